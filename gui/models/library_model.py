"""The library: sites, and under each its articles, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from domain.records import ArticleRecord
from gui.formats import moment_text, number_text

RECORD = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2
"""The second line: counts and state."""
STATE = Qt.ItemDataRole.UserRole + 3
"""``good``, ``warning`` or ``secondary``: the colour role of the capture's state."""


class LibraryModel(QStandardItemModel):
    """A tree of two levels. Article items carry their `ArticleRecord` under RECORD."""

    def set_records(self, records: Sequence[ArticleRecord], locale: QLocale) -> None:
        """Show these articles."""
        self.clear()
        sites: dict[str, QStandardItem] = {}
        for record in sorted(records, key=lambda one: one.captured_at, reverse=True):
            name = record.site or QCoreApplication.translate("Library", "Site not known")
            site = sites.get(name)
            if site is None:
                site = sites[name] = QStandardItem(name)
                site.setEditable(False)
                site.setSelectable(False)
                self.appendRow(site)
            site.appendRow(_article(record, locale))

    def article_item(self, article_id: int) -> QStandardItem | None:
        """The item of an article."""
        for row in range(self.rowCount()):
            site = self.item(row)
            for index in range(site.rowCount()):
                record = site.child(index).data(RECORD)
                if isinstance(record, ArticleRecord) and record.id == article_id:
                    return site.child(index)
        return None

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
    item.setToolTip(
        "\n".join(
            part
            for part in (
                title,
                record.url,
                QCoreApplication.translate("Library", "Captured {when}").format(when=captured),
            )
            if part
        )
    )
    item.setAccessibleText(f"{title}, {' · '.join(parts)}")
