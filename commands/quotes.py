"""``threadmark quotes``: what comments quote from the article and from each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import result, result_json, tell, width

if TYPE_CHECKING:
    from operations.quoting import Found


@click.command()
@click.argument("article")
@archive_option
@click.option("--comment", "number", type=click.IntRange(1), default=None, help="Only what this comment quotes.")
@click.option("--from-article", is_flag=True, help="Only quotations from the article.")
@click.option("--json", "kind", flag_value="json", help="Print as JSON.")
@click.option("--csv", "kind", flag_value="csv", help="Print as CSV, safe for spreadsheets.")
def quotes(article: str, archive_path: Path | None, number: int | None, from_article: bool, kind: str | None) -> None:
    """List what comments quote from ARTICLE and from earlier comments, also where it was changed a little.

    ARTICLE is its number or its address. The score says how alike a quotation and its source are (1: word for word).
    """
    from operations import quoting
    from operations.opening import find_article, open_to_read

    with interruptible() as cancel, open_to_read(chosen(archive_path)) as archive:
        found = quoting.found_in(archive, find_article(archive, article).id, cancel)
    found = [one for one in found if number in (None, one.number) and not (from_article and one.source_number)]
    if kind == "json":
        result_json(quoting.as_json(found))
    elif kind == "csv":
        result(quoting.as_csv(found).lstrip("\ufeff").replace("\r\n", "\n").rstrip("\n"))
    else:
        for one in found:
            _print(one, width())
        if not found:
            tell("No quotations were found.")


def _print(one: Found, columns: int) -> None:
    from operations.showing import safe

    place = f"#{one.source_number}" if one.source_number else "the article"
    score = "" if one.quotation.score == 1 else f"  ({one.quotation.score:.2f})"
    result(f"#{one.number} {safe(one.author or '—')} quotes {place} at {one.quotation.source_start}{score}")
    words = safe(" ".join(one.quoted.split()))
    result(f"    {words if len(words) <= columns - 4 else words[: columns - 5] + '…'}")
