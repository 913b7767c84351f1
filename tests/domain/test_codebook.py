"""Paths, branches and names of the codebook, without an archive."""

from __future__ import annotations

import pytest

from domain.annotation import Tag
from domain.codebook import CodebookTree, Guide, clean_name, natural, split_path

TAGS = [
    Tag(1, "1", "Argument"),
    Tag(2, "2", "moralisch", 1),
    Tag(3, "3", "streng", 2),
    Tag(4, "4", "Ironie"),
    Tag(5, "5", "Waise", 99),
]


def test_paths_and_branches() -> None:
    tree = CodebookTree(TAGS)
    assert tree.path(3) == "Argument/moralisch/streng"
    assert [tag.id for tag in tree.subtree(1)] == [1, 2, 3]
    assert [tag.id for tag in tree.above(3)] == [1, 2]
    assert [tag.id for tag in tree.children(None)] == [1, 4, 5], "whose parent is missing stands at the top"
    found = tree.by_path("ARGUMENT/Ｍoralisch")
    assert found is not None and found.id == 2
    assert tree.by_path("Argument/streng") is None and tree.by_path("") is None


def test_circles_end() -> None:
    tree = CodebookTree([Tag(1, "1", "A", 2), Tag(2, "2", "B", 1)])
    assert tree.ordered() == [] and len(tree.above(1)) <= 3


def test_guides_are_joined_without_saying_things_twice() -> None:
    mine, theirs = Guide("Hohn.", "immer", "", "x"), Guide("Hohn. Und Spott.", "nie", "manchmal", "x")
    assert mine.joined(theirs) == Guide("Hohn. Und Spott.", "immer\n\nnie", "manchmal", "x")
    assert Guide(" a\x00b ", "\r\n").cleaned() == Guide("ab")


@pytest.mark.parametrize(
    ("path", "names"), [(" A / b ", ("A", "b")), ("//", ()), ("A/\u200b/b", ("A", "b")), ("a\nb", ("a b",))]
)
def test_paths_are_split(path: str, names: tuple[str, ...]) -> None:
    assert split_path(path) == names


def test_names_and_their_order() -> None:
    assert clean_name("\u2067Ironie\u2069") == "Ironie" and clean_name("\u200d") == ""
    names = ["Tag 10", "tag 9", "Übel", "Ufer", "Tag ²", "9" * 30]
    assert sorted(names, key=natural)[-2:] in (["Übel", "Ufer"], ["Ufer", "Übel"])
    assert sorted(["Tag 10", "tag 9"], key=natural) == ["tag 9", "Tag 10"]
