"""``threadmark contents FILE``, and the options of ``capture`` for files with several discussions."""

from __future__ import annotations

import textwrap
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.options import interruptible
from commands.output import Progress, result, result_json, tell, width
from domain.errors import Cancelled, SourceError
from domain.messages import Message, say

if TYPE_CHECKING:
    from operations.capturing import Options, Source
    from operations.files import Inside, Mapping, Table
    from operations.importing import Outcome

_ROLES = (
    "text author time id parent thread title url article_text link author_url author_id time_counted edited votes_up"
    " votes_down score level"
).split()
_mapping = click.option(
    "--mapping",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help="What the columns of a table are (a file that `contents --write-mapping` wrote).",
)
_column = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="ROLE=NAME",
    help="What a column of a table is: text=body, author=user, parent=reply_to … (an empty NAME: there is none).",
)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which discussions of a file are meant, and what its columns are."""

    parts: tuple[str, ...] = ()
    everything: bool = False
    again: bool = False
    mapping: Path | None = None
    columns: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        return self.everything or len(self.parts) > 1

    def __bool__(self) -> bool:
        return bool(self.parts or self.everything or self.mapping or self.columns)


def choice_options[F: Callable[..., Any]](function: F) -> F:
    """Add the options that a `Choice` is made of."""
    part = click.option(
        "--part", "parts", multiple=True, metavar="PART", help="A discussion of the file, as `contents` names it."
    )
    every = click.option("--all", "everything", is_flag=True, help="All discussions of the file, one after the other.")
    again = click.option("--again", is_flag=True, help="With --all: also what is in the archive already.")
    for option in (_column, _mapping, again, every, part):
        function = option(function)
    return function


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_mapping
@_column
@click.option("--write-mapping", type=click.Path(path_type=Path, dir_okay=False), metavar="NEW", help="Keep it there.")
@click.option("--keep", is_flag=True, help="Remember what the columns are for all tables that have the same ones.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
def contents(
    file: Path,
    mapping: Path | None,
    columns: tuple[str, ...],
    write_mapping: Path | None,
    keep: bool,
    as_json: bool,
) -> None:
    """The discussions in FILE: an export, a web archive (WARC, WACZ), or a table (CSV, JSON Lines).

    Of a table it shows what each column is taken for, and the first comments as they would be read.
    """
    from operations import files

    progress = Progress()
    with interruptible() as cancel:
        try:
            inside = files.look(
                file.expanduser(),
                mapping_of(file, mapping, columns),
                files.MappingBook(),
                files.ticking(_stoppable(progress, cancel), file),
            )
        finally:
            progress.clear()
    if (write_mapping or keep) and inside.table is None:
        raise click.UsageError(f"{file.name} is not a table: it has no columns.")
    if as_json:
        result_json(_form(inside))
    else:
        _print(inside)
    if inside.trouble is not None:
        raise inside.trouble
    assert inside.mapping is not None or inside.table is None
    if write_mapping is not None and inside.mapping is not None:
        files.write_mapping(inside.mapping, write_mapping)
        tell(f"The mapping is in {write_mapping}.")
    if keep and inside.mapping is not None and inside.table is not None:
        kept = files.MappingBook().put(inside.table.columns, inside.mapping)
        tell(f"The mapping is kept for tables with these columns, in {kept}.")


def mapping_of(file: Path, given: Path | None, columns: tuple[str, ...]) -> Mapping | None:
    """What was said about the columns; None: nothing was, so that they are guessed. Raises `SourceError`."""
    from operations import files

    if given is None and not columns:
        return None
    if given is not None:
        mapping = files.read_mapping(given.expanduser())
    else:
        mapping = files.look(file.expanduser(), None, files.MappingBook()).mapping or files.Mapping()
    for column in columns:
        role, equals, name = column.partition("=")
        if not equals or role.strip() not in _ROLES:
            raise click.UsageError(f"--column {column}: write ROLE=NAME, with a role of {', '.join(_ROLES)}.")
        mapping = mapping.with_column(files.Role(role.strip()), name.strip() or None)
    return mapping


def chosen_in(source: Source, choice: Choice) -> Source:
    """The file with what was said about its part and its columns."""
    from operations.capturing import SavedFile

    if not choice:
        return source
    if not isinstance(source, SavedFile):
        raise click.UsageError("--part, --all, --mapping and --column go with a file that holds discussions.")
    part = choice.parts[0] if choice.parts else None
    return replace(source, part=part, mapping=mapping_of(source.path, choice.mapping, choice.columns))


def import_parts(source: Source, choice: Choice, options: Options, path: Path, accept: bool) -> int:
    """Capture several discussions of a file. Returns how many failed or need a look."""
    from operations import files, importing
    from operations.capturing import SavedFile
    from operations.opening import open_or_create

    source = chosen_in(source, choice)
    assert isinstance(source, SavedFile)
    progress, outcomes = Progress(), list[Any]()
    with interruptible() as cancel, open_or_create(path) as archive:
        try:
            tick = files.ticking(_stoppable(progress, cancel), source.path)
            inside = files.look(source.path, source.mapping, options.mappings, tick)
            entries = importing.entries_of(inside, choice.parts)
            work = importing.Import(inside, options, accept, choice.again, cancel)
            line = _Line(progress, len(entries), outcomes)
            importing.run_all(archive, work, entries, line, line.end)
        finally:
            progress.clear()
            _print_end(outcomes)
    for warning in inside.warnings:
        tell(f"! {warning}")
    for bug in work.bugs:
        raise bug
    return sum(one.state in (importing.State.FAILED, importing.State.LOOK) for one in outcomes)


def _stoppable(progress: Progress, cancel: threading.Event) -> Callable[[Message, int, int | None], None]:
    def show(step: Message, done: int, total: int | None) -> None:
        if cancel.is_set():
            raise Cancelled(say("Stopped."))
        progress(step, done, total)

    return show


class _Line:
    """Progress over all parts: a line that is written over, and one that stays for each part."""

    def __init__(self, progress: Progress, total: int, outcomes: list[Outcome]) -> None:
        self._progress, self._total, self._outcomes = progress, total, outcomes

    def __call__(self, step: Message, done: int, total: int | None) -> None:
        where = f"[{len(self._outcomes) + 1}/{self._total}] "
        self._progress(Message(where + step.template, step.values), done, total)

    def end(self, outcome: Outcome) -> None:
        self._outcomes.append(outcome)
        self._progress.clear()
        tell(f"[{len(self._outcomes)}/{self._total}] {_became(outcome)}")
        self._progress(say("Reading …"), len(self._outcomes), self._total)


def _became(outcome: Outcome) -> str:
    from operations.importing import State
    from operations.showing import receipt_line, safe

    name = safe(" ".join(outcome.entry.title.split()))
    receipt = receipt_line(outcome.receipt) if outcome.receipt is not None else ""
    match outcome.state:
        case State.SAVED:
            words = f"saved as article {outcome.article_id}: {receipt}"
        case State.ARCHIVED:
            words = f"archived before, as article {outcome.article_id}"
        case State.LOOK:
            words = f"needs a look: {receipt}"
        case State.EMPTY:
            words = "no comments"
        case _:
            words = f"failed: {safe(str(outcome.error))}"
    return f"{name} – {words}"


def _print_end(outcomes: list[Outcome]) -> None:
    from operations.importing import State, counted

    labels = {
        State.SAVED: "saved",
        State.ARCHIVED: "archived before",
        State.LOOK: "to be looked at",
        State.EMPTY: "without comments",
        State.FAILED: "failed",
    }
    counts = counted(outcomes)
    tell(", ".join(f"{counts[state]} {label}" for state, label in labels.items() if counts[state]) or "Nothing read.")
    if counts[State.LOOK]:
        tell("What was found by a guess is saved after a look: `capture FILE --part PART --dry-run` shows it, --accept")
        tell("saves it.")


def _print(inside: Inside) -> None:
    from operations.showing import safe

    if inside.table is not None:
        _print_columns(inside, inside.table)
    widest = max((len(one.part) for one in inside.entries), default=0)
    for one in inside.entries:
        count = "" if one.comments is None else f"{one.comments:,}"
        result(f"{safe(one.part):<{min(widest, 40)}}  {count:>7}  {safe(' '.join(one.title.split()))}"[: width()])
        if one.url and one.url != one.title:
            result(" " * (min(widest, 40) + 11) + safe(one.url))
    for warning in inside.warnings:
        tell(f"! {warning}")
    comments = [one.comments for one in inside.entries if one.comments is not None]
    total = f", {sum(comments):,} comments" if comments else ""
    many = "discussion" if len(inside.entries) == 1 else "discussions"
    tell(f"{len(inside.entries)} {many}{total}. `threadmark capture FILE --part PART` takes one, --all takes all.")


def _print_columns(inside: Inside, table: Table) -> None:
    """Which column is what, with the first values in it; then the first comments."""
    from operations.showing import safe

    assert inside.mapping is not None
    roles = {name: role.value for role, name in inside.mapping}
    named, mapped = max(map(len, table.columns), default=0), max(map(len, _ROLES))
    for name in table.columns:
        first = next(iter(table.values(name, 50)), "")
        example = textwrap.shorten(
            safe(" ".join(first.split())), max(20, width() - min(named, 30) - mapped - 6), placeholder=" …"
        )
        result(f"{safe(name)[:30]:<{min(named, 30)}}  {roles.get(name, '-'):<{mapped}}  {example}")
    result()


def _form(inside: Inside) -> dict[str, Any]:
    form: dict[str, Any] = {
        "file": str(inside.path),
        "discussions": [
            {"part": one.part, "title": one.title, "url": one.url, "comments": one.comments} for one in inside.entries
        ],
        "warnings": [str(warning) for warning in inside.warnings],
    }
    if inside.table is not None and inside.mapping is not None:
        form["columns"] = list(inside.table.columns)
        form["mapping"] = {role.value: name for role, name in inside.mapping}
    return form


def nobody_chose(error: SourceError) -> SourceError:
    """What to do about a file with several discussions, at a terminal."""
    return SourceError(
        error.what, say("`threadmark contents FILE` lists them; --part takes one of them, --all takes all.")
    )
