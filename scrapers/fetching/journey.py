"""Journey: one page's way over redirects, and the accounts that may be shown on it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import urlencode

from domain.errors import AddressRefused
from domain.messages import say
from scrapers.addresses import Target, normalise_address, redirected
from scrapers.fetching.errors import RedirectLoop, TooManyRedirects

MOST_REDIRECTS = 5
FORM = "application/x-www-form-urlencoded"
AS_GET = (301, 302, 303)
REDIRECTS = (*AS_GET, 307, 308)


class Journey:
    """Where we are, what is sent there, and where we have been."""

    def __init__(
        self,
        url: str,
        form: tuple[tuple[str, str], ...] | None = None,
        *,
        json: str | None = None,
        headers: tuple[tuple[str, str], ...] = (),
        signed: bool = True,
    ) -> None:
        self.signed = signed
        """Whether an account may be shown at all."""
        self.start = self.target = Target.of(normalise_address(url))
        self.body: bytes | None = None
        self.kind = FORM
        """The media type of the body."""
        if form is not None:
            self.body = urlencode(form).encode("ascii")
        elif json is not None:
            self.body, self.kind = json.encode("utf-8"), "application/json"
        self._headers = headers
        self.account: str | None = None
        """The Authorization header of this step, or None."""
        self._hops = 0
        self._been: set[tuple[str, str, str | None]] = set()

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"

    @property
    def is_form(self) -> bool:
        """Whether fields are sent that a person filled in."""
        return self.body is not None and self.kind == FORM

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """What this step says beside the usual: a key stays with the server that it was meant for."""
        return self._headers if self.target.origin == self.start.origin else ()

    @property
    def has_key(self) -> bool:
        """Whether the user's own key is shown: then the interface's terms hold, and not what robots.txt says."""
        return bool(self.headers)

    @property
    def at_home(self) -> bool:
        """Whether we are still at the host we set out for (with or without ``www.``)."""
        return _plain(self.target) == _plain(self.start)

    def note(self, cookie: str | None) -> None:
        """About to ask here: raise RedirectLoop if that was done already, with the same cookies."""
        step = (self.method, self.target.url, cookie)
        if step in self._been:
            raise RedirectLoop(self.target.name)
        self._been.add(step)

    def follow(self, status: int, location: str) -> None:
        """Go on to `location`. A form goes along only where the answer says so and the server stays the same."""
        self._hops += 1
        if self._hops > MOST_REDIRECTS:
            raise TooManyRedirects(self.start.name, MOST_REDIRECTS)
        before, self.target = self.target, Target.of(redirected(self.target.url, location))
        if self.body is None:
            return
        if status in AS_GET:
            self.body = None
        elif self.target.origin != before.origin:
            raise AddressRefused(
                say("{host} sends the form on to another server, {other}.", host=before.name, other=self.target.name),
                say("Threadmark does not send a password there. Open the page in a browser and save it."),
            )


class Accounts:
    """Names and passwords by host, each for that host only. Never shown by repr."""

    def __init__(self, credentials: Mapping[str, tuple[str, str]]) -> None:
        self._by_host = {Target.of(normalise_address(f"https://{host}")).name: who for host, who in credentials.items()}

    def header(self, journey: Journey, *, public: bool) -> str | None:
        """The Authorization header for where the journey is, or None.

        Raises AddressRefused rather than send it over an unencrypted line that is `public`.
        """
        target = journey.target
        who = self._by_host.get(target.name)
        if who is None or not (journey.signed and journey.at_home):
            return None
        downgraded = journey.start.scheme == "https"
        if target.scheme == "http" and (downgraded or public):
            raise unencrypted(target.name)
        return "Basic " + b64encode(":".join(who).encode("utf-8")).decode("ascii")


def unencrypted(host: str) -> AddressRefused:
    """The error for a secret that would go over a line that everybody can read."""
    return AddressRefused(
        say("The password for {host} would travel readable for everyone: http:// is not encrypted.", host=host),
        say("Use the address with https:// or capture the page without signing in."),
    )


def _plain(target: Target) -> tuple[str, int | None]:
    usual = target.port in (80, 443)
    return target.host.removeprefix("www."), None if usual else target.port
