"""Exports of comment systems: states, nesting, orders and damage; and nothing of what nobody may keep."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Capture
from domain.comment import CommentKind, CommentStatus
from domain.errors import SourceError
from domain.thread import Thread
from scrapers.capturing import SavedFile, capture
from scrapers.files.listing import listed

MAIL, ADDRESS = "anna@post.example", "203.0.113.7"


def written(folder: Path, name: str, body: str | bytes) -> Path:
    file = folder / name
    file.write_bytes(body if isinstance(body, bytes) else body.encode())
    return file


def read(file: Path) -> list[Capture]:
    """All discussions of a file; none of them holds an address of a person."""
    taken = [capture(SavedFile(file, part=entry.part)) for entry in listed(file)]
    for one in taken:
        kept = b"".join(page.body for page in one.pages).decode() + repr(one.comments)
        assert MAIL not in kept and ADDRESS not in kept
    return taken


def tree(taken: Capture) -> list[tuple[str | None, str | None, str]]:
    return [(one.site_id, one.parent_key, one.text.plain) for one in taken.comments]


# -- WordPress --
def wp_comment(number: int, text: str, parent: int = 0, **fields: str) -> str:
    given = {
        "author": "Anna",
        "author_email": MAIL,
        "author_IP": ADDRESS,
        "date": "2024-05-03 12:30:00",
        "date_gmt": "2024-05-03 10:30:00",
        "approved": "1",
        "type": "comment",
        "user_id": "0",
    } | fields
    inner = "".join(f"<wp:comment_{name}><![CDATA[{value}]]></wp:comment_{name}>" for name, value in given.items())
    return (
        f"<wp:comment><wp:comment_id>{number}</wp:comment_id>{inner}<wp:comment_content><![CDATA[{text}]]>"
        f"</wp:comment_content><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
    )


def wxr(*comments: str, before: str = "") -> str:
    return f"""<?xml version="1.0" encoding="UTF-8" ?>{before}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blatt &amp; Co</title><language>de-DE</language>
<wp:author><wp:author_id>3</wp:author_id><wp:author_login>kim</wp:author_login><wp:author_email>{MAIL}</wp:author_email>
<wp:author_display_name>Kim Beispiel</wp:author_display_name></wp:author>
<item><title>Ohne Kommentare</title><link>https://blatt.example/leer</link><wp:post_id>1</wp:post_id></item>
<item><title>Der Brunnen</title><link>https://blatt.example/brunnen</link><dc:creator>kim</dc:creator>
<content:encoded><![CDATA[Er läuft wieder.

Endlich.]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2024-05-02 09:00:00</wp:post_date>
<wp:post_date_gmt>2024-05-02 07:00:00</wp:post_date_gmt>{"".join(comments)}</item></channel></rss>"""


def test_wordpress_states_kinds_and_order(tmp_path: Path) -> None:
    body = wxr(
        wp_comment(12, "Die Antwort kommt zuerst.", parent=11),
        wp_comment(11, "Erster Absatz.\n\nZweiter,\nmit Umbruch."),
        wp_comment(13, "Wartet.", approved="0"),
        wp_comment(14, "Kauft!", approved="spam"),
        wp_comment(15, "Weg.", approved="trash"),
        wp_comment(16, "[…] verlinkt […]", type="pingback", author="Nachbarblatt", author_email=""),
        wp_comment(17, "Vom Haus.", user_id="3", author="=Kim", date_gmt="0000-00-00 00:00:00"),
        wp_comment(18, "Verwaist.", parent=99, author=MAIL),
    )
    (taken,) = read(written(tmp_path, "wxr.xml", body))
    by_id = {one.site_id: one for one in taken.comments}
    assert list(by_id) == ["12", "11", "13", "14", "15", "16", "17", "18"]
    assert by_id["12"].parent_key == "11" and by_id["11"].text.plain == "Erster Absatz.\n\nZweiter,\nmit Umbruch."
    states = [by_id[number].status for number in ("11", "13", "14", "15")]
    assert states == [CommentStatus.VISIBLE, CommentStatus.HELD, CommentStatus.HELD, CommentStatus.DELETED]
    assert by_id["16"].kind is CommentKind.PINGBACK
    assert by_id["17"].by_article_author and by_id["17"].author.name == "=Kim"
    assert by_id["11"].published.iso == "2024-05-03T12:30:00+02:00"
    assert by_id["18"].author.name is None and taken.receipt.missing_parents == 1
    assert (taken.article.title, taken.article.byline, taken.article.site) == (
        "Der Brunnen",
        "Kim Beispiel",
        "Blatt & Co",
    )
    told = " ".join(map(str, taken.receipt.warnings))
    assert "took for spam" in told and "e-mail or IP addresses were left out: 1" in told


def test_wordpress_posts_are_told_apart(tmp_path: Path) -> None:
    """Two with comments, also where both have the same number; parents belong to their own post."""
    body = wxr(wp_comment(1, "Eins"), wp_comment(2, "Zwei", parent=1))
    second = body[body.index("<item><title>Der Brunnen") : body.index("</channel>")].replace("brunnen", "markt")
    file = written(tmp_path, "wxr.xml", body.replace("</channel>", second + second + "</channel>"))
    taken = read(file)
    assert [tree(one) for one in taken] == [[("1", None, "Eins"), ("2", "1", "Zwei")]] * 3
    assert [one.article.url for one in taken[:2]] == ["https://blatt.example/brunnen", "https://blatt.example/markt"]
    assert len({entry.part for entry in listed(file)}) == 3


def test_circles_and_numbers_that_are_used_again_survive(tmp_path: Path) -> None:
    wordpress = wxr(wp_comment(1, "a", parent=2), wp_comment(2, "b", parent=1), wp_comment(3, "c", parent=3),
                    wp_comment(3, "d"), wp_comment(4, "e", author=""))  # fmt: skip
    other = disqus(post(1, "a", 2), post(2, "b", 1), post(3, "c", 3), post(3, "d"), post(4, "e"))
    for name, body in (("wxr.xml", wordpress), ("disqus.xml", other)):
        (taken,) = read(written(tmp_path, name, body))
        assert [one.text.plain for one in taken.comments] == list("abcde")
        assert len({one.key for one in taken.comments}) == 5
        assert len(list(Thread(taken.comments))) == 5


def test_emoji_in_two_halves_are_whole(tmp_path: Path) -> None:
    """As some programs write them; and a half that stands alone is no error."""
    body = wxr(wp_comment(1, "x")).replace("<![CDATA[x]]>", "Gut &#55357;&#56832;").replace("Brunnen<", "&#xD83D;<")
    (taken,) = read(written(tmp_path, "wxr.xml", body))
    assert taken.comments[0].text.plain == "Gut \U0001f600" and taken.article.title == "Der \ufffd"


def test_wordpress_cut_in_the_middle_keeps_what_is_there(tmp_path: Path) -> None:
    body = wxr(*(wp_comment(number, f"Nummer {number}") for number in range(20)))
    (taken,) = read(written(tmp_path, "wxr.xml", body[: body.index("Nummer 15")]))
    assert len(taken.comments) >= 15 and "ends in the middle" in str(taken.receipt.warnings[0])


BOMB = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("before", [BOMB, "<!DOCTYPE rss>", "<!-- x --><?y?>" + BOMB])
def test_a_document_type_is_refused(tmp_path: Path, before: str) -> None:
    for body in (wxr(wp_comment(1, "&b;"), before=before), disqus(before=before)):
        with pytest.raises(SourceError, match="DOCTYPE"):
            capture(SavedFile(written(tmp_path, "a.xml", body)))


# -- Disqus --
def post(number: int, text: str, parent: int | None = None, thread: int = 1, **states: str) -> str:
    states = {"isDeleted": "false", "isSpam": "false"} | states
    above = f'<parent dsq:id="{parent}"/>' if parent else ""
    return f"""<post dsq:id="{number}"><id>x</id><message><![CDATA[{text}]]></message>
<createdAt>2024-05-03T10:30:00Z</createdAt>{"".join(f"<{name}>{value}</{name}>" for name, value in states.items())}
<author><email>{MAIL}</email><name>Anna</name><isAnonymous>false</isAnonymous><username>anna7</username></author>
<ipAddress>{ADDRESS}</ipAddress><thread dsq:id="{thread}"/>{above}</post>"""


def disqus(*posts: str, before: str = "") -> str:
    return f"""<?xml version="1.0" encoding="utf-8"?>{before}<disqus xmlns="http://disqus.com"
 xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"><link>https://blatt.example/1</link>
<title>Eins &amp; zwei</title><author><email>{MAIL}</email></author></thread>{"".join(posts)}</disqus>"""


def test_disqus_states_threads_and_parents(tmp_path: Path) -> None:
    body = disqus(
        post(11, "<p>Erstens.</p>"),
        post(12, "Zweitens &lt;3", parent=11),
        post(13, "Weg.", isDeleted="true"),
        post(14, "Kauft!", isSpam="true"),
        post(15, "Verwaist.", parent=99),
        post(21, "Ein anderer Faden, der nicht in der Datei steht.", thread=2),
    )
    one, other = read(written(tmp_path, "disqus.xml.gz", gzip.compress(body.encode())))
    assert tree(one)[:2] == [("11", None, "Erstens."), ("12", "11", "Zweitens <3")]
    states = [comment.status for comment in one.comments]
    assert states[2:4] == [CommentStatus.DELETED, CommentStatus.HELD]
    assert one.receipt.missing_parents == 1 and one.article.title == "Eins & zwei"
    assert tree(other) == [("21", None, "Ein anderer Faden, der nicht in der Datei steht.")]


# -- Commento --
def test_commento_threads_writers_and_states(tmp_path: Path) -> None:
    def item(name: str, parent: str = "root", **fields: Any) -> dict[str, Any]:
        return {
            "commentHex": name, "domain": "blatt.example", "url": "/brunnen", "commenterHex": "c1", "markdown": name,
            "html": f"<p>{name}</p>", "parentHex": parent, "score": 2, "state": "approved", "deleted": False,
            "creationDate": "2024-05-03T10:30:00.123Z", **fields,
        }  # fmt: skip

    data = {
        "version": 1,
        "comments": [
            item("a"),
            item("b", "a", commenterHex="anonymous"),
            item("c", state="unapproved"),
            item("d", deleted=True),
            item("e", url="/anderes"),
        ],
        "commenters": [{"commenterHex": "c1", "email": MAIL, "name": "Anna", "link": "undefined", "photo": "x"}],
    }
    one, other = read(written(tmp_path, "commento.json", json.dumps(data)))
    assert tree(one)[:2] == [("a", None, "a"), ("b", "a", "b")]
    assert [comment.author.name for comment in one.comments[:2]] == ["Anna", None]
    assert [comment.status for comment in one.comments[2:]] == [CommentStatus.HELD, CommentStatus.DELETED]
    assert one.comments[0].score == 2 and one.article.url == "https://blatt.example/brunnen"
    assert other.article.url == "https://blatt.example/anderes"


# -- Remark42 --
def remark(name: str, pid: str = "", url: str = "https://blatt.example/brunnen", **fields: Any) -> str:
    return json.dumps({
        "id": name, "pid": pid, "text": f"<p>{name}</p>", "orig": name,
        "user": {"name": "Anna", "id": "github_7", "picture": "", "ip": ADDRESS, "admin": False},
        "locator": {"site": "blatt", "url": url}, "score": 3, "votes": {"github_8": True},
        "time": "2024-05-03T12:30:00.5+02:00", "title": "Der Brunnen", **fields,
    })  # fmt: skip


REMARK_HEAD = '{"version":1,"users":[],"posts":[]}'


@pytest.mark.parametrize("head", [[REMARK_HEAD], []], ids=["with its first line", "bare"])
def test_remark42_threads_edits_and_damage(tmp_path: Path, head: list[str]) -> None:
    lines = [
        *head,
        remark("a"),
        remark("b", "a", edit={"time": "2024-05-03T13:00:00+02:00", "summary": ""}),
        remark("c", delete=True, text="", user={"name": "deleted", "id": "deleted"}),
        remark("e", url="https://blatt.example/anderes"),
        remark("d")[:-30],
    ]
    file = written(tmp_path, "remark.gz", gzip.compress("\n".join(lines).encode()))
    one, other = read(file)
    assert tree(one)[:2] == [("a", None, "a"), ("b", "a", "b")] and one.comments[0].score == 3
    assert one.comments[1].edited.iso and one.comments[1].status is CommentStatus.EDITED
    assert (one.comments[2].status, one.comments[2].author.name) == (CommentStatus.DELETED, None)
    assert one.comments[0].published.iso == "2024-05-03T12:30:00+02:00"
    assert "damaged" in str(one.receipt.warnings[0]) and len(other.comments) == 1


# -- Isso --
def test_isso_ids_that_are_all_the_same_name_nothing(tmp_path: Path) -> None:
    def item(number: int, text: str) -> dict[str, Any]:
        return {
            "id": number, "author": "Anna", "email": MAIL, "website": "", "remote_addr": ADDRESS,
            "created": "2024-05-03 12:30:00", "text": text,
        }  # fmt: skip

    data = [
        {"id": "/brunnen/", "title": "Der+Brunnen", "comments": [item(1, "Erstens <b>"), item(1, "Zweitens")]},
        {"id": "/leer/", "title": "", "comments": []},
    ]
    (taken,) = read(written(tmp_path, "isso.json", json.dumps(data)))
    assert [(one.site_id, one.text.plain) for one in taken.comments] == [(None, "Erstens <b>"), (None, "Zweitens")]
    assert taken.article.title == "Der Brunnen"
