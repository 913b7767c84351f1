"""TextActions: what is done with the texts: code them, go about in them, see them otherwise."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence

from gui.actions import Actions
from gui.models.thread_order import Order
from gui.views.order_button import LEVELS
from gui.views.reading_card import ReadingCard

if TYPE_CHECKING:
    from gui.window import MainWindow

Key = QKeySequence.StandardKey
STEP = 40
"""Pixels that a key moves the border between the texts."""


class TextActions(QObject):
    """Belongs to one window."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._make = actions
        self._coding_actions()
        self._go_actions()
        self._view_actions()
        self._order_actions()
        self._compare_actions()
        self._mending_actions()

    def _coding_actions(self) -> None:
        window, add = self._window, partial(self._make.add, self.tr("Coding"), in_texts=True)
        self.tag = add(
            self.tr("&Tag what is selected …"), window.coding.ask_for_tag, "T", icon_name="tag", id="coding.tag"
        )
        self.note = add(self.tr("Write a &note"), window.coding.focus_note, "N", icon_name="note", id="coding.note")
        self.new_tag = self._make.add(
            self.tr("Coding"),
            self.tr("New ta&g …"),
            window.tag_work.ask_for_new_tag,
            "Ctrl+T",
            icon_name="add",
            id="coding.new-tag",
        )
        self.tag_link = add(self.tr("Tag &how it answers …"), window.coding.ask_for_link_tag, "R", id="coding.tag-link")
        work = window.tag_work
        book = partial(self._make.add, self.tr("Coding"))
        self.import_tags = book(self.tr("&Import tags …"), work.ask_for_file, id="codebook.import")
        self.save_tags = book(self.tr("Sa&ve the codebook as a list …"), work.ask_where_to_save, id="codebook.save")
        self.again_tag = add(self.tr("&Same tags again"), window.coding.repeat, ".", id="coding.repeat")
        self.in_vivo = add(self.tr("Tag named after the &passage"), window.coding.tag_in_vivo, "I", id="coding.in-vivo")
        self.slash: QAction = add(
            self.tr("Search"), partial(window.finding.start, everywhere=False), "/", id="coding.search"
        )
        self.pinned: list[QAction] = [
            add(
                self.tr("Tag on key {key}").format(key=key),
                partial(window.coding.toggle_pinned, key),
                str(key),
                id=f"coding.tag-{key}",
            )
            for key in range(1, 10)
        ]

    def _go_actions(self) -> None:
        window, add = self._window, partial(self._make.add, self.tr("Go"))
        self.back = add(self.tr("&Back"), window.reader.back, "Alt+Left", icon_name="back", id="go.back")
        self.forward = add(
            self.tr("&Forward"), window.reader.forward, "Alt+Right", icon_name="forward", id="go.forward"
        )
        self.switch = add(
            self.tr("Between &article and thread"), window.desk.switch, "F6", icon_name="thread", id="go.switch"
        )
        self.quotation = self._make.add(
            self.tr("Go"),
            self.tr("To the &quotation"),
            window.ways.go_to_quotation,
            "Q",
            in_texts=True,
            id="go.quotation",
        )
        self.next_unread = self._make.add(
            self.tr("Go"),
            self.tr("Next &unread"),
            partial(window.ways.go_on, "unread"),
            "U",
            in_texts=True,
            id="go.unread",
        )
        self.next_untagged = self._make.add(
            self.tr("Go"),
            self.tr("Next un&tagged"),
            partial(window.ways.go_on, "untagged"),
            "Shift+U",
            in_texts=True,
            id="go.untagged",
        )
        self.author = self._make.add(
            self.tr("Go"),
            self.tr("All that this aut&hor wrote"),
            window.ways.show_author,
            "W",
            in_texts=True,
            id="go.author",
        )
        self.sample_list = self._make.add(
            self.tr("Coding"), self.tr("&Draw a sample …"), window.worklists.ask_for_sample, id="coding.sample"
        )
        self.all_read = self._make.add(
            self.tr("Coding"),
            self.tr("Mark the whole thread &read"),
            partial(window.read_marks.set_thread, True),
            id="coding.all-read",
        )
        self.all_unread = self._make.add(
            self.tr("Coding"),
            self.tr("Mark the whole thread &unread"),
            partial(window.read_marks.set_thread, False),
            id="coding.all-unread",
        )
        self.to_library = add(self.tr("To the &library"), self._focus_library, ["Ctrl+L", "Ctrl+1"], id="go.library")
        self.to_found = add(self.tr("To what was &found"), partial(self._focus_side, "found"), "Ctrl+2", id="go.found")
        self.to_lists = add(self.tr("To the &worklists"), partial(self._focus_side, "lists"), "Ctrl+3", id="go.lists")
        self.to_who = add(self.tr("To the author's &page"), partial(self._focus_side, "who"), "Ctrl+4", id="go.who")
        self.to_codebook = add(self.tr("To the &codebook"), self._focus_codebook, "Ctrl+B", id="go.codebook")
        self.to_notes = add(self.tr("To the a&nnotations"), self._focus_notes, "Ctrl+J", id="go.notes")
        self.to_all_notes = add(
            self.tr("All n&otes and memos"), self._focus_all_notes, "Ctrl+Shift+J", id="go.all-notes"
        )
        self.to_history = add(self.tr("&History"), self._focus_history, "Ctrl+H", id="go.history")

    def _view_actions(self) -> None:
        window, add = self._window, partial(self._make.add, self.tr("View"))
        self.library = add(
            self.tr("&Library"), self._toggle_library, "F9", icon_name="panel-left", checkable=True, id="view.library"
        )
        self.tags = add(
            self.tr("&Tags and notes"),
            self._toggle_tags,
            "F10",
            icon_name="panel-right",
            checkable=True,
            id="view.tags",
        )
        thread = window.desk.thread_view
        self.collapse = add(
            self.tr("&Collapse all replies"),
            partial(thread.set_all_collapsed, True),
            icon_name="collapse-all",
            id="view.collapse",
        )
        self.expand = add(
            self.tr("&Expand all replies"),
            partial(thread.set_all_collapsed, False),
            icon_name="expand-all",
            id="view.expand",
        )
        self.wider = add(
            self.tr("Thread &wider"), partial(window.desk.widen_thread, STEP), "Ctrl+Alt+Left", id="view.thread-wider"
        )
        self.narrower = add(
            self.tr("Article w&ider"),
            partial(window.desk.widen_thread, -STEP),
            "Ctrl+Alt+Right",
            id="view.article-wider",
        )
        self.bigger = add(self.tr("Text &bigger"), partial(window.zoom, 1), [Key.ZoomIn, "Ctrl+="], id="view.bigger")
        self.smaller = add(self.tr("Text s&maller"), partial(window.zoom, -1), Key.ZoomOut, id="view.smaller")
        self.reading = add(
            self.tr("&Reading mode"),
            self._toggle_reading,
            Key.FullScreen,
            icon_name="reading",
            checkable=True,
            id="view.reading",
        )
        self.receipt = add(
            self.tr("Recei&pt of the capture"), self._toggle_receipt, "Ctrl+I", icon_name="info", id="view.receipt"
        )

    def _order_actions(self) -> None:
        """How the thread stands; the button above it has the same."""
        thread, add = self._window.desk.thread_view, partial(self._make.add, self.tr("View"))
        self.orders: list[QAction] = [
            add(words, partial(thread.set_order, order), id=f"view.order-{order.value}")
            for order, words in (
                (Order.PAGE, self.tr("Sort as on the page")),
                (Order.OLDEST, self.tr("Sort: oldest first")),
                (Order.NEWEST, self.tr("Sort: newest first")),
                (Order.VOTES, self.tr("Sort: most votes first")),
            )
        ]
        self.flat = add(self.tr("Without nesting"), self._toggle_flat, id="view.flat")
        self.levels: list[QAction] = [
            add(
                self.tr("Down to level {level}").format(level=level),
                partial(thread.fold_to, level),
                id=f"view.level-{level}",
            )
            for level in range(1, LEVELS + 1)
        ]
        self.look = add(self.tr("How texts &look …"), self._show_look, "Ctrl+Shift+A", id="view.look", icon_name="type")
        self.facts = add(self.tr("About this comment"), thread.show_facts, id="view.facts", icon_name="info")

    def _compare_actions(self) -> None:
        """What two captures differ in."""
        comparing, go = self._window.comparing, partial(self._make.add, self.tr("Go"))
        self.compare = self._make.add(
            self.tr("View"), self.tr("Compare the last two captures"), self._compare, "Ctrl+Shift+X", id="view.compare"
        )
        self.next_change = go(self.tr("Next change"), partial(comparing.step, 1), "]", in_texts=True, id="go.change")
        self.last_change = go(
            self.tr("Change before"), partial(comparing.step, -1), "[", in_texts=True, id="go.change-before"
        )

    def _compare(self) -> None:
        current = self._window.reader.current_id
        if self._window.comparing.active:
            self._window.comparing.leave()
        elif current is not None:
            self._window.comparing.compare(current)

    def _mending_actions(self) -> None:
        """What the site or the capture got wrong, and whom one reads a comment to answer."""
        window, put = self._window, partial(self._make.add, self.tr("Coding"))
        mend, anchors = window.mending, window.reanchoring
        add = partial(put, in_texts=True)
        self.whom = add(self.tr("Whom it answers …"), mend.ask_whom, "Shift+A", id="coding.whom", icon_name="person")
        self.other_parent = add(
            self.tr("It answers another comment …"),
            mend.ask_for_parent,
            "Shift+P",
            id="coding.parent",
            icon_name="parent",
        )
        self.split = put(self.tr("Split the comment here"), mend.split_here, id="coding.split")
        self.join = put(self.tr("Join with the comment above"), mend.join_above, id="coding.join-above")
        self.join_other = put(self.tr("Join with another comment …"), mend.ask_for_join, id="coding.join")
        self.no_comment = put(self.tr("This is no comment"), mend.mark_no_comment, id="coding.no-comment")
        self.as_found = put(self.tr("As it was captured"), mend.as_found, id="coding.as-found")
        self.mendings = put(self.tr("All that was mended …"), mend.show_list, id="coding.mendings")
        self.next_unsure = add(self.tr("Next place to check"), anchors.next, "O", id="coding.next-unsure")
        self.put_here = add(self.tr("The annotation belongs here"), anchors.put_here, "Shift+O", id="coding.put-here")

    def _toggle_flat(self) -> None:
        thread = self._window.desk.thread_view
        thread.set_flat(not thread.flat)

    # -- slots --
    def _show_look(self) -> None:
        window = self._window
        card = ReadingCard(window.theme, window.settings, window)
        card.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        desk = window.desk
        card.open_below(QRect(desk.mapToGlobal(QPoint(0, 0)), QSize(desk.width(), 0)))

    def _toggle_library(self) -> None:
        self._window.show_library(self._window.side.isHidden())

    def _toggle_tags(self) -> None:
        self._window.show_tags(self._window.tags_side.isHidden())

    def _toggle_reading(self) -> None:
        self._window.set_reading(not self._window.isFullScreen())

    def _toggle_receipt(self) -> None:
        self._window.desk.receipt.toggle()

    def _focus_library(self) -> None:
        self._window.show_library(True)
        self._window.library.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_side(self, tab: str) -> None:
        self._window.show_library(True)
        self._window.side.focus_tab(tab)

    def _focus_codebook(self) -> None:
        self._window.show_tags(True)
        self._window.codebook.focus_tags()

    def _focus_notes(self) -> None:
        self._window.show_tags(True)
        self._window.notes_side.show_panel(self._window.notes)
        self._window.notes.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_all_notes(self) -> None:
        self._window.show_tags(True)
        self._window.notes_side.show_panel(self._window.all_notes)
        self._window.all_notes.focus_filter()

    def _focus_history(self) -> None:
        self._window.show_tags(True)
        self._window.notes_side.show_panel(self._window.steps)
        self._window.steps.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
