"""Cyclic garbage is collected on the GUI thread only.

Python may start a collection on any thread. If that frees an object that Qt has a connection to, the thread takes
Qt's lock while the GUI thread, holding the interpreter's, waits for it: both stand still (seen with PySide6 6.12, and
why Anki does the same). So collection by itself is off while the window runs, and a timer does it here.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""Milliseconds between two looks."""


class GarbageCollector(QObject):
    """Takes over from Python's own schedule until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The oldest generation that is due, as Python would have done."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        if due[0]:
            gc.collect(2 if due[2] else 1 if due[1] else 0)

    def stop(self) -> None:
        """Give back to Python."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
