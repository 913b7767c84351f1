"""The tree of tags."""

from __future__ import annotations

import pytest

from domain.errors import ArchiveError, UnknownItem
from operations import annotating as op
from storage.archive import Archive


def names(archive: Archive) -> list[str]:
    return [archive.codebook.path_of(tag.id) for tag in archive.codebook.tags()]


def tag_id(archive: Archive, path: str) -> int:
    tag = archive.codebook.by_path(path)
    assert tag is not None
    return tag.id


def test_paths_make_what_is_missing(archive: Archive) -> None:
    (first, second), changes = op.ensure_tags(archive, ["Argument/moral", "Argument/rechtlich"])
    assert names(archive) == ["Argument", "Argument/moral", "Argument/rechtlich"]
    assert changes.codebook
    assert op.ensure_tags(archive, ["argument/MORAL"])[0] == [first]
    op.add_tag(archive, "Ton/Ironie")
    assert names(archive)[-2:] == ["Ton", "Ton/Ironie"]
    assert archive.codebook.by_path("Ton/Spott") is None
    assert second != first


@pytest.mark.parametrize("name", ["", "   ", "a//b", "/", "x" * 201, "Argument", "ARGUMENT", " argument "])
def test_refused_names(archive: Archive, name: str) -> None:
    op.add_tag(archive, "Argument")
    with pytest.raises(ArchiveError):
        op.add_tag(archive, name)
    assert names(archive) == ["Argument"]


def test_rename(archive: Archive) -> None:
    op.ensure_tags(archive, ["A", "B"])
    with pytest.raises(ArchiveError, match="already a tag"):
        op.rename_tag(archive, tag_id(archive, "A"), "b")
    op.rename_tag(archive, tag_id(archive, "A"), "a")
    assert names(archive) == ["a", "B"]
    with pytest.raises(ArchiveError, match="“/”"):
        op.rename_tag(archive, tag_id(archive, "B"), "x/y")


def test_move_orders_and_refuses_circles(archive: Archive) -> None:
    op.ensure_tags(archive, ["A/a1/a2", "B", "C"])
    op.move_tag(archive, tag_id(archive, "C"), None, 0)
    assert names(archive) == ["C", "A", "A/a1", "A/a1/a2", "B"]
    op.move_tag(archive, tag_id(archive, "A/a1"), tag_id(archive, "B"))
    assert names(archive) == ["C", "A", "B", "B/a1", "B/a1/a2"]
    with pytest.raises(ArchiveError, match="below itself"):
        op.move_tag(archive, tag_id(archive, "B"), tag_id(archive, "B/a1/a2"))
    op.ensure_tags(archive, ["a1"])
    with pytest.raises(ArchiveError, match="already a tag"):
        op.move_tag(archive, tag_id(archive, "B/a1"), None)
    assert [tag.position for tag in archive.codebook.tags() if tag.parent_id is None] == [0, 1, 2, 3]


def test_a_key_belongs_to_one_tag(archive: Archive) -> None:
    op.ensure_tags(archive, ["A", "B"])
    op.pin_tag(archive, 1, 5)
    op.pin_tag(archive, 2, 5)
    assert [tag.pinned for tag in archive.codebook.tags()] == [None, 5]
    op.undo(archive)
    assert [tag.pinned for tag in archive.codebook.tags()] == [5, None]
    with pytest.raises(ArchiveError, match="keys 1 to 9"):
        op.pin_tag(archive, 1, 10)


def test_colours_differ_and_children_take_their_parents(archive: Archive) -> None:
    op.ensure_tags(archive, ["A/a", "B", "C"])
    hues = {tag.name: tag.hue for tag in archive.codebook.tags()}
    assert len({hues["A"], hues["B"], hues["C"]}) == 3
    assert hues["a"] == hues["A"]


def test_remove_takes_the_subtree_and_its_marks(archive: Archive) -> None:
    op.ensure_tags(archive, ["A/a", "B"])
    first, second, third, *_ = (comment.id for comment in archive.comments.thread(1))
    op.tag_comments(archive, [first], [2])
    op.tag_comments(archive, [second], [2, 3])
    op.write_note(archive, "bleibt", comment_id=third)
    op.tag_comments(archive, [third], [1])
    changes = op.remove_tag(archive, 1)
    assert str(changes.label) == "Removed the tag “A” and 1 below it"
    assert changes.comments == {first, second, third}
    assert [(found.comment_id, found.tag_ids, found.note) for found in archive.annotations.all()] == [
        (second, (3,), ""),
        (third, (), "bleibt"),
    ]
    assert archive.codebook.counts() == {3: 1}
    assert [tag.position for tag in archive.codebook.tags()] == [0]
    op.undo(archive)
    assert archive.codebook.counts() == {1: 1, 2: 2, 3: 1}


def test_unknown_tag(archive: Archive) -> None:
    for call in (archive.codebook.get, archive.codebook.path_of):
        with pytest.raises(UnknownItem):
            call(9)
    with pytest.raises(UnknownItem):
        op.tag_comments(archive, [1 << 24], [9])


def test_the_tree_is_read_once_and_anew_after_every_change(archive: Archive) -> None:
    op.ensure_tags(archive, ["A/a", "B"])
    before = archive.codebook.tags()
    assert archive.codebook.tree() is archive.codebook.tree()
    assert all(one is other for one, other in zip(before, archive.codebook.tags(), strict=True))
    op.rename_tag(archive, 1, "C")
    assert archive.codebook.tree().path(2) == "C/a" == archive.codebook.path_of(2)
    op.undo(archive)
    assert archive.codebook.tags() == before
    op.pin_tag(archive, 1, 3)
    assert archive.codebook.tags()[0].pinned == 3


def test_what_a_coder_uses_most_comes_first(archive: Archive) -> None:
    op.ensure_tags(archive, ["A", "B", "C"])
    first, second, *_ = (comment.id for comment in archive.comments.thread(1))
    op.tag_comments(archive, [first], [1])
    op.tag_comments(archive, [first, second], [2])
    assert archive.codebook.links.favourites() == [2, 1]
    assert archive.codebook.links.favourites(1) == [2]


def test_a_damaged_circle_does_not_hang(archive: Archive) -> None:
    op.ensure_tags(archive, ["A/B"])
    archive._connection.run("UPDATE tag SET parent_id=2 WHERE id=1")
    assert archive.codebook.path_of(2).endswith("B")
