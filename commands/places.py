"""``threadmark places``: annotations whose place is not sure, after texts were edited, split or joined."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from operations.reanchoring import Unsure


@click.command()
@click.argument("article")
@click.option("--right", type=int, multiple=True, metavar="I", help="Annotation I of the list is at the right place.")
@click.option("--put", type=int, default=None, metavar="I", help="Put annotation I of the list elsewhere.")
@click.option("--remove", type=int, multiple=True, metavar="I", help="Remove annotation I of the list.")
@click.option("--comment", "-c", type=int, default=None, metavar="N", help="With --put: on comment #N of `show`.")
@click.option("--quote", default=None, metavar="TEXT", help="With --put: on these words of it.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@archive_option
def places(
    article: str,
    right: tuple[int, ...],
    put: int | None,
    remove: tuple[int, ...],
    comment: int | None,
    quote: str | None,
    as_json: bool,
    archive_path: Path | None,
) -> None:
    """List annotations whose place is not sure, and say where they belong.

    Without --comment, --put puts an annotation on the article. What it stood on first is kept.
    """
    from domain.target import Target
    from operations import annotating, reanchoring
    from operations.opening import find_article, open_to_read, open_to_write
    from operations.places import comment_ids, passage

    if bool(right) + (put is not None) + bool(remove) > 1:
        raise click.UsageError("Give one of --right, --put and --remove.")
    if put is None and (comment is not None or quote is not None):
        raise click.UsageError("--comment and --quote go with --put.")
    if put is None and not right and not remove:
        with open_to_read(chosen(archive_path)) as archive:
            _print(reanchoring.unsure(archive, find_article(archive, article).id), as_json=as_json)
        return
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        named = [reanchoring.find(archive, record.id, number).id for number in (*right, *remove)]
        if put is not None:
            annotation = reanchoring.find(archive, record.id, put)
            comment_id = next(iter(comment_ids(archive, record.id, [] if comment is None else [comment])), None)
            ends = passage(archive, record.id, comment_id, quote, None, None) or (None, None)
            changes = reanchoring.put_here(archive, annotation.id, Target(record.id, comment_id, *ends))
        elif right:
            changes = reanchoring.confirm(archive, named)
        else:
            changes = annotating.remove_annotations(archive, named)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


def _print(found: list[Unsure], *, as_json: bool) -> None:
    from operations.showing import safe

    if as_json:
        result_json(
            [
                {
                    "number": number,
                    "annotation": one.annotation.uuid,
                    "place": one.annotation.certainty,
                    "comment": one.number,
                    "words": one.words,
                    "now": None if one.is_orphan or one.annotation.selector is None else one.annotation.selector.exact,
                    "note": one.annotation.note,
                }
                for number, one in enumerate(found, 1)
            ]
        )
        return
    for number, one in enumerate(found, 1):
        where = f"#{one.number}" if one.number is not None else "article"
        state = "orphan" if one.is_orphan else "check"
        result(f"{number:>3}  {state:<6} {where}: {safe(' '.join((one.words or 'the whole').split()))}")
