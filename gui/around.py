"""Around: what a window can do beside the texts: more windows, recent archives, commands, keys, help, the tour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from gui.actions import Actions
from gui.dialogs.action_palette import ActionPalette
from gui.dialogs.keys_editor import KeysEditor
from gui.dialogs.keys_help import KeysHelp
from gui.help import COMMAND, USUAL, Help
from gui.tour import Tour

if TYPE_CHECKING:
    from gui.window import MainWindow

type Groups = list[tuple[str, list[tuple[str, str]]]]


class Around(QObject):
    """Belongs to one window. `fixed` gives the keys that views keep for themselves, by group."""

    def __init__(self, window: MainWindow, actions: Actions, help_: Help, fixed: Callable[[], Groups]) -> None:
        super().__init__(window)
        self._window, self._make, self._help, self._fixed = window, actions, help_, fixed
        self._tour: Tour | None = None
        self.palette = ActionPalette(window.theme, window, window.settings)
        self.palette.archiveChosen.connect(window.archives.open_recent)
        self.palette.articleChosen.connect(self._go_to)
        self._archive_actions()
        self._help_actions()
        self._unlisted: list[QAction] = [self.commands, self.question]

    def _archive_actions(self) -> None:
        archives, add = self._window.archives, partial(self._make.add, self.tr("Archive"))
        self.same = add(
            self.tr("New &window"), archives.same_in_window, "Ctrl+Shift+D", id="window.same", icon_name="window"
        )
        self.other = add(self.tr("Open in a new win&dow …"), archives.ask_for_window, "Ctrl+Shift+O", id="window.other")
        self.quit = add(self.tr("&Quit"), QApplication.closeAllWindows, "Ctrl+Q", id="archive.quit")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)

    def _help_actions(self) -> None:
        add = partial(self._make.add, self.tr("Help"))
        self.page = add(self.tr("&Help"), self._help.show_for_focus, USUAL, id=COMMAND, icon_name="help")
        self.start_tour = add(self.tr("&Tour in five steps"), self._start_tour, id="help.tour", icon_name="look")
        self.commands = add(
            self.tr("&Commands …"), self.show_commands, "Ctrl+K", id="help.commands", icon_name="search"
        )
        self.keys = add(self.tr("&Keys"), self.show_keys, "Ctrl+F1", id="help.keys", icon_name="keyboard")
        self.change_keys = add(self.tr("Change ke&ys …"), self.edit_keys, id="help.change-keys", icon_name="edit")
        self.question = add(self.tr("Keys (in the thread)"), self.show_keys, "?", id="help.question", in_texts=True)

    def settle(self, unlisted: Sequence[QAction] = ()) -> None:
        """When all actions of the window are made. `unlisted`: not worth a row among the commands."""
        self._unlisted += unlisted
        self._help.know({one.id: one.defaults for one in self._make.commands()})
        self._window.archives.firstMade.connect(self._offer_tour)

    def renew(self) -> None:
        """What is possible as things stand."""
        self._make.allow([self.same], self._window.session.path is not None, self.tr("no archive is open"))

    # -- recent archives --
    def fill_recent(self, menu: QMenu) -> None:
        """The archives that were open lately; one whose file is gone says so, and can be taken off."""
        menu.clear()
        archives, recent = self._window.archives, self._window.archives.recently()
        for one in recent:
            name = _short(one.path)
            text = self.tr("{name} (is missing)").format(name=name) if one.missing else name
            menu.addAction(text, partial(archives.open_recent, one.path))
        missing = any(one.missing for one in recent)
        if missing:
            menu.addSeparator()
            menu.addAction(self.tr("Take missing ones off the list"), archives.forget_missing)
        if not recent:
            menu.addAction(self.tr("No other archive was open yet")).setEnabled(False)

    # -- slots --
    def show_commands(self) -> None:
        """Everything that can be done, by name."""
        actions = [action for action in self._make.all() if action not in self._unlisted]
        self.palette.open_for(actions, self._window.archives.recently(), self._window.reader.records)

    def keys_overview(self) -> Groups:
        """(group, [(keys, what they do)]): those that views keep, and those of the actions."""
        left_out = {action.data() for action in self._unlisted if action is not self.commands}
        made = [(name, [row for row in rows if row[1] not in left_out]) for name, rows in self._make.overview()]
        return [*self._fixed(), *made]

    def show_keys(self) -> None:
        """All keys on one page."""
        dialog = KeysHelp(self._window.theme, self.keys_overview(), self._window)
        dialog.changeAsked.connect(dialog.accept)
        dialog.changeAsked.connect(self.edit_keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_keys(self) -> None:
        """Give commands other keys."""
        commands, window = self._make.commands(), self._window
        dialog = KeysEditor(window.theme, self._make.keymap, commands, self._fixed(), window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go_to(self, article_id: int) -> None:
        self._window.reader.open(article_id)

    @property
    def tour(self) -> Tour:
        """It looks at the whole window, so it is made when that is there."""
        if self._tour is None:
            self._tour = Tour(self._window, self._window.settings)
        return self._tour

    def _offer_tour(self) -> None:
        self.tour.offer()

    def _start_tour(self) -> None:
        self.tour.start()


def _short(path: Path) -> str:
    return f"{path.stem}  —  {path.parent}".replace("&", "&&")
