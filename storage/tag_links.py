"""TagLinks: which annotations carry which tags, seen from the codebook. Writing needs a running step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.annotation import new_uuid
from storage.connection import Connection
from storage.history import History

_PART = 500
"""Values in one statement."""
_HALF_LIFE = 7
"""Days after which a use counts half as much as one of today."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What goes with tags: how many annotations carry one of them, and how many of these carry nothing else.

    Of the latter, those with a note stay, without a tag.
    """

    tags: int
    annotations: int
    only: int
    memos: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A tag on an annotation, by the coder who put it there."""

    id: int
    annotation_id: int
    article_id: int
    comment_id: int | None
    coder_id: int
    created: str


class TagLinks:
    """The tags of the annotations, whoever put them there."""

    def __init__(self, connection: Connection, history: History) -> None:
        self._connection = connection
        self._history = history

    def counts(self) -> dict[int, int]:
        """How many annotations carry each tag; tags without any are left out."""
        return dict(self._connection.rows("SELECT tag_id, count(*) FROM annotation_tag GROUP BY tag_id"))

    def favourites(self, limit: int = 40) -> list[int]:
        """The tags that the present coder uses most, later uses counting more."""
        age = f"max(0, julianday('now') - julianday(created_at)) / {_HALF_LIFE}"
        return [
            tag_id
            for tag_id, _ in self._connection.rows(
                f"SELECT tag_id, sum(1.0 / (1.0 + {age})) AS weight FROM annotation_tag WHERE coder_id=?"  # noqa: S608
                " GROUP BY tag_id ORDER BY weight DESC, tag_id LIMIT ?",
                (self._history.coder_id(), limit),
            )
        ]

    def carriers(self, tag_ids: Iterable[int]) -> set[int]:
        """The annotations that carry one of the tags."""
        found: set[int] = set()
        for part, marks in _parts(tag_ids):
            sql = f"SELECT annotation_id FROM annotation_tag WHERE tag_id IN ({marks})"  # noqa: S608
            found.update(annotation_id for (annotation_id,) in self._connection.rows(sql, part))
        return found

    def touched(self, tag_ids: Iterable[int]) -> Touched:
        """What the tags are on, and what would be left without any tag if they went."""
        ids = set(tag_ids)
        carriers = self.carriers(ids)
        tagged: set[int] = set()
        for part, marks in _parts(carriers):
            sql = f"SELECT annotation_id, tag_id FROM annotation_tag WHERE annotation_id IN ({marks})"  # noqa: S608
            tagged.update(one for one, tag_id in self._connection.rows(sql, part) if tag_id not in ids)
        memos = sum(
            self._connection.value(f"SELECT count(*) FROM memo WHERE tag_id IN ({marks})", part)  # noqa: S608
            for part, marks in _parts(ids)
        )
        return Touched(len(ids), len(carriers), len(carriers - tagged), memos)

    def of(self, tag_id: int, annotation_ids: Iterable[int] | None = None) -> list[Link]:
        """Where the tag is, in the order of articles and threads; only on these annotations if they are named."""
        rows = self._connection.rows(
            "SELECT annotation_tag.id, annotation.id, annotation.article_id, annotation.comment_id,"
            " annotation_tag.coder_id, annotation_tag.created_at"
            " FROM annotation_tag JOIN annotation ON annotation.id = annotation_id WHERE tag_id=?"
            " ORDER BY annotation.article_id, ifnull(annotation.comment_id, 0), ifnull(start_at, -1), annotation.id",
            (tag_id,),
        )
        wanted = None if annotation_ids is None else set(annotation_ids)
        return [Link(*row) for row in rows if wanted is None or row[1] in wanted]

    def recode(
        self, tag_id: int, new_ids: Sequence[int], *, keep: bool = False, annotation_ids: Iterable[int] | None = None
    ) -> int:
        """Give what carries the tag other ones: instead of it, or in addition (`keep`). Returns how many changed.

        Who tagged, and when, stays as it was: only the codebook is worked on, not the coding.
        """
        step, changed = self._history.running, 0
        wanted = [new_id for new_id in dict.fromkeys(new_ids) if new_id != tag_id]
        there = {new_id: self.carriers([new_id]) for new_id in wanted}
        gone = not keep and tag_id not in new_ids
        for link in self.of(tag_id, annotation_ids):
            place = (link.article_id, link.comment_id)
            missing = [new_id for new_id in wanted if link.annotation_id not in there[new_id]]
            if gone:
                step.delete("annotation_tag", link.id, *place)
            for new_id in missing:
                step.insert("annotation_tag", _row(link, new_id), *place)
            if gone or missing:
                step.touch("annotation", link.annotation_id, *place)
                changed += 1
        return changed

    def drop(self, tag_ids: Iterable[int]) -> int:
        """Take tags off everything; annotations without tags and note go away. Returns from how many."""
        step, dropped = self._history.running, {}
        for tag_id in tag_ids:
            for link in self.of(tag_id):
                step.delete("annotation_tag", link.id, link.article_id, link.comment_id)
                dropped[link.annotation_id] = link
        kept = self._with_tag_or_note(dropped)
        for annotation_id, link in dropped.items():
            change = step.touch if annotation_id in kept else step.delete
            change("annotation", annotation_id, link.article_id, link.comment_id)
        return len(dropped)

    def _with_tag_or_note(self, annotation_ids: Iterable[int]) -> set[int]:
        kept: set[int] = set()
        for part, marks in _parts(annotation_ids):
            sql = (
                f"SELECT id FROM annotation WHERE id IN ({marks}) AND (note <> ''"  # noqa: S608
                " OR EXISTS (SELECT 1 FROM annotation_tag WHERE annotation_id = annotation.id))"
            )
            kept.update(annotation_id for (annotation_id,) in self._connection.rows(sql, part))
        return kept

    # -- memos about tags --
    def move_memos(self, tag_id: int, target_id: int) -> None:
        """What was written about one tag is then about another."""
        for (memo_id,) in self._connection.rows("SELECT id FROM memo WHERE tag_id=?", (tag_id,)):
            self._history.running.update("memo", memo_id, {"tag_id": target_id})

    def drop_memos(self, tag_ids: Iterable[int]) -> None:
        """Remove what was written about tags."""
        for part, marks in _parts(tag_ids):
            sql = f"SELECT id FROM memo WHERE tag_id IN ({marks})"  # noqa: S608
            for (memo_id,) in self._connection.rows(sql, part):
                self._history.running.delete("memo", memo_id)


def _row(link: Link, tag_id: int) -> dict[str, object]:
    return {
        "uuid": new_uuid(),
        "annotation_id": link.annotation_id,
        "tag_id": tag_id,
        "coder_id": link.coder_id,
        "created_at": link.created,
    }


def _parts(ids: Iterable[int]) -> Iterator[tuple[list[int], str]]:
    """The ids in parts that one statement can take, each with its question marks."""
    everything = sorted(set(ids))
    for start in range(0, len(everything), _PART):
        part = everything[start : start + _PART]
        yield part, ",".join("?" * len(part))
