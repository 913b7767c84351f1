"""Files with several discussions in the window: choose one, save several, name the columns of a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.capture_dialog import CaptureDialog
from gui.dialogs.columns_dialog import ColumnsDialog
from gui.models.contents_model import COMMENTS, STATE, TITLE
from gui.theme import Theme
from gui.worker import Worker
from operations import capturing, files
from operations.files import MappingBook, Role
from tests.gui.conftest import Desk

TABLE = """Artikel;Nr;Antwort auf;Mensch;Am;Kommentar
Brot;1;;Anna;03.05.2024 12:30;Das ist ja ein guter Text
Brot;2;1;Bert;03.05.2024 13:00;Finde ich auch
Milch;3;;Clara;04.05.2024 9:00;Ganz anders
"""
NAMES = {Role.TEXT: "Kommentar", Role.AUTHOR: "Mensch", Role.TIME: "Am", Role.ID: "Nr", Role.PARENT: "Antwort auf"}


def wxr(*titles: str) -> str:
    """A WordPress export with a post for each title, and two comments under each."""
    items = "".join(
        f"""<item><title>{title}</title><link>https://blatt.example/{title}</link><wp:post_id>{number}</wp:post_id>
<wp:post_type>post</wp:post_type><content:encoded>Der Text von {title}.</content:encoded>
<wp:comment><wp:comment_id>{number}1</wp:comment_id><wp:comment_author>Anna</wp:comment_author>
<wp:comment_date>2024-05-03 12:30:00</wp:comment_date><wp:comment_content>Erstens.</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>{number}2</wp:comment_id><wp:comment_author>Bert</wp:comment_author>
<wp:comment_date>2024-05-03 12:40:00</wp:comment_date><wp:comment_content>Zweitens.</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{number}1</wp:comment_parent></wp:comment></item>"""
        for number, title in enumerate(titles, start=1)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blatt</title>
<wp:wxr_version>1.2</wp:wxr_version>{items}</channel></rss>"""


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "export.xml"
    file.write_text(wxr("brot", "milch", "salz"), encoding="utf-8")
    return file


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "tabelle.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


def opened(desk: Desk, file: Path) -> CaptureDialog:
    """The capture dialog with what is in the file."""
    dialog = desk.window.captures.ask()
    assert dialog is not None
    dialog.start_file(file)
    desk.qtbot.waitUntil(lambda: not dialog.is_reading)
    return dialog


def states(dialog: CaptureDialog) -> list[str]:
    model = dialog.contents.model
    return [model.index(row, STATE).data() for row in range(model.rowCount())]


def test_what_is_inside_is_listed(desk: Desk, export: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, export)
    assert dialog.pages.currentWidget() is dialog.contents
    model = dialog.contents.model
    rows = [(model.index(row, TITLE).data(), model.index(row, COMMENTS).data()) for row in range(model.rowCount())]
    assert rows == [("brot", "2"), ("milch", "2"), ("salz", "2")]
    assert dialog.contents.said.text().startswith("export.xml: 3 ")
    assert dialog.contents.table.hasFocus()


def test_one_is_looked_at_and_saved_and_the_others_stay(desk: Desk, export: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, export)
    dialog.contents.search.setText("mil")
    QTest.keyClick(dialog.contents.search, Qt.Key.Key_Return)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: dialog.is_previewing)
    assert len(dialog.preview.comments.model.comments) == 2
    with desk.qtbot.waitSignal(desk.window.captures.saved):
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible() and dialog.pages.currentWidget() is dialog.contents
    assert [bool(one) for one in states(dialog)] == [False, True, False]
    desk.settle()
    assert desk.window.reader.current_id is not None


def test_several_are_saved_one_after_the_other(desk: Desk, export: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, export)
    dialog.contents.table.selectAll()
    assert "3" in dialog.go.text()
    with desk.qtbot.waitSignal(desk.window.captures.importing.ended) as ended:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended.args is not None and [one.state for one in ended.args[0]] == ["saved"] * 3 and ended.args[1] is None
    assert not dialog.is_importing and all(states(dialog)) and dialog.said.text()
    assert dialog.isVisible()
    dialog.contents.table.selectAll()  # and again: they are in the archive
    with desk.qtbot.waitSignal(desk.window.captures.importing.ended) as ended:
        dialog.go.click()
    assert ended.args is not None and [one.state for one in ended.args[0]] == ["archived"] * 3
    listed: list[object] = []
    desk.session.ask(lambda archive: archive.articles.list(), listed.extend)
    desk.settle()
    assert len(listed) == 3


def test_stopping_keeps_what_was_saved(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "viele.xml"
    file.write_text(wxr(*(f"text{number}" for number in range(40))), encoding="utf-8")
    desk.open(sample=False)
    dialog = opened(desk, file)
    dialog.contents.table.selectAll()
    importing = desk.window.captures.importing
    importing.settled.connect(lambda _outcome: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    with desk.qtbot.waitSignal(importing.ended) as ended:
        dialog.go.click()
    assert ended.args is not None and 1 <= len(ended.args[0]) < 40
    listed: list[object] = []
    desk.session.ask(lambda archive: archive.articles.list(), listed.extend)
    desk.settle()
    assert len(listed) == len(ended.args[0])
    assert dialog.isVisible() and dialog.go.isEnabled()


def test_closing_ends_the_import(desk: Desk, export: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, export)
    dialog.contents.table.selectAll()
    dialog.go.click()
    dialog.close()
    desk.settle()
    assert not desk.window.captures.importing.is_running and desk.window.captures.dialog is None


def test_a_table_nobody_named_is_a_guess_and_waits_for_a_look(desk: Desk, table: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, table)
    assert [one.title for one in dialog.contents.model.entries] == ["Brot", "Milch"]
    assert dialog.columns.isVisible()
    dialog.contents.table.selectAll()
    with desk.qtbot.waitSignal(desk.window.captures.importing.ended) as ended:
        dialog.go.click()
    assert ended.args is not None and [one.state for one in ended.args[0]] == ["look"] * 2
    assert [one.title for one in dialog.contents.chosen()] == ["Brot"], "the first that needs a look"


def test_a_damaged_export_is_a_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.open(sample=False)
    file = tmp_path / "kaputt.wacz"
    file.write_bytes(b"PK\x03\x04 und weiter nichts")
    dialog = opened(desk, file)
    assert dialog.pages.currentWidget() is dialog.source and "kaputt.wacz" in dialog.said.text()
    assert dialog.source.file.text() == str(file)


# -- the columns --
@pytest.fixture
def columns(qtbot: QtBot, theme: Theme, table: Path, tmp_path: Path) -> Iterator[ColumnsDialog]:
    worker, parent = Worker("network"), QWidget()
    qtbot.addWidget(parent)
    inside = files.look(table)
    dialog = ColumnsDialog(theme, worker, inside, MappingBook(tmp_path / "book"), parent)
    dialog.show()
    qtbot.waitUntil(lambda: not worker.busy)
    yield dialog
    worker.close()


def name(qtbot: QtBot, dialog: ColumnsDialog, role: Role, column: str | None) -> None:
    box = dialog.boxes[role]
    box.setCurrentIndex(max(0, box.findData(column)))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: not dialog._worker.busy)


def test_naming_the_columns_shows_at_once_what_is_read(qtbot: QtBot, columns: ColumnsDialog) -> None:
    assert [one.author.name for one in columns.thread_view.model.comments] == [None, None]
    for role, column in NAMES.items():
        name(qtbot, columns, role, column)
    shown = columns.thread_view.model
    assert [(one.author.name, one.depth) for one in shown.comments] == [("Anna", 0), ("Bert", 1)]
    assert shown.comments[0].published.iso == "2024-05-03T12:30"


def test_without_a_text_nothing_can_be_kept(qtbot: QtBot, columns: ColumnsDialog) -> None:
    name(qtbot, columns, Role.TEXT, None)
    assert not columns.keep.isEnabled() and columns.said.text()
    name(qtbot, columns, Role.TEXT, "Kommentar")
    assert columns.keep.isEnabled()


def test_what_was_kept_is_used_for_tables_with_the_same_columns(
    qtbot: QtBot, columns: ColumnsDialog, table: Path, tmp_path: Path
) -> None:
    name(qtbot, columns, Role.AUTHOR, "Mensch")
    with qtbot.waitSignal(columns.mappingKept):
        columns.keep.click()
    other = tmp_path / "andere.csv"
    head, *rows = TABLE.splitlines()
    order = [3, 0, 1, 2, 5, 4]
    other.write_text("\n".join(";".join(line.split(";")[at] for at in order) for line in (head, *rows)))
    taken = capturing.read(
        files.Part(files.look(other, book=MappingBook(tmp_path / "book")), "Brot"), capturing.Options()
    )
    assert [one.author.name for one in taken.comments] == ["Anna", "Bert"]
    assert not taken.receipt.is_guess


def test_a_mapping_is_saved_and_loaded(
    qtbot: QtBot, columns: ColumnsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "m.json"
    name(qtbot, columns, Role.AUTHOR, "Mensch")
    monkeypatch.setattr("gui.dialogs.columns_dialog.QFileDialog.getSaveFileName", lambda *_more: (str(file), ""))
    columns.store.click()
    qtbot.waitUntil(lambda: not columns._worker.busy)
    assert files.read_mapping(file).column(Role.AUTHOR) == "Mensch"
    name(qtbot, columns, Role.AUTHOR, None)
    columns.load_mapping(file)
    qtbot.waitUntil(lambda: not columns._worker.busy)
    assert columns.boxes[Role.AUTHOR].currentData() == "Mensch"
    file.write_text('{"threadmark": "mapping", "version": 1, "columns": {"text": "anderswo"}}')
    columns.load_mapping(file)
    qtbot.waitUntil(lambda: not columns._worker.busy)
    assert "anderswo" in columns.said.text() and columns.boxes[Role.AUTHOR].currentData() == "Mensch"


def test_columns_are_named_from_the_capture_dialog(desk: Desk, table: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, table)
    dialog.columns.click()
    lesson = dialog.findChild(ColumnsDialog)
    assert lesson is not None
    desk.settle()
    name(desk.qtbot, lesson, Role.AUTHOR, "Mensch")
    name(desk.qtbot, lesson, Role.THREAD, None)
    lesson.keep.click()
    desk.qtbot.waitUntil(lambda: dialog.is_previewing)
    assert [one.author.name for one in dialog.preview.comments.model.comments] == ["Anna", "Bert", "Clara"]
    MappingBook().remove(TABLE.splitlines()[0].split(";"))


def test_choosing_rows_selects_them(desk: Desk, export: Path) -> None:
    desk.open(sample=False)
    dialog = opened(desk, export)
    selection = dialog.contents.table.selectionModel()
    row = dialog.contents.filter.index(2, 0)
    selection.select(row, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows)
    assert [one.title for one in dialog.contents.chosen()] == ["salz"]


def test_several_files_that_are_dropped_are_all_there(desk: Desk, export: Path, table: Path) -> None:
    window = desk.open(sample=False)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (export, table)])
    assert window.captures.can_take(data)
    window.captures.take(data)
    dialog = window.captures.dialog
    assert dialog is not None
    desk.qtbot.waitUntil(lambda: not dialog.is_reading)
    assert [one.title for one in dialog.contents.model.entries] == [
        *(f"export.xml: {name}" for name in ("brot", "milch", "salz")),
        "tabelle.csv: Brot",
        "tabelle.csv: Milch",
    ]
    assert "2" in dialog.source.file.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.source.file.setText("")
    QTest.keyClicks(dialog.source.file, str(export))  # what is typed now counts, and not what was dropped
    QTest.keyClick(dialog.source.file, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: not dialog.is_reading)
    assert len(dialog.contents.model.entries) == 3


def test_a_folder_that_is_dropped_is_read(desk: Desk, export: Path, table: Path) -> None:
    window = desk.open(sample=False)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(export.parent))])
    window.captures.take(data)
    dialog = window.captures.dialog
    assert dialog is not None and table.parent == export.parent
    desk.qtbot.waitUntil(lambda: not dialog.is_reading)
    titles = [one.title for one in dialog.contents.model.entries]
    assert "tabelle.csv: Brot" in titles and "export.xml: salz" in titles
