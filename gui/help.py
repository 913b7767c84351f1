"""Help: F1 opens the page about the part that has the focus, in a calm window beside the work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from gui.dialogs.help_view import HelpView
from gui.keymap import KeyMap, native
from gui.models.help_pages import load_pages
from gui.theme import Theme

COMMAND, USUAL = "help.page", "F1"
PROPERTY = "helpPage"
DIALOGS = {
    "CaptureDialog": "capture",
    "ColumnsDialog": "capture",
    "TeachDialog": "capture",
    "BrowserWindow": "capture",
    "SourcesDialog": "capture",
    "QueueDialog": "queue",
    "ExportDialog": "export",
    "TagDialog": "codebook",
    "MergeDialog": "codebook",
    "RecodeDialog": "codebook",
    "SplitDialog": "codebook",
    "ImportDialog": "codebook",
    "SampleDialog": "worklists",
    "MendingsDialog": "mending",
    "TimelineDialog": "changes",
    "WatchDialog": "changes",
    "CompareBar": "changes",
    "UnsureView": "changes",
    "KeysEditor": "keys",
    "KeysHelp": "keys",
    "Preferences": "windows",
}
"""Class of a dialog -> its page: a dialog needs to know nothing of the help."""


class Help(QObject):
    """One for the program. A widget is about a page if it, or one that holds it, was registered."""

    def __init__(self, theme: Theme, keymap: KeyMap, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._keymap, self._language = theme, keymap, language
        self._defaults: dict[str, tuple[str, ...]] = {}
        self.view: HelpView | None = None
        keymap.changed.connect(self._keys_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    # -- what belongs to what --
    @staticmethod
    def register(widget: QWidget, page: str) -> None:
        """This widget and all in it are about that page."""
        widget.setProperty(PROPERTY, page)

    def know(self, defaults: dict[str, tuple[str, ...]]) -> None:
        """The default keys of the commands, by id, so that pages name the keys as they are."""
        self._defaults.update(defaults)

    @staticmethod
    def page_of(widget: QWidget | None) -> str:
        """The page about a widget; the first page if nothing is said about it."""
        while widget is not None:
            page = widget.property(PROPERTY) or DIALOGS.get(type(widget).__name__)
            if page:
                return str(page)
            widget = widget.parentWidget()
        return "start"

    def key_of(self, command_id: str, otherwise: str) -> str:
        """The key to show for a command."""
        defaults = self._defaults.get(command_id)
        if not command_id or defaults is None:
            return native(otherwise) or QCoreApplication.translate("QShortcut", otherwise)
        keys = self._keymap.keys_of(command_id, defaults)
        return native(keys[0]) if keys else (otherwise if "›" in otherwise else "—")

    # -- showing --
    def show_for_focus(self) -> None:
        """The page about the part that has the focus."""
        focus = QApplication.focusWidget() or QApplication.activeWindow()
        if self.view is not None and focus is not None and focus.window() is self.view:
            self.show_page("start")
        else:
            self.show_page(self.page_of(focus))

    def show_page(self, name: str) -> HelpView:
        """The help window, in front, with this page."""
        if self.view is None:
            self.view = HelpView(self._theme, load_pages(self._language), self.key_of)
        self.view.show_page(name)
        self.view.show()
        self.view.raise_()
        self.view.activateWindow()
        self.view.text.setFocus(Qt.FocusReason.OtherFocusReason)
        return self.view

    def close(self) -> None:
        """With the last window."""
        if self.view is not None:
            self.view.close()
            self.view.deleteLater()
            self.view = None

    def _keys_changed(self) -> None:
        if self.view is not None:
            self.view.renew()

    def _focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A dialog that is seen for the first time gets the help's key: a window's shortcuts end where it begins."""
        window = now.window() if now is not None else None
        known = isinstance(window, QDialog) or type(window).__name__ in DIALOGS
        if window is None or not known or window.property("helpKey"):
            return
        window.setProperty("helpKey", True)
        keys = self._keymap.keys_of(COMMAND, self._defaults.get(COMMAND, (USUAL,)))
        if keys:
            QShortcut(QKeySequence(keys[0]), window, self.show_for_focus)
