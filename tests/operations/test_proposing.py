"""Completing a search while it is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.query import parse
from operations import annotating, finding, sampling, searches
from operations.proposing import ProposalKind, applied, complete
from storage.archive import Archive
from tests.factories import a_capture, an_archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("proposing")
    with an_archive(folder, a_capture()) as made:
        annotating.ensure_tags(made, ["Argument/moral", "Ironie", "Mit Abstand"])
        sampling.choose(made, "Erste Probe", [1 << 24])
        searches.save_search(made, "Offene Fragen", "read:no -has:tag")
        yield made


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("dep|", "depth:|"),
        ("Tief|", "depth:|"),
        ("-au|", "-author:|"),
        ("Haus (sta|)", "Haus (status:|)"),
        ("has:n|", "has:note |"),
        ("hat:pas|", "hat:passage |"),
        ("tag:mor|", "tag:Argument/moral |"),
        ("-tag:iro| Haus", "-tag:Ironie |Haus"),
        ("tag:abst|", 'tag:"Mit Abstand" |'),
        ('tag:"Mit A|" Haus', 'tag:"Mit Abstand" |Haus'),
        ('tag:"Mit A|', 'tag:"Mit Abstand" |'),
        ("author:ada|", 'author:"Ada Probe" |'),
        ('Autor:"ada p|', 'Autor:"Ada Probe" |'),
        ("site:nach|", "site:nachrichten.example |"),
        ("list:|", 'list:"Erste Probe" |'),
        ("title:brück|", 'title:"Eine Brücke für Teststadt" |'),
        ("offene|", "read:no -has:tag |"),
    ],
)
def test_what_is_proposed_first(archive: Archive, typed: str, becomes: str) -> None:
    cursor = typed.index("|")
    text = typed.replace("|", "")
    first = next(iter(complete(archive, text, cursor)))
    after, where = applied(text, first)
    expected = becomes.replace(" |", "| ") if "Haus" in becomes and becomes.endswith("|Haus") else becomes
    assert after[:where].rstrip() + "|" + after[where:].lstrip() == expected.replace(" |", "|").replace("| ", "|")


def test_nothing_for_nothing(archive: Archive) -> None:
    for typed in ("", " ", "Haus ", "zzzz", "depth:", "unfug:x", '"', "http://x"):
        assert complete(archive, typed, len(typed)) == [], typed


def test_all_values_are_proposed_for_an_empty_filter(archive: Archive) -> None:
    assert [one.label for one in complete(archive, "status:", 7)] == ["visible", "edited", "deleted", "held", "gone"]
    assert {one.kind for one in complete(archive, "author:", 7)} == {ProposalKind.AUTHOR}
    assert complete(archive, "author:", 7, limit=2).__len__() == 2


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(
        st.sampled_from(["tag:", '"', "Ir", "author:", " ", "(", "-", "sta", "„", "|", "🙂", "\0", "has:"]), max_size=9
    ).map("".join),
    st.integers(-3, 40),
)
def test_whatever_is_typed_can_be_completed(archive: Archive, text: str, cursor: int) -> None:
    for one in complete(archive, text, cursor):
        assert 0 <= one.start <= one.end <= len(text)
        after, where = applied(text, one)
        assert 0 <= where <= len(after)
        assert parse(after).root is not None or one.kind is ProposalKind.FILTER
        finding.is_empty(after)
