"""Running the command line as a user does, in the same process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from main import main
from operations.capturing import sample_page


@dataclass(frozen=True)
class Ran:
    """Exit status and what was printed."""

    status: int
    out: str
    err: str


type Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return call


@pytest.fixture
def archive(tmp_path: Path, run: Run) -> Path:
    """An archive with the sample discussion as article 1."""
    path = tmp_path / "probe.threadmark"
    assert run("capture", sample_page(), "-a", path).status == 0
    return path
