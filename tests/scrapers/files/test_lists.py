"""Lists of other programs: every address with its title, in order; what is dangerous or no list is a sentence."""

from __future__ import annotations

import pytest

from domain.errors import SourceError
from scrapers.files.lists import addresses

OPML = """<?xml version="1.0" encoding="UTF-8"?><opml version="2.0"><head><title>Blätter</title></head><body>
<outline text="Zeitungen"><outline text="Brücke &amp; Bau" title="Brücke" type="rss" xmlUrl="https://a.example/feed"
 htmlUrl="https://a.example/"/><outline text="Nur der Feed" xmlUrl="https://b.example/feed"/></outline>
<outline text="Ein Link" type="link" url="https://c.example/x"/><outline text="Nur ein Wort"/></body></opml>"""
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Blatt</title>
<link>https://a.example/</link><atom:link href="https://a.example/feed" rel="self"/>
<item><title>Eins</title><link>https://a.example/1</link><guid isPermaLink="false">7</guid></item>
<item><title><![CDATA[Zwei & drei]]></title><guid>https://a.example/2</guid></item>
<item><title>Ohne Adresse</title></item></channel></rss>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://a.example/feed"><title>Blatt</title><link>https://a.example/</link></channel>
<item rdf:about="https://a.example/1"><title>Eins</title><link>https://a.example/1</link></item></rdf:RDF>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://a.example/"/>
<entry><title type="html">Eins</title><link rel="replies" href="https://a.example/1/feed"/>
<link rel="alternate" href="https://a.example/1"/></entry>
<entry><title>Zwei</title><link href="https://a.example/2"/></entry></feed>"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc> https://a.example/1 </loc>
<news:news><news:title>Eins</news:title></news:news></url><url><loc>https://a.example/2</loc></url></urlset>"""
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<DL><p><DT><H3>Ordner</H3><DL><p><DT><A HREF="https://a.example/1" ADD_DATE="1">Übung</A>
<DT><A HREF="place:sort=8">Zuletzt</A><DT><A HREF="javascript:alert(1)">Knopf</A></DL></DL>"""
PAGE = """<html><head><base href="https://a.example/x/"></head><body><a href="1">Eins</a><a href="#oben">hoch</a>
<a href="mailto:a@b.example">Post</a><a href="https://b.example/2"><b>Zw</b>ei</a></body></html>"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OPML, [("Brücke", "https://a.example/"), ("Nur der Feed", "https://b.example/feed"),
                ("Ein Link", "https://c.example/x")]),
        (RSS, [("Eins", "https://a.example/1"), ("Zwei & drei", "https://a.example/2")]),
        (RDF, [("Eins", "https://a.example/1")]),
        (ATOM, [("Eins", "https://a.example/1"), ("Zwei", "https://a.example/2")]),
        (SITEMAP, [("Eins", "https://a.example/1"), (None, "https://a.example/2")]),
        (BOOKMARKS, [("Übung", "https://a.example/1")]),
        (PAGE, [("Eins", "https://a.example/x/1"), ("Zwei", "https://b.example/2")]),
    ],
    ids=["opml", "rss", "rdf", "atom", "sitemap", "bookmarks", "page"],
)  # fmt: skip
def test_every_address_with_its_title(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert list(addresses(text.encode())) == expected


def test_a_list_that_is_cut_off_gives_what_is_there() -> None:
    assert addresses(RSS[: RSS.index("<item><title>Ohne")].encode())[-1][1] == "https://a.example/2"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_any_encoding(codec: str) -> None:
    body = OPML.replace("UTF-8", codec.removesuffix("-sig")).replace("Brücke &amp; Bau", "Bau").encode(codec)
    assert addresses(body)[0] == ("Brücke", "https://a.example/")


def test_titles_are_what_a_reader_sees() -> None:
    body = RSS.replace("Zwei & drei", "Zwei &amp;\n drei &#8211; vier").replace("Eins", "Eins &#55357;&#56832;&#8;")
    assert [title for title, _ in addresses(body.encode())] == ["Eins \U0001f600", "Zwei & drei – vier"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>", "other sitemaps"),
        ('<!DOCTYPE opml [<!ENTITY a "aaaa">]><opml><body><outline url="&a;"/></body></opml>', "DOCTYPE"),
        ("<rss><channel></channel></rss>", "no address"),
        ("<html><body><p>Nichts</p></body></html>", "no address"),
        ("<urlset", "no address"),
        ("", "empty"),
        ("\x00\x01", "binary"),
    ],
)
def test_what_is_no_list_is_a_sentence(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        addresses(text.encode())
