"""An archive with all that can be said in one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.target import Target
from domain.time import Precision, Timestamp
from operations import annotating
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive


@pytest.fixture
def rich(tmp_path: Path) -> Iterator[Archive]:
    """Two top-level comments, a chain of replies, a missing parent, times of all kinds, tags on everything."""
    comments = [
        a_comment(1, "Größe 👩‍👩‍👧‍👦 süß", author="Ada", published=a_time("2026-02-03T14:05:00+01:00")),
        a_comment(2, "Antwort", 1, author="Bo", published=Timestamp("heute", "2026-02-04", Precision.DAY)),
        a_comment(3, "noch eine", 1, author="Bo", published=Timestamp("x", "2026-02-04T09:10", Precision.MINUTE)),
        a_comment(4, "zurück", 3, author="Ada", published=Timestamp("Februar", "2026-02", Precision.MONTH)),
        a_comment(5, "ohne Namen", 1, author=None, published=Timestamp("neulich")),
        a_comment(6, "ins Leere", 99, author="Cy"),
        a_comment(7, "", author="Ada"),
    ]
    with an_archive(tmp_path, a_capture(comments)) as made:
        tags, _ = annotating.ensure_tags(made, ["Ton/Ironie", "Streit"])
        ids = [one.id for one in made.comments.thread(1)]
        annotating.tag_comments(made, ids[:2], tags[:1])
        annotating.tag_passage(made, 1, ids[0], 6, 13, tags)
        annotating.tag_passage(made, 1, None, 0, 9, tags[1:])
        annotating.write_note(made, "Nur eine *Notiz*", comment_id=ids[3])
        annotating.tag(made, [Target(1, ids[1], reply_link=True)], tags[1:])
        yield made
