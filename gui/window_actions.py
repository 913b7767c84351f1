"""WindowActions: everything that one window can do, each with its name, its key and what it calls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from gui.actions import Actions
from gui.around import Around
from gui.dialogs.preferences import Preferences
from gui.dialogs.question import tell
from gui.dialogs.sources_dialog import SourcesDialog
from gui.text_actions import TextActions
from gui.thread_keys_help import thread_keys
from operations.exporting import program_version

if TYPE_CHECKING:
    from gui.window import MainWindow

Key = QKeySequence.StandardKey


class WindowActions(TextActions):
    """Belongs to one window."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window, actions)
        self._file_actions()
        self._edit_actions()
        self.around = Around(window, actions, window.help, thread_keys)
        self._help_actions()
        self._alias()
        self.around.settle([self.slash, *self.pinned])

    # -- actions --
    def _file_actions(self) -> None:
        window, group = self._window, self.tr("Archive")
        add = partial(self._make.add, group)
        self.capture = add(
            self.tr("&Capture a discussion …"), window.captures.ask, Key.New, icon_name="capture", id="archive.capture"
        )
        self.again = add(
            self.tr("Capture a&gain"), self._capture_again, "F5", icon_name="redo", id="archive.capture-again"
        )
        self.changes = add(
            self.tr("&What changed …"), self._show_changes, "Ctrl+Shift+H", icon_name="info", id="archive.what-changed"
        )
        self.queue = add(
            self.tr("Q&ueue of addresses …"), window.queue.ask, "Ctrl+Shift+L", icon_name="queue", id="archive.queue"
        )
        self.open = add(
            self.tr("&Open archive …"), window.archives.ask_to_open, Key.Open, icon_name="folder", id="archive.open"
        )
        self.new = add(self.tr("&New archive …"), window.archives.ask_for_new, "Ctrl+Shift+N", id="archive.new")
        self.export = add(self.tr("&Export …"), self._export, "Ctrl+E", icon_name="export", id="archive.export")
        self.print = add(self.tr("&Print or PDF …"), window.ways.print_shown, Key.Print, id="archive.print")
        self.backup = add(self.tr("&Back up …"), window.jobs.backup, icon_name="backup", id="archive.backup")
        self.load = add(self.tr("Make an archive from &JSON Lines …"), window.jobs.load, id="archive.load")
        self.check = add(self.tr("Chec&k archive"), window.jobs.check, icon_name="check", id="archive.check")
        self.preferences = add(
            self.tr("&Preferences …"), self._preferences, "Ctrl+,", icon_name="settings", id="archive.preferences"
        )
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _edit_actions(self) -> None:
        window, add = self._window, partial(self._make.add, self.tr("Edit"))
        self.undo = add(self.tr("&Undo"), window.undo, Key.Undo, icon_name="undo", id="edit.undo")
        self.redo = add(self.tr("&Redo"), window.redo, ["Ctrl+Shift+Z", "Ctrl+Y"], icon_name="redo", id="edit.redo")
        self.find_here = add(
            self.tr("&Find in this article"),
            partial(window.finding.start, everywhere=False),
            Key.Find,
            icon_name="search",
            id="edit.find",
        )
        self.find = add(
            self.tr("Find in &all articles"),
            partial(window.finding.start, everywhere=True),
            "Ctrl+Shift+F",
            id="edit.find-all",
        )
        found = window.searching
        self.tag_found = add(
            self.tr("&Tag all comments that were found …"), found.tag_all, "Ctrl+Shift+T", id="edit.tag-found"
        )
        self.list_found = add(self.tr("Make a &worklist of what was found …"), found.list_all, id="edit.list-found")
        self.keep_search = add(self.tr("&Keep this search …"), found.save, id="edit.keep-search")
        self.on_lines = add(
            self.tr("Every place on a &line"), window.results.concordance.toggle, "Ctrl+Shift+K", id="edit.lines"
        )

    def _help_actions(self) -> None:
        add = partial(self._make.add, self.tr("Help"))
        self.sample = add(self.tr("Add the &sample discussion"), self._window.archives.add_sample, id="help.sample")
        self.sources = add(self.tr("&Which sites can be read …"), self._show_sources, id="help.sources")
        self.about = add(self.tr("&About Threadmark"), self._about, icon_name="threadmark", id="help.about")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _alias(self) -> None:
        """What others call by name."""
        around = self.around
        self.palette, self.commands, self.keys, self.question = (
            around.palette, around.commands, around.keys, around.question
        )  # fmt: skip
        self.quit = around.quit

    # -- slots --
    def _capture_again(self) -> None:
        current = self._window.reader.current_id
        if current is not None:
            self._window.recaptures.take([current], current)

    def _show_changes(self) -> None:
        current = self._window.reader.current_id
        if current is not None:
            self._window.recaptures.show(current)

    def _export(self) -> None:
        window = self._window
        window.jobs.export(window.reader.records, window.reader.current_id, window.ways.parts())

    def _preferences(self) -> None:
        window = self._window
        dialog = Preferences(window.theme, window.settings, window.coder, window)
        dialog.coderNamed.connect(window.name_coder)
        dialog.keysAsked.connect(self.around.edit_keys)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_sources(self) -> None:
        dialog = SourcesDialog(self._window.theme, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _about(self) -> None:
        name = QApplication.applicationDisplayName() or "Threadmark"
        tell(
            self._window.theme,
            self._window,
            f"{name} {program_version()}",
            self.tr(
                "Archives news discussions, shows who replied to whom, and exports what you annotated. MIT licence."
            ),
        )
