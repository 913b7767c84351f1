"""Any sequence of what people do: undoing all of it is the start, doing all of it again is the end."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from domain.annotation import new_uuid
from domain.errors import ThreadmarkError
from domain.memo import ABOUT_ARCHIVE, About
from domain.messages import say
from domain.target import Target
from operations import annotating as op
from operations import codebook_changes as changing
from operations import deciding, history, memos, mending, reanchoring, sampling, splitting
from operations.noting import Sitting, Standing
from storage.archive import Archive
from storage.steps import TRACKED
from tests.factories import a_capture, an_archive

type Images = dict[str, list[tuple[object, ...]]]
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
NUMBER = st.integers(0, 11)
WORDS = st.sampled_from(["", "Notiz", "*fett* [[tag:T1]]", "\u202eumgekehrt\0", "zwei\r\nZeilen"])


def image(archive: Archive) -> Images:
    """All rows of the tracked tables, seals included, and of the comments, which follow from mendings."""
    raw = sqlite3.connect(f"file:{archive.path}?mode=ro", uri=True)
    rows = {table: raw.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in (*TRACKED, "comment")}
    raw.close()
    return rows


class AnySequence(RuleBasedStateMachine):
    """Two articles, tags and all that can be done with them. A refusal (`ThreadmarkError`) changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.archive = an_archive(Path(self.folder.name), a_capture(), a_capture())
        self.start = image(self.archive)
        self.sitting: Sitting | None = None

    @initialize()
    def some_tags(self) -> None:
        op.ensure_tags(self.archive, ["T0/T1", "T2", "T3"])

    def do(self, operation: Callable[[], object]) -> None:
        before = image(self.archive)
        try:
            operation()
        except ThreadmarkError:
            assert image(self.archive) == before, "refused, but something changed"

    def tag_id(self, number: int) -> int:
        tags = self.archive.codebook.tags()
        return tags[number % len(tags)].id if tags else 999

    def target(self, number: int, way: int) -> Target:
        article = 1 + number % 2
        comment = (article << 24) + number % 7
        match way % 5:
            case 0:
                return Target(article)
            case 1:
                return Target(article, None, number % 5, number % 5 + 3)
            case 2:
                return Target(article, comment, number % 4, number % 4 + 5)
            case 3:
                return Target(article, comment, reply_link=True)
            case _:
                return Target(article, comment)

    def annotation_id(self, number: int) -> int:
        found = self.archive.annotations.all()
        return found[number % len(found)].id if found else 999

    # -- tags on texts --
    @rule(i=NUMBER, j=NUMBER, way=NUMBER, tag=NUMBER, other=NUMBER, note=WORDS)
    def tag(self, i: int, j: int, way: int, tag: int, other: int, note: str) -> None:
        places = [self.target(i, way), self.target(j, way)]
        self.do(lambda: op.tag(self.archive, places, [self.tag_id(tag), self.tag_id(other)], note))

    @rule(i=NUMBER, way=NUMBER, tag=NUMBER)
    def toggle(self, i: int, way: int, tag: int) -> None:
        self.do(lambda: op.toggle(self.archive, [self.target(i, way)], [self.tag_id(tag)]))

    @rule(i=NUMBER, way=NUMBER, tag=NUMBER, name=NUMBER)
    def decide(self, i: int, way: int, tag: int, name: int) -> None:
        place = [self.target(i, way)]
        self.do(lambda: deciding.decide(self.archive, place, take=[self.tag_id(tag)], new=[f"N{name}/T{name}"]))

    @rule(i=NUMBER, way=NUMBER, tag=NUMBER)
    def untag(self, i: int, way: int, tag: int) -> None:
        self.do(lambda: op.untag(self.archive, [self.target(i, way)], [self.tag_id(tag)]))

    @rule(i=NUMBER, j=NUMBER)
    def remove_annotations(self, i: int, j: int) -> None:
        ids = [self.annotation_id(i), self.annotation_id(j)]
        self.do(lambda: op.remove_annotations(self.archive, ids))

    # -- notes and memos --
    @rule(i=NUMBER, way=NUMBER, text=WORDS)
    def write_note(self, i: int, way: int, text: str) -> None:
        self.sitting = Sitting(self.target(i, way))
        self.do(lambda: self._keep(text))

    @rule(i=NUMBER, text=WORDS)
    def edit_note(self, i: int, text: str) -> None:
        found = {one.id: one.note for one in self.archive.annotations.all()}
        number = self.annotation_id(i)
        self.sitting = Sitting(Standing(number), found.get(number, ""))
        self.do(lambda: self._keep(text))

    @rule(text=WORDS)
    def go_on_writing(self, text: str) -> None:
        if self.sitting is not None:
            self.do(lambda: self._keep(text))

    def _keep(self, text: str) -> None:
        assert self.sitting is not None
        self.sitting.keep(self.archive, text)

    @rule(i=NUMBER, text=WORDS)
    def write_memo(self, i: int, text: str) -> None:
        thread = self.archive.comments.thread(1)
        author = thread[i % len(thread)].author_key
        abouts = [ABOUT_ARCHIVE, About.article(1 + i % 2), About.tag(self.tag_id(i)), About.author(author)]
        self.sitting = Sitting(abouts[i % 4])
        self.do(lambda: self._keep(text))

    @rule(i=NUMBER, text=WORDS)
    def edit_memo(self, i: int, text: str) -> None:
        self.do(lambda: memos.edit_memo(self.archive, i, text))

    # -- the codebook --
    @rule(i=NUMBER, j=NUMBER, below=st.booleans())
    def add_tag(self, i: int, j: int, below: bool) -> None:
        self.do(lambda: op.add_tag(self.archive, f"T{i}", self.tag_id(j) if below else None))

    @rule(i=NUMBER, j=NUMBER)
    def rename_tag(self, i: int, j: int) -> None:
        self.do(lambda: op.rename_tag(self.archive, self.tag_id(i), f"T{j}"))

    @rule(i=NUMBER, j=NUMBER, place=NUMBER, top=st.booleans())
    def move_tag(self, i: int, j: int, place: int, top: bool) -> None:
        self.do(lambda: op.move_tag(self.archive, self.tag_id(i), None if top else self.tag_id(j), place))

    @rule(i=NUMBER, key=st.one_of(st.none(), st.integers(1, 3)))
    def pin(self, i: int, key: int | None) -> None:
        self.do(lambda: op.pin_tag(self.archive, self.tag_id(i), key))

    @rule(i=NUMBER)
    def remove_tag(self, i: int) -> None:
        self.do(lambda: op.remove_tag(self.archive, self.tag_id(i)))

    @rule(i=NUMBER, j=NUMBER)
    def merge_tags(self, i: int, j: int) -> None:
        self.do(lambda: changing.merge_tags(self.archive, self.tag_id(i), self.tag_id(j)))

    @rule(i=NUMBER, j=NUMBER, k=NUMBER, keep=st.booleans())
    def recode(self, i: int, j: int, k: int, keep: bool) -> None:
        new = [self.tag_id(j), self.tag_id(k)]
        self.do(lambda: changing.recode(self.archive, self.tag_id(i), new, keep=keep))

    @rule(i=NUMBER, j=NUMBER)
    def split(self, i: int, j: int) -> None:
        tag = self.tag_id(i)
        cases = {one.id: [self.tag_id(j + one.id)] for one in self.archive.annotations.with_tag(tag)}
        self.do(lambda: splitting.redecide(self.archive, tag, cases))

    @rule(i=NUMBER, archived=st.booleans())
    def archive_tag(self, i: int, archived: bool) -> None:
        self.do(lambda: changing.archive_tag(self.archive, self.tag_id(i), archived))

    # -- threads --
    def comment_id(self, number: int) -> int:
        thread = self.archive.comments.thread(1 + number % 2)
        return thread[number % len(thread)].id

    @rule(i=NUMBER, j=NUMBER, top=st.booleans())
    def set_parent(self, i: int, j: int, top: bool) -> None:
        self.do(lambda: mending.set_parent(self.archive, self.comment_id(i), None if top else self.comment_id(j)))

    @rule(i=NUMBER)
    def mark_no_comment(self, i: int) -> None:
        self.do(lambda: mending.mark_no_comment(self.archive, self.comment_id(i)))

    @rule(i=NUMBER, at=st.integers(-1, 30), j=NUMBER, sibling=st.booleans())
    def split_comment(self, i: int, at: int, j: int, sibling: bool) -> None:
        parent = self.comment_id(j)
        self.do(lambda: mending.split(self.archive, self.comment_id(i), at, parent, sibling=sibling))

    @rule(i=NUMBER, j=NUMBER)
    def join_comments(self, i: int, j: int) -> None:
        self.do(lambda: mending.join(self.archive, self.comment_id(i), self.comment_id(j)))

    @rule(i=NUMBER)
    def as_found(self, i: int) -> None:
        self.do(lambda: mending.as_found(self.archive, self.comment_id(i)))

    @rule(i=NUMBER)
    def take_a_mending_back(self, i: int) -> None:
        found = [one.mending.id for one in mending.mendings_of(self.archive, 1)]
        self.do(lambda: mending.take_back(self.archive, 1, found[i % len(found)] if found else 99))

    @rule(i=NUMBER, j=NUMBER, name=st.sampled_from(["", "Ada Probe", "die Redaktion"]))
    def say_whom(self, i: int, j: int, name: str) -> None:
        number, other = self.comment_id(i), self.comment_id(i + 2 * j)
        wanted = [mending.named(self.archive, number, name)] if name else [mending.Addressee(number, other, None, "x")]
        self.do(lambda: mending.set_addressees(self.archive, number, wanted if j % 3 else []))

    @rule(i=NUMBER, j=NUMBER, way=NUMBER)
    def put_here(self, i: int, j: int, way: int) -> None:
        self.do(lambda: reanchoring.put_here(self.archive, self.annotation_id(i), self.target(j, way)))

    @rule(i=NUMBER, j=NUMBER)
    def confirm(self, i: int, j: int) -> None:
        self.do(lambda: reanchoring.confirm(self.archive, [self.annotation_id(i), self.annotation_id(j)]))

    @rule(i=NUMBER, j=NUMBER)
    def make_a_worklist(self, i: int, j: int) -> None:
        self.do(lambda: sampling.choose(self.archive, f"L{i}", [self.comment_id(i), self.comment_id(j)]))

    @rule(i=NUMBER, j=NUMBER)
    def rename_a_worklist(self, i: int, j: int) -> None:
        found = self.archive.worklists.all()
        self.do(lambda: sampling.rename(self.archive, found[i % len(found)].id if found else 99, f"L{j}"))

    @rule(i=NUMBER)
    def remove_a_worklist(self, i: int) -> None:
        found = self.archive.worklists.all()
        self.do(lambda: sampling.remove(self.archive, found[i % len(found)].id if found else 99))

    @invariant()
    def every_annotation_can_be_reached(self) -> None:
        thread = {one.id: one.text.plain for number in (1, 2) for one in self.archive.comments.thread(number)}
        for one in self.archive.annotations.all():
            assert one.comment_id is None or one.comment_id in thread
            if one.comment_id is not None and one.selector is not None and not one.is_orphan:
                assert thread[one.comment_id][one.selector.start : one.selector.end] == one.selector.exact

    @rule(i=NUMBER)
    def save_a_search(self, i: int) -> None:
        with self.archive.history.step(say("Saved the search “{name}”", name=f"S{i}")) as step:
            moment = {"created_at": step.moment, "modified_at": step.moment, "coder_id": step.coder_id}
            row = {"uuid": new_uuid(), "name": f"S{i}", "query": "tag:T1", "position": i, **moment}
            step.insert("saved_search", row)

    # -- time --
    @rule()
    def undo(self) -> None:
        history.undo(self.archive)

    @rule()
    def redo(self) -> None:
        history.redo(self.archive)

    @rule(i=NUMBER)
    def go_to(self, i: int) -> None:
        ids = [0, *(entry.id for entry in history.entries(self.archive))]
        wanted = ids[i % len(ids)]
        count = history.steps_to(self.archive, wanted)
        changes = history.go_to(self.archive, wanted)
        assert (changes is None) == (count == 0)
        assert history.steps_to(self.archive, wanted) == 0

    @invariant()
    def undone_steps_are_the_newest(self) -> None:
        undone = [entry.undone for entry in history.entries(self.archive)]
        assert undone == sorted(undone, reverse=True)

    def teardown(self) -> None:
        try:
            self._back_and_forth()
        finally:
            self.archive.close()
            self.folder.cleanup()

    def _back_and_forth(self) -> None:
        archive = self.archive
        while history.redo(archive):
            pass
        end, last = image(archive), archive.history.last_id
        states = []
        while history.undo(archive):
            states.append(image(archive))
        assert image(archive) == self.start
        assert archive.check() == []
        for state in [*reversed(states[:-1]), end] if states else []:
            assert history.redo(archive) is not None
            assert image(archive) == state
        assert history.redo(archive) is None and image(archive) == end
        history.go_to(archive, 0)
        assert image(archive) == self.start
        if last is not None:
            history.go_to(archive, last)
        assert image(archive) == end
        assert archive.check() == []


TestAnySequence = AnySequence.TestCase
TestAnySequence.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
