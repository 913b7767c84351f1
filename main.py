"""Threadmark's composition root: no arguments opens the window, a subcommand runs without one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from domain.errors import Cancelled, ThreadmarkError
from domain.messages import say

if TYPE_CHECKING:
    import threading

    from gui.browser.headless import Progress, Rendered
    from gui.pdf import PrintContent

EXIT_ERROR = 1
EXIT_USAGE = 2
EXIT_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run Threadmark; returns the exit status (0 done, 1 a sentence was said, 2 wrong usage)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _window(given) if _wants_window(given) else _command(given)
    except Cancelled as error:
        print(error, file=sys.stderr)
        return EXIT_INTERRUPTED
    except ThreadmarkError as error:
        print(error, file=sys.stderr)
        return EXIT_ERROR
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_ERROR


def _wants_window(arguments: list[str]) -> bool:
    """Nothing at all, or one archive to open."""
    return not arguments or (len(arguments) == 1 and arguments[0].lower().endswith(".threadmark"))


def _command(arguments: list[str]) -> int:
    import click

    from commands.group import threadmark

    if len(arguments) == 1 and arguments[0] not in threadmark.commands:
        _refuse_other_files(arguments[0])
    try:
        threadmark.main(arguments, prog_name="threadmark", standalone_mode=False, obj=_brought())
    except click.exceptions.Abort:
        print("Stopped.", file=sys.stderr)
        return EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_ERROR
    return 0


def _refuse_other_files(named: str) -> None:
    """A page or an address alone is a likely wish, and click would only say that there is no such command."""
    if named.startswith("-") or not (any(sign in named for sign in "./\\") or Path(named).exists()):
        return
    raise ThreadmarkError(
        say("{name} is not an archive.", name=named),
        say("The window opens archives (.threadmark). `threadmark capture {name}` captures a page.", name=named),
    )


def _brought() -> dict[str, object]:
    """What subcommands can do only with the window's parts, by name."""
    return {"renderer": _rendered, "pdf": _pdf}


def _rendered(url: str, progress: Progress, cancel: threading.Event) -> Rendered:
    """A page as the browser engine shows it: what `capture --browser` reads. The window's part knows how."""
    from gui.browser.headless import render

    return render(url, progress, cancel)


def _pdf(content: PrintContent, path: Path, progress: Progress, cancel: threading.Event) -> int:
    """A print as a PDF: what `print` writes. The window's part knows how."""
    from gui.pdf import make

    return make(content, path, progress, cancel)


def _window(arguments: list[str]) -> int:
    if not _has_display():
        raise ThreadmarkError(
            say("There is no display, so the window cannot open."),
            say("Use the command line: `threadmark --help` lists what it can do."),
        )
    from gui.application import run

    return run(Path(arguments[0]) if arguments else None)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(variable) for variable in named)


if __name__ == "__main__":
    sys.exit(main())
