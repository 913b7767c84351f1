"""GitHub: discussions, issues and pull requests, and the blogs that keep their comments there (giscus, utterances).

Where: GraphQL `discussion` of api.github.com, with the user's own token; without one giscus's own interface, for
pages that embed it; REST `issues/N/comments` (and `pulls/N/comments`), which needs no token but answers only 60 times
an hour without. A page says which with its script's `data-repo`, `data-mapping`, `data-term` (giscus) or `repo`,
`issue-term` (utterances). Nesting: discussions two levels, review comments by `in_reply_to_id`, issues flat.
Time: UTC. Votes: reactions +1 and -1; a discussion's upvotes are the `score`. Edited: `lastEditedAt`, in REST
`updated_at`. Deleted: discussions keep a place for them. Moderated: minimized comments stay, as held. Pingbacks: none.
Lost: the other reactions, the summaries of reviews, events of a timeline.
Evidence: documented only (giscus's and utterances' source for how they name a discussion).
"""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any, ClassVar
from urllib.parse import urlsplit

from domain.article import Article
from domain.errors import FetchError, NoCommentsFound
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, number, plain, record, records, stamp, words
from scrapers.article import read_article
from scrapers.markup import parse
from scrapers.platforms import github_embeds as embeds
from scrapers.platforms import github_graph as graph
from scrapers.platforms.github_items import body_of, giscus_comment, rest_comment
from scrapers.platforms.github_threads import (
    API,
    KEY,
    MOST_PAGES,
    Thread,
    graphql,
    read_discussion,
    read_issue,
    reason_in,
    rest,
)
from scrapers.scraper import JSON, Context, Evidence, Key, Request, Scraper, Scraping

_PLACE = re.compile(r"^/([\w.-]+/[\w.-]+)/(issues|pull|discussions)/(\d+)(?:/|$)")
_SAVED = (b"author_association", b"#issuecomment-", b"#discussion_r")


class GitHub(Scraper):
    """The scraper of what is kept at GitHub."""

    name: ClassVar[str] = "github"
    title: ClassVar[str] = "GitHub"
    evidence: ClassVar[Evidence] = Evidence.DOCUMENTED
    key: ClassVar[Key | None] = KEY

    def recognises(self, page: Page) -> float:
        if answers.is_json(page):
            if (page.url or "").startswith(API):
                return 1.0
            items = _SAVED[0] in page.body and (_SAVED[1] in page.body or _SAVED[2] in page.body)
            ours = b"comments_url" in page.body and _SAVED[0] in page.body
            graphql = b'"discussion"' in page.body and b'"bodyHTML"' in page.body and b'"comments"' in page.body
            return 0.95 if items or ours or graphql else 0.0
        return 0.95 if embeds.is_embedded(page) else 0.0

    def entries(self, url: str, context: Context) -> tuple[Request, ...]:
        place = _place(url)
        if place is None:
            return ()
        repo, kind, number_ = place
        if kind == "discussions":
            return (graphql(graph.by_number(repo, int(number_)), context),)
        return (rest(f"repos/{repo}/issues/{number_}", context),)

    def scrape(self, page: Page, context: Context) -> Scraping:
        if answers.is_json(page):
            value = answers.read_json(page)
            return (yield from _answered(value, page, context))
        return (yield from _embedded(page, context))


def _place(url: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    found = _PLACE.match(parts.path) if (parts.hostname or "") in ("github.com", "www.github.com") else None
    return (found.group(1), found.group(2), found.group(3)) if found and len(found.group(3)) < 10 else None


# ── an answer of the interfaces, asked for or saved ───────────────────────────────────────────────────────────────────


def _answered(value: Any, page: Page, context: Context) -> Scraping:
    discussion = graph.discussion_in(value)
    if discussion is not None:
        thread = Thread("github-graphql")
        yield from read_discussion(discussion, thread, context)
        return thread.capture(_graph_article(discussion), context)
    if isinstance(value, dict) and "comments_url" in value:
        return (yield from _issue(value, context))
    items = [item for one in (value if isinstance(value, list) else [value]) for item in _flat(one)]
    comments = [rest_comment(item, None) for item in items if "body" in item or "body_html" in item]
    if not comments:
        raise NoCommentsFound(reason_in(value), None, "GitHub")
    thread = Thread("github-rest", comments)
    url = next((one.permalink.split("#")[0] for one in comments if one.permalink), page.url)
    return thread.capture(Article(url=url, site="GitHub"), context)


def _flat(value: Any) -> list[dict[str, Any]]:
    return records(value) if isinstance(value, list) else [record(value)]


def _graph_article(discussion: dict[str, Any]) -> Article:
    return Article(
        title=words(discussion.get("title")),
        text=answers.html(discussion.get("bodyHTML"), None) or plain(discussion.get("body")),
        byline=words(at(discussion, "author", "login")),
        published=stamp(discussion.get("createdAt")),
        url=words(discussion.get("url")),
        site="GitHub",
    )


# ── issues ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _issue(issue: dict[str, Any], context: Context) -> Scraping:
    thread = Thread("github-rest", declared=number(issue.get("comments")))
    yield from read_issue(issue, thread, context)
    article = Article(
        title=words(issue.get("title")),
        text=body_of(issue),
        byline=words(at(issue, "user", "login")),
        published=stamp(issue.get("created_at")),
        url=words(issue.get("html_url")),
        site="GitHub",
    )
    return thread.capture(article, context)


# ── pages that keep their comments at GitHub ──────────────────────────────────────────────────────────────────────────


def _embedded(page: Page, context: Context) -> Scraping:
    tree = parse(page)
    giscus, utterances = embeds.giscus(tree, page.url), embeds.utterances(tree, page.url)
    if giscus is not None:
        thread = yield from _giscus(giscus, context)
    elif utterances is not None:
        thread = yield from _utterances(utterances, context)
    else:
        raise NoCommentsFound(say("The page loads comments from GitHub, but does not say from where."), None, "GitHub")
    return thread.capture(read_article(page, tree), context)


def _giscus(embed: embeds.Embed, context: Context) -> Generator[Request, Page, Thread]:
    if context.keys.get(KEY.host) is None:
        return (yield from _giscus_without_token(embed, context))
    thread = Thread("github-giscus")
    query = graph.by_number(embed.repo, embed.number) if embed.number else graph.by_term(embed)
    value = answers.read_json((yield graphql(query, context)))
    discussion = graph.discussion_in(value, embed.term)
    if discussion is None:
        raise NoCommentsFound(reason_in(value) if at(value, "errors") else _none_yet(embed.repo), None, "giscus")
    yield from read_discussion(discussion, thread, context)
    return thread


def _giscus_without_token(embed: embeds.Embed, context: Context) -> Generator[Request, Page, Thread]:
    """What giscus gives every reader's browser. Where it refuses, a token of one's own helps."""
    thread, walk = Thread("github-giscus"), answers.Walk(MOST_PAGES)
    cursor: str | None = None
    replies = 0
    while True:
        try:
            value = answers.read_json((yield Request(embed.address(cursor), "api", JSON)))
        except FetchError as failure:
            if cursor is None and failure.status == 404:
                raise NoCommentsFound(_none_yet(embed.repo), None, "giscus") from failure
            if cursor is None and failure.status in (401, 403, 429):
                context.key(KEY)
            if cursor is None:
                raise
            thread.failure = failure
            return thread
        discussion = record(record(value).get("discussion"))
        replies += number(discussion.get("totalReplyCount")) or 0
        total = number(discussion.get("totalCommentCount"))
        thread.declared = total + replies if total is not None else None
        for item in records(discussion.get("comments")):
            _with_replies(item, thread)
        cursor = words(at(discussion, "pageInfo", "endCursor"))
        if at(discussion, "pageInfo", "hasNextPage") is not True or not walk.goes_on(cursor):
            return thread


def _with_replies(item: dict[str, Any], thread: Thread) -> None:
    top = giscus_comment(item, None)
    replies = [giscus_comment(one, top.key) for one in records(item.get("replies"))]
    thread.comments += [top, *replies]
    thread.unread += max(0, (number(item.get("replyCount")) or 0) - len(replies))


def _utterances(embed: embeds.Embed, context: Context) -> Generator[Request, Page, Thread]:
    thread = Thread("github-utterances")
    if embed.number:
        issue = record(answers.read_json((yield rest(f"repos/{embed.repo}/issues/{embed.number}", context))))
    else:
        found = answers.read_json((yield rest(embed.search(), context)))
        wanted = (embed.term or "").casefold()
        items = records(record(found).get("items"))
        issue = next((one for one in items if wanted in (words(one.get("title")) or "").casefold()), {})
    if not issue:
        raise NoCommentsFound(_none_yet(embed.repo), None, "utterances")
    thread.declared = number(issue.get("comments"))
    yield from read_issue({"comments_url": issue.get("comments_url")}, thread, context)
    return thread


def _none_yet(repo: str) -> Message:
    return say("{repo} at GitHub has no discussion for this page yet.", repo=repo)
