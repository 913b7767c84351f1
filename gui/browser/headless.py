"""The browser without a window, for the command line. Nothing of Qt is loaded before it is asked for."""

from __future__ import annotations

import os
import threading

from gui.browser.engine import add_flags, trouble
from operations.rendering import Progress, Rendered

__all__ = ["Progress", "Rendered", "render"]
QUIET = ("--disable-gpu", "--disable-logging", "--log-level=3")


def render(url: str, progress: Progress, cancel: threading.Event) -> Rendered:
    """The page as a browser shows it, with all that “load more” brings. Raises `ThreadmarkError` children."""
    _need_no_display()
    refusal = trouble()
    if refusal is not None:
        raise refusal
    from gui.browser.visit import Visit, need_application

    application = need_application()  # it lives as long as its name does
    assert application is not None
    return Visit(url, progress, cancel).make()


def _need_no_display() -> None:
    """And let nothing that Chromium says to its developers reach the terminal."""
    os.environ.setdefault("QT_LOGGING_RULES", "*=false")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    add_flags(*QUIET)
