"""GitHub: which discussion a page shows, keys, and what is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from domain.capture import Capture
from domain.errors import FetchError, LoginNeeded, NoCommentsFound
from domain.page import Page
from scrapers.capturing import Address, capture
from scrapers.markup import parse
from scrapers.platforms.github import GitHub
from scrapers.platforms.github_embeds import Embed, giscus, utterances
from scrapers.scraper import Context
from tests.recorded import PAGES, Recorded

URL = "https://blog.grauwiek.example/2024/markt.html?a=1#oben"
HEAD = '<head><title>Der Markt</title><meta property="og:title" content="Markt"></head>'


def tree(script: str) -> Any:
    return parse(Page(URL, f"<html>{HEAD}<body>{script}</body></html>".encode()))


@pytest.mark.parametrize(
    ("said", "term", "number"),
    [
        ('data-mapping="pathname"', "2024/markt", None),
        ("", "2024/markt", None),
        ('data-mapping="url"', "https://blog.grauwiek.example/2024/markt.html?a=1", None),
        ('data-mapping="title"', "Der Markt", None),
        ('data-mapping="og:title"', "Markt", None),
        ('data-mapping="specific" data-term="Umzug"', "Umzug", None),
        ('data-mapping="number" data-term="12"', None, 12),
    ],
)
def test_what_giscus_shows(said: str, term: str | None, number: int | None) -> None:
    found = giscus(tree(f'<script src="https://giscus.app/client.js" data-repo="a/b" {said}></script>'), URL)
    assert found == Embed("a/b", term, number=number)


def test_giscus_as_an_element_and_strictly() -> None:
    found = giscus(tree('<giscus-widget repo="a/b" category="K" mapping="title" strict="1"></giscus-widget>'), URL)
    assert found is not None and found.strict
    assert 'in:body "' in found.query() and 'category:"K"' in found.query() and "Der Markt" not in found.query()
    assert "strict=true" in found.address(None)


@pytest.mark.parametrize("repo", ["", "a", "a/b/c", "../x", "a/b?q=", "a b/c"])
def test_a_repository_that_is_none_is_not_asked(repo: str) -> None:
    assert giscus(tree(f'<script src="https://giscus.app/client.js" data-repo="{repo}"></script>'), URL) is None
    assert utterances(tree(f'<script src="https://utteranc.es/client.js" repo="{repo}"></script>'), URL) is None


def test_what_utterances_shows() -> None:
    made = '<script src="https://utteranc.es/client.js" repo="a/b" {}></script>'
    assert utterances(tree(made.format('issue-term="pathname"')), URL) == Embed("a/b", "2024/markt")
    assert utterances(tree(made.format('issue-term="Umzug"')), URL) == Embed("a/b", "Umzug")
    assert utterances(tree(made.format('issue-number="7"')), URL) == Embed("a/b", number=7)
    assert utterances(tree(made.format('issue-term="pathname"')), None) is None


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("https://github.com/a/b/issues/7#issuecomment-1", "https://api.github.com/repos/a/b/issues/7"),
        ("https://github.com/a/b/pull/7/files", "https://api.github.com/repos/a/b/issues/7"),
        ("https://github.com/a/b/discussions/7", "https://api.github.com/graphql"),
        ("https://github.com/a/b/issues", None),
        ("https://github.com/a/b", None),
        ("https://gist.github.com/a/b/issues/7", None),
    ],
)
def test_addresses(url: str, asked: str | None) -> None:
    found = GitHub().entries(url, Context("", keys={"github.com": "ghp_geheim"}))
    assert [one.url for one in found] == ([asked] if asked else [])
    assert all(("Authorization", "Bearer ghp_geheim") in one.headers for one in found)


def test_issues_need_no_token_and_discussions_do() -> None:
    assert GitHub().entries("https://github.com/a/b/issues/7", Context(""))[0].headers == ()
    with pytest.raises(LoginNeeded) as error:
        GitHub().entries("https://github.com/a/b/discussions/7", Context(""))
    assert error.value.kind == LoginNeeded.KEY and "token" in str(error.value)


def recorded(name: str) -> dict[str, Any]:
    return dict(json.loads((PAGES / "github" / f"{name}.answers.json").read_text(encoding="utf-8")))


def take(answers: dict[str, Any]) -> Capture:
    return capture(Address(answers["start"]), fetcher=Recorded(answers), keys=answers.get("keys"))


def address_in(answers: dict[str, Any], part: str) -> str:
    return next(address for address in answers if part in address)


def test_a_page_whose_discussion_nobody_opened_yet() -> None:
    answers = recorded("giscus")
    with pytest.raises(NoCommentsFound) as error:
        take({**answers, address_in(answers, "first=20"): 404})
    assert "no discussion" in str(error.value)


def test_giscus_that_refuses_asks_for_a_token() -> None:
    answers = recorded("giscus")
    with pytest.raises(LoginNeeded) as error:
        take({**answers, address_in(answers, "first=20"): 403})
    assert error.value.kind == LoginNeeded.KEY


def test_what_graphql_says_is_handed_on() -> None:
    answers = recorded("discussion")
    with pytest.raises(NoCommentsFound) as error:
        take(
            {**answers, address_in(answers, "graphql"): {"errors": [{"message": "Could not resolve to a Repository"}]}}
        )
    assert "GitHub answered: Could not resolve" in str(error.value)


def test_an_issue_whose_comments_are_refused() -> None:
    answers = recorded("issue")
    with pytest.raises(FetchError) as error:
        take({**answers, address_in(answers, "per_page"): 429})
    assert "429" in str(error.value)


def test_an_issue_without_comments_says_so() -> None:
    answers = recorded("issue")
    with pytest.raises(NoCommentsFound) as error:
        take({**answers, address_in(answers, "per_page"): [], answers["start"].split("#")[0]: "<html><p>x</p></html>"})
    assert "Nobody" in str(error.value)


def test_all_pages_of_an_issue_are_read() -> None:
    answers = recorded("issue")
    address = address_in(answers, "per_page")
    many = [{**answers[address][0], "id": number} for number in range(1, 251)]
    pages = {address.replace("&page=1", f"&page={n + 1}"): many[n * 100 : n * 100 + 100] for n in range(3)}
    assert len(take({**answers, **pages}).comments) == 250
