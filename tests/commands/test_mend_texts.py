"""``threadmark mend`` and ``threadmark answers`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from commands.group import threadmark
from storage.archive import Archive
from tests.factories import a_capture, a_closed_archive, a_comment

LONG = "Erster Teil.\n\nHallo Bo, zweiter Teil."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    thread = [
        a_comment(1, LONG, author="Ada"),
        a_comment(2, "Ein Satz, der", author="Bo"),
        a_comment(3, "weitergeht.", parent=2, author="Bo"),
    ]
    return a_closed_archive(tmp_path, a_capture(thread))


def run(path: Path, *words: str) -> Result:
    return CliRunner().invoke(threadmark, [words[0], "1", *words[1:], "--archive", str(path)])


def texts(path: Path) -> list[str]:
    with Archive.open(path, read_only=True) as archive:
        return ["  " * one.depth + one.text.plain for one in archive.comments.thread(1)]


def test_split_and_join_and_take_back(path: Path) -> None:
    assert "Split comment 1" in run(path, "mend", "-c", "1", "--split", "Hallo Bo", "--reply").output
    assert texts(path)[:2] == ["Erster Teil.", "  Hallo Bo, zweiter Teil."]
    assert "Joined comment 4 with comment 3" in run(path, "mend", "-c", "4", "--join", "3").output
    assert texts(path)[2:] == ["Ein Satz, der\n\nweitergeht."]
    listed = json.loads(run(path, "mend", "--list", "--json").stdout)
    assert [(one["kind"], one["comment"], one["other"]) for one in listed] == [
        ("join", None, 3),
        ("parent", 2, 1),
        ("split", 2, 1),
    ]
    shown = run(path, "mend", "--list").output
    assert "was split off #1" in shown and "went into #3: Bo, weitergeht." in shown
    run(path, "mend", "--take-back", str(listed[0]["id"]))
    assert len(texts(path)) == 4
    run(path, "mend", "-c", "1", "--as-found")
    assert texts(path) == [LONG, "Ein Satz, der", "  weitergeht."]


@pytest.mark.parametrize(
    "words",
    [
        ("-c", "1"),
        ("-c", "1", "--split", "Hallo", "--join", "2"),
        ("-c", "1", "--parent", "2", "--top"),
        ("-c", "1", "--parent", "2", "--no-comment"),
        ("--join", "2"),
        ("-c", "1", "--reply"),
        ("-c", "1", "--split", "nicht da"),
        ("-c", "1", "--split", "Erster"),
        ("-c", "99", "--top"),
        ("-c", "1", "--join", "1"),
        ("--take-back", "77"),
    ],
)
def test_what_cannot_be_is_said(path: Path, words: tuple[str, ...]) -> None:
    found = run(path, "mend", *words)
    assert found.exit_code != 0 and not isinstance(found.exception, (KeyError, AssertionError))
    assert texts(path)[0] == LONG


def test_whom_a_comment_answers(path: Path) -> None:
    run(path, "mend", "-c", "1", "--split", "Hallo Bo")
    assert "suggested" not in run(path, "answers").output, "Bo wrote nothing before"
    assert "answers Bo" in run(path, "answers", "-c", "2", "--person", "Bo").output
    assert "#2 → Bo  (coder" in run(path, "answers").output
