"""ArticleView: positions survive the document, nothing is loaded, nothing jumps."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.annotation import Annotation, TargetKind
from domain.article import Article
from domain.quotation import Quotation
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from domain.time import Precision, Timestamp
from gui.theme import Theme
from gui.views.article_view import ArticleView
from tests.gui.factories import annotation, record, tag

TEXT = RichText(
    (
        Block(BlockKind.PARAGRAPH, "Erster 🤖 Absatz\nmit Umbruch."),
        Block(BlockKind.HEADING, "Zwischentitel", 2),
        Block(BlockKind.LIST_ITEM, "eins", 1),
        Block(BlockKind.LIST_ITEM, "zwei 👍🏽", 1),
        Block(BlockKind.IMAGE, "Ein Bild", href="https://b.example/x.png"),
        Block(BlockKind.IMAGE, "", href="https://b.example/y.png"),
        Block(BlockKind.QUOTE, "Zitat", 1, spans=(Span(0, 5, SpanKind.LINK, "https://z.example/"),)),
        Block(BlockKind.CODE, "a = 1\nb = 2"),
    )
)
ARTICLE = Article(
    "Ein <b>Titel</b>", TEXT, "Paula Probe", Timestamp("1. März", "2026-03-01", Precision.DAY), site="z.example"
)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    made.set_article(None, ARTICLE)
    return made


def choose(view: ArticleView, start: int, end: int) -> None:
    """Select with Qt's own cursor what [start, end) of the plain text is."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._model.document_position(start))
    cursor.setPosition(view._model.document_position(end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_every_passage_comes_back(view: ArticleView) -> None:
    plain = TEXT.plain
    inside = [p for b, s in zip(TEXT.blocks, TEXT.offsets(), strict=True) for p in range(s, s + len(b.text))]
    for start in inside:
        for end in [p + 1 for p in inside if p >= start][::3]:
            choose(view, start, end)
            wanted = plain[start:end].strip("\n")
            assert view.selected_text() == wanted or not wanted


def test_what_stands_in_the_document_is_the_text(view: ArticleView) -> None:
    choose(view, 0, len(TEXT.plain))
    chosen = view.selection()
    assert chosen == (0, len(TEXT.plain))
    shown = view.document().toPlainText()
    assert "Ein <b>Titel</b>" in shown  # as text, not as HTML
    assert "Paula Probe" in shown
    assert "01.03.2026" in shown
    assert "z.example" in shown


def test_the_heading_is_not_part_of_the_text(view: ArticleView) -> None:
    cursor = QTextCursor(view.document())
    cursor.setPosition(0)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selection() is None


def test_a_selection_is_told_in_code_points(view: ArticleView) -> None:
    heard: list[tuple[int, int]] = []
    view.passageSelected.connect(lambda *where: heard.append(where))
    start = TEXT.plain.index("Absatz")
    choose(view, start, start)
    for _ in range(6):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert heard[-1] == (start, start + 6)
    view.clear_selection()
    assert view.selection() is None


def test_nothing_is_loaded(view: ArticleView) -> None:
    assert view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/passwd")) is None
    assert "<img" not in view.document().toHtml()
    assert not view.openLinks()


def test_links_are_told(view: ArticleView) -> None:
    heard: list[str] = []
    view.linkActivated.connect(heard.append)
    view.anchorClicked.emit(QUrl("https://z.example/"))
    assert heard == ["https://z.example/"]
    assert "Zitat" in view.document().toPlainText()


def test_annotations_and_width_move_nothing(view: ArticleView) -> None:
    long = replace(ARTICLE, text=RichText(tuple(Block(BlockKind.PARAGRAPH, f"{n} " + "Wort " * 80) for n in range(60))))
    view.set_article(None, long)
    place = long.text.offsets()[30]
    view.reveal(place)
    before = view.verticalScrollBar().value()
    assert before > 0
    target = record(1, text=long.text)
    view.set_annotations([annotation(1, target, [1], (place, place + 500))], {1: tag(1, "A")})
    assert view.verticalScrollBar().value() == before
    view.reveal(place)
    assert view.verticalScrollBar().value() == before
    top = view._reading_place()[0]
    view.resize(500, 400)
    QApplication.processEvents()
    assert abs(view._reading_place()[0] - top) < 80


def test_passages_are_tinted_and_underlined(view: ArticleView, theme: Theme) -> None:
    plain, target = TEXT.plain, record(1, text=TEXT)
    where = (plain.index("Absatz"), plain.index("Absatz") + 6)
    clean = view.grab().toImage()
    view.set_annotations(
        [annotation(1, target, [1], where), annotation(2, target, [2], where)], {1: tag(1, "A", 8), 2: tag(2, "B", 0)}
    )
    marked = view.grab().toImage()
    assert clean != marked
    colours = {marked.pixelColor(x, y).name() for x in range(marked.width()) for y in range(200)}
    assert {theme.tag_colour(8).line.name(), theme.tag_colour(0).line.name()} <= colours


def test_a_word_without_end_and_a_narrow_pane(view: ArticleView) -> None:
    monster = RichText((Block(BlockKind.PARAGRAPH, "🤖" * 5 + "x" * 60_000),))
    view.set_article(None, Article(text=monster))
    view.resize(300, 300)
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0
    choose(view, 25_000, 40_000)
    assert view.selection() == (25_000, 40_000)


def test_the_column_is_not_wider_than_can_be_read(view: ArticleView) -> None:
    view.resize(1600, 600)
    QApplication.processEvents()
    frame = view.document().rootFrame().frameFormat()
    column = view.viewport().width() - frame.leftMargin() - frame.rightMargin()
    assert column <= view.fontMetrics().averageCharWidth() * 110
    assert frame.leftMargin() == frame.rightMargin()


def test_nothing_to_show(view: ArticleView) -> None:
    view.set_article(None, None)
    assert view.document().isEmpty()
    assert view.selection() is None
    view.reveal(10, 20)
    view.set_article(None, Article("Nur ein Titel"))
    assert "Nur ein Titel" in view.document().toPlainText()


LONG = replace(
    ARTICLE,
    text=RichText(tuple(Block(BlockKind.PARAGRAPH, f"Absatz {n} hat " + "viele Wörter " * 15) for n in range(120))),
)


def quotation(comment: int, start: int, end: int) -> Quotation:
    return Quotation(comment, 0, 5, None, start, end, 1.0)


def on_article(number: int, tags: list[int], where: tuple[int, int] | None, note: str = "") -> Annotation:
    made = annotation(number, record(1, text=LONG.text), tags, where, note)
    return replace(made, target=TargetKind.ARTICLE, comment_id=None)


@pytest.fixture
def long(view: ArticleView) -> ArticleView:
    view.set_article(None, LONG)
    return view


def test_quoted_passages_stand_in_the_margin_and_lead_to_the_comments(long: ArticleView, qtbot: QtBot) -> None:
    start = LONG.text.offsets()[1]
    long.set_quotations([quotation(7, start, start + 15)], {7: "Kim"})
    QApplication.processEvents()
    long.grab()
    (mark,) = long._margin.quotes
    assert "1" in mark.text and "1" in long.accessibleDescription()
    assert long._hint(mark.box.center()) == "Quoted by Kim. Click to go there."
    with qtbot.waitSignal(long.quotationActivated) as heard:
        QTest.mouseClick(long.viewport(), Qt.MouseButton.LeftButton, pos=mark.box.center())
    assert heard.args[0].comment_id == 7


def test_several_who_quote_are_listed_and_a_key_goes_round(long: ArticleView) -> None:
    offsets, heard = LONG.text.offsets(), []
    long.quotationActivated.connect(lambda one: heard.append(one.comment_id))
    first, far = offsets[1], offsets[40]
    long.set_quotations([quotation(2, first, first + 15), quotation(1, first, first + 14), quotation(3, far, far + 9)])
    for _ in range(3):
        assert long.cycle_quotation()
    assert heard == [1, 2, 1]
    assert long.next_quoted() and long.cycle_quotation() and heard[-1] == 3
    assert long.verticalScrollBar().value() > 0
    assert long.next_quoted() and long.cycle_quotation() and heard[-1] == 1
    assert long.next_quoted(-1) and long.cycle_quotation() and heard[-1] == 3
    long.verticalScrollBar().setValue(0)
    long.grab()
    menu = long.quotation_menu(long._margin.quotes[0])
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    assert heard[-1] == 2
    long.set_quotations([Quotation(5, 0, 5, 4, 0, 5, 1.0)])
    assert not long.cycle_quotation() and not long.next_quoted()


def test_a_selected_passage_is_what_is_asked_about(long: ArticleView) -> None:
    heard: list[int] = []
    long.quotationActivated.connect(lambda one: heard.append(one.comment_id))
    offsets = LONG.text.offsets()
    long.set_quotations([quotation(1, offsets[1], offsets[1] + 9), quotation(2, offsets[2], offsets[2] + 9)])
    long.select(offsets[2] + 2, offsets[2] + 5)
    assert long.cycle_quotation() and heard == [2]


def test_hits_are_shown_one_after_the_other(long: ArticleView) -> None:
    heard: list[tuple[int, int]] = []
    long.hitChanged.connect(lambda *one: heard.append(one))
    offsets = LONG.text.offsets()
    assert not long.next_hit()
    long.set_hits([(offsets[50], offsets[50] + 6), (offsets[2], offsets[2] + 6)])
    assert heard == [(0, 2)]
    assert long.next_hit() and long.verticalScrollBar().value() == 0
    assert long.next_hit() and long.verticalScrollBar().value() > 0
    assert long.next_hit() and long.next_hit(-1)
    assert heard[1:] == [(1, 2), (2, 2), (1, 2), (2, 2)]
    long.grab()
    long.set_hits([])
    assert heard[-1] == (0, 0)


def test_what_is_pointed_at_stays_until_the_next_click(long: ArticleView) -> None:
    clean = long.grab().toImage()
    start = LONG.text.offsets()[1]
    long.reveal(start, start + 20)
    assert long.grab().toImage() != clean
    QTest.keyClick(long, Qt.Key.Key_Escape)
    assert long.grab().toImage() == clean
    assert not long.stop_pointing()


def test_names_of_tags_stand_beside_the_text_and_in_hints(long: ArticleView, qtbot: QtBot) -> None:
    long.resize(1100, 500)
    start = LONG.text.offsets()[1]
    tags = {n: tag(n, f"Schlagwort {n}", n) for n in range(1, 9)}
    where = (start, start + 40)
    long.set_annotations([on_article(n, [n], where, "Eine <b>Notiz</b>." if n == 1 else "") for n in range(1, 9)], tags)
    QApplication.processEvents()
    long.grab()
    (label,) = long._margin.labels
    assert label.rows[0][0] == "Schlagwort 1" and label.rows[-1][0].endswith("+2")
    hint = long._hint(label.box.center())
    assert all(f"Schlagwort {n}" in hint for n in range(1, 9)) and "<b>Notiz</b>" in hint
    inside = long.cursorRect(_at(long, start + 3)).center()
    assert long._hint(long.in_document(inside)) == hint
    with qtbot.waitSignal(long.annotationActivated) as heard:
        QTest.mouseClick(long.viewport(), Qt.MouseButton.LeftButton, pos=label.box.center())
    assert heard.args == [1]
    long.resize(320, 500)
    QApplication.processEvents()
    long.grab()
    assert long._margin.labels[0].rows[0][0] == "S1"


def _at(view: ArticleView, place: int) -> QTextCursor:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view._model.document_position(place))
    return cursor


def test_the_article_s_own_tags_and_notes_move_nothing(long: ArticleView) -> None:
    before = long.cursorRect(_at(long, 0)).top()
    clean = long.grab().toImage()
    own = on_article(1, [1, 2], None, "Ein Beispiel für alles.")
    long.set_annotations([own], {1: tag(1, "Argument", 1), 2: tag(2, "Ironie " * 40, 2)})
    assert long.cursorRect(_at(long, 0)).top() == before
    assert long.grab().toImage() != clean
    assert "Argument" in long._hint(long.head_box().center()) and "Beispiel" in long._hint(long.head_box().center())


def test_the_selection_outlives_another_theme(long: ArticleView, theme: Theme) -> None:
    start = LONG.text.offsets()[30]
    long.reveal(start)
    long.select(start + 3, start + 30)
    theme.set_scheme("dark")
    assert long.selection() == (start + 3, start + 30)
    theme.set_reading(None, 20)
    assert long.selection() == (start + 3, start + 30)
    assert abs(long._reading_place()[0] - start) < 800


def test_a_passage_across_paragraphs(long: ArticleView) -> None:
    offsets = LONG.text.offsets()
    long.select(offsets[2] + 4, offsets[4] + 9)
    assert long.selection() == (offsets[2] + 4, offsets[4] + 9)
    assert long.selected_text() == LONG.text.plain[offsets[2] + 4 : offsets[4] + 9]


def test_five_hundred_passages_on_each_other_are_drawn_as_fast(long: ArticleView) -> None:
    start = LONG.text.offsets()[1]
    tags = {n: tag(n, f"T{n}", n) for n in range(12)}
    many = [on_article(n, [n % 12], (start + n % 50, start + 400 + n)) for n in range(500)]
    image = QImage(long.viewport().size(), QImage.Format.Format_ARGB32)

    def median() -> float:
        times = []
        for _ in range(15):
            begun = perf_counter()
            long.viewport().render(image)
            times.append(perf_counter() - begun)
        return sorted(times)[7]

    plain = median()
    long.set_annotations(many, tags)
    long.viewport().render(image)
    assert median() < plain * 4 + 0.004  # measured: 1.5 times; the rest is for a busy machine
    begun = perf_counter()
    long.set_annotations([*many, on_article(501, [1], (start, start + 5))], tags)
    assert perf_counter() - begun < 0.2


def test_long_and_short_articles_after_each_other(view: ArticleView) -> None:
    """The scroll bar comes and goes while the document is exchanged."""
    for article in (LONG, ARTICLE, LONG, Article("Kurz"), LONG, None, LONG):
        view.set_article(None, article)
        QApplication.processEvents()
        view.grab()
    assert view.in_view()[1] > 0
