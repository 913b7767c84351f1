"""Codebooks in files: what is read, what an import would do, and that ours comes back as it went."""

from __future__ import annotations

import codecs
import csv
import io
import time
from pathlib import Path

import pytest

from domain.errors import ExportError, SourceError, ThreadmarkError
from operations import annotating as op
from operations import codebook as book
from operations import codebook_files as files
from operations.codebook_changes import archive_tag
from storage.archive import Archive

REFI = Path("/work/shared/oracles/refi/samples")
QDC = """<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Test"><Codes>
 <Code guid="11111111-2222-4333-8444-555555555555" name="Ton" isCodable="true" color="#FF0000">
  <Description>Wie etwas gesagt wird.</Description>
  <Code guid="21111111-2222-4333-8444-555555555555" name="Ironie/Sarkasmus" isCodable="true"/>
 </Code><Code guid="x" name=" " isCodable="true"><Code guid="y" name="Waise" isCodable="true"/></Code>
</Codes><Sets><Set guid="s" name="Menge"/></Sets></CodeBook>"""


def draft(tmp_path: Path, text: str | bytes, name: str = "buch.csv") -> files.Draft:
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return files.read_codebook(path)


def paths(found: files.Draft) -> list[str]:
    return ["/".join(one.path) for one in found.tags]


def said(found: files.Draft) -> str:
    return " | ".join(map(str, found.warnings))


def test_taguette(tmp_path: Path) -> None:
    found = draft(tmp_path, "tag,description,number of highlights\r\nTon.Ironie,Anders gemeint,3\r\nArgument,,0\r\n")
    assert paths(found) == ["Ton.Ironie", "Argument"]
    assert found.tags[0].guide.definition == "Anders gemeint" and not found.warnings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    text = f"tag{separator}description\nÄrger > Überdruß{separator}Größe – so\nÄrger{separator}x\n"
    assert paths(draft(tmp_path, text.encode(encoding))) == ["Ärger", "Ärger/Überdruß"]


def test_utf_16_without_a_mark_and_lists_in_any_encoding(tmp_path: Path) -> None:
    for codec in ("utf-16-le", "utf-16-be", "cp1252", "utf-8-sig"):
        assert paths(draft(tmp_path, "Ton\n\tIronie\n\tÄrger\n".encode(codec), "buch.txt"))[:2] == ["Ton", "Ton/Ironie"]


def test_a_table_without_a_head_loses_no_row(tmp_path: Path) -> None:
    assert paths(draft(tmp_path, "Ironie,sagt das Gegenteil\nSpott,\n")) == ["Ironie", "Spott"]


def test_doubled_and_nameless_and_odd_rows_are_told(tmp_path: Path) -> None:
    long = "x" * 300
    found = draft(tmp_path, f"tag,description\nTon,eins\nTON,zwei\n\u202e,nichts\n{long},lang\nA//B,leer\n")
    assert paths(found)[0] == "Ton" and found.tags[0].guide.definition == "eins\n\nzwei"
    assert paths(found)[-1] == "A/B" and len(found.tags[1].path[0]) == 200
    for words in ("more than once, joined to one: 1", "without a name, left out: 1", "too long were cut: 1"):
        assert words in said(found)


def test_parents_by_name_and_circles(tmp_path: Path) -> None:
    found = draft(tmp_path, "name,parent\nUnten,Mitte\nMitte,Oben\nOben,\nHuhn,Ei\nEi,Huhn\nSelbst,Selbst\n")
    assert {"Oben/Mitte/Unten", "Huhn", "Ei", "Selbst"} <= set(paths(found))
    assert "put at the top: 3" in said(found)


def test_an_indented_list(tmp_path: Path) -> None:
    text = "# Mein Codebuch\n- Ton\n  - Ironie: sagt das Gegenteil\n    * fein\n  - Spott\n\n1. Argument\n"
    found = draft(tmp_path, text, "liste.md")
    assert paths(found) == ["Ton", "Ton/Ironie", "Ton/Ironie/fein", "Ton/Spott", "Argument"]
    assert found.tags[1].guide.definition == "sagt das Gegenteil"
    assert paths(draft(tmp_path, "Ton > Ironie\nTon > Spott", "l.txt")) == ["Ton", "Ton/Ironie", "Ton/Spott"]
    assert paths(draft(tmp_path, "Ton/Ironie\nTon/Spott", "l.txt")) == ["Ton", "Ton/Ironie", "Ton/Spott"]


def test_refi(tmp_path: Path) -> None:
    for body in (QDC.encode(), QDC.replace('encoding="utf-8"', 'encoding="utf-16"').encode("utf-16")):
        found = draft(tmp_path, body, "buch.qdc")
        assert paths(found) == ["Ton", "Ton/Ironie-Sarkasmus", "Waise"]
        assert found.tags[0].hue == 0 and found.tags[0].guide.definition == "Wie etwas gesagt wird."
        assert found.tags[0].uuid == "11111111-2222-4333-8444-555555555555"
        assert "with “/” in them" in said(found)


def test_a_cut_refi_file_gives_what_is_there_and_says_so(tmp_path: Path) -> None:
    found = draft(tmp_path, QDC[: QDC.index('<Code guid="x"')], "buch.qdc")
    assert "Ton" in paths(found) and "ends in the middle" in said(found)


def test_declarations_are_refused(tmp_path: Path) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><CodeBook><Codes/></CodeBook>'
    with pytest.raises(SourceError, match="DOCTYPE"):
        draft(tmp_path, bomb, "buch.qdc")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (b"", "leer.csv"),
        (b"tag,description\n", "nur-kopf.csv"),
        (b"\x00\x01\x02\xff\xfe", "muell.qdc"),
        (b"<html><body>nein</body></html>", "seite.qdc"),
        (b"<CodeBook", "ab.qdc"),
        (b"PK\x03\x04kaputt", "projekt.qdpx"),
        (b"\xff\xfe", "leer.txt"),
    ],
)
def test_what_is_no_codebook_is_told_in_a_sentence(tmp_path: Path, body: bytes, name: str) -> None:
    try:
        found = draft(tmp_path, body, name)
    except SourceError as error:
        assert str(error)
    else:
        assert found.tags, "or it is read as a list of odd names"
        assert name == "projekt.qdpx" or name == "muell.qdc"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        files.read_codebook(tmp_path / "fehlt.csv")


@pytest.mark.skipif(not REFI.is_dir(), reason="the samples of REFI-QDA are not on this machine")
def test_a_real_project_of_atlas_ti() -> None:
    found = files.read_codebook(REFI / "target-atlas-project.qdpx")
    assert paths(found)[0] == "Commits" and len(found.tags) == 3
    with pytest.raises(SourceError, match="no tags"):
        files.read_codebook(REFI / "blank-atlas-project.qdpx")


def test_a_plan_says_new_changed_and_same_and_the_import_is_one_step(archive: Archive, tmp_path: Path) -> None:
    op.ensure_tags(archive, ["Ton/Ironie", "Argument"])
    book.guide_tag(archive, 1, definition="Alt.")
    found = draft(tmp_path, "tag,definition\nTon,Neu.\nTON/ironie,Gegenteil.\nArgument,\nTon/Spott,Hohn.\n")
    plan = files.plan(archive, found)
    assert [(one.path, one.state.value) for one in plan.tags] == [
        *[("Ton", "changed"), ("Ton/Ironie", "changed"), ("Argument", "same"), ("Ton/Spott", "new")]
    ]
    assert plan.tags[0].replaces == ("definition",) and plan.tags[1].replaces == ()
    assert files.plan(archive, found, replace=False).tags[0].state is files.State.SAME
    before = archive.codebook.tags()
    changes = files.import_codebook(archive, found)
    assert str(changes.label) == "Imported the codebook “buch.csv” (new: 1, changed: 2)"
    assert archive.codebook.get(1).definition == "Neu."
    assert [tag.position for tag in archive.codebook.tree().children(1)] == [0, 1]
    assert not files.import_codebook(archive, found).history, "a second time nothing changes"
    op.undo(archive)
    assert archive.codebook.tags() == before
    files.import_codebook(archive, found, replace=False)
    assert archive.codebook.get(1).definition == "Alt."


def test_a_tag_that_was_renamed_here_is_known_by_its_uuid(archive: Archive, tmp_path: Path) -> None:
    files.import_codebook(archive, draft(tmp_path, QDC, "buch.qdc"))
    book.rename_tag(archive, 1, "Tonfall")
    plan = files.plan(archive, draft(tmp_path, QDC, "buch.qdc"))
    assert plan.tags[0].tag is not None and plan.tags[0].tag.id == 1


def test_ours_comes_back_as_it_went(archive: Archive, tmp_path: Path) -> None:
    op.ensure_tags(archive, ["Ton/=Ironie", "'Argument", "Altes/Kind"])
    book.guide_tag(
        archive, 1, definition='Mehrere\n\nZeilen, "und" mehr', use_when="+immer", not_when="nie", example="„x“"
    )
    book.pin_tag(archive, 2, 7)
    archive_tag(archive, 4)
    file = tmp_path / "aus.csv"
    assert files.export_listing(archive, file) == 5
    cells = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    assert not any(cell.startswith(("=", "+")) for row in cells for cell in row)
    with pytest.raises(ExportError, match="already a file"):
        files.export_listing(archive, file)
    with Archive.create(tmp_path / "zweites.threadmark") as other:
        files.import_codebook(other, files.read_codebook(file))
        mine, theirs = archive.codebook.tags(), other.codebook.tags()
        assert [(t.uuid, t.name, t.hue, t.pinned, t.archived, t.definition, t.use_when) for t in mine] == [
            (t.uuid, t.name, t.hue, t.pinned, t.archived, t.definition, t.use_when) for t in theirs
        ]


def test_markdown_is_a_list_in_which_names_are_no_markup(archive: Archive, tmp_path: Path) -> None:
    op.ensure_tags(archive, ["Ton/*Ironie*"])
    book.guide_tag(archive, 1, definition="Was <b>gilt</b>", use_when="immer")
    files.export_listing(archive, tmp_path / "aus.md")
    text = (tmp_path / "aus.md").read_text(encoding="utf-8")
    assert "- **Ton** (0)" in text and "  - **\\*Ironie\\***" in text and "\\<b\\>" in text
    with pytest.raises(ThreadmarkError):
        files.export_listing(archive, tmp_path / "nirgends" / "aus.md")


def test_twenty_thousand_tags(archive: Archive, tmp_path: Path) -> None:
    rows = "".join(f"Feld {n // 100}/Thema {n},Text {n}\n" for n in range(20_000))
    found = draft(tmp_path, codecs.BOM_UTF8 + f"tag,description\n{rows}".encode())
    assert len(found.tags) == 20_200
    begun = time.perf_counter()
    files.import_codebook(archive, found)
    imported = time.perf_counter()
    tags = archive.codebook.tags()
    read = time.perf_counter()
    again = archive.codebook.tags()
    cached = time.perf_counter()
    rows_ = files.codebook_rows(archive)
    listed = time.perf_counter()
    assert len(tags) == len(rows_) == 20_200 and again[7] is tags[7]
    assert imported - begun < 30 and read - imported < 2 and cached - read < 0.5 and listed - cached < 2
    begun = time.perf_counter()
    book.move_tag(archive, tags[-1].id, None, 0)
    op.tag_comments(archive, [(1 << 24) + 1], [tags[500].id])
    assert time.perf_counter() - begun < 5
    print(f"import {imported - begun:.2f}")
