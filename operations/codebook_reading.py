"""Reading a codebook from a file: CSV (Taguette's, ours, anybody's), an indented list, or REFI-QDA's QDC.

What is odd in a file is told and never guessed away: cut files, names that no tag can have, tags below themselves.
"""

from __future__ import annotations

import colorsys
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.annotation import TAG_HUES
from domain.codebook import LONGEST_NAME, NO_GUIDE, SEPARATOR, Guide, clean_name, folded
from domain.errors import SourceError
from domain.messages import Message, say
from exporters.spreadsheet import unguard
from scrapers.files.part import bytes_of
from scrapers.files.table_rows import Table, decoded, read_table
from scrapers.files.xml import Elements, children, local, root_name, text_of

MOST_TAGS = 50_000
MOST_BYTES = 64 << 20
_DEEPEST = 64
_ARROW = re.compile(r"\s+>\s+|\s*›\s*")
_BULLET = re.compile(r"^(?:[-*•+–]\s+|\d{1,4}[.)]\s+)")
_GUID = re.compile(r"\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\}?")
_RGB = re.compile(r"#?([0-9a-fA-F]{6})")
_COLUMNS = {
    "tag": "path",
    "path": "path",
    "code": "path",
    "name": "name",
    "title": "name",
    "label": "name",
    "kategorie": "path",
    "parent": "parent",
    "parent_code": "parent",
    "above": "parent",
    "definition": "definition",
    "description": "definition",
    "memo": "definition",
    "beschreibung": "definition",
    "use_when": "use_when",
    "when_to_use": "use_when",
    "inclusion": "use_when",
    "not_when": "not_when",
    "when_not_to_use": "not_when",
    "exclusion": "not_when",
    "example": "example",
    "beispiel": "example",
    "hue": "hue",
    "color": "colour",
    "colour": "colour",
    "key": "key",
    "archived": "archived",
    "tag_id": "uuid",
    "uuid": "uuid",
    "guid": "uuid",
}
"""What columns are called, folded with _ for blanks."""


@dataclass(frozen=True, slots=True)
class DraftTag:
    """A tag of a file. `uuid` is in small letters, empty where none is known."""

    path: tuple[str, ...]
    guide: Guide = NO_GUIDE
    hue: int | None = None
    key: int | None = None
    archived: bool = False
    uuid: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """The codebook of a file: each tag once, after the one above it."""

    name: str
    tags: tuple[DraftTag, ...]
    warnings: tuple[Message, ...] = ()


def read_codebook(path: Path) -> Draft:
    """The codebook in a file. Raises `SourceError` where there is none."""
    body = _body(path)
    notes = _Notes()
    if decoded(body[:200]).lstrip("\ufeff \r\n\t").startswith("<"):
        found: Iterable[DraftTag] = _refi(body, notes)
    elif path.suffix.lower() in (".csv", ".tsv", ".tab", ".jsonl", ".json"):
        found = _table(_rows(path), notes)
    else:
        found = _outline(_text(body), notes)
    tags = _complete(found, notes)
    if not tags:
        raise SourceError(
            say("There are no tags in {name}.", name=path.name),
            say("A codebook is a CSV with a column “tag”, a list with one tag in each line, or a QDC file."),
        )
    return Draft(path.name, tags, notes.all())


def _body(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(
                say("{name} is too large for a codebook.", name=path.name), say("Export the codebook alone.")
            )
        if zipfile.is_zipfile(path):
            return _from_project(path)
    except (OSError, ValueError) as error:
        raise SourceError(
            say(
                "{path} cannot be read: {reason}.", path=str(path), reason=getattr(error, "strerror", "") or str(error)
            ),
            say("Check the name and whether you may open the file."),
        ) from error
    return bytes_of(path)


def _from_project(path: Path) -> bytes:
    """The project of a QDPX file, in which the codebook is."""
    try:
        with zipfile.ZipFile(path) as packed:
            inner = next((one for one in packed.infolist() if one.filename.lower().endswith((".qde", ".qdc"))), None)
            if inner is not None and inner.file_size <= MOST_BYTES:
                with packed.open(inner) as file:
                    return file.read(MOST_BYTES)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise SourceError(
            say("{name} is packed, and damaged or locked.", name=path.name), say("Export the codebook again.")
        ) from error
    raise SourceError(say("There is no codebook in {name}.", name=path.name), say("Export the codebook as QDC or CSV."))


def _text(body: bytes) -> str:
    text = decoded(body).replace("\0", "")
    if body[:1] == b"\0" and body[1:2] not in (b"", b"\0"):
        text = body.decode("utf-16-be", "replace")
    return text.lstrip("\ufeff")


class _Notes:
    """What was odd, each kind told once with how often."""

    def __init__(self) -> None:
        self._counts: dict[Callable[[int], Message], int] = {}
        self._told: list[Message] = []

    def count(self, kind: Callable[[int], Message]) -> None:
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def tell(self, *messages: Message) -> None:
        self._told += messages

    def all(self) -> tuple[Message, ...]:
        return (*self._told, *(kind(count) for kind, count in self._counts.items()))


def _slashes(count: int) -> Message:
    return say("Names with “/” in them, which is written as “-” here: {count}.", count=count)


def _shortened(count: int) -> Message:
    return say("Names that are too long were cut: {count}.", count=count)


def _doubled(count: int) -> Message:
    return say("Tags that stand in the file more than once, joined to one: {count}.", count=count)


def _circles(count: int) -> Message:
    return say("Tags that the file puts below themselves, and that are put at the top: {count}.", count=count)


def _nameless(count: int) -> Message:
    return say("Rows without a name, left out: {count}.", count=count)


def _too_many(count: int) -> Message:
    return say("Only the first {most} tags are read; left out: {count}.", most=MOST_TAGS, count=count)


def _name(written: str, notes: _Notes) -> str:
    """A name that a tag can have."""
    if SEPARATOR in written:
        notes.count(_slashes)
    name = clean_name(written.replace(SEPARATOR, "-"))
    if len(name) > LONGEST_NAME:
        notes.count(_shortened)
        name = name[: LONGEST_NAME - 1].rstrip() + "…"
    return name


def _complete(found: Iterable[DraftTag], notes: _Notes) -> tuple[DraftTag, ...]:
    """Each tag once, with the tags above it before it."""
    tags: dict[tuple[str, ...], DraftTag] = {}
    named: set[tuple[str, ...]] = set()
    for one in found:
        path = one.path[:_DEEPEST]
        keys = [tuple(folded(name) for name in path[: level + 1]) for level in range(len(path))]
        if len(tags) + len(path) > MOST_TAGS and keys[-1] not in tags:
            notes.count(_too_many)
            continue
        for level, key in enumerate(keys[:-1]):
            tags.setdefault(key, DraftTag(path[: level + 1]))
        last = keys[-1]
        if last in named:
            notes.count(_doubled)
        known = tags.get(last)
        tags[last] = _met(known, one) if known is not None else _at(one, path)
        named.add(last)
    return tuple(tags.values())


def _at(one: DraftTag, path: tuple[str, ...]) -> DraftTag:
    return DraftTag(path, one.guide, one.hue, one.key, one.archived, one.uuid)


def _met(known: DraftTag, one: DraftTag) -> DraftTag:
    hue = known.hue if known.hue is not None else one.hue
    guide, key = known.guide.joined(one.guide), known.key or one.key
    return DraftTag(known.path, guide, hue, key, known.archived or one.archived, known.uuid or one.uuid)


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(path: Path) -> Table:
    try:
        return read_table(path)
    except SourceError as error:
        if error.what.template != "There are no rows in {name}.":
            raise
        return Table((), ())


def _table(table: Table, notes: _Notes) -> Iterator[DraftTag]:
    notes.tell(*table.warnings)
    roles: dict[str, int] = {}
    for place, column in enumerate(table.columns):
        role = _COLUMNS.get("_".join(folded(column.lstrip("\ufeff")).replace("-", " ").split()))
        roles.setdefault(role or "", place)
    cells = list(table.rows)
    if "path" not in roles and "name" not in roles:
        roles = {"path": 0, "definition": 1}
        cells.insert(0, tuple("" if re.fullmatch(r"column \d+", name) else name for name in table.columns))
    rows = [
        {role: unguard(row[place]).strip() for role, place in roles.items() if role and place < len(row)}
        for row in cells
    ]
    if "path" not in roles or ("parent" in roles and not any(SEPARATOR in row.get("path", "") for row in rows)):
        yield from _by_parent(rows, notes)
        return
    arrows = _uses_arrows([row.get("path", "") for row in rows])
    for row in rows:
        path = _path(row.get("path", ""), notes, arrows=arrows)
        if path:
            yield _from_row(path, row)
        else:
            notes.count(_nameless)


def _by_parent(rows: list[dict[str, str]], notes: _Notes) -> Iterator[DraftTag]:
    """Rows that name the one above them, by its name or its path."""
    names: dict[str, dict[str, str]] = {}
    for row in rows:
        name = row.get("name") or row.get("path") or ""
        if clean_name(name):
            names.setdefault(folded(name), row)
        else:
            notes.count(_nameless)
    for key, row in names.items():
        path, seen, at = [_name(row.get("name") or row["path"], notes)], {key}, row
        while above := at.get("parent", ""):
            last = re.split(r"/|\s+>\s+|›", above)[-1]
            if folded(last) in seen:
                notes.count(_circles)
                path = path[-1:]
                break
            seen.add(folded(last))
            path.insert(0, _name(last, notes))
            at = names.get(folded(last), {})
        if all(path):
            yield _from_row(tuple(path), row)


def _uses_arrows(paths: list[str]) -> bool:
    """Whether “ > ” stands between the names, as other programs write it."""
    return any(_ARROW.search(path) for path in paths) and not any(SEPARATOR in path for path in paths)


def _path(written: str, notes: _Notes, *, arrows: bool) -> tuple[str, ...]:
    parts = _ARROW.split(written) if arrows else written.split(SEPARATOR)
    return tuple(name for part in parts if (name := _name(part, notes)))


def _from_row(path: tuple[str, ...], row: Mapping[str, str]) -> DraftTag:
    guide = Guide(*(row.get(name, "") for name in ("definition", "use_when", "not_when", "example")))
    hue = int(row["hue"]) % TAG_HUES if re.fullmatch(r"\d{1,3}", row.get("hue", "")) else _hue(row.get("colour", ""))
    key = int(row["key"]) if re.fullmatch("[1-9]", row.get("key", "")) else None
    archived = row.get("archived", "").casefold() in ("1", "true", "yes", "ja")
    return DraftTag(path, guide.cleaned(), hue, key, archived, _uuid(row.get("uuid", "")))


# ── a list ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _outline(text: str, notes: _Notes) -> Iterator[DraftTag]:
    """One tag in each line, indented below the one it belongs to; “name: definition”. A line may be a path."""
    above: list[tuple[int, str]] = []
    lines = [line.rstrip() for line in text.splitlines()]
    written = [line.strip() for line in lines if line.strip()]
    paths = any(line.count("/") and not line.startswith("/") for line in written) and not _is_indented(lines)
    arrows = _uses_arrows(written)
    for line in lines:
        bare = _BULLET.sub("", line.strip())
        if not bare or line.lstrip().startswith("#"):
            continue
        depth = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        name, _, definition = bare.partition(": ")
        while above and above[-1][0] >= depth:
            above.pop()
        own = _path(name, notes, arrows=arrows) if paths or arrows else (_name(name, notes),)
        if not own or not own[-1]:
            notes.count(_nameless)
            continue
        yield DraftTag((*(one for _, one in above), *own), Guide(definition).cleaned())
        above += [(depth, part) for part in own]


def _is_indented(lines: list[str]) -> bool:
    return any(line[:1] in (" ", "\t") for line in lines)


# ── REFI-QDA ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _refi(body: bytes, notes: _Notes) -> Iterator[DraftTag]:
    """The codes of a QDC codebook or of a QDE project, in their order. Sets and sources are not tags."""
    project = root_name(body[: 1 << 16]).rpartition(":")[2] == "Project"
    elements = Elements(body, "CodeBook" if project else None)
    for element in elements:
        if local(element) == "Codes":
            yield from _codes(element, notes)
    notes.tell(*elements.faults)


def _codes(codes: Any, notes: _Notes) -> Iterator[DraftTag]:
    waiting: list[tuple[tuple[str, ...], Any]] = [((), code) for code in reversed(children(codes, "Code"))]
    while waiting:
        above, code = waiting.pop()
        name = _name(code.get("name") or "", notes)
        if name:
            path: tuple[str, ...] = (*above, name)
            guide = Guide(text_of(code, "Description")).cleaned()
            yield DraftTag(path, guide, _hue(code.get("color") or ""), uuid=_uuid(code.get("guid") or ""))
        else:
            notes.count(_nameless)
            path = above
        if len(path) < _DEEPEST:
            waiting += [(path, child) for child in reversed(children(code, "Code"))]


def _uuid(written: str) -> str:
    found = _GUID.fullmatch(written.strip())
    return found[1].lower() if found else ""


_HUES = (353, 19, 38, 60, 128, 174, 191, 204, 218, 256, 298, 325)
"""The angles of the palette's twelve colours."""


def _hue(written: str) -> int | None:
    """The place in the palette that is nearest to a colour such as ``#FF0000``; None for greys."""
    found = _RGB.fullmatch(written.strip())
    if found is None:
        return None
    red, green, blue = (int(found[1][at : at + 2], 16) / 255 for at in (0, 2, 4))
    angle, saturation, value = colorsys.rgb_to_hsv(red, green, blue)
    if saturation < 0.15 or value < 0.1:
        return None
    return min(range(TAG_HUES), key=lambda hue: min(abs(_HUES[hue] - angle * 360), 360 - abs(_HUES[hue] - angle * 360)))
