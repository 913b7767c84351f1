"""The questions to GitHub's GraphQL interface about discussions, and the discussion in an answer."""

from __future__ import annotations

import json
from typing import Any

from scrapers.answers import at, record, records, words
from scrapers.platforms.github_embeds import Embed

_COMMENT = (
    "id databaseId url createdAt lastEditedAt deletedAt isMinimized bodyHTML upvoteCount author{login url} "
    "up:reactions(content:THUMBS_UP){totalCount} down:reactions(content:THUMBS_DOWN){totalCount}"
)
_PAGE = "totalCount pageInfo{hasNextPage endCursor}"
_REPLIES = f"replies(first:100){{{_PAGE} nodes{{{_COMMENT}}}}}"
_COMMENTS = f"{_PAGE} nodes{{{_COMMENT} {_REPLIES}}}"
_DISCUSSION = f"id number title url createdAt bodyHTML author{{login}} comments(first:50){{{_COMMENTS}}}"
_BY_NUMBER = (
    f"query($owner:String!,$name:String!,$number:Int!){{repository(owner:$owner,name:$name)"
    f"{{discussion(number:$number){{{_DISCUSSION}}}}}}}"
)
_BY_TERM = (
    "query($words:String!){search(type:DISCUSSION,first:5,query:$words){nodes{...on Discussion"
    f"{{{_DISCUSSION}}}}}}}}}"
)
_MORE_COMMENTS = (
    "query($id:ID!,$after:String!){node(id:$id){...on Discussion"
    f"{{comments(first:50,after:$after){{{_COMMENTS}}}}}}}}}"
)
_MORE_REPLIES = (
    "query($id:ID!,$after:String!){node(id:$id){...on DiscussionComment"
    f"{{replies(first:100,after:$after){{{_PAGE} nodes{{{_COMMENT}}}}}}}}}}}"
)


def _question(query: str, **variables: str | int) -> str:
    return json.dumps({"query": query, "variables": variables}, ensure_ascii=False, separators=(",", ":"))


def by_number(repo: str, number: int) -> str:
    """The discussion of that number."""
    owner, _, name = repo.partition("/")
    return _question(_BY_NUMBER, owner=owner, name=name, number=number)


def by_term(embed: Embed) -> str:
    """The discussion that giscus would show on the page."""
    return _question(_BY_TERM, words=embed.query())


def more_comments(discussion: str, cursor: str) -> str:
    """The comments after that cursor."""
    return _question(_MORE_COMMENTS, id=discussion, after=cursor)


def more_replies(comment: str, cursor: str) -> str:
    """The replies after that cursor."""
    return _question(_MORE_REPLIES, id=comment, after=cursor)


def discussion_in(answer: Any, title: str | None = None) -> dict[str, Any] | None:
    """The discussion of an answer; of several the one with that title, else the first, as giscus does."""
    data = record(at(answer, "data")) or record(answer)
    one = record(at(data, "repository", "discussion")) or record(data.get("discussion"))
    found = [one] if one else records(at(data, "search", "nodes"))
    found = [item for item in found if "comments" in item]
    exact = next((item for item in found if title is not None and words(item.get("title")) == title), None)
    return exact or next(iter(found), None)
