"""Changing single tags. Every function is one step of the history, saved when it returns.

What is done to several tags or to what carries them is in `codebook_changes`, `splitting` and `codebook_files`.
"""

from __future__ import annotations

from domain.codebook import SEPARATOR, Guide
from domain.messages import say
from domain.records import Changes
from operations.codebook_changes import remove_tag, set_branch_archived
from operations.relinking import links_follow
from storage.archive import Archive

__all__ = [
    "add_tag",
    "change_tag",
    "define_tag",
    "ensure_tags",
    "guide_tag",
    "make_tag",
    "move_tag",
    "pin_tag",
    "recolour_tag",
    "remove_tag",
    "rename_tag",
    "use_as_example",
]


def add_tag(
    archive: Archive, name: str, parent_id: int | None = None, hue: int | None = None, definition: str = ""
) -> Changes:
    """Add a tag; a name such as ``Argument/moral`` is a path below `parent_id` whose missing tags are all added.

    The new tag is then `archive.codebook.by_path(path)`.
    """
    *above, last = name.split(SEPARATOR)
    with archive.history.step(say("Added the tag “{tag}”", tag=name.strip())) as step:
        if above:
            parent_id = archive.codebook.ensure_path(SEPARATOR.join(above), parent_id).id
        archive.codebook.add(last, parent_id, hue, definition)
    return step.changes


def make_tag(
    archive: Archive,
    name: str,
    parent_id: int | None,
    hue: int,
    definition: str,
    key: int | None,
    guide: Guide | None = None,
) -> Changes:
    """Add a tag with all its properties, in one step. A `guide` says the definition too."""
    with archive.history.step(say("Added the tag “{tag}”", tag=name.strip())) as step:
        tag = archive.codebook.add(name, parent_id, hue, guide=guide or Guide(definition))
        archive.codebook.pin(tag.id, key)
    return step.changes


def change_tag(
    archive: Archive,
    tag_id: int,
    name: str,
    parent_id: int | None,
    hue: int,
    definition: str,
    key: int | None,
    guide: Guide | None = None,
    archived: bool | None = None,
) -> Changes:
    """Set all properties of a tag, in one step. Without a `guide` only its definition changes."""
    tag, book = archive.codebook.get(tag_id), archive.codebook
    with archive.history.step(say("Changed the tag “{tag}”", tag=tag.name)) as step, links_follow(archive):
        if parent_id != tag.parent_id:
            book.move(tag_id, parent_id)
        book.rename(tag_id, name)
        book.recolour(tag_id, hue)
        book.set_guide(tag_id, guide or Guide(definition, tag.use_when, tag.not_when, tag.example))
        book.pin(tag_id, key)
        if archived is not None and archived != tag.archived:
            set_branch_archived(archive, tag_id, archived)
    return step.changes


def ensure_tags(archive: Archive, paths: list[str]) -> tuple[list[int], Changes]:
    """The ids of the tags at those paths; those that are missing are added, in one step."""
    with archive.history.step(say("Added the tag “{tag}”", tag=", ".join(paths))) as step:
        ids = [archive.codebook.ensure_path(path).id for path in paths]
    return ids, step.changes


def rename_tag(archive: Archive, tag_id: int, name: str) -> Changes:
    tag = archive.codebook.get(tag_id)
    label = say("Renamed the tag “{tag}” to “{name}”", tag=tag.name, name=name.strip())
    with archive.history.step(label) as step, links_follow(archive):
        archive.codebook.rename(tag_id, name)
    return step.changes


def define_tag(archive: Archive, tag_id: int, definition: str) -> Changes:
    """Write down what the tag means and when to use it."""
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Defined the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.define(tag_id, definition)
    return step.changes


def guide_tag(
    archive: Archive,
    tag_id: int,
    *,
    definition: str | None = None,
    use_when: str | None = None,
    not_when: str | None = None,
    example: str | None = None,
) -> Changes:
    """Write down parts of the tag's guide; what is None stays as it is."""
    tag = archive.codebook.get(tag_id)
    said = (definition, use_when, not_when, example)
    parts = [was if now is None else now for was, now in zip(Guide.of(tag).parts(), said, strict=True)]
    with archive.history.step(say("Defined the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.set_guide(tag_id, Guide(*parts))
    return step.changes


def use_as_example(archive: Archive, tag_id: int, annotation_id: int) -> Changes:
    """Keep the text of an annotation as the tag's example: the passage, or all of the comment or article."""
    tag, annotation = archive.codebook.get(tag_id), archive.annotations.get(annotation_id)
    if annotation.selector is not None:
        text = annotation.selector.exact
    elif annotation.comment_id is not None:
        text = archive.comments.plain(annotation.comment_id)
    else:
        text = archive.articles.get(annotation.article_id).title or archive.articles.plain(annotation.article_id)
    with archive.history.step(say("Kept an example for the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.set_guide(tag_id, Guide(tag.definition, tag.use_when, tag.not_when, text))
    return step.changes


def recolour_tag(archive: Archive, tag_id: int, hue: int) -> Changes:
    """Give the tag another place (0-11) in the palette."""
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Changed the colour of the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.recolour(tag_id, hue)
    return step.changes


def pin_tag(archive: Archive, tag_id: int, key: int | None) -> Changes:
    """Put the tag on a number key (1-9), or take it off with None."""
    tag = archive.codebook.get(tag_id)
    if key is None:
        label = say("Took the tag “{tag}” off its key", tag=tag.name)
    else:
        label = say("Put the tag “{tag}” on key {key}", tag=tag.name, key=key)
    with archive.history.step(label) as step:
        archive.codebook.pin(tag_id, key)
    return step.changes


def move_tag(archive: Archive, tag_id: int, parent_id: int | None, position: int | None = None) -> Changes:
    """Put the tag under another one (None: at the top), at `position` among its new siblings (None: last)."""
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Moved the tag “{tag}”", tag=tag.name)) as step, links_follow(archive):
        archive.codebook.move(tag_id, parent_id, position)
    return step.changes
