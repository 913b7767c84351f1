"""Changing the codebook. Every function is one step of the history, saved when it returns."""

from __future__ import annotations

from domain.messages import say
from domain.records import Changes
from storage.archive import Archive


def add_tag(
    archive: Archive, name: str, parent_id: int | None = None, hue: int | None = None, definition: str = ""
) -> Changes:
    """Add a tag; a name such as ``Argument/moral`` is a path below `parent_id` whose missing tags are all added.

    The new tag is then `archive.codebook.by_path(path)`.
    """
    *above, last = name.split("/")
    with archive.history.step(say("Added the tag “{tag}”", tag=name.strip())) as step:
        if above:
            parent_id = archive.codebook.ensure_path("/".join(above), parent_id).id
        archive.codebook.add(last, parent_id, hue, definition)
    return step.changes


def make_tag(archive: Archive, name: str, parent_id: int | None, hue: int, definition: str, key: int | None) -> Changes:
    """Add a tag with all its properties, in one step."""
    with archive.history.step(say("Added the tag “{tag}”", tag=name.strip())) as step:
        tag = archive.codebook.add(name, parent_id, hue, definition)
        archive.codebook.pin(tag.id, key)
    return step.changes


def change_tag(
    archive: Archive, tag_id: int, name: str, parent_id: int | None, hue: int, definition: str, key: int | None
) -> Changes:
    """Set all properties of a tag, in one step."""
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Changed the tag “{tag}”", tag=tag.name)) as step:
        if parent_id != tag.parent_id:
            archive.codebook.move(tag_id, parent_id)
        archive.codebook.rename(tag_id, name)
        archive.codebook.recolour(tag_id, hue)
        archive.codebook.define(tag_id, definition)
        archive.codebook.pin(tag_id, key)
    return step.changes


def ensure_tags(archive: Archive, paths: list[str]) -> tuple[list[int], Changes]:
    """The ids of the tags at those paths; those that are missing are added, in one step."""
    with archive.history.step(say("Added the tag “{tag}”", tag=", ".join(paths))) as step:
        ids = [archive.codebook.ensure_path(path).id for path in paths]
    return ids, step.changes


def rename_tag(archive: Archive, tag_id: int, name: str) -> Changes:
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Renamed the tag “{tag}” to “{name}”", tag=tag.name, name=name.strip())) as step:
        archive.codebook.rename(tag_id, name)
    return step.changes


def define_tag(archive: Archive, tag_id: int, definition: str) -> Changes:
    """Write down what the tag means and when to use it."""
    tag = archive.codebook.get(tag_id)
    with archive.history.step(say("Defined the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.define(tag_id, definition)
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
    with archive.history.step(say("Moved the tag “{tag}”", tag=tag.name)) as step:
        archive.codebook.move(tag_id, parent_id, position)
    return step.changes


def remove_tag(archive: Archive, tag_id: int) -> Changes:
    """Remove the tag and all below it, and take them off everything they are on."""
    tags = archive.codebook.subtree(tag_id)
    if len(tags) == 1:
        label = say("Removed the tag “{tag}”", tag=tags[0].name)
    else:
        label = say("Removed the tag “{tag}” and {count} below it", tag=tags[0].name, count=len(tags) - 1)
    with archive.history.step(label) as step:
        for tag in tags:
            archive.annotations.drop_tag(tag.id)
        archive.codebook.remove(tag_id)
    return step.changes
