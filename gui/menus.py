"""Menus and toolbar: the actions of the window, and what is possible just now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolBar, QToolButton

from domain.records import ArticleRecord
from gui.actions import Actions
from gui.around import Around, Groups
from gui.dialogs.preferences import Preferences
from gui.dialogs.question import ask, tell
from gui.dialogs.sources_dialog import SourcesDialog
from gui.i18n import translated
from operations.exporting import program_version

if TYPE_CHECKING:
    from gui.window import MainWindow

Key = QKeySequence.StandardKey
STEP = 40
"""Pixels that a key moves the border between the texts."""


class Menus(QObject):
    """Belongs to one window."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._make = actions
        self._file_actions()
        self._edit_actions()
        self._coding_actions()
        self._go_actions()
        self._view_actions()
        self.around = Around(window, actions, window.help, self._fixed_keys)
        self._help_actions()
        self._alias()
        self._fill_menu_bar()
        self.toolbar = self._fill_toolbar()
        self.around.settle([self.slash, *self.pinned])

    # -- actions --
    def _file_actions(self) -> None:
        window, group = self._window, self.tr("Archive")
        add = partial(self._make.add, group)
        self.capture = add(
            self.tr("&Capture a discussion …"), window.captures.ask, Key.New, icon_name="capture", id="archive.capture"
        )
        self.again = add(
            self.tr("Capture a&gain"), self._capture_again, "F5", icon_name="redo", id="archive.capture-again"
        )
        self.changes = add(
            self.tr("&What changed …"), self._show_changes, "Ctrl+Shift+H", icon_name="info", id="archive.what-changed"
        )
        self.queue = add(
            self.tr("Q&ueue of addresses …"), window.queue.ask, "Ctrl+Shift+L", icon_name="queue", id="archive.queue"
        )
        self.open = add(
            self.tr("&Open archive …"), window.archives.ask_to_open, Key.Open, icon_name="folder", id="archive.open"
        )
        self.new = add(self.tr("&New archive …"), window.archives.ask_for_new, "Ctrl+Shift+N", id="archive.new")
        self.export = add(self.tr("&Export …"), self._export, "Ctrl+E", icon_name="export", id="archive.export")
        self.print = add(self.tr("&Print or PDF …"), window.print_shown, Key.Print, id="archive.print")
        self.backup = add(self.tr("&Back up …"), window.jobs.backup, icon_name="backup", id="archive.backup")
        self.check = add(self.tr("Chec&k archive"), window.jobs.check, icon_name="check", id="archive.check")
        self.preferences = add(
            self.tr("&Preferences …"), self._preferences, "Ctrl+,", icon_name="settings", id="archive.preferences"
        )
        self.preferences.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _edit_actions(self) -> None:
        window, add = self._window, partial(self._make.add, self.tr("Edit"))
        self.undo = add(self.tr("&Undo"), window.undo, Key.Undo, icon_name="undo", id="edit.undo")
        self.redo = add(self.tr("&Redo"), window.redo, ["Ctrl+Shift+Z", "Ctrl+Y"], icon_name="redo", id="edit.redo")
        self.find_here = add(
            self.tr("&Find in this article"),
            partial(window.reader.start_search, everywhere=False),
            Key.Find,
            icon_name="search",
            id="edit.find",
        )
        self.find = add(
            self.tr("Find in &all articles"),
            partial(window.reader.start_search, everywhere=True),
            "Ctrl+Shift+F",
            id="edit.find-all",
        )

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
            self.tr("Search"), partial(window.reader.start_search, everywhere=False), "/", id="coding.search"
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
            self.tr("Go"), self.tr("To the &quotation"), window.go_to_quotation, "Q", in_texts=True, id="go.quotation"
        )
        self.next_unread = self._make.add(
            self.tr("Go"), self.tr("Next &unread"), partial(window.go_on, "unread"), "U", in_texts=True, id="go.unread"
        )
        self.next_untagged = self._make.add(
            self.tr("Go"),
            self.tr("Next un&tagged"),
            partial(window.go_on, "untagged"),
            "Shift+U",
            in_texts=True,
            id="go.untagged",
        )
        self.author = self._make.add(
            self.tr("Go"),
            self.tr("All that this aut&hor wrote"),
            window.show_author,
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
        self.to_library = add(self.tr("To the &library"), self._focus_library, "Ctrl+L", id="go.library")
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

    def _help_actions(self) -> None:
        add = partial(self._make.add, self.tr("Help"))
        self.sample = add(self.tr("Add the &sample discussion"), self._window.archives.add_sample, id="help.sample")
        self.sources = add(self.tr("&Which sites can be read …"), self._show_sources, id="help.sources")
        self.about = add(self.tr("&About Threadmark"), self._about, icon_name="threadmark", id="help.about")
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _alias(self) -> None:
        """What others call by name."""
        around = self.around
        self.palette, self.commands, self.keys, self.question = (
            around.palette, around.commands, around.keys, around.question
        )  # fmt: skip
        self.quit = around.quit

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
        archive.addActions([self.export, self.print, self.backup, self.check])
        archive.addSeparator()
        archive.addActions([self.preferences, self.quit])
        edit = bar.addMenu(self.tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.find_here, self.find])
        coding = bar.addMenu(self.tr("&Coding"))
        coding.addActions([self.tag, self.tag_link, self.again_tag, self.in_vivo, self.note])
        coding.addSeparator()
        coding.addActions([self.new_tag, self.import_tags, self.save_tags])
        coding.addSeparator()
        coding.addActions([self.sample_list, self.all_read, self.all_unread])
        go = bar.addMenu(self.tr("&Go"))
        go.addActions([self.back, self.forward, self.switch, self.quotation])
        go.addActions([self.next_unread, self.next_untagged, self.author])
        go.addSeparator()
        go.addActions([self.to_library, self.to_codebook, self.to_notes, self.to_all_notes, self.to_history])
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
        menu.addActions([self.collapse, self.expand, self.receipt])
        menu.addSeparator()
        menu.addActions([self.bigger, self.smaller, self.wider, self.narrower])

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
        toolbar.addActions([self.library, self.tags])
        self._window.addToolBar(toolbar)
        return toolbar

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
        allow([self.queue, self.backup, self.check, self.find], there, none)
        allow([self.export], there and bool(reader.records), self.tr("there is no article yet") if there else none)
        on_text = (self.find_here, self.slash, self.switch, self.collapse, self.expand, self.receipt, self.reading)
        moving = (self.quotation, self.next_unread, self.next_untagged, self.author)
        allow([*on_text, *moving, self.changes, self.print], reading, self.tr("no article is open"))
        allow(
            [self.tag, self.tag_link, self.again_tag, self.in_vivo, self.note, *self.pinned],
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

    # -- context menus --
    def text_menu(self, point: QPoint) -> None:
        """On a comment or the article."""
        window, menu = self._window, QMenu(self._window)
        target = window.desk.target()
        if target is None:
            return
        menu.addActions([self.tag, self.note])
        menu.addSeparator()
        window.coding.add_tag_actions(menu)
        menu.addSeparator()
        text = window.desk.selected_text()
        record = window.desk.thread_view.record(target.comment_id) if target.comment_id is not None else None
        if not text and record is not None:
            text = record.text.plain
        menu.addAction(self.tr("Copy the text"), lambda: QGuiApplication.clipboard().setText(text)).setEnabled(
            bool(text)
        )
        link = record.permalink if record is not None else None
        if link:
            menu.addAction(self.tr("Open in the browser"), lambda: window.open_link(link))
        menu.exec(point)
        menu.deleteLater()

    def library_menu(self, article_id: int, point: QPoint) -> None:
        """On an article of the library."""
        window, menu = self._window, QMenu(self._window)
        record = next((one for one in window.reader.records if one.id == article_id), None)
        menu.addAction(self.tr("Export …"), lambda: window.jobs.export(window.reader.records, article_id))
        menu.addSeparator()
        self._add_recapture(menu, record)
        menu.addSeparator()
        url = record.url if record is not None else None
        if url:
            menu.addAction(self.tr("Open in the browser"), lambda: window.open_link(url))
            menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(url))
        menu.addSeparator()
        menu.addAction(self.tr("Remove …"), lambda: window.remove_article(article_id)).setEnabled(
            not window.session.read_only
        )
        menu.exec(point)
        menu.deleteLater()

    def _add_recapture(self, menu: QMenu, record: ArticleRecord | None) -> None:
        window = self._window
        if record is None:
            return
        take, current = window.recaptures.take, window.reader.current_id
        writable = not window.session.read_only
        again = menu.addAction(self.tr("Capture again"), lambda: take([record.id], current))
        again.setEnabled(writable and bool(record.url))
        same = [one.id for one in window.reader.records if one.site == record.site and one.url]
        if record.site and len(same) > 1:
            words = self.tr("Capture all {count} of {site} again").format(count=len(same), site=record.site)
            menu.addAction(words.replace("&", "&&"), lambda: take(same, current)).setEnabled(writable)
        menu.addAction(self.tr("What changed …"), lambda: window.recaptures.show(record.id))
        title = record.title or record.url or str(record.id)
        watch = menu.addAction(self.tr("Watch …"), lambda: window.watching.ask(record.id, title))
        watch.setEnabled(writable and bool(record.url))

    def may_remove(self, record: ArticleRecord) -> bool:
        """Ask before an article goes: this cannot be undone."""
        window = self._window
        lost = self.tr("%Ln annotations go with it. This cannot be undone.", "", record.annotations)
        title = record.title or record.url or str(record.id)
        return ask(
            window.theme,
            window,
            self.tr("Remove “{title}” from the archive?").format(title=title),
            lost,
            self.tr("Remove"),
            self.tr("Keep"),
        )

    # -- slots --
    def _capture_again(self) -> None:
        current = self._window.reader.current_id
        if current is not None:
            self._window.recaptures.take([current], current)

    def _show_changes(self) -> None:
        current = self._window.reader.current_id
        if current is not None:
            self._window.recaptures.show(current)

    def _export(self) -> None:
        self._window.jobs.export(self._window.reader.records, self._window.reader.current_id)

    def _toggle_library(self) -> None:
        self._window.show_library(self._window.side.isHidden())

    def _toggle_tags(self) -> None:
        self._window.show_tags(self._window.tags_side.isHidden())

    def _toggle_reading(self) -> None:
        self._window.set_reading(not self._window.isFullScreen())
        self.renew()

    def _toggle_receipt(self) -> None:
        self._window.desk.receipt.toggle()

    def _focus_library(self) -> None:
        self._window.show_library(True)
        self._window.library.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

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

    def _preferences(self) -> None:
        window = self._window
        dialog = Preferences(window.theme, window.settings, window.coder, window)
        dialog.coderNamed.connect(window.name_coder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_sources(self) -> None:
        dialog = SourcesDialog(self._window.theme, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def keys_overview(self) -> Groups:
        """All keys, by group."""
        return self.around.keys_overview()

    def _fixed_keys(self) -> Groups:
        """What the thread keeps for itself."""
        return [(self.tr("In the thread"), self._thread_keys())]

    def _thread_keys(self) -> list[tuple[str, str]]:
        return [
            ("J / ↓", self.tr("Next comment")),
            ("K / ↑", self.tr("Comment before")),
            ("H / ←", self.tr("Collapse replies, then to the parent")),
            ("L / →", self.tr("Expand replies, then to the first")),
            ("P", self.tr("To the parent")),
            (self.tr("Space"), self.tr("Read on")),
            ("X", self.tr("Mark this comment, or take it out")),
            (self.tr("Shift+J / Shift+K"), self.tr("Mark several comments, to tag them together")),
            ("A", self.tr("Look at this author alone, or at all again")),
            (self.tr("Ctrl+↓ / Ctrl+↑"), self.tr("Next or previous comment of the same author")),
            (self.tr("Enter"), self.tr("Caret into the text; Shift and arrows select a passage")),
            ("Esc", self.tr("Let go of the selection")),
            ("*", self.tr("Collapse or expand everything")),
            ("1 – 9", self.tr("Set or take off the tag with this key")),
            ("?", self.tr("Keys")),
        ]

    def _about(self) -> None:
        name = QApplication.applicationDisplayName() or "Threadmark"
        tell(
            self._window.theme,
            self._window,
            f"{name} {program_version()}",
            self.tr(
                "Archives news discussions, shows who replied to whom, and exports what you annotated. MIT licence."
            ),
        )
