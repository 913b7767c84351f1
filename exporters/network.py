"""The reply network: comments, or persons, with who answers whom. What GEXF and GraphML write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from domain.messages import Message, say
from domain.records import CommentRecord
from exporters.columns import JOINT, CommentRow
from exporters.format import Choice, Job, Setting
from exporters.tables import TagNames, comment_rows

type Value = str | int | None

NODES = Setting("nodes", say("Points are"), (Choice("comments", say("comments")), Choice("persons", say("persons"))))


@dataclass(frozen=True, slots=True)
class Node:
    """A point. `time`: ISO 8601 as precise as it is known, or None."""

    id: str
    label: str
    values: dict[str, Value]
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """From who answers to whom. `time` is that of the answer, of several the first."""

    id: str
    source: str
    target: str
    weight: int
    values: dict[str, Value]
    time: str | None = None


@dataclass(slots=True)
class Network:
    """`node_types` and `edge_types`: name of a value to ``integer`` or ``string``."""

    node_types: dict[str, str]
    edge_types: dict[str, str]
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    comments: int = 0
    losses: list[Message] = field(default_factory=list)


def network(job: Job) -> Network:
    """The network of the scope. One article is one component: answers never cross articles, persons may."""
    names = TagNames(job.source)
    rows = comment_rows(job.source, job.source.articles(), names, job.progress)
    return _persons(rows, names) if job.settings["nodes"] == "persons" else _comments(rows)


def _comments(rows: Iterable[CommentRow]) -> Network:
    made = Network(
        {
            "author": "string",
            "author_key": "string",
            "article_id": "integer",
            "depth": "integer",
            "replies": "integer",
            "kind": "string",
            "status": "string",
            "published": "string",
            "tags": "string",
            "text": "string",
        },
        {"tags": "string"},
    )
    there: set[int] = set()
    outside = 0
    for row in rows:
        comment = row.comment
        there.add(comment.id)
        made.nodes.append(
            Node(str(comment.id), f"#{comment.position + 1} {_name(comment)}", _facts(row), _time(comment))
        )
        if comment.parent_id in there:
            values: dict[str, Value] = {"tags": row.reply_tags or None}
            edge = Edge(f"r{comment.id}", str(comment.id), str(comment.parent_id), 1, values, _time(comment))
            made.edges.append(edge)
        elif comment.parent_id is not None or comment.parent_missing:
            outside += 1
    made.comments = len(there)
    if outside:
        made.losses.append(say("{count} replies answer something that is not in the export.", count=outside))
    return made


def _facts(row: CommentRow) -> dict[str, Value]:
    comment = row.comment
    return {
        "author": comment.author.name,
        "author_key": comment.author_key or None,
        "article_id": comment.article_id,
        "depth": comment.depth,
        "replies": comment.replies,
        "kind": comment.kind.value,
        "status": comment.status.value,
        "published": comment.published.iso or comment.published.raw,
        "tags": row.tags or None,
        "text": comment.text.plain or None,
    }


@dataclass(slots=True)
class _Person:
    name: str
    comments: int = 0
    first: str | None = None
    tags: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Answers:
    count: int = 0
    first: str | None = None
    tags: Counter[str] = field(default_factory=Counter)


def _persons(rows: Iterable[CommentRow], names: TagNames) -> Network:
    made = Network(
        {"author_key": "string", "comments": "integer", "tags": "string", "replies_to_self": "integer"},
        {"replies": "integer", "tags": "string"},
    )
    people: dict[str, _Person] = {}
    answers: dict[tuple[str, str], _Answers] = {}
    wrote: dict[int, str] = {}
    nameless = 0
    for row in rows:
        comment, key = row.comment, row.comment.author_key
        made.comments += 1
        if not key:
            nameless += 1
            continue
        wrote[comment.id] = key
        person = people.setdefault(key, _Person(_name(comment)))
        person.comments += 1
        person.first = _earlier(person.first, _time(comment))
        person.tags.update(names.of(row.tag_ids))
        to = wrote.get(comment.parent_id) if comment.parent_id is not None else None
        if to is not None:
            answer = answers.setdefault((key, to), _Answers())
            answer.count += 1
            answer.first = _earlier(answer.first, _time(comment))
            answer.tags.update(one for one in row.reply_tags.split(JOINT) if one)
    number = {key: str(place) for place, key in enumerate(people, 1)}
    for key, person in people.items():
        own = answers.get((key, key))
        values: dict[str, Value] = {"author_key": key, "comments": person.comments, "tags": _counted(person.tags)}
        values["replies_to_self"] = own.count if own is not None else 0
        made.nodes.append(Node(number[key], person.name, values, person.first))
    for (key, to), answer in answers.items():
        values = {"replies": answer.count, "tags": _counted(answer.tags)}
        edge = Edge(f"{number[key]}-{number[to]}", number[key], number[to], answer.count, values, answer.first)
        made.edges.append(edge)
    if nameless:
        made.losses.append(say("{count} comments without a name are not in the network of persons.", count=nameless))
    return made


def _counted(tags: Counter[str]) -> str | None:
    """``Ironie 3 | Frage 1``, the most frequent first."""
    return JOINT.join(f"{tag} {count}" for tag, count in tags.most_common()) or None


def _name(comment: CommentRecord) -> str:
    return " ".join((comment.author.name or "—").split())


def _time(comment: CommentRecord) -> str | None:
    return comment.published.iso


def _earlier(one: str | None, other: str | None) -> str | None:
    return min((each for each in (one, other) if each), default=None)


def used(types: dict[str, str], values: dict[str, Value]) -> Iterator[tuple[str, str]]:
    """(name, value as text) of what is known."""
    for name in types:
        value = values.get(name)
        if value is not None:
            yield name, str(value)
