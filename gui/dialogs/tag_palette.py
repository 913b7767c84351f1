"""TagPalette: a field and a list above the texts. Type a few letters, Enter, and the tag is set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from domain.annotation import Tag
from gui.delegates.palette_delegate import PaletteDelegate
from gui.dialogs.palette import Palette
from gui.models.palette_model import Choice, Mark, PaletteModel
from gui.theme import Theme
from gui.views.labels import hint
from gui.views.tag_guide import TagGuide
from operations.deciding import in_vivo_name

GUIDE_LINES = 4
_CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class Decision:
    """What several marked rows mean: tags to put on, to take off (ids), and to make and put on (paths)."""

    put: tuple[int, ...] = ()
    take: tuple[int, ...] = ()
    new: tuple[str, ...] = ()


class TagPalette(Palette):
    """Enter sets or takes off, and closes; with Shift it stays open. Space or Ctrl+Enter marks several for one Enter.

    Space marks where it cannot be meant as a letter: before anything is typed, or after the arrow keys.
    """

    tagChosen = Signal(object)
    """A `Tag` to set, or to take off where it is set."""
    newTagNamed = Signal(str)
    """The path of a tag that does not exist yet."""
    decided = Signal(object)
    """A `Decision`: several tags were marked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.model = PaletteModel()
        super().__init__(theme, parent, self.model)
        self._tags: Sequence[Tag] = ()
        self._set: frozenset[int] = frozenset()
        self._recent: Sequence[int] = ()
        self._in_vivo = ""
        self._walked = False
        self.title = hint(theme)
        self.title.setWordWrap(False)
        self.field.setAccessibleName(self.tr("Find or name a tag"))
        self.field.setPlaceholderText(self.tr("Find a tag, or name a new one (Argument/moral)"))
        self._delegate = PaletteDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._describe())
        self.guide = TagGuide(theme, GUIDE_LINES)
        self.marked = hint(theme)
        self.marked.hide()
        self.hint = hint(theme)
        self.lay_out(self.title, self.field, self.list, self.guide, self.marked, self.hint)
        self._say_keys()

    def prepare(self, tags: Sequence[Tag]) -> None:
        """The codebook changed: be ready before the key is pressed."""
        self.model.prepare(tags)

    def open_for(
        self,
        tags: Sequence[Tag],
        set_ids: frozenset[int],
        title: str,
        recent: Sequence[int] = (),
        in_vivo: str = "",
    ) -> None:
        """Open above the parent's middle, empty. `in_vivo`: the passage that a tag can be named after."""
        self._tags, self._set, self._recent = tags, set_ids, recent
        self._in_vivo, self._walked = in_vivo_name(in_vivo), False
        self.setWindowTitle(title)
        self.title.setText(self._fitting(title))
        self.title.setToolTip("")
        self.field.clear()
        self.model.set_tags(tags, set_ids, recent, self._in_vivo)
        self._say_keys()
        self.open_above(self.model.rowCount() + (not tags))
        self._describe()

    def renew(self, tags: Sequence[Tag], set_ids: frozenset[int]) -> None:
        """The codebook or what is set changed while the palette stays open: what was typed is kept."""
        self._tags, self._set = tags, set_ids
        self._refill(self.field.text())

    def _refill(self, typed: str, tag_id: int | None = None) -> None:
        """Fill the list anew; the tag stays highlighted where it is in it, else the first row is."""
        self.model.set_tags(self._tags, self._set, self._recent, self._in_vivo)
        if typed:
            self.model.search(typed)
        choices = (self.model.choice(row) for row in range(self.model.rowCount() if tag_id is not None else 0))
        found = (row for row, one in enumerate(choices) if one and one.tag and one.tag.id == tag_id)
        self.highlight(next(found, 0))
        self._say_keys()

    # -- what is said --
    def _fitting(self, title: str) -> str:
        """A quotation in the title must not make the palette wider than the window."""
        width = self.field.fontMetrics().averageCharWidth() * 60
        return self.title.fontMetrics().elidedText(" ".join(title.split()), Qt.TextElideMode.ElideRight, width)

    def _describe(self) -> None:
        """Below the list what the highlighted tag means; screen readers hear it although the field keeps the focus."""
        choice = self.model.choice(self.list.currentIndex().row())
        words, place = choice.path if choice else "", ""
        if choice and choice.tag is None:
            words = self.tr("New tag “{path}”").format(path=choice.path)
            place = self._place(choice)
        elif choice and choice.mark is not None:
            state = self.tr("{path}, marked") if choice.mark is Mark.PUT else self.tr("{path}, will be taken off")
            words = state.format(path=choice.path)
        elif choice and choice.is_set:
            words = self.tr("{path}, is set").format(path=choice.path)
        if choice is not None and choice.tag is not None:
            self.guide.show_tag(choice.tag)
        else:
            self.guide.show_text(place)
        said = self.guide.spoken() if choice is not None and choice.tag is not None else place
        self.field.setAccessibleDescription(f"{words}. {said}" if said else words)

    def _place(self, choice: Choice) -> str:
        """Where a new tag will go."""
        if choice.in_vivo:
            return self.tr("A new tag at the top of the codebook, named after the passage.")
        above = choice.path.rpartition("/")[0].replace("/", " › ")
        if not above:
            return self.tr("A new tag at the top of the codebook. Argument/moral would put it below Argument.")
        if len(choice.lacks) > 1:
            return self.tr("A new tag below {above}; what is missing of it is made too.").format(above=above)
        return self.tr("A new tag below {above}.").format(above=above)

    def _say_keys(self) -> None:
        marked = self.model.marked_paths()
        self.marked.setVisible(bool(marked))
        names = [f"{'+' if mark is Mark.PUT else '−'} {path.replace('/', ' › ')}" for path, mark in marked]
        self.marked.setText("   ".join(names))
        self.marked.setAccessibleName(", ".join(names))
        if marked:
            words = self.tr("Enter sets all that is marked · Space marks · Esc closes")
        else:
            words = self.tr("Enter sets or takes off · Space marks several · Shift+Enter goes on · Esc closes")
        if self._in_vivo and not marked:
            words = f"{self.tr('Ctrl+I names a tag after the passage')} · {words}"
        self.hint.setText(words)

    # -- what is done --
    def _search(self, typed: str) -> None:
        self._walked = False
        self.model.search(typed)
        self.highlight(0)
        self._describe()

    def _mark(self) -> None:
        """Mark the highlighted row; what was typed has done its work."""
        choice = self.model.toggle_mark(self.list.currentIndex().row())
        if choice is None:
            return
        if self.field.text():
            self.field.clear()
            row = next((row for row in range(self.model.rowCount()) if self._is_row(row, choice)), 0)
            self.highlight(row)
        self._say_keys()
        self._describe()

    def _is_row(self, row: int, choice: Choice) -> bool:
        other = self.model.choice(row)
        return other is not None and (other.tag, other.path) == (choice.tag, choice.path)

    def _choose(self, *, stay: bool) -> None:
        choice = self.model.choice(self.list.currentIndex().row())
        if self.model.marks():
            if choice is not None and choice.mark is None and self.field.text().strip():
                self.model.toggle_mark(self.list.currentIndex().row())
            self._decide()
        elif choice is not None:
            self._take(choice, stay=stay)

    def _decide(self) -> None:
        marks = self.model.marks()
        put = tuple(key for key, mark in marks.items() if isinstance(key, int) and mark is Mark.PUT)
        take = tuple(key for key, mark in marks.items() if isinstance(key, int) and mark is Mark.TAKE)
        new = tuple(key for key in marks if isinstance(key, str))
        self.close()
        self.decided.emit(Decision(put, take, new))

    def _take(self, choice: Choice, *, stay: bool) -> None:
        if not stay:
            self.close()
        if choice.tag is None:
            self.newTagNamed.emit(choice.path)
        else:
            self._set ^= {choice.tag.id}
            self.tagChosen.emit(choice.tag)
        if stay:
            self.field.clear()
            self._refill("", choice.tag.id if choice.tag else None)

    def name_after_passage(self) -> None:
        """Choose the tag that is named after the passage."""
        choice = self.model.in_vivo_choice()
        if choice is not None and not choice.is_set:
            self._take(choice, stay=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, control = event.key(), bool(event.modifiers() & _CONTROL)
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                self._walked = True
            marks = key == Qt.Key.Key_Space and (self._walked or control or not self.field.text())
            if marks or (control and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
                self._mark()
                return True
            if control and key == Qt.Key.Key_I:
                self.name_after_passage()
                return True
        return super().eventFilter(watched, event)
