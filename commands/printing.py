"""``threadmark print``: an article with its thread and annotations as a PDF. The drawing part comes from main.py."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, tell

if TYPE_CHECKING:
    from operations.printing import PdfMaker


@click.command("print")
@click.argument("article", required=False)
@click.option(
    "--pdf", "path", type=click.Path(path_type=Path, dir_okay=False), required=True, metavar="FILE", help="The file."
)
@archive_option
@click.option("--article", "article_part", is_flag=True, help="The article.")
@click.option("--thread", "thread_part", is_flag=True, help="The thread. (Without a choice: article and thread.)")
@click.option("--codebook", "codebook_part", is_flag=True, help="The codebook; alone if no ARTICLE is named.")
@click.option("--without-annotations", is_flag=True, help="Only the texts.")
@click.option("--without-names", is_flag=True, help="Without the names of who wrote it.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
def print_(
    article: str | None,
    path: Path,
    archive_path: Path | None,
    article_part: bool,
    thread_part: bool,
    codebook_part: bool,
    without_annotations: bool,
    without_names: bool,
    overwrite: bool,
) -> None:
    """Write ARTICLE (its number or its address) with its thread, tags and notes as a PDF."""
    from dataclasses import replace

    from operations import printing
    from operations.opening import find_article, open_to_read

    if article is None and (not codebook_part or article_part or thread_part):
        raise click.UsageError("Name an article, or give --codebook alone.")
    path = path.expanduser()
    printing.require_free(path, overwrite=overwrite)
    chosen_parts = (
        (printing.ARTICLE, article_part),
        (printing.THREAD, thread_part),
        (printing.CODEBOOK, codebook_part),
    )
    parts = frozenset(part for part, on in chosen_parts if on) or printing.ALL
    with open_to_read(chosen(archive_path)) as archive:
        content = (
            printing.only_codebook(archive)
            if article is None
            else printing.gathered(archive, find_article(archive, article).id, parts)
        )
    content = replace(content, with_annotations=not without_annotations, names=not without_names)
    progress = Progress()
    with interruptible() as cancel:
        try:
            pages = _maker()(content, path, progress, cancel)
        finally:
            progress.clear()
    tell(f"{pages} {'page was' if pages == 1 else 'pages were'} written to {path}.")


def _maker() -> PdfMaker:
    from operations.printing import missing

    brought = (click.get_current_context().find_root().obj or {}).get("pdf")
    if brought is None:
        raise missing()
    return cast("PdfMaker", brought)
