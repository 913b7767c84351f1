"""Mendings and addressees: what coders say of a tree that was captured. Writing needs a running step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from domain.annotation import Coder, new_uuid
from domain.cutting import context, flat
from domain.errors import ArchiveError
from domain.messages import say
from storage import parts
from storage.coders import Coders
from storage.comments import NO_COMMENT, PARENT, Comments, article_of, unknown_comment
from storage.connection import Connection
from storage.history import History
from storage.parts import JOIN, SPLIT, Parts, part_id
from storage.schema import COMMENT_BITS


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a comment answers, as a coder reads it: a comment, or a person (`author_key`; None for somebody outside)."""

    comment_id: int
    answered_id: int | None
    author_key: str | None
    name: str
    coder: Coder | None = None
    created: str = ""


@dataclass(frozen=True, slots=True)
class Mending:
    """One thing that was mended. `other_id`: the parent, the comment that it went into, or the part split off."""

    id: int
    kind: str
    comment_id: int
    other_id: int | None
    coder: Coder
    created: str
    start: int | None = None
    """Where the captured text was split."""


class Mendings:
    """What was captured stays; this is laid over it."""

    def __init__(self, connection: Connection, history: History, coders: Coders, comments: Comments) -> None:
        self._connection = connection
        self._history = history
        self._coders = coders
        self._comments = comments

    def set_parent(self, comment_id: int, parent_id: int | None) -> bool:
        """Let the comment answer another one (None: none). What was found itself takes the mending away."""
        self._comments.require([comment_id, *([parent_id] if parent_id is not None else [])])
        found = self._connection.row("SELECT parent_id, parent_missing, part_of FROM comment WHERE id=?", (comment_id,))
        if found is not None and found[0] == parent_id and not found[1] and found[2] is None:
            return self.take_back(comment_id, PARENT)
        return self._put(comment_id, PARENT, parent_id)

    def set_no_comment(self, comment_id: int) -> bool:
        """Mark it as something that is no comment."""
        self._comments.require([comment_id])
        return self._put(comment_id, NO_COMMENT, None)

    def take_back(self, comment_id: int, kind: str) -> bool:
        """As it was found."""
        row = self._connection.value("SELECT id FROM mending WHERE comment_id=? AND kind=?", (comment_id, kind))
        if row is not None:
            self._history.running.delete("mending", row, article_of(comment_id), comment_id)
        return row is not None

    def count(self, article_id: int) -> int:
        """How many there are under an article."""
        sql = "SELECT count(*) FROM mending WHERE comment_id BETWEEN ? AND ?"
        return int(self._connection.value(sql, _span(article_id)))

    def of_article(self, article_id: int) -> list[Mending]:
        """All mendings under an article, oldest first."""
        coders = self._coders.by_id()
        sql = (
            "SELECT id, kind, comment_id, parent_id, coder_id, created_at, start_at FROM mending"
            " WHERE comment_id BETWEEN ? AND ? ORDER BY id"
        )
        return [
            Mending(
                *(number, kind, comment_id, part_id(comment_id, number) if kind == SPLIT else other),
                *(coders[coder], created, start),
            )
            for number, kind, comment_id, other, coder, created, start in self._connection.rows(sql, _span(article_id))
        ]

    # -- texts --
    def split(self, comment_id: int, at: int) -> int:
        """Split a comment at `at` of the text that is read. Returns the id of the second part."""
        article_id, before = article_of(comment_id), self.parts(article_of(comment_id))
        whole = before.layout.get(comment_id)
        source, place, version = comment_id, at, None
        low, high = 0, len(self._comments.plain(comment_id))
        if whole is not None:
            stretch = next((one for one in whole.stretches if one.offset < at < one.offset + one.length), None)
            if stretch is None:
                raise ArchiveError(
                    say("Nothing can be split off there."),
                    say("What was joined comes apart when its joining is taken back."),
                )
            source, place, version = stretch.source, at - stretch.offset + stretch.start, stretch.version
            low, high = stretch.start, stretch.end
        text, present = self._captured(source)
        if version not in (None, present):
            raise ArchiveError(
                say("The site has edited this comment, and this part of it is not there any more."),
                say("Take its splitting back first."),
            )
        sides = context(text, place)
        if not low < place < high or not text[low:place].strip() or not text[place:high].strip():
            raise ArchiveError(
                say("There is no text on one side of that place."), say("Choose a place between two words.")
            )
        row = {"start_at": place, "version": present, "prefix": sides[0], "suffix": sides[1]}
        number = self._insert(source, SPLIT, None, row)
        part = part_id(source, number)
        for joined in self._behind(before, comment_id, at):
            self._put(joined, JOIN, part)
        parts.refresh(self._connection, article_id)
        return part

    def join(self, comment_id: int, into: int) -> None:
        """Let a comment go on in another one's text."""
        self._put(comment_id, JOIN, into)
        parts.refresh(self._connection, article_of(comment_id))

    def take_apart(self, comment_id: int) -> bool:
        """Take the joining of a comment back."""
        found = self.take_back(comment_id, JOIN)
        if found:
            parts.refresh(self._connection, article_of(comment_id))
        return found

    def unsplit(self, mending_id: int) -> int:
        """Take a splitting back: the part's words, and what is said of it, go to the one before. Returns that one."""
        source = int(self._connection.value("SELECT comment_id FROM mending WHERE id=?", (mending_id,)))
        part, place, step = part_id(source, mending_id), (article_of(source), source), self._history.running
        before = self.parts(article_of(source))
        cut = next(one for one in before.cuts if one.part == part)
        earlier = [one for one in before.cuts if one.source == source and one.at < cut.at]
        heir = max(earlier, key=lambda one: one.at).part if earlier else source
        step.delete("mending", mending_id, *place)
        for (number,) in self._connection.rows("SELECT id FROM mending WHERE comment_id=?", (part,)):
            step.delete("mending", number, *place)
        for number, mended in self._connection.rows("SELECT id, comment_id FROM mending WHERE parent_id=?", (part,)):
            if mended == heir:
                step.delete("mending", number, *place)
            else:
                step.update("mending", number, {"parent_id": heir}, *place)
        for column in ("comment_id", "answered_id"):
            for (number,) in self._connection.rows(f"SELECT id FROM addressee WHERE {column}=?", (part,)):  # noqa: S608
                step.update("addressee", number, {column: heir}, *place)
        return heir

    def found(self, comment_id: int) -> tuple[int | None, str]:
        """The parent and the text of a comment as captured."""
        sql = "SELECT parent_id, ifnull(found_text, text) FROM comment WHERE id=?"
        return self._connection.row(sql, (comment_id,)) or (None, "")

    def words_of(self, comment_id: int) -> str:
        """The text of a comment, or of a part, also of one that went into another one."""
        found = self._connection.value("SELECT ifnull(found_text, text) FROM comment WHERE id=?", (comment_id,))
        read = self._connection.value("SELECT text FROM comment WHERE id=? AND part_of IS NOT NULL", (comment_id,))
        return str(read or found or "")

    def refresh(self, article_id: int) -> None:
        """Make the texts follow from the mendings, inside a step."""
        parts.refresh(self._connection, article_id)

    def parts(self, article_id: int, also: Iterable[int] = ()) -> Parts:
        """Which stretches of captured texts the mended comments of an article consist of, and `also` these."""
        return parts.read(self._connection, article_id, also)

    def _captured(self, comment_id: int) -> tuple[str, int]:
        found = self._connection.row(
            "SELECT ifnull(found_text, text), ifnull(version, 1) FROM comment WHERE id=?", (comment_id,)
        )
        if found is None:
            raise unknown_comment(comment_id)
        return str(found[0]), int(found[1])

    def _behind(self, before: Parts, comment_id: int, at: int) -> Iterable[int]:
        """What was joined with something before the place, and stands behind it."""
        whole = before.layout.get(comment_id)
        if whole is None:
            return
        order = _chain(comment_id, before.joins)
        place = next(number for number, one in enumerate(whole.stretches) if one.offset < at < one.offset + one.length)
        holder = dict(before.joins)
        for number, one in enumerate(order):
            if number > place and order.index(holder[one]) <= place:
                yield one

    def _put(self, comment_id: int, kind: str, parent_id: int | None) -> bool:
        step, place = self._history.running, (article_of(comment_id), comment_id)
        row = self._connection.row(
            "SELECT id, parent_id FROM mending WHERE comment_id=? AND kind=?", (comment_id, kind)
        )
        if row is not None:
            return row[1] != parent_id and step.update("mending", row[0], {"parent_id": parent_id}, *place)
        self._insert(comment_id, kind, parent_id)
        return True

    def _insert(self, comment_id: int, kind: str, parent_id: int | None, more: Mapping[str, Any] | None = None) -> int:
        step = self._history.running
        values = {
            "uuid": new_uuid(),
            "comment_id": comment_id,
            "kind": kind,
            "parent_id": parent_id,
            "coder_id": step.coder_id,
            "created_at": step.moment,
            "modified_at": step.moment,
            "start_at": None,
            "version": None,
            "prefix": None,
            "suffix": None,
        }
        return step.insert("mending", values | dict(more or {}), article_of(comment_id), comment_id)

    # -- addressees --
    def addressees(self, article_id: int) -> list[Addressee]:
        """All that coders said under an article, by comment."""
        coders = self._coders.by_id()
        sql = (
            "SELECT comment_id, answered_id, author_key, name, coder_id, created_at FROM addressee"
            " WHERE comment_id BETWEEN ? AND ? ORDER BY comment_id, id"
        )
        holder = self._comments.holder
        found = [
            Addressee(holder(comment), answered and holder(answered), author, name, coders[coder], created)
            for comment, answered, author, name, coder, created in self._connection.rows(sql, _span(article_id))
        ]
        return sorted(found, key=lambda one: one.comment_id)

    def set_addressees(self, comment_id: int, wanted: Sequence[Addressee]) -> bool:
        """Whom the comment answers, in place of what this coder said before."""
        self._comments.require([comment_id, *(one.answered_id for one in wanted if one.answered_id is not None)])
        step, place = self._history.running, (article_of(comment_id), comment_id)
        mine = self._connection.rows(
            "SELECT id, answered_id, author_key, name FROM addressee WHERE comment_id=? AND coder_id=? ORDER BY id",
            (comment_id, step.coder_id),
        )
        new = list(dict.fromkeys((one.answered_id, one.author_key, one.name) for one in wanted))
        for number, *said in mine:
            if tuple(said) not in new:
                step.delete("addressee", number, *place)
        before = {tuple(said) for _, *said in mine}
        for answered_id, author_key, name in new:
            if (answered_id, author_key, name) not in before:
                values = {
                    "uuid": new_uuid(),
                    "comment_id": comment_id,
                    "answered_id": answered_id,
                    "author_key": author_key,
                    "name": name,
                    "coder_id": step.coder_id,
                    "created_at": step.moment,
                    "modified_at": step.moment,
                }
                step.insert("addressee", values, *place)
        return set(new) != before


def _span(article_id: int) -> tuple[int, int]:
    return article_id << COMMENT_BITS, ((article_id + 1) << COMMENT_BITS) - 1


def _chain(comment_id: int, joins: Sequence[tuple[int, int]]) -> list[int]:
    """A comment and what went into it, in the order of the text."""
    inside: dict[int, list[int]] = {}
    for one, other in joins:
        inside.setdefault(other, []).append(one)
    return flat(comment_id, inside)
