"""Markdown, read by markdown-it: every text as it was written, at its depth, and nothing becomes anything else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.markdown import DEEPEST, escaped
from operations import exporting
from storage.archive import Archive
from tests.exporters.proof import told
from tests.exporters.test_csv import HARD
from tests.exporters.test_html_copy import EVIL
from tests.factories import a_capture, a_comment, an_archive, chain

READ = """
import json, sys
from markdown_it import MarkdownIt
found, depth = [], 0
for token in MarkdownIt("commonmark").parse(open(sys.argv[1], encoding="utf-8").read()):
    depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
    if token.type == "inline":
        words = "".join("\\n" if one.type in ("hardbreak", "softbreak") else one.content for one in token.children)
        kinds = sorted({one.type for one in token.children})
        found.append([depth, words, kinds])
    elif token.type not in ("fence", "html_block") and token.content:
        found.append([depth, token.content, [token.type]])
    elif token.type == "fence":
        found.append([depth, token.content, ["fence"]])
print(json.dumps(found))
"""


def read(file: Path) -> list[Any]:
    found: list[Any] = told("markdown_it", READ, file)
    return found


def exported(archive: Archive, folder: Path) -> Path:
    (file,) = exporting.export(archive, folder, "markdown").files
    return file


def test_every_text_is_read_as_it_was_written(tmp_path: Path) -> None:
    texts = [
        one for one in [*HARD, *EVIL, "1. eins\n- zwei\n+ drei\n> vier\n    fünf\n# sechs\n---\n==="] if one.strip()
    ]
    comments = [a_comment(n, text, parent=n - 1 if n % 3 else None) for n, text in enumerate(texts, 1)]
    with an_archive(tmp_path, a_capture(comments)) as archive:
        file = exported(archive, tmp_path / "out")
        thread = archive.comments.thread(1)
    found = read(file)
    there = {(depth, words) for depth, words, _ in found}
    for comment in thread:
        for part in comment.text.plain.split("\n\n"):
            assert (comment.depth, part.replace("\u2028", "\n")) in there or (comment.depth, part) in there, repr(part)
    assert {kind for *_, kinds in found for kind in kinds} <= {
        "text", "hardbreak", "strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close",
        "text_special", "entity",
    }  # fmt: skip


def test_tags_and_notes_stand_with_their_comment(rich: Archive, tmp_path: Path) -> None:
    text = exported(rich, tmp_path / "out").read_text(encoding="utf-8")
    first = text[text.index("\\#1 ·") if "\\#1 ·" in text else text.index("\\#1]") :]
    assert first.index("**Ton/Ironie**") < first.index("Antwort")
    assert "→ **Ton/Ironie**, **Streit**" in text and "✎ Nur eine \\*Notiz\\*" in text


def test_very_deep_threads_are_not_indented_for_ever(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(chain(40))) as archive:
        text = exported(archive, tmp_path / "out").read_text(encoding="utf-8")
    assert max(one.count("> ") for one in text.splitlines()) == DEEPEST and "\\#40" in text


def test_each_article_has_its_file(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture()) as archive:
        archive.captures.add(a_capture())
        assert [one.name for one in exporting.export(archive, tmp_path / "out", "markdown").files] == [
            "article-1.md", "article-2.md",
        ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "a", "# a", "\\", "a\n\tb ", "1) x", "&amp;", "![x](y)"])
def test_what_is_escaped_has_no_bare_signs(text: str) -> None:
    said = escaped(text)
    for sign in "`*_[]<>#|~":
        assert sign not in said.replace("\\" + sign, "").replace("&#9;", "").replace("&#32;", "")


@given(st.text())
def test_any_text_is_escaped(text: str) -> None:
    assert escaped(text).count("\n") == text.count("\n")
