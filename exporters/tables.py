"""The rows of the tables, as they are read from the archive: what every tabular format writes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.annotation import Annotation, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from domain.thread import paths
from exporters.columns import (
    ADDRESSEE_COLUMNS,
    ANNOTATION_COLUMNS,
    CHANGE_COLUMNS,
    COMMENT_COLUMNS,
    JOINT,
    MENDING_COLUMNS,
    PAIR_COLUMNS,
    TAG_COLUMNS,
    AnnotationRow,
    Column,
    CommentRow,
    ReplyPair,
    TagRow,
)
from exporters.exporter import ExportSource, Progress

EVERY = 500
"""Rows between two words of progress."""
STEP = say("Exporting comments")


@dataclass(frozen=True, slots=True)
class Table:
    """`name` is that of its file or sheet, `about` says what a row is. Rows are read as they are consumed."""

    name: str
    about: str
    columns: Sequence[Column[Any]]
    rows: Iterable[Any]


def tables(source: ExportSource, progress: Progress, *, shapes: bool = False) -> list[Table]:
    """All tables of a scope, in the order in which they are written. `shapes`: also the tags as 0 and 1, and the
    reply pairs."""
    articles, names = source.articles(), TagNames(source)

    def each[Row](read: Callable[[int], Iterable[Row]]) -> Iterator[Row]:
        return (row for article in articles for row in read(article.id))

    found = [
        Table("comments", "one row per comment", COMMENT_COLUMNS, comment_rows(source, articles, names, progress)),
        Table(
            "annotations",
            "one row per annotation and tag",
            ANNOTATION_COLUMNS,
            annotation_rows(source, articles, names, progress),
        ),
        Table("tags", "the codebook", TAG_COLUMNS, names.rows()),
        Table("changes", "what happened between the captures of an article", CHANGE_COLUMNS, each(source.changes)),
        Table("addressees", "whom a comment answers", ADDRESSEE_COLUMNS, each(source.addressees)),
        Table("mendings", "what coders put right in the threads", MENDING_COLUMNS, each(source.mendings)),
    ]
    if shapes:
        silent: Progress = lambda *_: progress(STEP, 1, 1)  # noqa: E731
        rows = comment_rows(source, articles, names, silent)
        found.append(Table("tag_matrix", "one row per comment, one column per tag", names.matrix(), rows))
        pairs = reply_pairs(comment_rows(source, articles, names, silent))
        found.append(Table("reply_pairs", "one row per reply, with what it answers beside it", PAIR_COLUMNS, pairs))
    return found


class TagNames:
    """The codebook's paths."""

    def __init__(self, source: ExportSource) -> None:
        self._tags = source.tags()
        self._counts = source.tag_counts()
        self._paths: dict[int, str] = {}
        for tag in self._tags:
            above = self._paths.get(tag.parent_id) if tag.parent_id is not None else None
            self._paths[tag.id] = f"{above}/{tag.name}" if above else tag.name

    def of(self, tag_ids: Iterable[int]) -> list[str]:
        wanted = set(tag_ids)
        if not wanted:
            return []
        return [self._paths[tag.id] for tag in self._tags if tag.id in wanted]

    def said(self, annotations: Sequence[Annotation]) -> tuple[str, str]:
        """All tags and all notes of annotations, each as one cell."""
        tags = JOINT.join(self.of(tag for annotation in annotations for tag in annotation.tag_ids))
        return tags, "\n\n".join(annotation.note for annotation in annotations if annotation.note)

    def matrix(self) -> list[Column[CommentRow]]:
        """The columns of the tags as 0 and 1. A comment has a tag if it or a passage in it has."""
        names: list[Column[CommentRow]] = [
            Column("comment_id", "integer", "as in comments.csv", "never", lambda r: r.comment.id),
            Column("article_id", "integer", "as in comments.csv", "never", lambda r: r.article.id),
        ]
        return names + [self._asked(tag.id, self._paths[tag.id]) for tag in self._tags]

    @staticmethod
    def _asked(tag_id: int, path: str) -> Column[CommentRow]:
        meaning = f"1: the comment or a passage in it has the tag {path}"
        return Column(path, "0 or 1", meaning, "never", lambda r: int(tag_id in r.tag_ids))

    def rows(self) -> Iterator[TagRow]:
        for tag in self._tags:
            parent = self._paths.get(tag.parent_id, "") if tag.parent_id is not None else ""
            yield TagRow(tag, self._paths[tag.id], parent, self._counts.get(tag.id, 0))


def comment_rows(
    source: ExportSource, articles: Sequence[ArticleRecord], names: TagNames, progress: Progress
) -> Iterator[CommentRow]:
    total = sum(article.receipt.comments + article.receipt.pingbacks for article in articles)
    done = 0
    for article in articles:
        by_comment: dict[int, list[Annotation]] = defaultdict(list)
        for annotation in source.annotations(article.id):
            if annotation.comment_id is not None:
                by_comment[annotation.comment_id].append(annotation)
        trail, seen = _Trail(), _Seen(source.captures(article.id))
        for comment in source.comments(article.id):
            if done % EVERY == 0:
                progress(STEP, done, total)
            done += 1
            mine = by_comment.get(comment.id, ())
            links = [one for one in mine if one.target is TargetKind.REPLY_LINK]
            texts = [one for one in mine if one.target is not TargetKind.REPLY_LINK]
            path = trail.at(comment.depth, comment.rank)
            said = (*names.said(texts), *names.said(links))
            here = frozenset(tag for one in texts for tag in one.tag_ids)
            yield CommentRow(comment, article, path, *said, *seen.span(comment), here)


class _Seen:
    """When a comment was first and last seen."""

    def __init__(self, captures: Sequence[tuple[int, str]]) -> None:
        self._captures = captures

    def span(self, comment: CommentRecord) -> tuple[str, str]:
        first = next((time for number, time in self._captures if number >= (comment.first_capture or 0)), "")
        gone = comment.gone_capture
        last = next((time for number, time in reversed(self._captures) if gone is None or number < gone), first)
        return first, last


class _Trail:
    """Paths one by one, as `domain.thread.paths` makes them."""

    def __init__(self) -> None:
        self._place: tuple[int, int] = (0, 0)
        self._paths = paths(self._places())

    def at(self, depth: int, rank: int) -> str:
        self._place = (depth, rank)
        return next(self._paths)

    def _places(self) -> Iterator[tuple[int, int]]:
        while True:
            yield self._place


def annotation_rows(
    source: ExportSource, articles: Sequence[ArticleRecord], names: TagNames, progress: Progress
) -> Iterator[AnnotationRow]:
    for article in articles:
        annotations = source.annotations(article.id)
        parents = _parents(source, article, {annotation.comment_id for annotation in annotations} - {None})
        for number, annotation in enumerate(annotations):
            if number % EVERY == 0:
                progress(STEP, 1, 1)  # all comments are written; it may still be cancelled
            parent_id = parents.get(annotation.comment_id) if annotation.comment_id is not None else None
            for tag in names.of(annotation.tag_ids) or [""]:
                yield AnnotationRow(annotation, parent_id, tag)


def _parents(source: ExportSource, article: ArticleRecord, wanted: set[int | None]) -> dict[int, int | None]:
    """The parent of each comment that is wanted."""
    if not wanted:
        return {}
    return {comment.id: comment.parent_id for comment in source.comments(article.id) if comment.id in wanted}


def reply_pairs(rows: Iterable[CommentRow]) -> Iterator[ReplyPair]:
    """Each reply with what it answers, where that is in the scope: a parent stands before its replies."""
    above: list[CommentRow] = []
    for row in rows:
        if above and above[0].article.id != row.article.id:
            above.clear()
        while above and above[-1].comment.depth >= row.comment.depth:
            above.pop()
        if above and above[-1].comment.id == row.comment.parent_id:
            yield ReplyPair(above[-1], row)
        above.append(row)
