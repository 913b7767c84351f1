"""Every step can be undone and done again, also after closing; nothing is lost on the way."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.errors import ArchiveError, ThreadmarkError
from domain.messages import say
from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, an_archive

type Images = dict[str, list[tuple[object, ...]]]
type Scripted = tuple[str, int, int, int, int]
TRACKED = ("tag", "annotation", "annotation_tag")


def image(archive: Archive) -> Images:
    """All rows of the tracked tables."""
    raw = sqlite3.connect(f"file:{archive.path}?mode=ro", uri=True)
    rows = {table: raw.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TRACKED}
    raw.close()
    return rows


def test_undo_and_redo_survive_closing(archive: Archive) -> None:
    op.add_tag(archive, "Ironie")
    op.tag_comments(archive, [archive.comments.thread(1)[0].id], [1])
    after = image(archive)
    archive.close()
    with Archive.open(archive.path) as again:
        assert str(again.history.next_undo) == "Tagged 1 comment “Ironie”"
        changes = op.undo(again)
        assert changes is not None
        assert str(changes.label) == "Tagged 1 comment “Ironie”"
        assert again.annotations.all() == []
    with Archive.open(archive.path) as again:
        assert str(again.history.next_redo) == "Tagged 1 comment “Ironie”"
        redone = op.redo(again)
        assert redone == changes
        assert image(again) == after
        assert op.redo(again) is None


def test_new_step_clears_what_was_undone(archive: Archive) -> None:
    op.add_tag(archive, "A")
    op.add_tag(archive, "B")
    op.undo(archive)
    op.add_tag(archive, "C")
    assert archive.history.next_redo is None
    assert [str(entry.label) for entry in archive.history.entries()] == ["Added the tag “C”", "Added the tag “A”"]


def test_entries_say_who_when_and_whether_undone(archive: Archive) -> None:
    archive.coders.set_name("Kim")
    op.add_tag(archive, "A")
    op.add_tag(archive, "B")
    op.undo(archive)
    newest, oldest = archive.history.entries()
    assert (newest.undone, oldest.undone, oldest.coder.name) == (True, False, "Kim")
    assert newest.time >= oldest.time
    assert len(archive.history.entries(limit=1)) == 1


def test_step_without_a_change_is_not_kept(archive: Archive) -> None:
    op.add_tag(archive, "A")
    comment = archive.comments.thread(1)[0].id
    op.tag_comments(archive, [comment], [1])
    again = op.tag_comments(archive, [comment], [1])
    assert again.label is None
    assert not again.annotations
    assert len(archive.history.entries()) == 2


def test_error_in_a_step_keeps_nothing(archive: Archive) -> None:
    before = image(archive)
    with pytest.raises(ZeroDivisionError), archive.history.step(say("x")):
        archive.codebook.add("A")
        raise ZeroDivisionError
    assert image(archive) == before
    assert archive.history.next_undo is None
    op.add_tag(archive, "A")


def test_writing_without_a_step_is_a_bug(archive: Archive) -> None:
    with pytest.raises(RuntimeError):
        archive.codebook.add("A")


def test_captures_are_not_in_the_history(archive: Archive) -> None:
    op.add_tag(archive, "A")
    archive.captures.add(a_capture())
    assert op.undo(archive) is not None
    assert op.undo(archive) is None
    assert len(archive.articles.list()) == 2


# Random steps. Each takes the archive and four numbers, and picks what to work on by them.

type Act = Callable[[Archive, int, int, int, int], object]


def _tag_id(archive: Archive, number: int) -> int:
    tags = archive.codebook.tags()
    return tags[number % len(tags)].id if tags else 999


def _comment(archive: Archive, number: int) -> int:
    articles = archive.articles.list()
    return (articles[number % len(articles)].id << 24) + number % 7


def _annotation(archive: Archive, number: int) -> int:
    found = archive.annotations.all()
    return found[number % len(found)].id if found else 999


ACTS: dict[str, Act] = {
    "add": lambda a, i, j, k, m: op.add_tag(a, f"T{i}", _tag_id(a, j) if k % 2 else None, hue=m),
    "path": lambda a, i, j, k, m: op.ensure_tags(a, [f"T{i}/T{j}", f"T{k}"]),
    "rename": lambda a, i, j, k, m: op.rename_tag(a, _tag_id(a, i), f"T{j}"),
    "define": lambda a, i, j, k, m: op.define_tag(a, _tag_id(a, i), f"means {j}"),
    "recolour": lambda a, i, j, k, m: op.recolour_tag(a, _tag_id(a, i), j),
    "pin": lambda a, i, j, k, m: op.pin_tag(a, _tag_id(a, i), j % 3 + 1 if k % 3 else None),
    "move": lambda a, i, j, k, m: op.move_tag(a, _tag_id(a, i), _tag_id(a, j) if m % 2 else None, k),
    "remove tag": lambda a, i, j, k, m: op.remove_tag(a, _tag_id(a, i)),
    "tag": lambda a, i, j, k, m: op.tag_comments(a, [_comment(a, i), _comment(a, j)], [_tag_id(a, k), _tag_id(a, m)]),
    "toggle": lambda a, i, j, k, m: op.toggle_tag(a, [_comment(a, i), _comment(a, j)], _tag_id(a, k)),
    "untag": lambda a, i, j, k, m: op.untag_comments(a, [_comment(a, i)], [_tag_id(a, j)]),
    "passage": lambda a, i, j, k, m: op.tag_passage(
        a, 1, _comment(a, i) if m % 3 else None, j % 5, j % 5 + 2, [_tag_id(a, k)], "n" * m
    ),
    "note": lambda a, i, j, k, m: op.write_note(a, f"note {j}", comment_id=_comment(a, i)),
    "edit": lambda a, i, j, k, m: op.edit_note(a, _annotation(a, i), "x" * (j % 3)),
    "off": lambda a, i, j, k, m: op.untag_annotation(a, _annotation(a, i), [_tag_id(a, j)]),
    "remove": lambda a, i, j, k, m: op.remove_annotation(a, _annotation(a, i)),
    "undo": lambda a, i, j, k, m: op.undo(a),
    "redo": lambda a, i, j, k, m: op.redo(a),
}
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
NUMBER = st.integers(0, 11)
SCRIPT = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), NUMBER, NUMBER, NUMBER, NUMBER), min_size=5, max_size=30)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(SCRIPT)
def test_undo_all_is_the_start_and_redo_all_is_the_end(script: list[Scripted]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder, an_archive(Path(folder)) as archive:
        op.add_tag(archive, "T0")
        states = [image(archive)]
        _play(archive, script, states)
        end = image(archive)
        assert end == states[-1]
        for expected in reversed(states[:-1]):
            assert op.undo(archive) is not None
            assert image(archive) == expected
        assert op.undo(archive) is not None
        assert op.undo(archive) is None
        assert not any(image(archive).values())
        for expected in states:
            assert op.redo(archive) is not None
            assert image(archive) == expected
        assert image(archive) == end
        assert archive.check() == []


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(SCRIPT, SCRIPT)
def test_removing_an_article_leaves_a_history_that_works(first: list[Scripted], second: list[Scripted]) -> None:
    with (
        tempfile.TemporaryDirectory(dir=MEMORY) as folder,
        an_archive(Path(folder), a_capture(), a_capture()) as archive,
    ):
        op.add_tag(archive, "T0")
        _play(archive, first, [image(archive)])
        archive.articles.remove(1)
        _play(archive, second, [image(archive)], exact=False)
        end = image(archive)
        steps = 0
        while op.undo(archive):
            steps += 1
        assert not any(image(archive).values())
        for _ in range(steps):
            assert op.redo(archive) is not None
        assert image(archive) == end
        assert archive.check() == []


def _play(archive: Archive, script: list[Scripted], states: list[Images], *, exact: bool = True) -> None:
    """Runs the script; `states` becomes the images after each step that is not undone (undone ones cut off)."""
    for name, *numbers in script:
        steps = _steps(archive)
        try:
            ACTS[name](archive, *numbers)
        except ArchiveError:
            assert not exact or image(archive) == states[-1], f"{name} was refused but changed something"
            continue
        except ThreadmarkError:  # a passage outside of a short text
            continue
        if name == "undo" and _steps(archive) < steps:
            states.pop()
            if not states:
                op.redo(archive)
                states.append(image(archive))
        elif _steps(archive) > steps:
            states.append(image(archive))
        assert not exact or image(archive) == states[-1]


def _steps(archive: Archive) -> int:
    """How many steps could be undone."""
    return sum(not entry.undone for entry in archive.history.entries(500))
