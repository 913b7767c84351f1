"""What is done to tags, from the pane to the archive: the dialogs with the operations behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from domain.annotation import Tag
from gui.codebook import CodebookWork
from gui.codebook_menu import tag_menu
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.merge_dialog import MergeDialog
from gui.dialogs.recode_dialog import RecodeDialog
from gui.dialogs.split_dialog import SplitDialog
from gui.session import Aftermath, Session, codes_of
from gui.theme import Theme
from gui.views.codebook_view import CodebookView
from gui.views.result_bar import ResultBar
from operations import annotating as op
from operations import codebook_changes as changes
from storage.archive import Archive
from tests.factories import an_archive

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """Pane, controller and an archive of their own, driven as a user would."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.qtbot, self.theme = qtbot, theme
        with an_archive(folder) as archive:
            op.ensure_tags(archive, ["Ton/Ironie", "Ton/Spott", "Argument"])
            first, second, third, *_ = (comment.id for comment in archive.comments.thread(1))
            op.tag_comments(archive, [first, second], [2])
            op.tag_comments(archive, [second, third], [3])
            op.tag_passage(archive, 1, third, 0, 4, [2])
            self.path = archive.path
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        self.session = Session()
        self.view, self.bar = CodebookView(theme, self.window), ResultBar(theme, self.window)
        self.work = CodebookWork(theme, self.session, self.view, self.bar, self.window)
        self.errors: list[str] = []
        self.session.failed.connect(lambda error: self.errors.append(str(error)))
        self.session.changed.connect(self._show)
        self.window.show()

    def open(self, *, read_only: bool = False) -> None:
        with self.qtbot.waitSignal(self.session.opened):
            self.session.open(self.path, read_only=read_only)
        self.session.ask(codes_of, self._take)
        self.settle()

    def _show(self, aftermath: Aftermath) -> None:
        self._take(aftermath.codes)

    def _take(self, codes: object) -> None:
        self.work.set_codes(codes)  # type: ignore[arg-type]
        self.view.set_tags(self.work.codes.tags, self.work.codes.counts or {})

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.session.worker.busy)
        for _ in range(3):
            QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not self.session.worker.busy)

    def tag(self, name: str) -> Tag:
        return next(tag for tag in self.work.codes.tags if tag.name == name)

    def counts(self) -> dict[str, int]:
        counts = self.work.codes.counts or {}
        return {tag.name: counts[tag.id] for tag in self.work.codes.tags if tag.id in counts}

    def undo(self) -> None:
        self.session.undo(None)
        self.settle()

    def read[T](self, question: Callable[[Archive], T]) -> T:
        with Archive.open(self.path, read_only=True) as archive:
            return question(archive)


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(qtbot, theme, tmp_path)
    made.open()
    yield made
    made.session.close()


def test_keys_and_mouse_move_tags(bench: Bench) -> None:
    bench.view.select(bench.tag("Spott").id)
    QTest.keyClick(bench.view.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settle()
    assert [tag.name for tag in bench.work.codes.tags] == ["Ton", "Spott", "Ironie", "Argument"]
    assert bench.view.current() == bench.tag("Spott"), "it stays in hand"
    bench.view.moveAsked.emit(bench.tag("Spott").id, bench.tag("Argument").id, None)
    bench.settle()
    assert bench.tag("Spott").parent_id == bench.tag("Argument").id
    bench.view.moveAsked.emit(bench.tag("Argument").id, bench.tag("Spott").id, None)
    bench.settle()
    assert "cannot be put below itself" in bench.errors[0]


def test_removing_says_what_it_touches(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, str]] = []

    def answer(_theme: object, _parent: object, what: str, advice: str, *_: str) -> bool:
        said.append((what, advice))
        return len(said) > 1

    monkeypatch.setattr("gui.codebook.ask", answer)
    for _ in range(2):
        bench.work.ask_to_remove(bench.tag("Ton"))
        bench.settle()
        if len(said) == 1:
            assert len(bench.work.codes.tags) == 4, "kept"
    assert said[0][0] == "Remove the tag “Ton”?"
    for words in ("3 tags", "4 annotations", "4 of them have no other tag", "Undo"):
        assert words.replace("4 annotations", "") in said[0][1]
    assert [tag.name for tag in bench.work.codes.tags] == ["Argument"]
    bench.work.ask_to_remove(bench.tag("Argument"))
    bench.settle()
    assert len(said) == 2 and not bench.work.codes.tags, "nothing carries it: no question"
    bench.undo()
    bench.undo()
    assert len(bench.work.codes.tags) == 4


def test_merging_in_the_dialog(bench: Bench, qtbot: QtBot) -> None:
    bench.work.ask_to_merge(bench.tag("Spott"))
    bench.settle()
    dialog = bench.work.dialog
    assert isinstance(dialog, MergeDialog)
    QTest.keyClicks(dialog.chooser.field, "iron")
    bench.settle()
    assert dialog.ok.isEnabled() and "2" in dialog.said.text() and "Undo" in dialog.said.text()
    QTest.keyClicks(dialog.chooser.field, "xyz")
    assert not dialog.ok.isEnabled() and dialog.said.text() == "No tag fits."
    dialog.chooser.field.setText("iron")
    bench.settle()
    QTest.keyClick(dialog.chooser.field, Key.Key_Return)
    bench.settle()
    assert [tag.name for tag in bench.work.codes.tags] == ["Ton", "Ironie", "Argument"]
    assert bench.counts() == {"Ironie": 4}
    bench.undo()
    assert bench.counts() == {"Ironie": 3, "Spott": 2}


def test_a_tag_is_not_offered_to_be_merged_into_itself_or_below(bench: Bench) -> None:
    bench.work.ask_to_merge(bench.tag("Ton"))
    bench.settle()
    dialog = bench.work.dialog
    assert isinstance(dialog, MergeDialog)
    model = dialog.chooser.model
    assert [str(model.index(row, 0).data()) for row in range(model.rowCount())] == ["Argument"]
    dialog.reject()


def test_recoding_in_the_open_article_or_beside(bench: Bench) -> None:
    bench.work.article_id, bench.work.selected = 1, (1, 2)
    bench.work.ask_to_recode(bench.tag("Ironie"))
    bench.settle()
    dialog = bench.work.dialog
    assert isinstance(dialog, RecodeDialog)
    assert dialog.where.count() == 3 and dialog.within().comment_ids == frozenset({1, 2})
    dialog.chooser.field.setText("argument")
    bench.settle()
    assert not dialog.ok.isEnabled(), "nothing is meant there"
    dialog.where.setCurrentIndex(2)
    dialog.beside.setChecked(True)
    bench.settle()
    assert dialog.ok.isEnabled() and dialog.said.text().startswith("3")
    dialog.ok.click()
    bench.settle()
    assert bench.counts() == {"Ironie": 3, "Spott": 2, "Argument": 3}
    bench.work.article_id = None


def decide(dialog: SplitDialog, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(dialog, key, held)


def opened_split(bench: Bench, name: str = "Ironie") -> SplitDialog:
    bench.work.splitting.begin(bench.tag(name))
    bench.settle()
    dialog = bench.work.splitting.dialog
    assert dialog is not None
    return dialog


def test_splitting_by_keys_stopped_and_resumed(bench: Bench) -> None:
    dialog = opened_split(bench)
    assert "press A" in dialog.said.text()
    dialog.newTagNamed.emit("Ton/Selbstironie")
    bench.settle()
    dialog.add_target(bench.tag("Spott"))
    assert [tag.name for tag in dialog.targets()] == ["Selbstironie", "Spott"]
    assert "0" in dialog.said.text() and "3" in dialog.said.text()
    decide(dialog, Key.Key_1)
    bench.settle()
    assert bench.counts() == {"Ironie": 2, "Spott": 2, "Selbstironie": 1}
    decide(dialog, Key.Key_1, CONTROL)
    decide(dialog, Key.Key_2, CONTROL)
    decide(dialog, Key.Key_Return)
    bench.settle()
    assert bench.counts() == {"Ironie": 1, "Spott": 2, "Selbstironie": 2}
    dialog.close_.click()
    bench.settle()
    again = opened_split(bench)
    case = again.current()
    assert case is not None and case.passage == (0, 4) and len(again._cases) == 1
    again.reject()


def test_going_back_takes_decisions_back_one_by_one(bench: Bench) -> None:
    dialog = opened_split(bench)
    dialog.add_target(bench.tag("Argument"))
    first = dialog.current()
    decide(dialog, Key.Key_0)
    bench.settle()
    decide(dialog, Key.Key_K)
    bench.settle()
    assert bench.counts() == {"Ironie": 2, "Spott": 2}
    decide(dialog, Key.Key_Backspace)
    bench.settle()
    decide(dialog, Key.Key_Backspace)
    bench.settle()
    assert bench.counts() == {"Ironie": 3, "Spott": 2} and dialog.current() == first
    decide(dialog, Key.Key_Backspace)
    bench.settle()
    assert dialog.current() == first
    decide(dialog, Key.Key_S)
    assert dialog.current() != first, "later"
    dialog.reject()


def test_what_stayed_is_not_asked_again_unless_it_is_wanted(bench: Bench) -> None:
    dialog = opened_split(bench, "Spott")
    for _ in range(2):
        decide(dialog, Key.Key_K)
        bench.settle()
    assert dialog.current() is None and dialog.said.text() == "All are decided."
    dialog.reject()
    again = opened_split(bench, "Spott")
    assert again.current() is None
    again.keys._again.click()
    bench.settle()
    assert again.current() is not None
    again.reject()


def test_a_case_is_plain_text_with_its_passage_marked(bench: Bench) -> None:
    dialog = opened_split(bench)
    for _ in range(2):
        decide(dialog, Key.Key_S)
    while (case := dialog.current()) is not None and case.passage is None:
        decide(dialog, Key.Key_S)
    assert case is not None and isinstance(dialog.case.text, QPlainTextEdit)
    marked = dialog.case.text.extraSelections()
    assert marked[0].cursor.selectedText() == "Geld"  # type: ignore[attr-defined]
    assert "Bo Versuch" in dialog.case.above.text()
    dialog.reject()


def test_importing_shows_before_what_it_does(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "buch.csv"
    file.write_text("tag,definition\nTon,Wie\nArgument,\nTon/Neu,x\n,leer\n", encoding="utf-8")
    bench.work.import_file(file)
    bench.settle()
    dialog = bench.work.dialog
    assert isinstance(dialog, ImportDialog)
    rows = [[dialog.model.index(row, column).data() for column in range(3)] for row in range(3)]
    assert rows == [
        ["Ton", "changed", "definition added"],
        ["Argument", "the same", ""],
        ["Ton › Neu", "new", ""],
    ]
    assert "without a name" in dialog.said.text() and dialog.ok.isEnabled()
    dialog.ok.click()
    bench.settle()
    assert bench.tag("Neu").definition == "x" and bench.tag("Ton").definition == "Wie"
    bench.work.import_file(tmp_path / "fehlt.csv")
    bench.settle()
    assert "cannot be read" in bench.errors[-1]


def test_saving_the_codebook(bench: Bench, tmp_path: Path) -> None:
    bench.work.save_to(tmp_path / "aus.md")
    bench.settle()
    assert "Ironie" in (tmp_path / "aus.md").read_text(encoding="utf-8")
    bench.work.save_to(tmp_path / "nirgends" / "aus.csv")
    bench.settle()
    assert not bench.errors


def test_the_menu_of_a_tag(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    menu = tag_menu(bench.work, bench.theme, bench.window, bench.tag("Ton"))
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    for wanted in ("Show all places", "Merge into …", "Split …", "Recode …", "Archive: offer it no more", "Remove"):
        assert wanted in texts
    next(action for action in menu.actions() if action.text().startswith("Archive")).trigger()
    bench.settle()
    assert all(bench.tag(name).archived for name in ("Ton", "Ironie", "Spott"))
    keys = next(action.menu() for action in menu.actions() if action.text() == "Number key")
    assert isinstance(keys, QMenu)
    keys.actions()[4].trigger()
    bench.settle()
    assert bench.tag("Ton").pinned == 5
    menu.deleteLater()
    shown: list[QPoint] = []

    class Shown(QMenu):
        def exec(self, point: QPoint) -> None:  # type: ignore[override]
            shown.append(point)

    monkeypatch.setattr("gui.codebook.tag_menu", lambda *_: Shown(bench.window))
    bench.view.contextRequested.emit(None, QPoint(1, 1))
    assert shown == [QPoint(1, 1)]


def test_nothing_is_changed_in_an_archive_that_is_read_only(bench: Bench, qtbot: QtBot) -> None:
    bench.session.close()
    bench.session = Session()
    bench.work._session = bench.session
    bench.open(read_only=True)
    ton = bench.tag("Ton")
    for doing in (
        lambda: bench.work.ask_to_merge(ton),
        lambda: bench.work.ask_to_recode(ton),
        lambda: bench.work.ask_to_remove(ton),
        lambda: bench.work.splitting.begin(ton),
        lambda: bench.work.nudge(ton, "up"),
        lambda: bench.work.archive(ton),
        lambda: bench.work.sort(None),
        bench.work.ask_for_file,
        bench.work.ask_for_new_tag,
    ):
        with qtbot.waitSignal(bench.work.refused):
            doing()
    menu = tag_menu(bench.work, bench.theme, bench.window, ton)
    enabled = [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()]
    assert enabled == ["Show all places"]
    menu.deleteLater()


def test_counts_follow_the_archive(bench: Bench) -> None:
    bench.work.change(lambda archive: changes.recode(archive, bench.tag("Spott").id, [bench.tag("Argument").id]))
    bench.settle()
    assert bench.counts() == {"Ironie": 3, "Argument": 2}
    assert bench.read(lambda archive: archive.check()) == []
