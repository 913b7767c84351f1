"""The queue in the archive: rows that outlive the program, and a capture that is saved with its row or not at all."""

from __future__ import annotations

import pytest

from domain.capture import Receipt
from domain.errors import ArchiveReadOnly, ThreadmarkError, UnknownItem
from domain.messages import say
from domain.queue import NewEntry, QueueState
from storage.archive import Archive
from tests.factories import a_capture, an_article


def new(name: str, **fields: object) -> NewEntry:
    return NewEntry(f"https://blog.example/{name}", f"blog.example/{name}", **fields)  # type: ignore[arg-type]


def states(archive: Archive) -> list[str]:
    return [entry.state.value for entry in archive.queue.entries()]


def test_rows_keep_their_order_and_each_page_stands_once(archive: Archive) -> None:
    assert archive.queue.add([new("b", title="Erst"), new("a"), new("b", title="Dann")]) == [1, 2]
    assert archive.queue.add([new("a"), new("c", article_id=1)]) == [3]
    assert [(entry.id, entry.key, entry.title) for entry in archive.queue.entries()] == [
        (1, "blog.example/b", "Erst"),
        (2, "blog.example/a", None),
        (3, "blog.example/c", None),
    ]
    assert states(archive) == ["waiting", "waiting", "skipped"]
    assert archive.queue.counts() == {QueueState.WAITING: 2, QueueState.SKIPPED: 1}
    assert len({entry.uuid for entry in archive.queue.entries()}) == 3
    assert archive.queue.entries()[0].created_at and archive.check() == []


def test_numbers_are_never_used_again(archive: Archive) -> None:
    archive.queue.add([new("a"), new("b")])
    assert archive.queue.remove([2, 2]) == 1
    assert archive.queue.add([new("c")]) == [3]
    with pytest.raises(UnknownItem, match="row 2"):
        archive.queue.remove([1, 2])
    assert [entry.id for entry in archive.queue.entries()] == [1, 3], "all or nothing"


def test_from_waiting_to_saved(archive: Archive) -> None:
    archive.queue.add([new("a", title="Aus der Liste")])
    assert archive.queue.begin(1).state is QueueState.READING
    saved = archive.queue.save(1, a_capture(declared=9))
    assert (saved.state, saved.article_id, saved.title) == (QueueState.SAVED, 2, "Eine Brücke für Teststadt")
    assert saved.receipt is not None and saved.starts == 0
    assert (saved.receipt.declared, saved.receipt.comments, saved.receipt.pingbacks) == (9, 6, 1)
    assert [record.id for record in archive.articles.list()] == [2, 1]
    assert archive.check() == []


def test_capture_and_row_are_saved_together_or_not_at_all(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.queue.add([new("a")])
    archive.queue.begin(1)

    def broken(*_: object) -> None:
        raise RuntimeError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr(archive.queue, "_write", broken)
        with pytest.raises(RuntimeError):
            archive.queue.save(1, a_capture())
    assert len(archive.articles.list()) == 1 and states(archive) == ["reading"]
    assert archive.queue.save(1, a_capture()).article_id == 2


def test_why_it_failed_is_kept_as_a_sentence_that_can_be_translated(archive: Archive) -> None:
    archive.queue.add([new("a")])
    error = ThreadmarkError(say("{host} did not answer.", host="blog.example"), say("Try again."))
    failed = archive.queue.fail(1, error)
    assert (failed.error, failed.advice) == (error.what, error.advice)
    assert archive.queue.retry([1]) == 1
    again = archive.queue.get(1)
    assert (again.state, again.error, again.again) == (QueueState.WAITING, None, False)


def test_a_retried_row_that_is_archived_is_wanted_again(archive: Archive) -> None:
    archive.queue.add([new("a", article_id=1), new("b")])
    assert archive.queue.retry([1, 2]) == 1, "the second one waits anyway"
    assert [(entry.state, entry.again) for entry in archive.queue.entries()] == [
        (QueueState.WAITING, True),
        (QueueState.WAITING, False),
    ]


def test_starts_are_counted_until_there_is_a_result(archive: Archive) -> None:
    archive.queue.add([new("a")])
    for number in (1, 2):
        assert archive.queue.begin(1).starts == number
        assert archive.queue.put_back(1, died=True).starts == number
    assert archive.queue.put_back(1).starts == 0


def test_what_must_be_looked_at_is_not_saved(archive: Archive) -> None:
    archive.queue.add([new("a")])
    seen = archive.queue.must_be_looked_at(1, a_capture())
    assert seen.state is QueueState.LOOK and seen.receipt is not None and seen.article_id is None
    assert len(archive.articles.list()) == 1


def test_a_removed_article_leaves_nothing_in_the_queue(archive: Archive) -> None:
    archive.queue.add([new("a"), new("b", article_id=1), new("c")])
    archive.queue.save(1, a_capture())
    archive.articles.remove(1)
    assert [entry.key for entry in archive.queue.entries()] == ["blog.example/a", "blog.example/c"]
    archive.articles.remove(2)
    assert [entry.key for entry in archive.queue.entries()] == ["blog.example/c"]
    assert archive.check() == []


def test_addresses_of_what_is_archived(archive: Archive) -> None:
    archive.captures.add(a_capture(article=an_article(url="https://Anders.example/x")))
    assert {number for number, _ in archive.queue.archived()} == {1, 2}
    assert (2, "https://Anders.example/x") in archive.queue.archived("anders.example")
    assert archive.queue.archived("nirgends.example") == []


def test_strange_words_are_kept(archive: Archive) -> None:
    archive.queue.add([new("a", title="=1+1 \ud800 {x}")])
    broken = Receipt(3, "\ud800 Kommentare", 3, source="detector")
    archive.queue.must_be_looked_at(1, a_capture())
    archive.queue.fail(1, ThreadmarkError(say("{text}", text="\ud800 kaputt")))
    assert archive.queue.get(1).title == "Eine Brücke für Teststadt"
    assert broken.is_guess and archive.check() == []


def test_not_in_the_history(archive: Archive) -> None:
    archive.queue.add([new("a")])
    archive.queue.remove([1])
    assert archive.history.next_undo is None


def test_readers_read_and_do_not_write(archive: Archive) -> None:
    archive.queue.add([new("a")])
    with Archive.open(archive.path, read_only=True) as reader:
        assert states(reader) == ["waiting"]
        with pytest.raises(ArchiveReadOnly):
            reader.queue.begin(1)
