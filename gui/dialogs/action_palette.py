"""ActionPalette: everything the window can do, found by a few letters (Ctrl+K); also archives and articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from domain.records import ArticleRecord
from gui.delegates.command_delegate import CommandDelegate
from gui.dialogs.palette import Palette
from gui.icons import icon
from gui.models.command_model import CommandModel, Entry, Kind
from gui.settings import Recent, WindowSettings
from gui.theme import Theme
from gui.views.labels import hint

SETTING = "palette/recent"
MOST_RECENT = 8
WHY, GROUP = "why", "group"
"""Properties of an action, set in gui/actions.py."""


class ActionPalette(Palette):
    """Enter does it. What is not possible just now is shown all the same, with the reason where it is known."""

    archiveChosen = Signal(object)
    """The `Path` of a recent archive."""
    articleChosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget, settings: WindowSettings | None = None) -> None:
        self.model = CommandModel()
        super().__init__(theme, parent, self.model)
        self._settings = settings
        self._recent = _read(settings)
        words = self.tr("A command, an archive or an article")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self._delegate = CommandDelegate(theme)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.selectionModel().currentChanged.connect(self._describe)
        self.hint = hint(theme)
        self.hint.setWordWrap(False)
        self.lay_out(self.field, self.list, self.hint)

    def open_for(
        self,
        actions: Sequence[QAction],
        archives: Sequence[Recent] = (),
        articles: Sequence[ArticleRecord] = (),
    ) -> None:
        """Open with these actions, recent archives, and articles to go to."""
        if self._settings is not None:
            self._recent = _read(self._settings)  # another window may have used some
        entries = [self._command(action) for action in actions]
        entries += [self._archive(one) for one in sorted(archives, key=lambda one: one.missing)]
        image = icon(self._theme, "article") if articles else None
        entries += [
            Entry(
                Kind.ARTICLE,
                one.title or one.url or str(one.id),
                partial(self.articleChosen.emit, one.id),
                detail=one.site or "",
                end=self.tr("article"),
                icon=image,
            )
            for one in articles
        ]
        self.model.set_entries(entries, self._recent)
        self.field.clear()
        self._say("")
        self.open_above(self.model.rowCount())

    def _command(self, action: QAction) -> Entry:
        title, possible = str(action.data()), action.isEnabled()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        why = str(action.property(WHY) or "") or self.tr("not now")
        image = None if action.icon().isNull() else action.icon()
        name = action.objectName() or title
        return Entry(
            Kind.COMMAND,
            title,
            action.trigger,
            id=name,
            group=str(action.property(GROUP) or ""),
            end=keys if possible else why,
            icon=image,
            enabled=possible,
        )

    def _archive(self, one: Recent) -> Entry:
        return Entry(
            Kind.ARCHIVE,
            self.tr("Open {name}").format(name=one.path.stem),
            partial(self.archiveChosen.emit, one.path),
            detail=str(one.path.parent),
            end=self.tr("is missing") if one.missing else self.tr("archive"),
            icon=icon(self._theme, "warning" if one.missing else "folder"),
        )

    def _say(self, why: str) -> None:
        self.hint.setText(why or self.tr("Enter does it · first letters of the words are enough · Esc closes"))

    def _describe(self) -> None:
        """Screen readers hear the highlighted row although the field keeps the focus."""
        entry = self.model.entry(self.list.currentIndex().row())
        parts = (entry.title, entry.detail, entry.end) if entry is not None else (self.tr("Nothing found"),)
        self.field.setAccessibleDescription(", ".join(part for part in parts if part))

    def _search(self, typed: str) -> None:
        self.model.search(typed)
        self._say("" if self.model.rowCount() else self.tr("Nothing found: try fewer letters."))
        self.highlight(0)
        self._describe()

    def _choose(self, *, stay: bool) -> None:
        entry = self.model.entry(self.list.currentIndex().row())
        if entry is None:
            return
        if not entry.enabled:
            self._say(self.tr("“{name}” is not possible now: {why}").format(name=entry.title, why=entry.end))
            return
        if not stay:
            self.close()
        self._used(entry)
        entry.run()

    def _used(self, entry: Entry) -> None:
        if entry.kind is not Kind.COMMAND:
            return
        self._recent = [entry.id, *(one for one in self._recent if one != entry.id)][:MOST_RECENT]
        if self._settings is not None:
            self._settings.set(SETTING, json.dumps(self._recent))


def _read(settings: WindowSettings | None) -> list[str]:
    """The ids of the commands that were used last."""
    if settings is None:
        return []
    try:
        found = json.loads(settings.text(SETTING) or "[]")
    except ValueError:
        return []
    return [one for one in found if isinstance(one, str)][:MOST_RECENT] if isinstance(found, list) else []
