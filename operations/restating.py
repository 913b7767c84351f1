"""Restating: annotations follow their words when comments are split, joined, or put together again.

Each passage is put where its words are now, letter by letter; nothing is searched for. What is not sure is to be
checked by a person, and what has no place is an orphan: listed with its words, never dropped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from domain.annotation import Annotation, Certainty, Selector, TargetKind
from domain.cutting import Landing, Layout, Whole, landing
from storage.annotations import Place
from storage.archive import Archive

SHARE = 0.6
"""A passage that a new border crosses stays with the side that has so much of it."""


@contextmanager
def annotations_follow(archive: Archive, article_id: int, comment_ids: Iterable[int]) -> Iterator[None]:
    """Inside a running step, around what splits or joins these comments (and those that are mended already)."""
    before = archive.mendings.parts(article_id, comment_ids)
    standing = [one for one in archive.annotations.of_article(article_id) if one.comment_id in before.layout]
    yield
    archive.mendings.refresh(article_id)
    after = archive.mendings.parts(article_id, before.found)
    sources = {cut.part: cut.source for cut in before.cuts}
    for one in standing:
        number = one.comment_id or 0
        old, now = before.layout[number], after.layout.get(number)
        if now is None or now.stretches != old.stretches:
            heir = after.hidden.get(sources.get(number, number), sources.get(number, number))
            _Following(archive, old, after.layout, after.hidden.get(number, heir)).follow(one)


class _Following:
    """One annotation of a comment that is another one now."""

    def __init__(self, archive: Archive, old: Whole, now: Layout, heir: int) -> None:
        self._archive, self._old, self._now, self._next = archive, old, now, heir

    def follow(self, one: Annotation) -> None:
        if one.target is TargetKind.REPLY_LINK:
            self._link(one)
        elif one.selector is None:
            self._whole(one)
        elif one.is_orphan:
            if one.comment_id not in self._now:
                self._orphan(one, self._heir())
        else:
            self._passage(one, (one.selector.start, one.selector.end))

    def _heir(self) -> int:
        """The comment that has most words of one that is no more."""
        found = landing((0, len(self._old.text.plain)), self._old, self._now)
        return found.comment if found is not None else self._next

    def _link(self, one: Annotation) -> None:
        if one.comment_id in self._now:
            self._check(one)
            return
        heir = self._heir()
        answers = self._archive.comments.get(heir).parent_id is not None
        place = Place(one.article_id, heir, reply_link=True)
        self._archive.annotations.move(one.id, place, Certainty.CHECK if answers else Certainty.ORPHAN)

    def _whole(self, one: Annotation) -> None:
        """The whole of what it was on: to be checked if that is another text, a passage if it is part of another."""
        if one.comment_id in self._now:
            self._check(one)
        else:
            self._passage(one, (0, len(self._old.text.plain)))

    def _check(self, one: Annotation) -> None:
        if one.certainty is not Certainty.ORPHAN:
            self._archive.annotations.doubt(one.id, Certainty.CHECK)

    def _passage(self, one: Annotation, passage: tuple[int, int]) -> None:
        found = landing(passage, self._old, self._now)
        if found is None or found.share < SHARE:
            self._orphan(one, found.comment if found else self._heir())
            return
        text = self._now[found.comment].text.plain
        selector = Selector.of(text, found.start, found.end)
        if self._is_whole_again(one, found, text):
            self._archive.annotations.move(one.id, Place(one.article_id, found.comment))
            return
        doubt = one.certainty
        if found.share < 1 or selector.exact != self._old.text.plain[slice(*passage)] or one.selector is None:
            doubt = Certainty.CHECK
        if doubt is not None or selector != one.selector or found.comment != one.comment_id:
            self._archive.annotations.move(one.id, Place(one.article_id, found.comment, selector), doubt)

    def _is_whole_again(self, one: Annotation, found: Landing, text: str) -> bool:
        first = self._archive.annotations.first_place(one.id)
        return (
            bool(first)
            and first["start"] is None
            and first["target"] == TargetKind.COMMENT.value
            and first["comment"] == found.comment
            and (found.start, found.end) == (0, len(text))
        )

    def _orphan(self, one: Annotation, comment_id: int) -> None:
        """With its words as they were. A version 0 says that the text it was made on is not there as such."""
        if one.selector is None:
            text = self._old.text.plain
            selector = Selector.of(text, 0, len(text)) if text else None
            one = replace(one, selector=selector)
        place = Place(one.article_id, comment_id, one.selector)
        self._archive.annotations.move(one.id, place, Certainty.ORPHAN)
        self._archive.annotations.doubt(one.id, Certainty.ORPHAN, version=0)
