"""Watching on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Run
from tests.operations.recapture_site import FIRST, SECOND, page
from tests.scrapers.loopback import Site, reply


def test_add_look_list_and_remove(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "w.threadmark"
    with Site({"/bruecke/": reply(page(FIRST))}) as site:
        run("capture", f"{site.url}/bruecke/", "--allow-local", "-a", path)
        assert run("watch", "list", "-a", path).out == ""
        assert "no comment feed" in run("watch", "add", "1", "--every", "30", "--until", "2099-01-01", "-a", path).err
        assert run("watch", "run", "--once", "--allow-local", "-a", path).out == ""
        site.pages["/bruecke/"] = reply(page(SECOND))
        ran = run("watch", "run", "--now", "--allow-local", "-a", path)
        assert (ran.status, ran.out) == (0, "1: 1 new, 1 edited, 1 gone\n")
        (listed,) = json.loads(run("watch", "list", "--json", "-a", path).out)
        assert (listed["article"], listed["until"], listed["failures"]) == (1, "2099-01-01", 0)
        site.pages["/bruecke/"] = reply("weg", status=404)
        assert run("watch", "run", "--now", "--allow-local", "-a", path).status == 1
        assert "failed 1 times" in run("watch", "list", "-a", path).out
    assert run("watch", "remove", "1", "-a", path).status == 0
    assert run("watch", "remove", "1", "-a", path).status == 1
    assert run("watch", "add", "1", "--every", "1", "-a", path).status == 1
