"""Taking a discussion again: what is compared, what is kept, and what changed between any two captures."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.capture import Capture
from domain.comment import Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound, SourceError, UnknownItem
from domain.messages import say
from domain.recapture import Event
from domain.text import RichText
from operations import capturing, differences, recapturing
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive, an_article, many_comments, small_thread
from tests.score_gold import PAGES

FIRST = 1 << 24
DISQUS = PAGES / "disqus_api"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        yield opened
        assert opened.check() == []


def again(archive: Archive, *comments: Comment) -> list[str]:
    return [str(sentence) for sentence in recapturing.said(recapturing.save(archive, 1, a_capture(comments)))]


def edited(comment: Comment, text: str) -> Comment:
    return replace(comment, text=RichText.from_plain(text))


def test_what_a_capture_changed_in_words(archive: Archive) -> None:
    thread = small_thread()
    assert again(archive, *thread) == ["nothing changed"]
    assert again(archive, edited(thread[0], "Anders"), *thread[2:], a_comment(8)) == ["1 new", "1 edited", "1 gone"]
    assert again(archive, *thread) == ["1 edited", "1 gone", "1 back again"]


def between(archive: Archive, first: int | None = None, second: int | None = None) -> list[tuple[int, str]]:
    found = differences.between(archive, 1, first, second)
    return [(one.comment.id - FIRST + 1, "+".join(one.events)) for one in found.changed]


def test_any_two_captures_can_be_compared(archive: Archive) -> None:
    one, two, *rest = small_thread()
    again(archive, edited(one, "Zwei"), *rest)
    again(archive, edited(one, "Drei"), two, replace(rest[0], parent_key="1"), *rest[1:], a_comment(8))
    again(archive, one, two, *rest, a_comment(8))
    assert between(archive) == [(1, "edited"), (3, "moved")]
    assert between(archive, 1, 2) == [(1, "edited"), (2, "gone")]
    print([(c.key, c.depth, c.id - FIRST + 1) for c in archive.comments.thread(1)])
    assert between(archive, 2, 3) == [(1, "edited"), (2, "back"), (3, "moved"), (8, "new")]
    assert between(archive, 1, 3) == [(1, "edited"), (3, "moved"), (8, "new")]
    assert between(archive, 1, 4) == [(8, "new")], "what came back to what it was is not changed"
    assert between(archive, 4, 1) == between(archive, 1, 4)
    assert between(archive, 3, 3) == []
    with pytest.raises(UnknownItem, match="no capture 9"):
        differences.between(archive, 1, 9)


def test_edited_texts_word_by_word(archive: Archive) -> None:
    one, *rest = small_thread()
    again(archive, edited(one, "Endlich zwei Brücken! Das wurde Zeit."), *rest)
    (changed,) = differences.between(archive, 1).changed
    assert [(piece.part.value, piece.text) for piece in changed.text] == [
        ("same", "Endlich "),
        ("taken", "eine Brücke"),
        ("added", "zwei Brücken"),
        ("same", "! Das wurde Zeit."),
    ]


def test_removed_by_the_site_is_not_gone(archive: Archive) -> None:
    one, *rest = small_thread()
    removed = edited(replace(one, status=CommentStatus.DELETED), "[gelöscht]")
    assert again(archive, removed, *rest) == ["1 removed by the site"]
    assert between(archive) == [(1, "removed")]
    assert differences.versions(archive, FIRST)[0].text.plain.startswith("Endlich")


def test_an_edited_article(archive: Archive) -> None:
    capture = Capture(an_article("Teststadt bekommt keine Brücke."), small_thread(), a_capture().receipt)
    assert [str(one) for one in recapturing.said(recapturing.save(archive, 1, capture))] == ["the article was edited"]
    assert any(piece.part.value == "added" for piece in differences.between(archive, 1).article)


def test_a_page_that_is_gone_is_an_entry_of_the_timeline_and_nothing_else(archive: Archive) -> None:
    gone = FetchError(say("The server has no page there."), None, 404)
    assert recapturing.is_of_the_page(gone)
    assert recapturing.is_of_the_page(NoCommentsFound(say("Nothing.")))
    assert not recapturing.is_of_the_page(FetchError(say("No network.")))
    recapturing.record_failure(archive, 1, gone)
    captures = differences.timeline(archive, 1)
    assert [one.state for one in captures] == [None, "failed"]
    assert captures[1].failure["status"] == 404
    assert all(one.gone_capture is None for one in archive.comments.thread(1))
    again(archive, *small_thread()[:6])
    assert between(archive) == [(7, "gone")], "compared with the last capture that there is"
    with pytest.raises(UnknownItem):
        differences.between(archive, 1, 2, 3)


def test_pasted_text_has_no_address_to_go_to(tmp_path: Path) -> None:
    pasted = a_capture(article=an_article(url=None))
    with an_archive(tmp_path, pasted, name="p.threadmark") as archive, pytest.raises(SourceError, match="no address"):
        recapturing.source(archive, 1)


def test_isso_gives_the_id_of_a_deleted_comment_to_the_next_one(tmp_path: Path) -> None:
    def isso(*comments: Comment) -> Capture:
        capture = a_capture(comments)
        return replace(capture, receipt=replace(capture.receipt, source="isso-api"))

    first = [a_comment(1, "Eins"), a_comment(2, "Zwei", author="Ada", published=a_time("2026-02-03T10:00:00+00:00"))]
    second = a_comment(2, "Ganz etwas anderes", author="Ada", published=a_time("2026-02-04T11:00:00+00:00"))
    with an_archive(tmp_path, isso(*first), name="i.threadmark") as archive:
        difference = recapturing.save(archive, 1, isso(first[0], second))
        assert difference.comments == {Event.GONE: (FIRST + 1,), Event.NEW: (FIRST + 2,)}
        assert [one.text.plain for one in archive.comments.thread(1)] == ["Eins", "Zwei", "Ganz etwas anderes"]


def test_a_site_that_numbers_its_comments_anew_loses_nothing(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(many_comments(40)), name="n.threadmark") as archive:
        found = recapturing.save(archive, 1, a_capture([renumbered(one) for one in many_comments(40)]))
        assert [str(one) for one in recapturing.said(found)] == ["nothing changed"]


def renumbered(comment: Comment) -> Comment:
    key, parent = str(int(comment.key) + 500), comment.parent_key
    return replace(comment, key=key, site_id=key, parent_key=None if parent is None else str(int(parent) + 500))


@pytest.mark.skipif(not DISQUS.is_dir(), reason="the pages beside the checkout are not here")
def test_three_states_of_one_disqus_thread(tmp_path: Path) -> None:
    files = [DISQUS / f"7038107572_{when}.json" for when in ("20181112142536", "20181113212935", "20181113213503")]
    captures = [capturing.read(capturing.source_of(str(file))) for file in files]
    with an_archive(tmp_path, captures[0], name="d.threadmark") as archive:
        counts = []
        for capture in captures[1:]:
            difference = recapturing.save(archive, 1, capture)
            counts.append({event.value: len(found) for event, found in difference.comments.items()})
        assert counts == [{"new": 8}, {"new": 6}]
        assert [one.total or one.receipt.comments for one in differences.timeline(archive, 1) if one.receipt] == [
            50,
            58,
            64,
        ]
        assert archive.check() == []


def table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_tables_tell_what_happened(archive: Archive, tmp_path: Path) -> None:
    from operations import annotating, exporting

    one, two, *rest = small_thread()
    annotating.ensure_tags(archive, ["A"])
    annotating.tag_passage(archive, 1, FIRST, 0, 7, [1])
    annotating.tag_passage(archive, 1, FIRST + 2, 0, 4, [1])
    again(archive, edited(one, "Nun endlich eine Brücke! Das wurde Zeit."), edited(rest[0], "…"), *rest[1:])
    again(archive, edited(one, "Nun endlich eine Brücke! Das wurde Zeit."), two, edited(rest[0], "…"), *rest[1:])
    exporting.export(archive, tmp_path / "out")
    read = {name: table(tmp_path / "out" / f"{name}.csv") for name in ("comments", "annotations", "changes")}
    assert [(row["comment_id"], row["event"], row["capture"]) for row in read["changes"]] == [
        (str(FIRST), "edited", "2"),
        (str(FIRST + 1), "gone", "2"),
        (str(FIRST + 2), "edited", "2"),
        (str(FIRST + 1), "back", "3"),
    ]
    assert read["changes"][0]["text_before"].startswith("Endlich")
    assert read["changes"][0]["text_after"].startswith("Nun endlich")
    assert [row["version"] for row in read["comments"]] == ["2", "1", "2", "1", "1", "1", "1"]
    assert {row["status"] for row in read["comments"]} == {"visible"}
    carried, orphan = read["annotations"]
    assert (carried["place"], carried["quote"], carried["start"], carried["quote_as_made"]) == (
        "carried",
        "endlich",
        "4",
        "Endlich",
    )
    assert (orphan["place"], orphan["start"], orphan["quote"]) == ("orphan", "", "Geld")


def test_first_and_last_seen(archive: Archive, tmp_path: Path) -> None:
    from operations import exporting

    thread = small_thread()
    late = replace(a_capture((*thread[:6], a_comment(8))), captured_at="2026-04-01T12:00:00.000000+00:00")
    recapturing.save(archive, 1, late)
    exporting.export(archive, tmp_path / "out")
    rows = table(tmp_path / "out" / "comments.csv")
    seen = {row["site_id"]: (row["first_seen"][:7], row["last_seen"][:7], row["status"]) for row in rows}
    assert seen["1"] == ("2026-03", "2026-04", "visible")
    assert seen["7"] == ("2026-03", "2026-03", "gone")
    assert seen["8"] == ("2026-04", "2026-04", "visible")
