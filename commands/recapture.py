"""``threadmark recapture``, ``threadmark timeline`` and ``threadmark diff``."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.browser import browser_option, renderer
from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, result_json, tell
from domain.errors import Cancelled, ThreadmarkError
from domain.recapture import Event

if TYPE_CHECKING:
    from domain.capture import Capture
    from domain.recapture import Difference
    from operations.capturing import Options
    from operations.differences import Changed
    from operations.opening import Archive

_MARKS = {"same": "{}", "taken": "[-{}-]", "added": "[+{}+]"}


@dataclass(frozen=True, slots=True)
class _Wishes:
    """How the round is to go."""

    options: Options
    accept_gone: bool
    dry_run: bool
    cancel: threading.Event


@click.command()
@click.argument("articles", nargs=-1, metavar="ARTICLE...")
@archive_option
@click.option("--all", "everything", is_flag=True, help="All articles that have an address.")
@click.option("--site", default=None, metavar="SITE", help="All articles of this site.")
@click.option("--from", "file", default=None, metavar="SOURCE", help="Read a saved page or file, not the address.")
@click.option("--accept-gone", is_flag=True, help="Mark as gone what is missing, also where that is very much.")
@click.option("--dry-run", is_flag=True, help="Say what changed, save nothing.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@browser_option
def recapture(
    articles: tuple[str, ...],
    archive_path: Path | None,
    everything: bool,
    site: str | None,
    file: str | None,
    accept_gone: bool,
    dry_run: bool,
    allow_local: bool,
    browser: bool,
) -> None:
    """Take archived discussions again, and say what is new, edited, moved and gone.

    What is unchanged is not stored again, what was edited is kept in all its versions, and annotations stay. Where much
    less is found than before, nothing is marked as gone unless you say so.
    """
    from operations.capturing import Options
    from operations.opening import open_to_write

    if not articles and not everything and site is None:
        raise click.UsageError("Name articles by number or address, or give --site or --all.")
    if file is not None and (len(articles) != 1 or everything or site):
        raise click.UsageError("--from goes with one ARTICLE.")
    options = Options(allow_local=allow_local, renderer=renderer(browser))
    failed = 0
    with interruptible() as cancel, open_to_write(chosen(archive_path)) as archive:
        wishes = _Wishes(options, accept_gone, dry_run, cancel)
        numbers = _numbers(archive, articles, site, everything=everything)
        for number in numbers:
            failed += not _one(archive, number, file, wishes, named=len(numbers) > 1)
    if failed:
        raise SystemExit(1)


def _numbers(archive: Archive, articles: tuple[str, ...], site: str | None, *, everything: bool) -> list[int]:
    from operations.opening import find_article

    found = [find_article(archive, one).id for one in articles]
    for record in archive.articles.list():
        if record.url and (everything or (site is not None and record.site == site)):
            found.append(record.id)
    return list(dict.fromkeys(found))


def _one(archive: Archive, number: int, file: str | None, wishes: _Wishes, *, named: bool) -> bool:
    from operations import recapturing

    head = f"{number}: " if named else ""
    try:
        capture = _read(archive, number, file, wishes)
    except Cancelled:
        raise
    except ThreadmarkError as error:
        if file is None and not wishes.dry_run and recapturing.is_of_the_page(error):
            recapturing.record_failure(archive, number, error)
        tell(f"{head}{error}")
        return False
    difference = recapturing.compare(archive, number, capture)
    keep = difference.doubtful and not wishes.accept_gone and not (not wishes.dry_run and _may_go(difference))
    if not wishes.dry_run:
        difference = recapturing.save(archive, number, capture, keep_missing=keep)
    result(f"{head}{', '.join(map(str, recapturing.said(difference)))}")
    if keep:
        tell(f"{head}Much less was found than before, so nothing was marked as gone. --accept-gone does that.")
    return True


def _read(archive: Archive, number: int, file: str | None, wishes: _Wishes) -> Capture:
    from operations import capturing, recapturing

    source = recapturing.source(archive, number) if file is None else capturing.source_of(file)
    progress = Progress()
    try:
        return capturing.read(source, wishes.options, progress, wishes.cancel)
    finally:
        progress.clear()


def _may_go(difference: Difference) -> bool:
    """Ask, where somebody is there to answer."""
    if not sys.stdin.isatty():
        return False
    gone = difference.count(Event.GONE)
    return click.confirm(f"{gone} of {difference.before} comments are missing. Mark them as gone?", err=True)


@click.command()
@click.argument("article")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def timeline(article: str, archive_path: Path | None, as_json: bool) -> None:
    """List the captures of an article, with what each found changed."""
    from operations import differences, showing
    from operations.opening import find_article, open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        captures = differences.timeline(archive, find_article(archive, article).id)
    if as_json:
        result_json([_capture_json(number, one) for number, one in enumerate(captures, 1)])
        return
    for number, one in enumerate(captures, 1):
        what = "could not be had" if one.receipt is None else showing.receipt_line(one.receipt)
        changes = ", ".join(f"{one.counts[event]} {event.value}" for event in Event if event in one.counts)
        flag = " · missing comments not marked as gone" if one.state == "flagged" else ""
        result(f"{number:>3}  {one.captured_at[:19]}  {what}{f' · {changes}' if changes else ''}{flag}")


def _capture_json(number: int, one: Any) -> dict[str, Any]:
    return {
        "capture": number,
        "captured_at": one.captured_at,
        "state": one.state or "complete",
        "comments": one.receipt.comments if one.receipt else None,
        "in_archive": one.total,
        "changes": {event.value: count for event, count in one.counts.items()},
        "failure": one.failure or None,
    }


@click.command()
@click.argument("article")
@archive_option
@click.option(
    "--from", "first", type=int, default=None, metavar="N", help="The earlier capture (default: last but one)."
)
@click.option("--to", "second", type=int, default=None, metavar="N", help="The later capture (default: the last).")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def diff(article: str, archive_path: Path | None, first: int | None, second: int | None, as_json: bool) -> None:
    """Show what changed under an article between two captures, numbered as in `timeline`.

    Edited texts are shown word by word.
    """
    from operations import differences
    from operations.opening import find_article, open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        found = differences.between(archive, find_article(archive, article).id, first, second)
    if as_json:
        result_json(
            {
                "from": found.first.captured_at,
                "to": found.second.captured_at,
                "unchanged": found.unchanged,
                "article": _pieces(found.article),
                "comments": [_changed_json(one) for one in found.changed],
            }
        )
        return
    result(f"{found.first.captured_at[:19]} → {found.second.captured_at[:19]}: {len(found.changed)} changed, "
           f"{found.unchanged} unchanged")  # fmt: skip
    if found.article:
        result("Article: " + _drawn(found.article))
    for one in found.changed:
        _print_changed(one)


def _changed_json(one: Changed) -> dict[str, Any]:
    return {
        "comment_id": one.comment.id,
        "site_id": one.comment.site_id,
        "author": one.comment.author.name,
        "events": [event.value for event in one.events],
        "text": _pieces(one.text),
        "parent_id": one.comment.parent_id,
        "former_parent_id": one.former_parent,
    }


def _pieces(pieces: Any) -> list[dict[str, str]]:
    return [{"part": piece.part.value, "text": piece.text} for piece in pieces]


def _print_changed(one: Changed) -> None:
    from operations.showing import safe

    events = ", ".join(event.value for event in one.events)
    result(f"#{one.comment.position + 1} {safe(one.comment.author.name or '—')} · {events}")
    text = _drawn(one.text) if one.text else safe(one.comment.text.plain)
    for line in text.split("\n"):
        result(f"    {line}")


def _drawn(pieces: Any) -> str:
    from operations.showing import safe

    return "\n".join(
        safe(line) for line in "".join(_MARKS[one.part.value].format(one.text) for one in pieces).split("\n")
    )
