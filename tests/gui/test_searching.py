"""Search in the window: filters, hints, all hits tagged after a look, and searches that are kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.finding import Where
from gui.models.results_model import FOUND, PLACE
from gui.window import MainWindow
from operations import annotating, finding, searches
from operations.finding import Scope
from tests.gui.conftest import Desk


def search(desk: Desk, query: str, *, everywhere: bool = False) -> MainWindow:
    window = desk.window
    window.finding.start(everywhere=everywhere)
    window.search.setText(query)
    window.finding.find_now()
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
    window.finding.set_forms(True)
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


def test_where_to_look_is_three_words(desk: Desk) -> None:
    desk.open()
    window = search(desk, "Brücke OR depth:>0")
    assert window.finding.where is Where.THREAD and window.results.where["thread"].isChecked()
    here = window.results.model.rowCount()
    window.results.where["archive"].click()
    desk.settle()
    assert window.finding.scope() == Scope() and window.results.model.rowCount() >= here
    assert window.search.placeholderText() == "Search all articles"
    window.results.where["site"].click()
    desk.settle()
    assert window.finding.scope().site


def test_it_says_how_the_query_was_read(desk: Desk) -> None:
    desk.open()
    window = search(desk, "tag:Nirgends -has:note")
    assert window.results.reading.text() and not window.results.reading.isHidden()
    assert window.results.title.text() == "Nothing found"


def test_each_place_on_a_line(desk: Desk) -> None:
    desk.open()
    window = search(desk, "e*", everywhere=True)
    texts = window.results.model.rowCount()
    window.results.concordance.click()
    desk.settle()
    assert window.results.model.rowCount() >= texts
    place = window.results.model.index(0, 0).data(PLACE)
    if place is not None:
        found = window.results.model.index(0, 0).data(FOUND)
        assert place.hit and found.article_id
    window.results.list.grab()
    window.results.concordance.click()
    desk.settle()
    assert window.results.model.rowCount() == texts


def test_completions_never_take_the_keys(desk: Desk) -> None:
    window = desk.open()
    window.session.ask(
        lambda archive: annotating.ensure_tags(archive, ["Argument/Kosten", "Argument/Moral"]), lambda _: None
    )
    desk.settle()
    field = window.search
    field.setFocus()
    QTest.keyClicks(field, "ta")
    desk.qtbot.waitUntil(window.finding.completions.isVisible)
    assert field.hasFocus() and window.finding.completions.list.item(0).text() == "tag:"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "tag:" and field.hasFocus()
    desk.qtbot.waitUntil(lambda: window.finding.completions.list.count() == 3)
    QTest.keyClicks(field, "Mor")
    desk.qtbot.waitUntil(lambda: window.finding.completions.list.count() == 1)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text().strip() == "tag:Argument/Moral" and window.finding.completions.isHidden()
    QTest.keyClicks(field, "has")
    desk.qtbot.waitUntil(window.finding.completions.isVisible)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.finding.completions.isHidden() and field.text().endswith("has"), "Escape goes back one state"


def test_enter_searches_for_what_was_typed_if_nothing_is_chosen(desk: Desk) -> None:
    window = desk.open()
    window.search.setFocus()
    QTest.keyClicks(window.search, "depth:>0")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: window.side.tab == "found")
    assert window.search.text() == "depth:>0"
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    desk.settle()
    rows = window.results.list
    assert window.focusWidget() is rows and rows.currentIndex().row() == 0
    QTest.keyClick(rows, Qt.Key.Key_Down)
    desk.settle()
    shown = rows.currentIndex().data(FOUND)
    assert rows.currentIndex().row() == 1 and window.desk.thread_view.current_id() == shown.comment_id
    assert window.focusWidget() is rows, "walking through the hits shows each without losing the list"
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.focusWidget() is window.desk.thread_view


def test_a_newer_key_stops_the_older_search(desk: Desk) -> None:
    window = desk.open()
    window.finding.start(everywhere=True)
    for query in ("a*", "b*", "depth:>0"):
        window.search.setText(query)
        window.finding.find_now()
    desk.settle()
    assert window.results.reading.text() == " · ".join(str(one) for one in finding.describe("depth:>0"))
    assert window.bar.isHidden(), "a search that was stopped is no error"


def test_groups_narrow_and_orders_sort(desk: Desk) -> None:
    window = desk.open()
    search(desk, "depth:>0", everywhere=True)
    with desk.archive() as archive:
        groups = finding.groups(archive, "depth:>0", finding.Group.AUTHOR)
    window.searching._narrow(groups[0], finding.Group.AUTHOR)
    desk.settle()
    assert window.results.model.rowCount() == groups[0].comments and window.search.text() == groups[0].query
    window.finding.set_sort(finding.Sort.NEWEST)
    desk.settle()
    times = [window.results.model.index(row, 0).data(FOUND).published.iso for row in range(groups[0].comments)]
    assert times == sorted(times, reverse=True)


def test_what_was_found_is_exported_alone(desk: Desk) -> None:
    window = desk.open()
    search(desk, "depth:>1")
    window.searching.export_all()
    desk.settle()
    dialog = window.jobs.dialog
    assert dialog is not None and len(dialog.parts) == 1
    next(iter(dialog.parts)).click()
    assert len(dialog.values().scope.comment_ids or ()) == window.results.model.rowCount()
    dialog.reject()


def test_what_was_found_is_tagged_from_the_menu_of_the_window(desk: Desk) -> None:
    window = desk.open()
    actions = window.actions_
    for action in (
        actions.by_id("edit.tag-found"),
        actions.by_id("edit.list-found"),
        actions.by_id("edit.keep-search"),
    ):
        assert action is not None and action.isEnabled()
        action.trigger()
        assert "Search for something first" in window.bar.text()
        window.bar.say("")
    window.finding.take("Sonntag")
    desk.settle()
    tag = actions.by_id("edit.tag-found")
    assert tag is not None
    tag.trigger()
    desk.settle()
    assert window.searching.dialog is not None and window.searching.dialog.isVisible()
    window.searching.dialog.reject()
    lines = actions.by_id("edit.lines")
    assert lines is not None
    lines.trigger()
    assert window.results.concordance.isChecked()
