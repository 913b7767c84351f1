"""Annotations stay when texts are edited: carried, asked about, or orphaned, and always with their first quotation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.annotation import Annotation, Certainty
from domain.text import RichText
from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, a_comment, an_archive, an_article

FIRST = 1 << 24
OLD = "Endlich eine Brücke. Der Rat hat sie vor drei Jahren beschlossen, und seither stand alles still."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path, a_capture([a_comment(1, OLD), a_comment(2, "Ja.", 1)])) as opened:
        op.ensure_tags(opened, ["A", "B"])
        yield opened
        assert opened.check() == []


def edit(archive: Archive, text: str, article: str = "") -> None:
    comments = [a_comment(1, text), a_comment(2, "Ja.", 1)]
    archive.recaptures.add(1, a_capture(comments, pages=(), article=an_article(article) if article else None))


def tag(archive: Archive, quote: str, tag_id: int = 1) -> None:
    start = archive.comments.plain(FIRST).index(quote)
    op.tag_passage(archive, 1, FIRST, start, start + len(quote), [tag_id])


def only(archive: Archive) -> Annotation:
    (one,) = archive.annotations.of_comment(FIRST)
    return one


def test_a_passage_moves_with_its_words(archive: Archive) -> None:
    tag(archive, "vor drei Jahren")
    edit(archive, "Nachtrag: Danke! " + OLD.replace("drei", "vier"))
    found = only(archive)
    assert found.selector is not None
    assert found.original is not None
    assert (found.selector.exact, found.original.exact) == ("vor vier Jahren", "vor drei Jahren")
    assert archive.comments.plain(FIRST)[found.selector.start : found.selector.end] == "vor vier Jahren"
    assert (found.version, found.certainty) == (1, Certainty.CARRIED)


def test_an_orphan_keeps_its_quotation_and_comes_back(archive: Archive) -> None:
    tag(archive, "vor drei Jahren")
    edit(archive, "[Vom Autor gelöscht]")
    found = only(archive)
    assert found.is_orphan
    assert found.original is not None
    assert found.original.exact == "vor drei Jahren"
    edit(archive, OLD)
    assert only(archive).certainty is Certainty.CARRIED
    assert only(archive).selector == only(archive).original


def test_annotations_of_whole_comments_are_what_they_were(archive: Archive) -> None:
    op.tag_comments(archive, [FIRST], [1])
    edit(archive, "Ganz anders.")
    assert (only(archive).certainty, only(archive).is_orphan) == (None, False)


def test_what_is_annotated_on_the_new_text_belongs_to_it(archive: Archive) -> None:
    edit(archive, "Nachtrag. " + OLD)
    tag(archive, "drei Jahren")
    assert (only(archive).version, only(archive).certainty) == (2, None)
    edit(archive, OLD)
    assert (only(archive).version, only(archive).certainty) == (2, Certainty.CARRIED)


def test_tags_join_and_leave_where_the_passage_stands_now(archive: Archive) -> None:
    tag(archive, "vor drei Jahren")
    edit(archive, "Nachtrag. " + OLD)
    tag(archive, "vor drei Jahren", 2)
    assert only(archive).tag_ids == (1, 2)
    start = archive.comments.plain(FIRST).index("vor drei Jahren")
    op.untag_passage(archive, 1, FIRST, start, start + 15, [1, 2])
    assert archive.annotations.all() == []


def test_undoing_what_was_done_before_the_edit(archive: Archive) -> None:
    tag(archive, "vor drei Jahren")
    op.edit_note(archive, only(archive).id, "Wann genau?")
    edit(archive, "Nachtrag. " + OLD)
    op.undo(archive)
    assert (only(archive).note, only(archive).certainty) == ("", Certainty.CARRIED)
    op.undo(archive)
    assert archive.annotations.all() == []
    op.redo(archive)
    assert only(archive).certainty is Certainty.CARRIED


def test_passages_of_the_article(archive: Archive) -> None:
    op.tag_passage(archive, 1, None, 0, 9, [1])
    edit(archive, OLD, "Heute: Teststadt bekommt eine Brücke. Der Rat stimmte zu.")
    (found,) = archive.annotations.of_article(1)
    assert found.selector is not None
    assert (found.selector.exact, found.selector.start, found.certainty) == ("Teststadt", 7, Certainty.CARRIED)


def test_the_versions_of_a_comment(archive: Archive) -> None:
    edit(archive, "Zwei.")
    edit(archive, "Drei.")
    edit(archive, "Drei.")
    versions = archive.versions.of_comment(FIRST)
    assert [(one.number, one.text.plain, one.since, one.until) for one in versions] == [
        (1, OLD, None, 2),
        (2, "Zwei.", 2, 3),
        (3, "Drei.", 3, None),
    ]
    assert archive.versions.plain(1, FIRST, 2) == "Zwei."
    assert archive.versions.plain(1, FIRST, 9) is None
    assert [one.counts for one in archive.versions.timeline(1)] == [{}, {"edited": 1}, {"edited": 1}, {}]


def test_a_failed_capture_in_the_timeline(archive: Archive) -> None:
    archive.recaptures.fail(1, {"error": "404"}, "2026-04-01T00:00:00+00:00")
    failed = archive.versions.timeline(1)[-1]
    assert (failed.state, failed.receipt, failed.failure) == ("failed", None, {"error": "404"})


def test_text_in_blocks_survives(archive: Archive) -> None:
    rich = RichText.from_plain("Eins.\n\nZwei.")
    comment = replace(a_comment(1), text=rich)
    archive.recaptures.add(1, a_capture([comment, a_comment(2, "Ja.", 1)]))
    edit(archive, "Anders")
    assert archive.versions.of_comment(FIRST)[1].text == rich
