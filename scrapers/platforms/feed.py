"""A comment feed as a page of its own: RSS 2.0, Atom and Blogger's JSON, from an address or a file.

Where: the feed of one article (`<article>/feed/`, Blogger's `/feeds/<post>/comments/default`) or of a whole site, whose
comments then stand as one discussion, with a warning. Nesting: Atom's `thr:in-reply-to`, Blogger's `related` link;
WordPress's RSS by the first line of a reply, a link to its parent, in any language. Time: to the second. Votes: none.
Edited: Atom's `updated` later than `published`. Deleted: Blogger marks it, elsewhere gone. Moderated: not given.
Pingbacks: WordPress, by the shape of their text. Lost: what is older than the feed's newest few (WordPress: 10), and
the article itself. Further pages are followed where the feed names them (`rel=next`).
Evidence: one recorded feed of WordPress; the others from documentation.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import ClassVar
from urllib.parse import urldefrag, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment
from domain.errors import FetchError, NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.distinct import distinct
from scrapers.platforms.feed_entries import Feed, read_feed
from scrapers.platforms.wordpress_merge import in_time_order
from scrapers.scraper import Context, Evidence, Request, Scraper, Scraping

ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, application/json;q=0.8, text/xml;q=0.8"
_ROOT = re.compile(rb"<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s>]")
_COMMENTS = re.compile(rb"#(?:li-)?comment-\d|in-reply-to|/comments/default|<id>t1_|tag:blogger\.com")
_OTHERS = re.compile(rb"wordpress\.org/export/|<(?:disqus|dsq)\b|disqus\.com/disqus-internals")
_OF_ARTICLE = re.compile(r"^[^:]{2,60}?[\s\u00a0]?:\s+(?=\S)")
"""What WordPress puts before an article's title in its comment feed, in every language: "Comments on: "."""


class CommentFeed(Scraper):
    """The scraper of comment feeds."""

    name: ClassVar[str] = "feed"
    title: ClassVar[str] = "Comment feed"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            ours = answers.has_fields(page, "feed", "entry") and _COMMENTS.search(page.body)
            return 0.9 if ours else 0.0
        head = page.body[:4096].replace(b"\x00", b"")
        is_feed = _ROOT.search(head) and b"<html" not in head.lower() and not _OTHERS.search(page.body[:65536])
        return 0.9 if is_feed and _COMMENTS.search(page.body.replace(b"\x00", b"")) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        feed = read_feed(page)
        found, cut = yield from _with_further(feed, page)
        comments = tuple(in_time_order(list(distinct(found))))
        if not comments:
            raise NoCommentsFound(say("The feed holds no comments."), None, None)
        articles = {address for one in comments if (address := _article_of(one))}
        told = answers.receipt(
            f"feed-{feed.form}",
            comments,
            declared=feed.declared,
            reason=Reason.PAGED if cut else None,
            warnings=(*feed.faults, *_warnings(feed, len(articles), cut=cut)),
        )
        article = _article(feed, articles, page.url)
        return Capture(article, comments, told, captured_at=context.captured_at)


def newest(page: Page) -> tuple[tuple[str, str | None], ...]:
    """The key and the time (ISO 8601) of each comment in a fetched feed, the newest first.

    Something is new where a key is not among those of the last capture. The keys are the ones that a capture of the
    discussion has too (WordPress's and Blogger's own ids). Raises `NotReadable` where the page is no feed.
    """
    found = reversed(in_time_order(list(distinct(read_feed(page).comments))))
    return tuple((one.key, one.published.iso) for one in found)


def _with_further(feed: Feed, page: Page) -> Generator[Request, Page, tuple[list[Comment], bool]]:
    """The comments of the feed and of the pages that it names, and whether one of those could not be had."""
    walk = answers.Walk()
    found = walk.new(feed.comments) if feed.next else list(feed.comments)
    walk.goes_on(page.url)
    further = feed.next
    while further is not None and walk.goes_on(further):
        if not _may_follow(further, page.url):
            return found, True
        try:
            part = read_feed((yield Request(further, "feed", ACCEPT)))
        except FetchError:
            return found, True
        fresh = walk.new(part.comments)
        found += fresh
        further = part.next if fresh else None
    return found, False


def _may_follow(address: str, base: str | None) -> bool:
    """Whether a further page is the site's own. Blogger names those of its blogs on its own host."""
    try:
        ours, there = urlsplit(base or "").hostname, urlsplit(address).hostname
    except ValueError:
        return False
    return ours in (None, there) or there == "www.blogger.com"


def _article_of(comment: Comment) -> str | None:
    """The address of the article under which a comment stands."""
    if not comment.permalink or not comment.permalink.startswith("http"):
        return None
    address = urldefrag(comment.permalink).url
    return re.sub(r"\?showComment=\d+$", "", address)


def _article(feed: Feed, articles: set[str], url: str | None) -> Article:
    one = articles == {feed.link} or (len(articles) == 1 and feed.form != "rss")
    title = feed.title
    if one and title and "wordpress.org" in (feed.generator or ""):
        title = _OF_ARTICLE.sub("", title)
    address = next(iter(articles)) if len(articles) == 1 else feed.link or url
    host = urlsplit(address or "").hostname
    return Article(title=title, url=address, language=feed.language, site=host)


def _warnings(feed: Feed, articles: int, *, cut: bool) -> list[Message]:
    found = []
    if articles > 1:
        found.append(
            say("The feed holds comments of {count} articles; they are shown as one discussion.", count=articles)
        )
    if cut:
        found.append(say("The feed names further pages, which could not be read."))
    if feed.declared is None:
        found.append(say("A feed holds only the newest comments: older ones may be missing."))
    return found
