"""The queue: many addresses, one after the other. The window and the command line take the same steps.

A round is `Run.take` (which address is next), `Run.read` (from the network, knows no archive) and `Run.settle` (what
became of it). The window does the second one on another thread; `run_all` does all three on one.
"""

from __future__ import annotations

import contextlib
import re
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from domain.capture import Capture
from domain.errors import (
    ArchiveDamaged,
    ArchiveLocked,
    ArchiveReadOnly,
    Cancelled,
    DiskFull,
    FetchError,
    LoginNeeded,
    SourceError,
    ThreadmarkError,
)
from domain.messages import say
from domain.queue import DONE, NewEntry, QueueEntry, QueueState
from operations import capturing
from scrapers.address_list import AddressList, Listed, Refused, decoded, of_pairs, page_key, read_list
from scrapers.addresses import normalise_address
from scrapers.fetch import Fetcher
from scrapers.files.lists import addresses, sitemaps
from scrapers.files.part import unpacked
from scrapers.scraper import Request
from storage.archive import Archive

__all__ = [
    "DONE",
    "Added",
    "AddressList",
    "Listed",
    "Outcome",
    "QueueEntry",
    "QueueState",
    "Refused",
    "Run",
    "add",
    "is_list",
    "list_of_address",
    "list_of_file",
    "read_list",
    "recover",
    "remove",
    "retry",
    "run_all",
    "save",
]

type Accounts = Callable[[str], tuple[str, str] | None]
"""The stored (user, password) of a host."""
type OnEntry = Callable[[QueueEntry], None]

MOST_STARTS = 3
"""So often a page may end the program before it is left alone."""
MOST_BYTES = 32 << 20
MOST_LISTS = 50
"""So many sitemaps of one list are read."""
_BREAKS = (429, 503)
_ARCHIVE_ERRORS = (DiskFull, ArchiveReadOnly, ArchiveLocked, ArchiveDamaged)
"""What would meet every other page too."""
_MARKUP = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|!--|opml|rss|feed|rdf|urlset|sitemapindex|html)", re.I)


# -- what is in it --
@dataclass(frozen=True, slots=True)
class Added:
    """What became of a list, as numbers of rows: `new` ones, of which `archived` are skipped; what `stood` there.

    `repeated`: how many addresses came twice in the list itself.
    """

    new: tuple[int, ...] = ()
    archived: tuple[int, ...] = ()
    stood: tuple[int, ...] = ()
    repeated: int = 0
    refused: tuple[Refused, ...] = ()

    @property
    def all(self) -> tuple[int, ...]:
        return (*self.new, *self.stood)


def list_of_file(path: Path) -> AddressList:
    """The addresses in a file: lines of text, or a list of another program (OPML, RSS, sitemap)."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(
                say("{name} is larger than {limit} MB.", name=path.name, limit=MOST_BYTES >> 20),
                say("Divide it into several lists."),
            )
        body = path.read_bytes()
    except OSError as error:
        raise SourceError(
            say("{name} cannot be read: {reason}.", name=str(path), reason=error.strerror or type(error).__name__),
            say("Check the name and whether you may read the file."),
        ) from error
    return _of_other_programs(body) if _MARKUP.match(body[:2000]) else read_list(decoded(body))


def list_of_address(
    url: str,
    options: capturing.Options | None = None,
    progress: capturing.Progress | None = None,
    cancel: threading.Event | None = None,
) -> AddressList:
    """The addresses in a list on the web: a feed, a sitemap (and those that it lists), or the links of a page."""
    options = options or capturing.Options()
    waiting, pairs, left = [normalise_address(url)], list[tuple[str | None, str]](), 0
    with Fetcher(
        allow_local=options.allow_local,
        max_bytes=min(options.max_bytes, MOST_BYTES),
        cancel=cancel,
        politeness=options.politeness,
    ) as fetcher:
        for number in range(1, MOST_LISTS + 1):
            if not waiting:
                break
            if progress is not None:
                progress(say("Reading list {number}", number=number), len(pairs), None)
            page = fetcher.fetch(Request(waiting.pop(0), "list"))
            body = unpacked(page.body, MOST_BYTES)
            further = sitemaps(body)
            waiting += further
            if not further:
                found = addresses(body, page.url or "") if _MARKUP.match(body[:2000]) else _written(decoded(body))
                pairs += found
        left = len(waiting)
    listed = of_pairs(pairs)
    if not left:
        return listed
    why = say("Only the first {count} of the lists that this one names were read.", count=MOST_LISTS)
    return replace(listed, refused=(*listed.refused, Refused(len(pairs) + 1, waiting[0], why)))


def _written(text: str) -> list[tuple[str | None, str]]:
    return [(one.title, one.url) for one in read_list(text).addresses]


def is_list(text: str) -> bool:
    """Whether a text that was pasted or dropped is a list of several addresses, and not a page's text with links."""
    if len(text) > MOST_BYTES or text.count("://") < 2:
        return False
    lines = [line for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
    return sum("://" in line for line in lines) == len(lines) and len(read_list(text).addresses) > 1


def _of_other_programs(body: bytes) -> AddressList:
    return of_pairs(addresses(body))


def add(archive: Archive, found: AddressList, *, again: bool = False) -> Added:
    """Put the addresses at the end of the queue, each page once. `again`: also capture what is archived already."""
    stood = {entry.key: entry.id for entry in archive.queue.entries()}
    archived = {page_key(url): number for number, url in archive.queue.archived()} if found.addresses else {}
    wanted = [
        NewEntry(one.url, key, one.title, again, archived.get(key))
        for one in found.addresses
        if (key := page_key(one.url)) not in stood
    ]
    new = archive.queue.add(wanted)
    skipped = tuple(number for number, one in zip(new, wanted, strict=True) if one.article_id is not None and not again)
    there = tuple(stood[key] for one in found.addresses if (key := page_key(one.url)) in stood)
    return Added(tuple(new), skipped, there, found.repeated, found.refused)


def retry(archive: Archive, entry_ids: Iterable[int] | None = None) -> int:
    """Let rows wait again (None: all that failed). One that is archived is captured once more. How many it were."""
    if entry_ids is None:
        entry_ids = [entry.id for entry in archive.queue.entries(QueueState.FAILED)]
    return archive.queue.retry(entry_ids)


def remove(archive: Archive, entry_ids: Iterable[int] | None = None) -> int:
    """Take rows out (None: all about which nothing is left to do). What was captured stays. How many it were."""
    if entry_ids is None:
        entry_ids = [entry.id for entry in archive.queue.entries(*DONE)]
    return archive.queue.remove(entry_ids)


def recover(archive: Archive) -> list[QueueEntry]:
    """After a start: what was being read when the program ended waits again. Returns all rows."""
    for entry in archive.queue.entries(QueueState.READING) if not archive.read_only else ():
        if entry.starts < MOST_STARTS:
            archive.queue.put_back(entry.id, died=True)
        else:
            archive.queue.fail(
                entry.id,
                ThreadmarkError(
                    say("The program ended {count} times while it read this page.", count=entry.starts),
                    say("Save the page from a browser and open the saved file, or try again."),
                ),
            )
    return archive.queue.entries()


def save(archive: Archive, capture: Capture) -> int:
    """Put a capture that somebody has looked at into the archive; if its address stands in the queue, it is done."""
    keys = {page_key(url) for url in _addresses(capture)}
    open_ones = (QueueState.WAITING, QueueState.LOOK, QueueState.FAILED)
    entry = next((one for one in archive.queue.entries(*open_ones) if one.key in keys), None)
    if entry is None:
        return capturing.save(archive, capture)
    saved = archive.queue.save(entry.id, capture)
    assert saved.article_id is not None
    return saved.article_id


def _addresses(capture: Capture) -> list[str]:
    first = capture.pages[0] if capture.pages else None
    known = (capture.article.url, first.requested_url if first else None, first.url if first else None)
    return [url for url in known if url]


# -- working through it --
@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one reading: a capture, or an error. `bug` is a mistake of ours, which somebody must be told."""

    entry: QueueEntry
    capture: Capture | None = None
    error: ThreadmarkError | None = None
    bug: Exception | None = None

    @property
    def stopped(self) -> bool:
        return isinstance(self.error, Cancelled)


@dataclass
class Run:
    """One working through the queue. `only`: just these rows. `accept`: guesses are saved without a look."""

    options: capturing.Options = field(default_factory=capturing.Options)
    accept: bool = False
    only: Collection[int] | None = None
    accounts: Accounts | None = None
    cancel: threading.Event = field(default_factory=threading.Event)
    finished: int = 0
    bugs: list[Exception] = field(default_factory=list)
    resting: set[str] = field(default_factory=set)
    """Hosts that asked for a break: what is left of them stays in the queue."""
    _turns: dict[str, int] = field(default_factory=dict)

    def left(self, archive: Archive) -> int:
        """How many rows this run has still to read."""
        return len(self._candidates(archive))

    def take(self, archive: Archive) -> QueueEntry | None:
        """The next address, marked as being read; None: there is none. Hosts take turns, so none holds up the rest."""
        while not self.cancel.is_set():
            waiting = self._candidates(archive)
            if not waiting:
                return None
            entry = min(waiting, key=lambda one: (one.starts, self._turns.get(one.host, 0), one.id))
            self._turns[entry.host] = max(self._turns.values(), default=0) + 1
            known = None if entry.again else _archived(archive, entry)
            if known is None:
                return archive.queue.begin(entry.id)
            archive.queue.skip(entry.id, known)
        return None

    def read(self, entry: QueueEntry, progress: capturing.Progress | None = None) -> Outcome:
        """Read the address, signing in with what is stored where the site asks for it. Whatever happens is told."""
        try:
            return Outcome(entry, self._capture(entry.url, progress))
        except ThreadmarkError as error:
            return Outcome(entry, error=error)
        except Exception as error:  # noqa: BLE001 - a bug on one page must not stop the others; it is raised at the end
            return Outcome(entry, error=_our_mistake(), bug=error)

    def settle(self, archive: Archive, outcome: Outcome) -> QueueEntry | None:
        """Write down what became of it. None: somebody has removed the row meanwhile."""
        entry, queue = outcome.entry, archive.queue
        now = queue.find(entry.id)
        if now is None or now.uuid != entry.uuid:
            return None
        if outcome.bug is not None:
            self.bugs.append(outcome.bug)
        if outcome.stopped:
            return queue.put_back(entry.id)
        if _wants_a_break(outcome.error) and _others_wait(self._candidates(archive), entry):
            self.resting.add(entry.host)
        self.finished += 1
        if outcome.capture is not None:
            return self._keep(archive, entry, outcome.capture)
        assert outcome.error is not None
        return queue.fail(entry.id, outcome.error)

    def _keep(self, archive: Archive, entry: QueueEntry, capture: Capture) -> QueueEntry:
        if capture.receipt.is_guess and not self.accept:
            return archive.queue.must_be_looked_at(entry.id, capture)
        try:
            return archive.queue.save(entry.id, capture)
        except _ARCHIVE_ERRORS:
            with contextlib.suppress(ThreadmarkError):
                archive.queue.put_back(entry.id)
            raise
        except ThreadmarkError as error:
            return archive.queue.fail(entry.id, error)
        except Exception as bug:  # noqa: BLE001 - as in `read`
            self.bugs.append(bug)
            return archive.queue.fail(entry.id, _our_mistake())

    def _candidates(self, archive: Archive) -> list[QueueEntry]:
        states = (QueueState.WAITING, QueueState.LOOK) if self.accept else (QueueState.WAITING,)
        waiting = archive.queue.entries(*states)
        return [one for one in waiting if one.host not in self.resting and (self.only is None or one.id in self.only)]

    def _capture(self, url: str, progress: capturing.Progress | None) -> Capture:
        source = capturing.Address(url)
        try:
            return capturing.read(source, self.options, progress, self.cancel)
        except LoginNeeded as needed:
            options = self._with_key(needed) if needed.kind == LoginNeeded.KEY else self._with_account(needed, url)
            if options is None:
                raise
            return capturing.read(source, options, progress, self.cancel)

    def _with_key(self, needed: LoginNeeded) -> capturing.Options | None:
        """The user's stored key to the interface that wants one, if it was not refused just now."""
        host = capturing.account_host(needed.url)
        stored = self.accounts(host) if self.accounts is not None and host not in self.options.keys else None
        return replace(self.options, keys={**self.options.keys, host: stored[1]}) if stored else None

    def _with_account(self, needed: LoginNeeded, url: str) -> capturing.Options | None:
        account = self._account(needed, url)
        return replace(self.options, account=account) if account else None

    def _account(self, needed: LoginNeeded, url: str) -> tuple[str, str] | None:
        """The stored account, if the address's own host asks for one: a password goes to no other."""
        if self.accounts is None or needed.kind != LoginNeeded.ACCOUNT or self.options.account is not None:
            return None
        host = capturing.account_host(url)
        return self.accounts(host) if capturing.account_host(needed.url) == host else None


def run_all(
    archive: Archive,
    run: Run,
    *,
    progress: capturing.Progress | None = None,
    before: OnEntry | None = None,
    after: OnEntry | None = None,
) -> None:
    """Read everything that waits. Raises `Cancelled` when it was stopped; a bug of ours at the very end."""
    recover(archive)
    while (entry := run.take(archive)) is not None:
        if before is not None:
            before(entry)
        settled = run.settle(archive, run.read(entry, progress))
        if settled is not None and after is not None:
            after(settled)
    if run.cancel.is_set():
        raise Cancelled(say("Stopped. What is left waits in the queue."))
    if run.bugs:
        raise run.bugs[0]


def _archived(archive: Archive, entry: QueueEntry) -> int | None:
    """The newest article that this address was captured as."""
    host = entry.host.removeprefix("www.")
    found = [number for number, url in archive.queue.archived(host) if page_key(url) == entry.key]
    return found[-1] if found else None


def _wants_a_break(error: ThreadmarkError | None) -> bool:
    return isinstance(error, FetchError) and error.status in _BREAKS


def _others_wait(waiting: Sequence[QueueEntry], entry: QueueEntry) -> bool:
    return any(one.host == entry.host and one.id != entry.id for one in waiting)


def _our_mistake() -> ThreadmarkError:
    return ThreadmarkError(
        say("Threadmark made a mistake while it read this page."),
        say("The other addresses are not affected. Save the page from a browser and open the saved file."),
    )
