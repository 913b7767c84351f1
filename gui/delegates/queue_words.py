"""The words of the queue's rows: a state, what became of an address, and the whole of it. All of them translatable."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from domain.queue import QueueEntry, QueueState
from gui.delegates.receipt_words import details, role, summary
from gui.i18n import translated

translate = QCoreApplication.translate


def state(of: QueueState) -> str:
    """A state in a word or two; colour alone says nothing."""
    match of:
        case QueueState.WAITING:
            return translate("Queue", "waiting")
        case QueueState.READING:
            return translate("Queue", "reading …")
        case QueueState.SAVED:
            return translate("Queue", "saved")
        case QueueState.LOOK:
            return translate("Queue", "needs a look")
        case QueueState.FAILED:
            return translate("Queue", "failed")
        case _:
            return translate("Queue", "archived already")


def line(entry: QueueEntry) -> str:
    """What became of an address, in one line."""
    locale = QLocale()
    match entry.state:
        case QueueState.FAILED if entry.error is not None:
            return translated(entry.error)
        case QueueState.SAVED if entry.receipt is not None:
            return summary(entry.receipt, locale)
        case QueueState.LOOK if entry.receipt is not None:
            return f"{state(entry.state)} · {summary(entry.receipt, locale)}"
        case QueueState.WAITING if entry.again:
            return translate("Queue", "waiting, to be captured again")
        case _:
            return state(entry.state)


def sentences(entry: QueueEntry) -> list[str]:
    """All that there is to say about a row, and what can be done."""
    match entry.state:
        case QueueState.FAILED:
            return [translated(part) for part in (entry.error, entry.advice) if part is not None]
        case QueueState.LOOK:
            return [
                translate(
                    "Queue",
                    "The comment system of this page is not known, so Threadmark has looked for the comments itself. "
                    "Have a look at what it found before it is saved.",
                )
            ]
        case QueueState.SKIPPED:
            return [translate("Queue", "This address is in the archive. It is captured again only if you ask for it.")]
        case QueueState.SAVED if entry.receipt is not None:
            return details(entry.receipt)[:2] + [translated(warning) for warning in entry.receipt.warnings]
        case QueueState.WAITING if entry.starts:
            return [
                translate("Queue", "The program ended while it read this page. It is tried again, after the others.")
            ]
        case _:
            return [line(entry)]


def mark(entry: QueueEntry) -> tuple[str, str]:
    """(colour role, icon) of a row."""
    match entry.state:
        case QueueState.SAVED if entry.receipt is not None and entry.receipt.complete is False:
            return role(entry.receipt)
        case QueueState.SAVED:
            return "good", "check"
        case QueueState.LOOK:
            return "warning", "look"
        case QueueState.FAILED:
            return "bad", "error"
        case QueueState.READING:
            return "accent", "recapture"
        case QueueState.SKIPPED:
            return "secondary", "check"
        case _:
            return "secondary", "waiting"
