"""The queue in the window: addresses in, rows that say what became of them, pause and go on, all of it by keys."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from domain.capture import Capture, Receipt
from domain.errors import DiskFull
from domain.messages import say
from domain.queue import NewEntry, QueueEntry, QueueState
from gui.delegates import queue_words
from gui.dialogs.queue_dialog import QueueDialog
from gui.models.queue_model import DETAIL, QueueFilter, QueueModel
from gui.views.queue_view import TABS
from gui.window import MainWindow
from operations import capturing, queueing
from operations.opening import Archive
from tests.factories import a_capture, an_article
from tests.gui.conftest import Desk
from tests.operations.queue_site import page
from tests.scrapers.loopback import Site, reply

Key = Qt.Key


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({f"/{name}/": reply(page(name)) for name in "abc"}) as running:
        yield running


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    """A window with the sample discussion, which may read from this computer."""
    QGuiApplication.clipboard().clear()
    desk.settings.set("allow_local", True)
    return desk.open()


def opened(window: MainWindow) -> QueueDialog:
    dialog = window.queue.ask()
    assert dialog is not None
    for _ in range(3):
        QApplication.processEvents()  # until it is the active window, which shortcuts ask for
    return dialog


def add(desk: Desk, *addresses: str) -> QueueDialog:
    """Type addresses on the page for adding, and add them by keys."""
    dialog = opened(desk.window)
    dialog.show_source()
    dialog.source.text.setPlainText("\n".join(addresses))
    QTest.keyClick(dialog.source.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    return dialog


def work(desk: Desk) -> None:
    """Until the queue stands still."""
    desk.qtbot.waitUntil(lambda: not desk.window.queue.is_running, timeout=10_000)
    desk.settle()


def states(window: MainWindow) -> list[str]:
    return [entry.state.value for entry in window.queue.model.entries]


def on_disk(desk: Desk) -> list[str]:
    with desk.archive() as archive:
        return [entry.state.value for entry in archive.queue.entries()]


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget.focusWidget() or widget, key)


# -- from a list to the archive --
def test_a_list_is_captured_by_keys_alone(desk: Desk, window: MainWindow, site: Site) -> None:
    window.menus.queue.trigger()
    dialog = window.queue.dialog
    assert dialog is not None and dialog.isVisible()
    assert dialog.focusWidget() is dialog.view.empty.button, "an empty queue asks for addresses"
    press(dialog, Key.Key_Space)
    assert dialog.is_adding and dialog.focusWidget() is dialog.source.text
    for line in (f"{site.url}/a/", f"{site.url}/weg/", f"{site.url}/b/", f"{site.url}/a/", "kein Link"):
        QTest.keyClicks(dialog.source.text, line)
        QTest.keyClick(dialog.source.text, Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "3 " in dialog.source.count.text())
    assert "kein Link" in dialog.source.count.text()
    QTest.keyClick(dialog.source.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert states(window) == ["waiting"] * 3 and site.paths() == [], "nothing is read before somebody starts it"
    assert dialog.said.text() and dialog.source.text.toPlainText() == "kein Link", "what was left out is kept"
    assert dialog.focusWidget() is dialog.view.go and dialog.view.go.isDefault()
    press(dialog, Key.Key_Space)
    work(desk)
    assert states(window) == on_disk(desk) == ["saved", "failed", "saved"]
    desk.qtbot.waitUntil(lambda: len(window.reader.records) == 3)
    assert "2 " in dialog.said.text() and not dialog.view.go.isEnabled()
    row = dialog.view.filter.index(0, 0)
    assert row.data() == "Artikel a" and row.data(DETAIL).endswith(" 2 comments")
    assert dialog.view.filter.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole).count("404") == 1


def test_enter_opens_the_article_and_does_not_start_anything(desk: Desk, window: MainWindow, site: Site) -> None:
    dialog = add(desk, f"{site.url}/a/")
    window.queue.start()
    work(desk)
    add(desk, f"{site.url}/b/")
    dialog.view.select([1])
    dialog.view.focus_list()
    press(dialog.view.list, Key.Key_Return)
    desk.settle()
    assert window.reader.opened is not None and window.reader.opened.record.title == "Artikel a"
    assert states(window) == ["saved", "waiting"] and not window.queue.is_running


def test_retry_and_remove_by_keys(desk: Desk, window: MainWindow, site: Site) -> None:
    dialog = add(desk, f"{site.url}/weg/", f"{site.url}/a/")
    window.queue.start()
    work(desk)
    dialog.view.select([1])
    dialog.view.focus_list()
    assert "404" in dialog.view.about.text()
    site.pages["/weg/"] = reply(page("wieder da"))
    press(dialog.view.list, Key.Key_F5)
    desk.settle()
    assert states(window) == ["waiting", "saved"] and [one.id for one in dialog.view.selected()] == [1]
    window.queue.start()
    work(desk)
    assert states(window) == ["saved", "saved"]
    press(dialog.view.list, Key.Key_Delete)
    desk.settle()
    assert [one.id for one in window.queue.model.entries] == [2] and len(dialog.view.selected()) <= 1
    dialog.view.clear.click()
    desk.settle()
    assert on_disk(desk) == [] and dialog.view.empty.isVisible()
    with desk.archive() as archive:
        assert len(archive.articles.list()) == 3, "what was captured stays"


def test_archived_addresses_are_captured_again_only_on_request(desk: Desk, window: MainWindow, site: Site) -> None:
    dialog = add(desk, f"{site.url}/a/")
    window.queue.start()
    work(desk)
    dialog.view.clear.click()
    desk.settle()
    add(desk, f"{site.url}/a")
    assert states(window) == ["skipped"] and not dialog.view.go.isEnabled()
    dialog.view.select([2])
    assert dialog.view.retry.text() == "Capture again" and dialog.view.open.text() == "Open"
    dialog.view.retry.click()
    desk.settle()
    assert states(window) == ["waiting"]
    dialog.show_source()
    dialog.source.again.setChecked(True)
    add(desk, f"{site.url}/b/")
    assert not dialog.source.again.isChecked()


def test_a_removed_article_leaves_the_queue(
    desk: Desk, window: MainWindow, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, f"{site.url}/a/")
    window.queue.start()
    work(desk)
    desk.qtbot.waitUntil(lambda: len(window.reader.records) == 2)
    monkeypatch.setattr(window.menus.contexts, "may_remove", lambda _record: True)
    window.remove_article(2)
    desk.settle()
    desk.qtbot.waitUntil(lambda: states(window) == on_disk(desk) == [])


# -- pausing and coming back --
class Gate:
    """A page that is not answered before somebody says so."""

    def __init__(self, site: Site, path: str) -> None:
        self.reached, self.open = threading.Event(), threading.Event()
        answer = site.pages[path]
        assert callable(answer)

        def wait(handler: object) -> None:
            self.reached.set()
            self.open.wait(10)
            answer(handler)  # type: ignore[arg-type]

        site.pages[path] = wait


def test_pause_stops_and_start_goes_on(desk: Desk, window: MainWindow, site: Site) -> None:
    dialog = add(desk, f"{site.url}/a/", f"{site.url}/b/")
    gate = Gate(site, "/a/")
    dialog.view.go.click()
    desk.qtbot.waitUntil(gate.reached.is_set)
    desk.qtbot.waitUntil(lambda: states(window) == ["reading", "waiting"])
    assert dialog.view.go.text() == "Pause" and not dialog.view.go.isDefault()
    dialog.view.select([1])
    assert not dialog.view.remove.isEnabled() and not dialog.view.open.isEnabled(), "it is being read"
    dialog.view.go.click()
    assert not dialog.view.go.isEnabled()
    work(desk)
    assert states(window) == on_disk(desk) == ["waiting", "waiting"], "it does not wait for a slow site"
    gate.open.set()
    dialog.view.go.click()
    work(desk)
    assert states(window) == ["saved", "saved"]


def test_closing_the_page_does_not_stop_it(desk: Desk, window: MainWindow, site: Site) -> None:
    dialog = add(desk, f"{site.url}/a/")
    dialog.view.go.click()
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    work(desk)
    assert states(window) == ["saved"] and "1" in window.bar.text()


def test_closing_the_window_keeps_what_was_being_read(desk: Desk, window: MainWindow, site: Site) -> None:
    add(desk, f"{site.url}/a/", f"{site.url}/b/")
    gate = Gate(site, "/a/")
    window.queue.start()
    desk.qtbot.waitUntil(gate.reached.is_set)
    window.close()
    gate.open.set()
    assert on_disk(desk) == ["waiting", "waiting"]
    with desk.archive() as archive:
        assert [entry.starts for entry in archive.queue.entries()] == [0, 0]


def test_another_archive_gets_nothing_of_it(desk: Desk, window: MainWindow, site: Site) -> None:
    add(desk, f"{site.url}/a/", f"{site.url}/b/")
    first = desk.session.path
    gate = Gate(site, "/a/")
    window.queue.start()
    desk.qtbot.waitUntil(gate.reached.is_set)
    desk.open("anderes.threadmark", sample=False)
    gate.open.set()
    work(desk)
    assert states(window) == [] and on_disk(desk) == []
    assert first is not None
    window.bar.hide()
    desk.open(first.name)
    assert states(window) == ["waiting", "waiting"], "what was being read waits again"
    assert "2 " in window.bar.text(), "and it is said"
    window.bar._buttons[0].click()
    work(desk)
    assert states(window) == ["saved", "saved"]


def test_a_queue_that_was_killed_is_taken_up(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "alt.threadmark"
    with Archive.create(path) as archive:
        archive.queue.add([NewEntry("https://blog.example/a", "a"), NewEntry("https://blog.example/b", "b")])
        archive.queue.begin(1)
    window = desk.open("alt.threadmark")
    assert states(window) == on_disk(desk) == ["waiting", "waiting"]
    dialog = opened(window)
    dialog.view.select([1])
    assert "ended" in dialog.view.about.text()


# -- what is only guessed --
def guess(source: capturing.Address, *_: object) -> Capture:
    taken = a_capture(article=an_article(url=source.url, title="Geraten"))
    receipt = Receipt(7, None, 6, 1, source="detector", confidence=0.6)
    return taken.__class__(taken.article, taken.comments, receipt, taken.pages, taken.captured_at)


def test_guesses_are_looked_at_before_they_are_saved(
    desk: Desk, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capturing, "read", guess)
    dialog = add(desk, "https://unbekannt.example/x")
    window.queue.start()
    work(desk)
    assert states(window) == on_disk(desk) == ["look"]
    dialog.view.select([1])
    dialog.view.focus_list()
    assert dialog.view.open.text() == "Look at it …" and "not known" in dialog.view.about.text()
    press(dialog.view.list, Key.Key_Return)
    preview = window.captures.dialog
    assert preview is not None
    desk.qtbot.waitUntil(lambda: preview.is_previewing)
    with desk.archive() as archive:
        assert len(archive.articles.list()) == 1, "looking saves nothing"
    preview.go.click()
    desk.settle()
    desk.qtbot.waitUntil(lambda: states(window) == ["saved"])
    with desk.archive() as archive:
        assert archive.queue.entries()[0].article_id == 2


# -- errors --
def test_a_full_disk_is_said_and_stops_it(
    desk: Desk, window: MainWindow, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(say("There is no room left."))

    dialog = add(desk, f"{site.url}/a/", f"{site.url}/b/")
    monkeypatch.setattr("storage.captures.Captures.put", full)
    window.queue.start()
    work(desk)
    assert states(window) == ["waiting", "waiting"] and "no room" in dialog.said.text()


def test_a_mistake_of_ours_reaches_the_crash_dialog_and_stops_nothing(
    desk: Desk, window: MainWindow, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = capturing.read

    def read(source: capturing.Address, *more: object) -> Capture:
        if source.url.endswith("/a/"):
            raise ZeroDivisionError("a bug")
        return real(source, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(capturing, "read", read)
    add(desk, f"{site.url}/a/", f"{site.url}/b/")
    with capture_exceptions() as raised:
        window.queue.start()
        work(desk)
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert states(window) == ["failed", "saved"]


def test_reading_only(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "fremd.threadmark"
    with Archive.create(path) as archive:
        archive.queue.add([NewEntry("https://blog.example/a", "a")])
        desk.session.open(path, read_only=True)
        desk.settle()
        window = desk.window
        window.show()
        dialog = opened(window)
        dialog.view.select([1])
        view = dialog.view
        for button in (view.go, view.add, view.clear, view.open, view.retry, view.remove):
            assert not button.isEnabled(), button.text()
        window.queue.start()
        assert not window.queue.is_running
        window.queue.offer("https://a.example/x\nhttps://b.example/y")
        assert "reading only" in window.bar.text() and not dialog.is_adding


# -- where lists come from --
def dropped(*urls: str, text: str = "") -> QDropEvent:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    else:
        data.setText(text)
    event = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event._kept = data  # type: ignore[attr-defined]
    return event


LIST = "https://a.example/x\nZweiter\thttps://b.example/y\n"


def test_several_addresses_dropped_on_the_window(window: MainWindow) -> None:
    window.dropEvent(dropped(text=LIST))
    dialog = window.queue.dialog
    assert dialog is not None and dialog.is_adding and window.captures.dialog is None
    assert dialog.source.text.toPlainText() == LIST.strip()


def test_several_addresses_pasted_into_the_field_for_one(window: MainWindow) -> None:
    capture = window.captures.ask()
    assert capture is not None
    QGuiApplication.clipboard().setText("https://a.example/x\nhttps://b.example/y\n")
    capture.source.address.paste()
    dialog = window.queue.dialog
    assert not capture.isVisible() and dialog is not None and dialog.is_adding
    assert dialog.source.text.toPlainText() == "https://a.example/x\nhttps://b.example/y"


def test_a_text_with_links_is_no_list(window: MainWindow) -> None:
    text = "Ein Text mit https://a.example/x darin.\nUnd ein zweiter Absatz ohne.\nhttps://b.example/y"
    assert not queueing.is_list(text)
    assert queueing.is_list(LIST) and queueing.is_list("# Liste\n" + LIST)
    assert not queueing.is_list("https://web.example/2020/https://a.example/x")


def test_pasting_and_dropping_on_the_page_itself(desk: Desk, window: MainWindow, tmp_path: Path) -> None:
    dialog = opened(window)
    QGuiApplication.clipboard().setText("https://a.example/x")
    QTest.keyClick(dialog.view.empty.button, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.is_adding and dialog.source.text.toPlainText() == "https://a.example/x"
    file = tmp_path / "liste.txt"
    file.write_text("# Bemerkung\nZwei\thttps://b.example/y\nnichts\n")
    dialog.dropEvent(dropped(QUrl.fromLocalFile(str(file)).toString()))
    desk.settle()
    assert dialog.source.text.toPlainText().splitlines() == [
        "https://a.example/x",
        "Zwei\thttps://b.example/y",
        "nichts",
    ]
    dialog.dropEvent(dropped("https://c.example/", "https://d.example/"))
    assert dialog.source.text.toPlainText().endswith("https://c.example/\nhttps://d.example/")
    dialog.dropEvent(dropped(QUrl.fromLocalFile(str(tmp_path / "none.txt")).toString()))
    desk.settle()
    assert "cannot be read" in dialog.said.text() and dialog.is_adding
    QTest.keyClick(dialog, Key.Key_Escape)
    assert not dialog.is_adding and dialog.isVisible()


# -- the rows --
def many(count: int) -> list[QueueEntry]:
    every = list(QueueState)
    return [
        replace(
            QueueEntry(number, str(number), f"https://h{number % 7}.example/{number}", str(number)),
            state=every[number % 6],
            error=say("It failed."),
        )
        for number in range(1, count + 1)
    ]


def test_the_models_obey_qt() -> None:
    model = QueueModel(queue_words.line)
    shown = QueueFilter(model)
    testers = [
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Fatal) for one in (model, shown)
    ]
    entries = many(30)
    model.set_entries(entries)
    shown.show_states(TABS[3])
    assert shown.rowCount() == 5
    shown.show_states(TABS[0])
    model.renew(QueueEntry(3, "3", entries[2].url, "3", "Neu", QueueState.SAVED))
    model.set_step(3, "Seite 2")
    assert model.index(2).data() == "Neu" and model.entry(99) is None
    model.set_entries(entries[5:])
    assert model.rowCount() == 25 and len(testers) == 2
    assert model.data(model.index(99)) is None


def test_tabs_show_one_state(window: MainWindow) -> None:
    window.queue.model.set_entries(many(60))
    dialog = opened(window)
    view = dialog.view
    for number, wanted in enumerate(TABS):
        view.tabs.setCurrentIndex(number)
        shown = [view.filter.index(row, 0).data(Qt.ItemDataRole.UserRole + 1) for row in range(view.filter.rowCount())]
        assert {entry.state for entry in shown} == set(wanted)
        assert view.list.currentIndex().row() == 0
    view.tabs.setCurrentIndex(2)
    window.queue.model.set_entries([one for one in many(60) if one.state is not QueueState.LOOK])
    assert view.nothing.isVisible() and view.tabs.isTabVisible(2)
    view.tabs.setCurrentIndex(0)
    assert not view.tabs.isTabVisible(2) and view.list.isVisible()


def test_a_long_queue_is_shown_at_once(window: MainWindow, qtbot: QtBot) -> None:
    import time

    dialog = opened(window)
    entries = many(20_000)
    start = time.perf_counter()
    window.queue.model.set_entries(entries)
    QApplication.processEvents()
    window.queue.model.set_step(2, "Seite 2")
    assert time.perf_counter() - start < 2.0
    assert dialog.view.filter.rowCount() == 20_000


def test_every_state_has_words_and_a_mark() -> None:
    for entry in many(6):
        assert queue_words.line(entry) and queue_words.sentences(entry) and queue_words.mark(entry)[1]


def test_everything_has_a_name_and_nothing_is_cut(window: MainWindow, qapp: QApplication) -> None:
    window.queue.model.set_entries(many(12))
    dialog = opened(window)
    for adding in (False, True):
        (dialog.show_source if adding else dialog.show_rows)()
        qapp.processEvents()
        for widget in dialog.findChildren(QWidget):
            if not widget.isVisible():
                continue
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLabel):
                named = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
                assert named, widget
            if isinstance(widget, QAbstractButton):
                assert widget.width() >= widget.minimumSizeHint().width(), widget


def test_the_keys_are_in_the_overview(window: MainWindow) -> None:
    assert any("Queue" in what for _, rows in window.menus.around.keys_overview() for _, what in rows)
    assert "gui.queueing" in sys.modules


def test_a_feed_is_read_as_a_list_from_its_address(desk: Desk, window: MainWindow, site: Site) -> None:
    items = "".join(f"<item><title>Artikel {name}</title><link>{site.url}/{name}/</link></item>" for name in "ab")
    site.pages["/feed"] = reply(f"<rss><channel>{items}</channel></rss>", kind="application/rss+xml")
    dialog = opened(window)
    dialog.show_source()
    dialog.source.text.setPlainText(f"{site.url}/feed")
    desk.qtbot.waitUntil(dialog.source.fetch.isEnabled)
    dialog.source.fetch.click()
    desk.qtbot.waitUntil(lambda: "Artikel b" in dialog.source.text.toPlainText())
    assert dialog.source.text.toPlainText().splitlines() == [f"Artikel {name}\t{site.url}/{name}/" for name in "ab"]
    dialog.source.text.setPlainText(f"{site.url}/fehlt")
    desk.qtbot.waitUntil(dialog.source.fetch.isEnabled)
    dialog.source.fetch.click()
    desk.qtbot.waitUntil(lambda: dialog.source.isEnabled() and bool(dialog.said.text()) and not desk.network.busy)
    assert dialog.source.text.toPlainText() == f"{site.url}/fehlt", "what was typed stays"
