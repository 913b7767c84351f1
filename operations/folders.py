"""Several files at once: those of a folder, or those that somebody chose, as one list of discussions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import SourceError
from domain.messages import Message, say
from scrapers.capturing import SavedFile
from scrapers.files.listing import Container, Entry, Opened
from scrapers.files.part import Tick, no_part, no_tick
from scrapers.files.saved_page import is_folder_of_a_page

ENDINGS = frozenset(
    ".html .htm .xhtml .mhtml .mht .webarchive .json .xml .warc .arc .wacz .csv .tsv .tab .jsonl .ndjson".split()
)
"""What is taken from a folder; ``.gz`` may follow."""
MOST_FILES = 100_000
_DEEPEST = 16
_NUMBER = re.compile(r"(\d+)")

type Look = Callable[[Path], Container | None]
"""Looks into a file; None: it is one page."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a discussion is: a file, and the part of it where it has several."""

    path: Path
    part: str | None
    container: Container | None


class Several:
    """The discussions of several files. One that cannot be looked into stays in the list, and says why when read."""

    def __init__(self, paths: Sequence[Path], look: Look, tick: Tick = no_tick) -> None:
        self._places: dict[str, _Place] = {}
        found: list[Entry] = []
        root = _common(paths)
        for number, path in enumerate(paths, start=1):
            tick(number, len(paths))
            name = path.relative_to(root).as_posix()
            try:
                container = look(path)
            except SourceError:
                container = None
            if container is None:
                found.append(Entry(name, None, None, str(number)))
                self._places[str(number)] = _Place(path, None, None)
                continue
            for entry in container.entries:
                part = f"{number}:{entry.part}"
                found.append(Entry(f"{name}: {entry.title}", entry.url, entry.comments, part))
                self._places[part] = _Place(path, entry.part, container)
        self.entries = tuple(found)
        self.warnings: tuple[Message, ...] = ()

    def open(self, part: str) -> Opened:
        place = self._places.get(part)
        if place is None:
            raise no_part(part)
        if place.container is not None and place.part is not None:
            return place.container.open(place.part)
        return SavedFile(place.path).opened()


def files_in(folder: Path) -> list[Path]:
    """The files of a folder and of those in it that may hold discussions, by name; what a saved page brought is passed.

    Raises `SourceError` where there are none.
    """
    try:
        found = sorted(_walk(folder, 0), key=_natural)[:MOST_FILES]
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SourceError(
            say("{name} cannot be read: {reason}.", name=str(folder), reason=reason),
            say("Check the name and whether you may read the file."),
        ) from error
    if not found:
        raise SourceError(
            say("There are no saved pages, exports or tables in the folder {name}.", name=str(folder)),
            say("Save pages from the browser into it, or give the file itself."),
        )
    return found


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if depth < _DEEPEST and not path.is_symlink() and not is_folder_of_a_page(path):
                yield from _walk(path, depth + 1)
        elif Path(path.name.lower().removesuffix(".gz")).suffix in ENDINGS:
            yield path


def _natural(path: Path) -> list[tuple[int, str]]:
    """So that page 10 comes after page 9."""
    pieces = _NUMBER.split(str(path).casefold())
    return [(int(piece), "") if piece.isdigit() else (0, piece) for piece in pieces]


def _common(paths: Iterable[Path]) -> Path:
    parents = [path.parent for path in paths]
    common = parents[0] if parents else Path()
    while not all(parent.is_relative_to(common) for parent in parents):
        common = common.parent
    return common
