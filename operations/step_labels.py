"""What the history calls a step of tagging or noting: readable a month later, with the right plural."""

from __future__ import annotations

from collections.abc import Sequence

from domain.annotation import Selector, TargetKind
from domain.messages import Message, say
from storage.annotations import Place

QUOTE = 40
"""Characters of a passage that a label shows."""


def tagged(places: Sequence[Place], count: int, names: str) -> Message:
    """`count`: at how many of the places something was new."""
    kind, place = _kind(places), places[0] if places else None
    if place is not None and place.selector and len(places) == 1:
        return say("Tagged a passage “{tags}”: {quote}", tags=names, quote=quote(place.selector))
    if kind is TargetKind.ARTICLE and len(places) == 1:
        return say("Tagged the article “{tags}”", tags=names)
    if kind is TargetKind.COMMENT:
        if count == 1:
            return say("Tagged 1 comment “{tags}”", tags=names)
        return say("Tagged {count} comments “{tags}”", count=count, tags=names)
    if kind is TargetKind.REPLY_LINK:
        if count == 1:
            return say("Tagged 1 reply link “{tags}”", tags=names)
        return say("Tagged {count} reply links “{tags}”", count=count, tags=names)
    if count == 1:
        return say("Tagged 1 place “{tags}”", tags=names)
    return say("Tagged {count} places “{tags}”", count=count, tags=names)


def untagged(places: Sequence[Place], count: int, names: str) -> Message:
    """`count`: at how many of the places one of the tags was."""
    kind, place = _kind(places), places[0] if places else None
    if place is not None and place.selector and len(places) == 1:
        return say("Took “{tags}” off a passage: {quote}", tags=names, quote=quote(place.selector))
    if kind is TargetKind.ARTICLE and len(places) == 1:
        return say("Took “{tags}” off the article", tags=names)
    if kind is TargetKind.COMMENT:
        if count == 1:
            return say("Took “{tags}” off 1 comment", tags=names)
        return say("Took “{tags}” off {count} comments", count=count, tags=names)
    if kind is TargetKind.REPLY_LINK:
        if count == 1:
            return say("Took “{tags}” off 1 reply link", tags=names)
        return say("Took “{tags}” off {count} reply links", count=count, tags=names)
    if count == 1:
        return say("Took “{tags}” off 1 place", tags=names)
    return say("Took “{tags}” off {count} places", count=count, tags=names)


def noted(place: Place) -> Message:
    """A note was written there."""
    if place.selector:
        return say("Wrote a note on a passage: {quote}", quote=quote(place.selector))
    if place.target is TargetKind.ARTICLE:
        return say("Wrote a note on the article")
    if place.target is TargetKind.REPLY_LINK:
        return say("Wrote a note on a reply link")
    return say("Wrote a note on a comment")


def quote(selector: Selector) -> str:
    """The words of a passage in one line."""
    text = " ".join(selector.exact.split())
    return text if len(text) <= QUOTE else text[: QUOTE - 1].rstrip() + "…"


def _kind(places: Sequence[Place]) -> TargetKind | None:
    """What all of them are, as wholes; None where they are of several kinds, or passages."""
    kinds = {place.target for place in places}
    return kinds.pop() if len(kinds) == 1 and not any(place.selector for place in places) else None
