"""A further capture: new, edited, moved, gone and back again, and nothing stored twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.recapture import Difference, Event
from domain.text import RichText
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive, an_article, many_comments, small_thread

FIRST = 1 << 24


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        yield opened
        assert opened.check() == []


def again(archive: Archive, *comments: Comment, **options: bool) -> Difference:
    return archive.recaptures.add(1, a_capture(comments, pages=()), **options)


def drawn(archive: Archive) -> list[str]:
    return [
        "  " * one.depth + one.key + ("?" if one.parent_missing else "") + ("-" if one.gone_capture else "")
        for one in archive.comments.thread(1)
    ]


def test_the_same_again_changes_nothing(archive: Archive) -> None:
    before = archive.comments.thread(1)
    difference = archive.recaptures.add(1, a_capture())
    assert not difference.anything
    assert difference.unchanged == 7
    assert archive.comments.thread(1) == before
    assert archive._connection.value("SELECT count(*) FROM comment_event") == 0
    assert len(archive.articles.list()) == 1


def test_everything_that_can_happen(archive: Archive) -> None:
    one, two, three, _, five, ping, seven = small_thread()
    difference = again(
        archive,
        one,
        replace(two, text=RichText.from_plain("Zeit? Das kostet viel Geld.")),
        a_comment(8, "Und wer zahlt?", parent=2, author="Neu Hier"),
        replace(three, parent_key="1"),
        replace(five, status=CommentStatus.DELETED, text=RichText.from_plain("[gelöscht]")),
        ping,
        replace(seven, author=Author("Di E.")),
        a_comment(9, "Ganz neu.", author="Ada Probe"),
    )
    assert drawn(archive) == ["1", "  2", "    8", "  4-", "  3", "5", "6", "7?", "9"]
    ids = {comment.key: comment.id for comment in archive.comments.thread(1)}
    assert ids["8"] == FIRST + 7
    assert {event: [comment - FIRST + 1 for comment in found] for event, found in difference.comments.items()} == {
        Event.EDITED: [2],
        Event.NEW: [8, 9],
        Event.GONE: [4],
        Event.MOVED: [3],
        Event.REMOVED: [5],
        Event.RENAMED: [7],
    }
    assert (difference.unchanged, difference.before, difference.doubtful) == (2, 7, False)
    versions = archive._connection.rows("SELECT comment_id, version, image FROM comment_version ORDER BY comment_id")
    assert [(number - FIRST, version) for number, version, _ in versions] == [(1, 1), (4, 1), (6, 1)]
    assert "nur Geld" in versions[0][2]
    assert [hit.comment_id for hit in archive.search.find("viel")] == [FIRST + 1]
    assert archive.search.find("nur") == []
    assert [hit.comment_id for hit in archive.search.find("zahlt")] == [FIRST + 7]


def test_gone_and_back_again(archive: Archive) -> None:
    thread = small_thread()
    again(archive, *thread[:4], *thread[5:])
    assert drawn(archive) == ["1", "  2", "    3", "  4", "5-", "6", "7?"]
    again(archive, *thread[:4], *thread[5:])
    assert archive.comments.get(FIRST + 4).gone_capture == 2, "since when"
    assert again(archive, *thread).comments == {Event.BACK: (FIRST + 4,)}
    assert drawn(archive) == ["1", "  2", "    3", "  4", "5", "6", "7?"]


def test_a_reply_to_one_that_is_gone_stays_its_reply(archive: Archive) -> None:
    thread = small_thread()
    again(archive, thread[0], *thread[2:])
    assert drawn(archive) == ["1", "  2-", "    3", "  4", "5", "6", "7?"]
    late = a_comment(10, "Auch ich antworte dem, der weg ist.", parent=2)
    again(archive, thread[0], *thread[2:], late)
    assert drawn(archive) == ["1", "  2-", "    3", "    10", "  4", "5", "6", "7?"]


def test_much_less_than_before_is_doubtful_and_can_be_kept(archive: Archive) -> None:
    with an_archive(archive.path.parent, a_capture(many_comments(50)), name="many.threadmark") as many:
        few = a_capture(many_comments(50)[:10])
        difference = many.recaptures.compare(1, few)
        assert (difference.doubtful, difference.count(Event.GONE)) == (True, 40)
        assert not many.recaptures.compare(1, a_capture(many_comments(50)[:46])).doubtful
        kept = many.recaptures.add(1, few, keep_missing=True)
        assert kept.kept_missing
        assert all(one.gone_capture is None for one in many.comments.thread(1))
        assert many._connection.value("SELECT state FROM capture WHERE id=2") == "flagged"
        assert many.check() == []
        paged = a_capture(many_comments(50)[:48], declared=50)
        paged = replace(paged, receipt=replace(paged.receipt, comments=48, reason=Reason.PAGED))
        assert many.recaptures.compare(1, paged).doubtful


def test_nothing_at_all_is_doubtful(archive: Archive) -> None:
    assert archive.recaptures.compare(1, a_capture(())).doubtful


def test_a_page_that_could_not_be_had_marks_nothing(archive: Archive) -> None:
    before = archive.comments.thread(1)
    archive.recaptures.fail(1, {"status": 404})
    assert archive.comments.thread(1) == before
    assert archive.articles.get(1).receipt.comments == 6


def test_votes_are_renewed_and_the_former_ones_kept(archive: Archive) -> None:
    thread = small_thread()
    again(archive, replace(thread[0], votes_up=3), *thread[1:])
    again(archive, replace(thread[0], votes_up=5), *thread[1:])
    assert archive.comments.get(FIRST).votes_up == 5
    assert archive.comments.get(FIRST).version == 1
    kept = [votes for (votes,) in archive._connection.rows("SELECT votes FROM former_votes ORDER BY id")]
    assert kept == [f"[[{FIRST}, null, null, null]]", f"[[{FIRST}, 3, null, null]]"]


def test_an_edited_article_keeps_what_it_said(archive: Archive) -> None:
    article = an_article("Teststadt bekommt doch keine Brücke.")
    difference = archive.recaptures.add(1, Capture(article, small_thread(), a_capture().receipt, (), ""))
    assert difference.article_changed
    assert archive.articles.plain(1) == "Teststadt bekommt doch keine Brücke."
    assert "Der Rat stimmte zu" in archive._connection.value("SELECT image FROM article_version")
    assert [hit.comment_id for hit in archive.search.find("keine")] == [None]
    empty = replace(article, text=RichText(), title=None)
    assert not archive.recaptures.add(1, Capture(empty, small_thread(), a_capture().receipt)).article_changed


def test_spacing_and_about_times_are_no_edits(archive: Archive) -> None:
    thread = small_thread()
    other = replace(thread[2], text=RichText.from_plain("Geld, das wir haben. Und zwar seit Jahren."))
    difference = again(archive, *thread[:2], other, *thread[3:])
    assert not difference.anything
    assert "\n\n" in archive.comments.plain(FIRST + 2)


def test_without_ids_by_author_and_time(tmp_path: Path) -> None:
    plain = [
        a_comment(
            f"p{number}", f"Text {number}", site_id=None, author=name, published=a_time(f"2026-02-03T14:0{number}")
        )
        for number, name in enumerate("ABC")
    ]
    with an_archive(tmp_path, a_capture(plain), name="p.threadmark") as archive:
        new = [a_comment("p0", "Zuerst", site_id=None, author="Z", published=a_time("2026-02-03T13:00:00"))]
        new += [replace(one, key=f"p{number + 1}") for number, one in enumerate(plain)]
        new[2] = replace(new[2], text=RichText.from_plain("Anders"))
        difference = archive.recaptures.add(1, a_capture(new))
        assert difference.comments == {Event.NEW: (FIRST + 3,), Event.EDITED: (FIRST + 1,)}
        assert [one.text.plain for one in archive.comments.thread(1)] == ["Zuerst", "Text 0", "Anders", "Text 2"]


def test_10_000_unchanged_cost_almost_nothing(tmp_path: Path) -> None:
    thread = many_comments(10_000)
    with an_archive(tmp_path, a_capture(thread), name="many.threadmark") as archive:
        size = archive.path.stat().st_size
        assert not archive.recaptures.add(1, a_capture(thread)).anything
        assert archive.path.stat().st_size - size < size / 100


def test_removing_the_article_removes_its_versions(archive: Archive) -> None:
    thread = small_thread()
    again(archive, replace(thread[0], text=RichText.from_plain("Neu"), votes_up=3), *thread[2:])
    archive.articles.remove(1)
    for table in ("comment_version", "comment_event", "former_votes", "article_version", "capture"):
        assert archive._connection.value(f"SELECT count(*) FROM {table}") == 0
