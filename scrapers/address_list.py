"""Lists of addresses as people keep them: one to a line, with or without a title, in a text that was pasted or saved.

Understood on a line, in any mixture: ``address``; ``title<tab>address`` and the other way round;
``title – https://…``; ``[title](https://…)`` and bullets of Markdown; ``<https://…>``. A line that begins with ``#``
is a remark, and so is what follows a ``#`` after an address and a blank. An address without ``https://`` or ``www.``
stands alone in its line or its cell. Lines that hold no address are told, never dropped in silence. OPML, RSS and
sitemaps are read by `scrapers.files.lists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from domain.errors import SourceError
from domain.messages import Message, say
from scrapers.addresses import article_address, normalise_address

MOST_LINES = 100_000
LONGEST_ADDRESS = 4000
_MARKDOWN = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(https?://[^\s<>]+?)>?(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_ADDRESS = re.compile(r"(?:https?://|\bwww\.)[^\s<>\"“”„«»]+", re.IGNORECASE)
_REMARK = re.compile(r"\s#.*$")
_BETWEEN = re.compile(r"[,;|](?=https?://)")
_BULLET = re.compile(r"^(?:[-*+•·]|\d{1,5}[.)])\s+(?:\[[ xX]\]\s+)?")
_AFTER = ".,;:!?'’*_|"
_AROUND = ' \t-–—:|·,;"“”„«»<>()[]*_'
_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|wt_\w+|wtmc|at_\w+|xtor)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Listed:
    """An address of a list, clean, with the title that stood beside it."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A line without an address that can be read, and why."""

    number: int
    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class AddressList:
    """What a list holds: addresses in its order, each page once; how many came twice; and lines not understood."""

    addresses: tuple[Listed, ...] = ()
    repeated: int = 0
    refused: tuple[Refused, ...] = ()


def read_list(text: str) -> AddressList:
    """The addresses of a text."""
    return _collected(_lines(text))


def of_pairs(pairs: Iterable[tuple[str | None, str]]) -> AddressList:
    """The same for (title, address) pairs that something else has read."""
    return _collected((number, title, url, url) for number, (title, url) in enumerate(pairs, start=1))


def decoded(body: bytes) -> str:
    """The text of a list's file: UTF-8 or UTF-16 with its mark, else as Windows writes it."""
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return body.decode("utf-16", "replace")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def page_key(url: str) -> str:
    """Equal for addresses of one page: without scheme, ``www.``, a slash at the end, and marks of campaigns."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    kept = [pair for pair in parts.query.split("&") if pair and not _TRACKING.fullmatch(pair.partition("=")[0])]
    return f"{host}{parts.path.rstrip('/')}" + (f"?{'&'.join(kept)}" if kept else "")


type _Found = tuple[int, str | None, str, str]
"""Number of the line, title, address as it stands there, and the line."""


def _collected(found: Iterable[_Found]) -> AddressList:
    addresses: dict[str, Listed] = {}
    refused: list[Refused] = []
    repeated = 0
    for number, title, written, line in found:
        try:
            if len(written) > LONGEST_ADDRESS:
                raise SourceError(say("This is too long for an address."))
            url = article_address(normalise_address(written))
        except SourceError as error:
            refused.append(Refused(number, line[:200], error.what))
            continue
        repeated += page_key(url) in addresses
        addresses.setdefault(page_key(url), Listed(url, title or None))
    return AddressList(tuple(addresses.values()), repeated, tuple(refused))


def _lines(text: str) -> Iterator[_Found]:
    lines = text.replace("\0", "").splitlines()
    if len(lines) > MOST_LINES:
        raise SourceError(
            say("The list has more than {limit} lines.", limit=MOST_LINES), say("Divide it into several lists.")
        )
    for number, whole in enumerate(lines, start=1):
        line = _without_remark(whole.removeprefix("\ufeff").strip())
        if line:
            yield from ((number, title, url, line) for title, url in _of_line(line))


def _without_remark(line: str) -> str:
    if line.startswith("#"):
        return ""
    before = _REMARK.sub("", line)
    if _ADDRESS.search(before) or (_is_bare_address(before) and not _ADDRESS.search(line)):
        return before
    return line


def _of_line(line: str) -> Iterator[tuple[str | None, str]]:
    """(title, address) of everything in a line that looks like an address; else the line itself, to be judged."""
    links = list(_MARKDOWN.finditer(line))
    if links:
        yield from ((_title(link[1]), link[2]) for link in links)
        return
    bare = _BETWEEN.sub(" ", _BULLET.sub("", line))
    found = [_trimmed(one) for one in _ADDRESS.findall(bare)]
    if found:
        title = _title(_ADDRESS.sub(" ", bare)) if len(found) == 1 else None
        yield from ((title, url) for url in found)
        return
    cells = [cell.strip() for cell in bare.split("\t") if cell.strip()]
    address = next((cell for cell in reversed(cells) if _is_bare_address(cell)), None)
    if len(cells) < 2 or address is None:
        yield None, bare
    else:
        yield _title(" ".join(cell for cell in cells if cell is not address)), address


def _title(text: str) -> str | None:
    words = " ".join(text.split()).strip(_AROUND)
    return words[:300] or None


def _trimmed(url: str) -> str:
    """Without the sentence's own marks at the end; a bracket stays if it was opened in the address."""
    while url:
        last = url[-1]
        pair = {")": "(", "]": "[", "}": "{"}.get(last)
        if last in _AFTER or (pair is not None and url.count(last) > url.count(pair)):
            url = url[:-1]
        else:
            break
    return url


def _is_bare_address(cell: str) -> bool:
    head = cell.partition("/")[0]
    return "." in head.strip(".") and len(cell.split()) == 1 and not head.replace(".", "").isdigit()
