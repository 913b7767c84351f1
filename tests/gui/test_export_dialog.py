"""The export dialog: what is chosen comes out, nothing is replaced unasked, and a failure costs nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from domain.capture import Receipt
from domain.records import ArticleRecord
from domain.time import NO_TIME
from gui.dialogs.export_dialog import ExportDialog, ExportValues, Part
from gui.settings import WindowSettings
from gui.theme import Theme
from operations.exporting import EVERYTHING, Scope, all_formats, format_named
from operations.pseudonymising import Rules

Key = Qt.Key
USUAL = {one.name: one.usual for one in format_named("csv").settings}
RECEIPT = Receipt(2, "2", 2, 0, 0, 0, 0, "probe", None)


def article(number: int, comments: int, title: str | None) -> ArticleRecord:
    return ArticleRecord(
        number, f"a{number}", title, None, NO_TIME, "de", f"https://b.example/{number}", "b.example",
        "2026-02-03T10:00:00", RECEIPT, comments, 0, 0,
    )  # fmt: skip


RECORDS = [article(1, 1600, "Rente & Maschinen"), article(2, 20, None)]


@pytest.fixture
def settings(tmp_path: Path) -> WindowSettings:
    return WindowSettings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


type Maker = Callable[..., ExportDialog]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, settings: WindowSettings, tmp_path: Path) -> Maker:
    def made(current: int | None = 1, folder: Path | None = tmp_path / "csv") -> ExportDialog:
        dialog = ExportDialog(theme, RECORDS, current, settings)
        if folder is not None:
            dialog.folder.setText(str(folder))
        qtbot.addWidget(dialog)
        dialog.show()
        QApplication.processEvents()
        return dialog

    return made


def asked(qtbot: QtBot, dialog: ExportDialog) -> ExportValues:
    with qtbot.waitSignal(dialog.exportAsked) as signal:
        dialog.go.click()
    assert signal.args is not None
    values = signal.args[0]
    assert isinstance(values, ExportValues)
    return values


def test_the_open_article_is_proposed_and_both_scopes_are_counted(make: Maker, tmp_path: Path) -> None:
    dialog = make()
    assert dialog.values() == ExportValues(Scope((1,)), "csv", USUAL, tmp_path / "csv", False)
    assert "1.600" in dialog.one.text() and "Rente && Maschinen" in dialog.one.text()
    assert "2" in dialog.all.text() and "1.620" in dialog.all.text()


def test_without_an_open_article_all_are_exported(make: Maker) -> None:
    dialog = make(current=None)
    assert not dialog.one.isEnabled() and dialog.all.isChecked()
    assert dialog.values().scope == EVERYTHING
    choose(dialog.formats, "xlsx")
    assert not dialog.one.isEnabled()


def test_an_article_without_a_title_is_named_by_its_address(make: Maker) -> None:
    assert "https://b.example/2" in make(current=2).one.text()


def choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    assert place >= 0, value
    box.setCurrentIndex(place)


def test_every_format_can_be_chosen_with_its_own_settings(make: Maker) -> None:
    dialog = make()
    assert [dialog.formats.itemData(row) for row in range(dialog.formats.count())] == [
        one.name for one in all_formats()
    ]
    for one in all_formats():
        choose(dialog.formats, one.name)
        assert dialog.about.text() and list(dialog.choices) == [setting.name for setting in one.settings]
        assert dialog.values().settings == {setting.name: setting.usual for setting in one.settings}
        assert all(box.accessibleName() for box in dialog.choices.values())


def test_what_is_marked_can_be_exported_alone(qtbot: QtBot, theme: Theme, settings: WindowSettings) -> None:
    parts = [Part("The 2 marked & more", frozenset({(1 << 24) + 3, (2 << 24) + 1})), Part("None", frozenset())]
    dialog = ExportDialog(theme, RECORDS, 1, settings, None, parts)
    qtbot.addWidget(dialog)
    (button,) = dialog.parts
    button.click()
    assert dialog.values().scope == Scope.of_comments([(1 << 24) + 3, (2 << 24) + 1])
    assert dialog.values().scope.article_ids == (1, 2) and "&&" in button.text()


def test_a_preview_is_wanted_when_it_opens_and_when_the_scope_changes(
    qtbot: QtBot, theme: Theme, settings: WindowSettings
) -> None:
    dialog = ExportDialog(theme, RECORDS, 1, settings)
    qtbot.addWidget(dialog)
    wanted: list[object] = []
    dialog.previewWanted.connect(wanted.append)
    dialog.show()
    dialog.all.click()
    dialog.one.click()
    assert wanted == [Scope((1,)), EVERYTHING, Scope((1,))]


def test_the_preview_shows_the_rows_as_data(make: Maker) -> None:
    dialog = make()
    long = "<b>fett</b> und sehr lang " * 20
    dialog.show_preview([["comment_id", "text"], ["1", "Zeile\nzwei"], ["2", long]])
    model = dialog.table.model()
    assert (model.rowCount(), model.columnCount()) == (2, 2)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "text"
    assert "\n" not in model.index(0, 1).data()
    assert "<qt>&lt;b&gt;fett" in model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole), "a tip is no markup either"
    assert dialog.table.columnWidth(1) < dialog.width() // 2, "one long text leaves room for the others"
    dialog.show_preview([])
    assert model.rowCount() == 0


def test_the_proposed_folder_has_the_day_in_its_name(make: Maker, qtbot: QtBot, settings: WindowSettings) -> None:
    dialog = make(folder=None)
    assert dialog.values().folder.name == f"Threadmark {date.today().isoformat()}"
    asked(qtbot, dialog)
    assert settings.text("export/folder") == "", "a proposal is not remembered: tomorrow there is another"


def test_what_was_chosen_is_remembered(make: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make()
    choose(dialog.choices["for"], "spreadsheet")
    choose(dialog.choices["separator"], "comma")
    asked(qtbot, dialog)
    again = make(folder=None)
    wanted = USUAL | {"for": "spreadsheet", "separator": "comma"}
    assert again.values() == ExportValues(Scope((1,)), "csv", wanted, tmp_path / "csv", False)
    choose(again.formats, "qdpx")
    choose(again.choices["sources"], "comment")
    asked(qtbot, again)
    assert make(folder=None).values().settings == {"sources": "comment"}


def test_an_export_that_is_there_is_replaced_only_with_consent(make: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "voll"
    folder.mkdir()
    (folder / "urlaub.jpg").touch()
    dialog = make(folder=folder)
    assert dialog.overwrite.isHidden() and dialog.go.isEnabled(), "other files are not in the way"
    (folder / "comments.csv").touch()
    dialog.folder.setText(str(folder) + "/")
    assert not dialog.overwrite.isHidden() and not dialog.go.isEnabled()
    dialog.overwrite.click()
    assert asked(qtbot, dialog).overwrite is True
    dialog.fail("", "")
    choose(dialog.formats, "xlsx")
    assert dialog.overwrite.isHidden(), "another format is not in the way"
    dialog.folder.setText(str(tmp_path / "leer"))
    assert dialog.values().overwrite is False, "consent is for the folder where it was given"


def test_no_folder_no_export(make: Maker) -> None:
    dialog = make()
    dialog.folder.setText("  ")
    assert not dialog.go.isEnabled()


def test_while_it_runs_nothing_can_be_changed_and_it_can_be_stopped(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    asked(qtbot, dialog)
    dialog.show_progress("Comments of “Rente”", 3, 10)
    assert dialog.said.text() == "Comments of “Rente”"
    assert (dialog.progress.value(), dialog.progress.maximum()) == (3, 10)
    for widget in (
        dialog.one,
        dialog.all,
        dialog.formats,
        dialog.choices["for"],
        dialog.folder,
        dialog.choose,
        dialog.go,
    ):
        assert not widget.isEnabled()
    dialog.show_progress("…", 5, None)
    assert dialog.progress.maximum() == 0, "how much there is in all is not known"
    with qtbot.waitSignal(dialog.stopAsked):
        dialog.cancel.click()
    assert dialog.isVisible(), "it stays until the export has stopped"


@pytest.mark.parametrize("way", ["escape", "window"])
def test_closing_while_it_runs_stops_once_and_waits(make: Maker, qtbot: QtBot, way: str) -> None:
    dialog = make()
    asked(qtbot, dialog)
    stops: list[bool] = []
    dialog.stopAsked.connect(lambda: stops.append(True))
    if way == "escape":
        QTest.keyClick(dialog, Key.Key_Escape)
    else:
        assert not dialog.close()
    assert stops == [True] and dialog.isVisible()
    dialog.finish()
    assert not dialog.isVisible()


def test_a_failure_is_said_and_what_was_entered_stays(make: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make()
    dialog.all.click()
    before = asked(qtbot, dialog)
    dialog.fail("The folder cannot be written to.", "Choose another one.")
    assert dialog.said.text() == "The folder cannot be written to. Choose another one."
    assert dialog.said.property("role") == "bad"
    assert dialog.isVisible() and dialog.go.isEnabled() and dialog.progress.isHidden()
    assert dialog.values() == before
    asked(qtbot, dialog)
    assert dialog.said.text() == "" and dialog.said.property("role") == "secondary"


def test_choosing_a_folder_fills_the_field(make: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = make()
    ask = "gui.dialogs.export_dialog.QFileDialog.getExistingDirectory"
    monkeypatch.setattr(ask, lambda *_: "/gewählt")
    dialog.choose.click()
    assert dialog.values().folder == Path("/gewählt")
    monkeypatch.setattr(ask, lambda *_: "")
    dialog.choose.click()
    assert dialog.values().folder == Path("/gewählt"), "cancelled"


def test_labels_show_data_as_it_is_and_fields_have_names(make: Maker) -> None:
    dialog = make()
    assert dialog.said.textFormat() is Qt.TextFormat.PlainText
    for field in (dialog.folder, dialog.formats, dialog.table, dialog.progress):
        assert field.accessibleName()


def test_nobody_is_named_if_that_is_wanted(make: Maker, qtbot: QtBot) -> None:
    dialog = make()
    assert dialog.values().rules is None and dialog.times.isHidden()
    dialog.hidden.click()
    choose(dialog.times, "day")
    assert asked(qtbot, dialog).rules == Rules("day")
    assert make().hidden.isChecked(), "remembered, so that it is not forgotten"
