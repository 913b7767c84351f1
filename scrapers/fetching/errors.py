"""What can go wrong while fetching: one class, one sentence and one piece of advice each."""

from __future__ import annotations

import ssl

from domain.errors import FetchError, LoginNeeded
from domain.messages import Message, say

SAVE_IT = say("Open the page in a browser, save it, and open the saved file in Threadmark.")
TRY_LATER = say("Try again in a few minutes.")


class NotAnAddress(FetchError):
    """The text given is no web address."""

    def __init__(self, text: str) -> None:
        shown = text if len(text) <= 80 else text[:79] + "…"
        what = say('"{text}" is not a web address.', text=shown) if shown else say("No address was given.")
        super().__init__(what, say("Copy the address from the browser, such as https://example.org/article."))


class HostUnknown(FetchError):
    """The name has no address."""

    def __init__(self, host: str) -> None:
        super().__init__(
            say("There is no server named {host}, or this computer is offline.", host=host),
            say("Check the spelling of the address and the network connection."),
        )


class ConnectionRefused(FetchError):
    """There is a computer, but it does not answer there."""

    def __init__(self, host: str) -> None:
        super().__init__(say("{host} refuses the connection.", host=host), TRY_LATER)


class Unreachable(FetchError):
    """The network does not lead there."""

    def __init__(self, host: str) -> None:
        super().__init__(
            say("{host} cannot be reached.", host=host), say("Check the network connection and try again.")
        )


class TimedOut(FetchError):
    """Nothing came for too long, or the whole took too long."""

    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(
            say("{host} did not answer within {seconds} seconds.", host=host, seconds=max(1, round(seconds))), TRY_LATER
        )


class TooSlow(FetchError):
    """The answer came, but dripped on without an end."""

    def __init__(self, host: str, seconds: float) -> None:
        super().__init__(
            say("{host} was still sending after {seconds} seconds.", host=host, seconds=max(1, round(seconds))), SAVE_IT
        )


class TlsFailed(FetchError):
    """The certificate is not valid for this host, or no encrypted connection came about."""

    def __init__(self, what: Message) -> None:
        super().__init__(
            what,
            say(
                "Check the address and the date of this computer. Threadmark does not go on without a safe connection."
            ),
        )


class Forbidden(FetchError):
    """403: the site does not let us."""

    def __init__(self, host: str) -> None:
        super().__init__(say("{host} does not let programs read this page (403).", host=host), SAVE_IT, 403)


class NotFound(FetchError):
    """404: no such page, or not for us."""

    def __init__(self, host: str) -> None:
        super().__init__(
            say("{host} has no page at this address (404).", host=host),
            say("Check the address. A private page is also hidden like this: sign in if you have an account."),
            404,
        )


class Gone(FetchError):
    """410: taken away for good."""

    def __init__(self, host: str) -> None:
        super().__init__(
            say("{host} says that this page was removed (410).", host=host),
            say("A web archive may still have it; save it there and open the saved file."),
            410,
        )


class TooManyRequests(FetchError):
    """429: the site wants us to slow down, for longer than we wait."""

    def __init__(self, host: str, wait: float | None = None) -> None:
        minutes = max(1, -(-round(wait or 0) // 60))
        advice = TRY_LATER if wait is None else say("Try again in {minutes} minutes.", minutes=minutes)
        super().__init__(say("{host} asks for a break (429: too many requests).", host=host), advice, 429)


class ServerFailed(FetchError):
    """5xx: the server has a fault of its own."""

    def __init__(self, host: str, status: int, wait: float | None = None) -> None:
        minutes = max(1, -(-round(wait or 0) // 60))
        advice = TRY_LATER if wait is None else say("Try again in {minutes} minutes.", minutes=minutes)
        super().__init__(say("{host} has a fault of its own ({status}).", host=host, status=status), advice, status)


class UnexpectedStatus(FetchError):
    """Any other answer that is no page."""

    def __init__(self, host: str, status: int) -> None:
        super().__init__(
            say("{host} answered with the error {status}.", host=host, status=status),
            say("Check whether the address opens in a browser."),
            status,
        )


class TooLarge(FetchError):
    """More bytes (unpacked) than the limit."""

    def __init__(self, host: str, limit: int) -> None:
        megabytes = max(1, limit >> 20)
        super().__init__(
            say("The page from {host} is larger than the limit of {limit} MB.", host=host, limit=megabytes),
            say(
                "If it really is so large, raise the limit, for example with --max-size {more}.",
                more=min(4096, megabytes * 4),
            ),
        )


class BrokenPacking(FetchError):
    """The compressed answer cannot be unpacked."""

    def __init__(self, host: str) -> None:
        super().__init__(say("The compressed answer from {host} is damaged.", host=host), TRY_LATER)


class BrokenAnswer(FetchError):
    """The connection broke off, or what came is no HTTP."""

    def __init__(self, host: str) -> None:
        super().__init__(say("The answer from {host} broke off before its end.", host=host), TRY_LATER)


class TooManyRedirects(FetchError):
    """The site sends on and on."""

    def __init__(self, host: str, limit: int) -> None:
        super().__init__(
            say("{host} sends on more than {limit} times.", host=host, limit=limit),
            say("Open the page in a browser and copy the address it ends at."),
        )


class RedirectLoop(FetchError):
    """The site sends in a circle."""

    def __init__(self, host: str) -> None:
        super().__init__(say("{host} sends in a circle and never shows a page.", host=host), SAVE_IT)


class NotAPage(FetchError):
    """A PDF, a picture, a film: nothing with comments to read in it."""

    def __init__(self, host: str, kind: str) -> None:
        super().__init__(
            say("This address at {host} leads to a file of the kind {kind}, not to a page.", host=host, kind=kind),
            say("Give the address of the page with the article and its comments."),
        )


def account_needed(host: str, url: str, *, tried: bool) -> LoginNeeded:
    """401; `tried`: a name and password were sent and not accepted."""
    if tried:
        what = say("{host} does not accept this name and password (401).", host=host)
        advice = say("Check both. For WordPress it must be an application password, not the one for signing in.")
    else:
        what = say("{host} shows this page only after signing in (401).", host=host)
        advice = say("Give the name and password (for WordPress: an application password) of your account there.")
    return LoginNeeded(what, advice, kind=LoginNeeded.ACCOUNT, url=url, status=401)


def tls_error(host: str, error: ssl.SSLError) -> TlsFailed:
    """What OpenSSL says about a connection, in plain words."""
    code = getattr(error, "verify_code", None)
    if code == 10:
        return TlsFailed(say("The certificate of {host} has expired.", host=host))
    if code in (18, 19, 20, 21):
        return TlsFailed(say("The certificate of {host} comes from nobody whom this computer trusts.", host=host))
    if code in (62, 64):
        return TlsFailed(say("The certificate shown by {host} belongs to another server.", host=host))
    if code is not None:
        return TlsFailed(say("The certificate of {host} is not valid.", host=host))
    return TlsFailed(say("No encrypted connection to {host} came about.", host=host))


def status_error(status: int, host: str, url: str, *, tried: bool, wait: float | None = None) -> FetchError:
    """The error for a status that is neither a page nor a redirect."""
    if status == 401:
        return account_needed(host, url, tried=tried)
    simple = {403: Forbidden, 404: NotFound, 410: Gone}.get(status)
    if simple is not None:
        return simple(host)
    if status == 429:
        return TooManyRequests(host, wait)
    if status >= 500:
        return ServerFailed(host, status, wait)
    return UnexpectedStatus(host, status)


STOPPED: Message = say("Stopped.")
