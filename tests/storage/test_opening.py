"""What is no archive, or cannot be opened, is said in a sentence; a second writer waits outside."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from domain.errors import (
    ArchiveDamaged,
    ArchiveError,
    ArchiveLocked,
    ArchiveReadOnly,
    ArchiveTooNew,
    NotAnArchive,
)
from storage.archive import Archive
from storage.connection import WrongThread
from storage.schema import APPLICATION_ID, OBJECTS, SCHEMA, Schema
from tests.factories import a_capture, a_closed_archive

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def test_file_is_plain_sqlite_with_our_settings(archive: Archive) -> None:
    archive.close()
    raw = sqlite3.connect(archive.path)
    pragma = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
    }
    assert pragma == {"application_id": APPLICATION_ID, "user_version": SCHEMA.version, "journal_mode": "delete"}
    assert raw.execute("SELECT count(*) FROM comment").fetchone() == (7,)
    raw.close()
    assert sorted(path.name for path in archive.path.parent.iterdir()) == ["test.threadmark"]


def test_connection_is_safe(archive: Archive) -> None:
    value = archive._connection.value
    assert [value(f"PRAGMA {name}") for name in ("synchronous", "foreign_keys", "journal_mode")] == [2, 1, "delete"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAnArchive),
        (b"x", NotAnArchive),
        (b"<html>" * 1000, NotAnArchive),
        (b"%PDF-1.7\n" + bytes(5000), NotAnArchive),
        (b"SQLite format 3\0", NotAnArchive),
    ],
)
def test_other_files_are_named_as_such(tmp_path: Path, content: bytes, error: type[ArchiveError]) -> None:
    path = tmp_path / "other.threadmark"
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(error) as caught:
            Archive.open(path, read_only=read_only)
        assert "other.threadmark" in str(caught.value)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path], "nothing is left beside it"


def test_sqlite_file_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE comment (id)")
    raw.close()
    with pytest.raises(NotAnArchive):
        Archive.open(path)


def test_missing_file_folder_and_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive at"):
        Archive.open(tmp_path / "none.threadmark")
    with pytest.raises(NotAnArchive, match="folder"):
        Archive.open(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(ArchiveError, match="no folder"):
        Archive.open(tmp_path / "file" / "x.threadmark")
    with pytest.raises(ArchiveError, match="no folder"):
        Archive.create(tmp_path / "none" / "x.threadmark")


def test_impossible_names(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("x" * 300, "a\0b", "loop"):
        for call in (Archive.open, Archive.create):
            with pytest.raises(ArchiveError):
                call(tmp_path / name)


def test_unusual_names_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "Ü ber?#%20&mode=ro.threadmark"
    Archive.create(path).close()
    with Archive.open(path, read_only=True) as reader:
        assert reader.check() == []
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_create_never_replaces(archive: Archive) -> None:
    archive.close()
    with pytest.raises(ArchiveError, match="already a file"):
        Archive.create(archive.path)
    with Archive.open(archive.path) as again:
        assert len(again.articles.list()) == 1


def test_newer_schema_is_refused_and_untouched(archive: Archive) -> None:
    archive.close()
    raw = sqlite3.connect(archive.path)
    raw.execute(f"PRAGMA user_version={SCHEMA.version + 1}")
    raw.close()
    before = archive.path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(ArchiveTooNew, match="newer version"):
            Archive.open(archive.path, read_only=read_only)
    assert archive.path.read_bytes() == before


def test_archive_without_a_table_is_damaged(archive: Archive) -> None:
    archive.close()
    raw = sqlite3.connect(archive.path)
    raw.execute("DROP TABLE history_row")
    raw.close()
    with pytest.raises(ArchiveDamaged):
        Archive.open(archive.path)


def test_tables_that_others_added_do_no_harm(archive: Archive) -> None:
    archive.close()
    raw = sqlite3.connect(archive.path)
    raw.execute("CREATE TABLE mine (x)")
    raw.close()
    with Archive.open(archive.path) as again:
        assert again.check() == []


def test_second_writer_is_told_and_a_reader_is_not_disturbed(archive: Archive) -> None:
    with pytest.raises(ArchiveLocked, match="already open for writing"):
        Archive.open(archive.path)
    with Archive.open(archive.path, read_only=True) as reader:
        archive.captures.add(a_capture())
        assert len(reader.articles.list()) == 2
        assert reader.check() == []
        with pytest.raises(ArchiveReadOnly):
            reader.captures.add(a_capture())
        with pytest.raises(ArchiveReadOnly):
            reader.settings.put("a", "b")
    archive.close()
    Archive.open(archive.path).close()


def test_one_file_under_two_names_has_one_lock(archive: Archive, tmp_path: Path) -> None:
    link = tmp_path / "link.threadmark"
    link.symlink_to(archive.path)
    with pytest.raises(ArchiveLocked):
        Archive.open(link)


def test_lock_of_another_process_ends_with_it(archive: Archive) -> None:
    archive.close()
    code = (
        "import sys, pathlib; from storage.archive import Archive\n"
        "a = Archive.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(archive.path)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(ArchiveLocked, match=f"process {other.pid}"):
            Archive.open(archive.path)
        other.kill()
        other.wait()
    Archive.open(archive.path).close()


def test_other_sqlite_program_that_writes(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    other = sqlite3.connect(archive.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    archive._connection.run("PRAGMA busy_timeout=50")
    with pytest.raises(ArchiveLocked, match="Another program"):
        archive.captures.add(a_capture())
    other.execute("ROLLBACK")
    other.close()
    assert archive.captures.add(a_capture()) == 2


def test_other_thread_is_a_bug(archive: Archive) -> None:
    errors: list[Exception] = []

    def use() -> None:
        try:
            archive.articles.list()
        except WrongThread as error:
            errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "another thread" in str(errors[0])


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "read_only", "expected"),
    [
        (0o444, 0o755, False, "ArchiveReadOnly"),
        (0o644, 0o555, False, "ArchiveReadOnly"),
        (0o444, 0o555, True, "1 article"),
        (0o000, 0o755, False, "ArchiveError"),
        (0o000, 0o755, True, "ArchiveError"),
        (0o644, 0o000, False, "ArchiveError"),
    ],
)
def test_permissions(tmp_path: Path, file_mode: int, folder_mode: int, read_only: bool, expected: str) -> None:
    """In a process of an ordinary user: root may write everything."""
    folder = tmp_path / "folder"
    folder.mkdir()
    path = a_closed_archive(folder)
    path.parent.chmod(0o755)
    path.chmod(file_mode)
    folder.chmod(folder_mode)
    if os.getuid() == 0:
        for item in (path, folder):
            os.chown(item, NOBODY, NOBODY)
        for above in tmp_path.parents:
            if str(above).startswith(tempfile.gettempdir() + "/"):
                above.chmod(0o755)
        tmp_path.chmod(0o755)
    code = (
        "import importlib.metadata, os, sys, pathlib\n"
        "from storage.archive import Archive; from domain.errors import ArchiveError\n"
        f"if os.getuid() == 0: os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})\n"
        f"try:\n a = Archive.open(pathlib.Path(sys.argv[1]), read_only={read_only})\n"
        " print(len(a.articles.list()), 'article')\n"
        "except ArchiveError as error: print(type(error).__name__, error)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True)
    folder.chmod(0o755)
    assert done.stdout.startswith(expected), done.stdout + done.stderr


def _second(db: Database) -> None:
    db.execute("ALTER TABLE article ADD COLUMN rating INTEGER")


def _broken(db: Database) -> None:
    db.execute("ALTER TABLE article ADD COLUMN rating INTEGER")
    db.execute("INSERT INTO no_such_table VALUES (1)")


NEWER = Schema((*SCHEMA.steps, _second))


def test_older_archive_is_backed_up_then_migrated(archive: Archive) -> None:
    archive.close()
    with Archive.open(archive.path, schema=NEWER) as newer:
        assert len(newer.articles.list()) == 1
        assert newer.check() == []
        assert newer._connection.value("PRAGMA user_version") == SCHEMA.version + 1
    (backup,) = archive.path.parent.glob(f"* (before update, version {SCHEMA.version}, *).threadmark")
    with Archive.open(backup) as old:
        assert len(old.articles.list()) == 1
        assert old.check() == []
    with pytest.raises(ArchiveTooNew):
        Archive.open(archive.path)


def test_older_archive_is_not_migrated_by_a_reader(archive: Archive) -> None:
    archive.close()
    with pytest.raises(ArchiveReadOnly, match="older Threadmark"):
        Archive.open(archive.path, read_only=True, schema=NEWER)


def test_failing_migration_changes_nothing(archive: Archive) -> None:
    archive.close()
    with pytest.raises(sqlite3.OperationalError):
        Archive.open(archive.path, schema=Schema((*SCHEMA.steps, _broken)))
    with Archive.open(archive.path) as same:
        assert same.check() == []


@pytest.mark.parametrize("version", range(1, SCHEMA.version))
def test_every_released_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    """With what is in it, and a checked backup of how it was."""
    path = tmp_path / "old.threadmark"
    with Archive.create(path, schema=Schema(SCHEMA.steps[:version])) as old:
        old.captures.add(a_capture())
    with pytest.raises(ArchiveReadOnly, match="older Threadmark"):
        Archive.open(path, read_only=True)
    with Archive.open(path) as archive:
        assert archive.check() == [] and len(archive.comments.thread(1)) == 7
        assert set(archive._connection.rows(OBJECTS)) >= SCHEMA.objects(SCHEMA.version)
        assert archive.queue.entries() == []
        archive.articles.remove(1)
    (backup,) = tmp_path.glob(f"* (before update, version {version}, *).threadmark")
    with Archive.open(backup, schema=Schema(SCHEMA.steps[:version])) as kept:
        assert kept.check() == [] and kept._connection.value("SELECT count(*) FROM article") == 1
