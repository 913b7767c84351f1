"""What may be meant while ``[[`` is being typed in a note, and the links of things to copy."""

from __future__ import annotations

from dataclasses import dataclass

from domain.reference import Ref, RefKind
from operations.noting import seekable
from operations.titles import first_words
from storage.archive import Archive

MOST = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be linked to: what is shown, and what is written."""

    ref: Ref
    words: str


def candidates(archive: Archive, typed: str, limit: int = MOST) -> list[Candidate]:
    """Tags first, then articles, memos and authors; ``tag:`` and so on narrows it to one kind."""
    kind, colon, rest = typed.partition(":")
    only = RefKind(kind) if colon and kind in set(RefKind) else None
    words = seekable(rest if only else typed).split()
    found: list[Candidate] = []
    for each, read in _READERS.items():
        if only in (None, each) and len(found) < limit:
            found += read(archive, words, limit - len(found))
    return found


def link_of_comment(archive: Archive, comment_id: int) -> Ref:
    """What links to a comment. Raises `UnknownItem` if it is not there."""
    comment = archive.comments.get(comment_id)
    return Ref(RefKind.COMMENT, f"{archive.articles.get(comment.article_id).uuid}/{comment.key}")


def link_of_tag(archive: Archive, tag_id: int) -> Ref:
    """What links to a tag: its path, which can be read."""
    return Ref(RefKind.TAG, archive.codebook.path_of(tag_id))


def _fits(text: str, words: list[str]) -> bool:
    text = seekable(text)
    return all(word in text for word in words)


def _tags(archive: Archive, words: list[str], limit: int) -> list[Candidate]:
    tree = archive.codebook.tree()
    paths = tree.paths()
    fitting = [paths[tag.id] for tag in tree.tags if _fits(paths[tag.id], words)]
    if words:  # names that begin like that come first
        fitting.sort(key=lambda path: not seekable(path.rpartition("/")[2]).startswith(words[0]))
    return [Candidate(Ref(RefKind.TAG, path), path) for path in fitting[:limit]]


def _articles(archive: Archive, words: list[str], limit: int) -> list[Candidate]:
    found = archive.memos.noted.article_titles().values()
    fitting = [(uuid, title or "—") for uuid, title in found if _fits(title or "", words)]
    return [Candidate(Ref(RefKind.ARTICLE, uuid), first_words(title)) for uuid, title in fitting[::-1][:limit]]


def _memos(archive: Archive, words: list[str], limit: int) -> list[Candidate]:
    fitting = [memo for memo in reversed(archive.memos.all()) if _fits(memo.text, words)]
    return [Candidate(Ref(RefKind.MEMO, memo.uuid), first_words(memo.text)) for memo in fitting[:limit]]


def _authors(archive: Archive, words: list[str], limit: int) -> list[Candidate]:
    if not words:
        return []
    found = archive.memos.noted.matching_authors(words[0], 10 * limit)
    return [Candidate(Ref(RefKind.AUTHOR, key), name) for key, name in found if _fits(name, words)][:limit]


_READERS = {RefKind.TAG: _tags, RefKind.ARTICLE: _articles, RefKind.MEMO: _memos, RefKind.AUTHOR: _authors}
