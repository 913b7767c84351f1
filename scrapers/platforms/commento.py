"""Commento and Commento++: comments that a small server keeps beside a blog.

Where: `#commento` in the page and a script `…/js/commento.js` from the server. Asked for: a POST of domain and path to
`<server>/api/comment/list`, JSON. Nesting: `parentHex` ("root" for none). Time: `creationDate`, UTC. Votes: `score`.
Edited: no trace. Deleted: `deleted`, kept while it has replies. Moderated: `state` other than "approved", given to
moderators only. Pingbacks: none. Names lie apart, in `commenters`. Lost: the pinned comment's mark.
An owner's export is read elsewhere (scrapers/files).
Evidence: documented only (its server's source).
"""

from __future__ import annotations

import json
import re
from typing import Any, ClassVar
from urllib.parse import urldefrag, urlsplit

from domain.capture import Reason
from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentStatus
from domain.errors import NoCommentsFound
from domain.messages import say
from domain.page import Page
from scrapers import answers
from scrapers.answers import html, key_of, number, plain, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import absolute, parse
from scrapers.platforms.hosted import Thread, asked, not_said, path_of, sources
from scrapers.richtext import safe_address
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

_PLACE = re.compile(rb"""id=["']?commento["'\s>]""")
_EMBED = re.compile(r"^(.*?)/js/commento\.js")


class Commento(Scraper):
    """The scraper of pages with Commento."""

    name: ClassVar[str] = "commento"
    title: ClassVar[str] = "Commento"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            return 0.0
        return 1.0 if b"/js/commento.js" in page.body and _PLACE.search(page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        tree = parse(page)
        request = _request(tree, page.url)
        if request is None:
            raise not_said("Commento", page)
        answer = record((yield from asked(request, "Commento")))
        if answer.get("success") is False:
            word = words(answer.get("message")) or "?"
            raise NoCommentsFound(say("Commento refused: {reason}", reason=word), None, "Commento")
        people = record(answer.get("commenters"))
        base = urldefrag(page.url or "").url or None
        thread = Thread("Commento", "commento-api", reason=Reason.REMOVED)
        thread.comments += [_comment(one, people, base) for one in records(answer.get("comments"))]
        return thread.capture(read_article(page, tree), context)


def _request(tree: Any, url: str | None) -> Request | None:
    """The question as the page's own script asks it."""
    for script, source in sources(tree):
        found = _EMBED.match(source)
        path = (script.get("data-page-id") or "").strip() or path_of(url)
        if found and path and url:
            asked_for = {"commenterToken": "anonymous", "domain": urlsplit(url).netloc, "path": path}
            body = json.dumps(asked_for, ensure_ascii=False)
            return Request(f"{absolute(url, found.group(1))}/api/comment/list", "api", JSON, json=body)
    return None


def _comment(item: dict[str, Any], people: dict[str, Any], page: str | None) -> Comment:
    key, parent = key_of(item.get("commentHex")), key_of(item.get("parentHex"))
    status = CommentStatus.VISIBLE if words(item.get("state")) in (None, "approved") else CommentStatus.HELD
    if item.get("deleted") is True:
        status = CommentStatus.DELETED
    writer = key_of(item.get("commenterHex"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=parent if parent != "root" else None,
        author=_author(writer, record(people.get(writer or ""))),
        published=stamp(item.get("creationDate")),
        text=html(item.get("html"), page) or plain(item.get("markdown")),
        status=status,
        permalink=f"{page}#commento-{key}" if page and key else None,
        score=number(item.get("score")),
    )


def _author(writer: str | None, person: dict[str, Any]) -> Author:
    """Who has no account is "anonymous": no name."""
    if writer in (None, "anonymous"):
        return UNKNOWN_AUTHOR
    link = words(person.get("link"))
    url = safe_address(link, None) if link and link != "undefined" else None
    return Author(words(person.get("name")), url, writer)
