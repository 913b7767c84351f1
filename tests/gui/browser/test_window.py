"""The browser's window: read, load all, capture; the dialog shows what came; what is remembered, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.settings import WindowSettings
from gui.theme import Theme
from operations.rendering import Rendered
from tests.gui.browser.conftest import page
from tests.gui.browser.test_rendering import FIVE_TIMES, WORDPRESS
from tests.gui.conftest import Desk
from tests.scrapers.loopback import Site, reply

if TYPE_CHECKING:
    from gui.browser.profiles import ArchiveProfile
    from gui.browser.window import BrowserWindow


@pytest.fixture
def memory(tmp_path: Path) -> ArchiveProfile:
    from gui.browser.profiles import ArchiveProfile

    settings = WindowSettings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    return ArchiveProfile(tmp_path / "probe.threadmark", settings, tmp_path / "data")


@pytest.fixture
def browser(qtbot: QtBot, theme: Theme, memory: ArchiveProfile) -> Iterator[BrowserWindow]:
    from gui.browser.window import BrowserWindow

    made = BrowserWindow(theme, memory)
    made.show()
    with qtbot.waitSignal(made.closed):
        yield made
        made.close()
    qtbot.wait(50)


def opened(qtbot: QtBot, browser: BrowserWindow, url: str) -> None:
    with qtbot.waitSignal(browser.page.loadFinished, timeout=20_000):
        browser.open(url)


def test_load_all_counts_and_capture_hands_on_the_page(qtbot: QtBot, browser: BrowserWindow, site: Site) -> None:
    site.pages["/"] = page(FIVE_TIMES)
    opened(qtbot, browser, site.url + "/")
    assert browser.bar.address.text() == site.url + "/" and browser.bar.address.isReadOnly()
    assert browser.windowTitle().startswith("Ein Titel")
    QTest.mouseClick(browser.bar.load_all, Qt.MouseButton.LeftButton)
    stop = browser.bar.load_all.text()
    qtbot.waitUntil(lambda: browser.bar.load_all.text() != stop, timeout=30_000)
    assert browser.bar.count.text().startswith("5")
    with qtbot.waitSignal(browser.captured, timeout=10_000) as taken:
        QTest.mouseClick(browser.bar.capture, Qt.MouseButton.LeftButton)
    assert taken.args is not None
    rendered = taken.args[0]
    assert isinstance(rendered, Rendered) and rendered.pressed == 5
    assert rendered.page().body.decode().count("Das ist der Kommentar") == 18


def test_loading_all_can_be_stopped(qtbot: QtBot, browser: BrowserWindow, site: Site) -> None:
    from operations.rendering import Ending

    site.pages["/"] = page(FIVE_TIMES)
    opened(qtbot, browser, site.url + "/")
    browser.load_all()
    qtbot.waitUntil(lambda: browser.bar.count.text().startswith("2"), timeout=20_000)
    browser.load_all()
    assert browser._loaded.pressed == 2 and browser._loaded.ending is Ending.STOPPED
    assert browser.said.text() == "Stopped."


def test_a_link_to_a_new_window_opens_in_the_same(qtbot: QtBot, browser: BrowserWindow, site: Site) -> None:
    site.pages["/"] = page('<a href="/next" target="_blank" style="position:fixed;inset:0;background:#eee">weiter</a>')
    site.pages["/next"] = page("Nächste Seite", title="Zweite")
    opened(qtbot, browser, site.url + "/")
    qtbot.wait(300)
    with qtbot.waitSignal(browser.page.loadFinished, timeout=20_000):
        QTest.mouseClick(browser.view.focusProxy(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    qtbot.waitUntil(lambda: browser.windowTitle().startswith("Zweite"))
    assert browser.bar.back.isEnabled()
    with qtbot.waitSignal(browser.page.loadFinished, timeout=20_000):
        browser.bar.back.click()
    qtbot.waitUntil(lambda: browser.windowTitle().startswith("Ein Titel"))


def test_a_page_that_is_stuck_can_be_loaded_again(
    qtbot: QtBot, browser: BrowserWindow, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.browser.taking.PATIENCE", 1.0)
    stuck = page("<script>setTimeout(() => { while (true); }, 200)</script>")
    site.pages["/"] = [stuck, page("Diesmal nicht", title="Wieder da")]
    opened(qtbot, browser, site.url + "/")
    qtbot.wait(500)
    browser.capture()
    qtbot.waitUntil(lambda: "does not answer" in browser.said.text(), timeout=10_000)
    browser.reload()
    qtbot.waitUntil(lambda: browser.windowTitle().startswith("Wieder da"), timeout=20_000)


def test_a_page_that_does_not_open_is_a_sentence(qtbot: QtBot, browser: BrowserWindow) -> None:
    opened(qtbot, browser, "http://127.0.0.1:9/")
    assert browser.said.text()


def _cookie_page(site: Site) -> None:
    site.pages["/"] = reply("<title>Anmeldung</title>", Set_Cookie="who=anna; Max-Age=100000; Path=/")
    site.pages["/again"] = reply("<title>Wieder</title>")


@pytest.mark.parametrize("keeps", [False, True])
def test_sign_ins_are_remembered_only_where_the_user_wants_it(
    qtbot: QtBot, theme: Theme, memory: ArchiveProfile, site: Site, keeps: bool
) -> None:
    from gui.browser.window import BrowserWindow

    _cookie_page(site)
    memory.keep(keeps)
    for address in ("/", "/again"):
        window = BrowserWindow(theme, memory)
        window.show()
        opened(qtbot, window, site.url + address)
        qtbot.wait(400)
        window.close()
        QApplication.processEvents()
        qtbot.wait(700)
    assert ("who=anna" in site.last("/again").headers.get("cookie", "")) is keeps
    assert memory.folder.exists() is keeps
    if keeps:
        assert memory.folder.stat().st_mode & 0o077 == 0
        memory.keep(False)
        memory.forget_if_unwanted()
        assert not memory.folder.exists()


def test_the_choice_is_made_in_the_window(
    qtbot: QtBot, browser: BrowserWindow, memory: ArchiveProfile, site: Site
) -> None:
    _cookie_page(site)
    opened(qtbot, browser, site.url + "/")
    with qtbot.waitSignal(browser.page.loadFinished, timeout=5_000, raising=False):
        browser.bar.keep.setChecked(True)
    qtbot.waitUntil(lambda: browser.page.title() == "Anmeldung", timeout=20_000)
    assert memory.keeps and not browser._profile.isOffTheRecord() and memory.folder.exists()
    browser.bar.keep.setChecked(False)
    assert browser._profile.isOffTheRecord()
    qtbot.waitUntil(lambda: not memory.folder.exists())
    qtbot.wait(500)
    assert not memory.folder.exists()


def test_from_the_dialog_to_the_archive(qtbot: QtBot, desk: Desk, site: Site, elsewhere: Site) -> None:
    elsewhere.pages["/talk"] = page(WORDPRESS, title="Kommentare")
    site.pages["/"] = page(f'<iframe src="{elsewhere.url}/talk"></iframe>')
    window = desk.open(sample=False)
    dialog = window.captures.ask()
    assert dialog is not None
    dialog.source.show_address(site.url + "/")
    dialog.source.browser.click()
    browser = window.captures.browsing.browser
    assert browser is not None
    qtbot.waitUntil(lambda: browser.windowTitle().startswith("Ein Titel"), timeout=20_000)
    qtbot.wait(300)
    browser.bar.capture.click()
    qtbot.waitUntil(lambda: dialog.is_previewing, timeout=20_000)
    assert [one.author.name for one in dialog.preview.comments.model.comments] == ["Anna Ahorn", "Ben Birke"]
    with qtbot.waitSignal(window.captures.saved, timeout=20_000):
        dialog.go.click()
    desk.settle()
    assert window.captures.browsing.browser is None
    with desk.archive() as archive:
        assert len(archive.comments.thread(1)) == 2
