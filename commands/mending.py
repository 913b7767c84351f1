"""``threadmark mend`` and ``threadmark answers``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from operations.mending import AddresseeRow


@click.command()
@click.argument("article")
@click.option("--comment", "-c", type=int, required=True, metavar="N", help="The comment (#N in `show`).")
@click.option("--parent", type=int, default=None, metavar="N", help="The comment that it answers.")
@click.option("--top", is_flag=True, help="It answers no other comment.")
@click.option("--no-comment", is_flag=True, help="It is no comment at all: a caption, an advertisement.")
@click.option("--as-found", is_flag=True, help="Take back what was mended of it.")
@archive_option
def mend(
    article: str,
    comment: int,
    parent: int | None,
    top: bool,
    no_comment: bool,
    as_found: bool,
    archive_path: Path | None,
) -> None:
    """Put a comment where it belongs, if a page did not show whom it answers.

    What was captured is kept, exported beside the mended tree, and comes back with --as-found or `undo`.
    """
    from operations import mending
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids

    if (parent is not None) + top + no_comment + as_found != 1:
        raise click.UsageError("Give one of --parent N, --top, --no-comment and --as-found.")
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        number, *above = comment_ids(archive, record.id, [comment, *([parent] if parent is not None else [])])
        if no_comment:
            changes = mending.mark_no_comment(archive, number)
        elif as_found:
            changes = mending.as_found(archive, number)
        else:
            changes = mending.set_parent(archive, number, above[0] if above else None)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


@click.command()
@click.argument("article")
@click.option(
    "--comment", "-c", type=int, default=None, metavar="N", help="Say whom this comment answers (#N in `show`)."
)
@click.option("--to", "others", type=int, multiple=True, metavar="N", help="A comment that it answers.")
@click.option("--person", "people", multiple=True, metavar="NAME", help="A person that it answers.")
@click.option("--nobody", is_flag=True, help="Take back what you said of this comment.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@archive_option
def answers(
    article: str,
    comment: int | None,
    others: tuple[int, ...],
    people: tuple[str, ...],
    nobody: bool,
    as_json: bool,
    archive_path: Path | None,
) -> None:
    """Show whom comments answer (by the tree, by what their texts suggest, by coders), or say it of one comment."""
    from operations import mending
    from operations.opening import find_article, open_to_read, open_to_write
    from operations.places import comment_ids

    if comment is None:
        if others or people or nobody:
            raise click.UsageError("Name the answering comment with --comment.")
        with open_to_read(chosen(archive_path)) as archive:
            record = find_article(archive, article)
            rows = list(mending.addressee_rows(archive, record.id))
            numbers = {one.id: one.position + 1 for one in archive.comments.iterate(record.id)}
        _print(rows, numbers, as_json=as_json)
        return
    if nobody == bool(others or people):
        raise click.UsageError("Give --to N or --person NAME (either may be repeated), or --nobody.")
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        number = comment_ids(archive, record.id, [comment])[0]
        answered = [archive.comments.get(one) for one in comment_ids(archive, record.id, others)]
        wanted = [
            mending.Addressee(number, one.id, one.author_key or None, one.author.name or f"#{one.position + 1}")
            for one in answered
        ]
        wanted += [mending.named(archive, number, name) for name in people]
        changes = mending.set_addressees(archive, number, wanted)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


def _print(rows: list[AddresseeRow], numbers: dict[int, int], *, as_json: bool) -> None:
    from operations.showing import safe

    if as_json:
        result_json(
            [
                {
                    "comment": numbers[row.comment_id],
                    "answers": numbers.get(row.answered_id) if row.answered_id is not None else None,
                    "name": row.name,
                    "source": row.source,
                    "sign": row.sign,
                    "coder": row.coder,
                }
                for row in rows
            ]
        )
        return
    for row in rows:
        place = f"#{numbers[row.answered_id]} " if row.answered_id is not None else ""
        who = ", ".join(part for part in (row.source, row.sign, row.coder) if part)
        result(f"#{numbers[row.comment_id]} → {place}{safe(row.name or '—')}  ({who})")
