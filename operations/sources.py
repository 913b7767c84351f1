"""Which comment systems Threadmark knows, and what each was tried on."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from domain.messages import Message
from scrapers.detector.detector import Detector
from scrapers.finding import scrapers
from scrapers.recipes.scraper import RecipeScraper
from scrapers.scraper import Evidence, Scraper
from scrapers.structured.scraper import StructuredData

__all__ = ["Evidence", "Known", "known", "search", "title_of"]

_LABEL = re.compile(
    r"(?<=[.;]) (?=(?:Where|Nesting|Time|Votes|Edited|Deleted|Moderated|Pingbacks|Lost|Evidence)\b[^.;:]{0,40}:)"
)


@dataclass(frozen=True, slots=True)
class Known:
    """One row: how it is called, what it was tried on, where its key comes from (None: none is needed), and notes.

    `notes` is what the scraper's file says of itself: where the data is, how nesting, time, votes … appear, and what
    is lost.
    """

    name: str
    title: str
    evidence: Evidence
    key: Message | None
    notes: str


@cache
def known() -> tuple[Known, ...]:
    """Every platform by title, then the ways for sites that nobody knows."""
    platforms = sorted((row for one in scrapers() for row in _rows(one)), key=lambda row: row.title.casefold())
    ways: tuple[type[Scraper], ...] = (StructuredData, RecipeScraper, Detector)
    return (*platforms, *(_row(way) for way in ways))


def search(words: str) -> tuple[Known, ...]:
    """The rows that are called so; where none is, those whose notes name it (a newspaper, say)."""
    wanted, rows = words.casefold().strip(), known()
    called = tuple(row for row in rows if wanted in (row.name.casefold(), row.title.casefold()))
    likely = called or tuple(row for row in rows if wanted in f"{row.name} {row.title}".casefold())
    return likely or tuple(row for row in rows if wanted in row.notes.casefold())


def title_of(source: str) -> str | None:
    """What people call the way that a receipt's `source` names, None where it is none of a scraper."""
    titles = {row.name: row.title for row in known()}
    parts = source.replace(":", "-").split("-")
    names = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((titles[name] for name in names if name in titles), None)


def _laid_out(notes: str) -> str:
    """A docstring for reading: each paragraph on one line, each kind of note on a line of its own."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in notes.split("\n\n"))
    return "\n\n".join(_LABEL.sub("\n", paragraph) for paragraph in paragraphs)


def _rows(scraper: Scraper) -> Iterator[Known]:
    yield _row(scraper)
    for one in scraper.also:
        yield Known(one.name, one.title, one.evidence, None, _laid_out(inspect.cleandoc(one.notes)))


def _row(scraper: Scraper | type[Scraper]) -> Known:
    kind = scraper if isinstance(scraper, type) else type(scraper)
    notes = _laid_out(inspect.getdoc(inspect.getmodule(kind)) or "")
    return Known(kind.name, kind.title, kind.evidence, kind.key.where if kind.key else None, notes)
