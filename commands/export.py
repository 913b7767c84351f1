"""``threadmark export``"""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, tell

_SEPARATORS = {"semicolon": ";", "comma": ","}


@click.command()
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@archive_option
@click.option("--all", "everything", is_flag=True, help="Export every article of the archive.")
@click.option("--format", type=click.Choice(["csv"]), default="csv", show_default=True, expose_value=False)
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, metavar="DIR"
)
@click.option("--spreadsheet", is_flag=True, help="For Excel and LibreOffice: byte order mark, safe against formulas.")
@click.option(
    "--separator",
    type=click.Choice(list(_SEPARATORS)),
    default=None,
    help="Between cells; by default a semicolon for spreadsheets and a comma otherwise.",
)
@click.option("--overwrite", is_flag=True, help="Replace files of an earlier export.")
def export(
    articles: tuple[str, ...],
    archive_path: Path | None,
    everything: bool,
    folder: Path,
    spreadsheet: bool,
    separator: str | None,
    overwrite: bool,
) -> None:
    """Write comments, annotations and codebook as CSV, with a README that explains each column."""
    from operations import exporting
    from operations.opening import find_article, open_to_read

    if bool(articles) == everything:
        raise click.UsageError("Name the articles to export, or give --all.")
    options = exporting.csv_options(spreadsheet=spreadsheet, separator=_SEPARATORS[separator] if separator else None)
    progress = Progress()
    with interruptible() as cancel, open_to_read(chosen(archive_path)) as archive:
        ids = None if everything else [find_article(archive, one).id for one in articles]
        report = exporting.export(
            archive, folder, article_ids=ids, options=options, overwrite=overwrite, progress=progress, cancel=cancel
        )
        progress.clear()
    for file in report.files:
        result(str(file))
    tell(f"{report.comments} comments and {report.annotations} annotations.")
