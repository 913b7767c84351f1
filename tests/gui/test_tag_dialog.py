"""The tag dialog: what it lets through is what the archive accepts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from domain.annotation import TAG_HUES, Tag
from gui.dialogs.tag_dialog import TagDialog, TagValues
from gui.theme import Theme

Key = Qt.Key
TAGS = [
    Tag(1, "t1", "Argument", None, 0, 8, "Eine Behauptung mit Grund.", 1),
    Tag(2, "t2", "moralisch", 1, 0, 1),
    Tag(3, "t3", "streng", 2, 0, 2),
    Tag(4, "t4", "Ironie", None, 1, 9, "", 3),
]
type Maker = Callable[..., TagDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Maker:
    def made(tag: Tag | None = None, parent_id: int | None = None, tags: Sequence[Tag] = TAGS) -> TagDialog:
        dialog = TagDialog(theme, tags, tag, parent_id)
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    return made


def places(dialog: TagDialog) -> list[str]:
    return [dialog.above.itemText(row) for row in range(1, dialog.above.count())]


def test_a_new_tag_needs_a_name_before_it_can_be_added(make: Maker) -> None:
    dialog = make()
    assert not dialog.ok.isEnabled()
    assert not dialog.complaint.isVisible(), "nobody is told off before they began"
    dialog.name.setText("   ")
    assert not dialog.ok.isEnabled()
    dialog.name.setText("Frage")
    assert dialog.ok.isEnabled()


def test_a_name_with_a_slash_is_refused_with_a_sentence(make: Maker) -> None:
    dialog = make()
    dialog.name.setText("A/B")
    assert not dialog.ok.isEnabled()
    assert dialog.complaint.isVisible() and "/" in dialog.complaint.text()


@pytest.mark.parametrize("name", ["Ironie", "ironie ", "IRONIE", "Ｉronie"])
def test_a_name_that_a_sibling_has_is_refused_as_the_archive_would(make: Maker, name: str) -> None:
    dialog = make()
    dialog.name.setText(name)
    assert not dialog.ok.isEnabled()
    assert name.strip() in dialog.complaint.text()
    dialog.above.setCurrentIndex(dialog.above.findData(1))
    assert dialog.ok.isEnabled() and not dialog.complaint.isVisible(), "elsewhere the name is free"


def test_a_tag_keeps_its_own_name(make: Maker) -> None:
    dialog = make(TAGS[3])
    assert dialog.ok.isEnabled()
    assert dialog.values() == TagValues("Ironie", 9, "", None, 3)


def test_all_values_are_shown_and_come_back(make: Maker) -> None:
    dialog = make(TAGS[0])
    assert dialog.values() == TagValues("Argument", 8, "Eine Behauptung mit Grund.", None, 1)
    dialog.name.setText("  Neuer   Name ")
    dialog.definition.setPlainText("Zwei\nZeilen ")
    dialog.above.setCurrentIndex(dialog.above.findData(4))
    dialog.key.setCurrentIndex(dialog.key.findData(None))
    assert dialog.values() == TagValues("Neuer Name", 8, "Zwei\nZeilen", 4, None)


def test_a_tag_cannot_go_below_itself_or_what_is_below_it(make: Maker) -> None:
    assert places(make(TAGS[0])) == ["Ironie"]
    assert places(make(TAGS[1])) == ["Argument", "Ironie"]
    assert places(make()) == ["Argument", "Argument › moralisch", "Argument › moralisch › streng", "Ironie"]


def test_a_new_tag_starts_below_the_one_that_was_chosen(make: Maker) -> None:
    assert make(parent_id=2).values().parent_id == 2


def test_keys_that_are_taken_say_by_which_tag(make: Maker) -> None:
    dialog = make(TAGS[3])
    texts = [dialog.key.itemText(row) for row in range(dialog.key.count())]
    assert len(texts) == 10
    assert "Argument" in texts[1]
    assert texts[3] == "3", "its own key is not taken"
    equal = Tag(4, "t4", "Ironie", None, 1, 9, "", 3)
    assert make(equal).key.itemText(3) == "3"


def test_every_colour_has_a_name_and_is_reached_by_keys(make: Maker) -> None:
    dialog = make()
    swatches = dialog.hues.findChildren(QToolButton)
    assert len({one.accessibleName() for one in swatches}) == TAG_HUES == len(swatches)
    dialog.name.setFocus()
    QTest.keyClick(dialog.name, Key.Key_Tab)
    focused = dialog.focusWidget()
    assert isinstance(focused, QToolButton) and focused.isChecked()
    before = dialog.values().hue
    QTest.keyClick(focused, Key.Key_Left)
    assert dialog.values().hue == (before - 1) % TAG_HUES


def test_the_letter_of_the_label_leads_to_the_chosen_colour(make: Maker) -> None:
    dialog = make(TAGS[0])
    swatches = dialog.hues.findChildren(QToolButton)
    dialog.hues.setFocus()
    assert dialog.focusWidget() is swatches[8]
    swatches[2].click()
    dialog.name.setFocus()
    dialog.hues.setFocus()
    assert dialog.focusWidget() is swatches[2]


def test_a_new_tag_has_a_colour_that_no_other_has(make: Maker) -> None:
    assert make().values().hue not in {tag.hue for tag in TAGS}


def test_tab_leaves_the_definition_and_enter_adds(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    dialog.name.setText("Frage")
    dialog.definition.setFocus()
    for field, after in (
        (dialog.definition, dialog.use_when),
        (dialog.use_when, dialog.not_when),
        (dialog.not_when, dialog.example),
        (dialog.example, dialog.key),
    ):
        QTest.keyClick(field, Key.Key_Tab)
        assert dialog.focusWidget() is after
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.name, Key.Key_Return)


def test_enter_does_nothing_while_the_name_is_wrong_and_escape_leaves(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    dialog.name.setText("Ironie")
    with qtbot.assertNotEmitted(dialog.accepted):
        QTest.keyClick(dialog.name, Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Key.Key_Escape)


def test_every_field_has_a_name_and_data_is_no_markup(make: Maker) -> None:
    dialog = make()
    texts = (dialog.definition, dialog.use_when, dialog.not_when, dialog.example)
    for field in (dialog.name, dialog.hues, dialog.above, *texts, dialog.key):
        assert field.accessibleName()
    assert dialog.complaint.textFormat() is Qt.TextFormat.PlainText
    labels = [one for one in dialog.findChildren(QLabel) if one.buddy() is not None]
    assert {one.buddy() for one in labels} >= {dialog.name, dialog.hues, dialog.above, dialog.definition, dialog.key}


def test_the_guide_and_the_archive_come_back(make: Maker) -> None:
    tag = Tag(9, "t9", "Topos", None, 2, 3, "Gemeinplatz", None, "wenn", "wenn nicht", "„alle“", True)
    dialog = make(tag, tags=[*TAGS, tag])
    assert dialog.values() == TagValues("Topos", 3, "Gemeinplatz", None, None, "wenn", "wenn nicht", "„alle“", True)
    assert dialog.values().guide.use_when == "wenn"
    assert not make().archived.isVisible(), "a new tag is in use"


@pytest.mark.parametrize("name", ["\u202e", "\u200b\u200b", "x" * 201])
def test_names_that_no_tag_can_have(make: Maker, name: str) -> None:
    dialog = make()
    dialog.name.setText(name)
    assert not dialog.ok.isEnabled()


def test_what_is_archived_is_no_place_for_a_tag(make: Maker) -> None:
    old = Tag(9, "t9", "Altes", None, 2, 3, archived=True)
    assert "Altes" not in places(make(tags=[*TAGS, old]))


def test_it_fits_on_a_small_screen(make: Maker) -> None:
    assert make(TAGS[0]).height() < 640
