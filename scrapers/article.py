"""The article of a page: trafilatura finds it, on the page without its comments; we keep it as blocks."""

from __future__ import annotations

import logging
import re
from typing import Any
from urllib.parse import urlsplit

import lxml.html

from domain.article import Article
from domain.page import Page
from domain.text import BlockKind, RichText, clean
from domain.time import NO_TIME, Timestamp
from scrapers.addresses import article_address
from scrapers.dates import read_time
from scrapers.markup import absolute, harmless
from scrapers.richtext import rich_text

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

_COMMENTS = re.compile(
    r"^(?:comments|respond|disqus_thread|comments-area|comment-respond|comments-list|commentlist|comment-list)$"
)
_BODY = re.compile(
    r"^(?:entry-content|post-content|article-body|articlebody|article__body|post-body|post-entry|td-post-content|entry)$"
)
_TAGS = {
    "list": "ul",
    "item": "li",
    "quote": "blockquote",
    "ref": "a",
    "hi": "em",
    "lb": "br",
    "graphic": "img",
    "row": "tr",
    "cell": "td",
    "head": "h2",
    "del": "del",
    "code": "code",
}
_HI = {"#b": "strong", "#i": "em", "#t": "code", "#u": "em"}


def read_article(page: Page, tree: Any, comment_elements: tuple[Any, ...] = ()) -> Article:
    """Title, byline, date, language, address and text of the page's article.

    Takes the comments out of `tree` (it is used up): comment texts must not leak into the article.
    """
    _drop_comments(tree, comment_elements)
    language = _language(tree)
    found = _extract(tree, page.url)
    text = _blocks(found.body, page.url) if found is not None and found.body is not None else RichText()
    if len(text.plain) < 80:
        text = max(text, _fallback(tree, page.url), key=lambda one: len(one.plain))
    url = _canonical(tree, page.url) or (found.url if found else None)
    site = _meta(tree, "og:site_name") or (found.sitename if found else None) or _host(url or page.url)
    title = _title(tree, found, site)
    return Article(
        title=title,
        text=_without_title(text, title),
        byline=_clean(found.author if found else None),
        published=_published(tree, found, page.fetched_at, language),
        language=language or _clean(found.language if found else None),
        url=url or page.url,
        site=_clean(site),
    )


def _without_title(text: RichText, title: str | None) -> RichText:
    """The text without a first heading that only repeats the title."""
    first = text.blocks[0] if text.blocks else None
    if first is None or first.kind is not BlockKind.HEADING or _letters(first.text) != _letters(title or ""):
        return text
    return RichText(text.blocks[1:])


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def fragment_text(html: str, base_url: str | None) -> RichText:
    """The blocks of a piece of HTML, such as an API's `content.rendered`."""
    if not html.strip():
        return RichText()
    parent = lxml.html.fragment_fromstring(
        harmless(html), create_parent="div", parser=lxml.html.HTMLParser(huge_tree=True)
    )
    return rich_text(parent, base_url)


def _drop_comments(tree: Any, comment_elements: tuple[Any, ...]) -> None:
    for element in comment_elements:
        if element.getparent() is not None:
            element.drop_tree()
    for element in [e for e in tree.iter("div", "section", "ol", "ul", "aside") if _is_comment_section(e)]:
        if element.getparent() is not None and element.find(".//h1") is None and not _holds_body(element):
            element.drop_tree()


def _is_comment_section(element: Any) -> bool:
    marks = [element.get("id") or "", *(element.get("class") or "").split()]
    return any(_COMMENTS.match(mark) for mark in marks)


def _holds_body(element: Any) -> bool:
    return any(_BODY.match(token) for inner in element.iter() for token in (inner.get("class") or "").split())


def _extract(tree: Any, url: str | None) -> Any:
    from trafilatura import bare_extraction

    try:
        return bare_extraction(
            tree,
            url=url,
            include_comments=False,
            include_links=True,
            include_formatting=True,
            include_images=True,
            with_metadata=True,
        )
    except (ValueError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return None  # it does not expect such a page: what else is known of the article is taken instead


def _blocks(body: Any, base: str | None) -> RichText:
    """trafilatura's own XML, its element names put back into HTML."""
    for element in body.iter():
        tag, rend = element.tag, element.get("rend") or ""
        if tag == "hi":
            element.tag = _HI.get(rend, "em")
        elif tag == "head":
            element.tag = rend if re.fullmatch(r"h[1-6]", rend) else "h2"
        elif tag == "list":
            element.tag = "ol" if rend == "ol" else "ul"
        elif tag in _TAGS:  # others stay: a damaged page may have names that lxml would not write again
            element.tag = _TAGS[tag]
        if element.tag == "a" and element.get("target"):
            element.set("href", element.get("target"))
    return rich_text(body, base)


def _fallback(tree: Any, base: str | None) -> RichText:
    for element in tree.iter("div", "section", "article", "main"):
        if element.tag in ("article", "main") or any(_BODY.match(t) for t in (element.get("class") or "").split()):
            text = rich_text(element, base)
            if text:
                return text
    return RichText()


def _title(tree: Any, found: Any, site: str | None) -> str | None:
    headings = [e for e in tree.iter("h1", "h2") if _is_headline(e)]
    headings = headings or [e for e in tree.iter("h1") if e.find(".//a") is None]
    shown = " ".join(rich_text(headings[0]).plain.split()) if headings else ""
    if 3 <= len(shown) <= 300:
        return shown
    title = _meta(tree, "og:title") or (found.title if found else None)
    if title is None:
        element = next(iter(tree.iter("title")), None)
        title = element.text_content() if element is not None else None
    title = _clean(title)
    if title and site:
        title = re.sub(rf"\s*[-–—|·•»]\s*{re.escape(site)}\s*$", "", title) or title
    return title


def _is_headline(element: Any) -> bool:
    marks = set((element.get("class") or "").lower().split())
    return bool(marks & {"entry-title", "post-title", "article-title", "article__title", "headline", "single-title"})


def _published(tree: Any, found: Any, captured_at: str, language: str | None) -> Timestamp:
    exact = _meta(tree, "article:published_time") or _meta(tree, "datePublished")
    printed = None
    for element in tree.iter("time", "abbr"):
        marks = set((element.get("class") or "").lower().split())
        marks |= set((element.getparent().get("class") or "").lower().split()) & {"wp-block-post-date"}
        if (
            marks & {"published", "entry-date", "post-date", "date", "wp-block-post-date"}
            or element.get("itemprop") == "datePublished"
        ):
            printed = element.text_content()
            exact = exact or element.get("datetime") or element.get("title")
            break
    moment = read_time(printed or exact, exact, captured_at, language)
    if not moment.iso and found is not None and found.date and _is_stated(tree, found.date):
        moment = read_time(printed or found.date, found.date, captured_at, language)
    return moment or NO_TIME


def _is_stated(tree: Any, day: str) -> bool:
    """Whether a day is one that somebody has written: a year in an address is made the first of January of it."""
    if not day.endswith("-01-01"):
        return True
    year = day[:4]
    written = re.compile(
        rf"{year}[-/.]0?1[-/.]0?1\b|\b0?1[./-]\s?0?1[./-]\s?{year}|\b1(?:er|st|\.|º)?\s+(?:de\s+)?[Jj]\w+\s+(?:de\s+)?{year}"
        rf"|\b[Jj][aäe]n\w*\.?\s+1(?:st)?,?\s+{year}"
    )
    texts = (text for element in tree.iter() for text in (element.text, element.tail, *element.attrib.values()) if text)
    return any(written.search(text) and "://" not in text for text in texts)


def _language(tree: Any) -> str | None:
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or _meta(tree, "og:locale")
    return _clean((language or "").replace("_", "-"))


def _canonical(tree: Any, base: str | None) -> str | None:
    for link in tree.iter("link"):
        named = "canonical" in (link.get("rel") or "").lower().split() and link.get("href")
        if named and (address := absolute(base, named)):
            return article_address(address)
    stated = absolute(base, _meta(tree, "og:url"))
    return article_address(stated) if stated.startswith("http") else None


def _meta(tree: Any, name: str) -> str | None:
    for meta in tree.iter("meta"):
        if name in (meta.get("property"), meta.get("name"), meta.get("itemprop")) and meta.get("content"):
            return _clean(meta.get("content"))
    return None


def _host(url: str | None) -> str | None:
    return urlsplit(url).hostname or None if url else None


def _clean(text: str | None) -> str | None:
    return " ".join(clean(text or "").split()) or None
