"""Mending: comments that are put elsewhere, split, joined or marked as none, and whom they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.addressing import Suggestion
from domain.capture import Receipt
from domain.records import Changes, CommentRecord
from domain.tree_doubts import TreeDoubt, TreeDoubts
from gui.dialogs.mendings_dialog import MendingsDialog
from gui.dialogs.option_palette import OptionPalette
from gui.doing import Doing
from gui.models.mending_options import addressee_options, comment_options, free_name
from gui.models.options_model import Option
from gui.session import Aftermath, Session
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.reading_desk import ReadingDesk
from gui.views.result_bar import ResultBar
from operations import mending
from operations.mending import Addressee
from operations.opening import Archive


class Mending(QObject):
    """Everything it does is one step; the bar offers to undo it."""

    refused = Signal()
    treeChanged = Signal(int)
    """The thread of this article stands otherwise: it must be read again."""
    placeAsked = Signal(int, object, object)
    """Article, comment, position in its text (None: its beginning)."""
    addresseesChanged = Signal(object)
    """By comment, the `Addressee`s of the shown article: for those who draw them."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        desk: ReadingDesk,
        notes: AnnotationsView,
        bar: ResultBar,
        undo: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._desk, self._notes = theme, session, desk, notes
        self._bar, self._window = bar, window
        self._doing = Doing(session, bar, undo, self)
        self._article_id: int | None = None
        self._addressees: dict[int, tuple[Addressee, ...]] = {}
        self._doubts = TreeDoubts((), None)
        self._then: Callable[[int | None], None] = lambda _comment: None
        self._asked_about = 0
        self.comments = OptionPalette(theme, window, self.tr("A comment: its number, its author or its words"))
        self.persons = OptionPalette(
            theme, window, self.tr("Whom it answers: a name"), several=True, made=lambda typed: free_name(0, typed)
        )
        self.comments.taken.connect(lambda found: self._then(found[0].key))
        self.persons.taken.connect(self._answered)
        self.dialog: MendingsDialog | None = None
        desk.thread_view.parentAsked.connect(self.set_parent)
        desk.targetChanged.connect(self._show_answers)
        notes.parentAsked.connect(self.ask_for_parent)
        session.changed.connect(self._changed)

    # -- what is shown --
    def show_article(self, article_id: int | None) -> None:
        """Another article is shown (None: none), or the same one anew."""
        self._article_id = article_id
        if article_id is None:
            self._set_shown(None, ({}, None))
            return

        def read(archive: Archive) -> tuple[dict[int, tuple[Addressee, ...]], Receipt | None]:
            return mending.addressees_of(archive, article_id), archive.articles.receipt(article_id)

        self._session.ask(read, partial(self._set_shown, article_id))

    def _set_shown(self, article_id: int | None, read: tuple[dict[int, tuple[Addressee, ...]], Receipt | None]) -> None:
        if article_id == self._article_id:
            found, receipt = read
            self._addressees = found
            self._doubts = TreeDoubts(self._thread(), receipt)
            self.addresseesChanged.emit(found)
            self._show_answers()

    def _show_answers(self) -> None:
        target = self._desk.target()
        comment_id = target.comment_id if target is not None else None
        said = self._addressees.get(comment_id, ()) if comment_id is not None else ()
        self._notes.set_answers([self._shown_name(one) for one in said])
        comment = self._desk.thread_view.record(comment_id) if comment_id is not None else None
        doubt = self._doubts.of(comment) if comment is not None else None
        self._notes.set_doubt(self._words_of(doubt) if doubt is not None else "")

    def _words_of(self, doubt: TreeDoubt) -> str:
        match doubt:
            case TreeDoubt.MISSING:
                return self.tr("What it answers was not captured.")
            case TreeDoubt.GUESS:
                return self.tr("Whom it answers is guessed from the page's looks.")
            case TreeDoubt.CUT:
                return self.tr("The site may show no deeper replies: perhaps it answers one beside it.")

    def _shown_name(self, one: Addressee) -> str:
        """As the thread shows it; names may be hidden."""
        writers = (each for each in self._thread() if one.author_key and each.author_key == one.author_key)
        answered = self._desk.thread_view.record(one.answered_id) if one.answered_id is not None else None
        writer = answered if answered is not None else next(writers, None)
        return self._desk.thread_view.name_of(writer.id) if writer is not None and writer.author.name else one.name

    def _changed(self, aftermath: Aftermath) -> None:
        changes = aftermath.changes
        if self._article_id is None or self._article_id not in changes.articles:
            return
        if changes.trees:
            self.treeChanged.emit(self._article_id)
        if changes.history:
            self.show_article(self._article_id)
            if self.dialog is not None:
                self._read_list()

    # -- another parent --
    def ask_for_parent(self) -> None:
        """Choose what the current comment answers."""
        comment = self._current()
        if comment is not None and self._may_write():
            without = {comment.id, *self._below(comment)}
            self._ask_for_comment(
                self.tr("{name} answers …").format(name=self._name(comment)),
                without,
                lambda parent: self.set_parent(comment.id, parent),
                top=True,
            )

    def set_parent(self, comment_id: int, parent_id: int | None) -> None:
        """Let a comment answer another one; None: the article."""
        self._change(
            lambda archive: mending.set_parent(archive, comment_id, parent_id), self.tr("The comment is moved.")
        )

    def mark_no_comment(self) -> None:
        """What is current is no comment at all."""
        comment = self._current()
        if comment is not None:
            self._change(
                lambda archive: mending.mark_no_comment(archive, comment.id), self.tr("It does not count as a comment.")
            )

    # -- texts --
    def split_here(self) -> None:
        """What is selected, or stands behind the caret, begins a comment of its own."""
        thread = self._desk.thread_view
        chosen, cursor = thread.selection(), thread.text_cursor
        if chosen is None and (not cursor.active or cursor.comment_id is None):
            self._bar.say(
                self.tr("Select the first words of the second part (I shows a caret); then it can be split off there.")
            )
            return
        comment_id, start = (chosen[0], chosen[1]) if chosen is not None else (cursor.comment_id or 0, cursor.position)
        if not self._may_write():
            return
        self._doing.change(
            lambda archive: mending.split(archive, comment_id, start),
            self._article_id,
            self.tr("The comment is split. What was captured is kept."),
            {self.tr("It answers the first part"): partial(self._answer_first_part, comment_id)},
        )

    def _answer_first_part(self, comment_id: int) -> None:
        """The part that was split off last answers the comment that it was in."""

        def move(archive: Archive) -> Changes | None:
            found = [one for one in mending.mendings_of(archive, self._article_of(comment_id)) if one.is_split]
            return mending.set_parent(archive, found[0].at, comment_id) if found else None

        self._change(move, self.tr("The second part answers the first one."))

    def join_above(self) -> None:
        """The current comment goes on in the one above it in the thread."""
        comment = self._current()
        thread = self._thread()
        if comment is None or comment.position == 0:
            self._bar.say(self.tr("There is no comment above this one."))
            return
        before = next((one for one in thread if one.position == comment.position - 1), None)
        if before is not None:
            said = self.tr("The comment goes on in that of {name}. What was captured is kept.")
            self._change(
                lambda archive: mending.join(archive, comment.id, before.id), said.format(name=self._name(before))
            )

    def ask_for_join(self) -> None:
        """Choose the comment that the current one continues."""
        comment = self._current()
        if comment is not None and self._may_write():
            title = self.tr("The comment of {name} is joined with …").format(name=self._name(comment))
            self._ask_for_comment(title, {comment.id}, partial(self._join, comment.id), top=False)

    def _join(self, comment_id: int, into: int | None) -> None:
        if into is not None:
            self._change(lambda archive: mending.join(archive, comment_id, into), self.tr("The comments are joined."))

    # -- taking back --
    def as_found(self) -> None:
        """Everything that was mended of the current comment is as captured again."""
        comment = self._current()
        if comment is not None:
            self._change(lambda archive: mending.as_found(archive, comment.id), self.tr("It is as it was captured."))

    def show_list(self) -> None:
        """All that was mended under the shown article."""
        if self._article_id is None:
            return
        dialog = self.dialog = MendingsDialog(self._theme, self._window, writable=not self._session.read_only)
        dialog.takeBackAsked.connect(self._take_back)
        dialog.placeAsked.connect(lambda comment: self.placeAsked.emit(self._article_id, comment, None))
        dialog.finished.connect(self._closed)
        self._read_list()
        dialog.open()

    def _read_list(self) -> None:
        article_id = self._article_id

        def show(found: list[mending.Mended]) -> None:
            if self.dialog is not None and article_id == self._article_id:
                self.dialog.set_mendings([self._as_named(one) for one in found])

        if article_id is not None:
            self._session.ask(lambda archive: mending.mendings_of(archive, article_id), show)

    def _as_named(self, one: mending.Mended) -> mending.Mended:
        """As the thread calls them; names may be hidden."""
        here = self._desk.thread_view.record(one.at)
        there = next((each for each in self._thread() if each.position + 1 == one.other), None)
        name = self._name(here) if here is not None else one.author
        return replace(one, author=name, other_author=self._name(there) if there is not None else None)

    def _take_back(self, mending_id: int) -> None:
        article_id = self._article_id
        if article_id is not None:
            self._change(
                lambda archive: mending.take_back(archive, article_id, mending_id),
                self.tr("The mending is taken back."),
            )

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    # -- whom it answers --
    def ask_whom(self) -> None:
        """Choose whom the current comment answers as one reads it."""
        comment = self._current()
        if comment is None or not self._may_write():
            return
        self._asked_about = comment.id
        self._session.ask(
            lambda archive: mending.suggested_for(archive, comment.id), partial(self._open_persons, comment.id)
        )

    def _open_persons(self, comment_id: int, hints: list[Suggestion]) -> None:
        comment = self._desk.thread_view.record(comment_id)
        if comment is None or comment_id != self._asked_about:
            return
        mine = self._addressees.get(comment_id, ())
        options = addressee_options(comment, self._thread(), hints, mine, self._name)
        self.persons.open_for(self.tr("Whom {name} answers").format(name=self._name(comment)), options)

    def _answered(self, options: Sequence[Option]) -> None:
        comment_id = self._asked_about
        wanted = [one.key for one in options if isinstance(one.key, Addressee)]
        wanted = [Addressee(comment_id, one.answered_id, one.author_key, one.name) for one in wanted]
        names = ", ".join(option.title for option in options)
        said = self.tr("The comment answers {names}.").format(names=names)
        self._change(
            lambda archive: mending.set_addressees(archive, comment_id, wanted),
            said if wanted else self.tr("Nobody is said any more to be answered."),
        )

    # -- inside --
    def _ask_for_comment(self, title: str, without: set[int], then: Callable[[int | None], None], *, top: bool) -> None:
        self._then = then
        self.comments.open_for(title, comment_options(self._nearest_first(), without, self._name, top))

    def _nearest_first(self) -> list[CommentRecord]:
        """Those above the current comment first, the nearest one before all; then what follows."""
        comment = self._current()
        place = comment.position if comment is not None else 0
        return sorted(self._thread(), key=lambda one: (one.position > place, abs(one.position - place)))

    def _below(self, comment: CommentRecord) -> set[int]:
        """All replies to a comment, and to them: thread order has parents first."""
        found = {comment.id}
        for one in sorted(self._thread(), key=lambda each: each.position):
            if one.parent_id in found:
                found.add(one.id)
        return found

    def _thread(self) -> Sequence[CommentRecord]:
        return self._desk.thread_view.model.captured

    def _name(self, comment: CommentRecord) -> str:
        return self._desk.thread_view.name_of(comment.id) if comment.author.name else "—"

    def _current(self) -> CommentRecord | None:
        target = self._desk.target()
        number = target.comment_id if target is not None else None
        return self._desk.thread_view.record(number) if number is not None else None

    def _article_of(self, comment_id: int) -> int:
        comment = self._desk.thread_view.record(comment_id)
        return comment.article_id if comment is not None else self._article_id or 0

    def _may_write(self) -> bool:
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only

    def _change(self, operation: Callable[[Archive], Changes | None], said: str) -> None:
        if self._may_write():
            self._doing.change(operation, self._article_id, said)
