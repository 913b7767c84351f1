"""Authors: all that one of them wrote, who there is, and the way from one comment of theirs to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.errors import UnknownItem
from domain.memo import About, Memo
from domain.messages import say
from domain.person import Person, PersonLine, Said, SaidThere
from storage.archive import Archive
from storage.comments import article_of

__all__ = [
    "Page",
    "Person",
    "PersonLine",
    "Said",
    "SaidThere",
    "authors",
    "find_author",
    "namesakes",
    "next_of_author",
    "page",
    "person",
    "who_wrote",
]

MOST = 200
"""Authors that are listed at once."""


@dataclass(frozen=True, slots=True)
class Page:
    """The author's page: what they wrote, and what was written about them."""

    person: Person
    memos: tuple[Memo, ...]


def person(archive: Archive, key: str) -> Person:
    """All that an author wrote. Raises `UnknownItem` if the archive has nothing of them."""
    return archive.persons.get(key)


def page(archive: Archive, key: str) -> Page:
    """The same with the memos about them."""
    return Page(archive.persons.get(key), tuple(archive.memos.of(About.author(key))))


def who_wrote(archive: Archive, comment_id: int) -> str:
    """The key of who wrote a comment. Raises `UnknownItem` if that is not known."""
    key = archive.persons.key_of(comment_id)
    if not key:
        raise UnknownItem(
            say("Who wrote this comment is not known."), say("The site shows no name, so there is no page about them.")
        )
    return key


def namesakes(archive: Archive, key: str) -> list[PersonLine]:
    """Authors of the same name who are kept apart: on other sites, or with another id. They may be the same person."""
    name = archive.persons.get(key).name
    return [line for line in archive.persons.named(name) if line.key != key] if name else []


def authors(archive: Archive, words: str = "", limit: int = MOST) -> list[PersonLine]:
    """Authors with these words in their name, those with most comments first."""
    return archive.persons.matching(words, limit)


def find_author(archive: Archive, named: str) -> PersonLine:
    """One author by key or name. Raises `UnknownItem` if there is none or several."""
    found = archive.persons.named(named) or archive.persons.matching(named, 6)
    if not found or not named.strip():
        raise UnknownItem(
            say("There is no author {name} in this archive.", name=named[:80]),
            say("Names stand as the site shows them: `threadmark show` has them."),
        )
    if len(found) > 1:
        raise UnknownItem(
            say(
                "There are several authors {name}: {keys}",
                name=named[:80],
                keys=", ".join(one.key for one in found[:5]),
            ),
            say("Name one by what stands in this list."),
        )
    return found[0]


def next_of_author(
    archive: Archive, comment_id: int, step: int = 1, *, across: bool = False, order: Sequence[int] | None = None
) -> tuple[int, int] | None:
    """The next comment (`step` -1: the one before) by who wrote this one, round the end; None: there is no other.

    `across`: in all threads, else in this one; `order`: its comments as they are shown.
    """
    key = who_wrote(archive, comment_id)
    places = archive.persons.places(key)
    if not across:
        mine = {one for one in places if article_of(one) == article_of(comment_id)}
        places = [one for one in order or places if one in mine]
    if places == [comment_id] or not places:
        return None
    at = places.index(comment_id) + step if comment_id in places else 0
    found = places[at % len(places)]
    return article_of(found), found
