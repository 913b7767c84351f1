"""``threadmark worklist``: samples and other lists of what is to be worked through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from domain.records import Changes
    from operations.opening import Archive
    from operations.sampling import Draw, Item, Worklist


@click.group()
@archive_option
@click.pass_context
def worklist(context: click.Context, archive_path: Path | None) -> None:
    """Worklists: random or regular samples of comments or threads, with their seeds."""
    context.obj = archive_path


@worklist.command()
@click.argument("name")
@click.option("--random", "count", type=int, default=None, metavar="N", help="So many, by chance.")
@click.option("--every", type=int, default=None, metavar="N", help="Each N-th in the order of articles and threads.")
@click.option("--seed", default=None, help="A whole number: the same one gives the same sample. [default: by chance]")
@click.option("--from", "query", default=None, metavar="QUERY", help="Only from what this search finds.")
@click.option("--article", default=None, metavar="ARTICLE", help="Only from this article's thread.")
@click.option("--site", default=None, help="Only from this site.")
@click.option(
    "--unit",
    type=click.Choice(["comments", "conversations", "threads"]),
    default="comments",
    show_default=True,
    help="What is drawn: single comments; comments that answer none, with all under them; whole threads.",
)
@click.option("--per-article", is_flag=True, help="So many of each article.")
@click.option("--shuffled", is_flag=True, help="Keep them in the order of the draw, not in that of the threads.")
@click.option("--pingbacks", is_flag=True, help="Draw pingbacks too.")
@click.option("--without", multiple=True, metavar="LIST", help="Leave out what this worklist has. May be repeated.")
@click.option("--dry-run", is_flag=True, help="Only say what would be drawn.")
@click.pass_obj
def draw(
    archive_path: Path | None,
    name: str,
    count: int | None,
    every: int | None,
    seed: str | None,
    query: str | None,
    article: str | None,
    site: str | None,
    unit: str,
    per_article: bool,
    shuffled: bool,
    pingbacks: bool,
    without: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Draw a sample and keep it as the worklist NAME. Give --random or --every."""
    from operations import sampling
    from operations.opening import find_article, open_to_read, open_to_write

    if (count is None) == (every is None):
        raise click.UsageError("Give --random N or --every N.")
    if sum(one is not None for one in (query, article, site)) > 1:
        raise click.UsageError("Draw from one thing: --from, --article or --site.")
    number = sampling.seed_of(seed) if seed is not None else sampling.new_seed()
    with (open_to_read if dry_run else open_to_write)(chosen(archive_path)) as archive:
        plan = sampling.Draw(
            unit=sampling.Unit(unit),
            way=sampling.Way.EVERY if every is not None else sampling.Way.RANDOM,
            size=(count if every is None else every) or 0,
            seed=number,
            per_article=per_article,
            shuffled=shuffled,
            pingbacks=pingbacks,
            article_id=find_article(archive, article).id if article is not None else None,
            site=site,
            query=query,
            without=tuple(sampling.named(archive, one).uuid for one in without),
        )
        if dry_run:
            found = sampling.preview(archive, plan)
            result(f"{found.units} of {found.of} {unit}, in {found.articles} articles: {found.comments} comments")
        else:
            tell(str(sampling.draw(archive, name, plan).label))
    tell(f"Seed: {number}")


@worklist.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def list_(archive_path: Path | None, as_json: bool) -> None:
    """List the worklists with how far one is, the newest first."""
    from operations.opening import open_to_read
    from operations.sampling import worklists
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        found = worklists(archive)
    if as_json:
        result_json(
            [
                {
                    **_form(one.worklist),
                    "read": one.progress.read,
                    "tagged": one.progress.tagged,
                    "comments": one.progress.total,
                    "gone": one.progress.gone,
                }
                for one in found
            ]
        )
        return
    for one in found:
        done = one.progress
        gone = f", {done.gone} gone" if done.gone else ""
        result(f"{safe(one.worklist.name)}  ({_how(one.worklist.draw)})")
        result(f"      {done.read} of {done.total} read, {done.tagged} tagged{gone}")
    if not found:
        tell("There are no worklists. `threadmark worklist draw NAME --random 50` draws one.")


def _form(one: Worklist) -> dict[str, object]:
    draw = one.draw
    return {
        "name": one.name,
        "uuid": one.uuid,
        "unit": draw.unit.value,
        "way": draw.way.value,
        "size": draw.size,
        "seed": None if draw.way.value == "chosen" else str(draw.seed),
        "per_article": draw.per_article,
        "shuffled": draw.shuffled,
        "pingbacks": draw.pingbacks,
        "article": draw.article_id,
        "site": draw.site,
        "query": draw.query,
        "without": list(draw.without),
        "coder": one.coder.name,
        "created": one.created,
        "items": len(one.items),
    }


def _how(draw: Draw) -> str:
    """``random 50 comments, seed 7, from site x``."""
    from operations.showing import safe

    way, unit = draw.way.value, draw.unit.value
    if way == "chosen":
        parts = [f"chosen {draw.size} {unit}"]
    else:
        number = f"{draw.size} {unit}" if way == "random" else f"{draw.size}th of the {unit}"
        each = " per article" if draw.per_article else ""
        parts = [f"{way} {number}{each}", f"seed {draw.seed}"]
    parts += [f"article {draw.article_id}"] if draw.article_id is not None else []
    parts += [f"site {draw.site}"] if draw.site is not None else []
    parts += [f"search “{draw.query}”"] if draw.query is not None else []
    return safe(", ".join(parts))


@worklist.command()
@click.argument("name")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def show(archive_path: Path | None, name: str, as_json: bool) -> None:
    """Show what is on the worklist NAME, in its order: what is read (r) and tagged (t)."""
    from operations import sampling
    from operations.opening import open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        found = sampling.named(archive, name)
        items = sampling.items(archive, found.id)
    if as_json:
        result_json({**_form(found), "items": [_item_form(one) for one in items]})
        return
    for one in items:
        result(_line(one))
    tell(f"{len(items)} on it ({_how(found.draw)}).")


def _item_form(one: Item) -> dict[str, object]:
    return {
        "article": one.article_id,
        "comment": one.comment_id,
        "number": one.number or None,
        "title": one.title,
        "author": one.author,
        "published": one.published.iso,
        "comments": one.total,
        "read": one.read,
        "tagged": one.tagged,
        "gone": one.gone,
    }


def _line(one: Item) -> str:
    from operations.showing import safe

    if one.gone:
        return f"--  article {one.article_id}: removed"
    if one.comment_id is None:
        return f"{one.read}/{one.total} read, {one.tagged} tagged  {one.article_id}  {safe(one.title or '(no title)')}"
    words = " ".join(one.excerpt.split())
    shown = words if len(words) <= 80 else words[:79] + "…"
    state = ("r" if one.read else "-") + ("t" if one.tagged else "-")
    return f"{state}  {one.article_id} #{one.number}  {safe(one.author or '—')}: {safe(shown)}"


@worklist.command()
@click.argument("name")
@click.argument("new")
@click.pass_obj
def rename(archive_path: Path | None, name: str, new: str) -> None:
    """Call the worklist NAME otherwise: NEW."""
    from operations import sampling

    _change(archive_path, lambda archive: sampling.rename(archive, sampling.named(archive, name).id, new))


@worklist.command()
@click.argument("name")
@click.pass_obj
def remove(archive_path: Path | None, name: str) -> None:
    """Remove the worklist NAME (`undo` brings it back). What was read and tagged stays."""
    from operations import sampling

    _change(archive_path, lambda archive: sampling.remove(archive, sampling.named(archive, name).id))


def _change(archive_path: Path | None, operation: Callable[[Archive], Changes]) -> None:
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        changes = operation(archive)
    tell(str(changes.label or "Nothing changed."))
