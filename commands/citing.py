"""``threadmark cite``: how an article, or one comment, is cited."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen
from commands.output import result, result_json

STYLES = ("apa", "mla", "chicago", "german", "csl", "ris", "biblatex")


@click.command()
@click.argument("article")
@archive_option
@click.option("--comment", "comment_id", type=int, metavar="ID", help="A comment of it (comment_id as `show` has it).")
@click.option("--style", type=click.Choice(STYLES), default="apa", show_default=True, help="A style, or a file format.")
def cite(article: str, archive_path: Path | None, comment_id: int | None, style: str) -> None:
    """Print the citation of ARTICLE (its number or its address). For many: export with --format citations."""
    from operations import citing
    from operations.opening import find_article, open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        found = citing.cited(archive, find_article(archive, article).id, comment_id)
    if style == "csl":
        result_json(citing.csl(found))
    elif style in ("ris", "biblatex"):
        result({"ris": citing.ris, "biblatex": citing.biblatex}[style](found).replace("\r\n", "\n").rstrip())
    else:
        result(citing.cite(found, citing.Style(style)))
