"""Coding: tags and notes on what is selected. Keys, palette and panes all come here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from domain.annotation import Annotation, Tag
from domain.records import Changes
from domain.target import Target, tags_on
from gui.dialogs.tag_palette import Decision, TagPalette
from gui.icons import tag_dot
from gui.models.recent_tags import RecentTags
from gui.session import Aftermath, Codes, Session
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.codebook_view import CodebookView
from gui.views.reading_desk import ReadingDesk
from operations import annotating, deciding
from operations.opening import Archive


class Coding(QObject):
    """Turns what the user does into operations, and what they changed into what the panes show."""

    refused = Signal()
    """Something was to be changed in an archive that is open for reading only."""
    revealAsked = Signal(object)
    """An annotation to go to."""
    noLink = Signal()
    """How a comment answers was to be tagged, but it answers no other."""
    exampleChosen = Signal(object, object)
    """A tag, and an annotation that shows what it means."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        desk: ReadingDesk,
        codebook: CodebookView,
        notes: AnnotationsView,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._window = theme, session, window
        self._desk, self._codebook, self._notes = desk, codebook, notes
        self.codes = Codes()
        self.annotations: list[Annotation] = []
        self._shown: Target | None = None
        self._others: list[Target] = []
        self.recent = RecentTags()
        self.palette = TagPalette(theme, window)
        self.palette.tagChosen.connect(lambda tag: self._toggle(tag, self._asked()))
        self.palette.newTagNamed.connect(self.add_and_set)
        self.palette.decided.connect(self.decide)
        self._connect()

    def _connect(self) -> None:
        self._desk.targetChanged.connect(self._show_target)
        self._session.opened.connect(self._opened)
        self._notes.removeAsked.connect(self.remove)
        self._notes.annotationChosen.connect(self.revealAsked)
        self._notes.contextRequested.connect(self._annotation_menu)

    # -- what the panes show --
    def _opened(self) -> None:
        self.recent.clear()
        self._session.ask(lambda archive: archive.codebook.links.favourites(), self.recent.set_favourites)

    def set_codes(self, codes: Codes) -> None:
        """Show the codebook."""
        counts, here = codes.counts or {}, self._counts_here()
        if codes.tags == self.codes.tags and self._codebook.model.rowCount():
            self._codebook.set_counts(counts, here)
        else:
            self._codebook.set_tags(codes.tags, counts, here)
            self.palette.prepare(codes.tags)
            self.recent.keep(tag.id for tag in codes.tags if not tag.archived)
        self._codebook.set_writable(not self._session.read_only)
        self.codes = codes

    def _counts_here(self) -> dict[int, int]:
        """How often each tag is set in what is shown."""
        return dict(Counter(tag for one in self.annotations for tag in one.tag_ids))

    def set_annotations(self, annotations: list[Annotation]) -> None:
        """Show these annotations in texts and list."""
        self.annotations = annotations
        self._desk.set_annotations(annotations, self.tags())
        self._codebook.set_counts(self.codes.counts or {}, self._counts_here())
        self._show_list()

    def show_aftermath(self, aftermath: Aftermath) -> None:
        """After a change."""
        if aftermath.record is not None:
            self.annotations = aftermath.annotations
        self.set_codes(aftermath.codes)
        if aftermath.record is not None:
            self.set_annotations(aftermath.annotations)
        targets = self._asked()
        if self.palette.isVisible() and targets:
            self.palette.renew(self.codes.tags, tags_on(targets, self.annotations))

    def tags(self) -> dict[int, Tag]:
        return {tag.id: tag for tag in self.codes.tags}

    def _show_target(self) -> None:
        target = self._desk.target()
        if target is None or target != self._shown:  # the same one read anew: a note that is being written goes on
            self._notes.set_target(self._words(target), writable=not self._session.read_only)
        self._shown = target
        self._show_list()

    def shown(self) -> Target | None:
        """What the list of annotations is about."""
        return self._shown

    def _show_list(self) -> None:
        target = self._shown
        mine = [one for one in self.annotations if target is not None and target.concerns(one)]
        self._notes.set_annotations(mine, self.tags())

    def _words(self, target: Target | None) -> str | None:
        if target is None:
            return None
        if target.passage is not None:
            return self.tr("the selected passage")
        return self.tr("the article") if target.comment_id is None else self.tr("this comment")

    # -- tags on what is selected --
    def toggle(self, tag: Tag) -> None:
        """Put the tag on what is selected, or take it off."""
        self._toggle(tag, self._desk.targets())

    def _toggle(self, tag: Tag, targets: list[Target]) -> None:
        if targets and self.may_write():
            self.recent.used([tag.id])
            self._change(lambda archive: annotating.toggle(archive, targets, [tag.id]))

    def toggle_pinned(self, key: int) -> None:
        """The tag with this number key."""
        for tag in self.codes.tags:
            if tag.pinned == key:
                self.toggle(tag)

    def repeat(self) -> None:
        """The tags that were set last, on what is selected now."""
        targets, last = self._desk.targets(), self.recent.last
        if targets and last and self.may_write():
            self._change(lambda archive: annotating.tag(archive, targets, last))

    def tag_in_vivo(self) -> None:
        """A tag that is called as the selected passage says."""
        name = deciding.in_vivo_name(self._desk.selected_text())
        if name:
            self._others = []
            self.add_and_set(name)

    def ask_for_tag(self, others: Sequence[Target] = ()) -> None:
        """Open the palette for what is selected, or for `others`: what a search found."""
        targets = list(others) or self._desk.targets()
        if not targets or not self.may_write():
            return
        self._others = list(others)
        here = tags_on(targets, self.annotations)
        title = self._desk.words_for(targets)
        passage = self._desk.selected_text() if not others else ""
        self.palette.open_for(self.codes.tags, here, title, self.recent.order(), passage)

    def ask_for_link_tag(self) -> None:
        """Open the palette for how the current comment answers its parent."""
        target = self._desk.target()
        comment = self._desk.thread_view.record(target.comment_id) if target and target.comment_id else None
        if comment is None or (comment.parent_id is None and not comment.parent_missing):
            self.noLink.emit()
        else:
            self.ask_for_tag([Target(comment.article_id, comment.id, reply_link=True)])

    def _asked(self) -> list[Target]:
        """What the palette was opened for."""
        return self._others or self._desk.targets()

    def close_palette(self) -> None:
        self.palette.close()

    def add_and_set(self, path: str) -> None:
        """Add the tag that was named and put it on what is selected."""
        targets = self._asked()
        if targets and self.may_write():
            self._change(lambda archive: annotating.tag_with_new(archive, targets, [path]))

    def decide(self, wanted: Decision) -> None:
        """Several tags at once, as the palette was left."""
        targets = self._asked()
        if targets and self.may_write():
            self.recent.used(wanted.put)
            self._change(lambda archive: deciding.decide(archive, targets, wanted.put, wanted.take, wanted.new))

    # -- notes --
    def focus_note(self) -> None:
        """Start writing a note on what is selected."""
        if self._desk.target() is not None and self.may_write():
            self._notes.focus_note()

    def remove(self, annotation: Annotation) -> None:
        """Remove an annotation; undo brings it back."""
        if self.may_write():
            self._change(lambda archive: annotating.remove_annotation(archive, annotation.id))

    # -- menus --
    def add_tag_actions(self, menu: QMenu) -> None:
        """The pinned tags, those set already with a check mark."""
        here = tags_on(self._desk.targets(), self.annotations)
        for tag in sorted((one for one in self.codes.tags if one.pinned), key=lambda one: one.pinned or 0):
            action = QAction(tag_dot(self._theme.tag_colour(tag.hue).line), f"{tag.name}\t{tag.pinned}", menu)
            action.setCheckable(True)
            action.setChecked(tag.id in here)
            action.triggered.connect(lambda _checked=False, tag=tag: self.toggle(tag))
            menu.addAction(action)

    def _annotation_menu(self, annotation: Annotation, point: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Go there"), lambda: self.revealAsked.emit(annotation))
        menu.addAction(self.tr("Change the note"), lambda: self._notes.edit(annotation))
        for tag_id in annotation.tag_ids if annotation.selector is not None else ():
            tag = self.tags().get(tag_id)
            if tag is not None:
                words = self.tr("Use as example for “{tag}”").format(tag=tag.name.replace("&", "&&"))
                menu.addAction(words, partial(self.exampleChosen.emit, tag, annotation))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.remove(annotation))
        menu.exec(point)
        menu.deleteLater()

    # -- inside --
    def may_write(self) -> bool:
        """Whether anything can be changed; says so if not."""
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only

    def _change(self, operation: Callable[[Archive], Changes | None]) -> None:
        target = self._desk.target()
        self._session.change(operation, target.article_id if target is not None else None)
