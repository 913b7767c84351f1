"""Capturing again in the window: what changed is said, shown and saved, and nobody's place is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox

from domain.recapture import Event
from gui.window import MainWindow
from operations import annotating, capturing
from tests.gui.conftest import Desk
from tests.operations.recapture_site import FIRST, MANY, SECOND, page
from tests.scrapers.loopback import Answer, Site, reply


class Changing:
    """A site with one page that can be changed."""

    def __init__(self, running: Site) -> None:
        self.site = running

    def show(self, answer: Answer) -> None:
        self.site.pages["/bruecke/"] = answer

    @property
    def url(self) -> str:
        return f"{self.site.url}/bruecke/"


@pytest.fixture
def changing() -> Iterator[Changing]:
    with Site({"/bruecke/": reply(page(FIRST))}) as running:
        yield Changing(running)


@pytest.fixture
def window(desk: Desk, changing: Changing) -> MainWindow:
    desk.settings.set("allow_local", True)
    opened = desk.open(sample=False)
    capture(desk, changing)
    return opened


def capture(desk: Desk, changing: Changing) -> None:
    options = capturing.Options(allow_local=True)
    read = capturing.read(capturing.Address(changing.url), options)
    desk.session.ask(lambda archive: capturing.save(archive, read), desk.window.captures.saved.emit)
    desk.settle()


def again(desk: Desk) -> None:
    desk.window.menus.again.trigger()
    desk.qtbot.waitUntil(lambda: not desk.window.recaptures.busy, timeout=20_000)
    desk.settle()


def texts(window: MainWindow) -> list[str]:
    return [one.text.plain for one in window.desk.thread_view.model.comments]


def test_what_changed_is_said_and_shown(window: MainWindow, desk: Desk, changing: Changing) -> None:
    assert texts(window) == ["Endlich!", "Was endlich?", "Zu teuer.", "Ja."]
    last = window.desk.thread_view.model.comments[3].id
    window.desk.reveal(last)
    changing.show(reply(page(SECOND)))
    again(desk)
    assert window.bar.text() == "Captured again: 1 new, 1 edited, 1 gone."
    assert texts(window) == ["Endlich, endlich!", "Was endlich?", "Die Brücke.", "Zu teuer.", "Ja."]
    assert window.desk.thread_view.current_id() == last, "the place is kept"
    assert len(window.reader.records) == 1
    again(desk)
    assert window.bar.text() == "Captured again: nothing changed."


def test_the_dialog_compares_any_two_captures(window: MainWindow, desk: Desk, changing: Changing) -> None:
    changing.show(reply(page(SECOND, "Der Rat hat nochmals beraten.")))
    again(desk)
    changing.show(reply(page(FIRST, "Der Rat hat nochmals beraten.")))
    again(desk)
    window.menus.changes.trigger()
    desk.settle()
    dialog = window.recaptures.dialog
    assert dialog is not None and dialog.list.count() == 3
    shown = dialog.view.toPlainText()
    assert "gone" in shown and "Die Brücke." in shown
    dialog.list.clearSelection()
    for row in (0, 1):
        dialog.list.item(row).setSelected(True)
    desk.settle()
    shown = dialog.view.toPlainText()
    assert "nochmals " in shown, "the article was edited too"
    assert "Zu teuer." in shown
    new = next(box for event, box in dialog.filters.items() if event.value == "new")
    assert new.text() == "new 1"
    new.setChecked(False)
    assert "Die Brücke." not in dialog.view.toPlainText()
    dialog.reject()


def test_much_less_than_before_is_asked_about(
    window: MainWindow, desk: Desk, changing: Changing, monkeypatch: pytest.MonkeyPatch
) -> None:
    changing.show(reply(page(MANY)))
    again(desk)
    changing.show(reply(page(MANY[:3])))
    asked: list[str] = []

    def keep(box: QMessageBox) -> int:
        asked.append(box.text())
        return 0

    monkeypatch.setattr(QMessageBox, "exec", keep)
    again(desk)
    assert asked == ["27 comments are missing of 30 that were there before."]
    with desk.archive() as archive:
        assert not any(one.gone_capture for one in archive.comments.thread(1) if one.text.plain.startswith("Beitrag"))


def test_a_page_that_is_gone_changes_nothing_but_the_timeline(
    window: MainWindow, desk: Desk, changing: Changing
) -> None:
    changing.show(reply("gone", status=404))
    again(desk)
    assert "404" in window.bar.text() or "no page" in window.bar.text()
    assert texts(window) == ["Endlich!", "Was endlich?", "Zu teuer.", "Ja."]
    with desk.archive() as archive:
        assert [one.state for one in archive.versions.timeline(1)] == [None, "failed"]


def test_annotations_stay_over_a_recapture(window: MainWindow, desk: Desk, changing: Changing) -> None:
    first = window.desk.thread_view.model.comments[0].id
    desk.session.change(lambda archive: annotating.make_tag(archive, "A", None, 0, "", 1), None)
    desk.session.change(lambda archive: annotating.tag_passage(archive, 1, first, 0, 7, [1]), 1)
    desk.settle()
    changing.show(reply(page(SECOND)))
    again(desk)
    (one,) = window.coding.annotations
    assert one.selector is not None and one.selector.exact == "Endlich"
    window.menus.undo.trigger()
    desk.settle()
    assert window.coding.annotations == []


def test_nothing_is_captured_again_into_an_archive_for_reading(window: MainWindow, desk: Desk) -> None:
    assert desk.session.path is not None
    window.session.read_only = True
    window.recaptures.take([1], 1)
    assert "reading only" in window.bar.text()
    window.menus.renew()
    assert not window.menus.again.isEnabled()


def test_two_captures_are_compared_in_the_thread_itself(window: MainWindow, desk: Desk, changing: Changing) -> None:
    changing.show(reply(page(SECOND, "Der Rat hat nochmals beraten.")))
    again(desk)
    window.menus.compare.trigger()
    desk.settle()
    thread, bar = window.desk.thread_view, window.desk.compare
    states, by_text = thread.states, {one.text.plain: one.id for one in thread.model.captured}
    assert bar.isVisible() and bar.article.isVisible()
    assert states.events(by_text["Die Brücke."]) == (Event.NEW,)
    assert states.events(by_text["Endlich, endlich!"]) == (Event.EDITED,)
    assert states.difference(by_text["Endlich, endlich!"]) is not None
    gone = next(one.id for one in thread.model.captured if one.is_gone)
    assert states.events(gone) == (Event.GONE,)
    assert [event for event, box in bar.boxes.items() if box.isVisible()] == [Event.NEW, Event.EDITED, Event.GONE]
    seen = [thread.current_id()]
    for _ in range(3):
        window.menus.next_change.trigger()
        seen.append(thread.current_id())
    assert seen[0] == seen[3] and set(seen) == {by_text["Die Brücke."], by_text["Endlich, endlich!"], gone}
    window.menus.last_change.trigger()
    assert thread.current_id() == seen[2]
    bar.boxes[Event.EDITED].click()
    bar.boxes[Event.GONE].click()
    assert states.only == frozenset([by_text["Die Brücke."]])
    window.desk.grab()
    window.menus.compare.trigger()
    assert bar.isHidden() and states.only is None and not states.events(gone)


def test_the_dialog_leads_into_the_thread(window: MainWindow, desk: Desk, changing: Changing) -> None:
    changing.show(reply(page(SECOND)))
    again(desk)
    window.menus.changes.trigger()
    desk.settle()
    dialog = window.recaptures.dialog
    assert dialog is not None and dialog.in_thread.isEnabled()
    dialog.in_thread.click()
    desk.settle()
    assert window.comparing.active and window.desk.compare.isVisible()
    window.reader.close_article()
    assert not window.comparing.active, "another article, no comparison"
