"""Threads at GitHub: their questions with the user's token, and their comments page by page."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment, CommentStatus
from domain.errors import FetchError, NoCommentsFound, OfflineError
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, key_of, number, record, records, words
from scrapers.distinct import distinct
from scrapers.platforms import github_graph as graph
from scrapers.platforms.github_items import graph_comment, rest_comment
from scrapers.scraper import JSON, Context, Key, Request

KEY = Key(
    "github.com",
    say(
        "Make a token on github.com under Settings, Developer settings, Personal access tokens. It needs no rights at "
        "all for what is public. Then enter it in Threadmark for github.com."
    ),
)
API = "https://api.github.com/"
_FULL = "application/vnd.github.full+json"
MOST_PAGES = 1_000


def rest(path: str, context: Context) -> Request:
    """A question to the REST interface, with the token where the user gave one."""
    token = context.keys.get(KEY.host)
    headers = (("Authorization", f"Bearer {token}"),) if token else ()
    return Request(API + path, "api", _FULL, headers=headers)


def graphql(query: str, context: Context) -> Request:
    """A question to GraphQL, which answers nobody without a token. Raises `LoginNeeded`."""
    headers = (("Authorization", f"Bearer {context.key(KEY)}"),)
    return Request(API + "graphql", "api", JSON, json=query, headers=headers)


@dataclass(slots=True)
class Thread:
    """A discussion or issue under way."""

    source: str
    comments: list[Comment] = field(default_factory=list)
    declared: int | None = None
    unread: int = 0
    failure: FetchError | None = None

    def capture(self, article: Article, context: Context) -> Capture:
        """All of it, with its receipt. Raises `NoCommentsFound` where there is none."""
        found = distinct(self.comments)
        if not found and self.failure is not None:
            raise self.failure
        if not found:
            raise NoCommentsFound(say("Nobody has written a comment there yet."), None, "GitHub")
        hidden = sum(one.status is CommentStatus.HELD for one in found)
        warnings: list[Message] = []
        if self.failure is not None:
            warnings.append(say("GitHub gave only a part of the comments: {reason}", reason=self.failure.what))
        if self.unread:
            warnings.append(say("{count} replies were counted by GitHub, but not given.", count=self.unread))
        if hidden:
            warnings.append(
                say("{count} comments were hidden by moderators; GitHub shows them on request.", count=hidden)
            )
        partly = self.failure is not None or self.unread
        offline = isinstance(self.failure, OfflineError)
        reason = Reason.PAGED if offline else Reason.REFUSED if partly else None
        told = answers.receipt(self.source, found, declared=self.declared, reason=reason, warnings=warnings)
        return Capture(article, found, told, captured_at=context.captured_at)


def read_discussion(discussion: dict[str, Any], thread: Thread, context: Context) -> Generator[Request, Page, None]:
    """The comments of a discussion: what came with the answer, then page by page."""
    name, walk = words(discussion.get("id")), answers.Walk(MOST_PAGES)
    connection = record(discussion.get("comments"))
    declared = number(connection.get("totalCount"))
    owner = words(at(discussion, "author", "login"))
    replies = 0
    while True:
        for item in records(connection.get("nodes")):
            replies += number(at(item, "replies", "totalCount")) or 0
            thread.comments.append(graph_comment(item, None, owner))
            yield from _replies(item, thread, context, owner)
        cursor = words(at(connection, "pageInfo", "endCursor"))
        if at(connection, "pageInfo", "hasNextPage") is not True or name is None or not walk.goes_on(cursor):
            break
        connection = yield from _more(graph.more_comments(name, cursor or ""), "comments", thread, context)
    thread.declared = None if declared is None else declared + replies


def _replies(
    item: dict[str, Any], thread: Thread, context: Context, owner: str | None
) -> Generator[Request, Page, None]:
    parent, walk = words(item.get("id")), answers.Walk(MOST_PAGES)
    connection = record(item.get("replies"))
    total, given = number(connection.get("totalCount")) or 0, 0
    while True:
        nodes = records(connection.get("nodes"))
        given += len(nodes)
        thread.comments += [graph_comment(one, key_of(item.get("databaseId")) or parent, owner) for one in nodes]
        cursor = words(at(connection, "pageInfo", "endCursor"))
        if at(connection, "pageInfo", "hasNextPage") is not True or parent is None or not walk.goes_on(cursor):
            break
        connection = yield from _more(graph.more_replies(parent, cursor or ""), "replies", thread, context)
    thread.unread += max(0, total - given)


def _more(query: str, name: str, thread: Thread, context: Context) -> Generator[Request, Page, dict[str, Any]]:
    """The next page of a connection; an empty one where it cannot be had."""
    try:
        answer = answers.read_json((yield graphql(query, context)))
    except FetchError as failure:
        thread.failure = thread.failure or failure
        return {}
    found = record(at(answer, "data", "node", name))
    if not found:
        thread.failure = thread.failure or FetchError(reason_in(answer))
    return found


def read_issue(issue: dict[str, Any], thread: Thread, context: Context) -> Generator[Request, Page, None]:
    """The comments of an issue, and of a pull request's review."""
    owner = words(at(issue, "user", "login"))
    path = _path(issue.get("comments_url"))
    if path is not None:
        yield from _paged(path, thread, context, owner)
    review = _path(at(issue, "pull_request", "url"))
    if review is not None:
        before = len(thread.comments)
        yield from _paged(f"{review}/comments", thread, context, owner)
        if thread.declared is not None:
            thread.declared += len(thread.comments) - before


def _path(address: Any) -> str | None:
    text = words(address) or ""
    return text.removeprefix(API) if text.startswith(API + "repos/") else None


def _paged(path: str, thread: Thread, context: Context, owner: str | None) -> Generator[Request, Page, None]:
    walk, page_number = answers.Walk(MOST_PAGES), 1
    while walk.goes_on(page_number):
        try:
            page = yield rest(f"{path}?per_page=100&page={page_number}", context)
            items = answers.read_json(page)
        except FetchError as failure:
            thread.failure = thread.failure or failure
            return
        fresh = walk.new(rest_comment(item, owner) for item in records(items))
        thread.comments += fresh
        page_number += 1
        if not fresh or len(records(items)) < 100:
            return


def reason_in(value: Any) -> Message:
    """What GitHub says where it says that there is nothing."""
    reason = words(at(value, "errors", 0, "message")) or words(at(value, "message"))
    if reason:
        return say("GitHub answered: {reason}", reason=reason)
    return say("The file is of GitHub's form, but holds no comments.")
