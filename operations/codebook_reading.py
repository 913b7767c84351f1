"""Reading a codebook from a file: CSV (Taguette's, ours, anybody's), an indented list, or REFI-QDA's QDC.

What is odd in a file is told and never guessed away: cut files, names that no tag can have, tags below themselves.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from domain.annotation import TAG_HUES
from domain.codebook import SEPARATOR, Guide, clean_name, folded
from domain.errors import SourceError
from domain.messages import say
from exporters.spreadsheet import unguard
from operations.codebook_drafts import Draft, DraftTag, Notes, circles, complete, name_of, nameless
from operations.codebook_refi import hue_of, read_refi, uuid_of
from scrapers.files.part import bytes_of
from scrapers.files.table_rows import Table, decoded, read_table

__all__ = ["Draft", "DraftTag", "read_codebook"]

MOST_BYTES = 64 << 20
_ARROW = re.compile(r"\s+>\s+|\s*›\s*")
_BULLET = re.compile(r"^(?:[-*•+–]\s+|\d{1,4}[.)]\s+)")
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


def read_codebook(path: Path) -> Draft:
    """The codebook in a file. Raises `SourceError` where there is none."""
    body = _body(path)
    notes = Notes()
    if decoded(body[:200]).lstrip("\ufeff \r\n\t").startswith("<"):
        found: Iterable[DraftTag] = read_refi(body, notes)
    elif path.suffix.lower() in (".csv", ".tsv", ".tab", ".jsonl", ".json"):
        found = _table(_rows(path), notes)
    else:
        found = _outline(_text(body), notes)
    tags = complete(found, notes)
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


# ── tables ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _rows(path: Path) -> Table:
    try:
        return read_table(path)
    except SourceError as error:
        if error.what.template != "There are no rows in {name}.":
            raise
        return Table((), ())


def _table(table: Table, notes: Notes) -> Iterator[DraftTag]:
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
            notes.count(nameless)


def _by_parent(rows: list[dict[str, str]], notes: Notes) -> Iterator[DraftTag]:
    """Rows that name the one above them, by its name or its path."""
    names: dict[str, dict[str, str]] = {}
    for row in rows:
        name = row.get("name") or row.get("path") or ""
        if clean_name(name):
            names.setdefault(folded(name), row)
        else:
            notes.count(nameless)
    for key, row in names.items():
        path, seen, at = [name_of(row.get("name") or row["path"], notes)], {key}, row
        while above := at.get("parent", ""):
            last = re.split(r"/|\s+>\s+|›", above)[-1]
            if folded(last) in seen:
                notes.count(circles)
                path = path[-1:]
                break
            seen.add(folded(last))
            path.insert(0, name_of(last, notes))
            at = names.get(folded(last), {})
        if all(path):
            yield _from_row(tuple(path), row)


def _uses_arrows(paths: list[str]) -> bool:
    """Whether “ > ” stands between the names, as other programs write it."""
    return any(_ARROW.search(path) for path in paths) and not any(SEPARATOR in path for path in paths)


def _path(written: str, notes: Notes, *, arrows: bool) -> tuple[str, ...]:
    parts = _ARROW.split(written) if arrows else written.split(SEPARATOR)
    return tuple(name for part in parts if (name := name_of(part, notes)))


def _from_row(path: tuple[str, ...], row: Mapping[str, str]) -> DraftTag:
    guide = Guide(*(row.get(name, "") for name in ("definition", "use_when", "not_when", "example")))
    hue = int(row["hue"]) % TAG_HUES if re.fullmatch(r"\d{1,3}", row.get("hue", "")) else hue_of(row.get("colour", ""))
    key = int(row["key"]) if re.fullmatch("[1-9]", row.get("key", "")) else None
    archived = row.get("archived", "").casefold() in ("1", "true", "yes", "ja")
    return DraftTag(path, guide.cleaned(), hue, key, archived, uuid_of(row.get("uuid", "")))


# ── a list ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _outline(text: str, notes: Notes) -> Iterator[DraftTag]:
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
        own = _path(name, notes, arrows=arrows) if paths or arrows else (name_of(name, notes),)
        if not own or not own[-1]:
            notes.count(nameless)
            continue
        yield DraftTag((*(one for _, one in above), *own), Guide(definition).cleaned())
        above += [(depth, part) for part in own]


def _is_indented(lines: list[str]) -> bool:
    return any(line[:1] in (" ", "\t") for line in lines)
