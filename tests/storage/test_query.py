"""The search language on an archive: every filter, and what is found in context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.comment import Comment, CommentKind, CommentStatus
from operations import annotating, finding, mending, recapturing, searches
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive, an_article

FIRST = 1 << 24


def thread() -> list[Comment]:
    klein, at = "Anna Klein", "2024-09-03T10:00:00"
    third, fourth = a_time("2024-10-31T23:00:00"), a_time("2025-01-01T00:00:00")
    return [
        a_comment(1, "Die Häuser am Fluss sind alt.", author=klein, score=5, published=a_time(at)),
        a_comment(2, "Ein Haus ist kein Zuhause, oder?", 1, author="Änne", published=a_time("2024-10-01T10:00:00")),
        a_comment(3, "Des Hauses Straße heißt Brückenstraße.", 2, author=klein, published=third),
        a_comment(4, "Nichts davon stimmt.", 3, author=None, published=fourth, by_article_author=True),
        a_comment(5, "Ping", kind=CommentKind.PINGBACK, author="Blog"),
        a_comment(6, "[gelöscht]", status=CommentStatus.DELETED, author="Weg"),
        a_comment(7, "Genau so.", 99, author="Di", votes_up=3),
    ]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("query")
    article = an_article("Ein Haus für Teststadt.", title="Neue Häuser")
    other = an_article("Ganz anderes.", title="Zweiter", site="anderes.example", url="https://anderes.example/x")
    with an_archive(
        folder, a_capture(thread(), article=article), a_capture([a_comment(1, "Haus")], article=other)
    ) as made:
        annotating.ensure_tags(made, ["Argument", "Argument/moral", "Ironie"])
        annotating.tag_comments(made, [FIRST], [2])
        annotating.tag_passage(made, 1, FIRST + 1, 4, 8, [3])
        annotating.write_note(made, "Merkwürdig", comment_id=FIRST + 2)
        annotating.tag_reply_links(made, [FIRST + 2], [1])
        annotating.tag_article(made, 1, [1])
        mending.set_parent(made, FIRST + 6, FIRST)
        kept = [replace(one) for one in thread() if one.key not in ("4",)]
        recapturing.save(made, 1, a_capture(kept, article=article))
        yield made


def found(archive: Archive, query: str, **options: bool) -> str:
    """Keys of the comments of the first article, A for the article, o for the other discussion."""
    keys = []
    for one in sorted(
        finding.find(archive, query, **options)[0], key=lambda one: (one.article_id, one.comment_id or 0)
    ):
        name = "A" if one.comment_id is None else str(one.comment_id - FIRST + 1)
        keys.append("o" if one.article_id == 2 else name)
    return " ".join(keys)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("haus", "A 2 o"),
        ("häuser", "A 1"),
        ("~haus", "A 1 2 3 o"),
        ("~Haeuser", "A 1 2 3 o"),
        ("~strasse", "3"),
        ("~straße", "3"),
        ("haus -zuhause", "A o"),
        ("haus OR stimmt", "A 2 4 o"),
        ("(fluss OR stimmt) AND NOT alt", "4"),
        ('"kein Zuhause"', "2"),
        ("brücken*", "3"),
        ("/h(ä|a)us/", "A 1 2 3 o"),
        ("author:klein", "1 3"),
        ("Autor:änne", "2"),
        ('author:"Anna Klein" haus*', "1 3"),
        ("-author:klein in:comments site:nachrichten", "2 4 5 6 7"),
        ("tag:Argument", "A 1 3"),
        ("tag:argument/moral", "1"),
        ("tag:moral", "1"),
        ("tag:ironie", "2"),
        ("-tag:argument haus", "2 o"),
        ("has:note", "3"),
        ("has:passage", "2"),
        ("has:link", "3"),
        ("has:tag in:article", "A"),
        ("has:reply", "1 2 3"),
        ("depth:>1", "3 4"),
        ("depth:1..2", "2 3 7"),
        ("-depth:1", "1 3 4 5 6 o"),
        ("replies:>=1", "1 2 3"),
        ("votes:>2", "1 7"),
        ("score:<6", "1"),
        ("date:2024-10", "2 3"),
        ("date:2024-09..2024-10", "1 2 3"),
        ("date:2024-10-31", "3"),
        ("date:>2024-10", "4 5 6 7 o"),
        ("date:<2024-10", "1"),
        ("date:2025..", "4 5 6 7 o"),
        ("status:gone", "4"),
        ("status:deleted", "6"),
        ("kind:pingback", "5"),
        ("is:author", "4"),
        ("is:mended", "7"),
        ("is:unsure", "7"),
        ("in:article haus", "A"),
        ("site:anderes.example haus", "o"),
        ("title:zweiter haus", "o"),
        ("read:yes", ""),
        ("read:no kind:pingback", "5"),
        ("coder:coder in:comments", "1 2 3"),
        ("list:keine", ""),
        ("in:notes", "3"),
        ("in:notes merk*", "3"),
        ("in:notes hauses", ""),
        ("in:notes -/merk/", ""),
        ("haeuser", "A 1"),
        ("strasse", "3"),
        ("-votes:>2 author:klein", "3"),
        ("-date:2024 in:comments site:nachrichten", "4 5 6 7"),
        ("date:2024..9999 author:klein", "1 3"),
        ("/(a/", ""),
        (r"/\p{Lu}traße/", "3"),
        ("depth:viel stimmt", ""),
        ("unfug:x OR stimmt", "4"),
    ],
)
def test_found(archive: Archive, query: str, expected: str) -> None:
    assert found(archive, query) == expected


def test_any_form_of_every_word(archive: Archive) -> None:
    assert found(archive, "hauses", forms=True) == "A 1 2 3 o"


def test_counts_and_ids_agree_with_what_is_found(archive: Archive) -> None:
    for query in ("~haus", "author:klein", "depth:>1 OR haus", "-haus"):
        hits = archive.search.find(query, limit=1000)
        assert archive.search.count(query) == len(hits)
        assert sorted(archive.search.comment_ids(query)) == sorted(one.comment_id for one in hits if one.comment_id)


def test_the_words_in_the_text_and_around_them(archive: Archive) -> None:
    answer = finding.ask(archive, "~haus", 1, kwic=5)
    second = next(one for one in answer.found if one.comment_id == FIRST + 1)
    text = archive.comments.plain(FIRST + 1)
    assert [text[start:end] for start, end in second.spans] == ["Haus"]
    (place,) = second.contexts
    assert (place.left, place.hit, place.right) == ("Ein ", "Haus", " ist kein Zuhause, oder?")
    assert (second.number, second.depth) == (2, 1)
    assert [second.snippet[start:end] for start, end in second.marks] == ["Haus"]


def test_a_long_text_is_cut_around_the_words(tmp_path: Path) -> None:
    text = "viel Vorrede " * 50 + "hier die Nadel im Heu " + "und Nachrede " * 50
    with an_archive(tmp_path, a_capture([a_comment(1, text)]), name="l.threadmark") as archive:
        (hit,) = archive.search.find("nadel")
        assert hit.snippet.startswith("…") and hit.snippet.endswith("…")
        assert len(hit.snippet) < 260
        assert [hit.snippet[start:end] for start, end in hit.marks] == ["Nadel"]


def test_a_regular_expression_without_an_end_is_stopped(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, "a" * 5000 + "!")]), name="r.threadmark") as archive:
        answer = finding.ask(archive, "/(a+)+$/")
        assert answer.found == []
        assert any("too long" in str(hint) for hint in answer.hints)


def test_saved_searches(archive: Archive) -> None:
    assert str(searches.save_search(archive, "Häuser", "~haus").label) == "Saved the search “Häuser”"
    searches.save_search(archive, "häuser", "~haus in:comments")
    (one,) = searches.saved(archive)
    assert (one.name, one.query, searches.counts(archive)) == ("häuser", "~haus in:comments", {one.id: 4})
    searches.rename_search(archive, "HÄUSER", "Bauten")
    searches.remove_search(archive, "Bauten")
    annotating.undo(archive)
    assert [one.name for one in searches.saved(archive)] == ["Bauten"]
    assert archive.check() == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=60) | st.text('()-"/*~|ANDORT <>=.tag:authordeplisf0129', max_size=40))
def test_whatever_is_typed_becomes_sql_that_runs(archive: Archive, query: str) -> None:
    finding.ask(archive, query, kwic=2)
    archive.search.comment_ids(query, 1, forms=True)
