"""Target: what a tag or note is put on: a comment, the reply link of one, an article, or a passage of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.annotation import Annotation, TargetKind


@dataclass(frozen=True, slots=True)
class Target:
    """`comment_id` None: the article. `start` and `end` (code points) None: the whole.

    `reply_link`: not the comment itself, but how it answers its parent; a link has no passages.
    """

    article_id: int
    comment_id: int | None = None
    start: int | None = None
    end: int | None = None
    reply_link: bool = False

    @property
    def kind(self) -> TargetKind:
        if self.comment_id is None:
            return TargetKind.ARTICLE
        return TargetKind.REPLY_LINK if self.reply_link else TargetKind.COMMENT

    @property
    def passage(self) -> tuple[int, int] | None:
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def whole(self) -> Target:
        """The comment or article that it is, or is in."""
        return Target(self.article_id, self.comment_id)

    def concerns(self, annotation: Annotation) -> bool:
        """Whether the annotation is on this comment or article, on its reply link, or on any passage of it."""
        return annotation.article_id == self.article_id and annotation.comment_id == self.comment_id

    def is_of(self, annotation: Annotation) -> bool:
        """Whether the annotation is on exactly this."""
        selector = annotation.selector
        there = None if selector is None else (selector.start, selector.end)
        return self.concerns(annotation) and annotation.target is self.kind and there == self.passage


def tags_on(targets: Iterable[Target], annotations: Sequence[Annotation]) -> frozenset[int]:
    """The tags that every one of these has, exactly there."""
    found = [frozenset(tag for one in annotations if target.is_of(one) for tag in one.tag_ids) for target in targets]
    return frozenset.intersection(*found) if found else frozenset()
