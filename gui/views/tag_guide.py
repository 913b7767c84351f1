"""What a codebook says of a tag, in a few lines that do not move anything around them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from domain.annotation import Tag
from gui.theme import Theme

LONGEST = 4000
"""Letters of a guide that are looked at."""


class TagGuide(QLabel):
    """Definition, when to use it, when not, and an example. `lines`: it is always so high, and cut off there;
    0: as high as it needs to be."""

    def __init__(self, theme: Theme, lines: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines, self._whole = lines, ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.ui_font(1))
        self.setProperty("role", "secondary")
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        if lines:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme.space(1))

    def show_tag(self, tag: Tag | None) -> None:
        """What is said of this tag; nothing where nothing is."""
        self.show_text(guide_text(tag) if tag is not None else "")

    def show_text(self, text: str) -> None:
        """Other words."""
        self._whole = text[:LONGEST]
        self._cut()

    def spoken(self) -> str:
        """All of it in one line, for screen readers."""
        return " ".join(self._whole.split())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._cut()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height()) if self._lines else super().sizeHint()

    def _cut(self) -> None:
        text = _first_lines(self._whole, self) if self._lines else self._whole
        if text != self.text():
            self.setText(text)

    def most_lines(self) -> int:
        return self._lines


def guide_text(tag: Tag) -> str:
    """The guide as paragraphs."""
    translate = QCoreApplication.translate
    parts = [tag.definition.strip()]
    if tag.use_when.strip():
        parts.append(translate("TagGuide", "When: {text}").format(text=tag.use_when.strip()))
    if tag.not_when.strip():
        parts.append(translate("TagGuide", "Not when: {text}").format(text=tag.not_when.strip()))
    if tag.example.strip():
        parts.append(translate("TagGuide", "Example: {text}").format(text=tag.example.strip()))
    return "\n".join(part for part in parts if part)


def _first_lines(text: str, label: TagGuide) -> str:
    """As much as fits, with … where something is left out."""
    kept: list[str] = []
    metrics, width, left = label.fontMetrics(), label.width(), label.most_lines()
    for paragraph in text.splitlines():
        if left <= 0:
            kept[-1] += " …"
            break
        ends = _line_ends(paragraph, label, left + 1)
        if len(ends) > left:
            start = ends[left - 2] if left > 1 else 0
            last = metrics.elidedText(paragraph[start:], Qt.TextElideMode.ElideRight, max(0, width - 4))
            kept.append(paragraph[:start] + last)
            break
        kept.append(paragraph)
        left -= len(ends)
    return "\n".join(kept)


def _line_ends(paragraph: str, label: QLabel, most: int) -> list[int]:
    """Where the first lines of a paragraph end, wrapped to the label's width."""
    layout = QTextLayout(paragraph[:LONGEST], label.font())
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeading))
    ends: list[int] = []
    layout.beginLayout()
    while len(ends) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, label.width()))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    return ends or [0]
