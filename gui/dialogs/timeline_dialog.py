"""The captures of an article, and what changed between any two of them, edited texts word by word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from domain.recapture import Event
from domain.worddiff import Part, Piece
from gui.dialogs.frame import beside, lay_out
from gui.formats import moment_text, number_text
from gui.theme import Theme
from gui.views.labels import label
from operations.differences import CaptureRecord, Changed, Comparison

translate = QCoreApplication.translate
NUMBER = Qt.ItemDataRole.UserRole
MOST = 500
"""So many changed comments are drawn; more are counted."""
_ORDER = (Event.NEW, Event.EDITED, Event.REMOVED, Event.MOVED, Event.RENAMED, Event.GONE, Event.BACK)


def event_word(event: Event) -> str:
    """What happened, as a mark."""
    words = {
        Event.NEW: translate("Event", "new"),
        Event.EDITED: translate("Event", "edited"),
        Event.REMOVED: translate("Event", "removed by the site"),
        Event.RENAMED: translate("Event", "another name"),
        Event.MOVED: translate("Event", "moved"),
        Event.GONE: translate("Event", "gone"),
        Event.BACK: translate("Event", "back again"),
    }
    return words[event]


class TimelineDialog(QDialog):
    """Two captures are chosen on the left (the last two at first); what changed from one to the other on the right."""

    comparisonWanted = Signal(int, int)
    """Two captures by their numbers, from 1."""
    threadAsked = Signal(int, int)
    """The two that are compared are to be compared in the thread itself."""
    commentAsked = Signal(int)
    againAsked = Signal()

    def __init__(self, theme: Theme, captures: Sequence[CaptureRecord], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._captures = theme, captures
        self._comparison: Comparison | None = None
        self._compared = (0, 0)
        self.setWindowTitle(self.tr("What changed"))
        self.resize(theme.space(5) * 40, theme.space(5) * 25)
        self.list = self._list()
        self.filters: dict[Event, QCheckBox] = {}
        self.said = label("", theme.ui_font(2))
        self.view = self._view()
        again, close = QPushButton(self.tr("Capture again")), QPushButton(self.tr("Close"))
        again.setAutoDefault(False)
        again.clicked.connect(self.againAsked)
        again.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        self.in_thread = QPushButton(self.tr("Show in the thread"))
        self.in_thread.setAutoDefault(False)
        self.in_thread.setEnabled(False)
        self.in_thread.clicked.connect(self._show_in_thread)
        about = self.tr("Choose two captures to compare them (Ctrl+click). Only what changed is stored again.")
        lay_out(
            self,
            theme,
            about,
            beside(self.list, self._right(), (280, 680)),
            self.said,
            [again],
            [self.in_thread, close],
        )

    def start(self) -> None:
        """Show it, with the last two captures compared."""
        usable = [row for row in range(self.list.count()) if self._captures[row].receipt is not None]
        blocker = QSignalBlocker(self.list)
        for row in usable[-2:]:
            self.list.item(row).setSelected(True)
        blocker.unblock()
        self._selected()
        self.open()
        self.list.setFocus()

    # -- building --
    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Captures"))
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, one in enumerate(self._captures, 1):
            item = QListWidgetItem(self._capture_words(number, one), made)
            item.setData(NUMBER, number)
            if one.receipt is None:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
        made.itemSelectionChanged.connect(self._selected)
        return made

    def _capture_words(self, number: int, one: CaptureRecord) -> str:
        locale = QLocale()
        head = f"{number}   {moment_text(one.captured_at, locale)}"
        if one.receipt is None:
            return head + "\n" + self.tr("The page could not be had")
        words = [self.tr("%Ln comments", "", one.receipt.comments + one.receipt.pingbacks)]
        counts = [(event, one.counts[event]) for event in _ORDER if event in one.counts]
        words += [f"{number_text(count, locale)} {event_word(event)}" for event, count in counts]
        if one.state == "flagged":
            words.append(self.tr("missing ones left as they were"))
        return f"{head}\n{' · '.join(words)}"

    def _view(self) -> QTextBrowser:
        view = QTextBrowser()
        view.setOpenLinks(False)
        view.setAccessibleName(self.tr("What changed"))
        view.anchorClicked.connect(self._go)
        return view

    def _right(self) -> QWidget:
        side, row = QWidget(), QHBoxLayout()
        row.setSpacing(self._theme.space(3))
        for event in _ORDER:
            box = QCheckBox(event_word(event))
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._draw())
            box.hide()
            self.filters[event] = box
            row.addWidget(box)
        row.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(2))
        column.addLayout(row)
        column.addWidget(self.view, 1)
        return side

    # -- choosing --
    def _selected(self) -> None:
        numbers = sorted(item.data(NUMBER) for item in self.list.selectedItems())
        if not numbers:
            self._comparison = None
            self._draw()
            return
        last = numbers[-1]
        before = [number for number in self._usable() if number < last]
        first = numbers[0] if len(numbers) > 1 else (before[-1] if before else last)
        self._compared = (first, last)
        self.comparisonWanted.emit(first, last)

    def _usable(self) -> list[int]:
        return [number for number, one in enumerate(self._captures, 1) if one.receipt is not None]

    def show_comparison(self, comparison: Comparison) -> None:
        """What was asked for by `comparisonWanted`."""
        self._comparison = comparison
        self.in_thread.setEnabled(bool(comparison.changed))
        counts = {event: sum(event in one.events for one in comparison.changed) for event in _ORDER}
        for event, box in self.filters.items():
            box.setVisible(counts[event] > 0)
            box.setText(f"{event_word(event)} {number_text(counts[event], QLocale())}")
        self._draw()

    def _show_in_thread(self) -> None:
        self.threadAsked.emit(*self._compared)
        self.accept()

    def _go(self, url: QUrl) -> None:
        self.commentAsked.emit(int(url.path()))

    # -- drawing --
    def _draw(self) -> None:
        document = QTextDocument(self.view)
        document.setDefaultFont(self._theme.reading_font())
        document.setDocumentMargin(self._theme.space(4))
        cursor, comparison = QTextCursor(document), self._comparison
        if comparison is not None:
            wanted = {event for event, box in self.filters.items() if box.isChecked()}
            shown = [one for one in comparison.changed if wanted.intersection(one.events)]
            if comparison.article:
                self._write_head(cursor, self.tr("Article"), self.tr("edited"), None)
                self._write_pieces(cursor, comparison.article)
            for one in shown[:MOST]:
                self._write(cursor, one)
            if not shown and not comparison.article:
                cursor.insertText(self.tr("Nothing changed between these two captures."), self._form("secondary"))
            self._say(comparison, len(shown))
        else:
            cursor.insertText(self.tr("Choose a capture on the left."), self._form("secondary"))
            self.said.setText("")
        self.view.setDocument(document)

    def _say(self, comparison: Comparison, shown: int) -> None:
        locale = QLocale()
        words = self.tr("{first} to {second}: {unchanged} unchanged").format(
            first=moment_text(comparison.first.captured_at, locale),
            second=moment_text(comparison.second.captured_at, locale),
            unchanged=number_text(comparison.unchanged, locale),
        )
        if shown > MOST:
            words += " · " + self.tr("the first {count} of {all} changes are shown").format(
                count=number_text(MOST, locale), all=number_text(shown, locale)
            )
        self.said.setText(words)

    def _write(self, cursor: QTextCursor, one: Changed) -> None:
        author = one.comment.author.name or "—"
        self._write_head(cursor, author, " · ".join(event_word(event) for event in one.events), one.comment.id)
        if one.text:
            self._write_pieces(cursor, one.text)
        else:
            gone = Event.GONE in one.events
            cursor.insertText(one.comment.text.plain, self._form("secondary" if gone else "text"))

    def _write_head(self, cursor: QTextCursor, name: str, what: str, comment_id: int | None) -> None:
        if cursor.position():
            cursor.insertBlock()
            cursor.insertBlock()
        form = self._form("text")
        form.setFontWeight(QFont.Weight.DemiBold)
        if comment_id is not None:
            form.setAnchor(True)
            form.setAnchorHref(f"comment:{comment_id}")
            form.setForeground(self._theme.colour("link"))
        cursor.insertText(name, form)
        cursor.insertText(f"  {what}", self._form("secondary"))
        cursor.insertBlock()

    def _write_pieces(self, cursor: QTextCursor, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            form = self._form("text")
            if piece.part is Part.ADDED:
                form = self._form("good")
                form.setFontUnderline(True)
            elif piece.part is Part.TAKEN:
                form = self._form("bad")
                form.setFontStrikeOut(True)
            cursor.insertText(piece.text, form)

    def _form(self, role: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.colour(role))
        return form
