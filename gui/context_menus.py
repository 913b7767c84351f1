"""Context menus: what can be done with the text or the article under the mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from domain.records import ArticleRecord
from gui.dialogs.question import ask
from operations import citing

if TYPE_CHECKING:
    from gui.window import MainWindow


class ContextMenus(QObject):
    """Belongs to one window. `on_text`: the actions that stand first on a text; `on_comment`: on a comment alone."""

    def __init__(self, window: MainWindow, on_text: list[QAction], on_comment: list[QAction]) -> None:
        super().__init__(window)
        self._window, self._on_text, self._on_comment = window, on_text, on_comment

    def text_menu(self, point: QPoint) -> None:
        """On a comment or the article."""
        window, menu = self._window, QMenu(self._window)
        target = window.desk.target()
        if target is None:
            return
        menu.addActions(self._on_text)
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
        if record is not None:
            menu.addSeparator()
            menu.addActions(self._on_comment)
            menu.addSeparator()
        if (current := window.reader.current_id) is not None:
            self._add_citation(menu, current, target.comment_id)
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
        self._add_citation(menu, article_id, None)
        menu.addSeparator()
        menu.addAction(self.tr("Remove …"), lambda: window.remove_article(article_id)).setEnabled(
            not window.session.read_only
        )
        menu.exec(point)
        menu.deleteLater()

    def _add_citation(self, menu: QMenu, article_id: int, comment_id: int | None) -> None:
        """A menu of the styles; the citation goes to the clipboard, and is shown so that one sees what it is."""
        window, styles = self._window, menu.addMenu(self.tr("Copy the citation"))

        def copied(line: str) -> None:
            QGuiApplication.clipboard().setText(line)
            window.bar.say(self.tr("Copied: {text}").format(text=line if len(line) < 200 else f"{line[:199]}…"))

        def copy(style: str) -> None:
            window.session.ask(lambda archive: citing.copied(archive, article_id, comment_id, style), copied)

        for style, label in (
            ("apa", "APA"),
            ("mla", "MLA"),
            ("chicago", "Chicago"),
            ("german", self.tr("German (DIN ISO 690)")),
            ("biblatex", "BibLaTeX"),
            ("ris", "RIS"),
        ):
            styles.addAction(label, partial(copy, style))

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
