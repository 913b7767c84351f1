"""What nobody may keep of other people: e-mail and IP addresses, and what their computers are.

Interfaces give such fields to a site's owner or moderators, and tools save them along with the comments. They are taken
out of an answer before it is kept; everything else in it stays as it came. What stands in a text was written by its
author, and stays.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from domain.page import Page

_NAMES = r"(?:\w*[_-])?(?:e-?mail(?:[_-]?addr\w*)?|mail|ip(?:[_-]?addr\w*)?|remote_?addr\w*|user_?agent)"
_FIELD = re.compile(_NAMES, re.IGNORECASE)
_SIGN = re.compile(rf'"{_NAMES}"\s*:\s*(?:"[^"]|[\[{{])'.encode(), re.IGNORECASE)


def without_persons(page: Page) -> Page:
    """The page as it may be kept. HTML is untouched; JSON loses the values of such fields."""
    if page.body[:64].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"[") or not _SIGN.search(page.body):
        return page
    text = page.body.decode("utf-8-sig", "replace")
    try:
        body = _bare(json.loads(text))
        kept = json.dumps(body, ensure_ascii=False)
    except RecursionError:
        kept = _line(text)
    except ValueError:  # one object to a line, or cut off
        kept = "\n".join(map(_line, text.split("\n")))
    return replace(page, body=kept.encode("utf-8", "replace"), charset="utf-8", digest="")


def _line(text: str) -> str:
    try:
        return json.dumps(_bare(json.loads(text)), ensure_ascii=False)
    except (ValueError, RecursionError):
        return _VALUE.sub(r'\1""', text)


_VALUE = re.compile(rf'("{_NAMES}"\s*:\s*)"(?:[^"\\]|\\.)*"?', re.IGNORECASE)
"""A field with its text, in what cannot be read as JSON."""


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            name: None if _FIELD.fullmatch(name) and not _is_plain(inner) else _bare(inner)
            for name, inner in value.items()
        }
    return [_bare(inner) for inner in value] if isinstance(value, list) else value


def _is_plain(value: Any) -> bool:
    """Whether there is nothing in it: null, yes or no, an empty text."""
    return value is None or isinstance(value, bool) or value == ""
