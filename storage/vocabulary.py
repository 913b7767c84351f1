"""Vocabulary: the words that occur in the archive, to find the forms of one: Haus, Häuser, Hauses."""

from __future__ import annotations

import unicodedata

import snowballstemmer

from storage.connection import Connection

LANGUAGES = ("german", "english")
MOST = 200
"""So many forms of a word are looked for."""
REMEMBERED = 100_000
_TABLES = ("comment", "article")


class Vocabulary:
    """The index keeps its words folded (``häuser`` as ``hauser``); stems are compared folded too."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stemmers = [snowballstemmer.stemmer(language) for language in LANGUAGES]
        self._ready = False
        self._known: dict[str, set[str]] = {}

    def forms(self, word: str) -> list[str]:
        """All words of the archive that are forms of this one, itself included, and its other spellings."""
        self._prepare()
        wanted = {stem for spelling in spellings(word) for stem in self._stems(spelling)}
        found = set(spellings(word))
        for start in self._starts(word):
            for term in self._beginning(start):
                if wanted & self._stems(term):
                    found.add(term)
        return sorted(found)[:MOST]

    def _starts(self, word: str) -> set[str]:
        """What the forms begin with, as the index writes it; the last letter of a stem may change."""
        starts = set[str]()
        for spelling in spellings(word):
            for stem in self._stems(spelling):
                length = max(2, len(stem) - 1)
                starts |= {stem[:length], _indexed(spelling)[:length]}
        return starts

    def _stems(self, word: str) -> set[str]:
        known = self._known.get(word)
        if known is None:
            known = {fold(stemmer.stemWord(word.casefold())) for stemmer in self._stemmers} | {fold(word)}
            if len(self._known) < REMEMBERED:
                self._known[word] = known
        return known

    def _beginning(self, start: str) -> list[str]:
        if not start:
            return []
        after = start[:-1] + chr(ord(start[-1]) + 1)
        sql = " UNION ".join(f"SELECT term FROM temp.{table}_terms WHERE term >= ? AND term < ?" for table in _TABLES)  # noqa: S608
        return [term for (term,) in self._connection.rows(sql, (start, after) * len(_TABLES))]

    def _prepare(self) -> None:
        if not self._ready:
            for table in _TABLES:
                made = f"temp.{table}_terms USING fts5vocab('main', '{table}_fts', 'row')"
                self._connection.run(f"CREATE VIRTUAL TABLE IF NOT EXISTS {made}")
            self._ready = True


def spellings(word: str) -> list[str]:
    """The word with umlauts and without: Häuser, Haeuser, Straße, Strasse."""
    bare = word.casefold()
    written = bare
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        written = written.replace(umlaut, letters)
    read = bare
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        read = read.replace(letters, umlaut)
    return list(dict.fromkeys([bare, written, read, bare.replace("ß", "ss"), bare.replace("ss", "ß")]))


def fold(text: str) -> str:
    """Without differences of case and accents, and with ss for ß."""
    return _indexed(text.casefold())


def _indexed(text: str) -> str:
    """As the index has it: lower case, without accents."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(part for part in parts if not unicodedata.combining(part))
