"""``threadmark check`` and ``threadmark backup``."""

from __future__ import annotations

from pathlib import Path

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, tell


@click.command()
@archive_option
def check(archive_path: Path | None) -> None:
    """Prove the archive: its structure, and every text against its checksum."""
    from operations import keeping
    from operations.opening import open_to_read

    progress = Progress()
    with open_to_read(chosen(archive_path)) as archive:
        damages = keeping.check(archive, progress)
        progress.clear()
        path = archive.path
    for damage in damages:
        result(f"{damage.where}: {damage.what}")
    if damages:
        tell(f"{len(damages)} damaged places in {path}. Keep the file, and restore a backup to go on working.")
        raise SystemExit(1)
    tell(f"{path} is whole.")


@click.command()
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@archive_option
@click.option("--overwrite", is_flag=True, help="Replace TARGET if it exists.")
def backup(target: Path, archive_path: Path | None, overwrite: bool) -> None:
    """Make a verified copy of the archive at TARGET."""
    from operations import keeping
    from operations.opening import open_to_read

    progress = Progress()
    with open_to_read(chosen(archive_path)) as archive:
        made = keeping.backup(archive, target, replace=overwrite, progress=progress)
        progress.clear()
    tell(f"Copied and verified: {made}")


@click.command()
@click.argument("source", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False), metavar="ARCHIVE")
def load(source: Path, target: Path) -> None:
    """Make the new ARCHIVE from FILE, which `export --format jsonl` wrote: the same tables, checked."""
    from operations import loading

    progress = Progress()
    with interruptible() as cancel:
        made = loading.load(source, target, progress=progress, cancel=cancel)
        progress.clear()
    tell(f"Made and checked: {made}")


@click.command()
@click.argument("article")
@archive_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def remove(article: str, archive_path: Path | None, yes: bool) -> None:
    """Remove ARTICLE with its thread and annotations. This cannot be undone."""
    from operations import keeping
    from operations.opening import find_article, open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        record = find_article(archive, article)
        name = record.title or record.url or str(record.id)
        if not yes:
            click.confirm(f"Remove “{name}” with {record.annotations} annotations?", abort=True, err=True)
        changes = keeping.remove_article(archive, record.id)
    tell(str(changes.label))


@click.command()
@click.argument("name", required=False)
@archive_option
def coder(name: str | None, archive_path: Path | None) -> None:
    """Show who annotates in this archive, or give that person a NAME."""
    from operations import keeping
    from operations.opening import open_to_read, open_to_write

    if name is None:
        with open_to_read(chosen(archive_path)) as archive:
            result(archive.coders.current().name)
        return
    with open_to_write(chosen(archive_path)) as archive:
        keeping.name_coder(archive, name)
    tell(f"Annotations are made by {name} from now on.")
