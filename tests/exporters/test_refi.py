"""QDPX and QDC: valid by the official schema, and every tagged passage's own words at its place in its text."""

from __future__ import annotations

import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from domain.errors import ExportError
from domain.memo import ABOUT_ARCHIVE, About
from exporters.refi import CODEBOOK, PROJECT
from operations import annotating, codebook, exporting, memos
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD, fill
from tests.factories import a_capture, a_comment, an_archive, an_article

ORACLES = Path(__file__).parent.parent.parent.parent / "shared" / "oracles" / "refi"
SPACE = {"q": "urn:QDA-XML:project:1.0", "c": "urn:QDA-XML:codebook:1.0"}
WORDS = ["Größe", "👩‍👩‍👧‍👦", "süß", "Straße", "x", "日本", "مرحبا", "e\u0301t\u0301e", "„so“", "🇩🇪", "\n\n"]


class Project:
    """A project file, opened by nothing of ours."""

    def __init__(self, file: Path) -> None:
        with zipfile.ZipFile(file) as book:
            self.names = book.namelist()
            self.root: Any = etree.fromstring(book.read("project.qde"))
            self.texts = {name: book.read(name).decode("utf-8") for name in self.names if name.endswith(".txt")}
        self.codes = {code.get("guid"): code for code in self.root.iterfind(".//q:Code", SPACE)}

    def path(self, guid: str) -> str:
        names, code = [], self.codes[guid]
        while code.tag.endswith("Code"):
            names.append(code.get("name"))
            code = code.getparent()
        return "/".join(reversed(names))

    def coded(self) -> list[tuple[str, str, str]]:
        """(words, path of the tag, name of the coder) of every coding."""
        users = {user.get("guid"): user.get("name") for user in self.root.iterfind(".//q:User", SPACE)}
        found = []
        for source in self.root.iterfind(".//q:TextSource", SPACE):
            text = self.texts[source.get("plainTextPath").replace("internal://", "sources/")]
            for one in source.iterfind("q:PlainTextSelection", SPACE):
                words = text[int(one.get("startPosition")) : int(one.get("endPosition"))]
                for coding in one.iterfind("q:Coding", SPACE):
                    guid = coding.find("q:CodeRef", SPACE).get("targetGUID")
                    found.append((words, self.path(guid), users[coding.get("creatingUser")]))
        return sorted(found)


def valid(root: Any, schema: str) -> None:
    if not ORACLES.is_dir():
        pytest.skip(f"the schemas are not beside the checkout: {ORACLES}")
    etree.XMLSchema(etree.parse(ORACLES / schema)).assertValid(root)


def made(folder: Path, archive: Archive, sources: str = "thread") -> Project:
    exporting.export(archive, folder / sources, "qdpx", {"sources": sources}, overwrite=True)
    return Project(folder / sources / PROJECT)


@pytest.mark.parametrize("sources", ["thread", "comment"])
def test_every_passage_has_its_words(tmp_path: Path, sources: str) -> None:
    for seed in range(12):
        rng, expected = random.Random(seed), []
        texts = ["".join(rng.choices(WORDS, k=rng.randint(1, 30))).strip() or "x" for _ in range(8)]
        comments = [a_comment(n, text, n - 1 if n % 3 else None) for n, text in enumerate(texts, 1)]
        folder = tmp_path / str(seed)
        folder.mkdir()
        with an_archive(folder, a_capture(comments, article=an_article("Süß 👩‍👩‍👧‍👦.\n\nZweiter Absatz."))) as archive:
            coder = archive.coders.current().name
            tags, _ = annotating.ensure_tags(archive, ["Größe/„klein“", "B", "B/Ü"])
            paths = dict(zip(tags, ["Größe/„klein“", "B", "B/Ü"], strict=True))
            for comment in archive.comments.thread(1):
                text = comment.text.plain
                for tag in rng.sample(tags, 2):
                    start = rng.randrange(len(text))
                    end = rng.randint(start + 1, len(text))
                    annotating.tag_passage(archive, 1, comment.id, start, end, [tag])
            for one in archive.annotations.of_article(1):
                assert one.selector is not None
                expected += [(one.selector.exact, paths[tag], coder) for tag in one.tag_ids]
            project = made(folder, archive, sources)
        assert project.coded() == sorted(expected)
        valid(project.root, "Project.xsd")


def test_what_is_on_the_whole_the_article_and_the_link(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, "oben"), a_comment(2, "unten", 1)])) as archive:
        tags, _ = annotating.ensure_tags(archive, ["T"])
        one, two = archive.comments.thread(1)
        annotating.tag_comments(archive, [one.id], tags)
        annotating.tag_passage(archive, 1, None, 0, 9, tags)
        annotating.tag(archive, [annotating.Target(1, two.id, reply_link=True)], tags)
        annotating.write_note(archive, "Nur eine Notiz", comment_id=two.id)
        memos.write_memo(archive, "Zum Artikel", About.article(1))
        memos.write_memo(archive, "Zum Ganzen", ABOUT_ARCHIVE)
        memos.write_memo(archive, "Zum Tag", About.tag(tags[0]))
        project = made(tmp_path, archive)
    words = [words for words, *_ in project.coded()]
    assert words[1:] == ["Teststadt", "oben"] and words[0].startswith("#2 · ") and words[0].endswith("→ #1")
    notes = [note.text for note in project.root.iterfind(".//q:PlainTextSelection/q:Description", SPACE)]
    assert notes == ["Nur eine Notiz"]
    memo = {note.get("guid"): note[0].text for note in project.root.iterfind(".//q:Notes/q:Note", SPACE)}
    for place, text in (
        ("q:NoteRef", "Zum Ganzen"),
        (".//q:Code/q:NoteRef", "Zum Tag"),
        (".//q:TextSource/q:NoteRef", "Zum Artikel"),
    ):
        assert memo[project.root.find(place, SPACE).get("targetGUID")] == text
    valid(project.root, "Project.xsd")


def test_comments_as_texts_have_their_facts(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, "oben", author="Ada"), a_comment(2, "unten", 1)])) as archive:
        ids = [one.id for one in archive.comments.thread(1)]
        project = made(tmp_path, archive, "comment")
    names = {one.get("guid"): one.get("name") for one in project.root.iterfind(".//q:Variable", SPACE)}
    last = project.root.findall(".//q:TextSource", SPACE)[-1]
    facts = {names[one[0].get("targetGUID")]: one[1].text for one in last.iterfind("q:VariableValue", SPACE)}
    assert facts["comment_id"] == str(ids[1]) and facts["reply_to"] == str(ids[0]) and facts["depth"] == "1"
    valid(project.root, "Project.xsd")


def test_two_tags_of_one_name_have_their_paths(tmp_path: Path) -> None:
    with an_archive(tmp_path) as archive:
        annotating.ensure_tags(archive, ["A/Rest", "B/Rest", "B/Ton"])
        project = made(tmp_path, archive)
    assert sorted(code.get("name") for code in project.codes.values()) == ["A", "A / Rest", "B", "B / Rest", "Ton"]


def test_hard_texts_and_an_export_made_twice(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.threadmark") as archive:
        fill(archive, [*HARD, "a\x0bb\x00c"])
        annotating.ensure_tags(archive, ["=1", "\u202eT"])
        first = made(tmp_path, archive)
        again = made(tmp_path, archive)
    assert etree.tostring(first.root) == etree.tostring(again.root) and first.texts == again.texts
    assert str(tmp_path) not in etree.tostring(first.root).decode()
    assert "\r" not in "".join(first.texts.values())
    valid(first.root, "Project.xsd")


def test_the_codebook_alone(tmp_path: Path) -> None:
    with an_archive(tmp_path) as archive:
        with pytest.raises(ExportError, match="empty"):
            exporting.export(archive, tmp_path / "leer", "qdc")
        tags, _ = annotating.ensure_tags(archive, ["Argument/moral"])
        codebook.define_tag(archive, tags[0], "Ein Wert wird genannt.\n\nAuch zwei.")
        exporting.export(archive, tmp_path / "out", "qdc")
    root = etree.fromstring((tmp_path / "out" / CODEBOOK).read_bytes())
    code = root.find(".//c:Code/c:Code", SPACE)
    assert code is not None and code.get("name") == "moral" and "Auch zwei." in (code[0].text or "")
    assert not (tmp_path / "leer").exists()
    valid(root, "Codebook.xsd")


def test_orphans_are_counted_as_lost(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, "")])) as archive:
        tags, _ = annotating.ensure_tags(archive, ["T"])
        annotating.tag_comments(archive, [archive.comments.thread(1)[0].id], tags)
        report = exporting.export(archive, tmp_path / "out", "qdpx", {"sources": "comment"})
    assert report.annotations == 0 and any("no words" in str(one) for one in report.losses)


PYREFIQDA = """
import sys
from pyrefiqda import RefiProject
project = RefiProject.load(sys.argv[1], extract_dir=sys.argv[2])
print(project.model_dump_json())
"""


def test_pyrefiqda_reads_the_same(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture([a_comment(1, "Größe 👩‍👩‍👧‍👦 süß"), a_comment(2, "unten", 1)])) as archive:
        tags, _ = annotating.ensure_tags(archive, ["A/Ton", "B"])
        one, two = archive.comments.thread(1)
        annotating.tag_passage(archive, 1, one.id, 6, 13, tags)
        annotating.tag_comments(archive, [two.id], tags[:1])
        project = made(tmp_path, archive)
    project_told = told("pyrefiqda", PYREFIQDA, tmp_path / "thread" / PROJECT, tmp_path / "extracted")
    names = {}
    waiting = [(code, "") for code in project_told["code_book"]["codes"]["code"]]
    while waiting:
        code, above = waiting.pop()
        names[code["guid"]] = above + code["name"]
        waiting += [(below, f"{names[code['guid']]}/") for below in code["code"]]
    users = {user["guid"]: user["name"] for user in project_told["users"]["user"]}
    found = [
        (
            project.texts[source["plain_text_path"].replace("internal://", "sources/")][
                selection["start_position"] : selection["end_position"]
            ],
            names[coding["code_ref"]["target_guid"]],
            users[coding["creating_user"]],
        )
        for source in project_told["sources"]["text_source"]
        for selection in source["plain_text_selection"]
        for coding in selection["coding"]
    ]
    assert sorted(found) == project.coded() and len(found) == 3
