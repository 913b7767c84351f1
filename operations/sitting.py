"""Sitting: someone writes at one note for a while. It is saved again and again, and is one step of the history."""

from __future__ import annotations

from dataclasses import dataclass

from domain.errors import ThreadmarkError, UnknownItem
from domain.memo import About, note_text
from domain.messages import Message, say
from domain.records import Changes
from domain.target import Target
from operations import memos
from operations.annotating import place_of
from operations.step_labels import noted
from storage.annotations import Place
from storage.archive import Archive


@dataclass(frozen=True, slots=True)
class Standing:
    """A note that is there: the number of its annotation; or a memo that is there, and what it is about."""

    id: int
    about: About | None = None


type Subject = Target | About | Standing
"""What is written on: a place that gets a new note, something that gets a new memo, or what is there already."""


class Sitting:
    """Keeps one note. Made on any thread, used on the archive's.

    The first `keep` is a step; later ones let it grow while nothing else was done, so that undo takes back the
    sitting, not a few letters. A note that is emptied goes away, and comes back when something is written again.
    """

    def __init__(self, subject: Subject, text: str = "") -> None:
        self.subject = subject
        self.kept = text
        """What stands in the archive now, as far as this sitting knows."""
        self.number: int | None = subject.id if isinstance(subject, Standing) else None
        """The annotation or memo."""
        self.error: ThreadmarkError | None = None
        """Why the last `keep` did not work."""
        self._entry: int | None = None
        self._place: Place | None = None
        self.about = subject.about if isinstance(subject, Standing) else subject if isinstance(subject, About) else None

    @property
    def is_memo(self) -> bool:
        return self.about is not None

    def there(self, archive: Archive) -> str:
        """The note as it is in the archive now; empty if it is not there."""
        try:
            if self.number is None:
                return ""
            return archive.memos.get(self.number).text if self.is_memo else archive.annotations.get(self.number).note
        except UnknownItem:
            return ""

    def keep(self, archive: Archive, text: str) -> Changes:
        """Save the note as it is now. Raises `UnknownItem` if it is gone, or was changed by somebody else."""
        try:
            wanted = note_text(text)
            changes = self._keep(archive, wanted)
        except ThreadmarkError as error:
            self.error = error
            raise
        self.error, self.kept = None, wanted
        return changes

    def _keep(self, archive: Archive, text: str) -> Changes:
        about = self.about
        label = self._note_label(archive, text) if about is None else self._memo_label(archive, about, text)
        with archive.history.step(label, self._entry) as step:
            step.renames = not text or not self.kept
            if about is None:
                self._keep_note(archive, text)
            else:
                self._keep_memo(archive, about, text)
        if step.rows:
            newest = archive.history.last_id
            gone = newest is None or (self._entry is not None and newest < self._entry)  # it came, and went again
            self._entry = None if gone else newest
        return step.changes

    # -- a note --
    def _note_label(self, archive: Archive, text: str) -> Message:
        if self._place is None:
            self._place = self._find_place(archive)
        if not text:
            return say("Removed a note")
        return noted(self._place) if self.number is None else say("Changed a note")

    def _find_place(self, archive: Archive) -> Place:
        if isinstance(self.subject, Standing):
            return archive.annotations.place_of(self.subject.id)
        assert isinstance(self.subject, Target)
        return place_of(archive, self.subject)

    def _keep_note(self, archive: Archive, text: str) -> None:
        assert self._place is not None
        if self.number is not None and self.kept:
            self._compare(archive.annotations.get(self.number).note)
        if self.number is None or (not self.kept and not self._is_there(archive)):
            self.number = archive.annotations.note(self._place, text)
        else:
            archive.annotations.edit_note(self.number, text)

    def _is_there(self, archive: Archive) -> bool:
        try:
            return archive.annotations.get(self.number or 0).id == self.number
        except UnknownItem:
            return False

    # -- a memo --
    def _memo_label(self, archive: Archive, about: About, text: str) -> Message:
        if not text:
            return memos.removed(archive, about)
        if self.number is None or not self.kept:
            return memos.written(archive, about)
        return memos.changed(archive, about)

    def _keep_memo(self, archive: Archive, about: About, text: str) -> None:
        if self.number is None or not self.kept:
            self.number = archive.memos.add(about, text)
            return
        self._compare(archive.memos.get(self.number).text)
        archive.memos.edit(self.number, text)

    def _compare(self, there: str) -> None:
        """Two people (or windows) at one note: the second is told, and neither text is lost."""
        if there != self.kept:
            raise UnknownItem(
                say("This note was changed elsewhere while you wrote."),
                say("Copy what you wrote, look at the note again, and put both together."),
            )
