"""``threadmark pseudonyms``: what a pseudonymised export would change, to be looked through before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen
from commands.output import result, tell

if TYPE_CHECKING:
    from operations.opening import Archive
    from operations.pseudonymising import Pseudonyms, Rules


def asked_pseudonyms(archive: Archive, key_file: Path | None, rules: Rules) -> Pseudonyms:
    """With the key from a file, or from the keyring."""
    from operations import pseudonymising as op

    key = op.key_from_file(key_file) if key_file is not None else op.key_from_keyring(archive, op.CredentialStore())
    return op.Pseudonyms(key, rules)


@click.command()
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@archive_option
@click.option("--all", "everything", is_flag=True, help="Every article of the archive.")
@click.option("--pseudonym-key", "key_file", type=click.Path(path_type=Path, dir_okay=False), help="Key file.")
@click.option("--doubtful", is_flag=True, help="Only the places that somebody should look at.")
def pseudonyms(
    articles: tuple[str, ...], archive_path: Path | None, everything: bool, key_file: Path | None, doubtful: bool
) -> None:
    """List every place in the texts where a name becomes a label, or an address is masked.

    What stands here after the labels names people to you; keep the list as you keep the archive.
    """
    from operations.export_source import Scope
    from operations.opening import find_article, open_to_read
    from operations.pseudonymising import Rules, review

    if bool(articles) == everything:
        raise click.UsageError("Name the articles to look at, or give --all.")
    with open_to_read(chosen(archive_path)) as archive:
        ids = None if everything else [find_article(archive, one).id for one in articles]
        found = review(archive, Scope.of_articles(ids), asked_pseudonyms(archive, key_file, Rules()))
    for one in found:
        if not doubtful or not one.sure:
            place = f"{one.article_id}" if one.comment_id is None else f"{one.article_id} #{one.comment_id & 0xFFFFFF}"
            result(f"{place}\t{one.start}\t{one.label}\t{'' if one.sure else '?'}\t{one.words}")
    tell(f"{len(found)} places, {sum(not one.sure for one in found)} of them doubtful.")
