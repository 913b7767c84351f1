"""What is done to tags: new, changed, moved, merged, recoded, archived, removed, imported. All doors lead here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from domain.annotation import Annotation, Tag
from domain.records import Changes
from gui.codebook_menu import tag_menu
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.merge_dialog import MergeDialog
from gui.dialogs.question import ask
from gui.dialogs.recode_dialog import RecodeDialog, Scope
from gui.dialogs.tag_dialog import TagDialog, TagValues
from gui.i18n import sentences
from gui.session import Codes, Session
from gui.splitting import Splitting
from gui.theme import Theme
from gui.views.codebook_view import CodebookView
from gui.views.result_bar import ResultBar
from operations import codebook as operation
from operations import codebook_changes as changes
from operations import codebook_files as files
from operations.codebook_changes import Touched, Within
from operations.opening import Archive

type Operation = Callable[[Archive], Changes | None]


class CodebookWork(QObject):
    """Turns what is wanted of the codebook into operations; asks only where something would be lost or surprising."""

    refused = Signal()
    """Something was to be changed in an archive that is open for reading only."""
    applyAsked = Signal(object)
    """A `Tag` is to be set on what is selected, or taken off."""
    placesAsked = Signal(object)
    """All that carries a `Tag` is to be shown."""
    memoAsked = Signal(object)
    """A memo about a `Tag` is to be written."""
    printAsked = Signal()

    def __init__(self, theme: Theme, session: Session, view: CodebookView, bar: ResultBar, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._view, self._bar, self._window = theme, session, view, bar, window
        self.codes = Codes()
        self.article_id: int | None = None
        """The article that is open: what is shown of it is read anew after a change."""
        self.selected: tuple[int, ...] = ()
        """The comments that are marked: a scope for recoding."""
        self.recent: Callable[[], Sequence[int]] = tuple
        """The tags that choosers offer first."""
        self.dialog: TagDialog | MergeDialog | RecodeDialog | ImportDialog | None = None
        self.splitting = Splitting(theme, session, self, window)
        view.tagActivated.connect(self.applyAsked)
        view.addAsked.connect(self.ask_for_new_tag)
        view.editAsked.connect(self.ask_for_changes)
        view.removeAsked.connect(self.ask_to_remove)
        view.placesAsked.connect(self.placesAsked)
        view.moveAsked.connect(self.move)
        view.nudgeAsked.connect(self.nudge)
        view.sortAsked.connect(self._sort_all)
        view.importAsked.connect(self.ask_for_file)
        view.exportAsked.connect(self.ask_where_to_save)
        view.printAsked.connect(self.printAsked)
        view.contextRequested.connect(self._menu)

    def set_codes(self, codes: Codes) -> None:
        """The codebook as it is now."""
        self.codes = codes
        self.splitting.set_tags(codes.tags)

    # -- single tags --
    def ask_for_new_tag(self, parent_id: int | None = None) -> None:
        """A dialog for a new tag."""
        if self.may_write():
            self._tag_dialog(None, parent_id)

    def ask_for_changes(self, tag: Tag) -> None:
        """A dialog for a tag that exists."""
        if self.may_write():
            self._tag_dialog(tag, tag.parent_id)

    def _tag_dialog(self, tag: Tag | None, parent_id: int | None) -> None:
        dialog = self.dialog = TagDialog(self._theme, self.codes.tags, tag, parent_id, self._window)
        if dialog.exec():
            values = dialog.values()
            self.change(lambda archive: _apply(archive, tag, values))
        dialog.deleteLater()

    def use_as_example(self, tag: Tag, annotation: Annotation) -> None:
        """Keep the text of an annotation in the tag's guide."""
        if self.may_write():
            self.change(lambda archive: operation.use_as_example(archive, tag.id, annotation.id))

    def move(self, tag_id: int, parent_id: int | None, position: int | None) -> None:
        if self.may_write():
            self.change(lambda archive: operation.move_tag(archive, tag_id, parent_id, position))

    def nudge(self, tag: Tag, way: str) -> None:
        if self.may_write():
            self.change(lambda archive: _changed(changes.nudge(archive, tag.id, way)))

    def pin(self, tag: Tag, key: int | None) -> None:
        if self.may_write():
            self.change(lambda archive: operation.pin_tag(archive, tag.id, key))

    def archive(self, tag: Tag, archived: bool = True) -> None:
        """Offer it no more, or again. No question: nothing is lost, and it can be undone."""
        if self.may_write():
            self.change(lambda archive: changes.archive_tag(archive, tag.id, archived))

    def colour_branch(self, tag: Tag) -> None:
        """What is below the tag gets its colour."""
        if self.may_write():
            self.change(lambda archive: changes.colour_branch(archive, tag.id, tag.hue))

    def sort(self, tag: Tag | None, *, by_count: bool = False, deep: bool = False) -> None:
        if self.may_write():
            tag_id = tag.id if tag is not None else None
            self.change(lambda archive: changes.sort_children(archive, tag_id, by_count=by_count, deep=deep))

    def _sort_all(self, by_count: bool) -> None:
        self.sort(None, by_count=by_count, deep=True)

    # -- remove --
    def ask_to_remove(self, tag: Tag) -> None:
        """Remove a tag; says what that touches where it touches anything, although undo brings it back."""
        if self.may_write():
            self._session.ask(
                lambda archive: changes.remove_preview(archive, tag.id), lambda touched: self._remove(tag, touched)
            )

    def _remove(self, tag: Tag, touched: Touched) -> None:
        harmless = touched.tags == 1 and not touched.annotations and not touched.memos
        if harmless or ask(
            self._theme,
            self._window,
            self.tr("Remove the tag “{tag}”?").format(tag=tag.name),
            self.touched_words(touched),
            self.tr("Remove"),
            self.tr("Keep"),
        ):
            self.change(lambda archive: changes.remove_tag(archive, tag.id))

    def touched_words(self, touched: Touched) -> str:
        """What goes with tags, in words."""
        counts = [self.tr("%Ln tags", "", touched.tags), self.tr("%Ln annotations lose it", "", touched.annotations)]
        if touched.only:
            counts.append(self.tr("%Ln of them have no other tag", "", touched.only))
        if touched.memos:
            counts.append(self.tr("%Ln memos go with it", "", touched.memos))
        return self.tr("{counts}. Undo brings all of it back.").format(counts=", ".join(counts))

    # -- merge and recode --
    def ask_to_merge(self, tag: Tag) -> None:
        """A dialog: into which tag?"""
        if not self.may_write():
            return
        dialog = self.dialog = MergeDialog(self._theme, self.codes.tags, tag, self.recent(), self._window)
        dialog.previewWanted.connect(
            lambda target_id: self._session.ask(
                lambda archive: changes.merge_preview(archive, tag.id, target_id),
                dialog.show_preview,
                dialog.show_error,
            )
        )
        dialog.accepted.connect(lambda: self._merge(tag, dialog.target()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, tag: Tag, target: Tag | None) -> None:
        if target is not None:
            self.change(lambda archive: changes.merge_tags(archive, tag.id, target.id))

    def ask_to_recode(self, tag: Tag) -> None:
        """A dialog: which tag instead, and where?"""
        if not self.may_write():
            return
        dialog = self.dialog = RecodeDialog(
            self._theme, self.codes.tags, tag, self._scopes(), self.recent(), self._window
        )
        dialog.previewWanted.connect(
            lambda new_id, within: self._session.ask(
                lambda archive: changes.recode_preview(archive, tag.id, [new_id], within),
                lambda preview: dialog.show_preview(new_id, preview),
                dialog.show_error,
            )
        )
        dialog.accepted.connect(lambda: self._recode(tag, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _scopes(self) -> list[Scope]:
        scopes = [Scope(self.tr("Everywhere in the archive"), Within())]
        if self.article_id is not None:
            scopes.append(Scope(self.tr("In the open article"), Within(article_ids=frozenset({self.article_id}))))
        if len(self.selected) > 1:
            words = self.tr("On the %Ln marked comments", "", len(self.selected))
            scopes.insert(0, Scope(words, Within(comment_ids=frozenset(self.selected))))
        return scopes

    def _recode(self, tag: Tag, dialog: RecodeDialog) -> None:
        target, within, keep = dialog.target(), dialog.within(), dialog.keeps
        if target is not None:
            self.change(lambda archive: changes.recode(archive, tag.id, [target.id], keep=keep, within=within))

    # -- files --
    def ask_for_file(self) -> None:
        """Choose a codebook to import."""
        if not self.may_write():
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Import a codebook"),
            "",
            self.tr("Codebooks (*.csv *.tsv *.txt *.md *.qdc *.qdpx *.qde)") + ";;" + self.tr("All files (*)"),
        )
        if chosen:
            self.import_file(Path(chosen))

    def import_file(self, path: Path) -> None:
        """Show what would become of it."""
        self._session.ask(lambda _archive: files.read_codebook(path), self._show_draft)

    def _show_draft(self, draft: files.Draft) -> None:
        dialog = self.dialog = ImportDialog(self._theme, draft, self._window)
        dialog.planWanted.connect(
            lambda replace: self._session.ask(
                lambda archive: files.plan(archive, draft, replace=replace), dialog.show_plan
            )
        )
        dialog.accepted.connect(lambda: self._import(draft, replace=dialog.replace.isChecked()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _import(self, draft: files.Draft, *, replace: bool) -> None:
        self.change(lambda archive: files.import_codebook(archive, draft, replace=replace))

    def ask_where_to_save(self) -> None:
        """Save the codebook with its guide as a list."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the codebook"),
            self.tr("codebook") + ".csv",
            self.tr("Table (*.csv)") + ";;" + self.tr("Markdown (*.md)"),
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """The file dialog has asked about replacing."""
        self._session.ask(
            lambda archive: files.export_listing(archive, path, overwrite=True),
            lambda count: self._bar.say(self.tr("%Ln tags were written to {path}.", "", count).format(path=path)),
            lambda error: self._bar.say(" ".join(part for part in sentences(error) if part), error=True),
        )

    def _menu(self, tag: Tag | None, point: QPoint) -> None:
        menu = tag_menu(self, self._theme, self._window, tag)
        menu.exec(point)
        menu.deleteLater()

    # -- inside --
    @property
    def read_only(self) -> bool:
        return self._session.read_only

    def may_write(self) -> bool:
        """Whether the archive can be changed; says so if not."""
        if self._session.read_only:
            self.refused.emit()
        return not self._session.read_only

    def change(self, operation: Operation) -> None:
        self._session.change(operation, self.article_id)


def _changed(done: Changes) -> Changes | None:
    return done if done.history else None


def _apply(archive: Archive, tag: Tag | None, values: TagValues) -> Changes:
    """Make the tag as the dialog says."""
    wanted = (values.name, values.parent_id, values.hue, values.definition, values.pinned, values.guide)
    if tag is None:
        return operation.make_tag(archive, *wanted)
    return operation.change_tag(archive, tag.id, *wanted, archived=values.archived)
