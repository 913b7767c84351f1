"""The library's rows: counts, and quietly what is still to be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from domain.records import ArticleRecord
from gui.models.library_model import NEW, UNREAD, LibraryModel
from gui.theme import Theme
from gui.views.library_view import LibraryView
from tests.factories import an_archive

GERMAN = QLocale("de_DE")


@pytest.fixture
def record(tmp_path: Path) -> ArticleRecord:
    with an_archive(tmp_path) as archive:
        return archive.articles.get(1)


@pytest.mark.parametrize(
    ("read", "unread", "new", "number", "said"),
    [
        (0, 1500, True, "", "1.500 unread"),
        (300, 1200, True, "1.200", "1.200 unread"),
        (1500, 0, False, "", None),
        (0, 0, False, "", None),
    ],
)
def test_what_is_unread(
    record: ArticleRecord, read: int, unread: int, new: bool, number: str, said: str | None
) -> None:
    QLocale.setDefault(GERMAN)
    model = LibraryModel()
    model.set_records([replace(record, read=read, unread=unread)], GERMAN)
    item = model.article_item(1)
    assert item is not None and (item.data(NEW), item.data(UNREAD)) == (new, number)
    spoken = str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    assert ("unread" in spoken) == (said is not None)
    assert (f"{GERMAN.toString(read)} of" in item.toolTip()) == bool(read or unread)


def test_counts_are_renewed_in_place(qtbot: QtBot, theme: Theme, record: ArticleRecord) -> None:
    view = LibraryView(theme)
    qtbot.addWidget(view)
    view.resize(200, 300)
    view.show()
    view.set_records([record, replace(record, id=2, title="Zweiter")], 1)
    view.renew(replace(record, read=2, unread=4))
    item = view.model.article_item(1)
    assert item is not None and item.data(UNREAD) == "4"
    view.renew(replace(record, id=99))
    view.grab()


def test_the_model(qtmodeltester: ModelTester, record: ArticleRecord) -> None:
    model = LibraryModel()
    model.set_records([record, replace(record, id=2, site=None)], GERMAN)
    qtmodeltester.check(model, force_py=True)
    model.set_records([], GERMAN)
    assert model.article_item(1) is None
