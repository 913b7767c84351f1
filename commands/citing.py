"""``threadmark cite``: how an article, or one comment, is cited."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen
from commands.output import result

STYLES = ("apa", "mla", "chicago", "german", "csl", "ris", "biblatex")


@click.command()
@click.argument("article")
@archive_option
@click.option("--comment", "-c", type=int, metavar="N", help="The comment with this number (#N in `show`).")
@click.option("--style", type=click.Choice(STYLES), default="apa", show_default=True, help="A style, or a file format.")
def cite(article: str, archive_path: Path | None, comment: int | None, style: str) -> None:
    """Print the citation of ARTICLE (its number or its address). For many: export with --format citations."""
    from operations import citing
    from operations.opening import find_article, open_to_read
    from operations.places import comment_ids

    with open_to_read(chosen(archive_path)) as archive:
        number = find_article(archive, article).id
        found = comment_ids(archive, number, [] if comment is None else [comment])
        result(citing.copied(archive, number, found[0] if found else None, style))
