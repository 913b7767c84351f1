"""Watching: looking at articles again and again, by their comment feed first, and capturing only what changed.

A look is three steps, so that the window can take them on their threads: `due` and `settle` know the archive,
`look` the network.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from domain.capture import Capture
from domain.errors import Cancelled, SourceError, ThreadmarkError
from domain.messages import say
from domain.recapture import Difference, Event
from domain.time import now
from domain.watch import LONGEST, SHORTEST, Ended, Watch, settled, wants_all
from operations import capturing, recapturing
from operations.capturing import Options
from scrapers.capturing import Address
from scrapers.fetch import Fetcher
from scrapers.markup import parse
from scrapers.platforms.wordpress_feed import feed_address, feed_items
from scrapers.scraper import Request
from storage.archive import Archive

__all__ = ["Ended", "Look", "Outcome", "Watch", "begin", "due", "end", "look", "look_at", "settle", "watches"]

_ACCEPT = "application/rss+xml, application/atom+xml;q=0.9, application/xml;q=0.8"
_NEWS = (Event.NEW, Event.EDITED, Event.REMOVED, Event.MOVED, Event.GONE, Event.BACK, Event.RENAMED)


@dataclass(frozen=True, slots=True)
class Look:
    """What a look brought: the feed's token, and a capture if there was reason for one; or why it failed."""

    watch: Watch
    token: str | None = None
    capture: Capture | None = None
    error: ThreadmarkError | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a look. `difference` None: nothing was captured (nothing new in the feed, or an error)."""

    watch: Watch
    difference: Difference | None = None
    error: ThreadmarkError | None = None


def begin(
    archive: Archive,
    article_id: int,
    *,
    minutes: int = 60,
    until: date | None = None,
    quiet_days: int | None = 14,
    moment: datetime | None = None,
) -> Watch:
    """Watch an article that has an address. Raises `SourceError` for others, and for a pause under ten minutes."""
    recapturing.source(archive, article_id)
    if not SHORTEST <= minutes <= LONGEST:
        raise SourceError(
            say("{minutes} minutes between two looks are too few or too many.", minutes=minutes),
            say("Choose between {least} and {most}.", least=SHORTEST, most=LONGEST),
        )
    start = moment or datetime.now(UTC)
    iso = start.isoformat(timespec="microseconds")
    watch = Watch(
        0,
        article_id,
        minutes,
        until.isoformat() if until is not None else None,
        quiet_days,
        minutes,
        (start + timedelta(minutes=minutes)).isoformat(timespec="microseconds"),
        captured_at=archive.articles.get(article_id).captured_at,
        news_at=iso,
        feed=_feed(archive, article_id),
    )
    return archive.watches.put(watch)


def end(archive: Archive, article_id: int) -> None:
    """Watch it no more. Raises `UnknownItem` if it was not watched."""
    watch = archive.watches.of_article(article_id)
    archive.watches.remove(watch.id if watch is not None else 0)


def watches(archive: Archive) -> list[Watch]:
    """All watches, those that go on first."""
    return archive.watches.all()


def due(archive: Archive, moment: str | None = None) -> list[Watch]:
    """What is to be looked at now."""
    return archive.watches.due(moment or now())


def look(watch: Watch, address: str, options: Options, cancel: threading.Event | None = None) -> Look:
    """Look at the feed; read the page if something is new in it, if there is no feed, or once a day."""
    token = watch.token
    try:
        if watch.feed is not None:
            token = _token(watch.feed, options, cancel)
            if token is not None and token == watch.token and not wants_all(watch, datetime.now(UTC)):
                return Look(watch, token)
        return Look(watch, token, capturing.read(Address(address), options, cancel=cancel))
    except Cancelled:
        raise
    except ThreadmarkError as error:
        return Look(watch, token, error=error)


def settle(archive: Archive, found: Look, moment: datetime | None = None) -> Outcome:
    """Keep what a look brought. What a capture lacks is not marked as gone where that is doubtful."""
    watch, at = archive.watches.get(found.watch.id), moment or datetime.now(UTC)
    difference = None
    if found.error is not None and recapturing.is_of_the_page(found.error):
        recapturing.record_failure(archive, watch.article_id, found.error)
    if found.capture is not None:
        planned = recapturing.compare(archive, watch.article_id, found.capture)
        kept = found.capture if planned.anything else replace(found.capture, pages=())  # nothing new: seen, that is all
        difference = recapturing.save(archive, watch.article_id, kept, keep_missing=planned.doubtful)
    news = difference is not None and (difference.article_changed or any(map(difference.count, _NEWS)))
    failed = found.error is not None
    after = settled(watch, at, news=news, captured=found.capture is not None, failed=failed)
    if not failed:
        after = replace(after, token=found.token)
    return Outcome(archive.watches.put(after), difference, found.error)


def look_at(
    archive: Archive,
    watch: Watch,
    options: Options,
    cancel: threading.Event | None = None,
    moment: datetime | None = None,
) -> Outcome:
    """`look` and `settle` in one go, on one thread."""
    source = recapturing.source(archive, watch.article_id)
    address = source.url if isinstance(source, Address) else ""
    return settle(archive, look(watch, address, options, cancel), moment)


def _feed(archive: Archive, article_id: int) -> str | None:
    """The article's own comment feed, as its page names it."""
    for page in reversed(archive.pages.of_article(article_id)):
        if page.role == "article" and "html" in page.content_type:
            return feed_address(parse(page), page)
    return None


def _token(feed: str, options: Options, cancel: threading.Event | None) -> str | None:
    """What the feed holds, as a hash; None if it holds nothing that can be read."""
    with Fetcher(
        allow_local=options.allow_local, max_bytes=options.max_bytes, cancel=cancel, politeness=options.politeness
    ) as fetcher:
        items = feed_items(fetcher.fetch(Request(feed, "feed", _ACCEPT)), None)
    lines = [f"{item.comment.site_id}\t{item.comment.published.iso}\t{item.comment.text.digest}" for item in items]
    return sha256("\n".join(sorted(lines)).encode()).hexdigest() if lines else None
