"""Actions: everything that menus, toolbar and keys can do, named once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.icons import icon
from gui.keymap import Command, KeyMap, portable
from gui.theme import Theme

type Keys = QKeySequence.StandardKey | str
WHY, GROUP = "why", "group"
"""Properties of an action: why it is not possible just now, and what it is listed under."""


class Actions(QObject):
    """Makes actions that are re-tinted with the theme and follow the user's keys. Each one belongs to the window
    or to the two texts."""

    def __init__(self, theme: Theme, window: QWidget, texts: QWidget, keymap: KeyMap | None = None) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._texts = texts
        self.keymap = keymap if keymap is not None else KeyMap(parent=self)
        self._icons: list[tuple[QAction, str]] = []
        self._groups: dict[str, list[QAction]] = {}
        self._commands: dict[str, tuple[Command, QAction]] = {}
        theme.changed.connect(self._tint)
        self.keymap.changed.connect(self._give_keys)

    def add(
        self,
        group: str,
        text: str,
        slot: Callable[[], object],
        keys: Keys | Sequence[Keys] = (),
        *,
        id: str = "",
        icon_name: str = "",
        checkable: bool = False,
        in_texts: bool = False,
    ) -> QAction:
        """One action. `in_texts`: its keys are letters, which work only where nothing is typed. `id`: its name in
        no language (``coding.tag``), by which the user's keys are kept; without one its keys are fixed."""
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
        title = _plain(text)
        action.setData(title)
        action.setProperty(GROUP, group)
        self._groups.setdefault(group, []).append(action)
        if id:
            self._name(action, Command(id, group, title, _defaults(action), in_texts))
        return action

    def _name(self, action: QAction, command: Command) -> None:
        assert command.id not in self._commands, f"two actions are called {command.id}"
        action.setObjectName(command.id)
        self._commands[command.id] = (command, action)
        self._give(command, action)

    def allow(self, actions: Iterable[QAction], possible: bool, why: str = "") -> None:
        """Make actions possible or not; `why` says what is missing, where one looks for the command."""
        for action in actions:
            action.setEnabled(possible)
            action.setProperty(WHY, "" if possible else why)

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

    def by_id(self, command_id: str) -> QAction | None:
        """The action with this name, if there is one."""
        found = self._commands.get(command_id)
        return found[1] if found is not None else None

    def commands(self) -> list[Command]:
        """What keys can be changed for, in the order it was made."""
        return [command for command, _ in self._commands.values()]

    def _give_keys(self) -> None:
        for command, action in self._commands.values():
            self._give(command, action)

    def _give(self, command: Command, action: QAction) -> None:
        wanted = [QKeySequence(key) for key in self.keymap.keys_of(command.id, command.defaults)]
        if wanted != action.shortcuts():
            action.setShortcuts(wanted)

    def _tint(self) -> None:
        for action, name in self._icons:
            action.setIcon(icon(self._theme, name))


def _plain(text: str) -> str:
    """``&Open archive …`` as one would say it."""
    return text.replace("&", "").rstrip("…").rstrip()


def _defaults(action: QAction) -> tuple[str, ...]:
    return tuple(key for key in (portable(one.toString()) for one in action.shortcuts()) if key)


def _keys(action: QAction) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return " / ".join(keys.toString(native) for keys in action.shortcuts()[:2])
