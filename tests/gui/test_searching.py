"""Search in the window: filters, hints, all hits tagged after a look, and searches that are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.window import MainWindow
from operations import searches
from tests.gui.conftest import Desk


def search(desk: Desk, query: str, *, everywhere: bool = False) -> MainWindow:
    window = desk.window
    window.reader.start_search(everywhere=everywhere)
    window.search.setText(query)
    window.reader.find_now()
    desk.settle()
    return window


def test_filters_and_hints(desk: Desk) -> None:
    desk.open()
    window = search(desk, "depth:>2")
    assert window.results.model.rowCount() > 0
    assert window.results.hint.isHidden()
    search(desk, "depth:viel bibliothek")
    assert "cannot be" in window.results.hint.text()
    assert not window.results.hint.isHidden()


def test_all_that_was_found_is_tagged_after_a_look(desk: Desk) -> None:
    window = desk.open()
    search(desk, "depth:>1")
    count = window.results.model.rowCount()
    window.searching.tag_all()
    desk.settle()
    dialog = window.searching.dialog
    assert dialog is not None and dialog.list.count() == count
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.said.text().startswith(f"{count - 1} ")
    dialog.accept()
    assert window.coding.palette.isVisible()
    QTest.keyClicks(window.coding.palette.field, "Tief")
    QTest.keyClick(window.coding.palette.field, Qt.Key.Key_Return)
    desk.settle()
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == count - 1
    window.menus.undo.trigger()
    desk.settle()
    with desk.archive() as archive:
        assert archive.annotations.all() == [] and archive.codebook.tags() == []


def test_the_palette_for_what_is_selected_forgets_the_hits(desk: Desk) -> None:
    window = desk.open()
    search(desk, "depth:>1")
    window.searching.tag_all()
    desk.settle()
    assert window.searching.dialog is not None
    window.searching.dialog.accept()
    window.coding.close_palette()
    window.desk.reveal(window.desk.thread_view.model.comments[0].id)
    window.coding.ask_for_tag()
    QTest.keyClicks(window.coding.palette.field, "Eins")
    QTest.keyClick(window.coding.palette.field, Qt.Key.Key_Return)
    desk.settle()
    with desk.archive() as archive:
        assert [one.comment_id for one in archive.annotations.all()] == [window.desk.thread_view.model.comments[0].id]


def test_nothing_found_is_nothing_to_tag(desk: Desk) -> None:
    window = desk.open()
    search(desk, "author:niemand")
    window.searching.tag_all()
    desk.settle()
    assert window.searching.dialog is None
    assert "nothing to tag" in window.bar.text()


def test_searches_are_kept_taken_up_and_forgotten(desk: Desk) -> None:
    window = desk.open()
    window.searching.keep("Tiefe", "depth:>2")
    desk.settle()
    window.searching.take("depth:>2")
    desk.settle()
    assert window.results.model.rowCount() > 0
    with desk.archive() as archive:
        assert [one.query for one in searches.saved(archive)] == ["depth:>2"]
    window.searching.forget("tiefe")
    desk.settle()
    with desk.archive() as archive:
        assert searches.saved(archive) == []


def test_word_forms_are_an_option_that_stays(desk: Desk) -> None:
    window = desk.open()
    search(desk, "sonntage")
    few = window.results.model.rowCount()
    window.reader.set_forms(True)
    desk.settle()
    assert window.results.model.rowCount() > few
    assert desk.settings.flag("search/forms", False)


def test_all_places_of_a_tag(desk: Desk) -> None:
    from operations import annotating

    window = desk.open()
    first = window.desk.thread_view.model.comments[0].id
    desk.session.change(lambda archive: annotating.make_tag(archive, "Kosten", None, 1, "", None), 1)
    desk.session.change(lambda archive: annotating.tag_comments(archive, [first], [1]), 1)
    desk.settle()
    window.tag_work.placesAsked.emit(window.coding.codes.tags[0])
    desk.settle()
    assert window.results.model.rowCount() == 1
