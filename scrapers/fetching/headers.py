"""What Threadmark says about itself to a server, and what it reads from a server's headers."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from urllib3 import HTTPHeaderDict

from scrapers.addresses import Target
from scrapers.fetching.journey import Journey
from scrapers.fetching.robots import AGENT

_UNKEPT = {"set-cookie", "set-cookie2", "authorization", "proxy-authorization", "proxy-authenticate"}


@cache
def user_agent() -> str:
    """How Threadmark names itself to every server."""
    try:
        number = version("threadmark")
    except PackageNotFoundError:
        number = "0"
    return f"{AGENT}/{number} (archives single discussions for reading and research; one request per second)"


def request_headers(journey: Journey, accept: str, cookie: str | None, last: Target | None) -> dict[str, str]:
    """All headers of a request. `last`: the page that was read before, from which a form is sent."""
    headers = {
        "Host": journey.target.name,
        "User-Agent": user_agent(),
        "Accept": accept,
        "Accept-Encoding": "gzip",
    }
    if journey.account is not None:
        headers["Authorization"] = journey.account
    if cookie is not None:
        headers["Cookie"] = cookie
    if journey.body is not None:
        headers["Content-Type"] = journey.kind
        if journey.is_form and last is not None and last.origin == journey.target.origin:
            headers["Referer"] = last.url  # WordPress leads back there after a post's password
    headers.update(journey.headers)
    return headers


def media_type(header: str) -> tuple[str, str | None]:
    """The media type in lower case and its charset."""
    kind, *rest = header.split(";")
    for item in rest:
        name, _, value = item.partition("=")
        if name.strip().lower() == "charset":
            return kind.strip().lower(), value.strip().strip("\"'") or None
    return kind.strip().lower(), None


def kept_headers(headers: HTTPHeaderDict) -> tuple[tuple[str, str], ...]:
    """An answer's headers without the ones that may hold a secret; names in lower case."""
    return tuple((name.lower(), value) for name, value in headers.items() if name.lower() not in _UNKEPT)
