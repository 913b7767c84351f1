"""Progress, worklists and authors on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Run


def test_reading_and_progress(run: Run, archive: Path) -> None:
    ran = run("read", 1, 1, 2, "-a", archive)
    assert ran.status == 0 and ran.err.startswith("2 changed: 2 of ")
    (row,) = json.loads(run("progress", 1, "--json", "-a", archive).out)
    assert (row["read"], row["tagged"]) == (2, 0)
    assert run("read", 1, "-a", archive).err.startswith(f"{row['comments'] - 2} changed")
    assert f"{row['comments']} of {row['comments']} read" in run("progress", "-a", archive).out
    assert run("read", 1, "--unread", "-a", archive).status == 0
    assert run("read", 1, 999, "-a", archive).status == 1
    assert run("progress", 9, "-a", archive).status == 1
    assert run("progress", 1, "--list", "x", "-a", archive).status == 2


def test_worklists(run: Run, archive: Path) -> None:
    def draw(*words: object) -> object:
        return run("worklist", "-a", archive, "draw", *words)

    assert draw("Probe", "--random", 5, "--seed", 7).status == 0  # type: ignore[attr-defined]
    first = json.loads(run("worklist", "-a", archive, "show", "probe", "--json").out)
    assert (first["seed"], first["way"], len(first["items"])) == ("7", "random", 5)
    again = draw("Noch einmal", "--random", 5, "--seed", 7, "--site", first["items"][0]["title"])
    assert again.status == 1, "no such site"  # type: ignore[attr-defined]
    assert draw("Rest", "--every", 3, "--without", "Probe", "--article", 1).status == 0  # type: ignore[attr-defined]
    ran = draw("x", "--random", 4, "--unit", "conversations", "--dry-run")
    assert "of" in ran.out and "Seed: " in ran.err  # type: ignore[attr-defined]
    for wrong in (("x",), ("x", "--random", 1, "--every", 2), ("x", "--random", 1, "--site", "a", "--article", 1)):
        assert draw(*wrong).status == 2  # type: ignore[attr-defined]
    for wrong in (("x", "--random", 0), ("x", "--random", 2, "--seed", "zwei"), ("", "--random", 2)):
        assert draw(*wrong).status == 1  # type: ignore[attr-defined]
    listed = run("worklist", "-a", archive, "list").out
    assert "Probe  (random 5 comments, seed 7)" in listed and "0 of 5 read, 0 tagged" in listed
    assert "0 of 5 read" in run("progress", "--list", "Probe", "-a", archive).out
    assert run("worklist", "-a", archive, "rename", "Probe", "Pretest").status == 0
    assert "--  " in run("worklist", "-a", archive, "show", "Pretest").out
    assert run("worklist", "-a", archive, "remove", "Pretest").status == 0
    assert run("worklist", "-a", archive, "remove", "Pretest").status == 1
    assert run("undo", "-a", archive).status == 0
    assert {one["name"] for one in json.loads(run("worklist", "-a", archive, "list", "--json").out)} == {
        "Pretest",
        "Rest",
    }


def test_authors(run: Run, archive: Path) -> None:
    listed = json.loads(run("author", "--json", "-a", archive).out)
    assert listed == sorted(listed, key=lambda one: -one["comments"])
    page = json.loads(run("author", listed[0]["key"], "--json", "-a", archive).out)
    assert page["comments"] == listed[0]["comments"] == sum(len(there["comments"]) for there in page["threads"])
    assert listed[0]["name"] in run("author", listed[0]["name"], "-a", archive).out
    assert run("author", "Niemand Nirgends", "-a", archive).status == 1
    assert run("author", "zzzz", "--list", "-a", archive).out == ""
