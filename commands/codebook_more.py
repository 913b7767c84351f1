"""What ``threadmark codebook`` can do to several tags at once, to what carries them, and with files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import chosen
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from domain.records import Changes
    from operations.codebook_changes import Within
    from operations.opening import Archive
    from operations.splitting import Case


def change(
    archive_path: Path | None, operation: Callable[[Archive], Changes | str], *, read_only: bool = False
) -> None:
    """Do it, and say what was done; a sentence is said as it is."""
    from operations.opening import open_to_read, open_to_write

    with (open_to_read if read_only else open_to_write)(chosen(archive_path)) as archive:
        done = operation(archive)
    tell(done if isinstance(done, str) else str(done.label or "Nothing changed."))


def tag_id(archive: Archive, path: str) -> int:
    """The tag at that path."""
    from operations.places import tag_named

    return tag_named(archive, path).id


@click.command()
@click.argument("tag")
@click.argument("target")
@click.option("--dry-run", is_flag=True, help="Only say what it touches.")
@click.pass_obj
def merge(archive_path: Path | None, tag: str, target: str, dry_run: bool) -> None:
    """Merge TAG into TARGET: what carries TAG carries TARGET, and what is below it goes below TARGET."""
    from operations.codebook_changes import merge_preview, merge_tags

    def doing(archive: Archive) -> Changes | str:
        pair = (tag_id(archive, tag), tag_id(archive, target))
        if not dry_run:
            return merge_tags(archive, *pair)
        found = merge_preview(archive, *pair)
        return (
            f"Annotations: {found.annotations}, of which {found.both} have both; tags below: {found.children},"
            f" of which {found.twins} meet one of the same name."
        )

    change(archive_path, doing, read_only=dry_run)


@click.command()
@click.argument("tag")
@click.argument("new", nargs=-1, required=True, metavar="NEW...")
@click.option("--add", "keep", is_flag=True, help="In addition to TAG, not instead of it.")
@click.option("--article", default=None, help="Only in this article.")
@click.option("--search", default=None, metavar="WORDS", help="Only on texts with these words.")
@click.option("--dry-run", is_flag=True, help="Only say how many annotations are meant.")
@click.pass_obj
def recode(
    archive_path: Path | None,
    tag: str,
    new: tuple[str, ...],
    keep: bool,
    article: str | None,
    search: str | None,
    dry_run: bool,
) -> None:
    """Give what carries TAG the tags NEW instead."""
    from operations.codebook_changes import recode, recode_preview

    def doing(archive: Archive) -> Changes | str:
        old, ids = tag_id(archive, tag), [tag_id(archive, path) for path in new]
        within = _within(archive, article, search)
        if not dry_run:
            return recode(archive, old, ids, keep=keep, within=within)
        found = recode_preview(archive, old, ids, within)
        return f"Annotations: {found.annotations}, of which {found.already} have the new tags already."

    change(archive_path, doing, read_only=dry_run)


def _within(archive: Archive, article: str | None, search: str | None) -> Within:
    from operations.codebook_changes import Within
    from operations.finding import find
    from operations.opening import find_article

    articles = frozenset({find_article(archive, article).id}) if article else None
    comments = None
    if search:
        hits, _ = find(archive, search, next(iter(articles)) if articles else None, limit=1_000_000)
        comments = frozenset(hit.comment_id for hit in hits if hit.comment_id is not None)
    return Within(comment_ids=comments, article_ids=articles)


@click.command()
@click.argument("tag")
@click.option("--decisions", type=click.Path(path_type=Path, dir_okay=False, exists=True), default=None, metavar="FILE")
@click.pass_obj
def split(archive_path: Path | None, tag: str, decisions: Path | None) -> None:
    """Print every case of TAG as JSON; or decide them with --decisions FILE.

    FILE is a CSV with the columns "annotation" (its number in the JSON) and "tag" (a path; several rows for several
    tags; TAG itself: it stays). All of it is one step.
    """
    from operations import splitting
    from operations.opening import open_to_read

    if decisions is None:
        with open_to_read(chosen(archive_path)) as archive:
            found = splitting.cases(archive, tag_id(archive, tag), again=True)
        result_json([_case(one) for one in found])
        return

    def doing(archive: Archive) -> Changes:
        return splitting.redecide(archive, tag_id(archive, tag), splitting.read_decisions(archive, decisions))

    change(archive_path, doing)


def _case(one: Case) -> dict[str, object]:
    passage = one.text[slice(*one.passage)] if one.passage else None
    return {
        "annotation": one.annotation_id,
        "target": one.kind.value,
        "title": one.title,
        "author": one.author,
        "passage": passage,
        "text": one.text if one.comment_id is not None else None,
        "parent_author": one.parent_author,
        "parent_text": one.parent_text,
        "note": one.note,
    }


@click.command()
@click.argument("tag")
@click.option("--back", is_flag=True, help="Bring it back into use.")
@click.pass_obj
def archive(archive_path: Path | None, tag: str, back: bool) -> None:
    """Offer TAG and all below it no more; what carries them keeps them."""
    from operations.codebook_changes import archive_tag

    change(archive_path, lambda archive: archive_tag(archive, tag_id(archive, tag), not back))


@click.command()
@click.argument("tag", required=False)
@click.option("--by-count", is_flag=True, help="The most used first.")
@click.option("--deep", is_flag=True, help="On all levels.")
@click.pass_obj
def sort(archive_path: Path | None, tag: str | None, by_count: bool, deep: bool) -> None:
    """Sort what is below TAG, or at the top, by name."""
    from operations.codebook_changes import sort_children

    change(
        archive_path,
        lambda archive: sort_children(archive, tag_id(archive, tag) if tag else None, by_count=by_count, deep=deep),
    )


@click.command()
@click.argument("tag")
@click.argument("hue", type=click.IntRange(0, 11))
@click.pass_obj
def colour(archive_path: Path | None, tag: str, hue: int) -> None:
    """Give TAG and all below it the colour HUE (0 red, 2 amber, 4 green, 7 sky, 8 blue, 9 violet …)."""
    from operations.codebook_changes import colour_branch

    change(archive_path, lambda archive: colour_branch(archive, tag_id(archive, tag), hue))


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--keep-texts", is_flag=True, help="Where a text stands already, leave it.")
@click.option("--dry-run", is_flag=True, help="Only show what would become of it.")
@click.pass_obj
def import_file(archive_path: Path | None, file: Path, keep_texts: bool, dry_run: bool) -> None:
    """Take over the codebook in FILE: CSV (Taguette's too), an indented list, or REFI-QDA (QDC, QDPX)."""
    from operations.codebook_files import import_codebook, plan, read_codebook
    from operations.opening import open_to_read
    from operations.showing import safe

    draft = read_codebook(file)
    for warning in draft.warnings:
        tell(str(warning))
    if not dry_run:
        change(archive_path, lambda archive: import_codebook(archive, draft, replace=not keep_texts))
        return
    with open_to_read(chosen(archive_path)) as archive:
        found = plan(archive, draft, replace=not keep_texts)
    for one in found.tags:
        fields = f" ({', '.join(one.fields)})" if one.fields else ""
        result(f"{one.state.value:8}{safe(one.path)}{fields}")


@click.command(name="export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
@click.option("--csv", "kind", flag_value="csv", default=True, help="As CSV (the default).")
@click.option("--md", "kind", flag_value="md", help="As Markdown.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@click.pass_obj
def export_file(archive_path: Path | None, file: Path | None, kind: str, overwrite: bool) -> None:
    """Write the codebook with its guide to FILE, or print it."""
    from operations.codebook_files import codebook_rows, export_listing, listing_csv, listing_markdown
    from operations.opening import open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        if file is None:
            rows = codebook_rows(archive)
            text = listing_markdown(rows) if kind == "md" else listing_csv(rows).lstrip("\ufeff").replace("\r\n", "\n")
            result(text.rstrip("\n"))
            return
        if kind == "md" and file.suffix.lower() not in (".md", ".markdown", ".txt"):
            file = file.with_name(f"{file.name}.md")
        count = export_listing(archive, file, overwrite=overwrite)
    tell(f"{count} tags were written to {file}.")


def add_to(group: click.Group) -> None:
    """Make these subcommands of the group."""
    for one in (merge, recode, split, archive, sort, colour, import_file, export_file):
        group.add_command(one)
