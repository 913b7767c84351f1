"""One writer at a time: a lock of the operating system that ends with the process, even if it is killed.

The lock is taken on a small file beside the archive, not on the archive: SQLite's own locks there are
dropped by POSIX as soon as the process closes any other handle of the same file. Readers do not need it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import platform
import sys
from pathlib import Path
from typing import Self

from domain.errors import ArchiveError, ArchiveLocked
from domain.messages import say
from storage import failures

_LOCKED_BYTE = 1 << 30
"""Far behind the text of the file, so that others can read who holds it (Windows locks forbid reading)."""
_ATTEMPTS = 20


class WriterLock:
    """Held from `acquire` to `release`. The file goes away on release; after a crash it stays, without a lock."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle: int | None = handle

    @classmethod
    def acquire(cls, archive: Path) -> Self:
        """Take the lock of `archive` (a resolved path) or raise `ArchiveLocked` at once."""
        path = archive.with_name(archive.name + "-lock")
        for _ in range(_ATTEMPTS):
            handle = _open(path, archive)
            if not _lock(handle, archive):
                os.close(handle)
                raise _locked(path, archive)
            if _is_current(handle, path):
                _write_holder(handle)
                return cls(path, handle)
            os.close(handle)  # its owner removed it while we waited: lock the new one
        raise _locked(path, archive)

    def release(self) -> None:
        """Give the lock back; more than once is harmless."""
        if self._handle is None:
            return
        if sys.platform != "win32":
            with contextlib.suppress(OSError):
                self.path.unlink()
        os.close(self._handle)
        self._handle = None
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self.path.unlink()


def _open(path: Path, archive: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise failures.disk_full(archive) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise failures.read_only(archive) from error
        raise ArchiveError(
            say("{path} could not be written: {reason}.", path=str(path), reason=error.strerror or "?"),
            say("Choose another name or folder."),
        ) from error


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int, archive: Path) -> bool:  # noqa: ARG001 (same signature everywhere)
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _is_current(handle: int, path: Path) -> bool:  # noqa: ARG001 (an open file cannot be removed here)
        return True
else:
    import fcntl

    def _lock(handle: int, archive: Path) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            os.close(handle)
            raise ArchiveError(
                say("The drive of {name} cannot lock files, so two programs could write at once.", name=archive.name),
                say("Copy the archive to a drive of this computer, or open it for reading only."),
            ) from error
        return True

    def _is_current(handle: int, path: Path) -> bool:
        try:
            there = path.stat()
        except FileNotFoundError:
            return False
        ours = os.fstat(handle)
        return (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)


def _write_holder(handle: int) -> None:
    """Say who holds it. Only for the sentence others read, so a full disk does not matter here."""
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, f"{os.getpid()} {platform.node()}\n".encode())


def _locked(path: Path, archive: Path) -> ArchiveLocked:
    advice = say("Close it there first. You can open it here for reading only.")
    try:
        pid, _, host = path.read_text(errors="replace").strip().partition(" ")
    except OSError:
        pid = host = ""
    if pid.isdecimal():
        what = say(
            "The archive {name} is already open for writing (process {pid} on {host}).",
            name=archive.name,
            pid=pid,
            host=host or "?",
        )
        return ArchiveLocked(what, advice)
    return ArchiveLocked(say("The archive {name} is already open for writing.", name=archive.name), advice)
