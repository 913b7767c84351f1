"""How far one is, and where to go on, in a thread and in a worklist."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import UnknownItem
from operations import progress, sampling
from operations.annotating import add_tag, tag_comments
from operations.persons import next_of_author
from operations.progress import Scope, What
from storage.archive import Archive
from tests.factories import a_capture, an_archive

THREAD = Scope.article(1)
PINGBACK = 5


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Archive]:
    """Two articles of seven comments each."""
    with an_archive(tmp_path, a_capture(), a_capture()) as archive:
        yield archive


def ids(archive: Archive, article_id: int = 1) -> list[int]:
    return [comment.id for comment in archive.comments.thread(article_id)]


def test_marking_says_what_changed(archive: Archive) -> None:
    all_ = ids(archive)
    changes = progress.mark_read(archive, [all_[0], all_[PINGBACK]])
    assert changes.reads and changes.comments == {all_[0]} and changes.articles == {1} and not changes.history
    assert not progress.mark_read(archive, [all_[0]]).reads
    changes = progress.mark_thread(archive, 1)
    assert str(changes.label) == "Marked 5 comments as read"
    assert progress.of_article(archive, 1) == progress.Progress(6, 0, 6)
    assert progress.read_in(archive, 1) == set(all_) - {all_[PINGBACK]}
    assert str(progress.mark_thread(archive, 1, read=False).label) == "Marked 6 comments as unread"
    assert progress.mark_unread(archive, all_).comments == frozenset()
    with pytest.raises(UnknownItem):
        progress.mark_thread(archive, 9)


def test_the_next_unread_goes_round(archive: Archive) -> None:
    all_ = ids(archive)
    progress.mark_read(archive, [all_[1], all_[2]])
    steps, here = [], all_[0]
    for _ in range(4):
        found = progress.next_place(archive, here, What.UNREAD, THREAD)
        assert found is not None
        here = found[1]
        steps.append(all_.index(here))
    assert steps == [3, 4, 6, 0], "without what is read and without the pingback"
    assert progress.next_place(archive, None, What.UNREAD, THREAD) == (1, all_[0])
    progress.mark_thread(archive, 1)
    assert progress.next_place(archive, here, What.UNREAD, THREAD) is None
    assert progress.next_place(archive, None, What.NEXT, Scope.article(77)) is None
    assert progress.next_place(archive, None, What.NEXT, Scope()) is None


def test_the_next_untagged_and_the_order_as_shown(archive: Archive) -> None:
    all_ = ids(archive)
    add_tag(archive, "A")
    tag_comments(archive, [all_[1]], [1])
    assert progress.next_place(archive, all_[0], What.UNTAGGED, THREAD) == (1, all_[2])
    backwards = all_[::-1]
    assert progress.next_place(archive, all_[2], What.UNTAGGED, THREAD, backwards) == (1, all_[0])
    assert progress.next_place(archive, all_[6], What.NEXT, THREAD, backwards) == (1, all_[4]), "no pingback"
    assert progress.next_place(archive, all_[0], What.PREVIOUS, THREAD) == (1, all_[6])
    everything = [one for one in all_ if one != all_[PINGBACK]]
    tag_comments(archive, everything, [1])
    assert progress.next_place(archive, all_[0], What.UNTAGGED, THREAD) is None


def test_a_worklist_is_gone_through_in_its_order_across_articles(two: Archive) -> None:
    first, second = ids(two, 1), ids(two, 2)
    order = [second[3], first[0], second[1], first[4]]
    sampling.choose(two, "L", order)
    scope = Scope.worklist(1)
    here, seen = None, []
    for _ in range(5):
        found = progress.next_place(two, here, What.UNREAD, scope)
        assert found is not None
        here = found[1]
        seen.append(here)
    assert seen == [*order, order[0]]
    progress.mark_read(two, order[:3])
    assert progress.of_worklist(two, 1) == progress.Progress(3, 0, 4)
    assert progress.next_place(two, order[0], What.UNREAD, scope) == (1, order[3])
    assert progress.next_place(two, order[0], What.PREVIOUS, scope) == (1, order[3])
    two.articles.remove(2)
    assert progress.of_worklist(two, 1) == progress.Progress(1, 0, 2, gone=2)
    assert progress.next_place(two, order[1], What.NEXT, scope) == (1, order[3]), "what is gone is passed over"
    assert progress.next_place(two, order[3], What.PREVIOUS, scope) == (1, order[1])
    two.articles.remove(1)
    assert progress.next_place(two, None, What.NEXT, scope) is None
    assert progress.of_worklist(two, 1).gone == 4


def test_a_worklist_of_threads_goes_from_thread_to_thread(two: Archive) -> None:
    first, second = ids(two, 1), ids(two, 2)
    sampling.draw(two, "T", sampling.Draw(unit=sampling.Unit.THREADS, size=9, seed=1))
    scope = Scope.worklist(1)
    assert progress.progress(two, scope).total == 12
    assert progress.next_place(two, first[6], What.NEXT, scope) == (2, second[0])
    assert progress.next_place(two, second[6], What.NEXT, scope) == (1, first[0])
    assert progress.next_place(two, second[0], What.PREVIOUS, scope) == (1, first[6])
    assert progress.next_place(two, None, What.PREVIOUS, scope) == (2, second[6])
    here, seen = first[2], []
    for _ in range(12):
        found = progress.next_place(two, here, What.NEXT, scope)
        assert found is not None
        here = found[1]
        seen.append(here)
    assert len(set(seen)) == 12 and seen[-1] == first[2], "each once, and round to where one was"
    progress.mark_thread(two, 1)
    assert progress.next_place(two, first[2], What.UNREAD, scope) == (2, second[0])
    two.articles.remove(1)
    assert progress.progress(two, scope) == progress.Progress(0, 0, 6, gone=1)
    assert progress.next_place(two, first[2], What.UNREAD, scope) == (2, second[0])


def test_a_pingback_on_a_worklist_can_be_read(archive: Archive) -> None:
    pingback = ids(archive)[PINGBACK]
    sampling.draw(archive, "Alles", sampling.Draw(size=99, pingbacks=True))
    assert progress.of_worklist(archive, 1).total == 7
    assert progress.mark_read(archive, [pingback]).comments == {pingback}
    assert progress.of_worklist(archive, 1).read == 1
    assert progress.of_article(archive, 1).read == 0


def test_from_one_comment_of_an_author_to_the_next(two: Archive) -> None:
    first, second = ids(two, 1), ids(two, 2)  # Ada Probe wrote the first and the third of each
    assert next_of_author(two, first[0]) == (1, first[2])
    assert next_of_author(two, first[2]) == (1, first[0])
    assert next_of_author(two, first[2], across=True) == (2, second[0])
    assert next_of_author(two, first[0], -1, across=True) == (2, second[2])
    assert next_of_author(two, first[0], order=[first[2], first[1], first[0]]) == (1, first[2])
    assert next_of_author(two, first[1]) is None, "the only one of theirs"
    assert next_of_author(two, first[1], across=True) == (2, second[1])
    for comment_id in (first[4], 99):
        with pytest.raises(UnknownItem):
            next_of_author(two, comment_id)
