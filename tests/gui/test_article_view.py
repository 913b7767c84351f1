"""ArticleView: positions survive the document, nothing is loaded, nothing jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.article import Article
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
