"""What a page in the browser may load, and where it may lead. Knows no Qt."""

from __future__ import annotations

import ipaddress

WEB = frozenset({"http", "https"})
LOADED = WEB | {"ws", "wss", "data", "blob", "about"}
SHOWN_IN_FRAMES = WEB | {"data", "blob", "about"}
_LOCAL_ENDINGS = (".localhost", ".local", ".internal", ".lan", ".home.arpa")


def is_local(host: str) -> bool:
    """Whether a host's name says that it is this computer or in the local network. Names are not looked up."""
    bare = host.strip("[]").rstrip(".").lower()
    if bare == "localhost" or bare.endswith(_LOCAL_ENDINGS):
        return True
    try:
        return not ipaddress.ip_address(bare).is_global
    except ValueError:
        return bare != "" and "." not in bare


def may_load(scheme: str, host: str, page_host: str) -> bool:
    """Whether a page of `page_host` may load from there: the web only, and nothing local for a page of the web."""
    if scheme not in LOADED:
        return False
    return not (is_local(host) and page_host != "" and not is_local(page_host))


def may_show(scheme: str, *, in_frame: bool) -> bool:
    """Whether an address may be shown, as the page itself or in a frame of it."""
    return scheme in (SHOWN_IN_FRAMES if in_frame else WEB | {"about"})
