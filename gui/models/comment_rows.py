"""What a list row of a comment shows, whatever list it stands in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

HEAD = Qt.ItemDataRole.UserRole + 11
"""Who, or when."""
EXCERPT = Qt.ItemDataRole.UserRole + 12
"""The first words."""
FOOT = Qt.ItemDataRole.UserRole + 13
"""Where it stands; empty: the row has no such line."""
READ = Qt.ItemDataRole.UserRole + 14
TAGGED = Qt.ItemDataRole.UserRole + 15
GONE = Qt.ItemDataRole.UserRole + 16
HEADING = Qt.ItemDataRole.UserRole + 17
"""True: no comment, but the title of what stands below it."""
OBJECT = Qt.ItemDataRole.UserRole + 18
"""The `Item`, `Said` or `PersonLine` itself."""

LONGEST = 300


def one_line(text: str) -> str:
    """Text of any shape as one line."""
    return " ".join(text[:LONGEST].split())


def apart(name: str) -> str:
    """A name of any direction inside a sentence of ours: its letters do not turn what stands around it."""
    return f"\N{FIRST STRONG ISOLATE}{one_line(name)}\N{POP DIRECTIONAL ISOLATE}"


def spoken(head: str, excerpt: str, foot: str, *, read: bool, tagged: bool) -> str:
    """The row for a screen reader."""
    state = [
        QCoreApplication.translate("CommentRow", "read")
        if read
        else QCoreApplication.translate("CommentRow", "not read"),
        QCoreApplication.translate("CommentRow", "tagged") if tagged else "",
    ]
    return ", ".join(part for part in (head, excerpt, foot, *state) if part)
