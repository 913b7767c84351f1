"""What Coral is asked, in its two dialects: GraphQL of version 5 and later, and of Talk 4."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from scrapers.answers import at, key_of, number, record, records, words
from scrapers.scraper import JSON, Request

_COMMENT = (
    "id body createdAt status replyCount author{id username} parent{id} editing{edited} actionCounts{reaction{total}}"
)
_CONNECTION = "pageInfo{hasNextPage endCursor} edges{node{%s}}"
_REPLIES = "replies(first:50,orderBy:CREATED_AT_ASC){%s}"
_TALK_COMMENT = (
    "id body created_at status replyCount user{id username} parent{id} editing{edited} "
    "action_summaries{__typename count}"
)
_TALK_CONNECTION = "hasNextPage endCursor nodes{%s}"
_TALK_REPLIES = "replies(query:{limit:50,sortOrder:ASC}){%s}"
_LEVELS = 2
"""Levels of replies that come with a thread; deeper ones are asked for."""


def _nested(fields: str, connection: str, replies: str) -> str:
    inner = fields
    for _ in range(_LEVELS):
        inner = f"{fields} {replies % (connection % inner)}"
    return connection % inner


_THREADS = _nested(_COMMENT, _CONNECTION, _REPLIES)
_TALK_THREADS = _nested(_TALK_COMMENT, _TALK_CONNECTION, _TALK_REPLIES)


@dataclass(frozen=True, slots=True)
class Story:
    """A server and what it calls the page."""

    root: str
    id: str | None
    url: str | None


class Dialect:
    """Coral 5 and later."""

    path = "/api/graphql"

    def story(self, story: Story, after: str | None) -> Request:
        """The next threads of a page."""
        query = (
            "query Threadmark($id:ID,$url:String,$after:Cursor){story(id:$id,url:$url){id url "
            "commentCounts{totalPublished} comments(first:50,orderBy:CREATED_AT_ASC,after:$after){" + _THREADS + "}}}"
        )
        return self._post(story, query, id=story.id, url=story.url, after=after)

    def replies(self, story: Story, comment: str, after: str | None) -> Request:
        """The next replies to a comment."""
        query = (
            "query Threadmark($id:ID!,$after:Cursor){comment(id:$id){id "
            "replies(first:50,orderBy:CREATED_AT_ASC,after:$after){" + _THREADS + "}}}"
        )
        return self._post(story, query, id=comment, after=after)

    def _post(self, story: Story, query: str, **values: str | None) -> Request:
        known = {name: value for name, value in values.items() if value is not None}
        body = json.dumps({"query": query, "variables": known, "operationName": "Threadmark"}, ensure_ascii=False)
        return Request(f"{story.root}{self.path}", "api", JSON, json=body)


class Talk(Dialect):
    """Talk 4. Further threads and replies are asked for by the page's own id there."""

    path = "/api/v1/graph/ql"

    def __init__(self) -> None:
        self.asset: str | None = None

    def story(self, story: Story, after: str | None) -> Request:
        if after is None or self.asset is None:
            query = (
                "query Threadmark($id:ID,$url:String!){asset(id:$id,url:$url){id url title totalCommentCount "
                "comments(query:{limit:50,sortOrder:ASC}){" + _TALK_THREADS + "}}}"
            )
            return self._post(story, query, id=story.id, url=story.url)
        return self._further(story, None, after)

    def replies(self, story: Story, comment: str, after: str | None) -> Request:
        return self._further(story, comment, after)

    def _further(self, story: Story, parent: str | None, after: str | None) -> Request:
        query = (
            "query Threadmark($asset:ID,$parent:ID,$after:Cursor){comments(query:{asset_id:$asset,parent_id:$parent,"
            "cursor:$after,limit:50,sortOrder:ASC}){" + _TALK_THREADS + "}}"
        )
        if parent is not None:
            return self._post(story, query, asset=self.asset, parent=parent, after=after)
        known = {"asset": self.asset, "parent": None, "after": after}  # null means the threads, nothing means all
        body = json.dumps({"query": query, "variables": known, "operationName": "Threadmark"}, ensure_ascii=False)
        return Request(f"{story.root}{self.path}", "api", JSON, json=body)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a connection: its comments, and where the next part begins."""

    nodes: list[dict[str, Any]]
    following: str | None


def story_in(answer: Any) -> dict[str, Any] | None:
    """The page's thread in an answer, whatever the question called it."""
    data = record(record(answer).get("data"))
    return next((found for name in ("story", "stream", "asset") if (found := record(data.get(name)))), None)


def comments_in(answer: Any) -> Part:
    """The comments of an answer: of a story, of one comment's replies, or a bare list."""
    story = story_in(answer)
    if story is not None:
        return part_of(story.get("comments"))
    return part_of(at(answer, "data", "comment", "replies") or at(answer, "data", "comments"))


def part_of(connection: Any) -> Part:
    """One part of a connection, in both dialects."""
    value = record(connection)
    nodes = [record(edge.get("node")) for edge in records(value.get("edges"))] or records(value.get("nodes"))
    info = record(value.get("pageInfo")) or value
    more = info.get("hasNextPage") is True
    return Part([node for node in nodes if node], words(info.get("endCursor")) if more else None)


def declared_in(story: dict[str, Any]) -> int | None:
    """How many comments the server counts."""
    stated = number(at(story, "commentCounts", "totalPublished"))
    for name in ("totalCommentCount", "commentCount"):
        stated = number(story.get(name)) if stated is None else stated
    return stated


def id_in(story: dict[str, Any]) -> str | None:
    return key_of(story.get("id"))
