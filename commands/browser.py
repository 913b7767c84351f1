"""``threadmark capture --browser``: who opens pages in a browser comes from the composition root (main.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import click

if TYPE_CHECKING:
    from operations.rendering import Renderer

_BROWSER = click.option(
    "--browser",
    is_flag=True,
    help="Read addresses as a browser shows them, with all that “load more” brings (needs `make browser`).",
)


def browser_option[F: Callable[..., Any]](function: F) -> F:
    """Add ``--browser``."""
    return _BROWSER(function)


def renderer(wanted: bool) -> Renderer | None:
    """What renders pages, if that is wanted. Raises `ThreadmarkError` where nothing can."""
    if not wanted:
        return None
    from operations.rendering import missing

    brought = (click.get_current_context().find_root().obj or {}).get("renderer")
    if brought is None:
        raise missing()
    return cast("Renderer", brought)
