"""``threadmark find`` and ``threadmark searches``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.messages import Message
    from operations.finding import Answer, Grouped


@click.command()
@click.argument("words", nargs=-1, metavar="QUERY...")
@archive_option
@click.option("--article", default=None, metavar="ARTICLE", help="Only in this article and its thread.")
@click.option("--limit", type=click.IntRange(1), default=200, show_default=True)
@click.option("--forms", is_flag=True, help="Find words in any of their forms: Haus finds Häuser (~Haus: one word).")
@click.option("--kwic", type=click.IntRange(0, 50), default=0, metavar="N", help="N places of each text, in context.")
@click.option(
    "--sort",
    type=click.Choice(["place", "time", "newest", "author", "relevance"]),
    default="place",
    show_default=True,
    help="place: newest article first, each thread in its order; time: oldest first.",
)
@click.option(
    "--group", type=click.Choice(["article", "author", "tag", "month"]), default=None, help="Only count, by this."
)
@click.option("--site", default=None, help="Only in articles of this site.")
@click.option("--worklist", default=None, metavar="NAME", help="Only in what is on this worklist.")
@click.option("--saved", default=None, metavar="NAME", help="Take a saved search.")
@click.option("--save", "name", default=None, metavar="NAME", help="Keep the query under this name.")
@click.option("--json", "form", flag_value="json", help="Print as JSON.")
@click.option("--csv", "form", flag_value="csv", help="Print as CSV, safe for spreadsheets.")
def find(
    words: tuple[str, ...],
    archive_path: Path | None,
    article: str | None,
    limit: int,
    forms: bool,
    kwic: int,
    sort: str,
    group: str | None,
    site: str | None,
    worklist: str | None,
    saved: str | None,
    name: str | None,
    form: str | None,
) -> None:
    """Find comments and articles.

    QUERY: words, "a phrase", beginning*, ~forms, /expression/, -not, OR, brackets, and filters: author:Anna
    tag:Argument/moral has:note depth:>2 replies:>5 votes:>3 date:2024-09..2024-10 status:gone kind:pingback
    in:article site:example.org title:word read:no coder:Robin list:NAME. Put -- before a QUERY that begins with -.
    """
    from operations import finding, searches
    from operations.opening import find_article, open_to_read, open_to_write

    with (open_to_write if name else open_to_read)(chosen(archive_path)) as archive:
        query = " ".join(words)
        if saved is not None:
            query = f"{archive.searches.named(saved).query} {query}".strip()
        if finding.is_empty(query):
            raise click.UsageError("Type what to search for.")
        scope = finding.Scope((find_article(archive, article).id,) if article else None, site, worklist)
        if name:
            searches.save_search(archive, name, query)
        if group is not None:
            groups = finding.groups(archive, query, finding.Group(group), forms=forms, scope=scope)
            _print_groups(groups, form, finding.hints(query))
            return
        answer = finding.ask(archive, query, limit=limit, forms=forms, kwic=kwic, scope=scope, sort=finding.Sort(sort))
    _print_answer(answer, form, kwic)


def _print_answer(answer: Answer, form: str | None, kwic: int) -> None:
    from operations import found_tables
    from operations.showing import safe

    for hint in answer.hints:
        tell(str(hint))
    if form == "json":
        result_json(found_tables.as_json(answer.found))
    elif form == "csv":
        result(found_tables.as_csv(answer.found))
    else:
        tell(f"Searched: {safe('; '.join(map(str, answer.reading)))}")
        _print(answer, kwic)
        total, shown = answer.total, len(answer.found)
        tell(f"{total} found." if total <= shown else f"The first {shown} of {total}.")


def _print_groups(groups: list[Grouped], form: str | None, hints: Iterable[Message]) -> None:
    from operations import found_tables
    from operations.showing import safe

    for hint in hints:
        tell(str(hint))
    if form == "json":
        result_json(found_tables.groups_as_json(groups))
    elif form == "csv":
        result(found_tables.groups_as_csv(groups))
    else:
        for one in groups:
            result(f"{one.comments:>7}  {safe(one.label or '—')}")


def _print(answer: Answer, kwic: int) -> None:
    from operations.showing import safe

    for one in answer.found:
        place = f"{one.article_id} #{one.number}" if one.number is not None else f"{one.article_id}"
        for context in one.contexts:
            left = safe(context.left)[-40:]
            result(f"{place:>10}  {left:>40}[{safe(context.hit)}]{safe(context.right)[:40]}")
        if not kwic or not one.contexts:
            snippet = safe(" ".join(one.snippet.split()))
            result(f"{place:>10}  {safe(one.author or '—')}: {snippet}")


@click.group()
def searches() -> None:
    """The saved searches of the archive."""


@searches.command("list")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_(archive_path: Path | None, as_json: bool) -> None:
    """List the saved searches, with how many texts each finds now."""
    from operations import searches as operation
    from operations.opening import open_to_read
    from operations.showing import safe

    with open_to_read(chosen(archive_path)) as archive:
        found, counts = operation.saved(archive), operation.counts(archive)
    if as_json:
        result_json([{"name": one.name, "query": one.query, "found": counts[one.id]} for one in found])
        return
    for one in found:
        result(f"{counts[one.id]:>7}  {safe(one.name)}: {safe(one.query)}")
    if not found:
        tell("There are none. `threadmark find QUERY --save NAME` keeps one.")


@searches.command("rename")
@click.argument("old")
@click.argument("new")
@archive_option
def rename(old: str, new: str, archive_path: Path | None) -> None:
    """Give a saved search another name."""
    from operations import searches as operation
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        tell(str(operation.rename_search(archive, old, new).label or "Nothing changed."))


@searches.command("remove")
@click.argument("name")
@archive_option
def remove(name: str, archive_path: Path | None) -> None:
    """Forget a saved search; `undo` brings it back."""
    from operations import searches as operation
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        tell(str(operation.remove_search(archive, name).label))
