"""Searching: what is done with what was found: reviewed and tagged, kept under a name, taken up again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from domain.target import Target
from gui.coding import Coding
from gui.dialogs.review_dialog import ReviewDialog
from gui.finding import Finding, Where
from gui.formats import number_text
from gui.reader import Reader
from gui.session import Session
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.results_view import ResultsView
from operations import finding, searches
from operations.finding import Group, Sort

MOST_REVIEWED = 5000
"""So many comments are looked over in one list."""
MOST_GROUPS, LONGEST = 24, 60


class Searching(QObject):
    """The menu of the results."""

    refused = Signal()
    listAsked = Signal(object, str)
    """Comments and the query that found them are to become a worklist."""

    exportAsked = Signal(object)
    """Comments that were found are to be exported."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        reader: Reader,
        found: Finding,
        coding: Coding,
        results: ResultsView,
        bar: ResultBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._window = theme, session, window
        self._reader, self._finding, self._coding, self._results, self._bar = reader, found, coding, results, bar
        self.dialog: ReviewDialog | None = None
        results.menuAsked.connect(self._ask_menu)

    # -- tagging --
    def tag_all(self) -> None:
        """All comments that were found, after a look."""
        if self._session.read_only:
            self.refused.emit()
            return
        if self._nothing_asked():
            return
        query, scope, forms = self._finding.query, self._finding.scope(), self._finding.forms
        self._session.ask(
            lambda archive: finding.ask(archive, query, None, MOST_REVIEWED, forms=forms, kwic=0, scope=scope),
            self._review,
        )

    def _nothing_asked(self) -> bool:
        """There is no search whose hits could be meant; it is said."""
        nothing = finding.is_empty(self._finding.query)
        if nothing:
            self._bar.say(self.tr("Search for something first."))
        return nothing

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
        if self._nothing_asked():
            return
        query, scope, forms = self._finding.query, self._finding.scope(), self._finding.forms
        self._session.ask(
            lambda archive: finding.ids(archive, query, forms=forms, scope=scope),
            lambda found: self.listAsked.emit(found, query),
        )

    # -- saved searches --
    def save(self) -> None:
        """Keep the query under a name."""
        query = self._finding.query
        if self._session.read_only:
            self.refused.emit()
        elif not self._nothing_asked():
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
        self._finding.take(query)

    # -- the menu --
    def _ask_menu(self, point: QPoint) -> None:
        self._session.ask(searches.saved, lambda found: self._menu(found, point))

    def _menu(self, saved: list[searches.SavedSearch], point: QPoint) -> None:
        menu = QMenu(self._window)
        writable = not self._session.read_only
        menu.addAction(self.tr("Tag all comments that were found …"), self.tag_all).setEnabled(writable)
        menu.addAction(self.tr("Make a worklist of them …"), self.list_all).setEnabled(writable)
        menu.addAction(self.tr("Export them …"), self.export_all)
        menu.addSeparator()
        self._add_orders(menu)
        groups = menu.addMenu(self.tr("Narrow by"))
        for group, words in (
            (Group.AUTHOR, self.tr("author")),
            (Group.TAG, self.tr("tag")),
            (Group.MONTH, self.tr("month")),
            (Group.ARTICLE, self.tr("article")),
        ):
            groups.addAction(words, partial(self._ask_groups, group, point))
        forms = menu.addAction(self.tr("Find words in all their forms"))
        forms.setCheckable(True)
        forms.setChecked(self._finding.forms)
        forms.toggled.connect(self._finding.set_forms)
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

    def _add_orders(self, menu: QMenu) -> None:
        orders, group = menu.addMenu(self.tr("Order")), QActionGroup(menu)
        for sort, words in (
            (Sort.PLACE, self.tr("by article and place")),
            (Sort.NEWEST, self.tr("newest first")),
            (Sort.TIME, self.tr("oldest first")),
            (Sort.AUTHOR, self.tr("by author")),
            (Sort.RELEVANCE, self.tr("best match first")),
        ):
            action = orders.addAction(words, partial(self._finding.set_sort, sort))
            action.setCheckable(True)
            action.setChecked(sort is self._finding.sort)
            group.addAction(action)

    # -- groups --
    def _ask_groups(self, by: Group, point: QPoint) -> None:
        query, scope, forms = self._finding.query, self._finding.scope(), self._finding.forms
        self._session.ask(
            lambda archive: finding.groups(archive, query, by, forms=forms, scope=scope),
            lambda found: self._group_menu(found, by, point),
        )

    def _group_menu(self, found: list[finding.Grouped], by: Group, point: QPoint) -> None:
        """The largest groups with how many comments each has; choosing one searches for it alone."""
        menu, locale = QMenu(self._window), QLocale()
        for one in found[:MOST_GROUPS]:
            words = (one.label or self.tr("none")).replace("&", "&&")
            menu.addAction(f"{words[:LONGEST]}\t{number_text(one.comments, locale)}", partial(self._narrow, one, by))
        if len(found) > MOST_GROUPS:
            rest = sum(one.comments for one in found[MOST_GROUPS:])
            menu.addAction(self.tr("others") + f"\t{number_text(rest, locale)}").setEnabled(False)
        if not found:
            menu.addAction(self.tr("No comment was found")).setEnabled(False)
        menu.exec(point)
        menu.deleteLater()

    def _narrow(self, one: finding.Grouped, by: Group) -> None:
        if by is Group.ARTICLE and isinstance(one.key, int):
            self._reader.open(one.key)
            self._finding.take(self._finding.query, Where.THREAD)
        else:
            self._finding.take(one.query)

    def export_all(self) -> None:
        """The comments that were found, alone."""
        query, scope, forms = self._finding.query, self._finding.scope(), self._finding.forms
        self._session.ask(lambda archive: finding.ids(archive, query, forms=forms, scope=scope), self.exportAsked.emit)

    def _taker(self, one: searches.SavedSearch) -> Callable[[], None]:
        return lambda: self.take(one.query)

    def _forgetter(self, one: searches.SavedSearch) -> Callable[[], None]:
        return lambda: self.forget(one.name)
