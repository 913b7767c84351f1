"""Options that several subcommands share, and what becomes of an interruption."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import click

_ARCHIVE = click.option(
    "--archive",
    "-a",
    "archive_path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help="The archive to use. Without it: $THREADMARK_ARCHIVE, or Threadmark/archive.threadmark in your documents.",
)


def archive_option[F: Callable[..., Any]](function: F) -> F:
    """Add ``--archive FILE``."""
    return _ARCHIVE(function)


def chosen(archive_path: Path | None) -> Path:
    """The archive that was named, or the default one."""
    from operations.opening import default_path

    return archive_path or default_path()


@contextmanager
def interruptible() -> Iterator[threading.Event]:
    """An event that Ctrl-C sets, so that work stops cleanly; a second Ctrl-C stops at once."""
    stop = threading.Event()

    def handle(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    before = signal.signal(signal.SIGINT, handle)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
