"""Importing: many discussions of one file, one after the other. What fails does not stop the rest.

A round is `Import.read` (knows no archive) and `Import.settle` (what became of it). The window does the first one on
another thread; `run_all` does both on one.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from domain.capture import Capture, Receipt
from domain.errors import Cancelled, NoCommentsFound, SourceError, ThreadmarkError
from domain.messages import say
from operations import capturing, queueing
from operations.files import Entry, Inside, Part
from scrapers.address_list import page_key
from storage.archive import Archive

__all__ = ["Import", "Outcome", "State", "counted", "entries_of", "run_all"]

type OnOutcome = Callable[[Outcome], None]


class State(StrEnum):
    """What became of a part."""

    SAVED = "saved"
    ARCHIVED = "archived"
    """Its address is in the archive already."""
    LOOK = "look"
    """It was found by a guess, which somebody must look at."""
    EMPTY = "empty"
    """There are no comments in it."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one part of the file. `error` says why it was not saved."""

    entry: Entry
    state: State
    article_id: int | None = None
    receipt: Receipt | None = None
    error: ThreadmarkError | None = None


@dataclass
class Import:
    """Reading parts of one file. `accept`: guesses are saved without a look. `again`: also what is archived already."""

    inside: Inside
    options: capturing.Options = field(default_factory=capturing.Options)
    accept: bool = False
    again: bool = False
    cancel: threading.Event = field(default_factory=threading.Event)
    bugs: list[Exception] = field(default_factory=list)

    def archived(self, archive: Archive) -> dict[str, int]:
        """The articles that need not be read again, by part."""
        if self.again:
            return {}
        there = {page_key(url): number for number, url in archive.queue.archived()}
        known = ((one.part, there.get(page_key(one.url))) for one in self.inside.entries if one.url)
        return {part: number for part, number in known if number is not None}

    def read(self, entry: Entry, progress: capturing.Progress | None = None) -> Capture | ThreadmarkError:
        """The discussion, or why it could not be had. Raises `Cancelled` only."""
        try:
            return capturing.read(Part(self.inside, entry.part), self.options, progress, self.cancel)
        except Cancelled:
            raise
        except ThreadmarkError as error:
            return error
        except Exception as error:  # noqa: BLE001 - a bug on one part must not stop the others; it is raised at the end
            self.bugs.append(error)
            return SourceError(
                say("This part could not be read, by a mistake of Threadmark."),
                say("The others are not touched by it. Please report it with the file, if you may share it."),
            )

    def settle(self, archive: Archive, entry: Entry, read: Capture | ThreadmarkError) -> Outcome:
        """Save what was read. Raises an error of the archive's, which would meet the other parts too."""
        if isinstance(read, NoCommentsFound):
            return Outcome(entry, State.EMPTY, error=read)
        if isinstance(read, ThreadmarkError):
            return Outcome(entry, State.FAILED, error=read)
        if read.receipt.is_guess and not self.accept:
            return Outcome(entry, State.LOOK, receipt=read.receipt)
        return Outcome(entry, State.SAVED, queueing.save(archive, read), read.receipt)


def entries_of(inside: Inside, parts: Iterable[str] = ()) -> list[Entry]:
    """The entries by their names, or all. Raises `SourceError` for a name that is not there."""
    known = {one.part: one for one in inside.entries}
    wanted = list(parts)
    for part in wanted:
        if part not in known:
            inside.open(part)  # says so
    if not known:
        inside.open()  # says why
    return [known[part] for part in wanted] if wanted else list(known.values())


def run_all(
    archive: Archive,
    work: Import,
    entries: Iterable[Entry],
    progress: capturing.Progress | None = None,
    on_outcome: OnOutcome | None = None,
) -> list[Outcome]:
    """Read and save all of them. Raises `Cancelled` when stopped: what was saved until then stays."""
    outcomes = []
    known = work.archived(archive)
    for entry in entries:
        number = known.get(entry.part)
        if number is not None:
            outcome = Outcome(entry, State.ARCHIVED, number)
        else:
            outcome = work.settle(archive, entry, work.read(entry, progress))
        outcomes.append(outcome)
        if on_outcome is not None:
            on_outcome(outcome)
    return outcomes


def counted(outcomes: Iterable[Outcome]) -> Counter[State]:
    """How many ended how."""
    return Counter(one.state for one in outcomes)
