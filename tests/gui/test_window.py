"""The main job in the window: read, tag, note, undo, search, go and come back. All of it by keys, on a real archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from gui.models.library_model import RECORD
from gui.window import MainWindow
from operations import annotating, capturing, exporting
from tests.gui.conftest import Desk
from tests.gui.scripted import Mouse

Key = Qt.Key


def press(window: MainWindow, key: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the focus is."""
    target = QApplication.activePopupWidget() or window.focusWidget() or window
    target = target.focusWidget() or target
    if isinstance(key, str):
        QTest.keyClicks(target, key, held)
    else:
        QTest.keyClick(target, key, held)


def read_thread(window: MainWindow) -> None:
    window.activateWindow()
    window.desk.reveal(window.desk.thread_view.model.comments[0].id)
    QApplication.processEvents()


def test_the_sample_is_shown_with_its_receipt(desk: Desk) -> None:
    window = desk.open()
    assert window.reader.opened is not None
    assert len(window.desk.thread_view.model.comments) == 22
    assert window.desk.receipt.summary_text().startswith("22 ")
    assert "probe" in window.windowTitle()
    item = window.library.model.article_item(window.reader.opened.record.id)
    assert item is not None and item.data(RECORD).comments == 19


def test_a_new_tag_by_keys_alone_is_saved_and_undone(desk: Desk) -> None:
    window = desk.open()
    read_thread(window)
    press(window, "t")
    assert window.coding.palette.isVisible()
    QTest.keyClicks(window.coding.palette.field, "Argument/Kosten")
    QTest.keyClick(window.coding.palette.field, Key.Key_Return)
    desk.settle()
    first = window.desk.thread_view.model.comments[0].id
    with desk.archive() as archive:
        paths = {archive.codebook.path_of(tag.id) for tag in archive.codebook.tags()}
        assert paths == {"Argument", "Argument/Kosten"}
        assert [one.comment_id for one in archive.annotations.all()] == [first]
    assert window.desk.thread_view.tag_names(first) == "Kosten"
    assert "Argument/Kosten" in window.menus.undo.text()
    window.menus.undo.trigger()
    desk.settle()
    assert window.desk.thread_view.tag_names(first) == ""
    assert window.codebook.model.rowCount() == 0
    window.menus.redo.trigger()
    desk.settle()
    assert window.desk.thread_view.tag_names(first) == "Kosten"


def test_number_keys_set_and_take_off_pinned_tags(desk: Desk) -> None:
    window = desk.open()
    desk.session.change(lambda archive: annotating.make_tag(archive, "Ironie", None, 4, "", 3), None)
    desk.settle()
    read_thread(window)
    press(window, "j")
    current = window.desk.thread_view.current_id()
    assert current is not None
    press(window, "3")
    desk.settle()
    assert window.desk.thread_view.tag_names(current) == "Ironie"
    press(window, "3")
    desk.settle()
    assert window.desk.thread_view.tag_names(current) == ""


def test_a_selected_passage_is_tagged_and_overlaps_are_kept(desk: Desk) -> None:
    window = desk.open()
    for name, key in (("A", 1), ("B", 2)):
        desk.session.change(lambda archive, n=name, k=key: annotating.make_tag(archive, n, None, k, "", k), None)
    desk.settle()
    read_thread(window)
    thread = window.desk.thread_view
    comment = thread.model.comments[0].id
    thread.text_cursor.select(comment, 0, 9)
    press(window, "1")
    desk.settle()
    thread.text_cursor.select(comment, 4, 20)
    press(window, "2")
    desk.settle()
    with desk.archive() as archive:
        found = sorted((one.selector.start, one.selector.end) for one in archive.annotations.all() if one.selector)
    assert found == [(0, 9), (4, 20)]
    assert window.notes.model.rowCount() == 2


def test_a_passage_of_the_article_is_tagged(desk: Desk) -> None:
    window = desk.open()
    desk.session.change(lambda archive: annotating.make_tag(archive, "A", None, 1, "", 1), None)
    desk.settle()
    window.activateWindow()
    window.desk.reveal(None, 0)
    for _ in range(5):
        press(window, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    chosen = window.desk.article_view.selection()
    assert chosen is not None
    press(window, "1")
    desk.settle()
    with desk.archive() as archive:
        (one,) = archive.annotations.all()
    assert one.comment_id is None and one.selector is not None
    assert (one.selector.start, one.selector.end) == chosen


def test_a_note_is_saved_when_the_field_is_left(desk: Desk) -> None:
    window = desk.open()
    read_thread(window)
    first = window.desk.thread_view.current_id()
    press(window, "n")
    assert window.notes.note.hasFocus()
    QTest.keyClicks(window.notes.note, "Vergleichen")
    window.desk.reveal(window.desk.thread_view.model.comments[4].id)
    desk.settle()
    with desk.archive() as archive:
        (one,) = archive.annotations.all()
    assert one.note == "Vergleichen"
    assert one.comment_id == first, "it belongs to the comment that was selected when it was begun"


def test_letters_typed_into_a_field_set_no_tags(desk: Desk) -> None:
    window = desk.open()
    desk.session.change(lambda archive: annotating.make_tag(archive, "A", None, 1, "", 1), None)
    desk.settle()
    read_thread(window)
    press(window, "n")
    QTest.keyClicks(window.notes.note, "1 t n")
    assert window.notes.note.toPlainText() == "1 t n"
    QTest.keyClick(window.notes.note, Key.Key_Escape)
    desk.settle()
    with desk.archive() as archive:
        assert [(one.note, one.tag_ids) for one in archive.annotations.all()] == [("1 t n", ())]


def test_from_an_annotation_to_its_place_and_back(desk: Desk) -> None:
    window = desk.open()
    comments = window.desk.thread_view.model.comments
    desk.session.change(
        lambda archive: annotating.write_note(archive, "hier", comment_id=comments[15].id), comments[15].article_id
    )
    desk.settle()
    read_thread(window)
    (annotation,) = window.coding.annotations
    window.reader.go_to(annotation)
    desk.settle()
    assert window.desk.thread_view.current_id() == comments[15].id
    window.menus.back.trigger()
    desk.settle()
    assert window.desk.thread_view.current_id() == comments[0].id
    window.menus.forward.trigger()
    desk.settle()
    assert window.desk.thread_view.current_id() == comments[15].id


def test_search_finds_comments_and_goes_there(desk: Desk) -> None:
    window = desk.open()
    window.finding.start(everywhere=True)
    window.search.setText("Schwimmbad")
    desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
    assert window.results.model.rowCount() >= 2
    window.results.list.setCurrentIndex(window.results.model.index(0, 0))
    desk.settle()
    current = window.desk.thread_view.record(window.desk.thread_view.current_id() or 0)
    assert current is not None and "Schwimmbad" in current.text.plain
    window.finding.close()
    assert window.side.currentWidget() is window.library


def test_panes_hide_and_come_back_and_are_remembered(desk: Desk, theme: object) -> None:
    window = desk.open()
    window.menus.library.trigger()
    assert window.side.isHidden() and not window.menus.library.isChecked()
    window.close()
    assert desk.settings.flag("window/library", True) is False


def test_the_place_is_remembered(desk: Desk) -> None:
    window = desk.open()
    wanted = window.desk.thread_view.model.comments[7].id
    window.desk.reveal(wanted)
    window.reader.remember()
    place = window.reader.remembered()
    assert place is not None and place.comment_id == wanted


def test_an_archive_that_another_program_writes_can_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from operations.opening import Archive

    path = desk.folder / "zu.threadmark"
    with Archive.create(path):
        monkeypatch.setattr("gui.archives.ask", lambda *_: True)
        with desk.qtbot.waitSignal(desk.window.ready):
            desk.window.archives.open_path(str(path))
        assert desk.session.read_only
        assert not desk.window.menus.capture.isEnabled()
        desk.window.coding.refused.emit()
        desk.window.show()
        assert desk.window.bar.text()


def test_a_file_that_is_no_archive_is_named_and_nothing_changes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    said: list[str] = []
    monkeypatch.setattr("gui.archives.tell", lambda _theme, _window, *words: said.extend(words))
    other = desk.folder / "brief.threadmark"
    other.write_text("Liebe Oma")
    before = desk.session.path
    window.archives.open_path(str(other))
    desk.settle()
    assert said and desk.session.path == before
    assert other.read_text() == "Liebe Oma"


def test_a_dropped_page_is_read_and_saved(desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from operations.capturing import sample_page

    window = desk.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample_page()))])
    assert window.captures.can_take(data)
    event = QDropEvent(
        window.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    dialog = window.captures.dialog
    assert dialog is not None
    monkeypatch.setattr("gui.captures.ask", lambda *_: True)
    desk.qtbot.waitUntil(lambda: dialog.is_previewing)
    QTest.keyClick(dialog, Key.Key_Return)
    desk.settle()
    desk.qtbot.waitUntil(lambda: len(window.reader.records) == 2)
    assert window.captures.dialog is None


def test_an_article_is_removed_only_after_a_question(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    assert window.reader.current_id is not None
    monkeypatch.setattr("gui.context_menus.ask", lambda *_: False)
    window.remove_article(window.reader.current_id)
    desk.settle()
    assert len(window.reader.records) == 1
    monkeypatch.setattr("gui.context_menus.ask", lambda *_: True)
    window.remove_article(window.reader.current_id)
    desk.settle()
    assert window.reader.records == [] and window.reader.opened is None


def test_check_and_backup_say_what_they_did(desk: Desk) -> None:
    window = desk.open()
    window.jobs.check()
    desk.settle()
    assert window.bar.text()
    copy = desk.folder / "kopie.threadmark"
    window.jobs.backup_to(copy)
    desk.settle()
    assert copy.exists() and "kopie" in window.bar.text()


def test_an_archive_is_made_from_its_lossless_form_and_opened(desk: Desk) -> None:
    window = desk.open()
    with desk.archive() as archive:
        lines = exporting.export(archive, desk.folder, "jsonl").files[0]
    with desk.qtbot.waitSignal(window.ready):
        window.jobs.load_from(lines, desk.folder / "wieder.threadmark")
    desk.settle()
    assert window.session.path == desk.folder / "wieder.threadmark" and len(window.reader.records) == 1
    lines.write_text("{}", encoding="utf-8")
    window.jobs.load_from(lines, desk.folder / "nichts.threadmark")
    desk.settle()
    assert "not an archive as JSON Lines" in window.bar.text() and not (desk.folder / "nichts.threadmark").exists()


def test_export_from_the_window_writes_the_tables(desk: Desk) -> None:
    window = desk.open()
    window.menus.export.trigger()
    dialog = window.jobs.dialog
    assert dialog is not None
    dialog.folder.setText(str(desk.folder / "csv"))
    desk.settle()
    assert dialog.table.model().rowCount() == 10
    dialog.go.click()
    desk.settle()
    assert sorted(file.name for file in (desk.folder / "csv").iterdir()) == [
        "README.txt", "addressees.csv", "annotations.csv", "changes.csv", "comments.csv", "csv-metadata.json",
        "datapackage.json", "mendings.csv", "tags.csv",
    ]  # fmt: skip
    assert "22" in window.bar.text()


def test_narrow_windows_show_one_text_at_a_time(desk: Desk) -> None:
    window = desk.open()
    window.resize(760, 600)
    desk.settle()
    shown = [window.desk.article_view.isVisible(), window.desk.thread_view.isVisible()]
    assert sorted(shown) == [False, True]
    window.menus.switch.trigger()
    assert [window.desk.article_view.isVisible(), window.desk.thread_view.isVisible()] == [not one for one in shown]


def test_every_control_has_a_name_for_screen_readers(desk: Desk) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QPlainTextEdit

    window = desk.open()
    window.captures.ask()
    nameless = []
    for root in (window, window.captures.dialog):
        assert root is not None
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView):
            for widget in root.findChildren(kind):
                name = type(widget).__name__
                qts_own = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)
                named = widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip()
                if not named and not qts_own and widget.isVisibleTo(root):
                    nameless.append(f"{name} in {type(widget.parent()).__name__}")
    assert not nameless


def test_questions_default_to_the_harmless_answer(desk: Desk) -> None:
    from gui.dialogs.question import question_box

    box = question_box(desk.window.theme, desk.window, "Weg damit?", "Für immer.", "Ja", "Nein")
    assert box.defaultButton().text() == "Nein"
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert isinstance(box, QMessageBox)
    box.deleteLater()


def test_everything_can_be_found_by_its_name(desk: Desk) -> None:
    window = desk.open()
    window.menus.commands.trigger()
    palette = window.menus.palette
    assert palette.isVisible()
    QTest.keyClicks(palette.field, "Tags and notes")
    assert palette.model.rowCount() == 1
    QTest.keyClick(palette.field, Key.Key_Return)
    assert not palette.isVisible() and window.tags_side.isHidden()


def test_texts_grow_and_shrink_by_key(desk: Desk) -> None:
    window = desk.open()
    before = window.theme.reading[1]
    window.menus.bigger.trigger()
    assert window.theme.reading[1] == before + 1 == desk.settings.number("reading_size", 0)
    window.menus.smaller.trigger()
    assert window.theme.reading[1] == before


def test_a_note_is_changed_where_it_stands(desk: Desk) -> None:
    window = desk.open()
    first = window.desk.thread_view.model.comments[0]
    desk.session.change(lambda archive: annotating.write_note(archive, "alt", comment_id=first.id), first.article_id)
    desk.settle()
    read_thread(window)
    window.notes.list.setCurrentIndex(window.notes.model.index(0, 0))
    QTest.keyClick(window.notes.list, Key.Key_F2)
    assert window.notes.note.toPlainText() == "alt"
    window.notes.note.setPlainText("neu")
    QTest.keyClick(window.notes.note, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    with desk.archive() as archive:
        assert [one.note for one in archive.annotations.all()] == ["neu"]
    window.menus.undo.trigger()
    desk.settle()
    assert [one.note for one in window.coding.annotations] == ["alt"]


def test_escape_leaves_the_search(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    window.finding.start(everywhere=True)
    window.search.setText("Sonntag")
    desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
    QTest.keyClick(window.search, Key.Key_Escape)
    assert window.side.currentWidget() is window.library and window.search.text() == ""


def test_the_definition_of_the_selected_tag_stands_below_the_tree(desk: Desk) -> None:
    window = desk.open()
    desk.session.change(lambda archive: annotating.make_tag(archive, "Topos", None, 4, "Ein Gemeinplatz.", None), None)
    desk.settle()
    assert not window.codebook.definition.isVisible()
    window.menus.to_codebook.trigger()
    assert window.codebook.definition.text() == "Topos: Ein Gemeinplatz."
    desk.session.change(lambda archive: annotating.define_tag(archive, 1, "Etwas anderes."), None)
    desk.settle()
    assert window.codebook.definition.text() == "Topos: Etwas anderes."


def test_an_article_is_removed_by_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    monkeypatch.setattr("gui.context_menus.ask", lambda *_: True)
    window.activateWindow()
    window.menus.to_library.trigger()
    QTest.keyClick(window.library.tree, Key.Key_Delete)
    desk.settle()
    assert window.reader.records == []


def test_the_thread_has_the_keys_once_an_archive_is_open(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    QApplication.processEvents()
    assert window.focusWidget() is window.desk.thread_view
    window.menus.to_library.trigger()
    assert window.focusWidget() is window.library.tree
    QTest.keyClick(window.library.tree, Key.Key_Return)
    assert window.focusWidget() is window.desk.thread_view


def test_the_border_between_the_texts_moves_by_key(desk: Desk) -> None:
    window = desk.open()
    window.resize(1600, 800)
    desk.settle()
    before = window.desk.splitter.sizes()
    window.menus.wider.trigger()
    after = window.desk.splitter.sizes()
    assert after[1] > before[1] and sum(after) == sum(before)
    window.menus.narrower.trigger()
    assert window.desk.splitter.sizes() == before


def test_the_sample_can_be_added_later_and_is_shown(desk: Desk) -> None:
    window = desk.open("leer.threadmark", sample=False)
    window.menus.sample.trigger()
    desk.qtbot.waitUntil(lambda: window.reader.opened is not None)
    desk.settle()
    assert [record.comments for record in window.reader.records] == [19]


def test_what_is_in_the_archive_is_captured_again_unless_it_is_to_be_a_second_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    asked: list[str] = []

    def answer(_theme: object, _window: object, what: str, *_rest: object) -> bool:
        asked.append(what)
        return len(asked) > 1

    monkeypatch.setattr("gui.captures.ask", answer)
    read = capturing.read(capturing.source_of(str(capturing.sample_page())))
    window.captures.save(read)
    desk.settle()
    desk.qtbot.waitUntil(lambda: not window.recaptures.busy)
    desk.settle()
    assert "already" in asked[0] and len(window.reader.records) == 1
    assert window.bar.text() == "Captured again: nothing changed."
    window.captures.save(read)
    desk.settle()
    desk.qtbot.waitUntil(lambda: len(window.reader.records) == 2)


def test_a_citation_is_copied_from_the_menu_of_a_comment(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    window.desk.focus_text()
    view = window.desk.thread_view
    Mouse().from_menu(view.viewport(), view.viewport().rect().center(), "Copy the citation", "German (DIN ISO 690)")
    desk.settle()
    copied = QGuiApplication.clipboard().text()
    assert "Kommentar zu „" in copied and "abgerufen am" in copied
    assert window.bar.text().startswith("Copied: ")
