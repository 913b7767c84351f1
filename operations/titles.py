"""What the links in notes lead to: a title to show, a place to go to, or the fact that it is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.memo import Memo
from domain.messages import Message, say
from domain.reference import Ref, RefKind
from operations.memos import title_of as about_title
from storage.archive import Archive

LONGEST = 60
"""Characters of a title."""


@dataclass(frozen=True, slots=True)
class LinkTitle:
    """`words` None: it is gone, and `gone` says so. The rest is where to go; `same`: the ref that this one equals."""

    words: str | None = None
    gone: Message | None = None
    article_id: int | None = None
    comment_id: int | None = None
    start: int | None = None
    tag_id: int | None = None
    author_key: str | None = None
    memo_id: int | None = None
    same: Ref | None = None


_GONE: Mapping[RefKind, Message] = {
    RefKind.TAG: say("removed tag"),
    RefKind.MEMO: say("removed memo"),
    RefKind.ANNOTATION: say("removed annotation"),
    RefKind.COMMENT: say("removed comment"),
    RefKind.ARTICLE: say("removed article"),
    RefKind.AUTHOR: say("unknown author"),
}


def titles(archive: Archive, refs: Iterable[Ref]) -> dict[Ref, LinkTitle]:
    """For each of them. A few statements, however many there are; links in circles are nothing special."""
    wanted: dict[RefKind, list[Ref]] = {}
    for ref in dict.fromkeys(refs):
        wanted.setdefault(ref.kind, []).append(ref)
    found: dict[Ref, LinkTitle] = {}
    for kind, read in _READERS.items():
        if kind in wanted:
            found |= read(archive, wanted[kind])
    return {ref: found.get(ref, LinkTitle(gone=_GONE[kind])) for kind, mine in wanted.items() for ref in mine}


def _tags(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    tree = archive.codebook.tree()
    paths = tree.paths()
    by_uuid = {tag.uuid: tag for tag in tree.tags}
    found = {}
    for ref in refs:
        tag = by_uuid.get(ref.key) or tree.by_path(ref.key)
        if tag is not None:
            found[ref] = LinkTitle(paths[tag.id], tag_id=tag.id, same=Ref(RefKind.TAG, tag.uuid))
    return found


def _memos(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    found = {}
    for ref in refs:
        memo = archive.memos.by_uuid(ref.key)
        if memo is not None:
            about = memo.about
            found[ref] = LinkTitle(
                memo_title(archive, memo),
                article_id=about.article_id,
                tag_id=about.tag_id,
                author_key=about.author_key,
                memo_id=memo.id,
            )
    return found


def memo_title(archive: Archive, memo: Memo) -> str:
    """Its first words; they say more than what it is about."""
    return first_words(memo.text) or about_title(archive, memo.about)


def first_words(text: str) -> str:
    """The beginning of a note in one line, without Markdown's marks at its start."""
    line = " ".join(text[: 4 * LONGEST].split()).lstrip("#>*-+ ")
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _annotations(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    known = archive.memos.noted.annotations(ref.key for ref in refs)
    found = {}
    for ref in refs:
        if ref.key in known:
            article_id, comment_id, start, words = known[ref.key]
            found[ref] = LinkTitle(first_words(words) or "—", None, article_id, comment_id, start)
    return found


def _articles(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    by_uuid = {uuid: (number, title) for number, (uuid, title) in archive.memos.noted.article_titles().items()}
    found = {}
    for ref in refs:
        if ref.key in by_uuid:
            number, title = by_uuid[ref.key]
            found[ref] = LinkTitle(first_words(title or "") or "—", None, number)
    return found


def _comments(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    ids = {uuid: number for number, (uuid, _) in archive.memos.noted.article_titles().items()}
    parted = {ref: (ids.get(ref.key.partition("/")[0]), ref.key.partition("/")[2]) for ref in refs}
    known = archive.memos.noted.comments((article, key) for article, key in parted.values() if article is not None)
    found = {}
    for ref, (article_id, key) in parted.items():
        if article_id is not None and (article_id, key) in known:
            number, author, place = known[article_id, key]
            found[ref] = LinkTitle(f"{first_words(author or '—')} #{place}", None, article_id, number)
    return found


def _authors(archive: Archive, refs: list[Ref]) -> dict[Ref, LinkTitle]:
    names = archive.memos.noted.author_names(ref.key for ref in refs)
    return {
        ref: LinkTitle(first_words(names[ref.key]) or ref.key, author_key=ref.key) for ref in refs if ref.key in names
    }


_READERS = {
    RefKind.TAG: _tags,
    RefKind.MEMO: _memos,
    RefKind.ANNOTATION: _annotations,
    RefKind.ARTICLE: _articles,
    RefKind.COMMENT: _comments,
    RefKind.AUTHOR: _authors,
}
