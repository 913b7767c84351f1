"""All frames of a page, whatever site each is from: one question to each of them, and what they answer in time."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWebEngineCore import QWebEngineFrame, QWebEnginePage, QWebEngineScript

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
MOST_FRAMES = 200


@dataclass(slots=True)
class Framed:
    """A frame with its place in the tree (`parent` is an index into the list of all; -1: the page itself)."""

    frame: QWebEngineFrame
    parent: int
    answer: Any = None
    """What it answered; None: nothing, or not in time."""


def frames_of(page: QWebEnginePage) -> list[Framed]:
    """The page's own frame first, each before the frames inside it."""
    found = [Framed(page.mainFrame(), -1)]
    at = 0
    while at < len(found) and len(found) < MOST_FRAMES:
        found += [Framed(child, at) for child in found[at].frame.children() if child.isValid()]
        at += 1
    return found[:MOST_FRAMES]


class Question(QObject):
    """One question to some frames. `then` gets all of them, once: when all have answered, or when time is up."""

    def __init__(
        self, framed: list[Framed], script: str, patience: float, then: Callable[[list[Framed]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._framed, self._then = framed, then
        self._open = len(framed)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._settle)
        self._clock.start(round(patience * 1000))
        for one in framed:
            one.frame.runJavaScript(script, WORLD, lambda answer, one=one: self._take(one, answer))

    def drop(self) -> None:
        """Nobody waits for it any more."""
        self._then = _nobody
        self._settle()

    def _take(self, one: Framed, answer: object) -> None:
        if not self._open:
            return
        try:
            one.answer = json.loads(answer) if isinstance(answer, str) and answer else None
        except ValueError:
            one.answer = None
        self._open -= 1
        if not self._open:
            self._open = 1
            self._settle()

    def _settle(self) -> None:
        if not self._open:
            return
        self._open = 0
        self._clock.stop()
        then, self._then = self._then, _nobody
        self.deleteLater()
        then(self._framed)


def _nobody(_framed: list[Framed]) -> None:
    """Takes what nobody waits for."""
