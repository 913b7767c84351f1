"""The library's list, and removing an article."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain.errors import UnknownItem
from operations.annotating import add_tag, tag_comments, tag_passage, undo
from storage.archive import Archive
from tests.factories import a_capture, a_page, an_archive, an_article


def test_list_counts_annotated_comments(archive: Archive) -> None:
    add_tag(archive, "Ironie")
    first, second, *_ = archive.comments.thread(1)
    tag_comments(archive, [first.id, second.id], [1])
    tag_passage(archive, 1, first.id, 0, 7, [1])
    tag_passage(archive, 1, None, 0, 9, [1])
    (record,) = archive.articles.list()
    assert (record.comments, record.annotated, record.annotations) == (6, 2, 4)


def test_list_is_newest_first_and_searchable(tmp_path: Path) -> None:
    captures = [
        a_capture(article=an_article(title=title, site=site))
        for title, site in (("Die BRÜCKE", "a.example"), ("Wald", "b.example"))
    ]
    with an_archive(tmp_path, *captures) as archive:
        assert [record.id for record in archive.articles.list()] == [2, 1]
        assert [record.id for record in archive.articles.list("brücke  a.EXAMPLE")] == [1]
        assert archive.articles.list("brücke b.example") == []
        assert len(archive.articles.list("  ")) == 2


def test_unknown_article(archive: Archive) -> None:
    for call in (archive.articles.get, archive.articles.text, archive.articles.receipt, archive.articles.remove):
        with pytest.raises(UnknownItem):
            call(99)
    with pytest.raises(UnknownItem):
        archive.comments.get(5)


def test_remove_takes_everything_of_the_article_and_nothing_else(tmp_path: Path) -> None:
    shared, own = a_page(b"shared"), a_page(b"own")
    with an_archive(tmp_path, a_capture(pages=(shared, own)), a_capture(pages=(shared,))) as archive:
        add_tag(archive, "A")
        tag_comments(archive, [archive.comments.thread(1)[0].id], [1])
        tag_comments(archive, [archive.comments.thread(2)[0].id], [1])
        archive.articles.remove(1)
        assert [record.id for record in archive.articles.list()] == [2]
        assert {hit.article_id for hit in archive.search.find("brücke")} == {2}
        assert [page.body for page in archive.pages.of_article(2)] == [b"shared"]
        assert len(archive.annotations.all()) == 1
        assert archive.check() == []
        assert archive.captures.add(a_capture()) == 3, "an id is never used again"
    with closing(sqlite3.connect(archive.path)) as raw:
        count = raw.execute("SELECT count(*) FROM page WHERE digest=?", (own.digest,)).fetchone()
    assert count == (0,)


def test_history_stays_whole_when_an_article_is_removed(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        add_tag(archive, "A")
        both = [archive.comments.thread(number)[0].id for number in (1, 2)]
        tag_comments(archive, both, [1])
        tag_comments(archive, [archive.comments.thread(1)[1].id], [1])
        archive.articles.remove(1)
        assert len(archive.history.entries()) == 2, "the step that was only about article 1 is gone"
        assert undo(archive) is not None
        assert archive.annotations.all() == []
        assert undo(archive) is not None
        assert archive.codebook.tags() == []
        assert undo(archive) is None
        assert archive.check() == []
