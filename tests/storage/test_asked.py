"""The engine of the search: order, scope, groups, stopping, and what no query may do to it."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.comment import Author
from domain.errors import ArchiveError, Cancelled, UnknownItem
from domain.query import DEEPEST, LONGEST
from operations import annotating, finding, mending, recapturing, sampling
from operations.finding import Group, Scope, Sort
from storage import asked
from storage.archive import Archive
from tests.factories import a_capture, a_closed_archive, a_comment, a_time, an_archive, an_article

FIRST, SECOND = 1 << 24, 2 << 24


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    one = [
        a_comment(1, "Haus " * 5, author="Zoe", published=a_time("2024-03-01T12:00:00+02:00")),
        a_comment(2, "Ein Haus und viele andere Wörter dazu", author="Änne", published=a_time("2024-03-01T11:00:00Z")),
        a_comment(3, "Haus am See", 1, author="Bo", published=a_time("2023-12-24")),
        a_comment(4, "Das Haus von niemand", author=None, published=a_time(None, "gestern")),
    ]
    other = an_article("Ohne.", title="Zweiter", site="anderes.example", url="https://anderes.example/x")
    two = [
        a_comment(1, "Haus", author="Bo"),
        a_comment(2, "Hof", 1, author="Bo"),
        a_comment(3, "Haus, Hof", 2, author="C"),
    ]
    folder: Path = tmp_path_factory.mktemp("asked")
    with an_archive(folder, a_capture(one), a_capture(two, article=other)) as made:
        annotating.ensure_tags(made, ["Argument", "Argument/moral", "Ironie"])
        annotating.tag_comments(made, [FIRST, FIRST + 2], [2])
        annotating.tag_passage(made, 1, FIRST, 0, 4, [3])
        annotating.write_note(made, "Hier steht das Wort Nadel", comment_id=SECOND)
        sampling.choose(made, "Meine Liste", [FIRST + 2, SECOND + 2])
        yield made


def order(archive: Archive, query: str, sort: Sort, **options: object) -> list[int | None]:
    return [one.comment_id for one in finding.ask(archive, query, sort=sort, **options).found]  # type: ignore[arg-type]


def test_orders(archive: Archive) -> None:
    place = [SECOND, SECOND + 2, FIRST, FIRST + 1, FIRST + 2, FIRST + 3]
    # thread order: 1, its reply 3, then 2 and 4
    assert order(archive, "haus", Sort.PLACE) == place
    assert order(archive, "haus", Sort.TIME, article_id=1) == [FIRST + 1, FIRST, FIRST + 2, FIRST + 3]
    assert order(archive, "haus", Sort.NEWEST, article_id=1) == [FIRST + 2, FIRST, FIRST + 1, FIRST + 3]
    names = [one.author for one in finding.ask(archive, "haus", sort=Sort.AUTHOR).found]
    assert names == ["Änne", "Bo", "Bo", "C", "Zoe", None]
    assert order(archive, "haus", Sort.RELEVANCE)[0] in (FIRST, SECOND)
    assert set(order(archive, "haus", Sort.RELEVANCE)) == set(place)


def test_no_words_no_ranking(archive: Archive) -> None:
    answer = finding.ask(archive, "author:bo", sort=Sort.RELEVANCE)
    assert len(answer.found) == 3 and "no words to rank by" in str(answer.hints[-1])


def test_the_first_ones_are_the_first_of_the_thread(archive: Archive) -> None:
    everything = order(archive, "haus", Sort.PLACE)
    for limit in range(1, len(everything) + 1):
        assert order(archive, "haus", Sort.PLACE, limit=limit) == everything[:limit]
        assert order(archive, "haus OR tag:keiner", Sort.PLACE, limit=limit) == everything[:limit]


def test_scopes(archive: Archive) -> None:
    assert finding.ids(archive, "haus", scope=Scope(site="Anderes.Example")) == [SECOND, SECOND + 2]
    assert finding.ids(archive, "haus", scope=Scope(worklist="meine liste")) == [FIRST + 2, SECOND + 2]
    assert finding.ids(archive, "haus", scope=Scope((1,), worklist="Meine Liste")) == [FIRST + 2]
    assert finding.ids(archive, "haus", scope=Scope((1, 2))) == finding.ids(archive, "haus")
    assert finding.ids(archive, "haus", scope=Scope(())) == []
    assert finding.ids(archive, "list:'meine' OR list:\"Meine Liste\"") == [FIRST + 2, SECOND + 2]
    with pytest.raises(UnknownItem):
        finding.ids(archive, "haus", scope=Scope(worklist="gibt es nicht"))


def test_counting_is_a_question_of_its_own(archive: Archive) -> None:
    answer = finding.ask(archive, "haus", limit=2, count=False)
    assert (len(answer.found), answer.counted) == (2, False)
    assert finding.count(archive, "haus") == 6 == finding.ask(archive, "haus", limit=2).total


def test_groups(archive: Archive) -> None:
    def grouped(by: Group, query: str = "haus") -> list[tuple[str | None, int]]:
        return [(one.label, one.comments) for one in finding.groups(archive, query, by)]

    assert grouped(Group.ARTICLE) == [("Zweiter", 2), ("Eine Brücke für Teststadt", 4)]
    assert sorted(grouped(Group.AUTHOR), key=str) == sorted(
        [("Bo", 1), ("Bo", 1), ("C", 1), ("Zoe", 1), ("Änne", 1), (None, 1)], key=str
    )
    assert grouped(Group.TAG) == [("Argument/moral", 2), ("Ironie", 1), (None, 4)]
    assert dict(grouped(Group.MONTH))["2024-03"] == 2
    assert grouped(Group.TAG, "gibtesnicht") == []
    for by in (Group.AUTHOR, Group.TAG, Group.MONTH):
        for one in finding.groups(archive, "haus OR hof", by):
            if one.label is not None and by is not Group.AUTHOR:
                assert len(finding.ids(archive, one.query)) == one.comments


def test_tags_and_notes_of_a_hit(archive: Archive) -> None:
    first = next(one for one in finding.ask(archive, "haus").found if one.comment_id == FIRST)
    assert first.tags == ("Argument/moral", "Ironie")
    assert len(first.spans) == 5 and len(finding.ask(archive, "haus", 1, kwic=3).found[0].contexts) == 3
    (note,) = finding.ask(archive, "in:notes nadel").found
    assert (note.comment_id, note.in_note, note.spans) == (SECOND, True, ())
    assert [note.snippet[start:end] for start, end in note.marks] == ["Nadel"]


def test_in_a_thread_that_was_captured_again_or_mended(tmp_path: Path) -> None:
    before = [a_comment(1, "Haus eins"), a_comment(3, "Haus drei"), a_comment(4, "Haus vier", 3)]
    after = [before[0], a_comment(2, "Haus zwei"), *before[1:]]
    with an_archive(tmp_path, a_capture(before)) as archive:
        recapturing.save(archive, 1, a_capture(after))
        texts = [one.snippet for one in finding.ask(archive, "haus", limit=3).found]
        assert texts == ["Haus eins", "Haus zwei", "Haus drei"]
        assert len(finding.ask(archive, "in:comments", limit=2).found) == 2
        mending.set_parent(archive, FIRST + 2, FIRST)
        found = finding.ask(archive, "haus", limit=3).found
        assert [(one.snippet, one.number, one.depth) for one in found] == [
            ("Haus eins", 1, 0), ("Haus vier", 2, 1), ("Haus zwei", 3, 0)
        ]  # fmt: skip
        assert finding.ids(archive, "haus")[:2] == [FIRST, FIRST + 2]
        assert finding.ids(archive, "depth:>0") == [FIRST + 2]
        assert finding.ids(archive, "has:reply") == finding.ids(archive, "replies:1") == [FIRST]


def test_an_author_with_several_names(tmp_path: Path) -> None:
    comments = [a_comment(n, "x", author=Author(name, site_id="7")) for n, name in enumerate(("Früher", "Später"))]
    with an_archive(tmp_path, a_capture(comments)) as archive:
        assert len(finding.ids(archive, "author:früher")) == len(finding.ids(archive, "author:spater")) == 2
        archive.captures.add(a_capture([a_comment(1, "y", author="Neu")]))
        assert len(finding.ids(archive, "author:neu")) == 1, "what is known of authors follows the captures"


def test_only_reading_is_enough_for_forms(tmp_path: Path) -> None:
    path = a_closed_archive(tmp_path, a_capture([a_comment(1, "Die Häuser")]))
    with Archive.open(path, read_only=True) as archive:
        assert finding.ids(archive, "~haus") == [FIRST]
        with pytest.raises(ArchiveError):
            annotating.ensure_tags(archive, ["Neu"])


def test_a_newer_question_stops_the_older_one(tmp_path: Path) -> None:
    comments = [a_comment(n, f"wort{n % 7} " * 20) for n in range(3000)]
    with an_archive(tmp_path, a_capture(comments)) as archive:
        cancel = threading.Event()
        cancel.set()
        for question in (finding.ask, finding.count, finding.ids):
            with pytest.raises(Cancelled):
                question(archive, "wort1", cancel=cancel)
        later = threading.Event()
        timer = threading.Timer(0.05, later.set)
        timer.start()
        query = " ".join(f"-/(w.*){number}x$/" for number in range(9))
        with pytest.raises(Cancelled):
            finding.count(archive, query, cancel=later)
        timer.join()
        assert finding.count(archive, "wort1", cancel=threading.Event()) > 0, "the archive works on"
        assert finding.count(archive, "wort1") > 0


def test_ids_are_all_or_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asked, "PATIENCE_WITH_A_TEXT", 0.01)
    with an_archive(tmp_path, a_capture([a_comment(1, "a" * 5000 + "!")])) as archive:
        with pytest.raises(ArchiveError, match="too long"):
            finding.ids(archive, "/(a+)+$/")
        assert finding.ids(archive, "/a+!/") == [FIRST]


BAD = [
    "x" * 10_000, '"' * 10_000, "(" * 10_000, "a " * 5000, "-a " * 700, "a OR " * 700, "tag:a " * 400,
    "-tag:a OR " * 300, "/a/ " * 500, "~haus " * 400, "ha* " * 500, '"a b" ' * 300, "author:", 'author:"',
    "/(?R)/", "/\\L<x>/", "/[[a]/",
    "/(?P<n>/", "/\\N{FOO}/", "/(?(1)a|b)/", "/(?V1)[a--b]/", "/(?:a){e<=9}/", "/(((a{0,999}){0,999}){0,999})/",
    "a\0b", "\ud800", "/\ud800/", "author:\ud800", "tag:\0", "\u202eHaus\u202c", "date:0000", "date:9999-12-31",
    "depth:>999999999999999", "depth:>99999999999999999999", "NEAR(a b)", "text:a", "^haus", "a+b", "{", "𞤀", "½", "²",
    "in:notes haus -nadel", "-in:notes haus", "in:notes OR haus", "-(in:notes /x/ ~haus)", "list:\0 OR coder:\ud800",
    "-(a OR b -(c OR d " * 20, "(-tag:a (/b/ OR -(c " * 20, "(a OR depth:1 -(" * 20, "(in:notes OR -(x " * 12,
]  # fmt: skip


@pytest.mark.parametrize("query", BAD, ids=range(len(BAD)))
def test_bad_queries(archive: Archive, query: str) -> None:
    everything(archive, query)


WORDS = "( ) - / : * ~ | < .. AND OR NOT haus hof tag:ironie author:bo depth:>0 date:2024.. has:note in:notes /h.us/"
MORE = "in:article ~haus votes:<3 status:gone read:no is:mended kind:comment 99999999999999999999"
PIECES = st.sampled_from([*WORDS.split(), *MORE.split(), 'list:"Meine Liste"', '"', "\0", "\u202e", "\ud800"])


@settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=150)
@given(
    st.lists(PIECES, max_size=30).map(" ".join) | st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=60),
    st.sampled_from(Sort),
)
def test_any_query_becomes_sql_that_runs(archive: Archive, query: str, sort: Sort) -> None:
    everything(archive, query, sort)


def everything(archive: Archive, query: str, sort: Sort = Sort.PLACE) -> None:
    """Ask in every way; the answers agree."""
    answer = finding.ask(archive, query, limit=1000, sort=sort, kwic=2)
    if any("too long" in str(hint) for hint in answer.hints):
        return
    assert answer.total == len(answer.found) == finding.count(archive, query)
    comments = {one.comment_id for one in answer.found if one.comment_id is not None}
    assert set(finding.ids(archive, query)) == comments
    within = finding.ask(archive, query, 1, limit=1, forms=True, sort=sort, scope=Scope((1, 2), worklist="Meine Liste"))
    assert len(within.found) <= 1
    for by in Group:
        groups = finding.groups(archive, query, by)
        assert by is Group.TAG or sum(one.comments for one in groups) == len(comments)
    for one in answer.found:
        assert all(0 <= start < end <= len(one.snippet) for start, end in one.marks)


def test_not_is_what_is_left(archive: Archive) -> None:
    rng = random.Random(3)
    everyone = set(finding.ids(archive, "in:comments"))
    for _ in range(60):
        part = rng.choice(
            ["haus", "tag:ironie", "votes:>0", "date:2024", "author:bo", "depth:1", "/see/", "haus OR hof"]
        )
        with_it, without = finding.ids(archive, f"({part})"), finding.ids(archive, f"-({part}) in:comments")
        assert set(with_it) | set(without) == everyone and not set(with_it) & set(without), part


def test_the_longest_and_deepest_are_read(archive: Archive) -> None:
    deep = "-(haus OR tag:x -hof " * DEEPEST
    assert finding.ask(archive, deep).hints == ()
    assert "first" in str(finding.ask(archive, "a" * (LONGEST + 1)).hints[0])
