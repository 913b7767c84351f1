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


_LINK = click.option(
    "--reply-link", is_flag=True, help="Not the comments themselves, but how each answers the one above it."
)


@click.command()
@click.argument("article")
@click.argument("tags", nargs=-1, required=True, metavar="TAG...")
@_COMMENT
@_LINK
@archive_option
@click.option("--remove", is_flag=True, help="Take the tags off instead.")
def tag(
    article: str,
    tags: tuple[str, ...],
    comments: tuple[int, ...],
    reply_link: bool,
    archive_path: Path | None,
    remove: bool,
) -> None:
    """Tag comments, how they answer, or the article itself when no --comment is given.

    TAG is a path such as "Argument/moral"; tags that do not exist are made.
    """
    from operations import annotating
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids, tag_named, targets

    _require_comment(reply_link, comments)
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        places = targets(record.id, comment_ids(archive, record.id, comments), reply_link=reply_link)
        if remove:
            changes = annotating.untag(archive, places, [tag_named(archive, path).id for path in tags])
        else:
            changes = annotating.tag_with_new(archive, places, tags)
    tell(str(changes.label) if changes.label else "Nothing changed: it was so already.")


@click.command()
@click.argument("article")
@_COMMENT
@_LINK
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
    reply_link: bool,
    archive_path: Path | None,
    quote: str | None,
    start: int | None,
    end: int | None,
    note: str,
    tags: tuple[str, ...],
) -> None:
    """Annotate a comment, how it answers, the article, or a passage of either text, with a note and tags."""
    from domain.target import Target
    from operations import annotating
    from operations.opening import find_article, open_to_write
    from operations.places import comment_ids, passage

    if not note and not tags:
        raise click.UsageError("Give a --note, a --tag, or both.")
    if len(comments) > 1:
        raise click.UsageError("Annotate one comment at a time.")
    _require_comment(reply_link, comments)
    if reply_link and (quote, start, end) != (None, None, None):
        raise click.UsageError("A reply link has no passages: leave out --quote, --start and --end.")
    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        comment_id = next(iter(comment_ids(archive, record.id, comments)), None)
        first, last = passage(archive, record.id, comment_id, quote, start, end) or (None, None)
        if tags:
            target = Target(record.id, comment_id, first, last, reply_link)
            tell(str(annotating.tag_with_new(archive, [target], tags).label or "Tagged already."))
        if note:
            changes = annotating.write_note(
                archive,
                note,
                article_id=record.id,
                comment_id=comment_id,
                start=first,
                end=last,
                reply_link=reply_link,
            )
            tell(str(changes.label or "The same note stands there already."))


def _require_comment(reply_link: bool, comments: tuple[int, ...]) -> None:
    if reply_link and not comments:
        raise click.UsageError("Name the answering comment with --comment.")


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
