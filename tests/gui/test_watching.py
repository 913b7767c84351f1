"""Watching in the window: begun in a dialog, done by itself, and quiet unless something is new."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.dialogs.watch_dialog import WatchDialog
from gui.window import MainWindow
from operations import capturing, watching
from tests.gui.conftest import Desk
from tests.operations.recapture_site import FIRST, SECOND, page
from tests.scrapers.loopback import Site, reply


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({"/bruecke/": reply(page(FIRST))}) as running:
        yield running


@pytest.fixture
def window(desk: Desk, site: Site) -> MainWindow:
    desk.settings.set("allow_local", True)
    opened = desk.open(sample=False)
    read = capturing.read(capturing.Address(f"{site.url}/bruecke/"), capturing.Options(allow_local=True))
    desk.session.ask(lambda archive: capturing.save(archive, read), opened.captures.saved.emit)
    desk.settle()
    return opened


def dialog() -> WatchDialog:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, WatchDialog) and one.isVisible())


def look(desk: Desk) -> None:
    """As if the minute were over, and everything due."""
    desk.session.ask(
        lambda archive: [archive.watches.put(_at_once(one)) for one in archive.watches.all()], lambda _: None
    )
    desk.settle()
    desk.window.watching.look()
    desk.qtbot.waitUntil(lambda: not desk.window.watching.busy, timeout=20_000)
    desk.settle()


def _at_once(watch: watching.Watch) -> watching.Watch:
    from dataclasses import replace

    return replace(watch, due_at="2020")


def test_begun_looked_at_and_ended(window: MainWindow, desk: Desk, site: Site) -> None:
    window.watching.ask(1, "Brücke")
    desk.settle()
    asked = dialog()
    assert asked.on.isChecked() and asked.days.value() == 14
    asked.limited.setChecked(True)
    asked.accept()
    desk.settle()
    assert window.bar.text() == "This article is watched while Threadmark runs."
    window.bar.hide()
    look(desk)
    assert window.bar.text() == "", "nothing new is nothing to say"
    site.pages["/bruecke/"] = reply(page(SECOND))
    look(desk)
    assert window.bar.text() == "In a watched discussion: 1 new, 1 edited, 1 gone."
    assert len(window.desk.thread_view.model.comments) == 5
    window.watching.ask(1, "Brücke")
    desk.settle()
    again = dialog()
    assert again.limited.isChecked()
    again.on.setChecked(False)
    assert not again.pause.isEnabled()
    again.accept()
    desk.settle()
    with desk.archive() as archive:
        assert archive.watches.all() == []


def test_a_failure_is_told_in_the_dialog_only(window: MainWindow, desk: Desk, site: Site) -> None:
    desk.session.ask(lambda archive: watching.begin(archive, 1), lambda _: None)
    site.pages["/bruecke/"] = reply("weg", status=500)
    desk.settle()
    window.bar.hide()
    look(desk)
    assert window.bar.text() == ""
    window.watching.ask(1, "Brücke")
    desk.settle()
    assert any("failed" in text for text in dialog()._state(_watch(desk), window.locale()))
    dialog().reject()


def _watch(desk: Desk) -> watching.Watch | None:
    with desk.archive() as archive:
        return archive.watches.of_article(1)


def test_nothing_is_looked_at_in_an_archive_for_reading(window: MainWindow, desk: Desk) -> None:
    window.session.read_only = True
    window.watching.look()
    assert not window.watching.busy
    window.watching.ask(1, "Brücke")
    assert "reading only" in window.bar.text()
