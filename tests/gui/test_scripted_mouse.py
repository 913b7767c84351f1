"""The same coder with the mouse alone. Names of tags come from the texts: nothing can be typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from gui.dialogs.review_dialog import COMMENT
from gui.models.codebook_model import TAG
from tests.gui.conftest import Desk
from tests.gui.factories import forest
from tests.gui.scripted import (
    NONE,
    Mark,
    Mouse,
    check_csv,
    choose_in_file_dialog,
    dialog_is_there,
    find_row,
    marks_in,
    meanwhile,
    menu_is_there,
    page_of,
)

NOTCH = 120


class Coder:
    """A person with a mouse and a sheet of paper."""

    def __init__(self, desk: Desk) -> None:
        desk.settings.set("export/folder", str(desk.folder / "csv"))
        self.desk, self.window = desk, desk.open(sample=False)
        self.mouse = Mouse()
        self.paper: set[Mark] = set()
        self.names: list[str] = []
        self.window.resize(1280, 800)
        self.window.activateWindow()
        QApplication.processEvents()
        self.thread = self.window.desk.thread_view

    def marks(self) -> set[Mark]:
        with self.desk.archive() as archive:
            return marks_in(archive)

    # -- pointing --
    def button(self, parent: QWidget, words: str) -> QPushButton:
        return next(one for one in parent.findChildren(QPushButton) if one.text().startswith(words))

    def tool(self, action: object) -> QToolButton:
        """Of the toolbar."""
        button = self.window.menus.toolbar.widgetForAction(action)  # type: ignore[arg-type]
        assert isinstance(button, QToolButton)
        return button

    def row_of(self, number: int) -> int:
        """Where a comment is in the viewport, after the wheel was turned until it is wholly seen, if it fits."""
        view = self.thread
        for _ in range(400):
            y = view.y_of(number)
            covered = view.pinned.height()
            if y is not None and (y >= covered or view.top == (0, 0)):
                if y + min(view.layout_of(number).height, view.page() - 2 * covered) <= view.page():
                    return y
                down = True
            else:
                down = y is None and number > view.top[0]
            self._turn_wheel(-1 if down else 1)
        raise AssertionError(f"the wheel does not bring comment {number} into view")

    def _turn_wheel(self, notches: int) -> None:
        port = self.thread.viewport()
        place = QPointF(port.rect().center())
        event = QWheelEvent(
            place,
            port.mapToGlobal(place),
            QPoint(),
            QPoint(0, notches * NOTCH),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)

    def head_of(self, number: int) -> QPoint:
        """The name above a comment."""
        y = self.row_of(number)
        return self.thread.layout_of(number).header[0].box.center() + QPoint(0, y)

    def letter(self, number: int, position: int) -> QPoint:
        """A letter of a comment's text: its left half."""
        y = self.row_of(number)
        layout = self.thread.layout_of(number)
        box = layout.text.rects(position, position + 1)[0]
        return layout.text_at + QPoint(box.left(), box.center().y()) + QPoint(1, y)

    def tag_row(self, name: str) -> QModelIndex:
        model = self.window.codebook.model
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return next(one for one in rows if one.data(TAG).name == name)

    # -- coding --
    def choose(self, number: int) -> int:
        """Click on a comment."""
        self.mouse.click(self.thread.viewport(), self.head_of(number))
        current = self.thread.current_id()
        assert current == self.thread.model.comments[number].id
        return current

    def set_from_codebook(self, name: str) -> None:
        self.mouse.row(self.window.codebook.tree, self.tag_row(name), twice=True)

    def choose_in_palette(self, name: str) -> None:
        palette = self.window.coding.palette
        rows = range(palette.model.rowCount())
        row = next(one for one in rows if (choice := palette.model.choice(one)) and choice.path == name)
        self.mouse.row(palette.list, palette.model.index(row, 0))

    def settle(self) -> None:
        self.desk.settle()


@pytest.fixture
def coder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Coder:
    """Someone who has captured a thread of seventy comments from a file."""
    (desk.folder / "seite.html").write_text(page_of(forest(70)), encoding="utf-8")
    monkeypatch.chdir(desk.folder)  # where the file dialog begins
    coder = Coder(desk)
    mouse, window = coder.mouse, coder.window
    mouse.click(coder.tool(window.menus.capture))
    dialog = window.captures.dialog
    assert dialog is not None
    tabs = dialog.source.tabs
    mouse.click(tabs, tabs.tabRect(1).center())
    choose = next(one for one in coder.window.findChildren(QPushButton) if one.text() == "Choose …" and one.isVisible())
    meanwhile(lambda: mouse.click(choose), lambda: choose_in_file_dialog(mouse, "seite.html"), dialog_is_there)
    desk.qtbot.waitUntil(lambda: dialog.is_previewing)
    mouse.click(dialog.go)
    desk.qtbot.waitUntil(lambda: window.reader.opened is not None)
    coder.settle()
    return coder


def test_a_thread_is_coded_by_mouse_alone(coder: Coder) -> None:
    assert len(coder.thread.model.comments) == 70
    make_tags(coder)
    code_comments(coder)
    code_passages_and_links(coder)
    assert coder.marks() == coder.paper
    merge(coder)
    assert coder.marks() == coder.paper
    undo_and_redo(coder, 30)
    tag_what_is_found(coder)
    assert coder.marks() == coder.paper
    export(coder)
    check_csv(coder.desk.folder / "csv", coder.paper, coder.thread.model.comments)


def make_tags(coder: Coder) -> None:
    """Five words of the first comments become tags: a double click on each, and the menu."""
    for number, comment in enumerate(coder.thread.model.comments):
        word = comment.text.plain.split()[0].rstrip(".")
        if len(coder.names) == 5 or len(word) < 4 or word in coder.names:
            continue
        coder.mouse.double_click(coder.thread.viewport(), coder.letter(number, 1))
        coder.mouse.from_bar(coder.window, "Coding", "Tag named after the passage")
        coder.settle()
        coder.names.append(word)
        coder.paper.add((comment.id, 0, len(word), False, word))
    assert coder.marks() == coder.paper and len(coder.names) == 5


def code_comments(coder: Coder) -> None:
    """Fifty: from the codebook, and from the menu of the comment with the palette."""
    for number in range(50):
        comment, name = coder.choose(number), coder.names[number % 5]
        if number % 5:
            coder.set_from_codebook(name)
        else:
            port = coder.thread.viewport()
            coder.mouse.from_menu(port, coder.head_of(number), "Tag what is selected")
            coder.choose_in_palette(name)
        coder.paper.add((comment, None, None, False, name))
    coder.settle()


def code_passages_and_links(coder: Coder) -> None:
    comments = coder.thread.model.comments
    for number in range(20):
        end = 12 + number
        start, stop = coder.letter(number, 5), coder.letter(number, end)
        coder.mouse.drag(coder.thread.viewport(), start, stop)
        assert coder.thread.selection() == (comments[number].id, 5, end)
        coder.set_from_codebook(coder.names[number % 3])
        coder.paper.add((comments[number].id, 5, end, False, coder.names[number % 3]))
    replies = [number for number, one in enumerate(comments) if one.parent_id is not None]
    for number in replies[:5]:
        comment = coder.choose(number)
        coder.mouse.from_bar(coder.window, "Coding", "Tag how it answers")
        coder.choose_in_palette(coder.names[1])
        coder.paper.add((comment, None, None, True, coder.names[1]))
    coder.settle()


def merge(coder: Coder) -> None:
    tree, window = coder.window.codebook.tree, coder.window
    gone, stays = coder.names[4], coder.names[3]
    coder.mouse.from_menu(tree.viewport(), tree.visualRect(coder.tag_row(gone)).center(), "Merge into")
    dialog = window.tag_work.dialog
    assert dialog is not None
    chooser = dialog.chooser  # type: ignore[union-attr]
    row = next(one for one in range(chooser.model.rowCount()) if chooser.model.choice(one).path == stays)
    coder.mouse.row(chooser.list, chooser.model.index(row, 0))
    coder.settle()
    coder.mouse.click(coder.button(dialog, "Merge"))
    coder.settle()
    coder.paper = {(*place, stays if name == gone else name) for *place, name in coder.paper}  # type: ignore[misc]


def undo_and_redo(coder: Coder, steps: int) -> None:
    after = coder.marks()
    for _ in range(steps):
        coder.mouse.click(coder.tool(coder.window.menus.undo))
        coder.settle()
    assert len(after) - len(coder.marks()) >= steps - 10
    for _ in range(steps):
        coder.mouse.click(coder.tool(coder.window.menus.redo))
        coder.settle()
    assert coder.marks() == after == coder.paper


def tag_what_is_found(coder: Coder) -> None:
    """A word of a text is looked for: it is marked by a double click, and put into the search field by the menu."""
    window, mouse, word = coder.window, coder.mouse, "bezahlen"
    hits = [number for number, one in enumerate(coder.thread.model.comments) if word in one.text.plain]
    place = coder.thread.model.comments[hits[0]].text.plain.index(word)
    mouse.double_click(coder.thread.viewport(), coder.letter(hits[0], place + 2))
    mouse.from_bar(window, "Edit", "Find in this article")
    coder.desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
    coder.settle()
    mouse.row(window.results.list, window.results.model.index(1, 0))
    coder.settle()
    record = coder.thread.record(coder.thread.current_id() or 0)
    assert record is not None and word in record.text.plain
    meanwhile(lambda: mouse.click(window.results.more), lambda: mouse.choose("Tag all"), menu_is_there)
    coder.settle()
    dialog = window.searching.dialog
    assert dialog is not None
    item = dialog.list.item(1)
    box = dialog.list.visualItemRect(item)
    mouse.click(dialog.list.viewport(), QPoint(box.left() + 8, box.center().y()))
    assert item.checkState() is Qt.CheckState.Unchecked, "a click on the mark takes it out"
    left_out = item.data(COMMENT)
    mouse.click(dialog.go)
    coder.choose_in_palette(coder.names[2])
    coder.settle()
    comments = [coder.thread.model.comments[number].id for number in hits]
    coder.paper |= {(one, None, None, False, coder.names[2]) for one in comments if one != left_out}


def export(coder: Coder) -> None:
    coder.mouse.click(coder.tool(coder.window.menus.export))
    dialog = coder.window.jobs.dialog
    assert dialog is not None
    coder.settle()
    coder.mouse.click(dialog.go)
    coder.settle()


def test_all_places_of_a_tag_are_found_by_mouse(coder: Coder) -> None:
    make_tags(coder)
    tree = coder.window.codebook.tree
    coder.mouse.from_menu(tree.viewport(), tree.visualRect(coder.tag_row(coder.names[0])).center(), "Show all places")
    coder.desk.qtbot.waitUntil(lambda: coder.window.side.currentWidget() is coder.window.results)
    coder.settle()
    assert find_row(coder.window.results.model, QModelIndex(), "") is not None
    assert coder.window.results.model.rowCount() == 1
