"""Windows: all main windows of the program. Each has a session of its own; windows on one archive share it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from domain.records import Changes
from gui.holding import Holdings
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow

SETTING = "windows"
MOST = 12
"""So many windows are brought back at a start."""

type Make = Callable[[Session, WindowSettings], MainWindow]


class Windows(QObject):
    """Makes windows, remembers which are open, and lets those go that were closed."""

    made = Signal(object)
    """A `MainWindow`, before it is shown."""

    def __init__(self, theme: Theme, settings: WindowSettings, make: Make, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings, self._make = theme, settings, make
        self._holdings = Holdings()
        self._places: dict[int, MainWindow] = {}
        self._leaving: list[MainWindow] = []
        self._remembering = QTimer(self)
        self._remembering.setSingleShot(True)
        self._remembering.setInterval(0)
        self._remembering.timeout.connect(self._remember)

    def all(self) -> list[MainWindow]:
        """Those that are open, in the order of their places."""
        return [self._places[place] for place in sorted(self._places)]

    # -- opening --
    def start(self, named: Path | None) -> MainWindow:
        """The windows as they were last time, or one on the archive that was named."""
        last = [] if named is not None else self._last()
        if not last:
            window = self._new(0)
            window.archives.start(named)
            return window
        for place, path in last:
            self._new(place).archives.open_path(str(path))
        return self.all()[0]

    def new(self, path: Path | None, beside: MainWindow | None = None) -> MainWindow:
        """One more window, on this archive (None: with nothing open)."""
        place = next(number for number in range(len(self._places) + 1) if number not in self._places)
        window = self._new(place)
        if beside is not None:
            self._step_aside(window, beside)
        if path is not None:
            window.archives.open_path(str(path))
        return window

    def show(self, path: Path | None) -> MainWindow:
        """The program was started once more: the window that has this archive comes to the front, or a new one."""
        open_now = self.all()
        here = [one for one in open_now if path is None or _shows(one, path)]
        window = here[0] if here else self._empty(open_now) or self.new(None, open_now[0] if open_now else None)
        if path is not None and not here:
            window.archives.start(path)
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    @staticmethod
    def _empty(windows: list[MainWindow]) -> MainWindow | None:
        return next((one for one in windows if one.session.path is None and not one.session.worker.busy), None)

    def _new(self, place: int) -> MainWindow:
        session = Session(holdings=self._holdings)
        window = self._make(session, self._settings.for_window(place))
        self._places[place] = window
        self._join(window, session)
        window.installEventFilter(self)
        self.made.emit(window)
        window.show()
        return window

    def _join(self, window: MainWindow, session: Session) -> None:
        """What is done in one window is seen in the others on the same archive."""
        session.changedElsewhere.connect(lambda changes: session.refresh(changes, window.reader.current_id))
        session.opened.connect(lambda _path: self._remembering.start())
        captures, queue, archives = window.captures, window.queue, window.archives
        for came in (captures.saved, archives.sampleAdded):
            came.connect(lambda number: session.announce(Changes(articles=frozenset({number}), library=True)))
        for came in (captures.imported, queue.saved):
            came.connect(lambda: session.announce(Changes(articles=frozenset({0}), library=True)))
        window.recaptures.recaptured.connect(lambda number: self._read_again(window, number))
        archives.windowAsked.connect(lambda path: self.new(path, window))

    def _read_again(self, window: MainWindow, article_id: int) -> None:
        """An article was captured again: other windows that show it show it as it is now."""
        path = window.session.path
        for other in self.all():
            if other is not window and path is not None and _shows(other, path):
                other.reader.read_again(article_id)

    def _step_aside(self, window: MainWindow, beside: MainWindow) -> None:
        """As large as the one it came from, and not quite on top of it."""
        step = self._theme.space(5)
        window.resize(beside.size())
        window.move(beside.pos().x() + step, beside.pos().y() + step)

    # -- closing --
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and isinstance(watched, MainWindow):
            QTimer.singleShot(0, self, self._look_who_left)
        return super().eventFilter(watched, event)

    def _look_who_left(self) -> None:
        for place, window in list(self._places.items()):
            if window.isHidden():
                del self._places[place]
                self._leaving.append(window)
                network = window.captures.worker
                network.leave()
                network.lane.finish(_nothing)
                for worker in (window.session.worker, network):
                    worker.busyChanged.connect(self._let_go)
        self._remembering.start()
        self._let_go()

    def _let_go(self) -> None:
        """A closed window lives until nothing is on its way to it any more."""
        if not self._places:
            return  # the program ends
        for window in list(self._leaving):
            if not window.session.worker.busy and not window.captures.worker.busy:
                self._leaving.remove(window)
                window.deleteLater()

    # -- next time --
    def _remember(self) -> None:
        """Which archives are open where. When all windows close at once, they are what is brought back."""
        shown = [
            {"place": place, "archive": str(window.session.path)}
            for place, window in sorted(self._places.items())
            if window.session.path is not None
        ]
        if shown:
            self._settings.set(SETTING, json.dumps(shown[:MOST]))

    def _last(self) -> list[tuple[int, Path]]:
        try:
            found = json.loads(self._settings.text(SETTING) or "[]")
            places = {int(one["place"]): Path(one["archive"]) for one in found}
        except (ValueError, TypeError, KeyError):
            return []
        there = [(place, path) for place, path in sorted(places.items()) if path.exists()]
        return [(number, path) for number, (_, path) in enumerate(there[:MOST])] if not _has_first(there) else there


def _nothing() -> None:
    """Done last by a thread that ends."""


def _has_first(places: list[tuple[int, Path]]) -> bool:
    return bool(places) and places[0][0] == 0


def _shows(window: MainWindow, path: Path) -> bool:
    return window.session.path is not None and window.session.path.resolve() == path.resolve()
