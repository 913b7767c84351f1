"""Making an archive again from its lossless form."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from domain.errors import ArchiveError, Cancelled, NotAnArchive
from domain.messages import Message, say
from operations.keeping import Progress
from storage.archive import Archive

LONGEST_LINE = 1 << 30
"""Characters: SQLite's own limit for a value."""


def load(
    source: Path, target: Path, *, progress: Progress | None = None, cancel: threading.Event | None = None
) -> Path:
    """Make the archive `target` from the JSON Lines file `source`. All of it or nothing; a file there stays.

    Raises `NotAnArchive`, `ArchiveTooNew`, `ArchiveDamaged`, another `ArchiveError`, and `Cancelled` on `cancel`.
    """

    def tell(step: Message, done: int, total: int | None) -> None:
        if progress is not None:
            progress(step, done, total)
        if cancel is not None and cancel.is_set():
            raise Cancelled(say("Stopped. Nothing was made."))

    return Archive.load(target, _lines(source), progress=tell)


def _lines(source: Path) -> Iterator[Mapping[str, Any]]:
    number = 0
    try:
        with source.open(encoding="utf-8-sig", newline="\n") as file:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if line.strip():
                    yield _object(json.loads(line))
    except OSError as error:
        raise ArchiveError(
            say("{path} could not be read: {reason}.", path=str(source), reason=error.strerror or str(error)),
            say("Check the name and the folder."),
        ) from error
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, a bomb of brackets
        raise NotAnArchive(
            say("Line {number} of {name} is no JSON.", number=number, name=source.name),
            say("Choose a file that Threadmark exported in the lossless form."),
        ) from error


def _object(found: Any) -> Mapping[str, Any]:
    if not isinstance(found, dict):
        raise ValueError("no object")
    return found
