"""Work off the GUI thread: one thread for the archive, one for reading from the network.

A job is a function; its result comes back on the GUI thread. A `ThreadmarkError` goes to `failed`; anything else is a
bug and is raised on the GUI thread, where the crash dialog shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

from domain.errors import ThreadmarkError

type Failed = Callable[[ThreadmarkError], None]


class Worker(QObject):
    """A single thread that does one job after the other."""

    busyChanged = Signal(bool)
    _delivered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._waiting = 0
        self._closed = False
        self._delivered.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether a job is under way or its result on the way."""
        return self._waiting > 0

    def do[T](
        self, job: Callable[[], T], then: Callable[[T], None] | None = None, failed: Failed | None = None
    ) -> None:
        """Run `job` on the worker's thread, then `then` (or `failed`) on the GUI thread."""
        if self._closed:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busyChanged.emit(True)
        future = self._pool.submit(job)
        future.add_done_callback(lambda done: self._delivered.emit((lambda: _settle(done, then, failed), True)))

    def close(self) -> None:
        """Finish what waits, deliver nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True)

    def post(self, call: Callable[[], None]) -> None:
        """From the worker's thread: have `call` run on the GUI thread (progress)."""
        self._delivered.emit((call, False))

    def _deliver(self, parcel: tuple[Callable[[], None], bool]) -> None:
        call, ends_job = parcel
        if ends_job:
            self._waiting -= 1
            if self._waiting == 0:
                self.busyChanged.emit(False)
        if not self._closed:
            call()


def _settle(done: Future[Any], then: Callable[[Any], None] | None, failed: Failed | None) -> None:
    error = done.exception()
    if isinstance(error, ThreadmarkError) and failed is not None:
        failed(error)
    elif error is not None:
        raise error
    elif then is not None:
        then(done.result())
