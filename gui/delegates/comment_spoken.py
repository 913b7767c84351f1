"""What a screen reader says of one comment: who, when, where, what stands there, and in which state it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from domain.annotation import Annotation, Tag
from domain.records import CommentRecord
from domain.worddiff import Part, Piece
from gui.delegates.comment_names import Names
from gui.delegates.comment_words import header_words, hidden_text, no_text
from gui.delegates.passages import tags_of_the_whole
from gui.formats import UNKNOWN, time_text
from gui.models.comment_rows import apart

translate = QCoreApplication.translate
LONGEST = 4000
"""Characters of the text."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said besides the comment itself."""

    names: Names
    parent: CommentRecord | None = None
    hidden: int = 0
    votes_hidden: bool = False
    events: Sequence[str] = ()
    notes: Sequence[str] = ()
    states: Sequence[str] = ()
    pieces: Sequence[Piece] | None = None


def spoken(record: CommentRecord, said: Said, locale: QLocale) -> str:
    """One comment in one breath."""
    parts = [apart(said.names.text(record))]
    time = time_text(record.published, locale)
    if time != UNKNOWN:
        parts.append(time)
    if said.parent is not None:
        parts.append(translate("Thread", "reply to {name}").format(name=apart(said.names.text(said.parent))))
    marks = header_words(record, locale, deep=False, votes_hidden=said.votes_hidden)
    parts += [word.text for word in marks[1:]]
    parts.append(translate("Thread", "level {number}").format(number=record.depth + 1))
    if record.replies:
        parts.append(translate("Thread", "%Ln replies", None, record.replies))
    if said.hidden:
        parts.append(hidden_text(said.hidden))
    parts += [*said.events, *said.notes, *said.states]
    text = record.text.plain[:LONGEST] if said.pieces is None else changes_spoken(said.pieces)
    return ", ".join(parts) + ": " + (text or no_text(record))


def changes_spoken(pieces: Iterable[Piece]) -> str:
    """A text with what was put in and taken out."""
    said, length = [], 0
    for piece in pieces:
        if piece.part is Part.ADDED:
            said.append(translate("Thread", "[added: {text}]").format(text=piece.text[:LONGEST]))
        elif piece.part is Part.TAKEN:
            said.append(translate("Thread", "[removed: {text}]").format(text=piece.text[:LONGEST]))
        else:
            said.append(piece.text)
        length += len(piece.text)
        if length > LONGEST:
            break
    return "".join(said)[: 2 * LONGEST]


def notes_spoken(own: Sequence[Annotation], links: Sequence[Annotation], tags: Mapping[int, Tag]) -> list[str]:
    """What is annotated on the comment, on its passages, and on how it answers."""
    said = []
    if own:
        names = ", ".join(tag.name for tag in tags_of_the_whole(own, tags))
        count = translate("Thread", "%Ln annotations", None, len(own))
        said.append(f"{count} ({names})" if names else count)
    if links:
        names = ", ".join(tag.name for tag in tags_of_the_whole(links, tags))
        link = translate("Thread", "its reply link")
        said.append(f"{link} ({names})" if names else link)
    return said
