"""Files with discussions in them: exports, web archives, tables. What is inside, and one part of it opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from domain.errors import PartNeeded, SourceError
from domain.messages import Message, say
from operations.folders import Several, files_in
from scrapers.capturing import SavedFile
from scrapers.files.listing import Container, Entry, Opened, container_of, is_table_file, open_in
from scrapers.files.mapping import Mapping, Role, read_mapping, write_mapping
from scrapers.files.mapping_book import MappingBook
from scrapers.files.part import Tick, no_tick, saved_at
from scrapers.files.table_guess import guess
from scrapers.files.table_rows import Table, read_table
from scrapers.files.tables import threads_of

__all__ = [
    "Entry",
    "Inside",
    "Mapping",
    "MappingBook",
    "Part",
    "Role",
    "Table",
    "Tick",
    "inside",
    "look",
    "opened",
    "read_mapping",
    "several",
    "write_mapping",
]

type Progress = Callable[[Message, int, int | None], None]


@dataclass(frozen=True, slots=True)
class Inside:
    """A file that was looked into, and stays so: its parts can be read one after the other.

    `table` and `mapping` are there for tables only; `program` is what certainly wrote the table. `trouble` says why
    nothing can be read yet: columns that must be named first.
    """

    path: Path
    container: Container | None
    table: Table | None = None
    mapping: Mapping | None = None
    program: str | None = None
    trouble: SourceError | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self.container.entries if self.container is not None else ()

    @property
    def warnings(self) -> tuple[Message, ...]:
        return self.container.warnings if self.container is not None else ()

    def open(self, part: str | None = None) -> Opened:
        """One part, or the only one. Raises `SourceError`; `PartNeeded`, with this in it, where nobody chose."""
        if self.container is None:
            raise self.trouble or SourceError(say("There is nothing to read in {name}.", name=self.path.name))
        try:
            return open_in(self.container, part, self.path.name)
        except PartNeeded as error:
            error.inside = self
            raise

    def mapped(self, mapping: Mapping) -> Inside:
        """The same table with other columns."""
        assert self.table is not None
        return _of_table(self.path, self.table, mapping, "table-mapped", None)


@dataclass(frozen=True, slots=True)
class Part:
    """One discussion of a file that was looked into: something that can be captured."""

    inside: Inside
    part: str | None = None
    url: str | None = None
    """Where it came from, if somebody says so."""


def look(path: Path, mapping: Mapping | None = None, book: MappingBook | None = None, tick: Tick = no_tick) -> Inside:
    """What is in a file. Raises `SourceError`, also for one that is a page and nothing else."""
    there = inside(path, mapping, book, tick)
    if there is None:
        raise SourceError(
            say("{name} is one page, and no file with several discussions.", name=path.name),
            say("`threadmark capture FILE` reads it."),
        )
    return there


def inside(
    path: Path, mapping: Mapping | None = None, book: MappingBook | None = None, tick: Tick = no_tick
) -> Inside | None:
    """What is in a file or a folder; None: it is one page.

    A table without a mapping has the one that was kept, or a guess.
    """
    if path.is_dir():
        return several(files_in(path), book, tick, folder=path)
    if mapping is None and not is_table_file(path):
        container = container_of(path, None, tick)
        return Inside(path, container) if container is not None else None
    table = read_table(path, tick)
    if mapping is not None:
        return _of_table(path, table, mapping, "table-mapped", None)
    kept = book.get(table.columns) if book is not None else None
    if kept is not None and kept.trouble(table.columns) is None:
        return _of_table(path, table, kept, "table-mapped", None)
    guessed = guess(table)
    way = "table" if guessed.program is None else f"table-{guessed.program}"
    return _of_table(path, table, guessed.mapping, way, guessed.program)


def several(
    paths: Sequence[Path], book: MappingBook | None = None, tick: Tick = no_tick, folder: Path | None = None
) -> Inside:
    """The discussions of several files, as if they were in one."""

    def look_into(path: Path) -> Container | None:
        there = inside(path, None, book)
        if there is not None and there.trouble is not None:
            raise there.trouble
        return there.container if there is not None else None

    return Inside(folder or paths[0].parent, Several(paths, look_into, tick))


def opened(source: SavedFile | Part, book: MappingBook | None = None, progress: Progress | None = None) -> Opened:
    """The page of a file or of one part of it. Raises `SourceError`; `PartNeeded` where nobody chose."""
    if isinstance(source, SavedFile):
        tick = ticking(progress, source.path)
        there = inside(source.path, source.mapping, book, tick)
        if there is None:
            return source.opened(tick)
        source = Part(there, source.part, source.url)
    page = source.inside.open(source.part)
    return replace(page, page=replace(page.page, url=source.url)) if source.url else page


def part_of(source: SavedFile, book: MappingBook, progress: Progress) -> Part | None:
    """A file that was looked into; None: it is one page."""
    there = inside(source.path, source.mapping, book, ticking(progress, source.path))
    return Part(there, source.part, source.url) if there is not None else None


def ticking(progress: Progress | None, path: Path) -> Tick:
    """Tells how much of a file was read. What `progress` raises ends the reading."""
    if progress is None:
        return no_tick
    step = say("Reading {name}", name=path.name)
    return lambda done, total: progress(step, done, total)


def _of_table(path: Path, table: Table, mapping: Mapping, way: str, program: str | None) -> Inside:
    try:
        container = threads_of(table, mapping, way, saved_at(path), path.stem)
    except SourceError as error:
        return Inside(path, None, table, mapping, program, error)
    return Inside(path, container, table, mapping, program)
