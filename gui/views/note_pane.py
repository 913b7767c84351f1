"""One note of the list, as it reads; it is changed where it is read. Below it: what links to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from domain.annotation import Tag
from domain.memo import About
from gui.formats import moment_text
from gui.icons import icon
from gui.models.note_words import about_words, excerpt, kind_words
from gui.theme import Theme
from gui.views.labels import heading, hint, label
from gui.views.note_editor import NoteEditor
from gui.views.note_reader import NoteReader
from operations.noting import Listing, NoteLine

LONGEST_ENTRY = 60
"""Characters of a note in a menu."""
MOST_ENTRIES = 30


class NotePane(QWidget):
    """Reading and writing take turns in the same place."""

    goAsked = Signal(object)
    """A `NoteLine`: to where it stands."""
    lineAsked = Signal(object)
    """Another note of the list: one that links here."""
    editBegun = Signal(object)
    """A `NoteLine`, or an `About` for a memo that is not there yet."""
    removeAsked = Signal(object)
    copyAsked = Signal(object)
    """A `Ref` whose link is wanted."""
    closed = Signal()
    """Writing is over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.line: NoteLine | None = None
        self._listing = Listing()
        self.writable = True
        self.head, self._signed = heading(theme), hint(theme)
        self.head.setWordWrap(True)
        self._quote = label("", theme.ui_font(2))
        self._quote.setProperty("role", "secondary")
        self.reader, self.editor = NoteReader(theme), NoteEditor(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self.editor)
        self.go = self._button("forward", self.tr("Go to where it stands"))
        self.change = self._button("edit", self.tr("Change (F2)"))
        self.copy = self._button("link", self.tr("Copy a link to this note"))
        self.remove = self._button("delete", self.tr("Remove (Delete)"))
        self.linked = QToolButton()
        self.linked.setFont(theme.ui_font(1))
        self.linked.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.linked.setMenu(self._menu)
        self._build()
        self._connect()
        self.set_line(None, self._listing)

    def _button(self, icon_name: str, words: str) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon(self._theme, icon_name))
        made.setProperty("icon_name", icon_name)
        made.setToolTip(words)
        made.setAccessibleName(words)
        return made

    def _build(self) -> None:
        theme = self._theme
        self._tools = (self.go, self.change, self.copy, self.remove)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.head, 1)
        for tool in self._tools:
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self._signed)
        foot.addWidget(self.linked, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(3), theme.space(2), theme.space(2), theme.space(2))
        layout.setSpacing(theme.space(1))
        layout.addLayout(row)
        layout.addWidget(self._quote)
        layout.addWidget(self._stack, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.go.clicked.connect(lambda: self._with_line(self.goAsked.emit))
        self.change.clicked.connect(self.edit)
        self.copy.clicked.connect(lambda: self._with_line(lambda line: self.copyAsked.emit(line.ref)))
        self.remove.clicked.connect(lambda: self._with_line(self.removeAsked.emit))
        self.editor.left.connect(self._close)
        self.editor.offerChanged.connect(self._show_offer)
        self._theme.changed.connect(self._tint)

    def _tint(self) -> None:
        for tool in self._tools:
            tool.setIcon(icon(self._theme, str(tool.property("icon_name"))))

    def _with_line(self, then: object) -> None:
        if self.line is not None and callable(then):
            then(self.line)

    # -- what is shown --
    @property
    def is_writing(self) -> bool:
        """Whether the field is shown."""
        return self._stack.currentWidget() is self.editor

    def set_line(self, line: NoteLine | None, listing: Listing) -> None:
        """Show a note of the list; None: nothing. What is being written is not touched."""
        self._listing = listing
        if self.is_writing:
            return
        self.line = line
        self.setVisible(line is not None)
        if line is None:
            return
        self._show_head(line)
        self.reader.set_note(line.text, listing.titles)
        self._show_links(listing.linking_to(line.ref))

    def _show_head(self, line: NoteLine) -> None:
        locale = QLocale()
        self.head.setText(about_words(line))
        self.head.setToolTip(kind_words(line.kind))
        quote = " ".join(line.quote[:300].split())
        self._quote.setText(locale.quoteString(quote) if quote else "")
        self._quote.setVisible(bool(quote))
        tags = ", ".join(tag.name for tag in self._tags(line))
        signed = f"{line.coder} · {moment_text(line.modified, locale)}"
        self._signed.setText(f"{tags} · {signed}" if tags and not line.kind.is_memo else signed)
        for tool in (self.change, self.remove):
            tool.setEnabled(self.writable)

    def _tags(self, line: NoteLine) -> Sequence[Tag]:
        known = self._listing.tags
        return [known[tag_id] for tag_id in line.tag_ids if tag_id in known]

    def _show_links(self, lines: Sequence[NoteLine]) -> None:
        self._menu.clear()
        self.linked.setVisible(bool(lines))
        self.linked.setText(self.tr("Linked from %Ln notes", "", len(lines)))
        for line in lines[:MOST_ENTRIES]:
            words = excerpt(line.text, self._listing.titles)[0].replace("&", "&&")
            words = words if len(words) <= LONGEST_ENTRY else words[: LONGEST_ENTRY - 1] + "…"
            self._menu.addAction(words, partial(self.lineAsked.emit, line))

    # -- writing --
    def edit(self) -> None:
        """Write at the note that is shown."""
        if self.line is not None and self.writable:
            self._write(self.line.text, self.tr("Saved as you write. Esc goes back."))
            self.editBegun.emit(self.line)

    def write_new(self, about: About, title: str) -> None:
        """Begin a memo."""
        if not self.writable:
            return
        self.editor.finish()
        self.line = None
        self.setVisible(True)
        self.head.setText(title)
        self._quote.setVisible(False)
        self.linked.setVisible(False)
        self._signed.setText("")
        self._write("", self.tr("Saved as you write. Esc goes back."))
        self.editBegun.emit(about)

    def _write(self, text: str, words: str) -> None:
        for tool in self._tools:
            tool.setVisible(False)
        self.editor.text.setPlaceholderText(self.tr("Write a memo … **strong**, *emphasis*, - list, [[ links"))
        self.editor.set_note(text, words)
        self._stack.setCurrentWidget(self.editor)
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if self.is_writing and not self.editor.offered:
            self._stack.setCurrentWidget(self.reader)
            for tool in self._tools:
                tool.setVisible(True)
            self.closed.emit()

    def _show_offer(self, offered: bool) -> None:
        """A text that could not be saved is shown, although its writer has gone on."""
        if offered:
            self._stack.setCurrentWidget(self.editor)
            self.setVisible(True)
        else:
            self.editor.finish()
