"""The columns of the three tables: name, meaning, and where the value comes from. Their names are stable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.annotation import Annotation, Selector, Tag
from domain.records import ArticleRecord, CommentRecord

JOINT = " | "
"""Between the tags of one comment."""


@dataclass(frozen=True, slots=True)
class CommentRow:
    """One row of comments.csv before it is written."""

    comment: CommentRecord
    article: ArticleRecord
    path: str
    tags: str
    notes: str


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """One row of annotations.csv: an annotation with one of its tags, or with none."""

    annotation: Annotation
    comment: CommentRecord | None
    tag: str


@dataclass(frozen=True, slots=True)
class TagRow:
    """One row of tags.csv."""

    tag: Tag
    path: str
    parent: str
    count: int


@dataclass(frozen=True, slots=True)
class Column[Row]:
    """A column: its stable name, what it says, and its value for a row."""

    name: str
    meaning: str
    value: Callable[[Row], object]


COMMENT_COLUMNS: tuple[Column[CommentRow], ...] = (
    Column("comment_id", "number of the comment in the archive, the same in every export", lambda r: r.comment.id),
    Column("site_id", "the site's own id, empty if it has none", lambda r: r.comment.site_id),
    Column(
        "parent_id",
        "comment_id of the comment it replies to, empty for a top-level one",
        lambda r: r.comment.parent_id,
    ),
    Column(
        "parent_site_id",
        "the site's id of the parent, also when the parent is missing",
        lambda r: r.comment.parent_site_id,
    ),
    Column(
        "parent_missing",
        "1: it is a reply, but its parent is not in the capture",
        lambda r: int(r.comment.parent_missing),
    ),
    Column("root_id", "comment_id of the top-level comment of its branch", lambda r: r.comment.root_id),
    Column("depth", "0 for the top level, 1 for replies to it, and so on", lambda r: r.comment.depth),
    Column("position", "place in thread order, from 0", lambda r: r.comment.position),
    Column("path", "place in the tree, siblings counted from 1: 3.1.2", lambda r: r.path),
    Column("replies", "number of direct replies", lambda r: r.comment.replies),
    Column("kind", "comment, pingback or trackback", lambda r: r.comment.kind.value),
    Column("status", "visible, edited, deleted or held (awaiting moderation)", lambda r: r.comment.status.value),
    Column("author", "name as shown, empty if none is shown", lambda r: r.comment.author.name),
    Column("author_key", "equal for equal authors of one site, empty if unknown", lambda r: r.comment.author_key),
    Column("author_url", "address behind the name", lambda r: r.comment.author.url),
    Column("by_article_author", "1: written by the article's author", lambda r: int(r.comment.by_article_author)),
    Column(
        "published",
        "ISO 8601, as precise as the site states, with a zone only where it states one",
        lambda r: r.comment.published.iso,
    ),
    Column("published_printed", "the time as printed", lambda r: r.comment.published.raw),
    Column(
        "edited",
        "time of the last edit, where the site shows it",
        lambda r: r.comment.edited.iso or r.comment.edited.raw,
    ),
    Column("votes_up", "votes for it, empty where there are none", lambda r: r.comment.votes_up),
    Column("votes_down", "votes against it", lambda r: r.comment.votes_down),
    Column("score", "the site's own sum of votes", lambda r: r.comment.score),
    Column("permalink", "address of the comment", lambda r: r.comment.permalink),
    Column(
        "text",
        "the comment; paragraphs separated by a blank line, line feeds only",
        lambda r: r.comment.text.plain,
    ),
    Column("tags", f"tags of the comment and of passages in it, joined by “{JOINT}”", lambda r: r.tags),
    Column("notes", "notes on the comment and on passages in it, one paragraph each", lambda r: r.notes),
    Column("article_id", "number of the article in the archive", lambda r: r.article.id),
    Column("article_title", "title of the article", lambda r: r.article.title),
    Column("article_url", "address of the article", lambda r: r.article.url),
    Column("captured_at", "time of the capture, UTC", lambda r: r.article.captured_at),
)  # fmt: skip

ANNOTATION_COLUMNS: tuple[Column[AnnotationRow], ...] = (
    Column("annotation_id", "UUID of the annotation; the same on each of its rows", lambda r: r.annotation.uuid),
    Column("target", "comment, article or reply_link", lambda r: r.annotation.target.value),
    Column("article_id", "number of the article in the archive", lambda r: r.annotation.article_id),
    Column("comment_id", "comment_id of the comment, empty for the article", lambda r: r.annotation.comment_id),
    Column("parent_id", "comment_id of the comment's parent", lambda r: r.comment.parent_id if r.comment else None),
    Column(
        "start",
        "first character of the passage, from 0 (Unicode code points), empty for the whole",
        lambda r: _at(r.annotation.selector, "start"),
    ),
    Column("end", "the character behind its last one", lambda r: _at(r.annotation.selector, "end")),
    Column(
        "quote",
        "the words of the passage",
        lambda r: r.annotation.selector.exact if r.annotation.selector else None,
    ),
    Column("tag", "path of the tag: Argument/moral; empty for a note without a tag", lambda r: r.tag),
    Column("note", "the note", lambda r: r.annotation.note),
    Column("coder", "who made it", lambda r: r.annotation.coder.name),
    Column("created", "when it was made, UTC", lambda r: r.annotation.created),
    Column("modified", "when it was last changed, UTC", lambda r: r.annotation.modified),
)  # fmt: skip

TAG_COLUMNS: tuple[Column[TagRow], ...] = (
    Column("tag", "path of the tag: Argument/moral", lambda r: r.path),
    Column("name", "its own name", lambda r: r.tag.name),
    Column("parent", "path of the tag above it, empty at the top", lambda r: r.parent),
    Column("definition", "what it stands for", lambda r: r.tag.definition),
    Column("hue", "its place in the palette, 0 to 11", lambda r: r.tag.hue),
    Column("key", "the number key that sets it, 1 to 9", lambda r: r.tag.pinned),
    Column("count", "how many annotations in the whole archive have it", lambda r: r.count),
    Column("tag_id", "UUID of the tag", lambda r: r.tag.uuid),
)  # fmt: skip


def _at(selector: Selector | None, which: str) -> int | None:
    return None if selector is None else getattr(selector, which)
