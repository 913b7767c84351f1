"""Citing an article or one comment: what "Copy citation" and ``threadmark cite`` give."""

from __future__ import annotations

import json

from domain.citing import Cited, Style, biblatex, cite, csl, ris
from exporters.citations import article, comment
from storage.archive import Archive

STYLES = (*(one.value for one in Style), "csl", "ris", "biblatex")


def cited(archive: Archive, article_id: int, comment_id: int | None = None) -> Cited:
    """What is cited. Raises `UnknownItem`."""
    above = article(archive.articles.get(article_id))
    return above if comment_id is None else comment(archive.comments.get(comment_id), above)


def copied(archive: Archive, article_id: int, comment_id: int | None, style: str) -> str:
    """The citation as text: a line in a `Style`, or a record of ``csl``, ``ris`` or ``biblatex``."""
    found = cited(archive, article_id, comment_id)
    match style:
        case "csl":
            return json.dumps(csl(found), ensure_ascii=False, indent=2)
        case "ris":
            return ris(found).replace("\r\n", "\n").rstrip()
        case "biblatex":
            return biblatex(found).rstrip()
        case _:
            return cite(found, Style(style))
