"""All that one author wrote, and who there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.comment import Author
from domain.errors import UnknownItem
from operations.mending import set_parent
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive, an_article

NAMES = ("Ada Probe", "عمر", "שרה", "山田太郎", "Éloïse  Ñandú", "🦊", "Ⅻ <b>x</b> %_'", "x" * 3000)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    first = [a_comment(number, f"Von {name}", author=name) for number, name in enumerate(NAMES, start=1)]
    first.append(
        a_comment(50, "Noch eins", parent=2, author="ADA  probe", published=a_time("2025-01-01T08:00:00+01:00"))
    )
    first.append(a_comment(51, "Namenlos", author=None))
    second = [
        a_comment(1, "Anderswo", author="Ada Probe"),
        a_comment(2, "Ich", author=Author("Ada Probe", site_id="77")),
    ]
    captures = (
        a_capture(first),
        a_capture([a_comment(1, "Später", author="Ada Probe")]),
        a_capture(second, article=an_article(site="anders.example", title="Fern")),
    )
    return an_archive(tmp_path, *captures)


def test_everything_of_an_author_thread_by_thread(archive: Archive) -> None:
    with archive:
        person = archive.persons.get("nachrichten.example/ada probe")
        assert person.names == ("Ada Probe", "ADA  probe")
        assert (person.comments, person.site, [there.article_id for there in person.threads]) == (
            *(3, "nachrichten.example"),
            [1, 2],
        )
        second = person.threads[0].said[1]
        assert (second.excerpt, second.answers, second.number) == ("Noch eins", "عمر", 3)
        assert person.threads[0].said[0].answers is None
        assert person.first.iso == "2025-01-01T08:00:00+01:00" and person.last.iso == "2026-02-03T14:05:00+01:00"


@pytest.mark.parametrize("name", NAMES)
def test_names_in_any_script(archive: Archive, name: str) -> None:
    with archive:
        found = archive.persons.named(f"  {name.upper()} ")
        assert name in [line.name for line in found]
        assert archive.persons.get(found[0].key).comments >= 1
        assert found[0] in archive.persons.matching(name.split()[0], 50)


def test_nobody_has_no_page(archive: Archive) -> None:
    with archive:
        for key in ("", "nachrichten.example/niemand"):
            with pytest.raises(UnknownItem):
                archive.persons.get(key)
        assert archive.persons.places("") == []
        assert "" not in [line.key for line in archive.persons.matching("", 99)]
        assert archive.persons.named("") == []


def test_who_there_is_follows_captures_and_removals(archive: Archive) -> None:
    with archive:
        first = archive.persons.matching("", 99)
        assert first[0].name == "Ada Probe" and first[0].comments == 3
        assert {line.key for line in archive.persons.named("ada probe")} == {
            "nachrichten.example/ada probe",
            "anders.example/ada probe",
            "anders.example#77",
        }
        archive.captures.add(a_capture([a_comment(1, author="Neu Hier")]))
        assert archive.persons.named("neu hier")
        archive.articles.remove(4)
        assert not archive.persons.named("neu hier")


def test_a_mended_thread_gives_its_own_places(archive: Archive) -> None:
    with archive:
        moved = archive.comments.thread(1)[2]
        set_parent(archive, moved.id, None)
        said = archive.persons.get("nachrichten.example/ada probe").threads[0].said
        now = {comment.id: comment for comment in archive.comments.thread(1)}
        assert [one.number for one in said] == sorted(now[one.comment_id].position + 1 for one in said)
        assert all(one.answers is None for one in said)
