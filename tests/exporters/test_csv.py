"""The CSV export from real archives: exact, whole, in thread order, all files or none."""

from __future__ import annotations

import csv
import errno
import threading
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.comment import Author
from domain.errors import Cancelled, DiskFull, ExportError
from domain.messages import Message
from exporters.csv import FILES
from exporters.spreadsheet import unguard
from operations import annotating, exporting
from storage.archive import Archive
from tests.factories import a_capture, a_comment

HARD = [
    "00017", "9007199254740993", "Zeile eins\nZeile zwei\n\nAbsatz",
   'Er sagte "nein", dann ging er.', '=HYPERLINK("http://x")',
    "NA", "NULL", "1,5", "1e5", "MAR1", "👩‍👩‍👧‍👦 🇩🇪", "Trenner\u2028hier", "\ufeffinnen",
    "  vorn und hinten  ", "a;b,c\td",
    "'schon ein Strich", "-minus", "+49 30", "@SUM(A1)", "مرحبا بالعالم", "x" * 40_000, "true", "",
]  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Any:
    with Archive.create(tmp_path / "a.threadmark") as made:
        yield made


def rows(file: Path, *, separator: str = ",", encoding: str = "utf-8") -> list[dict[str, str]]:
    with file.open(encoding=encoding, newline="") as lines:
        return list(csv.DictReader(lines, delimiter=separator, strict=True))


def fill(archive: Archive, texts: list[str]) -> int:
    comments = [a_comment(n, text, author=text[:80] or None) for n, text in enumerate(texts, 1)]
    return archive.captures.add(a_capture(comments))


def test_hard_texts_come_back_exactly_in_both_flavours(archive: Archive, tmp_path: Path) -> None:
    article = fill(archive, HARD)
    kept = [one.text.plain for one in archive.comments.thread(article)]
    exporting.export(archive, tmp_path / "exact")
    exporting.export(archive, tmp_path / "sheet", options=exporting.csv_options(spreadsheet=True))
    exact = rows(tmp_path / "exact" / "comments.csv")
    assert [row["text"] for row in exact] == kept
    sheet = rows(tmp_path / "sheet" / "comments.csv", separator=";", encoding="utf-8-sig")
    assert [{name: unguard(cell) for name, cell in row.items()} for row in sheet] == exact
    assert not [cell for row in sheet for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_the_exact_flavour_is_rfc_4180(archive: Archive, tmp_path: Path) -> None:
    fill(archive, HARD)
    exporting.export(archive, tmp_path / "out")
    data = (tmp_path / "out" / "comments.csv").read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    outside = b"".join(part for n, part in enumerate(data.split(b'"')) if n % 2 == 0)
    assert outside.count(b"\n") == outside.count(b"\r\n") == len(HARD) + 1
    assert b"\r" not in outside.replace(b"\r\n", b"")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=60), min_size=1, max_size=6))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]) -> None:
    folder = tmp_path_factory.mktemp("any")
    with Archive.create(folder / "a.threadmark") as archive:
        article = fill(archive, texts)
        kept = [(one.text.plain, one.author.name or "") for one in archive.comments.thread(article)]
        exporting.export(archive, folder / "out")
    assert [(row["text"], row["author"]) for row in rows(folder / "out" / "comments.csv")] == kept


def test_rows_are_the_tree(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture())
    exporting.export(archive, tmp_path / "out")
    found = rows(tmp_path / "out" / "comments.csv")
    by_id = {row["comment_id"]: row for row in found}
    assert [int(row["position"]) for row in found] == list(range(len(found)))
    assert [row["path"] for row in found] == ["1", "1.1", "1.1.1", "1.2", "2", "3", "4"]
    for row in found:
        if row["parent_id"]:
            parent = by_id[row["parent_id"]]
            assert int(row["depth"]) == int(parent["depth"]) + 1
            assert row["path"].rpartition(".")[0] == parent["path"]
            assert row["root_id"] == parent["root_id"] and row["parent_site_id"] == parent["site_id"]
            assert int(parent["position"]) < int(row["position"])
        else:
            assert row["root_id"] == row["comment_id"]
        children = [other for other in found if other["parent_id"] == row["comment_id"]]
        assert int(row["replies"]) == len(children)
    missing = [row for row in found if row["parent_missing"] == "1"]
    assert [(row["site_id"], row["parent_site_id"]) for row in missing] == [("7", "99")]
    assert [row["author"] for row in found][4] == "", "an unknown author is an empty cell"


def test_one_row_for_each_annotation_and_tag(archive: Archive, tmp_path: Path) -> None:
    article = archive.captures.add(a_capture([a_comment(1, "👩‍👩‍👧‍👦 Brücke, endlich!"), a_comment(2, "Ja.", 1)]))
    first, second = archive.comments.thread(article)
    ids, _ = annotating.ensure_tags(archive, ["Argument/moral", "Ironie"])
    start = first.text.plain.index("Brücke")
    annotating.tag_passage(archive, article, first.id, start, start + 6, ids, note="Wichtig")
    annotating.write_note(archive, "Nur eine Notiz", comment_id=second.id)
    annotating.tag_article(archive, article, [ids[1]])
    exporting.export(archive, tmp_path / "out")
    found = rows(tmp_path / "out" / "annotations.csv")
    assert sorted((row["target"], row["tag"], row["note"], row["quote"]) for row in found) == [
        ("article", "Ironie", "", ""),
        ("comment", "", "Nur eine Notiz", ""),
        ("comment", "Argument/moral", "Wichtig", "Brücke"),
        ("comment", "Ironie", "Wichtig", "Brücke"),
    ]
    passages = [row for row in found if row["quote"]]
    assert len({row["annotation_id"] for row in passages}) == 1
    for row in passages:
        assert first.text.plain[int(row["start"]) : int(row["end"])] == row["quote"]
    note = next(row for row in found if row["note"] == "Nur eine Notiz")
    assert note["parent_id"] == str(first.id) and note["coder"] and note["created"].endswith("+00:00")
    comment = rows(tmp_path / "out" / "comments.csv")[0]
    assert comment["tags"] == "Argument/moral | Ironie" and comment["notes"] == "Wichtig"
    tags = rows(tmp_path / "out" / "tags.csv")
    assert [(row["tag"], row["parent"], row["count"]) for row in tags] == [
        ("Argument", "", "0"), ("Argument/moral", "Argument", "1"), ("Ironie", "", "2"),
    ]  # fmt: skip


def test_only_what_is_asked_for(archive: Archive, tmp_path: Path) -> None:
    numbers = [fill(archive, ["eins"]), fill(archive, ["zwei", "drei"])]
    report = exporting.export(archive, tmp_path / "one", article_ids=[numbers[1]])
    assert report.comments == 2 and [row["text"] for row in rows(tmp_path / "one" / "comments.csv")] == ["zwei", "drei"]
    assert exporting.export(archive, tmp_path / "all").comments == 3
    assert [path.name for path in report.files] == list(FILES)


def test_the_receipt_stands_in_the_readme(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture(declared=9))
    exporting.export(archive, tmp_path / "out")
    text = (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")
    assert "9 stated" in text and "6 comments, 1 pingbacks, 1 parents missing" in text


def test_an_article_without_comments_gives_headers(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture([]))
    assert exporting.export(archive, tmp_path / "out").comments == 0
    assert (tmp_path / "out" / "comments.csv").read_text(encoding="utf-8").count("\r\n") <= 1


def test_an_export_that_is_there_stays_unless_it_may_go(archive: Archive, tmp_path: Path) -> None:
    fill(archive, ["eins"])
    exporting.export(archive, tmp_path)
    (tmp_path / "meins.txt").write_text("bleibt")
    before = (tmp_path / "comments.csv").read_bytes()
    fill(archive, ["zwei"])
    with pytest.raises(ExportError):
        exporting.export(archive, tmp_path)
    assert (tmp_path / "comments.csv").read_bytes() == before
    exporting.export(archive, tmp_path, overwrite=True)
    assert len(rows(tmp_path / "comments.csv")) == 2 and (tmp_path / "meins.txt").read_text() == "bleibt"


def test_stopping_leaves_what_was_there(archive: Archive, tmp_path: Path) -> None:
    fill(archive, [f"Kommentar {n}" for n in range(1200)])
    exporting.export(archive, tmp_path / "out")
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    stop = threading.Event()

    def progress(_step: Message, done: int, _total: int | None) -> None:
        if done >= 500:
            stop.set()

    with pytest.raises(Cancelled):
        exporting.export(archive, tmp_path / "out", overwrite=True, progress=progress, cancel=stop)
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before


def test_a_full_disk_leaves_nothing_half_written(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(archive, ["eins"])
    real = Path.open

    def full(self: Path, *args: Any, **options: Any) -> IO[Any]:
        if self.name == "annotations.csv":
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(self, *args, **options)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(DiskFull) as failure:
        exporting.export(archive, tmp_path / "out")
    assert "room" in str(failure.value)
    assert list((tmp_path / "out").iterdir()) == []


def test_a_place_that_is_no_folder_is_said(archive: Archive, tmp_path: Path) -> None:
    fill(archive, ["eins"])
    (tmp_path / "datei").write_text("x")
    for target in (tmp_path / "datei", tmp_path / "datei" / "darunter"):
        with pytest.raises(ExportError):
            exporting.export(archive, target)
    assert (tmp_path / "datei").read_text() == "x"


def test_the_preview_is_the_beginning_of_the_table(archive: Archive, tmp_path: Path) -> None:
    fill(archive, [f"Kommentar {n}" for n in range(30)])
    exporting.export(archive, tmp_path / "out")
    with (tmp_path / "out" / "comments.csv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.reader(lines))
    assert exporting.preview(archive, None, 10) == table[:11]


def test_equal_authors_have_equal_keys(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(
        a_capture([a_comment(1, author=Author("Ada", site_id="7")), a_comment(2, author=Author("Ada L.", site_id="7"))])
    )
    exporting.export(archive, tmp_path / "out")
    keys = {row["author_key"] for row in rows(tmp_path / "out" / "comments.csv")}
    assert len(keys) == 1
