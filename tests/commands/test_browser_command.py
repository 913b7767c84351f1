"""``threadmark capture --browser``: what stands behind it comes from main.py, or from a test."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest

import main
from operations.rendering import Document, Progress, Rendered
from tests.commands.conftest import Run
from tests.scrapers.loopback import Site, reply

ROOT = Path(__file__).parents[2]
PAGE = """<html><head><link href="/wp-content/x.css"></head><body><h1>Titel</h1><ol class="comment-list">
<li id="comment-1" class="comment"><b class="fn">Anna</b><div class="comment-content"><p>Ein Kommentar.</p></div></li>
</ol></body></html>"""


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that a pretended browser was asked for."""
    addresses: list[str] = []

    def render(url: str, progress: Progress, cancel: threading.Event) -> Rendered:
        addresses.append(url)
        return Rendered(Document(url, PAGE), pressed=5)

    monkeypatch.setattr(main, "_rendered", render)
    return addresses


def test_the_page_comes_from_the_browser(run: Run, asked: list[str], tmp_path: Path) -> None:
    with Site() as site:
        ran = run("capture", "--browser", "--allow-local", site.url + "/x", "-a", tmp_path / "a.threadmark")
        assert [one.path for one in site.asked] == ["/robots.txt"]
    assert ran.status == 0 and asked == [site.url + "/x"]
    assert "1 comment" in ran.err and "pressed: 5" in ran.err


def test_robots_and_local_addresses_are_minded_before(run: Run, asked: list[str], tmp_path: Path) -> None:
    with Site({"/robots.txt": reply("User-agent: *\nDisallow: /x", kind="text/plain")}) as site:
        refused = run("capture", "--browser", "--allow-local", site.url + "/x", "--dry-run")
        local = run("capture", "--browser", site.url + "/y", "--dry-run")
    assert (refused.status, local.status) == (1, 1) and asked == []
    assert "robots.txt" in refused.err and "--allow-local" in local.err


def test_without_the_engine_it_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with Site() as site:
        ran = run("capture", "--browser", "--allow-local", site.url + "/x", "--dry-run")
    assert ran.status == 1 and "make browser" in ran.err


def test_files_are_read_as_always(run: Run, asked: list[str]) -> None:
    ran = run("capture", "--browser", "--dry-run", ROOT / "resources/sample/diskussion.html")
    assert ran.status == 0 and asked == []


@pytest.mark.browser
@pytest.mark.skipif(find_spec("PySide6.QtWebEngineCore") is None, reason="Qt WebEngine is not installed (make browser)")
def test_in_the_real_engine_and_quietly() -> None:
    late = f"<h1>Titel</h1><div id=box></div><script>setTimeout(() => box.innerHTML = `{PAGE}`, 600)</script>"
    flags = "--no-sandbox" if os.geteuid() == 0 else ""
    with Site({"/": reply(late + "<!-- wp-content id='comment-1' /wp-content/ -->")}) as site:
        command = [sys.executable, "main.py", "capture", "--browser", "--allow-local", "--dry-run", site.url + "/"]
        environment = {**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": flags}
        environment.pop("QT_QPA_PLATFORM", None)
        ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr
    assert "Ein Kommentar." in ran.stdout and ran.stderr == ""
