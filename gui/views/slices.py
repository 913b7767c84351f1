"""Slices: long work on the GUI thread in steps so short that nobody notices."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.012
"""Seconds at a time: less than a frame."""


class Slices(QObject):
    """Runs one generator; a new one takes the place of the one before."""

    ticked = Signal(object)
    """The last thing that the generator yielded, once a slice."""
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[Any] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        return self._work is not None

    def start(self, work: Iterator[Any]) -> None:
        self.stop()
        self._work = work
        self._timer.start()

    def stop(self) -> None:
        """Give up what is under way; its `finally` is run."""
        self._timer.stop()
        work, self._work = self._work, None
        close = getattr(work, "close", None)
        if close is not None:
            close()

    def _step(self) -> None:
        work, until, last = self._work, time.perf_counter() + SLICE, None
        if work is None:
            return
        try:
            while time.perf_counter() < until:
                last = next(work)
        except StopIteration:
            self._timer.stop()
            self._work = None
            if last is not None:
                self.ticked.emit(last)
            self.ended.emit()
            return
        except BaseException:
            self._timer.stop()
            self._work = None
            raise
        self.ticked.emit(last)
