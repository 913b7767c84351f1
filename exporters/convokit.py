"""ConvoKit corpus: a folder that ``convokit.Corpus(filename=…)`` loads. The article is the root of its conversation.

ConvoKit refuses a conversation with two roots, so comments of the top level answer the article. A reply whose parent is
missing does too, and says so: ``meta.reply_to_missing`` is true and ``meta.parent_id`` null. `timestamp` is seconds
since 1970, null where the page says no time; a time without a zone is taken for UTC, and ``meta.published`` has it as
the page does.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from domain.messages import say
from domain.records import ArticleRecord
from exporters.columns import JOINT, CommentRow
from exporters.exporter import ExportSource
from exporters.format import Counts, Format, Job, Settings
from exporters.tables import STEP, TagNames, comment_rows

NAMES = ("utterances.jsonl", "speakers.json", "conversations.json", "corpus.json", "index.json")
NOBODY = "unknown"
_PLAIN = {str: "<class 'str'>", int: "<class 'int'>", bool: "<class 'bool'>", list: "<class 'list'>"}


def _files(_source: ExportSource, _settings: Settings) -> Sequence[str]:
    return NAMES


def _write(job: Job) -> Counts:
    source, tags = job.source, TagNames(job.source)
    articles = source.articles()
    speakers: dict[str, dict[str, Any]] = {NOBODY: {"name": None, "site": None}}
    index = _Index()
    comments = 0
    with (job.folder / NAMES[0]).open("w", encoding="utf-8", newline="\n") as lines:
        for article in articles:
            _line(lines, _root(job, article, speakers), index)
        there: set[int] = set()
        for row in comment_rows(source, articles, tags, job.progress):
            there.add(row.comment.id)
            _line(lines, _utterance(row, there, tags, speakers), index)
            comments += 1
    conversations = {_root_id(one): {"meta": _about(one)} for one in articles}
    _dump(job.folder / NAMES[1], {key: {"meta": meta} for key, meta in speakers.items()})
    _dump(job.folder / NAMES[2], conversations)
    _dump(job.folder / NAMES[3], {"made_by": f"Threadmark {job.version}", "articles": len(articles)})
    _dump(job.folder / NAMES[4], index.whole(speakers, conversations))
    job.progress(STEP, comments, comments)
    return Counts(comments, 0, (say("Passages are not in a ConvoKit corpus: tags stand on the whole comment."),))


def _root(job: Job, article: ArticleRecord, speakers: dict[str, dict[str, Any]]) -> dict[str, Any]:
    name = article.byline
    speaker = f"{article.site or ''}/article/{name}" if name else NOBODY
    speakers.setdefault(speaker, {"name": name, "site": article.site})
    return {
        "id": _root_id(article),
        "conversation_id": _root_id(article),
        "text": job.source.text(article.id).text.plain,
        "speaker": speaker,
        "meta": {"kind": "article", "published": article.published.iso, **_about(article)},
        "reply-to": None,
        "timestamp": _seconds(article.published.iso),
        "vectors": [],
    }


def _utterance(row: CommentRow, there: set[int], tags: TagNames, speakers: dict[str, dict[str, Any]]) -> dict[str, Any]:
    comment, root = row.comment, _root_id(row.article)
    speaker = comment.author_key or NOBODY
    speakers.setdefault(speaker, {"name": comment.author.name, "site": row.article.site})
    parent = comment.parent_id if comment.parent_id in there else None
    return {
        "id": str(comment.id),
        "conversation_id": root,
        "text": comment.text.plain,
        "speaker": speaker,
        "meta": {
            "kind": comment.kind.value,
            "status": comment.status.value,
            "published": comment.published.iso or comment.published.raw,
            "depth": comment.depth,
            "parent_id": None if parent is None else str(parent),
            "reply_to_missing": comment.parent_missing or (comment.parent_id is not None and parent is None),
            "tags": tags.of(row.tag_ids),
            "reply_tags": [one for one in row.reply_tags.split(JOINT) if one],
            "permalink": comment.permalink,
        },
        "reply-to": root if parent is None else str(parent),
        "timestamp": _seconds(comment.published.iso),
        "vectors": [],
    }


def _root_id(article: ArticleRecord) -> str:
    return f"article-{article.id}"


def _about(article: ArticleRecord) -> dict[str, Any]:
    return {"title": article.title, "url": article.url, "site": article.site, "captured_at": article.captured_at}


def _seconds(iso: str | None) -> int | None:
    """Since 1970; what is known only to the month or year is no moment."""
    if iso is None or len(iso) < len("2026-01-01"):
        return None
    try:
        time = datetime.fromisoformat(iso)
    except ValueError:
        return None
    return int((time if time.tzinfo is not None else time.replace(tzinfo=UTC)).timestamp())


class _Index:
    """Which kinds of values each key of `meta` has: ConvoKit wants to know."""

    def __init__(self) -> None:
        self._utterances: dict[str, set[str]] = {}

    def saw(self, meta: dict[str, Any]) -> None:
        _saw(self._utterances, meta)

    def whole(self, speakers: dict[str, dict[str, Any]], conversations: dict[str, dict[str, Any]]) -> dict[str, Any]:
        people: dict[str, set[str]] = {}
        threads: dict[str, set[str]] = {}
        for meta in speakers.values():
            _saw(people, meta)
        for one in conversations.values():
            _saw(threads, one["meta"])
        return {
            "utterances-index": _sorted(self._utterances),
            "speakers-index": _sorted(people),
            "conversations-index": _sorted(threads),
            "overall-index": {"made_by": [_PLAIN[str]], "articles": [_PLAIN[int]]},
            "version": 1,
            "vectors": [],
        }


def _saw(kinds: dict[str, set[str]], meta: dict[str, Any]) -> None:
    for key, value in meta.items():
        there = kinds.setdefault(key, set())
        if value is not None:
            there.add(_PLAIN[type(value)])


def _sorted(kinds: dict[str, set[str]]) -> dict[str, list[str]]:
    return {key: sorted(there) or [_PLAIN[str]] for key, there in kinds.items()}


def _line(lines: Any, utterance: dict[str, Any], index: _Index) -> None:
    index.saw(utterance["meta"])
    lines.write(json.dumps(utterance, ensure_ascii=False) + "\n")


def _dump(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


FORMAT = Format(
    "convokit",
    say("ConvoKit corpus"),
    say("For ConvoKit and other Python tools: utterances with their replies, speakers and tags."),
    _files,
    _write,
    marks=NAMES,
)
