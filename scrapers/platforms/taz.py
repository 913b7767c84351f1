"""taz.de, whose comments stand in its pages.

Where: `li#bb_message_N` (class member or guest), in the layouts of 2020 and 2024. Nesting: `ul.thread` in the `li`.
Time: `time[datetime]` with zone. Votes, edited, pingbacks: none. Deleted: a notice of the editors in place of the text.
Moderated: not shown. Lost: nothing known; no total is stated, so whether all are there is not known.
Evidence: recorded (one page of 2020).
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import Comment, CommentStatus
from domain.page import Page
from scrapers.page_fields import Around, Item, author_in, cut, outermost, time_in
from scrapers.page_walk import PageReader, Shown
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""id=["']?bb_message_\d""")
_ID = re.compile(r"^bb_message_(\d+)$")
_NAME = ("h4", ".author", ".person")
_TEXT = (".objlink",)
_BESIDE = ("ul.toolbar", "ul.thread", "h4", "a.author", "time", "button", ".author")
_REMOVED = re.compile(
    r"\W*(?:(?:dieser |ihr )?(?:kommentar|beitrag|posting) (?:wurde )?)?(?:entfernt|gelöscht)\b", re.IGNORECASE
)
_NOTICE = 300


class Taz(PageReader):
    """The scraper of taz.de."""

    name: ClassVar[str] = "taz"
    title: ClassVar[str] = "taz.de"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if _MARK.search(page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts)
        return Shown(tuple(_comment(item, where) for item in items), outermost(items))


def _starts(element: Any) -> str | None:
    found = _ID.match(element.get("id") or "")
    return found.group(1) if found else None


def _comment(item: Item, where: Around) -> Comment:
    text = item.text(where.base, *_TEXT) or item.text_of(item.element, where.base, _BESIDE)
    removed = len(text.plain) < _NOTICE and _REMOVED.match(text.plain)
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=item.enclosing.key if item.enclosing is not None else None,
        author=author_in(item.first(*_NAME), where),
        published=time_in(item.first("time"), where),
        text=text,
        status=CommentStatus.DELETED if removed else CommentStatus.VISIBLE,
        permalink=where.anchor(f"bb_message_{item.key}"),
    )
