"""The window is killed while it codes and captures: what it acknowledged is there, and the archive is whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from operations import keeping
from operations.opening import Archive

ROOT = Path(__file__).parent.parent.parent
LEAST = 20
"""Acknowledged steps before it is killed."""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize("round_", range(3))
def test_nothing_acknowledged_is_lost(tmp_path: Path, round_: int) -> None:
    path = tmp_path / "a.threadmark"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.killed", str(path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    lines: list[str] = []
    dice = random.Random(round_)
    for line in process.stdout:
        lines.append(line)
        if len(lines) == LEAST:
            threading.Timer(dice.random(), process.send_signal, [signal.SIGKILL]).start()
    assert process.wait(30) == -signal.SIGKILL and len(lines) >= LEAST
    process.stdout.close()
    said = [line.rstrip("\n") for line in lines if line.endswith("\n")]
    notes = {line.removeprefix("note ") for line in said if line.startswith("note ")}
    articles = {int(line.removeprefix("article ")) for line in said if line.startswith("article ")}
    with Archive.open(path) as archive:
        assert keeping.check(archive) == []
        assert notes <= {one.note for one in archive.annotations.all()}
        assert articles <= {record.id for record in archive.articles.list()}
