"""Article: the news or blog text that a thread hangs under."""

from __future__ import annotations

from dataclasses import dataclass

from domain.text import NO_TEXT, RichText
from domain.time import NO_TIME, Timestamp


@dataclass(frozen=True, slots=True)
class Article:
    """`site` is the host (``example.org``) or the site's name; `language` a BCP 47 tag such as ``de``."""

    title: str | None = None
    text: RichText = NO_TEXT
    byline: str | None = None
    published: Timestamp = NO_TIME
    language: str | None = None
    url: str | None = None
    site: str | None = None
