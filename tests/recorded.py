"""Pages and answers that a test has instead of a network, and the pairs of tests/pages.

A pair is ``<name>.json`` (what must be read, in the form of docs/json-form.md) beside a page: ``<name>.html``, or
``<name>.page.json``, ``.page.xml``, ``.page.txt``. Where a scraper asks for more, ``<name>.answers.json`` holds it:
a JSON object from each request (its address; a POST as ``POST <address> <body>``) to an answer: text, JSON, or a
number for the status of a refusal. With ``"start"`` in it the capture begins at that address instead of a file.
A ``<name>.toml`` is the recipe by which the page is read (docs/recipes.md).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from domain.capture import Capture
from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from operations import showing
from scrapers.capturing import Address, SavedFile, capture
from scrapers.fetching.errors import status_error
from scrapers.recipes.recipe import Recipe, recipe_of
from scrapers.scraper import Request

PAGES = Path(__file__).parent / "pages"
_ENDINGS = (".html", ".page.json", ".page.xml", ".page.txt", ".mhtml")


class Recorded:
    """Brings recorded answers. What was asked is in `asked`; what is not recorded is a failure that names it."""

    def __init__(self, answers: dict[str, Any]) -> None:
        self._answers = answers
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Page:
        name = request.url if request.json is None else f"POST {request.url} {request.json}"
        self.asked.append(name)
        if name not in self._answers:
            raise FetchError(say("Not recorded: {name}", name=name), None, 404)
        answer = self._answers[name]
        if isinstance(answer, int):
            raise status_error(answer, "recorded.example", request.url, tried=False, wait=None)
        body = answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        kind = "text/html" if body.lstrip().startswith("<") else "application/json"
        return Page(request.url, body.encode(), kind, "utf-8", requested_url=request.url, role=request.role)


def pairs() -> list[Path]:
    """Every expected file of tests/pages. (Pasted texts have a test of their own.)"""
    found = sorted(PAGES.glob("*/*.json"))
    others = (".page.json", ".answers.json")
    return [file for file in found if not file.name.endswith(others) and file.parent.name != "pasted"]


def page_of(expected: Path) -> Path | None:
    """The page that belongs to an expected file, None where its answers say where to begin."""
    return next((page for ending in _ENDINGS if (page := expected.with_suffix(ending)).exists()), None)


def read_pair(expected: Path, *, with_address: bool = True) -> Capture:
    """What is read from the pair's page and answers."""
    recorded = expected.with_suffix(".answers.json")
    answers = json.loads(recorded.read_text(encoding="utf-8")) if recorded.exists() else {}
    taught = expected.with_suffix(".toml")
    recipe = recipe_of(taught.read_text(encoding="utf-8")) if taught.exists() else None

    def recipes(_host: str) -> Recipe | None:
        return recipe

    if "start" in answers:
        keys = answers.get("keys", {})
        return capture(Address(answers["start"]), fetcher=Recorded(answers), keys=keys, recipes=recipes)
    assert not answers, f"{recorded.name} has no start: beside a page, which is read as a saved file, nobody answers"
    page = page_of(expected)
    assert page is not None, f"{expected.name} has no page"
    url = None
    if with_address and expected.exists():
        url = json.loads(expected.read_text(encoding="utf-8"))["article"]["url"]
    return capture(SavedFile(page, url), recipes=recipes)


def as_json(taken: Capture) -> dict[str, Any]:
    """The capture as the expected file has it."""
    return showing.as_json(showing.of_capture(taken))
