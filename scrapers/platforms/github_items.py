"""One comment as GitHub's interfaces give it: REST, GraphQL, and giscus's own."""

from __future__ import annotations

import re
from typing import Any

from domain.comment import Author, Comment, CommentStatus
from domain.text import RichText
from domain.time import NO_TIME, Timestamp
from scrapers.answers import at, html, key_of, number, plain, record, stamp, words
from scrapers.richtext import safe_address

_SITE = "https://github.com/"
_ANCHOR = re.compile(r"#(?:issuecomment-|discussioncomment-|discussion_r)(\d+)$")


def rest_comment(item: dict[str, Any], owner: str | None) -> Comment:
    """A comment of an issue or of a review. `owner` wrote the issue."""
    key, user = key_of(item.get("id")), record(item.get("user"))
    address = words(item.get("html_url")) or ""
    review = "#discussion_r" in address
    parent = key_of(item.get("in_reply_to_id"))
    published, updated = stamp(item.get("created_at")), stamp(item.get("updated_at"))
    edited = updated if updated.iso and updated.iso != published.iso else NO_TIME
    return Comment(
        key=_name(key, review=review),
        site_id=key,
        parent_key=_name(parent, review=review) if parent else None,
        author=_author(user.get("login"), user.get("html_url"), key_of(user.get("id"))),
        published=published,
        edited=edited,
        text=body_of(item),
        status=_status(edited, minimized=record(item.get("minimized")) != {}),
        by_article_author=owner is not None and owner == words(user.get("login")),
        permalink=safe_address(address, None),
        votes_up=number(at(item, "reactions", "+1")),
        votes_down=number(at(item, "reactions", "-1")),
    )


def _name(key: str | None, *, review: bool) -> str:
    """The ids of issue comments and of review comments are counted apart."""
    return f"r{key}" if review and key else key or ""


def graph_comment(item: dict[str, Any], parent: str | None, owner: str | None) -> Comment:
    """A comment of a discussion from GraphQL."""
    login = words(at(item, "author", "login"))
    edited = stamp(item.get("lastEditedAt"))
    key = key_of(item.get("databaseId")) or key_of(item.get("id"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=parent,
        author=_author(login, at(item, "author", "url"), None),
        published=stamp(item.get("createdAt")),
        edited=edited,
        text=html(item.get("bodyHTML"), _SITE) or plain(item.get("body")),
        status=_status(edited, minimized=item.get("isMinimized") is True, deleted=bool(item.get("deletedAt"))),
        by_article_author=owner is not None and owner == login,
        permalink=safe_address(words(item.get("url")), None),
        votes_up=number(at(item, "up", "totalCount")),
        votes_down=number(at(item, "down", "totalCount")),
        score=number(item.get("upvoteCount")),
    )


def giscus_comment(item: dict[str, Any], parent: str | None) -> Comment:
    """A comment as giscus hands it to its readers. The number in its address is GitHub's own."""
    address = words(item.get("url")) or ""
    anchor = _ANCHOR.search(address)
    key = anchor.group(1) if anchor else key_of(item.get("id"))
    edited = stamp(item.get("lastEditedAt"))
    return Comment(
        key=key or "",
        site_id=key,
        parent_key=parent,
        author=_author(at(item, "author", "login"), at(item, "author", "url"), None),
        published=stamp(item.get("createdAt")),
        edited=edited,
        text=html(item.get("bodyHTML"), _SITE),
        status=_status(edited, minimized=item.get("isMinimized") is True, deleted=bool(item.get("deletedAt"))),
        permalink=safe_address(address, None),
        votes_up=number(at(item, "reactions", "THUMBS_UP", "count")),
        votes_down=number(at(item, "reactions", "THUMBS_DOWN", "count")),
        score=number(item.get("upvoteCount")),
    )


def body_of(item: dict[str, Any]) -> RichText:
    """The text: as HTML where it was asked for, else the Markdown as it was written."""
    rendered = item.get("body_html")
    return html(rendered, _SITE) if isinstance(rendered, str) else plain(item.get("body"))


def _author(login: Any, url: Any, number_: str | None) -> Author:
    name = words(login)
    return Author(name, safe_address(words(url), None), number_ or name)


def _status(edited: Timestamp, *, minimized: bool, deleted: bool = False) -> CommentStatus:
    if deleted:
        return CommentStatus.DELETED
    if minimized:
        return CommentStatus.HELD
    return CommentStatus.EDITED if edited else CommentStatus.VISIBLE
