"""Queueing: the queue's page, and working through it. Read on the network's thread, written on the archive's."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from domain.errors import ThreadmarkError
from domain.messages import Message
from domain.queue import QueueEntry, QueueState
from gui.delegates import queue_words
from gui.dialogs.queue_dialog import QueueDialog
from gui.formats import number_text
from gui.i18n import sentences, translated
from gui.models.queue_model import QueueModel
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.queue_view import IDLE, PAUSING, RUNNING
from gui.views.result_bar import ResultBar
from gui.views.status_line import StatusLine
from gui.worker import Worker
from operations import capturing, queueing
from operations.opening import Archive

LIBRARY_PAUSE = 400
"""Milliseconds before the library is read again: captures may come quickly."""


class _Round:
    """One working through the queue of one archive. That archive alone is written to, whatever is opened meanwhile."""

    def __init__(self, run: queueing.Run) -> None:
        self.run = run
        self.entry: QueueEntry | None = None
        self.before: dict[QueueState, int] = {}
        self._archive: weakref.ref[Archive] | None = None

    def owns(self, archive: Archive) -> bool:
        """On the archive's thread: whether this is the archive that it began with."""
        if self._archive is None:
            self._archive = weakref.ref(archive)
        return self._archive() is archive

    def take(self, archive: Archive) -> tuple[QueueEntry | None, list[QueueEntry]] | None:
        """The next row to read, and all rows if some were skipped on the way."""
        if not self.owns(archive):
            return None
        waiting = archive.queue.counts().get(QueueState.WAITING, 0)
        entry = self.run.take(archive)
        left = archive.queue.counts().get(QueueState.WAITING, 0)
        return entry, archive.queue.entries() if waiting - left > (entry is not None) else []

    def settle(self, archive: Archive, outcome: queueing.Outcome) -> QueueEntry | None:
        return self.run.settle(archive, outcome) if self.owns(archive) else None


class Queueing(QObject):
    """Belongs to one window. One address is read at a time; the dialog may be closed meanwhile."""

    saved = Signal()
    """Articles came into the archive."""
    articleAsked = Signal(int)
    captureAsked = Signal(str)
    """An address that somebody wants to look at before it is saved."""
    linkAsked = Signal(str)
    refused = Signal()

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        network: Worker,
        credentials: capturing.CredentialStore,
        politeness: capturing.Politeness,
        bar: ResultBar,
        status: StatusLine,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self._network, self._credentials, self._politeness = network, credentials, politeness
        self._bar, self._status = bar, status
        self._round: _Round | None = None
        self.model = QueueModel(queue_words.line, self)
        self.dialog: QueueDialog | None = None
        self._library = QTimer(self)
        self._library.setSingleShot(True)
        self._library.setInterval(LIBRARY_PAUSE)
        self._library.timeout.connect(self.saved)
        session.opened.connect(self._opened)

    # -- the page --
    def ask(self) -> QueueDialog | None:
        """The queue's page; there is only one. None: no archive is open."""
        if self._session.path is None:
            return None
        if self.dialog is None:
            self.dialog = self._made()
        self._renew()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog

    def offer(self, text: str) -> None:
        """Several addresses were pasted or dropped somewhere: show them on the page for adding."""
        if self._session.read_only or self._session.path is None:
            self.refused.emit()
            return
        dialog = self.ask()
        if dialog is not None:
            dialog.take(text.splitlines(), [])

    def _made(self) -> QueueDialog:
        dialog = QueueDialog(self._theme, self.model, self._window)
        view = dialog.view
        view.startAsked.connect(self.start)
        view.pauseAsked.connect(self.pause)
        view.openAsked.connect(self._open)
        view.retryAsked.connect(lambda ids: self._change(lambda archive: queueing.retry(archive, ids)))
        view.removeAsked.connect(lambda ids: self._change(lambda archive: queueing.remove(archive, ids)))
        view.removeDoneAsked.connect(lambda: self._change(queueing.remove))
        view.linkAsked.connect(self.linkAsked)
        dialog.addAsked.connect(self._add)
        dialog.fileAsked.connect(self._read_file)
        dialog.source.listAsked.connect(self._read_list)
        return dialog

    # -- what is in it --
    def _opened(self) -> None:
        """Another archive: what is being read belongs to the one before, and waits there."""
        if self._round is not None:
            self._round.run.cancel.set()
            self._end_round()
        self.model.set_entries([])
        if self.dialog is not None:
            self.dialog.hide()
        if self._session.is_alone:
            self._session.ask(queueing.recover, self._recovered)
        else:  # another window may be reading one of them just now
            self._session.ask(lambda archive: archive.queue.entries(), self._show)

    def _recovered(self, entries: list[QueueEntry]) -> None:
        self._show(entries)
        waiting = self.model.counts()[QueueState.WAITING]
        if waiting and not self._session.read_only:
            words = self.tr("%Ln addresses wait in the queue.", "", waiting)
            self._bar.say(words, {self.tr("Go on"): self.start, self.tr("Show"): self._ask})

    def reload(self) -> None:
        """Read the rows again: something else may have changed them."""
        if self.model.entries:
            self._session.ask(lambda archive: archive.queue.entries(), self._show)

    def _show(self, entries: list[QueueEntry]) -> None:
        self.model.set_entries(entries)
        self._renew()

    def _change(self, operation: Callable[[Archive], object]) -> None:
        """Do something to the queue, and show it as it is then."""

        def job(archive: Archive) -> list[QueueEntry]:
            operation(archive)
            return archive.queue.entries()

        self._session.ask(job, self._show, self._say_in_dialog)

    def _add(self, text: str, again: bool) -> None:
        def job(archive: Archive) -> tuple[queueing.Added, list[QueueEntry]]:
            return queueing.add(archive, queueing.read_list(text), again=again), archive.queue.entries()

        def then(done: tuple[queueing.Added, list[QueueEntry]]) -> None:
            added, entries = done
            self._show(entries)
            if self.dialog is not None:
                self.dialog.show_added(added, self._added_words(added))

        self._session.ask(job, then, self._say_in_dialog)

    def _read_file(self, file: str) -> None:
        def then(found: queueing.AddressList) -> None:
            if self.dialog is not None:
                self.dialog.said.say("")
                self.dialog.source.show_list(found)

        self._session.ask(lambda _archive: queueing.list_of_file(Path(file)), then, self._say_in_dialog)

    def _read_list(self, url: str) -> None:
        """Read a feed, a sitemap or a page with links from the web."""
        dialog, options = self.dialog, self._options()
        if dialog is None:
            return
        dialog.said.say(self.tr("Reading …"))
        dialog.source.setEnabled(False)

        def then(found: queueing.AddressList) -> None:
            if self.dialog is dialog:
                dialog.said.say("")
                dialog.source.setEnabled(True)
                dialog.source.replace(found)
                dialog.source.focus_text()

        def failed(error: ThreadmarkError) -> None:
            dialog.source.setEnabled(True)
            self._say_in_dialog(error)

        self._network.do(lambda: queueing.list_of_address(url, options), then, failed)

    def _options(self) -> capturing.Options:
        return capturing.Options(allow_local=self._settings.flag("allow_local", False), politeness=self._politeness)

    def _added_words(self, added: queueing.Added) -> str:
        parts = [self.tr("%Ln addresses added", "", len(added.new))]
        if added.archived:
            parts.append(self.tr("%Ln of them in the archive already", "", len(added.archived)))
        if added.stood:
            parts.append(self.tr("%Ln in the queue already", "", len(added.stood)))
        if added.repeated:
            parts.append(self.tr("%Ln twice in the list", "", added.repeated))
        if added.refused:
            parts.append(self.tr("%Ln lines left out, for they are no addresses", "", len(added.refused)))
        return " · ".join(parts)

    def _open(self, entry: QueueEntry) -> None:
        if entry.state in queueing.DONE and entry.article_id is not None:
            self.articleAsked.emit(entry.article_id)
        else:
            self.captureAsked.emit(entry.url)

    # -- working through it --
    @property
    def is_running(self) -> bool:
        return self._round is not None

    def start(self) -> None:
        """Read what waits, one after the other."""
        if self._round is not None or self._session.path is None or self._session.read_only:
            return
        self._round = _Round(queueing.Run(self._options(), accounts=self._credentials.get))
        self._round.before = dict(self.model.counts())
        self._renew()
        self._next(self._round)

    def pause(self) -> None:
        """Stop at once; what was being read waits again."""
        if self._round is not None:
            self._round.run.cancel.set()
            self._renew()

    def stop_for_good(self) -> None:
        """The window closes: what is being read waits for the next time."""
        round_ = self._round
        if round_ is None:
            return
        round_.run.cancel.set()
        self._round = None
        entry = round_.entry
        if entry is not None:
            self._session.ask(lambda archive: _put_back(archive, entry), lambda _nothing: None)

    def _next(self, round_: _Round) -> None:
        def taken(found: tuple[QueueEntry | None, list[QueueEntry]] | None) -> None:
            if self._round is not round_ or found is None:
                return
            entry, entries = found
            if entries:
                self.model.set_entries(entries)
            round_.entry = entry
            if entry is None:
                self._finish(round_)
                return
            self.model.renew(entry)
            self._renew()
            self._read(round_, entry)

        self._session.ask(round_.take, taken, lambda error: self._broke(round_, error))

    def _read(self, round_: _Round, entry: QueueEntry) -> None:
        def progress(step: Message, _size: int, _total: int | None) -> None:
            self._network.post(lambda: self._report(round_, entry, step))

        def read(outcome: queueing.Outcome) -> None:
            if self._round is round_:
                self._session.ask(
                    lambda archive: round_.settle(archive, outcome),
                    lambda settled: self._settled(round_, outcome, settled),
                    lambda error: self._broke(round_, error),
                )

        self._network.do(lambda: round_.run.read(entry, progress), read)

    def _report(self, round_: _Round, entry: QueueEntry, step: Message) -> None:
        if self._round is round_ and round_.entry is not None and round_.entry.id == entry.id:
            self.model.set_step(entry.id, translated(step))

    def _settled(self, round_: _Round, outcome: queueing.Outcome, settled: QueueEntry | None) -> None:
        if settled is not None:
            self.model.renew(settled)
            if settled.state is QueueState.SAVED:
                self._library.start()
        round_.entry = None
        if self._round is round_:
            if round_.run.cancel.is_set():
                self._end_round()
            else:
                self._next(round_)
        if outcome.bug is not None:
            raise outcome.bug

    def _finish(self, round_: _Round) -> None:
        self._end_round()
        words = self._words_at_the_end(round_)
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.said.say(words, mark="check")
        else:
            self._bar.say(words, {self.tr("Show"): self._ask})

    def _broke(self, round_: _Round, error: ThreadmarkError) -> None:
        """The archive cannot be written: nothing more is read."""
        if self._round is round_:
            self._end_round()
        self.reload()
        words = " ".join(part for part in sentences(error) if part)
        self._bar.say(words, {self.tr("Show"): self._ask}, error=True)
        self._say_in_dialog(error)

    def _end_round(self) -> None:
        self._round = None
        self._status.end_work()
        self._renew()

    # -- in words --
    def _renew(self) -> None:
        counts, round_ = self.model.counts(), self._round
        waiting = counts[QueueState.WAITING]
        total = sum(counts.values())
        if round_ is not None:
            done = total - waiting - counts[QueueState.READING]
            shown = self.tr("Queue: {done} of {total}").format(done=_number(done), total=_number(total))
            self._status.work(shown, done, total, self.pause)
        if self.dialog is None:
            return
        if round_ is None:
            words = self.tr("%Ln addresses wait.", "", waiting) if waiting else ""
            self.dialog.view.set_phase(IDLE, words, writable=not self._session.read_only)
        elif round_.run.cancel.is_set():
            self.dialog.view.set_phase(PAUSING, self.tr("Pausing …"))
        else:
            words = self.tr("Reading. %Ln addresses wait.", "", waiting)
            self.dialog.view.set_phase(RUNNING, words)

    def _words_at_the_end(self, round_: _Round) -> str:
        counts = self.model.counts()

        def more(state: QueueState) -> int:
            return max(0, counts[state] - round_.before.get(state, 0))

        parts = [self.tr("%Ln discussions saved", "", more(QueueState.SAVED))]
        if more(QueueState.LOOK):
            parts.append(self.tr("%Ln need a look", "", more(QueueState.LOOK)))
        if more(QueueState.FAILED):
            parts.append(self.tr("%Ln failed", "", more(QueueState.FAILED)))
        for host in sorted(round_.run.resting):
            parts.append(self.tr("{host} asks for a break: the rest of it waits").format(host=host))
        return self.tr("The queue is done: {what}.").format(what=", ".join(parts))

    def _say_in_dialog(self, error: ThreadmarkError) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.said.say(*sentences(error), "error")
        else:
            self._bar.say(" ".join(part for part in sentences(error) if part), error=True)

    def _ask(self) -> None:
        self.ask()


def _put_back(archive: Archive, entry: QueueEntry) -> None:
    now = archive.queue.find(entry.id)
    if now is not None and now.uuid == entry.uuid and now.state is QueueState.READING:
        archive.queue.put_back(entry.id)


def _number(number: int) -> str:
    return number_text(number, QLocale())
