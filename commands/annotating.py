"""``threadmark tag``, ``threadmark annotate`` and ``threadmark undo``."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen
from commands.output import tell

_COMMENT = click.option(
    "--comment",
    "-c",
    "comments",
    type=int,
    multiple=True,
    metavar="N",
    help="The comment with this number (#N in `show`).",
)


@click.command()
@click.argument("article")
@click.argument("tags", nargs=-1, required=True, metavar="TAG...")
@_COMMENT
@archive_option
@click.option("--remove", is_flag=True, help="Take the tags off instead.")
def tag(
    article: str, tags: tuple[str, ...], comments: tuple[int, ...], archive_path: Path | None, remove: bool
) -> None:
    """Tag comments, or the article itself when no --comment is given.

    TAG is a path such as "Argument/moral"; tags that do not exist are made.
    """
    from operations import annotating
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids

    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        targets = comment_ids(archive, record.id, comments)
        ids, _ = annotating.ensure_tags(archive, list(tags))
        if comments:
            act = annotating.untag_comments if remove else annotating.tag_comments
            changes = act(archive, targets, ids)
        else:
            act_on_article = annotating.untag_article if remove else annotating.tag_article
            changes = act_on_article(archive, record.id, ids)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


@click.command()
@click.argument("article")
@_COMMENT
@archive_option
@click.option("--quote", default=None, metavar="TEXT", help="The passage, by its words (must be there once).")
@click.option("--start", type=int, default=None, help="The passage, by its first character (from 0).")
@click.option("--end", type=int, default=None, help="The passage, by the character behind its last one.")
@click.option("--note", default="", metavar="TEXT", help="A note.")
@click.option(
    "--tag", "-t", "tags", multiple=True, metavar="TAG", help='A tag such as "Argument/moral". May be repeated.'
)
def annotate(
    article: str,
    comments: tuple[int, ...],
    archive_path: Path | None,
    quote: str | None,
    start: int | None,
    end: int | None,
    note: str,
    tags: tuple[str, ...],
) -> None:
    """Annotate a comment, the article, or a passage of either, with a note and tags."""
    from operations import annotating
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids, passage

    if not note and not tags:
        raise click.UsageError("Give a --note, a --tag, or both.")
    if len(comments) > 1:
        raise click.UsageError("Annotate one comment at a time.")
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        targets = comment_ids(archive, record.id, comments)
        comment_id = targets[0] if targets else None
        span = passage(archive, record.id, comment_id, quote, start, end)
        ids, _ = annotating.ensure_tags(archive, list(tags)) if tags else ([], None)
        if ids and span is not None:
            tell(str(annotating.tag_passage(archive, record.id, comment_id, *span, ids).label or "Tagged already."))
        elif ids and comment_id is not None:
            tell(str(annotating.tag_comments(archive, [comment_id], ids).label or "Tagged already."))
        elif ids:
            tell(str(annotating.tag_article(archive, record.id, ids).label or "Tagged already."))
        if note:
            first, last = span if span is not None else (None, None)
            changes = annotating.write_note(
                archive, note, article_id=record.id, comment_id=comment_id, start=first, end=last
            )
            tell(str(changes.label or "The same note stands there already."))


@click.command()
@archive_option
@click.option("--redo", "again", is_flag=True, help="Do again what was last undone.")
def undo(archive_path: Path | None, again: bool) -> None:
    """Take the last tagging, note or codebook change back."""
    from operations import annotating
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        changes = annotating.redo(archive) if again else annotating.undo(archive)
    if changes is None:
        tell("There is nothing to redo." if again else "There is nothing to undo.")
    else:
        tell(f"{'Done again' if again else 'Undone'}: {changes.label}")
