"""A backup is whole or not there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from domain.errors import ArchiveDamaged, ArchiveError, Cancelled
from domain.messages import Message, say
from storage.archive import Archive
from tests.factories import a_capture


def test_backup_holds_everything(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "copy.threadmark"
    assert archive.backup(target) == target
    with Archive.open(target) as copy:
        assert copy.comments.thread(1) == archive.comments.thread(1)
        assert copy.check() == []
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "copy.threadmark",
        "test.threadmark",
        "test.threadmark-lock",
    ]


def test_existing_file_stays_unless_replacing_is_wanted(archive: Archive, tmp_path: Path) -> None:
    target = tmp_path / "copy.threadmark"
    target.write_text("precious")
    with pytest.raises(ArchiveError, match="already a file"):
        archive.backup(target)
    assert target.read_text() == "precious"
    archive.backup(target, replace=True)
    Archive.open(target).close()


def test_backup_over_itself_or_nowhere(archive: Archive, tmp_path: Path) -> None:
    for target in (archive.path, tmp_path, tmp_path / "none" / "x.threadmark"):
        with pytest.raises(ArchiveError):
            archive.backup(target, replace=True)
    assert archive.check() == []


def test_damaged_archive_gives_no_backup(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    raw = sqlite3.connect(archive.path)
    raw.execute("UPDATE comment SET author_name='Jemand anders' WHERE id=(1<<24)")
    raw.commit()
    raw.close()
    with Archive.open(archive.path) as again, pytest.raises(ArchiveDamaged, match="comment"):
        again.backup(tmp_path / "copy.threadmark")
    assert [path.name for path in tmp_path.iterdir()] == ["test.threadmark"]


def test_cancelled_backup_leaves_nothing(archive: Archive, tmp_path: Path) -> None:
    def stop(_step: Message, _done: int, _total: int | None) -> None:
        raise Cancelled(say("Stopped."))

    with pytest.raises(Cancelled):
        archive.backup(tmp_path / "copy.threadmark", progress=stop)
    assert not list(tmp_path.glob("*copy*"))


def test_reader_can_back_up_while_the_writer_goes_on(archive: Archive, tmp_path: Path) -> None:
    with Archive.open(archive.path, read_only=True) as reader:
        archive.captures.add(a_capture())
        reader.backup(tmp_path / "copy.threadmark")
    with Archive.open(tmp_path / "copy.threadmark") as copy:
        assert len(copy.articles.list()) == 2
