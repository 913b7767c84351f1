"""A capture that is not in an archive yet, in the form in which threads are shown."""

from __future__ import annotations

from domain.capture import Capture
from domain.records import CommentRecord
from domain.thread import Node


def records_of(capture: Capture) -> list[CommentRecord]:
    """The comments in thread order; their ids (position + 1) mean something in this list only."""
    nodes = capture.thread().nodes
    return [_record(node, nodes) for node in nodes]


def _record(node: Node, nodes: tuple[Node, ...]) -> CommentRecord:
    comment = node.comment
    parent = nodes[node.parent].comment if node.parent is not None else None
    return CommentRecord(
        id=node.position + 1,
        article_id=0,
        position=node.position,
        parent_id=None if node.parent is None else node.parent + 1,
        root_id=node.root + 1,
        depth=node.depth,
        replies=node.replies,
        parent_missing=node.parent_missing,
        rank=node.rank,
        key=comment.key,
        parent_key=comment.parent_key,
        site_id=comment.site_id,
        parent_site_id=parent.site_id if parent is not None else comment.parent_key,
        author=comment.author,
        author_key=comment.author.name or "",
        published=comment.published,
        edited=comment.edited,
        kind=comment.kind,
        status=comment.status,
        by_article_author=comment.by_article_author,
        permalink=comment.permalink,
        votes_up=comment.votes_up,
        votes_down=comment.votes_down,
        score=comment.score,
        text=comment.text,
    )
