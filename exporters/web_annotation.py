"""W3C Web Annotations as JSON-LD: every annotation with its quote, its position and when the text was captured.

Positions count Unicode code points of the text that is shown, half-open; the quote with its surroundings is what
carries over to other programs. A tag is a body with the purpose ``tagging``, a note one with ``commenting``. An
annotation of a reply link has the reply and its parent as targets and the motivation ``linking``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from domain.annotation import Annotation, Selector, TargetKind
from domain.messages import say
from domain.records import ArticleRecord, CommentRecord
from exporters.exporter import ExportSource
from exporters.format import Counts, Format, Job
from exporters.tables import STEP, TagNames

FILE = "annotations.jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def _write(job: Job) -> Counts:
    count, comments, orphans = 0, 0, 0
    names = TagNames(job.source)
    with (job.folder / FILE).open("w", encoding="utf-8", newline="\n") as out:
        head = {"@context": CONTEXT, "type": "AnnotationPage", "startIndex": 0}
        out.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "items": [')
        for article in job.source.articles():
            job.progress(STEP, count, None)
            annotations = job.source.annotations(article.id)
            there = _wanted(job.source, article, annotations)
            comments += len(there)
            for one in annotations:
                orphans += one.is_orphan
                out.write(
                    ("," if count else "")
                    + "\n"
                    + json.dumps(_annotation(one, article, there, names), ensure_ascii=False)
                )
                count += 1
        out.write("\n]}\n")
    losses = (say("{count} orphans point to the words that were there.", count=orphans),) if orphans else ()
    return Counts(comments, count, losses)


def _wanted(
    source: ExportSource, article: ArticleRecord, annotations: Sequence[Annotation]
) -> dict[int, CommentRecord]:
    """The comments that are annotated, and the parents of those whose reply link is."""
    ids = {one.comment_id for one in annotations if one.comment_id is not None}
    found = _read(source, article, ids)
    linked = {one.comment_id for one in annotations if one.target is TargetKind.REPLY_LINK}
    above = {found[number].parent_id for number in linked if number in found} - found.keys()
    return found | _read(source, article, {number for number in above if number is not None})


def _read(source: ExportSource, article: ArticleRecord, ids: set[int]) -> dict[int, CommentRecord]:
    return {one.id: one for one in source.comments(article.id) if one.id in ids} if ids else {}


def _annotation(
    one: Annotation, article: ArticleRecord, comments: dict[int, CommentRecord], names: TagNames
) -> dict[str, Any]:
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": path, "format": "text/plain"}
        for path in names.of(one.tag_ids)
    ]
    if one.note:
        bodies.append({"type": "TextualBody", "purpose": "commenting", "value": one.note, "format": "text/markdown"})
    link = one.target is TargetKind.REPLY_LINK
    motivations = ["linking"] if link else []
    motivations += ["tagging"] if one.tag_ids else []
    motivations += ["commenting"] if one.note else []
    made: dict[str, Any] = {
        "id": f"urn:uuid:{one.uuid}",
        "type": "Annotation",
        "motivation": motivations,
        "creator": {"id": f"urn:uuid:{one.coder.uuid}", "type": "Person", "name": one.coder.name},
        "created": one.created,
        "modified": one.modified,
        "body": bodies,
        "target": list(_targets(one, article, comments)),
    }
    return made


def _targets(one: Annotation, article: ArticleRecord, comments: dict[int, CommentRecord]) -> Iterator[dict[str, Any]]:
    comment = comments.get(one.comment_id) if one.comment_id is not None else None
    state = {"type": "TimeState", "sourceDate": article.captured_at}
    target: dict[str, Any] = {"source": _source(article, comment), "state": state}
    selector = one.original or one.selector if one.is_orphan else one.selector
    if selector is not None:
        target["selector"] = list(_selectors(selector, placed=not one.is_orphan))
    yield target
    if one.target is TargetKind.REPLY_LINK and comment is not None and comment.parent_id in comments:
        yield {"source": _source(article, comments[comment.parent_id]), "state": state}


def _selectors(selector: Selector, *, placed: bool) -> Iterator[dict[str, Any]]:
    quote = {"type": "TextQuoteSelector", "exact": selector.exact}
    yield quote | {"prefix": selector.prefix, "suffix": selector.suffix}
    if placed:
        yield {"type": "TextPositionSelector", "start": selector.start, "end": selector.end}


def _source(article: ArticleRecord, comment: CommentRecord | None) -> str:
    """The address that is read, or, of a page without one, a name that no other text has."""
    if comment is None:
        return article.url or f"urn:uuid:{article.uuid}"
    return comment.permalink or f"{article.url or f'urn:uuid:{article.uuid}'}#threadmark-{comment.id}"


FORMAT = Format(
    "webannotation",
    say("Web Annotations (JSON-LD)"),
    say("The W3C's form of annotations: quote, position, tags and notes, for other annotation tools."),
    lambda _source, _settings: (FILE,),
    _write,
    marks=(FILE,),
)
