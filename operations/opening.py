"""Where the archive is, and opening it."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_documents_path

from domain.errors import UnknownItem
from domain.messages import say
from domain.records import ArticleRecord
from storage.archive import Archive

__all__ = ["Archive", "default_path", "find_article", "open_or_create", "open_to_read", "open_to_write"]

SUFFIX = ".threadmark"
VARIABLE = "THREADMARK_ARCHIVE"


def default_path() -> Path:
    """The archive that is used when none is named: $THREADMARK_ARCHIVE, else one in the user's documents."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else user_documents_path() / "Threadmark" / f"archive{SUFFIX}"


def open_or_create(path: Path) -> Archive:
    """Open the archive for writing; a new one is made where there is none, with the default's folder."""
    if path.exists():
        return Archive.open(path)
    if path == default_path():
        path.parent.mkdir(parents=True, exist_ok=True)
    return Archive.create(path)


def open_to_read(path: Path) -> Archive:
    """Open the archive without a claim to write: works beside a program that writes."""
    return Archive.open(path, read_only=True)


def open_to_write(path: Path) -> Archive:
    """Open an archive that must exist."""
    return Archive.open(path)


def find_article(archive: Archive, named: str) -> ArticleRecord:
    """An article by its number in the archive or by its address (the newest, where there are several)."""
    if named.isdigit():
        return archive.articles.get(int(named))
    wanted = _bare(named)
    found = [record for record in archive.articles.list() if _bare(record.url or "") == wanted]
    if not found:
        raise UnknownItem(
            say("There is no article {name} in this archive.", name=named),
            say("`threadmark list` shows the articles with their numbers."),
        )
    return max(found, key=lambda record: record.id)


def _bare(address: str) -> str:
    return address.partition("#")[0].rstrip("/")
