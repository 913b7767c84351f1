"""Recipes: made from what somebody points at, read from a file, tried on pages, kept by host."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from domain.comment import CommentKind
from domain.errors import NoCommentsFound, SourceError
from domain.page import Page
from operations import teaching
from scrapers.capturing import Address, Way, capture
from scrapers.recipes.book import RecipeBook
from scrapers.recipes.recipe import Nesting, Recipe, recipe_of, split
from tests.recorded import PAGES, Recorded

DETECTOR = sorted((PAGES / "detector").glob("*.html"))


def words_of(text: str) -> str:
    return " ".join(text.split()[:6])


@pytest.mark.parametrize("file", DETECTOR, ids=lambda file: file.stem)
def test_four_examples_find_every_comment(file: Path) -> None:
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["comments"]
    page = Page("https://blatt.example/a/", file.read_bytes())
    one, other = expected[0], expected[-1]
    words = teaching.Words((words_of(one["text"]), words_of(other["text"])), one["author"], one["date_raw"])
    recipe = recipe_of(teaching.teach(page, words).to_toml())
    taken = teaching.try_on(page, recipe)
    assert taken.receipt.source == "recipe:blatt.example"
    assert taken.receipt.is_guess
    found = [(c.author.name, c.published.iso) for c in taken.comments]
    assert sorted(found, key=str) == sorted(((c["author"], c["date"]) for c in expected), key=str)
    assert [node.depth for node in taken.thread()] == [comment["depth"] for comment in expected]


ROW = '<div class="e" data-l="{l}" data-re="{p}" id="b{n}"><b>{a}</b><u title="2026-05-0{n}">x</u><p>Beitrag {n}, lang genug.</p></div>'  # noqa: E501
ROWS = [(1, 0, "", "Ada"), (2, 1, "1", "Bo"), (3, 2, "2", "=Cy"), (4, 0, "99", "")]
HTML = "<html><body>" + "".join(ROW.format(n=n, l=level, p=parent, a=name) for n, level, parent, name in ROWS)


def read(**values: str) -> list[tuple[str | None, str | None]]:
    recipe = teaching.checked({"host": "x.example", "item": "div.e", "author": "b", "id": "@id", **values})
    taken = teaching.try_on(Page("https://x.example/", HTML.encode()), recipe)
    return [(comment.author.name, comment.parent_key) for comment in taken.comments]


def test_nesting_by_level_by_parent_and_none() -> None:
    names = ["Ada", "Bo", "=Cy", None]
    assert read(nesting="flat") == [(name, None) for name in names]
    assert [parent for _, parent in read(nesting="level", level="@data-l")] == [None, "b1", "b2", None]
    assert [parent for _, parent in read(nesting="parent", parent="@data-re", id="@id")] == [None, "b1", "b2", "99"]


def test_a_time_from_an_attribute() -> None:
    recipe = recipe_of('host = "x.example"\nitem = "div.e"\ntime = "u@title"\n')
    taken = teaching.try_on(Page("https://x.example/", HTML.encode()), recipe)
    assert [comment.published.iso for comment in taken.comments] == [f"2026-05-0{n}" for n in range(1, 5)]


def test_further_pages_are_followed_on_the_same_host_and_never_in_a_circle() -> None:
    def page(numbers: range, following: str) -> str:
        rows = "".join(
            f'<div class="e" id="c-{n}"><b>Gast {n}</b><p>Beitrag Nummer {n} steht hier.</p></div>' for n in numbers
        )
        return f'<html><body>{rows}<a class="more" href="{following}">weiter</a></body></html>'

    site = {
        "https://x.example/a": page(range(1, 4), "/a?p=2"),
        "https://x.example/a?p=2": page(range(4, 6), "/a?p=3"),
        "https://x.example/a?p=3": page(range(4, 6), "https://elsewhere.example/"),
    }
    recipe = Recipe("x.example", "div.e", author="b", next="a.more", first=True)
    fetcher = Recorded({**site, "start": ""})
    taken = capture(Address("https://x.example/a"), fetcher=fetcher, recipes={"x.example": recipe}.get)
    assert [comment.key for comment in taken.comments] == ["1", "2", "3", "4", "5"]
    assert fetcher.asked == list(site)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("host = ", "no recipe"),
        ('item = "li"', "which host"),
        ('host = "a.example"', "one comment is"),
        ('host = "a.example"\nitem = "li["', "no selector"),
        ('host = "a.example"\nitem = 3', "wrong kind"),
        ('host = "a.example"\nitem = "li"\nnesting = "deep"', "one of"),
        ('host = "a.example"\nitem = "li"\nselector = "x"', "does not have"),
        ('host = "../../etc"\nitem = "li"', "which host"),
    ],
)
def test_what_is_wrong_with_a_recipe_is_said(text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        recipe_of(text)


def test_a_recipe_comes_back_from_its_file_as_it_was() -> None:
    recipe = Recipe(
        "a.example", 'li[data-x="1"]', "b", "u@title", ".t\\:x", Nesting.LEVEL, "@data-l", "", "@id", "", True
    )
    assert recipe_of(recipe.to_toml()) == recipe
    assert split("u@title") == ("u", "title")
    assert split('a[href="x@y"]') == ('a[href="x@y"]', "")


def test_the_book_keeps_one_file_per_host_and_knows_subdomains(tmp_path: Path) -> None:
    book = RecipeBook(tmp_path / "new")
    assert book.hosts() == []
    book.put(Recipe("blatt.example", "li"))
    assert book.hosts() == ["blatt.example"]
    assert book.get("www.blatt.example") == book.get("lokal.blatt.example") == Recipe("blatt.example", "li")
    assert book.get("anderes.example") is None
    assert book.file("../x").parent == book.folder
    book.remove("blatt.example")
    with pytest.raises(SourceError, match="no recipe"):
        book.remove("blatt.example")


def test_a_recipe_that_finds_nothing_leaves_the_page_to_the_detector() -> None:
    page = Page("https://blatt.example/", DETECTOR[0].read_bytes())
    recipe = Recipe("blatt.example", "div.gone", first=True)
    assert capture(page, recipes=lambda _: recipe).receipt.source == "detector"
    with pytest.raises(NoCommentsFound):
        capture(page, recipes=lambda _: recipe, only=Way.RECIPE)


def test_examples_that_fit_nothing_are_refused() -> None:
    page = Page("https://blatt.example/", HTML.encode())
    with pytest.raises(SourceError, match="not on the page"):
        teaching.teach(page, teaching.Words(("gibt es nicht", "Beitrag 2")))
    with pytest.raises(SourceError, match="nothing in common"):
        teaching.teach(page, teaching.Words(("Beitrag 1", "Beitrag 1")))


def test_two_comments_are_enough_to_tell_the_text_from_the_rest() -> None:
    """Author and date that were not pointed at are recognised, and do not stand in the text."""
    page = Page("https://blatt.example/a/", (PAGES / "wordpress" / "classic.html").read_bytes())
    shown = capture(page, only=Way.PLATFORM).comments
    first, *_, last = [one for one in shown if one.kind is CommentKind.COMMENT and len(one.text.plain) > 30]
    recipe = teaching.teach(page, teaching.Words((words_of(first.text.plain), words_of(last.text.plain))))
    taken = teaching.try_on(page, recipe)
    assert taken.comments[0].text.plain == shown[0].text.plain
    assert taken.comments[0].author.name == shown[0].author.name


def test_a_host_that_no_file_can_be_called_after_has_no_recipe(tmp_path: Path) -> None:
    assert RecipeBook(tmp_path).get("blatt." + "1" * 500 + ".example") is None
    assert RecipeBook(tmp_path).get("ü" * 200 + ".example") is None
