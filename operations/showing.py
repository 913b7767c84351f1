"""A discussion for other programs (the stable JSON form, docs/json-form.md) and for the eyes (a tree of lines)."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from domain.article import Article
from domain.capture import Capture, Receipt
from domain.comment import Comment, CommentKind, CommentStatus
from domain.records import CommentRecord
from domain.thread import Node
from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Shown:
    """An article, its receipt and its comments in thread order, from a capture or from an archive."""

    article: Article
    receipt: Receipt
    comments: tuple[dict[str, Any], ...]
    site: str | None = None


def of_capture(capture: Capture) -> Shown:
    """What was read, before anything is saved."""
    nodes = capture.thread().nodes
    return Shown(capture.article, capture.receipt, tuple(_from_node(node, nodes) for node in nodes))


def of_archive(archive: Archive, article_id: int) -> Shown:
    """What is archived."""
    records = archive.comments.thread(article_id)
    positions = {record.id: record.position for record in records}
    article, receipt = archive.articles.text(article_id), archive.articles.receipt(article_id)
    return Shown(article, receipt, tuple(_from_record(record, positions) for record in records))


def as_json(shown: Shown) -> dict[str, Any]:
    """The stable form: see docs/json-form.md."""
    article, receipt = shown.article, shown.receipt
    return {
        "article": {
            "title": article.title,
            "byline": article.byline,
            "published": article.published.iso,
            "published_raw": article.published.raw,
            "language": article.language,
            "url": article.url,
            "site": article.site,
            "text": article.text.plain,
        },
        "receipt": {
            "declared": receipt.declared,
            "declared_text": receipt.declared_text,
            "comments": receipt.comments,
            "pingbacks": receipt.pingbacks,
            "missing_parents": receipt.missing_parents,
            "pages": receipt.pages,
            "requests": receipt.requests,
            "source": receipt.source,
            "confidence": receipt.confidence,
            "reason": receipt.reason.value if receipt.reason else None,
            "warnings": [str(warning) for warning in receipt.warnings],
        },
        "comments": list(shown.comments),
    }


def _from_node(node: Node, nodes: tuple[Node, ...]) -> dict[str, Any]:
    comment = node.comment
    parent = nodes[node.parent].comment if node.parent is not None else None
    parent_id = parent.site_id if parent is not None else comment.parent_key
    return _form(comment, parent_id, node.position, node.parent, node.depth, node.replies, node.parent_missing)


def _from_record(record: CommentRecord, positions: dict[int, int]) -> dict[str, Any]:
    parent = positions.get(record.parent_id) if record.parent_id is not None else None
    return _form(
        record, record.parent_site_id, record.position, parent, record.depth, record.replies, record.parent_missing
    )


def _form(
    comment: Comment | CommentRecord,
    parent_id: str | None,
    position: int,
    parent_position: int | None,
    depth: int,
    replies: int,
    parent_missing: bool,
) -> dict[str, Any]:
    return {
        "id": comment.site_id,
        "parent": parent_id,
        "depth": depth,
        "author": comment.author.name,
        "author_url": comment.author.url,
        "date": comment.published.iso,
        "date_raw": comment.published.raw,
        "kind": comment.kind.value,
        "status": comment.status.value,
        "by_article_author": comment.by_article_author,
        "edited": comment.edited.iso or comment.edited.raw,
        "votes_up": comment.votes_up,
        "votes_down": comment.votes_down,
        "score": comment.score,
        "permalink": comment.permalink,
        "position": position,
        "parent_position": parent_position,
        "parent_missing": parent_missing,
        "replies": replies,
        "text": comment.text.plain,
    }


def receipt_line(receipt: Receipt) -> str:
    """``22 stated · 19 comments · 3 pingbacks``, with what is missing."""
    parts = [f"{receipt.declared} stated"] if receipt.declared is not None else ["no total stated"]
    parts.append(_counted(receipt.comments, "comment"))
    if receipt.pingbacks:
        parts.append(_counted(receipt.pingbacks, "pingback"))
    if receipt.missing_parents:
        parts.append(f"{_counted(receipt.missing_parents, 'parent')} missing")
    if receipt.difference:
        parts.append(f"{receipt.difference} not found")
    return " · ".join(parts)


def tree_lines(shown: Shown, width: int = 80) -> Iterator[str]:
    """Title, receipt and thread as lines of at most about `width` columns, safe to print on a terminal."""
    article = shown.article
    yield safe(article.title or "(no title)")
    head = [part for part in (article.byline, article.published.raw or article.published.iso, article.site) if part]
    if head:
        yield safe(" · ".join(head))
    yield f"{receipt_line(shown.receipt)}  [{shown.receipt.source}]"
    for warning in shown.receipt.warnings:
        yield f"! {safe(str(warning))}"
    for comment in shown.comments:
        yield from _comment_lines(comment, width)


def _comment_lines(comment: dict[str, Any], width: int) -> Iterator[str]:
    depth = comment["depth"]
    bars = "│ " * min(depth, 12) + (f"({depth}) " if depth > 12 else "")
    yield bars.rstrip()
    marks = [mark for mark in _marks(comment) if mark]
    name = safe(comment["author"] or "—")
    when = safe(comment["date_raw"] or comment["date"] or "")
    yield f"{bars}#{comment['position'] + 1} " + " · ".join(part for part in (name, when, *marks) if part)
    room = max(24, width - len(bars))
    for paragraph in comment["text"].split("\n"):
        for line in textwrap.wrap(safe(paragraph), room, break_long_words=True, break_on_hyphens=False):
            yield bars + line


def _marks(comment: dict[str, Any]) -> Iterable[str]:
    yield "author of the article" if comment["by_article_author"] else ""
    yield comment["kind"] if comment["kind"] != CommentKind.COMMENT.value else ""
    yield comment["status"] if comment["status"] != CommentStatus.VISIBLE.value else ""
    yield (
        f"parent missing ({comment['parent']})"
        if comment["parent_missing"] and comment["parent"]
        else ("parent missing" if comment["parent_missing"] else "")
    )


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def safe(text: str) -> str:
    """Text without what could steer a terminal: control, escape and direction-changing characters."""
    return "".join(" " if character == "\t" else character for character in text if _printable(character))


def _printable(character: str) -> bool:
    if character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return False
    return character == "\t" or unicodedata.category(character) not in ("Cc", "Cs")
