"""Where words of one text stand in others: equal runs, joined to chains over small changes and omissions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from domain.quoted_words import Vocabulary, Words

MOST_PLACES = 8
"""So many places of a group of words are known at most: the first ones and the newest."""
CHANGED, LEFT_OUT = 6, 8
"""So many words may be put in, and so many left out, between two equal runs of one quotation."""
OMITTED = 300
"""So many words may be left out where the quotation shows it (…)."""
_LONG = 12
"""What is covered by an equal run of so many words is not looked up again: it makes the search linear."""
_OPEN = 4
_SEPARATOR = -1


@dataclass(slots=True)
class Run:
    """`length` equal words from `at` in the one and `there` in the other."""

    at: int
    there: int
    length: int

    @property
    def at_end(self) -> int:
        return self.at + self.length

    @property
    def there_end(self) -> int:
        return self.there + self.length


def grams_of(words: Sequence[int], size: int) -> Iterator[tuple[int, ...]]:
    """All groups of `size` words that follow each other."""
    return zip(*(words[number:] for number in range(size)), strict=False)


class Grams:
    """Groups of `size` words and where they stand."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._places: dict[tuple[int, ...], list[int]] = {}

    def add(self, words: Sequence[int], first: int) -> None:
        """Learn words that stand in the corpus from `first` on."""
        places = self._places
        for place, gram in enumerate(grams_of(words, self.size), first):
            known = places.get(gram)
            if known is None:
                places[gram] = [place]
            elif len(known) < MOST_PLACES:
                known.append(place)
            else:
                known[-1] = place

    def find(self, words: Sequence[int], at: int) -> Sequence[int]:
        return self._places.get(tuple(words[at : at + self.size]), ())


class Corpus:
    """All sources one after the other, each followed by a separator. A source is named by its number."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self.texts: list[Words] = []
        self.firsts: list[int] = []
        self.grams = Grams(4)
        self._known: list[Sequence[tuple[int, int]]] = []
        self._near: dict[int, Grams] = {}

    def add(self, words: Words, known: Sequence[tuple[int, int]]) -> None:
        """A further source; `known` stretches of it are quotations themselves, whose origin is already here."""
        first = len(self.numbers)
        self.texts.append(words)
        self.firsts.append(first)
        self._known.append(known)
        self.numbers += words.numbers
        self.numbers.append(_SEPARATOR)
        self._index(self.grams, len(self.texts) - 1)

    def _index(self, grams: Grams, source: int) -> None:
        words, first, at = self.texts[source], self.firsts[source], 0
        for start, end in [*self._known[source], (len(words), len(words))]:
            if start - at >= grams.size:
                grams.add(words.numbers[at:start], first + at)
            at = end

    def source_at(self, place: int) -> int:
        return bisect_right(self.firsts, place) - 1

    def near(self, source: int) -> Grams:
        """Shorter groups of one source alone: for what a comment most probably quotes."""
        found = self._near.get(source)
        if found is None:
            found = self._near[source] = Grams(3)
            self._index(found, source)
        return found

    def runs(self, words: Sequence[int], low: int, high: int, grams: Sequence[Grams]) -> Iterator[Run]:
        """All equal runs of words[low:high] with a source, by their place in it."""
        seen: dict[int, int] = {}
        at = low
        while at < high:
            longest = 0
            for index in grams:
                if at + index.size > high:
                    continue
                for place in index.find(words, at):
                    if seen.get(place - at, low) > at:
                        continue
                    run = self._grown(words, low, high, at, place)
                    seen[place - at] = run.at_end
                    longest = max(longest, run.at_end - at)
                    yield run
            at += longest - 3 if longest >= _LONG else 1

    def _grown(self, words: Sequence[int], low: int, high: int, at: int, place: int) -> Run:
        numbers, end, there_end = self.numbers, at, place
        while end < high and words[end] == numbers[there_end]:
            end += 1
            there_end += 1
        while at > low and place > 0 and end - at < _LONG and words[at - 1] == numbers[place - 1]:
            at -= 1
            place -= 1
        return Run(at, place, end - at)


def chains(runs: Sequence[Run], corpus: Corpus, omitted: Callable[[int, int], bool]) -> list[list[Run]]:
    """Runs that follow each other in both texts. `omitted(a, b)`: whether “…” stands between words a and b."""
    open_: dict[int, list[list[Run]]] = {}
    made: list[list[Run]] = []
    for run in sorted(runs, key=lambda one: (one.at, one.there)):
        mine = open_.setdefault(corpus.source_at(run.there), [])
        for chain in reversed(mine):
            joined = _joined(chain[-1], run, omitted)
            if joined is not None:
                chain.append(joined)
                break
        else:
            mine.append([run])
            made.append(mine[-1])
            del mine[:-_OPEN]
    return made


def _joined(last: Run, run: Run, omitted: Callable[[int, int], bool]) -> Run | None:
    """The run without what the last one has already, if it goes on from there."""
    over = max(0, last.at_end - run.at, last.there_end - run.there)
    if over >= run.length:
        return None
    cut = Run(run.at + over, run.there + over, run.length - over)
    put_in, left_out = cut.at - last.at_end, cut.there - last.there_end
    if put_in > CHANGED or left_out > OMITTED:
        return None
    return cut if left_out <= LEFT_OUT or omitted(last.at_end, cut.at) else None


@dataclass(slots=True)
class Match:
    """[start, end) of the words in the one and [there, there_end) in the corpus; weights of words, not counts.

    `same`: of what is equal; `mine`, `theirs`: of all that is in the two stretches, without shown omissions.
    """

    start: int
    end: int
    there: int
    there_end: int
    same: float
    mine: float
    theirs: float

    @property
    def likeness(self) -> float:
        return 2 * self.same / (self.mine + self.theirs) if self.mine + self.theirs else 0.0


class Aligner:
    """Measures a chain, and lets it grow over slips at its ends."""

    def __init__(self, vocabulary: Vocabulary, corpus: Corpus) -> None:
        self._likeness, self._weights, self._corpus = vocabulary.likeness, vocabulary.weights, corpus

    def measure(
        self, words: Sequence[int], chain: Sequence[Run], bounds: tuple[int, int], omitted: Callable[[int, int], bool]
    ) -> Match:
        """The chain as one match, inside words[bounds]."""
        first, last = chain[0], chain[-1]
        match = Match(first.at, first.at, first.there, first.there, 0.0, 0.0, 0.0)
        for run in chain:
            self._gap(words, match, run, omitted)
            weight = self._weight(words, run.at, run.at_end)
            match.same, match.mine, match.theirs = match.same + weight, match.mine + weight, match.theirs + weight
            match.end, match.there_end = run.at_end, run.there_end
        self._grow(words, match, last.at_end, last.there_end, bounds[1], 1)
        self._grow(words, match, first.at - 1, first.there - 1, bounds[0] - 1, -1)
        return match

    def _gap(self, words: Sequence[int], match: Match, run: Run, omitted: Callable[[int, int], bool]) -> None:
        """Between two runs: slips count nearly, the rest is missing on one side or the other."""
        mine = range(match.end, run.at)
        theirs = range(match.there_end, run.there)
        shown = len(theirs) > 0 and bool(match.end > match.start) and omitted(match.end, run.at)
        match.mine += self._weight(words, mine.start, mine.stop)
        if not shown:
            match.theirs += self._weight(self._corpus.numbers, theirs.start, theirs.stop)
        at = theirs.start
        for number in mine if len(theirs) <= LEFT_OUT else ():
            for place in range(at, theirs.stop):
                like = self._likeness(words[number], self._corpus.numbers[place])
                if like:
                    match.same += like * self._weights[words[number]]
                    match.theirs += self._weights[words[number]] if shown else 0.0
                    at = place + 1
                    break

    def _grow(self, words: Sequence[int], match: Match, at: int, place: int, stop: int, way: int) -> None:
        """Word by word outwards, over slips and up to two words that were put in or left out."""
        numbers = self._corpus.numbers
        while at != stop:
            step = self._step(words, at, place, stop, way)
            if step is None:
                return
            put_in, left_out, like = step
            for number in range(put_in + 1):
                match.mine += self._weights[words[at + number * way]]
            for number in range(left_out + 1):
                match.theirs += self._weights[numbers[place + number * way]]
            at, place = at + (put_in + 1) * way, place + (left_out + 1) * way
            match.same += like * self._weights[words[at - way]]
            if way > 0:
                match.end, match.there_end = at, place
            else:
                match.start, match.there = at + 1, place + 1

    def _step(self, words: Sequence[int], at: int, place: int, stop: int, way: int) -> tuple[int, int, float] | None:
        numbers, end = self._corpus.numbers, len(self._corpus.numbers)
        for put_in, left_out in ((0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0)):
            mine, theirs = at + put_in * way, place + left_out * way
            if (stop - mine) * way <= 0 or not 0 <= theirs < end:
                continue
            if _SEPARATOR in numbers[min(place, theirs) : max(place, theirs) + 1]:
                continue
            like = self._likeness(words[mine], numbers[theirs])
            if like and (not (put_in or left_out) or self._goes_on(words, mine, theirs, stop, way)):
                return put_in, left_out, like
        return None

    def _goes_on(self, words: Sequence[int], mine: int, theirs: int, stop: int, way: int) -> bool:
        """After words that are missing on a side, one equal word alone may be chance."""
        if mine + way == stop:
            return words[mine] == self._corpus.numbers[theirs] and self._weights[words[mine]] >= 1
        further = theirs + way
        if not 0 <= further < len(self._corpus.numbers):
            return False
        return bool(self._likeness(words[mine + way], self._corpus.numbers[further]))

    def _weight(self, words: Sequence[int], first: int, last: int) -> float:
        weights = self._weights
        return sum(weights[words[number]] for number in range(first, last))
