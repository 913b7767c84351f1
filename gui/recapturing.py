"""Recapturing: taking archived discussions again, one after the other, and saying what changed."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.capture import Capture
from domain.errors import Cancelled, ThreadmarkError
from domain.messages import Message
from domain.recapture import Difference, Event
from domain.records import Changes
from gui.dialogs.question import ask
from gui.dialogs.timeline_dialog import TimelineDialog
from gui.formats import number_text
from gui.i18n import sentences, translated
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.status_line import StatusLine
from gui.worker import Worker
from operations import capturing, differences, recapturing
from operations.opening import Archive


@dataclass
class _Round:
    """Articles that are taken again, and what came of them."""

    waiting: list[int]
    total: int
    current: int | None
    stop: threading.Event = field(default_factory=threading.Event)
    done: list[tuple[int, Difference]] = field(default_factory=list)
    failed: list[tuple[int, ThreadmarkError]] = field(default_factory=list)


class Recapturing(QObject):
    """Reads on the network's thread, compares and saves on the archive's. One round at a time."""

    refused = Signal()
    """Nothing can be saved."""
    recaptured = Signal(int)
    compareAsked = Signal(int, int, int)
    """Article, and the numbers of two captures: to be compared in the thread."""
    placeAsked = Signal(int, object, object)
    """Article, comment (None: the article itself), position in its text (None: its beginning)."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        network: Worker,
        politeness: capturing.Politeness,
        bar: ResultBar,
        status: StatusLine,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self._network, self._politeness, self._bar, self._status = network, politeness, bar, status
        self._round: _Round | None = None
        self.dialog: TimelineDialog | None = None
        session.opened.connect(self.stop)

    @property
    def busy(self) -> bool:
        return self._round is not None

    def take(self, article_ids: Iterable[int], current: int | None) -> None:
        """Take these articles again; `current` is the one that is shown."""
        if self._session.read_only or self._session.path is None:
            self.refused.emit()
            return
        ids = list(dict.fromkeys(article_ids))
        if self._round is not None:
            known = {*self._round.waiting}
            fresh = [one for one in ids if one not in known]
            self._round.waiting += fresh
            self._round.total += len(fresh)
        elif ids:
            self._round = _Round(ids, len(ids), current)
            self._next(self._round)

    def take_read(self, article_id: int, capture: Capture) -> None:
        """Keep something that was read already as a further capture of the article."""
        if self._round is None:
            self._round = _Round([], 1, article_id)
        self._compare(self._round, article_id, capture)

    def stop(self) -> None:
        """Leave the rest; what is done is done."""
        if self._round is not None:
            self._round.stop.set()
            self._round.waiting.clear()

    # -- one article --
    def _next(self, turn: _Round) -> None:
        if not turn.waiting:
            self._finish(turn)
            return
        article_id = turn.waiting.pop(0)
        number = turn.total - len(turn.waiting)
        self._tell(turn, self.tr("Capturing again ({number} of {all})").format(number=number, all=turn.total), 0, None)
        self._session.ask(
            lambda archive: recapturing.source(archive, article_id),
            lambda source: self._read(turn, article_id, source),
            lambda error: self._failed(turn, article_id, error, record=False),
        )

    def _read(self, turn: _Round, article_id: int, source: capturing.Source) -> None:
        allow_local = self._settings.flag("allow_local", False)
        options = capturing.Options(allow_local=allow_local, politeness=self._politeness)

        def report(step: Message, done: int, total: int | None) -> None:
            self._network.post(lambda: self._tell(turn, translated(step), done, total))

        self._network.do(
            lambda: capturing.read(source, options, report, turn.stop),
            lambda capture: self._compare(turn, article_id, capture),
            lambda error: self._failed(turn, article_id, error, record=recapturing.is_of_the_page(error)),
        )

    def _compare(self, turn: _Round, article_id: int, capture: Capture) -> None:
        self._session.ask(
            lambda archive: recapturing.compare(archive, article_id, capture),
            lambda difference: self._settle(turn, article_id, capture, difference),
            lambda error: self._failed(turn, article_id, error, record=False),
        )

    def _settle(self, turn: _Round, article_id: int, capture: Capture, difference: Difference) -> None:
        keep = difference.doubtful and not self._may_go(difference)

        def save(archive: Archive) -> tuple[Difference, Changes]:
            found = recapturing.save(archive, article_id, capture, keep_missing=keep)
            return found, Changes(articles=frozenset([article_id]), library=True)

        def saved(result: tuple[Difference, Changes]) -> None:
            found, changes = result
            turn.done.append((article_id, found))
            self._session.announce(changes)
            self.recaptured.emit(article_id)
            self._next(turn)

        self._session.ask(save, saved, lambda error: self._failed(turn, article_id, error, record=False))

    def _may_go(self, difference: Difference) -> bool:
        locale = QLocale()
        gone = self.tr("%Ln comments are missing", "", difference.count(Event.GONE))
        return ask(
            self._theme,
            self._window,
            self.tr("{gone} of {all} that were there before.").format(
                gone=gone, all=number_text(difference.before, locale)
            ),
            self.tr(
                "That may be an error of the page, a block or a new layout. What is new is saved in any case. If you "
                "are not sure, leave them as they are and capture again later."
            ),
            self.tr("Mark them as gone"),
            self.tr("Leave them as they are"),
        )

    def _failed(self, turn: _Round, article_id: int, error: ThreadmarkError, *, record: bool) -> None:
        if isinstance(error, Cancelled):
            turn.waiting.clear()
        else:
            turn.failed.append((article_id, error))
        if record:
            self._session.ask(
                lambda archive: recapturing.record_failure(archive, article_id, error),
                lambda _: self._next(turn),
                lambda _: self._next(turn),
            )
        else:
            self._next(turn)

    # -- what came of it --
    def _finish(self, turn: _Round) -> None:
        self._round = None
        self._status.end_work()
        if turn.failed and not turn.done and len(turn.failed) == 1:
            self._bar.say(" ".join(part for part in sentences(turn.failed[0][1]) if part), error=True)
        elif len(turn.done) == 1 and not turn.failed:
            article_id, found = turn.done[0]
            words = ", ".join(translated(one) for one in recapturing.said(found))
            actions = {self.tr("What changed"): lambda: self.show(article_id)} if found.anything else {}
            self._bar.say(self.tr("Captured again: {changes}.").format(changes=words), actions)
        elif turn.done or turn.failed:
            self._bar.say(self._summary(turn), error=bool(turn.failed))

    def _summary(self, turn: _Round) -> str:
        changed = sum(found.anything for _, found in turn.done)
        parts = [self.tr("%Ln articles were captured again", "", len(turn.done))]
        parts.append(self.tr("%Ln of them changed", "", changed))
        if turn.failed:
            parts.append(self.tr("%Ln could not be had: {first}", "", len(turn.failed)))
            parts[-1] = parts[-1].format(first=sentences(turn.failed[0][1])[0])
        return ", ".join(parts) + "."

    def _tell(self, turn: _Round, what: str, done: int, total: int | None) -> None:
        if self._round is turn:
            self._status.work(what, done, total, self.stop)

    # -- the timeline --
    def show(self, article_id: int) -> None:
        """The captures of an article, and what changed between any two of them."""

        def open_dialog(captures: list[differences.CaptureRecord]) -> None:
            if self.dialog is not None:
                self.dialog.close()
            dialog = self.dialog = TimelineDialog(self._theme, captures, self._window)
            dialog.comparisonWanted.connect(partial(self._compare_captures, article_id))
            dialog.threadAsked.connect(partial(self._ask_thread, article_id))
            dialog.commentAsked.connect(lambda comment: self.placeAsked.emit(article_id, comment, None))
            dialog.againAsked.connect(lambda: self.take([article_id], article_id))
            dialog.finished.connect(self._closed)
            dialog.start()

        self._session.ask(lambda archive: differences.timeline(archive, article_id), open_dialog)

    def _ask_thread(self, article_id: int, first: int, second: int) -> None:
        self.placeAsked.emit(article_id, None, None)
        self.compareAsked.emit(article_id, first, second)

    def _compare_captures(self, article_id: int, first: int, second: int) -> None:
        dialog = self.dialog
        if dialog is not None:
            self._session.ask(
                lambda archive: differences.between(archive, article_id, first, second), dialog.show_comparison
            )

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
