"""Links to tags follow when these are renamed, moved or merged."""

from __future__ import annotations

from pathlib import Path

from domain.memo import ABOUT_ARCHIVE
from domain.messages import say
from operations import annotating as op
from operations import memos
from operations.relinking import links_follow
from tests.factories import an_archive


def test_links_follow_their_tags(tmp_path: Path) -> None:
    with an_archive(tmp_path) as archive:
        op.ensure_tags(archive, ["A/b", "C"])
        text = "[[tag:a/B]] [[tag:A|mine]] [[tag:C]] [[article:A]] tag:A"
        memos.write_memo(archive, text, ABOUT_ARCHIVE)
        op.write_note(archive, text, comment_id=archive.comments.thread(1)[0].id)
        with archive.history.step(say("Renamed")), links_follow(archive):
            archive.codebook.rename(1, "X]")
        followed = "[[tag:X%5D/b]] [[tag:X%5D|mine]] [[tag:C]] [[article:A]] tag:A"
        assert [archive.memos.get(1).text, archive.annotations.get(1).note] == [followed] * 2
        with archive.history.step(say("Merged")), links_follow(archive, {2: 3}):
            archive.codebook.remove(2)
        assert archive.memos.get(1).text.startswith("[[tag:C]] [[tag:X%5D|mine]]")
        op.undo(archive)
        op.undo(archive)
        assert [archive.memos.get(1).text, archive.annotations.get(1).note] == [text] * 2
        assert archive.check() == []
