"""The CSV export from real archives: exact, whole, and in thread order."""

from __future__ import annotations

import csv
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import storage.comments
from domain.capture import Reason
from domain.comment import Author
from domain.errors import ExportError
from domain.messages import say
from exporters.csv import FILES
from exporters.readme import readme
from exporters.spreadsheet import unguard
from operations import annotating, exporting
from storage.archive import Archive
from tests.exporters.test_docs import TABLES
from tests.factories import a_capture, a_comment, an_archive, chain, many_comments

HARD = [
    "00017", "9007199254740993", "Zeile eins\nZeile zwei\n\nAbsatz",
   'Er sagte "nein", dann ging er.', '=HYPERLINK("http://x")',
    "NA", "NULL", "1,5", "1e5", "MAR1", "👩‍👩‍👧‍👦 🇩🇪", "Trenner\u2028hier", "\ufeffinnen",
    "  vorn und hinten  ", "a;b,c\td",
    "'schon ein Strich", "Doch,=1+1;=2+2\t=3+3", "Ja,=1+1", "\u00a0=1+1", "＝1+1",
    "-minus", "+49 30", "@SUM(A1)", "مرحبا بالعالم", "x" * 40_000, "true", "",
]  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
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
    exporting.export(archive, tmp_path / "sheet", settings={"for": "spreadsheet"})
    exact = rows(tmp_path / "exact" / "comments.csv")
    assert [row["text"] for row in exact] == kept
    sheet = rows(tmp_path / "sheet" / "comments.csv", separator=";", encoding="utf-8-sig")
    assert [{name: unguard(cell) for name, cell in row.items()} for row in sheet] == exact
    starts = {cell.lstrip("\u00a0")[:1] for row in sheet for cell in row.values()}
    assert starts.isdisjoint("=+-@＝＋－＠\t\r")


def test_every_cell_for_spreadsheets_stands_in_quotes(archive: Archive, tmp_path: Path) -> None:
    """So that a program which also splits at another separator does not find a formula behind it."""
    fill(archive, ["Doch,=1+1;=2+2"])
    exporting.export(archive, tmp_path, settings={"for": "spreadsheet"})
    header, row = (tmp_path / "comments.csv").read_text(encoding="utf-8-sig").splitlines()
    assert header.startswith('"comment_id";"site_id"') and row.endswith('"') and ';"Doch,=1+1;=2+2";' in row


def test_a_score_below_zero_stays_a_number(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture([a_comment(1, "-2", score=-2)]))
    exporting.export(archive, tmp_path, settings={"for": "spreadsheet"})
    row = rows(tmp_path / "comments.csv", separator=";", encoding="utf-8-sig")[0]
    assert (row["score"], row["text"]) == ("-2", "'-2")


def test_a_comment_longer_than_any_limit_comes_back(archive: Archive, tmp_path: Path) -> None:
    long = "Größe 👍🏽 " * 30_000
    article = fill(archive, [long])
    exporting.export(archive, tmp_path)
    before = csv.field_size_limit(10**9)
    try:
        assert [row["text"] for row in rows(tmp_path / "comments.csv")] == [
            one.text.plain for one in archive.comments.thread(article)
        ]
    finally:
        csv.field_size_limit(before)


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


def test_a_thousand_levels(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(chain(1_000))) as archive:
        exporting.export(archive, tmp_path / "out")
    found = rows(tmp_path / "out" / "comments.csv")
    assert [row["depth"] for row in found] == [str(n) for n in range(1_000)]
    assert [row["parent_id"] for row in found[1:]] == [row["comment_id"] for row in found[:-1]]
    assert found[-1]["path"] == ".".join(["1"] * 1_000)


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
    report = exporting.export(archive, tmp_path / "one", scope=exporting.Scope.of_articles([numbers[1]]))
    assert report.comments == 2 and [row["text"] for row in rows(tmp_path / "one" / "comments.csv")] == ["zwei", "drei"]
    assert exporting.export(archive, tmp_path / "all").comments == 3
    assert [path.name for path in report.files] == list(FILES)


def test_an_article_that_is_named_twice_is_written_once(archive: Archive, tmp_path: Path) -> None:
    number = fill(archive, ["eins"])
    assert exporting.export(archive, tmp_path, scope=exporting.Scope.of_articles([number, number])).comments == 1


def test_articles_come_in_the_order_asked_for(archive: Archive, tmp_path: Path) -> None:
    first, second = fill(archive, ["eins"]), fill(archive, ["zwei"])
    exporting.export(archive, tmp_path, scope=exporting.Scope.of_articles([second, first]))
    assert [row["text"] for row in rows(tmp_path / "comments.csv")] == ["zwei", "eins"]


def test_the_receipt_stands_in_the_readme(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture(declared=9))
    exporting.export(archive, tmp_path / "out")
    text = (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")
    assert "the page states 9\n" in text
    assert "comments: 6; pingbacks: 1; parents missing: 1; pages: 1; requests: 1" in text


def test_the_receipt_says_why_it_is_not_all(archive: Archive, tmp_path: Path) -> None:
    capture = a_capture()
    receipt = replace(
        capture.receipt, declared=22, declared_text="22 Kommentare", reason=Reason.PAGED, warnings=(say("Page 2: 404"),)
    )
    archive.captures.add(replace(capture, receipt=receipt))
    exporting.export(archive, tmp_path)
    text = (tmp_path / "README.txt").read_text(encoding="utf-8")
    assert "the page states 22 (“22 Kommentare”)" in text
    assert "why the numbers differ: further comment pages were not read" in text and "! Page 2: 404" in text


def test_every_reason_has_words(archive: Archive) -> None:
    article = archive.articles.get(archive.captures.add(a_capture()))
    for reason in Reason:
        shown = replace(article, receipt=replace(article.receipt, reason=reason))
        assert "why the numbers differ: " in readme([shown], [], 0, 0, "", "1")


def test_an_article_without_comments_gives_headers(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(a_capture([]))
    assert exporting.export(archive, tmp_path, settings={"tables": "all"}).comments == 0
    for name, columns in TABLES.items():
        assert (tmp_path / name).read_bytes() == (",".join(column.name for column in columns) + "\r\n").encode()
    assert "the page states no total\n      comments: 0;" in (tmp_path / "README.txt").read_text(encoding="utf-8")


def test_memory_stays_flat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """More comments do not need more memory (the archive hands them out by the two thousand; here by the hundred)."""
    monkeypatch.setattr(storage.comments, "_CHUNK", 100)
    peak(tmp_path / "warm", 10)
    assert peak(tmp_path / "large", 1000) < 1.2 * peak(tmp_path / "small", 300)


def peak(folder: Path, count: int) -> int:
    """The most memory, in bytes, that exporting `count` comments took."""
    folder.mkdir()
    with an_archive(folder, a_capture(many_comments(count))) as archive:
        tracemalloc.start()
        try:
            assert exporting.export(archive, folder / "out").comments == count
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_the_preview_is_the_beginning_of_the_table(archive: Archive, tmp_path: Path) -> None:
    fill(archive, [f"Kommentar {n}" for n in range(30)])
    exporting.export(archive, tmp_path / "out")
    with (tmp_path / "out" / "comments.csv").open(encoding="utf-8", newline="") as lines:
        table = list(csv.reader(lines))
    assert exporting.preview(archive, exporting.EVERYTHING, 10) == table[:11]


def test_equal_authors_have_equal_keys(archive: Archive, tmp_path: Path) -> None:
    archive.captures.add(
        a_capture([a_comment(1, author=Author("Ada", site_id="7")), a_comment(2, author=Author("Ada L.", site_id="7"))])
    )
    exporting.export(archive, tmp_path / "out")
    keys = {row["author_key"] for row in rows(tmp_path / "out" / "comments.csv")}
    assert len(keys) == 1


def test_comments_of_a_search_are_exported_alone(tmp_path: Path, archive: Archive) -> None:
    article = fill(archive, ["eins", "zwei", "drei"])
    second = archive.comments.thread(article)[1]
    tags, _ = annotating.ensure_tags(archive, ["T"])
    annotating.tag_comments(archive, [one.id for one in archive.comments.thread(article)], tags)
    report = exporting.export(archive, tmp_path, scope=exporting.Scope.of_comments([second.id]))
    assert (report.comments, report.annotations) == (1, 1)
    assert [row["text"] for row in rows(tmp_path / "comments.csv")] == ["zwei"]


def test_a_setting_that_there_is_not_is_named(tmp_path: Path, archive: Archive) -> None:
    for name, wanted, words in (
        ("csv", {"colour": "red"}, "has no setting colour"),
        ("csv", {"for": "Word"}, "cannot be Word"),
        ("doc", {}, "no format doc"),
    ):
        with pytest.raises(ExportError, match=words):
            exporting.export(archive, tmp_path / "x", name, wanted)
    assert not (tmp_path / "x").exists()


def test_tags_as_columns_and_reply_pairs(tmp_path: Path) -> None:
    comments = [a_comment(1, "oben"), a_comment(2, "Antwort", parent=1), a_comment(3, "tiefer", parent=2)]
    with an_archive(tmp_path, a_capture([*comments, a_comment(4, "allein")])) as archive:
        one, two, three, _ = archive.comments.thread(1)
        tags, _new = annotating.ensure_tags(archive, ["Ton/Ironie", "Frage"])
        annotating.tag_passage(archive, 1, two.id, 0, 3, tags[:1])
        annotating.tag_comments(archive, [three.id], tags)
        exporting.export(archive, tmp_path / "out", settings={"tables": "all"})
    matrix = rows(tmp_path / "out" / "tag_matrix.csv")
    assert [(row["Ton/Ironie"], row["Frage"]) for row in matrix] == [("0", "0"), ("1", "0"), ("1", "1"), ("0", "0")]
    pairs = rows(tmp_path / "out" / "reply_pairs.csv")
    assert [(row["parent_text"], row["text"], row["tags"]) for row in pairs] == [
        ("oben", "Antwort", "Ton/Ironie"),
        ("Antwort", "tiefer", "Ton/Ironie | Frage"),
    ]
    assert [int(row["parent_id"]) for row in pairs] == [one.id, two.id]


def test_pairs_of_a_part_have_only_what_is_in_it(tmp_path: Path) -> None:
    comments = [a_comment(1, "oben"), a_comment(2, "Antwort", parent=1), a_comment(3, "tiefer", parent=2)]
    with an_archive(tmp_path, a_capture(comments)) as archive:
        one, two, three = archive.comments.thread(1)
        for wanted, found in (([one, three], []), ([two, three], ["tiefer"])):
            scope = exporting.Scope.of_comments([each.id for each in wanted])
            exporting.export(archive, tmp_path / "out", settings={"tables": "all"}, scope=scope, overwrite=True)
            assert [row["text"] for row in rows(tmp_path / "out" / "reply_pairs.csv")] == found
