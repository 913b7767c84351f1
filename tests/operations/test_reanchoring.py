"""Annotations whose place is not sure: listed, confirmed, put elsewhere; what they stood on first is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from commands.group import threadmark
from domain.annotation import Certainty
from domain.errors import ArchiveError, ThreadmarkError
from domain.target import Target
from operations import annotating, reanchoring, recapturing
from storage.archive import Archive
from tests.factories import a_capture, a_closed_archive, a_comment, an_archive

FIRST = 1 << 24
OLD = "Die Stadt baut eine neue Brücke am alten Hafen."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path, a_capture([a_comment(1, OLD), a_comment(2, "Noch einer.")])) as opened:
        edit(opened)
        yield opened
        assert opened.check() == []


def edit(archive: Archive) -> None:
    """One passage that is changed a little, one that is gone."""
    annotating.ensure_tags(archive, ["A", "B"])
    annotating.tag_passage(archive, 1, FIRST, 4, 20, [1])
    annotating.tag_passage(archive, 1, FIRST, 39, 46, [2], note="Ort")
    annotating.tag_passage(archive, 1, FIRST, 4, 9, [2])
    text = "Die Stadt plant ein neues Rathaus."
    recapturing.save(archive, 1, a_capture([a_comment(1, text), a_comment(2, "Noch einer.")]))


def states(archive: Archive) -> list[tuple[str | None, str]]:
    return [(one.words, "orphan" if one.is_orphan else "check") for one in reanchoring.unsure(archive, 1)]


def test_orphans_and_unsure_ones_are_listed_with_their_old_words(archive: Archive) -> None:
    found = states(archive)
    assert ("n Hafen", "orphan") in found
    assert all(words for words, _ in found)


def test_put_here_keeps_what_it_stood_on(archive: Archive) -> None:
    orphan = next(one for one in reanchoring.unsure(archive, 1) if one.words == "n Hafen").annotation
    changes = reanchoring.put_here(archive, orphan.id, Target(1, FIRST, 26, 33))
    assert str(changes.label) == "Put an annotation on: Rathaus"
    now = archive.annotations.get(orphan.id)
    assert (now.selector.exact, now.original.exact, now.certainty) == ("Rathaus", "n Hafen", None)
    assert (now.tag_ids, now.note) == (orphan.tag_ids, orphan.note)
    reanchoring.put_here(archive, orphan.id, Target(1, FIRST + 1))
    now = archive.annotations.get(orphan.id)
    assert (now.comment_id, now.selector, now.original.exact) == (FIRST + 1, None, "n Hafen")
    recapturing.save(archive, 1, a_capture([a_comment(1, OLD), a_comment(2, "Noch einer.")]))
    assert archive.annotations.get(orphan.id).comment_id == FIRST + 1, "nothing moves it any more"
    annotating.undo(archive)
    annotating.undo(archive)
    assert archive.annotations.get(orphan.id).selector.exact == "n Hafen"


def test_what_is_right_is_not_asked_about_again(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, OLD)])) as archive:
        annotating.ensure_tags(archive, ["A"])
        annotating.tag_passage(archive, 1, FIRST, 20, 46, [1])
        text = "Die Stadt baut eine schicke Brücke am neuen Hafen."
        recapturing.save(archive, 1, a_capture([a_comment(1, text)]))
        annotation = archive.annotations.of_article(1)[0]
        before = annotation.selector.exact
        if annotation.certainty is Certainty.CHECK:
            assert len(states(archive)) == 1
        reanchoring.confirm(archive, [annotation.id])
        now = archive.annotations.get(annotation.id)
        assert (now.selector.exact, now.certainty, now.original.exact) == (before, None, OLD[20:46])
        assert states(archive) == []
        assert reanchoring.confirm(archive, [annotation.id]).label is None, "it is said already"


def test_an_orphan_cannot_be_right_nor_leave_its_article(archive: Archive) -> None:
    archive.captures.add(a_capture())
    orphan = next(one for one in reanchoring.unsure(archive, 1) if one.is_orphan).annotation
    with pytest.raises(ArchiveError, match="not in the text any more"):
        reanchoring.confirm(archive, [orphan.id])
    with pytest.raises(ArchiveError, match="another article"):
        reanchoring.put_here(archive, orphan.id, Target(2, 2 << 24))
    with pytest.raises(ThreadmarkError):
        reanchoring.put_here(archive, orphan.id, Target(1, FIRST, 0, 10_000))


def test_the_command_line_can_do_the_same(tmp_path: Path) -> None:
    path = a_closed_archive(tmp_path, a_capture([a_comment(1, OLD), a_comment(2, "Noch einer.")]))
    with Archive.open(path) as archive:
        edit(archive)
        count = len(reanchoring.unsure(archive, 1))

    def run(*words: str) -> str:
        done = CliRunner().invoke(threadmark, ["places", "1", *words, "--archive", str(path)])
        return str(done.exception) if isinstance(done.exception, ThreadmarkError) else done.output

    listed = json.loads(run("--json"))
    number = next(one["number"] for one in listed if one["words"] == "n Hafen")
    assert "orphan" in run()
    assert "not in the text" in run("--right", str(number))
    assert "Put an annotation on: Rathaus" in run("--put", str(number), "-c", "1", "--quote", "Rathaus")
    assert len(json.loads(run("--json"))) == count - 1
    assert "no annotation 99" in run("--right", "99")
