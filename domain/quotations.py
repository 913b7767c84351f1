"""Quotations: what comments quote from the article and from earlier comments, found by the words alone.

A passage counts as quoted where it is marked (quote block, ``>``, quotation marks) and at least `LEAST_MARKED` words
or `LEAST_SIGNS` characters long, or where at least `LEAST_UNMARKED` words stand in it as they stand in the source.
It may be changed a little: case, accents, punctuation, slips, words put in or left out, omissions shown by “…”.
Nothing is claimed below `SURE` (of 1; below `SURE_SHORT` for fewer than `SHORT` words).

Each comment is read once, in the order of time, and looked up in what came before it; so the time needed grows with
the length of all texts together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.errors import Cancelled
from domain.messages import say
from domain.quotation import Quotation
from domain.quoted_marks import OMISSION, Marked, marked_passages
from domain.quoted_order import Ancestry, in_order
from domain.quoted_runs import Aligner, Corpus, Grams, Match, chains, grams_of
from domain.quoted_words import NEARLY, Vocabulary, Words
from domain.records import CommentRecord
from domain.text import RichText

LEAST_MARKED, LEAST_SIGNS = 3.0, 20
LEAST_UNMARKED = 8.0
LEAST_STRANGE, SIGNS_STRANGE = 5.0, 40
"""The same for a comment that is not above this one: fewer may be alike by chance."""
LEAST_OF_BLOCK = 5.0
"""Words of a part of a quote block; the rest may be the quoting one's own or from somewhere else."""
SURE = 0.75
SHORT, SURE_SHORT = 6.0, 0.85
WHOLE = 0.9
"""A comment that is another text to this degree repeats it (sent twice, a forum's first post): it does not quote it."""
FORMULA = 5
"""Unmarked words that stand in so many comments are a formula (a greeting, a signature, the words of a button)."""
_NEAREST, _ARTICLE, _OTHER = 1.1, 1.05, 1.0
"""What the same words count where they might be taken from: a comment above, the article, any other one."""
_BREATH = 64


def never() -> bool:
    return False


def find_quotations(
    article: RichText, comments: Sequence[CommentRecord], cancelled: Callable[[], bool] = never
) -> list[Quotation]:
    """All quotations, by comment in thread order and place. Raises `Cancelled` when `cancelled` says so."""
    finder = _Finder(article, comments, cancelled)
    found: dict[int, list[Quotation]] = {}
    for place in in_order(comments):
        found[place] = finder.read(place)
    return [one for place in sorted(found) for one in found[place]]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words [low, high) of a comment that are looked up together."""

    low: int
    high: int
    marked: Marked | None


class _Finder:
    """Knows what was read so far. Source 0 is the article."""

    def __init__(self, article: RichText, comments: Sequence[CommentRecord], cancelled: Callable[[], bool]) -> None:
        self._vocabulary = Vocabulary()
        self._corpus = Corpus()
        self._aligner = Aligner(self._vocabulary, self._corpus)
        self._ancestry = Ancestry(comments)
        self._records: list[CommentRecord | None] = [None]
        self._sources: dict[int, int] = {}
        self._cancelled, self._ticks = cancelled, 0
        self._corpus.add(self._vocabulary.words(article.plain), ())
        self._comments = comments
        self._words: list[Words] = []
        self._counts: Counter[tuple[int, ...]] = Counter()
        for comment in comments:
            self._breathe()
            words = self._vocabulary.words(comment.text.plain)
            self._words.append(words)
            self._counts.update(grams_of(words.numbers, self._corpus.grams.size))

    def _breathe(self) -> None:
        self._ticks += 1
        if self._ticks % _BREATH == 0 and self._cancelled():
            raise Cancelled(say("Stopped."))

    def read(self, place: int) -> list[Quotation]:
        """What the comment at this place of the thread quotes; it is a source from then on."""
        comment, words = self._comments[place], self._words[place]
        found: list[tuple[_Stretch, Match]] = []
        for stretch in _stretches(words, marked_passages(comment.text)):
            self._breathe()
            found += ((stretch, match) for match in self._look_up(comment, words, stretch))
        found = sorted(self._without_repetitions(words, found), key=lambda one: one[1].start)
        self._sources[comment.id] = len(self._records)
        self._records.append(comment)
        self._corpus.add(words, [(match.start, match.end) for _, match in found])
        return [self._quotation(comment, words, stretch, match) for stretch, match in found]

    def _without_repetitions(self, words: Words, found: list[tuple[_Stretch, Match]]) -> list[tuple[_Stretch, Match]]:
        """Without what comes from a text that this one is as a whole."""
        taken: Counter[int] = Counter()
        unmarked: set[int] = set()
        for stretch, match in found:
            source = self._corpus.source_at(match.there)
            taken[source] += match.end - match.start
            if stretch.marked is None:
                unmarked.add(source)
        repeated = {
            source for source in unmarked if taken[source] >= WHOLE * max(len(words), len(self._corpus.texts[source]))
        }
        return [one for one in found if self._corpus.source_at(one[1].there) not in repeated]

    # -- looking one stretch up --
    def _look_up(self, comment: CommentRecord, words: Words, stretch: _Stretch) -> list[Match]:
        marked = stretch.marked
        if not self._is_long_enough(words, stretch):
            return []
        omitted = _omissions(words) if marked is not None or "…" in words.text or "..." in words.text else _nothing
        bounds = (stretch.low, stretch.high)
        runs = list(self._corpus.runs(words.numbers, *bounds, self._grams(comment, marked)))
        matches = [
            self._aligner.measure(words.numbers, chain, bounds, omitted)
            for chain in chains(runs, self._corpus, omitted)
        ]
        kept = [one for one in matches if self._is_quoted(comment, words, stretch, one)]
        return _apart(sorted(kept, key=lambda one: (-round(one.same * self._nearness(comment, one), 3), one.there)))

    def _grams(self, comment: CommentRecord, marked: Marked | None) -> list[Grams]:
        if marked is None:
            return [self._corpus.grams]
        near = [self._corpus.near(0)]
        parent = self._sources.get(comment.parent_id) if comment.parent_id is not None else None
        if parent is not None:
            near.insert(0, self._corpus.near(parent))
        return [*near, self._corpus.grams]

    def _is_long_enough(self, words: Words, stretch: _Stretch) -> bool:
        if stretch.marked is None:
            return stretch.high - stretch.low >= LEAST_UNMARKED
        if stretch.low >= stretch.high:
            return False
        signs = words.ends[stretch.high - 1] - words.starts[stretch.low]
        return stretch.high - stretch.low > 1 and (
            self._weight(words, stretch.low, stretch.high) >= LEAST_MARKED or signs >= LEAST_SIGNS
        )

    def _weight(self, words: Words, low: int, high: int) -> float:
        return sum(self._vocabulary.weights[number] for number in words.numbers[low:high])

    # -- judging --
    def _is_quoted(self, comment: CommentRecord, words: Words, stretch: _Stretch, match: Match) -> bool:
        source = self._corpus.source_at(match.there)
        if stretch.marked is None:
            return self._is_taken_over(comment, words, source, match)
        near = source == 0 or self._ancestry.is_above(self._records[source], comment)
        least, least_signs = (LEAST_MARKED, LEAST_SIGNS) if near else (LEAST_STRANGE, SIGNS_STRANGE)
        if stretch.marked.block and match.same >= LEAST_OF_BLOCK:
            return match.likeness >= _sure(match.same)
        if match.same >= LEAST_UNMARKED and match.likeness >= SURE:
            return True
        whole = self._weight(words, stretch.low, stretch.high)
        if 2 * match.same / (whole + match.theirs) < _sure(whole):
            return False
        signs = words.ends[match.end - 1] - words.starts[match.start]
        return match.same >= least - (1 - NEARLY) or signs >= least_signs

    def _is_taken_over(self, comment: CommentRecord, words: Words, source: int, match: Match) -> bool:
        """Without marks: long enough, and neither somebody's own words again nor a formula."""
        if match.same < LEAST_UNMARKED or match.likeness < SURE:
            return False
        writer = self._records[source]
        if writer is None:
            return True
        if comment.author_key and comment.author_key == writer.author_key:
            return False
        return match.same - self._formula(words, match) >= LEAST_UNMARKED

    def _formula(self, words: Words, match: Match) -> float:
        """The weight of those words of a match that many comments have."""
        size = self._corpus.grams.size
        usual: set[int] = set()
        for at, gram in enumerate(grams_of(words.numbers[match.start : match.end], size), match.start):
            if self._counts[gram] >= FORMULA:
                usual.update(range(at, at + size))
        return sum(self._vocabulary.weights[words.numbers[at]] for at in usual)

    def _nearness(self, comment: CommentRecord, match: Match) -> float:
        source = self._corpus.source_at(match.there)
        if source == 0:
            return _ARTICLE
        return _NEAREST if self._ancestry.is_above(self._records[source], comment) else _OTHER

    # -- saying it --
    def _quotation(self, comment: CommentRecord, words: Words, stretch: _Stretch, match: Match) -> Quotation:
        number = self._corpus.source_at(match.there)
        record, source, first = self._records[number], self._corpus.texts[number], self._corpus.firsts[number]
        low, high = match.there - first, match.there_end - first
        edge = stretch.marked.end if stretch.marked is not None else len(words.text)
        more = _same_signs(words.text, words.ends[match.end - 1], edge, source.text, source.ends[high - 1])
        return Quotation(
            comment.id,
            words.starts[match.start],
            words.ends[match.end - 1] + more,
            record.id if record is not None else None,
            source.starts[low],
            source.ends[high - 1] + more,
            round(min(1.0, match.likeness), 3),
        )


def _sure(weight: float) -> float:
    return SURE_SHORT if weight < SHORT else SURE


def _nothing(_at: int, _end: int) -> bool:
    return False


def _omissions(words: Words) -> Callable[[int, int], bool]:
    """Whether an omission is shown somewhere between the end of word a - 1 and the start of word b."""

    def omitted(first: int, last: int) -> bool:
        start = words.ends[first - 1]
        return OMISSION.search(words.text, start, min(words.starts[last], start + 400)) is not None

    return omitted


def _stretches(words: Words, marked: Sequence[Marked]) -> Iterator[_Stretch]:
    """The marked passages, and what stands between them."""
    at, count = 0, len(words)
    for one in marked:
        low = at
        while low < count and words.ends[low] <= one.start:
            low += 1
        high = low
        while high < count and words.ends[high] <= one.end:
            high += 1
        yield _Stretch(at, low, None)
        yield _Stretch(low, high, one)
        at = high
    yield _Stretch(at, count, None)


def _apart(matches: Sequence[Match]) -> list[Match]:
    """The best ones that do not overlap in the comment."""
    kept: list[Match] = []
    covered: set[int] = set()
    for one in matches:
        if one.start not in covered and one.end - 1 not in covered:
            inside = range(one.start, one.end)
            if covered.isdisjoint(inside):
                covered.update(inside)
                kept.append(one)
    return kept


def _same_signs(text: str, at: int, edge: int, source: str, place: int) -> int:
    """How many signs after the last word are the same in both and belong to it: a full stop, a bracket."""
    more = 0
    while (
        at + more < edge
        and place + more < len(source)
        and text[at + more] == source[place + more]
        and text[at + more] in ".,;:!?)]…。！？"
    ):
        more += 1
    return more
