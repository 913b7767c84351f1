"""What is printed of an article, gathered from the archive: the document itself is made by the window's part."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.errors import ExportError, ThreadmarkError
from domain.messages import Message, say
from domain.records import ArticleRecord, CommentRecord
from operations.codebook_files import CodebookRow, codebook_rows
from storage.archive import Archive

__all__ = [
    "ALL",
    "ARTICLE",
    "CODEBOOK",
    "THREAD",
    "PdfMaker",
    "PrintContent",
    "gathered",
    "missing",
    "only_codebook",
    "require_free",
]

ARTICLE, THREAD, CODEBOOK = "article", "thread", "codebook"
ALL = frozenset({ARTICLE, THREAD})


@dataclass(frozen=True, slots=True)
class PrintContent:
    """`parts` are printed, in the order article, thread, codebook. `comments` are those to be printed, in this order;
    `flat`: not as a tree. `names`: with the names of who wrote them."""

    parts: frozenset[str]
    record: ArticleRecord | None = None
    article: Article | None = None
    comments: Sequence[CommentRecord] = ()
    annotations: Sequence[Annotation] = ()
    tags: Mapping[int, Tag] = field(default_factory=dict)
    codebook: Sequence[CodebookRow] = ()
    with_annotations: bool = True
    names: bool = True
    flat: bool = False
    total: int = 0
    """How many comments the thread has, so that a print of some says so. 0: those that are printed."""


type Progress = Callable[[Message, int, int | None], None]
type PdfMaker = Callable[[PrintContent, Path, Progress, threading.Event], int]
"""Writes a PDF and returns the number of its pages."""


def gathered(archive: Archive, article_id: int, parts: frozenset[str] = ALL) -> PrintContent:
    """All that can be printed of an article."""
    return PrintContent(
        parts,
        archive.articles.get(article_id),
        archive.articles.text(article_id),
        archive.comments.thread(article_id) if THREAD in parts else (),
        archive.annotations.of_article(article_id),
        {tag.id: tag for tag in archive.codebook.tags()},
        codebook_rows(archive, archived=False) if CODEBOOK in parts else (),
    )


def only_codebook(archive: Archive) -> PrintContent:
    """The codebook alone."""
    return PrintContent(frozenset({CODEBOOK}), codebook=codebook_rows(archive, archived=False))


def require_free(path: Path, *, overwrite: bool) -> None:
    """Raise `ExportError` where there is no folder for the file, or a file that is not to be replaced."""
    if not path.parent.is_dir():
        raise ExportError(
            say("There is no folder {folder}.", folder=str(path.parent)), say("Make it first, or choose another one.")
        )
    if path.is_dir() or (path.exists() and not overwrite):
        raise ExportError(
            say("There is already a file {path}.", path=str(path)), say("Choose another name, or replace it.")
        )


def missing() -> ThreadmarkError:
    """What is said where nothing can make a document."""
    return ThreadmarkError(
        say("Printing needs the part of Threadmark that draws."), say("Start it with `threadmark`, not from a library.")
    )
