"""Worklists: drawing samples, choosing by hand, and what a list shows. Every change is one step of the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from secrets import randbelow

from domain.errors import ThreadmarkError, UnknownItem
from domain.messages import say
from domain.records import Changes
from domain.text import clean
from domain.time import NO_TIME, Timestamp
from domain.worklist import LARGEST_SIZE, LONGEST_SEED, Draw, Progress, Unit, Way, Worklist, drawn
from operations import finding
from operations.progress import of_list
from storage.archive import Archive
from storage.comments import article_of

__all__ = [
    "LONGEST_NAME",
    "Draw",
    "Item",
    "Listed",
    "Preview",
    "Unit",
    "Way",
    "Worklist",
    "choose",
    "draw",
    "extend",
    "items",
    "named",
    "new_seed",
    "preview",
    "remove",
    "rename",
    "seed_of",
    "sites",
    "worklists",
]

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Preview:
    """What a draw would give: units of so many, in so many articles, and the comments that this makes."""

    units: int
    of: int
    articles: int
    comments: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A worklist with how far the coder is."""

    worklist: Worklist
    progress: Progress


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to work through, a comment or (`comment_id` None) a thread, with its state.

    `total` comments are behind it, of which `read` and `tagged`; `gone`: its article was removed.
    """

    article_id: int
    comment_id: int | None
    title: str | None = None
    number: int = 0
    author: str | None = None
    published: Timestamp = NO_TIME
    excerpt: str = ""
    read: int = 0
    tagged: int = 0
    total: int = 1
    gone: bool = False


# -- drawing --
def preview(archive: Archive, draw: Draw, ids: Iterable[int] | None = None) -> Preview:
    """What drawing would give now. `ids`: only from these comments."""
    members = archive.worklists.members(draw, _ids(archive, draw, ids))
    units = drawn(members, _checked(draw))
    home = {member.id: member.article_id for member in members}
    comments = len(units)
    if draw.unit is Unit.THREADS:
        comments = sum(len(archive.reading.order(one)) for one in units)
    elif draw.unit is Unit.CONVERSATIONS:
        comments = len(archive.worklists.conversations(units, pingbacks=draw.pingbacks))
    return Preview(len(units), len(members), len({home[one] for one in units}), comments)


def draw(archive: Archive, name: str, draw: Draw, ids: Iterable[int] | None = None) -> Changes:
    """Draw a sample and keep it as a worklist. The same draw in the same archive gives the same list."""
    name = _free_name(archive, name)
    members = archive.worklists.members(draw, _ids(archive, draw, ids))
    units = drawn(members, _checked(draw))
    if not units:
        raise ThreadmarkError(
            say("There is nothing to draw: {count} fit, and none of them was hit.", count=len(members))
            if members
            else say("There is nothing to draw from."),
            say("Draw from more of the archive, or leave fewer worklists out."),
        )
    if draw.unit is Unit.CONVERSATIONS:
        units = archive.worklists.conversations(units, pingbacks=draw.pingbacks)
    with archive.history.step(say("Drew the worklist “{name}”: {count}", name=name, count=len(units))) as step:
        archive.worklists.add(name, draw, units)
    return step.changes


def _checked(draw: Draw) -> Draw:
    if draw.size < 1:
        raise ThreadmarkError(say("A sample has at least one."), say("Give a number from 1 on."))
    if draw.size > LARGEST_SIZE:
        raise ThreadmarkError(say("A sample has at most {count}.", count=LARGEST_SIZE), say("Give a smaller number."))
    if abs(draw.seed) >= 10**LONGEST_SEED:
        raise ThreadmarkError(
            say("A seed has at most {count} digits.", count=LONGEST_SEED), say("Take a shorter whole number.")
        )
    return draw


def seed_of(text: str) -> int:
    """A seed that was typed. Raises `ThreadmarkError` if it is no whole number."""
    digits = "".join(text.split())
    if not digits.removeprefix("-").isdecimal() or len(digits) > LONGEST_SEED:
        raise ThreadmarkError(
            say("“{seed}” is no seed.", seed=text[:40]),
            say("A seed is a whole number of at most {count} digits.", count=LONGEST_SEED),
        )
    return int(digits)


def new_seed() -> int:
    """A seed by chance, short enough to be written down."""
    return randbelow(1_000_000)


def _ids(archive: Archive, draw: Draw, ids: Iterable[int] | None) -> Iterable[int] | None:
    """The comments to draw from, if they are not all: those given, or those that the query finds."""
    if draw.article_id is not None:
        archive.articles.plain(draw.article_id)
    if ids is not None or draw.query is None:
        return ids
    return finding.ids(archive, draw.query, draw.article_id)


# -- by hand --
def choose(archive: Archive, name: str, comment_ids: Iterable[int], query: str | None = None) -> Changes:
    """Keep these comments, in this order, as a worklist; `query`: what they were found with."""
    name, ids = _free_name(archive, name), _there(archive, comment_ids)
    chosen = Draw(way=Way.CHOSEN, size=len(ids), query=query)
    with archive.history.step(say("Made the worklist “{name}”: {count}", name=name, count=len(ids))) as step:
        archive.worklists.add(name, chosen, ids)
    return step.changes


def extend(archive: Archive, worklist_id: int, comment_ids: Iterable[int]) -> Changes:
    """Put further comments at the end of a list that was chosen by hand; a drawn one stays as it was drawn."""
    worklist = archive.worklists.get(worklist_id)
    if worklist.draw.way is not Way.CHOSEN:
        raise ThreadmarkError(
            say("The worklist “{name}” was drawn, and stays as it was.", name=worklist.name),
            say("Put the comments into a worklist of their own."),
        )
    there = set(worklist.items)
    new = [one for one in _there(archive, comment_ids) if one not in there]
    label = say("Put {count} more into the worklist “{name}”", count=len(new), name=worklist.name)
    with archive.history.step(label) as step:
        if new:
            archive.worklists.set_items(worklist_id, (*worklist.items, *new))
    return step.changes


def _there(archive: Archive, comment_ids: Iterable[int]) -> list[int]:
    ids = list(dict.fromkeys(comment_ids))
    there = archive.reading.existing(ids)
    ids = [one for one in ids if one in there]
    if not ids:
        raise ThreadmarkError(
            say("There are no comments to put into a worklist."), say("Choose some comments, or search for others.")
        )
    return ids


def rename(archive: Archive, worklist_id: int, name: str) -> Changes:
    """Give a list another name."""
    worklist = archive.worklists.get(worklist_id)
    name = _free_name(archive, name, worklist)
    label = say("Renamed the worklist “{old}” to “{new}”", old=worklist.name, new=name)
    with archive.history.step(label) as step:
        archive.worklists.rename(worklist_id, name)
    return step.changes


def remove(archive: Archive, worklist_id: int) -> Changes:
    """Remove a list; what was read and tagged stays. Undo brings it back."""
    worklist = archive.worklists.get(worklist_id)
    with archive.history.step(say("Removed the worklist “{name}”", name=worklist.name)) as step:
        archive.worklists.remove(worklist_id)
    return step.changes


def _free_name(archive: Archive, name: str, mine: Worklist | None = None) -> str:
    """The name as it is stored. Raises `ThreadmarkError` if it is empty, too long or taken."""
    name = " ".join(clean(name).split())
    if not name:
        raise ThreadmarkError(say("A worklist needs a name."), say("Type one, for example what it is for."))
    if len(name) > LONGEST_NAME:
        raise ThreadmarkError(
            say("The name of a worklist has at most {limit} characters.", limit=LONGEST_NAME),
            say("Take a shorter one."),
        )
    other = archive.worklists.named(name)
    if other is not None and (mine is None or other.id != mine.id):
        raise ThreadmarkError(
            say("There is a worklist “{name}” already.", name=other.name), say("Take another name, or remove that one.")
        )
    return name


# -- what there is --
def worklists(archive: Archive) -> list[Listed]:
    """All lists, the newest first, with how far one is."""
    return [Listed(one, of_list(archive, one)) for one in reversed(archive.worklists.all())]


def named(archive: Archive, name: str) -> Worklist:
    """A list by its name. Raises `UnknownItem` if there is none."""
    found = archive.worklists.named(name)
    if found is None:
        raise UnknownItem(
            say("There is no worklist “{name}” in this archive.", name=name[:LONGEST_NAME]),
            say("`threadmark worklist list` shows their names."),
        )
    return found


def sites(archive: Archive) -> list[str]:
    """The sites that a sample can be drawn from."""
    return archive.worklists.sites()


def items(archive: Archive, worklist_id: int) -> list[Item]:
    """What a list holds, in its order, each with its state."""
    worklist = archive.worklists.get(worklist_id)
    return _threads(archive, worklist.items) if worklist.of_threads else _comments(archive, worklist.items)


def _comments(archive: Archive, ids: Sequence[int]) -> list[Item]:
    rows = archive.worklists.rows_of(ids)
    read, tagged = archive.reading.among(ids), archive.reading.tagged_among(ids)
    found = []
    for number in ids:
        row = rows.get(number)
        if row is None:
            found.append(Item(article_of(number), number, gone=True))
            continue
        about = (row.title, row.number, row.author, row.published, row.excerpt)
        found.append(Item(row.article_id, number, *about, read=number in read, tagged=number in tagged))
    return found


def _threads(archive: Archive, ids: Sequence[int]) -> list[Item]:
    there = set(archive.reading.articles())
    found = []
    for number in ids:
        if number not in there:
            found.append(Item(number, None, gone=True))
            continue
        record, progress = archive.articles.get(number), archive.reading.progress(number)
        counts = (progress.read, progress.tagged, progress.total)
        found.append(Item(number, None, record.title, 0, record.byline, record.published, record.site or "", *counts))
    return found
