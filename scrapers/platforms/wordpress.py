"""WordPress: article and thread of one post, over the REST interface, the comment pages and the comment feed.

Themes of all kinds: classic and block themes, lists in `dt`/`dd`, pages without ids, AMP, Hueman's tabs, Jetpack.

Where: REST `wp/v2/comments` (root from the page's `api.w.org` link), WordPress.com's interface for sites that it hosts
(`wordpress_com.py`), the page's own HTML, the comment feed.
Nesting: REST `parent`; in HTML as drawn (cut at the site's deepest level). Time: REST local and UTC, HTML
`time[datetime]`. Votes: none of its own (wpDiscuz: HTML). Edited: no trace. Deleted: gone; replies keep its number as
their parent. Moderated: not shown. Pingbacks: HTML and feed; REST only for accounts that may see them.
Lost: with REST off, replies to removed comments and levels below the deepest drawn.
Evidence: live (a real WordPress in eight settings, tests/servers), recorded.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import replace
from typing import Any, ClassVar

from domain.article import Article
from domain.capture import Capture
from domain.comment import Comment
from domain.errors import FetchError, LoginNeeded
from domain.page import Page
from domain.time import Precision
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.platforms import wordpress_com, wpdiscuz
from scrapers.platforms import wordpress_login as login
from scrapers.platforms.wordpress_com import hosted_site, read_replies
from scrapers.platforms.wordpress_feed import feed_address, read_feed
from scrapers.platforms.wordpress_html import HtmlThread
from scrapers.platforms.wordpress_merge import marked_author, needs_feed, with_feed, with_printed
from scrapers.platforms.wordpress_pages import CommentPages, read_html
from scrapers.platforms.wordpress_receipt import Ways, receipt_of
from scrapers.platforms.wordpress_rest import (
    Api,
    RestThread,
    find_api,
    is_offline,
    marked_post,
    moment,
    read_json,
    read_rest,
)
from scrapers.platforms.wpdiscuz import is_wpdiscuz
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping, Variant

_SIGNS = (
    (re.compile(rb"api\.w\.org"), 0.5),
    (re.compile(rb"/wp-(?:content|includes)/"), 0.3),
    (re.compile(rb"""id=["']?(?:li-|div-)?comment-\d"""), 0.4),
    (re.compile(rb"wp-comments-post\.php|comment_post_ID"), 0.3),
    (re.compile(rb"""(?i)name=["']?generator["']?\s+content=["']?WordPress"""), 0.3),
    (re.compile(rb"""id=["']?(?:wc|wpd)-comm-\d"""), 0.6),
    (re.compile(rb"post-password-form|wp-login\.php\?action=postpass"), 0.4),
)
_MAY_WRITE = re.compile(rb"wp-comments-post\.php|comment_post_ID|id=[\"']?commentform")


class WordPress(Scraper):
    """The scraper of WordPress sites and of pages that look like them."""

    name: ClassVar[str] = "wordpress"
    title: ClassVar[str] = "WordPress"
    evidence: ClassVar[Evidence] = Evidence.LIVE
    also: ClassVar[tuple[Variant, ...]] = (
        Variant("wpdiscuz", "wpDiscuz", Evidence.RECORDED, wpdiscuz.__doc__ or ""),
        Variant("wordpress-com", "WordPress.com", Evidence.DOCUMENTED, wordpress_com.__doc__ or ""),
    )

    def recognises(self, page: Page) -> float:
        """Adds up what only WordPress writes."""
        return min(1.0, sum(weight for sign, weight in _SIGNS if sign.search(page.body)))

    def scrape(self, page: Page, context: Context) -> Scraping:
        """Read the page, then ask the interface, the other pages and the feed for what it does not show."""
        tree = parse(page)
        form = login.password_form(tree)
        password = None
        if form is not None:
            page, tree = yield from login.open_post(form, page, context)
            password = context.post_password
        api, feed = find_api(tree, page), feed_address(tree, page)
        html = read_html(tree, page, context)
        article = read_article(page, tree, html.elements)
        ways = Ways(CommentPages(page.url, html), html="wpdiscuz-html" if is_wpdiscuz(page) else "wordpress-html")
        site, post = hosted_site(page), marked_post(tree)
        if site is not None and post is not None and password is None:
            _believe((yield from read_replies(site, post, page.url)), ways, "wordpress-com")
        if ways.rest is None and api is not None and api.post_id is not None and not ways.pages.offline:
            yield from _ask_rest(api, page.url, context, password, ways)
        comments = yield from _comments(page.url, feed, context, ways)
        if ways.rest is not None and api is not None:
            article, comments = yield from _with_post(article, comments, api, ways)
        elif article.byline:
            comments = [_named_like(comment, article.byline) for comment in comments]
        thread = tuple(comments)
        return Capture(article, thread, receipt_of(thread, ways), captured_at=context.captured_at)

    def scrape_refused(self, url: str, context: Context, refusal: FetchError) -> Scraping:
        """Read an article whose page answered 404 or the like: a private post, for an account that may read it."""
        api, item = yield from login.private_post(url, context, refusal)
        rest = yield from read_rest(api, url, everything=context.signed_in, password=context.post_password)
        if isinstance(rest.failure, FetchError) and rest.failure.status in (401, 403):
            raise (yield from login.refused(api, url, context)) from rest.failure
        ways = Ways(CommentPages(None, HtmlThread(())), rest, by_html=False)
        author = str(item["author"]) if item.get("author") else None
        thread = tuple(marked_author(with_printed(rest.comments, ()), author))
        article = login.rest_article(item, url)
        return Capture(article, thread, receipt_of(thread, ways), captured_at=context.captured_at)


def _named_like(comment: Comment, byline: str) -> Comment:
    """Mark a comment whose author has the byline's name. Only where the site does not say who its users are."""
    same = comment.author.name is not None and comment.author.name.casefold() == byline.casefold()
    return replace(comment, by_article_author=True) if same else comment


def may_be_written(page: Page) -> bool:
    """Whether the page has WordPress's own comment form: then no comments only means none yet."""
    return bool(_MAY_WRITE.search(page.body))


def _ask_rest(
    api: Api, base: str | None, context: Context, password: str | None, ways: Ways
) -> Generator[Request, Page, None]:
    rest = yield from read_rest(api, base, everything=context.signed_in, password=password)
    if isinstance(rest.failure, LoginNeeded) and context.signed_in:
        raise (yield from login.refused(api, base or api.root, context)) from rest.failure
    _believe(rest, ways, "wordpress-rest")


def _believe(rest: RestThread, ways: Ways, name: str) -> None:
    """Take what an interface gave, unless it speaks of another post. WordPress.com is taken only with comments."""
    if is_offline(rest.failure):
        ways.pages.offline = True
        return
    if name == "wordpress-com" and not rest.comments:
        return
    drawn = {comment.site_id for comment in ways.pages.first.comments if comment.site_id}
    given = {comment.key for comment in rest.comments}
    if rest.complete and drawn and given and drawn.isdisjoint(given):
        ways.other_post = True
        return
    ways.rest, ways.rest_name = rest, name


def _comments(
    base: str | None, feed: str | None, context: Context, ways: Ways
) -> Generator[Request, Page, list[Comment]]:
    """The thread from all ways together."""
    pages, rest, declared = ways.pages, ways.rest, ways.pages.first.declared
    complete = rest is not None and rest.complete
    if rest is not None and complete:
        yield from _pages_with_pingbacks(rest, declared, context, ways)
    elif pages.paged and not pages.offline:
        yield from pages.read_all(context)
    given = {comment.key for comment in rest.comments} if rest is not None else set()
    drawn = pages.comments()
    ways.by_html = any(comment.key not in given for comment in drawn)
    comments = with_printed(rest.comments, drawn) if rest is not None and rest.comments else drawn
    if feed is not None and not pages.offline and needs_feed(comments, declared):
        items = yield from read_feed(feed, base)
        comments, ways.by_feed = with_feed(comments, items, all_comments_known=complete)
    return comments


def _pages_with_pingbacks(
    rest: RestThread, declared: int | None, context: Context, ways: Ways
) -> Generator[Request, Page, None]:
    """Read further comment pages only as long as stated pingbacks are missing: the interface has all comments."""
    if declared is None or rest.with_pingbacks:
        return
    given = {comment.key for comment in rest.comments}

    def enough(drawn: list[Comment]) -> bool:
        return len(given.union(comment.key for comment in drawn)) >= declared

    yield from ways.pages.read_all(context, enough)


def _with_post(
    article: Article, comments: list[Comment], api: Api, ways: Ways
) -> Generator[Request, Page, tuple[Article, list[Comment]]]:
    """Ask for the post itself where its page leaves open what its author wrote, or at what time it was published."""
    drawn = {comment.key for comment in ways.pages.comments()}
    open_authors = any(comment.author.site_id and comment.key not in drawn for comment in comments)
    vague = article.published.precision is not Precision.SECOND
    item: Any = None
    if open_authors or vague:
        address = api.address(api.route or f"wp/v2/posts/{api.post_id}", _fields="id,author,date,date_gmt")
        try:
            item = read_json((yield Request(address, "api", "application/json")))
        except FetchError:
            item = None
    if not isinstance(item, dict):
        return article, marked_author(comments, None)
    exact = moment(str(item.get("date") or ""), str(item.get("date_gmt") or ""))
    if exact.iso and vague:
        article = replace(article, published=replace(exact, raw=article.published.raw or exact.raw))
    return article, marked_author(comments, str(item["author"]) if item.get("author") else None)
