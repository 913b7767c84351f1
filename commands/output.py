"""Printing: results to stdout, progress and sentences to stderr; nothing but results when piped."""

from __future__ import annotations

import json
import shutil
import sys
from typing import Any

import click

from domain.messages import Message


def tell(sentence: str) -> None:
    """A sentence for the person at the terminal, on stderr."""
    click.echo(sentence, err=True)


def result(line: str = "") -> None:
    """A line of the result, on stdout, as UTF-8 whatever the locale."""
    _utf8()
    click.echo(line)


def result_json(data: Any) -> None:
    """The result as JSON, on stdout."""
    _utf8()
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def width() -> int:
    """Columns to print in."""
    return min(120, shutil.get_terminal_size((100, 24)).columns)


def _utf8() -> None:
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None and (sys.stdout.encoding or "").lower() != "utf-8":
        reconfigure(encoding="utf-8", errors="backslashreplace")


class Progress:
    """One line on stderr that is written over; silent when stderr is no terminal."""

    def __init__(self) -> None:
        self._shown = 0
        self._on = sys.stderr.isatty()

    def __call__(self, step: Message, done: int, total: int | None) -> None:
        if not self._on:
            return
        amount = f"{done:,}/{total:,}" if total else (f"{done / 1024:,.0f} KiB" if done else "")
        line = f"{step} {amount}"[: width() - 1]
        sys.stderr.write("\r" + line.ljust(self._shown))
        sys.stderr.flush()
        self._shown = len(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._on and self._shown:
            sys.stderr.write("\r" + " " * self._shown + "\r")
            sys.stderr.flush()
            self._shown = 0
