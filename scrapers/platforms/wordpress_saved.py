"""Answers of WordPress that other programs saved: `wp/v2/comments`, and WordPress.com's `replies`.

Where: a bare list of comments (or a list of such lists), or WordPress.com's object with `found` and `comments`.
Nesting: `parent`. Time: local and UTC. Votes: none. Edited: no trace. Deleted: gone, its replies keep its number.
Moderated: `status`, in answers to an account. Pingbacks: `type`. Lost: the article: only its address is known, and that
only where all comments belong to one.
Evidence: recorded.
"""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urldefrag

from domain.article import Article
from domain.capture import Capture
from domain.comment import Comment
from domain.errors import NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.answers import number, record, records
from scrapers.distinct import distinct
from scrapers.platforms.wordpress_com import com_comment
from scrapers.platforms.wordpress_merge import in_time_order
from scrapers.platforms.wordpress_rest import rest_comment
from scrapers.scraper import Context, Evidence, Scraper, Scraping


class WordPressSaved(Scraper):
    """The scraper of WordPress's own answers, saved as a file."""

    name: ClassVar[str] = "wordpress-saved"
    title: ClassVar[str] = "WordPress, saved answers"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.has_fields(page, "author_name", "date_gmt", "rendered", "post", "parent"):
            return 0.95
        return 0.95 if answers.has_fields(page, "comments", "raw_content", "site_ID", "parent") else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        yield from ()
        value = answers.read_json(page)
        found = _rest(value, page.url) or _com(value, page.url)
        if not found:
            raise NoCommentsFound(say("The file is of WordPress's form, but holds no comments."), None, "WordPress")
        comments = tuple(in_time_order(list(distinct(found))))
        articles = {urldefrag(one.permalink).url for one in comments if one.permalink}
        told = answers.receipt(self.name, comments, declared=_declared(value), warnings=_several(value, len(articles)))
        url = articles.pop() if len(articles) == 1 else page.url
        return Capture(Article(url=url), comments, told, captured_at=context.captured_at)


def _rest(value: Any, base: str | None) -> list[Comment]:
    lists = value if isinstance(value, list) else [value]
    flat = [item for one in lists for item in (one if isinstance(one, list) else [one])]
    items = [item for item in records(flat) if number(item.get("id")) is not None]
    return [rest_comment(item, base) for item in items if isinstance(item.get("content"), dict)]


def _com(value: Any, base: str | None) -> list[Comment]:
    lists = value if isinstance(value, list) else [value]
    return [com_comment(item, base) for one in records(lists) for item in records(one.get("comments"))]


def _declared(value: Any) -> int | None:
    return number(record(value).get("found"))


def _several(value: Any, addresses: int) -> list[Message]:
    items = value if isinstance(value, list) else []
    posts = {number(item.get("post")) for item in records(items)} - {None}
    count = max(len(posts), addresses)
    if count < 2:
        return []
    return [say("The comments belong to {count} articles; they are shown as one discussion.", count=count)]
