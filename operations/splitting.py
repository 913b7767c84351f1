"""Splitting a tag: what carries it is looked at again, one case after the other, and gets one of several tags.

A case that was decided no longer carries the tag, so a sitting can be stopped and gone on with at any time. Cases that
are to keep the tag are remembered in the archive's settings until all are decided or the tag is looked at anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.annotation import Annotation, Tag, TargetKind
from domain.errors import ArchiveError, SourceError, UnknownItem
from domain.messages import Message, say
from domain.records import Changes, CommentRecord
from operations.places import tag_named
from scrapers.files.table_rows import read_table
from storage.archive import Archive

__all__ = ["Case", "cases", "forget_kept", "keep", "kept", "last_step", "read_decisions", "redecide", "take_back"]


@dataclass(frozen=True, slots=True)
class Case:
    """One annotation with all that is needed to decide about it.

    `text` is the whole comment (or article); [start, end) in it is the passage, None where the whole is meant.
    `parent_author` and `parent_text` say what a comment answers. `kept`: it was decided that the tag stays.
    """

    annotation_id: int
    article_id: int
    comment_id: int | None
    kind: TargetKind
    title: str | None
    author: str | None
    text: str
    passage: tuple[int, int] | None
    parent_author: str | None
    parent_text: str | None
    note: str
    other_tags: tuple[int, ...]
    kept: bool = False


class _Texts:
    """What cases are made of; each article and comment is read once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._titles: dict[int, tuple[str | None, str | None]] = {}
        self._comments: dict[int, CommentRecord | None] = {}

    def title(self, article_id: int) -> tuple[str | None, str | None]:
        if article_id not in self._titles:
            record = self._archive.articles.get(article_id)
            self._titles[article_id] = (record.title, record.byline)
        return self._titles[article_id]

    def comment(self, comment_id: int) -> CommentRecord | None:
        if comment_id not in self._comments:
            try:
                self._comments[comment_id] = self._archive.comments.get(comment_id)
            except UnknownItem:
                self._comments[comment_id] = None
        return self._comments[comment_id]

    def case(self, annotation: Annotation, tag_id: int, kept: bool) -> Case:
        title, author = self.title(annotation.article_id)
        text, parent = "", None
        if annotation.comment_id is None:
            text = self._archive.articles.plain(annotation.article_id)
        else:
            comment = self.comment(annotation.comment_id)
            if comment is not None:
                text, author = comment.text.plain, comment.author.name
                parent = self.comment(comment.parent_id) if comment.parent_id is not None else None
        selector = annotation.selector
        return Case(
            annotation_id=annotation.id,
            article_id=annotation.article_id,
            comment_id=annotation.comment_id,
            kind=annotation.target,
            title=title,
            author=author,
            text=text,
            passage=None if selector is None else (selector.start, selector.end),
            parent_author=parent.author.name if parent is not None else None,
            parent_text=parent.text.plain if parent is not None else None,
            note=annotation.note,
            other_tags=tuple(other for other in annotation.tag_ids if other != tag_id),
            kept=kept,
        )


def cases(archive: Archive, tag_id: int, *, again: bool = False) -> list[Case]:
    """What still carries the tag, in the order of articles and threads; those that keep it only with `again`."""
    stay = kept(archive, tag_id)
    texts = _Texts(archive)
    found = [(one, one.uuid in stay) for one in archive.annotations.with_tag(tag_id)]
    return [texts.case(one, tag_id, stays) for one, stays in found if again or not stays]


def kept(archive: Archive, tag_id: int) -> set[str]:
    """The annotations (their UUIDs) of which it was decided that they keep the tag."""
    try:
        found = json.loads(archive.settings.get(_key(archive, tag_id), "[]"))
    except ValueError:
        return set()
    return {one for one in found if isinstance(one, str)} if isinstance(found, list) else set()


def keep(archive: Archive, tag_id: int, annotation_ids: Iterable[int], *, stays: bool = True) -> None:
    """Remember that these annotations keep the tag (or not any more), so that they are not asked about again."""
    ids = {archive.annotations.get(annotation_id).uuid for annotation_id in annotation_ids}
    before = kept(archive, tag_id)
    now = before | ids if stays else before - ids
    if now != before:
        archive.settings.put(_key(archive, tag_id), json.dumps(sorted(now)))


def forget_kept(archive: Archive, tag_id: int) -> None:
    """Ask about all of them again."""
    archive.settings.remove(_key(archive, tag_id))


def _key(archive: Archive, tag_id: int) -> str:
    return f"split/{archive.codebook.get(tag_id).uuid}"


def redecide(archive: Archive, tag_id: int, decisions: Mapping[int, Sequence[int]]) -> Changes:
    """Give each annotation (by its id) these tags instead of `tag_id`, in one step.

    If `tag_id` is among them, it stays. No tag at all takes the tag off. What does not carry the tag is left alone.
    """
    tag, book = archive.codebook.get(tag_id), archive.codebook
    new = book.require(dict.fromkeys(one for tags in decisions.values() for one in tags))
    for one in new:
        if one.archived and one.id != tag_id:
            raise ArchiveError(
                say("The tag “{tag}” is archived: it is not used any more.", tag=one.name), say("Bring it back first.")
            )
    carriers = book.links.carriers([tag_id])
    meant = {annotation_id: tags for annotation_id, tags in decisions.items() if annotation_id in carriers}
    with archive.history.step(say("Decided")) as step:
        for annotation_id, tags in meant.items():
            further = [one for one in dict.fromkeys(tags) if one != tag_id]
            if further:
                archive.annotations.tag_annotation(annotation_id, further)
            if tag_id not in tags:
                archive.annotations.untag_annotation(annotation_id, [tag_id])
        step.label = _decided(tag, new, len(meant))
    return step.changes


def last_step(archive: Archive) -> int:
    """The newest step of the history that is done."""
    return next((entry.id for entry in archive.history.entries(1) if not entry.undone), 0)


def take_back(archive: Archive, step_id: int) -> Changes | None:
    """Undo a decision, if nothing was done after it; else None."""
    return archive.history.undo() if step_id and last_step(archive) == step_id else None


def read_decisions(archive: Archive, path: Path) -> dict[int, list[int]]:
    """Decisions from a table with the columns ``annotation`` and ``tag`` (a path; empty: none)."""
    table = read_table(path)
    at, to = table.place("annotation"), table.place("tag")
    if at is None or to is None:
        raise SourceError(
            say("{name} has no columns “annotation” and “tag”.", name=path.name),
            say("Write them into its first line."),
        )
    found: dict[int, list[int]] = {}
    for row in table.rows:
        if not row[at].strip().isdecimal():
            raise SourceError(
                say("“{number}” is not the number of an annotation.", number=row[at][:40]),
                say("`threadmark codebook split` prints the numbers."),
            )
        tags = found.setdefault(int(row[at]), [])
        if row[to].strip():
            tags.append(tag_named(archive, row[to].strip()).id)
    return found


def _decided(tag: Tag, new: Sequence[Tag], count: int) -> Message:
    names = ", ".join(one.name for one in new if one.id != tag.id)
    if not names:
        if count == 1:
            return say("Took “{tags}” off 1 annotation, looked at again", tags=tag.name)
        return say("Took “{tags}” off {count} annotations, looked at again", tags=tag.name, count=count)
    if count == 1:
        return say("Split “{tag}”: 1 annotation is “{tags}” now", tag=tag.name, tags=names)
    return say("Split “{tag}”: {count} annotations decided between “{tags}”", tag=tag.name, tags=names, count=count)
