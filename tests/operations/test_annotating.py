"""Tags and notes on comments, articles and passages, and what each step says it did."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.annotation import TargetKind
from domain.errors import ThreadmarkError, UnknownItem
from domain.target import Target, tags_on
from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, an_archive, many_comments

FIRST = 1 << 24


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        op.ensure_tags(opened, ["Ironie", "Argument/moral"])
        yield opened


def test_tag_comments(archive: Archive) -> None:
    changes = op.tag_comments(archive, [FIRST, FIRST + 2, FIRST], [1, 3])
    assert str(changes.label) == "Tagged 2 comments “Ironie, moral”"
    assert changes.comments == {FIRST, FIRST + 2}
    assert changes.articles == {1}
    assert changes.library
    assert not changes.codebook
    found = archive.annotations.of_article(1)
    assert [(one.comment_id, one.tag_ids, one.target, one.selector) for one in found] == [
        (FIRST, (1, 3), TargetKind.COMMENT, None),
        (FIRST + 2, (1, 3), TargetKind.COMMENT, None),
    ]
    assert len({one.uuid for one in found}) == 2
    assert found[0].coder == archive.coders.current()


def test_second_tag_joins_the_first(archive: Archive) -> None:
    op.tag_comments(archive, [FIRST], [1])
    changes = op.tag_comments(archive, [FIRST, FIRST + 1], [3])
    assert str(changes.label) == "Tagged 2 comments “moral”"
    assert [one.tag_ids for one in archive.annotations.of_article(1)] == [(1, 3), (3,)]


def test_toggle(archive: Archive) -> None:
    op.tag_comments(archive, [FIRST], [1])
    assert str(op.toggle_tag(archive, [FIRST, FIRST + 1], 1).label) == "Tagged 1 comment “Ironie”"
    assert str(op.toggle_tag(archive, [FIRST, FIRST + 1], 1).label) == "Took “Ironie” off 2 comments"
    assert archive.annotations.all() == []


def test_untag_leaves_passages_and_notes(archive: Archive) -> None:
    op.tag_passage(archive, 1, FIRST, 0, 7, [1])
    op.tag_comments(archive, [FIRST], [1])
    op.write_note(archive, "Warum?", comment_id=FIRST)
    changes = op.untag_comments(archive, [FIRST], [1])
    assert str(changes.label) == "Took “Ironie” off 1 comment"
    assert [(one.selector is None, one.tag_ids, one.note) for one in archive.annotations.of_comment(FIRST)] == [
        (True, (), "Warum?"),
        (False, (1,), ""),
    ]


def test_passages_of_comment_and_article(archive: Archive) -> None:
    op.tag_passage(archive, 1, FIRST, 13, 19, [1], "Bild")
    op.tag_passage(archive, 1, FIRST, 8, 19, [1])
    op.tag_passage(archive, 1, None, 0, 9, [3])
    article, outer, inner = archive.annotations.of_article(1)
    assert article.target is TargetKind.ARTICLE
    assert article.selector is not None
    assert article.selector.exact == "Teststadt"
    assert outer.selector is not None
    assert inner.selector is not None
    assert (outer.selector.exact, inner.selector.exact, inner.note) == ("eine Brücke", "Brücke", "Bild")
    assert inner.selector.prefix == "Endlich eine "
    assert archive.check() == []


def test_same_passage_and_tag_twice_is_one(archive: Archive) -> None:
    op.tag_passage(archive, 1, FIRST, 0, 7, [1])
    assert op.tag_passage(archive, 1, FIRST, 0, 7, [1]).label is None
    op.tag_passage(archive, 1, FIRST, 0, 7, [3])
    (only,) = archive.annotations.of_comment(FIRST)
    assert only.tag_ids == (1, 3)
    op.untag_passage(archive, 1, FIRST, 0, 7, [1, 3])
    assert archive.annotations.all() == []


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, 10_000)])
def test_passage_outside_of_the_text(archive: Archive, start: int, end: int) -> None:
    with pytest.raises(ThreadmarkError, match="not inside"):
        op.tag_passage(archive, 1, FIRST, start, end, [1])


def test_notes(archive: Archive) -> None:
    assert str(op.write_note(archive, " Gut gesagt. ", comment_id=FIRST).label) == "Wrote a note on a comment"
    assert op.write_note(archive, "Gut gesagt.", comment_id=FIRST).label is None
    op.write_note(archive, "Aber falsch.", comment_id=FIRST)
    first, second = archive.annotations.of_comment(FIRST)
    assert (first.note, second.note) == ("Gut gesagt.", "Aber falsch.")
    op.edit_note(archive, first.id, "Sehr gut gesagt.")
    op.edit_note(archive, second.id, "  ")
    assert [one.note for one in archive.annotations.of_comment(FIRST)] == ["Sehr gut gesagt."]
    op.write_note(archive, "Zum Artikel", article_id=1)
    op.write_note(archive, "Zur Stelle", article_id=1, start=0, end=9)
    assert [str(entry.label) for entry in archive.history.entries(2)] == [
        "Wrote a note on a passage: Teststadt",
        "Wrote a note on the article",
    ]
    with pytest.raises(UnknownItem):
        op.write_note(archive, "wohin?")


def test_note_joins_the_tags_of_its_place(archive: Archive) -> None:
    op.tag_comments(archive, [FIRST], [1])
    op.write_note(archive, "dazu", comment_id=FIRST)
    (only,) = archive.annotations.of_comment(FIRST)
    assert (only.tag_ids, only.note) == ((1,), "dazu")


def test_annotation_by_its_id(archive: Archive) -> None:
    op.tag_passage(archive, 1, FIRST, 0, 7, [1])
    (only,) = archive.annotations.all()
    op.tag_annotation(archive, only.id, [1, 3])
    assert archive.annotations.get(only.id).tag_ids == (1, 3)
    op.untag_annotation(archive, only.id, [1])
    assert archive.annotations.with_tag(3)[0].id == only.id
    changes = op.remove_annotation(archive, only.id)
    assert changes.annotations == {only.id}
    with pytest.raises(UnknownItem):
        op.remove_annotation(archive, only.id)


def test_article_as_a_whole(archive: Archive) -> None:
    op.tag_article(archive, 1, [3])
    assert archive.annotations.all()[0].target is TargetKind.ARTICLE
    op.untag_article(archive, 1, [3])
    assert archive.annotations.all() == []
    with pytest.raises(UnknownItem):
        op.tag_article(archive, 77, [3])


def test_unknown_comment_changes_nothing(archive: Archive) -> None:
    with pytest.raises(UnknownItem):
        op.tag_comments(archive, [FIRST, 3], [1])
    assert archive.annotations.all() == []


def test_positions_count_code_points(tmp_path: Path) -> None:
    from tests.factories import a_comment

    with an_archive(tmp_path, a_capture([a_comment(1, "🙂🙂 gut")]), name="emoji.threadmark") as archive:
        op.add_tag(archive, "A")
        op.tag_passage(archive, 1, FIRST, 3, 6, [1])
        selector = archive.annotations.all()[0].selector
        assert selector is not None
        assert (selector.exact, selector.prefix) == ("gut", "🙂🙂 ")


def test_many_at_once_and_back(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(many_comments(3000)), name="many.threadmark") as archive:
        op.add_tag(archive, "A")
        ids = [comment.id for comment in archive.comments.thread(1)]
        assert str(op.tag_comments(archive, ids, [1]).label) == "Tagged 3000 comments “A”"
        assert archive.codebook.counts() == {1: 3000}
        op.undo(archive)
        assert archive.codebook.counts() == {}


def replies(tmp_path: Path) -> Archive:
    from tests.factories import a_comment

    comments = [a_comment(1, "Eins"), a_comment(2, "Zwei", 1), a_comment(3, "Drei", 1), a_comment(4, "Vier", 99)]
    return an_archive(tmp_path, a_capture(comments), name="replies.threadmark")


def test_how_a_comment_answers_is_tagged_beside_the_comment(tmp_path: Path) -> None:
    with replies(tmp_path) as archive:
        op.ensure_tags(archive, ["widerspricht", "fragt"])
        op.tag_comments(archive, [FIRST + 1], [2])
        assert str(op.tag_reply_links(archive, [FIRST + 1, FIRST + 2], [1]).label) == (
            "Tagged 2 reply links “widerspricht”"
        )
        op.write_note(archive, "scharf", comment_id=FIRST + 1, reply_link=True)
        found = {(one.comment_id, one.target, one.tag_ids, one.note) for one in archive.annotations.all()}
        assert found == {
            (FIRST + 1, TargetKind.COMMENT, (2,), ""),
            (FIRST + 1, TargetKind.REPLY_LINK, (1,), "scharf"),
            (FIRST + 2, TargetKind.REPLY_LINK, (1,), ""),
        }
        op.untag_comments(archive, [FIRST + 1], [2])
        assert str(op.untag_reply_links(archive, [FIRST + 2], [1]).label) == "Took “widerspricht” off 1 reply link"
        assert [one.comment_id for one in archive.annotations.all()] == [FIRST + 1]
        assert archive.check() == []


def test_a_link_to_a_parent_that_is_missing_can_be_tagged_one_of_a_top_comment_cannot(tmp_path: Path) -> None:
    with replies(tmp_path) as archive:
        op.add_tag(archive, "fragt")
        missing = next(one.id for one in archive.comments.thread(1) if one.parent_missing)
        op.tag_reply_links(archive, [missing], [1])
        with pytest.raises(UnknownItem, match="answers no other comment"):
            op.tag_reply_links(archive, [FIRST], [1])


def test_several_kinds_of_places_and_several_tags_in_one_step(tmp_path: Path) -> None:
    with replies(tmp_path) as archive:
        op.ensure_tags(archive, ["A", "B"])
        targets = [Target(1), Target(1, FIRST, 0, 2), Target(1, FIRST + 1), Target(1, FIRST + 1, reply_link=True)]
        assert str(op.toggle(archive, targets, [1, 2]).label) == "Tagged 4 places “A, B”"
        assert tags_on(targets, archive.annotations.all()) == {1, 2}
        op.untag(archive, targets[:1], [2])
        assert str(op.toggle(archive, targets, [1, 2]).label) == "Tagged 1 place “A, B”"
        assert str(op.toggle(archive, targets, [1, 2]).label) == "Took “A, B” off 4 places"
        assert archive.annotations.all() == []


def test_new_tags_and_known_ones_are_put_on_in_one_step(archive: Archive) -> None:
    changes = op.tag_with_new(archive, [Target(1, FIRST)], ["Ironie", "Argument/neu"])
    assert str(changes.label) == "Added the tag “Ironie, Argument/neu”"
    assert len(archive.annotations.of_comment(FIRST)[0].tag_ids) == 2
    op.undo(archive)
    assert archive.codebook.by_path("Argument/neu") is None
    assert archive.annotations.all() == []
    assert str(op.tag_with_new(archive, [Target(1, FIRST)], ["Ironie"]).label) == "Tagged 1 comment “Ironie”"
