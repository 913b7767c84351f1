"""The door to the browser, with and without Qt WebEngine behind it."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from domain.errors import NoCommentsFound
from domain.messages import say
from gui.browser import engine
from gui.dialogs.capture_dialog import CaptureDialog
from gui.theme import Theme
from gui.worker import Worker
from operations import capturing
from operations.rendering import Document, Rendered
from tests.gui.conftest import Desk


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> Iterator[CaptureDialog]:
    QGuiApplication.clipboard().clear()
    worker = Worker("network")
    made = CaptureDialog(theme, worker, capturing.CredentialStore(backend=None, timeout=0.1))
    qtbot.addWidget(made, before_close_func=lambda _dialog: worker.close())
    made.show()
    yield made


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)


def test_the_button_stands_beside_the_address(dialog: CaptureDialog, qtbot: QtBot) -> None:
    assert not dialog.source.browser.isEnabled()
    dialog.source.show_address("https://blog.example/x")
    with qtbot.waitSignal(dialog.browserAsked) as asked:
        dialog.source.browser.click()
    assert asked.args == ["https://blog.example/x"]


def test_a_page_without_comments_offers_the_browser(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_given: object) -> None:
        raise NoCommentsFound(say("No comments were found in this page."), say("Look."))

    monkeypatch.setattr(capturing, "read", none)
    dialog.start_address("https://blog.example/x")
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.said.way_out.isVisible()
    with qtbot.waitSignal(dialog.browserAsked) as asked:
        dialog.said.way_out.click()
    assert asked.args == ["https://blog.example/x"]
    dialog.said.say("Etwas anderes.")
    assert not dialog.said.way_out.isVisible()


def test_a_saved_page_without_comments_does_not(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_given: object) -> None:
        raise NoCommentsFound(say("No comments were found in this page."))

    monkeypatch.setattr(capturing, "read", none)
    dialog.start_file(capturing.sample_page())
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert not dialog.said.way_out.isVisible()


def test_what_the_browser_shows_is_read_and_previewed(dialog: CaptureDialog, qtbot: QtBot) -> None:
    html = capturing.sample_page().read_text(encoding="utf-8")
    dialog.start_rendered(Rendered(Document("https://blog.example/x", html), pressed=3))
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert len(dialog.preview.comments.model.comments) == 22
    assert dialog.source.address.text() == "https://blog.example/x"


def test_without_the_engine_it_says_how_to_get_it(desk: Desk, qtbot: QtBot, nothing_installed: None) -> None:
    window = desk.open(sample=False)
    dialog = window.captures.ask()
    assert dialog is not None
    dialog.source.show_address("https://blog.example/x")
    dialog.source.browser.click()
    assert "not installed" in dialog.said.text() and "make browser" in dialog.said.text()
    assert window.captures.browsing.browser is None


def test_root_without_a_sandbox_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object())
    monkeypatch.setattr("os.geteuid", lambda: 0, raising=False)
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setenv(engine.FLAGS, "")
    refusal = engine.trouble()
    assert refusal is not None and "root" in str(refusal)


def test_a_system_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_name: str) -> None:
        raise ImportError("libnss3.so: cannot open shared object file")

    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: object())
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setenv(engine.FLAGS, "")
    monkeypatch.setattr("importlib.import_module", fails)
    refusal = engine.trouble()
    assert refusal is not None and "libnss3" in str(refusal) and "make browser" in str(refusal)
