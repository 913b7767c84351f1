"""Pairs of files: a small archive described in pages/NAME.json, and the tables it becomes, byte for byte.

What is new with every run (UUIDs and the times of annotations) is written as its kind and number.
`python -m tests.exporters.test_pages` writes the expected files again; look at the difference before keeping them.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from domain.comment import CommentKind, CommentStatus
from domain.target import Target
from domain.time import Precision, Timestamp
from exporters.csv import FILES
from operations import annotating, codebook, exporting
from storage.archive import Archive
from tests.factories import a_capture, a_comment, a_time, an_archive, an_article

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(file.stem for file in PAGES.glob("*.json"))
FLAVOURS = {
    "exact": {"for": "exact"},
    "semicolon": {"for": "spreadsheet"},
    "comma": {"for": "spreadsheet", "separator": "comma"},
}


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize("name", NAMES)
def test_the_archive_becomes_these_tables(tmp_path: Path, name: str, flavour: str) -> None:
    for file, data in tables(name, flavour, tmp_path).items():
        assert data == (PAGES / name / flavour / file).read_bytes(), file


def test_there_is_a_pair_for_every_description() -> None:
    expected = {(name, flavour, file) for name in NAMES for flavour in FLAVOURS for file in FILES[:3]}
    found = {(file.parts[-3], file.parts[-2], file.name) for file in PAGES.rglob("*.csv")}
    assert found == expected


def tables(name: str, flavour: str, folder: Path) -> dict[str, bytes]:
    """The three tables of what pages/`name`.json describes."""
    described = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    comments = [comment(**one) for one in described["comments"]]
    with an_archive(folder, a_capture(comments, article=an_article(**described.get("article", {})))) as archive:
        annotate(archive, described)
        exporting.export(archive, folder / "out", settings=FLAVOURS[flavour])
        return {file: settled(archive, (folder / "out" / file).read_bytes()) for file in FILES[:3]}


def comment(key: str, text: str, parent: str | None = None, **fields: Any) -> Any:
    if "published" in fields or "printed" in fields:
        fields["published"] = a_time(fields.get("published"), fields.pop("printed", None))
    if "edited" in fields:
        fields["edited"] = Timestamp(None, fields["edited"], Precision.DAY)
    if "kind" in fields:
        fields["kind"] = CommentKind(fields["kind"])
    if "status" in fields:
        fields["status"] = CommentStatus(fields["status"])
    return a_comment(key, text, parent, **fields)


def annotate(archive: Archive, described: dict[str, Any]) -> None:
    archive.coders.set_name("Robin; Muster")
    article = archive.articles.list()[0].id
    numbers = {one.key: one.id for one in archive.comments.thread(article)}
    tags = dict(
        zip(described.get("tags", {}), annotating.ensure_tags(archive, described.get("tags", {}))[0], strict=True)
    )
    for path, definition in described.get("tags", {}).items():
        codebook.define_tag(archive, tags[path], definition)
    for one in described.get("annotations", ()):
        wanted = [tags[path] for path in one.get("tags", ())]
        number = numbers.get(one["on"])
        if "link" in one:
            annotating.tag(archive, [Target(article, number, reply_link=True)], wanted, one.get("note", ""))
            continue
        if "passage" in one:
            plain = archive.articles.plain(article) if number is None else archive.comments.plain(number)
            start = plain.index(one["passage"])
            end = start + len(one["passage"])
            annotating.tag_passage(archive, article, number, start, end, wanted, one.get("note", ""))
            continue
        if wanted and number is None:
            annotating.tag_article(archive, article, wanted)
        elif wanted and number is not None:
            annotating.tag_comments(archive, [number], wanted)
        if "note" in one:
            annotating.write_note(archive, one["note"], article_id=article, comment_id=number)


def settled(archive: Archive, data: bytes) -> bytes:
    """Without what is new with every run."""
    for number, annotation in enumerate(archive.annotations.all(), 1):
        data = data.replace(annotation.uuid.encode(), b"annotation-%d" % number)
        for moment in (annotation.created, annotation.modified):
            data = data.replace(moment.encode(), b"time")
    for number, tag in enumerate(archive.codebook.tags(), 1):
        data = data.replace(tag.uuid.encode(), b"tag-%d" % number)
    return data


def write_expected() -> None:
    """Write the expected files as the program makes them now."""
    for name in NAMES:
        for flavour in FLAVOURS:
            with tempfile.TemporaryDirectory() as folder:
                for file, data in tables(name, flavour, Path(folder)).items():
                    (PAGES / name / flavour).mkdir(parents=True, exist_ok=True)
                    (PAGES / name / flavour / file).write_bytes(data)


if __name__ == "__main__":
    write_expected()
