"""What a web archive holds: one line for each recorded answer, and where the answer's bytes are.

Answers to GET and POST are told apart by the request records beside them. A revisit record stands for an answer whose
bytes were the same as those of another: by the record it names, by address and time, or by its digest.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import unescape
from typing import Any

from domain.text import clean
from scrapers.addresses import article_address, web_address
from scrapers.fetching.headers import media_type
from scrapers.files.members import Place, Source, Walk
from scrapers.files.part import Tick

_TITLE_WITHIN = 1 << 16
_MOST_FORM = 1 << 20
_TITLE = re.compile(rb"<title\b[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(slots=True)
class Recorded:
    """One recorded answer. `place` is where its bytes are, for a revisit those of the answer that it stands for."""

    url: str
    date: str
    status: int
    kind: str
    place: Place | None
    location: str | None = None
    title: str | None = None
    digest: str | None = None
    method: str = "GET"
    form: bytes = b""
    broken: bool = False

    @property
    def is_page(self) -> bool:
        """Whether it is a document that was shown."""
        return self.status == 200 and self.method == "GET" and self.kind in _HTML and self.place is not None


@dataclass(slots=True)
class Index:
    """All answers of an archive, in its order."""

    answers: list[Recorded] = field(default_factory=list)
    cut: bool = False
    damaged: int = 0


@dataclass(slots=True)
class _Loose:
    """What is to be joined at the end."""

    by_id: dict[str, Recorded] = field(default_factory=dict)
    revisits: list[tuple[Recorded, dict[str, str]]] = field(default_factory=list)
    requests: list[tuple[str, str, str, str, bytes]] = field(default_factory=list)
    """Id of the answer (or own id), address, time, method, form."""


def index_of(sources: Iterable[Source], tick: Tick) -> Index:
    """Read every record's head. The archive's bytes go by once."""
    index, loose = Index(), _Loose()
    for source in sources:
        walk = Walk(source, tick)
        found: dict[Place, Recorded] = {}
        for place, record in walk:
            answer = _taken(place, record, loose)
            if answer is not None:
                found[place] = answer
        for place in walk.broken & found.keys():
            found[place].broken = True
        index.answers += found.values()
        index.cut, index.damaged = index.cut or walk.cut, index.damaged + walk.damaged
    _join_requests(loose)
    _join_revisits(index, loose)
    return index


def _taken(place: Place, record: Any, loose: _Loose) -> Recorded | None:
    url = _header(record, "WARC-Target-URI")
    if web_address(url) is None:
        return None
    if record.rec_type == "request":
        _note_request(record, url, loose)
        return None
    if record.rec_type not in ("response", "resource", "revisit"):
        return None
    answer = _answer(place, record, url)
    loose.by_id[_header(record, "WARC-Record-ID")] = answer
    if record.rec_type == "revisit":
        names = ("WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date")
        loose.revisits.append((answer, {name: _header(record, name) for name in names}))
        answer.place = None
    return answer


def _answer(place: Place, record: Any, url: str) -> Recorded:
    headers = record.http_headers
    stated = headers.get_header("Content-Type") if headers is not None else record.content_type
    kind = media_type(stated or "")[0]
    code = str(headers.get_statuscode()) if headers is not None else "200"
    answer = Recorded(
        url,
        _header(record, "WARC-Date"),
        int(code) if code.isdecimal() else 200,
        kind,
        place,
        location=headers.get_header("Location") if headers is not None else None,
        digest=_header(record, "WARC-Payload-Digest") or None,
    )
    if answer.is_page and record.rec_type != "revisit":
        answer.title = _title(record)
    return answer


def _title(record: Any) -> str | None:
    head = record.content_stream().read(_TITLE_WITHIN)
    found = _TITLE.search(head)
    if found is None:
        return None
    try:
        text = found[1].decode("utf-8")
    except UnicodeDecodeError:
        text = found[1].decode("cp1252", "replace")
    return " ".join(clean(unescape(text)).split())[:300] or None


def _note_request(record: Any, url: str, loose: _Loose) -> None:
    """Remember requests that sent something: their answer is not that of the address alone."""
    method = (record.http_headers.protocol if record.http_headers is not None else "GET").upper()
    if method == "GET":
        return
    form = record.content_stream().read(_MOST_FORM)
    name = _header(record, "WARC-Concurrent-To") or _header(record, "WARC-Record-ID")
    loose.requests.append((name, url, _header(record, "WARC-Date"), method, form))


def _join_requests(loose: _Loose) -> None:
    by_moment: dict[tuple[str, str], list[Recorded]] = {}
    for answer in loose.by_id.values():
        by_moment.setdefault((answer.url, answer.date), []).append(answer)
    for name, url, date, method, form in loose.requests:
        same = [one for one in by_moment.get((url, date), []) if one.method == "GET"]
        asked = loose.by_id.get(name) or next(iter(same), None)
        if asked is not None:
            asked.method, asked.form = method, form


def _join_revisits(index: Index, loose: _Loose) -> None:
    by_digest: dict[str, Recorded] = {}
    by_url: dict[str, list[Recorded]] = {}
    for answer in index.answers:
        if answer.place is not None:
            by_url.setdefault(answer.url, []).append(answer)
            if answer.digest:
                by_digest.setdefault(answer.digest, answer)
    for answer, names in loose.revisits:
        named = loose.by_id.get(names["WARC-Refers-To"])
        original = named if named is not None and named.place is not None else _at_time(by_url, names, answer)
        original = original or by_digest.get(answer.digest or "")
        if original is not None:
            answer.place, answer.title, answer.broken = original.place, original.title, original.broken
            answer.kind = answer.kind or original.kind
            answer.status = 200 if answer.status == 304 else answer.status


def _at_time(by_url: dict[str, list[Recorded]], names: dict[str, str], answer: Recorded) -> Recorded | None:
    """The answer of the address and time that a revisit names; one "not modified" stands for the last before it."""
    stated = by_url.get(names["WARC-Refers-To-Target-URI"] or answer.url, [])
    exact = next((one for one in stated if one.date == names["WARC-Refers-To-Date"]), None)
    if exact is not None or answer.status != 304:
        return exact
    before = [one for one in stated if one.date <= answer.date]
    return max(before, key=lambda one: one.date, default=None)


def _header(record: Any, name: str) -> str:
    value = record.rec_headers.get_header(name)
    return value.strip() if isinstance(value, str) else ""


def moment_of(date: str) -> float:
    """A record's time as seconds, for what is nearest; 0 where it has none."""
    try:
        return datetime.fromisoformat(date).timestamp()
    except ValueError:
        return 0.0


def pages_of(index: Index) -> Iterator[Recorded]:
    """The documents to choose from: each address and content once, without further pages of comments."""
    seen: set[tuple[str, str]] = set()
    shown = {answer.url for answer in index.answers if answer.is_page}
    for answer in index.answers:
        mark = (answer.url.partition("#")[0], answer.digest or answer.date)
        article = article_address(answer.url)
        further = article not in (answer.url, mark[0]) and article in shown
        if answer.is_page and mark not in seen and not further:
            seen.add(mark)
            yield answer
