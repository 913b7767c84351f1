"""``threadmark watch``: looking at articles again and again, here or from a timer of the system."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.options import archive_option, chosen, interruptible
from commands.output import result, result_json, tell

if TYPE_CHECKING:
    from operations.capturing import Options


@click.group()
def watch() -> None:
    """Look at articles again and again, and capture them when something changed.

    `watch run --once` looks at what is due and ends: let a system timer (cron, systemd, Task Scheduler) call it.
    """


@watch.command("add")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@click.option(
    "--every", "minutes", type=int, default=60, show_default=True, metavar="MINUTES", help="The shortest pause."
)
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The last day.")
@click.option(
    "--quiet",
    "days",
    type=int,
    default=14,
    show_default=True,
    metavar="DAYS",
    help="End it after so long without news; 0: never.",
)
@archive_option
def add(articles: tuple[str, ...], minutes: int, until: datetime | None, days: int, archive_path: Path | None) -> None:
    """Begin to watch articles. The pause grows while nothing comes, up to a day, and shrinks again with news."""
    from operations import watching
    from operations.opening import find_article, open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        for named in articles:
            record = find_article(archive, named)
            last = until.date() if until else None
            made = watching.begin(archive, record.id, minutes=minutes, until=last, quiet_days=days or None)
            how = "by its comment feed" if made.feed else "by the page itself: it names no comment feed"
            tell(f"Article {record.id} is watched, {how}. The next look is due {made.due_at[:16]} UTC.")


@watch.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@archive_option
def list_(archive_path: Path | None, as_json: bool) -> None:
    """List what is watched."""
    from operations import watching
    from operations.opening import open_to_read

    with open_to_read(chosen(archive_path)) as archive:
        found = watching.watches(archive)
    if as_json:
        result_json(
            [
                {
                    "article": one.article_id,
                    "every": one.minutes,
                    "until": one.until,
                    "quiet_days": one.quiet_days,
                    "due_at": one.due_at,
                    "looked_at": one.looked_at,
                    "news_at": one.news_at,
                    "failures": one.failures,
                    "ended": one.ended.value if one.ended else None,
                }
                for one in found
            ]
        )
        return
    for one in found:
        state = f"ended ({one.ended.value})" if one.ended else f"due {one.due_at[:16]} UTC"
        failed = f" · failed {one.failures} times" if one.failures else ""
        result(f"{one.article_id:>4}  {state}  last looked {(one.looked_at or '—')[:16]}{failed}")
    if not found:
        tell("Nothing is watched. `threadmark watch add ARTICLE` begins it.")


@watch.command("remove")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@archive_option
def remove(articles: tuple[str, ...], archive_path: Path | None) -> None:
    """Watch articles no more. What was captured stays."""
    from operations import watching
    from operations.opening import find_article, open_to_write

    with open_to_write(chosen(archive_path)) as archive:
        for named in articles:
            watching.end(archive, find_article(archive, named).id)


@watch.command("run")
@click.option("--once", is_flag=True, help="Look at what is due, and end.")
@click.option("--now", "everything", is_flag=True, help="Look at all of it now, due or not, and end.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@archive_option
def run(archive_path: Path | None, once: bool, everything: bool, allow_local: bool) -> None:
    """Look at what is due, again and again until Ctrl-C. The archive is open only while it looks."""
    from operations.capturing import Options

    options = Options(allow_local=allow_local)
    failed = 0
    with interruptible() as cancel:
        while True:
            failed += _round(chosen(archive_path), options, cancel, everything=everything)
            if once or everything:
                break
            for _ in range(60):
                if cancel.is_set():
                    return
                time.sleep(1)
    if failed:
        raise SystemExit(1)


def _round(path: Path, options: Options, cancel: threading.Event, *, everything: bool) -> int:
    from operations import recapturing, watching
    from operations.opening import open_to_write

    failed = 0
    with open_to_write(path) as archive:
        moment = datetime.now(UTC) + timedelta(days=2) if everything else None
        for one in watching.due(archive, moment.isoformat() if moment else None):
            outcome = watching.look_at(archive, one, options, cancel)
            if outcome.error is not None:
                failed += 1
                tell(f"{one.article_id}: {outcome.error}")
            elif outcome.difference is None:
                result(f"{one.article_id}: nothing new in its feed")
            else:
                result(f"{one.article_id}: {', '.join(map(str, recapturing.said(outcome.difference)))}")
            if outcome.watch.ended is not None:
                tell(f"{one.article_id}: the watch has ended ({outcome.watch.ended.value}).")
    return failed
