"""Differences: what changed under an article between any two of its captures, and its timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from domain.errors import UnknownItem
from domain.messages import say
from domain.recapture import Event
from domain.records import CommentRecord
from domain.worddiff import Piece, word_diff
from exporters.columns import ChangeRow
from storage.archive import Archive
from storage.versions import CaptureRecord, Version

__all__ = ["CaptureRecord", "Changed", "Comparison", "Version", "between", "changes", "timeline", "versions"]


@dataclass(frozen=True, slots=True)
class Changed:
    """A comment that is not as it was: what happened, and its text before and after, word by word (if edited)."""

    comment: CommentRecord
    events: tuple[Event, ...]
    text: tuple[Piece, ...] = ()
    former_parent: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two captures of an article. `article` is its text word by word if it was edited, else empty."""

    first: CaptureRecord
    second: CaptureRecord
    changed: tuple[Changed, ...]
    unchanged: int
    article: tuple[Piece, ...] = ()


def timeline(archive: Archive, article_id: int) -> list[CaptureRecord]:
    """The captures of an article, oldest first, with what each found changed."""
    archive.articles.plain(article_id)
    return archive.versions.timeline(article_id)


def versions(archive: Archive, comment_id: int) -> list[Version]:
    """All that a comment has said, the first version first."""
    return archive.versions.of_comment(comment_id)


def between(archive: Archive, article_id: int, first: int | None = None, second: int | None = None) -> Comparison:
    """What is different in the capture `second` (None: the last) from `first` (None: the one before it).

    They are numbered from 1, as in `timeline`. Raises `UnknownItem` for others.
    """
    captures = timeline(archive, article_id)
    there = [number for number, one in enumerate(captures, 1) if one.receipt is not None]
    later = second if second is not None else there[-1]
    earlier = first if first is not None else max((number for number in there if number < later), default=later)
    for number in (earlier, later):
        if number not in there:
            raise UnknownItem(
                say("There is no capture {number} of this article.", number=number),
                say("`threadmark timeline` numbers the captures from 1 to {count}.", count=len(captures)),
            )
    earlier, later = min(earlier, later), max(earlier, later)
    return _compared(archive, article_id, captures, earlier, later)


def changes(archive: Archive, article_id: int) -> Iterator[ChangeRow]:
    """Everything that happened between the captures of an article, in the order of captures and events."""
    captures = {one.id: (number, one.captured_at) for number, one in enumerate(timeline(archive, article_id), 1)}
    for old, new in pairwise(archive.versions.of_article(article_id)):
        number, time = captures[new.since or 0]
        yield ChangeRow(article_id, number, time, None, Event.EDITED, old.text.plain, new.text.plain)
    for one in archive.versions.events(article_id):
        number, time = captures[one.capture_id]
        row = ChangeRow(article_id, number, time, one.comment_id, one.event, parent_before=one.former_parent)
        if one.event in (Event.EDITED, Event.REMOVED, Event.RENAMED):
            old, new = _around(archive.versions.of_comment(one.comment_id), one.capture_id)
            if one.event is Event.RENAMED:
                row = replace(row, author_before=old.author)
            elif old.text != new.text:
                row = replace(row, text_before=old.text.plain, text_after=new.text.plain)
        yield row


def _around(versions: list[Version], capture_id: int) -> tuple[Version, Version]:
    """The version before a capture, and the one that it brought."""
    place = next(number for number, one in enumerate(versions) if one.since == capture_id and number)
    return versions[place - 1], versions[place]


def _compared(archive: Archive, article_id: int, captures: list[CaptureRecord], earlier: int, later: int) -> Comparison:
    one, other = captures[earlier - 1], captures[later - 1]
    history = _History(archive, article_id, one.id, other.id)
    changed, unchanged = [], 0
    for comment in archive.comments.thread(article_id):
        found = history.changed(comment)
        if found is not None:
            changed.append(found)
        elif history.was_there(comment, other.id):
            unchanged += 1
    return Comparison(one, other, tuple(changed), unchanged, history.article())


class _History:
    """What happened to each comment of an article until two of its captures."""

    def __init__(self, archive: Archive, article_id: int, first: int, second: int) -> None:
        self._archive, self._article_id = archive, article_id
        self._first, self._second = first, second
        self._events: dict[int, list[tuple[int, Event]]] = {}
        self._moves: dict[int, list[tuple[int, int | None]]] = {}
        for one in archive.versions.events(article_id):
            if one.capture_id <= second:
                self._events.setdefault(one.comment_id, []).append((one.capture_id, one.event))
            if one.event is Event.MOVED:
                self._moves.setdefault(one.comment_id, []).append((one.capture_id, one.former_parent))

    def was_there(self, comment: CommentRecord, capture_id: int) -> bool:
        """Whether the comment had been seen and was not gone at that capture."""
        there = comment.first_capture is None or comment.first_capture <= capture_id
        for when, event in self._events.get(comment.id, ()):
            if when <= capture_id and event in (Event.GONE, Event.BACK):
                there = event is Event.BACK
        return there

    def changed(self, comment: CommentRecord) -> Changed | None:
        """What is different about a comment; None if nothing is."""
        before, after = self.was_there(comment, self._first), self.was_there(comment, self._second)
        fresh = comment.first_capture is not None and comment.first_capture > self._first
        if not after:
            return Changed(comment, (Event.GONE,)) if before else None
        if fresh:
            return Changed(comment, (Event.NEW,))
        events: list[Event] = [] if before else [Event.BACK]
        between = {event for when, event in self._events.get(comment.id, ()) if when > self._first}
        text = self._text(comment) if between & {Event.EDITED, Event.REMOVED} else ()
        if Event.REMOVED in between:
            events.append(Event.REMOVED)
        elif text:
            events.append(Event.EDITED)
        if Event.RENAMED in between:
            events.append(Event.RENAMED)
        former = self._parent(comment, self._first)
        if former != self._parent(comment, self._second):
            events.append(Event.MOVED)
        return Changed(comment, tuple(events), text, former) if events else None

    def _parent(self, comment: CommentRecord, capture_id: int) -> int | None:
        """What the comment answered at a capture: what the next move took it away from."""
        moves = self._moves.get(comment.id, ())
        return next((former for when, former in moves if when > capture_id), comment.parent_id)

    def _text(self, comment: CommentRecord) -> tuple[Piece, ...]:
        versions = self._archive.versions.of_comment(comment.id)
        before, after = _at(versions, self._first), _at(versions, self._second)
        return () if before == after else tuple(word_diff(before, after))

    def article(self) -> tuple[Piece, ...]:
        versions = self._archive.versions.of_article(self._article_id)
        before, after = _at(versions, self._first), _at(versions, self._second)
        return () if before == after else tuple(word_diff(before, after))


def _at(versions: list[Version], capture_id: int) -> str:
    """The text as it was at a capture."""
    return next(
        (one.text.plain for one in reversed(versions) if one.since is None or one.since <= capture_id),
        versions[0].text.plain,
    )
