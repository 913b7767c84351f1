"""Capturing again, the timeline and the differences on the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.operations.recapture_site import FIRST, MANY, SECOND, page
from tests.scrapers.loopback import Site, reply


@pytest.fixture
def site() -> Iterator[Site]:
    with Site({"/bruecke/": reply(page(FIRST))}) as running:
        yield running


@pytest.fixture
def taken(site: Site, run: Run, tmp_path: Path) -> Path:
    """An archive with the first state as article 1."""
    path = tmp_path / "a.threadmark"
    assert run("capture", f"{site.url}/bruecke/", "--allow-local", "-a", path).status == 0
    return path


def test_what_changed_and_between_which_captures(run: Run, site: Site, taken: Path) -> None:
    again = ("recapture", "1", "--allow-local", "-a", taken)
    assert run(*again).out == "nothing changed\n"
    site.pages["/bruecke/"] = reply(page(SECOND))
    assert run(*again, "--dry-run").out == "1 new, 1 edited, 1 gone\n"
    assert run(*again).out == "1 new, 1 edited, 1 gone\n"
    lines = run("timeline", "1", "-a", taken).out.splitlines()
    assert len(lines) == 3
    assert lines[2].endswith("4 stated · 4 comments · 1 new, 1 edited, 1 gone")
    shown = run("diff", "1", "-a", taken).out
    assert "Endlich[+, endlich+]!" in shown
    assert "#4 Ada Probe · gone" in shown
    found = json.loads(run("diff", "1", "--from", "1", "--to", "3", "--json", "-a", taken).out)
    assert [one["events"] for one in found["comments"]] == [["edited"], ["new"], ["gone"]]
    assert run("diff", "1", "--from", "1", "--to", "2", "-a", taken).out.count("#") == 0
    assert run("check", "-a", taken).status == 0


def test_a_saved_page_as_a_later_state(run: Run, taken: Path, tmp_path: Path) -> None:
    file = tmp_path / "seite.html"
    file.write_text(page(SECOND), encoding="utf-8")
    assert run("recapture", "1", "--from", file, "-a", taken).out == "1 new, 1 edited, 1 gone\n"


def test_much_less_is_not_marked_as_gone_unless_one_says_so(run: Run, site: Site, taken: Path) -> None:
    again = ("recapture", "--all", "--allow-local", "-a", taken)
    site.pages["/bruecke/"] = reply(page(MANY))
    run(*again, "--accept-gone")
    site.pages["/bruecke/"] = reply(page(MANY[:3]))
    ran = run(*again)
    assert (ran.status, ran.out) == (0, "nothing changed\n")
    assert "nothing was marked as gone" in ran.err
    assert "not marked as gone" in run("timeline", "1", "-a", taken).out
    assert run(*again, "--accept-gone").out == "27 gone\n"


def test_a_page_that_is_gone_is_noted_and_the_others_go_on(run: Run, site: Site, taken: Path) -> None:
    site.pages["/zweite/"] = reply(page(FIRST))
    assert run("capture", f"{site.url}/zweite/", "--allow-local", "-a", taken).status == 0
    site.pages["/bruecke/"] = reply("weg", status=404)
    ran = run("recapture", "1", "2", "--allow-local", "-a", taken)
    assert (ran.status, ran.out) == (1, "2: nothing changed\n")
    assert ran.err.startswith("1: ")
    captures = json.loads(run("timeline", "1", "--json", "-a", taken).out)
    assert [one["state"] for one in captures] == ["complete", "failed"]
    assert captures[1]["failure"]["status"] == 404


def test_wrong_use(run: Run, taken: Path) -> None:
    assert run("recapture", "-a", taken).status == 2
    assert run("recapture", "1", "2", "--from", "x.html", "-a", taken).status == 2
    assert run("diff", "1", "--from", "7", "-a", taken).status == 1
    assert run("timeline", "9", "-a", taken).status == 1
