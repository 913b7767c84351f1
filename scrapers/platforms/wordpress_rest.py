"""WordPress's REST interface: where it is, which post the page shows, and its comments.

The root comes from the page's `api.w.org` link, the post's number from the links and marks of the page.
Comments come in pages of 100 (`Link: rel=next`); `parent` is the truth about who answers whom, also below the
depth that the page draws and under removed comments. Pingbacks come only to accounts that may see them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from domain.comment import Author, Comment, CommentKind, CommentStatus
from domain.errors import FetchError, OfflineError
from domain.page import Page
from domain.time import Precision, Timestamp
from scrapers.article import fragment_text
from scrapers.markup import absolute
from scrapers.richtext import safe_address
from scrapers.scraper import Request

FIELDS = "id,parent,author,author_name,author_url,date,date_gmt,content,link,status,type"
"""Asked for by name: `content.rendered` would drop the text."""
PER_PAGE = 100
_JSON = "application/json"
_LINK = re.compile(r"<([^>]*)>((?:\s*;\s*[^,;]+)*)")
_BODY_POST = re.compile(r"^(?:postid|page-id)-(\d+)$")
_POST_ROUTE = re.compile(r"(wp/v2/[A-Za-z0-9_-]+/(\d+))/?(?:$|[?&])")
_CORE_FILE = re.compile(r"^(.*?/)wp-(?:content|includes)/")
_KINDS = {"pingback": CommentKind.PINGBACK, "trackback": CommentKind.TRACKBACK}
_STATES = {"hold": CommentStatus.HELD, "0": CommentStatus.HELD, "trash": CommentStatus.DELETED}
_FARTHEST_ZONE = timedelta(hours=15)


@dataclass(frozen=True, slots=True)
class Api:
    """Where a site answers programs, and which of its posts the page shows."""

    root: str
    post_id: str | None = None
    route: str | None = None
    """The post's own route, such as ``wp/v2/pages/7``."""
    stated: bool = True
    """Whether the page names the root; otherwise it is where WordPress usually has it."""

    def address(self, route: str, **query: str | int) -> str:
        """The address of a route, for pretty (``/wp-json/``) and plain (``?rest_route=/``) sites."""
        parts = urlsplit(self.root)
        given = parse_qsl(parts.query, keep_blank_values=True)
        path = parts.path
        if any(key == "rest_route" for key, _ in given):
            given = [(key, value.rstrip("/") + "/" + route if key == "rest_route" else value) for key, value in given]
        else:
            path = path.rstrip("/") + "/" + route
        pairs = [*given, *((key, str(value)) for key, value in query.items())]
        return urlunsplit((parts.scheme, parts.netloc, path, urlencode(pairs, safe="/,:"), ""))


@dataclass(slots=True)
class RestThread:
    """What the interface gave. `complete`: every page that it announced was read."""

    comments: list[Comment] = field(default_factory=list)
    total: int | None = None
    complete: bool = False
    with_pingbacks: bool = False
    failure: FetchError | None = None


class NotJson(FetchError):
    """The interface answered with something else: a login page, an error text, a cache's greeting."""


# ── where it is ───────────────────────────────────────────────────────────────────────────────────────────────────────


def find_api(tree: Any, page: Page) -> Api | None:
    """The site's interface and the post's number, as far as the page tells them."""
    links = [*_tree_links(tree, page.url), *_header_links(page)]
    root = next((href for rels, _, href in links if href and "https://api.w.org/" in rels), None)
    route, post_id = _post(links)
    post_id = post_id or marked_post(tree)
    if root is not None:
        return Api(root, post_id, route)
    home = _home(links, tree, page.url)
    if home is None or post_id is None:
        return None
    return Api(f"{home}?rest_route=/", post_id, route, stated=False)


def _tree_links(tree: Any, base: str | None) -> Iterator[tuple[set[str], str, str]]:
    for link in tree.iter("link"):
        if link.get("href"):
            rels = set((link.get("rel") or "").lower().split())
            yield rels, (link.get("type") or "").lower(), absolute(base, link.get("href"))


def _header_links(page: Page) -> Iterator[tuple[set[str], str, str]]:
    for key, value in page.headers:
        if key.lower() == "link":
            for href, rest in _LINK.findall(value):
                named = dict(re.findall(r"(\w+)\s*=\s*\"?([^\";]*)", rest))
                yield set(named.get("rel", "").lower().split()), named.get("type", ""), absolute(page.url, href)


def _post(links: list[tuple[set[str], str, str]]) -> tuple[str | None, str | None]:
    for rels, kind, href in links:
        found = _POST_ROUTE.search(href) if "alternate" in rels and kind == _JSON else None
        if found:
            return found.group(1), found.group(2)
    for rels, _, href in links:
        if "shortlink" in rels:
            query = dict(parse_qsl(urlsplit(href).query))
            number = query.get("p") or query.get("page_id")
            if number and number.isdigit():
                return ("wp/v2/pages/" + number if "page_id" in query else None), number
    return None, None


def marked_post(tree: Any) -> str | None:
    """The post's number as the page's own marks have it."""
    body = next(iter(tree.iter("body")), None)
    for token in (body.get("class") or "").split() if body is not None else ():
        found = _BODY_POST.match(token)
        if found:
            return str(found.group(1))
    for field_ in tree.iter("input"):
        if field_.get("name") == "comment_post_ID" and (field_.get("value") or "").isdigit():
            return str(field_.get("value"))
    return next((str(a.get("data-postid")) for a in tree.iter("a") if (a.get("data-postid") or "").isdigit()), None)


def _home(links: list[tuple[set[str], str, str]], tree: Any, base: str | None) -> str | None:
    """The site's root where the page does not name its interface: from the shortlink or from WordPress's own files."""
    for rels, _, href in links:
        if "shortlink" in rels and "p=" in urlsplit(href).query:
            return href.split("?")[0]
    host = urlsplit(base or "").netloc
    for element in tree.iter("link", "script"):
        found = _CORE_FILE.match(absolute(base, element.get("href") or element.get("src")))
        if found and urlsplit(found.group(1)).netloc == host:
            return str(found.group(1))
    return None


# ── its comments ──────────────────────────────────────────────────────────────────────────────────────────────────────


def read_rest(
    api: Api, base: str | None, *, everything: bool = False, password: str | None = None
) -> Generator[Request, Page, RestThread]:
    """All comments of the post. `everything` asks for pingbacks too, which needs an account that may see them."""
    thread = RestThread()
    query: dict[str, str | int] = {"post": api.post_id or "", "per_page": PER_PAGE, "orderby": "id", "order": "asc"}
    if password:
        query["password"] = password
    if everything:
        query["type"] = "all"
    yield from _read_pages(api, query, base, thread)
    if everything and thread.failure is not None and thread.failure.status in (400, 401, 403) and not thread.comments:
        del query["type"]
        thread.failure = None
        yield from _read_pages(api, query, base, thread)
    else:
        thread.with_pingbacks = everything and thread.failure is None
    return thread


def _read_pages(
    api: Api, query: dict[str, str | int], base: str | None, thread: RestThread
) -> Generator[Request, Page, None]:
    seen: set[str] = set()
    address: str | None = api.address("wp/v2/comments", **query, _fields=FIELDS)
    number = 1
    while address is not None:
        try:
            page = yield Request(address, "api", _JSON)
            items = read_json(page)
            if not isinstance(items, list) or not all(_is_comment(item) for item in items):
                raise not_json(page)
        except FetchError as failure:
            thread.failure = failure
            return
        total = page.header("x-wp-total")
        thread.total = int(total) if total and total.isdigit() else thread.total
        new = [item for item in items if str(item["id"]) not in seen]
        seen.update(str(item["id"]) for item in new)
        thread.comments += [rest_comment(item, base) for item in new]
        number += 1
        address = _next(page, api, {**query, "_fields": FIELDS}, number, len(items)) if new else None
    thread.complete = thread.total is None or len(thread.comments) >= thread.total


def _next(page: Page, api: Api, query: dict[str, str | int], number: int, count: int) -> str | None:
    """The next page's address, where the answer says that there is one."""
    stated = next((href for rels, _, href in _header_links(page) if "next" in rels), None)
    if stated is not None and urlsplit(stated).netloc == urlsplit(api.root).netloc:
        return stated
    pages = page.header("x-wp-totalpages")
    more = int(pages) >= number if pages and pages.isdigit() else stated is not None or count == PER_PAGE
    return api.address("wp/v2/comments", **query, page=number) if more else None


def read_json(page: Page) -> Any:
    """The page's JSON; raises `NotJson`."""
    try:
        return json.loads(page.body)
    except (ValueError, RecursionError) as error:
        raise not_json(page) from error


def not_json(page: Page) -> NotJson:
    """The error for an answer that is not what the interface gives."""
    from domain.messages import say

    host = urlsplit(page.url or "").netloc or "?"
    return NotJson(say("{host} answered with something else than comments.", host=host), None, page.status)


def _is_comment(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("id"), int) and isinstance(item.get("content"), dict)


def rest_comment(item: dict[str, Any], base: str | None) -> Comment:
    """One comment as the interface gives it. Names come escaped for HTML; an empty one is unknown."""
    parent, author_id = item.get("parent"), item.get("author")
    link = safe_address(_text(item.get("link")), base)
    return Comment(
        key=str(item["id"]),
        site_id=str(item["id"]),
        parent_key=str(parent) if parent else None,
        author=Author(
            unescape(_text(item.get("author_name"))).strip() or None,
            safe_address(unescape(_text(item.get("author_url"))), base) if item.get("author_url") else None,
            str(author_id) if author_id else None,
        ),
        published=moment(_text(item.get("date")), _text(item.get("date_gmt"))),
        text=fragment_text(_text(item["content"].get("rendered")), base),
        kind=_KINDS.get(_text(item.get("type")), CommentKind.COMMENT),
        status=_STATES.get(_text(item.get("status")), CommentStatus.VISIBLE),
        permalink=link,
    )


def moment(local: str, utc: str) -> Timestamp:
    """WordPress's two times without zone, local and UTC: their difference is the offset."""
    here, there = _parsed(local), _parsed(utc)
    if here is None and there is None:
        return Timestamp(local or None)
    if there is None or here is None:
        known = here or there
        suffix = "" if here is not None else "+00:00"
        return Timestamp(local or utc, f"{known:%Y-%m-%dT%H:%M:%S}{suffix}", Precision.SECOND)
    offset = here - there
    if abs(offset) > _FARTHEST_ZONE or offset % timedelta(minutes=15):
        return Timestamp(local, f"{there:%Y-%m-%dT%H:%M:%S}+00:00", Precision.SECOND)
    minutes = int(offset.total_seconds()) // 60
    zone = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    return Timestamp(local, f"{here:%Y-%m-%dT%H:%M:%S}{zone}", Precision.SECOND)


def _parsed(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def is_offline(failure: FetchError | None) -> bool:
    """Whether a saved page is being read, where nothing can be asked."""
    return isinstance(failure, OfflineError)
