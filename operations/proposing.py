"""What may be meant while a search is being typed: filters and their values, tags, authors, sites, saved searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from domain.query import ALIASES, CHOICES, NAMES
from operations.noting import seekable
from storage.archive import Archive

MOST = 12
_QUOTES = ('"', "„", "“", "”", "«", "»")
_TYPED = re.compile(r"(?P<name>[^\W\d_]{2,12}):(?P<quote>[\"„“«]?)(?P<value>[^\"„“”«»]*)$")
_WORD = re.compile(r"[^\s()\"|]*$")


class ProposalKind(StrEnum):
    """What is proposed."""

    FILTER = "filter"
    VALUE = "value"
    TAG = "tag"
    AUTHOR = "author"
    SITE = "site"
    TITLE = "title"
    LIST = "list"
    CODER = "coder"
    SEARCH = "search"


@dataclass(frozen=True, slots=True)
class Proposal:
    """`text` in place of [start, end) of what is typed, in code points; `label` is what a list shows."""

    kind: ProposalKind
    text: str
    label: str
    start: int
    end: int


def complete(archive: Archive, text: str, cursor: int, limit: int = MOST) -> list[Proposal]:
    """What the word at the cursor may become. Nothing is proposed for nothing."""
    before = text[: max(0, cursor)]
    cursor = len(before)
    here = _filter_at(before)
    if here is not None:
        name, value, start = here
        return _values(
            archive, name, value, start, _end(text, cursor, quoted=before[start : start + 1] in _QUOTES), limit
        )
    match = _WORD.search(before)
    word = match[0].lstrip("-–−~") if match is not None else ""
    if not word:
        return []
    start, end = cursor - len(word), _end(text, cursor, quoted=False)
    names = [Proposal(ProposalKind.FILTER, f"{name}:", f"{name}:", start, end) for name in _names(word)]
    return [*names, *_searches(archive, text, word)][:limit]


def applied(text: str, proposal: Proposal) -> tuple[str, int]:
    """The text with the proposal in it, and where the cursor stands then."""
    after = text[proposal.end :]
    gap = "" if proposal.kind is ProposalKind.FILTER or after[:1] in (" ", ")", "|") else " "
    before = text[: proposal.start] + proposal.text + gap
    return before + after, len(before) + (1 if not gap and after[:1] == " " else 0)


def _filter_at(before: str) -> tuple[str, str, int] | None:
    """Name, begun value and place of the value, where a filter is being typed."""
    for match in reversed(list(re.finditer(r"(?<![^\s()|\-–−])[^\W\d_]{2,12}:", before))):
        found = _TYPED.match(before, match.start())
        if found is None or (not found["quote"] and re.search(r"[\s()|]", found["value"])):
            continue
        name = found["name"].casefold()
        name = ALIASES.get(name, name)
        return (name, found["value"], found.start("quote")) if name in NAMES else None
    return None


def _end(text: str, cursor: int, *, quoted: bool) -> int:
    """Where the begun word or quotation ends behind the cursor."""
    match = re.compile(r'[^"„“”«»]*["“”»]?' if quoted else r'[^\s()"|]*').match(text, cursor)
    closing = match.end() if match is not None else cursor
    return closing if not quoted or (closing > cursor and text[closing - 1] in _QUOTES) else cursor


def _names(word: str) -> Iterable[str]:
    """The filters that begin like this, by an English or a German name."""
    begun = word.casefold()
    fitting = [name for name in NAMES if name.startswith(begun)]
    return dict.fromkeys([*fitting, *(name for alias, name in ALIASES.items() if alias.startswith(begun))])


def _searches(archive: Archive, text: str, word: str) -> list[Proposal]:
    """Saved searches take the place of all that is typed."""
    begun = seekable(word)
    kind = ProposalKind.SEARCH
    return [
        Proposal(kind, one.query, one.name, 0, len(text))
        for one in archive.searches.all()
        if begun in seekable(one.name)
    ]


def _values(archive: Archive, name: str, value: str, start: int, end: int, limit: int) -> list[Proposal]:
    if name in CHOICES:
        begun = value.casefold()
        fitting: Iterable[str] = [one for one in CHOICES[name] if one.startswith(begun)]
        kind = ProposalKind.VALUE
    elif name in _READERS:
        kind, read = _READERS[name]
        fitting = _fitting(read(archive, value), value)
    else:
        return []
    return [Proposal(kind, _quoted(one), one, start, end) for one in list(fitting)[:limit]]


def _fitting(names: Iterable[str], value: str) -> list[str]:
    """Those that have the begun words, first those that begin with them."""
    wanted = seekable(value).strip()
    found = [one for one in dict.fromkeys(names) if wanted in seekable(one)]
    return sorted(found, key=lambda one: not seekable(one.rpartition("/")[2]).startswith(wanted))


def _quoted(value: str) -> str:
    bare = value.replace('"', " ")
    return bare if bare and not re.search(r"[\s()|„“”«»]", bare) and bare[0] not in "<>=" else f'"{bare}"'


def _tags(archive: Archive, _value: str) -> Iterable[str]:
    return archive.codebook.tree().paths().values()


def _authors(archive: Archive, value: str) -> Iterable[str]:
    return (name for _, name in archive.search.authors.matching(value))


def _sites(archive: Archive, _value: str) -> Iterable[str]:
    return archive.worklists.sites()


def _titles(archive: Archive, _value: str) -> Iterable[str]:
    return (title for _, title in archive.memos.noted.article_titles().values() if title)


def _lists(archive: Archive, _value: str) -> Iterable[str]:
    return (one.name for one in archive.worklists.all())


def _coders(archive: Archive, _value: str) -> Iterable[str]:
    return (one.name for one in archive.coders.by_id().values())


_READERS: dict[str, tuple[ProposalKind, Callable[[Archive, str], Iterable[str]]]] = {
    "tag": (ProposalKind.TAG, _tags),
    "author": (ProposalKind.AUTHOR, _authors),
    "site": (ProposalKind.SITE, _sites),
    "title": (ProposalKind.TITLE, _titles),
    "list": (ProposalKind.LIST, _lists),
    "coder": (ProposalKind.CODER, _coders),
}
