"""Links in notes name a tag by its path. When tags are renamed, moved or merged, the links follow, in the same step."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from domain.codebook import folded
from domain.reference import PATTERN, Ref, RefKind, of_match
from storage.archive import Archive

_LINK = re.compile(PATTERN)


@contextmanager
def links_follow(archive: Archive, merged: Mapping[int, int] | None = None) -> Iterator[None]:
    """Inside a running step, around what changes names or places of tags. `merged`: tags that become other ones."""
    before = archive.codebook.tree().paths()
    yield
    after = archive.codebook.tree().paths()
    now = {old: after.get((merged or {}).get(tag_id, tag_id)) for tag_id, old in before.items()}
    moved = {_key(old): new for old, new in now.items() if new is not None and new != old}
    if moved:
        _rewrite(archive, moved)


def _rewrite(archive: Archive, moved: Mapping[str, str]) -> None:
    step, noted = archive.history.running, archive.memos.noted
    for table, row_id, text, article_id, comment_id in noted.with_tag_links():
        new = _LINK.sub(lambda match: _followed(match, moved), text)
        if new != text:
            column = "text" if table == "memo" else "note"
            step.update(table, row_id, {column: new}, article_id, comment_id)


def _followed(match: re.Match[str], moved: Mapping[str, str]) -> str:
    ref, words = of_match(match[1], match[2])
    path = moved.get(_key(ref.key)) if ref.kind is RefKind.TAG else None
    if path is None:
        return match[0]
    link = Ref(RefKind.TAG, path).link
    return f"{link[:-2]}|{words}]]" if words else link


def _key(path: str) -> str:
    return "/".join(folded(name) for name in path.split("/"))
