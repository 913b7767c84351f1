"""The capture dialog: read, look, save; stop; sign in; and every failure a sentence with the input kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from domain.capture import Capture
from domain.errors import AddressRefused, Cancelled, LoginNeeded, SourceError
from domain.messages import say
from gui.dialogs.capture_dialog import CaptureDialog
from gui.i18n import Language
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


def failing(error: Exception) -> Callable[..., Capture]:
    def read(*_: object) -> Capture:
        raise error

    return read


type Sent = list[tuple[str, tuple[str, str] | None]]


def leading(sent: Sent, asks: dict[str, str], right: tuple[str, str]) -> Callable[..., Capture]:
    """`asks`: which host asks for an account, by the host that is read, with "!" when an account came along."""

    def read(source: capturing.Address, options: capturing.Options, *_: object) -> Capture:
        sent.append((capturing.account_host(source.url), options.account))
        if options.account == right:
            return read_of_the_sample(source)
        url = f"https://{asks[sent[-1][0] + '!' * (options.account is not None)]}/x/"
        raise LoginNeeded(say("Not public."), None, kind=LoginNeeded.ACCOUNT, url=url)

    return read


def sign_in(dialog: CaptureDialog, qtbot: QtBot, user: str, password: str) -> None:
    qtbot.waitUntil(lambda: dialog.login.isVisible() and not dialog.is_reading)
    dialog.login.user.setText(user)
    dialog.login.password.setText(password)
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.is_reading)


def test_what_is_stored_for_a_host_goes_to_no_other(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: Sent = []
    asks = {"a.example": "b.example", "b.example!": "b.example"}
    monkeypatch.setattr(capturing, "read", leading(sent, asks, ("eve", "new")))
    monkeypatch.setattr(dialog._credentials, "get", {"b.example": ("eve", "old")}.get)
    kept: list[tuple[str, ...]] = []
    answer = (capturing.Kept.MEMORY, say("Kept."))
    monkeypatch.setattr(dialog._credentials, "put", lambda *given: (kept.append(given), answer)[1])
    dialog.start_address("https://a.example/x/")
    qtbot.waitUntil(lambda: dialog.login.isVisible())
    assert dialog.login.user.text() == "eve" and "b.example" in dialog.login.note.text()
    sign_in(dialog, qtbot, "eve", "new")
    qtbot.waitUntil(lambda: dialog.said.text() == "Kept.")
    assert sent == [("a.example", None), ("b.example", ("eve", "old")), ("b.example", ("eve", "new"))]
    assert kept == [("b.example", "eve", "new")]


def test_what_is_typed_for_a_host_goes_to_no_other(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: Sent = []
    asks = {"a.example": "a.example", "a.example!": "b.example", "b.example": "b.example"}
    monkeypatch.setattr(capturing, "read", leading(sent, asks, ("eve", "right")))
    monkeypatch.setattr(dialog._credentials, "get", lambda _host: None)
    dialog.start_address("https://a.example/x/")
    sign_in(dialog, qtbot, "ada", "mine")
    assert dialog.login.isVisible() and dialog.login.host == "b.example" and dialog.login.user.text() == ""
    sign_in(dialog, qtbot, "eve", "right")
    assert sent == [("a.example", None), ("a.example", ("ada", "mine")), ("b.example", ("eve", "right"))]


def test_a_second_escape_does_not_wait(dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started, over = threading.Event(), threading.Event()
    monkeypatch.setattr(capturing, "read", lambda *_: (started.set(), over.wait(10), read_of_the_sample(None))[2])
    dialog.start_address("https://blog.example/")
    qtbot.waitUntil(started.is_set)
    for shown in (True, False):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible() is shown
    over.set()
    qtbot.waitUntil(lambda: not dialog._worker.busy)
    assert not dialog.is_previewing


def test_what_is_dropped_is_read_instead(dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = threading.Event()
    with monkeypatch.context() as patch:
        patch.setattr(capturing, "read", slow(started))
        dialog.start_address("https://blog.example/")
        qtbot.waitUntil(started.is_set)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(capturing.sample_page()))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dialog.dropEvent(QDropEvent(QPoint(5, 5), copy, data, left, none))
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert not any(field.acceptDrops() for field in dialog.source.findChildren(QLineEdit)), (
        "a field would take file:///"
    )


def test_the_keyring_may_answer_after_the_end(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = threading.Event()
    monkeypatch.setattr(
        dialog._credentials, "put", lambda *_: (over.wait(10), (capturing.Kept.MEMORY, say("Kept.")))[1]
    )
    monkeypatch.setattr(capturing, "read", guarded(LoginNeeded.ACCOUNT, ("ada", "abcd"), []))
    dialog.start_address("https://blog.example/x/")
    qtbot.waitUntil(lambda: dialog.login.isVisible())
    dialog.login.user.setText("ada")
    dialog.login.password.setText("abcd")
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.is_previewing)
    dialog.go.click()
    over.set()
    qtbot.waitUntil(lambda: not dialog._worker.busy)
    assert dialog.said.text() == ""


@pytest.mark.parametrize("typed", ["ftp://blog.example/", "https://ada:geheim@blog.example/"])
def test_local_addresses_are_no_way_out_of_another_refusal(dialog: CaptureDialog, qtbot: QtBot, typed: str) -> None:
    dialog.start_address(typed)
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.said.text() and not dialog.source.allow_local.isVisible()


def test_a_saved_password_form_is_no_place_to_sign_in(
    dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    needed = LoginNeeded(say("Protected."), say("Sign in."), kind=LoginNeeded.POST_PASSWORD, url="")
    monkeypatch.setattr(capturing, "read", failing(needed))
    dialog.start_file(capturing.sample_page())
    qtbot.waitUntil(lambda: not dialog.is_reading)
    assert dialog.pages.currentWidget() is dialog.source and dialog.said.text() == "Protected. Sign in."


def test_tab_goes_through_the_fields_in_their_order(dialog: CaptureDialog) -> None:
    dialog.source.tabs.setCurrentIndex(1)
    dialog.source.file.setText("a.html")
    names = []
    for _ in range(7):
        focus = dialog.focusWidget()
        names.append(focus.text() if isinstance(focus, QAbstractButton) else focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == ["File", "Choose …", "Folder …", "Its address, if known", "Cancel", "Read", "Source"]


def test_no_comments_yet_is_said(dialog: CaptureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capturing, "read", lambda *_: replace(read_of_the_sample(None), comments=()))
    dialog.start_address("https://blog.example/")
    qtbot.waitUntil(lambda: dialog.is_previewing)
    assert not dialog.preview.comments.isVisible() and dialog.preview._none.isVisible()
    assert dialog.go.isEnabled() and "Bibliothek" in dialog.windowTitle()


def test_german_words_are_not_cut(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    language, worker = Language(), Worker("network")
    language.install("de")
    try:
        made = CaptureDialog(theme, worker, capturing.CredentialStore())
        qtbot.addWidget(made, before_close_func=lambda _dialog: worker.close())
        made.show()
        made.login.ask(LoginNeeded.ACCOUNT, "rindfleischetikettierung.example", "Nicht öffentlich.", "Bitte anmelden.")
        made.source.allow_local.show()
        for page in (made.source, made.login):
            made.pages.setCurrentWidget(page)
            qapp.processEvents()
            assert made.back.text() == "Abbrechen" and made.minimumSizeHint().width() <= made.width()
            for widget in (*made.findChildren(QAbstractButton), *made.findChildren(QLabel)):
                needed = widget.minimumSizeHint()
                assert not widget.isVisible() or widget.width() >= needed.width(), widget
                wrapped = widget.heightForWidth(widget.width())
                assert not widget.isVisible() or widget.height() >= wrapped, widget
    finally:
        language.install("en")
