"""Makes pages, comments, captures and archives for tests. All names are invented."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from domain.article import Article
from domain.capture import Capture, Receipt
from domain.comment import UNKNOWN_AUTHOR, Author, Comment, CommentKind
from domain.page import Page
from domain.text import RichText
from domain.time import NO_TIME, Precision, Timestamp
from storage.archive import Archive

CAPTURED_AT = "2026-03-01T12:00:00.000000+00:00"
URL = "https://nachrichten.example/2026/02/teststadt/"


def a_time(iso: str | None = "2026-02-03T14:05:00+01:00", raw: str | None = None) -> Timestamp:
    """A time to the second; `raw` is what the site printed (the ISO form if not given)."""
    return Timestamp(raw or iso, iso, Precision.SECOND) if iso or raw else NO_TIME


def a_comment(
    key: str | int = "1", text: str = "Das sehe ich anders.", parent: str | int | None = None, **fields: object
) -> Comment:
    """One comment; `parent` is the key of its parent, `author` may be a name. Other fields as in `Comment`."""
    author = fields.pop("author", "Kim Beispiel")
    values: dict[str, object] = {
        "site_id": str(key),
        "author": Author(author) if isinstance(author, str) else author or UNKNOWN_AUTHOR,
        "published": a_time(),
        "permalink": f"{URL}#comment-{key}",
    }
    rich = text if isinstance(text, RichText) else RichText.from_plain(text)
    parent_key = None if parent is None else str(parent)
    return Comment(str(key), rich, parent_key=parent_key, **(values | fields))  # type: ignore[arg-type]


def a_page(body: bytes = b"<html><body><h1>Teststadt</h1></body></html>", url: str | None = URL) -> Page:
    return Page(url, body, charset="utf-8", fetched_at=CAPTURED_AT, headers=(("server", "test"),))


def an_article(text: str = "Teststadt bekommt eine Brücke.\n\nDer Rat stimmte zu.", **fields: object) -> Article:
    values: dict[str, object] = {
        "title": "Eine Brücke für Teststadt",
        "byline": "Robin Muster",
        "published": a_time("2026-02-01T08:00:00+01:00"),
        "language": "de",
        "url": URL,
        "site": "nachrichten.example",
    }
    rich = text if isinstance(text, RichText) else RichText.from_plain(text)
    return Article(text=rich, **(values | fields))  # type: ignore[arg-type]


def small_thread() -> tuple[Comment, ...]:
    """Seven: a conversation three deep, a lone comment, a pingback, and a reply whose parent is missing."""
    return (
        a_comment(1, "Endlich eine Brücke! Das wurde Zeit.", author="Ada Probe"),
        a_comment(2, "Zeit? Das kostet nur Geld.", parent=1, author="Bo Versuch"),
        a_comment(3, "Geld, das wir haben.\n\nUnd zwar seit Jahren.", parent=2, author="Ada Probe"),
        a_comment(4, "Ich bin auch dafür.", parent=1, author="Cy Muster"),
        a_comment(5, "Und die Radwege?", author=None),
        a_comment(6, "[…] Teststadt baut […]", kind=CommentKind.PINGBACK, author="Ein anderes Blog"),
        a_comment(7, "Genau so ist es.", parent=99, author="Di Entwurf"),
    )


def a_capture(
    comments: Iterable[Comment] | None = None,
    *,
    article: Article | None = None,
    pages: tuple[Page, ...] | None = None,
    declared: int | None = None,
) -> Capture:
    """A capture of `comments` (default: `small_thread`) as a scraper would return it."""
    kept = small_thread() if comments is None else tuple(comments)
    receipt = Receipt(declared=declared, requests=1, source="wordpress-html")
    return Capture(article or an_article(), kept, receipt, (a_page(),) if pages is None else pages, CAPTURED_AT)


def many_comments(count: int, seed: int = 1) -> list[Comment]:
    """`count` comments of about 490 bytes with a varied vocabulary, in threads of random shape."""
    rng = random.Random(seed)
    words = ["".join(rng.choices("abcdefghiklmnoprstuwzäöü", k=rng.randint(2, 12))) for _ in range(20_000)]
    weights = [1 / (rank + 3) for rank in range(len(words))]
    pool = rng.choices(words, weights, k=400_000)
    comments = []
    for number in range(1, count + 1):
        start = rng.randrange(len(pool) - 80)
        parent = None if number == 1 or rng.random() < 0.4 else rng.randint(max(1, number - 50), number - 1)
        comments.append(a_comment(number, " ".join(pool[start : start + 65]), parent, author=f"Autor {number % 997}"))
    return comments


def chain(depth: int) -> list[Comment]:
    """`depth` comments, each a reply to the one before."""
    return [a_comment(n, f"Antwort {n}", n - 1 if n > 1 else None) for n in range(1, depth + 1)]


def an_archive(folder: Path, *captures: Capture, name: str = "test.threadmark") -> Archive:
    """A new archive in `folder` holding `captures` (default: one of `small_thread`). Close it."""
    archive = Archive.create(folder / name)
    for capture in captures or (a_capture(),):
        archive.captures.add(capture)
    return archive


def a_closed_archive(folder: Path, *captures: Capture) -> Path:
    """The same, closed again: its path."""
    with an_archive(folder, *captures) as archive:
        return archive.path
