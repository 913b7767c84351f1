"""Watching: the feed first, the page when something changed, and an end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from domain.errors import SourceError, UnknownItem
from domain.recapture import Event
from domain.watch import Ended
from operations import capturing, watching
from storage.archive import Archive
from tests.factories import a_capture, an_archive, an_article
from tests.operations.recapture_site import FIRST, MANY, SECOND, Said, page
from tests.scrapers.loopback import Site, reply

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
OPTIONS = capturing.Options(allow_local=True, politeness=capturing.Politeness(0))


def feed(*numbers: int) -> str:
    items = "".join(
        f"<item><title>Von: A</title><link>http://x.example/bruecke/#comment-{number}</link><guid>"
        f"http://x.example/bruecke/#comment-{number}</guid><pubDate>Sun, 01 Feb 2026 09:{number:02}:00 +0000</pubDate>"
        f"<description>Text {number}</description></item>"
        for number in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kommentare</title>{items}</channel></rss>'


def with_feed(site: Site, comments: tuple[Said, ...]) -> str:
    links = (
        f'<link rel="canonical" href="{site.url}/bruecke/"><link rel="alternate" type="application/rss+xml"'
        f' href="{site.url}/bruecke/feed/">'
    )
    return page(comments).replace("</head>", f"{links}</head>")


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as running:
        running.pages["/bruecke/"] = reply(with_feed(running, FIRST))
        running.pages["/bruecke/feed/"] = reply(feed(4, 3, 2, 1), kind="application/rss+xml")
        yield running


@pytest.fixture
def archive(site: Site, tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "w.threadmark") as opened:
        read = capturing.read(capturing.Address(f"{site.url}/bruecke/"), OPTIONS)
        capturing.save(opened, replace(read, captured_at=START.isoformat()))
        yield opened
        assert opened.check() == []


def at(archive: Archive, moment: datetime) -> list[watching.Outcome]:
    """Everything that is due at that moment, and looked at then."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(watching, "datetime", _clock(moment))
        found = watching.due(archive, moment.isoformat(timespec="microseconds"))
        return [watching.look_at(archive, one, OPTIONS, moment=moment) for one in found]


def _clock(moment: datetime) -> type[datetime]:
    class Clock(datetime):
        """Stands still."""

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return moment

    return Clock


def asked(site: Site) -> list[str]:
    paths = [one.path for one in site.asked if one.path != "/robots.txt"]
    site.asked.clear()
    return paths


def test_only_the_feed_is_asked_while_nothing_is_new(archive: Archive, site: Site) -> None:
    watch = watching.begin(archive, 1, moment=START)
    assert watch.feed == f"{site.url}/bruecke/feed/"
    assert at(archive, START) == [], "the first look is due in an hour"
    at(archive, START + HOUR)
    asked(site)
    (second,) = at(archive, START + 4 * HOUR)
    assert asked(site) == ["/bruecke/feed/"]
    assert second.difference is None
    assert len(archive.versions.timeline(1)) == 2, "the first look had nothing to compare the feed with"


def test_something_new_is_captured_and_brings_the_pause_back(archive: Archive, site: Site) -> None:
    watching.begin(archive, 1, minutes=60, moment=START)
    at(archive, START + HOUR)
    site.pages["/bruecke/"] = reply(with_feed(site, SECOND))
    site.pages["/bruecke/feed/"] = reply(feed(5, 4, 2, 1), kind="application/rss+xml")
    (found,) = at(archive, START + 4 * HOUR)
    assert found.difference is not None and found.difference.count(Event.NEW) == 1
    assert found.watch.pause == 60
    assert archive.watches.of_article(1) == found.watch


def test_the_pause_doubles_up_to_a_day_and_the_page_is_read_once_a_day(archive: Archive, site: Site) -> None:
    watching.begin(archive, 1, minutes=60, quiet_days=None, moment=START)
    moment, pauses, whole = START, [], 0
    for _ in range(8):
        moment = datetime.fromisoformat(archive.watches.all()[0].due_at)
        asked(site)
        (found,) = at(archive, moment)
        pauses.append(found.watch.pause)
        whole += "/bruecke/" in asked(site)
    assert pauses == [120, 240, 480, 960, 1440, 1440, 1440, 1440]
    assert whole == 5, "at first, and once a day for edits and deletions, which a feed does not show"


def test_a_page_without_a_feed_is_captured_each_time(archive: Archive, site: Site) -> None:
    site.pages["/bruecke/"] = reply(page(FIRST))
    read = capturing.read(capturing.Address(f"{site.url}/bruecke/"), OPTIONS)
    number = capturing.save(archive, read)
    watch = watching.begin(archive, number, moment=START)
    assert watch.feed is None
    before = archive._connection.value("SELECT count(*) FROM capture_page")
    (found,) = at(archive, START + HOUR)
    assert found.difference is not None and not found.difference.anything
    assert archive._connection.value("SELECT count(*) FROM capture_page") == before, "seen, and nothing kept twice"
    assert len(archive.versions.timeline(number)) == 2


def test_it_ends_on_its_day_or_when_it_is_quiet(archive: Archive) -> None:
    watching.begin(archive, 1, until=date(2026, 3, 2), moment=START)
    (found,) = at(archive, START + timedelta(days=2))
    assert found.watch.ended is Ended.DATE
    assert watching.due(archive, "2030") == []
    watching.begin(archive, 1, quiet_days=3, moment=START)
    (found,) = at(archive, START + timedelta(days=2))
    assert found.watch.ended is None
    (found,) = at(archive, START + timedelta(days=4))
    assert found.watch.ended is Ended.QUIET
    assert watching.begin(archive, 1, moment=START).ended is None, "it can be begun again"
    assert len(watching.watches(archive)) == 1


def test_failures_wait_longer_and_are_noted_but_lose_nothing(archive: Archive, site: Site) -> None:
    watching.begin(archive, 1, moment=START)
    site.pages["/bruecke/feed/"] = site.pages["/bruecke/"] = reply("weg", status=503)
    (found,) = at(archive, START + HOUR)
    assert found.error is not None
    assert (found.watch.failures, found.watch.pause) == (1, 120)
    assert archive.versions.timeline(1)[-1].state == "failed"
    assert all(one.gone_capture is None for one in archive.comments.thread(1))


def test_much_less_is_never_marked_as_gone_by_itself(archive: Archive, site: Site) -> None:
    site.pages["/bruecke/"] = reply(page(MANY))
    number = capturing.save(archive, capturing.read(capturing.Address(f"{site.url}/bruecke/"), OPTIONS))
    watching.begin(archive, number, moment=START)
    site.pages["/bruecke/"] = reply(page(MANY[:2]))
    (found,) = at(archive, START + HOUR)
    assert found.difference is not None and found.difference.kept_missing
    assert all(one.gone_capture is None for one in archive.comments.thread(number))


def test_what_cannot_be_watched(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="too few"):
        watching.begin(archive, 1, minutes=1)
    with pytest.raises(UnknownItem):
        watching.end(archive, 1)
    no_address = a_capture(article=an_article(url=None))
    with (
        an_archive(tmp_path, no_address, name="p.threadmark") as pasted,
        pytest.raises(SourceError, match="no address"),
    ):
        watching.begin(pasted, 1)


def test_an_article_that_is_removed_is_not_watched_any_more(archive: Archive) -> None:
    watching.begin(archive, 1, moment=START)
    archive.articles.remove(1)
    assert watching.watches(archive) == []
