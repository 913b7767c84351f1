"""Hours of work in small: random acts on the real window, undo, redo and reopening included; the archive stays whole.

The long run: THREADMARK_SOAK=2000 (acts) and, if wanted, THREADMARK_SEED; with pytest -s it prints the memory.
"""

from __future__ import annotations

import os
import random
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from domain.comment import Comment
from gui.window import MainWindow
from operations import keeping, recapturing
from tests.factories import a_capture, a_comment, an_archive, many_comments
from tests.gui.conftest import Desk
from tests.gui.scripted import ALT, CTRL, NONE, SHIFT, Heartbeat, Keyboard, marks_in

Key = Qt.Key
ACTS = int(os.environ.get("THREADMARK_SOAK", "200"))
SEED = int(os.environ.get("THREADMARK_SEED", "7"))
REOPEN_EVERY, SETTLE_EVERY = 90, 7
PAGE = 4096


def resident() -> float:
    """Megabytes of memory that this process has just now (Linux; elsewhere 0)."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * PAGE / 1e6
    except OSError:
        return 0.0


class Restless:
    """Somebody who does this and that, and never waits."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk, self.window, self.keys = desk, desk.window, Keyboard()
        self.random = random.Random(seed)
        self.comments = many_comments(60)
        self.done: dict[str, int] = {}
        self.acts = {
            self.move: 12, self.tag: 10, self.number: 6, self.repeat: 4, self.passage: 8, self.link: 3,
            self.note: 4, self.undo: 8, self.redo: 5, self.search: 2, self.panel: 4, self.fold: 3,
            self.mark_several: 3, self.article: 3, self.codebook: 3, self.recapture: 1, self.zoom: 1, self.sort: 1,
        }  # fmt: skip

    def act(self) -> str:
        chosen = self.random.choices(list(self.acts), list(self.acts.values()))[0]
        chosen()
        self.done[chosen.__name__] = self.done.get(chosen.__name__, 0) + 1
        self.home()
        return chosen.__name__

    def home(self) -> None:
        """Whatever is open closes; the text has the keys."""
        for one in QApplication.topLevelWidgets():
            if isinstance(one, QDialog) and one.isVisible():
                one.reject()
        for _ in range(6):
            if self.window.desk.thread_view.hasFocus() and QApplication.activePopupWidget() is None:
                return
            self.keys.press(Key.Key_Escape)
        self.window.desk.focus_text()

    # -- acts --
    def move(self) -> None:
        for _ in range(self.random.randint(1, 8)):
            keys = ("j", "k", "p", "u", Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_PageUp, "j", "j")
            self.keys.press(self.random.choice(keys))

    def tag(self) -> None:
        self.keys.press("t")
        self.keys.type(f"tag {self.random.randint(1, 12)}")
        self.keys.press(Key.Key_Return, self.random.choice((NONE, NONE, SHIFT, CTRL)))
        self.keys.press(Key.Key_Return)

    def number(self) -> None:
        self.keys.press(str(self.random.randint(1, 9)))

    def repeat(self) -> None:
        self.keys.press(".")

    def passage(self) -> None:
        self.keys.press(Key.Key_Return)
        self.keys.press(Key.Key_Right, CTRL, self.random.randint(0, 5))
        self.keys.press(Key.Key_Right, CTRL | SHIFT, self.random.randint(1, 4))
        self.random.choice((self.tag, self.tag, self.in_vivo, self.note))()

    def in_vivo(self) -> None:
        self.keys.press("i")

    def link(self) -> None:
        self.keys.press("r")
        self.keys.type("tag 3")
        self.keys.press(Key.Key_Return)

    def note(self) -> None:
        self.keys.press("n")
        self.keys.type(self.random.choice(("kurz", "1 t n", "[[tag", "a b c")))
        self.keys.press(Key.Key_Return, CTRL)

    def undo(self) -> None:
        self.keys.press("z", CTRL, self.random.randint(1, 6))

    def redo(self) -> None:
        self.keys.press("z", CTRL | SHIFT, self.random.randint(1, 6))

    def search(self) -> None:
        self.keys.press("f", CTRL)
        self.keys.type(self.random.choice(("a*", 'tag:"tag 3"', "depth:>2", "-x", '"', "has:note", "(", "author:")))
        self.desk.qtbot.wait(200)
        self.keys.press(Key.Key_Return)

    def panel(self) -> None:
        key, held = self.random.choice([("1", CTRL), ("2", CTRL), ("3", CTRL), ("4", CTRL), ("h", CTRL), ("j", CTRL)])
        self.keys.press(key, held)
        self.keys.press(Key.Key_Down, times=2)

    def fold(self) -> None:
        self.keys.press(self.random.choice(("h", "l", "*")))

    def mark_several(self) -> None:
        self.keys.press("j", SHIFT, self.random.randint(1, 5))
        self.tag()

    def article(self) -> None:
        self.keys.press(Key.Key_F6)
        self.keys.press(Key.Key_Right, CTRL | SHIFT, self.random.randint(1, 3))
        self.tag()
        self.keys.press(Key.Key_F6)

    def codebook(self) -> None:
        self.keys.press("b", CTRL)
        self.keys.press(Key.Key_Down, times=self.random.randint(0, 6))
        self.random.choice(
            (
                lambda: self.keys.press(Key.Key_Return),
                lambda: self.keys.press(Key.Key_Right, ALT),
                lambda: self.keys.press(Key.Key_Up, ALT),
                lambda: self.keys.press(Key.Key_Left, ALT),
            )
        )()

    def recapture(self) -> None:
        """In the background: some are gone, some are new, some are edited."""
        article = self.window.reader.current_id
        if article is None:
            return
        kept: list[Comment] = [one for one in self.comments if one.key == "1" or self.random.random() < 0.95]
        keys = {one.key for one in kept}
        kept = [one for one in kept if one.parent_key is None or one.parent_key in keys]
        kept.append(a_comment(f"neu {self.random.random()}", "Etwas Neues."))
        self.desk.session.ask(
            lambda archive: recapturing.save(archive, article, a_capture(kept)),
            lambda _difference: self.window.reader.read_again(article),
        )

    def zoom(self) -> None:
        self.keys.press(self.random.choice(("+", "-")), CTRL)

    def sort(self) -> None:
        self.window.resize(self.random.randint(760, 1500), self.random.randint(500, 900))


def reopen(desk: Desk) -> None:
    """Another archive, and back."""
    path = desk.session.path
    assert path is not None
    for one in (desk.folder / "other.threadmark", path):
        with desk.qtbot.waitSignal(desk.window.ready, timeout=20_000):
            desk.window.archives.open_path(str(one))
        desk.settle()


def test_random_acts_leave_a_whole_archive(desk: Desk) -> None:
    an_archive(desk.folder, a_capture(many_comments(60)), name="probe.threadmark").close()
    an_archive(desk.folder, name="other.threadmark").close()
    window = desk.open()
    window.activateWindow()
    QGuiApplication.clipboard().clear()
    user = Restless(desk, SEED)
    memory = [resident()]
    with Heartbeat() as heart:
        for number in range(1, ACTS + 1):
            user.act()
            if number % SETTLE_EVERY == 0:
                desk.settle()
            if number % REOPEN_EVERY == 0:
                reopen(desk)
            if number % 500 == 0:
                memory.append(resident())
        desk.settle()
    memory.append(resident())
    print(f"{ACTS} acts, seed {SEED}: {dict(sorted(user.done.items()))}")
    print(f"memory {[round(one) for one in memory]} MB, longest gap {heart.longest * 1000:.0f} ms")
    check(desk, window)


def check(desk: Desk, window: MainWindow) -> None:
    """The archive is whole, and the window shows what is in it."""
    with desk.archive() as archive:
        assert keeping.check(archive) == []
        article = window.reader.current_id
        assert article is not None
        assert marks_in(archive), "something was done"
        assert {one.id for one in window.coding.annotations} == {
            one.id for one in archive.annotations.of_article(article)
        }
        assert {one.id for one in window.coding.codes.tags} == {one.id for one in archive.codebook.tags()}
