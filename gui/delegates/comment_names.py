"""Names: how those who write are called in one thread: by name, or by number where names are hidden."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from domain.comment import CommentKind
from domain.records import CommentRecord
from gui.delegates.comment_words import Word, author_of
from gui.formats import number_text

translate = QCoreApplication.translate


class Names:
    """One thread's. Numbers go by first appearance on the page, so that they stay whatever is sorted or folded."""

    def __init__(self, comments: Sequence[CommentRecord] = (), *, hidden: bool = False, locale: QLocale | None = None):
        self._comments, self.hidden = comments, hidden
        self._locale = locale or QLocale()
        self._numbers: dict[str, int] | None = None

    def are_of(self, comments: Sequence[CommentRecord], *, hidden: bool, locale: QLocale) -> bool:
        """Whether they are good for this: counting again is dear in a long thread."""
        return self._comments is comments and self.hidden == hidden and self._locale == locale

    def of(self, record: CommentRecord) -> Word:
        """The name as a word of the header, with what is said on hover."""
        if not self.hidden or not record.author.name:
            return author_of(record)
        if record.kind is not CommentKind.COMMENT:
            return Word(translate("Thread", "Another site"))
        return Word(self._person(record), translate("Thread", "Names are hidden."), "text")

    def text(self, record: CommentRecord) -> str:
        """The name alone."""
        return self.of(record).text

    def _person(self, record: CommentRecord) -> str:
        if self._numbers is None:
            self._numbers = _numbered(self._comments)
        number = self._numbers.setdefault(_key(record), len(self._numbers) + 1)
        return translate("Thread", "Person {number}").format(number=number_text(number, self._locale))


def _key(record: CommentRecord) -> str:
    return record.author_key or f"name {record.author.name}"


def _numbered(comments: Sequence[CommentRecord]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for record in comments:
        if record.author.name and record.kind is CommentKind.COMMENT:
            numbers.setdefault(_key(record), len(numbers) + 1)
    return numbers
