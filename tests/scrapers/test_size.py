"""Depth and size lose nothing: a chain of 5,000 replies, and very many comments on one page.

THREADMARK_BIG=100000 makes the page as large as the largest that was promised (half a minute).
"""

from __future__ import annotations

import os
from pathlib import Path

from scrapers.capturing import SavedFile, capture
from tests.bench.pages import make_page

URL = "https://gemacht.example/seite/"
MANY = int(os.environ.get("THREADMARK_BIG", "10000"))
DEEP = 5_000


def test_very_many_comments(tmp_path: Path) -> None:
    made = make_page(MANY)
    file = tmp_path / "viele.html"
    file.write_bytes(made.html)
    taken = capture(SavedFile(file, URL))
    assert {comment.key: comment.parent_key for comment in taken.comments} == made.parents
    assert taken.receipt.complete and taken.receipt.comments == MANY


def test_a_very_deep_thread(tmp_path: Path) -> None:
    head = (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><meta name="generator" content="WordPress 6.8">'
        f"<title>T</title></head><body class='single postid-7'><article><h1>T</h1><p>{'Text ' * 100}</p></article>"
        f'<div id="comments"><h2 class="comments-title">{DEEP} Kommentare</h2><ol class="comment-list">'
    )
    items = "".join(
        f'<li id="comment-{n}" class="comment depth-{n}"><article class="comment-body"><b class="fn">N</b>'
        f'<div class="comment-content"><p>Text Nummer {n}.</p></div></article><ol class="children">'
        for n in range(1, DEEP + 1)
    )
    file = tmp_path / "tief.html"
    file.write_text(head + items + "</ol></li>" * DEEP + "</ol></div></body></html>", encoding="utf-8")
    taken = capture(SavedFile(file, URL))
    assert [(comment.key, comment.parent_key) for comment in taken.comments] == [
        (str(n), str(n - 1) if n > 1 else None) for n in range(1, DEEP + 1)
    ]
    assert [comment.text.plain for comment in taken.comments[-2:]] == ["Text Nummer 4999.", "Text Nummer 5000."]
    assert max(node.depth for node in taken.thread()) == DEEP - 1
