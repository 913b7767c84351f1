"""Whether there is a browser engine, asked before anything of it is loaded."""

from __future__ import annotations

import importlib
import importlib.util
import os

from domain.errors import ThreadmarkError
from domain.messages import say
from operations.rendering import missing

MODULES = ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets")
FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
ISOLATED = "--site-per-process"
"""Each site gets a process of its own, as in a browser: Qt WebEngine does not do that by itself."""


def trouble() -> ThreadmarkError | None:
    """Why the browser cannot be used, with what to do; None: it can."""
    if any(importlib.util.find_spec(module) is None for module in MODULES):
        return missing()
    if _would_have_no_sandbox():
        return ThreadmarkError(
            say("The browser does not run for the administrator (root): pages would not be locked in."),
            say("Start Threadmark as an ordinary user."),
        )
    add_flags(ISOLATED)
    try:
        for module in MODULES:
            importlib.import_module(module)
    except ImportError as error:
        return missing(str(error))
    return None


def add_flags(*flags: str) -> None:
    """What Chromium is to be started with; the environment is where it looks."""
    os.environ[FLAGS] = " ".join(dict.fromkeys([*os.environ.get(FLAGS, "").split(), *flags]))


def _would_have_no_sandbox() -> bool:
    """Chromium ends the whole program where root starts it without saying that it may do without its sandbox."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    return "--no-sandbox" not in os.environ.get(FLAGS, "") and os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") != "1"
