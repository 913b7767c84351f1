"""RecipeBook: the folder in which the recipes lie, one file per host."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path

from domain.errors import SourceError
from domain.messages import say
from scrapers.recipes.recipe import Recipe, recipe_of

ENDING = ".toml"
LONGEST_HOST = 240
"""Bytes of a host that has a file; no longer one is real, and no file can be called so."""


def default_folder() -> Path:
    """``$THREADMARK_RECIPES``, or the user's own configuration folder."""
    stated = os.environ.get("THREADMARK_RECIPES")
    return Path(stated).expanduser() if stated else user_config_path("threadmark") / "recipes"


class RecipeBook:
    """Recipes by host. A file that is no recipe is an error when its host is asked for, and only then."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def hosts(self) -> list[str]:
        """The hosts that have a recipe."""
        if not self.folder.is_dir():
            return []
        return sorted(file.name.removesuffix(ENDING).replace("_", ":") for file in self.folder.glob(f"*{ENDING}"))

    def get(self, host: str) -> Recipe | None:
        """The recipe for a host or for the domain that it belongs to (``blog.example.org``: ``example.org``)."""
        if len(host.encode("utf-8", "replace")) > LONGEST_HOST:
            return None
        parts = host.lower().removeprefix("www.").split(".")
        for start in range(max(1, len(parts) - 1)):
            file = self.file(".".join(parts[start:]))
            if file.is_file():
                return read_recipe(file)
        return None

    def put(self, recipe: Recipe) -> Path:
        """Keep a recipe in place of the one for the same host."""
        file = self.file(recipe.host)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = file.with_suffix(".new")
            unfinished.write_text(recipe.to_toml(), encoding="utf-8")
            unfinished.replace(file)
        except OSError as error:
            raise SourceError(
                say("The recipe could not be written to {file}: {reason}.", file=str(file), reason=str(error.strerror)),
                say("See whether the folder may be written and has room."),
            ) from error
        return file

    def remove(self, host: str) -> None:
        """Forget a host's recipe; raises `SourceError` if there is none."""
        file = self.file(host.lower().removeprefix("www."))
        if not file.is_file():
            raise SourceError(
                say("There is no recipe for {host}.", host=host), say("`threadmark recipe list` names those there are.")
            )
        file.unlink()

    def file(self, host: str) -> Path:
        """Where a host's recipe lies. Only letters, digits, dots and hyphens of the host are used."""
        safe = "".join(char if char.isalnum() or char in ".-" else "_" for char in host)
        return self.folder / f"{safe.strip('.') or '_'}{ENDING}"


def read_recipe(file: Path) -> Recipe:
    """The recipe in a file. Raises `SourceError`."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise SourceError(
            say("{name} cannot be read: {reason}.", name=str(file), reason=reason),
            say("Check the name and whether you may read the file."),
        ) from error
    return recipe_of(text, file.name)
