"""The forum of heise online: what is asked for, how much of it, and what stays without a text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from domain.capture import Capture, Reason
from domain.comment import CommentStatus
from domain.errors import FetchError
from scrapers.capturing import Address, capture
from scrapers.platforms import heise
from tests.recorded import PAGES, Recorded

RECORDED = json.loads((PAGES / "heise" / "article.answers.json").read_text(encoding="utf-8"))
FORUM = next(address for address in RECORDED if address.endswith("/comment/"))


def take(answers: dict[str, Any]) -> tuple[Capture, Recorded]:
    recorded = Recorded(answers)
    return capture(Address(answers["start"]), fetcher=recorded), recorded


def item(number: int, *inside: str) -> str:
    nested = f"<ol>{''.join(inside)}</ol>" if inside else ""
    link = f'<a href="/forum/x/posting-{number}/show/" class="posting_subject">Betreff {number}</a>'
    return f'<li class="posting_element">{link}<span class="pseudonym">P</span>{nested}</li>'


def forum(items: str) -> str:
    return f'<html><body><div id="forum_wrap"><ol id="tree_thread_list">{items}</ol></div></body></html>'


def posting(number: int) -> str:
    text = f'<h1 class="thread_title">Betreff {number}</h1><div class="post"><p>Text {number}</p></div>'
    return f'<html><body><div id="forum_wrap">{text}<div class="thread_view_switch"></div></div></body></html>'


def test_each_page_is_asked_for_once() -> None:
    _, recorded = take(RECORDED)
    assert len(recorded.asked) == len(set(recorded.asked)) == 7


def test_the_cap_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(heise, "MOST_POSTINGS", 2)
    pages = {f"https://www.heise.de/forum/x/posting-{n}/show/": posting(n) for n in range(1, 6)}
    found, recorded = take({**RECORDED, **pages, FORUM: forum("".join(item(n) for n in range(1, 6)))})
    assert [one.text.plain for one in found.comments] == [
        "Betreff 1\n\nText 1",
        "Betreff 2\n\nText 2",
        "Betreff 3",
        "Betreff 4",
        "Betreff 5",
    ]
    assert found.receipt.reason is Reason.REFUSED and len(recorded.asked) == 4
    assert "the first 2 were read, of 3 only" in str(found.receipt.warnings[0])


def test_a_login_wall_is_a_sentence() -> None:
    with pytest.raises(FetchError) as error:
        take({**RECORDED, FORUM: "<html><head><title>Heise Login Service</title></head><body>Anmelden</body></html>"})
    assert "login" in str(error.value)


def test_a_list_of_five_thousand_levels() -> None:
    start, end = [], []
    for number in range(1, 5_001):
        link = f'<a href="/forum/x/posting-{number}/show/" class="posting_subject">B</a>'
        start.append(f'<li class="posting_element">{link}<ol>')
        end.append("</ol></li>")
    heise_cap = heise.MOST_POSTINGS
    found, _ = take({**RECORDED, FORUM: forum("".join(start) + "".join(end))})
    assert len(found.comments) == 5_000 > heise_cap
    assert max(node.depth for node in found.thread()) == 4_999


def test_locked_postings_without_a_number_stay_apart_and_keep_their_replies() -> None:
    subject = '<span class="posting_subject locked">Weg</span>'
    locked = f'<li class="posting_element">{subject}<span class="pseudonym">{{}}</span>{{}}</li>'
    inside = f"<ol>{item(3)}</ol>"
    found, _ = take({**RECORDED, FORUM: forum(locked.format("A", inside) + locked.format("B", "") + item(3))})
    assert [one.status for one in found.comments[:2]] == [CommentStatus.DELETED, CommentStatus.VISIBLE]
    assert len(found.comments) == 3 and len({one.key for one in found.comments}) == 3
    assert found.comments[1].parent_key == found.comments[0].key


def test_a_posting_may_name_more_of_its_thread() -> None:
    more = posting(1).replace("</div></div>", f'</div><ol id="tree_thread_list">{item(1, item(2))}</ol></div>')
    address = "https://www.heise.de/forum/x/posting-{}/show/"
    pages = {address.format(1): more, address.format(2): posting(2)}
    found, _ = take({**RECORDED, **pages, FORUM: forum(item(1))})
    assert [(one.key, one.parent_key) for one in found.comments] == [("1", None), ("2", "1")]
    assert found.comments[1].text.plain.endswith("Text 2")
