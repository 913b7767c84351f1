"""Printing: everything that is shown comes onto the pages, cut between lines, and a PDF is complete or not there."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from domain.annotation import TargetKind
from domain.article import Article
from domain.capture import Receipt
from domain.errors import Cancelled, ExportError
from domain.records import ArticleRecord, CommentRecord
from domain.text import Block, BlockKind, RichText
from domain.time import NO_TIME
from gui import pdf
from gui.delegates.print_document import PrintDocument
from gui.delegates.print_output import write_pdf
from gui.delegates.print_pages import PrintPages
from gui.delegates.print_style import PrintStyle, Sheet
from gui.dialogs.print_dialog import PrintDialog
from gui.printing import Printing
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from operations.codebook_files import CodebookRow
from operations.printing import ARTICLE, CODEBOOK, THREAD, PrintContent
from tests.gui.conftest import Desk
from tests.gui.factories import annotation, chain, forest, record, tag

RECORD = ArticleRecord(
    1,
    "u",
    "Eine Brücke für Teststadt",
    "Robin Muster",
    NO_TIME,
    "de",
    "https://nachrichten.example/bruecke/",
    "nachrichten.example",
    "2026-03-01T12:00:00.000000+00:00",
    Receipt(),
    3,
    0,
    0,
)
TEXT = RichText(
    (
        Block(BlockKind.HEADING, "Was geschah", 2),
        Block(BlockKind.PARAGRAPH, "Der Rat hat die neue Brücke beschlossen, und niemand weiß, wer sie bezahlt."),
        Block(BlockKind.LIST_ITEM, "erstens", 1, True),
        Block(BlockKind.LIST_ITEM, "zweitens", 1, True),
        Block(BlockKind.QUOTE, "Niemand hat uns gefragt.", 1),
    )
)
TAGS = {1: tag(1, "Argument", 7), 2: tag(2, "Ironie", 9)}


def content(comments: list[CommentRecord], *parts: str, **changes: object) -> PrintContent:
    made = PrintContent(frozenset(parts or {ARTICLE, THREAD}), RECORD, Article(RECORD.title, TEXT), comments, (), TAGS)
    return replace(made, **changes)  # type: ignore[arg-type]


def composed(theme: Theme, what: PrintContent) -> PrintPages:
    pages = PrintPages(PrintDocument(what, PrintStyle(theme)), Sheet.of(QPageSize(QPageSize.PageSizeId.A4)))
    for _ in pages.compose():
        pass
    return pages


def words(pages: PrintPages) -> str:
    return "\n".join(pages._document(number).toPlainText() for number in range(len(pages._units)))


def test_article_thread_tags_and_notes_are_printed(theme: Theme) -> None:
    comments = chain(3)
    passage = replace(
        annotation(1, record(1, text=TEXT), [1, 2], "die neue Brücke", "Welche?"),
        target=TargetKind.ARTICLE,
        comment_id=None,
    )
    link = replace(annotation(2, comments[1], [2]), target=TargetKind.REPLY_LINK)
    said = words(composed(theme, content(comments, annotations=[passage, link, annotation(3, comments[2], [1])])))
    for wanted in ("Was geschah", "die neue Brücke1 beschlossen", "Argument, Ironie", "Welche?", "How it answers:"):
        assert wanted in said
    for wanted in ("1.  erstens", "2.  zweitens", "3 comments", "Kommentar Nummer 3.", RECORD.url or "-"):
        assert wanted in said
    bare = words(composed(theme, content(comments, annotations=[passage], with_annotations=False, names=False)))
    assert "Welche?" not in bare and "Brücke1" not in bare and "Leser" not in bare and "Robin" not in bare


def test_only_what_is_shown(theme: Theme) -> None:
    comments = chain(5)
    said = words(composed(theme, content([comments[3], comments[1]], THREAD, total=5, flat=True)))
    assert "2 of 5 comments" in said and said.index("Nummer 4") < said.index("Nummer 2")
    assert "in reply to" not in said  # what it answers is not printed


def test_the_codebook_with_its_guide(theme: Theme) -> None:
    guide = replace(TAGS[1], definition="Mit Grund.", use_when="weil", not_when="nur so", example="Weil.", pinned=3)
    rows = [CodebookRow(guide, "Argument", 0, 4), CodebookRow(TAGS[2], "Argument/Ironie", 1, 0)]
    said = words(composed(theme, PrintContent(frozenset({CODEBOOK}), codebook=rows)))
    for wanted in ("Codebook", "2 tags", "Mit Grund.", "Use when: weil", "Not when: nur so", "4 annotations", "key 3"):
        assert wanted in said


def test_no_line_is_lost_doubled_or_cut(theme: Theme) -> None:
    """The parts of each unit follow each other without gap, and none reaches below the page."""
    comments = [*forest(150), record(400, text="Wort " * 4000), record(401, text="x" * 30_000), record(402, text="")]
    pages = composed(theme, content(comments))
    height, reached = pages.sheet.text.height(), dict.fromkeys(range(len(pages._units)), 0.0)
    for page in pages.pages:
        below = 0.0
        for part in page:
            assert part.top == reached[part.unit] and part.bottom > part.top
            assert part.y >= below - 0.01 and part.y + part.bottom - part.top <= height + 0.01
            reached[part.unit], below = part.bottom, part.y + part.bottom - part.top
    for number, bottom in reached.items():
        cuts = pages._cuts(number)
        assert bottom == (cuts[-1] if cuts else 0.0)
    assert len(pages.pages) > 10 and all(pages.pages)


def test_a_deep_thread_stays_on_the_paper(theme: Theme) -> None:
    pages = composed(theme, content(chain(1000), THREAD))
    assert max(unit.left for unit in pages._units) < pages.sheet.text.width() / 2
    assert "in reply to 999" in words(pages)


def test_tags_can_be_told_apart_without_colour(theme: Theme) -> None:
    style = PrintStyle(theme)
    forms = []
    for hue in (0, 4):  # red and green
        form = style.char()
        style.mark(form, [hue])
        forms.append(form.underlineStyle())
    assert forms[0] != forms[1]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_black_on_white(theme: Theme, scheme: str) -> None:
    theme.set_scheme(scheme)
    pages = composed(theme, content(chain(2)))
    image = QImage(600, 850, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    pages.draw(painter, 0)
    painter.end()
    dark = sum(image.pixelColor(x, y).lightness() < 90 for x in range(0, 600, 2) for y in range(0, 850, 2))
    assert 100 < dark < 30_000 and image.pixelColor(2, 2).lightness() == 255
    assert QRectF(0, 0, pages.sheet.width, pages.sheet.height).contains(pages.sheet.text)


def test_a_pdf_is_written_and_stopping_leaves_nothing(theme: Theme, tmp_path: Path) -> None:
    pages, target = composed(theme, content(forest(60))), tmp_path / "a.pdf"
    size = QPageSize(QPageSize.PageSizeId.A4)
    work = write_pdf(pages, target, size)
    next(work)
    work.close()  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []
    assert list(write_pdf(pages, target, size)) == list(range(1, len(pages.pages) + 1))
    assert target.read_bytes().startswith(b"%PDF") and list(tmp_path.iterdir()) == [target]
    with pytest.raises(ExportError):
        list(write_pdf(pages, tmp_path / "missing" / "a.pdf", size))


def test_without_a_window(theme: Theme, tmp_path: Path) -> None:
    stop = threading.Event()
    assert pdf.make(content(chain(3)), tmp_path / "a.pdf", lambda *_: None, stop) == 1
    stop.set()
    with pytest.raises(Cancelled):
        pdf.make(content(chain(3)), tmp_path / "b.pdf", lambda *_: None, stop)
    assert os.listdir(tmp_path) == ["a.pdf"]


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))


def test_the_dialog_shows_pages_and_turns_them(qtbot: QtBot, theme: Theme, settings: WindowSettings) -> None:
    comments = forest(200)
    dialog = PrintDialog(theme, content(comments), comments[:50], settings)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.pdf.isEnabled)
    some = dialog.preview.count()
    assert dialog.as_shown.isChecked() and some > 3
    dialog.preview.setFocus()
    QTest.keyClick(dialog.preview, Qt.Key.Key_PageDown)
    assert dialog.number.value() == 2 and "2" in dialog.preview.accessibleDescription()
    QTest.keyClick(dialog.preview, Qt.Key.Key_End)
    assert dialog.number.value() == some
    dialog.grab()
    dialog.as_shown.setChecked(False)
    qtbot.waitUntil(lambda: dialog.pdf.isEnabled() and dialog.preview.count() > some)
    dialog.paper.setCurrentText("A5")
    assert settings.text("print/paper") == "A5"
    for box in (dialog.article, dialog.comments, dialog.codebook):
        box.setChecked(False)
    qtbot.waitUntil(lambda: dialog.preview.page == 0)
    assert not dialog.pdf.isEnabled() and dialog.said.text()


def test_the_window_prints_what_it_shows(desk: Desk, qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    window = desk.open()
    bar = ResultBar(theme)
    qtbot.addWidget(bar)
    printing = Printing(theme, desk.session, desk.settings, bar, window)
    printing.print_article(1, shown=[comment.id for comment in window.desk.thread_view.model.comments][:4])
    qtbot.waitUntil(lambda: printing.dialog is not None and printing.dialog.pdf.isEnabled())
    assert printing.dialog is not None and printing.dialog.as_shown.isChecked()
    assert printing.dialog.proposal().suffix == ".pdf"
    printing.save_pdf(tmp_path / "missing" / "x.pdf")
    qtbot.waitUntil(lambda: printing.dialog is not None and "x.pdf" in printing.dialog.said.text())
    printing.save_pdf(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: printing.dialog is None)
    assert (tmp_path / "x.pdf").exists()
    printing.print_codebook()
    qtbot.waitUntil(lambda: printing.dialog is not None)
    assert printing.dialog is not None and printing.dialog.codebook.isChecked()
    printing.dialog.reject()
