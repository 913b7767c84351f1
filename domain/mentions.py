"""Mentions: where a text names one of the people of its thread, in whatever form people write names.

A name is found whole or in parts, as a nick without its digits, with an umlaut or its two letters, in the genitive, in
another case. What is also a thing ("Rose", "Mark", "Gast") needs a sign that it is somebody: "@", a greeting, a title,
a verb of saying. A first name before another surname ("Angela Merkel") is another person. Positions are code points.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.name_words import (
    AMBIGUOUS,
    DETERMINERS,
    GREETINGS,
    POINTING,
    PRONOUNS,
    SAYING,
    THINGS_SAID,
    TITLES,
)

SHORTEST = 3
"""Letters of a part of a name that may stand for all of it."""
_TOKEN = re.compile(r"\w+(?:[-‐‑]\w+)*")
_MASKED = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]*\w", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])")
_PARTS = re.compile(r"[\W\d_]+")
_INITIALS = re.compile(r"(?<!\w)([^\W\d_])\.\s?([^\W\d_])\.")
_GENITIVE = re.compile(r"['’`´]s?(?!\w)")
_SENTENCE_END = re.compile(r"[.!?:;…\n]|\s-\s|^$")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the thread: `key` is equal for equal persons, `name` as it is shown."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Mention:
    """[start, end) is the name as it stands, without "@", title and ending. `sure`: no reader would doubt it."""

    start: int
    end: int
    key: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    raw: str
    folded: str

    @property
    def capital(self) -> bool:
        return self.raw[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Form:
    """A way of naming somebody: words in a row. `whole`: all of the name; `plain`: also a word of the language."""

    words: tuple[str, ...]
    key: str
    whole: bool
    plain: bool
    lower: bool
    """The name itself begins with a small letter."""
    first: bool
    """A first name, or what may be one: another surname may follow."""


def folded(word: str) -> str:
    """Equal for all spellings of a name: case, accents, umlauts or their two letters, ß and ss."""
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ß", "ss"))
    plain = "".join(one for one in plain if not unicodedata.combining(one))
    return plain.replace("ae", "a").replace("oe", "o").replace("ue", "u")


_PLAIN = frozenset(folded(word) for word in AMBIGUOUS)
_SAYING, _GREETINGS, _TITLES = (frozenset(map(folded, one)) for one in (SAYING, GREETINGS, TITLES))
_POINTING, _DETERMINERS, _PRONOUNS = (frozenset(map(folded, one)) for one in (POINTING, DETERMINERS, PRONOUNS))
_THINGS = frozenset(map(folded, THINGS_SAID))
_BEFORE = _GREETINGS | _TITLES | _POINTING | _DETERMINERS | _PRONOUNS | _SAYING


class Mentions:
    """Finds the people of one thread in its texts."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._forms: dict[str, list[_Form]] = defaultdict(list)
        self._initials: dict[tuple[str, str], str] = {}
        owners: dict[tuple[str, ...], set[str]] = defaultdict(set)
        forms: list[_Form] = []
        for person in people:
            for form in _forms_of(person):
                owners[form.words].add(form.key)
                forms.append(form)
            self._add_initials(person)
        for form in forms:
            if form.whole or len(owners[form.words]) == 1:  # a part that two share names neither
                self._forms[form.words[0]].append(form)
        for found in self._forms.values():
            found.sort(key=lambda form: (-len(form.words), not form.whole))

    def _add_initials(self, person: Person) -> None:
        parts = [part for part in _PARTS.split(person.name) if part]
        if len(parts) == 2:
            self._initials[parts[0][0].upper(), parts[1][0].upper()] = person.key

    def find(self, text: str) -> list[Mention]:
        """All mentions in the order of the text; none overlap."""
        masked = [match.span() for match in _MASKED.finditer(text)]
        tokens = [_Token(m.start(), m.end(), m[0], folded(m[0])) for m in _TOKEN.finditer(text)]
        found = list(self._named(text, _with_pieces(tokens), masked))
        taken = [(one.start, one.end) for one in found]
        found += [one for one in self._by_initials(text) if not _inside(one.start, one.end, taken)]
        return sorted(found, key=lambda one: one.start)

    def _by_initials(self, text: str) -> Iterator[Mention]:
        for match in _INITIALS.finditer(text):
            key = self._initials.get((match[1], match[2]))
            if key is not None:
                yield Mention(match.start(), match.end(), key, sure=False)

    def _named(self, text: str, tokens: Sequence[_Token], masked: Sequence[tuple[int, int]]) -> Iterator[Mention]:
        at, end = 0, -1
        while at < len(tokens):
            token = tokens[at]
            hit = None if token.start < end or _inside(token.start, token.end, masked) else self._at(text, tokens, at)
            if hit is None:
                at += 1
                continue
            yield hit
            end = hit.end
            at += 1

    def _at(self, text: str, tokens: Sequence[_Token], at: int) -> Mention | None:
        for base in _bases(text, tokens[at]):
            for form in self._forms.get(base[0], ()):
                last = _matches(text, form, tokens, at)
                if last is None:
                    continue
                context = _Context(text, tokens, at, last)
                if context.is_meant(form):
                    return Mention(tokens[at].start, context.end(form), form.key, context.is_sure(form))
        return None


def _with_pieces(tokens: Sequence[_Token]) -> list[_Token]:
    """Hyphenated words are one, unless they are no name: then their pieces are looked at, too."""
    found: list[_Token] = []
    for token in tokens:
        found.append(token)
        if re.search("[-‐‑]", token.raw):
            start = token.start
            for piece in re.split("[-‐‑]", token.raw):
                found.append(_Token(start, start + len(piece), piece, folded(piece)))
                start += len(piece) + 1
    return found


def _forms_of(person: Person) -> Iterator[_Form]:
    """Whole, and in its parts."""
    name = person.name.strip()
    whole = tuple(folded(token) for token in _TOKEN.findall(name))
    bare = tuple(word for word in whole if word not in _TITLES) or whole
    if not bare:
        return
    lower = name[:1].islower()
    single = len(bare) == 1
    plain = single and (bare[0] in _PLAIN or bare[0].isdigit())
    for words in dict.fromkeys((whole, bare)):
        yield _Form(words, person.key, True, plain, lower, single)
    tokens = [token for token in _TOKEN.findall(name) if len(bare) > 1]
    pieces = [piece for token in _TOKEN.findall(name) for piece in _PARTS.split(_CAMEL.sub(" ", token)) if piece]
    pieces = [*(one for one in tokens if re.search("[-‐‑]", one)), *pieces]
    pieces = [piece for piece in pieces if folded(piece) not in _TITLES]
    seen = {bare}
    first = next((piece for piece in pieces if len(piece) >= SHORTEST), "")
    for piece in pieces:
        word = folded(piece)
        if len(word) < SHORTEST or (word,) in seen:
            continue
        seen.add((word,))
        is_plain = word in _PLAIN or word in _BEFORE or (len(pieces) > 2 and not piece[:1].isupper())
        yield _Form((word,), person.key, False, is_plain, lower, piece == first)


def _bases(text: str, token: _Token) -> list[tuple[str, int]]:
    """The word, and without the ending of a genitive: (folded, letters that are left off)."""
    found = [(token.folded, 0)]
    if token.folded.endswith("s") and len(token.folded) > SHORTEST and not text[token.end : token.end + 1].isalpha():
        found.append((token.folded[:-1], 1))
    return found


def _matches(text: str, form: _Form, tokens: Sequence[_Token], at: int) -> int | None:
    """The place of the last token of the form, if it stands here."""
    for place, word in enumerate(form.words):
        if at + place >= len(tokens):
            return None
        token = tokens[at + place]
        last = place == len(form.words) - 1
        if place:
            between = text[tokens[at + place - 1].end : token.start]
            if not re.fullmatch(r"[ \t.\u00a0_-]{1,3}", between):
                return None
        if token.folded != word and not (last and token.folded == word + "s" and word[-1] not in "sxz"):
            return None
    return at + len(form.words) - 1


def _inside(start: int, end: int, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < b and end > a for a, b in spans)


class _Context:
    """What stands around some words that could be a name."""

    def __init__(self, text: str, tokens: Sequence[_Token], first: int, last: int) -> None:
        self._text, self._first, self._last = text, tokens[first], tokens[last]
        self._before = _outside(tokens, first, -1)
        self._after = _outside(tokens, last, 1)
        self._later = _outside(tokens, last, 2)

    def end(self, form: _Form) -> int:
        """Behind the name, without the ending of a genitive."""
        ending = self._last.folded != form.words[-1]
        return self._last.end - (1 if ending else 0)

    # -- signs --
    def _gap(self, one: _Token | None, other: _Token | None) -> str:
        return self._text[one.end : other.start] if one is not None and other is not None else "\n"

    def _at_sign(self) -> bool:
        return re.search(r"(?:@|＠)\s?$", self._text[max(0, self._first.start - 3) : self._first.start]) is not None

    def _greeted(self) -> bool:
        before, gap = self._before, self._gap(self._before, self._first)
        return (
            before is not None
            and before.folded in _GREETINGS
            and re.fullmatch(r"[ ,!…\t\u00a0-]{1,3}", gap) is not None
        )

    def _titled(self) -> bool:
        before, gap = self._before, self._gap(self._before, self._first)
        return before is not None and before.folded in _TITLES and re.fullmatch(r"\.?[ \u00a0]{1,2}", gap) is not None

    def _begins(self) -> bool:
        """At the beginning of a paragraph, or of what is said to somebody."""
        head = self._text[: self._first.start].rpartition("\n")[2]
        return re.fullmatch(r"[\s>»„\"“*_(\[#\d.-]*", head) is not None

    def _called(self) -> bool:
        """``Name, …`` or ``Name: …`` at the beginning."""
        after = self._text[self._last.end : self._last.end + 2]
        return self._begins() and re.match(r"\s?[,:!–-]|\s?$", after) is not None

    def _says(self) -> bool:
        """A verb of saying behind the name, or a time in a quotation's head."""
        if re.match(r"\s+am\s+\d|\s*\(?#?\d+\)?\s*:|\s*[,]?\s+\d{1,2}[.:]\d", self._text[self._last.end :]):
            return True
        for one, other in ((self._last, self._after), (self._after, self._later)):
            if other is None or not re.fullmatch(r"[ \u00a0]{1,2}", self._gap(one, other)):
                return False
            if other.folded in _SAYING and not other.capital:
                return True
        return False

    def _quoted(self) -> bool:
        before = self._text[max(0, self._first.start - 20) : self._first.start]
        return (
            re.search(r"(?:Zitat|Quote|Citation|Cita)(?: von| from| by| de)?:?\s+$", before, re.IGNORECASE) is not None
        )

    def _determined(self) -> bool:
        before = self._before
        close = re.fullmatch(r"[ \u00a0]{1,2}", self._gap(before, self._first)) is not None
        return before is not None and close and (before.folded in _DETERMINERS or before.raw.isdigit())

    def _other_surname(self, form: _Form) -> bool:
        """A surname follows that is not this person's."""
        after = self._after
        if not form.first or after is None or not after.capital or self._last.folded != form.words[-1]:
            return False
        if not re.fullmatch(r"[ \u00a0]", self._gap(self._last, after)):
            return False
        return after.folded not in _PRONOUNS | _THINGS and not after.raw.isupper() and len(after.raw) > 1

    def _other_first_name(self, form: _Form) -> bool:
        """A first name stands before that is not this person's."""
        before = self._before
        if form.whole and len(form.words) > 1:
            return False
        if before is None or not before.capital or not re.fullmatch(r"[ \u00a0]", self._gap(before, self._first)):
            return False
        if before.folded in _BEFORE or before.folded in _THINGS:
            return False
        head = self._text[: before.start].rstrip()
        starts = not head or _SENTENCE_END.search(head[-1]) is not None
        return not starts or form.first is False

    # -- judging --
    def _is_addressed(self) -> bool:
        return self._at_sign() or self._greeted() or self._titled() or self._called() or self._quoted()

    def is_meant(self, form: _Form) -> bool:
        """Whether the person is meant here."""
        if self._at_sign():
            return True
        if form.whole and len(form.words) > 1 and not form.plain:
            return True
        if self._other_surname(form) or self._other_first_name(form):
            return False
        if any(one.isdigit() or one == "_" for one in self._first.raw) and form.whole:
            return True
        addressed = self._is_addressed()
        if not self._first.capital and not self._first.raw[:1].isdigit():
            if form.plain:
                return form.whole and self._greeted()
            usual = form.lower and len(form.words[0]) > SHORTEST and not self._determined()
            return addressed or (usual and (form.whole or self._says()))
        if not form.plain:
            return True
        if self._determined() and not self._titled():
            return False
        return addressed or self._says()

    def is_sure(self, form: _Form) -> bool:
        """Whether nobody would doubt it."""
        return not form.plain or self._at_sign() or self._greeted() or self._titled()


def _outside(tokens: Sequence[_Token], at: int, step: int) -> _Token | None:
    """The token so many places away that does not lie within the same word."""
    here, place, left = tokens[at], at, abs(step)
    direction = 1 if step > 0 else -1
    while left:
        place += direction
        if not 0 <= place < len(tokens):
            return None
        one = tokens[place]
        if one.end <= here.start or one.start >= here.end:
            here, left = one, left - 1
    return tokens[place]
