"""What a hint over a tagged passage says, as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from gui.models.passage_lanes import Passage

MOST, NOTE = 12, 300


def words_at(passages: Sequence[Passage]) -> str:
    """The tags of some passages, each once, and the beginnings of their notes."""
    names = list(dict.fromkeys(one.tag.name for one in passages if one.tag is not None))
    notes = list(dict.fromkeys(one.annotation.note[:NOTE] for one in passages if one.annotation.note))
    said = [", ".join(names[:MOST]) + (f" +{len(names) - MOST}" if len(names) > MOST else "")] if names else []
    said += notes[:3]
    if len(notes) > 3:
        said.append(QCoreApplication.translate("Article", "%Ln more notes", "", len(notes) - 3))
    return "\n".join(said)


def show_hint(widget: QWidget, place: QPoint, text: str) -> None:
    """Show it, wrapped, and never as markup of its own; nothing to say hides what is there."""
    if text:
        QToolTip.showText(place, "<qt>" + escape(text).replace("\n", "<br>") + "</qt>", widget)
    else:
        QToolTip.hideText()
