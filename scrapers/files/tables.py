"""Tables of comments: CSV, TSV, JSON Lines or JSON, from Facepager, 4CAT, dumps of Reddit, or anybody.

Where: a row is a comment; a mapping (`scrapers.files.mapping`) says which column is what, guessed and shown first, or
given. Nesting: the column with the parent's id, the id itself ("root.reply"), or the level. Time: as it stands, numbers
as seconds or milliseconds since 1970. Votes: up, down, balance. Edited: a column of its own. Deleted: texts that say
"[deleted]" or "[removed]". Moderated: not told. Pingbacks: none. Several discussions in one table are told apart by the
thread's column; a row whose id is its thread's is the article. Lost: every column that has no role; e-mail and IP
addresses are dropped before anything is kept.
Evidence: documented (the programs' sources); the mapping is what the user makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ClassVar

from domain.comment import CommentStatus
from domain.errors import SourceError
from domain.messages import say
from domain.time import NO_TIME, Precision, Timestamp
from scrapers.addresses import web_address
from scrapers.answers import epoch, key_of
from scrapers.dates import read_time
from scrapers.files.mapping import Mapping, Role
from scrapers.files.part import Tick, no_tick, saved_at
from scrapers.files.persons import is_personal
from scrapers.files.record import Record, Records, RecordScraper, text_json, time_json
from scrapers.files.table_guess import guess
from scrapers.files.table_rows import Table, read_table
from scrapers.scraper import Evidence

_FULLNAME = re.compile(r"t[1-6]_[0-9a-z]+")
_NUMBER = re.compile(r"\s*[-+]?\d{9,13}(?:\.\d+)?\s*")
_OUTLINE = re.compile(r"\d+(?:\.\d+)+")
_COUNT = re.compile(r"[-+]?\d[\d.,\u202f\u00a0 ]*")
_TAG = re.compile(r"<(?:p|br|a|div|span|em|strong|i|b|blockquote)\b[^>]*>", re.IGNORECASE)
_GONE = frozenset({"[deleted]", "[removed]", "[gelöscht]", "[entfernt]"})
_NO = frozenset({"", "0", "-1", "false", "none", "null", "nan", "na", "n/a", "-"})
_ZERO = frozenset({"0", "0.0"})
_YES = frozenset({"1", "true", "yes", "ja"})


class TableOfComments(RecordScraper):
    """Reads one thread of a table."""

    name: ClassVar[str] = "table"
    title: ClassVar[str] = "Table (CSV, JSON Lines)"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED


def open_table(path: Path, mapping: Mapping | None = None, tick: Tick = no_tick) -> Records:
    """The threads of a table. Without a mapping the columns are guessed, which the receipt says."""
    table = read_table(path, tick)
    guessed = guess(table)
    way = "table" if guessed.program is None else f"table-{guessed.program}"
    if mapping is not None:
        guessed, way = type(guessed)(mapping), "table-mapped"
    return threads_of(table, guessed.mapping, way, saved_at(path), path.stem)


def threads_of(table: Table, mapping: Mapping, way: str, saved: str, name: str) -> Records:
    """The threads of rows, by a mapping. Raises `SourceError` where the mapping does not fit."""
    trouble = mapping.trouble(table.columns)
    if trouble is not None:
        raise SourceError(trouble, say("Say which column is what, and read the table again."))
    threads: dict[str, Record] = {}
    for row in _Rows(table, mapping, saved):
        thread = row.thread or ""
        one = threads.get(thread)
        if one is None:
            one = threads[thread] = Record(thread or name, {"title": thread or None})
        row.describe(one)
        if not row.is_article:
            row.add_to(one)
    return Records(TableOfComments.name, list(threads.values()), table.warnings, saved, way)


class _Rows:
    """The rows of a table as a mapping sees them."""

    def __init__(self, table: Table, mapping: Mapping, saved: str) -> None:
        self._table, self._mapping, self._saved = table, mapping, saved
        places = {role: table.place(name) for role, name in mapping}
        self._places = {role: place for role, place in places.items() if place is not None}
        self._bare = self._is_reddit()
        self._from_zero = self._has_zero()
        place = self._places.get(Role.THREAD)
        self._threads = {self._id(cells[place].strip()) for cells in table.rows} if place is not None else set()
        self._tops = self._articles() if Role.LEVEL in self._places else {}

    def __iter__(self) -> Iterator[_Row]:
        for cells in self._table.rows:
            row = self._row(cells)
            if Role.LEVEL in self._places:
                if not row.key or row.key not in self._tops:
                    continue  # above the articles
                row.thread = self._tops[row.key]
            if row.key and row.thread is None and row.key in self._threads:
                row.thread = row.key
            row.is_article = row.key is not None and row.key == row.thread
            if row.parent == row.thread:
                row.parent = None
            yield row

    def _row(self, cells: tuple[str, ...]) -> _Row:
        def get(role: Role) -> str:
            place = self._places.get(role)
            return cells[place].strip() if place is not None else ""

        key, parent = self._id(get(Role.ID)), self._id(get(Role.PARENT))
        mark = self._mapping.parent_in_id
        if mark and key and not parent:
            parent = key.rpartition(mark)[0] or None
        return _Row(get, key, parent, self._id(get(Role.THREAD)), self._saved)

    def _id(self, written: str) -> str | None:
        """An id as text. Reddit writes one with the kind before it in one column, and bare in another."""
        if written in _ZERO and self._from_zero:
            return "0"
        if written.casefold() in _NO:
            return None
        if self._mapping.parent_in_id == "." and _OUTLINE.fullmatch(written):
            return written
        if is_personal(written):
            return None
        bare = written[3:] if self._bare and _FULLNAME.fullmatch(written) else written
        return key_of(bare.removesuffix(".0") if re.fullmatch(r"\d+\.0", bare) else bare)

    def _has_zero(self) -> bool:
        """Whether the ids begin at 0: then it is not the sign of none, unless that comment has it as its parent."""
        place, above = self._places.get(Role.ID), self._places.get(Role.PARENT)
        first = [cells for cells in self._table.rows if place is not None and cells[place].strip() in _ZERO]
        return bool(first) and not any(above is not None and cells[above].strip() in _ZERO for cells in first)

    def _is_reddit(self) -> bool:
        names = [self._mapping.column(role) for role in (Role.PARENT, Role.THREAD)]
        values = [value for name in names if name for value in self._table.values(name, 50)]
        return bool(values) and sum(bool(_FULLNAME.fullmatch(value)) for value in values) * 2 > len(values)

    def _articles(self) -> dict[str, str]:
        """For each row the row above it (or itself) that is the article, by the level."""
        level, above, tops = self._places[Role.LEVEL], {}, {}
        wanted = str(self._mapping.article_level)
        for cells in self._table.rows:
            row = self._row(cells)
            if row.key:
                above[row.key] = (row.parent, cells[level].strip().removesuffix(".0") == wanted)
        for key in above:
            seen, at = set(), key
            while at in above and at not in seen and not above[at][1]:
                seen.add(at)
                at = above[at][0] or ""
            if at in above and above[at][1]:
                tops[key] = at
        return tops


class _Row:
    """One row: a comment, or the article itself."""

    def __init__(
        self, get: Callable[[Role], str], key: str | None, parent: str | None, thread: str | None, saved: str
    ) -> None:
        self._get, self.key, self.parent, self.thread, self._saved = get, key, parent, thread, saved
        self.is_article = False

    def describe(self, one: Record) -> None:
        """Tell what this row knows of the article."""
        url = self._get(Role.URL)
        known = {"title": self._get(Role.TITLE), "url": web_address(url)}
        if one.article.get("title") == self.thread and known["title"]:
            one.article["title"] = None
        if self.is_article:
            author = self._get(Role.AUTHOR)
            known |= {"byline": None if is_personal(author) or author in _GONE else author}
            one.article["published"] = time_json(self._time())
            one.article["text"] = _text(self._get(Role.TEXT))
        if "text" not in one.article or not one.article["text"]:
            one.article["text"] = _text(self._get(Role.ARTICLE_TEXT))
        for name, value in known.items():
            if value and not one.article.get(name):
                one.article[name] = value

    def add_to(self, one: Record) -> None:
        """The row as a comment."""
        author, written = self._get(Role.AUTHOR), self._get(Role.TEXT)
        if not written and not author and not self.key:
            return
        edited, changed = self._edited()
        gone = written.casefold() in _GONE
        url = self._get(Role.AUTHOR_URL)
        author_id = self._get(Role.AUTHOR_ID)
        one.add(
            id=self.key,
            parent=self.parent,
            author=None if author.casefold() in _GONE else author or None,
            author_url=web_address(url),
            author_id=None if is_personal(author_id) else author_id,
            time=time_json(self._time()),
            edited=time_json(edited),
            text=_text(written),
            status=(
                CommentStatus.DELETED if gone else CommentStatus.EDITED if changed else CommentStatus.VISIBLE
            ).value,
            up=_count(self._get(Role.VOTES_UP)),
            down=_count(self._get(Role.VOTES_DOWN)),
            score=_count(self._get(Role.SCORE)),
            link=_link(self._get(Role.LINK)),
        )

    def _time(self) -> Timestamp:
        known, counted = moment(self._get(Role.TIME), self._saved), self._get(Role.TIME_COUNTED)
        if counted and (known.iso is None or known.precision is Precision.RELATIVE):
            there = moment(counted, self._saved)
            if there.iso:
                return Timestamp(known.raw or there.raw, there.iso[:10], Precision.RELATIVE)
        return known

    def _edited(self) -> tuple[Timestamp, bool]:
        """When it was edited, and whether."""
        written = self._get(Role.EDITED)
        if written.casefold() in _NO:
            return NO_TIME, False
        when = NO_TIME if written.casefold() in _YES else moment(written, self._saved)
        return when, bool(when.iso) or written.casefold() in _YES


def _text(written: str) -> dict[str, str] | None:
    return text_json(written, html=bool(_TAG.search(written)))


def moment(written: str, saved: str) -> Timestamp:
    """A time as it stands in a cell. Numbers count seconds or milliseconds from 1970."""
    if not written:
        return NO_TIME
    if _NUMBER.fullmatch(written):
        return epoch(written)
    return read_time(written, None, saved)


def _count(written: str) -> int | None:
    """A whole number; "1.234" and "1,234" are one, "1.2K" is none that is known."""
    bare = written.strip().replace("\u2212", "-")
    if not _COUNT.fullmatch(bare):
        return None
    whole = re.sub(r"[.,]0+$", "", bare) if not re.search(r"[.,]\d{3}$", bare) else bare
    if not re.fullmatch(r"[-+]?\d{1,3}(?:[.,\u202f\u00a0 ]\d{3})+|[-+]?\d{1,18}", whole):
        return None
    return int(re.sub(r"[.,\u202f\u00a0 ]", "", whole))


def _link(written: str) -> str | None:
    if written.startswith("/r/"):
        return f"https://www.reddit.com{written}"
    return web_address(written)
