"""What every exporter reads from, and what it leaves behind."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from domain.annotation import Annotation, Tag
from domain.article import Article
from domain.errors import DiskFull, ExportError
from domain.memo import Memo
from domain.messages import Message, say
from domain.records import ArticleRecord, CommentRecord
from exporters.columns import AddresseeRow, ChangeRow, MendingRow

type Progress = Callable[[Message, int, int | None], None]
"""Called with the present step, how much of it is done, and of how much. It may raise `Cancelled`."""


class ExportSource(Protocol):
    """What is exported: articles in library order, each with its thread and annotations, and the codebook."""

    @property
    def whole(self) -> bool:
        """Whether every comment of its articles is exported."""
        ...

    def articles(self) -> Sequence[ArticleRecord]: ...

    def text(self, article_id: int) -> Article:
        """The article itself."""
        ...

    def comments(self, article_id: int) -> Iterable[CommentRecord]:
        """In thread order; read as it is consumed."""
        ...

    def annotations(self, article_id: int) -> Sequence[Annotation]: ...

    def captures(self, article_id: int) -> Sequence[tuple[int, str]]:
        """(id, time) of its captures that brought something, oldest first."""
        ...

    def changes(self, article_id: int) -> Iterable[ChangeRow]:
        """What happened between its captures, in order."""
        ...

    def addressees(self, article_id: int) -> Iterable[AddresseeRow]:
        """Whom its comments answer, by the tree, by suggestion and by coders."""
        ...

    def mendings(self, article_id: int) -> Iterable[MendingRow]:
        """What coders put right of its thread."""
        ...

    def tags(self) -> Sequence[Tag]:
        """The codebook in tree order."""
        ...

    def memos(self) -> Sequence[Memo]:
        """Those about the archive, the codebook and authors, and about the articles that are exported."""
        ...

    def tag_counts(self) -> Mapping[int, int]: ...

    def everything(self) -> Generator[Mapping[str, Any]]:
        """Every row of the archive, for the lossless form. Raises `ExportError` if less than all may be exported."""
        ...


@contextmanager
def written_together(
    folder: Path, names: Sequence[str], *, overwrite: bool, optional: Collection[str] = ()
) -> Iterator[Path]:
    """A folder beside the target to write `names` into; they appear in `folder` together, or none does.

    Those that are `optional` may be missing; an older one then goes. Whatever goes wrong,
    `folder` is as it was before: older files are back, and a folder made for this is gone.
    Raises `ExportError` for an existing file (unless `overwrite`) and for a folder that cannot be written.
    """
    with _said(folder), _made(folder):
        existing = [name for name in names if (folder / name).exists()]
        if existing and not overwrite:
            raise ExportError(
                say("{file} is in {folder} already.", file=existing[0], folder=str(folder)),
                say("Choose another folder, or allow to replace the files of the earlier export."),
            )
        work = Path(tempfile.mkdtemp(prefix=".threadmark-export-", dir=folder))
        try:
            yield work
            for name in names:
                if name not in optional or (work / name).exists():
                    _flush(work / name)
            _swap(work, folder, names)
        finally:
            shutil.rmtree(work, ignore_errors=True)


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """The folder, made if need be, and unmade if something fails."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        with suppress(OSError):
            for one in missing:
                one.rmdir()
        raise


def _flush(file: Path) -> None:
    """Onto the disk: some file systems say only now that there is no room."""
    with file.open("r+b") as written:
        os.fsync(written.fileno())


def _swap(work: Path, folder: Path, names: Sequence[str]) -> None:
    """Put the new files in the place of the old ones; if one will not go, all old ones are put back."""
    old = work / "old"
    old.mkdir()
    replaced: list[Path] = []
    try:
        for name in names:
            target = folder / name
            if target.exists():
                _keep(target, old / name)
            if (work / name).exists():
                (work / name).replace(target)
            else:
                target.unlink(missing_ok=True)
            replaced.append(target)
    except BaseException:
        for target in replaced:
            if (old / target.name).exists():
                (old / target.name).replace(target)
            else:
                target.unlink(missing_ok=True)
        raise


def _keep(file: Path, copy: Path) -> None:
    """The file under a second name, or a copy where the file system has no links."""
    try:
        copy.hardlink_to(file)
    except OSError:
        shutil.copy2(file, copy)


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
