"""All files or none: stopping, a full disk, a folder that cannot be written, files that are there already."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from domain.errors import Cancelled, DiskFull, ExportError
from domain.messages import Message
from exporters.csv import FILES
from exporters.exporter import written_together
from operations import exporting
from storage.archive import Archive
from tests.exporters.test_csv import fill, rows

type Mount = Callable[[str], Path]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "a.threadmark") as made:
        fill(made, [f"Kommentar {n}" for n in range(1200)])
        yield made


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Mount]:
    """Mounts a file system in memory, with options; unmounted at the end. Skips where that is not allowed."""
    places: list[Path] = []

    def mounted(options: str) -> Path:
        place = tmp_path / "mounted"
        place.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        if shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
            pytest.skip("mounting a file system is not allowed here")
        places.append(place)
        return place

    yield mounted
    for place in places:
        subprocess.run(["umount", str(place)], check=True)


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_older_files_stay_unless_they_may_go(archive: Archive, tmp_path: Path) -> None:
    out = tmp_path / "out"
    exporting.export(archive, out)
    (out / "meins.txt").write_text("bleibt")
    before = contents(out)
    fill(archive, ["zwei"])
    with pytest.raises(ExportError, match="already"):
        exporting.export(archive, out)
    assert contents(out) == before
    exporting.export(archive, out, overwrite=True)
    assert len(rows(out / "comments.csv")) == 1201
    assert sorted(contents(out)) == sorted((*FILES, "meins.txt"))


def test_one_older_file_is_enough_to_refuse(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "tags.csv").write_text("von gestern")
    with pytest.raises(ExportError):
        exporting.export(archive, tmp_path)
    assert not (tmp_path / "comments.csv").exists() and (tmp_path / "tags.csv").read_text() == "von gestern"


@pytest.mark.parametrize("after", [0, 500, 1200])
def test_stopping_leaves_what_was_there(archive: Archive, tmp_path: Path, after: int) -> None:
    out = tmp_path / "out"
    exporting.export(archive, out)
    before = contents(out)
    with pytest.raises(Cancelled):
        stopped(archive, out, after)
    assert contents(out) == before


def test_stopping_leaves_no_new_folder(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        stopped(archive, tmp_path / "neu" / "darunter", 500)
    assert not (tmp_path / "neu").exists()


def stopped(archive: Archive, folder: Path, after: int) -> None:
    """An export that is cancelled when `after` comments are done."""
    stop = threading.Event()

    def progress(_step: Message, done: int, _total: int | None) -> None:
        if done >= after:
            stop.set()

    exporting.export(archive, folder, overwrite=True, progress=progress, cancel=stop)


def test_an_archive_without_comments_can_be_stopped(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with Archive.create(tmp_path / "a.threadmark") as archive, pytest.raises(Cancelled):
        exporting.export(archive, tmp_path / "out", cancel=stop)
    assert not (tmp_path / "out").exists()


def test_a_disk_that_is_really_full(archive: Archive, mount: Mount) -> None:
    out = mount("size=64k")
    (out / "comments.csv").write_text("von gestern")
    with pytest.raises(DiskFull, match="no room left"):
        exporting.export(archive, out, overwrite=True)
    assert contents(out) == {"comments.csv": b"von gestern"}


def test_a_disk_that_is_full_at_the_last_file(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(DiskFull, match="no room left"), failing_to_open("README.txt", errno.ENOSPC):
        exporting.export(archive, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_disk_that_says_only_at_the_end_that_it_is_full(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_file: int) -> None:
        raise OSError(errno.EDQUOT, "Disk quota exceeded")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull):
        exporting.export(archive, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_system_that_cannot_be_written(archive: Archive, mount: Mount) -> None:
    out = mount("ro")
    for folder in (out, out / "neu"):
        with pytest.raises(ExportError, match="cannot be written"):
            exporting.export(archive, folder)
    assert contents(out) == {}


def test_a_folder_of_someone_else(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> str:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(ExportError, match="cannot be written"):
        exporting.export(archive, tmp_path)


def test_a_place_that_is_no_folder_is_said(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x")
    for target in (tmp_path / "datei", tmp_path / "datei" / "darunter"):
        with pytest.raises(ExportError, match="is not a folder"):
            exporting.export(archive, target)
    assert (tmp_path / "datei").read_text() == "x"


@pytest.mark.parametrize("locked", FILES)
def test_a_file_that_cannot_be_replaced_keeps_all_older_files(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    """As on Windows, while Excel has it open."""
    out = tmp_path / "out"
    exporting.export(archive, out)
    before = contents(out)
    fill(archive, ["zwei"])
    refuse_to_replace(monkeypatch, out / locked)
    with pytest.raises(ExportError):
        exporting.export(archive, out, overwrite=True)
    assert contents(out) == before


def test_where_there_was_no_older_file_none_is_left(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "annotations.csv").write_text("von gestern")
    refuse_to_replace(monkeypatch, out / "tags.csv")
    with pytest.raises(ExportError):
        exporting.export(archive, out, overwrite=True)
    assert contents(out) == {"annotations.csv": b"von gestern"}


def test_a_folder_in_the_place_of_a_file(archive: Archive, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "tags.csv").mkdir(parents=True)
    with pytest.raises(ExportError):
        exporting.export(archive, out, overwrite=True)
    assert [file.name for file in out.iterdir()] == ["tags.csv"]


def test_older_files_are_kept_without_links_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    (tmp_path / "a").write_text("alt")
    refuse_to_replace(monkeypatch, tmp_path / "b")
    with pytest.raises(ExportError), written_together(tmp_path, ("a", "b"), overwrite=True) as work:
        (work / "a").write_text("neu")
        (work / "b").write_text("neu")
    assert contents(tmp_path) == {"a": b"alt"}


def refuse_to_replace(monkeypatch: pytest.MonkeyPatch, locked: Path) -> None:
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


class failing_to_open:
    """Opening a file of that name fails, with that number."""

    def __init__(self, name: str, number: int) -> None:
        self._name, self._number, self._patch = name, number, pytest.MonkeyPatch()

    def __enter__(self) -> None:
        real = Path.open

        def failing(path: Path, *args: Any, **options: Any) -> IO[Any]:
            if path.name == self._name:
                raise OSError(self._number, os.strerror(self._number))
            return real(path, *args, **options)

        self._patch.setattr(Path, "open", failing)

    def __exit__(self, *_: object) -> None:
        self._patch.undo()
