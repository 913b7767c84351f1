"""Annotations: tags and notes on comments, articles and passages of them. Writing needs a running step."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from domain.anchoring import anchor
from domain.annotation import Annotation, Certainty, Selector, TargetKind, new_uuid
from domain.errors import UnknownItem
from domain.memo import note_text
from domain.messages import say
from storage import failures, rows
from storage.articles import Articles
from storage.coders import Coders
from storage.comments import Comments, article_of
from storage.connection import Connection
from storage.history import History
from storage.versions import Versions


@dataclass(frozen=True, slots=True)
class Place:
    """What an annotation is about: an article, a comment or a reply link; as a whole, or a passage of its text."""

    article_id: int
    comment_id: int | None = None
    selector: Selector | None = None
    reply_link: bool = False

    @property
    def target(self) -> TargetKind:
        if self.comment_id is None:
            return TargetKind.ARTICLE
        return TargetKind.REPLY_LINK if self.reply_link else TargetKind.COMMENT


class Annotations:
    """What coders added. A coder's tags at one place are one annotation: the same tag twice is one."""

    def __init__(
        self,
        connection: Connection,
        history: History,
        coders: Coders,
        articles: Articles,
        comments: Comments,
        versions: Versions,
    ) -> None:
        self._connection = connection
        self._history = history
        self._coders = coders
        self._articles = articles
        self._comments = comments
        self._versions = versions

    def of_article(self, article_id: int) -> list[Annotation]:
        """All annotations of article and thread: those of the article first, then in thread order, by position."""
        return self._read(
            "annotation.article_id=? ORDER BY ifnull(annotation.comment_id, 0), ifnull(start_at, -1),"
            " end_at, annotation.id",
            (article_id,),
        )

    def of_comment(self, comment_id: int) -> list[Annotation]:
        return self._read("annotation.comment_id=? ORDER BY ifnull(start_at, -1), end_at, annotation.id", (comment_id,))

    def with_tag(self, tag_id: int) -> list[Annotation]:
        """All annotations that carry the tag, over all articles, in the order of articles and threads."""
        return self._read(
            "annotation.id IN (SELECT annotation_id FROM annotation_tag WHERE tag_id=?)"
            " ORDER BY annotation.article_id, ifnull(annotation.comment_id, 0), ifnull(start_at, -1), annotation.id",
            (tag_id,),
        )

    def all(self) -> list[Annotation]:
        return self._read("1 ORDER BY annotation.article_id, ifnull(annotation.comment_id, 0), annotation.id", ())

    def get(self, annotation_id: int) -> Annotation:
        found = self._read("annotation.id=?", (annotation_id,))
        if not found:
            raise rows.unknown(say("There is no annotation {id} in this archive.", id=annotation_id))
        return found[0]

    def place_of(self, annotation_id: int) -> Place:
        annotation = self.get(annotation_id)
        link = annotation.target is TargetKind.REPLY_LINK
        return Place(annotation.article_id, annotation.comment_id, annotation.selector, link)

    def comment_place(self, comment_id: int) -> Place:
        """The whole of a comment that exists."""
        self._comments.require([comment_id])
        return Place(article_of(comment_id), comment_id)

    def link_place(self, comment_id: int) -> Place:
        """How a comment answers its parent. Raises `UnknownItem` for one that answers nothing."""
        self._comments.require([comment_id])
        comment = self._comments.get(comment_id)
        if comment.parent_id is None and not comment.parent_missing:
            raise UnknownItem(
                say("Comment {number} answers no other comment.", number=comment.position + 1),
                say("Only a reply has a reply link. Tag the comment itself."),
            )
        return Place(article_of(comment_id), comment_id, reply_link=True)

    def passage(self, article_id: int, comment_id: int | None, start: int, end: int) -> Place:
        """[start, end) of a comment's text, or of the article's when `comment_id` is None."""
        if comment_id is None:
            return Place(article_id, None, Selector.of(self._articles.plain(article_id), start, end))
        plain = self._comments.plain(comment_id)
        return Place(article_of(comment_id), comment_id, Selector.of(plain, start, end))

    def tag(self, places: Iterable[Place], tag_ids: Sequence[int]) -> int:
        """Put all tags on all places. Returns at how many places something was new."""
        return sum([self._tag_place(place, tag_ids) for place in places])

    def untag(self, places: Iterable[Place], tag_ids: Sequence[int]) -> int:
        """Take the tags from the places (only the current coder's own). Returns at how many places one was there."""
        return sum([self._untag_place(place, tag_ids) for place in places])

    def tag_annotation(self, annotation_id: int, tag_ids: Sequence[int]) -> int:
        """Put further tags on one annotation."""
        return self._link(annotation_id, self.place_of(annotation_id), tag_ids)

    def untag_annotation(self, annotation_id: int, tag_ids: Sequence[int]) -> int:
        """Take tags from one annotation; one without tags and note goes away."""
        place = self.place_of(annotation_id)
        removed = self._unlink(annotation_id, place, tag_ids)
        self._drop_if_empty(annotation_id, place)
        return removed

    def tagged(self, comment_ids: Iterable[int], tag_id: int) -> set[int]:
        """Those of the comments that carry the tag as a whole, by the current coder."""
        return {
            comment_id for comment_id in comment_ids if self._links(Place(article_of(comment_id), comment_id), [tag_id])
        }

    def has(self, place: Place, tag_ids: Sequence[int]) -> bool:
        """Whether the current coder put all of these tags on exactly this place."""
        return {tag_id for _, tag_id in self._links(place, tag_ids)} >= set(tag_ids)

    def note(self, place: Place, text: str) -> int | None:
        """Write a note at the place. A note that is there already stays; the same text again changes nothing."""
        text = note_text(text)
        if not text:
            return None
        mine = self._mine(place)
        if any(note == text for _, note in mine):
            return None
        for annotation_id, note in mine:
            if not note:
                self.edit_note(annotation_id, text)
                return annotation_id
        return self._insert(place, text)

    def edit_note(self, annotation_id: int, text: str) -> bool:
        """Change a note; an annotation without tags and note goes away."""
        place = self.place_of(annotation_id)
        values = {"note": note_text(text)}
        changed = self._history.running.update("annotation", annotation_id, values, place.article_id, place.comment_id)
        self._drop_if_empty(annotation_id, place)
        return changed

    def remove(self, annotation_id: int) -> None:
        """Remove an annotation with its tags and its note."""
        place = self.place_of(annotation_id)
        links = self._connection.rows("SELECT id FROM annotation_tag WHERE annotation_id=?", (annotation_id,))
        for (link,) in links:
            self._history.running.delete("annotation_tag", link, place.article_id, place.comment_id)
        self._history.running.delete("annotation", annotation_id, place.article_id, place.comment_id)

    # -- moved --
    def move(self, annotation_id: int, place: Place, doubt: Certainty | None = None, *, by_hand: bool = False) -> bool:
        """Put an annotation elsewhere in its article, with its tags and its note. What it stood on first is kept, if
        that was something else; `by_hand`: also if it were the same words."""
        row = dict(self._connection.named("SELECT * FROM annotation WHERE id=?", (annotation_id,))[0])
        selector = place.selector
        values = {
            "target": place.target.value,
            "comment_id": place.comment_id,
            "start_at": selector.start if selector else None,
            "end_at": selector.end if selector else None,
            "exact": selector.exact if selector else None,
            "prefix": selector.prefix if selector else None,
            "suffix": selector.suffix if selector else None,
            "version": self._version(place),
            "doubt": doubt.value if doubt else None,
        }
        first = row["original"] or _first_place(row)
        same = row["exact"] == values["exact"] and row["target"] == values["target"]
        if not same or by_hand:
            values["original"] = None if first == _first_place(values) else first
        return self._history.running.update("annotation", annotation_id, values, place.article_id, place.comment_id)

    def doubt(self, annotation_id: int, doubt: Certainty | None, **values: Any) -> bool:
        """Say how sure its place is. `values`: further columns."""
        place = self.place_of(annotation_id)
        values["doubt"] = doubt.value if doubt else None
        return self._history.running.update("annotation", annotation_id, values, place.article_id, place.comment_id)

    def first_place(self, annotation_id: int) -> dict[str, Any]:
        """What it stood on before it was moved for the first time; empty if it never was."""
        stored = self._connection.value("SELECT original FROM annotation WHERE id=?", (annotation_id,))
        return json.loads(stored) if stored else {}

    def drop_tag(self, tag_id: int) -> int:
        """Take a tag off everything, whoever put it there. Returns from how many annotations."""
        found = self._connection.rows("SELECT annotation_id FROM annotation_tag WHERE tag_id=?", (tag_id,))
        for (annotation_id,) in found:
            self.untag_annotation(annotation_id, [tag_id])
        return len(found)

    def _tag_place(self, place: Place, tag_ids: Sequence[int]) -> bool:
        mine = self._mine(place)
        known = {tag_id for _, tag_id in self._links(place, tag_ids)} if mine else set()
        new = [tag_id for tag_id in tag_ids if tag_id not in known]
        if not new:
            return False
        annotation_id = mine[0][0] if mine else self._insert(place, "")
        return self._link(annotation_id, place, new, touch=bool(mine)) > 0

    def _untag_place(self, place: Place, tag_ids: Sequence[int]) -> bool:
        found = self._links(place, tag_ids)
        for annotation_id, tag_id in found:
            self._unlink(annotation_id, place, [tag_id])
            self._drop_if_empty(annotation_id, place)
        return bool(found)

    def _insert(self, place: Place, note: str) -> int:
        step, selector = self._history.running, place.selector
        row = {
            "uuid": new_uuid(),
            "article_id": place.article_id,
            "target": place.target.value,
            "comment_id": place.comment_id,
            "start_at": selector.start if selector else None,
            "end_at": selector.end if selector else None,
            "exact": selector.exact if selector else None,
            "prefix": selector.prefix if selector else None,
            "suffix": selector.suffix if selector else None,
            "note": note,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
            "version": self._version(place),
        }
        return step.insert("annotation", row, place.article_id, place.comment_id)

    def _version(self, place: Place) -> int | None:
        """The version of the text that is annotated now; None for the first."""
        if place.comment_id is None:
            found = self._connection.value("SELECT version FROM article WHERE id=?", (place.article_id,))
        else:
            found = self._connection.value("SELECT version FROM comment WHERE id=?", (place.comment_id,))
        return None if found is None else int(found)

    def _link(self, annotation_id: int, place: Place, tag_ids: Sequence[int], *, touch: bool = True) -> int:
        step = self._history.running
        have = self._connection.rows("SELECT tag_id FROM annotation_tag WHERE annotation_id=?", (annotation_id,))
        new = [tag_id for tag_id in dict.fromkeys(tag_ids) if (tag_id,) not in have]
        for tag_id in new:
            row = {
                "uuid": new_uuid(),
                "annotation_id": annotation_id,
                "tag_id": tag_id,
                "coder_id": step.coder_id,
                "created_at": step.moment,
            }
            step.insert("annotation_tag", row, place.article_id, place.comment_id)
        if new and touch:
            step.touch("annotation", annotation_id, place.article_id, place.comment_id)
        return len(new)

    def _unlink(self, annotation_id: int, place: Place, tag_ids: Sequence[int]) -> int:
        step, removed = self._history.running, 0
        for tag_id in dict.fromkeys(tag_ids):
            link = self._connection.value(
                "SELECT id FROM annotation_tag WHERE annotation_id=? AND tag_id=?", (annotation_id, tag_id)
            )
            if link is not None:
                step.delete("annotation_tag", link, place.article_id, place.comment_id)
                removed += 1
        if removed:
            step.touch("annotation", annotation_id, place.article_id, place.comment_id)
        return removed

    def _drop_if_empty(self, annotation_id: int, place: Place) -> None:
        row = self._connection.row(
            "SELECT note, EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id=annotation.id)"
            " FROM annotation WHERE id=?",
            (annotation_id,),
        )
        if row is not None and not row[0] and not row[1]:
            self._history.running.delete("annotation", annotation_id, place.article_id, place.comment_id)

    def _mine(self, place: Place) -> list[tuple[int, str]]:
        """The current coder's annotations at exactly this place: (id, note), oldest first."""
        if place.selector is not None and self._version(place) is not None:
            return [(one.id, one.note) for one in self._standing_at(place)]
        sql = f"SELECT id, note FROM annotation WHERE {_AT} ORDER BY id"  # noqa: S608
        return self._connection.rows(sql, self._at(place))

    def _links(self, place: Place, tag_ids: Sequence[int]) -> list[tuple[int, int]]:
        """Which of the tags are there: (annotation id, tag id)."""
        if place.selector is not None and self._version(place) is not None:
            there = self._standing_at(place)
            return [(one.id, tag_id) for one in there for tag_id in one.tag_ids if tag_id in tag_ids]
        marks = ",".join("?" * len(tag_ids))
        sql = (
            "SELECT annotation_id, tag_id FROM annotation JOIN annotation_tag ON annotation_id = annotation.id"  # noqa: S608
            f" WHERE {_AT} AND tag_id IN ({marks})"
        )
        return self._connection.rows(sql, (*self._at(place), *tag_ids))

    def _standing_at(self, place: Place) -> list[Annotation]:
        """The current coder's annotations that stand there now, on whatever version of the text they were made."""
        where = (
            "annotation.article_id=? AND annotation.comment_id IS ? AND annotation.target=? AND annotation.coder_id=?"
        )
        values = (place.article_id, place.comment_id, place.target.value, self._history.coder_id())
        selector = place.selector
        ends = (selector.start, selector.end) if selector else None
        return [
            one
            for one in self._read(f"{where} ORDER BY annotation.id", values)
            if one.selector is not None and not one.is_orphan and (one.selector.start, one.selector.end) == ends
        ]

    def _at(self, place: Place) -> tuple[Any, ...]:
        selector = place.selector
        ends = (selector.start, selector.end) if selector else (None, None)
        coder = self._history.coder_id()
        return place.article_id, place.comment_id, place.target.value, *ends, coder

    def _read(self, where: str, values: tuple[Any, ...]) -> list[Annotation]:
        sql = (
            "SELECT annotation.*, (SELECT group_concat(tag_id) FROM"  # noqa: S608
            " (SELECT tag_id FROM annotation_tag WHERE annotation_id=annotation.id ORDER BY id)) AS tags,"
            " CASE WHEN annotation.comment_id IS NULL"
            " THEN (SELECT version FROM article WHERE id=annotation.article_id)"
            " ELSE (SELECT version FROM comment WHERE id=annotation.comment_id) END AS present"
            f" FROM annotation WHERE {where}"
        )
        coders = self._coders.by_id()
        found = self._connection.named(sql, values)
        with failures.reading(self._connection.path):
            return [self._carried(_annotation(row, coders), row["present"] or 1) for row in found]

    def _carried(self, annotation: Annotation, present: int) -> Annotation:
        """The annotation where it stands in the present version of its text."""
        selector = annotation.selector
        if selector is None or annotation.version == present:
            return annotation
        of = annotation.article_id, annotation.comment_id
        text = self._versions.plain(*of, present) or ""
        found = anchor(selector, text, self._versions.made_on(*of, annotation.version, selector))
        original = annotation.original or selector
        if found is None:
            return replace(annotation, original=original, certainty=Certainty.ORPHAN)
        here = Selector.of(text, found.start, found.end)
        certainty = found.certainty if annotation.certainty in (None, Certainty.CARRIED) else Certainty.CHECK
        return replace(annotation, selector=here, original=original, certainty=certainty)


_SELECTOR = ("start", "end", "exact", "prefix", "suffix")
_AT = (
    "annotation.article_id=? AND annotation.comment_id IS ? AND annotation.target=?"
    " AND annotation.start_at IS ? AND annotation.end_at IS ? AND annotation.coder_id=?"
)


def _first_place(row: dict[str, Any]) -> str:
    """As JSON: comment, target and selector, without what it says of other places."""
    place = {"comment": row["comment_id"], "target": row["target"], "start": row["start_at"], "end": row["end_at"]}
    words = {name: row[name] for name in ("exact", "prefix", "suffix")}
    return json.dumps(place | words, ensure_ascii=False, separators=(",", ":"))


def _annotation(row: Any, coders: dict[int, Any]) -> Annotation:
    selector = None
    if row["start_at"] is not None:
        selector = Selector(row["start_at"], row["end_at"], row["exact"], row["prefix"], row["suffix"])
    return Annotation(
        id=row["id"],
        uuid=row["uuid"],
        article_id=row["article_id"],
        target=TargetKind(row["target"]),
        comment_id=row["comment_id"],
        selector=selector,
        tag_ids=tuple(int(tag_id) for tag_id in (row["tags"] or "").split(",") if tag_id),
        note=row["note"],
        coder=coders[row["coder_id"]],
        created=row["created_at"],
        modified=row["modified_at"],
        version=1 if row["version"] is None else row["version"],
        original=first_words(row["original"]),
        certainty=Certainty(row["doubt"]) if row["doubt"] else None,
    )


def first_words(stored: str | None) -> Selector | None:
    """What an annotation that was moved stood on first; None if it was the whole of a text, or never moved."""
    was = json.loads(stored) if stored else {}
    return Selector(*(was[name] for name in _SELECTOR)) if was.get("start") is not None else None
