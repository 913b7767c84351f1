"""What a file holds: recognised by its content, listed, and one part of it opened as a page.

`listed` is empty for a file that is one page. `open_part` without a part takes the only one there is; where there are
several it raises `PartNeeded`, so that somebody chooses.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from domain.errors import NoCommentsFound, PartNeeded
from domain.messages import say
from domain.page import Page
from scrapers.files.commento import is_commento, open_commento
from scrapers.files.disqus_export import is_disqus, open_disqus
from scrapers.files.isso_import import is_isso, open_isso
from scrapers.files.mapping import Mapping, Role
from scrapers.files.mhtml import is_mhtml, open_mhtml
from scrapers.files.part import Container, Entry, Opened, Tick, bytes_of, head_of, no_tick
from scrapers.files.remark42 import is_remark42, open_remark42
from scrapers.files.table_guess import guess
from scrapers.files.table_rows import is_table, read_table
from scrapers.files.tables import open_table
from scrapers.files.warc import ZIP, is_warc, open_wacz, open_warc
from scrapers.files.webarchive import is_webarchive, open_webarchive
from scrapers.files.wxr import is_wxr, open_wxr
from scrapers.files.xml import is_declared, refuse_declarations

__all__ = ["Container", "Entry", "Opened", "container_of", "is_ours", "is_table_file", "listed", "open_in", "open_part"]

type Open = Callable[[Path, Tick], Container]
_OPENERS: tuple[tuple[Callable[[bytes], bool], Open], ...] = (
    (is_warc, open_warc),
    (is_wxr, open_wxr),
    (is_disqus, open_disqus),
    (is_commento, open_commento),
    (is_isso, open_isso),
    (is_remark42, open_remark42),
)
_JSON_ENDINGS = frozenset({".json", ".gz", ""})


def is_ours(path: Path) -> bool:
    """Whether a file is in one of the formats of this package: MHTML, a webarchive, or one with discussions in it."""
    head = head_of(path)
    return _is_page(path, head) or _opener(head) is not None or is_declared(head) or _is_table(path, head)


def container_of(path: Path, mapping: Mapping | None = None, tick: Tick = no_tick) -> Container | None:
    """The file, opened to be listed; None: it is one page. Raises `SourceError`."""
    head = head_of(path)
    opener = _opener(head)
    if opener is None and is_declared(head) and not _is_page(path, head):
        refuse_declarations(head)
    if opener is not None:
        return opener(path, tick)
    if mapping is not None or _is_table(path, head):
        return open_table(path, mapping, tick)
    return None


def is_table_file(path: Path) -> bool:
    """Whether a file is a table of comments, whose columns may be named otherwise."""
    head = head_of(path)
    return _opener(head) is None and not _is_page(path, head) and _is_table(path, head)


def listed(path: Path, mapping: Mapping | None = None, tick: Tick = no_tick) -> tuple[Entry, ...]:
    """The discussions in a file, in its order."""
    container = container_of(path, mapping, tick)
    return container.entries if container is not None else ()


def open_part(
    path: Path, part: str | None = None, mapping: Mapping | None = None, url: str | None = None, tick: Tick = no_tick
) -> Opened | None:
    """One part as a page; None: the file is a page itself. Raises `SourceError`."""
    container = container_of(path, mapping, tick)
    if container is not None:
        return open_in(container, part, path.name)
    head = head_of(path)
    if is_webarchive(head):
        return open_webarchive(path, url, tick)
    return open_mhtml(path, url, tick) if is_mhtml(path, head) else None


def open_in(container: Container, part: str | None, name: str) -> Opened:
    """One part of an opened file: the one that is named, or the only one."""
    if part is not None:
        return container.open(part)
    entries = container.entries
    if not entries:
        raise NoCommentsFound(
            say("There are no comments in {name}.", name=name),
            container.warnings[0] if container.warnings else say("Export it again, with the comments in it."),
        )
    if len(entries) > 1:
        raise PartNeeded(
            say("{name} holds {count} discussions.", name=name, count=len(entries)), say("Choose one of them.")
        )
    return container.open(entries[0].part)


def _is_page(path: Path, head: bytes) -> bool:
    """Whether it is one page with all that belongs to it."""
    return is_webarchive(head) or is_mhtml(path, head)


def _opener(head: bytes) -> Open | None:
    if head.startswith(ZIP):
        return open_wacz
    return next((opener for recognises, opener in _OPENERS if recognises(head)), None)


def _is_table(path: Path, head: bytes) -> bool:
    """Whether a file is a table: by its name, or as JSON with rows that hold comments and that no platform knows."""
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if first not in (b"{", b"["):
        return is_table(path)
    if not is_table(path) and path.suffix.lower() not in _JSON_ENDINGS:
        return False
    from scrapers.finding import ranked

    if ranked(Page(None, bytes_of(path), "application/json")):
        return False
    if is_table(path):
        return True
    table = read_table(path)
    columns = guess(table).mapping
    return len(table.rows) > 1 and columns.column(Role.TEXT) is not None and columns.column(Role.AUTHOR) is not None
