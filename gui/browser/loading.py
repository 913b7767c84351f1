""" "Load all": scrolls through the comments and presses "load more" until nothing new comes, and counts.

One press at a time, and after each the page is left alone until it is quiet: nothing grows, and what the page asked
for has come. A page that never gets quiet is not waited for longer than `PATIENCE`. Only a press that brought
something counts; one that brought nothing is not repeated.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEngineFrame

from gui.browser.frames import Framed, Question, frames_of
from gui.browser.guard import Guard
from gui.browser.page import BrowserPage
from gui.browser.script import asking
from operations.rendering import Ending

LOOK_EVERY = 200  # ms
STILL = 0.6  # s without growth, after something came
STILL_WITHOUT_ANY = 1.4  # s without growth, while nothing came yet
REQUEST = 8.0  # s that an answer may take
PATIENCE = 10.0  # s for a page to get quiet
LESS_PATIENCE = 2.5  # s, once it is known not to
ANSWER = 5.0  # s for the page to answer us
MOST = 500  # presses
FEW_LETTERS, FEW_ELEMENTS, FOLDED = 15, 3, -100


@dataclass(frozen=True, slots=True)
class Loaded:
    """How far the loading went."""

    pressed: int = 0
    ending: Ending = Ending.NOTHING_NEW
    restless: bool = False

    def also(self, more: Loaded) -> Loaded:
        """Both, one after the other."""
        return Loaded(self.pressed + more.pressed, more.ending, more.restless)


@dataclass(frozen=True, slots=True)
class _Size:
    elements: int = 0
    text: int = 0

    def growth(self, before: _Size) -> int:
        """1: something came, -1: something was folded, 0: neither."""
        letters, elements = self.text - before.text, self.elements - before.elements
        if letters >= FEW_LETTERS or elements >= FEW_ELEMENTS:
            return 1
        return -1 if letters <= FOLDED else 0


class LoadAll(QObject):
    """One run through a page."""

    pressedChanged = Signal(int)
    ended = Signal(object)
    """A `Loaded`."""

    def __init__(self, page: BrowserPage, guard: Guard, parent: QObject, *, most: int = MOST) -> None:
        super().__init__(parent)
        self._page, self._guard, self._most = page, guard, most
        self._question: Question | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._look)
        self._quiet = _Quiet()
        self._before: _Size | None = None
        """What there was before the last press; None: nothing was pressed since the last judgement."""
        self._presser: Framed | None = None
        self._path: str | None = None
        self._deaf: list[QWebEngineFrame] = []
        """Frames that did not answer in time; they are asked no more."""
        self._pressed = 0
        self._is_running = False

    @property
    def pressed(self) -> int:
        """Presses so far that brought something."""
        return self._pressed

    def start(self) -> None:
        """Begin; the page leads nowhere else meanwhile."""
        self._is_running, self._page.stays = True, True
        self._page.renderProcessTerminated.connect(self._gone)
        self._settle()

    def stop(self) -> None:
        """End as soon as this is called; what has come stays."""
        self._end(Ending.STOPPED)

    # -- until the page is quiet --
    def _settle(self) -> None:
        self._quiet.begin()
        self._clock.start(LOOK_EVERY)

    def _look(self) -> None:
        self._ask(self._frames(), "look", self._seen)

    def _frames(self) -> list[Framed]:
        own, *inner = frames_of(self._page)
        return [own, *(one for one in inner if one.frame not in self._deaf)]

    def _seen(self, framed: list[Framed]) -> None:
        own = framed[0].answer
        if not isinstance(own, dict):
            self._end(Ending.SILENT)
            return
        path = str(own.get("path"))
        self._path = self._path or path
        if path != self._path:
            self._end(Ending.MOVED)
            return
        self._deaf += [one.frame for one in framed[1:] if one.answer is None]
        answers = [one.answer for one in framed if isinstance(one.answer, dict)]
        for answer in answers:
            self._guard.finished([str(name) for name in _list(answer.get("finished"))])
        if self._quiet.see(_size(answers), _is_done(answers), self._guard.waits(REQUEST)):
            self._rested()
        else:
            self._clock.start(LOOK_EVERY)

    def _rested(self) -> None:
        """Judge the last press, then try the next."""
        if self._before is not None and self._presser is not None:
            growth = self._quiet.size.growth(self._before)
            self._before = None
            if growth > 0:
                self._pressed += 1
                self.pressedChanged.emit(self._pressed)
            if self._pressed >= self._most:
                self._end(Ending.LIMIT)
                return
            self._ask([self._presser], "judge", lambda _judged: self._press(self._frames()), growth)
            return
        self._press(self._frames())

    # -- pressing --
    def _press(self, framed: list[Framed]) -> None:
        """In the first frame that has something to press."""
        if not framed:
            self._end(Ending.NOTHING_NEW)
            return
        first, rest = framed[0], framed[1:]

        def tried(answered: list[Framed]) -> None:
            if isinstance(answered[0].answer, dict):
                self._presser, self._before = Framed(first.frame, -1), self._quiet.size
                self._settle()
            else:
                self._press(rest)

        self._guard.forget()
        self._ask([Framed(first.frame, -1)], "press", tried)

    # -- asking and ending --
    def _ask(self, framed: list[Framed], name: str, then: Callable[[list[Framed]], None], *values: int) -> None:
        def answered(all_of_them: list[Framed]) -> None:
            if self._is_running:
                then(all_of_them)

        self._question = Question(framed, asking(name, *values), ANSWER, answered, self)

    def _gone(self) -> None:
        self._end(Ending.SILENT)

    def _end(self, ending: Ending) -> None:
        if not self._is_running:
            return
        self._is_running, self._page.stays = False, False
        self._clock.stop()
        self._page.renderProcessTerminated.disconnect(self._gone)
        self.ended.emit(Loaded(self._pressed, ending, self._quiet.never))


class _Quiet:
    """Whether the page has come to rest since `begin`."""

    def __init__(self) -> None:
        self.size = _Size()
        self.never = False
        """Whether patience came to its end, ever."""
        self._begun = self._changed = 0.0
        self._first: _Size | None = None

    def begin(self) -> None:
        self._begun = self._changed = monotonic()
        self._first = None

    def see(self, size: _Size, is_done: bool, is_waiting: bool) -> bool:
        """One look at the page. `is_done`: it is loaded and scrolled to its end; `is_waiting`: an answer is due."""
        moment = monotonic()
        if self._first is None:
            self._first = self.size if self.size.elements else size
        if size != self.size:
            grows = abs(size.text - self.size.text) >= FEW_LETTERS or size.elements != self.size.elements
            self._changed = moment if grows else self._changed
            self.size = size
        if moment - self._begun >= (LESS_PATIENCE if self.never else PATIENCE):
            self.never = True
            return True
        came = size.growth(self._first) > 0
        still = moment - self._changed >= (STILL if came else STILL_WITHOUT_ANY)
        return is_done and still and (came or not is_waiting)


def _size(answers: list[dict[str, Any]]) -> _Size:
    return _Size(sum(_number(one.get("elements")) for one in answers), sum(_number(one.get("text")) for one in answers))


def _is_done(answers: list[dict[str, Any]]) -> bool:
    """Whether the page is loaded and scrolled to its end. Its frames may still wait for pictures, but not for text."""
    own = answers[0]
    return (
        own.get("ready") == "complete"
        and own.get("end") is not False
        and all(one.get("ready") != "loading" for one in answers)
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
