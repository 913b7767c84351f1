"""Mending a tree that was captured wrongly, and saying whom a comment answers. Every function is one undoable step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from domain.addressing import Suggestion, Utterance, suggestions
from domain.errors import ArchiveError
from domain.messages import say
from domain.records import Changes, CommentRecord
from exporters.columns import AddresseeRow
from storage.archive import Archive
from storage.comments import NO_COMMENT, PARENT, article_of
from storage.mendings import Addressee

__all__ = [
    "Addressee",
    "AddresseeRow",
    "addressee_rows",
    "as_found",
    "mark_no_comment",
    "named",
    "set_addressees",
    "set_parent",
    "suggested",
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


def as_found(archive: Archive, comment_id: int) -> Changes:
    """Take back what was mended of a comment."""
    comment = archive.comments.get(comment_id)
    with archive.history.step(say("Took the mending of comment {number} back", number=comment.position + 1)) as step:
        archive.mendings.take_back(comment_id, PARENT)
        archive.mendings.take_back(comment_id, NO_COMMENT)
    return step.changes


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


def suggested(archive: Archive, article_id: int) -> list[Suggestion]:
    """Whom the comments of a thread seem to answer, by names, greetings and "@"; what the tree says is left out."""
    authors: dict[int | None, str] = {}
    parents: dict[int, int | None] = {}

    def said() -> Iterator[Utterance]:
        for one in archive.comments.iterate(article_id):
            authors[one.id], parents[one.id] = one.author_key, one.parent_id
            yield Utterance(one.id, one.parent_id, one.author_key, one.author.name, one.text.plain)

    return [one for one in suggestions(said()) if authors.get(parents[one.comment]) != one.author]


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
            yield AddresseeRow(*here, hint.answered, hint.name, hint.author, "suggested", hint.how.value)
        for one in said.get(comment.id, ()):
            coder = one.coder.name if one.coder else None
            yield AddresseeRow(*here, one.answered_id, one.name, one.author_key, "coder", coder=coder)


def _require_elsewhere(archive: Archive, comment: CommentRecord, parent_id: int) -> None:
    """A comment cannot answer itself, what hangs under it, or a comment of another article."""
    if article_of(parent_id) != comment.article_id:
        raise ArchiveError(
            say("That comment stands under another article."),
            say("Choose one of the same thread."),
        )
    parents = {one.id: one.parent_id for one in archive.comments.thread(comment.article_id)}
    above: int | None = parent_id
    while above is not None:
        if above == comment.id:
            raise ArchiveError(
                say("A comment cannot answer itself or one of its own replies."),
                say("Move the reply first."),
            )
        above = parents.get(above)
