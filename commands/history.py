"""``threadmark history``: what was done, and going back and forth in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from operations.history import Entry


@click.group()
@archive_option
@click.pass_context
def history(context: click.Context, archive_path: Path | None) -> None:
    """Every step of tagging, noting and changing the codebook, newest first. It survives closing."""
    context.obj = archive_path


@history.command("list")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="So many at most.")
@click.option("--before", type=int, default=None, metavar="STEP", help="Only those older than this step.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def list_(archive_path: Path | None, limit: int, before: int | None, as_json: bool) -> None:
    """List the steps, newest first, with the numbers that `go` takes. Undone ones stand in brackets."""
    from operations.history import entries
    from operations.opening import open_to_read
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        found = entries(archive, limit, before)
    if as_json:
        result_json([_form(entry) for entry in found])
        return
    for entry in found:
        words = safe(str(entry.label))
        shown = f"({words})" if entry.undone else words
        result(f"{entry.id:>6}  {entry.time[:16].replace('T', ' ')}  {safe(entry.coder.name)}  {shown}")
    if not found:
        tell("Nothing was done yet that could be undone.")


def _form(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "label": str(entry.label),
        "time": entry.time,
        "coder": entry.coder.name,
        "undone": entry.undone,
    }


@history.command()
@click.pass_obj
def undo(archive_path: Path | None) -> None:
    """Take the last step back."""
    _turn(archive_path, again=False)


@history.command()
@click.pass_obj
def redo(archive_path: Path | None) -> None:
    """Do the last undone step again."""
    _turn(archive_path, again=True)


def _turn(archive_path: Path | None, *, again: bool) -> None:
    from operations import history as steps
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        changes = steps.redo(archive) if again else steps.undo(archive)
    if changes is None:
        tell("There is nothing to redo." if again else "There is nothing to undo.")
    else:
        tell(f"{'Done again' if again else 'Undone'}: {changes.label}")


@history.command()
@click.argument("step", type=click.IntRange(0))
@click.option("--yes", is_flag=True, help="Do not ask, however many steps it is.")
@click.pass_obj
def go(archive_path: Path | None, step: int, yes: bool) -> None:
    """Undo or redo until STEP is the last one that is done (0: back to the start). All of it, or nothing."""
    from operations import history as steps
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        count = steps.steps_to(archive, step)
        if abs(count) >= steps.ASK_FROM and not yes:
            what = f"take {-count} steps back" if count < 0 else f"do {count} steps again"
            click.confirm(f"This will {what}. Go on?", abort=True, err=True)
        changes = steps.go_to(archive, step)
    tell(str(changes.label) if changes is not None else "It is so already.")
