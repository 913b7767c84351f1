"""The search language and saved searches on the command line."""

from __future__ import annotations

import json
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
