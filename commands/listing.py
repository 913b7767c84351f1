"""``threadmark list`` and ``threadmark show``."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json, tell, width


@click.command("list")
@archive_option
@click.option(
    "--search", default="", metavar="WORDS", help="Only articles that have these words in title, site or author."
)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_(archive_path: Path | None, search: str, as_json: bool) -> None:
    """List the articles of the archive."""
    from operations.opening import open_to_read
    from operations.showing import receipt_line, safe

    with open_to_read(chosen(archive_path)) as archive:
        records = archive.articles.list(search)
    if as_json:
        result_json(
            [
                {
                    "article": record.id,
                    "title": record.title,
                    "site": record.site,
                    "url": record.url,
                    "published": record.published.iso,
                    "captured_at": record.captured_at,
                    "comments": record.comments,
                    "annotated": record.annotated,
                    "annotations": record.annotations,
                }
                for record in records
            ]
        )
        return
    if not records:
        tell("There are no articles. `threadmark capture ADDRESS` takes one.")
    for record in records:
        site, title = safe(record.site or "—"), safe(record.title or "(no title)")
        result(f"{record.id:>4}  {site}  {record.captured_at[:10]}  {title}")
        result(f"      {receipt_line(record.receipt)} · {record.annotated} annotated")


@click.command()
@click.argument("article")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print the stable JSON form (docs/json-form.md).")
def show(article: str, archive_path: Path | None, as_json: bool) -> None:
    """Show an article's thread as a tree. ARTICLE is its number or its address."""
    from operations import showing
    from operations.opening import find_article, open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        shown = showing.of_archive(archive, find_article(archive, article).id)
    if as_json:
        result_json(showing.as_json(shown))
        return
    for line in showing.tree_lines(shown, width()):
        result(line)
