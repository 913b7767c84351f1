"""Where addresses come from: a list that is pasted, dropped, typed or opened, and what is in it so far."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from domain.errors import ThreadmarkError
from gui.formats import number_text
from gui.i18n import translated
from gui.theme import Theme
from gui.views.labels import hint
from operations import queueing

TYPING_PAUSE = 200
"""Milliseconds without a key before the list is counted."""
COUNTED = 60_000
"""Longer lists (in characters) are counted when they are added: counting must not be felt."""


class QueueSource(QWidget):
    """A text with one address to a line. It is understood when it is added, away from the GUI thread."""

    fileChosen = Signal(str)
    listAsked = Signal(str)
    """The address of a list."""
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(self.tr("&Addresses, one to a line"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Addresses, one to a line"))
        self.text.setPlaceholderText("https://…\n" + self.tr("Title") + " \t https://…")
        name.setBuddy(self.text)
        self.count = hint(theme)
        self.choose = QPushButton(self.tr("Open a list …"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        self.fetch = QPushButton(self.tr("&Read as a list"))
        self.fetch.setAutoDefault(False)
        self.fetch.setToolTip(
            self.tr("The one address that stands here is a feed, a sitemap or a page with links: take what it lists")
        )
        self.fetch.clicked.connect(lambda: self.listAsked.emit(self.text.toPlainText().strip()))
        self.again = QCheckBox(self.tr("Also capture what is in the archive already"))
        self._nothing = self.tr(
            "Paste or drop addresses here. A title may stand before an address, and # begins a remark. "
            "Lists can also be opened: text, or OPML, RSS and sitemaps; or given by their address."
        )
        head = QHBoxLayout()
        head.addWidget(name, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.fetch)
        head.addWidget(self.choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.again)
        self.count.setMinimumHeight(2 * self.count.fontMetrics().lineSpacing())
        self.count.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPING_PAUSE)
        self._typed.timeout.connect(self._counted)
        self.text.textChanged.connect(self._changed)
        self._counted()

    def ready(self) -> bool:
        return bool(self.text.toPlainText().strip())

    def put(self, words: str) -> None:
        """Set these lines below what stands there."""
        before = self.text.toPlainText().rstrip("\n")
        self.text.setPlainText("\n".join(part for part in (before, words.strip("\n")) if part))
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def show_list(self, found: queueing.AddressList) -> None:
        """What was read from a file, as lines that can still be changed; what was not understood stands below."""
        lines = [f"{one.title}\t{one.url}" if one.title else one.url for one in found.addresses]
        self.put("\n".join([*lines, *(one.text for one in found.refused)]))

    def replace(self, found: queueing.AddressList) -> None:
        """What a list on the web holds stands instead of its address."""
        self.text.clear()
        self.show_list(found)

    def leave(self, found: tuple[queueing.Refused, ...]) -> None:
        """The rest was taken: keep what was not understood."""
        self.text.setPlainText("\n".join(one.text for one in found))

    def focus_text(self) -> None:
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed(self) -> None:
        self._typed.start()
        self.changed.emit()

    def _counted(self) -> None:
        """Say what is in the list, as far as that is quickly known."""
        words = self.text.toPlainText()
        self.fetch.setEnabled("://" in words and len(words) < COUNTED and len(words.split()) == 1)
        if not words.strip():
            self.count.setText(self._nothing)
        elif len(words) > COUNTED:
            self.count.setText(self.tr("%Ln lines", "", self.text.blockCount()))
        else:
            try:
                self.count.setText(in_words(queueing.read_list(words)))
            except ThreadmarkError as error:
                self.count.setText(translated(error.what))

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a list of addresses"),
            "",
            self.tr("Lists (*.txt *.md *.tsv *.csv *.opml *.xml *.rss *.atom *.html);;All files (*)"),
        )
        if chosen:
            self.fileChosen.emit(chosen)


def in_words(found: queueing.AddressList) -> str:
    """What a list holds, and the first line that was not understood."""
    translate = QCoreApplication.translate
    parts = [translate("Queue", "%Ln addresses", None, len(found.addresses))]
    if found.repeated:
        parts.append(translate("Queue", "%Ln twice in the list", None, found.repeated))
    if found.refused:
        first, others = found.refused[0], len(found.refused) - 1
        text = translate("Queue", "line {number} is left out: {why}")
        parts.append(text.format(number=number_text(first.number, QLocale()), why=translated(first.why)))
        if others:
            parts.append(translate("Queue", "%Ln more lines are left out", None, others))
    return " · ".join(parts)


def can_take(data: QMimeData) -> bool:
    """Whether what is dragged over the dialog may hold addresses."""
    return data.hasUrls() or bool(data.text().strip())


def lines_of(data: QMimeData) -> tuple[list[str], list[str]]:
    """(lines, files) of what was dropped or pasted."""
    urls = data.urls() if data.hasUrls() else []
    files = [url.toLocalFile() for url in urls if url.isLocalFile()]
    pages = [url.toString() for url in urls if url.scheme() in ("http", "https")]
    text = data.text() if not files and len(data.text().split()) > len(pages) else ""
    return (text.splitlines() if text else pages), files
