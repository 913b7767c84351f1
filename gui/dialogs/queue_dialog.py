"""The queue in a window of its own, beside the main one: its rows, and the page on which addresses are added."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.dialogs.login_panel import Notice
from gui.dialogs.queue_source import QueueSource, can_take, lines_of
from gui.models.queue_model import QueueModel
from gui.theme import Theme
from gui.views.queue_view import QueueView
from operations import queueing

SIZE = (820, 600)


class QueueDialog(QDialog):
    """Asks; the controller (gui/queueing.py) does."""

    addAsked = Signal(str, bool)
    """The text of a list, and whether what is archived is wanted again."""
    fileAsked = Signal(str)

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Queue"))
        self.setAcceptDrops(True)
        self.resize(*SIZE)
        self.view, self.source = QueueView(theme, model), QueueSource(theme)
        self._notices = Notice(theme), Notice(theme)  # one for each page
        self.view.room.addWidget(self._notices[0])
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self._source_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.addWidget(self.pages)
        self.view.addAsked.connect(self.show_source)
        self.source.fileChosen.connect(self.fileAsked)
        self.source.changed.connect(self._settle)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.view)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.take(*lines_of(QGuiApplication.clipboard().mimeData())))
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._add)
        self._settle()

    def _source_page(self) -> QWidget:
        page, foot = QWidget(), QHBoxLayout()
        self.back, self.add = QPushButton(self.tr("Back")), QPushButton(self.tr("Add to the queue"))
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.show_rows)
        self.add.clicked.connect(self._add)
        foot.setSpacing(self._theme.space(2))
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.add)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(4))
        column.addWidget(self.source, 1)
        column.addWidget(self._notices[1])
        column.addLayout(foot)
        return page

    # -- the two pages --
    @property
    def said(self) -> Notice:
        """Where something is said on the page that is shown."""
        return self._notices[self.pages.currentIndex()]

    @property
    def is_adding(self) -> bool:
        return self.pages.currentWidget() is not self.view

    def show_source(self) -> None:
        """Ask for addresses."""
        for notice in self._notices:
            notice.say("")
        self.pages.setCurrentIndex(1)
        self._settle()
        self.source.focus_text()

    def show_rows(self) -> None:
        """The queue itself."""
        self.pages.setCurrentIndex(0)
        self._settle()
        self.view.focus_list()

    def take(self, lines: list[str], files: list[str]) -> None:
        """Put what was dropped or pasted on the page for adding; files are read first."""
        if not (lines or files) or not self.view.add.isEnabled():
            return
        self.show_source()
        if lines:
            self.source.put("\n".join(lines))
        for file in files:
            self.fileAsked.emit(file)

    def show_added(self, added: queueing.Added, words: str) -> None:
        """The list is in the queue: show its rows; what was not understood stays on the other page."""
        self.source.leave(added.refused)
        self.source.again.setChecked(False)
        self.show_rows()
        self.said.say(words, mark="warning" if added.refused else "check")
        if added.all:
            self.view.tabs.setCurrentIndex(0)
            self.view.select(added.new or added.stood)
        if self.view.go.isEnabled():
            self.view.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        if self.is_adding and self.add.isEnabled():
            self.addAsked.emit(self.source.text.toPlainText(), self.source.again.isChecked())

    def _settle(self) -> None:
        self.add.setEnabled(self.source.ready())
        self.add.setDefault(self.is_adding)
        self.view.settle()

    # -- Qt --
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.take(*lines_of(event.mimeData()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._settle()
        if self.is_adding:
            self.source.focus_text()
        else:
            self.view.focus_list()

    def reject(self) -> None:
        """Escape: back to the rows, then close. What is being read goes on."""
        if self.is_adding:
            self.show_rows()
        else:
            super().reject()
