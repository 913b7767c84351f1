"""``threadmark memo``: the researcher's own writing, and the list of all notes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from domain.memo import About, Memo
    from domain.records import Changes
    from operations.noting import NoteLine
    from operations.opening import Archive


@click.group()
@archive_option
@click.pass_context
def memo(context: click.Context, archive_path: Path | None) -> None:
    """Memos about the archive, an article, an author or a tag, in Markdown; and a list of all notes."""
    context.obj = archive_path


@memo.command("list")
@click.argument("words", nargs=-1)
@click.option("--notes", is_flag=True, help="Also the notes on comments, passages, replies and articles.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON, with the whole texts.")
@click.pass_obj
def list_(archive_path: Path | None, words: tuple[str, ...], notes: bool, as_json: bool) -> None:
    """List the memos that contain all WORDS (case and accents do not matter)."""
    from operations.noting import listed, seekable
    from operations.opening import open_to_read
    from operations.showing import safe

    wanted = seekable(" ".join(words)).split()
    with open_to_read(chosen(archive_path)) as archive:
        lines = [line for line in listed(archive).lines if notes or line.kind.is_memo]
    lines = [line for line in lines if all(word in line.seek for word in wanted)]
    if as_json:
        result_json([_form(line) for line in lines])
        return
    for line in lines:
        first = " ".join(line.text.split())
        shown = first if len(first) <= 100 else first[:99] + "…"
        number = f"{line.id}" if line.kind.is_memo else f"note {line.id}"
        result(f"{number}  {safe(_about(line))}  {safe(shown)}")
    if not lines:
        tell('There is nothing of this kind. `threadmark memo add "What I noticed …"` writes a memo.')


def _about(line: NoteLine) -> str:
    place = f" #{line.number}" if line.number else ""
    return f"[{line.kind.value.replace('_', ' ')}] {line.title}{place}".rstrip()


def _form(line: NoteLine) -> dict[str, object]:
    return {
        "id": line.id,
        "uuid": line.uuid,
        "kind": line.kind.value,
        "about": line.title,
        "article": line.article_id,
        "comment": line.number,
        "quote": line.quote or None,
        "text": line.text,
        "coder": line.coder,
        "created": line.created,
        "modified": line.modified,
        "link": line.ref.link,
    }


@memo.command()
@click.argument("text")
@click.option("--article", default=None, metavar="ARTICLE", help="About this article (its number or address).")
@click.option("--tag", default=None, metavar="TAG", help="About this tag.")
@click.option(
    "--author-of", nargs=2, default=None, metavar="ARTICLE N", help="About who wrote comment N of this article."
)
@click.pass_obj
def add(
    archive_path: Path | None, text: str, article: str | None, tag: str | None, author_of: tuple[str, str] | None
) -> None:
    """Write a memo about the archive, or about what an option names. TEXT "-" reads it from standard input."""
    from operations.memos import write_memo

    if sum(one is not None for one in (article, tag, author_of)) > 1:
        raise click.UsageError("A memo is about one thing: give one of --article, --tag and --author-of.")
    text = sys.stdin.read() if text == "-" else text
    _change(archive_path, lambda archive: write_memo(archive, text, _subject(archive, article, tag, author_of)))


def _subject(archive: Archive, article: str | None, tag: str | None, author_of: tuple[str, str] | None) -> About:
    from domain.errors import UnknownItem
    from domain.memo import ABOUT_ARCHIVE, About
    from domain.messages import say
    from operations.opening import find_article
    from operations.places import comment_ids, tag_named

    if article is not None:
        return About.article(find_article(archive, article).id)
    if tag is not None:
        return About.tag(tag_named(archive, tag).id)
    if author_of is None:
        return ABOUT_ARCHIVE
    if not author_of[1].isdigit():
        raise click.UsageError("--author-of takes an article and the number of a comment (#N in `show`).")
    (comment_id,) = comment_ids(archive, find_article(archive, author_of[0]).id, [int(author_of[1])])
    key = archive.comments.get(comment_id).author_key
    if not key:
        raise UnknownItem(
            say("The author of this comment is not known."), say("Write a memo about the article instead.")
        )
    return About.author(key)


@memo.command()
@click.argument("number", type=int)
@click.argument("text")
@click.pass_obj
def edit(archive_path: Path | None, number: int, text: str) -> None:
    """Give memo NUMBER (see `list`) another TEXT; an empty one removes it. "-" reads it from standard input."""
    from operations.memos import edit_memo

    text = sys.stdin.read() if text == "-" else text
    _change(archive_path, lambda archive: edit_memo(archive, number, text))


@memo.command()
@click.argument("number", type=int)
@click.pass_obj
def remove(archive_path: Path | None, number: int) -> None:
    """Remove memo NUMBER (`undo` brings it back)."""
    from operations.memos import remove_memo

    _change(archive_path, lambda archive: remove_memo(archive, number))


@memo.command()
@click.argument("number", type=int)
@click.pass_obj
def show(archive_path: Path | None, number: int) -> None:
    """Print memo NUMBER as it was written."""
    from operations.opening import open_to_read
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        found: Memo = archive.memos.get(number)
    for line in found.text.split("\n"):
        result(safe(line))


def _change(archive_path: Path | None, operation: Callable[[Archive], Changes]) -> None:
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        changes = operation(archive)
    tell(str(changes.label or "Nothing changed."))
