"""A tree that was captured wrongly is mended beside what was captured, and people are answered as one reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import ArchiveError, UnknownItem
from operations import annotating, mending, recapturing
from operations.mending import Addressee
from storage.archive import Archive
from tests.factories import a_capture, a_comment, an_archive, many_comments, small_thread

FIRST = 1 << 24
ONE, TWO, THREE, FOUR, FIVE, SEVEN = FIRST, FIRST + 1, FIRST + 2, FIRST + 3, FIRST + 4, FIRST + 6


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        yield opened
        assert opened.check() == []


def drawn(archive: Archive) -> list[str]:
    return [
        "  " * one.depth + one.key + "?" * one.parent_missing + "!" * one.mended + "x" * one.no_comment
        for one in archive.comments.thread(1)
    ]


AS_FOUND = ["1", "  2", "    3", "  4", "5", "6", "7?"]


def test_another_parent_and_back(archive: Archive) -> None:
    assert drawn(archive) == AS_FOUND
    changes = mending.set_parent(archive, SEVEN, TWO)
    assert str(changes.label) == "Made comment 7 answer comment 2"
    assert changes.trees
    assert drawn(archive) == ["1", "  2", "    3", "    7!", "  4", "5", "6"]
    mended = archive.comments.get(SEVEN)
    assert (mended.parent_id, mended.parent_as_found, mended.depth, mended.parent_site_id) == (TWO, None, 2, "2")
    mending.set_parent(archive, TWO, None)
    assert drawn(archive) == ["1", "  4", "2!", "  3", "  7!", "5", "6"]
    mending.set_parent(archive, TWO, ONE)
    assert drawn(archive) == ["1", "  2", "    3", "    7!", "  4", "5", "6"], "what was found is no mending"
    annotating.undo(archive)
    annotating.undo(archive)
    annotating.undo(archive)
    assert drawn(archive) == AS_FOUND
    annotating.redo(archive)
    assert drawn(archive)[3] == "    7!"
    mending.as_found(archive, SEVEN)
    assert drawn(archive) == AS_FOUND


def test_no_comment_at_all(archive: Archive) -> None:
    mending.mark_no_comment(archive, FIVE)
    assert drawn(archive)[4] == "5x"
    mending.as_found(archive, FIVE)
    assert drawn(archive) == AS_FOUND


def test_nobody_answers_themselves_or_their_replies(archive: Archive) -> None:
    for parent in (ONE, THREE):
        with pytest.raises(ArchiveError, match="itself or one of its own replies"):
            mending.set_parent(archive, ONE, parent)
    with pytest.raises(UnknownItem):
        mending.set_parent(archive, ONE, FIRST + 99)
    with pytest.raises(ArchiveError, match="another article"):
        mending.set_parent(archive, ONE, 2 << 24)
    assert drawn(archive) == AS_FOUND


def test_a_mending_survives_a_recapture(archive: Archive) -> None:
    mending.set_parent(archive, SEVEN, TWO)
    thread = small_thread()
    recapturing.save(archive, 1, a_capture((a_comment(8, "Neu."), *thread)))
    assert drawn(archive) == ["8", "1", "  2", "    3", "    7!", "  4", "5", "6"]
    recapturing.save(archive, 1, a_capture((thread[0], *thread[2:])))
    assert drawn(archive)[4] == "    7!", "its parent is gone, and still its parent"


def test_the_reply_link_can_be_tagged_after_mending(archive: Archive) -> None:
    annotating.add_tag(archive, "A")
    mending.set_parent(archive, FIVE, ONE)
    annotating.tag_reply_links(archive, [FIVE], [1])
    assert len(archive.annotations.of_comment(FIVE)) == 1


def test_whom_a_comment_answers(archive: Archive) -> None:
    people = [
        Addressee(SEVEN, ONE, "nachrichten.example/ada probe", "Ada Probe"),
        Addressee(SEVEN, None, None, "der Redaktion"),
    ]
    assert str(mending.set_addressees(archive, SEVEN, people).label) == "Comment 7 answers Ada Probe, der Redaktion"
    kept = archive.mendings.addressees(1)
    assert [(one.comment_id, one.answered_id, one.name) for one in kept] == [
        (SEVEN, ONE, "Ada Probe"),
        (SEVEN, None, "der Redaktion"),
    ]
    assert kept[0].coder == archive.coders.current()
    assert mending.set_addressees(archive, SEVEN, people).label is None
    mending.set_addressees(archive, SEVEN, people[:1])
    assert len(archive.mendings.addressees(1)) == 1
    annotating.undo(archive)
    assert len(archive.mendings.addressees(1)) == 2
    mending.set_addressees(archive, SEVEN, [])
    assert archive.mendings.addressees(1) == []


def test_suggestions_leave_out_what_the_tree_says(tmp_path: Path) -> None:
    thread = [
        a_comment(1, "Eins.", author="Chris"),
        a_comment(2, "Zwei.", author="Chili"),
        a_comment(3, "Hallo Chris, Chili hat ganz recht.", author="Ute"),
        a_comment(4, "Chili, nein!", parent=2, author="Jan"),
    ]
    with an_archive(tmp_path, a_capture(thread), name="s.threadmark") as archive:
        found = mending.suggested(archive, 1)
        people = {one.id: one.author.name for one in archive.comments.thread(1)}
        assert [(people[one.comment], people[one.answered], one.how.value) for one in found] == [
            ("Ute", "Chris", "greeting"),
            ("Ute", "Chili", "mention"),
        ]
        rows = [(people[row.comment_id], row.name, row.source) for row in mending.addressee_rows(archive, 1)]
        assert rows == [("Jan", "Chili", "technical"), ("Ute", "Chris", "suggested"), ("Ute", "Chili", "suggested")]


def test_who_is_quoted_is_suggested(tmp_path: Path) -> None:
    thread = [
        a_comment(1, "Die neue Brücke wird viel teurer als der Rat uns versprochen hat.", author="Chris"),
        a_comment(2, "Ich freue mich auf den neuen Radweg am Ufer entlang der alten Bahn.", author=None),
        a_comment(3, "„Die neue Brücke wird viel teurer als der Rat uns versprochen hat“ – woher?", author="Ute"),
        a_comment(
            4, "> Ich freue mich auf den neuen Radweg am Ufer entlang der alten Bahn.\n\nIch auch!", author="Jan"
        ),
        a_comment(5, "@Chris: „Die neue Brücke wird viel teurer als der Rat uns versprochen hat“?", author="Ede"),
        *(a_comment(number, f"Noch etwas anderes, zum {number}. Mal.", author="Lu") for number in range(6, 130)),
        a_comment(130, "„Die neue Brücke wird viel teurer als der Rat uns versprochen hat“, so ist es.", parent=1),
    ]
    with an_archive(tmp_path, a_capture(thread), name="q.threadmark") as archive:
        number = {one.key: one.id for one in archive.comments.thread(1)}
        found = mending.suggested(archive, 1)
        assert {(one.comment, one.answered, one.how.value) for one in found} == {
            (number["3"], number["1"], "quote"),
            (number["4"], number["2"], "quote"),
            (number["5"], number["1"], "at"),
        }, "what the tree says is left out, and a name counts more than a quotation"
        for one in found:
            mine = [hint for hint in found if hint.comment == one.comment]
            assert mine == mending.suggested_for(archive, one.comment)
        rows = [row for row in mending.addressee_rows(archive, 1) if row.sign == "quote"]
        assert [(row.answered_id, row.name) for row in rows] == [(number["1"], "Chris"), (number["2"], None)]


def test_removing_the_article_takes_mendings_along(archive: Archive) -> None:
    mending.set_parent(archive, SEVEN, TWO)
    mending.set_addressees(archive, SEVEN, [Addressee(SEVEN, ONE, None, "Ada")])
    archive.articles.remove(1)
    assert archive.history.next_undo is None


def test_a_large_mended_thread(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(many_comments(5000)), name="l.threadmark") as archive:
        thread = archive.comments.thread(1)
        child = next(one for one in thread if one.parent_id is not None)
        mending.set_parent(archive, child.id, None)
        assert len(archive.comments.thread(1)) == 5000
        assert [one.position for one in archive.comments.thread(1)] == list(range(5000))
