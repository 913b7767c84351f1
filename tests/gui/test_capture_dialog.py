"""The capture dialog: read, look, save; stop; sign in; and every failure a sentence with the input kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.capture import Capture
from domain.errors import AddressRefused, Cancelled, LoginNeeded, SourceError
from domain.messages import say
from gui.dialogs.capture_dialog import CaptureDialog
from gui.theme import Theme
from gui.worker import Worker
from operations import capturing

PASTED = """Ein Titel

Der Text des Artikels, lang genug, um einer zu sein.

2 Kommentare

  1. Anna sagt:
    Erster Kommentar.

    • Ben sagt:
      Eine Antwort.
"""


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CaptureDialog:
    QGuiApplication.clipboard().clear()
    worker = Worker("network")
    made = CaptureDialog(theme, worker, capturing.CredentialStore(backend=None, timeout=0.1))
    qtbot.addWidget(made, before_close_func=lambda _dialog: worker.close())
    made.show()
    return made


def read_of_the_sample(_source: object, *_more: object) -> Capture:
    return capturing_read(capturing.source_of(str(capturing.sample_page())))


capturing_read = capturing.read


def test_a_saved_page_is_read_shown_and_handed_on(dialog: CaptureDialog, qtbot: QtBot) -> None:
    dialog.start_file(capturing.sample_page())
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert dialog.preview.receipt.summary_text().startswith("22 ")
    assert len(dialog.preview.comments.model.comments) == 22
    with qtbot.waitSignal(dialog.captureAccepted) as accepted:
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert accepted.args is not None and len(accepted.args[0].comments) == 22
    assert not dialog.isVisible()


def test_copied_text_is_read(dialog: CaptureDialog, qtbot: QtBot) -> None:
    dialog.start_text(PASTED)
    qtbot.waitUntil(lambda: dialog.is_previewing)
    comments = dialog.preview.comments.model.comments
    assert [(one.depth, one.author.name) for one in comments] == [(0, "Anna"), (1, "Ben")]


@pytest.mark.parametrize("typed", ["kein Wort von einer Adresse", "ftp://blog.example/", "http://"])
def test_what_is_no_address_is_said_and_stays_in_the_field(dialog: CaptureDialog, qtbot: QtBot, typed: str) -> None:
    dialog.start_address(typed)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.said.text() and dialog.pages.currentWidget() is dialog.source
    assert dialog.source.address.text() == typed


def test_nothing_to_read_cannot_be_read(dialog: CaptureDialog) -> None:
    assert not dialog.go.isEnabled()
    dialog.source.address.setText("https://blog.example/")
    assert dialog.go.isEnabled()


def test_an_address_that_was_copied_is_offered(qtbot: QtBot, theme: Theme) -> None:
    QGuiApplication.clipboard().setText("https://blog.example/beitrag/")
    worker = Worker("network")
    made = CaptureDialog(theme, worker, capturing.CredentialStore())
    qtbot.addWidget(made, before_close_func=lambda _dialog: worker.close())
    assert made.source.address.text() == "https://blog.example/beitrag/"


def slow(started: threading.Event) -> Callable[..., Capture]:
    def read(_source: object, _options: object, _progress: object, cancel: threading.Event) -> Capture:
        started.set()
        assert cancel.wait(10)
        raise Cancelled(say("Stopped. Nothing was saved."))

    return read


def test_escape_stops_first_and_closes_then(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = threading.Event()
    monkeypatch.setattr(capturing, "read", slow(started))
    dialog.start_address("https://blog.example/")
    qtbot.waitUntil(started.is_set)
    assert dialog.progress.isVisible() and not dialog.pages.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.isVisible() and dialog.source.address.text() == "https://blog.example/"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_closing_while_reading_stops_it(dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = threading.Event()
    monkeypatch.setattr(capturing, "read", slow(started))
    dialog.start_address("https://blog.example/")
    qtbot.waitUntil(started.is_set)
    dialog.close()
    qtbot.waitUntil(lambda: not dialog._worker.busy)
    assert not dialog.is_previewing


def guarded(kind: str, right: tuple[str, str] | str, seen: list[capturing.Options]) -> Callable[..., Capture]:
    """A page that opens for one secret only."""

    def read(source: object, options: capturing.Options, *_more: object) -> Capture:
        seen.append(options)
        if right not in (options.account, options.post_password):
            raise LoginNeeded(say("It is not public."), None, kind=kind, url="https://blog.example/x/")
        return read_of_the_sample(source)

    return read


def test_an_account_is_asked_for_until_it_is_right(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[capturing.Options] = []
    monkeypatch.setattr(capturing, "read", guarded(LoginNeeded.ACCOUNT, ("ada", "abcd efgh"), seen))
    dialog.login.keep.setChecked(False)
    dialog.start_address("https://blog.example/x/")
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.login)
    assert "blog.example" in dialog.login.note.text()
    dialog.login.user.setText("ada")
    dialog.login.password.setText("falsch")
    QTest.keyClick(dialog.login.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(seen) == 2 and not dialog.is_reading)
    assert dialog.pages.currentWidget() is dialog.login and dialog.login.password.text() == ""
    dialog.login.password.setText("abcd efgh")
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert dialog.login.password.text() == "" and dialog._options.account is None
    assert "abcd" not in repr(seen[-1])


def test_a_remembered_account_is_tried_by_itself(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[capturing.Options] = []
    monkeypatch.setattr(capturing, "read", guarded(LoginNeeded.ACCOUNT, ("ada", "abcd"), seen))
    monkeypatch.setattr(dialog._credentials, "get", lambda host: ("ada", "abcd") if host == "blog.example" else None)
    dialog.start_address("https://blog.example/x/")
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert len(seen) == 2


def test_the_password_of_a_post_is_asked_for(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capturing, "read", guarded(LoginNeeded.POST_PASSWORD, "sesam", []))
    dialog.start_address("https://blog.example/x/")
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.login)
    assert not dialog.login.user.isVisible() and not dialog.login.keep.isVisible()
    dialog.login.password.setText("sesam")
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.is_previewing)


def test_local_addresses_are_offered_once_they_were_refused(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(source: object, options: capturing.Options, *_more: object) -> Capture:
        if not options.allow_local:
            raise AddressRefused(say("That is a local address."), say("Allow it."))
        return read_of_the_sample(source)

    monkeypatch.setattr(capturing, "read", read)
    assert not dialog.source.allow_local.isVisible()
    dialog.start_address("http://localhost/")
    qtbot.waitUntil(lambda: not dialog.is_reading and bool(dialog.said.text()))
    assert dialog.source.allow_local.isVisible()
    dialog.source.allow_local.setChecked(True)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.is_previewing)


def test_back_from_the_preview_keeps_what_was_entered(dialog: CaptureDialog, qtbot: QtBot) -> None:
    dialog.start_file(capturing.sample_page())
    qtbot.waitUntil(lambda: dialog.is_previewing)
    dialog.back.click()
    assert dialog.pages.currentWidget() is dialog.source
    assert dialog.source.file.text() == str(capturing.sample_page())


def test_a_file_that_is_no_page_is_named(dialog: CaptureDialog, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "leer.html"
    file.write_bytes(b"")
    dialog.start_file(file)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.said.text() and not dialog.is_previewing


def test_an_error_is_said_with_its_advice(dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_: object) -> Capture:
        raise SourceError(say("The page is empty."), say("Save it again."))

    monkeypatch.setattr(capturing, "read", read)
    dialog.start_address("https://blog.example/")
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.said.text() == "The page is empty. Save it again."
