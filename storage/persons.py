"""Persons: everything that one author wrote, over all threads, and who there is. Reading only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from domain.comment import CommentStatus
from domain.messages import say
from domain.person import Person, PersonLine, Said, SaidThere
from domain.time import NO_TIME, Timestamp
from storage import failures, rows
from storage.connection import Connection
from storage.parts import HIDDEN
from storage.reading import Reading
from storage.worklists import EXCERPT

_SAID = f"""
    SELECT c.id, c.article_id, c.position + 1, c.published_raw, c.published_iso, c.published_precision,
        substr(c.text, 1, {EXCERPT}), c.status, c.replies, c.gone_capture, c.author_name, c.author_url,
        parent.id, ifnull(parent.author_name, ''), article.title, article.site, article.url
    FROM comment AS c JOIN article ON article.id=c.article_id
    LEFT JOIN mending ON mending.comment_id=c.id AND mending.kind='parent'
    LEFT JOIN comment AS parent
        ON parent.id=CASE WHEN mending.id IS NULL THEN c.parent_id ELSE mending.parent_id END
    WHERE c.author_key=? AND c.id NOT IN ({HIDDEN}) ORDER BY c.article_id, c.position
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class _Known:
    """All authors at one state of the archive; `folded` beside each name for comparing."""

    state: tuple[int, int, int]
    lines: list[tuple[str, PersonLine]]


class Persons:
    """The authors of comments. One whose name the site does not show is nobody: an empty key has no page."""

    def __init__(self, connection: Connection, reading: Reading) -> None:
        self._connection = connection
        self._reading = reading
        self._known: _Known | None = None

    def get(self, key: str) -> Person:
        """All that an author wrote. Raises `UnknownItem` if nothing is there."""
        found = self._connection.named(_SAID, (key,)) if key else []
        if not found:
            raise unknown_author(key)
        with failures.reading(self._connection.path):
            return self._person(key, [tuple(row) for row in found])

    def _person(self, key: str, found: list[tuple[Any, ...]]) -> Person:
        ids = [row[0] for row in found]
        read, tagged = self._reading.among(ids), self._reading.tagged_among(ids)
        numbers = self._reading.mended_numbers(row[1] for row in found)
        there: dict[int, list[Said]] = defaultdict(list)
        heads: dict[int, tuple[str | None, str | None]] = {}
        for row in found:
            number, article_id, place, *time = row[:6]
            excerpt, status, replies, gone = row[6:10]
            there[article_id].append(
                Said(
                    *(number, article_id, numbers.get(number, place), rows.time_from(*time), excerpt),
                    status=CommentStatus(status),
                    replies=replies,
                    answers=row[13] if row[13] or row[12] is not None else None,
                    read=number in read,
                    tagged=number in tagged,
                    gone=gone is not None,
                )
            )
            heads[article_id] = row[14], row[15]
        threads = [
            SaidThere(article_id, *heads[article_id], tuple(sorted(said, key=lambda one: one.number)))
            for article_id, said in there.items()
        ]
        names = Counter(row[10] for row in found if row[10])
        first, last = _bounds(threads)
        url = next((row[11] for row in found if row[11]), None)
        site = _site(found[0][15], found[0][16])
        return Person(key, tuple(name for name, _ in names.most_common()), site, tuple(threads), first, last, url)

    def places(self, key: str) -> list[int]:
        """The comments of an author in the order of articles and threads."""
        found = self._connection.rows(
            f"SELECT id, article_id, position FROM comment WHERE author_key=? AND ?<>'' AND id NOT IN ({HIDDEN})",  # noqa: S608
            (key, key),
        )
        numbers = self._reading.mended_numbers(article_id for _, article_id, _ in found)
        placed = sorted((article_id, numbers.get(number, place + 1), number) for number, article_id, place in found)
        return [number for _, _, number in placed]

    def key_of(self, comment_id: int) -> str:
        """Who wrote a comment; empty if that is not known. Raises `UnknownItem` if there is no such comment."""
        found = self._connection.value("SELECT author_key FROM comment WHERE id=?", (comment_id,))
        if found is None:
            raise rows.unknown(say("There is no comment {id} in this archive.", id=comment_id))
        return str(found)

    # -- who there is --
    def matching(self, words: str, limit: int) -> list[PersonLine]:
        """Authors whose name has all of these words (or that is their key), those with most comments first."""
        parts = rows.folded(words).split()
        found = []
        for folded, line in self._all():
            if all(part in folded for part in parts) or line.key == words:
                found.append(line)
                if len(found) == limit:
                    break
        return found

    def named(self, name: str) -> list[PersonLine]:
        """Authors with exactly this key, or else exactly this name; case and spacing do not matter."""
        with_key = [line for _, line in self._all() if line.key == name]
        wanted = rows.folded(name)
        return with_key or [line for folded, line in self._all() if wanted and folded == wanted]

    def _all(self) -> list[tuple[str, PersonLine]]:
        """Everybody, those with most comments first. Kept until a capture or a removal changes it."""
        captures = self._connection.value("SELECT seq FROM sqlite_sequence WHERE name='capture'")
        mended = self._connection.value("SELECT total(id) FROM mending WHERE kind IN ('split', 'join')")
        state = int(captures or 0), int(self._connection.value("SELECT count(*) FROM article")), int(mended)
        if self._known is None or self._known.state != state:
            found = self._connection.rows(
                "SELECT who.key, comment.author_name, article.site, article.url, who.comments FROM ("  # noqa: S608
                " SELECT author_key AS key, count(*) AS comments, min(id) AS first FROM comment"
                f" WHERE author_key > '' AND id NOT IN ({HIDDEN}) GROUP BY author_key"
                ") AS who CROSS JOIN comment ON comment.id=who.first JOIN article ON article.id=comment.article_id"
                " ORDER BY who.comments DESC, who.first"
            )
            lines = [
                (rows.folded(name or key), PersonLine(key, name or key, _site(site, url), comments))
                for key, name, site, url, comments in found
            ]
            self._known = _Known(state, lines)
        return self._known.lines


def unknown_author(key: str) -> Exception:
    if not key:
        return rows.unknown(say("Who wrote this comment is not known."))
    return rows.unknown(say("There is no author {name} in this archive.", name=key))


def _site(site: str | None, url: str | None) -> str:
    return site or (urlsplit(url).hostname if url else None) or ""


def _bounds(threads: Iterable[SaidThere]) -> tuple[Timestamp, Timestamp]:
    """The earliest and the latest time that is known."""
    times = [one.published for there in threads for one in there.said if one.published.iso]
    if not times:
        return NO_TIME, NO_TIME
    return min(times, key=lambda time: time.iso or ""), max(times, key=lambda time: time.iso or "")
