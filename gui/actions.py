"""Actions: everything that menus, toolbar and keys can do, named once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.icons import icon
from gui.theme import Theme

type Keys = QKeySequence.StandardKey | str


class Actions(QObject):
    """Makes actions that are re-tinted with the theme. Each one belongs to the window or to the two texts."""

    def __init__(self, theme: Theme, window: QWidget, texts: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._texts = texts
        self._icons: list[tuple[QAction, str]] = []
        self._groups: dict[str, list[QAction]] = {}
        theme.changed.connect(self._tint)

    def add(
        self,
        group: str,
        text: str,
        slot: Callable[[], object],
        keys: Keys | Sequence[Keys] = (),
        *,
        icon_name: str = "",
        checkable: bool = False,
        in_texts: bool = False,
    ) -> QAction:
        """One action. `in_texts`: its keys are letters, which work only where nothing is typed."""
        action = QAction(text, self._window)
        wanted = [keys] if isinstance(keys, (str, QKeySequence.StandardKey)) else keys
        action.setShortcuts([QKeySequence(key) for key in wanted])
        action.setCheckable(checkable)
        action.triggered.connect(lambda _checked=False: slot())
        if icon_name:
            action.setIcon(icon(self._theme, icon_name))
            self._icons.append((action, icon_name))
        if in_texts:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self._texts.addAction(action)
        else:
            self._window.addAction(action)
        action.setData(text.replace("&", "").rstrip("…").rstrip())
        self._groups.setdefault(group, []).append(action)
        return action

    def overview(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """(group, [(keys, what they do)]) for the help."""
        result = []
        for group, actions in self._groups.items():
            rows = [(_keys(action), str(action.data())) for action in actions if action.shortcuts()]
            if rows:
                result.append((group, rows))
        return result

    def all(self) -> list[QAction]:
        """Every action, in the order it was made."""
        return [action for actions in self._groups.values() for action in actions]

    def _tint(self) -> None:
        for action, name in self._icons:
            action.setIcon(icon(self._theme, name))


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(keys.toString(native) for keys in action.shortcuts()[:2])
