"""TagPalette: a field and a list above the texts. Type a few letters, Enter, and the tag is set."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from domain.annotation import Tag
from gui.delegates.palette_delegate import PaletteDelegate
from gui.dialogs.palette import Palette
from gui.models.palette_model import PaletteModel
from gui.theme import Theme
from gui.views.labels import hint


class TagPalette(Palette):
    """Enter sets or takes off, and closes; with Shift it stays open."""

    tagChosen = Signal(object)
    """A `Tag` to set, or to take off where it is set."""
    newTagNamed = Signal(str)
    """The path of a tag that does not exist yet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.model = PaletteModel()
        super().__init__(theme, parent, self.model)
        self._tags: Sequence[Tag] = ()
        self._set: frozenset[int] = frozenset()
        self._recent: Sequence[int] = ()
        self.title = hint(theme)
        self.title.setWordWrap(False)
        self.field.setAccessibleName(self.tr("Find or name a tag"))
        self.field.setPlaceholderText(self.tr("Find a tag, or name a new one (Argument/moral)"))
        self._delegate = PaletteDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.selectionModel().currentChanged.connect(self._describe)
        self.hint = hint(theme, self.tr("Enter sets or takes off · Shift+Enter goes on · Esc closes"))
        self.hint.setWordWrap(False)
        self.lay_out(self.title, self.field, self.list, self.hint)

    def open_for(self, tags: Sequence[Tag], set_ids: frozenset[int], title: str, recent: Sequence[int] = ()) -> None:
        """Open above the parent's middle, empty."""
        self._tags, self._set, self._recent = tags, set_ids, recent
        self.title.setText(title)
        self.field.clear()
        self.model.set_tags(tags, set_ids, recent)
        self.open_above(len(tags) + 1)

    def renew(self, tags: Sequence[Tag], set_ids: frozenset[int]) -> None:
        """The codebook or what is set changed while the palette stays open: what was typed is kept."""
        self._tags, self._set = tags, set_ids
        self._refill(self.field.text())

    def _refill(self, typed: str, tag_id: int | None = None) -> None:
        """Fill the list anew; the tag stays highlighted where it is in it, else the first row is."""
        self.model.set_tags(self._tags, self._set, self._recent)
        if typed:
            self.model.search(typed)
        choices = (self.model.choice(row) for row in range(self.model.rowCount() if tag_id is not None else 0))
        found = (row for row, one in enumerate(choices) if one and one.tag and one.tag.id == tag_id)
        self.highlight(next(found, 0))

    def _describe(self) -> None:
        """Screen readers hear the highlighted row although the field keeps the focus."""
        choice = self.model.choice(self.list.currentIndex().row())
        words = choice.path if choice else ""
        if choice and choice.tag is None:
            words = self.tr("New tag “{path}”").format(path=choice.path)
        elif choice and choice.is_set:
            words = self.tr("{path}, is set").format(path=choice.path)
        self.field.setAccessibleDescription(words)

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self.highlight(0)

    def _choose(self, *, stay: bool) -> None:
        choice = self.model.choice(self.list.currentIndex().row())
        if choice is None:
            return
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
