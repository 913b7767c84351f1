"""The columns of the three tables: name, meaning, and where the value comes from. Their names are stable."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from domain.annotation import Annotation, Tag
from domain.recapture import Event
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
    reply_tags: str
    reply_notes: str
    first_seen: str
    last_seen: str
    tag_ids: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ReplyPair:
    """One row of reply_pairs.csv."""

    parent: CommentRow
    reply: CommentRow


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """One row of annotations.csv: an annotation with one of its tags, or with none."""

    annotation: Annotation
    parent_id: int | None
    tag: str


@dataclass(frozen=True, slots=True)
class TagRow:
    """One row of tags.csv."""

    tag: Tag
    path: str
    parent: str
    count: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One row of changes.csv: something that happened to a comment, or to the article, between two captures."""

    article_id: int
    capture: int
    captured_at: str
    comment_id: int | None
    event: Event
    text_before: str | None = None
    text_after: str | None = None
    author_before: str | None = None
    parent_before: int | None = None


@dataclass(frozen=True, slots=True)
class AddresseeRow:
    """One row of addressees.csv: somebody whom a comment answers, and who or what says so."""

    article_id: int
    comment_id: int
    answered_id: int | None
    name: str | None
    author_key: str | None
    source: str
    sign: str | None = None
    coder: str | None = None


@dataclass(frozen=True, slots=True)
class MendingRow:
    """One row of mendings.csv: something that a coder put right, and what was captured."""

    article_id: int
    comment_id: int
    kind: str
    other_id: int | None
    start: int | None
    parent_as_found: int | None
    text_as_found: str
    coder: str
    created: str


@dataclass(frozen=True, slots=True)
class Column[Row]:
    """A column: its stable name, the type of its cells, what they say, what an empty one says, and a row's value."""

    name: str
    type: str
    meaning: str
    empty: str
    value: Callable[[Row], object]


def _at(annotation: Annotation, which: str) -> int | None:
    """A position in the present text; an orphan has none."""
    selector = annotation.selector
    return None if selector is None or annotation.is_orphan else getattr(selector, which)


def _as_made(row: AnnotationRow) -> str | None:
    original, now = row.annotation.original, row.annotation.selector
    return original.exact if original is not None and now is not None and original.exact != now.exact else None


COMMENT_COLUMNS: tuple[Column[CommentRow], ...] = (
    Column(
        "comment_id",
        "integer",
        "number of the comment in the archive, the same in every export",
        "never",
        lambda r: r.comment.id,
    ),
    Column("site_id", "text", "the site's own id", "the site gives its comments no ids", lambda r: r.comment.site_id),
    Column(
        "parent_id",
        "integer",
        "comment_id of the comment it replies to",
        "top level, or the parent is missing",
        lambda r: r.comment.parent_id,
    ),
    Column(
        "parent_site_id",
        "text",
        "the site's id of the parent, also when the parent is missing",
        "top level, or the site gives no ids",
        lambda r: r.comment.parent_site_id,
    ),
    Column(
        "parent_missing",
        "0 or 1",
        "1: it is a reply, but its parent is not in the capture",
        "never",
        lambda r: int(r.comment.parent_missing),
    ),
    Column(
        "root_id", "integer", "comment_id of the top-level comment of its branch", "never", lambda r: r.comment.root_id
    ),
    Column(
        "depth", "integer", "0 for the top level, 1 for replies to it, and so on", "never", lambda r: r.comment.depth
    ),
    Column("position", "integer", "place in thread order, from 0", "never", lambda r: r.comment.position),
    Column("path", "text", "place in the tree, siblings counted from 1: 3.1.2", "never", lambda r: r.path),
    Column("replies", "integer", "number of direct replies", "never", lambda r: r.comment.replies),
    Column("kind", "word", "comment, pingback or trackback", "never", lambda r: r.comment.kind.value),
    Column(
        "status",
        "word",
        "visible, edited, deleted, held (awaiting moderation), or gone (not in the last capture)",
        "never",
        lambda r: "gone" if r.comment.gone_capture is not None else r.comment.status.value,
    ),
    Column("author", "text", "name as shown", "no name is shown", lambda r: r.comment.author.name),
    Column(
        "author_key", "text", "equal for equal authors of one site", "author unknown", lambda r: r.comment.author_key
    ),
    Column("author_url", "address", "address behind the name", "none is given", lambda r: r.comment.author.url),
    Column(
        "by_article_author",
        "0 or 1",
        "1: written by the article's author",
        "never",
        lambda r: int(r.comment.by_article_author),
    ),
    Column(
        "published",
        "time",
        "ISO 8601, as precise as the site states, with a zone only where it states one",
        "no time is shown, or it could not be read",
        lambda r: r.comment.published.iso,
    ),
    Column("published_printed", "text", "the time as printed", "no time is shown", lambda r: r.comment.published.raw),
    Column(
        "edited",
        "time",
        "time of the last edit, ISO 8601, or as printed where it could not be read",
        "not edited, or the site does not say",
        lambda r: r.comment.edited.iso or r.comment.edited.raw,
    ),
    Column("votes_up", "integer", "votes for it", "the site shows none", lambda r: r.comment.votes_up),
    Column("votes_down", "integer", "votes against it", "the site shows none", lambda r: r.comment.votes_down),
    Column("score", "integer", "the site's own sum of votes", "the site shows none", lambda r: r.comment.score),
    Column("permalink", "address", "address of the comment", "the site gives none", lambda r: r.comment.permalink),
    Column(
        "text",
        "text",
        "the comment; paragraphs separated by a blank line, line feeds only",
        "a comment without words, or a deleted one",
        lambda r: r.comment.text.plain,
    ),
    Column(
        "tags", "text", f"tags of the comment and of passages in it, joined by “{JOINT}”", "no tags", lambda r: r.tags
    ),
    Column(
        "notes", "text", "notes on the comment and on passages in it, one paragraph each", "no notes", lambda r: r.notes
    ),
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.article.id),
    Column("article_title", "text", "title of the article", "none was found", lambda r: r.article.title),
    Column(
        "article_url",
        "address",
        "address of the article",
        "pasted, or a saved page that does not name it",
        lambda r: r.article.url,
    ),
    Column("captured_at", "time", "time of the last capture, UTC", "never", lambda r: r.article.captured_at),
    Column(
        "reply_tags",
        "text",
        f"tags of how it answers its parent (the reply link), joined by “{JOINT}”",
        "no tags, or it answers nothing",
        lambda r: r.reply_tags,
    ),
    Column(
        "reply_notes",
        "text",
        "notes on how it answers its parent, one paragraph each",
        "no notes, or it answers nothing",
        lambda r: r.reply_notes,
    ),
    Column(
        "version",
        "integer",
        "how often its text or name changed between captures, from 1",
        "never",
        lambda r: r.comment.version,
    ),
    Column("first_seen", "time", "time of the first capture that had it, UTC", "never", lambda r: r.first_seen),
    Column("last_seen", "time", "time of the last capture that had it, UTC", "never", lambda r: r.last_seen),
    Column(
        "mended",
        "0 or 1",
        "1: a coder gave it another parent than was captured",
        "never",
        lambda r: int(r.comment.mended),
    ),
    Column(
        "parent_as_found",
        "integer",
        "comment_id of the parent that was captured",
        "top level, or the parent is missing",
        lambda r: r.comment.parent_as_found if r.comment.mended else r.comment.parent_id,
    ),
    Column(
        "no_comment",
        "0 or 1",
        "1: a coder marked it as something that is no comment",
        "never",
        lambda r: int(r.comment.no_comment),
    ),
    Column(
        "part_of",
        "integer",
        "comment_id of the captured comment that a coder split it off",
        "it was captured as a comment",
        lambda r: r.comment.part_of,
    ),
    Column(
        "joined",
        "text",
        "comment_ids that a coder joined with it, with blanks between; their texts follow its own",
        "none",
        lambda r: " ".join(map(str, r.comment.joined)),
    ),
    Column(
        "text_as_found",
        "text",
        "the text that was captured, where a coder split or joined it",
        "the text is as captured, or it is a part",
        lambda r: r.comment.text_as_found.plain if r.comment.text_as_found is not None else None,
    ),
)

ANNOTATION_COLUMNS: tuple[Column[AnnotationRow], ...] = (
    Column(
        "annotation_id",
        "UUID",
        "UUID of the annotation; the same on each of its rows",
        "never",
        lambda r: r.annotation.uuid,
    ),
    Column("target", "word", "comment, article or reply_link", "never", lambda r: r.annotation.target.value),
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.annotation.article_id),
    Column(
        "comment_id",
        "integer",
        "comment_id of the comment",
        "the article is annotated",
        lambda r: r.annotation.comment_id,
    ),
    Column(
        "parent_id",
        "integer",
        "comment_id of the comment's parent",
        "no parent, or the article is annotated",
        lambda r: r.parent_id,
    ),
    Column(
        "start",
        "integer",
        "first character of the passage, from 0 (Unicode code points)",
        "the whole comment or article, or an orphan",
        lambda r: _at(r.annotation, "start"),
    ),
    Column(
        "end",
        "integer",
        "the character behind its last one: text[start:end] is the passage",
        "the whole comment or article, or an orphan",
        lambda r: _at(r.annotation, "end"),
    ),
    Column(
        "quote",
        "text",
        "the words of the passage",
        "the whole comment or article",
        lambda r: r.annotation.selector.exact if r.annotation.selector else None,
    ),
    Column("tag", "text", "path of the tag: Argument/moral", "a note without a tag", lambda r: r.tag),
    Column("note", "text", "the note", "no note", lambda r: r.annotation.note),
    Column("coder", "text", "who made it", "never", lambda r: r.annotation.coder.name),
    Column("created", "time", "when it was made, UTC", "never", lambda r: r.annotation.created),
    Column("modified", "time", "when it was last changed, UTC", "never", lambda r: r.annotation.modified),
    Column(
        "text_version", "integer", "version of the text that it was made on", "never", lambda r: r.annotation.version
    ),
    Column(
        "place",
        "word",
        "what became of its place when the text was edited, split or joined: carried, check (please look) or orphan "
        "(not there any more)",
        "the text is as it was, or a coder said that the place is right",
        lambda r: r.annotation.certainty.value if r.annotation.certainty else None,
    ),
    Column(
        "quote_as_made",
        "text",
        "the words of the passage that it was made on",
        "they are the same, or it has no passage",
        _as_made,
    ),
)

TAG_COLUMNS: tuple[Column[TagRow], ...] = (
    Column("tag", "text", "path of the tag: Argument/moral", "never", lambda r: r.path),
    Column("name", "text", "its own name", "never", lambda r: r.tag.name),
    Column("parent", "text", "path of the tag above it", "top of the codebook", lambda r: r.parent),
    Column("definition", "text", "what it stands for", "not defined yet", lambda r: r.tag.definition),
    Column("hue", "integer", "its place in the palette, 0 to 11", "never", lambda r: r.tag.hue),
    Column("key", "integer", "the number key that sets it, 1 to 9", "no key", lambda r: r.tag.pinned),
    Column("count", "integer", "how many annotations in the whole archive have it", "never", lambda r: r.count),
    Column("tag_id", "UUID", "UUID of the tag", "never", lambda r: r.tag.uuid),
    Column("use_when", "text", "when to use it", "not said", lambda r: r.tag.use_when),
    Column("not_when", "text", "when not to use it", "not said", lambda r: r.tag.not_when),
    Column("example", "text", "a typical case", "none", lambda r: r.tag.example),
    Column("archived", "0 or 1", "1: not offered for tagging any more", "never", lambda r: int(r.tag.archived)),
)

CHANGE_COLUMNS: tuple[Column[ChangeRow], ...] = (
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.article_id),
    Column("capture", "integer", "number of the capture, from 1", "never", lambda r: r.capture),
    Column("captured_at", "time", "time of the capture, UTC", "never", lambda r: r.captured_at),
    Column("comment_id", "integer", "comment_id of the comment", "the article was edited", lambda r: r.comment_id),
    Column(
        "event",
        "word",
        "new, edited, removed (the site shows it as deleted or held), renamed, moved (to another comment), gone or "
        "back",
        "never",
        lambda r: r.event.value,
    ),
    Column("text_before", "text", "what it said before", "its text is the same", lambda r: r.text_before),
    Column("text_after", "text", "what it said from this capture on", "its text is the same", lambda r: r.text_after),
    Column("author_before", "text", "name before", "its name is the same", lambda r: r.author_before),
    Column(
        "parent_before",
        "integer",
        "comment_id that it answered before",
        "not moved, or top level before",
        lambda r: r.parent_before,
    ),
)

ADDRESSEE_COLUMNS: tuple[Column[AddresseeRow], ...] = (
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.article_id),
    Column("comment_id", "integer", "comment_id of the comment that answers", "never", lambda r: r.comment_id),
    Column("answered_id", "integer", "comment_id of the comment that is answered", "a person", lambda r: r.answered_id),
    Column("name", "text", "who is answered", "author unknown", lambda r: r.name),
    Column("author_key", "text", "as in comments.csv", "author unknown, or nobody here", lambda r: r.author_key),
    Column(
        "source",
        "word",
        "technical (the tree as captured or mended), suggested (by the program, from the text) or coder",
        "never",
        lambda r: r.source,
    ),
    Column("sign", "word", "of a suggestion: at, greeting, name, quote or mention", "no suggestion", lambda r: r.sign),
    Column("coder", "text", "who said so", "no coder", lambda r: r.coder),
)

MENDING_COLUMNS: tuple[Column[MendingRow], ...] = (
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.article_id),
    Column("comment_id", "integer", "comment_id of the comment that was mended", "never", lambda r: r.comment_id),
    Column(
        "kind",
        "word",
        "parent (it answers another comment), no_comment, split (its text was cut in two) or join (it goes on in "
        "another comment, and is none itself)",
        "never",
        lambda r: r.kind,
    ),
    Column(
        "other_id",
        "integer",
        "comment_id of what it answers, of the part that was split off, or of the comment that it was joined with",
        "it answers no other comment, or is no comment",
        lambda r: r.other_id,
    ),
    Column(
        "start",
        "integer",
        "of a split: the first character of the second part in the captured text, from 0 (Unicode code points)",
        "no split",
        lambda r: r.start,
    ),
    Column(
        "parent_as_found",
        "integer",
        "comment_id of the parent that was captured",
        "top level, or the parent is missing",
        lambda r: r.parent_as_found,
    ),
    Column("text_as_found", "text", "its text as captured", "a comment without words", lambda r: r.text_as_found),
    Column("coder", "text", "who mended it", "never", lambda r: r.coder),
    Column("created", "time", "when, UTC", "never", lambda r: r.created),
)

PAIR_COLUMNS: tuple[Column[ReplyPair], ...] = (
    Column("article_id", "integer", "number of the article in the archive", "never", lambda r: r.reply.article.id),
    Column("parent_id", "integer", "comment_id of what is answered", "never", lambda r: r.parent.comment.id),
    Column("parent_author", "text", "who wrote it", "no name is shown", lambda r: r.parent.comment.author.name),
    Column("parent_author_key", "text", "as in comments.csv", "author unknown", lambda r: r.parent.comment.author_key),
    Column("parent_published", "time", "when", "no time is shown", lambda r: r.parent.comment.published.iso),
    Column("parent_text", "text", "what it says", "without words, or deleted", lambda r: r.parent.comment.text.plain),
    Column("parent_tags", "text", "its tags, as in comments.csv", "no tags", lambda r: r.parent.tags),
    Column("comment_id", "integer", "comment_id of the reply", "never", lambda r: r.reply.comment.id),
    Column("author", "text", "who wrote the reply", "no name is shown", lambda r: r.reply.comment.author.name),
    Column("author_key", "text", "as in comments.csv", "author unknown", lambda r: r.reply.comment.author_key),
    Column("published", "time", "when", "no time is shown", lambda r: r.reply.comment.published.iso),
    Column("text", "text", "what the reply says", "without words, or deleted", lambda r: r.reply.comment.text.plain),
    Column("tags", "text", "its tags, as in comments.csv", "no tags", lambda r: r.reply.tags),
    Column("reply_tags", "text", "tags of the reply link itself", "no tags", lambda r: r.reply.reply_tags),
    Column("reply_notes", "text", "notes on the reply link itself", "no notes", lambda r: r.reply.reply_notes),
    Column("depth", "integer", "depth of the reply, from 1", "never", lambda r: r.reply.comment.depth),
)
