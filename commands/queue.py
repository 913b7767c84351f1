"""``threadmark queue``: many addresses, captured one after the other."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, result_json, tell, width
from domain.errors import ArchiveLocked, ArchiveReadOnly, SourceError
from domain.messages import Message, say
from domain.queue import QueueEntry, QueueState

if TYPE_CHECKING:
    from operations.capturing import Options
    from operations.opening import Archive
    from operations.queueing import Added, AddressList

_LABELS = {
    QueueState.WAITING: "waiting",
    QueueState.READING: "reading",
    QueueState.SAVED: "saved",
    QueueState.LOOK: "needs a look",
    QueueState.FAILED: "failed",
    QueueState.SKIPPED: "archived before",
}
_STATE_WIDTH = max(map(len, _LABELS.values()))
_NUMBERS = click.argument("numbers", nargs=-1, type=click.IntRange(1), metavar="[NUMBER...]")


@click.group()
def queue() -> None:
    """Capture many addresses, one after the other. The queue is kept in the archive."""


@queue.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@archive_option
@click.option("--again", is_flag=True, help="Also capture what is in the archive already.")
@click.option("--lists", is_flag=True, help="The addresses given are lists: feeds, sitemaps, pages with links.")
@click.option("--allow-local", is_flag=True, help="Allow lists on this machine and in the local network.")
def add(sources: tuple[str, ...], archive_path: Path | None, again: bool, lists: bool, allow_local: bool) -> None:
    """Put addresses into the queue.

    SOURCE is an address or a file with one to a line (a title may stand before it; # begins a remark); - reads the
    list from standard input.
    """
    from operations.capturing import Options
    from operations.opening import open_or_create

    options = Options(allow_local=allow_local)
    found = [listed_at(source, options) if lists else listed(source) for source in sources]
    with open_or_create(chosen(archive_path)) as archive:
        added = [_added(archive, one, again) for one in found]
    if any(one.refused for one in added):
        raise SystemExit(1)


@queue.command("list")
@archive_option
@click.option("--state", type=click.Choice([state.value for state in QueueState]), help="Only rows in this state.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def list_(archive_path: Path | None, state: str | None, as_json: bool) -> None:
    """List the queue with what became of each address."""
    from operations import queueing

    with _opened(chosen(archive_path)) as archive:
        entries = [one for one in queueing.recover(archive) if state is None or one.state == state]
    if as_json:
        result_json([_form(entry) for entry in entries])
    elif entries:
        _print_table(entries)
    else:
        tell("The queue is empty. `threadmark queue add ADDRESS` puts something into it.")


@queue.command()
@_NUMBERS
@archive_option
@click.option("--accept", is_flag=True, help="Save pages of unknown systems without a look at what was found.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@click.option("--max-size", type=click.IntRange(1, 4096), default=64, show_default=True, metavar="MB")
def run(numbers: tuple[int, ...], archive_path: Path | None, accept: bool, allow_local: bool, max_size: int) -> None:
    """Capture what waits in the queue: all of it, or the rows with these NUMBERs. Ctrl+C stops; run goes on later."""
    from operations.capturing import MEBIBYTE, Options
    from operations.opening import open_to_write

    options = Options(allow_local=allow_local, max_bytes=max_size * MEBIBYTE)
    with open_to_write(chosen(archive_path)) as archive:
        for number in numbers:
            archive.queue.get(number)
        _work(archive, options, accept=accept, only=numbers or None)


@queue.command()
@_NUMBERS
@archive_option
def retry(numbers: tuple[int, ...], archive_path: Path | None) -> None:
    """Let rows wait again: all that failed, or those with these NUMBERs (an archived one is captured once more)."""
    from operations import queueing
    from operations.opening import open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        queueing.recover(archive)
        count = queueing.retry(archive, numbers or None)
    tell(f"{_counted(count)} waiting again. `threadmark queue run` reads them.")


@queue.command()
@_NUMBERS
@archive_option
@click.option("--done", is_flag=True, help="Remove what is saved or was archived before.")
@click.option("--all", "everything", is_flag=True, help="Empty the queue.")
def remove(numbers: tuple[int, ...], archive_path: Path | None, done: bool, everything: bool) -> None:
    """Take rows out of the queue. What was captured stays in the archive."""
    from operations import queueing
    from operations.opening import open_to_write

    if bool(numbers) + done + everything != 1:
        raise click.UsageError("Give the NUMBERs of rows, or --done, or --all.")
    with open_to_write(chosen(archive_path)) as archive:
        every = [entry.id for entry in archive.queue.entries()] if everything else None
        count = queueing.remove(archive, None if done else every if everything else numbers)
    tell(f"{_counted(count)} removed from the queue.")


def capture_list(file: str, path: Path, options: Options, *, accept: bool) -> None:
    """``threadmark capture --list FILE``: put it into the queue, and work through what it names."""
    from operations import queueing
    from operations.opening import open_or_create

    found = listed_at(file, options)
    if not found.addresses:
        _tell_refused(found)
        raise SourceError(say("There is no address in {name}.", name=file), say("Write one to a line."))
    with open_or_create(path) as archive:
        queueing.recover(archive)
        added = _added(archive, found, again=False)
        failed = [number for number in added.stood if archive.queue.get(number).state is QueueState.FAILED]
        archive.queue.retry(failed)
        _work(archive, options, accept=accept, only=added.all, refused=bool(added.refused))


def listed_at(source: str, options: Options) -> AddressList:
    """The addresses in a list: a file, standard input, or an address on the web."""
    from operations import queueing

    if not source.lower().startswith(("http://", "https://")):
        return listed(source)
    progress = Progress()
    with interruptible() as cancel:
        try:
            return queueing.list_of_address(source, options, progress, cancel)
        finally:
            progress.clear()


def listed(source: str) -> AddressList:
    """The addresses that an argument means: a file, standard input, or the address itself."""
    from operations import queueing

    if source == "-":
        return queueing.read_list(sys.stdin.buffer.read().decode("utf-8-sig", "replace"))
    file = Path(source).expanduser()
    if "://" not in source and (file.exists() or file.suffix.lower() in (".txt", ".md", ".tsv", ".csv", ".opml")):
        return queueing.list_of_file(file)
    return queueing.read_list(source)


def _opened(path: Path) -> Archive:
    """For writing if that is possible, so that a run that was killed is seen as such."""
    from operations.opening import open_to_read, open_to_write

    try:
        return open_to_write(path)
    except (ArchiveLocked, ArchiveReadOnly):
        return open_to_read(path)


def _added(archive: Archive, found: AddressList, again: bool) -> Added:
    from operations import queueing

    added = queueing.add(archive, found, again=again)
    parts = [f"{len(added.new)} new"]
    if added.archived:
        parts.append(f"{len(added.archived)} of them archived before")
    if added.stood:
        parts.append(f"{len(added.stood)} in the queue already")
    if added.repeated:
        parts.append(f"{added.repeated} twice in the list")
    tell(f"Queue: {', '.join(parts)}.")
    _tell_refused(found)
    return added


def _tell_refused(found: AddressList) -> None:
    from operations.showing import safe

    for one in found.refused:
        tell(f"! Line {one.number} was left out: {safe(str(one.why))}")


# -- running --
def _work(
    archive: Archive, options: Options, *, accept: bool, only: Sequence[int] | None, refused: bool = False
) -> None:
    from operations import capturing, queueing

    with interruptible() as cancel:
        accounts = capturing.CredentialStore().get
        work = queueing.Run(options, accept=accept, only=only, accounts=accounts, cancel=cancel)
        queueing.recover(archive)
        touched: list[int] = []
        line = _Line(work.left(archive))
        if not line.total:
            tell("Nothing waits in the queue.")
        try:
            queueing.run_all(archive, work, progress=line, before=line.begin, after=line.end(touched))
        finally:
            line.clear()
            _print_end(archive, only, touched, work.resting)
    failed = any(archive.queue.get(number).state is QueueState.FAILED for number in touched)
    if failed or refused:
        raise SystemExit(1)


class _Line:
    """Progress over the whole queue: a line that is written over, and one that stays for each address."""

    def __init__(self, total: int) -> None:
        self.total, self._number, self._host = total, 0, ""
        self._progress = Progress()
        self.clear = self._progress.clear

    def begin(self, entry: QueueEntry) -> None:
        from operations.showing import safe

        self._number += 1
        self._host = safe(entry.host)
        self(say("Reading …"), 0, None)

    def __call__(self, step: Message, done: int, total: int | None) -> None:
        where = f"[{self._number}/{self.total}] {self._host}: "
        self._progress(Message(where + step.template, step.values), done, total)

    def end(self, touched: list[int]) -> Any:
        def settled(entry: QueueEntry) -> None:
            self.clear()
            if entry.state is not QueueState.WAITING:  # it was stopped
                touched.append(entry.id)
                became = f"{_LABELS[entry.state]}: {_name(entry)} – {_became(entry, short=True)}"
                tell(f"[{self._number}/{self.total}] {became}")

        return settled


def _print_end(archive: Archive, only: Iterable[int] | None, touched: list[int], resting: set[str]) -> None:
    """The table of what was asked for, and what to do about the rest."""
    wanted = set(touched if only is None else only)
    shown = [entry for entry in archive.queue.entries() if entry.id in wanted]
    if shown:
        _print_table(shown)
    counts = {state: sum(entry.state is state for entry in shown) for state in QueueState}
    tell(", ".join(f"{number} {_LABELS[state]}" for state, number in counts.items() if number) or "Nothing was read.")
    for host in sorted(resting):
        tell(f"! {host} asked for a break. What is left of it waits in the queue: try again later.")
    if counts[QueueState.LOOK]:
        tell("Pages of unknown systems are saved after a look: `threadmark capture --dry-run ADDRESS` shows one,")
        tell("`threadmark queue run --accept NUMBER` saves it; or open the queue in the window.")
    if counts[QueueState.FAILED]:
        tell("`threadmark queue retry` and then `threadmark queue run` tries those again that failed.")


def _print_table(entries: Sequence[QueueEntry]) -> None:
    for entry in entries:
        result(f"{entry.id:>5}  {_LABELS[entry.state]:<{_STATE_WIDTH}}  {_name(entry)}")
        indent = " " * (9 + _STATE_WIDTH)
        for text in (entry.url if entry.title else "", _became(entry)):
            for line in textwrap.wrap(text, max(30, width() - len(indent)), break_on_hyphens=False) or ():
                result(indent + line)


def _name(entry: QueueEntry) -> str:
    from operations.showing import safe

    return safe(" ".join((entry.title or entry.url).split()))


def _became(entry: QueueEntry, *, short: bool = False) -> str:
    """The receipt, or what went wrong, in a line."""
    from operations.showing import receipt_line, safe

    if entry.error is not None:
        parts = (entry.error, None if short else entry.advice)
        return safe(" ".join(str(part) for part in parts if part is not None))
    if entry.state is QueueState.SKIPPED:
        return f"article {entry.article_id}; `threadmark queue retry {entry.id}` captures it again"
    words = [receipt_line(entry.receipt)] if entry.receipt is not None else []
    if entry.state is QueueState.SAVED:
        words.append(f"article {entry.article_id}")
    return " · ".join(words)


def _form(entry: QueueEntry) -> dict[str, Any]:
    receipt = entry.receipt
    return {
        "number": entry.id,
        "url": entry.url,
        "title": entry.title,
        "state": entry.state.value,
        "article": entry.article_id,
        "declared": receipt.declared if receipt else None,
        "comments": receipt.comments if receipt else None,
        "pingbacks": receipt.pingbacks if receipt else None,
        "source": receipt.source if receipt else None,
        "error": str(entry.error) if entry.error else None,
        "advice": str(entry.advice) if entry.advice else None,
        "added_at": entry.created_at,
    }


def _counted(count: int) -> str:
    return f"{count} row is" if count == 1 else f"{count} rows are"
