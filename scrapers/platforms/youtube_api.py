"""One comment as YouTube's Data API v3 gives it, and the parts of a comment thread."""

from __future__ import annotations

from typing import Any

from domain.comment import Author, Comment, CommentStatus
from domain.time import NO_TIME
from scrapers.answers import at, html, key_of, number, record, records, stamp, words
from scrapers.richtext import safe_address

_STATES = {
    "heldForReview": CommentStatus.HELD,
    "likelySpam": CommentStatus.HELD,
    "rejected": CommentStatus.DELETED,
}


def video_address(video: str | None, comment: str | None = None) -> str | None:
    """The page of a video, at one of its comments where that is named."""
    if video is None:
        return None
    return f"https://www.youtube.com/watch?v={video}" + (f"&lc={comment}" if comment else "")


def thread_parts(thread: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]], int]:
    """A thread's first comment, the replies that came with it, and how many it has."""
    top = record(at(thread, "snippet", "topLevelComment"))
    total = number(at(thread, "snippet", "totalReplyCount")) or 0
    return top, records(at(thread, "replies", "comments")), total


def api_comment(item: dict[str, Any], owner: str | None, video: str | None, parent: str | None = None) -> Comment:
    """One `youtube#comment`. `owner` is the video's channel, `parent` the comment that it was asked for."""
    snippet = record(item.get("snippet"))
    key = key_of(item.get("id")) or ""
    channel = key_of(at(snippet, "authorChannelId", "value"))
    published, updated = stamp(snippet.get("publishedAt")), stamp(snippet.get("updatedAt"))
    edited = updated if updated.iso and updated.iso != published.iso else NO_TIME
    status = _STATES.get(words(snippet.get("moderationStatus")) or "", CommentStatus.VISIBLE)
    if status is CommentStatus.VISIBLE and edited:
        status = CommentStatus.EDITED
    url = words(snippet.get("authorChannelUrl"))
    text = snippet.get("textDisplay")
    return Comment(
        key=key,
        site_id=key or None,
        parent_key=key_of(snippet.get("parentId")) or parent,
        author=Author(words(snippet.get("authorDisplayName")), safe_address(url, None) if url else None, channel),
        published=published,
        edited=edited,
        text=html(text if isinstance(text, str) else snippet.get("textOriginal"), None),
        status=status,
        by_article_author=channel is not None and channel == owner,
        permalink=video_address(key_of(snippet.get("videoId")) or video, key or None),
        votes_up=number(snippet.get("likeCount")),
    )
