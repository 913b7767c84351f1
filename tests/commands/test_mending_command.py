"""Mending a tree and saying whom comments answer, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Run


def shown(run: Run, archive: Path) -> dict[str, int]:
    comments = json.loads(run("show", "1", "--json", "-a", archive).out)["comments"]
    return {comment["id"]: comment["depth"] for comment in comments}


def test_a_comment_is_put_where_it_belongs_and_back(run: Run, archive: Path, tmp_path: Path) -> None:
    before = shown(run, archive)
    ran = run("mend", "1", "-c", "4", "--parent", "1", "-a", archive)
    assert (ran.status, ran.err.strip()) == (0, "Made comment 4 answer comment 1")
    assert shown(run, archive) != before
    assert run("export", "1", "-o", tmp_path / "out", "-a", archive).status == 0
    assert ",1," in (tmp_path / "out" / "comments.csv").read_text(encoding="utf-8")
    run("undo", "-a", archive)
    assert shown(run, archive) == before
    run("mend", "1", "-c", "4", "--top", "-a", archive)
    run("mend", "1", "-c", "4", "--no-comment", "-a", archive)
    assert run("check", "-a", archive).status == 0
    assert run("mend", "1", "-c", "1", "--parent", "1", "-a", archive).status == 1
    assert run("mend", "1", "-c", "1", "-a", archive).status == 2
    assert run("mend", "1", "-c", "99", "--top", "-a", archive).status == 1


def test_whom_comments_answer(run: Run, archive: Path) -> None:
    rows = json.loads(run("answers", "1", "--json", "-a", archive).out)
    assert {row["source"] for row in rows} <= {"technical", "suggested"}
    assert run("answers", "1", "-c", "3", "--to", "1", "--person", "die Redaktion", "-a", archive).status == 0
    rows = json.loads(run("answers", "1", "--json", "-a", archive).out)
    mine = [(row["comment"], row["answers"], row["name"]) for row in rows if row["source"] == "coder"]
    assert mine[0][:2] == (3, 1)
    assert mine[1] == (3, None, "die Redaktion")
    assert "(coder, Coder 1)" in run("answers", "1", "-a", archive).out
    run("answers", "1", "-c", "3", "--nobody", "-a", archive)
    assert "coder" not in run("answers", "1", "-a", archive).out
    assert run("answers", "1", "--to", "1", "-a", archive).status == 2
    assert run("answers", "1", "-c", "3", "-a", archive).status == 2
