"""Drawing a sample: the dialog, what it offers, and what it would give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from domain.errors import ThreadmarkError
from domain.records import ArticleRecord
from domain.worklist import Draw, Worklist
from gui.dialogs.sample_dialog import SampleDialog, Source
from gui.session import Session
from gui.theme import Theme
from operations import sampling
from operations.sampling import Preview


class Drawing(QObject):
    """Belongs to one window; at most one dialog is open."""

    decided = Signal(str, object, object)
    """The name, the `Draw`, and the comments to draw from (their ids) or None."""

    def __init__(self, theme: Theme, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._window = theme, session, window
        self.dialog: SampleDialog | None = None

    def ask(
        self, worklists: Sequence[Worklist], article: ArticleRecord | None, ids: Iterable[int] | None, query: str
    ) -> None:
        """Open the dialog; `ids`: the hits of `query`, from which it can be drawn."""
        hits = None if ids is None else tuple(ids)

        def then(sites: list[str]) -> None:
            if self.dialog is None:
                self._open(self._sources(sites, article, hits, query), worklists, int(hits is not None))

        self._session.ask(sampling.sites, then)

    def _sources(
        self, sites: list[str], article: ArticleRecord | None, hits: tuple[int, ...] | None, query: str
    ) -> list[Source]:
        """What can be drawn from besides the archive; hits come first."""
        sources = [Source(self.tr("The site {site}").format(site=site), site=site) for site in sites]
        if article is not None:
            words = self.tr("The open article: {title}").format(title=article.title or "—")
            sources.insert(0, Source(words, article_id=article.id))
        if hits is not None:
            words = self.tr("%Ln hits of “{query}”", "", len(hits)).format(query=query)
            sources.insert(0, Source(words, query=query or None, ids=hits))
        return sources

    def _open(self, sources: list[Source], worklists: Sequence[Worklist], chosen: int) -> None:
        name = self.free_name(worklists)
        dialog = self.dialog = SampleDialog(self._theme, sources, worklists, name, chosen, self._window)
        dialog.previewWanted.connect(partial(self._preview, dialog))
        dialog.accepted.connect(lambda: self.decided.emit(dialog.name(), dialog.draw(), dialog.source().ids))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def free_name(self, worklists: Sequence[Worklist]) -> str:
        """A name that no list has yet."""
        taken = {one.name.casefold() for one in worklists}
        number = 1
        while (name := self.tr("Sample {number}").format(number=number)).casefold() in taken:
            number += 1
        return name

    def _preview(self, dialog: SampleDialog, draw: Draw, ids: tuple[int, ...] | None) -> None:
        def then(preview: Preview) -> None:
            if self.dialog is dialog:  # not closed meanwhile
                dialog.show_preview(draw, preview)

        def failed(error: ThreadmarkError) -> None:
            if self.dialog is dialog:
                dialog.show_error(error)

        self._session.ask(lambda archive: sampling.preview(archive, draw, ids), then, failed)
