"""Format: one kind of file that an archive can be exported to. A format is one module here with a `FORMAT`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from domain.errors import ExportError
from domain.messages import Message, say
from exporters.exporter import ExportSource, Progress

type Settings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a setting, and what it means."""

    value: str
    label: Message


@dataclass(frozen=True, slots=True)
class Setting:
    """What can be chosen of a format. The first choice is the usual one."""

    name: str
    label: Message
    choices: tuple[Choice, ...]

    @property
    def usual(self) -> str:
        return self.choices[0].value


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be written: into `folder`, under the names that `Format.files` gives. `version`: the program's."""

    source: ExportSource
    folder: Path
    settings: Settings
    version: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Counts:
    """What was written. `losses`: what this format cannot say, so that nobody misses it later."""

    comments: int
    annotations: int
    losses: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Format:
    """`name` is what the command line calls it; `about` says in a sentence which program it is for."""

    name: str
    label: Message
    about: Message
    files: Callable[[ExportSource, Settings], Sequence[str]]
    write: Callable[[Job], Counts]
    settings: tuple[Setting, ...] = ()
    optional: frozenset[str] = frozenset()
    """Files that are written only where they are needed."""
    marks: tuple[str, ...] = ()
    """Names (with ``*``) of files that tell that such an export is in a folder."""

    def is_in(self, folder: Path) -> bool:
        """Whether an export of this format is in the folder already."""
        try:
            return any(any(folder.glob(mark)) for mark in self.marks)
        except (OSError, ValueError):
            return False

    def settled(self, wanted: Settings) -> dict[str, str]:
        """All settings with a value. Raises `ExportError` for one that there is not."""
        known = {one.name: one for one in self.settings}
        for name, value in wanted.items():
            if name not in known:
                raise ExportError(
                    say("The format {format} has no setting {setting}.", format=self.name, setting=name),
                    say("It has: {settings}.", settings=", ".join(known) or "—"),
                )
            values = [choice.value for choice in known[name].choices]
            if value not in values:
                raise ExportError(
                    say("{setting} cannot be {value}.", setting=name, value=value),
                    say("Choose one of: {values}.", values=", ".join(values)),
                )
        return {name: wanted.get(name, one.usual) for name, one in known.items()}
