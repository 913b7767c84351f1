"""derStandard.at as it was around 2011: its forum in the article's page.

Where: `div.posting08 > div.thread#tN`, 25 on a page, `?seite=N#forumstart`. Nesting: drawn by `padding-left`, 7 pixels
a level; the parent is the nearest earlier posting that is less deep. Time: printed, without zone. Votes: not read: a
script holds three numbers for a posting, but not which is what. Edited, moderated, pingbacks: none. Deleted: gone.
The subject is a heading before the text. Lost: parents that stand on an earlier page. Today's forum is loaded by
scripts and is not read here.
Evidence: recorded (three pages of 2011).
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import Comment
from domain.page import Page
from domain.text import Block, BlockKind, RichText
from scrapers.page_fields import Around, Item, author_in, by_level, cut, line, of_class, outermost, page_links, time_in
from scrapers.page_walk import PageReader, Shown
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""class=["']?posting08\b""")
_FORUM = re.compile(rb"""id=["']?communityCanvas\b""")
_ID = re.compile(r"^t(\d+)$")
_NAME = (".uname",)
_TEXT = (".txt",)
_INDENT = re.compile(r"padding-left\s*:\s*(\d{1,5})", re.IGNORECASE)
_STATED = re.compile(r"\bvon\s+(\d[\d.]*)")
_FIRST_LEVEL = 7
_FIRST_WANTED = "Posten Sie als Erste"


class DerStandard(PageReader):
    """The scraper of derStandard.at's forum of 2011."""

    name: ClassVar[str] = "derstandard"
    title: ClassVar[str] = "derStandard.at"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if _FORUM.search(page.body) and (_MARK.search(page.body) or b"ratingData" in page.body) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts)
        parents = by_level(_indent(item) for item in items)
        here, pages = page_links(of_class(tree, ".pagingDirect"), where)
        declared, declared_text = _declared(tree)
        return Shown(
            tuple(
                _comment(item, items[parent].key if parent is not None else None, where)
                for item, parent in zip(items, parents, strict=True)
            ),
            outermost(items),
            declared,
            declared_text,
            here,
            pages,
        )


def _starts(element: Any) -> str | None:
    """A posting's id stands on a part of it: `div.thread#tN`."""
    if element.tag != "div" or "posting08" not in (element.get("class") or ""):
        return None
    inner = next((one for one in element.iter("div") if _ID.match(one.get("id") or "")), None)
    return inner.get("id")[1:] if inner is not None else ""


def _indent(item: Item) -> int:
    """The indentation stands on the element around a posting."""
    around = item.element.getparent()
    found = _INDENT.search((around.get("style") if around is not None else None) or "")
    return int(found.group(1)) if found else 0


def _comment(item: Item, parent: str | None, where: Around) -> Comment:
    return Comment(
        key=item.key,
        site_id=item.site_id,
        parent_key=parent,
        parent_unknown=parent is None and _indent(item) > _FIRST_LEVEL,
        author=author_in(item.first(*_NAME), where),
        published=time_in(_date(item), where),
        text=_text(item, where),
        permalink=where.anchor(f"pid{item.key}"),
    )


def _date(item: Item) -> Any:
    row = item.first(".row2")
    return next(of_class(row, ".l"), None) if row is not None else None


def _text(item: Item, where: Around) -> RichText:
    """The text under its subject, which is a bold line of its own."""
    body = item.first(*_TEXT)
    head = body[0] if body is not None and len(body) and body[0].tag == "strong" else None
    if head is None or (body.text or "").strip():
        return item.text(where.base, *_TEXT)
    rest = RichText(tuple(block for part in body[1:] for block in item.text_of(part, where.base).blocks))
    return RichText((Block(BlockKind.HEADING, line(head) or "", 3), *rest.blocks)) if line(head) else rest


def _declared(tree: Any) -> tuple[int | None, str | None]:
    for one in of_class(tree, ".info"):
        printed = line(one) or ""
        if found := _STATED.search(printed):
            return int(found.group(1).replace(".", "")), printed
        if printed.startswith(_FIRST_WANTED):
            return 0, printed
    return None, None
