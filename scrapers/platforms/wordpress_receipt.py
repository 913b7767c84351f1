"""The receipt of a WordPress capture: which way the comments came, and why fewer may be there than are stated."""

from __future__ import annotations

from dataclasses import dataclass

from domain.capture import Reason, Receipt, counted
from domain.comment import Comment, CommentKind
from domain.messages import Message, say
from scrapers.platforms.wordpress_pages import CommentPages
from scrapers.platforms.wordpress_rest import RestThread


@dataclass(slots=True)
class Ways:
    """How the comments were come by."""

    pages: CommentPages
    rest: RestThread | None = None
    rest_name: str = "wordpress-rest"
    html: str = "wordpress-html"
    by_html: bool = True
    """Whether the pages gave comments that the interface did not."""
    by_feed: bool = False
    other_post: bool = False
    """Whether the interface spoke of another article and was not believed."""

    @property
    def source(self) -> str:
        """``wordpress-rest+html+feed``, without the ways that gave nothing."""
        names = [self.rest_name] if self.rest is not None and self.rest.comments else []
        names += [self.html] if self.by_html or not names else []
        names += ["wordpress-feed"] if self.by_feed else []
        return "+".join([names[0], *(name.partition("-")[2] for name in names[1:])])


def receipt_of(comments: tuple[Comment, ...], ways: Ways) -> Receipt:
    """What was captured against what the page states."""
    first = ways.pages.first
    receipt = counted(Receipt(declared=first.declared, declared_text=first.declared_text, source=ways.source), comments)
    reason = _reason(comments, ways) if receipt.difference else None
    return Receipt(
        declared=receipt.declared,
        declared_text=receipt.declared_text,
        comments=receipt.comments,
        pingbacks=receipt.pingbacks,
        missing_parents=receipt.missing_parents,
        source=receipt.source,
        reason=reason,
        warnings=tuple(_warnings(ways, receipt)),
    )


def _reason(comments: tuple[Comment, ...], ways: Ways) -> Reason:
    unread = ways.pages.missed or (ways.pages.offline and ways.pages.paged)
    if ways.rest is not None and ways.rest.complete:
        return Reason.PINGBACKS if not ways.rest.with_pingbacks else Reason.UNKNOWN
    if unread:
        return Reason.PAGED
    if ways.pages.first.lazy:
        return Reason.LAZY
    nested = any(comment.parent_key is not None for comment in comments)
    pings_shown = any(comment.kind is not CommentKind.COMMENT for comment in comments)
    return Reason.HIDDEN if nested and pings_shown else Reason.UNKNOWN


def _warnings(ways: Ways, receipt: Receipt) -> list[Message]:
    rest, pages = ways.rest, ways.pages
    found: list[Message] = []
    complete = rest is not None and rest.complete
    if pages.offline and pages.paged:
        found.append(
            say("This saved page is one of {count} pages of comments; the others are not in it.", count=pages.last)
        )
    elif pages.missed and not complete:
        found.append(say("Not all of the {count} pages of comments could be read.", count=pages.last))
    if ways.other_post:
        found.append(say("The site's data named the comments of another article; they were left out."))
    if rest is not None and not complete and not pages.offline:
        found.append(
            say("The site gives its comments not as data or only in part: replies are nested as its pages draw them.")
        )
    if pages.first.lazy and not complete and receipt.difference:
        found.append(say("A script loads further comments while one reads; they are not in this page."))
    if receipt.difference and _reason_is_open(ways):
        found.append(
            say(
                "{count} of the {stated} stated comments are not on the page. They may be pingbacks that it does not "
                "show, or replies to removed comments.",
                count=receipt.difference,
                stated=receipt.declared or 0,
            )
        )
    return found


def _reason_is_open(ways: Ways) -> bool:
    complete = ways.rest is not None and ways.rest.complete
    return not complete and not ways.pages.missed and not ways.pages.first.lazy and not ways.pages.offline
