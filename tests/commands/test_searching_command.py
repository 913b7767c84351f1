"""The search language and saved searches on the command line."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

from tests.commands.conftest import Run


def test_filters_context_and_saved_searches(run: Run, archive: Path) -> None:
    found = json.loads(run("find", "depth:>2", "--json", "-a", archive).out)
    assert found and all(one["depth"] > 2 for one in found)
    ran = run("find", "sonntag*", "--kwic", "2", "--save", "Sonntag", "-a", archive)
    assert ran.status == 0 and "[" in ran.out
    assert "Sonntag: sonntag*" in run("searches", "list", "-a", archive).out
    again = run("find", "--saved", "sonntag", "in:comments", "--json", "-a", archive)
    assert {one["comment"] is None for one in json.loads(again.out)} == {False}
    run("searches", "rename", "Sonntag", "Öffnung", "-a", archive)
    run("searches", "remove", "öffnung", "-a", archive)
    assert run("searches", "list", "-a", archive).out == ""
    assert run("find", "--saved", "öffnung", "-a", archive).status == 1
    assert run("find", "-a", archive).status == 2
    assert "cannot be" in run("find", "depth:viel", "-a", archive).err
    assert json.loads(run("find", "--json", "-a", archive, "--", "-kind:pingback", "in:comments").out)


def test_order_groups_scope_and_tables(run: Run, archive: Path) -> None:
    timed = json.loads(run("find", "in:comments", "--sort", "time", "--json", "-a", archive).out)
    times = [one["published"] for one in timed if one["published"]]
    assert len(times) > 2 and times[0] < times[-1]
    groups = json.loads(run("find", "in:comments", "--group", "author", "--json", "-a", archive).out)
    assert sum(one["comments"] for one in groups) == len(timed)
    assert run("find", "in:comments", "--group", "article", "-a", archive).out.split()[0] == str(len(timed))
    rows = list(csv.DictReader(StringIO(run("find", "sonntag*", "--kwic", "9", "--csv", "-a", archive).out)))
    assert rows and all(row["hit"].casefold().startswith("sonntag") for row in rows)
    assert run("find", "in:comments", "--site", "anderswo.example", "--json", "-a", archive).out.strip() == "[]"
    none = run("find", "x", "--worklist", "keine", "-a", archive)
    assert none.status == 1 and "no worklist" in none.err
    assert "Searched: depth > 2" in run("find", "depth:>2", "-a", archive).err
    assert run("find", "--forms", "sonntage", "-a", archive).status == 0


def test_a_name_is_given_once(run: Run, archive: Path) -> None:
    run("find", "a", "--save", "Eins", "-a", archive)
    run("find", "b", "--save", "Zwei", "-a", archive)
    refused = run("searches", "rename", "Zwei", "eins", "-a", archive)
    assert refused.status == 1 and "already" in refused.err
    listed = json.loads(run("searches", "list", "--json", "-a", archive).out)
    assert [one["name"] for one in listed] == ["Eins", "Zwei"]
