"""A page as a browser shows it: the serialised DOM with the documents of its frames, as one `Page`.

Where a frame stands, its document is put as `<section data-frame="address">`, so that whoever reads the page finds
comments in frames where a reader sees them. The browser (gui/browser/) marks the place of each frame with a
`<section data-frame-slot="token:place">`; `token` is new for each page, so that no page can forge one. A frame for
which no place is known (the page has moved it meanwhile) stands at the end of its parent's document.

Nothing here knows a browser: it takes what JSON can hold, and believes none of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from html import escape
from typing import Any

from domain.capture import Capture, Reason
from domain.errors import SourceError
from domain.messages import Message, say
from domain.page import Page
from domain.time import now
from scrapers.answers import number, record, records

MOST_BYTES = 256 << 20
_DEEPEST = 16
"""Frames within frames beyond this are left out."""


class Ending(StrEnum):
    """Why the pressing of "load more" ended."""

    NOTHING_NEW = ""
    """Nothing more came, or nothing was pressed at all."""
    LIMIT = "limit"
    STOPPED = "stopped"
    MOVED = "moved"
    """The page went to another address by itself."""
    SILENT = "silent"
    """The page did not answer any more."""


@dataclass(frozen=True, slots=True)
class Document:
    """One frame's document. `place` is its number among the frames of its parent; -1 where that is not known."""

    url: str
    html: str
    place: int = -1
    frames: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """One page, taken from a browser. A source of a capture; it is read without asking the site."""

    document: Document
    token: str = ""
    pressed: int = 0
    """How often a "load more" was pressed for the user."""
    ending: Ending = Ending.NOTHING_NEW
    restless: bool = False
    """Whether the page never came to rest, so that what came last may not be in it."""
    silent_frames: int = 0
    """Frames that gave no document."""
    taken_at: str = ""

    @property
    def url(self) -> str | None:
        """The page's address, without the place in the page; None where it has none on the web."""
        bare = self.document.url.partition("#")[0]
        return bare if bare.startswith(("http://", "https://")) else None

    def page(self) -> Page:
        """The whole as a page. Raises `SourceError` where there is nothing in it."""
        body = _whole(self.document, self.token).encode("utf-8", "replace")
        if not self.document.html.strip():
            raise SourceError(say("The browser shows an empty page."), say("Wait until it is loaded, then try again."))
        if len(body) > MOST_BYTES:
            raise SourceError(
                say("The page is larger than {limit} MB.", limit=MOST_BYTES >> 20),
                say("Close other parts of the page, and capture again."),
            )
        headers = (
            ("x-threadmark-taken-from", "browser"),
            ("x-threadmark-frames", str(_count(self.document))),
            ("x-threadmark-pressed", str(self.pressed)),
        )
        return Page(self.url, body, charset="utf-8", fetched_at=self.taken_at or now(), headers=headers)


def document_of(answer: Any) -> Document:
    """A document from what a browser answered: ``{url, html, place, frames: […]}``. Wrong types count as absent."""
    return _document(answer, _DEEPEST)


def noted(taken: Capture, rendered: Rendered) -> Capture:
    """The capture with what the browser did for it in its receipt."""
    receipt = taken.receipt
    warnings = (*receipt.warnings, *_notes(rendered))
    reason = receipt.reason
    if reason is Reason.UNKNOWN and (rendered.ending is not Ending.NOTHING_NEW or rendered.restless):
        reason = Reason.LAZY
    return replace(taken, receipt=replace(receipt, warnings=warnings, reason=reason))


_ENDINGS = {
    Ending.LIMIT: say("Pressing ended at its limit: further comments may be behind it."),
    Ending.STOPPED: say("Pressing was stopped before nothing new came: further comments may be behind it."),
    Ending.MOVED: say("Pressing ended because the page went to another address."),
    Ending.SILENT: say("Pressing ended because the page did not answer any more."),
}


def _notes(rendered: Rendered) -> list[Message]:
    notes = [
        say("Taken from the page as the browser showed it; “load more” was pressed: {count}.", count=rendered.pressed)
        if rendered.pressed
        else say("Taken from the page as the browser showed it.")
    ]
    if rendered.ending in _ENDINGS:
        notes.append(_ENDINGS[rendered.ending])
    if rendered.restless:
        notes.append(say("The page never came to rest: what it loaded last may be missing."))
    if rendered.silent_frames:
        notes.append(say("Frames of the page that gave no text: {count}.", count=rendered.silent_frames))
    return notes


def _document(answer: Any, deeper: int) -> Document:
    fields = record(answer)
    url, html = fields.get("url"), fields.get("html")
    place = number(fields.get("place"))
    inner = records(fields.get("frames")) if deeper > 0 else []
    return Document(
        url if isinstance(url, str) else "",
        html if isinstance(html, str) else "",
        -1 if place is None else place,
        tuple(_document(frame, deeper - 1) for frame in inner),
    )


def _count(document: Document) -> int:
    """Frames below this document."""
    return sum(1 + _count(frame) for frame in document.frames)


def _whole(document: Document, token: str) -> str:
    """The document's HTML with each frame's in its place."""
    waiting = list(document.frames)

    def section(slot: re.Match[str]) -> str:
        frame = _standing_at(slot[1], slot[2], waiting)
        if frame is None:
            return ""
        waiting.remove(frame)
        return _section(frame, token)

    if not token:
        return document.html + "".join(_section(frame, token) for frame in waiting)
    slots = rf'<section data-frame-slot="{re.escape(token)}:(-?\d+)" data-frame-source="([^"]*)"></section>'
    body = re.sub(slots, section, document.html)
    left = "".join(_section(frame, token) for frame in waiting)
    head, end, tail = body.rpartition("</body>")
    return head + left + end + tail if end else body + left


def _standing_at(place: str, source: str, waiting: list[Document]) -> Document | None:
    """The frame of this slot: by its place, or, where the slot has none, by its address."""
    if place != "-1":
        return next((frame for frame in waiting if frame.place == int(place)), None)
    return next((frame for frame in waiting if frame.place == -1 and escape(frame.url) == source), None)


def _section(frame: Document, token: str) -> str:
    return f'<section data-frame="{escape(frame.url)}">{_whole(frame, token)}</section>'
