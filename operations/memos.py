"""Memos: writing about the archive, an article, an author or a tag. Every function is one step of the history."""

from __future__ import annotations

from domain.memo import ABOUT_ARCHIVE, About, Memo, MemoTarget
from domain.messages import Message, say
from domain.records import Changes
from storage.archive import Archive

__all__ = ["ABOUT_ARCHIVE", "About", "Memo", "MemoTarget", "edit_memo", "remove_memo", "write_memo"]

LONGEST_TITLE = 60


def write_memo(archive: Archive, text: str, about: About) -> Changes:
    """Write a memo; there may be several about the same thing. An empty text writes nothing."""
    with archive.history.step(written(archive, about)) as step:
        archive.memos.add(about, text)
    return step.changes


def edit_memo(archive: Archive, memo_id: int, text: str) -> Changes:
    """Change a memo; an empty text removes it."""
    about = archive.memos.get(memo_id).about
    with archive.history.step(changed(archive, about) if text.strip() else removed(archive, about)) as step:
        archive.memos.edit(memo_id, text)
    return step.changes


def remove_memo(archive: Archive, memo_id: int) -> Changes:
    """Remove a memo; undo brings it back."""
    with archive.history.step(removed(archive, archive.memos.get(memo_id).about)) as step:
        archive.memos.remove(memo_id)
    return step.changes


def written(archive: Archive, about: About) -> Message:
    """What the history calls it."""
    title = title_of(archive, about)
    match about.target:
        case MemoTarget.ARCHIVE:
            return say("Wrote a memo about the archive")
        case MemoTarget.ARTICLE:
            return say("Wrote a memo about the article “{title}”", title=title)
        case MemoTarget.AUTHOR:
            return say("Wrote a memo about the author {name}", name=title)
        case MemoTarget.TAG:
            return say("Wrote a memo about the tag “{tag}”", tag=title)


def changed(archive: Archive, about: About) -> Message:
    """The same for a change."""
    title = title_of(archive, about)
    match about.target:
        case MemoTarget.ARCHIVE:
            return say("Changed a memo about the archive")
        case MemoTarget.ARTICLE:
            return say("Changed a memo about the article “{title}”", title=title)
        case MemoTarget.AUTHOR:
            return say("Changed a memo about the author {name}", name=title)
        case MemoTarget.TAG:
            return say("Changed a memo about the tag “{tag}”", tag=title)


def removed(archive: Archive, about: About) -> Message:
    """The same for a removal."""
    title = title_of(archive, about)
    match about.target:
        case MemoTarget.ARCHIVE:
            return say("Removed a memo about the archive")
        case MemoTarget.ARTICLE:
            return say("Removed a memo about the article “{title}”", title=title)
        case MemoTarget.AUTHOR:
            return say("Removed a memo about the author {name}", name=title)
        case MemoTarget.TAG:
            return say("Removed a memo about the tag “{tag}”", tag=title)


def title_of(archive: Archive, about: About) -> str:
    """What a memo is about, in a few words; empty for the archive, a dash for what has no name."""
    if about.article_id is not None:
        title = archive.memos.noted.article_titles().get(about.article_id, ("", None))[1]
    elif about.tag_id is not None:
        title = archive.codebook.tree().paths().get(about.tag_id)
    elif about.author_key is not None:
        title = archive.memos.noted.author_names([about.author_key]).get(about.author_key) or about.author_key
    else:
        return ""
    words = " ".join((title or "—").split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
