"""Searching: what is done with what was found: reviewed and tagged, kept under a name, taken up again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from domain.target import Target
from gui.coding import Coding
from gui.dialogs.review_dialog import ReviewDialog
from gui.reader import Reader
from gui.session import Session
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.results_view import ResultsView
from operations import finding, searches

MOST_REVIEWED = 5000
"""So many comments are looked over in one list."""


class Searching(QObject):
    """The menu of the results."""

    refused = Signal()
    listAsked = Signal(object, str)
    """Comments and the query that found them are to become a worklist."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        reader: Reader,
        coding: Coding,
        results: ResultsView,
        field: QLineEdit,
        bar: ResultBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._window = theme, session, window
        self._reader, self._coding, self._results, self._field, self._bar = reader, coding, results, field, bar
        self.dialog: ReviewDialog | None = None
        results.menuAsked.connect(self._ask_menu)

    # -- tagging --
    def tag_all(self) -> None:
        """All comments that were found, after a look."""
        if self._session.read_only:
            self.refused.emit()
            return
        query, article_id, forms = self._field.text(), self._reader.searched_article(), self._reader.forms
        self._session.ask(
            lambda archive: finding.ask(archive, query, article_id, MOST_REVIEWED, forms=forms, kwic=0), self._review
        )

    def _review(self, answer: finding.Answer) -> None:
        comments = [one for one in answer.found if one.comment_id is not None]
        if not comments:
            self._bar.say(self.tr("No comment was found, so there is nothing to tag."))
            return
        dialog = self.dialog = ReviewDialog(self._theme, comments, self._window)
        articles = {one.comment_id: one.article_id for one in comments}
        dialog.accepted.connect(
            lambda: self._coding.ask_for_tag([Target(articles[one], one) for one in dialog.chosen()])
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def list_all(self) -> None:
        """All comments that were found, as a worklist."""
        query, article_id, forms = self._field.text(), self._reader.searched_article(), self._reader.forms
        self._session.ask(
            lambda archive: finding.ids(archive, query, article_id, forms=forms),
            lambda found: self.listAsked.emit(found, query),
        )

    # -- saved searches --
    def save(self) -> None:
        """Keep the query under a name."""
        query = self._field.text().strip()
        if self._session.read_only:
            self.refused.emit()
        elif not finding.is_empty(query):
            name, sure = QInputDialog.getText(
                self._window, self.tr("Keep this search"), self.tr("Name"), QLineEdit.EchoMode.Normal, query[:60]
            )
            if sure and name.strip():
                self.keep(name, query)

    def keep(self, name: str, query: str) -> None:
        """Save it; the history says so."""
        self._session.change(lambda archive: searches.save_search(archive, name, query), self._reader.current_id)

    def forget(self, name: str) -> None:
        """Remove a saved search; undo brings it back."""
        self._session.change(lambda archive: searches.remove_search(archive, name), self._reader.current_id)

    def take(self, query: str) -> None:
        """Search for this now."""
        self._field.setText(query)
        self._reader.find_now()

    # -- the menu --
    def _ask_menu(self, point: QPoint) -> None:
        self._session.ask(searches.saved, lambda found: self._menu(found, point))

    def _menu(self, saved: list[searches.SavedSearch], point: QPoint) -> None:
        menu = QMenu(self._window)
        writable = not self._session.read_only
        menu.addAction(self.tr("Tag all comments that were found …"), self.tag_all).setEnabled(writable)
        menu.addAction(self.tr("Make a worklist of them …"), self.list_all).setEnabled(writable)
        menu.addSeparator()
        forms = menu.addAction(self.tr("Find words in all their forms"))
        forms.setCheckable(True)
        forms.setChecked(self._reader.forms)
        forms.toggled.connect(self._reader.set_forms)
        menu.addSeparator()
        menu.addAction(self.tr("Keep this search …"), self.save).setEnabled(writable)
        for one in saved:
            words = one.name.replace("&", "&&")
            entry = menu.addMenu(words)
            entry.addAction(
                self.tr("Search: {query}").format(query=one.query[:60].replace("&", "&&")), self._taker(one)
            )
            entry.addAction(self.tr("Forget"), self._forgetter(one)).setEnabled(writable)
        menu.exec(point)
        menu.deleteLater()

    def _taker(self, one: searches.SavedSearch) -> Callable[[], None]:
        return lambda: self.take(one.query)

    def _forgetter(self, one: searches.SavedSearch) -> Callable[[], None]:
        return lambda: self.forget(one.name)
