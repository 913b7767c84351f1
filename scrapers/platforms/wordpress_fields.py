"""Author, time and text of one item, whatever the theme calls them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from domain.comment import Author
from domain.text import NO_TEXT, RichText, clean, joined
from domain.time import NO_TIME, Timestamp
from scrapers.dates import has_clock, looks_like_time, read_time
from scrapers.platforms.wordpress_items import Item
from scrapers.richtext import rich_text, safe_address

_NAME = re.compile(
    r"^(?:fn|comment-author-name|wp-block-comment-author-name|comment__author-name|comment_author|comment-author__name"
    r"|author-name|authorname|author_name|commentauthor|comment-author-link|commenter|comment-name|user-name|username)$"
)
_AUTHOR = re.compile(
    r"^(?:comment-?author|comment-meta-author|comment__author|author|vcard|comment-info|name|comment-by)$"
)
_CONTENT = (
    re.compile(
        r"^(?:comment[-_]?text|comment-body-text|comment__text|commenttext|comment-message|comment-copy|comment_message)$"
    ),
    re.compile(
        r"^(?:wp-block-comment-content|comment__content|comment-entry|format_text|comment-txt|comment-description)$"
    ),
    re.compile(r"^(?:comment[-_]?content|commentcontent|comment-main|comment-inner-content)$"),
    re.compile(r"^(?:comment[-_]?body|commentbody|comment-block|comment-wrap|comment-container|comment-inner)$"),
)
_META = re.compile(
    r"^(?:comment-?meta|comment__meta|commentmetadata|comment-?metadata|comment-?author|comment-?author-.*|vcard|avatar|comment-?avatar.*"
    r"|comment__avatar|gravatar|comment-?reply.*|reply|comment__reply|comment-actions?|comment-links|comment__links|comment-edit.*|edit-link"
    r"|comment-awaiting-moderation|says|comment-?date|comment_date|comment-?time|comment_time|comment__time|comment-footer"
    r"|comment-?number|comment-?count|comment-counter|comment-permalink|permalink|wp-block-comment-(?:author-name|date|reply-link|edit-link)"
    r"|wp-block-avatar|respond|comment-respond|comment-form|comment_quote_link|quote-link|likes?|comment-likes|comment-like.*|sharedaddy"
    r"|comment-vote.*|comment-rating.*|wprm-comment-rating|rating|stars|fn|comment-tools|comment-options|comment-header|comment-head|comment-top|user-badge|badge"
    r"|bypostauthor-label|screen-reader-text|children|comment-reply-login)$"
)
_DATES = re.compile(
    r"^(?:comment[-_]*(?:date|time|timestamp)|comment__(?:date|time)|wp-block-comment-date|date|time|published|comment-?meta(?:data)?)$"
)
_LABEL = re.compile(
    r"\s*(?:\bsagt|\bschreibt|\bschrieb|\bmeint|\bmeinte|\bsagte|\bsays|\bsaid|\bwrites|\bwrote|\bdit|\bdice|\bzegt|\bsiger|\bdisse|\bdiz)?\s*"
    r"(?:\bon|\bam)?[\s:,|·•–—-]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"^(?:comment by|kommentar von|posted by|by|von|de|par|door)\s*:?\s+(?=\S)", re.IGNORECASE)
_ONLY_LABEL = re.compile(r"^(?:permalink|link|#|reply|antworten|edit|bearbeiten)$", re.IGNORECASE)
_AROUND = " -–—|·•,:"
_PING = re.compile(r"^\s*(?:pingback|trackback)s?\s*(?:von|by|from)?\s*:?\s*", re.IGNORECASE)


class Fields:
    """Reads the fields of one item."""

    def __init__(self, item: Item, others: set[Any], base_url: str | None) -> None:
        self._item = item
        self._others = others
        self._base = base_url
        self._name: Any = None
        self._time: Any = None

    def author(self) -> Author:
        """The name as shown, without "sagt:" and the like; an empty one is unknown."""
        for finder in (self._by_name_class, self._by_author_class, self._by_cite):
            element = finder()
            if element is None:
                continue
            name = self._name_in(element)
            if name:
                self._name = element
                return Author(name, self._address(element))
        return Author()

    def time(self, captured_at: str, language: str | None) -> Timestamp:
        """The printed time, with the `datetime` attribute where the theme writes one."""
        for element in self._own("time"):
            if self._is_content(element):
                continue
            raw = self._line(element) or element.get("title")
            found = read_time(raw, element.get("datetime"), captured_at, language)
            if found.iso:
                self._time = element
                return found
        for element in self._item.own:
            if _has(element, _DATES) or "#comment-" in (element.get("href") or ""):
                raw = self._time_in(element)
                if raw:
                    self._time = element
                    return read_time(raw, None, captured_at, language)
        raw = self._loose_time()
        return read_time(raw, None, captured_at, language) if raw else NO_TIME

    def text(self) -> RichText:
        """The comment itself, without name, time, links to answer and nested comments."""
        if self._item.extra:
            return joined(rich_text(element, self._base, skip=self._is_meta) for element in self._item.extra)
        for pattern in _CONTENT:
            for element in self._item.own:
                if _has(element, pattern) and element is not self._item.element:
                    text = rich_text(element, self._base, skip=self._is_meta)
                    if text or pattern in _CONTENT[:3]:
                        return text
        for element in self._item.own:
            if element.get("itemprop") in ("text", "commentText", "description"):
                return rich_text(element, self._base, skip=self._is_meta)
        return rich_text(self._item.element, self._base, skip=self._is_meta)

    def ping(self) -> tuple[Author, RichText]:
        """A pingback: the linking page's title as its author, what is shown beside it as its text."""
        link = next((e for e in self._item.own if e.tag == "a" and _points_away(e, self._base)), None)
        if link is None:
            author = self.author()
            return author, self.text()
        title = _line_of(rich_text(link, self._base))
        return Author(title or None, safe_address(link.get("href"), self._base)), self._ping_text(link)

    def _ping_text(self, link: Any) -> RichText:
        text = rich_text(self._item.element, self._base, skip=self._is_meta)
        plain = _PING.sub("", text.plain)
        title = _line_of(rich_text(link, self._base))
        return text if plain.strip() and plain.strip() != title else (RichText.from_plain(title) if title else NO_TEXT)

    def _own(self, tag: str) -> list[Any]:
        return [element for element in self._item.own if element.tag == tag]

    def _by_name_class(self) -> Any:
        named = [e for e in self._item.own if _has(e, _NAME) or e.get("itemprop") in ("name", "author", "creator")]
        return next((e for e in named if self._name_in(e)), None)

    def _by_author_class(self) -> Any:
        for element in self._item.own:
            if not _has(element, _AUTHOR) or element is self._item.element:
                continue
            inner = [e for e in element.iter("h2", "h3", "h4", "h5", "strong", "b", "cite") if e in self._item.own]
            inner += [e for e in element.iter("a") if "url" in (e.get("class") or "").split()]
            named = next((e for e in [*inner, element] if self._name_in(e)), None)
            if named is not None:
                return named
        return None

    def _by_cite(self) -> Any:
        cites = [e for e in self._own("cite") if self._name_in(e)]
        if cites:
            link = next((a for a in cites[-1].iter("a") if not _is_permalink(a) and self._name_in(a)), None)
            return link if link is not None else cites[-1]
        links = [e for e in self._own("a") if "url" in (e.get("class") or "").split() and self._name_in(e)]
        if links:
            return links[0]
        return next(
            (e for e in self._item.own if e.tag in ("h3", "h4", "h5", "strong", "b") and self._name_in(e)), None
        )

    def _name_in(self, element: Any) -> str:
        def skip(inner: Any) -> bool:
            return (
                inner in self._others
                or inner.tag in ("time", "img", "small")
                or _has(inner, _NOT_NAME)
                or _is_permalink(inner)
            )

        line = _line_of(rich_text(element, self._base, skip=skip))
        if looks_like_time(line):
            line = _until_time(line)
        line = _LABEL.sub("", _BEFORE.sub("", line.lstrip(" »›•–—-"))).strip()
        return "" if _ONLY_LABEL.match(line) or len(line) > 150 else line

    def _address(self, element: Any) -> str | None:
        links = [element, *element.iter("a")] if element.tag != "a" else [element]
        parent = element.getparent()
        if parent is not None and parent.tag == "a":
            links.append(parent)
        for link in links:
            href = link.get("href") if link.tag == "a" else None
            if href and "#comment" not in href and "replytocom" not in href and not href.startswith("#"):
                return safe_address(href, self._base)
        return None

    def _time_in(self, element: Any) -> str | None:
        """The printed time in an element: the piece of text that holds it, or the line where it is cut in pieces."""
        for inner in element.iter():
            if not isinstance(inner.tag, str) or inner in self._others:
                continue
            for text in (inner.text, inner.tail if inner is not element else None):
                piece = " ".join((text or "").split()).strip(_AROUND)
                if piece and looks_like_time(piece):
                    return piece if has_clock(piece) else self._line_without_name(element) or piece
        return self._line_without_name(element)

    def _line_without_name(self, element: Any) -> str | None:
        line = self._line(element)
        if not line or not looks_like_time(line):
            return None
        name = self._name_in(self._name) if self._name is not None else ""
        return (line.partition(name)[2] if name and name in line else line).strip(_AROUND) or None

    def _loose_time(self) -> str | None:
        """A time outside any element made for it."""
        for element in self._item.own:
            if self._is_content(element):
                continue
            tail_is_own = element is not self._item.element and element.getparent() not in self._others
            for text in (element.text, element.tail if tail_is_own else None):
                piece = " ".join((text or "").split()).strip(_AROUND)
                if piece and looks_like_time(piece) and (has_clock(piece) or element.tag != "cite"):
                    return clean(piece)
            if element.tag in ("cite", "small", "span", "p") and (line := self._line_without_name(element)):
                return line
        return None

    def _line(self, element: Any) -> str:
        def skip(inner: Any) -> bool:
            return inner in self._others or inner.tag == "img" or _has(inner, _ANSWER)

        return _line_of(rich_text(element, self._base, skip=skip))

    def _is_content(self, element: Any) -> bool:
        return any(_has(element, pattern) for pattern in _CONTENT[:2])

    def _is_meta(self, element: Any) -> bool:
        if element in self._others or element is self._name or element is self._time:
            return True
        if element.tag in ("time", "form", "cite") and element in self._item.own:
            return element.tag != "cite" or self._name is None or self._name in element.iter()
        return _has(element, _META)


_NOT_NAME = re.compile(
    r"^(?:says|comment-?meta(?:data)?|commentmetadata|comment-?date|comment-?time|comment-reply.*|reply|date|time|screen-reader-text"
    r"|comment-author-title|badge|.*-badge|author-label|comment-author-label|bypostauthor-label|post-author.*|edit-link|comment-edit-link|avatar)$"
)
_ANSWER = re.compile(r"^(?:comment-reply.*|reply|edit-link|comment-edit.*|says|screen-reader-text)$")


def _has(element: Any, pattern: re.Pattern[str]) -> bool:
    classes = element.get("class")
    return bool(classes) and _matches(classes, pattern)


@lru_cache(maxsize=4096)
def _matches(classes: str, pattern: re.Pattern[str]) -> bool:
    """Whether one of the class names is meant; themes repeat the same few strings for every comment."""
    return any(pattern.match(token) for token in classes.lower().split())


def _is_permalink(element: Any) -> bool:
    return "#comment-" in (element.get("href") or "")


def _line_of(text: RichText) -> str:
    return " ".join(text.plain.split())


def _until_time(line: str) -> str:
    """The words before the first number of a line that ends in a time."""
    found = re.search(r"\b(?:am|on|um|at)?\s*\d", line)
    return line[: found.start()] if found else line


def _points_away(link: Any, base: str | None) -> bool:
    href = link.get("href") or ""
    if not href or href.startswith("#") or "#comment" in href or "replytocom" in href:
        return False
    return safe_address(href, base) is not None and not _has(link, _ANSWER)
