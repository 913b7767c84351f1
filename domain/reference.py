"""Ref: a link inside a note to something in the archive, written ``[[tag:Argument/moral]]``.

A key may contain anything; what would end the link is written as in addresses (``%5D``). After a ``|`` may stand
other words to show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote

SCHEME = "threadmark:"
"""What the address of such a link begins with in a rendered note; nothing outside of it uses that."""
LONGEST_KEY = 1500
PATTERN = rf"\[\[(tag|memo|annotation|comment|article|author):([^\[\]\n]{{1,{LONGEST_KEY}}})\]\]"
_LINK = re.compile(PATTERN)
_ODD = re.compile(r"[\[\]|\x00-\x1f\x7f-\x9f\u2028\u2029]|%(?=[0-9A-Fa-f]{2})")
_BYTE = re.compile(r"((?:%[0-9A-Fa-f]{2})+)")


class RefKind(StrEnum):
    """What can be linked to, and what its key is."""

    TAG = "tag"
    """The path, or the UUID."""
    MEMO = "memo"
    """The UUID."""
    ANNOTATION = "annotation"
    """The UUID."""
    COMMENT = "comment"
    """The article's UUID, a slash, the comment's key on its site."""
    ARTICLE = "article"
    """The UUID."""
    AUTHOR = "author"
    """The author's key."""


@dataclass(frozen=True, slots=True)
class Ref:
    """One thing in the archive."""

    kind: RefKind
    key: str

    @property
    def link(self) -> str:
        """As it is written in a note."""
        return f"[[{self.kind.value}:{_coded(self.key)}]]"

    @property
    def href(self) -> str:
        """As the address of a rendered link."""
        return f"{SCHEME}{self.kind.value}:{quote(self.key, safe='')}"

    @classmethod
    def of_href(cls, href: str) -> Ref | None:
        """The inverse of `href`; None for any other address."""
        kind, colon, key = href.removeprefix(SCHEME).partition(":")
        if not href.startswith(SCHEME) or not colon or kind not in set(RefKind):
            return None
        return cls(RefKind(kind), unquote(key))


def of_match(kind: str, inside: str) -> tuple[Ref, str]:
    """The Ref of the two groups of `PATTERN`, and the words to show (empty: its title)."""
    key, _, words = inside.partition("|")
    return Ref(RefKind(kind), _decoded(key.strip())), words.strip()


def refs_in(text: str) -> Iterator[Ref]:
    """The links of a note, in order."""
    if "[[" in text:
        for match in _LINK.finditer(text):
            yield of_match(match[1], match[2])[0]


def _coded(key: str) -> str:
    return _ODD.sub(lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), key)


def _decoded(key: str) -> str:
    """Only what `_coded` writes is turned back; any other per cent sign stays."""
    return _BYTE.sub(lambda match: _bytes_of(match[1]), key) if "%" in key else key


def _bytes_of(coded: str) -> str:
    try:
        return bytes.fromhex(coded.replace("%", "")).decode()
    except UnicodeDecodeError:
        return coded
