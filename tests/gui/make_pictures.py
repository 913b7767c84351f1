"""Draws the reading widgets with invented German texts, light and dark: `python -m tests.gui.make_pictures FOLDER`.

For looking at; the pictures of the whole window are tools/screenshots.py's.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.capture import Reason, Receipt
from domain.comment import Author, CommentKind, CommentStatus
from domain.messages import say
from domain.records import CommentRecord
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from domain.time import Precision, Timestamp
from gui.theme import Theme
from gui.views.article_view import ArticleView
from gui.views.overview_strip import OverviewStrip
from gui.views.receipt_bar import ReceiptBar
from gui.views.thread_view import ThreadView
from tests.gui.factories import annotation, forest, record, tag, time

TAGS: dict[int, Tag] = {
    1: tag(1, "Argument", 7),
    2: tag(2, "moralisch", 1),
    3: tag(3, "Ironie", 9),
    4: tag(4, "Zustimmung", 4),
    5: tag(5, "Kritik an Unternehmen", 0),
    6: tag(6, "Rente", 2),
}


def _rich() -> RichText:
    """Every kind of block and span."""
    linked = "Dazu gibt es eine lesenswerte Studie, die das Gegenteil sagt – und zwar recht deutlich."
    start = linked.index("lesenswerte Studie")
    strong = linked.index("recht deutlich")
    return RichText(
        (
            Block(BlockKind.QUOTE, "Sofort eine KI-Steuer erheben, sonst zahlt am Ende niemand mehr ein.", 1),
            Block(BlockKind.QUOTE, "Wer soll das kontrollieren?", 2),
            Block(
                BlockKind.PARAGRAPH,
                linked,
                spans=(
                    Span(start, start + 18, SpanKind.LINK, "https://studie.example/ki"),
                    Span(strong, strong + 14, SpanKind.STRONG),
                ),
            ),
            Block(BlockKind.LIST_ITEM, "Erstens: Die Beiträge hängen am Lohn, nicht am Gewinn.", 1, True),
            Block(BlockKind.LIST_ITEM, "Zweitens: Maschinen zahlen nichts ein.", 1, True),
            Block(BlockKind.LIST_ITEM, "außer man zählt Strom", 2),
            Block(BlockKind.CODE, "beitrag = lohnsumme * 0.186\n# ohne Lohnsumme kein Beitrag"),
            Block(
                BlockKind.PARAGRAPH,
                "Das ist keine Meinung, das ist Rechnen.",
                spans=(Span(8, 13, SpanKind.EMPHASIS), Span(32, 38, SpanKind.STRIKE)),
            ),
        )
    )


def discussion() -> list[CommentRecord]:
    """A thread with all that is hard to show."""
    out: list[CommentRecord] = []

    def add(parent: CommentRecord | None, name: str | None, text: object, iso: str, **more: object) -> CommentRecord:
        made = record(
            len(out) + 1,
            parent,
            author=Author(name),
            text=text,
            published=time(iso, "3. Februar 2026 um 14:05 Uhr"),
            **more,
        )
        out.append(made)
        return made

    a = add(
        None,
        "Miriam Beispiel",
        "Sofort eine KI-Steuer erheben! Wer Menschen durch Programme ersetzt, soll in die Sozialkassen einzahlen wie "
        "jeder andere Arbeitgeber auch. Alles andere ist am Ende eine Umverteilung von unten nach oben.\n\n"
        "Und nein, das ist nicht technikfeindlich. 🤖👍🏽",
        "2026-02-03T14:05",
        votes_up=31,
        votes_down=4,
    )
    b = add(a, "Jonas Muster", _rich(), "2026-02-03T14:31", votes_up=12, status=CommentStatus.EDITED)
    c = add(
        b,
        None,
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz: Siehezumbeispieldiese"
        "wirklichsehrlangeadresseohnejedesleerzeichendieumgebrochenwerdenmuss.example",
        "2026-02-03T15:02",
    )
    d = add(
        c,
        "Redaktion",
        "Danke für den Hinweis, wir haben den Absatz ergänzt.",
        "2026-02-03T15:40",
        by_article_author=True,
    )
    deep = d
    for level in range(8):
        deep = add(
            deep,
            f"Antwort {level + 5}",
            "Da bin ich anderer Meinung, und zwar aus Prinzip.",
            f"2026-02-04T09:1{level}",
        )
    add(b, "نور", "هذا تعليق قصير من اليمين إلى اليسار، و 42 مثال.", "2026-02-03T16:00")
    add(
        None,
        "Karla Kurz",
        "Welche Stelle im Artikel meint ihr eigentlich?",
        "2026-02-04T10:00",
        parent_missing=True,
    )
    add(None, None, RichText(), "2026-02-04T11:00", status=CommentStatus.DELETED)
    add(
        None,
        "Blog am Rand",
        "[…] in der Debatte um die Rente der Maschinen […]",
        "2026-02-05T08:00",
        kind=CommentKind.PINGBACK,
    )
    e = add(None, "Theo Test", "Kurz und knapp: nein.", "2026-02-05T09:00", votes_up=1)
    add(e, "Uta Unbekannt", "Doch.", "2026-02-05T09:01")
    replies = {one.parent_id for one in out}
    counts = {one.id: sum(other.parent_id == one.id for other in out) for one in out}
    return [replace(one, replies=counts[one.id]) if one.id in replies else one for one in out]


def coded(comments: list[CommentRecord]) -> dict[int, list[Annotation]]:
    """Overlapping passages, several tags, notes."""
    first, second = comments[0], comments[1]
    return {
        first.id: [
            annotation(1, first, [1, 2]),
            annotation(2, first, [5], "Wer Menschen durch Programme ersetzt, soll in die Sozialkassen einzahlen"),
            annotation(3, first, [6], "in die Sozialkassen einzahlen wie jeder andere Arbeitgeber auch"),
            annotation(4, first, [2], "Alles andere ist am Ende eine Umverteilung von unten nach oben.", note="Topos"),
            annotation(5, first, [3], "🤖👍🏽"),
        ],
        second.id: [
            annotation(6, second, [1], "Die Beiträge hängen am Lohn"),
            annotation(7, second, [1, 4]),
            annotation(8, second, (), "keine Meinung", note="Vgl. Kommentar 1"),
        ],
        comments[2].id: [annotation(9, comments[2], [1, 2, 3, 4, 5, 6])],
        comments[3].id: [annotation(10, comments[3], [4])],
        comments[12].id: [annotation(11, comments[12], [3], (4, 14))],
    }


def article() -> Article:
    """An article with headings, a list, a quote, an image and a link."""
    paragraph = (
        "Der Zahlungsdienst aus der Küstenstadt will bis 2030 die Hälfte seiner Stellen nicht neu besetzen. Programme "
        "sollen übernehmen, was bisher Menschen taten: Anfragen beantworten, Verträge prüfen, Mahnungen schreiben. "
        "Die Gewerkschaft spricht von einem Experiment auf Kosten der Beschäftigten."
    )
    link = paragraph.index("Die Gewerkschaft")
    return Article(
        title="Das Unternehmen ohne Belegschaft – und wer dann die Renten bezahlt",
        byline="Von Paula Probe",
        published=Timestamp("3. Februar 2026", "2026-02-03", Precision.DAY),
        site="zeitung.example",
        language="de",
        text=RichText(
            (
                Block(
                    BlockKind.PARAGRAPH,
                    paragraph,
                    spans=(Span(link, link + 16, SpanKind.LINK, "https://gewerkschaft.example"),),
                ),
                Block(
                    BlockKind.IMAGE,
                    "Leere Schreibtische in einem Großraumbüro (Symbolbild)",
                    href="https://b.example/1",
                ),
                Block(BlockKind.HEADING, "Was die Zahlen sagen", 2),
                Block(BlockKind.PARAGRAPH, paragraph.replace("Küstenstadt", "Hauptstadt")),
                Block(BlockKind.LIST_ITEM, "1.620 Stellen weniger seit dem vergangenen Jahr", 1),
                Block(BlockKind.LIST_ITEM, "doppelt so viele Anfragen, die ein Programm beantwortet", 1),
                Block(BlockKind.QUOTE, "Wir ersetzen niemanden. Wir stellen nur niemanden mehr ein.", 1),
                Block(BlockKind.PARAGRAPH, paragraph),
                Block(BlockKind.HEADING, "Und die Rente?", 2),
                Block(BlockKind.PARAGRAPH, paragraph.replace("Zahlungsdienst", "Versicherer")),
            )
        ),
    )


RECEIPT = Receipt(22, "22 Kommentare", 19, 3, 1, 2, 4, "wordpress-rest", None)
PARTLY = Receipt(
    510,
    "510 Kommentare",
    480,
    0,
    3,
    5,
    7,
    "wordpress-html",
    Reason.PAGED,
    (say("Page {page} did not answer.", page=6),),
)


class Desk(QWidget):
    """Article, receipt, thread and overview side by side, as in the window."""

    def __init__(self, theme: Theme, receipt: Receipt) -> None:
        super().__init__()
        self.article, self.thread = ArticleView(theme), ThreadView(theme)
        self.receipt, self.strip = ReceiptBar(theme), OverviewStrip(theme, self.thread)
        right, row = QVBoxLayout(), QHBoxLayout(self)
        lower = QHBoxLayout()
        for layout in (right, row, lower):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.setSpacing(1)
        lower.addWidget(self.thread)
        lower.addWidget(self.strip)
        right.addWidget(self.receipt)
        right.addLayout(lower)
        row.addWidget(self.article, 11)
        row.addLayout(right, 10)
        self.receipt.set_receipt(receipt)


def _draw(application: QApplication, folder: Path, scheme: str) -> list[Path]:
    theme = Theme(scheme=scheme)
    theme.install(application)
    files: list[Path] = []

    def save(widget: QWidget, name: str) -> None:
        for _ in range(3):
            application.processEvents()
        files.append(folder / f"{name}-{scheme}.png")
        widget.grab().save(str(files[-1]))

    comments = discussion()
    desk = Desk(theme, RECEIPT)
    desk.resize(1180, 760)
    desk.article.set_article(None, article())
    plain = article().text.plain
    where = [
        annotation(20, replace(comments[0], text=article().text), [hue], (start, end))
        for hue, start, end in ((1, 20, 98), (6, 60, 140), (2, plain.index("Die Gew"), plain.index("Die Gew") + 40))
    ]
    desk.article.set_annotations(where, TAGS)
    desk.thread.set_thread(comments)
    desk.thread.set_annotations(coded(comments), TAGS)
    desk.show()
    desk.thread.setFocus()
    save(desk, "desk")
    desk.thread.reveal(9)
    save(desk, "deep")
    desk.thread.reveal(13)
    desk.thread.set_collapsed(3, True)
    desk.thread.text_cursor.select(13, 4, 20)
    save(desk, "marks")

    narrow = ThreadView(theme)
    narrow.resize(420, 760)
    narrow.set_thread(comments)
    narrow.set_annotations(coded(comments), TAGS)
    narrow.show()
    save(narrow, "narrow")

    long = Desk(theme, PARTLY)
    long.resize(1180, 760)
    many = forest(1000)
    long.article.set_article(None, article())
    long.thread.set_thread(many)
    long.thread.set_annotations({c.id: [annotation(c.id, c, [1 + c.id % 6])] for c in many[::9]}, TAGS)
    long.show()
    long.thread.reveal(640)
    long.receipt.set_unfolded(True)
    save(long, "thousand")
    return files


def main(folder: Path) -> None:
    """Draw all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    QLocale.setDefault(QLocale("de_DE"))
    application = QApplication([])
    application.setFont(QFont("DejaVu Sans", 10))
    for scheme in ("light", "dark", "sepia", "contrast"):
        for file in _draw(application, folder, scheme):
            print(file)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots/parts"))
