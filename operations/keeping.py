"""Keeping an archive: checking it, backing it up, removing an article from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from domain.messages import Message, say
from domain.records import Changes, Damage
from storage.archive import Archive

type Progress = Callable[[Message, int, int | None], None]
"""Called with the present step, how much of it is done, and of how much. It may raise `Cancelled`."""


def check(archive: Archive, progress: Progress | None = None) -> list[Damage]:
    """Prove the archive's structure and all its hashes. An empty list means that nothing is damaged."""
    return archive.check(progress)


def backup(archive: Archive, target: Path, *, replace: bool = False, progress: Progress | None = None) -> Path:
    """Make a verified copy at `target`. An existing file stays unless `replace`."""
    return archive.backup(target, replace=replace, progress=progress)


def remove_article(archive: Archive, article_id: int) -> Changes:
    """Remove an article with thread and annotations. This cannot be undone: ask first."""
    record = archive.articles.get(article_id)
    archive.articles.remove(article_id)
    return Changes(
        label=say("Removed the article “{title}”", title=record.title or record.url or str(article_id)),
        articles=frozenset({article_id}),
        library=True,
        history=True,
    )


def name_coder(archive: Archive, name: str) -> Changes:
    """Set the name under which annotations of this archive are made and exported."""
    archive.coders.set_name(name)
    return Changes(label=say("Changed the coder’s name"), history=True)
