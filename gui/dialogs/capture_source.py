"""Where a discussion is taken from: an address, a saved page, or text that was copied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.sources_dialog import SourcesDialog
from gui.icons import icon
from gui.theme import Theme
from gui.views.labels import hint
from operations import capturing, queueing
from operations.files import MappingBook, Part, several

ADDRESS, SAVED_PAGE, TEXT = range(3)
ICONS = "globe", "file", "paste"
LONGEST_ADDRESS = 2000
PAGE_ENDINGS = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive")
ARCHIVE_ENDINGS = (".xml", ".json", ".json.gz", ".xml.gz", ".warc", ".warc.gz", ".arc", ".arc.gz", ".wacz")
TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".jsonl", ".ndjson")
type FindSource = Callable[[], capturing.Source | Part]


class CaptureSource(QWidget):
    """Enter in a field asks to read."""

    readAsked = Signal()
    browserAsked = Signal()
    changed = Signal()
    severalGiven = Signal(str)
    """Several addresses were pasted into the field for one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._several: tuple[Path, ...] = ()
        """The files that were chosen together."""
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Source"))
        for text in (self.tr("&Address"), self.tr("&File"), self.tr("Copied &text")):
            self.tabs.addTab(text)
        self._draw_icons()
        theme.changed.connect(self._draw_icons)
        self.address = self._line("https://", self.tr("Address of the article"))
        self.file = self._line(self.tr("Choose a file, or drop it here"), self.tr("File"))
        self.file_address = self._line("https://", self.tr("Its address, if known"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAcceptDrops(False)
        self.text.setAccessibleName(self.tr("Copied text"))
        self.text.setPlaceholderText(
            self.tr("Select all on the page (Ctrl+A), copy it, and paste it here: article and comments as they stand.")
        )
        self.text_address = self._line("https://", self.tr("Its address, if known"))
        self.allow_local = QCheckBox(self.tr("Allow addresses in the local network"))
        self.allow_local.hide()
        self.pages = QStackedWidget()
        for page in (self._address_page(), self._file_page(), self._text_page()):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(4))
        layout.addWidget(self.tabs)
        layout.addWidget(self.pages, 1)
        self.tabs.currentChanged.connect(self._turned)
        self.text.textChanged.connect(self.changed)
        self.address.textChanged.connect(self._look_for_several)

    # -- building --
    def _draw_icons(self) -> None:
        for number, name in enumerate(ICONS):
            self.tabs.setTabIcon(number, icon(self._theme, name))

    def _line(self, hint: str, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        line.setClearButtonEnabled(True)
        line.setAcceptDrops(False)  # the dialog takes a file by its path; the field would take "file:///…"
        line.returnPressed.connect(self.readAsked)
        line.textChanged.connect(self.changed)
        return line

    def _column(self, page: QWidget) -> QVBoxLayout:
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(4))
        return column

    def _field(self, name: str, line: QLineEdit, *beside: QWidget) -> QVBoxLayout:
        """A field close below its name."""
        label, field, row = QLabel(name), QVBoxLayout(), QHBoxLayout()
        label.setBuddy(line)
        field.setSpacing(self._theme.space(1))
        row.setSpacing(self._theme.space(2))
        row.addWidget(line, 1)
        for widget in beside:
            row.addWidget(widget)
        field.addWidget(label)
        field.addLayout(row)
        return field

    def _address_page(self) -> QWidget:
        column = self._column(page := QWidget())
        self.browser = QPushButton(self.tr("Open in &browser …"))
        self.browser.setToolTip(self.tr("Sign in, accept, press “load more” there; then capture what the page shows"))
        self.browser.setEnabled(False)
        self.browser.setAutoDefault(False)
        self.browser.clicked.connect(self.browserAsked)
        self.address.textChanged.connect(lambda text: self.browser.setEnabled(bool(text.strip())))
        column.addLayout(self._field(self.tr("Address of the article"), self.address, self.browser))
        column.addWidget(self.allow_local)
        column.addWidget(
            hint(
                self._theme,
                self.tr(
                    "Article and comments are read as the site offers them: one request per second, robots.txt obeyed. "
                    "Nothing is saved before you have seen it."
                ),
            )
        )
        sites = QPushButton(self.tr("&Which sites can be read …"))
        sites.setAutoDefault(False)
        sites.clicked.connect(lambda: SourcesDialog(self._theme, self.window()).exec())
        row = QHBoxLayout()
        row.addWidget(sites)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _file_page(self) -> QWidget:
        column = self._column(page := QWidget())
        choose, folder = QPushButton(self.tr("Choose …")), QPushButton(self.tr("Folder …"))
        choose.clicked.connect(self._choose_files)
        folder.clicked.connect(self._choose_folder)
        folder.setToolTip(self.tr("All saved pages, exports and tables in a folder"))
        self.file.textEdited.connect(self._forget_several)
        column.addLayout(self._field(self.tr("File"), self.file, choose, folder))
        column.addLayout(self._field(self.tr("Its address, if known"), self.file_address))
        column.addWidget(
            hint(
                self._theme,
                self.tr(
                    "A saved page: in the browser Ctrl+S, “HTML only” is enough. Also MHTML, web archives (WARC, "
                    "WACZ), exports of WordPress, Disqus, Commento, Remark42 and Isso, answers of Reddit, YouTube and "
                    "others as JSON, and tables of comments (CSV, JSON Lines). The site is not asked again."
                ),
            )
        )
        column.addStretch(1)
        self.setTabOrder(self.file, choose)
        self.setTabOrder(choose, folder)
        self.setTabOrder(folder, self.file_address)
        return page

    def _text_page(self) -> QWidget:
        column = self._column(page := QWidget())
        column.addWidget(self.text, 1)
        column.addLayout(self._field(self.tr("Its address, if known"), self.text_address))
        return page

    def _look_for_several(self, text: str) -> None:
        if text.count("://") > 1 and queueing.is_list(lines := "\n".join(text.split())):
            self.severalGiven.emit(lines)

    # -- what was entered --
    def ready(self) -> bool:
        """Whether there is something to read."""
        field = (self.address.text(), self.file.text(), self.text.toPlainText())[self.tabs.currentIndex()]
        return bool(field.strip())

    def finder(self) -> FindSource:
        """What finds the source; it is called on the worker's thread, and may raise a `SourceError`."""
        address, file, known = self.address.text(), self.file.text().strip(), self.file_address.text()
        text, text_address = self.text.toPlainText(), self.text_address.text()
        kind = self.tabs.currentIndex()
        if kind == ADDRESS:
            return lambda: capturing.source_of(address)
        if kind == SAVED_PAGE and self._several:
            paths = self._several
            return lambda: Part(several(paths, MappingBook()))
        if kind == SAVED_PAGE:
            return lambda: capturing.source_of(file, known or None)
        return lambda: capturing.pasted(text, text_address)

    def show_address(self, url: str) -> None:
        self.tabs.setCurrentIndex(ADDRESS)
        self.address.setText(url)

    def show_file(self, file: Path) -> None:
        self.tabs.setCurrentIndex(SAVED_PAGE)
        self._several = ()
        self.file.setText(str(file))

    def show_files(self, files: Sequence[Path]) -> None:
        """Several at once; one is shown as such."""
        if len(files) == 1:
            self.show_file(files[0])
            return
        self.tabs.setCurrentIndex(SAVED_PAGE)
        self._several = tuple(files)
        self.file.setText(self.tr("%Ln files", None, len(files)))

    def _forget_several(self) -> None:
        self._several = ()

    def show_text(self, text: str) -> None:
        self.tabs.setCurrentIndex(TEXT)
        self.text.setPlainText(text)

    def offer_clipboard(self) -> None:
        """Put an address that was just copied into the field."""
        copied = QGuiApplication.clipboard().text().strip()
        if is_address(copied):
            self.address.setText(copied)

    def focus_field(self) -> None:
        """Start typing."""
        field: QWidget = (self.address, self.file, self.text)[self.tabs.currentIndex()]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def _turned(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self.focus_field()
        self.changed.emit()

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder"), self._place())
        if chosen:
            self.show_file(Path(chosen))
            self.readAsked.emit()

    def _place(self) -> str:
        return str(Path(self.file.text()).parent) if self.file.text() and not self._several else ""

    def _choose_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose one or more files"),
            self._place(),
            ";;".join(
                (
                    self.tr("Files that can be read ({endings})").format(
                        endings=" ".join(f"*{one}" for one in (*PAGE_ENDINGS, *ARCHIVE_ENDINGS, *TABLE_ENDINGS, ".txt"))
                    ),
                    self.tr("Saved pages ({endings})").format(endings=" ".join(f"*{one}" for one in PAGE_ENDINGS)),
                    self.tr("Exports and web archives ({endings})").format(
                        endings=" ".join(f"*{one}" for one in ARCHIVE_ENDINGS)
                    ),
                    self.tr("Tables ({endings})").format(endings=" ".join(f"*{one}" for one in TABLE_ENDINGS)),
                    self.tr("All files (*)"),
                )
            ),
        )
        if chosen:
            self.show_files([Path(file) for file in chosen])
            self.readAsked.emit()

    # -- dropping --
    @staticmethod
    def can_take(data: QMimeData) -> bool:
        """Whether something that is dragged over the dialog can be read."""
        return data.hasUrls() or bool(data.text().strip())

    def take(self, data: QMimeData) -> None:
        """Enter what was dropped: a file, an address, or text."""
        if data.hasUrls():
            files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
            if files:
                self.show_files(files)
            else:
                self.show_address(data.urls()[0].toString())
        elif is_address(data.text().strip()):
            self.show_address(data.text().strip())
        else:
            self.show_text(data.text())


def is_address(text: str) -> bool:
    """Whether a copied text is an address and nothing else."""
    return text.startswith(("http://", "https://")) and len(text.split()) == 1 and len(text) < LONGEST_ADDRESS
