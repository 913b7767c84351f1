"""Checking, backing up, removing an article, and the coder's name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import ArchiveError, UnknownItem
from operations import keeping
from storage.archive import Archive
from tests.factories import an_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with an_archive(tmp_path) as opened:
        yield opened


def test_check_and_backup_report_progress(archive: Archive, tmp_path: Path) -> None:
    steps: list[str] = []
    assert keeping.check(archive, lambda step, done, total: steps.append(str(step))) == []
    assert steps
    steps.clear()
    target = keeping.backup(
        archive, tmp_path / "b.threadmark", progress=lambda step, done, total: steps.append(str(step))
    )
    assert steps[0] == "Copying the archive"
    with Archive.open(target) as copy:
        assert keeping.check(copy) == []


def test_remove_article(archive: Archive) -> None:
    changes = keeping.remove_article(archive, 1)
    assert str(changes.label) == "Removed the article “Eine Brücke für Teststadt”"
    assert changes.library
    assert archive.articles.list() == []
    with pytest.raises(UnknownItem):
        keeping.remove_article(archive, 1)


def test_name_coder(archive: Archive) -> None:
    keeping.name_coder(archive, "  Kim \n Muster ")
    assert archive.coders.current().name == "Kim Muster"
    assert archive.check() == []
    with pytest.raises(ArchiveError):
        keeping.name_coder(archive, " ")
