"""Work off the GUI thread: one thread for the archive, one for reading from the network.

A job is a function; its result comes back on the GUI thread. A `ThreadmarkError` goes to `failed`; anything else is a
bug and is raised on the GUI thread, where the crash dialog shows it. The worker's thread never lets go of a job last:
what a job holds may be known to Qt, and is freed on the GUI thread (see gui/garbage.py).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from domain.errors import ThreadmarkError

type Failed = Callable[[ThreadmarkError], None]


class Lane:
    """One thread that does one job after the other. The workers of several windows may share it."""

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)
        self._ended = False

    def submit(self, parcel: _Parcel, deliver: Callable[[_Parcel], None]) -> None:
        self._pool.submit(parcel.carry, deliver)

    def finish(self, last: Callable[[], None]) -> None:
        """Do what was handed in, then `last`, then no more; once is enough."""
        if not self._ended:
            self._ended = True
            self._pool.submit(last)
            self._pool.shutdown(wait=False)

    def end(self) -> None:
        """Wait until all that was handed in is done."""
        self._ended = True
        self._pool.shutdown(wait=True)


class Worker(QObject):
    """Hands jobs to a lane, and gives back what comes of them."""

    busyChanged = Signal(bool)
    _delivered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(name)
        self._waiting = 0
        self._moves = 0
        self._closed = False
        self._delivered.connect(self._deliver)

    @property
    def busy(self) -> bool:
        """Whether a job is under way or its result on the way."""
        return self._waiting > 0

    def do[T](
        self,
        job: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Failed | None = None,
        lane: Lane | None = None,
    ) -> None:
        """Run `job` on the worker's lane (or another one), then `then` (or `failed`) on the GUI thread."""
        if self._closed:
            return
        self._waiting += 1
        if self._waiting == 1:
            self.busyChanged.emit(True)
        (lane or self.lane).submit(_Parcel(job, then, failed, self._moves), self._delivered.emit)

    def move(self, lane: Lane) -> None:
        """Use another lane from now on. What still comes from the one before is not delivered, but its errors are."""
        self.lane = lane
        self._moves += 1

    def leave(self) -> None:
        """Deliver nothing more, but do not wait: others use the lane. Once nothing is on its way it is not `busy`."""
        if not self._closed:
            self.do(lambda: None)
            self._closed = True

    def close(self) -> None:
        """Finish what waits, deliver nothing more."""
        self._closed = True
        self.lane.end()

    def post(self, call: Callable[[], None]) -> None:
        """From the worker's thread: have `call` run on the GUI thread (progress)."""
        self._delivered.emit(_Parcel(None, lambda _nothing: call(), None))

    def _deliver(self, parcel: _Parcel) -> None:
        if parcel.job is not None:
            self._waiting -= 1
            if self._waiting == 0:
                self.busyChanged.emit(False)
        open_it = parcel.unpack(stale=parcel.job is not None and parcel.moves != self._moves)
        if not self._closed:
            open_it()


def _is_there(receiver: Callable[..., None]) -> bool:
    """Whether the widget whose method this is still exists: a dialog may be closed before the answer to it comes."""
    owner = getattr(receiver, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)


class _Parcel:
    """A job on its way to the worker's thread, and its result on the way back."""

    def __init__(
        self,
        job: Callable[[], Any] | None,
        then: Callable[[Any], None] | None,
        failed: Failed | None,
        moves: int = 0,
    ) -> None:
        self.job, self.then, self.failed, self.moves = job, then, failed, moves
        self.result: Any = None
        self.error: BaseException | None = None

    def carry(self, deliver: Callable[[_Parcel], None]) -> None:
        """On the worker's thread: do the job."""
        assert self.job is not None
        try:
            self.result = self.job()
        except BaseException as error:  # noqa: BLE001 - it is raised again on the GUI thread
            self.error = error
        deliver(self)

    def unpack(self, *, stale: bool = False) -> Callable[[], None]:
        """On the GUI thread: take everything out, so that the worker's thread is left with an empty parcel."""
        then, failed, result, error = self.then, self.failed, self.result, self.error
        self.job = self.then = self.failed = self.result = self.error = None

        def settle() -> None:
            if isinstance(error, ThreadmarkError) and failed is not None:
                if _is_there(failed):
                    failed(error)
            elif error is not None:
                raise error
            elif then is not None and not stale and _is_there(then):
                then(result)

        return settle
