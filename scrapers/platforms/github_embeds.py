"""Pages that keep their comments at GitHub: which discussion or issue giscus and utterances show there."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from domain.page import Page
from scrapers.answers import number

_MARKS = re.compile(rb"giscus\.app/client\.js|<giscus-widget|utteranc\.es/client\.js")
_REPO = re.compile(r"^[A-Za-z0-9][A-Za-z0-9-]*/(?!\.{1,2}$)[\w.-]+$", re.ASCII)
_ENDING = re.compile(r"\.\w+$")


@dataclass(frozen=True, slots=True)
class Embed:
    """What the page's script says. Either `number` or `term` finds the discussion."""

    repo: str
    term: str | None = None
    number: int | None = None
    category: str | None = None
    strict: bool = False

    def query(self) -> str:
        """The search for the discussion, as giscus words it."""
        category = f"category:{self._quoted(self.category)} " if self.category else ""
        if self.strict:
            digest = hashlib.sha1((self.term or "").encode(), usedforsecurity=False).hexdigest()
            return f"repo:{self.repo} {category}in:body {self._quoted(digest)}"
        return f"repo:{self.repo} {category}in:title {self._quoted(self.term or '')}"

    def address(self, cursor: str | None) -> str:
        """Where giscus itself answers its readers."""
        pairs: list[tuple[str, str]] = [
            ("repo", self.repo),
            ("term", self.term or ""),
            ("category", self.category or ""),
        ]
        pairs += [("number", str(self.number or 0)), ("strict", str(self.strict).lower()), ("first", "20")]
        pairs += [("after", cursor)] if cursor else []
        return f"https://giscus.app/api/discussions?{urlencode(pairs, safe='/')}"

    def search(self) -> str:
        """The path of utterances' search for its issue."""
        words = quote(f"{self._quoted(self.term or '')} type:issue in:title repo:{self.repo}", safe="")
        return f"search/issues?q={words}&sort=created&order=asc&per_page=100"

    @staticmethod
    def _quoted(text: str) -> str:
        return '"' + text.replace('"', "") + '"'


def is_embedded(page: Page) -> bool:
    """Whether the page loads one of the two."""
    return bool(_MARKS.search(page.body))


def giscus(tree: Any, url: str | None) -> Embed | None:
    """What giscus shows on this page, None where it is not there."""
    script = _script(tree, "giscus.app/client.js")
    widget = next((one for one in tree.iter("giscus-widget")), None) if script is None else None
    element, before = (script, "data-") if script is not None else (widget, "")
    if element is None:
        return None

    def said(name: str) -> str:
        return (element.get(f"{before}{name}") or element.get(name.replace("-", "")) or "").strip()

    if not _REPO.match(said("repo")):
        return None
    mapping, given = said("mapping") or "pathname", said("term")
    category = said("category") or None
    strict = said("strict") == "1"
    if mapping == "number":
        found = number(given)
        return Embed(said("repo"), number=found) if found and found > 0 else None
    term = given if mapping == "specific" else _term(mapping, tree, url)
    return Embed(said("repo"), term, category=category, strict=strict) if term else None


def utterances(tree: Any, url: str | None) -> Embed | None:
    """What utterances shows on this page, None where it is not there."""
    script = _script(tree, "utteranc.es/client.js")
    repo = (script.get("repo") or "").strip() if script is not None else ""
    if script is None or not _REPO.match(repo):
        return None
    found = number(script.get("issue-number"))
    if found and found > 0:
        return Embed(repo, number=found)
    wanted = (script.get("issue-term") or "").strip()
    known = wanted in ("pathname", "url", "title", "og:title")
    term = _term(wanted, tree, url) if known else wanted
    return Embed(repo, term) if term else None


def _script(tree: Any, source: str) -> Any:
    return next((one for one in tree.iter("script") if source in (one.get("src") or "")), None)


def _term(mapping: str, tree: Any, url: str | None) -> str | None:
    """The words by which a page names its discussion."""
    if mapping == "title":
        title = next(iter(tree.iter("title")), None)
        return " ".join((title.text_content() if title is not None else "").split()) or None
    if mapping == "og:title":
        metas = (one for one in tree.iter("meta") if "og:title" in (one.get("property"), one.get("name")))
        return next((one.get("content") for one in metas if one.get("content")), None)
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if not parts.netloc:
        return None
    if mapping == "url":
        return urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))
    path = parts.path
    return "index" if len(path) < 2 else _ENDING.sub("", path[1:])
