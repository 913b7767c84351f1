"""What no one would do, done in the real window: it stays quick, says what happened, and writes nothing by halves."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from domain.comment import Comment
from domain.memo import LONGEST_NOTE
from domain.records import Changes
from domain.target import Target
from gui.theme import Theme
from gui.window import MainWindow
from operations import annotating, keeping, recapturing
from operations.opening import Archive
from tests.factories import a_capture, a_comment, an_archive, an_article, chain
from tests.gui.conftest import Desk
from tests.gui.scripted import CTRL, NONE, SHIFT, Heartbeat, Keyboard
from tests.gui.test_windows import Program

Key = Qt.Key
LONGEST = 5.0
"""Seconds without an answer that no busy machine explains: something stood in the way. `make bench` measures better."""
WORD = "Donaudampfschifffahrt" * 50_000
"""1 MB without a space."""
TRICKY = "a\u202eb\u2066c\u200f\u200bd\x07e\u2028f\u00adg\ufeffh\U0001f468\u200d\U0001f469"
"""Control and bidirectional characters, separators of lines, marks that are not seen, an emoji of two people."""

BIDIRECTIONAL = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@contextmanager
def lively(what: str = "") -> Iterator[Heartbeat]:
    """Inside, the window must answer all the time."""
    started = monotonic()
    with Heartbeat() as heart:
        yield heart
    print(f"{what}: {monotonic() - started:.2f} s, longest gap {heart.longest * 1000:.0f} ms")
    assert heart.longest < LONGEST, f"{what}: no answer for {heart.longest:.2f} s"


def opened(desk: Desk, comments: list[Comment], *, article: str = "Der Rat tagte.", title: str = "Rat") -> MainWindow:
    """A window on an archive with one thread of these comments."""
    an_archive(
        desk.folder, a_capture(comments, article=an_article(article, title=title)), name="probe.threadmark"
    ).close()
    with lively("open"):
        window = desk.open()
    window.resize(1280, 800)
    window.activateWindow()
    desk.settle()
    return window


def first(window: MainWindow) -> int:
    return window.desk.thread_view.model.comments[0].id


def look(window: MainWindow) -> None:
    """Have all of it painted."""
    window.repaint()
    QApplication.processEvents()


# -- long and many --
def test_a_word_of_a_megabyte_in_the_article(desk: Desk) -> None:
    an_archive(
        desk.folder, a_capture([a_comment(1)], article=an_article(f"Der Rat: {WORD}")), name="probe.threadmark"
    ).close()
    with lively("open"):
        window = desk.open()
    window.activateWindow()
    keys = Keyboard()
    with lively("a passage of the article"):
        keys.press(Key.Key_F6)
        keys.press(Key.Key_PageDown)
        keys.press(Key.Key_Right, CTRL | SHIFT)
        look(window)
    with lively("tag it"):
        tag_new(desk, keys)
    with desk.archive() as archive:
        (one,) = archive.annotations.all()
        assert one.comment_id is None and one.selector is not None


def test_a_window_with_a_long_article_is_made_wider(desk: Desk) -> None:
    an_archive(
        desk.folder, a_capture([a_comment(1)], article=an_article(WORD[:400_000])), name="probe.threadmark"
    ).close()
    window = desk.open()
    with lively("wider"):
        window.resize(1280, 800)
        look(window)


def test_a_word_of_a_megabyte_in_a_comment(desk: Desk) -> None:
    comments = [a_comment(1, f"Seht: {WORD}"), a_comment(2, "Kurz.", 1)]
    an_archive(desk.folder, a_capture(comments), name="probe.threadmark").close()
    with lively("open"):
        desk.open()


def test_a_word_of_a_megabyte_in_a_comment_is_coded(desk: Desk) -> None:
    """Whatever it takes to lay it out for the first time."""
    comments = [a_comment(1, "Kurz."), a_comment(2, f"Seht: {WORD[:500_000]}", 1), a_comment(3, "Ja.", 2)]
    an_archive(desk.folder, a_capture(comments), name="probe.threadmark").close()
    window = desk.open()
    window.activateWindow()
    keys = Keyboard()
    keys.press("j")
    look(window)
    with lively("read"):
        for key in (Key.Key_Space, Key.Key_Space, Key.Key_Home, Key.Key_Down):
            keys.press(key)
            look(window)
    with lively("tag"):
        tag_new(desk, keys)
    with lively("a passage"):
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Right, CTRL | SHIFT, 2)
        look(window)
        tag_new(desk, keys)
    with lively("search"):
        keys.press("f", CTRL)
        keys.type("donau*")
        desk.qtbot.waitUntil(lambda: window.side.currentWidget() is window.results)
        desk.settle()
        look(window)
    with desk.archive() as archive:
        assert sorted(bool(one.selector) for one in archive.annotations.all()) == [False, True]
        assert not keeping.check(archive)


def test_a_word_of_a_megabyte_is_pasted_everywhere(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    keys = Keyboard()
    QGuiApplication.clipboard().setText(WORD)
    with lively("palette"):
        keys.press("t")
        keys.press("v", CTRL)
        look(window)
        keys.press(Key.Key_Return)
        desk.settle()
    assert "too long" in window.bar.text()
    with lively("note"):
        keys.press(Key.Key_Escape)
        keys.press("n")
        keys.press("v", CTRL)
        look(window)
    assert "Not pasted" in window.notes.editor.status.text() or window.notes.note.toPlainText() == WORD
    keys.press(Key.Key_Escape)
    with lively("search"):
        keys.press("f", CTRL)
        keys.press("v", CTRL)
        desk.qtbot.wait(300)
        desk.settle()
        look(window)
    assert window.results.title.text() == "Nothing found"
    with lively("library"):
        window.library.search.setFocus()
        keys.press("v", CTRL)
        desk.qtbot.wait(300)
        desk.settle()
    with desk.archive() as archive:
        assert not archive.codebook.tags()
        assert all(len(one.note) in (0, len(WORD)) for one in archive.annotations.all()), "all of it or nothing"


def test_two_megabytes_pasted_into_a_note(desk: Desk) -> None:
    """More than a note holds: it is refused, and what was written before stays."""
    window = desk.open()
    window.activateWindow()
    QGuiApplication.clipboard().setText("Viele Zeilen, *so* und [so](https://x.example).\n" * 44_000)
    keys = Keyboard()
    with lively("paste"):
        keys.press("n")
        keys.type("Anfang ")
        keys.press("v", CTRL)
        look(window)
    assert "Not pasted" in window.notes.editor.status.text()
    with lively("go on"):
        keys.type("Ende")
        keys.press(Key.Key_Escape)
        desk.settle()
        look(window)
    with desk.archive() as archive:
        assert [one.note for one in archive.annotations.all()] == ["Anfang Ende"]


def test_the_longest_note_is_written_and_listed(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    line = "Viele Zeilen, *so* und [so](https://x.example).\n"
    QGuiApplication.clipboard().setText(line * (LONGEST_NOTE // len(line)))
    keys = Keyboard()
    with lively("paste"):
        keys.press("n")
        keys.press("v", CTRL)
        look(window)
    with lively("leave"):
        keys.press(Key.Key_Escape)
        desk.settle()
        keys.press("j")
        keys.press("k")
        look(window)
    with lively("all notes"):
        keys.press("j", CTRL | SHIFT)
        desk.settle()
        look(window)
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == 1


def test_twenty_thousand_tags(desk: Desk) -> None:
    with an_archive(desk.folder, a_capture(), name="probe.threadmark") as archive:
        annotating.ensure_tags(archive, [f"Oberbegriff {n % 200}/Begriff {n}" for n in range(19_800)])
    with lively("open"):
        window = desk.open()
    window.activateWindow()
    keys = Keyboard()
    with lively("palette"):
        keys.press("t")
        look(window)
    with lively("letters"):
        keys.type("beg 1234")
        look(window)
    with lively("set"):
        keys.press(Key.Key_Return)
        desk.settle()
        look(window)
    assert len(window.coding.annotations) == 1
    with lively("codebook"):
        keys.press("b", CTRL)
        keys.press(Key.Key_End)
        keys.press(Key.Key_Right)
        look(window)
    with lively("filter"):
        keys.press("f", CTRL)
        assert window.codebook.filter.hasFocus()
        keys.type("begriff 77")
        desk.settle()
        look(window)
    with lively("unfold all"):
        keys.press("a", CTRL)
        keys.press(Key.Key_Delete)
        window.codebook.expand_all()
        look(window)
    with lively("undo"):
        keys.press(Key.Key_Escape)
        keys.press("z", CTRL)
        desk.settle()
    assert len(window.coding.codes.tags) == 20_000 and window.coding.annotations == []


def test_five_hundred_passages_on_one_comment(desk: Desk) -> None:
    text = " ".join(f"Wort{number}" for number in range(600))
    window = opened(desk, [a_comment(1, text), a_comment(2, "Nein.", 1)])
    article, comment = window.reader.current_id, first(window)
    assert article is not None

    def tag(archive: Archive) -> Changes:
        made = annotating.ensure_tags(archive, [f"Tag {n}" for n in range(40)])
        for number in range(500):
            made = annotating.tag(archive, [Target(article, comment, number, number + 1000)], [1 + number % 40])
        return made

    desk.session.change(tag, article)
    desk.settle()
    keys = Keyboard()
    with lively("show"):
        keys.press(Key.Key_Home)
        look(window)
    with lively("caret"):
        keys.press(Key.Key_Return)
        keys.press(Key.Key_Right, SHIFT, 20)
        look(window)
    with lively("tag"):
        keys.press("t")
        keys.type("tag 7")
        keys.press(Key.Key_Return)
        desk.settle()
        look(window)
    with lively("list"):
        keys.press(Key.Key_Escape)
        keys.press("j", CTRL)
        keys.press(Key.Key_End)
        look(window)
    assert len(window.coding.annotations) == 501


def test_a_thread_a_thousand_deep(desk: Desk) -> None:
    window = opened(desk, chain(1000))
    keys = Keyboard()
    with lively("end"):
        keys.press(Key.Key_End)
        look(window)
    with lively("up"):
        keys.press("p", times=30)
        look(window)
    with lively("fold"):
        keys.press(Key.Key_Home)
        keys.press("h")
        look(window)
        keys.press("l")
        look(window)
    with lively("fold all"):
        keys.press("*")
        keys.press("*")
        look(window)
    assert len(window.desk.thread_view.model) == 1000


def test_no_comments_at_all(desk: Desk) -> None:
    """Every key of the thread, where there is nothing to press it on."""
    window = opened(desk, [])
    keys = Keyboard()
    for key in "tr.1inuqwjkxahlp*/":
        window.desk.thread_view.setFocus()
        keys.press(key)
        desk.settle()
        look(window)
        keys.press(Key.Key_Escape)
    with desk.archive() as archive:
        assert not archive.annotations.all() and not archive.codebook.tags()


def test_control_and_bidirectional_characters_everywhere(desk: Desk) -> None:
    comments = [a_comment(1, TRICKY, author=TRICKY), a_comment(2, TRICKY * 3, 1, author="\u202e\u202e")]
    window = opened(desk, comments, article=TRICKY, title=TRICKY)
    keys = Keyboard()
    QGuiApplication.clipboard().setText(TRICKY)
    keys.press("t")
    keys.press("v", CTRL)
    keys.press(Key.Key_Return)
    desk.settle()
    keys.press(Key.Key_Escape)
    keys.press("n")
    keys.press("v", CTRL)
    keys.press(Key.Key_Escape)
    desk.settle()
    (tag,) = window.coding.codes.tags
    assert not any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in tag.name)
    assert not set(tag.name) & BIDIRECTIONAL, "a name that turns what follows it round"
    for shown in (window.menus.undo.text(), window.windowTitle(), window.bar.text()):
        assert not set(shown) & BIDIRECTIONAL
    for key in ("1", "2", "3", "4"):
        keys.press(key, CTRL)
        desk.settle()
        look(window)
    keys.press("h", CTRL)
    desk.settle()
    look(window)
    export_all(desk)
    with desk.archive() as archive:
        assert not keeping.check(archive)


def export_all(desk: Desk) -> None:
    desk.window.menus.export.trigger()
    dialog = desk.window.jobs.dialog
    assert dialog is not None
    look(desk.window)
    dialog.reject()
    desk.settle()


# -- what has changed meanwhile --
def recaptured(desk: Desk, comments: list[Comment], text: str | None = None) -> None:
    """The discussion is captured again in the background, with these comments, and the window learns of it."""
    article, page = desk.window.reader.current_id, None if text is None else an_article(text, title="Rat")
    assert article is not None
    desk.session.ask(
        lambda archive: recapturing.save(archive, article, a_capture(comments, article=page)),
        lambda _difference: desk.window.reader.read_again(article),
    )


def test_the_comment_that_the_palette_is_open_for_vanishes(desk: Desk) -> None:
    """A capture in the background finds it gone, and others renumbered, before Enter is pressed."""
    comments = [a_comment(n, f"Nummer {n}", 1 if n > 1 else None) for n in range(1, 9)]
    window = opened(desk, comments)
    keys = Keyboard()
    keys.press("j", times=2)
    third = window.desk.thread_view.current_id()
    keys.press("t")
    keys.type("Neu")
    recaptured(desk, [comments[0], a_comment(9, "Davor", 1), *comments[3:]])
    keys.press(Key.Key_Return)
    desk.settle()
    with desk.archive() as archive:
        (one,) = archive.annotations.all()
        assert one.comment_id == third, "the one that was looked at"
        record = archive.comments.get(third)
        assert record.text.plain == "Nummer 3"
        assert not keeping.check(archive)
    shown = window.desk.thread_view.record(third or 0)
    assert shown is not None and "Neu" in window.desk.thread_view.tag_names(shown.id)


def test_several_marked_comments_are_tagged_while_some_of_them_go(desk: Desk) -> None:
    comments = [a_comment(n, f"Nummer {n}", 1 if n > 1 else None) for n in range(1, 9)]
    window = opened(desk, comments)
    keys = Keyboard()
    keys.press("j", SHIFT, 4)
    marked = window.desk.thread_view.states.marked()
    assert len(marked) > 3
    keys.press("t")
    keys.type("Neu")
    recaptured(desk, [comments[0], *comments[5:]])
    desk.settle()
    keys.press(Key.Key_Return)
    desk.settle()
    with desk.archive() as archive:
        tagged = {one.comment_id for one in archive.annotations.all()}
        assert tagged == set(marked) or not tagged, "all of them or none"
        assert not keeping.check(archive)


def test_a_note_is_written_while_its_comment_is_edited_by_the_site(desk: Desk) -> None:
    comments = [a_comment(1, "Alt"), a_comment(2, "Bleibt", 1)]
    opened(desk, comments)
    keys = Keyboard()
    keys.press("n")
    keys.type("Erst die Haelfte")
    recaptured(desk, [a_comment(1, "Neu und laenger"), comments[1]])
    desk.settle()
    keys.type(" dann der Rest")
    keys.press(Key.Key_Return, CTRL)
    desk.settle()
    with desk.archive() as archive:
        assert [one.note for one in archive.annotations.all()] == ["Erst die Haelfte dann der Rest"]
        assert not keeping.check(archive)


def test_a_note_on_a_passage_is_written_while_the_thread_is_captured_again(desk: Desk) -> None:
    comments = [a_comment(1, "Das sagt viel."), a_comment(2, "Bleibt", 1)]
    opened(desk, comments)
    keys = Keyboard()
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Right, CTRL | SHIFT)
    keys.press("n")
    keys.type("Erst die Haelfte")
    recaptured(desk, [*comments, a_comment(3, "Neu")])
    desk.settle()
    keys.type(" dann der Rest")
    keys.press(Key.Key_Return, CTRL)
    desk.settle()
    with desk.archive() as archive:
        assert [one.note for one in archive.annotations.all()] == ["Erst die Haelfte dann der Rest"]


def test_an_article_that_is_captured_again_keeps_its_place_and_what_is_selected(desk: Desk) -> None:
    article, comments = "\n\n".join(f"Absatz {n} mit einigen Worten." for n in range(200)), [a_comment(1, "Ja.")]
    window = opened(desk, comments, article=article)
    view = window.desk.article_view
    view.setFocus()
    view.select(article.index("Absatz 150"), article.index("Absatz 150") + 10)
    view.reveal(article.index("Absatz 150"))
    place = view.verticalScrollBar().value()
    assert place > 0
    recaptured(desk, [*comments, a_comment(2, "Neu")], article)
    desk.settle()
    assert len(window.desk.thread_view.model.comments) == 2
    assert view.selected_text() == "Absatz 150"
    assert view.verticalScrollBar().value() == place
    target = window.desk.target()
    assert target is not None and target.comment_id is None and target.passage is not None


@pytest.fixture
def program(qtbot: QtBot, theme: Theme, tmp_path: Path, qapp: QApplication) -> Iterator[Program]:
    """Several windows."""
    made = Program(qtbot, theme, tmp_path, qapp)
    yield made
    made.close()


def two_windows(program: Program) -> tuple[MainWindow, MainWindow]:
    path = program.archive("eins")
    one, two = program.new(path), program.new(path)
    one.activateWindow()
    one.desk.focus_text()
    program.settle()
    return one, two


def test_a_tag_that_another_window_removes_is_set(program: Program) -> None:
    """Enter is pressed before the news have come."""
    one, two = two_windows(program)
    two.tag_work.change(lambda archive: annotating.make_tag(archive, "Weg", None, 1, "", 1))
    program.settle()
    keys = Keyboard()
    keys.press("t")
    keys.type("weg")
    (tag,) = one.coding.codes.tags
    two.tag_work.change(lambda archive: annotating.remove_tag(archive, tag.id))
    keys.press(Key.Key_Return)
    program.settle()
    assert "tag" in one.bar.text(), one.bar.text()
    assert one.coding.codes.tags == () and one.coding.annotations == []
    keys.press("1")
    program.settle()
    assert one.coding.annotations == []


def test_an_article_is_removed_in_one_window_while_it_is_coded_in_the_other(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.context_menus.ask", lambda *_: True)
    one, two = two_windows(program)
    keys = Keyboard()
    keys.press("t")
    keys.type("Neu")
    assert two.reader.current_id is not None
    two.remove_article(two.reader.current_id)
    keys.press(Key.Key_Return)
    program.settle()
    assert "removed" in one.bar.text()
    assert one.reader.opened is None and one.reader.records == []
    for key in "tnj1.ruwiqx":
        keys.press(key)
        keys.press(Key.Key_Escape)
    keys.press("z", CTRL)
    program.settle()
    with Archive.open(program.folder / "eins.threadmark", read_only=True) as archive:
        assert not archive.annotations.all() and not archive.codebook.tags() and not archive.articles.list()
        assert not keeping.check(archive)


# -- a file that cannot be written --
def show(desk: Desk, path: Path, *, read_only: bool = False) -> MainWindow:
    with desk.qtbot.waitSignal(desk.window.ready):
        desk.session.open(path, read_only=read_only)
    desk.window.show()
    desk.window.activateWindow()
    desk.window.desk.focus_text()
    desk.settle()
    return desk.window


def tag_new(desk: Desk, keys: Keyboard) -> None:
    desk.window.desk.focus_text()
    keys.press("t")
    keys.type("Neu")
    keys.press(Key.Key_Return)
    desk.settle()


def test_an_archive_for_reading_only(desk: Desk) -> None:
    an_archive(desk.folder, a_capture(), name="probe.threadmark").close()
    before = (desk.folder / "probe.threadmark").read_bytes()
    window = show(desk, desk.folder / "probe.threadmark", read_only=True)
    keys = Keyboard()
    for key in ("t", "n", "r", "1", ".", "i"):
        keys.press(key)
        assert not window.coding.palette.isVisible() and window.desk.thread_view.hasFocus()
    for key, held in (("t", CTRL), ("n", CTRL), (Key.Key_F5, NONE), ("z", CTRL), ("z", CTRL | SHIFT)):
        keys.press(key, held)  # type: ignore[arg-type]
    keys.press("b", CTRL)
    for key in (Key.Key_Insert, Key.Key_F2, Key.Key_Delete):
        keys.press(key)
    desk.settle()
    assert "reading only" in window.bar.text()
    assert window.captures.dialog is None
    assert (desk.folder / "probe.threadmark").read_bytes() == before


def test_the_disk_is_full_while_tagging(desk: Desk, small_disk: Path) -> None:
    an_archive(small_disk, a_capture(), name="probe.threadmark").close()
    window = show(desk, small_disk / "probe.threadmark")
    filler = small_disk / "filler"
    fill(filler)
    keys = Keyboard()
    tag_new(desk, keys)
    assert "no room" in window.bar.text()
    assert window.coding.codes.tags == () and window.coding.annotations == []
    keys.press("n")
    keys.type("Notiz")
    keys.press(Key.Key_Return, CTRL)
    desk.settle()
    assert window.notes.editor.offered == "Notiz", "what was written is not lost"
    filler.unlink()
    tag_new(desk, keys)
    assert [tag.name for tag in window.coding.codes.tags] == ["Neu"]
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == 1
        assert not keeping.check(archive)
    window.close()


def fill(path: Path) -> None:
    """Leave no room at all in the file system."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MB."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if os.name != "posix" or shutil.which("mount") is None or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("may not mount a small file system here (needs root on Linux)")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_the_archive_is_taken_away_while_it_is_open(desk: Desk) -> None:
    """As when a stick is pulled out: the file is not in its place any more. Then it comes back."""
    window = desk.open()
    window.activateWindow()
    path = desk.session.path
    assert path is not None
    path.rename(path.with_name("weg"))
    keys = Keyboard()
    tag_new(desk, keys)
    assert "not in its folder any more" in window.bar.text()
    assert window.coding.codes.tags == ()
    keys.press("f", CTRL)
    keys.type("Sonntag")
    desk.qtbot.wait(300)
    desk.settle()
    keys.press(Key.Key_Escape)
    path.with_name("weg").rename(path)
    tag_new(desk, keys)
    assert [tag.name for tag in window.coding.codes.tags] == ["Neu"]
    with desk.archive() as archive:
        assert len(archive.annotations.all()) == 1
        assert not keeping.check(archive)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a file that is open cannot be removed")
def test_the_archive_is_deleted_while_it_is_open(desk: Desk) -> None:
    window = desk.open()
    window.activateWindow()
    path = desk.session.path
    assert path is not None
    path.unlink()
    keys = Keyboard()
    tag_new(desk, keys)
    assert "not in its folder any more" in window.bar.text()
    assert not path.exists(), "no new file stands where the archive was"
    window.close()
