"""kill -9 at any moment: what was acknowledged is there, and the archive passes `check`.

THREADMARK_KILLS=200 makes more kills than the usual few.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_closed_archive, an_archive

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("THREADMARK_KILLS", "8"))


@pytest.mark.skipif(os.name != "posix", reason="kill -9")
def test_kill_9_while_capturing_and_tagging(tmp_path: Path) -> None:
    with an_archive(tmp_path) as archive:
        op.add_tag(archive, "A")
    backup = tmp_path / "backup.threadmark"
    rng = random.Random(9)
    acknowledged = 0
    for number in range(KILLS):
        lines = _run_and_kill(archive.path, backup, rng.uniform(0.02, 0.6))
        acknowledged += len(lines)
        with Archive.open(archive.path) as again:
            _require(again, lines)
            assert again.check() == [], number
            for record in again.articles.list()[:-1]:  # keep the file small
                again.articles.remove(record.id)
        if backup.exists():
            with Archive.open(backup) as copy:
                assert copy.check() == []
    assert acknowledged > KILLS * 10


def _run_and_kill(path: Path, backup: Path, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "tests.storage.killed", str(path), str(backup)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        return [line for line in [first, *child.stdout.readlines()] if line.endswith("\n")]


def _require(archive: Archive, lines: list[str]) -> None:
    """Everything that was acknowledged before the kill is in the archive."""
    articles = {record.id for record in archive.articles.list()}
    marks = archive.annotations.all()
    tagged = {mark.comment_id for mark in marks if mark.tag_ids == (1,)}
    noted = {mark.comment_id for mark in marks if mark.note}
    expected = {"article": articles, "tagged": tagged, "noted": noted}
    for line in lines:
        what, number = line.split()
        assert what == "backup" or int(number) in expected[what], line
    for article_id in articles - {1}:
        assert len(archive.comments.thread(article_id)) == 400, "a capture is there as a whole or not at all"


def test_reader_after_a_killed_writer(tmp_path: Path) -> None:
    """A half-written transaction is taken back even if the next program only wants to read."""
    path = a_closed_archive(tmp_path)
    code = (
        "import os, sys, pathlib; from storage.archive import Archive\n"
        "a = Archive.open(pathlib.Path(sys.argv[1])); c = a._connection\n"
        "c.run('PRAGMA cache_size=1'); c.run('BEGIN IMMEDIATE')\n"
        "c.run(\"UPDATE comment SET text = text || 'verloren'\")\n"
        "[c.run('INSERT INTO setting VALUES (?, ?)', (str(n), 'x' * 900)) for n in range(3000)]\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT)
    assert path.with_name(path.name + "-journal").exists(), "the kill came in the middle of a transaction"
    with Archive.open(path, read_only=True) as reader:
        assert not any("verloren" in comment.text.plain for comment in reader.comments.thread(1))
        assert reader.check() == []
