"""Discourse: a topic, or the topic that a blog shows as its comments.

Where: `/t/<id>.json` (`post_stream.posts`, the first 20) and `/t/<id>/posts.json?post_ids[]=…` for the rest of
`post_stream.stream`, 20 at a time; pages that embed a topic name it (`DiscourseEmbed`); the HTML that crawlers get
(`.topic-body.crawler-post`) where the interface refuses; also saved. The first post is the article. Nesting:
`reply_to_post_number`. Time: UTC or with offset. Votes: `actions_summary` of id 2 (likes) as votes up. Edited:
`version` above 1. Deleted: `deleted_at`, `user_deleted`. Moderated: `hidden`, kept as held. Pingbacks: links from other
topics are left out. Lost: small actions ("closed this topic") and whispers; what needs an account.
Evidence: recorded
(answers of a test server).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any, ClassVar
from urllib.parse import quote, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Author, Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound
from domain.messages import say
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME
from scrapers import answers
from scrapers.article import read_article
from scrapers.dates import read_time
from scrapers.distinct import distinct
from scrapers.markup import absolute, parse
from scrapers.richtext import rich_text
from scrapers.scraper import JSON, Context, Evidence, Request, Scraper, Scraping

AT_ONCE = 20
LIKE = 2
_TOPIC = re.compile(r"^(.*)/t/(?:[^/]+/)?(\d{1,19})(?:/\d+)?/?$")
_GENERATOR = re.compile(
    rb"(?i)name=[\"']generator[\"']\s+content=[\"']Discourse|data-discourse-setup|discourse-assets|crawler-post"
)
_EMBED = re.compile(rb"discourseUrl\s*[:=]\s*[\"']([^\"']+)[\"']")
_EMBED_TOPIC = re.compile(rb"topicId\s*[:=]\s*[\"']?(\d+)")
_EMBED_URL = re.compile(rb"discourseEmbedUrl\s*[:=]\s*[\"']([^\"']+)[\"']")
_LISTED = re.compile(r"/t/(?:[^/\"']+/)?(\d+)(?:/\d+)?")


class Discourse(Scraper):
    """The scraper of Discourse forums."""

    name: ClassVar[str] = "discourse"
    title: ClassVar[str] = "Discourse"
    evidence: ClassVar[Evidence] = Evidence.RECORDED

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            topic = answers.has_fields(page, "post_stream", "posts")
            posts = answers.has_fields(page, "cooked", "post_number", "topic_id")
            actions = answers.has_fields(page, "user_actions", "post_number", "topic_id")
            return 0.95 if topic or posts or actions else 0.0
        if b"discourse" not in page.body.lower():
            return 0.0
        if _EMBED.search(page.body):
            return 0.7
        at_topic = _TOPIC.match(urlsplit(page.url or "").path)
        return 0.95 if _GENERATOR.search(page.body) and (at_topic or b"crawler-post" in page.body) else 0.0

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            return (yield from _from_json(answers.read_json(page), page.url, context))
        if _EMBED.search(page.body) and not _GENERATOR.search(page.body):
            return (yield from _embedded(page, context))
        found = _TOPIC.match(urlsplit(page.url or "").path)
        if found is not None:
            parts = urlsplit(page.url or "")
            root = f"{parts.scheme}://{parts.netloc}{found.group(1)}"
            try:
                topic = answers.read_json((yield Request(f"{root}/t/{found.group(2)}.json", "api", JSON)))
            except FetchError:
                topic = None
            if isinstance(topic, dict) and "post_stream" in topic:
                return (yield from _from_json(topic, f"{root}/t/{found.group(2)}", context))
        return _from_html(page, context)


def _from_json(data: Any, address: str | None, context: Context) -> Scraping:
    topic = answers.record(data)
    stream = answers.record(topic.get("post_stream"))
    posts = answers.records(stream.get("posts"))
    if "post_stream" not in topic:  # a list of posts, or a single one
        lists = (topic.get("latest_posts"), topic.get("user_actions"), data)
        posts = next((given for one in lists if (given := answers.records(one))), [topic])
    missed = 0
    wanted = stream.get("stream")
    if isinstance(wanted, list) and _root_of(address):
        posts, missed = yield from _the_rest(f"{_root_of(address)}/t/{answers.key_of(topic.get('id'))}", wanted, posts)
    elif isinstance(wanted, list):
        missed = max(0, len(wanted) - len(posts))
    return _capture(topic, posts, missed, address, context)


def _root_of(address: str | None) -> str | None:
    found = _TOPIC.match(urlsplit(address or "").path.removesuffix(".json"))
    parts = urlsplit(address or "")
    return f"{parts.scheme}://{parts.netloc}{found.group(1)}" if found and parts.scheme else None


def _the_rest(
    topic: str, stream: Sequence[Any], posts: list[dict[str, Any]]
) -> Generator[Request, Page, tuple[list[dict[str, Any]], int]]:
    """The posts that the stream names beside the ones at hand, and how many could not be had."""
    known = {answers.key_of(post.get("id")) for post in posts}
    wanted = [key for one in stream if (key := answers.key_of(one)) and key not in known]
    missed = 0
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        query = "&".join(f"post_ids[]={key}" for key in some)
        try:
            answer = answers.read_json((yield Request(f"{topic}/posts.json?{query}", "api", JSON)))
        except FetchError:
            missed += len(some)
            continue
        given = answers.records(answers.at(answer, "post_stream", "posts"))
        posts = [*posts, *given]
        missed += max(0, len(some) - len(given))
    return posts, missed


def _embedded(page: Page, context: Context) -> Scraping:
    """A blog's page: its own article, and the topic that it shows below."""
    tree = parse(page)
    found = _EMBED.search(page.body)
    root = absolute(page.url, found.group(1).decode("utf-8", "replace") if found else "").rstrip("/")
    number = _EMBED_TOPIC.search(page.body)
    topic = number.group(1).decode() if number else (yield from _topic_of(root, page))
    if not root or topic is None:
        raise NoCommentsFound(
            say("This page shows a Discourse topic, but none has been made for it yet."), None, "Discourse"
        )
    data = answers.read_json((yield Request(f"{root}/t/{topic}.json", "api", JSON)))
    taken = yield from _from_json(data, f"{root}/t/{topic}", context)
    return replace(taken, article=read_article(page, tree))


def _topic_of(root: str, page: Page) -> Generator[Request, Page, str | None]:
    """The topic's number from the frame that the forum makes for the page."""
    stated = _EMBED_URL.search(page.body)
    address = stated.group(1).decode("utf-8", "replace") if stated else page.url
    if not root or not address:
        return None
    frame = yield Request(f"{root}/embed/comments?embed_url={quote(address, safe='')}")
    found = _LISTED.search(frame.body.decode("utf-8", "replace"))
    return found.group(1) if found else None


def _capture(
    topic: dict[str, Any], posts: list[dict[str, Any]], missed: int, address: str | None, context: Context
) -> Capture:
    shown = [post for post in posts if post.get("post_type") not in (3, 4)]
    first = next((post for post in shown if answers.number(post.get("post_number")) == 1), None)
    whole = "post_stream" in topic and first is not None
    replies = [post for post in shown if not whole or post is not first]
    comments = _in_order(replies, answers.key_of(answers.at(first, "user_id")), address, whole=whole)
    stated = answers.number(topic.get("posts_count"))
    warnings = [say("{count} posts of the topic could not be read.", count=missed)] if missed else []
    told = answers.receipt(
        "discourse-api",
        comments,
        declared=max(len(comments), stated - 1) if stated else (len(comments) + missed if missed else None),
        reason=Reason.REFUSED if missed else Reason.REMOVED,
        warnings=warnings,
    )
    return Capture(_article(topic, first if whole else None, address), comments, told, captured_at=context.captured_at)


def _in_order(posts: list[dict[str, Any]], op: str | None, address: str | None, *, whole: bool) -> tuple[Comment, ...]:
    """The posts as comments; `reply_to_post_number` counts within the topic, ids do not."""
    ids = {answers.number(post.get("post_number")): answers.key_of(post.get("id")) for post in posts}
    comments = []
    for post in posts:
        number = answers.number(post.get("reply_to_post_number"))
        parent = ids.get(number) or (f"#{number}" if number and not (whole and number == 1) else None)
        comments.append(_comment(post, parent, op, address))
    return distinct(comments)


def _comment(post: dict[str, Any], parent: str | None, op: str | None, address: str | None) -> Comment:
    number = answers.key_of(post.get("id") or post.get("post_id")) or ""
    username = answers.words(post.get("username"))
    edited = (answers.number(post.get("version")) or 1) > 1
    removed = bool(post.get("deleted_at")) or post.get("user_deleted") is True or post.get("deleted") is True
    held = post.get("hidden") is True
    status = CommentStatus.EDITED if edited else CommentStatus.VISIBLE
    place = answers.number(post.get("post_number"))
    return Comment(
        key=number,
        site_id=number or None,
        parent_key=parent,
        author=Author(answers.words(post.get("name")) or username, None, username),
        published=answers.stamp(post.get("created_at")),
        edited=answers.stamp(post.get("updated_at")) if edited else NO_TIME,
        text=answers.html(post.get("cooked") or post.get("excerpt"), address),
        status=CommentStatus.DELETED if removed else CommentStatus.HELD if held else status,
        by_article_author=op is not None and answers.key_of(post.get("user_id")) == op,
        permalink=f"{address}/{place}" if address and place else None,
        votes_up=_likes(post),
    )


def _likes(post: dict[str, Any]) -> int | None:
    likes = [one for one in answers.records(post.get("actions_summary")) if one.get("id") == LIKE]
    return answers.number(likes[0].get("count")) if likes else None


def _article(topic: dict[str, Any], first: dict[str, Any] | None, address: str | None) -> Article:
    post = first or {}
    return Article(
        title=answers.words(topic.get("title")),
        text=answers.html(post.get("cooked"), address),
        byline=answers.words(post.get("name")) or answers.words(post.get("username")),
        published=answers.stamp(topic.get("created_at") or post.get("created_at")),
        url=address,
        site=urlsplit(address or "").hostname,
    )


def _from_html(page: Page, context: Context) -> Capture:
    """The page as crawlers get it: flat, with a time and a name for each post."""
    tree = parse(page)
    posts = [one for one in tree.iter("div") if "crawler-post" in (one.get("class") or "").split()]
    comments = distinct(_html_post(one, page, context, place) for place, one in enumerate(posts))
    article = read_article(page, tree, tuple(posts))
    if comments and not article.text:
        article = replace(article, text=comments[0].text, byline=comments[0].author.name)
    flat = say("Who answers whom does not stand in the page, only in the forum's interface.")
    told = answers.receipt("discourse-html", comments[1:], warnings=[flat])
    return Capture(article, comments[1:], told, captured_at=context.captured_at)


def _html_post(element: Any, page: Page, context: Context, place: int) -> Comment:
    name = next((one for one in element.iter("span") if one.get("itemprop") == "name"), None)
    time = next(iter(element.iter("time")), None)
    body = next((one for one in element.iter("div") if "post" in (one.get("class") or "").split()), None)
    number = re.sub(r"\D", "", element.get("id") or "")
    return Comment(
        key=number or f"p{place}",
        site_id=number or None,
        author=Author(" ".join(name.text_content().split()) or None) if name is not None else Author(),
        published=read_time(time.text_content(), time.get("datetime"), context.captured_at)
        if time is not None
        else NO_TIME,
        text=rich_text(body, page.url) if body is not None else RichText(),
    )
