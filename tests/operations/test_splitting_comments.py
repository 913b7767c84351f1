"""Comments are split and joined over what was captured: ids, texts, annotations, search, captures, undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.annotation import Certainty, TargetKind
from domain.cutting import carried, slice_of
from domain.errors import ThreadmarkError
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from operations import annotating, mending, recapturing
from operations.annotating import tag_comments, tag_passage
from storage.archive import Archive
from tests.factories import a_capture, a_comment, an_archive
from tests.operations.test_any_sequence import image

FIRST = 1 << 24
ONE, TWO, THREE, FOUR = FIRST, FIRST + 1, FIRST + 2, FIRST + 3
LONG = "Erster Teil, von Ada.\n\nHallo Chris, zweiter Teil von Bo mit vielen Worten 🙂."
CUT = LONG.index("Hallo")


def thread(long: str = LONG, second: str = "und hier geht es weiter.") -> list[object]:
    return [
        a_comment(1, long, author="Ada"),
        a_comment(2, "Eine Antwort auf eins.", parent=1, author="Bo"),
        a_comment(3, "Ein Satz, der abbricht", author="Cy"),
        a_comment(4, second, parent=3, author="Cy"),
        a_comment(5, "Ja.", parent=4, author="Di"),
    ]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path, a_capture(thread())) as opened:
        annotating.ensure_tags(opened, ["A", "B"])
        yield opened
        assert opened.check() == []


def drawn(archive: Archive) -> list[str]:
    return ["  " * one.depth + one.text.plain.split()[0] for one in archive.comments.thread(1)]


def texts(archive: Archive) -> dict[int, str]:
    return {one.id: one.text.plain for one in archive.comments.thread(1)}


def part(archive: Archive) -> int:
    return next(one.id for one in archive.comments.thread(1) if one.part_of is not None)


def places(archive: Archive) -> list[tuple[int | None, str | None, str | None]]:
    return [
        (one.comment_id, one.selector and one.selector.exact, one.certainty and one.certainty.value)
        for one in archive.annotations.of_article(1)
    ]


def split(archive: Archive) -> int:
    mending.split(archive, ONE, CUT)
    return part(archive)


# -- splitting --
def test_the_second_part_is_a_comment_of_its_own(archive: Archive) -> None:
    new = split(archive)
    assert new == (2 << 24) - 1, "counted down from the top of the article's range"
    assert drawn(archive) == ["Erster", "  Eine", "Hallo", "Ein", "  und", "    Ja."]
    first, second = archive.comments.get(ONE), archive.comments.get(new)
    assert (first.text.plain, second.text.plain) == (LONG[: CUT - 2], LONG[CUT:])
    assert first.text_as_found is not None and first.text_as_found.plain == LONG
    assert (second.part_of, second.author, second.published) == (ONE, first.author, first.published)
    assert (second.site_id, second.votes_up, second.text_as_found) == (None, None, None)
    annotating.undo(archive)
    assert texts(archive)[ONE] == LONG and len(texts(archive)) == 5
    annotating.redo(archive)
    assert part(archive) == new, "the same id again"


def test_it_answers_the_first_part_or_another_comment(archive: Archive) -> None:
    mending.split(archive, ONE, CUT, ONE, sibling=False)
    assert drawn(archive)[:3] == ["Erster", "  Hallo", "  Eine"]
    annotating.undo(archive)
    mending.split(archive, ONE, CUT, THREE, sibling=False)
    assert archive.comments.get(part(archive)).parent_id == THREE
    mending.set_parent(archive, TWO, part(archive))
    assert archive.comments.get(TWO).parent_id == part(archive)


def test_a_part_is_split_again(archive: Archive) -> None:
    new = split(archive)
    mending.split(archive, new, LONG[CUT:].index("zweiter"))
    mending.split(archive, ONE, LONG.index("von Ada"))
    assert list(texts(archive).values())[:4] == [
        "Erster Teil,",
        "Eine Antwort auf eins.",
        "von Ada.",
        "Hallo Chris,",
    ]
    mending.as_found(archive, ONE)
    assert texts(archive)[ONE] == LONG and len(texts(archive)) == 5
    annotating.undo(archive)
    assert len(texts(archive)) == 8


@pytest.mark.parametrize("at", [0, len(LONG), CUT + 10_000, -3])
def test_there_must_be_text_on_both_sides(archive: Archive, at: int) -> None:
    before = image(archive)
    with pytest.raises(ThreadmarkError):
        mending.split(archive, ONE, at)
    assert image(archive) == before


def test_annotations_stay_with_their_words(archive: Archive) -> None:
    before_cut, behind = LONG.index("Teil"), LONG.index("zweiter")
    tag_passage(archive, 1, ONE, before_cut, before_cut + 4, [1])
    tag_passage(archive, 1, ONE, behind, behind + 12, [1])
    tag_passage(archive, 1, ONE, CUT - 6, CUT + 11, [2])
    tag_passage(archive, 1, ONE, CUT - 7, CUT + 5, [2])
    tag_comments(archive, [ONE], [1])
    before = image(archive)
    new = split(archive)
    assert places(archive) == [
        (ONE, None, "check"),
        (ONE, "Teil", None),
        (ONE, " Ada.\n\nHallo", "orphan"),
        (new, "Hallo Chris", "check"),
        (new, "zweiter Teil", None),
    ]
    crossing = archive.annotations.of_article(1)[3]
    assert crossing.original is not None and crossing.original.exact == "Ada.\n\nHallo Chris"
    mending.as_found(archive, ONE)
    found = places(archive)
    assert [exact for _, exact, _ in found].count("zweiter Teil") == 1
    assert all(comment == ONE for comment, *_ in found) and len(found) == 5
    annotating.undo(archive)
    annotating.undo(archive)
    assert image(archive) == before


def test_what_was_said_of_a_part_becomes_a_passage_when_it_is_taken_back(archive: Archive) -> None:
    new = split(archive)
    tag_comments(archive, [new], [1])
    annotating.tag_passage(archive, 1, new, 0, 5, [2])
    mending.set_addressees(archive, new, [mending.named(archive, new, "Bo")])
    mending.set_parent(archive, TWO, new)
    archive.reading.mark([new, TWO])
    mending.as_found(archive, new)
    assert places(archive) == [(ONE, LONG[CUT:], "check"), (ONE, "Hallo", None)] or places(archive) == [
        (ONE, "Hallo", None),
        (ONE, LONG[CUT:], "check"),
    ]
    assert archive.comments.get(TWO).parent_id == ONE
    assert [one.comment_id for one in archive.mendings.addressees(1)] == [ONE]
    annotating.undo(archive)
    assert archive.annotations.of_article(1)[0].comment_id == new
    assert archive.comments.get(TWO).parent_id == new


# -- joining --
def test_two_comments_are_one(archive: Archive) -> None:
    tag_comments(archive, [FOUR], [1])
    tag_passage(archive, 1, FOUR, 4, 8, [2])
    annotating.tag_reply_links(archive, [FOUR], [1])
    before = image(archive)
    mending.join(archive, FOUR, THREE)
    joined = archive.comments.get(THREE)
    assert joined.text.plain == "Ein Satz, der abbricht\n\nund hier geht es weiter."
    assert joined.joined == (FOUR,) and joined.text_as_found is not None
    assert drawn(archive) == ["Erster", "  Eine", "Ein", "  Ja."]
    assert archive.comments.get(FOUR).id == THREE, "who asks for it gets what has its words"
    assert sorted(places(archive), key=str) == sorted(
        [(THREE, None, "orphan"), (THREE, "hier", None), (THREE, "und hier geht es weiter.", "check")], key=str
    )
    assert {one.target for one in archive.annotations.of_article(1)} == {TargetKind.COMMENT, TargetKind.REPLY_LINK}
    tag_passage(archive, 1, THREE, 14, 32, [2])
    mending.as_found(archive, THREE)
    assert drawn(archive)[2:] == ["Ein", "  und", "    Ja."]
    found = places(archive)
    assert (FOUR, None, None) in found, "the whole of it again"
    assert (FOUR, "hier", None) in found
    for _ in range(3):
        annotating.undo(archive)
    assert image(archive) == before


def test_joined_with_its_own_reply_and_in_circles(archive: Archive) -> None:
    mending.join(archive, THREE, FOUR)
    assert drawn(archive)[2:] == ["und", "  Ja."]
    with pytest.raises(ThreadmarkError, match="was joined with another one"):
        mending.join(archive, FOUR, THREE)
    mending.join(archive, FOUR, ONE)
    assert archive.comments.get(ONE).text.plain.endswith("und hier geht es weiter.\n\nEin Satz, der abbricht")
    mending.split(archive, ONE, CUT)
    assert archive.comments.get(part(archive)).text.plain.startswith("Hallo Chris")
    assert archive.comments.get(part(archive)).text.plain.endswith("abbricht"), "what was joined stands behind it"
    for _ in range(3):
        annotating.undo(archive)
    assert len(texts(archive)) == 5


# -- captures --
def test_splits_survive_captures(archive: Archive) -> None:
    new = split(archive)
    at = LONG[CUT:].index("vielen")
    tag_passage(archive, 1, new, at, at + 13, [1])
    recapturing.save(archive, 1, a_capture([a_comment(9, "Neu davor."), *thread(LONG.replace("Ada", "Ada Probe"))]))
    assert texts(archive)[new] == LONG[CUT:]
    assert texts(archive)[ONE] == "Erster Teil, von Ada Probe."
    assert archive.annotations.of_article(1)[0].selector.exact == "vielen Worten"
    edited = LONG.replace("Hallo Chris", "Na, hallo Christine")
    recapturing.save(archive, 1, a_capture(thread(edited)))
    assert texts(archive)[new].endswith("zweiter Teil von Bo mit vielen Worten 🙂.")
    assert archive.annotations.of_article(1)[0].comment_id == new
    assert archive.annotations.of_article(1)[0].certainty is Certainty.CARRIED
    annotating.undo(archive)
    annotating.undo(archive)
    assert texts(archive)[ONE] == edited and new not in texts(archive)
    assert archive.check() == []
    annotating.redo(archive)
    annotating.redo(archive)
    assert archive.annotations.of_article(1)[0].selector.exact == "vielen Worten"


def test_a_cut_that_is_not_there_any_more(archive: Archive) -> None:
    new = split(archive)
    tag_passage(archive, 1, new, 0, 11, [1])
    recapturing.save(archive, 1, a_capture(thread("Etwas völlig anderes steht jetzt da, ohne Bezug.")))
    found = archive.comments.get(new)
    assert found.is_gone and found.text.plain == LONG[CUT:], "as it was last seen"
    assert texts(archive)[ONE] == "Etwas völlig anderes steht jetzt da, ohne Bezug."
    (annotation,) = archive.annotations.of_article(1)
    assert (annotation.comment_id, annotation.selector.exact) == (new, "Hallo Chris")
    recapturing.save(archive, 1, a_capture(thread()))
    assert not archive.comments.get(new).is_gone
    mending.as_found(archive, ONE)
    assert places(archive)[0][1] == "Hallo Chris"


def test_a_lost_part_taken_back_leaves_an_orphan(archive: Archive) -> None:
    new = split(archive)
    tag_passage(archive, 1, new, 0, 11, [1])
    recapturing.save(archive, 1, a_capture(thread("Etwas völlig anderes steht jetzt da, ohne Bezug.")))
    mending.as_found(archive, new)
    assert places(archive) == [(ONE, "Hallo Chris", "orphan")]


def test_joined_comments_are_captured_again(archive: Archive) -> None:
    mending.join(archive, FOUR, THREE)
    tag_passage(archive, 1, THREE, 14, 32, [1])
    recapturing.save(archive, 1, a_capture(thread(second="und hier geht es noch lange weiter.")))
    assert texts(archive)[THREE] == "Ein Satz, der abbricht\n\nund hier geht es noch lange weiter."
    (annotation,) = archive.annotations.of_article(1)
    assert annotation.selector.exact == "abbricht\n\nund hier"
    assert annotation.certainty is Certainty.CARRIED
    difference = recapturing.compare(archive, 1, a_capture(thread(second="und hier geht es noch lange weiter.")))
    assert not difference.anything, "compared is what was captured"
    annotating.undo(archive)
    annotating.undo(archive)
    assert archive.check() == []


def test_a_cut_is_carried_by_the_words_around_it() -> None:
    old = "Das ist der erste Satz. Und das ist der zweite."
    at = old.index("Und")
    assert carried(old, at, f"Nanu! {old}") == at + 6
    assert carried(old, at, old.replace("erste", "allererste")) == at + 4 + 1 - 0
    assert carried(old, at, "Ganz anders.") is None
    assert carried(old, at, old[at:]) is None, "nothing would be left of the first part"


def test_slices_keep_their_structure() -> None:
    text = RichText(
        (
            Block(BlockKind.QUOTE, "Zitat hier", 1),
            Block(BlockKind.IMAGE, "", href="https://bild.example/1.png"),
            Block(BlockKind.PARAGRAPH, "Wort fett Wort", spans=(Span(5, 9, SpanKind.STRONG),)),
        )
    )
    at = text.plain.index("ett")
    first, low, high = slice_of(text, 0, at)
    assert first.plain == text.plain[low:high] and first.blocks[1].href
    assert first.blocks[2].spans == (Span(5, 6, SpanKind.STRONG),)
    second, low, high = slice_of(text, at, len(text.plain))
    assert (second.plain, text.plain[low:high]) == ("ett Wort", "ett Wort")
    assert second.blocks[0].spans == (Span(0, 3, SpanKind.STRONG),)


# -- who else reads comments --
def test_search_counts_persons_and_worklists_see_what_is_mended(archive: Archive) -> None:
    def found(words: str) -> list[int]:
        return archive.search.comment_ids(words)

    before = archive.articles.get(1).unread, archive.reading.progress(1).total
    new = split(archive)
    mending.join(archive, FOUR, THREE)
    assert (archive.articles.get(1).unread, archive.reading.progress(1).total) == before
    assert found("zweiter") == [new] and found("Erster") == [ONE]
    assert found("weiter") == [THREE]
    assert found("is:mended") == [ONE, new, THREE]
    assert FOUR not in found("author:Cy") and found("author:Cy") == [THREE]
    key = archive.comments.get(THREE).author_key
    assert archive.persons.places(key) == [THREE]
    assert [one.comment_id for there in archive.persons.get(key).threads for one in there.said] == [THREE]
    assert archive.reading.order(1) == [ONE, TWO, new, THREE, FIRST + 4]
    assert archive.reading.mark([FOUR, new]) == [new]
    annotating.tag_passage(archive, 1, new, 0, 5, [1])
    assert found("tag:A") == [new]
    hits = archive.search.find("zweiter OR weiter OR Ja")
    assert [(hit.comment_id, hit.number, hit.depth) for hit in hits] == [
        (new, 3, 0),
        (THREE, 4, 0),
        (FIRST + 4, 5, 1),
    ]
    assert {one.how.value for one in mending.suggested(archive, 1)} <= {"mention", "greeting"}


@pytest.mark.parametrize("edited_before", [False, True])
def test_an_annotation_across_two_joined_texts_comes_back_after_one_of_them_was_edited(
    archive: Archive, edited_before: bool
) -> None:
    """Joined, annotated across the border, taken apart; the site edits the first part; both steps are undone."""
    if edited_before:
        recapturing.save(archive, 1, a_capture(thread("Kurz und gut.")))
    mending.join(archive, TWO, ONE)
    text = archive.comments.get(ONE).text.plain
    at = text.index("Eine Antwort")
    tag_passage(archive, 1, ONE, at - 6, at + 4, [1])
    words = archive.annotations.of_article(1)[0].selector.exact
    mending.as_found(archive, ONE)
    recapturing.save(archive, 1, a_capture(thread("Kurz und sehr gut.")))
    annotating.undo(archive)
    assert archive.check() == []
    one = archive.annotations.of_article(1)[0]
    shown = archive.comments.get(ONE).text.plain
    assert one.original is not None and one.original.exact == words, "the first words are kept"
    assert one.is_orphan or shown[one.selector.start : one.selector.end] == one.selector.exact
    annotating.redo(archive)
    assert archive.check() == []
