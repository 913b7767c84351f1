"""The fixtures `isso` and `xtd`: a real Isso, a real django-comments-xtd, with the discussion of wordpress/seed.json.

Their packages go into a virtual environment of their own (.cache/servers, THREADMARK_SERVERS_CACHE), none into .venv.
Where they cannot be installed those tests are skipped and say why; with THREADMARK_REQUIRE_SERVERS=1 that is a
failure. Everything listens on 127.0.0.1 only and ends with the test run.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SEED = HERE / "wordpress" / "seed.json"
PACKAGES = ("isso==0.14.0", "django-comments-xtd==2.10.13", "djangorestframework==3.18.3")
PATIENCE = 60.0


@dataclass(frozen=True)
class Running:
    """A server that answers. `page` is the article's address, `state` what is true of it, `seed` the discussion."""

    page: str
    api: str
    state: dict[str, Any]
    seed: dict[str, Any]


@pytest.fixture(scope="session")
def isso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A blog page with Isso. Tests that use it carry the marker `isso`."""
    directory = tmp_path_factory.mktemp("isso")
    with _started("isso", [str(HERE / "isso.sh"), "up", str(directory)], directory, stop=True) as running:
        yield running


@pytest.fixture(scope="session")
def xtd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A page of a Django site. Tests that use it carry the marker `xtd`."""
    directory = tmp_path_factory.mktemp("xtd")
    command = [str(_environment() / "bin" / "python"), str(HERE / "xtd_site.py"), str(directory), str(free_port())]
    with _started("xtd", command, directory, stop=False) as running:
        yield running


@contextmanager
def _started(name: str, command: list[str], directory: Path, *, stop: bool) -> Iterator[Running]:
    """A server from its start to its end. `stop`: the command returns at once, and ``down`` ends what it started."""
    try:
        try:
            python = _installed() / "bin" / "python"
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _NotThere(str(error)) from error
        log = directory / "up.log"
        settings = os.environ | {"PYTHON": str(python), "SEED": str(SEED), "PORT": str(free_port())}
        with log.open("wb") as output:
            process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=settings)
        try:
            yield _ready(process, directory, log)
        finally:
            if stop:
                subprocess.run([command[0], "down", str(directory)], capture_output=True, check=False)
            process.terminate()
            process.wait(20)
    except _NotThere as error:
        if os.environ.get("THREADMARK_REQUIRE_SERVERS"):
            pytest.fail(f"no real {name}: {error}")
        pytest.skip(f"no real {name}: {error}")


class _NotThere(Exception):
    """The server cannot be had, and why."""


def _ready(process: subprocess.Popen[bytes], directory: Path, log: Path) -> Running:
    """The server, once its state is written."""
    end = time.monotonic() + PATIENCE
    state = directory / "state.json"
    while not state.exists():
        if process.poll() not in (None, 0) or time.monotonic() > end:
            said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            raise _NotThere(said[-1] if said else "it said nothing")
        time.sleep(0.05)
    known = json.loads(state.read_text(encoding="utf-8"))
    _await_port(known["api"], end)
    return Running(known["page"], known["api"], known, json.loads(SEED.read_text(encoding="utf-8")))


def _await_port(address: str, end: float) -> None:
    port = int(address.split(":")[2].split("/")[0])
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 2).close()
        except OSError:
            if time.monotonic() > end:
                raise _NotThere(f"{address} does not answer") from None
            time.sleep(0.05)
        else:
            return


def _environment() -> Path:
    named = os.environ.get("THREADMARK_SERVERS_CACHE")
    return Path(named or HERE.parent.parent / ".cache" / "servers").absolute() / "venv"


def _installed() -> Path:
    """The virtual environment with the servers in it, made once for all test runs."""
    environment = _environment()
    environment.parent.mkdir(parents=True, exist_ok=True)
    mark = environment / "packages.txt"
    wanted = "\n".join(PACKAGES)
    with (environment.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if mark.exists() and mark.read_text() == wanted:
            return environment
        for command in (
            [sys.executable, "-m", "venv", "--clear", str(environment)],
            [str(environment / "bin" / "python"), "-m", "pip", "install", "--quiet", "--retries", "1", *PACKAGES],
        ):
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
            if done.returncode:
                raise _NotThere((done.stderr.strip().splitlines() or ["pip failed"])[-1])
        mark.write_text(wanted)
    return environment


def free_port() -> int:
    """A port of this computer at which, and above which, nobody listens."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            try:
                second.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port
