"""Printed times of many sites and languages."""

from __future__ import annotations

import pytest

from domain.time import Precision
from scrapers.dates import looks_like_time, read_time

NOW = "2026-11-23T12:00:00+00:00"


@pytest.mark.parametrize(
    ("raw", "language", "iso"),
    [
        ("24. Juni 2016 um 10:45 Uhr", "de", "2016-06-24T10:45"),
        ("19. Juni 2018 um 15:28 Uhr - Antworten", "de", "2018-06-19T15:28"),
        ("Juli 30, 2013 um 2:33 pm", "de", "2013-07-30T14:33"),
        ("9. April 2019 @ 21:40", "de", "2019-04-09T21:40"),
        ("14.09.2022 um 21.32", "de", "2022-09-14T21:32"),
        ("22.12.2017 // 14:27", "de", "2017-12-22T14:27"),
        ("Do 9 Apr 2020 / 08:34", "de", "2020-04-09T08:34"),
        ("17.07, 2011 @ 13:04", "de", "2011-07-17T13:04"),
        ("Di, 21. April 2020 - 16:40", "de", "2020-04-21T16:40"),
        ("28.09.19 12:44", "de", "2019-09-28T12:44"),
        ("11.04.2020 22:26", "de", "2020-04-11T22:26"),
        ("February 20, 2019 at 3:42 pm", "en-US", "2019-02-20T15:42"),
        ("15/04/2020 at 5:53 pm", "en-GB", "2020-04-15T17:53"),
        ("04/15/2020 at 5:53 pm", "en-GB", "2020-04-15T17:53"),
        ("4/5/2020", "en-US", "2020-04-05"),
        ("4/5/2020", "fr-FR", "2020-05-04"),
        ("16. March, 2023 at 18:04", "en", "2023-03-16T18:04"),
        ("29 enero, 2026", "es", "2026-01-29"),
        ("24 Ottobre 2020 11:03 am", "it", "2020-10-24T11:03"),
        ("le mercredi 15 mai 2019 à 09h23", "fr", "2019-05-15T09:23"),
        ("22/11/2024 à 09:47", "fr", "2024-11-22T09:47"),
        ("3 de março de 2021 às 12:30", "pt", "2021-03-03T12:30"),
        ("1. Jänner 2024", "de-AT", "2024-01-01"),
        ("Sept. 2, 2024, 8:14 vorm.", "de", "2024-09-02T08:14"),
        ("2024-09-01 14:05:09", None, "2024-09-01T14:05:09"),
        ("12 maart 2020 om 12:01", "nl", "2020-03-12T12:01"),
        ("5. marts", "da", None),
        ("gar kein Datum", "de", None),
        ("31. Februar 2020", "de", None),
    ],
)
def test_printed_times(raw: str, language: str | None, iso: str | None) -> None:
    found = read_time(raw, None, NOW, language)
    assert (found.iso, found.raw) == (iso, raw)


def test_the_attribute_wins_and_brings_its_zone() -> None:
    found = read_time("28. Juli 2019 um 13:39", "2019-07-28T13:39:46+0200", NOW, "de")
    assert found.iso == "2019-07-28T13:39:46+02:00"
    assert found.raw == "28. Juli 2019 um 13:39"
    assert found.precision is Precision.SECOND


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("#1 — vor 8 Stunden", "2026-11-23T04:00"),
        ("vor 2 Jahren", "2024-11-23"),
        ("vor einem Tag", "2026-11-22"),
        ("3 weeks ago", "2026-11-02"),
        ("il y a 2 semaines", "2026-11-09"),
        ("hace 5 minutos", "2026-11-23T11:55"),
        ("Gestern, 14:20", "2026-11-22"),
        ("2 maanden geleden", "2026-09-24"),
    ],
)
def test_relative_times_count_back_from_the_capture(raw: str, iso: str) -> None:
    found = read_time(raw, None, NOW, "de")
    assert (found.iso, found.precision) == (iso, Precision.RELATIVE)


def test_without_a_capture_time_a_relative_one_stays_unread() -> None:
    assert read_time("vor 2 Jahren", None, "", "de").iso is None


def test_nothing_stays_nothing() -> None:
    assert not read_time(None)
    assert not read_time("  ")


@pytest.mark.parametrize("text", ["Version 3.12.1 ist da", "Seite 3/4", "um 12:30", "1.204 Menschen"])
def test_numbers_that_are_no_dates(text: str) -> None:
    assert not looks_like_time(text)
