"""Tagging and noting, and undoing it. Every function is one step of the history, saved when it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from domain.annotation import TargetKind
from domain.errors import UnknownItem
from domain.messages import say
from domain.records import Changes
from domain.target import Target
from operations.codebook import (
    add_tag,
    change_tag,
    define_tag,
    ensure_tags,
    make_tag,
    move_tag,
    pin_tag,
    recolour_tag,
    remove_tag,
    rename_tag,
)
from operations.step_labels import noted, tagged, untagged
from storage.annotations import Place
from storage.archive import Archive

__all__ = [
    "add_tag",
    "change_tag",
    "define_tag",
    "edit_note",
    "ensure_tags",
    "make_tag",
    "move_tag",
    "pin_tag",
    "place_of",
    "recolour_tag",
    "redo",
    "remove_annotation",
    "remove_annotations",
    "remove_tag",
    "rename_tag",
    "tag",
    "tag_annotation",
    "tag_article",
    "tag_comments",
    "tag_passage",
    "tag_reply_links",
    "tag_with_new",
    "toggle",
    "toggle_tag",
    "undo",
    "untag",
    "untag_annotation",
    "untag_article",
    "untag_comments",
    "untag_passage",
    "untag_reply_links",
    "write_note",
]


def tag(archive: Archive, targets: Iterable[Target], tag_ids: Iterable[int], note: str = "") -> Changes:
    """Put tags (and a note) on targets. What has a tag already keeps it; the label counts where something was new."""
    places, tag_ids = _places(archive, targets), _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Tagged")) as step:
        new = archive.annotations.tag(places, tag_ids)
        step.label = tagged(places, new, names)
        for place in places if note else ():
            archive.annotations.note(place, note)
            step.label = step.label if tag_ids else noted(place)
    return step.changes


def untag(archive: Archive, targets: Iterable[Target], tag_ids: Iterable[int]) -> Changes:
    """Take tags from exactly these targets; passages of a comment keep theirs."""
    places, tag_ids = _places(archive, targets), _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Untagged")) as step:
        gone = archive.annotations.untag(places, tag_ids)
        step.label = untagged(places, gone, names)
    return step.changes


def toggle(archive: Archive, targets: Iterable[Target], tag_ids: Iterable[int]) -> Changes:
    """Take the tags off if every target has all of them, else put them on all."""
    targets, tag_ids = _once(targets), _once(tag_ids)
    places = _places(archive, targets)
    everywhere = all(archive.annotations.has(place, tag_ids) for place in places)
    return untag(archive, targets, tag_ids) if everywhere else tag(archive, targets, tag_ids)


def tag_with_new(archive: Archive, targets: Iterable[Target], paths: Iterable[str]) -> Changes:
    """Put the tags at these paths (``Argument/moral``) on targets. What a path lacks is added in the same step."""
    places, paths = _places(archive, targets), _once(paths)
    label = say("Added the tag “{tag}”", tag=", ".join(paths))
    with archive.history.step(label) as step:
        before = {one.id for one in archive.codebook.tags()}
        tags = [archive.codebook.ensure_path(path) for path in paths]
        new = archive.annotations.tag(places, [one.id for one in tags])
        if before.issuperset(one.id for one in tags):
            step.label = tagged(places, new, ", ".join(one.name for one in tags))
    return step.changes


def tag_comments(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Put tags on whole comments. What is tagged already stays as it is."""
    return tag(archive, _comments(comment_ids), tag_ids)


def untag_comments(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Take tags from whole comments; their passages keep theirs."""
    return untag(archive, _comments(comment_ids), tag_ids)


def toggle_tag(archive: Archive, comment_ids: Iterable[int], tag_id: int) -> Changes:
    """Take the tag off if all of these comments have it, else put it on all of them."""
    return toggle(archive, _comments(comment_ids), [tag_id])


def tag_reply_links(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Put tags on how these comments answer their parents. Raises `UnknownItem` for one that answers nothing."""
    return tag(archive, _comments(comment_ids, link=True), tag_ids)


def untag_reply_links(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Take tags from reply links; the comments keep theirs."""
    return untag(archive, _comments(comment_ids, link=True), tag_ids)


def tag_article(archive: Archive, article_id: int, tag_ids: Iterable[int]) -> Changes:
    """Put tags on an article as a whole."""
    return tag(archive, [Target(article_id)], tag_ids)


def untag_article(archive: Archive, article_id: int, tag_ids: Iterable[int]) -> Changes:
    """Take tags from an article as a whole."""
    return untag(archive, [Target(article_id)], tag_ids)


def tag_passage(
    archive: Archive,
    article_id: int,
    comment_id: int | None,
    start: int,
    end: int,
    tag_ids: Iterable[int],
    note: str = "",
) -> Changes:
    """Tag [start, end) of a comment's text (of the article's if `comment_id` is None), with a note if there is one."""
    return tag(archive, [Target(article_id, comment_id, start, end)], tag_ids, note)


def untag_passage(
    archive: Archive, article_id: int, comment_id: int | None, start: int, end: int, tag_ids: Iterable[int]
) -> Changes:
    """Take tags from exactly this passage."""
    return untag(archive, [Target(article_id, comment_id, start, end)], tag_ids)


def tag_annotation(archive: Archive, annotation_id: int, tag_ids: Iterable[int]) -> Changes:
    """Put further tags on an annotation."""
    tag_ids = _once(tag_ids)
    with archive.history.step(say("Tagged an annotation “{tags}”", tags=_names(archive, tag_ids))) as step:
        archive.annotations.tag_annotation(annotation_id, tag_ids)
    return step.changes


def untag_annotation(archive: Archive, annotation_id: int, tag_ids: Iterable[int]) -> Changes:
    """Take tags from an annotation. Without any tag and note left it goes away."""
    tag_ids = _once(tag_ids)
    with archive.history.step(say("Took “{tags}” off an annotation", tags=_names(archive, tag_ids))) as step:
        archive.annotations.untag_annotation(annotation_id, tag_ids)
    return step.changes


def write_note(
    archive: Archive,
    text: str,
    *,
    article_id: int | None = None,
    comment_id: int | None = None,
    start: int | None = None,
    end: int | None = None,
    reply_link: bool = False,
) -> Changes:
    """Write a note on a comment, its reply link, an article (`article_id` alone) or a passage. Earlier notes stay."""
    if article_id is None and comment_id is None:
        raise UnknownItem(say("No article or comment was named."), say("Say what the tag or note is for."))
    place = place_of(archive, Target(article_id or 0, comment_id, start, end, reply_link))
    with archive.history.step(noted(place)) as step:
        archive.annotations.note(place, text)
    return step.changes


def edit_note(archive: Archive, annotation_id: int, text: str) -> Changes:
    """Change the note of an annotation; an empty text takes it away."""
    label = say("Changed a note") if text.strip() else say("Removed a note")
    with archive.history.step(label) as step:
        archive.annotations.edit_note(annotation_id, text)
    return step.changes


def remove_annotation(archive: Archive, annotation_id: int) -> Changes:
    """Remove an annotation with its tags and its note."""
    return remove_annotations(archive, [annotation_id])


def remove_annotations(archive: Archive, annotation_ids: Iterable[int]) -> Changes:
    """Remove several annotations in one step."""
    ids = _once(annotation_ids)
    label = say("Removed an annotation") if len(ids) == 1 else say("Removed {count} annotations", count=len(ids))
    with archive.history.step(label) as step:
        for annotation_id in ids:
            archive.annotations.remove(annotation_id)
    return step.changes


def undo(archive: Archive) -> Changes | None:
    """Take the last step back; None if there is none. The label is that step's."""
    return archive.history.undo()


def redo(archive: Archive) -> Changes | None:
    """Do the last undone step again; None if there is none."""
    return archive.history.redo()


def _once[T](items: Iterable[T]) -> Sequence[T]:
    return list(dict.fromkeys(items))


def _names(archive: Archive, tag_ids: Sequence[int]) -> str:
    return ", ".join(one.name for one in archive.codebook.require(tag_ids))


def _comments(comment_ids: Iterable[int], *, link: bool = False) -> list[Target]:
    """The article of a comment is told by its id, so it need not be named."""
    return [Target(0, comment_id, reply_link=link) for comment_id in comment_ids]


def _places(archive: Archive, targets: Iterable[Target]) -> list[Place]:
    return [place_of(archive, target) for target in _once(targets)]


def place_of(archive: Archive, target: Target) -> Place:
    """The target as a place of the archive. Raises `UnknownItem` if it is not there (any more)."""
    make: Callable[[int], Place]
    if target.passage is not None and target.kind is not TargetKind.REPLY_LINK:
        return archive.annotations.passage(target.article_id, target.comment_id, *target.passage)
    if target.comment_id is not None:
        make = archive.annotations.link_place if target.reply_link else archive.annotations.comment_place
        return make(target.comment_id)
    archive.articles.plain(target.article_id)
    return Place(target.article_id)
