"""The reading copy: whole, and harmless whatever the texts say."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from lxml import html

from operations import annotating, exporting
from storage.archive import Archive
from tests.exporters.test_csv import HARD
from tests.factories import a_capture, a_comment, an_archive, an_article, chain

EVIL = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(2)</script>",
    "javascript:alert(3)",
    "<!--",
    "&lt;b&gt;",
]


def written(archive: Archive, folder: Path, language: str = "de") -> tuple[str, Any]:
    exporting.export(archive, folder / "copy", "html", {"language": language}, overwrite=True)
    text = (folder / "copy" / "reading-copy.html").read_text(encoding="utf-8")
    return text, html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))


def test_every_comment_with_its_place_and_tags(rich: Archive, tmp_path: Path) -> None:
    _, page = written(rich, tmp_path)
    rows = page.find_class("comment")
    comments = rich.comments.thread(1)
    assert [row.get("id") for row in rows] == [f"c{one.id}" for one in comments]
    assert [row.get("style") for row in rows] == [f"--d:{one.depth}" for one in comments]
    for row, comment in zip(rows, comments, strict=True):
        said = [p.text_content() for p in row.iterchildren("p")]
        assert "\n\n".join(said) == comment.text.plain
    tags = {one.get("value"): one.text for one in page.iter("option") if one.get("value")}
    assert {tags[one] for one in rows[0].get("data-tags").split()} == {"Ton/Ironie", "Streit"}
    marked = [one.text_content() for one in page.iter("mark")]
    assert marked.count("👩‍👩‍👧‍👦") == 1 and "Teststadt" in marked
    assert [one.text for one in page.find_class("note")] == ["Nur eine *Notiz*"]


def test_overlapping_passages_leave_the_text_as_it_is(tmp_path: Path) -> None:
    text = "Die Brücke kostet viel Geld, und das ist gut so."
    with an_archive(tmp_path, a_capture([a_comment(1, text)])) as archive:
        tags, _ = annotating.ensure_tags(archive, ["A", "B", "C"])
        comment = archive.comments.thread(1)[0].id
        for tag, (start, end) in zip(tags, [(0, 20), (10, 30), (15, 18)], strict=True):
            annotating.tag_passage(archive, 1, comment, start, end, [tag])
        _, page = written(archive, tmp_path)
    row = page.find_class("comment")[0]
    assert [p.text_content() for p in row.iterchildren("p")] == [text]
    for name, (start, end) in zip("ABC", [(0, 20), (10, 30), (15, 18)], strict=True):
        pieces = [one.text_content() for one in row.iter("mark") if one.get("title") == name]
        assert "".join(pieces) == text[start:end]


class Seen(HTMLParser):
    """What a browser would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attributes:
            loads = name in ("src", "srcset", "action", "background", "data", "poster")
            runs = name.startswith("on") or (name == "href" and (value or "").strip().lower().startswith("javascript"))
            if loads or runs:
                self.bad.append(f"{tag} {name}={value}")


def test_nothing_of_a_text_is_run_or_loaded(tmp_path: Path) -> None:
    comments = [a_comment(n, text, author=text, permalink=text) for n, text in enumerate([*EVIL, *HARD], 1)]
    article = an_article(title=EVIL[0], byline=EVIL[1], url="https://x.example/<script>", site=EVIL[2])
    with an_archive(tmp_path, a_capture(comments, article=article)) as archive:
        tags, _ = annotating.ensure_tags(archive, [EVIL[1], EVIL[0].replace("/", "")])
        annotating.tag_comments(archive, [one.id for one in archive.comments.thread(1)], tags)
        annotating.write_note(archive, EVIL[0], comment_id=archive.comments.thread(1)[0].id)
        text, _ = written(archive, tmp_path)
    seen = Seen()
    seen.feed(text)
    assert seen.bad == [] and seen.tags.count("script") == 1 and seen.tags.count("style") == 1
    assert not {"img", "iframe", "object", "embed", "link", "form"} & set(seen.tags)
    assert "default-src 'none'" in text
    assert set(re.findall(r"(?:https?:)?//[^\s\"'<]+", text.split("<body>")[0])) == set()


def test_a_thousand_levels_and_no_comments(tmp_path: Path) -> None:
    with an_archive(tmp_path, a_capture(chain(1000))) as archive:
        archive.captures.add(a_capture([]))
        text, page = written(archive, tmp_path)
    assert len(page.find_class("comment")) == 1000 and text.count("<nav") == 1
    deepest, depth = 0, 0
    for tag in re.findall(r"<(/?)article", text):
        depth += -1 if tag else 1
        deepest = max(deepest, depth)
    assert deepest == 1, "rows, not boxes in boxes"


def test_without_an_article_there_is_still_a_page(tmp_path: Path) -> None:
    with Archive.create(tmp_path / "a.threadmark") as archive:
        text, _ = written(archive, tmp_path, "en")
    assert "<title>Threadmark</title>" in text
