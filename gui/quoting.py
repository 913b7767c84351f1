"""Quoting: looks for quotations under the open article, on a thread of its own, and tells who shows them."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from domain.article import Article
from domain.errors import ThreadmarkError
from domain.quotation import Quotation
from domain.records import CommentRecord
from gui.worker import Worker
from operations import quoting


class Quoting(QObject):
    """One search at a time: another article ends the one before. Tagging and reading never wait for it."""

    found = Signal(object)
    """A list of `Quotation`: all that are known of the article that is open; empty as long as none are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker("quotations", self)
        self._cancel = threading.Event()
        self.quotations: list[Quotation] = []

    @property
    def busy(self) -> bool:
        return self._worker.busy

    def set_article(self, article: Article | None, comments: Sequence[CommentRecord] = ()) -> None:
        """Look in these texts; None: nothing is open."""
        self._cancel.set()
        self._tell([])
        if article is None or not comments:
            return
        cancel = self._cancel = threading.Event()

        def then(quotations: list[Quotation]) -> None:
            if not cancel.is_set():
                self._tell(quotations)

        self._worker.do(lambda: quoting.in_texts(article, comments, cancel), then, _forget)

    def _tell(self, quotations: list[Quotation]) -> None:
        self.quotations = quotations
        self.found.emit(quotations)

    # -- from a quotation to its place, and back --
    def made_in(self, comment_id: int, position: int | None = None) -> Quotation | None:
        """The quotation at a position of a comment, or its first one."""
        mine = [one for one in self.quotations if one.comment_id == comment_id]
        if position is None:
            return mine[0] if mine else None
        return next((one for one in mine if one.start <= position <= one.end), None)

    def made_of(self, comment_id: int | None) -> list[Quotation]:
        """Those whose source is this comment (None: the article)."""
        return [one for one in self.quotations if one.source_comment_id == comment_id]

    def close(self) -> None:
        """Stop what is under way and end the thread."""
        self._cancel.set()
        self._worker.close()


def _forget(_error: ThreadmarkError) -> None:
    """It was stopped because something else is open now."""
