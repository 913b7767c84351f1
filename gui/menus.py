"""Menus and toolbar: the actions of the window, and what is possible just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton

from gui.actions import Actions
from gui.context_menus import ContextMenus
from gui.i18n import translated
from gui.window_actions import WindowActions

if TYPE_CHECKING:
    from gui.window import MainWindow


class Menus(WindowActions):
    """Belongs to one window."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window, actions)
        mends = [self.whom, self.other_parent, self.split, self.join, self.no_comment]
        self.contexts = ContextMenus(window, [self.tag, self.tag_link, self.in_vivo, self.note], mends)
        self._fill_menu_bar()
        self.toolbar = self._fill_toolbar()

    # -- where they stand --
    def _fill_menu_bar(self) -> None:
        bar = self._window.menuBar()
        archive = bar.addMenu(self.tr("&Archive"))
        archive.addActions([self.capture, self.again, self.changes, self.queue])
        archive.addSeparator()
        archive.addActions([self.new, self.open, self.around.same, self.around.other])
        self.recent = archive.addMenu(self.tr("Open &recent"))
        self.recent.aboutToShow.connect(lambda: self.around.fill_recent(self.recent))
        archive.addSeparator()
        archive.addActions([self.export, self.print, self.backup, self.load, self.check])
        archive.addSeparator()
        archive.addActions([self.preferences, self.quit])
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.find_here, self.find])
        edit.addActions([self.tag_found, self.list_found, self.keep_search, self.on_lines])
        coding = bar.addMenu(self.tr("&Coding"))
        coding.addActions([self.tag, self.tag_link, self.again_tag, self.in_vivo, self.note])
        coding.addSeparator()
        coding.addActions([self.new_tag, self.import_tags, self.save_tags])
        coding.addSeparator()
        tree = coding.addMenu(self.tr("Put the &thread right"))
        tree.addActions([self.other_parent, self.split, self.join, self.join_other, self.no_comment])
        tree.addSeparator()
        tree.addActions([self.as_found, self.mendings])
        coding.addActions([self.whom, self.next_unsure, self.put_here])
        coding.addSeparator()
        coding.addActions([self.sample_list, self.all_read, self.all_unread])
        go = bar.addMenu(self.tr("&Go"))
        go.addActions([self.back, self.forward, self.switch, self.quotation])
        go.addActions([self.next_unread, self.next_untagged, self.author])
        go.addSeparator()
        go.addActions(
            [
                self.to_library,
                self.to_found,
                self.to_lists,
                self.to_who,
                self.to_codebook,
                self.to_notes,
                self.to_all_notes,
                self.to_history,
            ]
        )
        view = bar.addMenu(self.tr("&View"))
        self._fill_view(view)
        helps = bar.addMenu(self.tr("&Help"))
        helps.addActions([self.around.page, self.around.start_tour, self.commands])
        helps.addSeparator()
        helps.addActions([self.keys, self.around.change_keys])
        helps.addSeparator()
        helps.addActions([self.sources, self.sample, self.about])

    def _fill_view(self, menu: QMenu) -> None:
        menu.addActions([self.library, self.tags, self.reading])
        menu.addSeparator()
        order = menu.addMenu(self.tr("&Order of the thread"))
        order.addActions([*self.orders, self.flat])
        levels = menu.addMenu(self.tr("&Levels"))
        levels.addActions([*self.levels, self.collapse, self.expand])
        menu.addActions([self.facts, self.receipt, self.compare])
        menu.addSeparator()
        menu.addActions([self.look, self.bigger, self.smaller, self.wider, self.narrower])

    def _fill_toolbar(self) -> QToolBar:
        toolbar = QToolBar(self.tr("Toolbar"))
        toolbar.setMovable(False)
        side = self._window.theme.size(4)
        toolbar.setIconSize(QSize(side, side))
        toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        toolbar.addAction(self.capture)
        self.capture.setIconText(self.tr("Capture"))
        button = toolbar.widgetForAction(self.capture)
        assert isinstance(button, QToolButton)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toolbar.addSeparator()
        toolbar.addActions([self.back, self.forward])
        toolbar.addSeparator()
        search = self._window.search
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        toolbar.addWidget(search)
        toolbar.addSeparator()
        toolbar.addActions([self.undo, self.redo])
        toolbar.addSeparator()
        toolbar.addActions([self.tag, self.note, self.export])
        toolbar.addSeparator()
        toolbar.addActions([self.look, self.library, self.tags])
        self._window.addToolBar(toolbar)
        return toolbar

    def _mends(self) -> list[QAction]:
        put = [self.whom, self.other_parent, self.split, self.join, self.join_other, self.no_comment, self.as_found]
        return [*put, self.put_here]

    # -- what is possible now --
    def renew(self) -> None:
        """Enable, check and name the actions as things stand."""
        window = self._window
        session, reader, codes = window.session, window.reader, window.coding.codes
        there, writable = session.path is not None, session.path is not None and not session.read_only
        reading = reader.opened is not None
        allow, none = self._make.allow, self.tr("no archive is open")
        closed = none if not there else self.tr("open for reading only")
        allow([self.capture, self.again, self.new_tag, self.import_tags, self.sample], writable, closed)
        allow([self.sample_list, self.all_read, self.all_unread], writable, closed)
        allow([self.tag_found, self.list_found, self.keep_search], writable, closed)
        allow([self.queue, self.backup, self.load, self.check, self.find], there, none)
        allow([self.export], there and bool(reader.records), self.tr("there is no article yet") if there else none)
        on_text = (self.find_here, self.slash, self.switch, self.collapse, self.expand, self.receipt, self.reading)
        moving = (self.quotation, self.next_unread, self.next_untagged, self.author)
        seeing = (
            self.mendings,
            self.next_unsure,
            *self.orders,
            self.flat,
            *self.levels,
            self.facts,
            self.compare,
            self.next_change,
            self.last_change,
        )
        allow([*on_text, *moving, *seeing, self.changes, self.print], reading, self.tr("no article is open"))
        allow(
            [self.tag, self.tag_link, self.again_tag, self.in_vivo, self.note, *self.pinned, *self._mends()],
            reading and writable,
            closed if not writable else self.tr("no article is open"),
        )
        self.around.renew()
        allow([self.back], reader.trail.can_go_back, self.tr("nothing was visited before"))
        allow([self.forward], reader.trail.can_go_forward, self.tr("nothing lies ahead"))
        self.library.setChecked(not window.side.isHidden())
        self.tags.setChecked(not window.tags_side.isHidden())
        self.reading.setChecked(window.isFullScreen())
        for action, label, plain, named in (
            (self.undo, codes.undo, self.tr("&Undo"), self.tr("&Undo: {step}")),
            (self.redo, codes.redo, self.tr("&Redo"), self.tr("&Redo: {step}")),
        ):
            allow([action], writable and label is not None, closed if not writable else self.tr("nothing to do"))
            step = translated(label).replace("&", "&&") if label is not None else ""
            action.setText(named.format(step=step) if step else plain)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            words = action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
            action.setToolTip(f"{words} ({keys})")
