"""The real engine without a display, against pages of our own on this computer."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from gui.browser.engine import ISOLATED, MODULES, add_flags
from gui.browser.headless import QUIET
from operations.rendering import Rendered
from tests.scrapers.loopback import Site, reply

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if QCoreApplication.instance() is None:  # what the engine wants to know before there is an application
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    add_flags(*sandbox, *QUIET, ISOLATED)

type Visits = Callable[[str], Rendered]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    missing = any(find_spec(module) is None for module in MODULES)
    for item in items:
        if "tests/gui/browser/" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip(reason="Qt WebEngine is not installed (make browser)"))


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as made:
        yield made


@pytest.fixture
def elsewhere() -> Iterator[Site]:
    """Another site, whose pages get a process of their own: another port, and by its name."""
    with Site(host="localhost") as made:
        yield made


@pytest.fixture
def visit(qapp: QApplication) -> Visits:
    """Open an address, load all, take the page."""

    def call(url: str) -> Rendered:
        from gui.browser.visit import Visit

        return Visit(url, lambda _step, _done, _total: None, threading.Event()).make()

    return call


def page(body: str, title: str = "Ein Titel", head: str = "") -> Callable[..., None]:
    """An answer with a page around `body`."""
    return reply(f'<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
                 f"<body><h1>{title}</h1><p>Der Artikel.</p>{body}</body></html>")  # fmt: skip
