"""What notes and memos are called in lists, and what of their text is shown there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from domain.markdown import Named, TitleOf, rich
from domain.reference import Ref
from domain.text import BlockKind, RichText, Span
from gui.i18n import translated
from operations.noting import LinkTitle, NoteKind, NoteLine

EXCERPT = 700
"""Characters of a note that a list looks at."""


def kind_words(kind: NoteKind) -> str:
    """One kind, as a filter and a screen reader name it."""
    match kind:
        case NoteKind.COMMENT:
            return QCoreApplication.translate("Notes", "Note on a comment")
        case NoteKind.PASSAGE:
            return QCoreApplication.translate("Notes", "Note on a passage")
        case NoteKind.REPLY_LINK:
            return QCoreApplication.translate("Notes", "Note on a reply")
        case NoteKind.ARTICLE:
            return QCoreApplication.translate("Notes", "Note on an article")
        case NoteKind.MEMO_ARCHIVE:
            return QCoreApplication.translate("Notes", "Memo about the archive")
        case NoteKind.MEMO_ARTICLE:
            return QCoreApplication.translate("Notes", "Memo about an article")
        case NoteKind.MEMO_AUTHOR:
            return QCoreApplication.translate("Notes", "Memo about an author")
        case NoteKind.MEMO_TAG:
            return QCoreApplication.translate("Notes", "Memo about a tag")


def kind_icon(kind: NoteKind) -> str:
    """The name of the icon for a kind."""
    return {
        NoteKind.COMMENT: "note",
        NoteKind.PASSAGE: "passage",
        NoteKind.REPLY_LINK: "reply",
        NoteKind.ARTICLE: "article",
        NoteKind.MEMO_ARCHIVE: "library",
        NoteKind.MEMO_ARTICLE: "article",
        NoteKind.MEMO_AUTHOR: "person",
        NoteKind.MEMO_TAG: "tag",
    }[kind]


def about_words(line: NoteLine) -> str:
    """What a line is about, in one row."""
    title = " ".join(line.title.split()) or "—"
    if line.kind is NoteKind.MEMO_ARCHIVE:
        return QCoreApplication.translate("Notes", "The archive")
    if line.comment_id is None:
        return title
    author = " ".join(line.author.split()) or "—"
    return f"{author} #{QLocale().toString(line.number or 0)} · {title}"


def titles_of(titles: Mapping[Ref, LinkTitle]) -> TitleOf:
    """The names of links for a note that is shown; what is gone says so."""

    def named(ref: Ref) -> Named:
        found = titles.get(ref)
        if found is None:
            return Named(ref.key)
        if found.words is not None:
            return Named(found.words)
        return Named(translated(found.gone) if found.gone else ref.key, there=False)

    return named


def excerpt(text: str, titles: Mapping[Ref, LinkTitle]) -> tuple[str, tuple[Span, ...]]:
    """The beginning of a note in one stretch, with its emphasis and links."""
    return flat(rich(text[:EXCERPT], titles_of(titles)))


def flat(text: RichText, gap: str = "  ") -> tuple[str, tuple[Span, ...]]:
    """Blocks one behind the other; items and quotes keep a mark."""
    words, spans = "", []
    for block in text.blocks:
        words += gap if words else ""
        if block.kind is BlockKind.LIST_ITEM:
            words += "• "
        elif block.kind is BlockKind.QUOTE:
            words += "› "
        start = len(words)
        words += block.text.replace("\n", "\u2028" if "\u2028" in gap else " ")
        spans += [Span(span.start + start, span.end + start, span.kind, span.href) for span in block.spans]
    return words, tuple(spans)
