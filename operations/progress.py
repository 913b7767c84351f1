"""What was read, how far one is, and where to go on. Marks are not in the history: their opposite takes them back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

from domain.messages import Message, say
from domain.records import Changes
from domain.worklist import Progress, Scope, What, Worklist
from storage.archive import Archive
from storage.comments import article_of

__all__ = [
    "Progress",
    "Scope",
    "What",
    "article_of",
    "mark_read",
    "mark_thread",
    "mark_unread",
    "next_place",
    "of_article",
    "of_worklist",
    "progress",
    "read_in",
]

_AT_ONCE = 500
"""Comments that are asked about at once on the way to the next one."""

type Place = tuple[int, int]
"""An article and a comment of it."""


def mark_read(archive: Archive, comment_ids: Iterable[int]) -> Changes:
    """These comments are read now. Pingbacks are passed over, unless a worklist holds them."""
    ids = list(comment_ids)
    return _changes(archive.reading.mark(ids, archive.worklists.kept_pingbacks(ids)))


def mark_unread(archive: Archive, comment_ids: Iterable[int]) -> Changes:
    """They are not."""
    return _changes(archive.reading.unmark(comment_ids))


def mark_thread(archive: Archive, article_id: int, read: bool = True) -> Changes:
    """The same for a whole thread."""
    archive.articles.plain(article_id)
    if read:
        done = archive.reading.mark(archive.reading.order(article_id))
        return _changes(done, say("Marked {count} comments as read", count=len(done)))
    done = archive.reading.unmark(archive.reading.of_article(article_id))
    return _changes(done, say("Marked {count} comments as unread", count=len(done)))


def _changes(comment_ids: Sequence[int], label: Message | None = None) -> Changes:
    articles = frozenset(article_of(one) for one in comment_ids)
    return Changes(label, articles=articles, comments=frozenset(comment_ids), reads=bool(comment_ids))


def read_in(archive: Archive, article_id: int) -> frozenset[int]:
    """The comments of a thread that the coder has read."""
    return frozenset(archive.reading.of_article(article_id))


# -- how far --
def of_article(archive: Archive, article_id: int) -> Progress:
    """How far the coder is with a thread."""
    return archive.reading.progress(article_id)


def of_worklist(archive: Archive, worklist_id: int) -> Progress:
    """How far the coder is with a worklist."""
    return of_list(archive, archive.worklists.get(worklist_id))


def of_list(archive: Archive, worklist: Worklist) -> Progress:
    """The same for one that was read already. A list of threads counts their comments."""
    if not worklist.of_threads:
        return archive.reading.progress_of(worklist.items)
    there = set(archive.reading.articles())
    each = [archive.reading.progress(one) for one in worklist.items if one in there]
    return Progress(
        sum(one.read for one in each),
        sum(one.tagged for one in each),
        sum(one.total for one in each),
        gone=len(worklist.items) - len(each),
    )


def progress(archive: Archive, scope: Scope) -> Progress:
    """How far the coder is with what is worked through."""
    if scope.worklist_id is not None:
        return of_worklist(archive, scope.worklist_id)
    return of_article(archive, scope.article_id) if scope.article_id is not None else Progress()


# -- where to go on --
def next_place(
    archive: Archive,
    from_comment_id: int | None,
    what: What,
    scope: Scope,
    order: Sequence[int] | None = None,
) -> Place | None:
    """The next comment of this kind after a given one (None: from the start), round the end; None: there is none.

    `order`: the comments of the thread as they are shown, if that is not the thread's own order.
    """
    for part in batched(_sequence(archive, from_comment_id, what, scope, order), _AT_ONCE):
        there, done = archive.reading.existing(part), set[int]()
        if what is What.UNREAD:
            done = archive.reading.among(part)
        elif what is What.UNTAGGED:
            done = archive.reading.tagged_among(part)
        for number in part:
            if number in there and number not in done:
                return article_of(number), number
    return None


def _sequence(
    archive: Archive, start: int | None, what: What, scope: Scope, order: Sequence[int] | None
) -> Iterator[int]:
    """All comments of the scope, each once, beginning after `start` and ending with it."""
    back = what is What.PREVIOUS
    worklist = archive.worklists.get(scope.worklist_id) if scope.worklist_id is not None else None
    if worklist is not None and worklist.of_threads:
        return _through_threads(archive, worklist.items, start, back=back)
    items: Sequence[int] = worklist.items if worklist is not None else _thread(archive, scope, order)
    return _turned(items, start, back=back)


def _thread(archive: Archive, scope: Scope, order: Sequence[int] | None) -> Sequence[int]:
    """Shown comments that do not count are left out."""
    if scope.article_id is None:
        return []
    counted = archive.reading.order(scope.article_id)
    if order is None:
        return counted
    known = set(counted)
    return [one for one in order if one in known]


def _through_threads(archive: Archive, articles: Sequence[int], start: int | None, *, back: bool) -> Iterator[int]:
    """Thread by thread; each is only read when it is come to."""
    here = article_of(start) if start is not None else None
    turned, left = list(_turned(articles, here, back=back)), list[int]()
    if here in articles:
        order = archive.reading.order(turned.pop())
        order = order[::-1] if back else order
        at = order.index(start) + 1 if start is not None and start in order else 0
        left = order[:at]
        yield from order[at:]
    for article_id in turned:
        yield from _turned(archive.reading.order(article_id), None, back=back)
    yield from left


def _turned(items: Sequence[int], start: int | None, *, back: bool) -> Iterator[int]:
    """The items from behind `start` round to it; from the beginning (back: the end) if it is none of them."""
    items = list(reversed(items)) if back else items
    at = items.index(start) + 1 if start is not None and start in items else 0
    yield from items[at:]
    yield from items[:at]
