"""``threadmark queue`` and ``threadmark capture --list``: a list in, a table out, and an honest status."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from operations import capturing
from operations.capturing import Politeness
from storage.archive import Archive
from tests.commands.conftest import Run
from tests.operations.queue_site import page
from tests.scrapers.loopback import Site, raw, reply

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({f"/{name}/": reply(page(name)) for name in "abc"}) as running:
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.threadmark"


def rows(run: Run, path: Path) -> list[dict[str, object]]:
    ran = run("queue", "list", "--json", "-a", path)
    assert ran.status == 0
    found: list[dict[str, object]] = json.loads(ran.out)
    return found


def states(run: Run, path: Path) -> list[object]:
    return [row["state"] for row in rows(run, path)]


def test_a_list_is_captured(run: Run, site: Site, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "liste.txt"
    file.write_text(f"# Teststadt\n{site.url}/a/\nZweiter\t{site.url}/b/\n{site.url}/a/ # noch einmal\n")
    ran = run("capture", "--list", file, "--allow-local", "-a", path)
    assert ran.status == 0, ran.err
    assert "2 new, 1 twice in the list" in ran.err and "[2/2] saved: Artikel b" in ran.err and "2 saved" in ran.err
    table = ran.out.splitlines()
    assert table[0].split() == ["1", "saved", "Artikel", "a"] and f"{site.url}/a/" in table[1]
    assert "2 stated · 2 comments · article 1" in table[2]
    assert run("list", "-a", path).out.count("Artikel") == 2
    again = run("capture", "--list", file, "--allow-local", "-a", path)
    assert again.status == 0 and "2 in the queue already" in again.err and "Nothing waits" in again.err
    assert len(site.paths()) == 2


def test_failures_stop_nothing_and_set_the_status(run: Run, site: Site, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "liste.txt"
    file.write_text(f"{site.url}/weg/\n{site.url}/a/\n")
    ran = run("capture", "--list", file, "--allow-local", "-a", path)
    assert ran.status == 1 and states(run, path) == ["failed", "saved"]
    assert "no page at this address (404)" in ran.out and "queue retry" in ran.err and "Traceback" not in ran.err
    site.pages["/weg/"] = reply(page("wieder da"))
    ran = run("capture", "--list", file, "--allow-local", "-a", path)
    assert ran.status == 0 and states(run, path) == ["saved", "saved"], "asked for again, what failed is tried again"


def test_lines_that_are_no_addresses_are_told(run: Run, site: Site, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "liste.txt"
    file.write_text(f"{site.url}/a/\nkein Link\n")
    ran = run("capture", "--list", file, "--allow-local", "-a", path)
    assert ran.status == 1 and "Line 2 was left out" in ran.err and states(run, path) == ["saved"]
    file.write_text("nichts\n")
    ran = run("capture", "--list", file, "-a", tmp_path / "neu.threadmark")
    assert ran.status == 1 and "no address in" in ran.err and not (tmp_path / "neu.threadmark").exists()


@pytest.mark.parametrize(
    "arguments",
    [("capture",), ("capture", "--list", "x", "y"), ("capture", "--list", "x", "--json"), ("queue", "remove")],
)
def test_wrong_usage(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).status == 2


def test_add_run_retry_remove(run: Run, site: Site, path: Path) -> None:
    assert run("queue", "add", f"{site.url}/a/", f"{site.url}/weg/", "-a", path).status == 0
    assert site.paths() == [] and states(run, path) == ["waiting", "waiting"]
    assert run("queue", "run", "1", "--allow-local", "-a", path).status == 0
    assert run("queue", "run", "--allow-local", "-a", path).status == 1
    assert states(run, path) == ["saved", "failed"]
    assert "1 row is waiting again" in run("queue", "retry", "-a", path).err
    assert "1 row is removed" in run("queue", "remove", "--done", "-a", path).err
    assert [row["number"] for row in rows(run, path)] == [2]
    assert run("queue", "remove", "--all", "-a", path).status == 0
    assert "empty" in run("queue", "list", "-a", path).err
    for command in ("run", "retry", "remove"):
        ran = run("queue", command, "7", "-a", path)
        assert ran.status == 1 and "no row 7" in ran.err
    assert run("list", "-a", path).out.count("Artikel") == 1, "what was captured stays"


def test_archived_before_is_captured_only_on_request(run: Run, site: Site, path: Path) -> None:
    assert run("capture", f"{site.url}/a/", "--allow-local", "-a", path).status == 0
    ran = run("queue", "add", f"{site.url}/a/#comment-2", "-a", path)
    assert "1 of them archived before" in ran.err
    assert "Nothing waits" in run("queue", "run", "--allow-local", "-a", path).err
    assert "archived before" in run("queue", "list", "-a", path).out
    run("queue", "retry", "1", "-a", path)
    run("queue", "run", "--allow-local", "-a", path)
    assert states(run, path) == ["saved"] and site.paths() == ["/a/", "/a/"]


def test_addresses_from_standard_input(run: Run, site: Site, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"Größe {site.url}/a/\n".encode())))
    assert run("capture", "--list", "-", "--allow-local", "-a", path).status == 0
    assert [row["title"] for row in rows(run, path)] == ["Artikel a"]


def test_guesses_need_accept(run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.operations.test_queueing import guessing

    guessing(monkeypatch)
    file = tmp_path / "liste.txt"
    file.write_text("https://a.example/x\nhttps://b.example/y\n")
    ran = run("capture", "--list", file, "-a", path)
    assert ran.status == 0 and states(run, path) == ["look", "look"]
    assert "needs a look" in ran.out and "--accept" in ran.err
    assert run("queue", "run", "--accept", "2", "-a", path).status == 0
    assert states(run, path) == ["look", "saved"]
    assert run("capture", "--list", file, "--accept", "-a", path).status == 0
    assert states(run, path) == ["saved", "saved"]


def test_the_table_is_safe_to_print(run: Run, site: Site, path: Path) -> None:
    site.pages["/a/"] = reply(page("\x1b[31m{x}\u202e"))
    run("queue", "add", f"{site.url}/a/", "-a", path)
    ran = run("queue", "run", "--allow-local", "-a", path)
    assert ran.status == 0 and "\x1b" not in ran.out + ran.err and "\u202e" not in ran.out + ran.err


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C as a signal")
def test_ctrl_c_stops_cleanly_and_can_be_resumed(run: Run, site: Site, path: Path, tmp_path: Path) -> None:
    slow = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", *[b"<p>x</p>\n"] * 400, every=0.05)
    site.pages["/b/"] = slow
    file = tmp_path / "liste.txt"
    file.write_text("\n".join(f"{site.url}/{name}/" for name in "abc"))
    command = [sys.executable, str(ROOT / "main.py"), "capture", "--list", str(file), "--allow-local", "-a", str(path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        end = time.monotonic() + 20
        while "/b/" not in site.paths() and time.monotonic() < end:
            time.sleep(0.02)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert child.returncode == 130 and "waits in the queue" in err and "Traceback" not in err, err
    assert "Artikel a" in out
    with Archive.open(path) as archive:
        assert [entry.state.value for entry in archive.queue.entries()] == ["saved", "waiting", "waiting"]
    site.pages["/b/"] = reply(page("b"))
    ran = run("queue", "run", "--allow-local", "-a", path)
    assert ran.status == 0 and states(run, path) == ["saved"] * 3
    assert site.paths().count("/a/") == 1


def test_listing_beside_a_program_that_writes(run: Run, path: Path) -> None:
    run("queue", "add", "https://a.example/x", "-a", path)
    with Archive.open(path) as archive:
        archive.queue.begin(1)
        assert states(run, path) == ["reading"]
        ran = run("queue", "run", "-a", path)
        assert ran.status == 1 and "already open for writing" in ran.err
    assert states(run, path) == ["waiting"], "that program is gone"


@pytest.fixture(autouse=True)
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other test is about something else than waiting a second."""
    monkeypatch.setattr(Politeness.__init__, "__defaults__", (0.0,))
    monkeypatch.setattr(capturing.CredentialStore, "get", lambda _store, _host: None)


def test_a_sitemap_at_an_address_is_a_list(run: Run, site: Site, path: Path) -> None:
    pages = "".join(f"<url><loc>{site.url}/{name}/</loc></url>" for name in "ab")
    site.pages["/sitemap.xml"] = reply(f"<urlset>{pages}</urlset>", kind="application/xml")
    ran = run("capture", "--list", f"{site.url}/sitemap.xml", "--allow-local", "-a", path)
    assert ran.status == 0 and "2 saved" in ran.err, ran.err
    ran = run("queue", "add", "--lists", f"{site.url}/sitemap.xml", "--allow-local", "-a", path)
    assert ran.status == 0 and "2 in the queue already" in ran.err
