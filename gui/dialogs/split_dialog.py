"""Splitting a tag: one case after the other with its context; a key decides, and the next one is there.

Every decision is saved at once, so that one can stop at any time. What was decided can be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from domain.annotation import Tag
from domain.codebook import CodebookTree
from gui.dialogs.frame import beside
from gui.dialogs.tag_palette import Decision, TagPalette
from gui.formats import number_text
from gui.theme import Theme
from gui.views.case_view import CaseView
from gui.views.labels import heading, hint
from gui.views.target_keys import TargetKeys
from operations.splitting import Case

WIDTH, HEIGHT, SIDE = 122, 36, 42


class SplitDialog(QDialog):
    """Shows what it is given; the controller saves what was decided and takes it back."""

    decided = Signal(object, object)
    """A `Case`, and the ids of the tags that it gets instead (none: the tag only comes off)."""
    kept = Signal(object)
    """A `Case` that keeps the tag."""
    backAsked = Signal()
    """The last decision is to be taken back: `came_back` says that it was."""
    newTagNamed = Signal(str)
    """A tag to decide for does not exist yet: `add_target` when it does."""
    againAsked = Signal()
    """All cases are wanted, also those that were decided to stay."""

    def __init__(
        self, theme: Theme, tags: Sequence[Tag], source: Tag, cases: Sequence[Case], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tags, self._source = tuple(tags), source
        self._cases, self._at = list(cases), 0
        self._chosen: list[int] = []
        self.setWindowTitle(self.tr("Split the tag “{tag}”").format(tag=source.name))
        self.case = CaseView(theme)
        self.keys = TargetKeys(theme, source)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Decided"))
        self.said = hint(theme)
        self.back = QPushButton(self.tr("Back"))
        self.close_ = QPushButton(self.tr("Stop here"))
        self.palette_ = TagPalette(theme, self)
        self._lay_out(theme)
        self._connect()
        children = [tag for tag in CodebookTree(tags).children(source.id) if not tag.archived]
        self.keys.set_targets([*children[:9]], self._paths())
        self._show()

    def _lay_out(self, theme: Theme) -> None:
        side = QWidget()
        right = QVBoxLayout(side)
        right.setContentsMargins(theme.space(4), 0, 0, 0)
        right.setSpacing(theme.space(2))
        right.addWidget(heading(theme, self.tr("What is it?")))
        right.addWidget(self.keys, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.space(2))
        foot.addWidget(self.said, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.close_)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(5),) * 4)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.progress)
        side.setMaximumWidth(self.fontMetrics().averageCharWidth() * SIDE)
        layout.addWidget(beside(self.case, side, (WIDTH - SIDE, SIDE)), 1)
        layout.addLayout(foot)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        self.resize(self.fontMetrics().averageCharWidth() * WIDTH, self.fontMetrics().lineSpacing() * HEIGHT)
        for button in (self.back, self.close_):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.back.clicked.connect(self.backAsked)
        self.close_.clicked.connect(self.accept)
        self.keys.targetPressed.connect(self._press)
        self.keys.keepPressed.connect(self._keep)
        self.keys.nonePressed.connect(lambda: self._decide(()))
        self.keys.laterPressed.connect(self._postpone)
        self.keys.addPressed.connect(self._ask_for_target)
        self.keys.againPressed.connect(self.againAsked)
        self.palette_.tagChosen.connect(self.add_target)
        self.palette_.newTagNamed.connect(self.newTagNamed)
        self.palette_.decided.connect(self._add_several)

    def _add_several(self, decision: Decision) -> None:
        for tag in [tag for tag in self._tags if tag.id in decision.put]:
            self.add_target(tag)
        for path in decision.new:
            self.newTagNamed.emit(path)

    # -- what is shown --
    def current(self) -> Case | None:
        """The case that is to be decided."""
        return self._cases[self._at] if self._at < len(self._cases) else None

    def targets(self) -> list[Tag]:
        return self.keys.targets()

    def _paths(self) -> dict[int, str]:
        return CodebookTree(self._tags).paths()

    def _show(self) -> None:
        case, total = self.current(), len(self._cases)
        self._chosen = []
        paths = self._paths()
        self.case.show_case(case, [paths.get(tag_id, "") for tag_id in case.other_tags] if case else [])
        self.keys.set_chosen(())
        self.keys.set_deciding(case is not None and bool(self.keys.targets()), case is not None)
        self.keys.offer_again(case is None)
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(self._at)
        self.back.setEnabled(self._at > 0)
        locale = QLocale()
        done = self.tr("{done} of {total} decided")
        words = done.format(done=number_text(self._at, locale), total=number_text(total, locale))
        if case is None:
            words = self.tr("All are decided.") if total else self.tr("Nothing carries this tag that is undecided.")
        elif not self.keys.targets():
            words = self.tr("Name the tags to choose from: press A.")
        self.said.setText(words)
        self.close_.setText(self.tr("Stop here") if case is not None else self.tr("Close"))

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """The codebook changed."""
        self._tags = tuple(tags)
        self.palette_.prepare(self._tags)

    def add_target(self, tag: Tag) -> None:
        """One more tag to decide for."""
        if tag.id != self._source.id:
            self.keys.set_targets([*(one for one in self.keys.targets() if one.id != tag.id), tag], self._paths())
            self._show()

    def start_again(self, cases: Sequence[Case]) -> None:
        """Show these from the first on."""
        self._cases, self._at = list(cases), 0
        self._show()

    def came_back(self) -> None:
        """The last decision was taken back: its case is here again."""
        self._at = max(0, self._at - 1)
        self._show()

    # -- what is done --
    def _press(self, tag_id: int, several: bool) -> None:
        if self.current() is None:
            return
        if several:
            self._chosen = [one for one in self._chosen if one != tag_id] + [tag_id] * (tag_id not in self._chosen)
            self.keys.set_chosen(self._chosen)
        else:
            self._decide((*self._chosen, tag_id))

    def _decide(self, tag_ids: Sequence[int]) -> None:
        case = self.current()
        if case is not None:
            self._at += 1
            self.decided.emit(case, tuple(dict.fromkeys(tag_ids)))
            self._show()

    def _keep(self) -> None:
        case = self.current()
        if case is not None:
            self._at += 1
            self.kept.emit(case)
            self._show()

    def _postpone(self) -> None:
        """The case comes again at the end."""
        if self.current() is not None and self._at < len(self._cases) - 1:
            self._cases.append(self._cases.pop(self._at))
            self._show()

    def _ask_for_target(self) -> None:
        targets = frozenset(tag.id for tag in self.keys.targets())
        offered = [tag for tag in self._tags if tag.id not in targets | {self._source.id}]
        self.palette_.open_for(offered, frozenset(), self.tr("A tag to decide for"), ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Backspace if self.back.isEnabled():
                self.backAsked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._chosen:
                self._decide(self._chosen)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.current() is None:
                self.accept()
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown | Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.case.scroll_by(event)
            case key if not self.keys.press(key, several=control):
                super().keyPressEvent(event)
