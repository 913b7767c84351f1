"""Cookies of one capture: each goes back to the very host that set it, never to another, and is never kept on disk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapers.addresses import DEFAULT_PORTS, Target

MOST = 100
"""Cookies kept per host; further ones are ignored."""


@dataclass(frozen=True, slots=True, repr=False)
class _Cookie:
    """A cookie's value is a secret: it has no repr."""

    value: str
    path: str
    secure: bool


class Cookies:
    """What the hosts asked us to send back. Domain attributes are ignored: no cookie leaves its host."""

    def __init__(self) -> None:
        self._jars: dict[str, dict[tuple[str, str], _Cookie]] = {}

    def keep(self, target: Target, lines: list[str]) -> None:
        """Take the Set-Cookie headers of an answer from `target`."""
        for line in lines:
            self._keep_one(target, line)

    def header(self, target: Target) -> str | None:
        """The Cookie header for `target`, longest path first, or None."""
        jar = self._jars.get(_jar_name(target), {})
        path = target.path.partition("?")[0]
        fitting = [
            (name, cookie)
            for (name, _), cookie in jar.items()
            if _covers(cookie.path, path) and (target.scheme == "https" or not cookie.secure)
        ]
        fitting.sort(key=lambda item: -len(item[1].path))
        return "; ".join(f"{name}={cookie.value}" for name, cookie in fitting) or None

    def _keep_one(self, target: Target, line: str) -> None:
        first, *rest = line.split(";")
        name, found, value = (part.strip() for part in first.partition("="))
        if not found or not name or not _plain(name + value):
            return
        attributes = {key.strip().lower(): text.strip() for key, _, text in (item.partition("=") for item in rest)}
        path = attributes.get("path", "")
        if not path.startswith("/"):
            path = target.path.partition("?")[0].rpartition("/")[0] or "/"
        jar = self._jars.setdefault(_jar_name(target), {})
        key = (name, path)
        if _expired(attributes):
            jar.pop(key, None)
        elif key in jar or len(jar) < MOST:
            # What came over an encrypted connection is not sent over an open one, asked for or not.
            jar[key] = _Cookie(value, path, "secure" in attributes or target.scheme == "https")


def _jar_name(target: Target) -> str:
    """http and https of a host share a jar; an unusual port is a host of its own."""
    return target.host if target.port in DEFAULT_PORTS.values() else f"{target.host}:{target.port}"


def _plain(text: str) -> bool:
    return len(text) <= 4096 and all(" " <= char <= "~" for char in text)


def _covers(cookie_path: str, path: str) -> bool:
    return path == cookie_path or path.startswith(cookie_path if cookie_path.endswith("/") else cookie_path + "/")


def _expired(attributes: dict[str, str]) -> bool:
    age = attributes.get("max-age", "")
    if age.lstrip("-").isdigit():
        return int(age) <= 0
    try:
        expires = parsedate_to_datetime(attributes.get("expires", "").replace("-", " "))
    except (ValueError, TypeError):
        return False
    return (expires if expires.tzinfo else expires.replace(tzinfo=UTC)) <= datetime.now(UTC)
