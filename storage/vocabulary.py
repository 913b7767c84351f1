"""Vocabulary: the words that occur in the archive, to find the forms of one: Haus, Häuser, Hauses."""

from __future__ import annotations

import re
import unicodedata

import snowballstemmer

from storage.connection import Connection

LANGUAGES = ("german", "english")
MOST = 200
"""So many forms of a word are looked for; those that occur most often."""
LONGER = 8
"""No form has so many letters more than the word."""
SHORTEST = 3
"""Shorter words have no other forms: er, in, so."""
REMEMBERED = 200_000
_TABLES = ("comment", "article")
_WRITTEN_UMLAUT = re.compile(r"(?<![aeiouyqäöü])([aou])e(?=\w)")
"""``ae`` that may stand for ``ä``: not in neue, Bauer, Quelle."""
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_WRITTEN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


class Vocabulary:
    """The index keeps its words folded (``häuser`` as ``hauser``); stems are compared folded too."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stemmers = [snowballstemmer.stemmer(language) for language in LANGUAGES]
        self._ready = False
        self._known: dict[str, frozenset[str]] = {}

    def forms(self, word: str) -> list[str]:
        """All words of the archive that are forms of this one; first itself and its other spellings."""
        written = spellings(word)
        if len(word) < SHORTEST:
            return written
        self._prepare()
        wanted = frozenset[str]().union(*map(self._stems, written))
        longest = max(map(len, written)) + LONGER
        found: dict[str, int] = {}
        for start in self._starts(written):
            for term, texts in self._beginning(start, longest):
                if wanted & self._stems(term):
                    found[term] = texts
        known = {_indexed(one) for one in written}
        others = sorted(found.keys() - known, key=lambda term: (-found[term], term))
        return [*written, *others][:MOST]

    def _starts(self, written: list[str]) -> list[str]:
        """What the forms begin with, as the index writes it; the last letter of a stem may change."""
        starts = set[str]()
        for spelling in written:
            for stem in self._stems(spelling):
                bare = stem.partition(":")[2]
                length = max(2, len(bare) - 1)
                starts |= {bare[:length], _indexed(spelling)[:length]}
        shortest = sorted(start for start in starts if start)
        return [one for one in shortest if not any(one != other and one.startswith(other) for other in shortest)]

    def _stems(self, word: str) -> frozenset[str]:
        """The stem in each language, with the language in front."""
        known = self._known.get(word)
        if known is None:
            bare = word.casefold()
            stems = {f"{number}:{fold(one.stemWord(bare))}" for number, one in enumerate(self._stemmers)}
            known = frozenset(stems)
            if len(self._known) < REMEMBERED:
                self._known[word] = known
        return known

    def _beginning(self, start: str, longest: int) -> list[tuple[str, int]]:
        after = start[:-1] + chr(min(ord(start[-1]) + 1, 0x10FFFF))
        if "\ud800" <= after[-1] <= "\udfff":
            after = start[:-1] + "\ue000"
        one = "SELECT term, doc FROM temp.{}_terms WHERE term >= ? AND term < ? AND length(term) <= ?"
        sql = " UNION ALL ".join(one.format(table) for table in _TABLES)
        return self._connection.rows(sql, (start, after, longest) * len(_TABLES))

    def _prepare(self) -> None:
        if not self._ready:
            for table in _TABLES:
                made = f"temp.{table}_terms USING fts5vocab('main', '{table}_fts', 'row')"
                self._connection.run_temporary(f"CREATE VIRTUAL TABLE IF NOT EXISTS {made}")
            self._ready = True


def spellings(word: str) -> list[str]:
    """The word with umlauts and without: Häuser, Haeuser, Straße, Strasse. The first is itself."""
    bare = unicodedata.normalize("NFC", word.lower())
    read = _WRITTEN_UMLAUT.sub(lambda match: _UMLAUTS[match[1]], bare)
    return list(dict.fromkeys([bare, bare.translate(_WRITTEN), read, bare.replace("ss", "ß"), read.replace("ss", "ß")]))


def fold(text: str) -> str:
    """Without differences of case and accents, and with ss for ß."""
    return _indexed(text.casefold())


def _indexed(text: str) -> str:
    """As the index has it: lower case, without accents."""
    lower = text.lower()
    if lower.isascii():
        return lower
    parts = unicodedata.normalize("NFD", lower)
    return "".join(part for part in parts if not unicodedata.combining(part))
