"""Cells that a spreadsheet cannot take for formulas, by a rule that can be undone.

A cell whose first character is ``=``, ``+``, ``-``, ``@``, a tab, a carriage return, NUL or ``'`` gets one ``'``
in front; reading back takes exactly one ``'`` away. So `unguard(guard(x)) == x` for every text (OWASP ASVS 5, 1.2.10).
"""

from __future__ import annotations

_FIRST = frozenset("=+-@\t\r\0'")
MARK = "'"


def guard(cell: str) -> str:
    """The cell as it is written for spreadsheets."""
    return MARK + cell if cell[:1] in _FIRST and cell else cell


def unguard(cell: str) -> str:
    """The cell as it was before `guard`."""
    return cell[1:] if cell.startswith(MARK) else cell
