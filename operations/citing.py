"""Citing an article or one comment: what "Copy citation" and ``threadmark cite`` give."""

from __future__ import annotations

from domain.citing import Cited, Style, biblatex, cite, csl, ris
from exporters.citations import article, comment
from storage.archive import Archive

__all__ = ["Style", "biblatex", "citation", "cite", "cited", "csl", "ris"]


def cited(archive: Archive, article_id: int, comment_id: int | None = None) -> Cited:
    """What is cited. Raises `UnknownItem`."""
    above = article(archive.articles.get(article_id))
    return above if comment_id is None else comment(archive.comments.get(comment_id), above)


def citation(archive: Archive, article_id: int, comment_id: int | None, style: Style) -> str:
    """The line in a style."""
    return cite(cited(archive, article_id, comment_id), style)
