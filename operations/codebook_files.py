"""Codebooks in files: read (CSV, an indented list, REFI-QDA's QDC), compared with the archive's, taken over, listed.

Reading knows no archive: `read_codebook` makes a `Draft`. `plan` says what would become of it, `import_codebook` does
it in one step of the history. Tags are matched by their path, then by their UUID; nothing is ever removed.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path

from domain.annotation import TAG_HUES, Tag
from domain.codebook import NO_GUIDE, SEPARATOR, CodebookTree, Guide, folded
from domain.errors import ExportError
from domain.messages import Message, say
from domain.records import Changes
from exporters.spreadsheet import guard
from operations.codebook_reading import Draft, DraftTag, read_codebook
from storage.archive import Archive

__all__ = [
    "CodebookRow",
    "Draft",
    "DraftTag",
    "Plan",
    "PlannedTag",
    "State",
    "codebook_rows",
    "export_listing",
    "import_codebook",
    "listing_csv",
    "listing_markdown",
    "plan",
    "read_codebook",
]

FIELDS = ("definition", "use_when", "not_when", "example")


# ── in ────────────────────────────────────────────────────────────────────────────────────────────────────────────────


class State(StrEnum):
    """What becomes of a tag of a file."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedTag:
    """A tag of the file, what becomes of it, and which texts of its guide would be written anew (`FIELDS`).

    `replaces`: those among them where a text stands already.
    """

    path: str
    state: State
    draft: DraftTag
    tag: Tag | None = None
    fields: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """All tags of a file, each after those above it."""

    tags: tuple[PlannedTag, ...]
    warnings: tuple[Message, ...] = ()

    def count(self, state: State) -> int:
        return Counter(one.state for one in self.tags)[state]


def plan(archive: Archive, draft: Draft, *, replace: bool = True) -> Plan:
    """What `import_codebook` would do; `replace`: a text of the file takes the place of one that stands already."""
    tree = archive.codebook.tree()
    by_uuid = {tag.uuid.lower(): tag for tag in tree.tags}
    met: set[int] = set()
    planned = []
    for one in draft.tags:
        tag = tree.by_path(one.path) or by_uuid.get(one.uuid)
        if tag is not None and tag.id in met:
            tag = tree.by_path(one.path)
        if tag is None:
            planned.append(PlannedTag(SEPARATOR.join(one.path), State.NEW, one))
            continue
        met.add(tag.id)
        planned.append(_compared(tree.path(tag.id), one, tag, replace=replace))
    return Plan(tuple(planned), draft.warnings)


def _compared(path: str, draft: DraftTag, tag: Tag, *, replace: bool) -> PlannedTag:
    was, now = Guide.of(tag).parts(), draft.guide.cleaned().parts()
    differs = [name for name, before, after in zip(FIELDS, was, now, strict=True) if after and after != before.strip()]
    stands = [name for name in differs if getattr(tag, name).strip()]
    fields = differs if replace else [name for name in differs if name not in stands]
    state = State.CHANGED if fields else State.SAME
    return PlannedTag(path, state, draft, tag, tuple(fields), tuple(stands) if replace else ())


def import_codebook(archive: Archive, draft: Draft, *, replace: bool = True) -> Changes:
    """Take the tags of a file over, in one step: those that are missing are added, empty texts filled."""
    found = plan(archive, draft, replace=replace)
    label = say("Imported the codebook “{name}”", name=draft.name)
    with archive.history.step(label) as step:
        _Taking(archive).take(found)
        new, changed = found.count(State.NEW), found.count(State.CHANGED)
        step.label = say(
            "Imported the codebook “{name}” (new: {new}, changed: {changed})", name=draft.name, new=new, changed=changed
        )
    return step.changes


class _Taking:
    """Writes a plan. It keeps count of places and names itself: asking for each would take forever."""

    def __init__(self, archive: Archive) -> None:
        self._book = archive.codebook
        tree = self._tree = archive.codebook.tree()
        self._ids: dict[tuple[str, ...], int] = {}
        self._counts = Counter(tag.parent_id for tag in tree.tags)
        self._hues = {tag.id: tag.hue for tag in tree.tags}
        self._keys = {tag.pinned for tag in tree.tags if tag.pinned}
        self._uuids = {tag.uuid.lower() for tag in tree.tags}
        self._top_hues = Counter(tag.hue for tag in tree.children(None))
        self._archived = {tag.id for tag in tree.tags if tag.archived}

    def take(self, found: Plan) -> None:
        for one in found.tags:
            key = tuple(folded(name) for name in one.draft.path)
            self._ids[key] = self._add(one, key) if one.tag is None else self._change(one, one.tag)

    def _change(self, one: PlannedTag, tag: Tag) -> int:
        if one.fields:
            new = {name: getattr(one.draft.guide, name) for name in one.fields}
            guide = Guide(*(new.get(name, getattr(tag, name)) for name in FIELDS))
            self._book.set_guide(tag.id, guide)
        return tag.id

    def _add(self, one: PlannedTag, key: tuple[str, ...]) -> int:
        draft = one.draft
        parent_id = self._ids.get(key[:-1]) if len(key) > 1 else None
        uuid = draft.uuid if draft.uuid and draft.uuid not in self._uuids else None
        self._uuids.add(uuid or "")
        hue = draft.hue if draft.hue is not None else self._hue(parent_id)
        place = self._counts[parent_id]
        tag_id = self._book.insert(draft.path[-1], parent_id, place, hue, draft.guide or NO_GUIDE, uuid)
        self._counts[parent_id] += 1
        self._hues[tag_id] = hue
        if parent_id is None:
            self._top_hues[hue] += 1
        if draft.archived or parent_id in self._archived:
            self._book.set_archived(tag_id, True)
            self._archived.add(tag_id)
        elif draft.key and draft.key not in self._keys:
            self._book.pin(tag_id, draft.key)
            self._keys.add(draft.key)
        return tag_id

    def _hue(self, parent_id: int | None) -> int:
        if parent_id is not None:
            return self._hues[parent_id]
        return min(range(TAG_HUES), key=lambda hue: (self._top_hues[hue], hue))


# ── out ───────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class CodebookRow:
    """A tag as it is listed or printed: `depth` 0 is the top; `count` annotations carry it."""

    tag: Tag
    path: str
    depth: int
    count: int


def codebook_rows(archive: Archive, *, archived: bool = True) -> list[CodebookRow]:
    """The codebook from top to bottom; `archived`: also what is not used any more."""
    tree, counts = archive.codebook.tree(), archive.codebook.counts()
    depths = _depths(tree)
    return [
        CodebookRow(tag, tree.path(tag.id), depths[tag.id], counts.get(tag.id, 0))
        for tag in tree.tags
        if archived or not tag.archived
    ]


def _depths(tree: CodebookTree) -> dict[int, int]:
    depths: dict[int, int] = {}
    for tag in tree.ordered():
        depths[tag.id] = depths.get(tag.parent_id, -1) + 1 if tag.parent_id is not None else 0
    return depths


def export_listing(archive: Archive, path: Path, *, overwrite: bool = False) -> int:
    """Write the codebook as CSV, or as Markdown where the name ends in ``.md``. Returns how many tags it has."""
    rows = codebook_rows(archive)
    make: Callable[[Sequence[CodebookRow]], str] = (
        listing_markdown if path.suffix.lower() in (".md", ".markdown", ".txt") else listing_csv
    )
    try:
        with path.open("w" if overwrite else "x", encoding="utf-8", newline="") as file:
            file.write(make(rows))
    except FileExistsError as error:
        raise ExportError(
            say("There is already a file {path}.", path=str(path)), say("Choose another name, or replace it.")
        ) from error
    except (OSError, ValueError) as error:
        raise ExportError(
            say("{path} could not be written: {reason}.", path=str(path), reason=_reason(error)),
            say("Choose another folder."),
        ) from error
    return len(rows)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


COLUMNS = ("tag", "definition", "use_when", "not_when", "example", "hue", "key", "archived", "annotations", "tag_id")


def listing_csv(rows: Iterable[CodebookRow]) -> str:
    """One tag to a row; `read_codebook` reads it back. Cells that a spreadsheet takes for formulas get a ``'``."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        tag = row.tag
        texts = (row.path, *Guide.of(tag).parts())
        numbers = (tag.hue, tag.pinned or "", int(tag.archived), row.count, tag.uuid)
        writer.writerow([*map(guard, texts), *numbers])
    return "\ufeff" + out.getvalue()


def listing_markdown(rows: Iterable[CodebookRow]) -> str:
    """A nested list with the guide of each tag below it."""
    lines = ["# Codebook", ""]
    for row in rows:
        pad = "  " * row.depth
        marks = ", archived" if row.tag.archived else ""
        key = f", key {row.tag.pinned}" if row.tag.pinned else ""
        lines.append(f"{pad}- **{_escaped(row.tag.name)}** ({row.count}{key}{marks})")
        for title, text in zip(("", "Use when", "Not when", "Example"), Guide.of(row.tag).parts(), strict=True):
            if text.strip():
                said = " ".join(_escaped(text).split())
                lines += ["", f"{pad}  *{title}:* {said}" if title else f"{pad}  {said}"]
    return "\n".join([*lines, ""])


_MARKDOWN = str.maketrans({letter: f"\\{letter}" for letter in "\\`*_[]<>#|"})


def _escaped(text: str) -> str:
    return text.translate(_MARKDOWN)
