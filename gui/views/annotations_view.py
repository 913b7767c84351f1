"""The annotations of the selected comment, passage or article, with a field for notes below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from domain.annotation import Annotation, Tag
from gui.delegates.annotation_delegate import AnnotationDelegate
from gui.models.annotations_model import ANNOTATION, AnnotationsModel
from gui.theme import Theme
from gui.views.labels import heading, hint


class AnnotationsView(QWidget):
    """Emits what the user wrote or chose; saves nothing itself."""

    annotationChosen = Signal(object)
    removeAsked = Signal(object)
    contextRequested = Signal(object, QPoint)
    noteWritten = Signal(str)
    """A new note on what is selected."""
    noteEdited = Signal(object, str)
    """An annotation and its new note."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edited: Annotation | None = None
        self.title = heading(theme, self.tr("Annotations"))
        self.title.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        self.model = AnnotationsModel(self)
        self.list = _List()
        self._delegate = AnnotationDelegate(theme)
        self._set_up_list()
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(5 * self.fontMetrics().lineSpacing())
        self.note.installEventFilter(self)
        self._hint = hint(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, theme.space(2))
        layout.setSpacing(theme.space(1))
        layout.addWidget(self.title)
        layout.addWidget(self.list, 1)
        below = QVBoxLayout()
        below.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        below.setSpacing(theme.space(1))
        below.addWidget(self.note)
        below.addWidget(self._hint)
        layout.addLayout(below)
        theme.changed.connect(self.list.viewport().update)
        self.set_target(None)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Annotations"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._context)
        self.list.clicked.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.list.deletePressed.connect(self._remove)
        self.list.editPressed.connect(self._edit_current)
        self.list.doubleClicked.connect(lambda _index: self._edit_current())

    def set_annotations(self, annotations: Sequence[Annotation], tags: Mapping[int, Tag]) -> None:
        """Show these; the selected one stays selected."""
        current = self.current()
        self.model.set_annotations(annotations, tags)
        for row in range(self.model.rowCount()):
            if current is not None and self.model.item(row).data(ANNOTATION).id == current.id:
                self.list.setCurrentIndex(self.model.item(row).index())

    def set_target(self, words: str | None, *, writable: bool = True) -> None:
        """Say what a new note would be on; None: nothing is selected."""
        self.write_note_now()
        self._edited = None
        self.note.setPlainText("")
        self.note.setEnabled(words is not None and writable)
        self.note.setPlaceholderText(self.tr("Write a note …") if words is not None else "")
        self._hint.setText(self.tr("Note on {place}. Ctrl+Enter saves it.").format(place=words) if words else "")

    def edit(self, annotation: Annotation) -> None:
        """Put an annotation's note into the field."""
        self.write_note_now()
        self._edited = annotation
        self.note.setPlainText(annotation.note)
        self.note.setFocus()
        self._hint.setText(self.tr("Changes this note. Ctrl+Enter saves it."))

    def focus_note(self) -> None:
        """Start writing."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Annotation | None:
        """The selected annotation."""
        annotation = self.list.currentIndex().data(ANNOTATION)
        return annotation if isinstance(annotation, Annotation) else None

    def write_note_now(self) -> None:
        """Hand on what stands in the field, if it is new."""
        text = self.note.toPlainText().strip()
        if self._edited is not None:
            edited, self._edited = self._edited, None
            if text != edited.note:
                self.note.setPlainText("")
                self.noteEdited.emit(edited, text)
        elif text:
            self.note.setPlainText("")
            self.noteWritten.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note:
            if event.type() is QEvent.Type.FocusOut:
                self.write_note_now()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._note_key(event):
                return True
        return super().eventFilter(watched, event)

    def _note_key(self, event: QKeyEvent) -> bool:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.write_note_now()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._edited = None
            self.note.setPlainText("")
            self.list.setFocus()
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def _chosen(self, index: QModelIndex) -> None:
        annotation = index.data(ANNOTATION)
        if isinstance(annotation, Annotation):
            self.annotationChosen.emit(annotation)

    def _edit_current(self) -> None:
        annotation = self.current()
        if annotation is not None and self.note.isEnabled():
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
    """A list that says when Delete or F2 was pressed."""

    deletePressed = Signal()
    editPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.deletePressed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.editPressed.emit()
        else:
            super().keyPressEvent(event)
