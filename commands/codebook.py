"""``threadmark codebook``: the tags, and changing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands import codebook_more
from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from domain.records import Changes
    from operations.codebook_files import CodebookRow
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
    from operations.codebook_files import codebook_rows
    from operations.opening import open_to_read
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        rows = codebook_rows(archive)
    if as_json:
        result_json([_form(row) for row in rows])
        return
    for row in rows:
        tag = row.tag
        key = f" [{tag.pinned}]" if tag.pinned else ""
        archived = " (archived)" if tag.archived else ""
        definition = f"  {safe(' '.join(tag.definition.split()))}" if tag.definition else ""
        result(f"{'  ' * row.depth}{safe(tag.name)}{key} ({row.count}){archived}{definition}")
    if not rows:
        tell('There are no tags. `threadmark codebook add "Argument/moral"` makes one.')


def _form(row: CodebookRow) -> dict[str, object]:
    tag = row.tag
    return {
        "tag": row.path,
        "uuid": tag.uuid,
        "definition": tag.definition,
        "use_when": tag.use_when,
        "not_when": tag.not_when,
        "example": tag.example,
        "key": tag.pinned,
        "hue": tag.hue,
        "archived": tag.archived,
        "count": row.count,
    }


@codebook.command()
@click.argument("tag")
@click.option("--definition", default="", help="What it means and when to use it.")
@click.pass_obj
def add(archive_path: Path | None, tag: str, definition: str) -> None:
    """Add TAG; what is missing of its path is added too."""
    from operations import codebook

    _change(archive_path, lambda archive: codebook.add_tag(archive, tag, definition=definition))


@codebook.command()
@click.argument("tag")
@click.argument("name")
@click.pass_obj
def rename(archive_path: Path | None, tag: str, name: str) -> None:
    """Give TAG another NAME."""
    from operations import codebook

    _change(archive_path, lambda archive: codebook.rename_tag(archive, _id(archive, tag), name))


@codebook.command()
@click.argument("tag")
@click.argument("definition", required=False)
@click.option("--when", "use_when", default=None, metavar="TEXT", help="When to use it.")
@click.option("--not-when", default=None, metavar="TEXT", help="When not to use it.")
@click.option("--example", default=None, metavar="TEXT", help="A typical case.")
@click.pass_obj
def define(
    archive_path: Path | None,
    tag: str,
    definition: str | None,
    use_when: str | None,
    not_when: str | None,
    example: str | None,
) -> None:
    """Write down what TAG means, when to use it and when not, and a typical case. What is not named stays."""
    from operations import codebook

    if definition is use_when is not_when is example is None:
        raise click.UsageError("Give a definition, --when, --not-when or --example.")
    _change(
        archive_path,
        lambda archive: codebook.guide_tag(
            archive, _id(archive, tag), definition=definition, use_when=use_when, not_when=not_when, example=example
        ),
    )


@codebook.command()
@click.argument("tag")
@click.argument("annotation", type=int)
@click.pass_obj
def example(archive_path: Path | None, tag: str, annotation: int) -> None:
    """Keep the text of ANNOTATION (its number in `annotations`) as the typical case of TAG."""
    from operations import codebook

    _change(archive_path, lambda archive: codebook.use_as_example(archive, _id(archive, tag), annotation))


@codebook.command()
@click.argument("tag")
@click.argument("parent", required=False)
@click.option("--up", "direction", flag_value="up", help="One place up.")
@click.option("--down", "direction", flag_value="down", help="One place down.")
@click.option("--in", "direction", flag_value="in", help="Below the tag before it.")
@click.option("--out", "direction", flag_value="out", help="Beside the tag above it.")
@click.pass_obj
def move(archive_path: Path | None, tag: str, parent: str | None, direction: str | None) -> None:
    """Put TAG below PARENT, or at the top if none is given; or move it by one place."""
    from operations import codebook
    from operations.codebook_changes import nudge

    if direction and parent:
        raise click.UsageError("Name a PARENT or a direction, not both.")
    if direction:
        _change(archive_path, lambda archive: nudge(archive, _id(archive, tag), direction))
        return
    _change(
        archive_path,
        lambda archive: codebook.move_tag(archive, _id(archive, tag), _id(archive, parent) if parent else None),
    )


@codebook.command()
@click.argument("tag")
@click.argument("key", type=click.IntRange(0, 9))
@click.pass_obj
def pin(archive_path: Path | None, tag: str, key: int) -> None:
    """Put TAG on the number KEY of the window (0: on none)."""
    from operations import codebook

    _change(archive_path, lambda archive: codebook.pin_tag(archive, _id(archive, tag), key or None))


@codebook.command()
@click.argument("tag")
@click.option("--dry-run", is_flag=True, help="Only say what it touches.")
@click.pass_obj
def remove(archive_path: Path | None, tag: str, dry_run: bool) -> None:
    """Remove TAG and all below it from the codebook and from everything they are on (`undo` brings it back)."""
    from operations import codebook
    from operations.codebook_changes import remove_preview

    def doing(archive: Archive) -> Changes | str:
        tag_id = _id(archive, tag)
        touched = remove_preview(archive, tag_id)
        said = (
            f"Tags: {touched.tags}; annotations: {touched.annotations}, of which {touched.only} have no other tag"
            f"; memos: {touched.memos}."
        )
        if dry_run:
            return said
        tell(said)
        return codebook.remove_tag(archive, tag_id)

    _change(archive_path, doing, read_only=dry_run)


def _id(archive: Archive, path: str) -> int:
    from operations.places import tag_named

    return tag_named(archive, path).id


def _change(
    archive_path: Path | None, operation: Callable[[Archive], Changes | str], *, read_only: bool = False
) -> None:
    codebook_more.change(archive_path, operation, read_only=read_only)


codebook_more.add_to(codebook)
