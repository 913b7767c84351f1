"""Threads for tests and pictures: invented comments of any shape. No real person or text."""

from __future__ import annotations

import random
from collections.abc import Sequence

from domain.annotation import Annotation, Coder, Selector, Tag, TargetKind
from domain.comment import Author, CommentKind, CommentStatus
from domain.records import CommentRecord
from domain.text import RichText
from domain.time import NO_TIME, Precision, Timestamp

CODER = Coder("00000000-0000-4000-8000-000000000001", "Coder")


def record(number: int, parent: CommentRecord | None = None, **changes: object) -> CommentRecord:
    """A comment with id `number`; anything can be set by name. `text` may be a plain string."""
    text = changes.pop("text", f"Kommentar Nummer {number}.")
    values: dict[str, object] = {
        "id": number,
        "article_id": 1,
        "position": number - 1,
        "parent_id": parent.id if parent else None,
        "root_id": parent.root_id if parent else number,
        "depth": parent.depth + 1 if parent else 0,
        "replies": 0,
        "parent_missing": False,
        "rank": 1,
        "key": str(number),
        "parent_key": parent.key if parent else None,
        "site_id": str(number),
        "parent_site_id": parent.site_id if parent else None,
        "author": Author(f"Leser {number}"),
        "author_key": f"leser {number}",
        "published": NO_TIME,
        "edited": NO_TIME,
        "kind": CommentKind.COMMENT,
        "status": CommentStatus.VISIBLE,
        "by_article_author": False,
        "permalink": None,
        "votes_up": None,
        "votes_down": None,
        "score": None,
        "text": RichText.from_plain(text) if isinstance(text, str) else text,
    }
    return CommentRecord(**{**values, **changes})  # type: ignore[arg-type]


def time(iso: str, raw: str | None = None) -> Timestamp:
    return Timestamp(raw or iso, iso, Precision.MINUTE)


def chain(depth: int) -> list[CommentRecord]:
    """Each comment replies to the one before it."""
    comments: list[CommentRecord] = []
    for number in range(1, depth + 1):
        comments.append(record(number, comments[-1] if comments else None, replies=int(number < depth)))
    return comments


WORDS = (
    "Die Debatte über Maschinen und Arbeit wird seit Jahren geführt und doch fehlt oft ein Blick auf jene die sie "
    "am Ende bezahlen Wenn ein Unternehmen Stellen streicht sagt es Effizienz und meint Gewinn das ist weder neu "
    "noch überraschend Wer aber die Sozialversicherungsbeiträge finanziert bleibt offen Vielleicht braucht es eine "
    "Abgabe vielleicht kürzere Arbeitszeiten jedenfalls mehr Mut zur Wahrheit"
).split()


def forest(count: int, seed: int = 7, deepest: int = 9) -> list[CommentRecord]:
    """A thread of `count` comments with replies of random depth and texts of random length."""
    random_ = random.Random(seed)
    path: list[CommentRecord] = []
    comments: list[CommentRecord] = []
    for number in range(1, count + 1):
        depth = random_.choice([0, 0, 0, 1, 1, 2, 3, len(path)])
        del path[min(depth, len(path), deepest) :]
        words = " ".join(random_.choice(WORDS) for _ in range(random_.choice([6, 20, 45, 90])))
        made = record(number, path[-1] if path else None, text=words + ".")
        comments.append(made)
        path.append(made)
    return comments


def tag(number: int, name: str, hue: int | None = None) -> Tag:
    return Tag(number, f"tag-{number}", name, hue=number if hue is None else hue)


def annotation(
    number: int,
    comment: CommentRecord,
    tags: Sequence[int] = (),
    passage: str | tuple[int, int] | None = None,
    note: str = "",
) -> Annotation:
    """On the whole comment, or on a passage given as its words or positions."""
    plain = comment.text.plain
    if isinstance(passage, str):
        passage = (plain.index(passage), plain.index(passage) + len(passage))
    selector = Selector.of(plain, *passage) if passage else None
    return Annotation(
        number, f"a-{number}", 1, TargetKind.COMMENT, comment.id, selector, tuple(tags), note, CODER, "", ""
    )
