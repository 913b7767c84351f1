"""Cells that a spreadsheet cannot take for formulas, by a rule that can be undone.

A cell gets one ``'`` in front if it begins with ``'``, with a tab, a carriage return or NUL, or, white space and byte
order marks aside, with ``=``, ``+``, ``-``, ``@`` or one of their full-width forms. Reading back takes exactly one
``'`` away. Every cell that begins with ``'`` is marked, so `unguard(guard(x)) == x` for every text.
(After OWASP ASVS 5, 1.2.10.)
"""

from __future__ import annotations

import re

MARK = "'"
_RISKY = re.compile("['\t\r\0]|[\\s\ufeff\u200b]*[=+\\-@＝＋－＠]")


def guard(cell: str) -> str:
    """The cell as it is written for spreadsheets."""
    return MARK + cell if _RISKY.match(cell) else cell


def unguard(cell: str) -> str:
    """The cell as it was before `guard`."""
    return cell[1:] if cell.startswith(MARK) else cell
