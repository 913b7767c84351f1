"""Lists of addresses in the forms of other programs: OPML, RSS, Atom, sitemaps, bookmarks, and any page with links.

XML is read with entities off, and refused with a DOCTYPE. The order is that of the file; nothing is left out because it
looks odd: whether something is an address is judged by whoever takes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

from domain.errors import SourceError
from domain.messages import say
from domain.page import Page
from domain.text import clean
from scrapers.files.xml import Elements, children, is_declared, local, refuse_declarations, root_name, text_of
from scrapers.markup import absolute, parse

type Pair = tuple[str | None, str]
"""Title, if there is one, and address."""
_PAGES = ("htmlUrl", "url", "xmlUrl")
"""What an outline names: rather a page than its feed."""


def addresses(body: bytes, base: str = "") -> tuple[Pair, ...]:
    """The addresses in a list, with their titles; `base` is where it came from.

    Raises `SourceError` for a list of lists, and for one without any address.
    """
    readers: dict[str, Callable[[bytes], Iterator[Pair]]] = {
        "opml": _opml,
        "rss": _items,
        "rdf": _items,
        "feed": _items,
        "urlset": _sitemap,
        "sitemapindex": _index,
    }
    if is_declared(body):
        refuse_declarations(body)
    reader = readers.get(_kind(body))
    found = tuple(reader(body) if reader is not None else _links(body, base))
    if not found:
        raise SourceError(
            say("There is no address in this list."), say("Write the addresses into a text file, one to a line.")
        )
    return found


def sitemaps(body: bytes) -> tuple[str, ...]:
    """The sitemaps that a list of sitemaps names; none where it is something else."""
    if is_declared(body) or _kind(body) != "sitemapindex":
        return ()
    return tuple(address for part in Elements(body) if (address := text_of(part, "loc")))


def _kind(body: bytes) -> str:
    return root_name(body).rpartition(":")[2].lower()


def _opml(body: bytes) -> Iterator[Pair]:
    for part in Elements(body):
        for outline in part.iter() if local(part) == "body" else ():
            given = next((outline.get(name) for name in _PAGES if (outline.get(name) or "").strip()), None)
            if local(outline) == "outline" and given is not None:
                yield _clean(outline.get("title") or outline.get("text")), given.strip()


def _items(body: bytes) -> Iterator[Pair]:
    """The entries of a feed, wherever its version has them."""
    for part in Elements(body):
        for item in (part, *children(part, "item")):
            if local(item) in ("item", "entry"):
                address = _link(item)
                if address:
                    yield _clean(unescape(text_of(item, "title"))), address


def _link(item: Any) -> str:
    links = children(item, "link")
    named = [link for link in links if (link.get("rel") or "alternate") == "alternate" and link.get("href")]
    if named:
        return str(named[0].get("href")).strip()
    written = next((text for link in links if (text := "".join(link.itertext()).strip())), "")
    guid = next(iter(children(item, "guid")), None)
    if not written and guid is not None and (guid.get("isPermaLink") or "true").lower() == "true":
        return "".join(guid.itertext()).strip()
    return written


def _sitemap(body: bytes) -> Iterator[Pair]:
    for page in Elements(body):
        address = text_of(page, "loc")
        if address:
            news = next(iter(children(page, "news")), None)
            yield (_clean(text_of(news, "title")) if news is not None else None), address


def _index(body: bytes) -> Iterator[Pair]:
    first = next(iter(sitemaps(body)), "?")
    raise SourceError(
        say("This sitemap lists other sitemaps, and no pages."),
        say("Download the one you want and open that: {address}", address=first),
    )
    yield None, ""  # makes it an iterator like the others


def _links(body: bytes, base: str) -> Iterator[Pair]:
    """Bookmarks, or a page: every link to another place."""
    tree = parse(Page(None, body, "text/html"))
    stated = next((one.get("href") for one in tree.iter("base") if one.get("href")), "")
    for link in tree.iter("a"):
        named = (link.get("href") or "").strip()
        address = absolute(base, absolute(stated, named)) if named[:1] not in ("", "#") else ""
        if address.lower().startswith(("http://", "https://")):
            yield _clean(link.text_content()), address


def _clean(title: str | None) -> str | None:
    return " ".join(clean(title or "").split())[:300] or None
