"""Tagging and noting, and undoing it. Every function is one step of the history, saved when it returns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.annotation import Selector, TargetKind
from domain.errors import UnknownItem
from domain.messages import Message, say
from domain.records import Changes
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
    "recolour_tag",
    "redo",
    "remove_annotation",
    "remove_annotations",
    "remove_tag",
    "rename_tag",
    "tag_annotation",
    "tag_article",
    "tag_comments",
    "tag_passage",
    "tag_with_new",
    "toggle_at",
    "toggle_tag",
    "undo",
    "untag_annotation",
    "untag_article",
    "untag_comments",
    "untag_passage",
    "write_note",
]

QUOTE = 40
"""Characters of a passage that a label of the history shows."""


def tag_comments(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Put tags on whole comments. What is tagged already stays as it is."""
    comment_ids, tag_ids = _once(comment_ids), _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Tagged")) as step:
        count = archive.annotations.tag(_comments(archive, comment_ids), tag_ids)
        step.label = _tagged_label(count, names)
    return step.changes


def untag_comments(archive: Archive, comment_ids: Iterable[int], tag_ids: Iterable[int]) -> Changes:
    """Take tags from whole comments; their passages keep theirs."""
    comment_ids, tag_ids = _once(comment_ids), _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Untagged")) as step:
        count = archive.annotations.untag(_comments(archive, comment_ids), tag_ids)
        step.label = _untagged_label(count, names)
    return step.changes


def toggle_tag(archive: Archive, comment_ids: Iterable[int], tag_id: int) -> Changes:
    """Take the tag off if all of these comments have it, else put it on all of them."""
    comment_ids = _once(comment_ids)
    if len(archive.annotations.tagged(comment_ids, tag_id)) == len(comment_ids):
        return untag_comments(archive, comment_ids, [tag_id])
    return tag_comments(archive, comment_ids, [tag_id])


def toggle_at(
    archive: Archive, article_id: int, comment_id: int | None, passage: tuple[int, int] | None, tag_id: int
) -> Changes:
    """Put a tag on a comment, an article or a passage of either; take it off where exactly that has it already."""
    if passage is not None:
        start, end = passage
        change = untag_passage if _has(archive, article_id, comment_id, passage, tag_id) else tag_passage
        return change(archive, article_id, comment_id, start, end, [tag_id])
    if comment_id is not None:
        return toggle_tag(archive, [comment_id], tag_id)
    untag = _has(archive, article_id, None, None, tag_id)
    return (untag_article if untag else tag_article)(archive, article_id, [tag_id])


def tag_with_new(
    archive: Archive, article_id: int, comment_id: int | None, passage: tuple[int, int] | None, path: str
) -> Changes:
    """Put the tag at this path (``Argument/moral``) on a place. What the path lacks is added in the same step."""
    if passage is None:
        place = _whole(archive, article_id, comment_id)
    else:
        place = _passage(archive, article_id, comment_id, *passage)
    with archive.history.step(say("Added the tag “{tag}”", tag=path)) as step:
        tag = archive.codebook.ensure_path(path)
        archive.annotations.tag([place], [tag.id])
    return step.changes


def _has(
    archive: Archive, article_id: int, comment_id: int | None, passage: tuple[int, int] | None, tag_id: int
) -> bool:
    """Whether an annotation on exactly this has the tag."""
    if comment_id is not None:
        there = archive.annotations.of_comment(comment_id)
    else:
        there = [one for one in archive.annotations.of_article(article_id) if one.target is TargetKind.ARTICLE]
    places = [(None if one.selector is None else (one.selector.start, one.selector.end), one) for one in there]
    return any(place == passage and tag_id in one.tag_ids for place, one in places)


def tag_article(archive: Archive, article_id: int, tag_ids: Iterable[int]) -> Changes:
    """Put tags on an article as a whole."""
    tag_ids = _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Tagged the article “{tags}”", tags=names)) as step:
        archive.annotations.tag([_whole(archive, article_id, None)], tag_ids)
    return step.changes


def untag_article(archive: Archive, article_id: int, tag_ids: Iterable[int]) -> Changes:
    tag_ids = _once(tag_ids)
    names = _names(archive, tag_ids)
    with archive.history.step(say("Took “{tags}” off the article", tags=names)) as step:
        archive.annotations.untag([_whole(archive, article_id, None)], tag_ids)
    return step.changes


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
    tag_ids = _once(tag_ids)
    names = _names(archive, tag_ids)
    place = _passage(archive, article_id, comment_id, start, end)
    label = say("Tagged a passage “{tags}”: {quote}", tags=names, quote=_quote(place.selector))
    with archive.history.step(label) as step:
        if tag_ids:
            archive.annotations.tag([place], tag_ids)
        else:
            step.label = _note_label(place)
        archive.annotations.note(place, note)
    return step.changes


def untag_passage(
    archive: Archive, article_id: int, comment_id: int | None, start: int, end: int, tag_ids: Iterable[int]
) -> Changes:
    """Take tags from exactly this passage."""
    tag_ids = _once(tag_ids)
    names = _names(archive, tag_ids)
    place = _passage(archive, article_id, comment_id, start, end)
    label = say("Took “{tags}” off a passage: {quote}", tags=names, quote=_quote(place.selector))
    with archive.history.step(label) as step:
        archive.annotations.untag([place], tag_ids)
    return step.changes


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
) -> Changes:
    """Write a note on a comment, an article (`article_id` alone) or a passage of either. Earlier notes there stay."""
    if start is None or end is None:
        place = _whole(archive, article_id, comment_id)
    else:
        place = _passage(archive, article_id, comment_id, start, end)
    with archive.history.step(_note_label(place)) as step:
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


def _once(ids: Iterable[int]) -> Sequence[int]:
    return list(dict.fromkeys(ids))


def _names(archive: Archive, tag_ids: Sequence[int]) -> str:
    return ", ".join(tag.name for tag in archive.codebook.require(tag_ids))


def _comments(archive: Archive, comment_ids: Sequence[int]) -> list[Place]:
    return [archive.annotations.comment_place(comment_id) for comment_id in comment_ids]


def _whole(archive: Archive, article_id: int | None, comment_id: int | None) -> Place:
    if comment_id is not None:
        return archive.annotations.comment_place(comment_id)
    article_id = _required(article_id)
    archive.articles.plain(article_id)
    return Place(article_id)


def _passage(archive: Archive, article_id: int | None, comment_id: int | None, start: int, end: int) -> Place:
    if comment_id is None:
        article_id = _required(article_id)
    return archive.annotations.passage(article_id or 0, comment_id, start, end)


def _required(article_id: int | None) -> int:
    if article_id is None:
        raise UnknownItem(say("No article or comment was named."), say("Say what the tag or note is for."))
    return article_id


def _tagged_label(count: int, names: str) -> Message:
    if count == 1:
        return say("Tagged 1 comment “{tags}”", tags=names)
    return say("Tagged {count} comments “{tags}”", count=count, tags=names)


def _untagged_label(count: int, names: str) -> Message:
    if count == 1:
        return say("Took “{tags}” off 1 comment", tags=names)
    return say("Took “{tags}” off {count} comments", count=count, tags=names)


def _note_label(place: Place) -> Message:
    if place.selector:
        return say("Wrote a note on a passage: {quote}", quote=_quote(place.selector))
    if place.target is TargetKind.ARTICLE:
        return say("Wrote a note on the article")
    return say("Wrote a note on a comment")


def _quote(selector: Selector | None) -> str:
    text = " ".join(selector.exact.split()) if selector else ""
    return text if len(text) <= QUOTE else text[: QUOTE - 1].rstrip() + "…"
