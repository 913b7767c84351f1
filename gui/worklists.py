"""Worklists: drawn, chosen, worked through, renamed and removed. The pane on the left and the menus come here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from domain.errors import ThreadmarkError, UnknownItem
from domain.records import ArticleRecord, Changes
from domain.worklist import Draw, Progress, Scope, Worklist
from gui.dialogs.name_dialog import NameDialog
from gui.drawing import Drawing
from gui.progress import ReadMarks
from gui.session import Aftermath, Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.worklists_view import WorklistsView
from operations import sampling
from operations.opening import Archive
from operations.progress import article_of
from operations.sampling import LONGEST_NAME, Item, Listed

PAUSE = 250
"""Changes that come so close together (in ms) are read once."""


class Worklists(QObject):
    """Belongs to one window. A list that is open in the pane is what progress counts, whatever the pane shows."""

    placeAsked = Signal(int, object, object)
    """Article, comment or None, and None: go there."""
    refused = Signal()

    def __init__(
        self,
        theme: Theme,
        session: Session,
        view: WorklistsView,
        marks: ReadMarks,
        bar: ResultBar,
        window: QWidget,
        settings: WindowSettings | None = None,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._view, self._marks = theme, session, view, marks
        self._bar, self._window, self._settings = bar, window, settings
        self.article: Callable[[], ArticleRecord | None] = lambda: None
        """The article that is open."""
        self.here: Callable[[], int | None] = lambda: None
        """The comment that is current."""
        self.order: Callable[[], Sequence[int] | None] = lambda: None
        """The comments of the thread as they are shown; None: in its own order."""
        self.drawing = Drawing(theme, session, window)
        self._lists: list[Listed] = []
        self._stale = True
        self._last: int | None = None
        self._open_after: str | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._read_if_seen)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        self.drawing.decided.connect(self._draw)
        view.drawAsked.connect(self.ask_for_sample)
        view.opened.connect(self._opened_list)
        view.closed.connect(self._closed_list)
        view.itemChosen.connect(self._go_to)
        view.goAsked.connect(self.go)
        view.renameAsked.connect(self.ask_for_name)
        view.removeAsked.connect(self.remove)
        view.contextRequested.connect(self._menu)
        self._marks.readChanged.connect(view.items_model.set_read)
        self._marks.progressChanged.connect(self._show_progress)
        self._session.opened.connect(lambda _path: self._opened())
        self._session.changed.connect(self._changed)
        self._session.failed.connect(self._failed)

    # -- what is shown --
    def _opened(self) -> None:
        self._view.close_list()
        self._view.set_writable(not self._session.read_only)
        self._open_after = self._settings.text(self._setting()) if self._settings is not None else None
        self._stale, self._last = True, None
        self.read_now()

    def _failed(self, _error: ThreadmarkError) -> None:
        self._open_after = None

    def _setting(self) -> str:
        path = self._session.path
        return f"worklist/{path.name if path is not None else ''}"

    def shown(self) -> None:
        """The pane came into view."""
        if self._stale:
            self.read_now()

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if changes.worklists:
            self.read_now()
        elif changes.annotations or changes.reads or changes.library or changes.trees:
            self._stale = True
            self._timer.start()

    def _read_if_seen(self) -> None:
        if self._stale and self._view.isVisible():
            self.read_now()

    def read_now(self) -> None:
        """Read the lists, and what is on the open one."""
        if self._session.path is None:
            return
        self._stale = False
        self._session.ask(sampling.worklists, self._take)

    def _take(self, lists: list[Listed]) -> None:
        self._lists = lists
        self._view.set_lists(lists)
        wanted, self._open_after = self._open_after, None
        found = next((one for one in lists if wanted and wanted in (one.worklist.uuid, one.worklist.name)), None)
        if found is not None:
            self._view.open_list(found)
        elif self._view.worklist is not None:
            self._read_items(self._view.worklist)

    def _read_items(self, worklist: Worklist) -> None:
        def then(items: list[Item]) -> None:
            if self._view.worklist is not None and self._view.worklist.id == worklist.id:
                self._view.set_items(items)
                self._show_place()

        def failed(error: ThreadmarkError) -> None:
            if not isinstance(error, UnknownItem):  # removed meanwhile: the list of lists will say it
                self._session.failed.emit(error)

        self._session.ask(lambda archive: sampling.items(archive, worklist.id), then, failed)

    def _opened_list(self, worklist: Worklist) -> None:
        self._remember(worklist.uuid)
        self._marks.set_list(Scope.worklist(worklist.id), worklist.name)
        self._read_items(worklist)

    def _closed_list(self) -> None:
        self._remember("")
        self._last = None
        self._marks.set_list(None)
        self._stale = True
        self._timer.start()

    def _remember(self, uuid: str) -> None:
        if self._settings is not None and self._session.path is not None:
            self._settings.set(self._setting(), uuid)

    def _show_progress(self, far: Progress, name: str) -> None:
        if name and self._view.worklist is not None:
            self._view.show_progress(far)

    # -- going through it --
    def at(self, comment_id: int | None) -> None:
        """The reader is at this comment."""
        if comment_id is not None and self._has(comment_id):
            self._last = comment_id
            self._show_place()

    def _has(self, comment_id: int) -> bool:
        return self._view.items_model.row_of(article_of(comment_id), comment_id) is not None

    def _show_place(self) -> None:
        if self._last is not None:
            self._view.show_place(article_of(self._last), self._last)

    def go(self, what: str) -> None:
        """To the "next", "previous", "unread" or "untagged" of the open list, or of the thread where none is open.

        In a list it goes on from the last of its comments that one was at, however far one looked around since.
        """
        here = self.here()
        if self._view.worklist is None:
            self._marks.go(what, here, self.order())
        else:
            self._marks.go(what, here if here is not None and self._has(here) else self._last)

    def _go_to(self, item: Item) -> None:
        self._last = item.comment_id
        self.placeAsked.emit(item.article_id, item.comment_id, None)

    # -- new lists --
    def ask_for_sample(self, ids: Iterable[int] | None = None, query: str = "") -> None:
        """A dialog for a sample; `ids`: the hits of `query`, from which it can be drawn."""
        if self._may_write():
            self.drawing.ask([one.worklist for one in self._lists], self.article(), ids, query)

    def _draw(self, name: str, draw: Draw, ids: tuple[int, ...] | None) -> None:
        self._open_after = " ".join(name.split())
        self._change(lambda archive: sampling.draw(archive, name, draw, ids))

    def choose(self, comment_ids: Iterable[int], query: str = "") -> None:
        """Make a list of these comments (a selection, or hits of `query`), after asking for its name."""
        ids = list(comment_ids)
        if not ids or not self._may_write():
            return
        about = self.tr("%Ln comments become a worklist. What is it for?", "", len(ids))
        name = self._ask_name(self.tr("New worklist"), about, query or self._free_name(), self.tr("Make it"))
        if name:
            self._open_after = " ".join(name.split())
            self._change(lambda archive: sampling.choose(archive, name, ids, query or None))

    def _free_name(self) -> str:
        return self.drawing.free_name([one.worklist for one in self._lists])

    def extend(self, worklist: Worklist, comment_ids: Iterable[int]) -> None:
        """Put comments at the end of a list that was chosen by hand."""
        ids = list(comment_ids)
        if ids and self._may_write():
            self._change(lambda archive: sampling.extend(archive, worklist.id, ids))

    # -- changing lists --
    def ask_for_name(self, worklist: Worklist) -> None:
        """Another name for a list."""
        if self._may_write():
            name = self._ask_name(self.tr("Rename"), self.tr("Name of the list"), worklist.name, self.tr("Rename"))
            if name and name != worklist.name:
                self._change(lambda archive: sampling.rename(archive, worklist.id, name))

    def remove(self, worklist: Worklist) -> None:
        """No question: nothing that was read or tagged is lost, and undo brings the list back."""
        if self._may_write():
            self._change(lambda archive: sampling.remove(archive, worklist.id))
            words = self.tr("The worklist “{name}” is removed.").format(name=worklist.name)
            self._bar.say(words, {self.tr("Undo"): lambda: self._session.undo(self._article_id())})

    def _ask_name(self, title: str, about: str, name: str, button: str) -> str:
        dialog = NameDialog(self._theme, title, about, name[:LONGEST_NAME], button, LONGEST_NAME, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        return dialog.name() if accepted else ""

    def _menu(self, worklist: Worklist, point: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Work through it"), partial(self._work_through, worklist))
        menu.addSeparator()
        writable = not self._session.read_only
        menu.addAction(self.tr("Rename …"), partial(self.ask_for_name, worklist)).setEnabled(writable)
        menu.addAction(self.tr("Remove"), partial(self.remove, worklist)).setEnabled(writable)
        menu.exec(point)
        menu.deleteLater()

    def _work_through(self, worklist: Worklist) -> None:
        for listed in self._lists:
            if listed.worklist.id == worklist.id:
                self._view.open_list(listed)
                self._view.focus_list()

    def _change(self, operation: Callable[[Archive], Changes]) -> None:
        self._session.change(operation, self._article_id())

    def _article_id(self) -> int | None:
        article = self.article()
        return article.id if article is not None else None

    def _may_write(self) -> bool:
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only
