"""Users made of keys or of a mouse, for tests on the real window. They see what is shown and call nothing.

Keys go to the window that has the focus, as the system would send them, so that popups, shortcuts and dialogs take
them in the order they would take a person's.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from time import monotonic

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRegularExpression,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialogButtonBox, QFileDialog, QMenu, QMenuBar, QWidget

from domain.annotation import TargetKind
from domain.records import CommentRecord
from gui.window import MainWindow
from operations.opening import Archive

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
SOON = 5
"""Milliseconds after which it is looked whether a menu or dialog is there."""
PATIENCE = 10.0
"""Seconds that a user waits for it."""


type Mark = tuple[int, int | None, int | None, bool, str]
"""A comment (0: the article), a passage of it (or None, None), whether it is the reply link, and a tag."""


# -- what opens and waits for an answer --
def meanwhile(act: Callable[[], object], then: Callable[[], object], there: Callable[[], bool]) -> None:
    """Do `act`, which may not return before a menu or a dialog is closed; do `then` once that is `there`."""
    went: list[BaseException | None] = []
    until = monotonic() + PATIENCE

    def look() -> None:
        if went:
            return
        if not there() and monotonic() < until:
            QTimer.singleShot(SOON, look)
            return
        try:
            assert there(), "nothing opened"
            then()
            went.append(None)
        except BaseException as error:  # noqa: BLE001 - it is raised again where the test sees it
            went.append(error)
            _close_everything()

    QTimer.singleShot(SOON, look)
    act()
    while not went:
        QTest.qWait(SOON)
    if went[0] is not None:
        raise went[0]


def _close_everything() -> None:
    """After a failure: whatever waits for an answer goes, so that the test can end."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()


def menu_is_there() -> bool:
    return isinstance(QApplication.activePopupWidget(), QMenu)


def dialog_is_there() -> bool:
    return QApplication.activeModalWidget() is not None


def the_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def plain(text: str) -> str:
    """What a menu entry says, without its key."""
    return re.sub(r"&(.)", r"\1", text.partition("\t")[0])


def entry(menu: QMenu | QMenuBar, words: str) -> QAction:
    """The entry that begins with these words."""
    found = [one for one in menu.actions() if plain(one.text()).startswith(words) and one.isVisible()]
    assert found, f"“{words}” is not among {[plain(one.text()) for one in menu.actions()]}"
    assert found[0].isEnabled(), f"“{words}” is grey"
    return found[0]


def focus_window() -> QWindow:
    """Who has the keys. Where a dialog has closed, a window manager gives them back; without one we do."""
    for _ in range(2):
        window = QApplication.focusWindow()
        if window is not None:
            return window
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow()]
        (QApplication.activeModalWidget() or shown[-1]).activateWindow()
        QCoreApplication.processEvents()
    raise AssertionError("no window has the keys")


# -- hands --
class Keyboard:
    """Types, and counts what it types."""

    def __init__(self) -> None:
        self.strokes = 0

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """One key, or a letter, with what is held down."""
        for _ in range(times):
            window = focus_window()
            self.strokes += 1
            if isinstance(key, str):
                QTest.keyClick(window, key, held)
            else:
                QTest.keyClick(window, key, held)
            QCoreApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            self.press(letter)

    def menu_key(self) -> None:
        """The key with the menu on it: Qt's platforms turn it into this event."""
        window = focus_window()
        self.strokes += 1
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QCoreApplication.sendEvent(window, event)

    def choose(self, words: str) -> None:
        """In the menu that is open: down to an entry, and Enter."""
        menu = the_menu()
        wanted = entry(menu, words)
        for _ in range(len(menu.actions()) + 1):
            if menu.activeAction() is wanted:
                break
            self.press(Qt.Key.Key_Down)
        assert menu.activeAction() is wanted, f"the arrows do not reach “{words}”"
        self.press(Qt.Key.Key_Return)

    def from_menu(self, words: str) -> None:
        """The menu of what is current, and an entry of it."""
        meanwhile(self.menu_key, lambda: self.choose(words), menu_is_there)

    def tab_to(self, widget: QWidget, *, back: bool = False, most: int = 60) -> None:
        """Tab (or Shift+Tab) until it has the focus."""
        passed = []
        for _ in range(most):
            if widget.hasFocus():
                return
            self.press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else NONE)
            passed.append(type(QApplication.focusWidget()).__name__)
        raise AssertionError(f"Tab does not lead to {widget.accessibleName()!r}, but to {passed}")

    @contextmanager
    def counted(self, into: dict[str, list[int]], what: str) -> Iterator[None]:
        """Note under `what` how many keys were pressed inside."""
        before = self.strokes
        yield
        into.setdefault(what, []).append(self.strokes - before)


class Mouse:
    """Points and clicks, and counts its clicks. Events go to the window below the pointer."""

    def __init__(self) -> None:
        self.clicks = 0

    def _send(
        self, widget: QWidget, kind: QEvent.Type, point: QPoint, button: Qt.MouseButton, down: Qt.MouseButton
    ) -> None:
        window, place = _below(widget, point)
        event = QMouseEvent(kind, place.toPointF(), widget.mapToGlobal(point).toPointF(), button, down, NONE)
        QCoreApplication.sendEvent(window, event)
        QCoreApplication.processEvents()

    def press(self, widget: QWidget, point: QPoint, button: Qt.MouseButton = LEFT) -> None:
        window, place = _below(widget, point)
        QTest.mousePress(window, button, NONE, place)

    def click(self, widget: QWidget, point: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
        """Where it is visible; the middle if no point is named."""
        point = widget.rect().center() if point is None else point
        assert widget.isVisible() and widget.isEnabled(), f"{widget.accessibleName() or widget} cannot be clicked"
        self.clicks += 1
        window, place = _below(widget, point)
        QTest.mouseClick(window, button, NONE, place)
        QCoreApplication.processEvents()

    def double_click(self, widget: QWidget, point: QPoint) -> None:
        self.clicks += 2
        window, place = _below(widget, point)
        QTest.mouseClick(window, LEFT, NONE, place)
        QTest.mouseDClick(window, LEFT, NONE, place)
        QCoreApplication.processEvents()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in a few steps, let go."""
        self.clicks += 1
        window, place = _below(widget, start)
        QTest.mousePress(window, LEFT, NONE, place)
        for step in range(1, 5):
            between = start + (end - start) * step / 4
            self._send(widget, QEvent.Type.MouseMove, between, Qt.MouseButton.NoButton, LEFT)
        QTest.mouseRelease(window, LEFT, NONE, _below(widget, end)[1])
        QCoreApplication.processEvents()

    def row(self, view: QAbstractItemView, index: QModelIndex, *, twice: bool = False) -> None:
        """A row of a list or a tree."""
        view.scrollTo(index)  # the wheel
        place = view.visualRect(index).center()
        if twice:
            self.double_click(view.viewport(), place)
        else:
            self.click(view.viewport(), place)

    def choose(self, *words: str) -> None:
        """In the menu that is open: an entry, or an entry of its submenu."""
        menu = the_menu()
        action = entry(menu, words[0])
        self.click(menu, menu.actionGeometry(action).center())
        for word in words[1:]:
            below = action.menu()
            assert isinstance(below, QMenu)
            while not below.isVisible():
                QTest.qWait(SOON)
            menu, action = below, entry(below, word)
            self.click(menu, menu.actionGeometry(action).center())

    def from_bar(self, window: MainWindow, title: str, *words: str) -> None:
        """An entry of the window's menu bar."""
        bar = window.menuBar()
        place = bar.actionGeometry(entry(bar, title)).center()
        meanwhile(lambda: self._open(bar, place), lambda: self.choose(*words), menu_is_there)

    def _open(self, bar: QMenuBar, place: QPoint) -> None:
        self.clicks += 1
        QTest.mouseClick(bar, LEFT, NONE, place)

    def from_menu(self, widget: QWidget, point: QPoint, *words: str) -> None:
        """The context menu at a point, and an entry of it."""
        meanwhile(lambda: self.click(widget, point, RIGHT), lambda: self.choose(*words), menu_is_there)


def _below(widget: QWidget, point: QPoint) -> tuple[QWindow, QPoint]:
    """The window in which a widget is, and the same point in it."""
    top = widget.window()
    window = top.windowHandle()
    assert window is not None
    place = widget.mapTo(top, point)
    assert widget.rect().contains(point), f"{point} is outside of {widget}"
    return window, place


def choose_in_file_dialog(mouse: Mouse, name: str) -> None:
    """With the mouse: a file in the folder that the dialog shows."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    views = dialog.findChildren(QAbstractItemView, QRegularExpression("listView|treeView"))
    view = next(one for one in views if one.isVisible())
    index = _waited(lambda: find_row(view.model(), view.rootIndex(), name))
    mouse.row(view, index)
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    mouse.click(box.button(QDialogButtonBox.StandardButton.Open))


def find_row(model: QAbstractItemModel, root: QModelIndex, words: str) -> QModelIndex | None:
    """The row that begins with these words."""
    rows = (model.index(row, 0, root) for row in range(model.rowCount(root)))
    return next((one for one in rows if str(one.data()).startswith(words)), None)


def _waited[T](look: Callable[[], T | None]) -> T:
    until = monotonic() + PATIENCE
    while (found := look()) is None:
        assert monotonic() < until, "it does not appear"
        QTest.qWait(SOON)
    return found


# -- the heart --
class Heartbeat(QObject):
    """Beats on the event loop, and knows the longest time in which it could not."""

    def __init__(self, every: int = 5) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now = monotonic()
        self.gaps.append(now - self._last)
        self._last = now

    def __enter__(self) -> Heartbeat:
        self.gaps, self._last = [], monotonic()
        self._timer.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._timer.stop()
        self._beat()

    @property
    def longest(self) -> float:
        """Seconds."""
        return max(self.gaps, default=0.0)


# -- what is read --
def page_of(comments: Sequence[CommentRecord], title: str = "Die Maschinensteuer", text: str = "") -> str:
    """A saved page as WordPress writes it, with these comments."""
    below: dict[int | None, list[CommentRecord]] = {}
    for one in comments:
        below.setdefault(one.parent_id, []).append(one)
    words = text or "Wer zahlt, wenn niemand mehr arbeitet? Der Rat hat lange beraten und nichts beschlossen."
    return (
        '<!DOCTYPE html><html lang="de-DE"><head><meta charset="UTF-8">'
        f"<title>{escape(title)} – Blatt</title>"
        '<meta name="generator" content="WordPress 6.8"><meta property="og:site_name" content="Blatt">'
        '<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-09-14T06:00:00+02:00">'
        '<link rel="canonical" href="https://blatt.example/2026/09/steuer/">'
        '<link rel="shortlink" href="https://blatt.example/?p=7"></head>'
        '<body class="single single-post postid-7"><main><article id="post-7" class="post-7 post type-post">'
        f'<header><h1 class="entry-title">{escape(title)}</h1></header>'
        f'<div class="entry-content"><p>{escape(words)}</p></div></article>'
        f'<div id="comments"><h2 class="comments-title">{len(comments)} Kommentare</h2>'
        f'<ol class="comment-list">{"".join(_item(one, below, 1) for one in below.get(None, []))}</ol>'
        "</div></main></body></html>"
    )


def _item(one: CommentRecord, below: dict[int | None, list[CommentRecord]], depth: int) -> str:
    minute = f"2026-09-14T{8 + one.id // 60:02}:{one.id % 60:02}:00+02:00"
    replies = "".join(_item(child, below, depth + 1) for child in below.get(one.id, []))
    children = f'<ol class="children">{replies}</ol>' if replies else ""
    return (
        f'<li id="comment-{one.id}" class="comment depth-{depth}"><article id="div-comment-{one.id}" '
        'class="comment-body"><footer class="comment-meta"><div class="comment-author vcard">'
        f'<b class="fn">{escape(one.author.name or "")}</b></div><div class="comment-metadata">'
        f'<a href="https://blatt.example/2026/09/steuer/#comment-{one.id}"><time datetime="{minute}">{minute}</time>'
        f'</a></div></footer><div class="comment-content"><p>{escape(one.text.plain)}</p></div></article>'
        f"{children}</li>"
    )


# -- what came of it --
def marks_in(archive: Archive) -> set[Mark]:
    """What the archive says."""
    paths = {tag.id: archive.codebook.path_of(tag.id) for tag in archive.codebook.tags()}
    return {
        (
            one.comment_id or 0,
            one.selector.start if one.selector else None,
            one.selector.end if one.selector else None,
            one.target is TargetKind.REPLY_LINK,
            paths[tag],
        )
        for one in archive.annotations.all()
        for tag in one.tag_ids
    }


def check_csv(folder: Path, paper: set[Mark], comments: Sequence[CommentRecord]) -> None:
    """The tables of an export say what was written on paper, no more and no less."""
    rows = _table(folder / "annotations.csv")
    assert len(rows) == len(paper)
    assert {_mark(row) for row in rows} == paper
    texts = {str(one.id): one.text.plain for one in comments}
    assert all(
        row["quote"] == texts[row["comment_id"]][int(row["start"]) : int(row["end"])] for row in rows if row["start"]
    )
    tags = _table(folder / "tags.csv")
    counts = Counter(tag for *_, tag in paper)
    assert {row["tag"]: int(row["count"]) for row in tags} == dict(counts)
    written = _table(folder / "comments.csv")
    assert [int(row["comment_id"]) for row in written] == [one.id for one in comments]
    for row in written:
        mine = {tag for comment, _start, _end, link, tag in paper if comment == int(row["comment_id"]) and not link}
        assert {one for one in row["tags"].split(" | ") if one} == mine


def _mark(row: dict[str, str]) -> Mark:
    start, end = (int(row[one]) if row[one] else None for one in ("start", "end"))
    return int(row["comment_id"] or 0), start, end, row["target"] == "reply_link", row["tag"]


def _table(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
