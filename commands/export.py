"""``threadmark export``"""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, tell
from commands.pseudonyms import asked_pseudonyms


def _list_formats(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    from operations.exporting import all_formats

    if not wanted:
        return
    for one in all_formats():
        result(f"{one.name:<14}{one.about}")
        for setting in one.settings:
            values = ", ".join(choice.value for choice in setting.choices)
            result(f"{'':<16}--set {setting.name}=…  {values}")
    context.exit()


@click.command()
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@archive_option
@click.option("--all", "everything", is_flag=True, help="Export every article of the archive.")
@click.option("--format", "format_name", metavar="NAME", default="csv", show_default=True, help="See --formats.")
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="A setting of the format; see --formats.")
@click.option(
    "--formats", is_flag=True, is_eager=True, expose_value=False, callback=_list_formats, help="List the formats."
)
@click.option(
    "-o", "--output", "folder", type=click.Path(path_type=Path, file_okay=False), required=True, metavar="DIR"
)
@click.option("--spreadsheet", is_flag=True, help="For Excel and LibreOffice: byte order mark, safe against formulas.")
@click.option(
    "--separator",
    type=click.Choice(["semicolon", "comma"]),
    default=None,
    help="Between cells; by default a semicolon for spreadsheets and a comma otherwise.",
)
@click.option(
    "--pseudonyms", is_flag=True, help="Name nobody: labels in place of authors, also inside texts and notes."
)
@click.option(
    "--pseudonym-key",
    "key_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Key file for the labels, made if it is not there; otherwise the key is in the keyring.",
)
@click.option("--times", type=click.Choice(["exact", "day", "month"]), default="exact", help="With --pseudonyms.")
@click.option(
    "--keep-addresses", is_flag=True, help="With --pseudonyms: do not mask web and e-mail addresses in texts."
)
@click.option("--overwrite", is_flag=True, help="Replace files of an earlier export.")
def export(
    articles: tuple[str, ...],
    archive_path: Path | None,
    everything: bool,
    format_name: str,
    given: tuple[str, ...],
    folder: Path,
    spreadsheet: bool,
    separator: str | None,
    pseudonyms: bool,
    key_file: Path | None,
    times: str,
    keep_addresses: bool,
    overwrite: bool,
) -> None:
    """Write comments, annotations and codebook as files that other programs open; CSV unless --format names another."""
    from operations import exporting
    from operations.opening import find_article, open_to_read
    from operations.pseudonymising import Rules

    if bool(articles) == everything:
        raise click.UsageError("Name the articles to export, or give --all.")
    settings = _settings(given, spreadsheet, separator)
    progress = Progress()
    with interruptible() as cancel, open_to_read(chosen(archive_path)) as archive:
        ids = None if everything else [find_article(archive, one).id for one in articles]
        scope = exporting.Scope.of_articles(ids)
        hidden = asked_pseudonyms(archive, key_file, Rules(times, not keep_addresses)) if pseudonyms else None
        report = exporting.export(
            *(archive, folder, format_name, settings),
            scope=scope,
            pseudonyms=hidden,
            overwrite=overwrite,
            progress=progress,
            cancel=cancel,
        )
        progress.clear()
    for file in report.files:
        result(str(file))
    tell(f"{report.comments} comments and {report.annotations} annotations.")
    for loss in report.losses:
        tell(str(loss))


def _settings(given: tuple[str, ...], spreadsheet: bool, separator: str | None) -> dict[str, str]:
    settings = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals:
            raise click.UsageError(f"--set wants NAME=VALUE, not “{one}”.")
        settings[name.strip()] = value.strip()
    if spreadsheet:
        settings["for"] = "spreadsheet"
    if separator:
        settings["separator"] = separator
    return settings
