"""A full disk gives a sentence; what was saved before is whole, and nothing half-written stays."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import DiskFull
from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, a_closed_archive, an_archive, many_comments

ROOT = Path(__file__).parents[2]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("may not mount a small file system here (needs root on Linux)")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)  # lazily: a failed test may still hold a file


def fill(folder: Path) -> Path:
    """Leave no room at all in the file system."""
    path = folder / "filler"
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return path


def test_capture_that_does_not_fit(small_disk: Path) -> None:
    with an_archive(small_disk) as archive:
        with pytest.raises(DiskFull, match="no room"):
            archive.captures.add(a_capture(many_comments(5000)))
        assert len(archive.articles.list()) == 1
        assert archive.check() == []
        assert archive.captures.add(a_capture()) == 2, "a small one still fits"
    assert [path.name for path in small_disk.iterdir()] == ["test.threadmark"]


def test_tagging_on_a_full_disk(small_disk: Path) -> None:
    with an_archive(small_disk) as archive:
        op.add_tag(archive, "A")
        filler = fill(small_disk)
        first = 1 << 24
        with pytest.raises(DiskFull):
            op.tag_comments(archive, [first], [1])
        assert archive.annotations.all() == []
        filler.unlink()
        op.tag_comments(archive, [first], [1])
        assert archive.check() == []


def test_creating_and_opening_on_a_full_disk(small_disk: Path) -> None:
    path = a_closed_archive(small_disk)
    filler = fill(small_disk)
    with pytest.raises(DiskFull):
        Archive.create(small_disk / "new.threadmark")
    assert {item.name for item in small_disk.iterdir()} <= {"test.threadmark", "test.threadmark-lock", "filler"}
    with Archive.open(path, read_only=True) as reader:
        assert len(reader.articles.list()) == 1
    filler.unlink()


def test_backup_to_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(many_comments(3000))) as archive:
        with pytest.raises(DiskFull):
            archive.backup(small_disk / "copy.threadmark")
        assert list(small_disk.iterdir()) == []
        assert archive.check() == []


@pytest.mark.skipif(os.name != "posix", reason="limits of POSIX")
def test_quota(tmp_path: Path) -> None:
    """A limit on the size of files, as quotas give, is not "disk full" for SQLite but is for people."""
    path = a_closed_archive(tmp_path)
    code = (
        "import resource, sys, pathlib; from storage.archive import Archive\n"
        "from domain.errors import ArchiveError; from tests.factories import a_capture, many_comments\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))\n"
        "with Archive.open(pathlib.Path(sys.argv[1])) as a:\n"
        " try: a.captures.add(a_capture(many_comments(3000)))\n"
        " except ArchiveError as error: print(type(error).__name__)\n"
        " print(len(a.articles.list()), a.check())"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "DiskFull\n1 []\n", done.stdout + done.stderr
