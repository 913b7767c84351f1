"""The help: its pages are whole in both languages, fetch nothing, and F1 opens the right one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.help_view import HelpView
from gui.help import DIALOGS, Help
from gui.keymap import Command, KeyMap
from gui.models.help_pages import FALLBACK, KEY, NAMES, fitting, load_pages
from gui.theme import Theme
from resources import folder

Key = Qt.Key
LANGUAGES = ("en", "de")


def plain_key(command_id: str, otherwise: str) -> str:
    return otherwise


# -- the pages --
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_what_it_is_for_and_gives_three_tips(language: str) -> None:
    for page in load_pages(language):
        assert page.title and page.source.startswith("# "), page.name
        tips = re.split(r"^## (?:Three tips|Drei Tipps)$", page.source, flags=re.MULTILINE)
        assert len(tips) == 2, f"{page.name}: tips"
        assert len(re.findall(r"^- ", tips[1], flags=re.MULTILINE)) == 3, f"{page.name}: three"
        assert len(page.plain(plain_key).split()) < 280, f"{page.name} is long"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_have_no_addresses_pictures_or_html_and_link_only_to_each_other(language: str) -> None:
    for page in load_pages(language):
        assert not re.search(r"https?:|<\w|!\[", page.source), page.name
        for target in re.findall(r"\]\(([^)]*)\)", page.source):
            assert target.startswith("page:") and target.removeprefix("page:") in NAMES, page.name
        assert "{" not in KEY.sub("", page.source), f"{page.name}: a key that is written wrongly"


def test_both_languages_have_the_same_pages_and_keys() -> None:
    for page, german in zip(load_pages("en"), load_pages("de"), strict=True):
        assert page.ids() == german.ids(), page.name
        assert (folder() / "help" / "de" / f"{page.name}.md").exists()


def test_a_language_without_pages_has_the_english_ones(tmp_path: Path) -> None:
    assert [page.source for page in load_pages("fr")] == [page.source for page in load_pages(FALLBACK)]


def test_searching_finds_words_anywhere_and_titles_first() -> None:
    pages = load_pages("en")
    assert fitting(pages, "", plain_key) == pages
    assert fitting(pages, "RECEIPT", plain_key)[0].name in ("thread", "capture", "queue")
    assert fitting(pages, "codebook", plain_key)[0].name == "codebook"
    assert fitting(pages, "xyzzy", plain_key) == []


# -- the window --
@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> HelpView:
    made = HelpView(theme, load_pages("de"), plain_key)
    qtbot.addWidget(made)
    made.show_page("thread")
    made.show()
    return made


def test_pages_lead_to_each_other_and_back(view: HelpView) -> None:
    assert "Alle Kommentare als Baum" in view.text.toPlainText() and not view.back.isEnabled()
    view.show_page("start")
    view.text.anchorClicked.emit(QUrl("page:capture"))
    assert view.page == "capture" and view.contents.currentIndex().data() == "Erfassen"
    view.back.click()
    assert view.page == "start"
    QTest.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.page == "thread"
    view.show_page("no such page")
    assert view.page == "start"


def test_the_help_is_searched_by_keys(view: HelpView) -> None:
    QTest.keyClick(view, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.field.hasFocus()
    QTest.keyClicks(view.field, "beleg")
    names = [view.model.item(row).text() for row in range(view.model.rowCount())]
    assert 0 < len(names) < len(NAMES) and view.text.extraSelections()
    QTest.keyClick(view.field, Key.Key_Down)
    assert view.contents.currentIndex().row() == 1 and view.contents.currentIndex().data() == names[1]
    QTest.keyClick(view.field, Key.Key_Return)
    assert view.text.hasFocus()
    view.field.setText("xyzzy")
    assert view.nothing.isVisible() and view.model.rowCount() == 0
    QTest.keyClick(view.text, Key.Key_Escape)
    assert not view.isVisible()


def test_nothing_is_fetched_whatever_a_link_says(view: HelpView, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    for address in ("https://example.org/", "file:///etc/passwd", "javascript:alert(1)"):
        view.text.anchorClicked.emit(QUrl(address))
    assert view.page == "thread" and not opened
    assert view.text.loadResource(0, QUrl("file:///etc/passwd")) is None
    view.text.show_page("# A\n\n<img src='https://example.org/x.png'> ![x](https://example.org/y.png)")
    assert "A" in view.text.toPlainText()


def test_the_help_does_not_keep_the_program_alive(view: HelpView) -> None:
    assert not view.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose) and not view.isModal()


# -- which page --
@pytest.fixture
def helper(qtbot: QtBot, theme: Theme) -> Help:
    made = Help(theme, KeyMap(), "en")
    made.know({"coding.tag": ("T",), "archive.backup": ()})
    return made


def test_the_page_is_that_of_the_part_with_the_focus(qtbot: QtBot, helper: Help) -> None:
    window, part, field = QWidget(), QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(part)
    QVBoxLayout(part).addWidget(field)
    qtbot.addWidget(window)
    assert helper.page_of(field) == "start"
    helper.register(part, "notes")
    assert helper.page_of(field) == "notes"
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    helper.show_for_focus()
    assert helper.view is not None and helper.view.page == "notes"
    helper.close()


def test_a_dialog_gets_the_helps_key_by_itself(qtbot: QtBot, helper: Help) -> None:
    class ExportDialog(QDialog):
        """Known by its name only."""

    dialog, field = ExportDialog(), QLineEdit()
    QVBoxLayout(dialog).addWidget(field)
    qtbot.addWidget(dialog)
    dialog.setModal(True)
    dialog.show()
    dialog.activateWindow()
    field.setFocus()
    for _ in range(3):  # however often it gets the focus
        helper._focus_changed(None, field)
    QApplication.processEvents()
    QTest.keyClick(dialog, Key.Key_F1)
    assert helper.view is not None and helper.view.page == "export"
    helper.close()


def test_pages_name_the_keys_as_they_are(helper: Help) -> None:
    assert helper.key_of("coding.tag", "T") == "T"
    view = helper.show_page("tags")
    assert "opens the palette" in view.text.toPlainText()
    helper._keymap.set_keys(Command("coding.tag", "", "", ("T",), in_texts=True), ["Q"])
    assert "Q opens the palette" in view.text.toPlainText(), "at once, while the page is shown"
    helper._keymap.set_keys(Command("coding.tag", "", "", ("T",), in_texts=True), [])
    assert "— opens the palette" in view.text.toPlainText()
    assert helper.key_of("archive.backup", "Archive › Back up") == "Archive › Back up"
    assert helper.key_of("", "J") == "J"
    helper.close()


def test_every_dialog_that_is_named_is_there_and_has_a_page() -> None:
    found = {
        name
        for file in (folder().parent / "gui").rglob("*.py")
        for name in re.findall(r"^class (\w+)\(", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    }
    assert set(DIALOGS) <= found
    assert set(DIALOGS.values()) <= set(NAMES)
