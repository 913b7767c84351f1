"""The keys that the thread keeps for itself, for the page of keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def thread_keys() -> list[tuple[str, list[tuple[str, str]]]]:
    """(group, [(keys, what they do)])."""
    return [(translate("ThreadKeys", "In the thread"), _rows())]


def _rows() -> list[tuple[str, str]]:
    return [
        ("J / ↓", translate("ThreadKeys", "Next comment")),
        ("K / ↑", translate("ThreadKeys", "Comment before")),
        ("H / ←", translate("ThreadKeys", "Collapse replies, then to the parent")),
        ("L / →", translate("ThreadKeys", "Expand replies, then to the first")),
        ("P", translate("ThreadKeys", "To the parent")),
        (translate("ThreadKeys", "Space"), translate("ThreadKeys", "Read on")),
        ("X", translate("ThreadKeys", "Mark this comment, or take it out")),
        (
            translate("ThreadKeys", "Shift+J / Shift+K"),
            translate("ThreadKeys", "Mark several comments, to tag them together"),
        ),
        ("A", translate("ThreadKeys", "Look at this author alone, or at all again")),
        (
            translate("ThreadKeys", "Ctrl+↓ / Ctrl+↑"),
            translate("ThreadKeys", "Next or previous comment of the same author"),
        ),
        (
            translate("ThreadKeys", "Enter"),
            translate("ThreadKeys", "Caret into the text; Shift and arrows select a passage"),
        ),
        ("I", translate("ThreadKeys", "About this comment: its times, number and address")),
        ("F3 / Shift+F3", translate("ThreadKeys", "Next or previous hit of the search")),
        ("Esc", translate("ThreadKeys", "Let go of the selection")),
        ("*", translate("ThreadKeys", "Collapse or expand everything")),
        ("1 – 9", translate("ThreadKeys", "Set or take off the tag with this key")),
        ("?", translate("ThreadKeys", "Keys")),
    ]
