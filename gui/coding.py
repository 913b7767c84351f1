"""Coding: tags and notes on what is selected. Keys, palette and panes all come here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from domain.annotation import Annotation, Tag
from domain.records import Changes
from domain.target import Target, tags_on
from gui.dialogs.question import ask
from gui.dialogs.tag_dialog import TagDialog, TagValues
from gui.dialogs.tag_palette import TagPalette
from gui.icons import tag_dot
from gui.session import Aftermath, Codes, Session
from gui.theme import Theme
from gui.views.annotations_view import AnnotationsView
from gui.views.codebook_view import CodebookView
from gui.views.reading_desk import ReadingDesk
from operations import annotating
from operations.opening import Archive

MOST_RECENT = 9


class Coding(QObject):
    """Turns what the user does into operations, and what they changed into what the panes show."""

    refused = Signal()
    """Something was to be changed in an archive that is open for reading only."""
    revealAsked = Signal(object)
    """An annotation to go to."""

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
        self._recent: list[int] = []
        self.palette = TagPalette(theme, window)
        self.palette.tagChosen.connect(self.toggle)
        self.palette.newTagNamed.connect(self.add_and_set)
        self._connect()

    def _connect(self) -> None:
        self._desk.targetChanged.connect(self._show_target)
        self._codebook.tagActivated.connect(self.toggle)
        self._codebook.addAsked.connect(self.ask_for_new_tag)
        self._codebook.editAsked.connect(self.ask_for_changes)
        self._codebook.removeAsked.connect(self.ask_to_remove)
        self._codebook.contextRequested.connect(self._tag_menu)
        self._notes.removeAsked.connect(self.remove)
        self._notes.annotationChosen.connect(self.revealAsked)
        self._notes.contextRequested.connect(self._annotation_menu)

    # -- what the panes show --
    def set_codes(self, codes: Codes) -> None:
        """Show the codebook."""
        if codes.tags == self.codes.tags and self._codebook.model.rowCount():
            self._codebook.set_counts(codes.counts or {})
        else:
            self._codebook.set_tags(codes.tags, codes.counts or {})
        self.codes = codes

    def set_annotations(self, annotations: list[Annotation]) -> None:
        """Show these annotations in texts and list."""
        self.annotations = annotations
        self._desk.set_annotations(annotations, self.tags())
        self._show_list()

    def show_aftermath(self, aftermath: Aftermath) -> None:
        """After a change."""
        self.set_codes(aftermath.codes)
        if aftermath.record is not None:
            self.set_annotations(aftermath.annotations)
        targets = self._desk.targets()
        if self.palette.isVisible() and targets:
            self.palette.renew(self.codes.tags, tags_on(targets, self.annotations))

    def tags(self) -> dict[int, Tag]:
        return {tag.id: tag for tag in self.codes.tags}

    def _show_target(self) -> None:
        target = self._desk.target()
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
        targets = self._desk.targets()
        if not targets or not self._may_write():
            return
        self._recent = [tag.id, *(one for one in self._recent if one != tag.id)][:MOST_RECENT]
        self._change(lambda archive: annotating.toggle(archive, targets, [tag.id]))

    def toggle_pinned(self, key: int) -> None:
        """The tag with this number key."""
        for tag in self.codes.tags:
            if tag.pinned == key:
                self.toggle(tag)

    def ask_for_tag(self) -> None:
        """Open the palette for what is selected."""
        target = self._desk.target()
        if target is None or not self._may_write():
            return
        here = tags_on(self._desk.targets(), self.annotations)
        words = self._words(target) or ""
        self.palette.open_for(self.codes.tags, here, self.tr("Tag {place}").format(place=words), self._recent)

    def close_palette(self) -> None:
        self.palette.close()

    def add_and_set(self, path: str) -> None:
        """Add the tag that was named and put it on what is selected."""
        targets = self._desk.targets()
        if targets and self._may_write():
            self._change(lambda archive: annotating.tag_with_new(archive, targets, [path]))

    # -- notes --
    def focus_note(self) -> None:
        """Start writing a note on what is selected."""
        if self._desk.target() is not None and self._may_write():
            self._notes.focus_note()

    def remove(self, annotation: Annotation) -> None:
        """Remove an annotation; undo brings it back."""
        if self._may_write():
            self._change(lambda archive: annotating.remove_annotation(archive, annotation.id))

    # -- the codebook --
    def ask_for_new_tag(self, parent_id: int | None = None) -> None:
        """A dialog for a new tag."""
        if self._may_write():
            self._tag_dialog(None, parent_id)

    def ask_for_changes(self, tag: Tag) -> None:
        """A dialog for a tag that exists."""
        if self._may_write():
            self._tag_dialog(tag, tag.parent_id)

    def _tag_dialog(self, tag: Tag | None, parent_id: int | None) -> None:
        dialog = TagDialog(self._theme, self.codes.tags, tag, parent_id, self._window)
        if dialog.exec():
            values = dialog.values()
            self._change(lambda archive: _apply(archive, tag, values))
        dialog.deleteLater()

    def ask_to_remove(self, tag: Tag) -> None:
        """Remove a tag; asks where annotations would lose it, although undo brings it back."""
        if not self._may_write():
            return
        count = (self.codes.counts or {}).get(tag.id, 0)
        below = any(one.parent_id == tag.id for one in self.codes.tags)
        if (count or below) and not ask(
            self._theme,
            self._window,
            self.tr("Remove the tag “{tag}”?").format(tag=tag.name),
            self.tr("%Ln annotations lose it, and the tags below it go too. Undo brings all of it back.", "", count),
            self.tr("Remove"),
            self.tr("Keep"),
        ):
            return
        self._change(lambda archive: annotating.remove_tag(archive, tag.id))

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

    def _tag_menu(self, tag: Tag | None, point: QPoint) -> None:
        menu = QMenu(self._window)
        if tag is not None:
            menu.addAction(self.tr("Set on what is selected"), lambda: self.toggle(tag))
            menu.addAction(self.tr("Change …"), lambda: self.ask_for_changes(tag))
            menu.addAction(self.tr("New tag below it …"), lambda: self.ask_for_new_tag(tag.id))
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), lambda: self.ask_to_remove(tag))
        else:
            menu.addAction(self.tr("New tag …"), self.ask_for_new_tag)
        menu.exec(point)
        menu.deleteLater()

    def _annotation_menu(self, annotation: Annotation, point: QPoint) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Go there"), lambda: self.revealAsked.emit(annotation))
        menu.addAction(self.tr("Change the note"), lambda: self._notes.edit(annotation))
        menu.addSeparator()
        menu.addAction(self.tr("Remove"), lambda: self.remove(annotation))
        menu.exec(point)
        menu.deleteLater()

    # -- inside --
    def _may_write(self) -> bool:
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only

    def _change(self, operation: Callable[[Archive], Changes | None]) -> None:
        target = self._desk.target()
        self._session.change(operation, target.article_id if target is not None else None)


def _apply(archive: Archive, tag: Tag | None, values: TagValues) -> Changes:
    """Make the tag as the dialog says."""
    wanted = (values.name, values.parent_id, values.hue, values.definition, values.pinned)
    return annotating.make_tag(archive, *wanted) if tag is None else annotating.change_tag(archive, tag.id, *wanted)
