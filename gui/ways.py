"""Ways: what leads from one part of the window to another: to a quotation, an author, a tag's places, a memo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from domain.annotation import Tag
from domain.codebook import CodebookTree
from domain.memo import About
from domain.quotation import Quotation
from gui.dialogs.export_dialog import Part
from gui.finding import Where

if TYPE_CHECKING:
    from gui.window import MainWindow


class Ways(QObject):
    """Belongs to one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    # -- from the current comment --
    def came_to_comment(self) -> None:
        """Another comment is current."""
        window = self._window
        current = window.desk.thread_view.current_id()
        for follower in (window.read_marks, window.worklists, window.persons):
            follower.at(current)

    def show_author(self) -> None:
        """All that the author of the current comment wrote."""
        current = self._window.desk.thread_view.current_id()
        if current is not None:
            self._window.persons.show_author_of(current)

    def go_on(self, what: str) -> None:
        """To the next unread or untagged comment, of the thread or of the worklist."""
        self._window.read_marks.go(what, self._window.desk.thread_view.current_id())

    def go_to_quotation(self) -> None:
        """From a quotation to where it was said, or, in the article, on to who quotes it."""
        window, target = self._window, self._window.desk.target()
        if target is None or target.comment_id is None:
            window.desk.article_view.cycle_quotation()
        else:
            self.follow_quotation(target.comment_id, target.start)

    def follow_quotation(self, comment_id: int, start: int | None) -> None:
        """To where that was said which a comment quotes."""
        window, found = self._window, self._window.quoting.made_in(comment_id, start)
        if found is None:
            window.bar.say(self.tr("No quotation was found in this comment."))
        elif found.source_comment_id is not None:
            window.desk.reveal(found.source_comment_id, found.source_start)
        else:
            window.desk.reveal(None, found.source_start)
            window.desk.article_view.reveal(found.source_start, found.source_end)

    def show_quotations(self, found: list[Quotation]) -> None:
        """Mark them in both texts."""
        window, opened = self._window, self._window.reader.opened
        names = {one.id: one.author.name or "—" for one in opened.comments} if opened is not None else {}
        window.desk.article_view.set_quotations(found, names)
        window.desk.thread_view.states.set_quotations(found)

    def print_shown(self) -> None:
        """Print the article with its thread, or make a PDF of it."""
        opened = self._window.reader.opened
        if opened is not None:
            self._window.printing.print_article(opened.record.id)

    def parts(self) -> list[Part]:
        """Comments that can be exported alone: those that are marked."""
        marked = frozenset(self._window.desk.thread_view.states.marked())
        return [Part(self.tr("The %Ln marked comments", "", len(marked)), marked)] if marked else []

    def export_found(self, comment_ids: list[int]) -> None:
        """Export what a search found."""
        window = self._window
        found = Part(self.tr("The %Ln comments that were found", "", len(comment_ids)), frozenset(comment_ids))
        window.jobs.export(window.reader.records, window.reader.current_id, [found, *self.parts()])

    # -- to the lists on both sides --
    def show_side(self, tab: str) -> None:
        """One of the lists on the left."""
        self._window.show_library(True)
        self._window.side.show_tab(tab)

    def side_turned(self, panel: QWidget) -> None:
        """Another list on the left is shown."""
        if panel is self._window.lists:
            self._window.worklists.shown()
        elif panel is self._window.person:
            self._window.persons.came()

    def notes_turned(self, panel: QWidget) -> None:
        """Another list on the right is shown."""
        if panel is self._window.all_notes:
            self._window.memos.shown()
        elif panel is self._window.steps:
            self._window.stepping.shown()

    def find_tag(self, tag: Tag) -> None:
        """All places that carry the tag."""
        window = self._window
        path = CodebookTree(window.coding.codes.tags).path(tag.id)
        window.finding.take(f'tag:"{path}"', Where.ARCHIVE)

    def show_tag(self, tag_id: int) -> None:
        """The tag in the codebook."""
        window = self._window
        window.show_tags(True)
        window.codebook.select(tag_id)
        window.codebook.focus_tags()

    def write_on_tag(self, tag: Tag) -> None:
        """A memo about a tag."""
        self._write(About.tag(tag.id), tag.name)

    def write_on_author(self, author_key: str) -> None:
        """A memo about somebody who writes."""
        self._write(About.author(author_key), author_key)

    def _write(self, about: About, name: str) -> None:
        window = self._window
        window.show_tags(True)
        window.notes_side.show_panel(window.all_notes)
        window.memos.new_memo(about, name)
