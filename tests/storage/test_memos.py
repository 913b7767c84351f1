"""Memos in the archive; a history entry that grows; going to any step."""

from __future__ import annotations

import time

import pytest

from domain.errors import ThreadmarkError, UnknownItem
from domain.memo import ABOUT_ARCHIVE, LONGEST_NOTE, About
from domain.messages import say
from operations import annotating as op
from operations import memos
from storage.archive import Archive
from tests.storage.test_history import image


def test_several_memos_about_anything(archive: Archive) -> None:
    op.add_tag(archive, "Ironie")
    author = archive.comments.thread(1)[0].author_key
    for about in (ABOUT_ARCHIVE, About.article(1), About.tag(1), About.author(author)):
        memos.write_memo(archive, "eins", about)
        changes = memos.write_memo(archive, " zwei\r\n", about)
        assert changes.memos and changes.history
        assert [memo.text for memo in archive.memos.of(about)] == ["eins", "zwei"]
    assert str(archive.history.next_undo) == "Wrote a memo about the author Ada Probe"
    memos.edit_memo(archive, 1, "drei")
    assert archive.memos.get(1).text == "drei"
    memos.edit_memo(archive, 1, " ")
    assert str(archive.history.next_undo) == "Removed a memo about the archive"
    op.undo(archive)
    assert archive.memos.get(1).text == "drei"
    memos.remove_memo(archive, 1)
    with pytest.raises(UnknownItem):
        archive.memos.get(1)
    assert len(archive.memos.all()) == 7
    assert archive.check() == []


def test_a_changed_letter_in_a_memo_is_noticed(archive: Archive) -> None:
    memos.write_memo(archive, "eins", ABOUT_ARCHIVE)
    archive._connection.run("UPDATE memo SET text='einz'")
    assert [damage.where for damage in archive.check()] == ["memo 1"]


@pytest.mark.parametrize("about", [About.article(9), About.tag(9), About.author("nobody"), About.author("")])
def test_a_memo_is_about_something_that_is_there(archive: Archive, about: About) -> None:
    with pytest.raises(UnknownItem):
        memos.write_memo(archive, "x", about)
    assert archive.memos.all() == [] and archive.history.count() == 0


def test_a_memo_that_is_too_long_is_refused(archive: Archive) -> None:
    with pytest.raises(ThreadmarkError):
        memos.write_memo(archive, "x" * (LONGEST_NOTE + 1), ABOUT_ARCHIVE)
    assert memos.write_memo(archive, " ", ABOUT_ARCHIVE).label is None


def test_a_memo_goes_and_comes_with_its_tag(archive: Archive) -> None:
    op.add_tag(archive, "Ironie")
    memos.write_memo(archive, "Was ist das?", About.tag(1))
    before = archive.memos.all()
    assert op.remove_tag(archive, 1).memos
    assert archive.memos.all() == []
    op.undo(archive)
    assert archive.memos.all() == before
    assert archive.check() == []


def test_memos_about_a_removed_article_go_with_it(archive: Archive) -> None:
    memos.write_memo(archive, "x", About.article(1))
    memos.write_memo(archive, "y", ABOUT_ARCHIVE)
    archive.articles.remove(1)
    assert [memo.text for memo in archive.memos.all()] == ["y"]
    assert archive.history.count() == 1 and archive.check() == []


def test_a_step_that_goes_on_with_an_entry_is_undone_with_it(archive: Archive) -> None:
    op.add_tag(archive, "A")
    with archive.history.step(say("Wrote")) as step:
        number = archive.memos.add(ABOUT_ARCHIVE, "a")
    assert step.rows and number is not None
    entry = archive.history.last_id
    for text in ("ab", "abc"):
        with archive.history.step(say("Wrote"), entry):
            archive.memos.edit(number, text)
    assert archive.history.last_id == entry and archive.history.count() == 2
    assert archive.check() == []
    end = image(archive)
    op.undo(archive)
    assert archive.memos.all() == []
    op.redo(archive)
    assert archive.memos.get(number).text == "abc" and image(archive) == end
    op.add_tag(archive, "B")
    with archive.history.step(say("Wrote"), entry):
        archive.memos.edit(number, "abcd")
    assert archive.history.count() == 4, "something else was done meanwhile: a step of its own"


def test_an_entry_in_which_all_came_and_went_is_gone(archive: Archive) -> None:
    with archive.history.step(say("Wrote")):
        number = archive.memos.add(ABOUT_ARCHIVE, "a")
    with archive.history.step(say("Wrote"), archive.history.last_id):
        archive.memos.remove(number or 0)
    assert archive.history.count() == 0 and archive.history.last_id is None
    assert archive.check() == []


def test_going_to_any_step_and_back(archive: Archive) -> None:
    for name in "ABCDE":
        op.add_tag(archive, name)
    history, end = archive.history, image(archive)
    assert history.steps_to(2) == -3
    changes = history.go_to(2)
    assert changes is not None and str(changes.label) == "Took 3 steps back" and changes.codebook
    assert [tag.name for tag in archive.codebook.tags()] == ["A", "B"]
    assert history.steps_to(4) == 2 and history.steps_to(2) == 0 and history.go_to(2) is None
    assert str(history.go_to(4).label) == "Did 2 steps again"  # type: ignore[union-attr]
    assert str(history.go_to(5).label) == "Added the tag “E”"  # type: ignore[union-attr]
    assert image(archive) == end
    history.go_to(0)
    assert archive.codebook.tags() == [] and history.last_id is None
    assert [entry.undone for entry in history.entries()] == [True] * 5
    history.go_to(5)
    assert image(archive) == end
    assert archive.check() == []
    with pytest.raises(UnknownItem):
        history.go_to(99)


def test_going_is_all_or_nothing(archive: Archive) -> None:
    for name in "ABCD":
        op.add_tag(archive, name)
    with archive._connection.transaction():
        archive._connection.run("UPDATE history_row SET table_name='coder' WHERE history_id=2")
    before = archive.codebook.tags()
    with pytest.raises(ThreadmarkError):
        archive.history.go_to(0)
    assert archive.codebook.tags() == before
    assert not any(entry.undone for entry in archive.history.entries())


def test_entries_come_in_pages(archive: Archive) -> None:
    for name in "ABCDE":
        op.add_tag(archive, name)
    first = archive.history.entries(2)
    assert [entry.id for entry in first] == [5, 4]
    assert [entry.id for entry in archive.history.entries(2, before=4)] == [3, 2]


def test_a_step_says_where_it_was(archive: Archive) -> None:
    op.add_tag(archive, "A")
    comment = archive.comments.thread(1)[1].id
    op.tag_passage(archive, 1, comment, 2, 6, [1])
    first, second = archive.history.spot_of(1), archive.history.spot_of(2)
    assert (first.article_id, first.tag_id) == (None, 1)
    assert (second.article_id, second.comment_id, second.start) == (1, comment, 2)


def test_a_hundred_thousand_steps_are_listed_at_once(archive: Archive) -> None:
    op.add_tag(archive, "A")
    connection = archive._connection
    columns = "uuid, label, coder_id, created_at, undone, digest"
    with connection.transaction():
        connection.run(
            f"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
            f" INSERT INTO history (id, {columns})"
            " SELECT i, uuid || i, label, coder_id, created_at, 0, digest FROM n, history WHERE history.id = 1"
        )
    started = time.perf_counter()
    assert len(archive.history.entries(200)) == 200
    assert len(archive.history.entries(200, before=50_000)) == 200
    assert archive.history.next_redo is None and archive.history.next_undo is not None
    assert time.perf_counter() - started < 0.2
    started = time.perf_counter()
    op.add_tag(archive, "B")
    assert time.perf_counter() - started < 0.5
