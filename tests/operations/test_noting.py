"""The list of all notes, the titles of links, what links back, and what is offered while a link is typed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.memo import ABOUT_ARCHIVE, About
from domain.reference import Ref, RefKind
from domain.target import Target
from operations import annotating as op
from operations import memos
from operations.completing import candidates, link_of_comment, link_of_tag
from operations.noting import NoteKind, listed, seekable, titles
from storage.archive import Archive
from tests.factories import a_capture, an_archive, many_comments


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        op.add_tag(opened, "Argument/moral")
        yield opened


def test_every_kind_is_listed_with_what_it_is_about(archive: Archive) -> None:
    thread = archive.comments.thread(1)
    op.write_note(archive, "Artikel", article_id=1)
    op.write_note(archive, "Stelle im Artikel", article_id=1, start=0, end=9)
    op.write_note(archive, "Kommentar", comment_id=thread[0].id)
    op.write_note(archive, "Antwort", comment_id=thread[1].id, reply_link=True)
    op.tag(archive, [Target(1, thread[2].id, 0, 4)], [2], "Stelle")
    op.tag_comments(archive, [thread[3].id], [1])
    for about in (ABOUT_ARCHIVE, About.article(1), About.tag(2), About.author(thread[0].author_key)):
        memos.write_memo(archive, "Memo", about)
    lines = {line.kind: line for line in listed(archive).lines}
    assert set(lines) == set(NoteKind) and len(listed(archive).lines) == 9
    passage = lines[NoteKind.PASSAGE]
    assert (passage.quote, passage.author, passage.number, passage.tag_ids) == ("Geld", "Ada Probe", 3, (2,))
    assert (passage.article_id, passage.comment_id, passage.start) == (1, thread[2].id, 0)
    assert "argument/moral" in passage.seek and "brucke fur teststadt" in passage.seek
    assert lines[NoteKind.MEMO_TAG].title == "Argument/moral" and lines[NoteKind.MEMO_AUTHOR].title == "Ada Probe"
    assert lines[NoteKind.MEMO_TAG].about == About.tag(2) and passage.about is None
    assert lines[NoteKind.ARTICLE].title == "Eine Brücke für Teststadt"


def test_links_have_titles_and_lead_back(archive: Archive) -> None:
    comment = archive.comments.thread(1)[0]
    op.write_note(archive, "Ziel", comment_id=comment.id)
    (note,) = archive.annotations.all()
    memos.write_memo(archive, "# Fragen\nSiehe", ABOUT_ARCHIVE)
    memo = archive.memos.all()[0]
    refs = [
        Ref(RefKind.TAG, "argument/MORAL"),
        Ref(RefKind.MEMO, memo.uuid),
        Ref(RefKind.ANNOTATION, note.uuid),
        link_of_comment(archive, comment.id),
        Ref(RefKind.ARTICLE, archive.articles.get(1).uuid),
        Ref(RefKind.AUTHOR, comment.author_key),
    ]
    gone = [Ref(kind, "weg") for kind in RefKind]
    found = titles(archive, [*refs, *gone])
    assert [found[ref].words for ref in refs] == [
        *("Argument/moral", "Fragen Siehe", "Ada Probe", "Ada Probe #1", "Eine Brücke für Teststadt", "Ada Probe")
    ]
    assert all(found[ref].words is None and found[ref].gone for ref in gone)
    for ref in refs:
        memos.write_memo(archive, f"Von hier: {ref.link} und noch einmal {ref.link}", ABOUT_ARCHIVE)
    listing = listed(archive)
    assert len(listing.linking_to(Ref(RefKind.ANNOTATION, note.uuid))) == 1
    by_uuid = Ref(RefKind.TAG, archive.codebook.tags()[1].uuid)
    assert len(listing.linking_to(by_uuid)) == 1, "by its path or its UUID: the same tag"


def test_links_in_a_circle_are_nothing_special(archive: Archive) -> None:
    memos.write_memo(archive, "a", ABOUT_ARCHIVE)
    memos.write_memo(archive, "b", ABOUT_ARCHIVE)
    one, two = (Ref(RefKind.MEMO, memo.uuid) for memo in archive.memos.all())
    memos.edit_memo(archive, 1, f"{two.link} {one.link}")
    memos.edit_memo(archive, 2, one.link)
    listing = listed(archive)
    assert len(listing.linking_to(one)) == 2 and len(listing.linking_to(two)) == 1


def test_what_may_be_meant(archive: Archive) -> None:
    memos.write_memo(archive, "Über Moral", ABOUT_ARCHIVE)
    assert [one.words for one in candidates(archive, "mor")] == ["Argument/moral", "Über Moral"]
    assert [one.words for one in candidates(archive, "tag:arg")] == ["Argument", "Argument/moral"]
    assert [one.words for one in candidates(archive, "brucke")] == ["Eine Brücke für Teststadt"]
    assert [one.words for one in candidates(archive, "author:ada")] == ["Ada Probe"]
    assert [one.words for one in candidates(archive, "author:100%_")] == []
    assert candidates(archive, "")[0].ref == link_of_tag(archive, 1)
    assert len(candidates(archive, "", 2)) == 2


def test_folding() -> None:
    assert seekable("Häuser  ÉTÉ\nStraße") == "hauser ete strasse"
    assert seekable("ASCII Words\t here") == "ascii words here"


def test_twenty_thousand_notes_are_listed_and_narrowed_at_once(tmp_path: Path) -> None:
    comments = many_comments(20_000)
    with an_archive(tmp_path, a_capture(comments)) as archive:
        ids = [comment.id for comment in archive.comments.thread(1)]
        with archive.history.step(memos.say("x")):
            for number, comment_id in enumerate(ids):
                place = archive.annotations.comment_place(comment_id)
                archive.annotations.note(
                    place, f"Notiz {number} über *Ärger* und [[tag:A{number % 50}]] " + "wort " * 20
                )
        started = time.perf_counter()
        listing = listed(archive)
        reading = time.perf_counter() - started
        assert len(listing.lines) == 20_000
        started = time.perf_counter()
        assert len([line for line in listing.lines if "arger" in line.seek and "notiz 1999" in line.seek]) == 11
        narrowing = time.perf_counter() - started
    print(f"read {reading:.2f} s, narrowed {narrowing * 1000:.0f} ms")
    assert reading < 3 and narrowing < 0.2
