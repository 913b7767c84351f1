"""Exports in which nobody is named: no name in any byte of any format, one label each, passages in place."""

from __future__ import annotations

import csv
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.errors import ExportError
from domain.memo import About
from domain.target import Target
from domain.text import Block, BlockKind, RichText, Span, SpanKind
from operations import annotating, exporting, memos, pseudonymising
from operations.mending import Addressee, set_addressees
from operations.pseudonymising import Key, Pseudonyms, Rules
from storage.archive import Archive
from tests.factories import a_capture, a_comment, an_archive, an_article

KEY, USUAL = Key(bytes(range(32))), Rules()
NAMES = [
    "Zacharias",
    "Sommerfeld",
    "Ulrike",
    "hans_meier77",
    "Müller-Lüdenscheidt",
    "Mueller-Luedenscheidt",
    "Zacharia",
]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    link = Block(
        BlockKind.PARAGRAPH,
        "Siehe Ulrikes Seite, schrieb Zacharias.",
        spans=(Span(6, 19, SpanKind.LINK, "https://x.example/ulrike"), Span(29, 38, SpanKind.STRONG)),
    )
    comments = [
        a_comment(1, "Endlich! Zacharias hat recht, Frau Sommerfeld.", author="Ulrike Sommerfeld"),
        a_comment(
            2, "@Ulrike: nein. Mail an zacharias@x.example oder https://x.example/u/zacharias", 1, author="Zacharias"
        ),
        a_comment(3, RichText((link,)), 2, author="hans_meier77"),
        a_comment(4, "Herr Mueller-Luedenscheidt irrt, hans_meier77 auch.", 1, author="Dr. K. Müller-Lüdenscheidt"),
        a_comment(5, "Die Klausur war schwer.", author=None),
    ]
    article = an_article("Der Rat stimmte zu.", byline="Ulrike Sommerfeld")
    with an_archive(tmp_path, a_capture(comments, article=article)) as made:
        ids = [one.id for one in made.comments.thread(1)]
        tags, _ = annotating.ensure_tags(made, ["Ton"])
        annotating.tag_passage(made, 1, ids[0], 9, 28, tags)
        annotating.tag_passage(made, 1, ids[2], 0, 19, tags)
        annotating.tag(made, [Target(1, ids[1], reply_link=True)], tags)
        annotating.write_note(made, "Zacharias meint Ulrike", comment_id=ids[0])
        memos.write_memo(made, "Über Ulrike Sommerfeld", About.article(1))
        memos.write_memo(made, "Er wieder", About.author(made.comments.get(ids[1]).author_key))
        set_addressees(
            made, ids[4], [Addressee(ids[4], ids[0], made.comments.get(ids[0]).author_key, "Ulrike Sommerfeld")]
        )
        yield made


def every_byte(folder: Path) -> str:
    """All that was written, unpacked."""
    texts = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and zipfile.is_zipfile(file):
            with zipfile.ZipFile(file) as book:
                texts += [book.read(name).decode("utf-8", "replace") for name in book.namelist()]
        elif file.is_file():
            texts.append(file.read_text(encoding="utf-8"))
    return "\n".join(texts)


@pytest.mark.parametrize("name", [one.name for one in exporting.all_formats() if one.name not in ("qdc", "jsonl")])
def test_no_name_is_in_any_byte(archive: Archive, tmp_path: Path, name: str) -> None:
    plain, chosen = tmp_path / "plain", {"of": "comments"} if name == "citations" else {}
    exporting.export(archive, plain, name, chosen)
    assert "Zacharias" in every_byte(plain), "the search would find it"
    report = exporting.export(archive, tmp_path / "hidden", name, chosen, pseudonyms=Pseudonyms(KEY))
    found = every_byte(tmp_path / "hidden")
    assert [one for one in NAMES if one.casefold() in found.casefold()] == []
    assert "@x.example" not in found and "/u/" not in found and "#comment-" not in found
    assert any("not anonymous" in str(one) for one in report.losses)


def test_the_lossless_form_cannot_name_nobody(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="holds every name"):
        exporting.export(archive, tmp_path / "hidden", "jsonl", pseudonyms=Pseudonyms(KEY))
    assert not (tmp_path / "hidden").exists()


def hidden_rows(archive: Archive, folder: Path, rules: Rules = USUAL, name: str = "comments") -> list[dict[str, str]]:
    exporting.export(archive, folder / "out", pseudonyms=Pseudonyms(KEY, rules), overwrite=True)
    with (folder / "out" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_one_person_has_one_label_everywhere(archive: Archive, tmp_path: Path) -> None:
    rows = hidden_rows(archive, tmp_path)
    ulrike, zacharias, hans, _, nobody = (row["author"] for row in rows)
    assert len({ulrike, zacharias, hans}) == 3 and ulrike.startswith("P-") and nobody == ""
    assert rows[0]["text"] == f"Endlich! {zacharias} hat recht, Frau {ulrike}."
    assert rows[1]["text"] == f"@{ulrike}: nein. Mail an [e-mail] oder [URL]"
    assert rows[2]["text"] == f"Siehe {ulrike}s Seite, schrieb {zacharias}."
    assert rows[0]["notes"] == f"{zacharias} meint {ulrike}" and rows[4]["text"] == "Die Klausur war schwer."
    assert [row["author_key"] for row in rows[:2]] == [ulrike, zacharias]
    answered = hidden_rows(archive, tmp_path, name="addressees")
    assert (answered[-1]["name"], answered[-1]["author_key"]) == (ulrike, ulrike)


def test_passages_stand_on_the_same_words(archive: Archive, tmp_path: Path) -> None:
    texts = {row["comment_id"]: row["text"] for row in hidden_rows(archive, tmp_path)}
    passages = [row for row in hidden_rows(archive, tmp_path, name="annotations") if row["start"]]
    quotes = [texts[row["comment_id"]][int(row["start"]) : int(row["end"])] for row in passages]
    assert quotes == [row["quote"] for row in passages]
    labels = {row["author"] for row in hidden_rows(archive, tmp_path)}
    assert quotes[0].split(" ", 1)[1] == "hat recht" and quotes[0].split()[0] in labels


def test_another_key_makes_other_labels_and_another_export_the_same(archive: Archive, tmp_path: Path) -> None:
    first = [row["author"] for row in hidden_rows(archive, tmp_path)]
    assert [row["author"] for row in hidden_rows(archive, tmp_path)] == first
    exporting.export(archive, tmp_path / "other", pseudonyms=Pseudonyms(Key(bytes(32))))
    with (tmp_path / "other" / "comments.csv").open(encoding="utf-8", newline="") as lines:
        assert not {row["author"] for row in csv.DictReader(lines) if row["author"]} & set(first)


def test_people_outside_of_the_scope_are_not_named_in_it(archive: Archive, tmp_path: Path) -> None:
    first = archive.comments.thread(1)[0]
    scope = exporting.Scope.of_comments([first.id])
    exporting.export(archive, tmp_path / "out", scope=scope, pseudonyms=Pseudonyms(KEY))
    assert "zacharias" not in every_byte(tmp_path / "out").casefold()


@pytest.mark.parametrize(
    ("times", "kept"), [("exact", "2026-02-03T14:05:00+01:00"), ("day", "2026-02-03"), ("month", "2026-02")]
)
def test_times_can_be_rounded(archive: Archive, tmp_path: Path, times: str, kept: str) -> None:
    row = hidden_rows(archive, tmp_path, Rules(times))[0]
    assert row["published"] == kept and (row["published_printed"] == "") is (times != "exact")


def test_addresses_can_stay(archive: Archive, tmp_path: Path) -> None:
    assert "https://x.example/u/" in hidden_rows(archive, tmp_path, Rules(mask=False))[1]["text"]


def test_the_review_lists_each_place(archive: Archive) -> None:
    found = pseudonymising.review(archive, exporting.EVERYTHING, Pseudonyms(KEY))
    for one in found:
        text = archive.comments.plain(one.comment_id) if one.comment_id else archive.articles.plain(1)
        assert text[one.start : one.start + len(one.words)] == one.words
    assert {"Zacharias", "Sommerfeld", "Ulrike", "hans_meier77"} <= {one.words for one in found}


def test_a_key_file_is_made_once_and_only_for_its_owner(tmp_path: Path) -> None:
    file = tmp_path / "key.txt"
    first = pseudonymising.key_from_file(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and pseudonymising.key_from_file(file) == first
    file.write_text("kein Schlüssel", encoding="utf-8")
    with pytest.raises(ExportError):
        pseudonymising.key_from_file(file)
    file.write_text("abcd", encoding="ascii")
    with pytest.raises(ExportError, match="no key"):
        pseudonymising.key_from_file(file)
    with pytest.raises(ExportError):
        pseudonymising.key_from_file(tmp_path / "fehlt" / "key.txt")


def test_the_key_is_kept_by_the_keyring_or_said_to_be_gone(archive: Archive) -> None:
    store = pseudonymising.CredentialStore(timeout=0.1)
    first = pseudonymising.key_from_keyring(archive, store)
    assert pseudonymising.key_from_keyring(archive, store).secret == first.secret
