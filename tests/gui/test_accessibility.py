"""The window as a screen reader finds it: names, roles, what is said when something changes, and where Tab leads."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.window import MainWindow
from operations import annotating
from tests.gui.conftest import Desk
from tests.gui.scripted import CTRL, SHIFT, Keyboard, dialog_is_there, meanwhile

Key, Role = Qt.Key, QAccessible.Role
NAME, DESCRIPTION, VALUE = QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value
DUMP = os.environ.get("THREADMARK_TREE")
"""A file into which the tree is written, to be read by a person."""
DUMB_ROLES = {Role.NoRole, Role.Client, Role.Window, Role.Pane}


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None and found.isValid(), widget
    return found


def focusable(root: QWidget) -> list[QWidget]:
    """What Tab could reach and can be seen."""
    found = [one for one in root.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return [one for one in found if one.isVisible() and one.isEnabled() and one.window() is root.window()]


def unspoken(root: QWidget) -> list[str]:
    """What can have the keys, but says not what it is."""
    bad = []
    for widget in focusable(root):
        if widget.focusProxy() is not None:
            continue
        here = interface(widget)
        if here.role() in DUMB_ROLES or not here.text(NAME).strip():
            bad.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}: {here.role().name}")
    return bad


def described(here: QAccessibleInterface, level: int = 0) -> Iterator[str]:
    """The tree below, one line for each that is seen."""
    states = here.state()
    if states.invisible:
        return
    marks = [name for name in ("focusable", "checked", "disabled", "expanded", "selected") if getattr(states, name)]
    words = [here.text(kind) for kind in (NAME, DESCRIPTION, VALUE)]
    said = " | ".join(" ".join(one.split())[:160] for one in words if one)
    yield f"{'  ' * level}{here.role().name}: {said} {' '.join(marks)}".rstrip()
    for number in range(min(here.childCount(), 60)):
        child = here.child(number)
        if child is not None and child.isValid():
            yield from described(child, level + 1)


def dump(title: str, root: QWidget) -> None:
    if DUMP:
        with Path(DUMP).open("a", encoding="utf-8") as file:
            file.write(f"\n=== {title}\n" + "\n".join(described(interface(root))) + "\n")


@pytest.fixture(autouse=True)
def listening() -> Iterator[None]:
    """As if a screen reader ran."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    """With a tag and a note on the first comment, and a tag on the article."""
    window = desk.open()
    window.resize(1280, 800)
    window.activateWindow()
    first = window.desk.thread_view.model.comments[0]
    for operation in (
        lambda archive: annotating.make_tag(archive, "Ironie", None, 1, "Das Gegenteil ist gemeint.", 1),
        lambda archive: annotating.tag_comments(archive, [first.id], [1]),
        lambda archive: annotating.write_note(archive, "Prüfen", comment_id=first.id),
        lambda archive: annotating.tag_article(archive, first.article_id, [1]),
    ):
        desk.session.change(operation, first.article_id)
    desk.settle()
    return window


def test_everything_that_can_have_the_keys_says_what_it_is(window: MainWindow, desk: Desk) -> None:
    dump("window", window)
    assert unspoken(window) == []
    keys = Keyboard()
    for number in "1234":
        keys.press(number, CTRL)
        desk.settle()
        dump(f"left, Ctrl+{number}", window.side)
        assert unspoken(window.side) == [], f"Ctrl+{number}"
    for letter, held in (("j", CTRL | SHIFT), ("h", CTRL)):
        keys.press(letter, held)
        desk.settle()
        dump(f"right, Ctrl+{letter}", window.notes_side)
        assert unspoken(window.notes_side) == [], letter


@pytest.mark.parametrize("name", ["capture", "export", "preferences", "new_tag", "keys", "sources", "print", "queue"])
def test_dialogs_say_what_they_are(window: MainWindow, desk: Desk, name: str) -> None:
    def look() -> None:
        desk.settle()
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        dump(f"dialog {name}", dialog)
        wrong, title = unspoken(dialog), interface(dialog).text(NAME)
        keys = Keyboard()
        trapped = circle(keys, most=80)
        dialog.close()
        assert wrong == [] and title.strip()
        assert trapped, "Tab goes round and comes back"

    def there() -> bool:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return dialog_is_there() or bool(shown)

    meanwhile(getattr(window.menus, name).trigger, look, there)


def circle(keys: Keyboard, key: Qt.Key = Key.Key_Tab, most: int = 120) -> list[QWidget]:
    """What Tab leads through, until it is where it began; empty: it never came back."""
    QApplication.processEvents()
    start = QApplication.focusWidget()
    passed: list[QWidget] = []
    for _ in range(most):
        keys.press(key, SHIFT if key == Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        now = QApplication.focusWidget()
        assert now is not None
        passed.append(now)
        if now is start:
            return passed
    print([type(one).__name__ for one in passed])
    return []


def test_tab_goes_round_and_comes_back(window: MainWindow) -> None:
    """Nothing is left out, nothing holds the keys, and Shift+Tab is the same way back."""
    keys = Keyboard()
    window.desk.focus_text()
    forth = circle(keys)
    back = circle(keys, Key.Key_Backtab)
    if DUMP:
        with Path(DUMP).open("a", encoding="utf-8") as file:
            names = [f"{type(one).__name__}: {interface(one).text(NAME)}" for one in forth]
            file.write("\n=== Tab\n" + "\n".join(names) + "\n")
    assert forth and back
    assert len(set(map(id, forth))) == len(forth), "each once"
    assert forth[:-1] == back[-2::-1]
    left_out = [one for one in focusable(window) if one not in forth and one.focusProxy() is None]
    assert [f"{type(one).__name__}: {interface(one).text(NAME)}" for one in left_out] == []


def test_tab_goes_from_left_to_right(window: MainWindow) -> None:
    """The parts follow one another as they stand: left, article, thread, codebook, notes."""
    keys = Keyboard()
    window.library.search.setFocus()
    way = circle(keys)
    stations = (window.library.tree, window.desk.article_view, window.desk.thread_view, window.codebook.tree)
    places = [way.index(one) for one in (*stations, window.notes.note)]
    assert places == sorted(places)


def test_the_parts_stand_in_the_tree_as_they_stand_on_the_screen(window: MainWindow) -> None:
    """From left to right and from top to bottom, for those who walk through the tree and not by Tab."""
    for splitter in (window.panes, window.tags_side, window.desk.splitter):
        here = interface(splitter)
        parts = [here.child(number).object() for number in range(here.childCount())]
        shown = [splitter.widget(place) for place in range(splitter.count())]
        assert [one for one in parts if one in shown] == shown


# -- the main path --
def test_the_library_says_its_articles(window: MainWindow) -> None:
    tree = interface(window.library.tree)
    texts = [tree.child(number).text(NAME) for number in range(tree.childCount())]
    assert any("Die Bibliothek soll sonntags öffnen" in one for one in texts), texts
    assert any("19" in one for one in texts), "how many comments"


def test_the_current_comment_says_author_level_and_text(window: MainWindow, desk: Desk) -> None:
    keys = Keyboard()
    window.desk.focus_text()
    keys.press(Key.Key_Home)
    thread = interface(window.desk.thread_view)
    said = thread.focusChild().text(NAME)
    for part in ("Ulrike Sommerfeld", "Endlich!", "Ironie"):
        assert part in said, part
    keys.press("j")
    said = thread.focusChild().text(NAME)
    for part in ("Henning Paulsen", "Ulrike Sommerfeld", "level 2", "Ein Sonntag im Monat?"):
        assert part in said, part


def test_changes_are_told(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another comment is current, or the same one has a tag more: a screen reader hears it."""
    told: list[QAccessible.Event] = []
    real = QAccessible.updateAccessibility

    def update(event: QAccessibleEvent) -> None:
        told.append(event.type())
        real(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    keys = Keyboard()
    window.desk.focus_text()
    keys.press("j")
    assert QAccessible.Event.Focus in told or QAccessible.Event.ActiveDescendantChanged in told
    told.clear()
    keys.press("1")
    desk.settle()
    assert told, "the tag that was set"


def test_the_palette_says_its_tags(window: MainWindow, desk: Desk) -> None:
    keys = Keyboard()
    window.desk.focus_text()
    keys.press("t")
    palette = window.coding.palette
    dump("palette", palette)
    assert interface(palette.field).role() is Role.EditableText
    assert "Ironie" in interface(palette.field).text(DESCRIPTION), "what is highlighted, though the field has the keys"
    assert "Das Gegenteil" in interface(palette.field).text(DESCRIPTION)
    keys.type("Neues")
    assert "New tag" in interface(palette.field).text(DESCRIPTION)
    rows = interface(palette.list)
    assert rows.child(0).text(NAME)
    assert "Comment of" in palette.windowTitle()
    keys.press(Key.Key_Escape)


def test_the_codebook_and_the_notes_say_what_is_in_them(window: MainWindow, desk: Desk) -> None:
    keys = Keyboard()
    window.desk.focus_text()
    keys.press(Key.Key_Home)
    tree = interface(window.codebook.tree)
    assert any("Ironie" in tree.child(number).text(NAME) for number in range(tree.childCount()))
    notes = interface(window.notes.list)
    texts = [notes.child(number).text(NAME) for number in range(notes.childCount())]
    assert any("Ironie" in one for one in texts) and any("Prüfen" in one for one in texts), texts
    editor = interface(window.notes.note)
    assert editor.role() is Role.EditableText and editor.text(NAME)


def test_the_hits_say_their_context(window: MainWindow, desk: Desk) -> None:
    keys = Keyboard()
    keys.press("f", CTRL)
    assert interface(window.search).text(NAME)
    keys.type("Sonntag")
    desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
    desk.settle()
    dump("results", window.results)
    hits = interface(window.results.list)
    texts = [hits.child(number).text(NAME) for number in range(hits.childCount())]
    assert any("Sonntag" in one for one in texts), texts[:3]


def test_the_status_is_read(window: MainWindow) -> None:
    dump("status", window.status)
    said = list(described(interface(window.status)))
    assert any("19" in one or "22" in one for one in said), said
    window.bar.say("Etwas ist geschehen.")
    assert any("Etwas ist geschehen." in one for one in described(interface(window.bar)))
