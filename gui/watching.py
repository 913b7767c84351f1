"""Watching while the program runs: once a minute it asks what is due, and looks at one article after the other."""

from __future__ import annotations

import threading

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from domain.records import Changes
from gui.dialogs.watch_dialog import WatchDialog, WatchValues
from gui.i18n import translated
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.worker import Worker
from operations import capturing, recapturing, watching
from operations.opening import Archive

MINUTE = 60_000


class Watching(QObject):
    """Quiet: only news are said. What fails is tried again later, and told in the dialog."""

    recaptured = Signal(int)
    refused = Signal()
    articleAsked = Signal(int)

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        network: Worker,
        politeness: capturing.Politeness,
        bar: ResultBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self._network, self._politeness, self._bar = network, politeness, bar
        self._waiting: list[watching.Watch] = []
        self._busy = False
        self._stop = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(MINUTE)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        session.opened.connect(self._opened)

    @property
    def busy(self) -> bool:
        return self._busy

    def _opened(self) -> None:
        self._waiting.clear()
        self._stop.set()
        self._stop = threading.Event()
        self._busy = False
        QTimer.singleShot(MINUTE // 12, self, self.look)

    # -- looking --
    def look(self) -> None:
        """Look at what is due, unless a round is under way, or another window on the same archive does it."""
        if not self._session.is_first or self._busy or self._session.path is None or self._session.read_only:
            return
        self._busy = True
        self._session.ask(watching.due, self._begin, lambda _error: self._rest())

    def _begin(self, found: list[watching.Watch]) -> None:
        self._waiting = list(found)
        self._next()

    def _rest(self) -> None:
        self._busy = False

    def _next(self) -> None:
        if not self._waiting:
            self._rest()
            return
        watch, stop = self._waiting.pop(0), self._stop
        options = capturing.Options(allow_local=self._settings.flag("allow_local", False), politeness=self._politeness)

        def read(source: capturing.Source) -> None:
            address = source.url if isinstance(source, capturing.Address) else ""
            self._network.do(
                lambda: watching.look(watch, address, options, stop), self._settle, lambda _error: self._next()
            )

        self._session.ask(
            lambda archive: recapturing.source(archive, watch.article_id), read, lambda _error: self._next()
        )

    def _settle(self, found: watching.Look) -> None:
        self._session.ask(lambda archive: watching.settle(archive, found), self._settled, lambda _error: self._next())

    def _settled(self, outcome: watching.Outcome) -> None:
        article_id, found = outcome.watch.article_id, outcome.difference
        if found is not None and found.anything:
            self._session.announce(Changes(articles=frozenset([article_id]), library=True))
            self.recaptured.emit(article_id)
            words = ", ".join(translated(one) for one in recapturing.said(found))
            self._bar.say(
                self.tr("In a watched discussion: {changes}.").format(changes=words),
                {self.tr("Show"): lambda: self.articleAsked.emit(article_id)},
            )
        self._next()

    # -- choosing --
    def ask(self, article_id: int, title: str) -> None:
        """The dialog for one article."""

        def open_dialog(watch: watching.Watch | None) -> None:
            dialog = WatchDialog(self._theme, title, watch, QLocale(), self._window)
            dialog.accepted.connect(lambda: self._set(article_id, dialog.values()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        if self._session.read_only:
            self.refused.emit()
        else:
            self._session.ask(lambda archive: archive.watches.of_article(article_id), open_dialog)

    def _set(self, article_id: int, values: WatchValues | None) -> None:
        def change(archive: Archive) -> watching.Watch | None:
            if values is not None:
                return watching.begin(
                    archive, article_id, minutes=values.minutes, until=values.until, quiet_days=values.quiet_days
                )
            if archive.watches.of_article(article_id) is not None:
                watching.end(archive, article_id)
            return None

        def say(watch: watching.Watch | None) -> None:
            if watch is None:
                self._bar.say(self.tr("This article is not watched any more."))
            elif watch.feed:
                self._bar.say(self.tr("This article is watched while Threadmark runs, by its comment feed."))
            else:
                self._bar.say(self.tr("This article is watched while Threadmark runs."))

        self._session.ask(change, say)
