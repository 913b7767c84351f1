"""Target: what a tag or note is put on: a comment, an article, or a passage of either."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.annotation import Annotation, TargetKind


@dataclass(frozen=True, slots=True)
class Target:
    """`comment_id` None: the article. `start` and `end` (code points) None: the whole."""

    article_id: int
    comment_id: int | None = None
    start: int | None = None
    end: int | None = None

    @property
    def passage(self) -> tuple[int, int] | None:
        return None if self.start is None or self.end is None else (self.start, self.end)

    @property
    def whole(self) -> Target:
        """The comment or article that it is, or is in."""
        return Target(self.article_id, self.comment_id)

    def concerns(self, annotation: Annotation) -> bool:
        """Whether the annotation is on this comment or article, or on any passage of it."""
        if self.comment_id is None:
            return annotation.article_id == self.article_id and annotation.target is TargetKind.ARTICLE
        return annotation.target is TargetKind.COMMENT and annotation.comment_id == self.comment_id

    def is_of(self, annotation: Annotation) -> bool:
        """Whether the annotation is on exactly this."""
        selector = annotation.selector
        there = None if selector is None else (selector.start, selector.end)
        return self.concerns(annotation) and there == self.passage


def tags_on(target: Target, annotations: Sequence[Annotation]) -> frozenset[int]:
    """The tags that exactly this has."""
    return frozenset(tag for one in annotations if target.is_of(one) for tag in one.tag_ids)
