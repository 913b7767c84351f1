"""The help's pages: our own Markdown in resources/help, one file a page, with the keys as they are set now."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from resources import folder

NAMES = (
    "start",
    "capture",
    "library",
    "article",
    "thread",
    "mending",
    "changes",
    "tags",
    "codebook",
    "notes",
    "people",
    "search",
    "worklists",
    "history",
    "queue",
    "export",
    "names",
    "windows",
    "keys",
)
"""In the order of the contents."""
FALLBACK = "en"
KEY = re.compile(r"\{key(?::(?P<id>[a-z.-]+))?\|(?P<else>[^}]+)\}")
"""``{key:coding.tag|T}`` is the key of a command, T where there is no such command; ``{key|J}`` is always J."""
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
SIGNS = re.compile(r"[*_`#|>]")

type KeyOf = Callable[[str, str], str]
"""Of a command's id (empty: none) and the key that is meant: the key to show."""


@dataclass(frozen=True)
class HelpPage:
    """A page as it is written."""

    name: str
    source: str

    @cached_property
    def title(self) -> str:
        """Its first heading."""
        first = self.source.strip().split("\n", 1)[0]
        return first.lstrip("# ").strip()

    def markdown(self, key_of: KeyOf) -> str:
        """The page with its keys, each as code."""
        return KEY.sub(lambda found: f"`{key_of(found['id'] or '', found['else'])}`", self.source)

    def plain(self, key_of: KeyOf) -> str:
        """Its words, to be searched."""
        return SIGNS.sub("", LINK.sub(r"\1", self.markdown(key_of)))

    def ids(self) -> set[str]:
        """The commands whose keys it shows."""
        return {found["id"] for found in KEY.finditer(self.source) if found["id"]}


def load_pages(language: str, root: Path | None = None) -> list[HelpPage]:
    """All pages in a language; one that is not translated is there in English."""
    base = (root or folder()) / "help"
    pages = []
    for name in NAMES:
        own, english = (base / code / f"{name}.md" for code in (language, FALLBACK))
        file = own if own.exists() else english
        pages.append(HelpPage(name, file.read_text(encoding="utf-8")))
    return pages


def fitting(pages: list[HelpPage], wanted: str, key_of: KeyOf) -> list[HelpPage]:
    """The pages that hold all these words, those with one in the title first."""
    words = wanted.casefold().split()
    found = [page for page in pages if all(word in page.plain(key_of).casefold() for word in words)]
    return sorted(found, key=lambda page: not any(word in page.title.casefold() for word in words)) if words else found
