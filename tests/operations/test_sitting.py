"""Writing at a note: saved again and again, one step of the history; and nothing that is written is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import ThreadmarkError, UnknownItem
from domain.memo import ABOUT_ARCHIVE, LONGEST_NOTE, About
from domain.target import Target
from operations import annotating as op
from operations.noting import Sitting, Standing
from storage.archive import Archive
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        op.add_tag(opened, "A")
        yield opened


def labels(archive: Archive) -> list[str]:
    return [str(entry.label) for entry in archive.history.entries()]


def notes(archive: Archive) -> list[str]:
    return [one.note for one in archive.annotations.all()]


def place(archive: Archive) -> Target:
    return Target(1, archive.comments.thread(1)[2].id, 0, 4)


def test_a_sitting_is_one_step(archive: Archive) -> None:
    sitting = Sitting(place(archive))
    for text in ("D", "Da", "Das ", "Das ist\n"):
        sitting.keep(archive, text)
    assert notes(archive) == ["Das ist"]
    assert labels(archive) == ["Wrote a note on a passage: Geld", "Added the tag “A”"]
    op.undo(archive)
    assert notes(archive) == []
    op.redo(archive)
    assert notes(archive) == ["Das ist"] and archive.check() == []


def test_two_sittings_are_two_steps(archive: Archive) -> None:
    Sitting(place(archive)).keep(archive, "eins")
    (one,) = archive.annotations.all()
    again = Sitting(Standing(one.id), "eins")
    again.keep(archive, "eins zwei")
    again.keep(archive, "eins zwei drei")
    assert labels(archive)[:2] == ["Changed a note", "Wrote a note on a passage: Geld"]
    op.undo(archive)
    assert notes(archive) == ["eins"]


def test_what_was_done_in_between_parts_it(archive: Archive) -> None:
    sitting = Sitting(place(archive))
    sitting.keep(archive, "eins")
    op.add_tag(archive, "B")
    sitting.keep(archive, "eins zwei")
    assert labels(archive)[0] == "Changed a note" and len(labels(archive)) == 4
    op.undo(archive)
    assert notes(archive) == ["eins"]


def test_emptied_and_written_again(archive: Archive) -> None:
    sitting = Sitting(place(archive))
    sitting.keep(archive, "eins")
    sitting.keep(archive, "")
    assert notes(archive) == [] and labels(archive) == ["Added the tag “A”"]
    sitting.keep(archive, "zwei")
    assert notes(archive) == ["zwei"] and len(labels(archive)) == 2
    assert archive.check() == []


def test_the_tags_of_an_emptied_note_stay(archive: Archive) -> None:
    op.tag(archive, [place(archive)], [1], "Notiz")
    (one,) = archive.annotations.all()
    sitting = Sitting(Standing(one.id), "Notiz")
    sitting.keep(archive, "")
    assert labels(archive)[0] == "Removed a note"
    sitting.keep(archive, "doch")
    assert notes(archive) == ["doch"] and labels(archive)[0] == "Changed a note"
    op.undo(archive)
    assert notes(archive) == ["Notiz"]


def test_a_memo_is_kept_alike(archive: Archive) -> None:
    sitting = Sitting(About.tag(1))
    for text in ("I", "Ironie?", "", "Ironie!"):
        sitting.keep(archive, text)
    assert [memo.text for memo in archive.memos.all()] == ["Ironie!"]
    assert labels(archive) == ["Wrote a memo about the tag “A”", "Added the tag “A”"]
    number = archive.memos.all()[0].id
    again = Sitting(Standing(number, About.tag(1)), "Ironie!")
    again.keep(archive, "Ironie?!")
    assert again.there(archive) == "Ironie?!" and labels(archive)[0] == "Changed a memo about the tag “A”"


def test_writing_on_something_that_is_gone_says_so_and_keeps_the_error(archive: Archive) -> None:
    sitting = Sitting(place(archive))
    sitting.keep(archive, "eins")
    archive.articles.remove(1)
    with pytest.raises(UnknownItem) as error:
        sitting.keep(archive, "eins zwei")
    assert sitting.error is error.value and sitting.kept == "eins" and sitting.there(archive) == ""
    with pytest.raises(UnknownItem):
        Sitting(Target(1)).keep(archive, "x")
    assert archive.check() == []


def test_two_windows_at_one_note(archive: Archive) -> None:
    op.tag(archive, [place(archive)], [1], "Notiz")
    (one,) = archive.annotations.all()
    mine, theirs = Sitting(Standing(one.id), "Notiz"), Sitting(Standing(one.id), "Notiz")
    theirs.keep(archive, "Notiz, ihre")
    with pytest.raises(UnknownItem):
        mine.keep(archive, "Notiz, meine")
    assert notes(archive) == ["Notiz, ihre"]


def test_too_long(archive: Archive) -> None:
    sitting = Sitting(ABOUT_ARCHIVE)
    sitting.keep(archive, "kurz")
    with pytest.raises(ThreadmarkError):
        sitting.keep(archive, "x" * (LONGEST_NOTE + 1))
    assert archive.memos.all()[0].text == "kurz"
