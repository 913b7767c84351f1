"""``threadmark progress`` and ``threadmark read``: how far one is, and saying what was read."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell


@click.command()
@click.argument("article", required=False)
@archive_option
@click.option("--list", "worklist", default=None, metavar="NAME", help="Of this worklist.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def progress(article: str | None, archive_path: Path | None, worklist: str | None, as_json: bool) -> None:
    """Say how many comments are read and tagged: of ARTICLE, of a worklist, or of every article."""
    from operations import progress, sampling
    from operations.opening import find_article, open_to_read
    from operations.showing import safe

    if article is not None and worklist is not None:
        raise click.UsageError("Name an ARTICLE or a --list, not both.")
    with open_to_read(chosen(archive_path)) as archive:
        if worklist is not None:
            one = sampling.named(archive, worklist)
            rows = [(0, one.name, progress.of_worklist(archive, one.id))]
        else:
            records = archive.articles.list() if article is None else [find_article(archive, article)]
            rows = [(one.id, one.title or "(no title)", progress.of_article(archive, one.id)) for one in records]
    if as_json:
        result_json(
            [
                {
                    "article": number or None,
                    "name": name,
                    "read": done.read,
                    "tagged": done.tagged,
                    "comments": done.total,
                    "gone": done.gone,
                }
                for number, name, done in rows
            ]
        )
        return
    for number, name, done in rows:
        gone = f", {done.gone} gone" if done.gone else ""
        head = f"{number:>4}  " if number else ""
        result(f"{head}{done.read} of {done.total} read, {done.tagged} tagged{gone}  {safe(name)}")
    if not rows:
        tell("There are no articles. `threadmark capture ADDRESS` takes one.")


@click.command()
@click.argument("article")
@click.argument("numbers", nargs=-1, type=int, metavar="[N]...")
@archive_option
@click.option("--unread", is_flag=True, help="They are not read.")
def read(article: str, numbers: tuple[int, ...], archive_path: Path | None, unread: bool) -> None:
    """Mark the comments N of ARTICLE (#N in `show`) as read; without numbers the whole thread.

    Marks are not in the history: `read --unread` takes them back.
    """
    from operations import progress
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids

    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        if numbers:
            mark = progress.mark_unread if unread else progress.mark_read
            changes = mark(archive, comment_ids(archive, record.id, numbers))
        else:
            changes = progress.mark_thread(archive, record.id, read=not unread)
        done = progress.of_article(archive, record.id)
    tell(f"{len(changes.comments)} changed: {done.read} of {done.total} read, {done.tagged} tagged.")
