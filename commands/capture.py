"""``threadmark capture SOURCE...``"""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.browser import browser_option, renderer
from commands.contents import Choice, choice_options, chosen_in, import_parts, nobody_chose
from commands.options import archive_option, chosen, interruptible
from commands.output import Progress, result, result_json, tell, width
from commands.queue import capture_list
from domain.errors import Cancelled, LoginNeeded, NotAccepted, PartNeeded, ThreadmarkError
from domain.messages import say

if TYPE_CHECKING:
    from domain.capture import Capture
    from domain.records import ArticleRecord
    from operations.capturing import CredentialStore, Options, Source
    from operations.showing import Shown

_MOST_QUESTIONS = 3


@click.command()
@click.argument("sources", nargs=-1, metavar="SOURCE...")
@archive_option
@click.option("--dry-run", is_flag=True, help="Read and show, save nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print what was read as JSON (docs/json-form.md).")
@click.option("--url", default=None, metavar="ADDRESS", help="The address of a saved page or of pasted text.")
@click.option("--allow-local", is_flag=True, help="Allow addresses on this machine and in the local network.")
@click.option("--max-size", type=click.IntRange(1, 4096), default=64, show_default=True, metavar="MB")
@click.option("--user", default=None, metavar="NAME", help="Sign in with an application password (asked for, hidden).")
@click.option("--post-password", is_flag=True, help="Ask for the password of a protected post (hidden).")
@click.option(
    "--list",
    "address_list",
    default=None,
    metavar="FILE",
    help="Capture all addresses in FILE, or in a feed or sitemap at an address.",
)
@click.option(
    "--only",
    type=click.Choice(["platform", "structured-data", "recipe", "detector"]),
    default=None,
    help="Take this step of finding the comments and no other.",
)
@click.option("--accept", is_flag=True, help="Save pages of unknown systems without a look.")
@click.option(
    "--recapture/--new", "anew", default=None, help="What is there already: a further capture, or a second article."
)
@choice_options
@browser_option
def capture(
    sources: tuple[str, ...],
    archive_path: Path | None,
    dry_run: bool,
    as_json: bool,
    url: str | None,
    allow_local: bool,
    max_size: int,
    user: str | None,
    post_password: bool,
    address_list: str | None,
    only: str | None,
    accept: bool,
    anew: bool | None,
    browser: bool,
    **files: Any,
) -> None:
    """Take discussions into the archive.

    SOURCE is an address, a saved page (.html, .mhtml), an export, a web archive or a table (see `contents`), or a text
    file with a page's copied text; - reads text from standard input. Each capture says what the page states and what
    was found.
    """
    from operations.capturing import MEBIBYTE, Options, Way

    options = Options(
        allow_local=allow_local,
        max_bytes=max_size * MEBIBYTE,
        renderer=renderer(browser),
        only=Way(only) if only else None,
    )
    if address_list is not None:
        if sources or dry_run or as_json or url or user or post_password:
            raise click.UsageError("--list goes with --archive, --accept, --allow-local and --max-size only.")
        capture_list(address_list, chosen(archive_path), options, accept=accept)
        return
    choice = Choice(**files)
    if not sources:
        raise click.UsageError("Missing argument 'SOURCE...'.")
    if post_password:
        options = replace(options, post_password=click.prompt("Password of the post", hide_input=True, err=True))
    failed = 0
    with interruptible() as cancel:
        for argument in sources:
            try:
                if choice.several and not dry_run:
                    failed += bool(_several(argument, url, choice, options, chosen(archive_path), accept))
                else:
                    path = chosen(archive_path)
                    _one(argument, url, choice, options, user, path, dry_run, as_json, accept, anew, cancel)
            except Cancelled:
                raise
            except ThreadmarkError as error:
                failed += 1
                tell(f"{argument}: {error}" if len(sources) > 1 else str(error))
    if failed:
        raise SystemExit(1)


def _several(argument: str, url: str | None, choice: Choice, options: Options, path: Path, accept: bool) -> int:
    return import_parts(_source(argument, url), choice, options, path, accept)


def _one(
    argument: str,
    url: str | None,
    choice: Choice,
    options: Options,
    user: str | None,
    path: Path,
    dry_run: bool,
    as_json: bool,
    accept: bool,
    again: bool | None,
    cancel: threading.Event,
) -> None:
    from operations import showing

    try:
        read = _read(chosen_in(_source(argument, url), choice), options, user, cancel)
    except PartNeeded as error:
        raise nobody_chose(error) from error
    shown = showing.of_capture(read)
    if as_json:
        result_json(showing.as_json(shown))
    elif dry_run:
        _print_tree(shown)
    if dry_run:
        return
    if read.receipt.is_guess and not accept and not _accepted(shown, as_json):
        raise NotAccepted(
            say("Nothing was saved: the comments were found by {way}, not by a system that is known.", way=_way(read)),
            say("Look at them with --dry-run, then capture with --accept."),
        )
    tell(f"{_save(read, path, again)} in {path}: {showing.receipt_line(read.receipt)}")
    for warning in read.receipt.warnings:
        tell(f"! {warning}")


def _accepted(shown: Shown, printed: bool) -> bool:
    """Show what was found and ask whether these are the comments. False where nobody can be asked."""
    if not sys.stdin.isatty():
        return False
    if not printed:
        _print_tree(shown)
    return click.confirm("Are these the comments? Save them?", err=True)


def _way(read: Capture) -> str:
    from operations.sources import title_of

    return title_of(read.receipt.source) or read.receipt.source


def _read(source: Source, options: Options, user: str | None, cancel: threading.Event) -> Capture:
    from operations import capturing

    store = capturing.CredentialStore()
    if isinstance(source, capturing.Address) and user:
        options = replace(options, account=_account(store, capturing.account_host(source.url), user))
    progress = Progress()
    for _ in range(_MOST_QUESTIONS):
        try:
            return capturing.read(source, options, progress, cancel)
        except LoginNeeded as error:
            progress.clear()
            if error.kind == LoginNeeded.KEY:
                options = _with_key(store, capturing.account_host(error.url), options, error)
                continue
            if not sys.stdin.isatty():
                raise
            tell(str(error))
            host = capturing.account_host(error.url)
            if isinstance(source, capturing.Address) and capturing.account_host(source.url) != host:
                source = capturing.Address(error.url)  # it led elsewhere: a password goes to the host that asks, only
                options = replace(options, account=None, post_password=None)
            if error.kind == LoginNeeded.POST_PASSWORD:
                options = replace(
                    options, post_password=click.prompt("Password of the post", hide_input=True, err=True)
                )
            else:
                options = replace(options, account=_account(store, host, click.prompt("User name", err=True)))
        finally:
            progress.clear()
    return capturing.read(source, options, progress, cancel)


def _with_key(store: CredentialStore, host: str, options: Options, error: LoginNeeded) -> Options:
    """The user's key to an interface, from the keyring or asked for; one that was refused is asked for again."""
    from operations.capturing import KEY_NAME

    known = store.get(host) if host not in options.keys else None
    if known is not None:
        return replace(options, keys={**options.keys, host: known[1]})
    if not sys.stdin.isatty():
        raise error
    tell(str(error))
    key = click.prompt(f"Key for {host}", hide_input=True, err=True)
    _, told = store.put(host, KEY_NAME, key)
    tell(str(told))
    return replace(options, keys={**options.keys, host: key})


def _account(store: CredentialStore, host: str, user: str) -> tuple[str, str]:
    """The password from the keyring, or asked for and put there."""
    known = store.get(host)
    if known is not None and known[0] == user:
        return known
    password = click.prompt(f"Application password of {user} on {host}", hide_input=True, err=True)
    _, told = store.put(host, user, password)
    tell(str(told))
    return user, password


def _source(argument: str, url: str | None) -> Source:
    from operations.capturing import PastedText, source_of

    if argument == "-":
        return PastedText(sys.stdin.buffer.read().decode("utf-8", "replace"), url)
    return source_of(argument, url)


def _save(read: Capture, path: Path, again: bool | None) -> str:
    """As a new article, or, what is in the archive already, as a further capture of it. Says which."""
    from operations import capturing, recapturing
    from operations.opening import open_or_create

    with open_or_create(path) as archive:
        there = recapturing.known(archive, read)
        if there is None or not _captures_again(there, again):
            return f"Saved as article {capturing.save(archive, read)}"
        found = recapturing.compare(archive, there.id, read)
        recapturing.save(archive, there.id, read, keep_missing=found.doubtful)
        changes = ", ".join(str(one) for one in recapturing.said(found))
        kept = "; what is missing was left as it was, since much less was found" if found.doubtful else ""
        return f"Captured article {there.id} again ({changes}{kept})"


def _captures_again(there: ArticleRecord, again: bool | None) -> bool:
    if again is not None:
        return again
    if sys.stdin.isatty():
        question = f"Article {there.id} has this address, captured {there.captured_at[:16]}. Capture it again?"
        return click.confirm(question + " (No: save a second article)", default=True, err=True)
    raise NotAccepted(
        say("This address is in the archive already, as article {number}.", number=there.id),
        say("Give --recapture to capture it again (annotations stay), or --new to save a second article."),
    )


def _print_tree(shown: Shown) -> None:
    from operations.showing import tree_lines

    for line in tree_lines(shown, width()):
        result(line)
