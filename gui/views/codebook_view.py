"""The codebook pane: the tree of tags, a filter, what the current one means, and what can be done to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from domain.annotation import Tag
from gui.delegates.codebook_delegate import CodebookDelegate
from gui.icons import icon
from gui.models.codebook_model import TAG, CodebookModel
from gui.theme import Theme
from gui.views.codebook_tree import CodebookTree
from gui.views.empty_state import EmptyState
from gui.views.filter_field import FilterField
from gui.views.labels import heading
from gui.views.tag_guide import TagGuide, guide_text

GUIDE_LINES = 6
TREE, EMPTY, NOTHING_FITS = range(3)


class CodebookView(QWidget):
    """A double click, Enter or the button sets a tag on what is selected; the context menu changes the tag."""

    tagActivated = Signal(object)
    addAsked = Signal(object)
    """The id of the tag to put the new one under, or None."""
    contextRequested = Signal(object, QPoint)
    removeAsked = Signal(object)
    editAsked = Signal(object)
    placesAsked = Signal(object)
    """All that carries the tag is to be shown."""
    moveAsked = Signal(int, object, object)
    """A tag (its id) is to go below another one (id or None), at a place among its siblings (or None: last)."""
    nudgeAsked = Signal(object, str)
    """A tag is to move by one place: "up", "down", "in" or "out"."""
    sortAsked = Signal(bool)
    """The top of the codebook is to be sorted, all levels of it; True: by use, False: by name."""
    importAsked = Signal()
    exportAsked = Signal()
    printAsked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: Mapping[int, int] = {}
        self._shown: Mapping[int, int] | None = None
        self._writable = True
        self._has_guides = False
        self.model = CodebookModel(self)
        self.tree = CodebookTree(self.model)
        self._delegate = CodebookDelegate(theme)
        self._set_up_tree()
        self.filter = self._make_filter()
        self.definition = TagGuide(theme, GUIDE_LINES)
        self.definition.hide()
        self._make_menu()
        self._lay_out()
        theme.changed.connect(self._renew_looks)

    # -- how it is built --
    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setItemDelegate(self._delegate)
        tree.setIndentation(self._theme.space(4))
        tree.setAccessibleName(self.tr("Codebook"))
        tree.customContextMenuRequested.connect(self._context)
        tree.doubleClicked.connect(self._activated)
        tree.enterPressed.connect(lambda: self._activated(tree.currentIndex()))
        tree.placesPressed.connect(lambda: self._with_current(self.placesAsked.emit))
        tree.deletePressed.connect(lambda: self._with_current(self.removeAsked.emit))
        tree.editPressed.connect(lambda: self._with_current(self.editAsked.emit))
        tree.newPressed.connect(lambda: self.addAsked.emit(one.id if (one := self.current()) is not None else None))
        tree.nudged.connect(lambda way: self._with_current(lambda tag: self.nudgeAsked.emit(tag, way)))
        tree.findPressed.connect(self.focus_filter)
        tree.selectionModel().currentChanged.connect(lambda _now, _before: self._define())
        self.model.dropped.connect(self.moveAsked)

    def _make_filter(self) -> FilterField:
        field = FilterField()
        field.setPlaceholderText(self.tr("Filter tags"))
        field.setAccessibleName(self.tr("Filter tags"))
        field.setClearButtonEnabled(True)
        field.textChanged.connect(self._narrow)
        field.entered.connect(self._go_to_first)
        field.hide()
        return field

    def _make_menu(self) -> None:
        self._add = self._button("add", self.tr("New tag"))
        self._add.clicked.connect(lambda: self.addAsked.emit(None))
        self._more = self._button("more", self.tr("More on the codebook"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        self.count_shown = self._choice(menu, self.tr("Count only the open article"), self._show_counts)
        self.only_used = self._choice(menu, self.tr("Only tags that are used"), self._narrow)
        self.show_archived = self._choice(menu, self.tr("Show archived tags"), self._narrow)
        menu.addSeparator()
        menu.addAction(self.tr("Unfold all"), self.expand_all)
        menu.addAction(self.tr("Fold all"), self.tree.fold_all)
        menu.addSeparator()
        self._changing = [
            menu.addAction(self.tr("Sort by name"), lambda: self.sortAsked.emit(False)),
            menu.addAction(self.tr("Sort by use"), lambda: self.sortAsked.emit(True)),
            menu.addAction(self.tr("Import a codebook …"), self.importAsked.emit),
        ]
        self._with_tags = [
            menu.addAction(self.tr("Save the codebook as …"), self.exportAsked.emit),
            menu.addAction(self.tr("Print the codebook …"), self.printAsked.emit),
        ]
        menu.aboutToShow.connect(self._allow)
        self._more.setMenu(menu)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(self._theme, name))
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    def _choice(self, menu: QMenu, text: str, changed: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        action.toggled.connect(lambda _on: changed())
        menu.addAction(action)
        return action

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setContentsMargins(theme.space(3), 0, theme.space(2), 0)
        head.setSpacing(0)
        head.addWidget(heading(theme, self.tr("Codebook")), 1)
        head.addWidget(self._more)
        head.addWidget(self._add)
        self.empty = EmptyState(
            theme,
            self.tr("Tags say what a comment or passage is about. Press T on a comment, or start here."),
            self.tr("New tag"),
        )
        self.empty.asked.connect(lambda: self.addAsked.emit(None))
        self.nothing = EmptyState(theme, "", self.tr("Show all tags"))
        self.nothing.asked.connect(self.show_all)
        self._stack = QStackedLayout()
        for one in (self.tree, self.empty, self.nothing):
            self._stack.addWidget(one)
        self._stack.setCurrentIndex(EMPTY)
        field, foot = QHBoxLayout(), QHBoxLayout()
        field.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        field.addWidget(self.filter)
        foot.setContentsMargins(theme.space(3), theme.space(1), theme.space(3), theme.space(2))
        foot.addWidget(self.definition)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.space(2), 0, 0)
        layout.setSpacing(theme.space(1))
        layout.addLayout(head)
        layout.addLayout(field)
        layout.addLayout(self._stack, 1)
        layout.addLayout(foot)

    # -- what is shown --
    def set_tags(
        self, tags: Sequence[Tag], counts: Mapping[int, int], shown_counts: Mapping[int, int] | None = None
    ) -> None:
        """Show the codebook, the selected tag kept."""
        self._counts, self._shown = counts, shown_counts
        self._has_guides = any(one.definition or one.use_when or one.not_when or one.example for one in tags)
        self.tree.filled(lambda: self.model.set_tags(tags, counts, self._counted()))
        self.filter.setVisible(bool(tags))
        self._show_what_is_there()
        self._define()

    def set_counts(self, counts: Mapping[int, int], shown_counts: Mapping[int, int] | None = None) -> None:
        """Show changed counts: of the whole archive, and of what is on the desk."""
        self._counts, self._shown = counts, shown_counts
        self._show_counts()

    def set_writable(self, writable: bool) -> None:
        """Whether tags can be changed in this archive."""
        self._writable = self.model.movable = writable
        self._add.setEnabled(writable)
        self.empty.button.setEnabled(writable)

    def _counted(self) -> Mapping[int, int] | None:
        """What is counted instead of the whole archive."""
        return (self._shown or {}) if self.count_shown.isChecked() else None

    def _show_counts(self) -> None:
        if self.only_used.isChecked():
            self.tree.filled(lambda: self.model.set_counts(self._counts, self._counted()))
            self._show_what_is_there()
        else:
            self.model.set_counts(self._counts, self._counted())

    def _narrow(self) -> None:
        def fill() -> None:
            self.model.set_archived(self.show_archived.isChecked())
            self.model.set_only_used(self.only_used.isChecked())
            self.model.set_filter(self.filter.text())

        self.tree.filled(fill)
        self._show_what_is_there()

    def _show_what_is_there(self) -> None:
        if len(self.model):
            self._stack.setCurrentIndex(TREE)
        elif not self.model.tree.tags:
            self._stack.setCurrentIndex(EMPTY)
        else:
            typed = self.filter.text().strip()
            words = self.tr("No tag fits “{words}”.").format(words=typed) if typed else self.tr("No tag is shown.")
            self.nothing.say(words)
            self._stack.setCurrentIndex(NOTHING_FITS)

    def show_all(self) -> None:
        """Take every filter away."""
        self.filter.clear()
        self.only_used.setChecked(False)
        if not len(self.model):
            self.show_archived.setChecked(True)
        self.focus_tags()

    def expand_all(self) -> None:
        self.tree.unfold_all()

    def _define(self) -> None:
        """What the selected tag means, below the tree. The room for it is there once any tag has a guide."""
        tag = self.current()
        words = guide_text(tag) if tag is not None else ""
        self.definition.show_text(f"{tag.name}: {words}" if tag is not None and words else "")
        self.definition.setVisible(tag is not None and self._has_guides)

    # -- going there --
    def focus_tags(self) -> None:
        """Give the keys to the tree."""
        self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def current(self) -> Tag | None:
        """The selected tag."""
        return self.tree.tag()

    def select(self, tag_id: int) -> None:
        """Make a tag the current one, and unfold what is above it."""
        index = self.model.index_of(tag_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    # -- what is done --
    def _with_current(self, then: Callable[[Tag], None]) -> None:
        tag = self.current()
        if tag is not None:
            then(tag)

    def _activated(self, index: QModelIndex) -> None:
        tag = index.data(TAG)
        if isinstance(tag, Tag):
            self.tagActivated.emit(tag)

    def _context(self, place: QPoint) -> None:
        tag = self.tree.indexAt(place).data(TAG)
        point = self.tree.viewport().mapToGlobal(place)
        self.contextRequested.emit(tag if isinstance(tag, Tag) else None, point)

    def _allow(self) -> None:
        for action in self._changing:
            action.setEnabled(self._writable)
        for action in self._with_tags:
            action.setEnabled(bool(self.model.tree.tags))

    def _go_to_first(self) -> None:
        first = self.model.first_fitting()
        if first is not None:
            self.select(first.id)
            self.focus_tags()

    def _renew_looks(self) -> None:
        self._add.setIcon(icon(self._theme, "add"))
        self._more.setIcon(icon(self._theme, "more"))
        self.tree.viewport().update()
