"""Disqus: the key is needed, is used, and stays out of what is kept; what is refused is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Reason
from domain.errors import FetchError, LoginNeeded, NoCommentsFound
from scrapers.capturing import Address, SavedFile, capture
from scrapers.platforms.disqus import KEY
from tests.recorded import PAGES, Recorded

PAIR = PAGES / "disqus" / "thread.answers.json"
LIST = "https://disqus.com/api/3.0/threads/listPostsThreaded.json?forum=kuestenblog&thread=900100&limit=100&order=asc"


@pytest.fixture
def answers() -> dict[str, Any]:
    return dict(json.loads(PAIR.read_text(encoding="utf-8")))


def taken(answers: dict[str, Any], **more: Any) -> Any:
    return capture(Address(answers["start"]), fetcher=Recorded(answers), **{"keys": answers["keys"], **more})


def test_the_key_is_in_no_kept_page(answers: dict[str, Any]) -> None:
    key = answers["keys"][KEY.host]
    found = taken(answers)
    assert len(found.pages) == 4
    for page in found.pages:
        assert key not in (page.url or "") and key not in (page.requested_url or "")
        assert key.encode() not in page.body and key not in repr(page.headers)
    assert "api_key" not in repr([page.url for page in found.pages])
    assert key not in repr(found)


def test_without_a_key_the_sentence_says_where_to_get_one(answers: dict[str, Any]) -> None:
    with pytest.raises(LoginNeeded) as raised:
        taken(answers, keys={})
    assert raised.value.kind == LoginNeeded.KEY
    assert "disqus.com" in str(raised.value.what) and "disqus.com/api/applications" in str(raised.value.advice)
    assert "Public Key" in str(raised.value.advice)


def test_a_saved_page_needs_no_key_but_the_address(answers: dict[str, Any], tmp_path: Path) -> None:
    saved = tmp_path / "page.html"
    saved.write_text(answers[answers["start"]], encoding="utf-8")
    with pytest.raises(NoCommentsFound) as raised:
        capture(SavedFile(saved, answers["start"]), keys={})
    assert raised.value.system == "Disqus" and "address" in str(raised.value.advice)


@pytest.mark.parametrize("status", [401, 403, 429, 500])
def test_a_refusal_names_no_key(answers: dict[str, Any], status: int) -> None:
    key = answers["keys"][KEY.host]
    refused = {name: status if "/api/3.0/" in name else value for name, value in answers.items()}
    with pytest.raises(FetchError) as raised:
        taken(refused)
    assert key not in str(raised.value) and key not in repr(vars(raised.value))
    assert raised.value.advice is not None
    assert isinstance(raised.value, LoginNeeded) is (status == 401)


def test_no_thread_or_a_wrong_key(answers: dict[str, Any]) -> None:
    with pytest.raises(NoCommentsFound, match="kuestenblog") as raised:
        taken({name: 400 if "/details" in name else value for name, value in answers.items()})
    assert raised.value.system == "Disqus"


def test_where_the_threaded_list_is_refused_the_other_one_is_asked(answers: dict[str, Any]) -> None:
    flat = {name.replace("listPostsThreaded", "listPosts"): value for name, value in answers.items()}
    found = taken(flat)
    assert len(found.comments) == 6 and not found.receipt.warnings


def test_what_comes_before_a_refusal_is_kept(answers: dict[str, Any]) -> None:
    second = next(name for name in answers if "cursor=" in name)
    found = taken({**answers, second: 503})
    assert len(found.comments) == 2 and found.receipt.declared == 6
    assert found.receipt.reason is Reason.REFUSED and "503" in str(found.receipt.warnings[0])


def test_a_cursor_that_goes_in_circles_ends(answers: dict[str, Any]) -> None:
    second = next(name for name in answers if "cursor=" in name)
    answers[second]["cursor"] = {"hasNext": True, "next": "1:0:0"}
    assert len(taken(answers).comments) == 6


def test_comments_that_stand_in_the_page_are_read_where_there_is_no_key(answers: dict[str, Any]) -> None:
    words = (PAGES / "wordpress" / "classic.html").read_text(encoding="utf-8")
    page = words.replace("</body>", "<div id=disqus_thread></div><script>disqus_shortname='k'</script></body>")
    found = taken({"start": "https://a.example/", "https://a.example/": page, "keys": {}}, keys={})
    assert found.receipt.source.startswith("wordpress") and found.comments


def saved(posts: list[dict[str, Any]], tmp_path: Path) -> Any:
    file = tmp_path / "answer.json"
    base = {"isDeletedByAuthor": False, "forum": "x"}
    file.write_text(json.dumps({"code": 0, "response": [base | post for post in posts]}), encoding="utf-8")
    return capture(SavedFile(file))


def test_cycles_repetitions_and_reused_ids_survive(tmp_path: Path) -> None:
    found = saved(
        [
            {"id": "1", "parent": 2, "message": "a"},
            {"id": "2", "parent": 1, "message": "b"},
            {"id": "3", "parent": 3, "message": "c"},
            {"id": "3", "parent": None, "message": "c"},
            {"id": "3", "parent": None, "message": "another"},
            {"parent": 3, "message": "no id", "author": {"name": ""}},
        ],
        tmp_path,
    )
    assert [one.key for one in found.comments] == ["1", "2", "3", "3~2", "p5"]
    assert len(found.thread()) == 5 and found.comments[4].author.name is None


def test_a_chain_of_thousands(tmp_path: Path) -> None:
    posts = [{"id": str(number), "parent": number - 1 or None, "message": "x"} for number in range(1, 5001)]
    found = saved(list(reversed(posts)), tmp_path)
    assert max(node.depth for node in found.thread()) == 4999
