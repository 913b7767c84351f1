"""Comment feeds: what is one, what is not safe to read, and whether anything is new."""

from __future__ import annotations

import pytest

from domain.capture import Capture
from domain.comment import CommentKind, CommentStatus
from domain.page import Page
from scrapers.answers import NotReadable
from scrapers.platforms.feed import CommentFeed, newest
from scrapers.scraper import Context
from tests.recorded import PAGES

RSS = (PAGES / "feed" / "wordpress.page.xml").read_bytes()
ATOM = (PAGES / "feed" / "blogger.page.xml").read_bytes()
_HEAD = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">'


def read(body: bytes | str, url: str | None = None) -> Capture:
    page = Page(url, body if isinstance(body, bytes) else body.encode())
    with pytest.raises(StopIteration) as end:
        next(CommentFeed().scrape(page, Context("2024-09-10T12:00:00+00:00")))
    taken = end.value.value
    assert isinstance(taken, Capture)
    return taken


@pytest.mark.parametrize(
    ("body", "ours"),
    [
        (RSS, True),
        (ATOM, True),
        (
            b"<rss><channel><item><title>Ein Artikel</title><link>https://a.example/b</link></item></channel></rss>",
            False,
        ),
        (b"<html><body><p>Eine Seite mit #comment-7 und &lt;rss&gt;</p></body></html>", False),
        (b'<rss xmlns:wp="http://wordpress.org/export/1.2/"><guid>x#comment-7</guid></rss>', False),
        (b'{"feed": {"entry": []}}', False),
        (b"", False),
    ],
)
def test_what_is_a_comment_feed(body: bytes, ours: bool) -> None:
    assert (CommentFeed().recognises(Page(None, body)) > 0.5) is ours


def test_a_feed_with_a_doctype_is_not_read() -> None:
    bomb = b'<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    head, rest = RSS.split(b"?>", 1)
    for body in (head + b"?>" + bomb + rest, b"<!-- <rss> -->\n" + bomb + rest, bomb.lower() + rest):
        with pytest.raises(NotReadable) as error:
            newest(Page(None, body.replace(b"Hanne</a>", b"&b;&x;</a>")))
        assert "DOCTYPE" in str(error.value)


def test_a_feed_in_another_encoding() -> None:
    text = RSS.decode().replace('encoding="UTF-8"', 'encoding="iso-8859-1"').replace("…", "...").replace("&#228;", "ä")
    assert read(text.encode("latin-1", "replace")).comments[-1].text.plain == "Der Bus fährt alle 20 Minuten."
    assert len(read(RSS.decode().replace(' encoding="UTF-8"', "").encode("utf-16")).comments) == 4


def test_a_feed_that_is_cut_says_so() -> None:
    found = read(RSS[: RSS.rindex(b"<item>") + 200])
    assert len(found.comments) >= 3 and "cut off" in str(found.receipt.warnings[0])


def test_pingbacks_are_known_by_their_excerpt() -> None:
    kinds = {one.key: one.kind for one in read(RSS).comments}
    assert kinds["33"] is CommentKind.PINGBACK and kinds["31"] is CommentKind.COMMENT


def test_whether_anything_is_new() -> None:
    assert newest(Page(None, RSS)) == (
        ("34", "2024-09-02T10:00:00+00:00"),
        ("33", "2024-09-02T09:00:00+00:00"),
        ("32", "2024-09-02T08:21:18+00:00"),
        ("31", "2024-09-02T06:14:05+00:00"),
    )
    known = {key for key, _ in newest(Page(None, RSS))} - {"34"}
    assert [key for key, _ in newest(Page(None, RSS)) if key not in known] == ["34"]
    with pytest.raises(NotReadable):
        newest(Page(None, b"<html><body>Eine Sperrseite</body></html>"))


def entry(name: str, extra: str = "", text: str = "Text") -> str:
    author = "<author><name>N</name><email>n@geheim.example</email></author>"
    return f"<entry><id>{name}</id>{author}<content>{text}</content>{extra}</entry>"


def test_a_reference_to_the_article_is_no_parent() -> None:
    body = (
        _HEAD
        + entry("tag:a.example,2024:/1/7", '<thr:in-reply-to ref="https://a.example/markt"/>')
        + entry("tag:a.example,2024:/1/8", '<thr:in-reply-to ref="tag:a.example,2024:/1/7"/>')
        + entry("tag:a.example,2024:/1/9", '<thr:in-reply-to ref="tag:a.example,2024:/1/3"/>')
        + "</feed>"
    )
    parents = {one.key: one.parent_key for one in read(body).comments}
    assert parents == {
        "tag:a.example,2024:/1/7": None,
        "tag:a.example,2024:/1/8": "tag:a.example,2024:/1/7",
        "tag:a.example,2024:/1/9": "tag:a.example,2024:/1/3",
    }
    assert "geheim" not in repr(read(body).comments)


def test_ids_used_twice_and_empty_ids_and_own_parents() -> None:
    own = '<thr:in-reply-to ref="a:1"/>'
    found = read(
        _HEAD + entry("a:1", own) + entry("a:1", own, "anders") + entry("") + entry("", "", "=1+1") + "</feed>"
    )
    assert len({one.key for one in found.comments}) == 4
    assert len(found.thread()) == 4


def test_names_in_rss_without_their_mail_address() -> None:
    item = "<item><guid>x1</guid><author>wim@geheim.example (Wim)</author><description>Hallo</description></item>"
    other = "<item><guid>x2</guid><author>nur@geheim.example</author><description>Hallo</description></item>"
    found = read(f"<rss><channel><title>#comment-1</title>{item}{other}</channel></rss>")
    assert [one.author.name for one in found.comments] == ["Wim", None]


def test_blogger_says_what_was_removed() -> None:
    without = ATOM.replace(b"rel='next'", b"rel='other'")
    states = [one.status for one in read(without).comments]
    assert states == [CommentStatus.VISIBLE, CommentStatus.EDITED, CommentStatus.DELETED]
