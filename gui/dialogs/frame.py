"""How larger dialogs are laid out: what it is about, the work, what there is to say, the buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from gui.theme import Theme
from gui.views.labels import hint


def lay_out(
    dialog: QDialog,
    theme: Theme,
    about: str,
    work: QWidget,
    said: QWidget,
    left: Sequence[QWidget],
    right: Sequence[QWidget],
) -> None:
    """`left` and `right` are the buttons at the foot."""
    foot = QHBoxLayout()
    foot.setSpacing(theme.space(2))
    for button in left:
        foot.addWidget(button)
    foot.addStretch(1)
    for button in right:
        foot.addWidget(button)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*(theme.space(5),) * 4)
    layout.setSpacing(theme.space(4))
    layout.addWidget(hint(theme, about))
    layout.addWidget(work, 1)
    layout.addWidget(said)
    layout.addLayout(foot)


def beside(left: QWidget, right: QWidget, sizes: tuple[int, int]) -> QSplitter:
    """Two panes, neither of which can be pushed away."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setSizes(list(sizes))
    return splitter
