"""Several files at once: a folder of saved pages, files chosen together, and what is wrong in some of them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from domain.errors import PartNeeded, SourceError
from operations import capturing, files, importing
from operations.folders import files_in
from operations.importing import State
from storage.archive import Archive
from tests.gui.test_file_contents import TABLE, wxr

SAMPLE = capturing.sample_page()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two saved pages with a folder of the browser's, an export, a table, a damaged file, and other things."""
    made = tmp_path / "Seminar"
    for name in ("seite10.html", "seite9.html"):
        (made / "Woche 1").mkdir(parents=True, exist_ok=True)
        (made / "Woche 1" / name).write_bytes(SAMPLE.read_bytes())
    beside = made / "Woche 1" / "seite9-Dateien"
    beside.mkdir()
    (beside / "werbung.html").write_text("<html><body>Werbung</body></html>")
    (made / "Eigene Dateien").mkdir()  # looks like a browser's, but there is no page of that name
    (made / "Eigene Dateien" / "export.xml").write_text(wxr("brot", "milch"))
    (made / "tabelle.csv").write_text(TABLE)
    (made / "kaputt.wacz").write_bytes(b"PK\x03\x04 und weiter nichts")
    (made / ".versteckt.html").write_text("x")
    (made / "notiz.docx").write_text("x")
    return made


def test_what_a_folder_holds_is_listed_in_its_natural_order(folder: Path) -> None:
    inside = files.look(folder)
    assert [one.title for one in inside.entries] == [
        "Eigene Dateien/export.xml: brot",
        "Eigene Dateien/export.xml: milch",
        "kaputt.wacz",
        "tabelle.csv: Brot",
        "tabelle.csv: Milch",
        "Woche 1/seite9.html",
        "Woche 1/seite10.html",
    ]


def test_all_of_a_folder_are_saved_and_one_that_is_damaged_stops_nothing(folder: Path, tmp_path: Path) -> None:
    inside = files.look(folder)
    with Archive.create(tmp_path / "a.threadmark") as archive:
        work = importing.Import(inside, accept=True)
        outcomes = importing.run_all(archive, work, importing.entries_of(inside))
        assert len(archive.articles.list()) == 6
    assert [one.state for one in outcomes].count(State.SAVED) == 6
    (failed,) = [one for one in outcomes if one.state is State.FAILED]
    assert failed.entry.title == "kaputt.wacz" and "kaputt.wacz" in str(failed.error)


def test_a_folder_is_a_source_from_which_somebody_must_choose(folder: Path) -> None:
    source = capturing.source_of(str(folder))
    with pytest.raises(PartNeeded, match="7 discussions"):
        capturing.read(source)


def test_a_folder_with_one_page_is_that_page(tmp_path: Path) -> None:
    (tmp_path / "seite.html").write_bytes(SAMPLE.read_bytes())
    assert len(capturing.read(capturing.source_of(str(tmp_path))).comments) == 22


def test_files_that_were_chosen_together(folder: Path) -> None:
    chosen = [folder / "tabelle.csv", folder / "Woche 1" / "seite9.html"]
    inside = files.several(chosen)
    assert [one.title for one in inside.entries] == ["tabelle.csv: Brot", "tabelle.csv: Milch", "Woche 1/seite9.html"]
    assert len(capturing.read(files.Part(inside, "2")).comments) == 22
    with pytest.raises(SourceError, match="no part 99"):
        capturing.read(files.Part(inside, "99"))


def test_an_empty_folder_and_one_that_may_not_be_read_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no saved pages"):
        files.look(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        files_in(tmp_path / "fehlt")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="there are no links")
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "seite.html").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "a" / "wieder").symlink_to(tmp_path)
    assert [path.name for path in files_in(tmp_path)] == ["seite.html"]
