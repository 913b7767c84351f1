"""The page as a browser shows it: who renders it (the window or the command line brings that along), and what is said
where nobody can."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Protocol

from domain.errors import ThreadmarkError
from domain.messages import Message, say
from scrapers.addresses import normalise_address
from scrapers.fetch import Fetcher
from scrapers.rendered import Document, Ending, Rendered, document_of

__all__ = ["Document", "Ending", "Rendered", "Renderer", "browser_address", "document_of", "missing", "rendered"]

type Progress = Callable[[Message, int, int | None], None]


class Renderer(Protocol):
    """Opens an address in a browser without a window, loads all that it can, and gives the page."""

    def __call__(self, url: str, progress: Progress, cancel: threading.Event) -> Rendered: ...


def browser_address(text: str) -> str:
    """The web address that was typed. Raises `SourceError` children."""
    return normalise_address(text)


def rendered(
    url: str, renderer: Renderer, allow_local: bool, progress: Progress | None, cancel: threading.Event
) -> Rendered:
    """The page as a browser shows it. The site's robots.txt is obeyed: nobody sits before this browser."""
    with Fetcher(allow_local=allow_local, cancel=cancel) as fetcher:
        fetcher.admit(url)
    return renderer(url, progress or (lambda _step, _done, _total: None), cancel)


def missing(library: str = "") -> ThreadmarkError:
    """The error where there is no browser engine; `library`: it is there, but the system lacks something it needs."""
    if library:
        return ThreadmarkError(
            say("The browser inside Threadmark does not start: {reason}", reason=library),
            say("`make browser` installs what the system lacks, or says what to install."),
        )
    return ThreadmarkError(
        say("The browser inside Threadmark is not installed."),
        say(
            "Install it with `make browser` (or pip install pyside6-webengine) and start again; or save the page from "
            "your own browser and open the file."
        ),
    )
