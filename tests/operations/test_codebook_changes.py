"""Merge, recode, archive, remove, sort: each one step that undo takes back without a trace."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from domain.errors import ArchiveError, ThreadmarkError, UnknownItem
from domain.messages import say
from domain.records import Changes
from operations import annotating as op
from operations import codebook as book
from operations import codebook_changes as change
from operations.codebook_changes import Within
from storage.archive import Archive

TABLES = ("tag", "annotation", "annotation_tag", "memo")


def image(archive: Archive) -> list[list[Any]]:
    """All rows that people write, seals included."""
    with closing(sqlite3.connect(archive.path)) as db:
        return [db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES]


def names(archive: Archive) -> list[str]:
    return list(archive.codebook.tree().paths().values())


def tag_id(archive: Archive, path: str) -> int:
    tag = archive.codebook.by_path(path)
    assert tag is not None, path
    return tag.id


def comments(archive: Archive) -> list[int]:
    return [comment.id for comment in archive.comments.thread(1)]


def tags_on(archive: Archive, comment_id: int) -> set[str]:
    return {archive.codebook.path_of(tag) for one in archive.annotations.of_comment(comment_id) for tag in one.tag_ids}


def add_memo(archive: Archive, about: int, text: str) -> None:
    with archive.history.step(say("memo")) as step:
        row = {
            "uuid": f"memo-{text}",
            "target": "tag",
            "article_id": None,
            "tag_id": about,
            "author_key": None,
            "text": text,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
        }
        step.insert("memo", row)


def undone(archive: Archive, doing: Callable[[], Changes]) -> Changes:
    """Do something and check that undo and redo lead exactly there and back."""
    before = image(archive)
    changes = doing()
    after = image(archive)
    op.undo(archive)
    assert image(archive) == before
    op.redo(archive)
    assert image(archive) == after
    assert archive.check() == []
    return changes


@pytest.fixture
def coded(archive: Archive) -> Archive:
    """Ton/Ironie on 1 and 2, Ton/Spott on 2 and 3, Argument on 1; Spott has a branch below it."""
    op.ensure_tags(archive, ["Ton/Ironie", "Ton/Spott/bitter", "Argument"])
    first, second, third, *_ = comments(archive)
    op.tag_comments(archive, [first, second], [tag_id(archive, "Ton/Ironie")])
    op.tag_comments(archive, [second, third], [tag_id(archive, "Ton/Spott")])
    op.tag_comments(archive, [first], [tag_id(archive, "Argument")])
    return archive


def test_merging_says_before_what_it_touches_and_joins_everything(coded: Archive) -> None:
    source, target = tag_id(coded, "Ton/Spott"), tag_id(coded, "Ton/Ironie")
    book.guide_tag(coded, source, definition="Hohn.", use_when="Immer.")
    book.guide_tag(coded, target, definition="Anders gemeint.")
    book.pin_tag(coded, source, 4)
    add_memo(coded, source, "woher")
    found = change.merge_preview(coded, source, target)
    assert (found.annotations, found.both, found.children, found.twins) == (2, 1, 1, 0)
    changes = undone(coded, lambda: change.merge_tags(coded, source, target))
    assert str(changes.label) == "Merged the tag “Spott” into “Ironie”: 2 annotations"
    assert names(coded) == ["Ton", "Ton/Ironie", "Ton/Ironie/bitter", "Argument"]
    first, second, third, *_ = comments(coded)
    assert tags_on(coded, third) == {"Ton/Ironie"} and tags_on(coded, first) == {"Ton/Ironie", "Argument"}
    assert [one.tag_ids for one in coded.annotations.of_comment(second)] == [(target,)], "it had both and keeps one"
    merged = coded.codebook.get(target)
    assert merged.definition == "Anders gemeint.\n\nHohn." and merged.use_when == "Immer." and merged.pinned == 4
    with closing(sqlite3.connect(coded.path)) as db:
        assert db.execute("SELECT tag_id FROM memo").fetchall() == [(target,)]


def test_merging_keeps_who_tagged_and_when(coded: Archive) -> None:
    with closing(sqlite3.connect(coded.path)) as db:
        before = db.execute("SELECT coder_id, created_at FROM annotation_tag WHERE tag_id=3 ORDER BY id").fetchall()
    change.merge_tags(coded, tag_id(coded, "Ton/Spott"), tag_id(coded, "Argument"))
    with closing(sqlite3.connect(coded.path)) as db:
        after = db.execute("SELECT coder_id, created_at FROM annotation_tag WHERE tag_id=5 ORDER BY id").fetchall()
    assert set(before) <= set(after)


def test_tags_of_one_name_below_both_become_one(coded: Archive) -> None:
    op.ensure_tags(coded, ["A/x/tief", "A/y", "B/X/anders"])
    op.tag_comments(coded, comments(coded)[:1], [tag_id(coded, "A/x")])
    found = change.merge_preview(coded, tag_id(coded, "A"), tag_id(coded, "B"))
    assert (found.children, found.twins) == (2, 1)
    undone(coded, lambda: change.merge_tags(coded, tag_id(coded, "A"), tag_id(coded, "B")))
    assert [one for one in names(coded) if one.startswith(("A/", "B"))] == [
        *("B", "B/X", "B/X/anders", "B/X/tief", "B/y")
    ]
    assert "B/X" in tags_on(coded, comments(coded)[0])


def test_a_tag_goes_into_the_one_above_it_even_if_one_below_has_its_name(coded: Archive) -> None:
    op.ensure_tags(coded, ["A/B/B", "A/B/c"])
    undone(coded, lambda: change.merge_tags(coded, tag_id(coded, "A/B"), tag_id(coded, "A")))
    assert [one for one in names(coded) if one.startswith("A/")] == ["A/B", "A/c"]


def test_what_cannot_be_merged_says_why(coded: Archive) -> None:
    before = image(coded)
    ton, irony = tag_id(coded, "Ton"), tag_id(coded, "Ton/Ironie")
    with pytest.raises(ArchiveError, match="into itself"):
        change.merge_tags(coded, ton, ton)
    with pytest.raises(ArchiveError, match="“Ironie” is below “Ton”"):
        change.merge_tags(coded, ton, irony)
    with pytest.raises(UnknownItem):
        change.merge_tags(coded, ton, 999)
    assert image(coded) == before
    change.archive_tag(coded, tag_id(coded, "Argument"))
    with pytest.raises(ArchiveError, match="archived"):
        change.merge_tags(coded, irony, tag_id(coded, "Argument"))


def test_recoding_replaces_or_adds_everywhere_or_only_somewhere(coded: Archive) -> None:
    irony, argument = tag_id(coded, "Ton/Ironie"), tag_id(coded, "Argument")
    first, second, *_ = comments(coded)
    found = change.recode_preview(coded, irony, [argument])
    assert (found.annotations, found.already) == (2, 1)
    some = Within(comment_ids=frozenset({second}))
    changes = undone(coded, lambda: change.recode(coded, irony, [argument], keep=True, within=some))
    assert str(changes.label) == "Put “Argument” beside “Ironie” on 1 annotation"
    assert tags_on(coded, second) == {"Ton/Ironie", "Ton/Spott", "Argument"}
    changes = undone(coded, lambda: change.recode(coded, irony, [argument]))
    assert str(changes.label) == "Recoded 2 annotations from “Ironie” to “Argument”"
    assert changes.comments == {first, second}
    assert tags_on(coded, first) == {"Argument"} and coded.codebook.counts().get(irony) is None
    with pytest.raises(ArchiveError, match="No other tag"):
        change.recode(coded, argument, [argument])


def test_archiving_hides_a_branch_and_coming_back_brings_what_is_above(coded: Archive) -> None:
    book.pin_tag(coded, tag_id(coded, "Ton/Spott"), 2)
    undone(coded, lambda: change.archive_tag(coded, tag_id(coded, "Ton")))
    assert {tag.name for tag in coded.codebook.tags() if not tag.archived} == {"Argument"}
    assert not any(tag.pinned for tag in coded.codebook.tags()), "a key is free for what is in use"
    assert tags_on(coded, comments(coded)[2]) == {"Ton/Spott"}
    for doing in (
        lambda: book.add_tag(coded, "Ton/neu"),
        lambda: book.move_tag(coded, tag_id(coded, "Argument"), tag_id(coded, "Ton")),
        lambda: change.recode(coded, tag_id(coded, "Argument"), [tag_id(coded, "Ton")]),
    ):
        with pytest.raises(ArchiveError, match="archived"):
            doing()
    undone(coded, lambda: change.archive_tag(coded, tag_id(coded, "Ton/Spott/bitter"), False))
    assert {tag.name for tag in coded.codebook.tags() if tag.archived} == {"Ironie"}


def test_removing_says_what_it_touches(coded: Archive) -> None:
    op.write_note(coded, "bleibt", comment_id=comments(coded)[2])
    add_memo(coded, tag_id(coded, "Ton/Spott"), "weg")
    found = change.remove_preview(coded, tag_id(coded, "Ton"))
    assert (found.tags, found.annotations, found.only, found.memos) == (4, 3, 2, 1)
    changes = undone(coded, lambda: change.remove_tag(coded, tag_id(coded, "Ton")))
    assert str(changes.label) == "Removed the tag “Ton” and 3 below it"
    assert [one.note for one in coded.annotations.of_comment(comments(coded)[2])] == ["bleibt"]


def test_keys_move_a_tag_by_one_place(archive: Archive) -> None:
    op.ensure_tags(archive, ["A", "B/x", "C"])
    undone(archive, lambda: change.nudge(archive, tag_id(archive, "C"), "up"))
    assert names(archive) == ["A", "C", "B", "B/x"]
    undone(archive, lambda: change.nudge(archive, tag_id(archive, "B"), "in"))
    assert names(archive) == ["A", "C", "C/B", "C/B/x"]
    undone(archive, lambda: change.nudge(archive, tag_id(archive, "C/B/x"), "out"))
    assert names(archive) == ["A", "C", "C/B", "C/x"]
    undone(archive, lambda: change.nudge(archive, tag_id(archive, "C/B"), "down"))
    assert names(archive) == ["A", "C", "C/x", "C/B"]
    for path, way in (("A", "up"), ("A", "in"), ("A", "out"), ("C", "down")):
        assert not change.nudge(archive, tag_id(archive, path), way).history


def test_sorting_is_as_in_a_dictionary_and_by_use(coded: Archive) -> None:
    op.ensure_tags(coded, ["Z/Tag 10", "Z/ärger", "Z/Tag 9", "Z/Zorn", "Z/Anlass"])
    undone(coded, lambda: change.sort_children(coded, tag_id(coded, "Z")))
    assert [one.name for one in coded.codebook.tree().children(tag_id(coded, "Z"))] == [
        *("Anlass", "ärger", "Tag 9", "Tag 10", "Zorn")
    ]
    op.tag_comments(coded, comments(coded), [tag_id(coded, "Z/Zorn")])
    change.sort_children(coded, by_count=True, deep=True)
    assert names(coded)[0] == "Argument" and next(one for one in names(coded) if one.startswith("Z/")) == "Z/Zorn"


def test_a_branch_gets_one_colour(coded: Archive) -> None:
    changes = undone(coded, lambda: change.colour_branch(coded, tag_id(coded, "Ton"), 5))
    assert str(changes.label) == "Changed the colour of “Ton” and 3 tags below it"
    assert {tag.hue for tag in coded.codebook.subtree(tag_id(coded, "Ton"))} == {5}


def test_an_example_is_taken_from_an_annotation(coded: Archive) -> None:
    first = comments(coded)[0]
    argument = tag_id(coded, "Argument")
    op.tag_passage(coded, 1, first, 0, 13, [argument])
    passage, whole = (
        next(one.id for one in coded.annotations.of_comment(first) if bool(one.selector) is wanted)
        for wanted in (True, False)
    )
    undone(coded, lambda: book.use_as_example(coded, argument, passage))
    assert coded.codebook.get(argument).example == "Endlich eine ".strip()
    book.use_as_example(coded, argument, whole)
    assert coded.codebook.get(argument).example == "Endlich eine Brücke! Das wurde Zeit."


@pytest.mark.parametrize(
    ("name", "stored"),
    [("a\u202eb\u202c", "ab"), ("x\x07y\x1b", "xy"), ("\u200bIronie\ufeff", "Ironie"), ("👩\u200d🔬", "👩\u200d🔬")],
)
def test_names_lose_what_cannot_be_seen(archive: Archive, name: str, stored: str) -> None:
    book.add_tag(archive, name)
    assert names(archive) == [stored]


@pytest.mark.parametrize("name", ["\u200d\u200d", "\u202e", "\x00", "x" * 201, "A/\u200b"])
def test_names_that_are_nothing_are_refused(archive: Archive, name: str) -> None:
    with pytest.raises(ThreadmarkError):
        book.add_tag(archive, name)
    assert names(archive) == []
