"""Answers from a web archive: what a scraper asks for comes from the records, and from nowhere else.

An address is looked for as it is; then without what only says how much of an answer is wanted and in which order,
since a program that recorded a site asked in words of its own. Of several recordings the nearest in time is taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import parse_qsl, unquote, urlencode, urljoin, urlsplit

from domain.errors import FetchError
from domain.messages import say
from domain.page import Page
from scrapers.fetching.errors import status_error
from scrapers.fetching.headers import media_type
from scrapers.files.members import record_at
from scrapers.files.part import MOST_BYTES
from scrapers.files.warc_index import Recorded, moment_of
from scrapers.scraper import Request

_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 10
_HOW_MUCH = frozenset(
    "per_page perpage page_size pagesize limit count number size orderby order sort sortby sort_by sort_order direction"
    " _fields fields _embed context _ t ts cb cachebuster callback jsonp nocache format_json raw_json".split()
)
_INDEX = re.compile(r"\[\d*\]$")
_SIZES = frozenset({"per_page", "page_size", "pagesize", "limit", "count", "size"})
_FIELDS = frozenset({"_fields", "fields"})
_FIRST = {"page": "1", "paged": "1", "cpage": "1", "offset": "0", "start": "0", "skip": "0"}
_UNKEPT = {"set-cookie", "set-cookie2", "authorization", "proxy-authorization", "proxy-authenticate"}
_PIECE = 1 << 16


class NotArchived(FetchError):
    """The archive has no answer to this request."""


class Shelf:
    """All recorded answers, by what was asked."""

    def __init__(self, answers: Iterable[Recorded]) -> None:
        self._exact: dict[str, list[Recorded]] = {}
        self._about: dict[str, list[Recorded]] = {}
        for answer in answers:
            sent = _sent(answer.method, answer.form)
            self._exact.setdefault(f"{sent}{exact_key(answer.url)}", []).append(answer)
            self._about.setdefault(f"{sent}{about_key(answer.url)}", []).append(answer)

    def find(self, url: str, sent: str = "") -> list[Recorded]:
        """What was answered to this address, `sent` along with it; of answers to others like it, those with most."""
        same = self._exact.get(f"{sent}{exact_key(url)}")
        if same is None:
            like = self._about.get(f"{sent}{about_key(url)}", [])
            best = min((_narrowness(one.url) for one in like), default=None)
            same = [one for one in like if _narrowness(one.url) == best]
        return [one for one in same if one.place is not None or one.status != 200]


class ArchivedAnswers:
    """Stands in for the network while a page of the archive is read. `near` is the page's own time."""

    def __init__(self, shelf: Shelf, near: str) -> None:
        self._shelf, self._near = shelf, moment_of(near)

    def fetch(self, request: Request) -> Page:
        """The recorded answer. Raises `NotArchived`, or the error that the recorded status stands for."""
        url, sent = request.url, _asked(request)
        for _ in range(_MOST_REDIRECTS):
            answer = self._answer(url, sent)
            if answer.status in _REDIRECTS and answer.location:
                sent = sent if answer.status in (307, 308) else ""
                url = _joined(answer.url, answer.location)
                continue
            if not 200 <= answer.status < 300:
                raise _refusal(answer)
            return page_of(answer, request.role, request.url)
        raise NotArchived(say("{address} leads in a circle in the web archive.", address=request.url))

    def _answer(self, url: str, sent: str) -> Recorded:
        there = self._shelf.find(url, sent)
        if not there:
            raise NotArchived(
                say("{address} is not in the web archive.", address=url),
                say("Capture the page from its address, or record it again with its comments."),
            )
        return min(there, key=lambda one: abs(moment_of(one.date) - self._near))


def page_of(answer: Recorded, role: str = "article", asked: str | None = None) -> Page:
    """A recorded answer as a page. Raises `NotArchived` where its bytes are not there."""
    body, headers = _body(answer)
    stated = next((value for name, value in headers if name == "content-type"), answer.kind)
    kind, charset = media_type(stated)
    return Page(
        answer.url,
        body,
        kind or "text/html",
        charset,
        200 if answer.status == 304 else answer.status,
        _utc(answer.date),
        asked,
        tuple(pair for pair in headers if pair[0] not in _UNKEPT),
        role,
    )


def _body(answer: Recorded) -> tuple[bytes, list[tuple[str, str]]]:
    if answer.place is None:
        raise NotArchived(say("The archive names {address}, but its content is in another file.", address=answer.url))
    with record_at(answer.place) as record:
        if record is None:
            raise NotArchived(say("The record of {address} cannot be read.", address=answer.url))
        http = record.http_headers
        headers = [(name.lower(), value) for name, value in (http.headers if http is not None else ())]
        encoding = dict(headers).get("content-encoding", "").strip().lower()
        stream, pieces, size = record.content_stream(), [], 0
        while piece := stream.read(_PIECE):
            pieces.append(piece)
            size += len(piece)
            if size > MOST_BYTES:
                raise NotArchived(
                    say("{address} is larger than {limit} MB.", address=answer.url, limit=MOST_BYTES >> 20)
                )
    body = b"".join(pieces)
    if encoding in ("br", "zstd") and not _is_text(body):
        raise NotArchived(
            say("{address} is recorded in a packing ({kind}) that is not read.", address=answer.url, kind=encoding),
            say("Let the program that made the archive ask for gzip, or none."),
        )
    return body, headers


def _is_text(body: bytes) -> bool:
    """Whether bytes that should be packed are plain: some programs unpack, and keep the header."""
    return body[:200].lstrip()[:1] in (b"<", b"{", b"[") and b"\x00" not in body[:200]


def _refusal(answer: Recorded) -> FetchError:
    host = urlsplit(answer.url).netloc or "?"
    if answer.status == 401:
        return FetchError(say("{host} asked for an account when this was archived.", host=host), None, 401)
    return status_error(answer.status, host, answer.url, tried=False)


def exact_key(url: str) -> str:
    """Equal for addresses that ask for the same in the same words."""
    parts, query = _taken_apart(url)
    return f"{parts}?{urlencode(sorted(query))}"


def about_key(url: str) -> str:
    """Equal for addresses that ask for the same thing, as much of it as it may be."""
    parts, query = _taken_apart(url)
    named = [(_INDEX.sub("", name), value) for name, value in query]  # PHP writes a list as post[0]=4
    kept = [(name, value) for name, value in named if name.lower() not in _HOW_MUCH and _FIRST.get(name) != value]
    return f"{parts.rstrip('/')}?{urlencode(sorted(kept))}"


def _narrowness(url: str) -> tuple[bool, int]:
    """How little an address asks for: named fields only, and few at a time."""
    query = dict(_taken_apart(url)[1])
    sizes = [int(query[name]) for name in _SIZES & query.keys() if query[name].isdecimal()]
    return bool(_FIELDS & query.keys()), -max(sizes, default=0)


def _taken_apart(url: str) -> tuple[str, list[tuple[str, str]]]:
    """Host and path, and the query; http and https are the same, and so are ways of writing."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return url, []
    where = host if port in (None, 80, 443) else f"{host}:{port}"
    return where + (unquote(parts.path) or "/"), parse_qsl(parts.query, keep_blank_values=True)


def _asked(request: Request) -> str:
    if request.json is not None:
        return _sent("POST", request.json.encode())
    if request.form is not None:
        return _sent("POST", urlencode(request.form).encode())
    return ""


def _sent(method: str, form: bytes) -> str:
    """What was sent along, in a form that does not depend on how it was written; nothing for a GET."""
    if method == "GET":
        return ""
    text = form.decode("utf-8", "replace").strip()
    try:
        return f"{method} {json.dumps(json.loads(text), sort_keys=True)} "
    except (ValueError, RecursionError):
        return f"{method} {urlencode(sorted(parse_qsl(text, keep_blank_values=True)))} "


def _joined(base: str, location: str) -> str:
    try:
        return urljoin(base, location)
    except ValueError:
        return location


def _utc(date: str) -> str:
    try:
        moment = datetime.fromisoformat(date)
    except ValueError:
        return ""
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
