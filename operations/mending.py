"""Mending a thread that was captured wrongly: another parent, no comment, split, joined. Each is one undoable step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.errors import ArchiveError, UnknownItem
from domain.messages import say
from domain.records import Changes, CommentRecord
from exporters.columns import AddresseeRow, MendingRow
from operations.addressing import addressee_rows, addressees_of, named, set_addressees, suggested, suggested_for
from operations.restating import annotations_follow
from operations.titles import first_words
from storage.archive import Archive
from storage.comments import NO_COMMENT, PARENT, article_of
from storage.mendings import Addressee, Mending
from storage.parts import JOIN, SPLIT

__all__ = [
    "Addressee",
    "AddresseeRow",
    "Mended",
    "addressee_rows",
    "addressees_of",
    "as_found",
    "join",
    "mark_no_comment",
    "mending_rows",
    "mendings_of",
    "named",
    "set_addressees",
    "set_parent",
    "split",
    "suggested",
    "suggested_for",
    "take_back",
]


def set_parent(archive: Archive, comment_id: int, parent_id: int | None) -> Changes:
    """Let a comment answer another one of its thread (None: the article). What was captured is kept beside it."""
    comment = archive.comments.get(comment_id)
    if parent_id is None:
        label = say("Made comment {number} answer no other", number=comment.position + 1)
    else:
        _require_elsewhere(archive, comment, parent_id)
        parent = archive.comments.get(parent_id)
        label = say(
            "Made comment {number} answer comment {parent}", number=comment.position + 1, parent=parent.position + 1
        )
    with archive.history.step(label) as step:
        archive.mendings.set_parent(comment_id, parent_id)
    return step.changes


def mark_no_comment(archive: Archive, comment_id: int) -> Changes:
    """Mark something as no comment: a caption, an advertisement that the page has among them."""
    comment = archive.comments.get(comment_id)
    with archive.history.step(say("Marked {number} as no comment", number=comment.position + 1)) as step:
        archive.mendings.set_no_comment(comment_id)
    return step.changes


def split(archive: Archive, comment_id: int, at: int, parent_id: int | None = None, *, sibling: bool = True) -> Changes:
    """Split a comment at `at` (code points of its text). The second part is a comment of its own.

    It stands beside the first one (`sibling`), or answers `parent_id` (None: the article). Annotations stay with
    their words; those that the cut goes through are to be checked.
    """
    archive.comments.require([comment_id])
    comment = archive.comments.get(comment_id)
    label = say("Split comment {number}", number=comment.position + 1)
    if not sibling and parent_id is not None:
        _require_elsewhere(archive, comment, parent_id, itself=True)
    with archive.history.step(label) as step:
        with annotations_follow(archive, comment.article_id, [comment.id]):
            part = archive.mendings.split(comment.id, at)
        if not sibling:
            archive.mendings.set_parent(part, parent_id)
    return step.changes


def join(archive: Archive, comment_id: int, into: int) -> Changes:
    """Let a comment go on in another one of its thread, as if it were one. Its replies answer that one from now on."""
    archive.comments.require([comment_id, into])
    comment, other = archive.comments.get(comment_id), archive.comments.get(into)
    if article_of(into) != comment.article_id:
        raise ArchiveError(say("That comment stands under another article."), say("Choose one of the same thread."))
    if comment.id == other.id:
        raise ArchiveError(say("A comment cannot be joined with itself."), say("Choose the comment that it continues."))
    label = say("Joined comment {number} with comment {other}", number=comment.position + 1, other=other.position + 1)
    with archive.history.step(label) as step, annotations_follow(archive, comment.article_id, [comment.id, other.id]):
        archive.mendings.join(comment.id, other.id)
    return step.changes


def as_found(archive: Archive, comment_id: int) -> Changes:
    """Take back all that was mended of a comment: its parent, no comment, what was split off it or joined with it."""
    comment = archive.comments.get(comment_id)
    ids = {comment.id, comment.part_of or comment.id, *comment.joined}
    concerned = [
        one
        for one in archive.mendings.of_article(comment.article_id)
        if one.comment_id == comment.id
        or (one.kind == SPLIT and (one.other_id == comment.id or one.comment_id in ids - {comment.part_of}))
        or (one.kind == JOIN and one.comment_id in ids)
    ]
    label = say("Took the mending of comment {number} back", number=comment.position + 1)
    with archive.history.step(label) as step:
        _take_back(archive, comment.article_id, concerned)
    return step.changes


def take_back(archive: Archive, article_id: int, mending_id: int) -> Changes:
    """Take one mending back, as the list of them shows it."""
    found = [one for one in archive.mendings.of_article(article_id) if one.id == mending_id]
    if not found:
        raise UnknownItem(
            say("There is no mending {id} under this article.", id=mending_id),
            say("It was taken back already. Look at the list again."),
        )
    with archive.history.step(say("Took a mending back")) as step:
        _take_back(archive, article_id, found)
    return step.changes


def _take_back(archive: Archive, article_id: int, mendings: Sequence[Mending]) -> None:
    """Newest first; what an earlier one of them took along is not there any more."""
    for one in sorted(mendings, key=lambda mending: -mending.id):
        if one.id not in {other.id for other in archive.mendings.of_article(article_id)}:
            continue
        if one.kind in (PARENT, NO_COMMENT):
            archive.mendings.take_back(one.comment_id, one.kind)
            continue
        with annotations_follow(archive, article_id, [one.comment_id]):
            if one.kind == SPLIT:
                archive.mendings.unsplit(one.id)
            else:
                archive.mendings.take_apart(one.comment_id)


@dataclass(frozen=True, slots=True)
class Mended:
    """One mending as a list shows it. Numbers are places in the thread, from 1; None: not a comment of its own now.

    `text`: the first words of the comment that was mended, or of the part that was split off. `at`: where to look.
    """

    mending: Mending
    at: int
    number: int | None
    author: str | None
    text: str
    other: int | None = None
    other_author: str | None = None

    @property
    def is_split(self) -> bool:
        return self.mending.kind == SPLIT


def mendings_of(archive: Archive, article_id: int) -> list[Mended]:
    """All that was mended under an article, newest first."""
    mendings = archive.mendings.of_article(article_id)
    thread = {one.id: one for one in archive.comments.iterate(article_id)} if mendings else {}
    return [_mended(archive, one, thread) for one in reversed(mendings)]


def _mended(archive: Archive, one: Mending, thread: Mapping[int, CommentRecord]) -> Mended:
    about, other = (one.other_id, one.comment_id) if one.kind == SPLIT else (one.comment_id, one.other_id)
    number = archive.comments.holder(about or one.comment_id)
    comment = thread[number]
    beside = thread.get(archive.comments.holder(other)) if other is not None else None
    return Mended(
        *(one, number, None if number != about else comment.position + 1, comment.author.name),
        first_words(archive.mendings.words_of(about or one.comment_id)),
        *((beside.position + 1, beside.author.name) if beside is not None else (None, None)),
    )


def mending_rows(archive: Archive, article_id: int) -> Iterator[MendingRow]:
    """What coders put right in a thread, oldest first, with what was captured."""
    for one in archive.mendings.of_article(article_id):
        parent, text = archive.mendings.found(one.comment_id)
        said = (one.comment_id, one.kind, one.other_id, one.start, parent, text)
        yield MendingRow(article_id, *said, one.coder.name, one.created)


def _require_elsewhere(archive: Archive, comment: CommentRecord, parent_id: int, *, itself: bool = False) -> None:
    """A comment cannot answer itself, what hangs under it, or a comment of another article. (A part can: `itself`.)"""
    if article_of(parent_id) != comment.article_id:
        raise ArchiveError(
            say("That comment stands under another article."),
            say("Choose one of the same thread."),
        )
    if itself:
        archive.comments.require([parent_id])
        return
    parents = {one.id: one.parent_id for one in archive.comments.thread(comment.article_id)}
    above: int | None = parent_id
    while above is not None:
        if above == comment.id:
            raise ArchiveError(
                say("A comment cannot answer itself or one of its own replies."),
                say("Move the reply first."),
            )
        above = parents.get(above)
