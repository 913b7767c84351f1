"""Parts: the rows of comments that coders split or joined, made from what was captured and the mendings over it.

The mendings are the truth; `refresh` makes the rows follow from them. It runs in the transaction of whatever changed
mendings or captured texts. `unmend` gives the rows back as they were captured.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from domain.cutting import Cut, Layout, Source, lay_out
from domain.errors import ArchiveError
from domain.messages import say
from domain.text import RichText
from storage.connection import Connection
from storage.schema import COMMENT_BITS
from storage.seals import columns, insert_sql, sealed_row, select_sql, update_sql

SPLIT, JOIN = "split", "join"
"""Kinds of mendings that change texts."""
HIDDEN = "SELECT comment_id FROM mending WHERE kind='join'"
"""SQL: the comments that went into other ones. They have no text, and nothing lists or counts them."""

type Row = dict[str, Any]


def part_id(comment_id: int, mending_id: int) -> int:
    """The id of what a mending splits off: counted down from the top of the article's range, never given twice."""
    article_id = comment_id >> COMMENT_BITS
    if mending_id >= 1 << (COMMENT_BITS - 1):
        raise ArchiveError(
            say("Too much was mended in this archive to split a comment."), say("Go on in a new archive.")
        )
    return ((article_id + 1) << COMMENT_BITS) - mending_id


@dataclass(slots=True)
class Parts:
    """The mended texts of one article, as the mendings of this moment make them."""

    cuts: list[Cut] = field(default_factory=list)
    joins: list[tuple[int, int]] = field(default_factory=list)
    """(comment, the one it goes on in), oldest first."""
    found: dict[int, Row] = field(default_factory=dict)
    """The rows of captured comments that are concerned, as captured."""
    shown: dict[int, Row] = field(default_factory=dict)
    """The rows as they are: of those and of parts."""
    layout: Layout = field(default_factory=dict)
    lost: dict[int, int] = field(default_factory=dict)
    """Parts whose place is not in the present text, by the version that had them last."""

    @property
    def hidden(self) -> dict[int, int]:
        """The comments that went into other ones: the comment that now has their words."""
        holder = dict(self.joins)
        result = {}
        for one, other in self.joins:
            if one not in self.layout:
                at, seen = other, {one}
                while at in holder and at not in self.layout and at not in seen:
                    seen.add(at)
                    at = holder[at]
                result[one] = at
        return result


def span(article_id: int) -> tuple[int, int]:
    return article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1


def is_touched(connection: Connection, article_id: int) -> bool:
    """Whether texts of this article are, or are to be, other ones than captured."""
    ends = span(article_id)
    mended = "SELECT 1 FROM mending WHERE comment_id BETWEEN ? AND ? AND kind IN ('split', 'join') LIMIT 1"
    return connection.value(mended, ends) is not None or bool(_ids_of_shown(connection, article_id))


def _ids_of_shown(connection: Connection, article_id: int) -> list[int]:
    sql = "SELECT id FROM comment WHERE id BETWEEN ? AND ? AND (part_of IS NOT NULL OR found_text IS NOT NULL)"
    return [number for (number,) in connection.rows(sql, span(article_id))]


def read(connection: Connection, article_id: int, also: Iterable[int] = ()) -> Parts:
    """What the mendings make of the captured texts. Writes nothing. `also`: further comments, captured or parts."""
    parts = Parts()
    for number, kind, comment_id, parent_id, at, version, before, after in connection.rows(
        "SELECT id, kind, comment_id, parent_id, start_at, version, prefix, suffix FROM mending"
        " WHERE comment_id BETWEEN ? AND ? AND kind IN ('split', 'join') ORDER BY id",
        span(article_id),
    ):
        if kind == SPLIT:
            parts.cuts.append(Cut(part_id(comment_id, number), comment_id, at, version or 1, before, after))
        else:
            parts.joins.append((comment_id, parent_id))
    wanted = {one.source for one in parts.cuts} | {number for pair in parts.joins for number in pair} | set(also)
    for row in _rows(connection, sorted(wanted.union(_ids_of_shown(connection, article_id)))):
        parts.shown[row["id"]] = row
        if row["part_of"] is None:
            parts.found[row["id"]] = as_found(row)
    sources = {number: _source(connection, row) for number, row in parts.found.items()}
    parts.layout = lay_out(sources, parts.cuts, parts.joins)
    for whole in parts.layout.values():
        for one in whole.stretches:
            if one.version != sources[one.source].version:
                parts.lost |= {cut.part: one.version for cut in parts.cuts if parts.layout.get(cut.part) is whole}
    return parts


def as_found(row: Row) -> Row:
    """The row of a captured comment as it was captured."""
    if row["found_text"] is None:
        return dict(row)
    found = {"text": row["found_text"], "structure": row["found_structure"]}
    return row | found | {"found_text": None, "found_structure": None}


def _rows(connection: Connection, ids: Sequence[int]) -> Iterable[Row]:
    names = columns("comment")
    sql = f"{select_sql('comment')} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"  # noqa: S608
    for row in connection.rows(sql, (json.dumps(ids),)):
        yield dict(zip(names, row, strict=True))


def _source(connection: Connection, row: Row) -> Source:
    before = {}
    sql = "SELECT version, image FROM comment_version WHERE comment_id=? ORDER BY version DESC"
    for version, image in connection.rows(sql, (row["id"],)):
        was = json.loads(image)
        before[int(version)] = RichText.from_parts(was["text"], was["structure"])
    return Source(row["version"] or 1, RichText.from_parts(row["text"], row["structure"]), before)


# -- writing --
def refresh(connection: Connection, article_id: int) -> Parts:
    """Make the rows follow from the mendings. Only inside a transaction with deferred foreign keys."""
    if not is_touched(connection, article_id):
        return Parts()
    parts = read(connection, article_id)
    wanted = _wanted(connection, article_id, parts)
    for number in parts.shown.keys() - wanted.keys():
        _remove(connection, parts.shown[number])
    for number, row in wanted.items():
        before = parts.shown.get(number)
        if before != row:
            _write(connection, before, row)
    parts.shown = wanted
    return parts


def unmend(connection: Connection, article_id: int) -> None:
    """Give the rows of an article back as captured, for as long as a transaction with deferred keys lasts."""
    for row in list(_rows(connection, _ids_of_shown(connection, article_id))):
        if row["part_of"] is None:
            _write(connection, row, as_found(row))
        else:
            _unindex(connection, row)
            connection.run("DELETE FROM comment WHERE id=?", (row["id"],))


def _wanted(connection: Connection, article_id: int, parts: Parts) -> dict[int, Row]:
    wanted = {}
    hidden = parts.hidden
    for number, row in parts.found.items():
        text = RichText() if number in hidden else parts.layout[number].text
        wanted[number] = _with_text(row, text)
    place = connection.row(
        "SELECT count(*), count(CASE WHEN depth=0 THEN 1 END) FROM comment WHERE article_id=? AND part_of IS NULL",
        (article_id,),
    ) or (0, 0)
    for number, cut in enumerate(parts.cuts):
        text = RichText() if cut.part in hidden else parts.layout[cut.part].text
        row = _part(parts.found[cut.source], cut, text, place[0] + number, place[1] + number + 1)
        if cut.part in parts.lost and row["gone_capture"] is None:
            row["gone_capture"] = connection.value(
                "SELECT capture_id FROM comment_version WHERE comment_id=? AND version=?",
                (cut.source, parts.lost[cut.part]),
            )
        wanted[cut.part] = row
    return wanted


def _with_text(found: Row, text: RichText) -> Row:
    if text.plain == found["text"] and text.structure() == found["structure"]:
        return found
    shown = {"text": text.plain, "structure": text.structure()}
    return found | shown | {"found_text": found["text"], "found_structure": found["structure"]}


def _part(source: Row, cut: Cut, text: RichText, position: int, rank: int) -> Row:
    """Its place among the captured ones is behind them all; where it stands in the tree, `Comments` says."""
    place = {"position": position, "parent_id": None, "root_id": cut.part, "depth": 0, "replies": 0, "rank": rank}
    nothing = dict.fromkeys(
        ("parent_key", "site_id", "parent_site_id", "permalink", "votes_up", "votes_down", "score"), None
    )
    own = {"id": cut.part, "part_of": source["id"], "key": f"{source['key']}~{cut.part & ((1 << COMMENT_BITS) - 1)}"}
    texts = {"text": text.plain, "structure": text.structure(), "parent_missing": 0}
    return source | place | nothing | own | texts


def _write(connection: Connection, before: Row | None, row: Row) -> None:
    digest = sha256(row["text"].encode()).digest()
    if before is None:
        connection.run(insert_sql("comment", ["text_digest"]), (*sealed_row("comment", row), digest))
    else:
        sql = f"{update_sql('comment').partition(' WHERE ')[0]}, text_digest=? WHERE id=?"
        if before["text"] != row["text"]:
            _unindex(connection, before)
        connection.run(sql, (*sealed_row("comment", row), digest, row["id"]))
    if before is None or before["text"] != row["text"]:
        connection.run("INSERT INTO comment_fts(rowid, text) VALUES (?, ?)", (row["id"], row["text"]))


def _unindex(connection: Connection, row: Row) -> None:
    connection.run(
        "INSERT INTO comment_fts(comment_fts, rowid, text) VALUES ('delete', ?, ?)", (row["id"], row["text"])
    )


def _remove(connection: Connection, row: Row) -> None:
    """A part that nothing splits off any more, with the marks that it was read and its former texts."""
    _unindex(connection, row)
    for table in ("comment_read", "comment_version"):
        connection.run(f"DELETE FROM {table} WHERE comment_id=?", (row["id"],))  # noqa: S608
    connection.run("DELETE FROM comment WHERE id=?", (row["id"],))


# -- further captures --
def shown_texts(connection: Connection, article_id: int) -> dict[int, Row]:
    """What is read instead of captured texts, before a capture is added."""
    return {row["id"]: row for row in _rows(connection, _ids_of_shown(connection, article_id))}


def keep_shown(connection: Connection, article_id: int, before: dict[int, Row], capture_id: int) -> None:
    """After a capture: what was read before is kept with its version, for the annotations that were made on it.

    A comment that another one went into has a new version too when that one has.
    """
    parts = refresh(connection, article_id)
    while others := _followers(before, parts):
        for number in others:
            _bump(connection, parts.shown[number], capture_id)
        parts = refresh(connection, article_id)
    for number, was in before.items():
        now = parts.shown.get(number)
        if now is not None and _version(now) != _version(was):
            _keep(connection, was, capture_id)


def _followers(before: dict[int, Row], parts: Parts) -> set[int]:
    """The captured comments that hold another one that has a new version, and have none themselves."""
    source_of = {cut.part: cut.source for cut in parts.cuts}

    def is_new(number: int) -> bool:
        return number in before and _version(parts.shown[number]) != _version(before[number])

    return {
        source_of.get(number, number)
        for number, whole in parts.layout.items()
        if any(is_new(one.source) for one in whole.stretches) and not is_new(source_of.get(number, number))
    } & before.keys()


def _version(row: Row) -> int:
    return row["version"] or 1


def _bump(connection: Connection, row: Row, capture_id: int) -> None:
    _insert_version(connection, row["id"], _version(row), capture_id, _image(as_found(row)))
    _write(connection, row, row | {"version": _version(row) + 1})


def _keep(connection: Connection, was: Row, capture_id: int) -> None:
    """A captured comment's version has what was captured; what was read is kept beside it."""
    found = connection.row(
        "SELECT id, version, capture_id, image FROM comment_version WHERE comment_id=? AND version=?",
        (was["id"], _version(was)),
    )
    if found is None:
        _insert_version(connection, was["id"], _version(was), capture_id, _image(was))
        return
    row = dict(zip(("id", "version", "capture_id"), found, strict=False))
    image = json.loads(found[3]) | {"shown": was["text"]}
    sealed = sealed_row("comment_version", row | {"comment_id": was["id"], "image": _json(image)})
    connection.run(update_sql("comment_version"), (*sealed, found[0]))


def _insert_version(connection: Connection, comment_id: int, version: int, capture_id: int, image: Row) -> None:
    last = connection.value("SELECT seq FROM sqlite_sequence WHERE name='comment_version'")
    row = {"id": int(last or 0) + 1, "comment_id": comment_id, "version": version, "capture_id": capture_id}
    connection.run(insert_sql("comment_version"), sealed_row("comment_version", row | {"image": _json(image)}))


_IMAGE = ("text", "structure", "author_name", "author_url", "author_site_id", "status", "kind", "edited_raw")


def _image(row: Row) -> Row:
    return {name: row[name] for name in _IMAGE}


def _json(image: Row) -> str:
    return json.dumps(image, ensure_ascii=False, separators=(",", ":"))
