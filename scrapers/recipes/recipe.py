"""Recipe: the selectors for one host, and its file (TOML, meant to be read, edited and shared).

    host = "blatt.example"
    item = "div.entry"              # one comment
    author = ".who"                 # inside it; "selector@attribute" takes an attribute
    time = "time@datetime"
    text = ".body"
    nesting = "auto"                # auto, inside, level, parent or flat
    level = "@data-level"           # for nesting = "level": a number; larger is deeper
    parent = "@data-parent"         # for nesting = "parent": the id of the comment that is answered
    id = "@id"
    next = "a[rel=next]"            # the next page of comments
    first = false                   # true: before platforms and structured data

Selectors are those of BeautifulSoup (soupsieve). Only `host` and `item` are needed: what is not said is found.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

import soupsieve

from domain.errors import SourceError
from domain.messages import say

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::\d{1,5})?")
_ADVICE = say("See docs/recipes.md for what a recipe may say.")
_SELECTORS = ("item", "author", "time", "text", "level", "parent", "id", "next")


class Nesting(StrEnum):
    """How a site says who answers whom."""

    AUTO = "auto"
    INSIDE = "inside"
    LEVEL = "level"
    PARENT = "parent"
    FLAT = "flat"


@dataclass(frozen=True, slots=True)
class Recipe:
    """Selectors for one host. Empty: found as the detector finds it."""

    host: str
    item: str
    author: str = ""
    time: str = ""
    text: str = ""
    nesting: Nesting = Nesting.AUTO
    level: str = ""
    parent: str = ""
    id: str = ""
    next: str = ""
    first: bool = False

    def to_toml(self) -> str:
        """The recipe as the text of its file."""
        lines = [f"# Threadmark: where {self.host} has its comments"]
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, bool):
                lines += [f"{field.name} = true"] if value else []
            elif value:
                lines.append(f"{field.name} = {_quoted(str(value))}")
        return "\n".join(lines) + "\n"


def recipe_of(text: str, name: str = "") -> Recipe:
    """The recipe in a file's text. Raises `SourceError` with what is wrong in it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SourceError(
            say("{name} is no recipe: {reason}.", name=name or "?", reason=str(error)), _ADVICE
        ) from error
    known = {field.name for field in fields(Recipe)}
    unknown = sorted(set(data) - known)
    if unknown:
        raise SourceError(say("A recipe does not have “{word}”.", word=unknown[0]), _ADVICE)
    return checked(data)


def checked(data: dict[str, Any]) -> Recipe:
    """A recipe from its values; raises `SourceError` where one is missing, no text, or no selector."""
    for field in fields(Recipe):
        value = data.get(field.name)
        if value is not None and not isinstance(value, bool if field.name == "first" else str):
            raise SourceError(say("“{word}” in the recipe has a value of the wrong kind.", word=field.name), _ADVICE)
    host = str(data.get("host", "")).strip().lower().removeprefix("www.")
    if not _HOST.fullmatch(host):
        raise SourceError(say("The recipe does not say which host it is for."), _ADVICE)
    if not str(data.get("item", "")).strip():
        raise SourceError(say("The recipe does not say what one comment is (item)."), _ADVICE)
    nesting = str(data.get("nesting", "auto"))
    if nesting not in set(Nesting):
        raise SourceError(say("The recipe's nesting is one of: {words}.", words=", ".join(Nesting)), _ADVICE)
    for name in _SELECTORS:
        _check_selector(name, str(data.get(name, "")))
    return Recipe(**{**data, "host": host, "nesting": Nesting(nesting)})


def split(selector: str) -> tuple[str, str]:
    """A selector and the attribute it takes ("time@datetime"); empty: the text."""
    path, at, attribute = selector.rpartition("@")
    if at and re.fullmatch(r"[\w:-]+", attribute) and "[" not in attribute:
        return path.strip(), attribute
    return selector.strip(), ""


def _check_selector(name: str, selector: str) -> None:
    path, _ = split(selector)
    if not path:
        return
    try:
        soupsieve.compile(path)
    except (soupsieve.SelectorSyntaxError, ValueError) as error:
        reason = str(error).splitlines()[0].rstrip(".")
        raise SourceError(
            say("“{word}” in the recipe is no selector: {reason}.", word=name, reason=reason), _ADVICE
        ) from error


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(char if char >= " " else " " for char in escaped) + '"'
