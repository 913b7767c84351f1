"""A second start hands its file to the first; nothing that is not understood is believed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui import single
from gui.single import OneProgram, hand_over, socket_name

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> str:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    found = socket_name()
    if not found:
        pytest.skip("this folder's path is too long for a socket")
    return found


def start_again(name: str, path: str) -> subprocess.Popen[bytes]:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from gui.single import hand_over; sys.exit(0 if hand_over(sys.argv[1], Path(sys.argv[2])) else 1)"
    )
    return subprocess.Popen([sys.executable, "-c", code, name, path], cwd=ROOT, env=dict(os.environ))


def test_a_second_start_is_heard_and_answered(qtbot: QtBot, name: str, tmp_path: Path) -> None:
    program = OneProgram(name)
    assert program.listen()
    asked: list[Path | None] = []
    program.asked.connect(asked.append)
    again = start_again(name, "Zweites Archiv ä.threadmark")
    qtbot.waitUntil(lambda: again.poll() is not None, timeout=15_000)
    assert again.returncode == 0
    assert asked == [ROOT / "Zweites Archiv ä.threadmark"], "as it was meant where it was said"
    program.close()


def test_without_a_program_it_starts_itself(name: str) -> None:
    assert not hand_over(name, None)
    assert not hand_over("", None)


def test_what_a_killed_program_left_behind_is_no_obstacle(qtbot: QtBot, name: str) -> None:
    Path(name).touch()
    assert not hand_over(name, None)
    program = OneProgram(name)
    assert program.listen()
    program.close()


@pytest.mark.parametrize(
    "said", [b"{\n", b"null\n", b"[]\n", b'{"open": "x"}\n', b"\xff\xfe\n", b"x" * 200_000, b'{"show": 1'],
)  # fmt: skip
def test_nonsense_is_not_answered(qtbot: QtBot, name: str, said: bytes) -> None:
    program = OneProgram(name)
    assert program.listen()
    asked: list[object] = []
    program.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(1000)
    socket.write(said)
    socket.flush()
    for _ in range(20):
        QApplication.processEvents()
        qtbot.wait(5)
    assert not asked and not socket.bytesAvailable()
    socket.abort()
    program.close()


def test_a_name_that_is_too_long_for_a_socket_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    if sys.platform != "win32":
        assert socket_name() == ""
    assert not OneProgram("").listen()
    assert single.LONGEST_NAME < 108
