"""Tables of comments: any separator and encoding, columns of known programs, guesses, mappings, and damage."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from domain.capture import Capture
from domain.comment import CommentStatus
from domain.errors import SourceError
from domain.time import Precision
from scrapers.capturing import SavedFile, capture
from scrapers.files.listing import listed
from scrapers.files.mapping import Mapping, Role, mapping_of, read_mapping, write_mapping
from scrapers.files.table_guess import guess
from scrapers.files.table_rows import read_table

ROWS = [
    ["Nr", "Antwort auf", "Autor", "Datum", "Kommentar", "E-Mail", "IP"],
    ["1", "", "Änne", "03.05.2024 12:30", 'Zwei Zeilen,\nund „Zitat“; "so".', "a@b.example", "203.0.113.7"],
    ["2", "1", "=Bert", "03.05.2024 13:00", "Finde ich auch", "b@b.example", "203.0.113.8"],
    ["3", "9", "a@b.example", "", "Verwaist", "", ""],
]


def written(folder: Path, body: str | bytes, name: str = "t.csv") -> Path:
    file = folder / name
    file.write_bytes(body if isinstance(body, bytes) else body.encode())
    return file


def separated(mark: str = ";", rows: list[list[str]] = ROWS, end: str = "\r\n") -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, lineterminator=end).writerows(rows)
    return stream.getvalue()


def read(file: Path, mapping: Mapping | None = None) -> list[Capture]:
    return [capture(SavedFile(file, part=entry.part, mapping=mapping)) for entry in listed(file, mapping)]


def tree(taken: Capture) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.site_id, one.parent_key, one.author.name) for one in taken.comments]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("before", ["", "sep={}\r\n"], ids=["", "sep"])
def test_any_separator_and_encoding(tmp_path: Path, mark: str, codec: str, before: str) -> None:
    text = before.format(mark) + separated(mark)
    (taken,) = read(written(tmp_path, text.encode(codec)))
    assert tree(taken) == [("1", None, "Änne"), ("2", "1", "=Bert"), ("3", "9", None)]
    assert taken.comments[0].text.plain == 'Zwei Zeilen,\nund „Zitat“; "so".'
    assert taken.comments[0].published.iso == "2024-05-03T12:30"
    assert taken.receipt.missing_parents == 1 and taken.receipt.is_guess


@pytest.mark.parametrize(
    ("ids", "parents", "expected"),
    [
        (["1.0", "12.0", "3.0"], ["", "1.0", "12.0"], [("1", None), ("12", "1"), ("3", "12")]),
        (["1", "12", "3"], ["nan", "1.0", "-1"], [("1", None), ("12", "1"), ("3", None)]),
        (["0", "1", "2"], ["", "0", "0"], [("0", None), ("1", "0"), ("2", "0")]),
        (["5", "1", "2"], ["0", "0", "1"], [("5", None), ("1", None), ("2", "1")]),
        (["0", "1", "2"], ["0", "0", "1"], [(None, None), ("1", None), ("2", "1")]),
        (["007", "7", "70"], ["", "007", "7"], [("007", None), ("7", "007"), ("70", "7")]),
    ],
    ids=["decimals", "signs of none", "from zero", "zero is none", "zero is its own", "text"],
)
def test_ids_as_tables_write_them(
    tmp_path: Path, ids: list[str], parents: list[str], expected: list[tuple[str | None, str | None]]
) -> None:
    rows = [
        ["text", "author", "id", "parent"],
        *([f"T{one}", "Anna", one, above] for one, above in zip(ids, parents, strict=True)),
    ]
    (taken,) = read(written(tmp_path, separated(",", rows)))
    assert [(one.site_id, one.parent_key) for one in taken.comments] == expected


def test_numbers_of_an_outline_are_no_addresses(tmp_path: Path) -> None:
    numbers = ["1", "1.1", "1.1.1", "1.1.1.1", "1.1.1.1.1", "1.10", "10.0"]
    body = separated(",", [["t", "n"], *([f"Text {number}", number] for number in numbers)])
    mapping = Mapping.of({Role.TEXT: "t", Role.ID: "n"}, parent_in_id=".")
    (taken,) = read(written(tmp_path, body), mapping)
    assert [(one.site_id, one.parent_key) for one in taken.comments] == [
        (number, number.rpartition(".")[0] or None) for number in numbers
    ]


def test_what_nobody_may_keep_is_not_kept(tmp_path: Path) -> None:
    (taken,) = read(written(tmp_path, separated()))
    kept = b"".join(page.body for page in taken.pages).decode() + repr(taken.comments)
    assert "@" not in kept and "203.0.113" not in kept
    assert "left out: 1" in str(taken.receipt.warnings[-1])


def test_rows_of_other_lengths_are_told(tmp_path: Path) -> None:
    (taken,) = read(written(tmp_path, separated(rows=[*ROWS, ["4", "1", "Clara"], ["5", *["x"] * 9]])))
    assert "fewer cells than the first one: 2" in str(taken.receipt.warnings[0])
    assert len(taken.comments) == 5


def test_a_table_without_names_has_numbers(tmp_path: Path) -> None:
    file = written(tmp_path, separated(rows=ROWS[1:]))
    assert read_table(file).columns[:2] == ("column 1", "column 2")
    mapping = Mapping.of({Role.TEXT: "column 5", Role.ID: "column 1", Role.PARENT: "column 2", Role.AUTHOR: "column 3"})
    (taken,) = read(file, mapping)
    assert tree(taken)[1] == ("2", "1", "=Bert") and not taken.receipt.is_guess


@pytest.mark.parametrize(
    ("cell", "iso", "precision"),
    [
        ("1714732200", "2024-05-03T10:30:00+00:00", None),
        ("1714732200.0", "2024-05-03T10:30:00+00:00", None),
        ("1714732200123", "2024-05-03T10:30:00+00:00", None),
        ("2024-05-03T12:30:00+02:00", "2024-05-03T12:30:00+02:00", None),
        ("May 3, 2024 12:30 pm", "2024-05-03T12:30", None),
        ("3. Mai 2024", "2024-05-03", Precision.DAY),
        ("Unsinn", None, None),
    ],
)
def test_times_as_tables_write_them(tmp_path: Path, cell: str, iso: str | None, precision: Precision | None) -> None:
    mapping = Mapping.of({Role.TEXT: "t", Role.TIME: "z"})
    (taken,) = read(written(tmp_path, f't,z\nText,"{cell}"\nMehr,\n'), mapping)
    published = taken.comments[0].published
    assert (published.iso or "")[:19] == (iso or "")[:19] and published.raw == cell
    assert precision is None or published.precision is precision


# -- programs that are known by their columns --
def lines(*items: dict[str, Any]) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


def test_youtube_comment_downloader_made_a_table(tmp_path: Path) -> None:
    """Its JSON is read by the scraper of YouTube; this is what people make of it."""
    head = ["cid", "text", "time", "author", "channel", "votes", "time_parsed", "heart"]
    rows = [[cid, cid, "2 years ago (edited)", "@anna", "UC1", votes, "1714732200.5", "False"] for cid, votes in (
        ("Ug", "1.2K"), ("Ug.9", "0"), ("Uh", "7"))]  # fmt: skip
    (taken,) = read(written(tmp_path, separated(",", [head, *rows])))
    assert tree(taken) == [("Ug", None, "@anna"), ("Ug.9", "Ug", "@anna"), ("Uh", None, "@anna")]
    assert taken.receipt.source == "table-youtube" and not taken.receipt.is_guess
    assert [one.votes_up for one in taken.comments] == [None, 0, 7], "1.2K is no number of votes"
    assert taken.comments[0].published.precision is Precision.RELATIVE


def test_4cat(tmp_path: Path) -> None:
    rows = [
        ["id", "thread_id", "timestamp", "body", "author", "subject", "parent", "score"],
        ["t1", "t1", "2024-05-03 10:30:00", "Der erste Beitrag", "Anna", "Der Brunnen", "", "5"],
        ["c2", "t1", "2024-05-03 10:40:00", "Antwort", "Bert", "", "t1", "1"],
        ["c3", "t1", "2024-05-03 10:50:00", "Antwort darauf", "[deleted]", "", "c2", "-2"],
        ["t9", "t9", "2024-05-04 10:30:00", "Ein anderer", "Clara", "Der Markt", "", "0"],
        ["c8", "t9", "2024-05-04 10:31:00", "[removed]", "Dora", "", "t9", "0"],
    ]
    one, other = read(written(tmp_path, separated(",", rows)))
    assert tree(one) == [("c2", None, "Bert"), ("c3", "c2", None)]
    assert (one.article.title, one.article.byline, one.article.text.plain) == (
        "Der Brunnen",
        "Anna",
        "Der erste Beitrag",
    )
    assert one.comments[1].score == -2 and one.receipt.source == "table-4cat"
    assert other.comments[0].status is CommentStatus.DELETED


def test_a_dump_of_reddit(tmp_path: Path) -> None:
    def item(name: str, parent: str, **fields: Any) -> dict[str, Any]:
        return {
            "id": name, "parent_id": parent, "link_id": "t3_a1", "body": name, "author": "anna", "score": 3,
            "created_utc": 1714732200, "edited": False, "author_fullname": "t2_x", "subreddit": "de", **fields,
        }  # fmt: skip

    body = lines(
        item("c1", "t3_a1"),
        item("c2", "t1_c1", edited=1714733000),
        item("c3", "t1_c2", author="[deleted]", body="[deleted]"),
        item("c4", "t3_b2", link_id="t3_b2"),
    )
    one, other = read(written(tmp_path, body, "RC_2024-05.jsonl"))
    assert tree(one) == [("c1", None, "anna"), ("c2", "c1", "anna"), ("c3", "c2", None)]
    assert [comment.status for comment in one.comments] == [
        CommentStatus.VISIBLE,
        CommentStatus.EDITED,
        CommentStatus.DELETED,
    ]
    assert one.receipt.source == "table-reddit" and len(other.comments) == 1


def test_facepager(tmp_path: Path) -> None:
    rows = [
        [
            "level",
            "id",
            "parent_id",
            "object_id",
            "object_type",
            "query_status",
            "message",
            "created_time",
            "from.name",
        ],
        ["0", "1", "None", "seite", "seed", "", "", "", ""],
        ["1", "2", "1", "p1", "data", "fetched (200)", "Der Beitrag", "2024-05-03T10:30:00+0000", "Blatt"],
        ["2", "3", "2", "k1", "data", "fetched (200)", "Ein Kommentar", "2024-05-03T10:40:00+0000", "Anna"],
        ["3", "4", "3", "k2", "data", "fetched (200)", "Eine Antwort", "2024-05-03T10:50:00+0000", "Bert"],
    ]
    mapping = guess(read_table(written(tmp_path, separated(";", rows)))).mapping
    (taken,) = read(written(tmp_path, separated(";", rows)), Mapping.of(dict(mapping), article_level=1))
    assert tree(taken) == [("3", None, "Anna"), ("4", "3", "Bert")]
    assert taken.article.text.plain == "Der Beitrag"


# -- JSON --
def test_a_list_within_an_object_is_found(tmp_path: Path) -> None:
    data = {"meta": {"n": 2}, "data": [{"comment": {"text": "Eins", "user": {"name": "Anna"}}, "n": 1.0}] * 2}
    table = read_table(written(tmp_path, json.dumps(data), "t.json"))
    assert table.columns == ("comment.text", "comment.user.name", "n") and table.rows[0] == ("Eins", "Anna", "1")


def test_lines_that_are_cut_off_are_counted(tmp_path: Path) -> None:
    body = lines(*({"text": f"Nummer {number}", "author": "Anna", "id": number} for number in range(5)))
    (taken,) = read(written(tmp_path, body[:-12], "t.jsonl"))
    assert len(taken.comments) == 4 and "1 lines of the file" in str(taken.receipt.warnings[0])


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "no rows"),
        ("nur,der,kopf\n", "no rows"),
        ("<!DOCTYPE html><html><body>Zugang verweigert</body></html>", "text of the comments|no rows"),
        ("[]", "no rows"),
        ("\x00\x01\x02\xff", "text of the comments|no rows"),
    ],
    ids=["empty", "head", "html", "list", "bytes"],
)
def test_what_is_no_table_is_a_sentence(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read(written(tmp_path, body.encode("latin-1"), "t.csv"))


# -- mappings --
def test_a_mapping_is_kept_and_read_again(tmp_path: Path) -> None:
    mapping = Mapping.of({Role.TEXT: "Text", Role.AUTHOR: "Wer, „so“"}, parent_in_id=".", article_level=2)
    write_mapping(mapping, tmp_path / "m.json")
    assert read_mapping(tmp_path / "m.json") == mapping
    assert mapping.with_column(Role.AUTHOR, None).column(Role.AUTHOR) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("kein JSON", "no mapping"),
        ("[]", "no mapping"),
        ('{"columns": {"text": "a"}}', "no mapping"),
        ('{"threadmark": "mapping", "version": 99, "columns": {}}', "newer"),
        ('{"threadmark": "mapping", "version": 1, "columns": {"autor": "a"}}', "autor"),
        ("[" * 5000, "no mapping"),
    ],
)
def test_what_is_no_mapping_is_a_sentence(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        mapping_of(text)


def test_a_column_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="Gibtsnicht"):
        read(written(tmp_path, separated()), Mapping.of({Role.TEXT: "Gibtsnicht"}))


def test_a_mapping_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="could not be written"):
        write_mapping(Mapping.of({Role.TEXT: "a"}), tmp_path / "fehlt" / "m.json")
