"""The tree: order, depth, missing parents, cycles, very deep threads."""

from __future__ import annotations

from domain.comment import Comment
from domain.text import RichText
from domain.thread import Thread, paths


def comment(key: str, parent: str | None = None, *, unknown: bool = False) -> Comment:
    return Comment(key, RichText.from_plain(key), site_id=key, parent_key=parent, parent_unknown=unknown)


def shape(*comments: Comment) -> list[tuple[str, int, int | None]]:
    return [(node.comment.key, node.depth, node.parent) for node in Thread(comments)]


def test_replies_stand_directly_under_their_parent_in_the_order_given() -> None:
    assert shape(comment("a"), comment("b"), comment("b1", "b"), comment("a1", "a"), comment("a2", "a")) == [
        ("a", 0, None),
        ("a1", 1, 0),
        ("a2", 1, 0),
        ("b", 0, None),
        ("b1", 1, 3),
    ]


def test_a_parent_may_come_later_than_its_reply() -> None:
    assert shape(comment("x", "y"), comment("y")) == [("y", 0, None), ("x", 1, 0)]


def test_a_missing_parent_is_neither_dropped_nor_made_a_root() -> None:
    thread = Thread([comment("a"), comment("b", "gone"), comment("c", "b"), comment("d", unknown=True)])
    assert [(node.comment.key, node.parent_missing, node.depth) for node in thread] == [
        ("a", False, 0),
        ("b", True, 0),
        ("c", False, 1),
        ("d", True, 0),
    ]
    assert thread.missing_parents == 2


def test_cycles_are_cut_and_nothing_is_lost() -> None:
    thread = Thread([comment("self", "self"), comment("a", "b"), comment("b", "a"), comment("c", "b")])
    assert sorted(node.comment.key for node in thread) == ["a", "b", "c", "self"]
    assert {node.comment.key for node in thread if node.parent_missing} == {"self", "a"}


def test_of_two_comments_with_one_key_both_stay() -> None:
    assert [key for key, _, _ in shape(comment("a"), comment("a"), comment("r", "a"))] == ["a", "r", "a"]


def test_a_chain_of_20000_replies_is_laid_out() -> None:
    chain = [comment(str(n), str(n - 1) if n else None) for n in range(20_000)]
    assert Thread(chain).nodes[-1].depth == 19_999


def test_paths_count_siblings_on_each_level() -> None:
    thread = Thread([comment("a"), comment("a1", "a"), comment("a2", "a"), comment("a21", "a2"), comment("b")])
    assert list(paths((node.depth, node.rank) for node in thread)) == ["1", "1.1", "1.2", "1.2.1", "2"]
    assert [node.root for node in thread] == [0, 0, 0, 0, 4]
    assert [node.replies for node in thread] == [2, 0, 1, 0, 0]
