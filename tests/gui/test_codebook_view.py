"""The codebook pane: what is shown, found, moved and asked for, by keys alone too."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.annotation import Tag
from gui.models.codebook_model import COUNT, MIME, TAG, CodebookModel
from gui.models.palette_model import PaletteModel
from gui.models.recent_tags import RecentTags
from gui.theme import Theme
from gui.views.codebook_view import EMPTY, NOTHING_FITS, TREE, CodebookView

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOVE = Qt.DropAction.MoveAction
TAGS = [
    Tag(1, "t1", "Argument", None, 0, 8, "Eine Behauptung mit Grund.", 1, "wenn begründet", "", "weil"),
    Tag(2, "t2", "moralisch", 1, 0, 1),
    Tag(3, "t3", "streng", 2, 0, 2),
    Tag(4, "t4", "Ironie", None, 1, 9, "", 3),
    Tag(5, "t5", "Altes", None, 2, 4, archived=True),
    Tag(6, "t6", "Überdruß", None, 3, 5),
]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> CodebookView:
    made = CodebookView(theme)
    qtbot.addWidget(made)
    made.resize(280, 600)
    made.set_tags(TAGS, {1: 12, 4: 3, 5: 2})
    made.show()
    QApplication.processEvents()
    return made


def shown(model: CodebookModel, parent: QModelIndex | None = None) -> list[str]:
    """Names with a blank for each level."""
    above = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        found += [str(index.data()), *(f" {one}" for one in shown(model, index))]
    return found


def counts(view: CodebookView) -> dict[str, int]:
    return {tag.name: view.model.index_of(tag.id).data(COUNT) for tag in TAGS if not tag.archived}


def test_the_models_keep_qts_rules(qtmodeltester: ModelTester) -> None:
    model = CodebookModel()
    model.set_tags(TAGS, {1: 2})
    qtmodeltester.check(model, force_py=True)
    model.set_filter("streng")
    qtmodeltester.check(model, force_py=True)
    palette = PaletteModel()
    palette.set_tags(TAGS, frozenset({1}), [4])
    qtmodeltester.check(palette, force_py=True)


def test_archived_tags_are_there_when_they_are_asked_for(view: CodebookView) -> None:
    assert shown(view.model) == ["Argument", " moralisch", "  streng", "Ironie", "Überdruß"]
    view.show_archived.setChecked(True)
    assert "Altes" in shown(view.model)
    assert "archived" in str(view.model.index_of(5).data(Qt.ItemDataRole.AccessibleTextRole))


def test_counts_are_of_the_archive_or_of_what_is_open(view: CodebookView) -> None:
    assert counts(view) == {"Argument": 12, "moralisch": 0, "streng": 0, "Ironie": 3, "Überdruß": 0}
    view.set_counts({1: 13}, {2: 1})
    assert counts(view)["Argument"] == 13 and counts(view)["moralisch"] == 0
    view.count_shown.setChecked(True)
    assert counts(view)["Argument"] == 0 and counts(view)["moralisch"] == 1
    view.only_used.setChecked(True)
    assert shown(view.model) == ["Argument", " moralisch"]
    view.set_counts({1: 13}, {})
    assert view._stack.currentIndex() == NOTHING_FITS
    view.nothing.button.click()
    assert len(view.model) == 5


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("str", ["Argument", " moralisch", "  streng"]),
        ("uberd", ["Überdruß"]),
        ("ueberdruss", ["Überdruß"]),
        ("begr nix", []),
        ("behauptung", ["Argument"]),
        ("arg mor", ["Argument", " moralisch", "  streng"]),
        ("altes", []),
    ],
)
def test_the_filter_finds_names_and_definitions(view: CodebookView, typed: str, names: list[str]) -> None:
    view.filter.setText(typed)
    found = shown(view.model)
    assert [name for name in found if name in names] == names and bool(found) == bool(names)
    assert view._stack.currentIndex() == (TREE if names else NOTHING_FITS)


def test_from_the_filter_into_the_tree_and_back_by_keys(view: CodebookView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.focus_tags()
    QTest.keyClick(view.tree, Key.Key_F, CONTROL)
    assert view.filter.hasFocus()
    QTest.keyClicks(view.filter, "stre")
    QTest.keyClick(view.filter, Key.Key_Down)
    assert view.tree.hasFocus()
    tag = view.current()
    assert tag is not None and tag.name == "streng"
    with qtbot.waitSignal(view.tagActivated) as chosen:
        QTest.keyClick(view.tree, Key.Key_Return)
    assert chosen.args == [TAGS[2]]
    view.filter.setFocus()
    QTest.keyClick(view.filter, Key.Key_Escape)
    assert view.filter.text() == "" and view.current() == TAGS[2]


def test_every_key_of_the_tree(view: CodebookView, qtbot: QtBot) -> None:
    view.select(4)
    for key, held, signal, values in (
        (Key.Key_F2, None, view.editAsked, [TAGS[3]]),
        (Key.Key_Delete, None, view.removeAsked, [TAGS[3]]),
        (Key.Key_Insert, None, view.addAsked, [4]),
        (Key.Key_Return, CONTROL, view.placesAsked, [TAGS[3]]),
        (Key.Key_Up, ALT, view.nudgeAsked, [TAGS[3], "up"]),
        (Key.Key_Down, ALT, view.nudgeAsked, [TAGS[3], "down"]),
        (Key.Key_Left, ALT, view.nudgeAsked, [TAGS[3], "out"]),
        (Key.Key_Right, ALT, view.nudgeAsked, [TAGS[3], "in"]),
    ):
        with qtbot.waitSignal(signal) as said:
            QTest.keyClick(view.tree, key, held or Qt.KeyboardModifier.NoModifier)
        assert said.args == values


def test_a_tag_is_dropped_below_another_or_between_others(view: CodebookView) -> None:
    model, said = view.model, []
    view.moveAsked.connect(lambda *args: said.append(args))

    def drop(tag_id: int, row: int, parent: int | None) -> bool:
        data = model.mimeData([model.index_of(tag_id)])
        above = model.index_of(parent) if parent is not None else QModelIndex()
        assert not model.dropMimeData(data, MOVE, row, 0, above), "the archive moves it, not Qt"
        return model.canDropMimeData(data, MOVE, row, 0, above)

    assert drop(4, -1, 1) and said.pop() == (4, 1, None)
    assert drop(4, 0, None) and said.pop() == (4, None, 0)
    assert drop(1, 2, None) and said.pop() == (1, None, 2), "behind Ironie and the archived one, itself not counted"
    assert drop(3, 0, None) and said.pop() == (3, None, 0)
    assert not drop(1, -1, 3) and not drop(1, -1, 1) and not said, "not below itself"
    view.show_archived.setChecked(True)
    assert not drop(4, -1, 5) and not said, "nothing new goes below what is archived"
    assert drop(5, -1, 1)
    alien = QMimeData()
    alien.setData(MIME, b"\xff9e9")
    assert not model.canDropMimeData(alien, MOVE, 0, 0, QModelIndex())


def test_folding_and_the_current_tag_outlive_changes(view: CodebookView) -> None:
    view.select(4)
    view.tree.collapse(view.model.index_of(1))
    view.set_tags([*TAGS, Tag(7, "t7", "Neu", None, 4)], {})
    assert not view.tree.isExpanded(view.model.index_of(1)) and view.current() == TAGS[3]
    view.filter.setText("streng")
    assert view.tree.isExpanded(view.model.index_of(1)), "what is found is seen"
    view.filter.clear()
    assert not view.tree.isExpanded(view.model.index_of(1))
    view.expand_all()
    assert view.tree.isExpanded(view.model.index_of(2))


def test_the_guide_of_the_current_tag_is_shown(view: CodebookView) -> None:
    assert not view.definition.isVisible()
    view.select(1)
    assert view.definition.isVisible()
    assert view.definition.text().splitlines() == [
        *("Argument: Eine Behauptung mit Grund.", "When: wenn begründet", "Example: weil")
    ]
    height = view.definition.height()
    view.set_tags([Tag(1, "t1", "Argument", None, 0, 8, "Lang. " * 2000)], {})
    assert view.definition.height() == height and view.definition.text().endswith("…"), "nothing moves"
    assert view.definition.textFormat() is Qt.TextFormat.PlainText


def test_nothing_yet(view: CodebookView, qtbot: QtBot) -> None:
    view.set_tags([], {})
    assert view._stack.currentIndex() == EMPTY and not view.filter.isVisible()
    with qtbot.waitSignal(view.addAsked):
        view.empty.button.click()
    view.set_writable(False)
    assert not view.empty.button.isEnabled()


def test_names_are_no_markup(view: CodebookView) -> None:
    view.set_tags([Tag(1, "t1", "<b>fett</b>", None)], {})
    assert "&lt;b&gt;" in str(view.model.index_of(1).data(Qt.ItemDataRole.ToolTipRole))
    assert view.model.index_of(1).data(TAG).name == "<b>fett</b>"


def many() -> tuple[Tag, ...]:
    tags = []
    for number in range(1, 20_001):
        parent = None if number % 100 == 1 else number - (number - 1) % 100
        tags.append(Tag(number, f"t{number}", f"Thema {number}", parent, number, number % 12))
    return tuple(tags)


def took(doing: Callable[[], object]) -> float:
    begun = time.perf_counter()
    doing()
    QApplication.processEvents()
    return time.perf_counter() - begun


def test_twenty_thousand_tags(view: CodebookView) -> None:
    tags = many()
    some = dict.fromkeys(range(1, 20001, 7), 3)
    assert took(lambda: view.set_tags(tags, some)) < 2  # about 0.1 s where this was written
    assert took(lambda: view.set_tags(list(tags), some)) < 2
    assert took(lambda: view.set_counts({**some, 1: 9})) < 0.25
    assert took(lambda: view.filter.setText("thema 19")) < 1
    assert took(view.filter.clear) < 1
    assert took(view.expand_all) < 3


def test_recent_tags() -> None:
    recent = RecentTags()
    recent.set_favourites([5, 6, 7])
    recent.used([1, 2, 1])
    recent.used([6])
    assert recent.order() == [6, 1, 2, 5, 7] and recent.last == (6,)
    recent.keep({1, 7})
    assert recent.order() == [1, 7] and recent.last == ()
    recent.used([])
    recent.clear()
    assert recent.order() == []


def test_it_is_drawn(view: CodebookView, tmp_path: Path) -> None:
    view.show_archived.setChecked(True)
    view.filter.setText("streng")
    assert not view.grab().isNull()
