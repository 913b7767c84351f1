"""OptionPalette: persons or comments to choose from. Typing finds, Enter takes, Space marks several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.delegates.option_delegate import OptionDelegate
from gui.dialogs.palette import Palette
from gui.models.options_model import Option, OptionsModel
from gui.theme import Theme
from gui.views.labels import hint

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class OptionPalette(Palette):
    """`several`: what is marked at the end is taken as a whole, and Space marks (where it cannot be a letter)."""

    taken = Signal(object)
    """The `Option`s that were chosen, as a list."""

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        name: str,
        *,
        several: bool = False,
        made: Callable[[str], Option | None] | None = None,
    ) -> None:
        self.model = OptionsModel(made)
        super().__init__(theme, parent, self.model)
        self._several, self._walked, self._touched = several, False, False
        self.title = hint(theme)
        self.title.setWordWrap(False)
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self._delegate = OptionDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(name)
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._describe())
        self.marked = hint(theme)
        self.hint = hint(theme)
        self.lay_out(self.title, self.field, self.list, self.marked, self.hint)

    def open_for(self, title: str, options: Sequence[Option]) -> None:
        """Open with these rows, nothing typed."""
        self._walked = self._touched = False
        self.setWindowTitle(title)
        width = self.field.fontMetrics().averageCharWidth() * 60
        self.title.setText(
            self.title.fontMetrics().elidedText(" ".join(title.split()), Qt.TextElideMode.ElideRight, width)
        )
        self.field.clear()
        self.model.set_options(options)
        self._say()
        self.open_above(len(options))
        self._describe()

    def _say(self) -> None:
        names = ", ".join(option.title for option in self.model.marked())
        self.marked.setVisible(self._several and bool(names))
        self.marked.setText(self.tr("Answers: {names}").format(names=names))
        if not self.model.rowCount():
            self.hint.setText(self.tr("Nothing found: try fewer letters, or a number."))
        elif self._several:
            self.hint.setText(self.tr("Enter takes · Space marks several · Esc closes"))
        else:
            self.hint.setText(self.tr("Enter takes · a number, a name or words find it · Esc closes"))

    def _describe(self) -> None:
        """Screen readers hear the highlighted row although the field keeps the focus."""
        option = self.model.option(self.list.currentIndex().row())
        words = option.spoken if option is not None else self.tr("Nothing found")
        state = self.tr("{words}, marked") if option is not None and option.marked else "{words}"
        self.field.setAccessibleDescription(state.format(words=words))

    def _search(self, typed: str) -> None:
        self._walked = False
        self.model.search(typed)
        self.highlight(0)
        self._say()
        self._describe()

    def _mark(self) -> None:
        """Mark the highlighted row, or take its mark away; what was typed has done its work."""
        option = self.model.toggle(self.list.currentIndex().row())
        if option is None:
            return
        self._touched = True
        if self.field.text():
            self.field.clear()
            rows = range(self.model.rowCount())
            keys = [one.key if one else None for one in map(self.model.option, rows)]
            self.highlight(keys.index(option.key) if option.key in keys else 0)
        self._say()
        self._describe()

    def _choose(self, *, stay: bool) -> None:
        if stay and self._several:
            self._mark()
            return
        option = self.model.option(self.list.currentIndex().row())
        chosen = [option] if option is not None else []
        if self._several:
            typed = bool(self.field.text().strip())
            if option is not None and not option.marked and (typed or not self._touched):
                self.model.toggle(self.list.currentIndex().row())
            chosen = self.model.marked()
        if chosen or self._touched:
            self.close()
            self.taken.emit(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._several and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self._walked = True
            if event.key() == Qt.Key.Key_Space and (self._walked or not self.field.text()):
                self._mark()
                return True
        return super().eventFilter(watched, event)
