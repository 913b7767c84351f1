"""What a search found, for other programs: as JSON and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO

from exporters.spreadsheet import guard
from operations.finding import Found, Grouped

COLUMNS = "article comment number title author published depth tags start end left hit right snippet".split()
GROUP_COLUMNS = "group comments query".split()


def as_json(found: Iterable[Found]) -> list[dict[str, object]]:
    """One text to an object, its places in it. Positions count code points of the text."""
    return [
        {
            **_text(one),
            "tags": list(one.tags),
            "in_note": one.in_note,
            "places": [
                {"start": place.start, "end": place.end, "left": place.left, "hit": place.hit, "right": place.right}
                for place in one.contexts
            ],
        }
        for one in found
    ]


def as_csv(found: Iterable[Found]) -> str:
    """One place to a row; a text without a place (only filters, or no context asked for) has one row."""
    rows: list[dict[str, object]] = []
    for one in found:
        text = {**_text(one), "tags": "; ".join(one.tags)}
        places = [
            {"start": place.start, "end": place.end, "left": place.left, "hit": place.hit, "right": place.right}
            for place in one.contexts
        ]
        rows += [{**text, **place} for place in places] or [text]
    return _csv(COLUMNS, rows)


def groups_as_json(groups: Iterable[Grouped]) -> list[dict[str, object]]:
    return [{"key": one.key, "group": one.label, "comments": one.comments, "query": one.query} for one in groups]


def groups_as_csv(groups: Iterable[Grouped]) -> str:
    return _csv(GROUP_COLUMNS, groups_as_json(groups))


def _text(one: Found) -> dict[str, object]:
    return {
        "article": one.article_id,
        "comment": one.comment_id,
        "number": one.number,
        "title": one.title,
        "author": one.author,
        "published": one.published.iso,
        "depth": one.depth,
        "snippet": one.snippet,
    }


def _csv(columns: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    out = StringIO()
    writer = csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: guard(cell) if isinstance(cell, str) else cell for name, cell in row.items()})
    return out.getvalue().rstrip("\n")
