"""What is known of one comment besides its text, as pairs of words: for a card that is called for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from domain.comment import CommentStatus
from domain.records import CommentRecord
from gui.delegates.comment_names import Names
from gui.delegates.comment_words import votes
from gui.formats import UNKNOWN, number_text, time_text
from gui.models.comment_rows import apart, one_line
from gui.models.thread_model import ThreadModel

translate = QCoreApplication.translate
LONGEST_PATH = 12
"""Levels: a longer path says nothing to anybody."""

type Fact = tuple[str, str]


def facts_of(
    model: ThreadModel, record: CommentRecord, names: Names, locale: QLocale, *, votes_hidden: bool
) -> list[Fact]:
    """(what, its value) in the order of reading."""
    return [
        *_times(record, locale),
        *([] if votes_hidden else _votes(record, locale)),
        (translate("Thread", "State"), _status(record)),
        *_versions(record, locale),
        (translate("Thread", "Place"), _place(model, record, locale)),
        *_mended(model, record, names, locale),
        *([(translate("Thread", "Number on the site"), record.site_id)] if record.site_id else []),
        *([(translate("Thread", "Address"), record.permalink)] if record.permalink else []),
    ]


def _times(record: CommentRecord, locale: QLocale) -> Iterator[Fact]:
    published = record.published
    yield translate("Thread", "Written"), time_text(published, locale)
    yield translate("Thread", "As printed"), published.raw or UNKNOWN
    if published.iso:
        precision = published.precision.value if published.precision is not None else ""
        yield (
            translate("Thread", "ISO 8601"),
            f"{published.iso} ({_precise(precision)})" if precision else published.iso,
        )
    if record.edited:
        yield (
            translate("Thread", "Edited"),
            " · ".join(dict.fromkeys(one for one in (time_text(record.edited, locale), record.edited.raw) if one)),
        )


def _precise(precision: str) -> str:
    return {
        "second": translate("Thread", "to the second"),
        "minute": translate("Thread", "to the minute"),
        "day": translate("Thread", "to the day"),
        "month": translate("Thread", "to the month"),
        "year": translate("Thread", "to the year"),
        "relative": translate("Thread", "counted back from the capture"),
    }[precision]


def _votes(record: CommentRecord, locale: QLocale) -> list[Fact]:
    return [(translate("Thread", "Votes"), word.text) for word in votes(record, locale)]


def _status(record: CommentRecord) -> str:
    words = {
        CommentStatus.VISIBLE: translate("Thread", "shown on the page"),
        CommentStatus.EDITED: translate("Thread", "shown as edited"),
        CommentStatus.DELETED: translate("Thread", "shown as deleted"),
        CommentStatus.HELD: translate("Thread", "waiting for approval"),
    }
    gone = translate("Thread", "gone since a later capture")
    return f"{words[record.status]}, {gone}" if record.is_gone else words[record.status]


def _versions(record: CommentRecord, locale: QLocale) -> list[Fact]:
    if record.version <= 1:
        return []
    return [(translate("Thread", "Versions captured"), number_text(record.version, locale))]


def _place(model: ThreadModel, record: CommentRecord, locale: QLocale) -> str:
    words = translate("Thread", "{number} of {all}, level {level}").format(
        number=number_text(record.position + 1, locale),
        all=number_text(len(model.captured), locale),
        level=number_text(record.depth + 1, locale),
    )
    path = _path(model, record)
    return f"{words} ({path})" if path else words


def _path(model: ThreadModel, record: CommentRecord) -> str:
    """As 3.1.2: the second reply to the first reply to the third comment."""
    ranks: list[str] = []
    one: CommentRecord | None = record
    while one is not None and len(ranks) <= LONGEST_PATH:
        ranks.append(str(one.rank))
        one = None if one.parent_id is None else model.record(one.parent_id)
    return ".".join(reversed(ranks)) if 1 < len(ranks) <= LONGEST_PATH else ""


def _mended(model: ThreadModel, record: CommentRecord, names: Names, locale: QLocale) -> Iterator[Fact]:
    """What the page said, where a coder said otherwise."""
    if record.mended:
        found = translate("Thread", "the article, or what is not known")
        yield translate("Thread", "On the page it answers"), _named(model, record.parent_as_found, names) or found
    if record.part_of is not None:
        yield translate("Thread", "Split off"), _named(model, record.part_of, names) or UNKNOWN
    if record.joined:
        joined = translate("Thread", "%Ln comments follow in its text", None, len(record.joined))
        yield translate("Thread", "Joined"), joined
    if record.text_as_found is not None:
        length = number_text(len(record.text_as_found.plain), locale)
        yield translate("Thread", "Captured text"), translate("Thread", "{number} characters").format(number=length)


def _named(model: ThreadModel, comment_id: int | None, names: Names) -> str:
    """Another comment by its author and first words."""
    found = None if comment_id is None else model.record(comment_id)
    return f"{apart(names.text(found))}: {apart(one_line(found.text.plain[:80]))}" if found is not None else ""
