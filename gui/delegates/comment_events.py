"""What happened to a comment between two captures, in one word and one colour."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from domain.recapture import Event
from gui.delegates.comment_words import Word

translate = QCoreApplication.translate

ROLES = {
    Event.NEW: "good",
    Event.BACK: "good",
    Event.EDITED: "warning",
    Event.MOVED: "accent",
    Event.RENAMED: "secondary",
    Event.REMOVED: "bad",
    Event.GONE: "bad",
}
"""The role of the colour; the word says the same."""


def event_word(event: Event) -> Word:
    """The mark that stands in the header."""
    words = {
        Event.NEW: (translate("Thread", "New"), translate("Thread", "It was not there before.")),
        Event.EDITED: (translate("Thread", "Text changed"), translate("Thread", "Its text is another one.")),
        Event.REMOVED: (
            translate("Thread", "Removed"),
            translate("Thread", "It stands there still, but the site shows it as deleted or held back."),
        ),
        Event.RENAMED: (translate("Thread", "Renamed"), translate("Thread", "Its author is called otherwise.")),
        Event.MOVED: (translate("Thread", "Moved"), translate("Thread", "It answers another comment than before.")),
        Event.GONE: (translate("Thread", "Gone"), translate("Thread", "It was there before, and is not any more.")),
        Event.BACK: (translate("Thread", "Back again"), translate("Thread", "It was gone, and is there again.")),
    }
    text, hint = words[event]
    return Word(text, hint, ROLES[event], badge=True)


def event_words(events: Iterable[Event]) -> list[Word]:
    """All of them, each once."""
    return [event_word(one) for one in dict.fromkeys(events)]
