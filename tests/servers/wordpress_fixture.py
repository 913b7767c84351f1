"""The fixture `wordpress`: a real WordPress in eight settings, started once for all tests that want it.

Where it cannot be had (no root to install PHP, no network) those tests are skipped and say why; with
THREADMARK_REQUIRE_WORDPRESS=1 that is a failure. Everything lies under .cache/wordpress (THREADMARK_WORDPRESS_CACHE).
Its download starts in the background when tests that want it were collected, and those tests run last.
Several test runs may share it: the last one to end stops the servers.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

import pytest

HERE = Path(__file__).parent
SCRIPT = HERE / "wordpress.sh"
KIT = HERE / "wordpress"
VARIANTS = ("classic", "paged", "pagedold", "block", "older", "plainen", "flat", "blockpaged")
BIG = 250
PATIENCE = 300


@dataclass(frozen=True)
class RealWordPress:
    """The running servers and what is true of them: `state` by the seeding script, `seed` the discussion's text."""

    urls: dict[str, str]
    state: dict[str, Any]
    seed: dict[str, Any]

    @property
    def slug(self) -> str:
        return str(self.seed["slug"])

    def address(self, slug: str, variant: str = "classic") -> str:
        """The article's address in one of the settings."""
        if variant == "plainen":
            return f"{self.urls[variant]}?p={self.state['posts'][slug]}"
        return f"{self.urls[variant]}{slug}/"

    def account(self, name: str = "redaktion", password: str | None = None) -> dict[str, tuple[str, str]]:
        """Credentials for every server, as the fetcher takes them."""
        secret = password or str(self.state["users"][name]["app"])
        return {url.removeprefix("http://").rstrip("/"): (name, secret) for url in self.urls.values()}

    def comment(self, label: str) -> str:
        """The id of an edge case's comment."""
        return str(self.state["comments"][label])


class Harness:
    """Starts and stops the servers; knows whether other test runs use them too."""

    def __init__(self, cache: Path) -> None:
        cache.mkdir(parents=True, exist_ok=True)
        self._suite = os.environ.get("THREADMARK_WORDPRESS_SUITE", "trixie")
        self._zip = cache / "debs" / "sqlite-database-integration.zip"
        sqlite = self._suite != "bookworm" and (self._zip.exists() or shutil.which("npm"))  # WordPress 6.4 or newer
        self._database = "sqlite" if sqlite else "mariadb"
        self._cache = cache
        self._directory = cache / f"{self._suite}-{self._database}"
        self._log = cache / "up.log"
        self._users: IO[str] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Begin in the background; `ready` waits for the end."""
        self._users = (self._cache / "users.lock").open("w")
        fcntl.flock(self._users, fcntl.LOCK_SH)
        with self._log.open("wb") as log:
            commands = f'"$0" {"wipe" if self._outdated() else "status"} "$1" >/dev/null; exec "$0" up "$1"'
            self._process = subprocess.Popen(
                [
                    "flock",
                    "--close",
                    str(self._cache / "start.lock"),
                    "bash",
                    "-c",
                    commands,
                    str(SCRIPT),
                    str(self._directory),
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self._environment(),
            )

    def ready(self) -> RealWordPress:
        """The servers once they answer. Raises `RuntimeError` with the reason why not."""
        if self._process is None:
            self.start()
        assert self._process is not None
        try:
            status = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise RuntimeError(f"not up after {PATIENCE} s; see {self._log}") from None
        if status:
            lines = self._log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            raise RuntimeError(f"{lines[-1] if lines else 'no output'} (status {status}, see {self._log})")
        (self._directory / "kit.sha256").write_text(_kit_digest())
        urls = dict(line.split() for line in (self._directory / "urls.txt").read_text().splitlines())
        state = json.loads((self._directory / "state.json").read_text(encoding="utf-8"))
        return RealWordPress(urls, state, json.loads((KIT / "seed.json").read_text(encoding="utf-8")))

    def stop(self) -> None:
        """Let go; the last user stops the servers (THREADMARK_KEEP_WORDPRESS=1 leaves them running)."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            self._process.wait()
        if self._users is None:
            return
        fcntl.flock(self._users, fcntl.LOCK_UN)
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return  # another test run is at work
        else:
            if not os.environ.get("THREADMARK_KEEP_WORDPRESS"):
                subprocess.run(
                    [str(SCRIPT), "down", str(self._directory)], env=self._environment(), capture_output=True
                )
        finally:
            self._users.close()

    def _outdated(self) -> bool:
        """Whether the data were made by an older seeding script."""
        mark = self._directory / "kit.sha256"
        return (self._directory / "state.json").exists() and not (mark.exists() and mark.read_text() == _kit_digest())

    def _environment(self) -> dict[str, str]:
        debs = str(self._cache / "debs")
        return os.environ | {"SUITE": self._suite, "DB": self._database, "CACHE": debs, "BIG": str(BIG)}


def _kit_digest() -> str:
    return sha256(b"".join(file.read_bytes() for file in sorted(KIT.iterdir()))).hexdigest()


_HARNESS = pytest.StashKey[Harness]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests against the real WordPress come last: it is being started meanwhile."""
    items.sort(key=_wants)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Start it as soon as it is known that some test wants it."""
    if not session.config.option.collectonly and any(_wants(item) for item in session.items):
        cache = os.environ.get("THREADMARK_WORDPRESS_CACHE") or HERE.parent.parent / ".cache" / "wordpress"
        harness = Harness(Path(cache).absolute())
        session.config.stash[_HARNESS] = harness
        if shutil.which("flock") and shutil.which("apt-get"):
            harness.start()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let go of it, also after an interruption."""
    harness = session.config.stash.get(_HARNESS, None)
    if harness is not None:
        harness.stop()


def _wants(item: pytest.Item) -> bool:
    return item.get_closest_marker("wordpress") is not None


@pytest.fixture(scope="session")
def wordpress(request: pytest.FixtureRequest) -> Iterator[RealWordPress]:
    """The real WordPress. Tests that use it carry the marker `wordpress`."""
    try:
        if not (shutil.which("flock") and shutil.which("apt-get")):
            raise RuntimeError("it needs Debian's tools (apt-get, flock)")
        yield request.config.stash[_HARNESS].ready()
    except RuntimeError as error:
        if os.environ.get("THREADMARK_REQUIRE_WORDPRESS"):
            pytest.fail(f"no real WordPress: {error}")
        pytest.skip(f"no real WordPress: {error}")
