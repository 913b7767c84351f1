"""A page whose comments change between captures, as WordPress would make it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Said:
    """A comment on the page."""

    number: int
    text: str
    inner: tuple[Said, ...] = ()
    name: str = "Ada Probe"


def page(comments: tuple[Said, ...], article: str = "Der Rat hat beraten.") -> str:
    """The article with these comments."""
    total = sum(1 for _ in _all(comments))
    return f"""<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Brücke</title>
<meta name="generator" content="WordPress 6.5"></head><body class="single single-post">
<article class="post"><h1 class="entry-title">Brücke</h1>
<div class="entry-content"><p>{escape(article)}</p></div></article>
<div id="comments" class="comments-area"><h2 class="comments-title">{total} Kommentare</h2>
<ol class="comment-list">{"".join(_item(one, 1) for one in comments)}</ol></div></body></html>"""


def _all(comments: tuple[Said, ...]) -> list[Said]:
    return [found for one in comments for found in (one, *_all(one.inner))]


def _item(one: Said, depth: int) -> str:
    inner = f'<ol class="children">{"".join(_item(reply, depth + 1) for reply in one.inner)}</ol>' if one.inner else ""
    return f"""<li class="comment depth-{depth}" id="comment-{one.number}"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{escape(one.name)}</b></div>
<div class="comment-metadata"><time datetime="2026-02-01T10:{one.number:02}:00+01:00">Februar</time></div></footer>
<div class="comment-content"><p>{escape(one.text)}</p></div></article>{inner}</li>"""


FIRST = (Said(1, "Endlich!", (Said(2, "Was endlich?", name="Bo Versuch"),)), Said(3, "Zu teuer."), Said(4, "Ja."))
SECOND = (
    Said(1, "Endlich, endlich!", (Said(2, "Was endlich?", (Said(5, "Die Brücke."),), "Bo Versuch"),)),
    Said(4, "Ja."),
)
MANY = tuple(Said(number, f"Beitrag {number}.") for number in range(1, 31))
