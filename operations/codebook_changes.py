"""Working on the codebook as a whole: merge, recode, archive, remove, sort, colour. Each is one step of the history.

What carries the tags follows. Who tagged something, and when, stays as it was. What is going to happen can be asked
before: the functions that end in `_preview` change nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.annotation import Tag
from domain.codebook import Guide, folded, natural
from domain.errors import ArchiveError
from domain.messages import Message, say
from domain.records import Changes
from operations.relinking import links_follow
from storage.archive import Archive
from storage.tag_links import Touched

__all__ = [
    "Direction",
    "MergePreview",
    "RecodePreview",
    "Touched",
    "Within",
    "archive_tag",
    "colour_branch",
    "merge_preview",
    "merge_tags",
    "nudge",
    "recode",
    "recode_preview",
    "remove_preview",
    "remove_tag",
    "sort_children",
]


# ── merge ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What merging means: how many annotations get the target instead, how many of these have it already, how many
    tags move below it, and how many of them meet one of the same name there, with which they are merged too."""

    source: Tag
    target: Tag
    annotations: int
    both: int
    children: int
    twins: int


def merge_preview(archive: Archive, source_id: int, target_id: int) -> MergePreview:
    """What `merge_tags` would do. Raises `ArchiveError` where it is not possible."""
    source, target = _mergeable(archive, source_id, target_id)
    tree, links = archive.codebook.tree(), archive.codebook.links
    mine = links.carriers([source_id])
    children = [one for one in tree.children(source_id) if one.id != target_id]
    twins = sum(tree.child(target_id, one.name) is not None for one in children)
    return MergePreview(source, target, len(mine), len(mine & links.carriers([target_id])), len(children), twins)


def merge_tags(archive: Archive, source_id: int, target_id: int) -> Changes:
    """Make one tag of two: what carries `source_id` carries `target_id`, and what is below it goes below that one.

    An annotation that had both keeps one. Guide texts and memos are joined. The target keeps name, colour and place.
    """
    source, target = _mergeable(archive, source_id, target_id)
    become = {one.id: other.id for one, other in _pairs(archive, source, target)}
    with archive.history.step(say("Merged")) as step, links_follow(archive, become):
        count = _merge(archive, source, target)
        step.label = _merged(source, target, count)
    return step.changes


def _merged(source: Tag, target: Tag, count: int) -> Message:
    names = {"tag": source.name, "target": target.name}
    if count == 1:
        return say("Merged the tag “{tag}” into “{target}”: 1 annotation", **names)
    return say("Merged the tag “{tag}” into “{target}”: {count} annotations", count=count, **names)


def _mergeable(archive: Archive, source_id: int, target_id: int) -> tuple[Tag, Tag]:
    source, target = archive.codebook.require([source_id])[0], archive.codebook.get(target_id)
    if source_id == target_id:
        raise ArchiveError(
            say("The tag “{tag}” cannot be merged into itself.", tag=source.name), say("Choose another.")
        )
    if any(one.id == target_id for one in archive.codebook.tree().subtree(source_id)):
        raise ArchiveError(
            say("“{target}” is below “{tag}”.", target=target.name, tag=source.name),
            say("Merge the lower tag into the upper one, or move it out first."),
        )
    if target.archived and not source.archived:
        raise ArchiveError(
            say("The tag “{tag}” is archived: nothing is merged into it.", tag=target.name), say("Bring it back first.")
        )
    return source, target


def _merge(archive: Archive, source: Tag, target: Tag) -> int:
    """Returns how many annotations carried the source itself."""
    book, tree = archive.codebook, archive.codebook.tree()
    pairs = _pairs(archive, source, target)
    gone = {one.id for one, _ in pairs}
    counts = [book.links.recode(one.id, [other.id]) for one, other in pairs]
    for one, other in pairs:
        staying = [child.id for child in tree.children(one.id) if child.id not in gone]
        book.append(staying, other.id)
        if other.archived:
            for below in (below for child in staying for below in tree.subtree(child)):
                book.set_archived(below.id, True)
        book.links.move_memos(one.id, other.id)
        book.set_guide(other.id, Guide.of(book.get(other.id)).joined(Guide.of(one)))
        _hand_on_key(archive, one, other)
    book.remove(source.id)
    return counts[0]


def _pairs(archive: Archive, source: Tag, target: Tag) -> list[tuple[Tag, Tag]]:
    """The two, and the tags of the same name below them, which become one as well."""
    tree, pairs, waiting = archive.codebook.tree(), [], [(source, target)]
    while waiting:
        one, other = waiting.pop()
        pairs.append((one, other))
        for child in tree.children(one.id):
            twin = tree.child(other.id, child.name)
            if twin is not None and twin.id != source.id:
                waiting.append((child, twin))
    return pairs


def _hand_on_key(archive: Archive, one: Tag, other: Tag) -> None:
    if one.pinned is not None:
        archive.codebook.pin(one.id, None)
        if archive.codebook.get(other.id).pinned is None:
            archive.codebook.pin(other.id, one.pinned)


# ── recode ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Within:
    """Which annotations are meant: those named, those on comments or in articles that are named; nothing named: all."""

    annotation_ids: frozenset[int] | None = None
    comment_ids: frozenset[int] | None = None
    article_ids: frozenset[int] | None = None

    @property
    def everything(self) -> bool:
        return self == Within()

    def of(self, archive: Archive, tag_id: int) -> list[int]:
        """The annotations among these that carry the tag."""
        return [
            link.annotation_id
            for link in archive.codebook.links.of(tag_id)
            if (self.annotation_ids is None or link.annotation_id in self.annotation_ids)
            and (self.comment_ids is None or link.comment_id in self.comment_ids)
            and (self.article_ids is None or link.article_id in self.article_ids)
        ]


EVERYWHERE = Within()


@dataclass(frozen=True, slots=True)
class RecodePreview:
    """How many annotations are meant, and how many of them have all of the new tags already."""

    annotations: int
    already: int


def recode_preview(archive: Archive, tag_id: int, new_ids: Sequence[int], within: Within = EVERYWHERE) -> RecodePreview:
    """What `recode` would do."""
    archive.codebook.require([tag_id, *new_ids])
    meant = set(within.of(archive, tag_id))
    have = [archive.codebook.links.carriers([new_id]) for new_id in new_ids]
    return RecodePreview(len(meant), len(meant.intersection(*have)) if have else 0)


def recode(
    archive: Archive, tag_id: int, new_ids: Sequence[int], *, keep: bool = False, within: Within = EVERYWHERE
) -> Changes:
    """Give annotations that carry a tag other tags instead of it, or in addition to it (`keep`)."""
    tag, *new = archive.codebook.require([tag_id, *(one for one in new_ids if one != tag_id)])
    _require_open(new)
    if not new:
        raise ArchiveError(say("No other tag was named."), say("Say which tag the annotations are to get."))
    meant = within.of(archive, tag_id)
    with archive.history.step(say("Recoded")) as step:
        count = archive.codebook.links.recode(tag_id, [one.id for one in new], keep=keep, annotation_ids=meant)
        step.label = _recoded(tag, new, count, keep=keep)
    return step.changes


def _require_open(tags: Iterable[Tag]) -> None:
    for tag in tags:
        if tag.archived:
            raise ArchiveError(
                say("The tag “{tag}” is archived: it is not used any more.", tag=tag.name), say("Bring it back first.")
            )


def _recoded(tag: Tag, new: Sequence[Tag], count: int, *, keep: bool) -> Message:
    names = {"tag": tag.name, "new": ", ".join(one.name for one in new)}
    if keep:
        if count == 1:
            return say("Put “{new}” beside “{tag}” on 1 annotation", **names)
        return say("Put “{new}” beside “{tag}” on {count} annotations", count=count, **names)
    if count == 1:
        return say("Recoded 1 annotation from “{tag}” to “{new}”", **names)
    return say("Recoded {count} annotations from “{tag}” to “{new}”", count=count, **names)


# ── archive and remove ────────────────────────────────────────────────────────────────────────────────────────────────


def archive_tag(archive: Archive, tag_id: int, archived: bool = True) -> Changes:
    """Offer the tag and all below it no more; what carries them keeps them. Bringing it back brings back all below
    it, and what is above it, without which it would have no place."""
    tag = archive.codebook.get(tag_id)
    label = say("Archived the tag “{tag}”", tag=tag.name)
    if not archived:
        label = say("Brought back the tag “{tag}”", tag=tag.name)
    with archive.history.step(label) as step:
        set_branch_archived(archive, tag_id, archived)
    return step.changes


def set_branch_archived(archive: Archive, tag_id: int, archived: bool) -> None:
    """The same within a running step."""
    tree = archive.codebook.tree()
    meant = tree.subtree(tag_id) if archived else [*tree.above(tag_id), *tree.subtree(tag_id)]
    for one in meant:
        archive.codebook.set_archived(one.id, archived)
        if archived and one.pinned is not None:
            archive.codebook.pin(one.id, None)


def remove_preview(archive: Archive, tag_id: int) -> Touched:
    """What `remove_tag` would touch."""
    return archive.codebook.links.touched(tag.id for tag in archive.codebook.subtree(tag_id))


def remove_tag(archive: Archive, tag_id: int) -> Changes:
    """Remove the tag and all below it, and take them off everything they are on. Memos about them go too."""
    tags = archive.codebook.subtree(tag_id)
    if len(tags) == 1:
        label = say("Removed the tag “{tag}”", tag=tags[0].name)
    else:
        label = say("Removed the tag “{tag}” and {count} below it", tag=tags[0].name, count=len(tags) - 1)
    with archive.history.step(label) as step:
        archive.codebook.links.drop([tag.id for tag in tags])
        archive.codebook.remove(tag_id)
    return step.changes


# ── order and colour ──────────────────────────────────────────────────────────────────────────────────────────────────


class Direction(StrEnum):
    """Where a key moves a tag."""

    UP = "up"
    DOWN = "down"
    IN = "in"
    """Below the sibling before it."""
    OUT = "out"
    """Beside the tag that it is below of, right after it."""


def nudge(archive: Archive, tag_id: int, direction: str) -> Changes:
    """Move a tag by one place. Where there is none, nothing happens."""
    tag, tree = archive.codebook.get(tag_id), archive.codebook.tree()
    siblings = [one.id for one in tree.children(tag.parent_id)]
    place = siblings.index(tag_id)
    parent_id, position = tag.parent_id, place
    match Direction(direction):
        case Direction.UP:
            position = max(0, place - 1)
        case Direction.DOWN:
            position = min(len(siblings) - 1, place + 1)
        case Direction.IN if place > 0:
            parent_id, position = siblings[place - 1], len(tree.children(siblings[place - 1]))
        case Direction.OUT if tag.parent_id is not None:
            parent_id = tree.by_id[tag.parent_id].parent_id
            position = [one.id for one in tree.children(parent_id)].index(tag.parent_id) + 1
        case _:
            return Changes()
    with archive.history.step(say("Moved the tag “{tag}”", tag=tag.name)) as step, links_follow(archive):
        archive.codebook.move(tag_id, parent_id, position)
    return step.changes


def sort_children(
    archive: Archive, tag_id: int | None = None, *, by_count: bool = False, deep: bool = False
) -> Changes:
    """Sort what is below a tag (None: the top) by name, or the most used first; `deep`: on all levels below it."""
    book, tree = archive.codebook, archive.codebook.tree()
    counts = book.counts() if by_count else {}
    label = say("Sorted the tags")
    if tag_id is not None:
        label = say("Sorted the tags below “{tag}”", tag=book.get(tag_id).name)
    parents: list[int | None] = [tag_id]
    if deep:
        parents += [one.id for one in (tree.tags if tag_id is None else tree.subtree(tag_id)) if one.id != tag_id]
    with archive.history.step(label) as step:
        for parent_id in parents:
            children = sorted(
                tree.children(parent_id), key=lambda one: (-counts.get(one.id, 0), natural(one.name), folded(one.name))
            )
            book.order([one.id for one in children])
    return step.changes


def colour_branch(archive: Archive, tag_id: int, hue: int) -> Changes:
    """Give a tag and all below it one colour."""
    tags = archive.codebook.subtree(tag_id)
    if len(tags) == 1:
        label = say("Changed the colour of the tag “{tag}”", tag=tags[0].name)
    else:
        label = say("Changed the colour of “{tag}” and {count} tags below it", tag=tags[0].name, count=len(tags) - 1)
    with archive.history.step(label) as step:
        for tag in tags:
            archive.codebook.recolour(tag.id, hue)
    return step.changes
