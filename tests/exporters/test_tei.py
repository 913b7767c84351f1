"""TEI: valid by the consortium's own schema, with replies, persons, times and tags where they belong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from domain.text import Block, BlockKind, RichText
from operations import exporting
from storage.archive import Archive
from tests.exporters.test_csv import HARD, fill
from tests.factories import a_capture, a_comment, an_archive

ORACLE = Path(__file__).parent.parent.parent.parent / "shared" / "oracles" / "tei" / "tei_all-4.9.0.rng"
SPACE = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def written(archive: Archive, folder: Path) -> Any:
    exporting.export(archive, folder / "out", "tei", overwrite=True)
    return etree.parse(folder / "out" / "article-1.xml")


def valid(*files: Any) -> None:
    if not ORACLE.is_file():
        pytest.skip(f"the schema is not beside the checkout: {ORACLE}")
    schema = etree.RelaxNG(etree.parse(ORACLE))
    for file in files:
        schema.assertValid(file)
    broken = files[0]
    for post in broken.iterfind(".//t:post", SPACE):
        post.set("indentLevel", "tief")
    assert not schema.validate(broken), "a broken twin is refused"


def test_replies_persons_and_times(rich: Archive, tmp_path: Path) -> None:
    file = written(rich, tmp_path)
    posts = list(file.iterfind(".//t:post", SPACE))
    ids = [f"c{one.id}" for one in rich.comments.thread(1)]
    assert [post.get(ID) for post in posts] == ids
    for post, comment in zip(posts, rich.comments.thread(1), strict=True):
        assert post.get("replyTo") == (f"#c{comment.parent_id}" if comment.parent_id else None)
        assert post.get("indentLevel") == str(comment.depth)
        assert "\n\n".join(p.text or "" for p in post.iterfind("t:p", SPACE)) == comment.text.plain
    people = {one.get(ID): one.findtext("t:persName", None, SPACE) for one in file.iterfind(".//t:person", SPACE)}
    said = {comment.text.plain: post for post, comment in zip(posts, rich.comments.thread(1), strict=True)}
    assert people[said["Antwort"].get("who")[1:]] == "Bo" and said["ohne Namen"].get("who") is None
    assert said["Antwort"].get("when") == "2026-02-04" and said["zurück"].get("when") == "2026-02"
    assert said["noch eine"].get("when-iso") == "2026-02-04T09:10" and said["ohne Namen"].get("when") is None


def test_tags_are_a_taxonomy_and_passages_stand_off(rich: Archive, tmp_path: Path) -> None:
    file = written(rich, tmp_path)
    tags = {one.get(ID): one.findtext("t:catDesc", None, SPACE) for one in file.iterfind(".//t:category", SPACE)}
    first = rich.comments.thread(1)[0]
    post = file.find(".//t:post", SPACE)
    assert [tags[one[1:]] for one in post.get("ana").split()] == ["Ironie"]
    spans = list(file.iterfind(".//t:span", SPACE))
    assert f"#string-range(c{first.id},6,7)" in [one.get("from") for one in spans]
    assert [one.findtext("t:note", None, SPACE) for one in spans if len(one)] == ["Nur eine *Notiz*"]
    assert [one.get("type") for one in spans if one.get("type")] == ["reply_link"]


def test_it_is_valid(rich: Archive, tmp_path: Path) -> None:
    first = written(rich, tmp_path)
    kinds = [
        Block(kind, "Wort", 1, href="https://x.example/" if kind is BlockKind.IMAGE else None) for kind in BlockKind
    ]
    comments = [a_comment(1, RichText(tuple(kinds))), a_comment(2, RichText(tuple(kinds[2:3] * 3)))]
    (tmp_path / "b").mkdir()
    (tmp_path / "c").mkdir()
    with an_archive(tmp_path / "b", a_capture(comments)) as archive:
        second = written(archive, tmp_path / "b")
    with Archive.create(tmp_path / "c" / "a.threadmark") as archive:
        fill(archive, [*HARD, "a\x0bb\x00c"])
        archive.captures.add(a_capture([]))
        third = written(archive, tmp_path / "c")
        fourth = etree.parse(tmp_path / "c" / "out" / "article-2.xml")
    valid(first, second, third, fourth)
