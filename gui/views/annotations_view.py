"""The annotations of the selected comment, passage or article, with a field for notes below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from domain.annotation import Annotation, Tag
from domain.reference import Ref
from gui.delegates.annotation_delegate import AnnotationDelegate
from gui.models.annotations_model import ANNOTATION, AnnotationsModel
from gui.theme import Theme
from gui.views.empty_state import EmptyState
from gui.views.labels import heading, hint
from gui.views.note_editor import NoteEditor
from gui.views.unsure_view import UnsureView
from operations.noting import LinkTitle

NOTE_ROWS = 6
"""Lines of the field."""


class AnnotationsView(QWidget):
    """Emits what the user wrote or chose; saves nothing itself."""

    annotationChosen = Signal(object)
    removeAsked = Signal(object)
    contextRequested = Signal(object, QPoint)
    editBegun = Signal(object)
    """The note of this annotation (None: a new one on what is selected) is in the field now."""
    escaped = Signal()
    """Back to the text."""
    parentAsked = Signal()
    """What the comment answers is to be said."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edited: Annotation | None = None
        self._words: str | None = None
        self._writable = True
        self.title = heading(theme, self.tr("Annotations"))
        self.title.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.model = AnnotationsModel(self)
        self.list = _List()
        self.delegate = AnnotationDelegate(theme)
        self._set_up_list()
        self._empty = EmptyState(theme, "")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.answers = hint(theme)
        self.answers.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.offer = QFrame()
        self.doubt = hint(theme)
        self.reply = QToolButton()
        self.unsure = UnsureView(theme)
        self.unsure.escaped.connect(self.escaped)
        self.editor = NoteEditor(theme)
        self.note = self.editor.text
        self.note.setFixedHeight(NOTE_ROWS * self.fontMetrics().lineSpacing())
        self.editor.left.connect(self._left)
        self.editor.escaped.connect(self._escaped)
        self._build()
        theme.changed.connect(self._redraw)
        self.set_answers(())
        self.set_doubt("")
        self.set_target(None)

    def _build(self) -> None:
        theme = self._theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        layout.setSpacing(theme.space(1))
        layout.addWidget(self.title)
        layout.addWidget(self.answers)
        layout.addWidget(self._offer_row())
        layout.addWidget(self.unsure)
        layout.addWidget(self._stack, 1)
        below = QVBoxLayout()
        below.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        below.addWidget(self.editor)
        layout.addLayout(below)

    def _offer_row(self) -> QFrame:
        """Where the tree is not sure: why, and the way to put it right."""
        row = QHBoxLayout(self.offer)
        row.setContentsMargins(self._theme.space(3), 0, self._theme.space(2), 0)
        row.setSpacing(self._theme.space(1))
        row.addWidget(self.doubt, 1)
        self.reply.setText(self.tr("Reply to …"))
        self.reply.setToolTip(self.tr("Say which comment it answers"))
        self.reply.clicked.connect(self.parentAsked)
        row.addWidget(self.reply)
        return self.offer

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Annotations"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._context)
        self.list.clicked.connect(self._chosen)
        self.list.deletePressed.connect(self._remove)
        self.list.editPressed.connect(self._edit_current)
        self.list.doubleClicked.connect(lambda _index: self._edit_current())

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """Show these; the selected one stays selected."""
        current = self.current()
        self.model.set_annotations(annotations, tags)
        row = None if current is None else self.model.row_of(current.id)
        if row is not None:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.scheduleDelayedItemsLayout()
        self._show_emptiness()

    def set_titles(self, titles: Mapping[Ref, LinkTitle]) -> None:
        """What links in the notes are called."""
        self.delegate.set_titles(titles)
        self._redraw()

    def set_answers(self, names: Sequence[str]) -> None:
        """Whom the comment answers, as coders say; nobody: nothing is shown."""
        self.answers.setText(self.tr("answers {names}").format(names=", ".join(names)) if names else "")
        self.answers.setVisible(bool(names))

    def set_doubt(self, words: str) -> None:
        """Why it is not sure what the comment answers; empty: it is."""
        self.doubt.setText(words)
        self.offer.setVisible(bool(words) and self._writable)

    def set_target(self, words: str | None, *, writable: bool = True) -> None:
        """Say what a new note would be on; None: nothing is selected."""
        self._words, self._writable = words, writable
        self._begin(None)
        self._show_emptiness()

    def edit(self, annotation: Annotation) -> None:
        """Put an annotation's note into the field."""
        self._begin(annotation)
        self.note.setFocus()

    def focus_note(self) -> None:
        """Start writing."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Annotation | None:
        """The selected annotation."""
        annotation = self.list.currentIndex().data(ANNOTATION)
        return annotation if isinstance(annotation, Annotation) else None

    @property
    def edited(self) -> Annotation | None:
        """The annotation whose note is in the field; None: a new note would be written."""
        return self._edited

    def write_note_now(self) -> None:
        """Hand on what stands in the field, if it is new."""
        self.editor.finish()

    # -- inside --
    def _begin(self, annotation: Annotation | None) -> None:
        self.editor.finish()
        words = self._words
        hint = self.tr("Changes this note. Esc goes back.") if annotation is not None else ""
        if annotation is None and words is not None:
            hint = self.tr("Note on {place}").format(place=words)
        self.note.setPlaceholderText(self.tr("Write a note …") if words is not None else "")
        writable = self._writable and (words is not None or annotation is not None)
        self.editor.set_note(annotation.note if annotation is not None else "", hint, writable=writable)
        self._edited = annotation
        self.delegate.edited = annotation.id if annotation is not None else None
        self.list.viewport().update()
        self.editBegun.emit(annotation)

    def _left(self) -> None:
        if self._edited is not None or self.note.toPlainText():
            self._edited = None
            self.editor.show_text("")
            self._begin(None)

    def _escaped(self) -> None:
        if self.model.rowCount():
            self.list.setFocus()
        self.escaped.emit()

    def _show_emptiness(self) -> None:
        if self._words is None:
            self._empty.say(self.tr("Choose a comment or mark a passage: its tags and notes are shown here."))
        else:
            self._empty.say(self.tr("Nothing yet on {place}. T tags it, N writes a note.").format(place=self._words))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _redraw(self) -> None:
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _chosen(self, index: QModelIndex) -> None:
        annotation = index.data(ANNOTATION)
        if isinstance(annotation, Annotation):
            self.annotationChosen.emit(annotation)

    def _edit_current(self) -> None:
        annotation = self.current()
        if annotation is not None and self._writable:
            self.edit(annotation)

    def _remove(self) -> None:
        annotation = self.current()
        if annotation is not None:
            self.removeAsked.emit(annotation)

    def _context(self, place: QPoint) -> None:
        annotation = self.list.indexAt(place).data(ANNOTATION)
        if isinstance(annotation, Annotation):
            self.contextRequested.emit(annotation, self.list.viewport().mapToGlobal(place))


class _List(QListView):
    """A list that says when Enter, F2 or Delete was pressed, and follows the arrow keys."""

    deletePressed = Signal()
    editPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deletePressed.emit()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editPressed.emit()
        else:
            super().keyPressEvent(event)
