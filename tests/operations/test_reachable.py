"""Any sequence of captures, mendings and annotations keeps every annotation reachable, with its first words.

Nothing is ever silently on other words: what is not sure says so.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from domain.annotation import Annotation, Certainty
from domain.errors import ThreadmarkError
from operations import annotating, mending, reanchoring, recapturing
from tests.factories import a_capture, a_comment, an_archive, an_article

MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
NUMBER = st.integers(0, 11)
WORDS = "Brücke Rat teuer Radweg Hafen alte neue Stadt zahlt nie 🙂 doch Ufer Bahn".split()
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=8).map(lambda words: " ".join(words) + ".")
TEXT = st.lists(SENTENCE, min_size=1, max_size=3).map("\n\n".join)
MANY = int(os.environ.get("THREADMARK_EXAMPLES", "40"))
ALIKE = 0.5
"""Words that were carried without asking are at least so much those that were annotated."""


class Reachable(RuleBasedStateMachine):
    """One article, whose site adds, edits, removes, moves and brings back, while somebody works on it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.site: dict[int, tuple[str, int | None]] = {
            1: ("Die alte Brücke am Hafen ist teuer.\n\nDer Rat zahlt nie.", None),
            2: ("Doch, der Rat zahlt: die neue Bahn am Ufer.", 1),
            3: ("Ein Radweg für die Stadt 🙂.", None),
        }
        self.away: dict[int, tuple[str, int | None]] = {}
        self.text = "Die Stadt baut eine neue Brücke.\n\nDer Rat stimmte zu."
        self.archive = an_archive(Path(self.folder.name), self.capture())
        annotating.ensure_tags(self.archive, ["A", "B"])
        self.first: dict[int, str | None] = {}

    def capture(self) -> object:
        comments = [a_comment(key, text, parent, author=f"P{key}") for key, (text, parent) in self.site.items()]
        return a_capture(comments, article=an_article(self.text))

    def recapture(self) -> None:
        recapturing.save(self.archive, 1, self.capture())

    def do(self, operation: Callable[[], object]) -> None:
        try:
            operation()
        except ThreadmarkError:
            return
        self.remember()

    def remember(self) -> None:
        """The words that new annotations are made on; undone ones are forgotten."""
        there = {one.id: one for one in self.archive.annotations.all()}
        self.first = {number: words for number, words in self.first.items() if number in there}
        for number, one in there.items():
            self.first.setdefault(number, one.selector.exact if one.selector else None)

    def comment_id(self, number: int) -> int:
        thread = self.archive.comments.thread(1)
        return thread[number % len(thread)].id

    # -- the site --
    @rule(text=TEXT, parent=NUMBER)
    def somebody_writes(self, text: str, parent: int) -> None:
        key = max([*self.site, *self.away]) + 1
        self.site[key] = (text, parent if parent in self.site else None)
        self.recapture()

    @rule(i=NUMBER, text=TEXT)
    def a_comment_is_edited(self, i: int, text: str) -> None:
        key = list(self.site)[i % len(self.site)]
        self.site[key] = (text, self.site[key][1])
        self.recapture()

    @rule(i=NUMBER, word=st.sampled_from(WORDS), at=NUMBER)
    def a_word_is_changed(self, i: int, word: str, at: int) -> None:
        key = list(self.site)[i % len(self.site)]
        words = self.site[key][0].split(" ")
        words[at % len(words)] = word
        self.site[key] = (" ".join(words), self.site[key][1])
        self.recapture()

    @rule(i=NUMBER)
    def a_comment_is_removed(self, i: int) -> None:
        if len(self.site) > 1:
            key = list(self.site)[i % len(self.site)]
            self.away[key] = self.site.pop(key)
            self.recapture()

    @rule(i=NUMBER)
    def a_comment_is_back(self, i: int) -> None:
        if self.away:
            key = list(self.away)[i % len(self.away)]
            self.site[key] = self.away.pop(key)
            self.recapture()

    @rule(i=NUMBER, j=NUMBER)
    def a_comment_is_moved(self, i: int, j: int) -> None:
        key = list(self.site)[i % len(self.site)]
        self.site[key] = (self.site[key][0], j if j in self.site and j < key else None)
        self.recapture()

    @rule(text=TEXT)
    def the_article_is_edited(self, text: str) -> None:
        self.text = text
        self.recapture()

    # -- the coder --
    @rule(i=NUMBER, start=st.integers(0, 40), length=st.integers(1, 25), tag=st.integers(1, 2))
    def tag_a_passage(self, i: int, start: int, length: int, tag: int) -> None:
        number = self.comment_id(i)
        self.do(lambda: annotating.tag_passage(self.archive, 1, number, start, start + length, [tag]))

    @rule(start=st.integers(0, 40), length=st.integers(1, 25))
    def tag_the_article(self, start: int, length: int) -> None:
        self.do(lambda: annotating.tag_passage(self.archive, 1, None, start, start + length, [1]))

    @rule(i=NUMBER, link=st.booleans())
    def tag_a_comment(self, i: int, link: bool) -> None:
        number = self.comment_id(i)
        tag = annotating.tag_reply_links if link else annotating.tag_comments
        self.do(lambda: tag(self.archive, [number], [2]))

    @rule(i=NUMBER, at=st.integers(1, 50), child=st.booleans())
    def split(self, i: int, at: int, child: bool) -> None:
        number = self.comment_id(i)
        self.do(lambda: mending.split(self.archive, number, at, number, sibling=not child))

    @rule(i=NUMBER, j=NUMBER)
    def join(self, i: int, j: int) -> None:
        self.do(lambda: mending.join(self.archive, self.comment_id(i), self.comment_id(j)))

    @rule(i=NUMBER)
    def take_back(self, i: int) -> None:
        self.do(lambda: mending.as_found(self.archive, self.comment_id(i)))

    @rule(i=NUMBER, j=NUMBER)
    def set_parent(self, i: int, j: int) -> None:
        self.do(lambda: mending.set_parent(self.archive, self.comment_id(i), self.comment_id(j)))

    @rule()
    def undo(self) -> None:
        if self.archive.history.count() > 1:
            self.do(lambda: annotating.undo(self.archive))

    @rule()
    def redo(self) -> None:
        self.do(lambda: annotating.redo(self.archive))

    # -- what always holds --
    @invariant()
    def everything_is_there_with_its_first_words(self) -> None:
        thread = {one.id: one.text.plain for one in self.archive.comments.thread(1)}
        found = {one.id: one for one in self.archive.annotations.of_article(1)}
        assert found.keys() == self.first.keys()
        listed = {one.annotation.id for one in reanchoring.unsure(self.archive, 1)}
        for number, words in self.first.items():
            one = found[number]
            assert one.comment_id is None or one.comment_id in thread, "it stands in the thread"
            if one.is_orphan or one.certainty is Certainty.CHECK:
                assert number in listed
            text = self.archive.articles.plain(1) if one.comment_id is None else thread[one.comment_id]
            self.is_honest(one, words, text)

    def is_honest(self, one: Annotation, words: str | None, text: str) -> None:
        if one.selector is None:
            assert words is None
            return
        assert one.is_orphan or text[one.selector.start : one.selector.end] == one.selector.exact
        if words is None:
            assert one.certainty in (Certainty.CHECK, Certainty.ORPHAN), "the whole is a passage now"
            return
        first = one.original.exact if one.original is not None else one.selector.exact
        assert first == words, "the first words are kept"
        if one.certainty is None:
            assert one.selector.exact == words
        elif one.certainty is Certainty.CARRIED:
            assert SequenceMatcher(None, words, one.selector.exact, autojunk=False).ratio() >= ALIKE

    def teardown(self) -> None:
        try:
            assert self.archive.check() == []
        finally:
            self.archive.close()
            self.folder.cleanup()


TestReachable = Reachable.TestCase
TestReachable.settings = settings(
    max_examples=MANY, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
