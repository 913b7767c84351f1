"""A case of a tag with its context: the article, what is answered, the text with the passage in it, notes and tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from domain.annotation import TargetKind
from gui.text import utf16_of
from gui.theme import Theme
from gui.views.labels import hint, label
from operations.splitting import Case

PARENT = 280
"""Letters of what is answered that are shown."""


class CaseView(QWidget):
    """Plain text only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = hint(theme)
        self.above = hint(theme)
        self.who = label("", theme.ui_font(2, bold=True))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(theme.reading_font())
        self.text.setAccessibleName(self.tr("Text"))
        self.beside = hint(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.space(4), 0)
        layout.setSpacing(theme.space(2))
        for one in (self.title, self.above, self.who):
            layout.addWidget(one)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.beside)

    def show_case(self, case: Case | None, other_tags: Sequence[str]) -> None:
        """Show it; None: nothing is left."""
        self.text.setVisible(case is not None)
        if case is None:
            for one in (self.title, self.above, self.who, self.beside):
                one.clear()
            return
        self.title.setText(case.title or self.tr("(without a title)"))
        self.above.setText(self._parent(case))
        self.above.setVisible(case.parent_text is not None)
        self.who.setText(self._who(case))
        self.text.setPlainText(case.text)
        self.text.setAccessibleDescription(case.text[slice(*case.passage)] if case.passage else "")
        self._mark(case)
        said = [self.tr("Note: {text}").format(text=case.note)] if case.note else []
        if other_tags:
            named = ", ".join(path.replace("/", " › ") for path in other_tags)
            said.append(self.tr("Also tagged: {tags}").format(tags=named))
        self.beside.setText("\n".join(said))
        self.beside.setVisible(bool(said))

    def _parent(self, case: Case) -> str:
        text = " ".join((case.parent_text or "")[: 2 * PARENT].split())
        text = text if len(text) <= PARENT else text[:PARENT].rstrip() + " …"
        return self.tr("answers {author}: {text}").format(author=case.parent_author or self.tr("Unknown"), text=text)

    def _who(self, case: Case) -> str:
        author = case.author or self.tr("Unknown")
        if case.comment_id is None:
            return self.tr("Article by {author}").format(author=author) if case.author else self.tr("Article")
        if case.kind is TargetKind.REPLY_LINK:
            return self.tr("Reply link: {author} → {parent}").format(
                author=author, parent=case.parent_author or self.tr("Unknown")
            )
        return author

    def _mark(self, case: Case) -> None:
        """The passage, tinted and underlined, in the middle of what is seen."""
        if case.passage is None:
            self.text.setExtraSelections([])
            return
        start, end = (utf16_of(case.text, place) for place in case.passage)
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("text_selection"))
        look.setFontUnderline(True)
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = cursor, look
        self.text.setExtraSelections([mark])
        place = QTextCursor(self.text.document())
        place.setPosition(start)
        self.text.setTextCursor(place)
        self.text.centerCursor()

    def scroll_by(self, event: QKeyEvent) -> None:
        """A key that moves in the text, wherever the focus is."""
        if not self.text.hasFocus():
            QApplication.sendEvent(self.text.verticalScrollBar(), event)
