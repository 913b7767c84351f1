"""Blogger (Blogspot), as a page shows it.

Where: `li.comment#c<id>` in `#comments` (threaded), or `dl#comments-block` with `dt#c<id>`, `dd.comment-body` and
`dd.comment-footer` (older templates). Nesting: `.comment-replies` in the item, two levels; older templates are flat.
Time: printed in the blog's zone, which is not named; where no day is printed, the `showComment` of the permalink
(milliseconds, UTC). Votes, edited, pingbacks: none. Deleted: `.deleted-comment` in place of the text. Moderated: not
shown. Further pages: `?commentPage=N`. Lost: what a script loads further (counted).
Evidence: recorded.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar

from domain.comment import Comment, CommentStatus
from domain.page import Page
from domain.text import NO_TEXT, RichText
from domain.time import Timestamp
from scrapers.answers import epoch
from scrapers.page_fields import (
    Around,
    Item,
    author_in,
    cut,
    line,
    number,
    of_class,
    outermost,
    page_links,
    time_in,
    tokens,
    total,
)
from scrapers.page_walk import PageReader, Shown, Stub
from scrapers.scraper import Evidence

_MARK = re.compile(rb"""(?:id|name)=["']?c\d{5,}["'\s>]""")
_BLOGGER = re.compile(rb"blogger\.com|blogblog\.com|blogspot\.")
_THREAD = re.compile(rb"comment-thread|comments-block|comment-timestamp")
_ID = re.compile(r"^c(\d{5,})$")
_NAME = ("cite.user", ".user", ".comment-author")
_DATE = (".datetime", ".comment-timestamp")
_TEXT = (".comment-content", ".comment-body")
_LABEL = re.compile(r"\s+\w+\s*(?:\.\.\.|…|:)$")
"""What older templates print after a name: "Anna hat gesagt…" without its last word is cut by `_said`."""
_SHOWN = re.compile(r"[?&]showComment=(\d{12,14})")


class Blogger(PageReader):
    """The scraper of Blogger's pages."""

    name: ClassVar[str] = "blogger"
    title: ClassVar[str] = "Blogger"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        return 0.95 if all(mark.search(page.body) for mark in (_MARK, _BLOGGER, _THREAD)) else 0.0

    def read(self, tree: Any, where: Around) -> Shown:
        items = cut(tree, _starts, flat=_is_flat(tree))
        here, pages = page_links(tree, where, ".paging-control-container", ".comment-paging")
        declared, declared_text = total(tree, items)
        if declared is None:
            declared, declared_text = _beside_icon(tree)
        return Shown(
            tuple(_comment(item, where) for item in items),
            outermost(items),
            declared,
            declared_text,
            here,
            pages,
            tuple(Stub() for one in of_class(tree, ".loadmore") if "hidden" not in tokens(one)),
        )
