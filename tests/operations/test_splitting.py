"""Splitting: each case with its context, decided one by one or in one step, stopped and resumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.annotation import TargetKind
from domain.errors import ArchiveError, SourceError
from operations import annotating as op
from operations import splitting
from operations.codebook_changes import archive_tag
from storage.archive import Archive


def tag_id(archive: Archive, path: str) -> int:
    tag = archive.codebook.by_path(path)
    assert tag is not None, path
    return tag.id


@pytest.fixture
def coded(archive: Archive) -> Archive:
    """Ton on a comment, a passage, a reply link and the article."""
    op.ensure_tags(archive, ["Ton", "Ironie", "Spott"])
    first, second, third, *_ = (comment.id for comment in archive.comments.thread(1))
    ton = tag_id(archive, "Ton")
    op.tag_comments(archive, [first], [ton])
    op.tag_passage(archive, 1, second, 0, 5, [ton, tag_id(archive, "Spott")], "Notiz")
    op.tag_reply_links(archive, [third], [ton])
    op.tag_article(archive, 1, [ton])
    return archive


def test_a_case_shows_text_context_parent_and_title(coded: Archive) -> None:
    article, first, second, third = splitting.cases(coded, tag_id(coded, "Ton"))
    assert article.kind is TargetKind.ARTICLE and article.text.startswith("Teststadt bekommt")
    assert first.author == "Ada Probe" and first.passage is None and first.parent_text is None
    assert second.text[slice(*second.passage or ())] == "Zeit?" and second.parent_author == "Ada Probe"
    assert second.note == "Notiz" and second.other_tags == (tag_id(coded, "Spott"),)
    assert third.kind is TargetKind.REPLY_LINK and third.parent_text == "Zeit? Das kostet nur Geld."
    assert {one.title for one in (article, first, second)} == {"Eine Brücke für Teststadt"}


def test_each_decision_is_a_step_and_what_is_left_is_what_comes_next_time(coded: Archive) -> None:
    ton, irony = tag_id(coded, "Ton"), tag_id(coded, "Ironie")
    case = splitting.cases(coded, ton)[1]
    changes = splitting.redecide(coded, ton, {case.annotation_id: [irony]})
    assert str(changes.label) == "Split “Ton”: 1 annotation is “Ironie” now"
    assert [one.annotation_id for one in splitting.cases(coded, ton)].count(case.annotation_id) == 0
    splitting.keep(coded, ton, [splitting.cases(coded, ton)[0].annotation_id])
    assert len(splitting.cases(coded, ton)) == 2 and len(splitting.cases(coded, ton, again=True)) == 3
    op.undo(coded)
    assert len(splitting.cases(coded, ton)) == 3
    splitting.forget_kept(coded, ton)
    assert len(splitting.cases(coded, ton)) == 4


def test_many_decisions_are_one_step(coded: Archive) -> None:
    ton, irony, scorn = (tag_id(coded, name) for name in ("Ton", "Ironie", "Spott"))
    ids = [one.annotation_id for one in splitting.cases(coded, ton)]
    decisions = {ids[0]: [irony], ids[1]: [irony, scorn], ids[2]: [], ids[3]: [ton, scorn], 999: [irony]}
    changes = splitting.redecide(coded, ton, decisions)
    assert str(changes.label) == "Split “Ton”: 4 annotations decided between “Ironie, Spott”"
    assert coded.codebook.counts() == {ton: 1, irony: 2, scorn: 3}
    op.undo(coded)
    assert coded.codebook.counts() == {ton: 4, scorn: 1}
    assert str(splitting.redecide(coded, ton, {ids[0]: []}).label) == "Took “Ton” off 1 annotation, looked at again"


def test_decisions_come_from_a_table(coded: Archive, tmp_path: Path) -> None:
    ton = tag_id(coded, "Ton")
    ids = [one.annotation_id for one in splitting.cases(coded, ton)]
    file = tmp_path / "entscheidungen.csv"
    file.write_text(f"annotation;tag\n{ids[0]};Ironie\n{ids[0]};Spott\n{ids[1]};\n", encoding="utf-16")
    assert splitting.read_decisions(coded, file) == {
        ids[0]: [tag_id(coded, "Ironie"), tag_id(coded, "Spott")],
        ids[1]: [],
    }
    file.write_text("annotation,tag\nx,Ironie\n")
    with pytest.raises(SourceError, match="not the number"):
        splitting.read_decisions(coded, file)
    file.write_text("a,b\n1,Ironie\n")
    with pytest.raises(SourceError, match="no columns"):
        splitting.read_decisions(coded, file)


def test_an_archived_tag_is_not_decided_for(coded: Archive) -> None:
    archive_tag(coded, tag_id(coded, "Spott"))
    ton = tag_id(coded, "Ton")
    with pytest.raises(ArchiveError, match="archived"):
        splitting.redecide(coded, ton, {splitting.cases(coded, ton)[0].annotation_id: [tag_id(coded, "Spott")]})


def test_damaged_settings_are_as_none(coded: Archive) -> None:
    ton = coded.codebook.get(tag_id(coded, "Ton"))
    for damaged in ("{", "7", "[1, null]"):
        coded.settings.put(f"split/{ton.uuid}", damaged)
        assert splitting.kept(coded, ton.id) == set()
