"""MappingBook: the folder in which the mappings of tables lie, one file for each set of columns."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from platformdirs import user_config_path

from domain.errors import SourceError
from domain.messages import say
from scrapers.files.mapping import Mapping, read_mapping, write_mapping


def default_folder() -> Path:
    """``$THREADMARK_MAPPINGS``, or the user's own configuration folder."""
    stated = os.environ.get("THREADMARK_MAPPINGS")
    return Path(stated).expanduser() if stated else user_config_path("threadmark") / "mappings"


class MappingBook:
    """Mappings by the columns that a table has, whatever their order."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    def get(self, columns: Sequence[str]) -> Mapping | None:
        """What was kept for a table with these columns. Raises `SourceError` for a file that is no mapping."""
        file = self.file(columns)
        return read_mapping(file) if file.is_file() else None

    def put(self, columns: Sequence[str], mapping: Mapping) -> Path:
        """Keep a mapping in place of the one for the same columns. Raises `SourceError`."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise SourceError(
                say("The folder {folder} cannot be made: {reason}.", folder=str(self.folder), reason=reason),
                say("See whether the folder above it may be written and has room."),
            ) from error
        file = self.file(columns)
        write_mapping(mapping, file)
        return file

    def remove(self, columns: Sequence[str]) -> None:
        """Forget what was kept for these columns, if anything was."""
        self.file(columns).unlink(missing_ok=True)

    def file(self, columns: Sequence[str]) -> Path:
        """Where the mapping for these columns lies."""
        names = json.dumps(sorted(columns), ensure_ascii=False)
        return self.folder / f"{hashlib.sha256(names.encode('utf-8', 'replace')).hexdigest()[:16]}.json"
