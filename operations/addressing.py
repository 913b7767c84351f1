"""Whom a comment answers as one reads it: said by coders (one undoable step each), suggested by the program."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence

from domain.addressing import Suggestion, Utterance, suggestions
from domain.messages import say
from domain.quotation import Quotation
from domain.quotations import find_quotations
from domain.records import Changes, CommentRecord
from domain.text import RichText
from exporters.columns import AddresseeRow
from storage.archive import Archive
from storage.comments import article_of
from storage.mendings import Addressee

NEAREST, ABOVE = 60, 30
"""What a comment quotes is looked for in so many comments before it and above it."""


def set_addressees(archive: Archive, comment_id: int, addressees: Sequence[Addressee]) -> Changes:
    """Say whom a comment answers as you read it: comments, or persons. An empty list takes it back."""
    comment, names = archive.comments.get(comment_id), ", ".join(one.name for one in addressees)
    if addressees:
        label = say("Comment {number} answers {names}", number=comment.position + 1, names=names)
    else:
        label = say("Took back whom comment {number} answers", number=comment.position + 1)
    with archive.history.step(label) as step:
        archive.mendings.set_addressees(comment_id, addressees)
    return step.changes


def named(archive: Archive, comment_id: int, name: str) -> Addressee:
    """A person by name: one of the thread if exactly one is called so, else somebody who does not write there."""
    wanted, keys = " ".join(name.split()), dict[str, str]()
    for one in archive.comments.iterate(article_of(comment_id)):
        if one.author_key and (one.author.name or "").casefold() == wanted.casefold():
            keys[one.author_key] = one.author.name or wanted
    if len(keys) == 1:
        ((key, written),) = keys.items()
        return Addressee(comment_id, None, key, written)
    return Addressee(comment_id, None, None, wanted)


def addressees_of(archive: Archive, article_id: int) -> dict[int, tuple[Addressee, ...]]:
    """By comment, whom it answers as coders say: for those who show it."""
    found: dict[int, tuple[Addressee, ...]] = {}
    for one in archive.mendings.addressees(article_id):
        found[one.comment_id] = (*found.get(one.comment_id, ()), one)
    return found


def suggested(archive: Archive, article_id: int) -> list[Suggestion]:
    """Whom the comments of a thread seem to answer, by names, greetings, "@" and quotations; what the tree says is
    left out."""
    quoted = _quotations(archive.comments.iterate(article_id))
    thread = archive.comments.iterate(article_id)
    beside = _BesideTheTree()
    return [one for one in suggestions(beside.watched(thread), quoted) if beside.is_new(one)]


def suggested_for(archive: Archive, comment_id: int) -> list[Suggestion]:
    """The same for one comment."""
    thread = list(archive.comments.iterate(article_of(comment_id)))
    place = next((number for number, one in enumerate(thread) if one.id == comment_id), None)
    if place is None:
        return []
    known, above = {one.id: one for one in thread}, list[CommentRecord]()
    at = thread[place].parent_id
    while at is not None and len(above) < ABOVE:
        above.append(known[at])
        at = known[at].parent_id
    near = thread[max(0, place - NEAREST) : place + 1]
    quoted = _quoted([*reversed(above), *near], {comment_id})
    beside = _BesideTheTree()
    return [one for one in suggestions(beside.watched(thread), quoted, comment_id) if beside.is_new(one)]


def _quotations(thread: Iterable[CommentRecord]) -> Iterator[Quotation]:
    """What comments quote from those near and above, part by part, so that a long thread needs no more memory."""
    before, fresh = deque[CommentRecord](maxlen=NEAREST), list[CommentRecord]()
    path, above = list[CommentRecord](), list[CommentRecord]()
    for one in thread:
        if not fresh:
            above = path[: one.depth][-ABOVE:]
        path[one.depth :] = [one]
        fresh.append(one)
        if len(fresh) == NEAREST:
            yield from _quoted([*above, *before, *fresh], {each.id for each in fresh})
            before.extend(fresh)
            fresh.clear()
    if fresh:
        yield from _quoted([*above, *before, *fresh], {each.id for each in fresh})


def _quoted(comments: Sequence[CommentRecord], wanted: set[int]) -> list[Quotation]:
    once = list({one.id: one for one in comments}.values())
    return [one for one in find_quotations(RichText(), once) if one.comment_id in wanted]


class _BesideTheTree:
    """Knows what the tree says of whom a comment answers."""

    def __init__(self) -> None:
        self._parents: dict[int, int | None] = {}
        self._authors: dict[int | None, str] = {}

    def watched(self, thread: Iterable[CommentRecord]) -> Iterator[Utterance]:
        for one in thread:
            self._parents[one.id], self._authors[one.id] = one.parent_id, one.author_key
            yield Utterance(one.id, one.parent_id, one.author_key, one.author.name, one.text.plain)

    def is_new(self, one: Suggestion) -> bool:
        parent = self._parents[one.comment]
        return parent is None or (
            parent != one.answered and (not one.author or self._authors.get(parent) != one.author)
        )


def addressee_rows(archive: Archive, article_id: int) -> Iterator[AddresseeRow]:
    """Whom the comments of a thread answer: what the tree says, what the text suggests, what coders say."""
    hints: dict[int, list[Suggestion]] = defaultdict(list)
    for hint in suggested(archive, article_id):
        hints[hint.comment].append(hint)
    said: dict[int, list[Addressee]] = defaultdict(list)
    for one in archive.mendings.addressees(article_id):
        said[one.comment_id].append(one)
    names: dict[int, tuple[str | None, str | None]] = {}
    for comment in archive.comments.iterate(article_id):
        names[comment.id] = comment.author.name, comment.author_key or None
        here = (article_id, comment.id)
        if comment.parent_id is not None:
            yield AddresseeRow(*here, comment.parent_id, *names[comment.parent_id], "technical")
        for hint in hints.get(comment.id, ()):
            yield AddresseeRow(
                *here, hint.answered, hint.name or None, hint.author or None, "suggested", hint.how.value
            )
        for one in said.get(comment.id, ()):
            coder = one.coder.name if one.coder else None
            yield AddresseeRow(*here, one.answered_id, one.name, one.author_key, "coder", coder=coder)
