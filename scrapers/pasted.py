"""The visible text of a page, as someone copies it, to a thread.

What browsers and mail programs leave of a discussion: a headline, the article's paragraphs, a line with the
stated total, then comments that are numbered ("1.", "2)", "#3"), bulleted and indented replies, "Name sagt:" lines,
and below them the form. Nothing is invented: without a name the author is unknown, without indentation who
replied to whom is unknown, and the receipt says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from domain.article import Article
from domain.capture import Capture, Reason, Receipt, counted
from domain.comment import Author, Comment
from domain.errors import NoCommentsFound, SourceError
from domain.messages import Message, say
from domain.page import Page
from domain.text import RichText, clean
from domain.time import NO_TIME, Timestamp
from scrapers.dates import looks_like_time, read_time
from scrapers.pasted_lines import (
    Line,
    Marker,
    author_of,
    is_boilerplate,
    is_end,
    is_leftover,
    language_of,
    lines_of,
    marker_of,
    time_in_line,
    total_in,
)

SOURCE = "pasted-text"


@dataclass
class _Entry:
    """One comment while it is read: its marker's place and its lines."""

    indent: int
    marker: Marker | None
    author: str | None = None
    time: str | None = None
    lines: list[str] = field(default_factory=list)
    parent: int | None = None


def read_pasted(text: str, url: str | None, captured_at: str) -> Capture:
    """Article and thread of a copied page. Raises `SourceError` or `NoCommentsFound`."""
    cleaned = clean(text.removeprefix("\ufeff"))
    if not cleaned.strip():
        raise SourceError(say("The text is empty."), say("Copy the visible text of the page and paste it."))
    lines = lines_of(cleaned)
    total_at, declared, declared_text = _total(lines)
    start = _first_comment(lines, total_at)
    if start is None:
        raise _nothing_found()
    language = language_of(cleaned)
    entries = _entries(lines[start : _end(lines, start)])
    if not entries:
        raise _nothing_found()
    comments = _comments(entries, captured_at, language)
    article = _article(
        lines[: total_at if total_at is not None and total_at < start else start], url, captured_at, language
    )
    page = Page(url, text.encode("utf-8", "replace"), "text/plain", "utf-8", fetched_at=captured_at)
    receipt = _receipt(declared, declared_text, comments, entries)
    return Capture(article, comments, receipt, (page,), captured_at)


def _nothing_found() -> NoCommentsFound:
    return NoCommentsFound(
        say("No comments were recognised in the text."),
        say("Copy the page from headline to last comment, with the numbers or the lines such as “Name says:”."),
    )


def _total(lines: list[Line]) -> tuple[int | None, int | None, str | None]:
    """Where the stated total stands: the last such line before the first comment that follows one."""
    best: tuple[int | None, int | None, str | None] = (None, None, None)
    for number, line in enumerate(lines):
        total = total_in(line.text)
        if total is None:
            continue
        following = _first_comment(lines, number)
        if best[0] is not None and following is not None and following != _first_comment(lines, best[0]):
            break  # a line such as "2 comments" inside the thread
        best = (number, total, line.text)
    return best


def _first_comment(lines: list[Line], total_at: int | None) -> int | None:
    """The line on which the first comment begins."""
    begin = 0 if total_at is None else total_at + 1
    for number in range(begin, len(lines)):
        line = lines[number]
        if not line.text:
            continue
        if is_end(line.text):
            return None
        if total_at is not None and (marker_of(line) or _starts_by_name(lines, number)):
            return number
        if total_at is None and (
            _numbered_run(lines, number) or author_of(line.text) or _named_and_dated(lines, number)
        ):
            return number
    return None


def _numbered_run(lines: list[Line], at: int) -> bool:
    """Whether "1." stands here and "2." on a later line of the same indentation."""
    first = marker_of(lines[at])
    if first is None or first.number != 1:
        return False
    later = (marker_of(line) for line in lines[at + 1 :] if line.indent == lines[at].indent)
    return any(marker is not None and marker.number == 2 for marker in later)


def _starts_by_name(lines: list[Line], at: int) -> bool:
    return author_of(lines[at].text) is not None or _named_and_dated(lines, at)


def _named_and_dated(lines: list[Line], at: int) -> bool:
    """A short line without an end mark, and right below it a line that is only a time."""
    line = lines[at].text
    if not line or len(line) > 60 or line[-1] in ".!?:…" or looks_like_time(line) or is_leftover(line):
        return False
    following = next((one.text for one in lines[at + 1 : at + 3] if one.text), "")
    return bool(following) and len(following) < 60 and time_in_line(following) is not None


def _end(lines: list[Line], start: int) -> int:
    return next((n for n in range(start, len(lines)) if is_end(lines[n].text)), len(lines))


def _entries(lines: list[Line]) -> list[_Entry]:
    marked = marker_of(next(line for line in lines if line.text)) is not None
    entries = _marked(lines) if marked else _named(lines)
    for entry in entries:
        _take_head(entry)
    _set_parents(entries)
    return [entry for entry in entries if entry.author or any(entry.lines)]


def _marked(lines: list[Line]) -> list[_Entry]:
    """Comments that begin with a number or a bullet."""
    entries: list[_Entry] = []
    next_number: dict[int, int] = {}
    bulleted = _replies_have_bullets(lines)
    for line in lines:
        marker = marker_of(line)
        if marker is not None and _begins(marker, line, entries, next_number, bulleted):
            if marker.number is not None:
                next_number[line.indent] = marker.number + 1
            entries.append(_Entry(line.indent, marker, lines=[marker.rest]))
        elif entries:
            entries[-1].lines.append(line.text)
    return entries


def _replies_have_bullets(lines: list[Line]) -> bool:
    base = min((line.indent for line in lines if marker_of(line)), default=0)
    return any(
        marker.sign in "•◦▪‣" and marker.sign for line in lines if line.indent > base and (marker := marker_of(line))
    )


def _begins(marker: Marker, line: Line, entries: list[_Entry], next_number: dict[int, int], bulleted: bool) -> bool:
    """Whether a marker begins a comment; else it belongs to a list inside one."""
    if not entries:
        return True
    top = entries[0]
    if marker.number is not None:
        if top.marker is not None and top.marker.number is None:
            return False
        expected = next_number.get(line.indent)
        if expected is None:  # a further level: replies, unless those have bullets
            return marker.number == 1 and line.indent > top.indent and not bulleted
        return marker.number == expected
    if top.marker is not None and top.marker.number is None and line.indent <= top.indent:
        return True
    used = {entry.marker.sign for entry in entries if entry.marker is not None and entry.marker.number is None}
    return line.indent > top.indent and (not used or marker.sign in used or marker.sign in "•◦▪‣o")


def _named(lines: list[Line]) -> list[_Entry]:
    """Comments that begin with "Name sagt:" or with a name above a time."""
    says = any(author_of(line.text) for line in lines)
    entries: list[_Entry] = []
    for number, line in enumerate(lines):
        begins = author_of(line.text) is not None if says else _named_and_dated(lines, number)
        if begins:
            entries.append(_Entry(line.indent, None, lines=[line.text]))
        elif entries:
            entries[-1].lines.append(line.text)
    return entries


def _take_head(entry: _Entry) -> None:
    """Take name and time off the first lines."""
    lines = entry.lines
    while lines and not lines[0]:
        lines.pop(0)
    if lines and (name := author_of(lines[0])):
        entry.author = name
        lines.pop(0)
    elif lines and (entry.marker is None or _is_name_above_time(lines)):
        entry.author = lines.pop(0)
    while lines and not lines[0]:
        lines.pop(0)
    if lines and len(lines[0]) < 60 and (moment := time_in_line(lines[0])):
        entry.time = moment
        lines.pop(0)
    while lines and (not lines[-1] or is_leftover(lines[-1])):
        lines.pop()


def _is_name_above_time(lines: list[str]) -> bool:
    below = next((one for one in lines[1:] if one), "")
    return len(lines[0]) < 60 and time_in_line(below) is not None


def _set_parents(entries: list[_Entry]) -> None:
    trail: list[int] = []
    for number, entry in enumerate(entries):
        while trail and entries[trail[-1]].indent >= entry.indent:
            trail.pop()
        entry.parent = trail[-1] if trail else None
        trail.append(number)


def _comments(entries: list[_Entry], captured_at: str, language: str | None) -> tuple[Comment, ...]:
    return tuple(
        Comment(
            key=f"p{number}",
            text=RichText.from_plain("\n".join(line for line in entry.lines if not is_leftover(line))),
            parent_key=f"p{entry.parent + 1}" if entry.parent is not None else None,
            author=Author(entry.author),
            published=read_time(entry.time, None, captured_at, language) if entry.time else NO_TIME,
        )
        for number, entry in enumerate(entries, 1)
    )


def _article(lines: list[Line], url: str | None, captured_at: str, language: str | None) -> Article:
    kept: list[str] = []
    for line in lines:
        if is_boilerplate(line.text):
            break
        kept.append(line.text)
    text = "\n".join(kept).strip("\n")
    title, _, rest = text.partition("\n")
    published: Timestamp = NO_TIME
    head, _, after = rest.strip("\n").partition("\n")
    if (moment := time_in_line(head)) and len(head) < 80:
        published, rest = read_time(moment, None, captured_at, language), after
    site = re.sub(r"^https?://(?:www\.)?([^/]+).*$", r"\1", url) if url else None
    return Article(title.strip() or None, RichText.from_plain(rest), None, published, language, url, site)


def _receipt(
    declared: int | None, declared_text: str | None, comments: tuple[Comment, ...], entries: list[_Entry]
) -> Receipt:
    receipt = counted(Receipt(declared, declared_text, pages=1, source=SOURCE), comments)
    warnings: list[Message] = []
    if receipt.difference:
        warnings.append(
            say(
                "{missing} of the {declared} stated comments are not in the text. "
                "Many sites count pingbacks, which they do not show.",
                missing=receipt.difference,
                declared=declared or 0,
            )
        )
        receipt = replace(receipt, reason=Reason.UNKNOWN)
    if len(entries) > 1 and entries[0].marker is None and len({entry.indent for entry in entries}) == 1:
        warnings.append(say("The text does not show who replied to whom: all comments stand on the first level."))
    return replace(receipt, warnings=tuple(warnings))
