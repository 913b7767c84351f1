"""One thread out of what the interface, the pages and the feed gave, merged by comment id.

The interface's `parent`, text and names win; the pages add what is printed (times, the author's mark, votes) and
pingbacks; the feed adds dates and excerpts of pingbacks and what nobody else had.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from domain.comment import Comment, CommentKind
from domain.time import Timestamp
from scrapers.platforms.wordpress_feed import FeedItem

_NEVER = "9999"


def with_printed(rest: Iterable[Comment], drawn: Iterable[Comment]) -> list[Comment]:
    """The interface's comments with what only the page prints, then the page's own (pingbacks) put in by time."""
    printed = {comment.key: comment for comment in drawn}
    known: dict[str, Comment] = {}
    for comment in rest:
        shown = printed.get(comment.key)
        known[comment.key] = comment if shown is None else _both(comment, shown)
    extra = [comment for key, comment in printed.items() if key not in known]
    return in_time_order([*known.values(), *extra])


def _both(rest: Comment, shown: Comment) -> Comment:
    published = rest.published
    if shown.published.raw and published.iso:
        published = Timestamp(shown.published.raw, published.iso, published.precision)
    return replace(
        rest,
        published=published,
        edited=shown.edited or rest.edited,
        by_article_author=rest.by_article_author or shown.by_article_author,
        permalink=rest.permalink or shown.permalink,
        votes_up=shown.votes_up,
        votes_down=shown.votes_down,
        score=shown.score,
    )


def with_feed(
    comments: list[Comment], items: list[FeedItem], *, all_comments_known: bool
) -> tuple[list[Comment], bool]:
    """The comments with what the feed adds, and whether it added anything.

    `all_comments_known`: what only the feed has can then be nothing but a pingback or trackback.
    """
    by_key = {comment.key: comment for comment in comments}
    added = False
    fresh: list[Comment] = []
    for item in items:
        entry, shown = item.comment, by_key.get(item.comment.key)
        if shown is None:
            kind = CommentKind.PINGBACK if all_comments_known else entry.kind
            fresh.append(replace(entry, kind=kind))
            continue
        filled = _filled(shown, item, None if all_comments_known else by_key)
        if filled is not shown:
            by_key[shown.key] = filled
            added = True
    known = [by_key[comment.key] for comment in comments]
    merged = in_time_order([*known, *fresh]) if all_comments_known else [*known, *in_time_order(fresh)]
    return merged, added or bool(fresh)


def _filled(shown: Comment, item: FeedItem, drawn: dict[str, Comment] | None) -> Comment:
    """The comment with the gaps that the feed closes. `drawn`: parents are only as the page draws them."""
    entry = item.comment
    published, text, parent = shown.published, shown.text, shown.parent_key
    if not published.iso and entry.published.iso:
        published = Timestamp(published.raw or entry.published.raw, entry.published.iso, entry.published.precision)
    if shown.kind is not CommentKind.COMMENT and entry.text and (not text or text.plain == (shown.author.name or "")):
        text = entry.text
    if drawn is not None and entry.parent_key and _fits(item, drawn.get(entry.parent_key)):
        parent = entry.parent_key
    if (published, text, parent) == (shown.published, shown.text, shown.parent_key):
        return shown
    unknown = parent is None and shown.parent_unknown
    return replace(shown, published=published, text=text, parent_key=parent, parent_unknown=unknown)


def _fits(item: FeedItem, parent: Comment | None) -> bool:
    """Whether the parent that a feed's reply line names is the one it links to (a reader may write such a line too)."""
    name = parent.author.name if parent is not None else None
    return item.answers is None or name is None or item.answers == name


def needs_feed(comments: Iterable[Comment], declared: int | None) -> bool:
    """Whether the feed may add something: pingbacks without a date, or fewer comments than stated."""
    listed = list(comments)
    bare = any(comment.kind is not CommentKind.COMMENT and not comment.published.iso for comment in listed)
    return bare or (declared is not None and len(listed) < declared)


def marked_author(comments: Iterable[Comment], author_id: str | None) -> list[Comment]:
    """The comments with `by_article_author` set on those written from the article's author's account."""
    listed = list(comments)
    ids = {c.author.site_id for c in listed if c.by_article_author and c.author.site_id}
    if author_id:
        ids.add(author_id)
    return [
        replace(c, by_article_author=True) if c.author.site_id in ids and not c.by_article_author else c for c in listed
    ]


def in_time_order(comments: list[Comment]) -> list[Comment]:
    """Oldest first, as WordPress lays threads out; one without a time stands after the comment that came before it."""
    times = [_instant(comment) for comment in comments]
    dated = sorted((n, t) for c, t in zip(comments, times, strict=True) if t and (n := _number(c.key)))
    numbers = [number for number, _ in dated]

    def place(comment: Comment, time: str | None) -> tuple[str, int]:
        number = _number(comment.key)
        if time is None:
            before = bisect_left(numbers, number)
            time = dated[before - 1][1] if before else (_NEVER if not number else "")
        return time, number

    order = sorted(range(len(comments)), key=lambda index: place(comments[index], times[index]))
    return [comments[index] for index in order]


def _number(key: str) -> int:
    return int(key) if key.isdecimal() and len(key) < 40 else 0


def _instant(comment: Comment) -> str | None:
    """The time as UTC text that sorts; one without a zone as it stands."""
    iso = comment.published.iso
    if not iso:
        return None
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return iso
    offset = moment.utcoffset()
    return (moment.replace(tzinfo=None) - offset if offset is not None else moment.replace(tzinfo=None)).isoformat()
