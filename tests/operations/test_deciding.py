"""What the palette was left with becomes one step."""

from __future__ import annotations

import pytest

from domain.errors import ThreadmarkError
from domain.target import Target
from operations import annotating as op
from operations.deciding import decide, in_vivo_name
from storage.archive import Archive


def test_putting_taking_and_making_are_one_step(archive: Archive) -> None:
    op.ensure_tags(archive, ["A", "B"])
    first, second, *_ = (comment.id for comment in archive.comments.thread(1))
    op.tag_comments(archive, [first], [1])
    targets = [Target(1, first), Target(1, second)]
    changes = decide(archive, targets, put=[2], take=[1], new=["C/neu"])
    assert str(changes.label) == "Tagged “B, neu” instead of “A”"
    assert archive.codebook.counts() == {2: 2, 4: 2}
    assert str(decide(archive, targets, put=[2]).label or "") == ""
    assert str(decide(archive, targets, put=[1]).label) == "Tagged 2 comments “A”"
    assert str(decide(archive, targets, take=[1]).label) == "Took “A” off 2 comments"
    op.undo(archive)
    op.undo(archive)
    op.undo(archive)
    assert archive.codebook.counts() == {1: 1} and len(archive.codebook.tags()) == 2


def test_every_kind_of_target(archive: Archive) -> None:
    op.ensure_tags(archive, ["A"])
    second = archive.comments.thread(1)[1].id
    targets = [Target(1), Target(1, None, 0, 4), Target(1, second, 0, 4), Target(1, second, reply_link=True)]
    assert str(decide(archive, targets, put=[1]).label) == "Tagged 4 places “A”"
    with pytest.raises(ThreadmarkError):
        decide(archive, [Target(1, 99 << 24)], put=[1])
    with pytest.raises(ThreadmarkError):
        decide(archive, [Target(1)], new=["\u200b"])


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("„in die Sozialkassen einzahlen“,", "in die Sozialkassen einzahlen"),
        ("eins/zwei\n\ndrei", "eins zwei drei"),
        ("wort " * 100, ("wort " * 12).strip()),
        ("x" * 500, "x" * 60),
        ("\u202e…", ""),
        ("", ""),
    ],
)
def test_names_after_a_passage(passage: str, name: str) -> None:
    assert in_vivo_name(passage) == name
