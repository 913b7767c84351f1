"""Someone codes a thread with the keyboard alone: captured, tagged, merged, undone, found, exported. Then the archive
and the CSV are compared with what they wrote down themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.dialogs.review_dialog import COMMENT
from gui.dialogs.tag_dialog import TagDialog
from tests.gui.conftest import Desk
from tests.gui.factories import forest
from tests.gui.scripted import (
    ALT,
    CTRL,
    SHIFT,
    Keyboard,
    Mark,
    check_csv,
    dialog_is_there,
    marks_in,
    meanwhile,
    menu_is_there,
    page_of,
)

Key = Qt.Key
TAGS = ("Ironie", "Zustimmung", "Widerspruch", "Frage", "Beleg")

MOST_KEYS = {
    "new tag on a comment, and on to the next": 13,
    "back to the text": 1,
    "tag by three letters, and on": 6.5,
    "tag by number, and on": 2.5,
    "same tags again, and on": 2.5,
    "tag on a passage of some words, and on": 12.5,
    "tag on a reply link": 5,
    "search a word and go to the first hit": 10,
    "tag all hits but one": 20,
}
"""What an act may cost, on average: long comments take another J."""


class Coder:
    """A person with a keyboard and a sheet of paper."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.window = desk, desk.open(sample=False)
        self.keys = Keyboard()
        self.paper: set[Mark] = set()
        self.strokes: dict[str, list[int]] = {}
        self.window.resize(1280, 800)
        self.window.activateWindow()
        QApplication.processEvents()

    # -- what is seen --
    @property
    def here(self) -> int:
        """The comment that is current."""
        current = self.window.desk.thread_view.current_id()
        assert current is not None
        return current

    @property
    def has_parent(self) -> bool:
        comment = self.window.desk.thread_view.record(self.here)
        return comment is not None and comment.parent_id is not None

    def marks(self) -> set[Mark]:
        """What the archive says."""
        with self.desk.archive() as archive:
            return marks_in(archive)

    # -- what is done --
    def next(self) -> None:
        """J reads a long comment on to its end before it goes to the next one."""
        before, last = self.here, self.window.desk.thread_view.model.comments[-1].id
        while self.here == before != last:
            self.keys.press("j")

    def capture(self, page: Path) -> None:
        """Read a saved page and save it."""
        keys = self.keys
        keys.press("n", CTRL)
        keys.press("f", ALT)
        keys.type(str(page))
        keys.press(Key.Key_Return)
        dialog = self.window.captures.dialog
        assert dialog is not None
        self.desk.qtbot.waitUntil(lambda: dialog.is_previewing)
        keys.press(Key.Key_Return)
        self.desk.qtbot.waitUntil(lambda: self.window.reader.opened is not None)
        self.desk.settle()

    def tag(self, letters: str, name: str) -> None:
        """By the palette."""
        self.keys.press("t")
        self.keys.type(letters)
        self.keys.press(Key.Key_Return)
        self.paper.add((self.here, None, None, False, name))

    def tag_passage(self, words: int, letters: str, name: str) -> None:
        """The next words of the current comment."""
        self.keys.press(Key.Key_Return)
        self.keys.press(Key.Key_Right, CTRL)
        self.keys.press(Key.Key_Right, CTRL | SHIFT, words)
        chosen = self.window.desk.thread_view.selection()
        assert chosen is not None and chosen[0] == self.here and chosen[2] > chosen[1]
        self.keys.press("t")
        self.keys.type(letters)
        self.keys.press(Key.Key_Return)
        self.keys.press(Key.Key_Escape)
        self.paper.add((*chosen, False, name))

    def tag_link(self, letters: str, name: str) -> None:
        self.keys.press("r")
        self.keys.type(letters)
        self.keys.press(Key.Key_Return)
        self.paper.add((self.here, None, None, True, name))

    def pin(self, name: str, number: int) -> None:
        """A number key for a tag, in its dialog."""
        self.go_to_tag(name)

        def fill() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, TagDialog)
            self.keys.press("k", ALT)
            assert dialog.key.hasFocus()
            self.keys.type(str(number))
            self.keys.press(Key.Key_Return)

        meanwhile(lambda: self.keys.press(Key.Key_F2), fill, dialog_is_there)
        self.desk.settle()

    def go_to_tag(self, name: str) -> None:
        """In the codebook, by typing its first letters."""
        self.keys.press("b", CTRL)
        self.keys.press(Key.Key_Home)
        tree = self.window.codebook
        for _ in range(len(self.window.coding.codes.tags)):
            tag = tree.current()
            if tag is not None and tag.name == name:
                return
            self.keys.press(Key.Key_Down)
        raise AssertionError(f"the arrows do not lead to {name}")


@pytest.fixture
def coder(desk: Desk) -> Coder:
    """Someone who has captured a thread of seventy comments."""
    page = desk.folder / "seite.html"
    page.write_text(page_of(forest(70)), encoding="utf-8")
    coder = Coder(desk)
    coder.capture(page)
    return coder


def test_a_thread_is_coded_by_keys_alone(coder: Coder) -> None:
    window = coder.window
    assert len(window.desk.thread_view.model.comments) == 70
    assert window.focusWidget() is window.desk.thread_view, "one can begin at once"
    code_comments(coder)
    code_passages_and_links(coder)
    assert coder.marks() == coder.paper
    merge(coder)
    assert coder.marks() == coder.paper
    undo_and_redo(coder, 30)
    tag_what_is_found(coder)
    assert coder.marks() == coder.paper
    export(coder)
    check_csv(coder.desk.folder / "csv", coder.paper, window.desk.thread_view.model.comments)
    for what, counts in coder.strokes.items():
        print(f"{what}: {sum(counts) / len(counts):.1f} keys ({len(counts)} times)")  # with pytest -s
        assert sum(counts) / len(counts) <= MOST_KEYS[what], what


def code_comments(coder: Coder) -> None:
    """Fifty: new tags by name, then by three letters, by number and by repeating."""
    keys, strokes = coder.keys, coder.strokes
    keys.press(Key.Key_Home)
    for name in TAGS:
        with keys.counted(strokes, "new tag on a comment, and on to the next"):
            coder.tag(name, name)
            coder.next()
    coder.desk.settle()
    coder.pin("Ironie", 1)
    coder.pin("Frage", 2)
    with keys.counted(strokes, "back to the text"):
        keys.press(Key.Key_Escape)
    for number in range(15):
        with keys.counted(strokes, "tag by three letters, and on"):
            name = TAGS[number % 5]
            coder.tag(name[:3].lower(), name)
            coder.next()
    for number in range(15):
        with keys.counted(strokes, "tag by number, and on"):
            keys.press("12"[number % 2])
            coder.paper.add((coder.here, None, None, False, ("Ironie", "Frage")[number % 2]))
            coder.next()
    for _ in range(15):
        with keys.counted(strokes, "same tags again, and on"):
            keys.press(".")
            coder.paper.add((coder.here, None, None, False, "Ironie"))
            coder.next()
    coder.desk.settle()
    assert len({comment for comment, *_ in coder.paper}) == 50


def code_passages_and_links(coder: Coder) -> None:
    keys = coder.keys
    keys.press(Key.Key_Home)
    for number in range(20):
        with keys.counted(coder.strokes, "tag on a passage of some words, and on"):
            name = TAGS[number % 3]
            coder.tag_passage(1 + number % 4, name[:3].lower(), name)
            coder.next()
    keys.press(Key.Key_Home)
    links = 0
    while links < 5:
        if coder.has_parent:
            with keys.counted(coder.strokes, "tag on a reply link"):
                coder.tag_link("wid", "Widerspruch")
            links += 1
        coder.next()
    coder.desk.settle()


def merge(coder: Coder) -> None:
    """“Beleg” into “Frage”."""
    keys = coder.keys
    coder.go_to_tag("Beleg")
    keys.from_menu("Merge into")
    dialog = coder.window.tag_work.dialog
    assert dialog is not None and dialog.isVisible()
    keys.type("frag")
    coder.desk.settle()
    keys.press(Key.Key_Return)
    coder.desk.settle()
    keys.press(Key.Key_Escape)  # back to the text: in the codebook Ctrl+F finds tags
    coder.paper = {(*place, "Frage" if name == "Beleg" else name) for *place, name in coder.paper}  # type: ignore[misc]


def undo_and_redo(coder: Coder, steps: int) -> None:
    keys, after = coder.keys, coder.marks()
    for _ in range(steps):
        keys.press("z", CTRL)
        coder.desk.settle()
    before = coder.marks()
    assert len(after) - len(before) >= steps - 10, "the merge is one of them"
    assert "Beleg" in {tag.name for tag in coder.window.coding.codes.tags}
    for _ in range(steps):
        keys.press("z", CTRL | SHIFT)
        coder.desk.settle()
    assert coder.marks() == after == coder.paper
    assert not coder.window.menus.redo.isEnabled()


def tag_what_is_found(coder: Coder) -> None:
    """Search, look at the first hit, take one out of the list, tag the others."""
    keys, window = coder.keys, coder.window
    with keys.counted(coder.strokes, "search a word and go to the first hit"):
        keys.press("f", CTRL)
        keys.type("bezahlen")
        coder.desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
        coder.desk.settle()
        keys.press(Key.Key_Return)
    record = window.desk.thread_view.record(coder.here)
    assert record is not None and "bezahlen" in record.text.plain
    with keys.counted(coder.strokes, "tag all hits but one"):
        keys.press("2", CTRL)
        keys.tab_to(window.results.more, back=True, most=12)
        meanwhile(lambda: keys.press(Key.Key_Space), lambda: keys.choose("Tag all"), menu_is_there)
        coder.desk.settle()
        dialog = window.searching.dialog
        assert dialog is not None and dialog.isVisible() and dialog.list.hasFocus()
        keys.press(Key.Key_Down)
        keys.press(Key.Key_Space)
        left_out = dialog.list.currentItem().data(COMMENT)
        keys.press(Key.Key_Return)
        keys.type("beleg")
        keys.press(Key.Key_Return)
        coder.desk.settle()
    hits = [one.id for one in window.desk.thread_view.model.comments if "bezahlen" in one.text.plain]
    assert len(hits) > 10 and left_out in hits
    coder.paper |= {(one, None, None, False, "beleg") for one in hits if one != left_out}


def export(coder: Coder) -> None:
    keys, window = coder.keys, coder.window
    keys.press("e", CTRL)
    dialog = window.jobs.dialog
    assert dialog is not None
    keys.tab_to(dialog.folder)
    keys.press("a", CTRL)
    keys.type(str(coder.desk.folder / "csv"))
    coder.desk.settle()
    keys.press(Key.Key_Return)
    coder.desk.settle()


def searched(coder: Coder, word: str) -> list[int]:
    """Search for a word in this article; the comments that have it."""
    keys, window = coder.keys, coder.window
    keys.press("f", CTRL)
    keys.type(word)
    coder.desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
    coder.desk.settle()
    return [one.id for one in window.desk.thread_view.model.comments if word in one.text.plain]


def test_hits_are_walked_by_keys(coder: Coder) -> None:
    """Enter leads from the field into the list, which keeps the keys while the texts follow; Enter: to the text."""
    keys, window, thread = coder.keys, coder.window, coder.window.desk.thread_view
    hits = searched(coder, "bezahlen")
    keys.press(Key.Key_Return)
    seen = []
    for _ in range(3):
        coder.desk.settle()
        assert window.results.list.hasFocus()
        seen.append(thread.current_id())
        keys.press(Key.Key_Down)
    assert len(set(seen)) == 3 and set(seen) <= set(hits)
    coder.desk.settle()
    keys.press(Key.Key_Return)
    assert thread.hasFocus() and thread.current_id() in hits


def test_down_leads_from_the_search_field_into_the_hits(coder: Coder) -> None:
    searched(coder, "bezahlen")
    coder.keys.press(Key.Key_Down)
    assert coder.window.results.list.hasFocus()


def test_shift_f10_is_the_menu_key(coder: Coder) -> None:
    """Many laptops have no other one."""
    keys, window = coder.keys, coder.window
    meanwhile(lambda: keys.press(Key.Key_F10, SHIFT), lambda: keys.choose("Write a note"), menu_is_there)
    assert window.notes.note.hasFocus()
    keys.press(Key.Key_Escape)
    coder.tag("Neu", "Neu")
    coder.desk.settle()
    coder.go_to_tag("Neu")
    meanwhile(lambda: keys.press(Key.Key_F10, SHIFT), lambda: keys.choose("Archive: offer"), menu_is_there)
    coder.desk.settle()
    assert window.coding.codes.tags[0].archived
