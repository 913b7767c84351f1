"""Recapturing: taking an archived discussion again. What was found is compared before anything is saved."""

from __future__ import annotations

from domain.capture import Capture
from domain.errors import Cancelled, FetchError, NoCommentsFound, SourceError, ThreadmarkError
from domain.messages import Message, say
from domain.recapture import Difference, Event
from domain.records import ArticleRecord
from operations.capturing import Address, Source, source_of
from scrapers.address_list import page_key
from storage.archive import Archive

__all__ = ["compare", "is_of_the_page", "record_failure", "said", "save", "source"]

_REUSE_IDS = ("isso",)
"""Comment systems that give the id of a deleted comment to a later one: the time must agree too."""

_EVENTS = (Event.NEW, Event.EDITED, Event.REMOVED, Event.MOVED, Event.RENAMED, Event.GONE, Event.BACK)


def source(archive: Archive, article_id: int) -> Source:
    """Where an article was captured from. Raises `SourceError` for one that was pasted or came from a file."""
    record = archive.articles.get(article_id)
    if not record.url:
        raise SourceError(
            say("“{title}” has no address, so it cannot be fetched again.", title=record.title or str(article_id)),
            say("Save the page again in the browser, and capture that file as a newer state of this article."),
        )
    found = source_of(record.url)
    return found if isinstance(found, Address) else Address(record.url)


def compare(archive: Archive, article_id: int, capture: Capture) -> Difference:
    """What `save` would change. Nothing is written."""
    return archive.recaptures.compare(article_id, capture, ids_reused=_reuses_ids(capture))


def save(archive: Archive, article_id: int, capture: Capture, *, keep_missing: bool = False) -> Difference:
    """Keep a further capture of the article.

    `keep_missing`: comments that it lacks are not marked as gone; for a capture that found doubtfully little.
    """
    ids_reused = _reuses_ids(capture)
    return archive.recaptures.add(article_id, capture, ids_reused=ids_reused, keep_missing=keep_missing)


def known(archive: Archive, capture: Capture) -> ArticleRecord | None:
    """The article of the archive that is at one of the capture's addresses: as asked for, after redirects, or as the
    page names itself. The latest one if there are several."""
    first = capture.pages[0] if capture.pages else None
    addresses = (capture.article.url, first.requested_url if first else None, first.url if first else None)
    keys = {page_key(url) for url in addresses if url}
    found = [number for number, url in archive.queue.archived() if keys and page_key(url) in keys]
    return archive.articles.get(max(found)) if found else None


def is_of_the_page(error: ThreadmarkError) -> bool:
    """Whether it says something about the page (gone, behind a wall, empty), not about this machine's network."""
    if isinstance(error, Cancelled):
        return False
    return isinstance(error, NoCommentsFound) or (isinstance(error, FetchError) and error.status is not None)


def record_failure(archive: Archive, article_id: int, error: ThreadmarkError) -> None:
    """Keep in the timeline that the page was asked for and could not be had. No comment is marked as gone."""
    status = error.status if isinstance(error, FetchError) else None
    archive.recaptures.fail(article_id, {"status": status, "error": error.what.to_json()})


def said(difference: Difference) -> list[Message]:
    """What a capture changed, in short sentences, the most telling first."""
    counts = [(event, difference.count(event)) for event in _EVENTS]
    sentences = [_counted(event, count) for event, count in counts if count]
    if difference.article_changed:
        sentences.append(say("the article was edited"))
    return sentences or [say("nothing changed")]


def _counted(event: Event, count: int) -> Message:
    match event:
        case Event.NEW:
            return say("{count} new", count=count)
        case Event.EDITED:
            return say("{count} edited", count=count)
        case Event.REMOVED:
            return say("{count} removed by the site", count=count)
        case Event.MOVED:
            return say("{count} moved", count=count)
        case Event.RENAMED:
            return say("{count} with another name", count=count)
        case Event.GONE:
            return say("{count} gone", count=count)
        case Event.BACK:
            return say("{count} back again", count=count)


def _reuses_ids(capture: Capture) -> bool:
    return capture.receipt.source.startswith(_REUSE_IDS)
