"""The history as a list that can be gone back and forth in."""

from __future__ import annotations

from domain.records import Changes
from storage.archive import Archive
from storage.history import Entry, Spot

__all__ = ["ASK_FROM", "PAGE", "Entry", "Spot", "entries", "go_to", "redo", "spot_of", "steps_to", "undo"]

PAGE = 200
"""Steps that are read at once."""
ASK_FROM = 21
"""From so many steps on, both doors ask first."""


def entries(archive: Archive, limit: int = PAGE, before: int | None = None) -> list[Entry]:
    """The newest steps first; `before`: those that are older than that one."""
    return archive.history.entries(limit, before)


def steps_to(archive: Archive, entry_id: int) -> int:
    """How many steps it is to where this one is the last done (0: to the start); less than 0: that many back."""
    return archive.history.steps_to(entry_id)


def go_to(archive: Archive, entry_id: int) -> Changes | None:
    """Undo or redo until this step is the last that is done; all of it or nothing. None: it is so already."""
    return archive.history.go_to(entry_id)


def spot_of(archive: Archive, entry_id: int) -> Spot:
    """Where a step did something."""
    return archive.history.spot_of(entry_id)


def undo(archive: Archive) -> Changes | None:
    """Take the last step back; None if there is none. The label is that step's."""
    return archive.history.undo()


def redo(archive: Archive) -> Changes | None:
    """Do the last undone step again; None if there is none."""
    return archive.history.redo()
