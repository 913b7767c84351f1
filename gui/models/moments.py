"""When something was done, as one says it: just now, 5 minutes ago, today 14:05, else the day."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from gui.formats import UNKNOWN, moment_text


def ago(iso: str, locale: QLocale, now: datetime | None = None) -> str:
    """A time that Threadmark wrote (UTC), seen from `now`; the exact one is `moment_text`."""
    moment = QDateTime.fromString(iso[:19] + "Z", Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso or UNKNOWN
    present = QDateTime.fromSecsSinceEpoch(int((now or datetime.now(UTC)).timestamp()))
    seconds = moment.secsTo(present)
    if 0 <= seconds < 60:
        return QCoreApplication.translate("Moment", "just now")
    if 0 <= seconds < 3600:
        return QCoreApplication.translate("Moment", "%Ln min ago", "", seconds // 60)
    local = moment.toLocalTime()
    days = local.date().daysTo(present.toLocalTime().date())
    clock = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
    if days == 0 and seconds >= 0:
        return QCoreApplication.translate("Moment", "today {time}").format(time=clock)
    if days == 1:
        return QCoreApplication.translate("Moment", "yesterday {time}").format(time=clock)
    return moment_text(iso, locale).rsplit(" ", 1)[0] if days > 1 else moment_text(iso, locale)
