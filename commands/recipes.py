"""``threadmark recipe …``: teach a site, try a recipe, list and share them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import interruptible
from commands.output import result, result_json, tell, width

if TYPE_CHECKING:
    from domain.capture import Capture


@click.group()
def recipe() -> None:
    """Where sites have their comments: taught once per host, in small files that can be edited and shared."""


@recipe.command("list")
def list_() -> None:
    """The hosts that have a recipe."""
    from operations.teaching import RecipeBook

    book = RecipeBook()
    for host in book.hosts():
        result(f"{host}\t{book.file(host)}")
    tell(f"Recipes lie in {book.folder}")


@recipe.command()
@click.argument("host")
def show(host: str) -> None:
    """Print the recipe of HOST."""
    from operations.teaching import RecipeBook

    found = RecipeBook().get(host)
    if found is None:
        tell(f"There is no recipe for {host}.")
        raise SystemExit(1)
    result(found.to_toml().rstrip())


@recipe.command()
@click.argument("source")
@click.option("--comment", "comments", multiple=True, metavar="WORDS", help="Words of a comment's text; give it twice.")
@click.option("--author", default="", metavar="NAME", help="The name of who wrote the first of them.")
@click.option("--date", "time", default="", metavar="DATE", help="Its date, as printed.")
@click.option("--host", default=None, metavar="HOST", help="For a saved page whose address is not known.")
@click.option("--url", default=None, metavar="ADDRESS", help="The address of a saved page.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@click.option("--keep", is_flag=True, help="Keep the recipe; without it, it is only shown with what it finds.")
def make(
    source: str,
    comments: tuple[str, ...],
    author: str,
    time: str,
    host: str | None,
    url: str | None,
    allow_local: bool,
    keep: bool,
) -> None:
    """Make a recipe for SOURCE (an address or a saved page) from words of two comments, a name and a date."""
    from operations import capturing, teaching

    if len(comments) != 2:
        raise click.UsageError("Give --comment twice: words of one comment, and words of another.")
    with interruptible() as cancel:
        options = capturing.Options(allow_local=allow_local)
        page = teaching.page_of(capturing.source_of(source, url), options, cancel)
        made = teaching.teach(page, teaching.Words((comments[0], comments[1]), author, time), host)
        result(made.to_toml().rstrip())
        _print(teaching.try_on(page, made))
        if keep:
            tell(f"Kept in {teaching.RecipeBook().put(made)}")


@recipe.command()
@click.argument("recipe_file", metavar="FILE-OR-HOST")
@click.argument("source")
@click.option("--url", default=None, metavar="ADDRESS", help="The address of a saved page.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@click.option("--json", "as_json", is_flag=True, help="Print what was read as JSON (docs/json-form.md).")
def test(recipe_file: str, source: str, url: str | None, allow_local: bool, as_json: bool) -> None:
    """Try a recipe on SOURCE (an address or a saved page); save nothing. Exit status 1 where it finds no comment."""
    from operations import capturing, showing, teaching

    with interruptible() as cancel:
        file = Path(recipe_file)
        known = teaching.read_recipe(file) if file.is_file() else teaching.RecipeBook().get(recipe_file)
        if known is None:
            tell(f"There is no file and no recipe {recipe_file}.")
            raise SystemExit(1)
        page = teaching.page_of(capturing.source_of(source, url), capturing.Options(allow_local=allow_local), cancel)
        taken = teaching.try_on(page, known)
        if as_json:
            result_json(showing.as_json(showing.of_capture(taken)))
        else:
            _print(taken)


@recipe.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def import_(file: Path) -> None:
    """Keep the recipe in FILE, in place of one for the same host."""
    from operations.teaching import RecipeBook, read_recipe

    tell(f"Kept in {RecipeBook().put(read_recipe(file))}")


@recipe.command()
@click.argument("host")
def remove(host: str) -> None:
    """Forget the recipe of HOST."""
    from operations.teaching import RecipeBook

    RecipeBook().remove(host)


def _print(taken: Capture) -> None:
    from operations.showing import of_capture, tree_lines

    for line in tree_lines(of_capture(taken), width()):
        result(line)
