"""The library: sites, and under each its articles, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from domain.records import ArticleRecord
from gui.formats import moment_text, number_text

RECORD = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2
"""The second line: counts and state."""
STATE = Qt.ItemDataRole.UserRole + 3
"""``good``, ``warning`` or ``secondary``: the colour role of the capture's state."""
UNREAD = Qt.ItemDataRole.UserRole + 4
"""How many comments are still to be read, as it is written; empty: all are read, or none was begun with."""
NEW = Qt.ItemDataRole.UserRole + 5
"""True: there is something to read."""


class LibraryModel(QStandardItemModel):
    """A tree of two levels. Article items carry their `ArticleRecord` under RECORD."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, QStandardItem] = {}

    def set_records(self, records: Sequence[ArticleRecord], locale: QLocale) -> None:
        """Show these articles."""
        self.clear()
        self._items = {}
        sites: dict[str, QStandardItem] = {}
        for record in sorted(records, key=lambda one: one.captured_at, reverse=True):
            name = record.site or QCoreApplication.translate("Library", "Site not known")
            site = sites.get(name)
            if site is None:
                site = sites[name] = QStandardItem(name)
                site.setEditable(False)
                site.setSelectable(False)
                self.appendRow(site)
            item = self._items[record.id] = _article(record, locale)
            site.appendRow(item)

    def article_item(self, article_id: int) -> QStandardItem | None:
        """The item of an article."""
        return self._items.get(article_id)

    def renew(self, record: ArticleRecord, locale: QLocale) -> None:
        """Show changed counts of an article that stands there already."""
        item = self.article_item(record.id)
        if item is not None:
            _fill(item, record, locale)


def _article(record: ArticleRecord, locale: QLocale) -> QStandardItem:
    item = QStandardItem()
    item.setEditable(False)
    _fill(item, record, locale)
    return item


def _fill(item: QStandardItem, record: ArticleRecord, locale: QLocale) -> None:
    title = record.title or QCoreApplication.translate("Library", "Untitled")
    comments = QCoreApplication.translate("Library", "%Ln comments", None, record.comments)
    parts = [comments]
    if record.annotated:
        parts.append(
            QCoreApplication.translate("Library", "{number} annotated").format(
                number=number_text(record.annotated, locale)
            )
        )
    complete = record.receipt.complete
    state = {True: "good", False: "warning", None: "secondary"}[complete]
    captured = moment_text(record.captured_at, locale)
    if complete is False:
        parts.append(QCoreApplication.translate("Library", "%Ln missing", None, record.receipt.difference))
    item.setText(title)
    item.setData(record, RECORD)
    item.setData(" · ".join(parts), DETAIL)
    item.setData(state, STATE)
    item.setData(bool(record.unread), NEW)
    item.setData(number_text(record.unread, locale) if record.unread and record.read else "", UNREAD)
    item.setToolTip(
        "\n".join(
            part
            for part in (
                title,
                record.url,
                QCoreApplication.translate("Library", "Captured {when}").format(when=captured),
                _progress(record, locale),
            )
            if part
        )
    )
    unread = QCoreApplication.translate("Library", "%Ln unread", None, record.unread) if record.unread else ""
    item.setAccessibleText(", ".join(part for part in (title, *parts, unread) if part))


def _progress(record: ArticleRecord, locale: QLocale) -> str:
    """How far one is; nothing where there is nothing to read."""
    if not record.read and not record.unread:
        return ""
    return QCoreApplication.translate("Library", "{read} of {all} read").format(
        read=number_text(record.read, locale), all=number_text(record.read + record.unread, locale)
    )
