"""Holding: an archive that is open in this program, its thread, and the sessions (one a window) that look at it.

An archive has one writer, so several windows on the same file share one connection on one thread.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import ThreadmarkError
from domain.messages import say
from gui.worker import Lane
from operations.opening import Archive, open_or_create, open_to_read

if TYPE_CHECKING:
    from gui.session import Session


class Holding:
    """`sessions`, `path` and `wanted` belong to the GUI thread, the archive to the lane."""

    def __init__(self, lane: Lane) -> None:
        self.lane = lane
        self.sessions: list[Session] = []
        self.path: Path | None = None
        self.wanted: Path | None = None
        """What is being opened just now."""
        self._archive: Archive | None = None

    @property
    def shared(self) -> bool:
        return len(self.sessions) > 1

    def join(self, session: Session) -> None:
        self.sessions = [*self.sessions, session]

    def part(self, session: Session) -> None:
        self.sessions = [one for one in self.sessions if one is not session]

    # -- on the lane --
    def archive(self) -> Archive:
        """What is open."""
        if self._archive is None:
            raise _nothing_open()
        return self._archive

    def open(self, path: Path, *, read_only: bool, prepare: Callable[[Archive], object] | None, mine: bool) -> bool:
        """Open (or make) an archive instead of the present one; whether it can only be read. Not `mine`: others
        look at the present one, so it stays."""
        present = self._archive
        if present is not None and present.path == path.resolve() and not (read_only and mine):
            return present.read_only
        if present is not None and not mine:
            raise _nothing_open()
        fresh = open_to_read(path) if read_only else open_or_create(path)
        if prepare is not None:
            prepare(fresh)
        if present is not None:
            present.close()
        self._archive = fresh
        return fresh.read_only

    def close(self) -> None:
        if self._archive is not None:
            self._archive.close()
            self._archive = None


class Holdings:
    """All archives that are open in this program."""

    def __init__(self) -> None:
        self._all: list[Holding] = []

    def add(self, holding: Holding) -> Holding:
        self._all.append(holding)
        return holding

    def drop_unused(self, holding: Holding) -> None:
        """Close it if no window looks at it any more."""
        if not holding.sessions and holding in self._all:
            self._all.remove(holding)
            holding.lane.finish(holding.close)

    def find(self, path: Path) -> Holding | None:
        """Who has this archive open, or is about to."""
        file = path.resolve()
        return next((one for one in self._all if file in (one.path, one.wanted)), None)


def _nothing_open() -> ThreadmarkError:
    return ThreadmarkError(say("No archive is open."), say("Open or make one in the Archive menu."))
