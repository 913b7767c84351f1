"""Reanchoring: annotations whose place is not sure, and a person who says where it is. Each is one undoable step.

What an annotation stood on first is kept, shown and exported, wherever it is put.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.annotation import Annotation, Certainty, TargetKind
from domain.errors import ArchiveError
from domain.messages import say
from domain.records import Changes
from domain.target import Target
from operations.annotating import place_of
from operations.step_labels import quote
from storage.annotations import Place
from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Unsure:
    """An annotation to look at. `words`: what it was made on (None: the whole of it); `number`: of its comment."""

    annotation: Annotation
    words: str | None
    number: int | None
    author: str | None

    @property
    def is_orphan(self) -> bool:
        return self.annotation.is_orphan


def unsure(archive: Archive, article_id: int) -> list[Unsure]:
    """The annotations of an article whose place a person should look at: orphans, and those to be checked.

    In the order of the thread, those of the article first.
    """
    found = [one for one in archive.annotations.of_article(article_id) if is_unsure(one)]
    if not found:
        return []
    thread = {one.id: one for one in archive.comments.iterate(article_id)}

    def described(one: Annotation) -> Unsure:
        comment = thread.get(one.comment_id) if one.comment_id is not None else None
        first = one.original or one.selector
        words = first.exact if first is not None else None
        if comment is None:
            return Unsure(one, words, None, None)
        return Unsure(one, words, comment.position + 1, comment.author.name)

    listed = [described(one) for one in found]
    return sorted(
        listed, key=lambda one: (one.number or 0, one.annotation.selector.start if one.annotation.selector else -1)
    )


def is_unsure(annotation: Annotation) -> bool:
    """Whether a person should look at its place."""
    return annotation.certainty in (Certainty.CHECK, Certainty.ORPHAN)


def put_here(archive: Archive, annotation_id: int, target: Target) -> Changes:
    """Put an annotation on this text, passage or reply link of its article."""
    annotation = archive.annotations.get(annotation_id)
    place = place_of(archive, target)
    if place.article_id != annotation.article_id:
        raise ArchiveError(
            say("That is another article."), say("An annotation stays in the discussion that it was made in.")
        )
    label = say("Put an annotation on the whole")
    if place.selector is not None:
        label = say("Put an annotation on: {quote}", quote=quote(place.selector))
    elif place.reply_link:
        label = say("Put an annotation on a reply link")
    with archive.history.step(label) as step:
        archive.annotations.move(annotation_id, place, by_hand=True)
    return step.changes


def confirm(archive: Archive, annotation_ids: Iterable[int]) -> Changes:
    """Say of annotations that they are at the right place now."""
    found = [archive.annotations.get(one) for one in dict.fromkeys(annotation_ids)]
    if any(one.is_orphan for one in found):
        raise ArchiveError(
            say("The words of this annotation are not in the text any more."),
            say("Mark the passage that it should stand on and put it there, or remove it."),
        )
    wanted = [one for one in found if one.certainty is not None]
    label = say("Checked the place of an annotation")
    if len(wanted) > 1:
        label = say("Checked the places of {count} annotations", count=len(wanted))
    with archive.history.step(label) as step:
        for one in wanted:
            archive.annotations.move(one.id, _standing(one))
    return step.changes


def _standing(one: Annotation) -> Place:
    return Place(one.article_id, one.comment_id, one.selector, one.target is TargetKind.REPLY_LINK)


def find(archive: Archive, article_id: int, number: int) -> Annotation:
    """An unsure annotation by its place (from 1) in the list of them."""
    found: Sequence[Unsure] = unsure(archive, article_id)
    if not 1 <= number <= len(found):
        raise ArchiveError(
            say("There is no annotation {number} to be checked under this article.", number=number),
            say("`threadmark places` numbers them from 1 to {count}.", count=len(found)),
        )
    return found[number - 1].annotation
