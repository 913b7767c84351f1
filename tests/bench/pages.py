"""Pages of any size in WordPress's markup: words of a Zipf-like German vocabulary, known tree."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import pairwise

_SYLLABLES = (
    "ab an auf aus be bei da der die durch ein ent er for ge gen haft heit in keit lich los mal men mer nach nis ord "
    "recht sam schaft sel ser stand statt stein sten tag tel ten ter tum über um un ung unter ver vor wald "
    "wehr weise werk zer zu zug"
).split()
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()


@dataclass(frozen=True)
class Made:
    """A made page: its bytes and the truth about it (parent of each id, in document order)."""

    html: bytes
    parents: dict[str, str | None]


def vocabulary(size: int, dice: random.Random) -> tuple[list[str], list[float]]:
    """`size` word forms with weights 1/rank."""
    words = ["".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(size)]
    return words, [1 / rank for rank in range(1, size + 1)]


def make_page(comments: int, *, deepest: int = 10, seed: int = 1, vocabulary_size: int = 20_000) -> Made:
    """A page with that many comments, nested up to `deepest` levels, about 1.4 kB each."""
    dice = random.Random(seed)
    words, weights = vocabulary(vocabulary_size, dice)
    supply = iter(dice.choices(words, weights, k=comments * 60 + 500))
    depths = [1]
    for _ in range(1, comments):
        depths.append(max(1, min(deepest, depths[-1] + dice.choice((1, 0, 0, -1, -2)))))
    parts = [_head(" ".join(next(supply) for _ in range(300)), comments)]
    parents: dict[str, str | None] = {}
    trail: list[str] = []
    for number, (depth, following) in enumerate(pairwise([*depths, 0])):
        key = str(1000 + number)
        del trail[depth - 1 :]
        parents[key] = trail[-1] if trail else None
        trail.append(key)
        text = [" ".join(next(supply) for _ in range(dice.randint(10, 45))) for _ in range(dice.choice((1, 1, 2)))]
        parts.append(_comment(key, number, depth, text))
        if following > depth:
            parts.append('<ol class="children">' * (following - depth))
        else:
            parts.append("</li>" + "</ol></li>" * (depth - max(following, 1)))
    parts.append("</ol></div></main></body></html>")
    return Made("".join(parts).encode(), parents)


def _head(article: str, comments: int) -> str:
    return (
        '<!DOCTYPE html><html lang="de-DE"><head><meta charset="UTF-8"><title>Gemachte Seite</title>'
        '<meta name="generator" content="WordPress 6.8"></head><body class="single single-post postid-7"><main>'
        '<article class="post-7 post hentry"><header><h1 class="entry-title">Gemachte Seite</h1></header>'
        f'<div class="entry-content"><p>{article}</p></div></article><div id="comments" class="comments-area">'
        f'<h2 class="comments-title">{comments} Kommentare</h2><ol class="comment-list">'
    )


def _comment(key: str, number: int, depth: int, paragraphs: list[str]) -> str:
    day, month, minute = number % 28 + 1, number % 12, number % 60
    printed = f"{day}. {_MONTHS[month]} 2024 um 12:{minute:02} Uhr"
    text = "".join(f"<p>{paragraph}.</p>" for paragraph in paragraphs)
    return (
        f'<li id="comment-{key}" class="comment {"even" if number % 2 else "odd"} depth-{depth}">'
        f'<article id="div-comment-{key}" class="comment-body"><footer class="comment-meta">'
        f'<div class="comment-author vcard"><b class="fn">Gast {number % 997}</b> <span class="says">sagt:</span></div>'
        f'<div class="comment-metadata"><a href="https://gemacht.example/seite/#comment-{key}">'
        f'<time datetime="2024-{month + 1:02}-{day:02}T12:{minute:02}:00+02:00">{printed}</time></a></div></footer>'
        f'<div class="comment-content">{text}</div>'
        f'<div class="reply"><a rel="nofollow" class="comment-reply-link" href="#comment-{key}" data-commentid="{key}"'
        ' data-postid="7">Antworten</a></div></article>'
    )
