"""YouTube: the comments of a video over the Data API v3, and in the files that other programs save.

Where: `videos.list`, `commentThreads.list` and `comments.list` of www.googleapis.com, with the user's own key (sent as
a header); saved answers of them, of YouTube's own page script (InnerTube `next`), the files of
youtube-comment-downloader (JSON lines or JSON) and of yt-dlp (`.info.json`). Nesting: `parentId`; in the others the
structure, or the id before its dot. Time: UTC to the second; in the others only "2 years ago", counted back from when
the file was saved. Votes: likes (the page prints large ones rounded; a warning says so); dislikes are nowhere. Edited:
`updatedAt` later than `publishedAt`, or the word in brackets. Deleted: not given. Moderated: only to the owner.
Pingbacks: none. Lost: hearts and pins; bold and the like in saved page answers; with the Data API, which answer of a
thread a deeper answer belongs to (it names the thread's first comment).
Evidence: recorded for the page's answers; the Data API and the programs' files from their documentation only.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlencode, urlsplit

from domain.article import Article
from domain.capture import Capture, Reason
from domain.comment import Comment
from domain.errors import FetchError, LoginNeeded, NoCommentsFound, OfflineError
from domain.messages import Message, say
from domain.page import Page
from scrapers import answers
from scrapers.answers import at, key_of, number, plain, record, records, stamp, words
from scrapers.distinct import distinct
from scrapers.platforms import youtube_saved as saved
from scrapers.platforms.youtube_api import api_comment, thread_parts, video_address
from scrapers.scraper import JSON, Context, Evidence, Key, Request, Scraper, Scraping

KEY = Key(
    "youtube.com",
    say(
        "Get one in the Google Cloud console: make a project, switch on YouTube Data API v3 and create an API key. "
        "It costs nothing. Then enter it in Threadmark for youtube.com."
    ),
)
_API = "https://www.googleapis.com/youtube/v3/"
_HOSTS = frozenset({"youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com"})
_PATH_ID = re.compile(r"^/(?:shorts|live|embed|v)/([\w-]{6,20})")
_KINDS = (b'"youtube#videoListResponse"', b'"youtube#comment')
_MOST_PAGES = 5_000


class YouTube(Scraper):
    """The scraper of videos on YouTube."""

    name: ClassVar[str] = "youtube"
    title: ClassVar[str] = "YouTube"
    evidence: ClassVar[Evidence] = Evidence.RECORDED
    key: ClassVar[Key | None] = KEY

    def recognises(self, page: Page) -> float:
        if answers.is_json(page) and any(kind in page.body for kind in _KINDS):
            return 1.0
        return saved.recognises(page)

    def entries(self, url: str, context: Context) -> tuple[Request, ...]:
        video = video_id(url)
        return (_ask("videos", context, part="snippet,statistics", id=video),) if video else ()

    def scrape(self, page: Page, context: Context) -> Scraping:
        if b'"youtube#videoListResponse"' in page.body:
            return (yield from _video(page, context))
        return saved.read(page, context)


def video_id(url: str) -> str | None:
    """The video that an address of YouTube shows, None for any other address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    host = (parts.hostname or "").removeprefix("www.")
    if host == "youtu.be":
        return parts.path.strip("/").split("/")[0] or None
    if host not in _HOSTS:
        return None
    if parts.path.rstrip("/") == "/watch":
        return next(iter(parse_qs(parts.query).get("v", ())), None)
    found = _PATH_ID.match(parts.path)
    return found.group(1) if found else None


def _ask(method: str, context: Context, **query: str | int | None) -> Request:
    pairs = urlencode({name: value for name, value in query.items() if value is not None}, safe=",")
    return Request(f"{_API}{method}?{pairs}", "api", JSON, headers=(("X-Goog-Api-Key", context.key(KEY)),))


# ── over the interface ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Reading:
    video: str
    owner: str | None
    context: Context
    comments: list[Comment] = field(default_factory=list)
    unread: int = 0
    """Replies that their thread counts and that did not come."""
    failure: FetchError | None = None


def _video(page: Page, context: Context) -> Scraping:
    video = record(at(answers.read_json(page), "items", 0))
    name = key_of(video.get("id"))
    if name is None:
        raise NoCommentsFound(
            say("YouTube knows no video at this address: it is private or was removed."),
            say("Check the address in a browser."),
            "YouTube",
        )
    declared = number(at(video, "statistics", "commentCount"))
    reading = _Reading(name, key_of(at(video, "snippet", "channelId")), context)
    yield from _threads(reading)
    if reading.failure is not None and not reading.comments:
        raise _refused(reading.failure, closed=declared is None) from reading.failure
    comments = distinct(reading.comments)
    if not comments:
        raise NoCommentsFound(say("Nobody has written a comment there yet."), None, "YouTube")
    reason = Reason.REFUSED if reading.failure or reading.unread else None
    told = answers.receipt("youtube-api", comments, declared=declared, reason=reason, warnings=_warnings(reading))
    return Capture(_article(video, name), comments, told, captured_at=context.captured_at)


def _refused(failure: FetchError, *, closed: bool) -> Exception:
    """What an interface means that gives no comment at all: its answer's words are not brought, only its status."""
    if closed and failure.status == 403:
        return NoCommentsFound(say("Comments are turned off under this video."), None, "YouTube")
    if failure.status in (400, 403) and not isinstance(failure, OfflineError):
        what = say(
            "YouTube refused the key, or its requests for today are used up ({status}).", status=failure.status or 0
        )
        return LoginNeeded(what, KEY.where, kind=LoginNeeded.KEY, url="https://youtube.com/", status=failure.status)
    return failure


def _threads(reading: _Reading) -> Generator[Request, Page, None]:
    walk, token = answers.Walk(_MOST_PAGES), None
    while True:
        request = _ask(
            "commentThreads",
            reading.context,
            part="snippet,replies",
            videoId=reading.video,
            order="time",
            maxResults=100,
            pageToken=token,
        )
        try:
            answer = record(answers.read_json((yield request)))
        except FetchError as failure:
            reading.failure = failure
            return
        for thread in records(answer.get("items")):
            yield from _thread(thread, reading)
        token = words(answer.get("nextPageToken"))
        if not walk.goes_on(token):
            return


def _thread(thread: dict[str, Any], reading: _Reading) -> Generator[Request, Page, None]:
    top, given, total = thread_parts(thread)
    mine = [api_comment(one, reading.owner, reading.video) for one in (top, *given) if one]
    replies = {one.key for one in mine if one.parent_key}
    if total > len(replies) and top:
        for one in (yield from _replies(key_of(top.get("id")), reading)):
            if one.key not in replies:
                replies.add(one.key)
                mine.append(one)
    reading.unread += max(0, total - len(replies))
    first = [one for one in mine if one.parent_key is None]
    rest = [one for one in mine if one.parent_key is not None]
    reading.comments += first + sorted(rest, key=lambda one: one.published.iso or "")


def _replies(parent: str | None, reading: _Reading) -> Generator[Request, Page, list[Comment]]:
    walk, token = answers.Walk(_MOST_PAGES), None
    found: list[Comment] = []
    while parent is not None:
        request = _ask("comments", reading.context, part="snippet", parentId=parent, maxResults=100, pageToken=token)
        try:
            answer = record(answers.read_json((yield request)))
        except FetchError:
            break
        found += [api_comment(one, reading.owner, reading.video, parent) for one in records(answer.get("items"))]
        token = words(answer.get("nextPageToken"))
        if not walk.goes_on(token):
            break
    return found


def _warnings(reading: _Reading) -> list[Message]:
    found = []
    if reading.failure is not None:
        found.append(say("YouTube gave only a part of the comments: {reason}", reason=reading.failure.what))
    if reading.unread:
        found.append(say("{count} replies were counted by YouTube, but not given.", count=reading.unread))
    return found


def _article(video: dict[str, Any], name: str) -> Article:
    snippet = record(video.get("snippet"))
    return Article(
        title=words(snippet.get("title")),
        text=plain(snippet.get("description")),
        byline=words(snippet.get("channelTitle")),
        published=stamp(snippet.get("publishedAt")),
        language=words(snippet.get("defaultAudioLanguage")) or words(snippet.get("defaultLanguage")),
        url=video_address(name),
        site="YouTube",
    )
