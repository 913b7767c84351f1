"""``threadmark mend`` and ``threadmark answers``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.records import Changes
    from operations.mending import AddresseeRow
    from operations.opening import Archive


@click.command()
@click.argument("article")
@click.option("--comment", "-c", type=int, default=None, metavar="N", help="The comment (#N in `show`).")
@click.option("--parent", type=int, default=None, metavar="N", help="The comment that it (or its part) answers.")
@click.option("--top", is_flag=True, help="It (or its part) answers no other comment.")
@click.option("--no-comment", is_flag=True, help="It is no comment at all: a caption, an advertisement.")
@click.option("--split", default=None, metavar="WORDS", help="Begin a new comment at these words of its text.")
@click.option("--reply", is_flag=True, help="With --split: the new comment answers the first part.")
@click.option("--join", type=int, default=None, metavar="N", help="It goes on in comment N, as if both were one.")
@click.option("--as-found", is_flag=True, help="Take back all that was mended of it.")
@click.option("--list", "listed", is_flag=True, help="List what was mended under the article.")
@click.option("--take-back", type=int, default=None, metavar="ID", help="Take one mending of that list back.")
@click.option("--json", "as_json", is_flag=True, help="With --list: print as JSON.")
@archive_option
def mend(
    article: str,
    comment: int | None,
    parent: int | None,
    top: bool,
    no_comment: bool,
    split: str | None,
    reply: bool,
    join: int | None,
    as_found: bool,
    listed: bool,
    take_back: int | None,
    as_json: bool,
    archive_path: Path | None,
) -> None:
    """Put a comment where it belongs, split one that is two, join two that are one.

    What was captured is kept, exported beside the mended thread, and comes back with --as-found or `undo`.
    """
    place = (parent is not None) + top + reply
    others = no_comment + (join is not None) + as_found + listed + (take_back is not None)
    if place > 1 or others + (split is not None) + (place > 0 and split is None) != 1:
        raise click.UsageError(_ONE_OF)
    if comment is None and not listed and take_back is None:
        raise click.UsageError("Name the comment with --comment.")
    if reply and split is None:
        raise click.UsageError("--reply goes with --split.")
    if listed:
        _list(article, archive_path, as_json=as_json)
        return
    numbers = [number for number in (comment, parent if join is None else join) if number is not None]

    def change(archive: Archive, article_id: int) -> Changes:
        from operations import mending
        from operations.places import comment_ids, passage

        if take_back is not None:
            return mending.take_back(archive, article_id, take_back)
        number, *other = comment_ids(archive, article_id, numbers)
        if split is not None:
            at = passage(archive, article_id, number, split, None, None)
            where = number if reply else next(iter(other), None)
            return mending.split(archive, number, at[0] if at else 0, where, sibling=not place)
        if join is not None:
            return mending.join(archive, number, other[0])
        if no_comment:
            return mending.mark_no_comment(archive, number)
        if as_found:
            return mending.as_found(archive, number)
        return mending.set_parent(archive, number, next(iter(other), None))

    _do(article, archive_path, change)


_ONE_OF = "Give one of --parent N, --top, --no-comment, --split WORDS, --join N, --as-found, --list and --take-back ID."


def _do(article: str, path: Path | None, change: Callable[[Archive, int], Changes]) -> None:
    from operations.opening import find_article, open_to_write

    with open_to_write(chosen(path)) as archive:
        changes = change(archive, find_article(archive, article).id)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


def _list(article: str, path: Path | None, *, as_json: bool) -> None:
    from operations.mending import mendings_of
    from operations.opening import find_article, open_to_read
    from operations.showing import safe

    with open_to_read(chosen(path)) as archive:
        found = mendings_of(archive, find_article(archive, article).id)
    if as_json:
        result_json(
            [
                {
                    "id": one.mending.id,
                    "kind": one.mending.kind,
                    "comment": one.number,
                    "other": one.other,
                    "author": one.author,
                    "text": one.text,
                    "coder": one.mending.coder.name,
                    "created": one.mending.created,
                }
                for one in found
            ]
        )
        return
    for one in found:
        what = _WHAT[one.mending.kind].format(other=f"#{one.other}" if one.other is not None else "no comment")
        number = f"#{one.number}" if one.number is not None else "(no comment now)"
        result(f"{one.mending.id:>4}  {number} {what}: {safe(one.author or '—')}, {safe(one.text)}")


_WHAT = {
    "parent": "answers {other}",
    "no_comment": "is no comment",
    "split": "was split off {other}",
    "join": "went into {other}",
}


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
