"""What every exporter reads from, and what it leaves behind."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from domain.annotation import Annotation, Tag
from domain.errors import DiskFull, ExportError
from domain.messages import Message, say
from domain.records import ArticleRecord, CommentRecord

type Progress = Callable[[Message, int, int | None], None]
"""Called with the present step, how much of it is done, and of how much. It may raise `Cancelled`."""


class ExportSource(Protocol):
    """What is exported: articles in library order, each with its thread and annotations, and the codebook."""

    def articles(self) -> Sequence[ArticleRecord]: ...

    def comments(self, article_id: int) -> Iterable[CommentRecord]:
        """In thread order; read as it is consumed."""
        ...

    def annotations(self, article_id: int) -> Sequence[Annotation]: ...

    def tags(self) -> Sequence[Tag]:
        """The codebook in tree order."""
        ...

    def tag_counts(self) -> Mapping[int, int]: ...


@contextmanager
def written_together(folder: Path, names: Sequence[str], *, overwrite: bool) -> Iterator[Path]:
    """A folder beside the target to write `names` into; they appear in `folder` together, or none does.

    Raises `ExportError` for an existing file (unless `overwrite`) and for a folder that cannot be written.
    """
    with _said(folder):
        folder.mkdir(parents=True, exist_ok=True)
        existing = [name for name in names if (folder / name).exists()]
        if existing and not overwrite:
            raise ExportError(
                say("{file} is in {folder} already.", file=existing[0], folder=str(folder)),
                say("Choose another folder, or allow to replace the files of the earlier export."),
            )
        work = Path(tempfile.mkdtemp(prefix=".threadmark-export-", dir=folder))
    try:
        with _said(folder):
            yield work
            for name in names:
                (work / name).replace(folder / name)
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _said(folder: Path) -> Iterator[None]:
    """Errors of the operating system as sentences."""
    try:
        yield
    except OSError as error:
        raise _sentence(error, folder) from error


def _sentence(error: OSError, folder: Path) -> Exception:
    where = str(folder)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return DiskFull(
            say("There is no room left in {folder} for the export.", folder=where),
            say("Free some room or choose another folder. Nothing half-written was left."),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ExportError(
            say("{folder} cannot be written.", folder=where), say("Choose a folder that you may write to.")
        )
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return ExportError(say("{folder} is not a folder.", folder=where), say("Choose a folder."))
    return ExportError(
        say(
            "The export could not be written to {folder}: {reason}.", folder=where, reason=error.strerror or str(error)
        ),
        say("Choose another folder."),
    )
