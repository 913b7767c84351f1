"""E-mail and IP addresses where they do not belong: in names, ids and addresses of websites.

Exports have fields for them, which are never taken; people also type them into other fields. A name loses them, an id
or a website that holds one is dropped. A handle like ``@anna@social.example`` is a name and stays.
"""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import unquote

from scrapers.addresses import web_address

_MAIL = r"(?<![\w.+%@-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)*\.[\w-]{2,}"
_IP4 = r"(?<![\w.])(?:\d{1,3}\.){3}(?:\d{1,3}|x{1,3}|\*)(?::\d{1,5})?(?![\w.])"
_IP6 = r"(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f.]{0,15}){2,8}(?![\w:])"
_WITHIN = re.compile(rf"[<(\[]{{0,3}}(?:(?:mailto:)?({_MAIL})|({_IP4})|({_IP6}))[>)\]]{{0,3}}", re.IGNORECASE)
_LONGEST = 300
"""No name and no id is longer; what is, is not searched."""
_SHORTEST_IP6 = 6
"""What is shorter is rather an ornament, or a time: ":: Anna ::"."""
_LEFT_OVER = " \t\r\n,;:/|<>()[]–—-"


def is_personal(text: str) -> bool:
    """Whether a text is an e-mail or IP address and nothing else."""
    found = _WITHIN.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    return found is not None and _is_address(found)


def bare_name(text: str) -> str | None:
    """A name without the addresses in it, None where nothing else is there."""
    if ("@" not in text and "." not in text and ":" not in text) or len(text) > _LONGEST:
        return text
    bare = _WITHIN.sub(lambda found: " " if _is_address(found) else found[0], text)
    return text if bare == text else " ".join(bare.split()).strip(_LEFT_OVER) or None


def website(text: str | None) -> str | None:
    """The address of somebody's website; None where it is none, or holds an e-mail or IP address."""
    address = web_address((text or "").strip())
    if address is None:
        return None
    return None if any(map(_is_address, _WITHIN.finditer(unquote(address)))) else address


def _is_address(found: re.Match[str]) -> bool:
    """Whether it is one: 12:30:45 has the look of an IPv6 address only."""
    if found[3] is None:
        return True
    if len(found[3]) < _SHORTEST_IP6:
        return False
    try:
        return IPv6Address(found[3]) is not None
    except AddressValueError:
        return False
