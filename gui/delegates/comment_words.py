"""The words around a comment: marks, hints and what a screen reader says. All of them translatable."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from domain.comment import CommentKind, CommentStatus
from domain.records import CommentRecord
from gui.formats import number_text, time_text
from gui.models.comment_rows import apart

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of the header line. `hint` is shown on hover; `role` the colour; `badge` draws it in a frame."""

    text: str
    hint: str = ""
    role: str = "secondary"
    badge: bool = False
    is_time: bool = False


def author_of(record: CommentRecord) -> Word:
    """The author's name as the site shows it; unknown is said, not invented."""
    name = record.author.name
    if name:
        return Word(name, record.author.url or "", "text")
    if record.kind is not CommentKind.COMMENT:
        return Word(translate("Thread", "Another site"), "", "secondary")
    return Word(translate("Thread", "Name not known"), translate("Thread", "The page does not show who wrote this."))


def header_words(record: CommentRecord, locale: QLocale, *, deep: bool, votes_hidden: bool = False) -> list[Word]:
    """What follows the author's name. `deep`: nested so far that the level is said in figures."""
    words = [_time(record, locale)]
    if not votes_hidden:
        words += votes(record, locale)
    if record.by_article_author:
        words.append(Word(translate("Thread", "Article author"), "", "accent", badge=True))
    if record.kind is CommentKind.PINGBACK:
        words.append(
            Word(translate("Thread", "Pingback"), translate("Thread", "A link from another site."), badge=True)
        )
    if record.kind is CommentKind.TRACKBACK:
        words.append(
            Word(translate("Thread", "Trackback"), translate("Thread", "A link from another site."), badge=True)
        )
    words += _status(record, locale)
    if record.parent_missing:
        hint = translate("Thread", "This is a reply, but the comment it answers is not in this capture.")
        words.append(Word(translate("Thread", "Parent missing"), hint, "warning", badge=True))
    if deep:
        level = translate("Thread", "Level {number}").format(number=number_text(record.depth + 1, locale))
        words.append(Word(level, translate("Thread", "How deep this reply is nested.")))
    return words


def _time(record: CommentRecord, locale: QLocale) -> Word:
    raw = record.published.raw
    hint = (
        translate("Thread", "Printed as: {text}").format(text=raw)
        if raw
        else translate("Thread", "The page shows no time.")
    )
    return Word(time_text(record.published, locale), hint, is_time=True)


def votes(record: CommentRecord, locale: QLocale) -> list[Word]:
    """For and against, or what is left of them."""
    up, down, score = record.votes_up, record.votes_down, record.score
    both = [f"▲ {number_text(up, locale)}"] if up is not None else []
    both += [f"▼ {number_text(down, locale)}"] if down is not None else []
    if both:
        return [Word(" ".join(both), translate("Thread", "Votes for and against"))]
    return [Word(f"▲ {number_text(score, locale)}", translate("Thread", "Score"))] if score is not None else []


def _status(record: CommentRecord, locale: QLocale) -> list[Word]:
    words = _shown_status(record, locale)
    if record.is_gone:
        hint = translate("Thread", "It was there in an earlier capture, and is not on the page any more.")
        words.append(Word(translate("Thread", "Gone"), hint, "bad", True))
    if record.mended:
        hint = translate("Thread", "Somebody here gave it another parent than the page shows.")
        words.append(Word(translate("Thread", "Mended"), hint, "secondary", True))
    if record.part_of is not None:
        hint = translate("Thread", "Somebody here split it off another comment.")
        words.append(Word(translate("Thread", "Split off"), hint, "secondary", True))
    if record.joined:
        hint = translate("Thread", "Somebody here joined other comments with it.")
        words.append(Word(translate("Thread", "Joined"), hint, "secondary", True))
    if record.no_comment:
        hint = translate("Thread", "Somebody here marked it as something that is no comment.")
        words.append(Word(translate("Thread", "No comment"), hint, "secondary", True))
    return words


def _shown_status(record: CommentRecord, locale: QLocale) -> list[Word]:
    """As the site shows it."""
    match record.status:
        case CommentStatus.EDITED:
            return [Word(translate("Thread", "edited"), _edited(record, locale))]
        case CommentStatus.DELETED:
            return [
                Word(
                    translate("Thread", "Deleted"),
                    translate("Thread", "The site had deleted it when captured."),
                    "bad",
                    True,
                )
            ]
        case CommentStatus.HELD:
            return [
                Word(translate("Thread", "Held"), translate("Thread", "It was waiting for approval."), "warning", True)
            ]
        case _:
            return (
                [Word(translate("Thread", "edited"), _edited(record, locale))]
                if record.edited or record.version > 1
                else []
            )


def _edited(record: CommentRecord, locale: QLocale) -> str:
    return time_text(record.edited, locale) if record.edited else ""


def hidden_text(count: int) -> str:
    """The line that stands for folded replies."""
    return translate("Thread", "%Ln replies hidden", None, count)


def reply_words(name: str, text: str) -> str:
    """The line above a reply in a flat list."""
    return translate("Thread", "in reply to {name}: {text}").format(name=apart(name), text=apart(text))


def no_text(record: CommentRecord) -> str:
    """What stands where a comment has no text."""
    if record.status is CommentStatus.DELETED:
        return translate("Thread", "The text was deleted before the capture.")
    return translate("Thread", "No text.")
