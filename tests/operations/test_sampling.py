"""Samples: reproducible, described, undoable, and never of what is not there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import ThreadmarkError, UnknownItem
from operations import sampling
from operations.annotating import add_tag, redo, tag_comments, undo
from operations.mending import mark_no_comment
from operations.progress import mark_read
from operations.sampling import Draw, Unit, Way
from storage.archive import Archive
from tests.factories import a_capture, an_archive, an_article


@pytest.fixture
def three(tmp_path: Path) -> Iterator[Archive]:
    """Three articles of seven comments (one a pingback) each, the last on another site."""
    other = a_capture(article=an_article(site="anders.example", title="Fern"))
    with an_archive(tmp_path, a_capture(), a_capture(), other) as archive:
        yield archive


def ids(archive: Archive, article_id: int = 1) -> list[int]:
    return [comment.id for comment in archive.comments.thread(article_id)]


def items_of(archive: Archive, name: str) -> list[int]:
    return list(sampling.named(archive, name).items)


def test_the_same_seed_gives_the_same_list(three: Archive, tmp_path: Path) -> None:
    draw = Draw(size=5, seed=11)
    sampling.draw(three, "A", draw)
    sampling.draw(three, "B", draw)
    assert items_of(three, "a") == items_of(three, "B")
    assert items_of(three, "A") == sorted(items_of(three, "A")), "in the order of articles and threads"
    sampling.draw(three, "C", replace(draw, shuffled=True))
    assert sorted(items_of(three, "C")) == items_of(three, "A") != items_of(three, "C")
    sampling.draw(three, "D", replace(draw, seed=12))
    assert items_of(three, "D") != items_of(three, "A")


def test_where_it_is_drawn_from(three: Archive) -> None:
    everything = Draw(size=99)
    count = lambda draw, given=None: sampling.preview(three, draw, given).units  # noqa: E731
    assert count(everything) == 18
    assert count(replace(everything, pingbacks=True)) == 21
    assert count(replace(everything, article_id=2)) == 6
    assert count(replace(everything, site="anders.example")) == 6
    assert count(replace(everything, site="nirgends.example")) == 0
    assert count(everything, [*ids(three)[:3], 77]) == 3
    assert count(replace(everything, query="Radwege")) == 3
    mark_no_comment(three, ids(three)[0])
    assert count(everything) == 17
    assert sampling.preview(three, replace(everything, size=2, per_article=True)) == sampling.Preview(6, 17, 3, 6)
    with pytest.raises(UnknownItem):
        count(replace(everything, article_id=9))


def test_conversations_and_threads(three: Archive) -> None:
    talk = Draw(unit=Unit.CONVERSATIONS, size=99, article_id=1)
    assert sampling.preview(three, talk) == sampling.Preview(3, 3, 1, 6)
    sampling.draw(three, "Ein Gespräch", replace(talk, size=1, seed=2))
    found = items_of(three, "Ein Gespräch")
    roots = {three.comments.get(one).root_id for one in found}
    assert len(roots) == 1 and found == [one for one in ids(three) if three.comments.get(one).root_id in roots]
    sampling.draw(three, "Threads", Draw(unit=Unit.THREADS, size=2, seed=1))
    assert set(items_of(three, "Threads")) < {1, 2, 3}
    assert sampling.preview(three, Draw(unit=Unit.THREADS, size=9)).comments == 18


def test_what_other_lists_have_is_left_out(three: Archive) -> None:
    sampling.draw(three, "Probe", Draw(size=4, seed=1))
    without = (sampling.named(three, "Probe").uuid, "längst entfernt")
    sampling.draw(three, "Rest", Draw(size=99, without=without))
    assert len(items_of(three, "Rest")) == 14
    assert not set(items_of(three, "Rest")) & set(items_of(three, "Probe"))
    sampling.draw(three, "Thread 1", Draw(unit=Unit.THREADS, size=9, article_id=1))
    thread = (sampling.named(three, "Thread 1").uuid,)
    assert sampling.preview(three, Draw(size=99, without=thread)).units == 12
    assert sampling.preview(three, Draw(unit=Unit.THREADS, size=99, without=thread)).units == 2
    assert sampling.preview(three, Draw(unit=Unit.CONVERSATIONS, size=99, without=thread)).of == 6
    with pytest.raises(ThreadmarkError, match="nothing to draw"):
        sampling.draw(three, "Nichts", Draw(unit=Unit.CONVERSATIONS, size=9, article_id=1, without=thread))


@pytest.mark.parametrize(
    ("draw", "said"),
    [
        (Draw(size=0), "at least one"),
        (Draw(size=-3, way=Way.EVERY), "at least one"),
        (Draw(size=10**400, way=Way.EVERY), "at most"),
        (Draw(seed=10**1000), "seed"),
        (Draw(site="nirgends.example"), "nothing to draw from"),
    ],
)
def test_what_cannot_be_drawn_is_said(three: Archive, draw: Draw, said: str) -> None:
    with pytest.raises(ThreadmarkError, match=said):
        sampling.draw(three, "X", draw)
    assert three.worklists.all() == [] and undo(three) is None


@pytest.mark.parametrize("seed", [0, -5, 2**63 - 1, 2**63, 10**999])
def test_a_seed_of_any_size_is_kept(three: Archive, seed: int) -> None:
    sampling.draw(three, "S", Draw(size=3, seed=seed))
    assert sampling.named(three, "S").draw.seed == seed
    assert three.check() == []
    assert sampling.seed_of(f" {seed} ") == seed


@pytest.mark.parametrize("typed", ["", "  ", "x", "1.5", "--1", "9" * 1001, "٣x"])
def test_what_is_no_seed(typed: str) -> None:
    with pytest.raises(ThreadmarkError):
        sampling.seed_of(typed)


def test_an_empty_archive_has_nothing_to_draw(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "leer.threadmark") as archive:
        assert sampling.preview(archive, Draw()) == sampling.Preview(0, 0, 0, 0)
        with pytest.raises(ThreadmarkError, match="nothing to draw from"):
            sampling.draw(archive, "X", Draw())
        assert sampling.worklists(archive) == [] and sampling.sites(archive) == []


def test_names(three: Archive) -> None:
    sampling.draw(three, "  Erste   Probe ", Draw(size=1))
    assert sampling.named(three, "erste probe").name == "Erste Probe"
    for name in ("", " \0 ", "x" * 121, "ERSTE probe"):
        with pytest.raises(ThreadmarkError):
            sampling.draw(three, name, Draw(size=1))
    sampling.choose(three, "Zweite", ids(three)[:1])
    with pytest.raises(ThreadmarkError, match="already"):
        sampling.rename(three, 2, "erste Probe")
    sampling.rename(three, 1, "ERSTE PROBE")
    assert sampling.named(three, "erste probe").name == "ERSTE PROBE"
    with pytest.raises(UnknownItem):
        sampling.named(three, "Dritte")


def test_every_change_can_be_undone(three: Archive) -> None:
    mine = ids(three)
    assert sampling.choose(three, "Auswahl", [mine[3], mine[1], mine[3], 5]).worklists
    assert items_of(three, "Auswahl") == [mine[3], mine[1]], "in the order of choosing, each once"
    sampling.extend(three, 1, [mine[1], mine[0]])
    sampling.rename(three, 1, "Umbenannt")
    assert str(sampling.remove(three, 1).label) == "Removed the worklist “Umbenannt”"
    for expected in ("Umbenannt", "Auswahl"):
        undo(three)
        assert [one.name for one in three.worklists.all()] == [expected]
    assert items_of(three, "Auswahl") == [mine[3], mine[1], mine[0]]
    undo(three)
    assert items_of(three, "Auswahl") == [mine[3], mine[1]]
    undo(three)
    assert three.worklists.all() == []
    for _ in range(4):
        redo(three)
    assert three.worklists.all() == [] and three.check() == []


def test_a_drawn_list_stays_as_it_was_drawn(three: Archive) -> None:
    sampling.draw(three, "Probe", Draw(size=2))
    with pytest.raises(ThreadmarkError, match="was drawn"):
        sampling.extend(three, 1, ids(three))
    with pytest.raises(ThreadmarkError, match="no comments"):
        sampling.choose(three, "Leer", [1, 2])


def test_what_a_list_shows(three: Archive) -> None:
    first, third = ids(three), ids(three, 3)
    add_tag(three, "A")
    sampling.choose(three, "L", [third[0], first[4], first[2]])
    mark_read(three, [third[0]])
    tag_comments(three, [first[2]], [1])
    items = sampling.items(three, 1)
    assert [(one.title, one.number, one.author, one.read, one.tagged) for one in items] == [
        ("Fern", 1, "Ada Probe", 1, 0),
        ("Eine Brücke für Teststadt", 5, None, 0, 0),
        ("Eine Brücke für Teststadt", 3, "Ada Probe", 0, 1),
    ]
    three.articles.remove(3)
    assert [one.gone for one in sampling.items(three, 1)] == [True, False, False]
    (listed,) = sampling.worklists(three)
    assert (listed.progress.total, listed.progress.gone) == (2, 1)
    sampling.draw(three, "T", Draw(unit=Unit.THREADS, size=5))
    three.articles.remove(1)
    assert [(one.gone, one.total) for one in sampling.items(three, 2)] == [(True, 1), (False, 6)]
    assert three.check() == []
