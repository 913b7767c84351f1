"""All notes and memos of an archive as one list, what their links lead to, and what links to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from unicodedata import combining, normalize

from domain.annotation import Tag
from domain.memo import About, Memo, MemoTarget
from domain.reference import Ref, RefKind, refs_in
from operations.sitting import Sitting, Standing, Subject
from operations.titles import LinkTitle, titles
from storage.archive import Archive
from storage.noted import NoteRow

__all__ = ["LinkTitle", "Listing", "NoteKind", "NoteLine", "Sitting", "Standing", "Subject", "listed", "titles"]


class NoteKind(StrEnum):
    """What a note is written on, or a memo about."""

    COMMENT = "comment"
    PASSAGE = "passage"
    REPLY_LINK = "reply_link"
    ARTICLE = "article"
    MEMO_ARCHIVE = "memo_archive"
    MEMO_ARTICLE = "memo_article"
    MEMO_AUTHOR = "memo_author"
    MEMO_TAG = "memo_tag"

    @property
    def is_memo(self) -> bool:
        return self.value.startswith("memo_")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note or memo as the list shows it.

    `id` is the annotation's or the memo's. `title`: the article, the tag's path or the author's name; `author`: who
    wrote the comment with that `number` (from 1); `quote`: the words of the passage.
    """

    id: int
    uuid: str
    kind: NoteKind
    text: str
    coder: str
    created: str
    modified: str
    title: str = ""
    author: str = ""
    number: int | None = None
    quote: str = ""
    article_id: int | None = None
    comment_id: int | None = None
    start: int | None = None
    tag_ids: tuple[int, ...] = ()
    author_key: str = ""
    seek: str = field(default="", compare=False, repr=False)
    """Everything that a search looks in, folded."""

    @property
    def ref(self) -> Ref:
        """What links to it."""
        return Ref(RefKind.MEMO if self.kind.is_memo else RefKind.ANNOTATION, self.uuid)

    @property
    def about(self) -> About | None:
        """What a memo is about; None for a note."""
        match self.kind:
            case NoteKind.MEMO_ARCHIVE:
                return About(MemoTarget.ARCHIVE)
            case NoteKind.MEMO_ARTICLE:
                return About(MemoTarget.ARTICLE, article_id=self.article_id)
            case NoteKind.MEMO_AUTHOR:
                return About(MemoTarget.AUTHOR, author_key=self.author_key)
            case NoteKind.MEMO_TAG:
                return About(MemoTarget.TAG, tag_id=self.tag_ids[0])
            case _:
                return None


@dataclass(frozen=True)
class Listing:
    """All notes; the titles of what they link to; and for each thing that is linked to, the notes that do it."""

    lines: tuple[NoteLine, ...] = ()
    titles: Mapping[Ref, LinkTitle] = field(default_factory=dict)
    backlinks: Mapping[Ref, tuple[NoteLine, ...]] = field(default_factory=dict)
    tags: Mapping[int, Tag] = field(default_factory=dict)

    def linking_to(self, ref: Ref) -> tuple[NoteLine, ...]:
        """The notes with a link to it."""
        return self.backlinks.get(ref, ())


def listed(archive: Archive) -> Listing:
    """Every note in the order of articles and threads, then every memo."""
    tree = archive.codebook.tree()
    paths = tree.paths()
    lines = [_of_note(row, paths) for row in archive.memos.noted.rows()]
    lines += _of_memos(archive, archive.memos.all(), paths)
    back: dict[Ref, dict[int, NoteLine]] = {}
    for place, line in enumerate(lines):
        for ref in refs_in(line.text):
            back.setdefault(ref, {})[place] = line
    found = titles(archive, back)
    links: dict[Ref, dict[int, NoteLine]] = {}
    for ref, sources in back.items():  # a tag may be named by its path or its UUID: one thing
        same = found[ref].same or ref
        links.setdefault(same, {}).update(sources)
    backlinks = {ref: tuple(sources[place] for place in sorted(sources)) for ref, sources in links.items()}
    return Listing(tuple(lines), found, backlinks, tree.by_id)


def _of_note(row: NoteRow, paths: Mapping[int, str]) -> NoteLine:
    kind = NoteKind(row.target)
    if row.start is not None:
        kind = NoteKind.PASSAGE
    title, author, quote = row.title or "", row.author or "", row.exact or ""
    names = [paths.get(tag_id, "") for tag_id in row.tag_ids]
    return NoteLine(
        *(row.id, row.uuid, kind, row.note, row.coder, row.created, row.modified, title, author, row.number, quote),
        *(row.article_id, row.comment_id, row.start, row.tag_ids),
        seek=folded_all([row.note, quote, title, author, row.coder, *names]),
    )


def _of_memos(archive: Archive, memos: Iterable[Memo], paths: Mapping[int, str]) -> list[NoteLine]:
    memos = list(memos)
    if not memos:
        return []
    articles = archive.memos.noted.article_titles()
    authors = archive.memos.noted.author_names(one.about.author_key for one in memos if one.about.author_key)
    lines = []
    for memo in memos:
        about = memo.about
        title = ""
        if about.article_id is not None:
            title = articles.get(about.article_id, ("", None))[1] or ""
        elif about.tag_id is not None:
            title = paths.get(about.tag_id, "")
        elif about.author_key:
            title = authors.get(about.author_key) or about.author_key
        lines.append(
            NoteLine(
                *(memo.id, memo.uuid, NoteKind(f"memo_{about.target.value}"), memo.text, memo.coder.name),
                *(memo.created, memo.modified, title),
                article_id=about.article_id,
                tag_ids=() if about.tag_id is None else (about.tag_id,),
                author_key=about.author_key or "",
                seek=folded_all([memo.text, title, memo.coder.name]),
            )
        )
    return lines


def folded_all(parts: Iterable[str]) -> str:
    """What a search compares: case, width, spacing and accents do not matter."""
    return seekable("\n".join(parts))


def seekable(text: str) -> str:
    """Text without differences of case, width, spacing and accents. ASCII, which is most, is quick."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in apart if not combining(char)).split())
