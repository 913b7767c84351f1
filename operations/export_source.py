"""What is exported: a scope of the archive, as exporters read it."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.errors import ExportError
from domain.memo import Memo
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from exporters.columns import AddresseeRow, ChangeRow, MendingRow
from operations.differences import changes
from operations.mending import addressee_rows, mending_rows
from storage.archive import Archive
from storage.comments import article_of


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the archive: articles (None: all of them), or these comments alone with what is said of them."""

    article_ids: tuple[int, ...] | None = None
    comment_ids: frozenset[int] | None = None

    @classmethod
    def of_articles(cls, ids: Iterable[int] | None) -> Scope:
        """These articles, each once; None: all."""
        return cls(None if ids is None else tuple(dict.fromkeys(ids)))

    @classmethod
    def of_comments(cls, ids: Collection[int]) -> Scope:
        """These comments, as a search or a selection has them, with their articles around them."""
        return cls(tuple(sorted({article_of(one) for one in ids})), frozenset(ids))


EVERYTHING = Scope()


class ArchiveSource:
    """An `ExportSource` over an archive."""

    def __init__(self, archive: Archive, scope: Scope = EVERYTHING) -> None:
        self._archive, self._scope = archive, scope

    @cached_property
    def _articles(self) -> list[ArticleRecord]:
        if self._scope.article_ids is None:
            return sorted(self._archive.articles.list(), key=lambda article: article.id)
        return [self._archive.articles.get(number) for number in self._scope.article_ids]

    @property
    def whole(self) -> bool:
        return self._scope.comment_ids is None

    def articles(self) -> Sequence[ArticleRecord]:
        return self._articles

    def text(self, article_id: int) -> Article:
        return self._archive.articles.text(article_id)

    def comments(self, article_id: int) -> Iterable[CommentRecord]:
        found, wanted = self._archive.comments.iterate(article_id), self._scope.comment_ids
        return found if wanted is None else (one for one in found if one.id in wanted)

    def annotations(self, article_id: int) -> Sequence[Annotation]:
        found, wanted = self._archive.annotations.of_article(article_id), self._scope.comment_ids
        return found if wanted is None else [one for one in found if one.comment_id in wanted]

    def captures(self, article_id: int) -> Sequence[tuple[int, str]]:
        timeline = self._archive.versions.timeline(article_id)
        return [(one.id, one.captured_at) for one in timeline if one.receipt is not None]

    def changes(self, article_id: int) -> Iterable[ChangeRow]:
        found, wanted = changes(self._archive, article_id), self._scope.comment_ids
        return found if wanted is None else (one for one in found if one.comment_id in wanted)

    def addressees(self, article_id: int) -> Iterable[AddresseeRow]:
        found, wanted = addressee_rows(self._archive, article_id), self._scope.comment_ids
        return found if wanted is None else (one for one in found if one.comment_id in wanted)

    def mendings(self, article_id: int) -> Iterable[MendingRow]:
        found, wanted = mending_rows(self._archive, article_id), self._scope.comment_ids
        return found if wanted is None else (one for one in found if wanted & {one.comment_id, one.other_id})

    def tags(self) -> Sequence[Tag]:
        return self._archive.codebook.tags()

    def tag_counts(self) -> Mapping[int, int]:
        return self._archive.codebook.counts()

    def memos(self) -> Sequence[Memo]:
        there = {article.id for article in self._articles}
        found = self._archive.memos.all()
        return [one for one in found if one.about.article_id is None or one.about.article_id in there]

    def everything(self) -> Generator[Mapping[str, Any]]:
        if self._scope != EVERYTHING:
            raise ExportError(
                say("The lossless form always holds the whole archive."),
                say("Choose all articles, or another format for a part of it."),
            )
        return self._archive.lines()
