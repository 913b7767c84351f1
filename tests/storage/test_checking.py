"""What `check` must notice: every changed byte of what was captured and annotated, and broken links between rows."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import ArchiveDamaged, ArchiveError
from domain.queue import NewEntry
from domain.records import Damage
from operations import annotating as op
from storage.archive import Archive
from tests.factories import a_capture, an_archive, many_comments

FIRST = 1 << 24


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed archive with 300 comments, tags, notes and a history."""
    with an_archive(tmp_path_factory.mktemp("healthy"), a_capture(many_comments(300))) as archive:
        op.ensure_tags(archive, ["Ironie", "Argument/moral"])
        op.tag_comments(archive, [FIRST + n for n in range(0, 300, 3)], [1, 3])
        op.tag_passage(archive, 1, FIRST + 1, 3, 9, [1], "Eine Notiz, lang genug, um ein Ziel zu sein.")
        op.undo(archive)
        op.redo(archive)
        archive.queue.add([NewEntry("https://nachrichten.example/eins", "nachrichten.example/eins", "Eins")])
    return archive.path


@pytest.fixture
def path(healthy: Path, tmp_path: Path) -> Iterator[Path]:
    copy = tmp_path / "copy.threadmark"
    copy.write_bytes(healthy.read_bytes())
    return copy


def damage(path: Path, read_only: bool = False) -> list[Damage]:
    """What `check` finds; an archive that cannot be opened counts as one damage."""
    try:
        with Archive.open(path, read_only=read_only) as archive:
            return archive.check()
    except ArchiveError as error:
        return [Damage("open", error.what)]


def test_healthy_archive(path: Path) -> None:
    assert damage(path) == []
    assert damage(path, read_only=True) == []


def test_every_flipped_byte_of_a_comment_is_noticed(path: Path) -> None:
    with Archive.open(path) as archive:
        texts = {comment.id: comment.text.plain.encode() for comment in archive.comments.thread(1)}
    content = path.read_bytes()
    rng = random.Random(7)
    tried = 0
    while tried < 60:
        number, text = rng.choice(sorted(texts.items()))
        place = content.find(text)
        if place < 0:  # split over two pages of the file
            continue
        tried += 1
        position = place + rng.randrange(len(text))
        flipped = bytearray(content)
        flipped[position] ^= 1 << rng.randrange(8)
        path.write_bytes(flipped)
        found = damage(path)
        assert f"comment {number}" in {one.where for one in found}, (number, position - place, found)


def test_flips_anywhere_never_crash_and_mostly_are_seen(path: Path) -> None:
    content = path.read_bytes()
    rng = random.Random(8)
    seen, tries = 0, 80
    for number in range(tries):
        flipped = bytearray(content)
        flipped[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
        path.write_bytes(flipped)
        seen += bool(damage(path, read_only=number % 2 == 0))
    assert seen >= tries * 0.45, seen  # a small file is half unused room: each table and index has a page of its own


@pytest.mark.parametrize(
    ("sql", "where"),
    [
        ("UPDATE comment SET author_name = 'Wer anders' WHERE position = 5", f"comment {FIRST + 5}"),
        ("UPDATE comment SET votes_up = 1 WHERE position = 5", f"comment {FIRST + 5}"),
        ("UPDATE comment SET digest = zeroblob(32) WHERE position = 5", f"comment {FIRST + 5}"),
        ("UPDATE comment SET text = x'00ff' WHERE position = 5", f"comment {FIRST + 5}"),
        ("DELETE FROM comment WHERE position = 299", "article 1"),
        ("UPDATE article SET title = 'Anders'", "article 1"),
        ("UPDATE capture SET receipt = '{}'", "capture 1"),
        ("DELETE FROM capture_page; DELETE FROM capture", "article 1"),
        ("UPDATE capture_page SET url = NULL", "capture_page 1"),
        ("UPDATE tag SET name = 'Ernst' WHERE id = 1", "tag 1"),
        ("UPDATE annotation SET note = 'x' WHERE id = 3", "annotation 3"),
        ("UPDATE annotation_tag SET tag_id = 2 WHERE id = 3", "annotation_tag 3"),
        ("UPDATE history_row SET before = '{}' WHERE id = 2", "history_row 2"),
        ("UPDATE history SET undone = 1 WHERE id = 1", "history 1"),
        ("UPDATE coder SET name = 'x'", "coder 1"),
        ("UPDATE queue_entry SET state = 'saved'", "queue_entry 1"),
        ("UPDATE queue_entry SET article_id = 77", "queue_entry 1"),
        ("DELETE FROM annotation WHERE id = 2", "annotation_tag 3"),
        ("UPDATE comment_fts_data SET block = zeroblob(length(block)) WHERE id > 100", "search"),
    ],
)
def test_rows_changed_by_other_programs(path: Path, sql: str, where: str) -> None:
    raw = sqlite3.connect(path)
    raw.executescript(sql)
    raw.close()
    assert where in {one.where for one in damage(path)}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE comment SET kind = 'komment' WHERE position = 9",
        "UPDATE comment SET structure = '[{' WHERE position = 9",
        "UPDATE comment SET text = CAST(x'c3' AS TEXT) WHERE position = 9",
    ],
)
def test_reading_damaged_rows_is_said_in_a_sentence(path: Path, sql: str) -> None:
    raw = sqlite3.connect(path)
    raw.executescript(sql)
    raw.close()
    with Archive.open(path, read_only=True) as archive, pytest.raises(ArchiveDamaged):
        archive.comments.thread(1)


def test_changed_page(path: Path) -> None:
    raw = sqlite3.connect(path)
    digest, body = raw.execute("SELECT digest, body FROM page").fetchone()
    raw.execute("UPDATE page SET body = ?", (body[:-1] + bytes([body[-1] ^ 1]),))
    raw.commit()
    raw.close()
    assert [one.where for one in damage(path)] == [f"page {digest}"]
    with Archive.open(path) as archive, pytest.raises(ArchiveError, match="damaged"):
        archive.pages.of_article(1)


def test_thread_out_of_shape_is_noticed_even_with_a_right_seal(path: Path) -> None:
    from storage.seals import SEALED, sealed_row, update_sql

    raw = sqlite3.connect(path)
    raw.row_factory = sqlite3.Row
    row = dict(raw.execute("SELECT * FROM comment WHERE depth = 1 LIMIT 1").fetchone())
    for change in ({"depth": 3}, {"parent_id": row["id"]}, {"rank": row["rank"] + 7}, {"root_id": row["id"]}):
        raw.execute(update_sql("comment"), (*sealed_row("comment", row | change), row["id"]))
        raw.commit()
        assert f"comment {row['id']}" in {one.where for one in damage(path)}, change
    assert set(row) > set(SEALED["comment"])
    raw.close()


def test_truncated_file(path: Path) -> None:
    content = path.read_bytes()
    for size in (100, 4096, 4096 * 3, len(content) - 4096, len(content) - 1):
        path.write_bytes(content[:size])
        assert damage(path), size


def test_progress_reaches_every_part(healthy: Path) -> None:
    steps: set[str] = set()
    with Archive.open(healthy) as archive:
        archive.check(lambda step, done, total: steps.add(str(step)))
    assert {"Checking the file", "Checking comment", "Checking pages", "Checking the search index"} <= steps
