"""What was read: per coder, not in the history, counted in the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from domain.annotation import new_uuid
from domain.errors import ArchiveReadOnly
from domain.time import now
from operations.annotating import add_tag, tag_comments, tag_passage, tag_reply_links, undo, write_note
from operations.mending import mark_no_comment, set_parent
from storage.archive import Archive
from storage.coders import CURRENT
from storage.seals import insert_sql, sealed_row
from tests.factories import a_capture, a_comment, an_archive

PINGBACK = 5
"""The place of the pingback in the small thread."""


def second_coder(archive: Archive) -> None:
    """Let somebody else go on with the archive."""
    connection = archive._connection
    row = {"id": 2, "uuid": new_uuid(), "name": "Zweite", "created_at": now(), "modified_at": now()}
    with connection.transaction():
        connection.run(insert_sql("coder"), sealed_row("coder", row))
        connection.run("UPDATE setting SET value=? WHERE key=?", (row["uuid"], CURRENT))


def ids(archive: Archive, article_id: int = 1) -> list[int]:
    return [comment.id for comment in archive.comments.thread(article_id)]


def test_marks_and_their_opposite(archive: Archive) -> None:
    all_ = ids(archive)
    assert archive.reading.mark(all_[:3]) == all_[:3]
    assert archive.reading.mark(all_[1:4]) == [all_[3]], "what is read stays as it was"
    assert archive.reading.of_article(1) == set(all_[:4])
    assert archive.reading.unmark([all_[0], all_[6]]) == [all_[0]]
    assert archive.reading.of_article(1) == set(all_[1:4])
    assert undo(archive) is None, "reading is no finding"
    assert archive.check() == []


def test_what_is_no_comment_is_not_read(archive: Archive) -> None:
    all_ = ids(archive)
    assert archive.reading.mark([all_[PINGBACK], 999, -1, 1 << 62]) == []
    assert archive.reading.mark([all_[PINGBACK]], even=[all_[PINGBACK]]) == [all_[PINGBACK]]
    assert archive.reading.progress(1).read == 0
    assert archive.reading.mark([]) == [] == archive.reading.unmark([])


def test_the_library_counts(archive: Archive) -> None:
    all_ = ids(archive)
    archive.reading.mark(all_[:2])
    for record in (archive.articles.get(1), archive.articles.list()[0]):
        assert (record.comments, record.read, record.unread) == (6, 2, 4)
    mark_no_comment(archive, all_[0])
    record = archive.articles.get(1)
    assert (record.read, record.unread) == (1, 4)
    assert archive.reading.progress(1) == replace(archive.reading.progress(1), read=1, total=5)


def test_each_coder_reads_and_tags_for_themselves(archive: Archive) -> None:
    all_ = ids(archive)
    add_tag(archive, "A")
    archive.reading.mark(all_[:5])
    tag_comments(archive, all_[:1], [1])
    second_coder(archive)
    assert archive.reading.of_article(1) == set()
    assert archive.reading.progress(1).tagged == 0
    assert archive.articles.get(1).unread == 6
    archive.reading.mark(all_[:1])
    assert archive.reading.unmark(all_) == all_[:1], "the other coder's marks stay"
    assert archive._connection.value("SELECT count(*) FROM comment_read") == 5
    assert archive.check() == []


def test_tagged_means_a_tag_anywhere_on_it(archive: Archive) -> None:
    all_ = ids(archive)
    add_tag(archive, "A")
    tag_comments(archive, [all_[0]], [1])
    tag_passage(archive, 1, all_[2], 0, 4, [1])
    tag_reply_links(archive, [all_[1]], [1])
    tag_passage(archive, 1, None, 0, 4, [1])
    write_note(archive, "nur eine Notiz", comment_id=all_[4])
    assert archive.reading.tagged_in(1) == set(all_[:3]) == archive.reading.tagged_among(all_)
    assert archive.reading.progress(1).tagged == 3


def test_the_order_is_that_of_the_mended_thread(archive: Archive) -> None:
    all_ = ids(archive)
    counted = [one for one in all_ if one != all_[PINGBACK]]
    assert archive.reading.order(1) == counted
    assert archive.reading.order(1, pingbacks=True) == all_
    set_parent(archive, all_[6], all_[0])
    assert archive.reading.order(1) == [one.id for one in archive.comments.thread(1) if one.id != all_[PINGBACK]]
    assert archive.reading.order(1) != counted
    assert archive.reading.roots(1)[all_[6]] == all_[0]
    assert archive.reading.mended_numbers([1])[all_[6]] == archive.comments.get(all_[6]).position + 1


def test_removing_an_article_takes_its_marks(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        archive.reading.mark([*ids(archive, 1), *ids(archive, 2)])
        archive.articles.remove(1)
        assert archive.reading.of_article(1) == set()
        assert len(archive.reading.of_article(2)) == 6
        assert archive.reading.existing([*range(1 << 24, (1 << 24) + 7), 2 << 24]) == {2 << 24}
        assert archive.check() == []


def test_nothing_is_marked_in_an_archive_for_reading(tmp_path: Path) -> None:
    with an_archive(tmp_path) as archive:
        path = archive.path
    with Archive.open(path, read_only=True) as archive, pytest.raises(ArchiveReadOnly):
        archive.reading.mark(ids(archive))


def test_an_empty_thread_and_a_long_one(tmp_path: Path) -> None:
    many = [a_comment(number, "x") for number in range(25_000)]
    with an_archive(tmp_path, a_capture([]), a_capture(many)) as archive:
        assert archive.reading.progress(1).total == 0 == archive.articles.get(1).unread
        assert archive.reading.order(1) == []
        everything = archive.reading.order(2)
        assert len(archive.reading.mark(everything)) == 25_000
        assert archive.articles.get(2).unread == 0
        assert len(archive.reading.unmark(everything)) == 25_000
