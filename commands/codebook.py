"""``threadmark codebook``: the tags, and changing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from domain.annotation import Tag
    from domain.records import Changes
    from operations.opening import Archive


@click.group(invoke_without_command=True)
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_context
def codebook(context: click.Context, archive_path: Path | None, as_json: bool) -> None:
    """List the tags with their definitions and counts; the subcommands change them.

    A TAG is named by its path: "Argument/moral".
    """
    context.obj = archive_path
    if context.invoked_subcommand is not None:
        return
    from operations.opening import open_to_read
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        counts = archive.codebook.counts()
        rows = [(tag, archive.codebook.path_of(tag.id), counts.get(tag.id, 0)) for tag in archive.codebook.tags()]
    if as_json:
        result_json([_form(*row) for row in rows])
        return
    for tag, path, count in rows:
        key = f" [{tag.pinned}]" if tag.pinned else ""
        definition = f"  {safe(tag.definition)}" if tag.definition else ""
        result(f"{'  ' * path.count('/')}{safe(tag.name)}{key} ({count}){definition}")
    if not rows:
        tell('There are no tags. `threadmark codebook add "Argument/moral"` makes one.')


def _form(tag: Tag, path: str, count: int) -> dict[str, object]:
    return {"tag": path, "uuid": tag.uuid, "definition": tag.definition, "key": tag.pinned, "count": count}


@codebook.command()
@click.argument("tag")
@click.option("--definition", default="", help="What it means and when to use it.")
@click.pass_obj
def add(archive_path: Path | None, tag: str, definition: str) -> None:
    """Add TAG; what is missing of its path is added too."""
    from operations import annotating

    _change(archive_path, lambda archive: annotating.add_tag(archive, tag, definition=definition))


@codebook.command()
@click.argument("tag")
@click.argument("name")
@click.pass_obj
def rename(archive_path: Path | None, tag: str, name: str) -> None:
    """Give TAG another NAME."""
    from operations import annotating

    _change(archive_path, lambda archive: annotating.rename_tag(archive, _id(archive, tag), name))


@codebook.command()
@click.argument("tag")
@click.argument("definition")
@click.pass_obj
def define(archive_path: Path | None, tag: str, definition: str) -> None:
    """Write down what TAG means."""
    from operations import annotating

    _change(archive_path, lambda archive: annotating.define_tag(archive, _id(archive, tag), definition))


@codebook.command()
@click.argument("tag")
@click.argument("parent", required=False)
@click.pass_obj
def move(archive_path: Path | None, tag: str, parent: str | None) -> None:
    """Put TAG below PARENT, or at the top if none is given."""
    from operations import annotating

    _change(
        archive_path,
        lambda archive: annotating.move_tag(archive, _id(archive, tag), _id(archive, parent) if parent else None),
    )


@codebook.command()
@click.argument("tag")
@click.argument("key", type=click.IntRange(0, 9))
@click.pass_obj
def pin(archive_path: Path | None, tag: str, key: int) -> None:
    """Put TAG on the number KEY of the window (0: on none)."""
    from operations import annotating

    _change(archive_path, lambda archive: annotating.pin_tag(archive, _id(archive, tag), key or None))


@codebook.command()
@click.argument("tag")
@click.pass_obj
def remove(archive_path: Path | None, tag: str) -> None:
    """Remove TAG and all below it from the codebook and from everything they are on (`undo` brings it back)."""
    from operations import annotating

    _change(archive_path, lambda archive: annotating.remove_tag(archive, _id(archive, tag)))


def _id(archive: Archive, path: str) -> int:
    from operations.places import tag_named

    return tag_named(archive, path).id


def _change(archive_path: Path | None, operation: Callable[[Archive], Changes]) -> None:
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        changes = operation(archive)
    tell(str(changes.label or "Nothing changed."))
