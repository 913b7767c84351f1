"""Capturing: reading a discussion from where it is, and saving it. Reading saves nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from domain.capture import Capture
from domain.errors import Cancelled
from domain.messages import Message, say
from operations import files
from operations.rendering import Rendered, Renderer, rendered
from resources import folder
from scrapers.addresses import normalise_address
from scrapers.capturing import Address, PastedText, SavedFile, Source, Way, capture, source_of
from scrapers.credentials import CredentialStore, Kept
from scrapers.fetch import Fetcher, FetchProgress
from scrapers.fetching.politeness import Politeness
from scrapers.files.part import Opened
from scrapers.recipes.book import RecipeBook
from storage.archive import Archive

__all__ = [
    "KEY_NAME",
    "Address",
    "CredentialStore",
    "Kept",
    "Options",
    "PastedText",
    "Politeness",
    "Rendered",
    "SavedFile",
    "Source",
    "Way",
    "account_host",
    "looked_into",
    "pasted",
    "read",
    "sample_page",
    "save",
    "source_of",
]

type Progress = Callable[[Message, int, int | None], None]
"""Called with the present step and how much of it is done, of how much (None: unknown)."""

MEBIBYTE = 1 << 20
KEY_NAME = "key"
"""Stands for the user's name beside a key in the keyring."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to read. `account` is (user, password) for the address's own host; `post_password` opens a protected post.

    `politeness` remembers when each host was asked: captures that share it keep the pause between them too.
    `renderer` opens an address in a browser, and the page is read as it stands there. `keys` are the user's keys to
    interfaces, by host; `recipes` where sites were taught; `mappings` what the columns of tables were said to be;
    `only` is the one step of finding that is to be taken.
    """

    allow_local: bool = False
    max_bytes: int = 64 * MEBIBYTE
    account: tuple[str, str] | None = None
    post_password: str | None = None
    politeness: Politeness = field(default_factory=Politeness, compare=False)
    renderer: Renderer | None = field(default=None, compare=False)
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    recipes: RecipeBook = field(default_factory=RecipeBook, compare=False)
    mappings: files.MappingBook = field(default_factory=files.MappingBook, compare=False)
    only: Way | None = None

    def __repr__(self) -> str:
        return f"Options(allow_local={self.allow_local}, max_bytes={self.max_bytes}, secrets hidden)"


def read(
    source: Source | files.Part,
    options: Options | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Capture:
    """Read a discussion. Files and pasted text need no network; raises `ThreadmarkError` children."""
    options = options or Options()
    cancel = cancel or threading.Event()
    if options.renderer is not None and isinstance(source, Address):
        source = rendered(source.url, options.renderer, options.allow_local, progress, cancel)
    if not isinstance(source, Address):
        here: Source | Opened
        if isinstance(source, SavedFile | files.Part):
            here = files.opened(source, options.mappings, _stoppable(progress, cancel))
        else:
            here = source
        result = capture(here, fetcher=None, recipes=options.recipes.get, only=options.only, cancel=cancel)
        _stop_if(cancel)
        return result
    accounts = {account_host(source.url): options.account} if options.account else {}
    with Fetcher(
        allow_local=options.allow_local,
        max_bytes=options.max_bytes,
        credentials=accounts,
        on_progress=_told(progress),
        cancel=cancel,
        politeness=options.politeness,
    ) as fetcher:
        return capture(
            source,
            fetcher=fetcher,
            post_password=options.post_password,
            signed_in=options.account is not None,
            keys=options.keys,
            recipes=options.recipes.get,
            only=options.only,
        )


def looked_into(
    source: Source, options: Options, progress: Progress | None = None, cancel: threading.Event | None = None
) -> Source | files.Part:
    """A file with discussions in it, opened so that it need not be opened twice; anything else as it is."""
    if not isinstance(source, SavedFile):
        return source
    return files.part_of(source, options.mappings, _stoppable(progress, cancel or threading.Event())) or source


def pasted(text: str, url: str = "") -> PastedText:
    """Text as it was copied, with the address it came from if that is known. Raises `SourceError`."""
    return PastedText(text, normalise_address(url) if url.strip() else None)


def save(archive: Archive, read_capture: Capture) -> int:
    """Put a capture into the archive, in one transaction. Returns the article's number."""
    return archive.captures.add(read_capture)


def account_host(url: str) -> str:
    """The host (and port) that an account belongs to."""
    return normalise_address(url).split("/", 3)[2].rpartition("@")[2]


def sample_page() -> Path:
    """The bundled sample discussion."""
    return folder() / "sample" / "diskussion.html"


def _told(progress: Progress | None) -> Callable[[FetchProgress], None] | None:
    if progress is None:
        return None

    def tell(state: FetchProgress) -> None:
        if state.waiting > 0:
            seconds = max(1, round(state.waiting))
            progress(say("Waiting {seconds} s, as the site asks", seconds=seconds), state.bytes, None)
        else:
            progress(say("Reading page {number}", number=state.pages + 1), state.bytes, None)

    return tell


def _stoppable(progress: Progress | None, cancel: threading.Event) -> Progress:
    def tell(step: Message, done: int, total: int | None) -> None:
        _stop_if(cancel)
        if progress is not None:
            progress(step, done, total)

    return tell


def _stop_if(cancel: threading.Event) -> None:
    if cancel.is_set():
        raise Cancelled(say("Stopped. Nothing was saved."))
