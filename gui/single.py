"""One program: a second start hands its file to the program that runs, which shows it in a window.

A local socket of this user's, never a network. Where it cannot be had, two programs run as before and the
archive's lock keeps them apart.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1500
"""Milliseconds for an answer: the program that runs may be busy painting."""
LONGEST = 100_000
"""Bytes of a message."""
LONGEST_NAME = 100
"""Of a socket's path, which Unix limits to about 108 bytes."""
ANSWER = b"shown\n"


class OneProgram(QObject):
    """Listens for later starts."""

    asked = Signal(object)
    """The `Path` of an archive to show, or None: show a window."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)

    def listen(self) -> bool:
        """Whether later starts can find this program."""
        if not self._name:
            return False
        QLocalServer.removeServer(self._name)  # of a program that was killed; a living one has answered before
        return self._server.listen(self._name)

    def close(self) -> None:
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setParent(self)
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST:
            socket.abort()
        elif socket.canReadLine():
            known, path = _understood(bytes(socket.readLine().data()))
            if known:
                socket.write(ANSWER)
                socket.flush()
                self.asked.emit(path)
            socket.disconnectFromServer()


def hand_over(name: str, path: Path | None) -> bool:
    """Give the file to the program that runs; False: none does (or it does not answer)."""
    if not name:
        return False
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps({"show": str(path.absolute()) if path is not None else None}).encode() + b"\n")
    socket.flush()
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE):
            return False
    answered = bytes(socket.readLine().data()) == ANSWER
    socket.abort()
    return answered


def socket_name() -> str:
    """Where this user's program listens; empty: nowhere. Another home is another user."""
    data = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    mark = "threadmark-" + hashlib.sha256(data.encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return mark
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    folder = Path(runtime) if runtime and Path(runtime).is_dir() else Path(data)
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    name = str(folder / mark)
    return name if folder.is_dir() and len(name.encode()) <= LONGEST_NAME else ""


def _understood(line: bytes) -> tuple[bool, Path | None]:
    try:
        message = json.loads(line)
    except ValueError:
        return False, None
    if not isinstance(message, dict) or "show" not in message:
        return False, None
    shown = message["show"]
    return True, Path(shown) if isinstance(shown, str) and shown else None
