"""The tag palette: typed letters find a tag, Enter sets it, and the hand stays on the keyboard."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from domain.annotation import Tag
from gui.dialogs.tag_palette import Decision, TagPalette
from gui.theme import Theme

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def tag(number: int, name: str, parent: int | None = None, pinned: int | None = None) -> Tag:
    return Tag(number, f"t{number}", name, parent, number, number % 12, "", pinned)


TAGS = [
    tag(1, "Argument", pinned=1),
    tag(2, "moral", 1),
    tag(3, "mit Moral", 1),
    tag(4, "Unmoral"),
    tag(5, "Ironie", pinned=3),
    tag(6, "Mehr oder alles"),
]


class Opener:
    """A window with a palette; calling it opens the palette for these tags."""

    def __init__(self, theme: Theme) -> None:
        self.window = QWidget()
        self.window.resize(1000, 700)
        self.window.show()
        self.palette = TagPalette(theme, self.window)

    def __call__(
        self, tags: list[Tag] | None = None, here: frozenset[int] = frozenset(), recent: tuple[int, ...] = ()
    ) -> TagPalette:
        self.palette.open_for(TAGS if tags is None else tags, here, "Tag this comment", recent)
        QApplication.processEvents()
        return self.palette


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Opener:
    opener = Opener(theme)
    qtbot.addWidget(opener.window)
    return opener


def paths(palette: TagPalette) -> list[str]:
    return [str(palette.model.index(row, 0).data()) for row in range(palette.model.rowCount())]


def highlighted(palette: TagPalette) -> str:
    return str(palette.list.currentIndex().data())


def press(palette: TagPalette, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(palette.field, key, held)


def test_the_beginning_of_a_name_is_better_than_a_word_is_better_than_the_inside(opened: Opener) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "moral")
    assert paths(palette)[:4] == ["Argument/moral", "Argument/mit Moral", "Unmoral", "Mehr oder alles"]
    assert highlighted(palette) == "Argument/moral"


def test_the_path_is_searched_too(opened: Opener) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "argument/mo")
    assert paths(palette)[0] == "Argument/moral"
    palette.field.setText("argmor")
    assert "Argument/moral" in paths(palette)


def test_set_tags_and_then_those_used_lately_stand_first(opened: Opener) -> None:
    palette = opened(here=frozenset({5}), recent=(4, 2))
    assert paths(palette)[:3] == ["Ironie", "Unmoral", "Argument/moral"]
    assert palette.title.text() == "Tag this comment"


def test_enter_chooses_and_closes(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "iro")
    with qtbot.waitSignal(palette.tagChosen) as chosen:
        press(palette, Key.Key_Return)
    assert chosen.args == [TAGS[4]]
    assert not palette.isVisible()


def test_shift_enter_stays_and_shows_what_is_set_now(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "iro")
    with qtbot.waitSignal(palette.tagChosen):
        press(palette, Key.Key_Return, SHIFT)
    assert palette.isVisible() and palette.field.text() == ""
    assert highlighted(palette) == "Ironie"
    choice = palette.model.choice(palette.list.currentIndex().row())
    assert choice is not None and choice.is_set
    press(palette, Key.Key_Return, SHIFT)
    assert not any(row.is_set for number in range(6) if (row := palette.model.choice(number)))
    assert highlighted(palette) == "Ironie", "a second time takes the same tag off again"


def test_arrows_move_in_the_list_while_the_field_is_typed_in(opened: Opener) -> None:
    palette = opened()
    assert palette.field.hasFocus() or palette.focusWidget() is palette.field
    first = highlighted(palette)
    press(palette, Key.Key_Down)
    assert highlighted(palette) == paths(palette)[1] != first
    press(palette, Key.Key_Up)
    press(palette, Key.Key_Up)
    assert highlighted(palette) == first
    press(palette, Key.Key_PageDown)
    assert highlighted(palette) == paths(palette)[-1]


def test_what_does_not_exist_is_offered_as_new_in_the_last_row(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "Argument / neu ")
    assert paths(palette) == ["Argument/neu"]
    with qtbot.waitSignal(palette.newTagNamed) as named:
        press(palette, Key.Key_Return)
    assert named.args == ["Argument/neu"]
    assert not palette.isVisible()


def test_an_exact_match_is_not_offered_again(opened: Opener) -> None:
    palette = opened()
    palette.field.setText("IRONIE")
    assert [path for path in paths(palette) if path.casefold() == "ironie"] == ["Ironie"]
    choice = palette.model.choice(palette.model.rowCount() - 1)
    assert choice is not None and choice.tag is not None


def test_a_name_below_another_tag_can_still_be_new_at_the_top(opened: Opener) -> None:
    palette = opened()
    palette.field.setText("moral")
    last = palette.model.choice(palette.model.rowCount() - 1)
    assert last is not None and last.tag is None and last.path == "moral"


def test_a_new_tag_made_with_shift_enter_appears_when_the_codebook_is_renewed(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    palette.field.setText("Frage")
    with qtbot.waitSignal(palette.newTagNamed):
        press(palette, Key.Key_Return, SHIFT)
    QTest.keyClicks(palette.field, "fra")
    palette.renew([*TAGS, tag(7, "Frage")], frozenset({7}))
    assert palette.field.text() == "fra"
    assert highlighted(palette) == "Frage"


def test_escape_closes_and_chooses_nothing(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    with qtbot.assertNotEmitted(palette.tagChosen), qtbot.assertNotEmitted(palette.newTagNamed):
        press(palette, Key.Key_Escape)
    assert not palette.isVisible()


def test_it_closes_when_another_program_comes_to_the_front(opened: Opener, qapp: QApplication) -> None:
    palette = opened()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert not palette.isVisible()


def test_it_opens_empty_again(opened: Opener) -> None:
    palette = opened()
    palette.field.setText("xyz")
    press(palette, Key.Key_Escape)
    assert opened().field.text() == ""
    assert len(paths(palette)) == len(TAGS)


def test_an_empty_codebook_offers_only_what_is_typed(opened: Opener, qtbot: QtBot) -> None:
    palette = opened(tags=[])
    with qtbot.assertNotEmitted(palette.newTagNamed):
        press(palette, Key.Key_Return)
    assert palette.isVisible()
    palette.field.setText("/ /")
    assert paths(palette) == []
    palette.field.setText("A/B")
    assert paths(palette) == ["A/B"]


def test_screen_readers_hear_the_highlighted_row_and_whether_it_is_set(opened: Opener) -> None:
    palette = opened(here=frozenset({5}))
    assert palette.field.accessibleName()
    assert palette.field.accessibleDescription() == "Ironie, is set"
    press(palette, Key.Key_Down)
    assert palette.field.accessibleDescription() == "Argument"
    palette.field.setText("Neues")
    assert palette.field.accessibleDescription().startswith("New tag “Neues”. A new tag at the top")


def test_names_are_data_and_not_markup(opened: Opener) -> None:
    palette = opened()
    assert palette.title.textFormat() is Qt.TextFormat.PlainText


def test_a_click_chooses(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    place = palette.list.visualRect(palette.model.index(2, 0)).center()
    with qtbot.waitSignal(palette.tagChosen) as chosen:
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args is not None and chosen.args[0].id == 3


def test_two_thousand_tags_open_and_are_searched_at_once(opened: Opener) -> None:
    many = [tag(number, f"Thema {number}", None if number % 10 == 1 else number - (number - 1) % 10)
            for number in range(1, 2001)]  # fmt: skip
    opened(tags=many)
    begun = time.perf_counter()
    palette = opened(tags=many)
    half = time.perf_counter()
    palette.field.setText("thema 19")
    QApplication.processEvents()
    ended = time.perf_counter()
    assert half - begun < 0.25, "it opens while the key is still down"  # about 10 ms where this was written
    assert ended - half < 0.25
    assert palette.list.verticalScrollBar().maximum() > 0


SPACE, CONTROL = Key.Key_Space, Qt.KeyboardModifier.ControlModifier


def test_several_are_marked_with_space_and_set_at_once(opened: Opener, qtbot: QtBot) -> None:
    palette = opened(here=frozenset({5}), recent=(4, 2))
    press(palette, SPACE)
    press(palette, Key.Key_Down)
    press(palette, SPACE)
    assert palette.marked.isVisible() and palette.marked.text() == "− Ironie   + Unmoral"
    with qtbot.waitSignal(palette.decided) as said, qtbot.assertNotEmitted(palette.tagChosen):
        press(palette, Key.Key_Return)
    assert said.args == [Decision(put=(4,), take=(5,))]
    assert not palette.isVisible() and not opened().marked.isVisible(), "nothing is marked the next time"


def test_what_was_typed_is_marked_with_control_and_cleared_for_the_next(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "iro")
    press(palette, Key.Key_Return, CONTROL)
    assert palette.field.text() == "" and highlighted(palette) == "Ironie"
    QTest.keyClicks(palette.field, "Argument/neu")
    press(palette, Key.Key_Return, CONTROL)
    assert highlighted(palette) == "Argument/neu", "a new one is marked as well"
    QTest.keyClicks(palette.field, "unmo")
    with qtbot.waitSignal(palette.decided) as said:
        press(palette, Key.Key_Return)
    assert said.args == [Decision(put=(5, 4), new=("Argument/neu",))], "the last one need not be marked"


def test_a_mark_is_taken_away_again(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    press(palette, SPACE)
    press(palette, SPACE)
    with qtbot.waitSignal(palette.tagChosen), qtbot.assertNotEmitted(palette.decided):
        press(palette, Key.Key_Return)


def test_space_is_a_letter_while_one_types_and_marks_after_the_arrows(opened: Opener) -> None:
    palette = opened()
    QTest.keyClicks(palette.field, "mit moral")
    assert palette.field.text() == "mit moral" and highlighted(palette) == "Argument/mit Moral"
    press(palette, Key.Key_Down)
    press(palette, Key.Key_Up)
    press(palette, SPACE)
    assert palette.marked.text() == "+ Argument › mit Moral"


def test_a_tag_is_named_after_the_passage(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    palette.open_for(TAGS, frozenset(), "Passage", (), "„in die Sozialkassen/ein­zahlen“, sagt er. " * 5)
    last = palette.model.choice(palette.model.rowCount() - 1)
    assert last is not None and last.in_vivo and last.path.startswith("in die Sozialkassen einzahlen“, sagt er")
    assert len(last.path) <= 60 and "/" not in last.path
    with qtbot.waitSignal(palette.newTagNamed) as named:
        press(palette, Key.Key_I, CONTROL)
    assert named.args == [last.path]


def test_a_passage_that_is_a_tag_already_sets_that(opened: Opener, qtbot: QtBot) -> None:
    palette = opened()
    palette.open_for(TAGS, frozenset(), "Passage", (), "IRONIE!")
    with qtbot.waitSignal(palette.tagChosen) as chosen:
        press(palette, Key.Key_I, CONTROL)
    assert chosen.args == [TAGS[4]]
    palette.open_for(TAGS, frozenset(), "Comment")
    with qtbot.assertNotEmitted(palette.newTagNamed):
        press(palette, Key.Key_I, CONTROL)


def test_archived_tags_are_not_offered_but_their_names_are_taken(opened: Opener) -> None:
    old = Tag(9, "t9", "Altes", archived=True)
    palette = opened(tags=[*TAGS, old])
    assert "Altes" not in paths(palette)
    palette.field.setText("Altes")
    assert paths(palette) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("uberd", "Überdruß"),
        ("ueber", "Überdruß"),
        ("UBERDRUSS", "Überdruß"),
        ("am", "Argument/moral"),
        ("arg/mit", "Argument/mit Moral"),
        ("oder mehr", "Mehr oder alles"),
        ("irnie", "Ironie"),
    ],
)
def test_umlauts_initials_and_left_out_letters(opened: Opener, typed: str, first: str) -> None:
    palette = opened(tags=[*TAGS, tag(7, "Überdruß")])
    palette.field.setText(typed)
    assert highlighted(palette) == first


def test_letters_far_apart_are_no_match(opened: Opener) -> None:
    long = tag(7, "Sozialversicherungspflichtverletzungsvorwurf gegen Unternehmen")
    palette = opened(tags=[*TAGS, long])
    palette.field.setText("Argument/neu")
    assert paths(palette) == ["Argument/neu"]
    palette.field.setText("sgn")
    assert paths(palette) == ["sgn"]


def test_equally_good_ones_come_as_they_were_used(opened: Opener) -> None:
    palette = opened(recent=(3,))
    palette.field.setText("m")
    assert highlighted(palette) == "Argument/mit Moral"
    assert highlighted(opened(recent=(2,))) == "Argument/moral"


def test_the_guide_of_the_highlighted_tag_is_shown(opened: Opener) -> None:
    guided = Tag(9, "t9", "Topos", None, 0, 0, "Gemeinplatz.", None, "wenn es alle sagen", "", "„Das weiß doch jeder.“")
    palette = opened(tags=[guided, *TAGS])
    assert palette.guide.text().splitlines() == [
        *("Gemeinplatz.", "When: wenn es alle sagen", "Example: „Das weiß doch jeder.“")
    ]
    assert "Gemeinplatz." in palette.field.accessibleDescription()
    height = palette.height()
    press(palette, Key.Key_Down)
    assert palette.guide.text() == "" and palette.height() == height, "nothing moves"


def test_the_place_of_a_new_tag_is_told(opened: Opener) -> None:
    palette = opened()
    palette.field.setText("Argument/neu")
    assert palette.guide.text() == "A new tag below Argument."
    palette.field.setText("Ganz/neu")
    assert "made too" in palette.guide.text()


def test_names_without_anything_to_see_are_not_offered(opened: Opener) -> None:
    palette = opened()
    palette.field.setText("\u202e\u200b")
    assert len(paths(palette)) == len(TAGS)


def test_a_long_title_does_not_widen_the_palette(opened: Opener) -> None:
    palette = opened()
    usual = palette.width()
    palette.open_for(TAGS, frozenset(), "Passage „" + "wort " * 4000 + "“")
    assert palette.width() == usual


def test_twenty_thousand_tags_open_at_once_and_every_letter_is_quick(opened: Opener) -> None:
    many = tuple(tag(number, f"Thema {number}", None if number % 100 == 1 else number - (number - 1) % 100)
            for number in range(1, 20_001))  # fmt: skip
    opened().prepare(many)
    begun = time.perf_counter()
    palette = opened(tags=many)  # type: ignore[arg-type]
    assert time.perf_counter() - begun < 0.25  # about 5 ms where this was written
    for typed in ("t", "th", "the", "thema 1", "thm", "t/19"):
        begun = time.perf_counter()
        palette.field.setText(typed)
        QApplication.processEvents()
        assert time.perf_counter() - begun < 0.5  # about 40 ms at most
    assert palette.model.rowCount() <= 301
