"""Times and numbers as the reader's language writes them. What is unknown is a dash, never invented."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime

from domain.time import Precision, Timestamp

UNKNOWN = "—"


def time_text(time: Timestamp, locale: QLocale) -> str:
    """``12.03.2024 14:05`` for what is known of a time: as printed where it could not be read."""
    if not time.iso:
        return time.raw or UNKNOWN
    day = QDate.fromString(time.iso[:10], Qt.DateFormat.ISODate)
    if not day.isValid():
        return _part_of_a_date(time.iso, locale)
    date = _long_year(day, locale)
    clock = QTime.fromString(time.iso[11:16], "HH:mm")
    if not clock.isValid():
        return f"≈ {date}" if time.precision is Precision.RELATIVE else date
    text = f"{date} {locale.toString(clock, QLocale.FormatType.ShortFormat)}"
    return f"≈ {text}" if time.precision is Precision.RELATIVE else text


def moment_text(iso: str, locale: QLocale) -> str:
    """A time that Threadmark wrote itself (UTC), in the reader's own zone."""
    moment = QDateTime.fromString(iso[:19] + "Z", Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso or UNKNOWN
    local = moment.toLocalTime()
    clock = locale.toString(local.time(), QLocale.FormatType.ShortFormat)
    return f"{_long_year(local.date(), locale)} {clock}"


def number_text(number: int, locale: QLocale) -> str:
    """1.620 in German, 1,620 in English."""
    return locale.toString(number)


def _long_year(day: QDate, locale: QLocale) -> str:
    """The short form with four digits of the year: comments are read years later."""
    form = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return locale.toString(day, form if "yyyy" in form else form.replace("yy", "yyyy"))


def _part_of_a_date(iso: str, locale: QLocale) -> str:
    month = QDate.fromString(iso[:7] + "-01", Qt.DateFormat.ISODate)
    if len(iso) == 7 and month.isValid():
        return locale.toString(month, "MMMM yyyy")
    return iso
