"""The lossless form and back: the same tables, from every schema; what was changed, cut or made up is refused."""

from __future__ import annotations

import json
import random
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from domain.errors import ArchiveError, Cancelled, ExportError, ThreadmarkError
from operations import annotating, exporting, loading, mending, recapturing
from storage.archive import Archive
from storage.schema import SCHEMA, Schema
from tests.factories import a_capture, a_comment, an_archive


@pytest.fixture
def used(tmp_path: Path) -> Iterator[Archive]:
    """Two captures, tags, notes, mendings, and steps that were undone."""
    comments = [
        a_comment(n, f"Kommentar {n} 👩‍👩‍👧‍👦\nund 'mehr'", parent=n - 1 if n % 3 else None) for n in range(1, 12)
    ]
    with an_archive(tmp_path, a_capture(comments)) as archive:
        tags, _ = annotating.ensure_tags(archive, ["A/b", "Größe"])
        ids = [one.id for one in archive.comments.thread(1)]
        annotating.tag_comments(archive, ids[:6], tags)
        annotating.tag_passage(archive, 1, ids[7], 0, 9, tags[:1])
        annotating.write_note(archive, "Notiz", comment_id=ids[2])
        mending.split(archive, ids[9], 5)
        annotating.tag_comments(archive, ids[6:9], tags[1:])
        annotating.undo(archive)
        recapturing.save(archive, 1, a_capture([*comments[:8], a_comment(99, "Neu")]))
        yield archive


def tables(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, also those of the search index's own content."""
    with closing(sqlite3.connect(path)) as db:
        names = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type='table'")
            if "_fts" not in name and not name.startswith("_sqlite")
        ]
        return {name: sorted(db.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def exported(archive: Archive, folder: Path) -> Path:
    return exporting.export(archive, folder, "jsonl", overwrite=True).files[0]


def test_the_same_tables(used: Archive, tmp_path: Path) -> None:
    file = exported(used, tmp_path / "out")
    made = loading.load(file, tmp_path / "again.threadmark")
    found = tables(made)
    assert found == tables(used.path)
    assert len(found["comment"]) >= 12 and len(found["history_row"]) > 10 and len(found["page"]) >= 1
    with Archive.open(made) as again:
        assert again.check() == []
        assert exported(again, tmp_path / "twice").read_bytes() == file.read_bytes()
        assert annotating.redo(again) is not None
        assert annotating.undo(again) is not None and annotating.undo(again) is not None
        assert next(one.text.plain for one in again.comments.thread(1)).startswith("Kommentar 1")


def test_the_search_index_is_made_again(used: Archive, tmp_path: Path) -> None:
    made = loading.load(exported(used, tmp_path / "out"), tmp_path / "again.threadmark")
    with closing(sqlite3.connect(made)) as db:
        found = db.execute("SELECT count(*) FROM comment_fts WHERE comment_fts MATCH 'mehr'").fetchone()
    assert found[0] >= 8


@pytest.mark.parametrize("version", range(1, SCHEMA.version + 1))
def test_from_every_schema_there_has_been(tmp_path: Path, version: int) -> None:
    old = Schema(SCHEMA.steps[:version])
    path = tmp_path / "old.threadmark"
    Archive.create(path, schema=old).close()
    with Archive.open(path, read_only=True, schema=old) as archive:
        found = list(archive.lines())
    made = Archive.load(tmp_path / "new.threadmark", found)
    with Archive.open(made) as archive:
        assert archive.check() == []
        assert next(archive.lines())["schema"] == SCHEMA.version


def test_only_the_whole_archive(used: Archive, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="whole archive"):
        exporting.export(used, tmp_path / "out", "jsonl", scope=exporting.Scope.of_articles([1]))
    assert not (tmp_path / "out").exists()


def test_what_is_no_such_file(tmp_path: Path) -> None:
    file, target = tmp_path / "x.jsonl", tmp_path / "x.threadmark"
    for content, said in (
        (b"", "not an archive as JSON Lines"),
        (b"{}", "not an archive as JSON Lines"),
        (b'{"threadmark":"archive","schema":true}', "not an archive as JSON Lines"),
        (b'{"threadmark":"archive","schema":999}', "newer version"),
        (b"[1]", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b'{"threadmark":"archive","schema":1}\n{"table":"sqlite_master","row":{}}', "Line 2 is no row"),
        (b'{"threadmark":"archive","schema":1}\n{"table":"coder; DROP TABLE coder","row":{}}', "Line 2 is no row"),
        (b'{"threadmark":"archive","schema":1}\n{"end":true,"rows":0}\n{"end":true,"rows":0}', "follows the end"),
    ):
        file.write_bytes(content)
        with pytest.raises(ThreadmarkError, match=said):
            loading.load(file, target)
        assert not list(tmp_path.glob("*.part")) and not target.exists()
    with pytest.raises(ArchiveError, match="could not be read"):
        loading.load(tmp_path / "none.jsonl", target)


def test_nothing_is_replaced_and_a_stop_leaves_nothing(used: Archive, tmp_path: Path) -> None:
    file = exported(used, tmp_path / "out")
    with pytest.raises(ArchiveError, match="already a file"):
        loading.load(file, file)
    with pytest.raises(ArchiveError, match="already open"):
        loading.load(file, used.path)
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        loading.load(file, tmp_path / "again.threadmark", cancel=stop)
    assert not list(tmp_path.glob("*again*"))


def test_what_was_changed_is_refused(used: Archive, tmp_path: Path) -> None:
    """One line taken out, doubled, or with another value: never another archive, never a traceback."""
    lines = exported(used, tmp_path / "out").read_text(encoding="utf-8").splitlines()
    chance, file, before = random.Random(6), tmp_path / "changed.jsonl", tables(used.path)
    accepted = 0
    for number in range(80):
        changed, at = list(lines), chance.randrange(1, len(lines) - 1)
        match number % 4:
            case 0:
                del changed[at]
            case 1:
                changed.insert(at, changed[at])
            case 2:
                row = json.loads(changed[at])
                name = chance.choice(sorted(row["row"]))
                row["row"][name] = chance.choice([1 << 70, "anders", {"base64": "!"}, [], 1.5])
                changed[at] = json.dumps(row)
            case _:
                changed = changed[:at]
        file.write_text("\n".join(changed), encoding="utf-8")
        target = tmp_path / f"{number}.threadmark"
        try:
            loading.load(file, target)
        except ThreadmarkError:
            assert not target.exists()
        else:
            accepted += 1
            differing = {name for name, rows in tables(target).items() if rows != before[name]}
            assert differing <= {"sqlite_sequence", "setting"}, changed[at]
    assert accepted < 20
