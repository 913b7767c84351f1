"""What the window remembers on this machine: sizes, theme, language, recent archives. Never contents, never secrets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8
OWN = "window/"
"""What begins so is remembered for each window by itself."""


@dataclass(frozen=True, slots=True)
class Recent:
    """An archive that was open lately; its file may have gone."""

    path: Path
    missing: bool = False


class WindowSettings:
    """A thin, typed door to QSettings."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings("Threadmark", "Threadmark")

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key, default)
        return str(value) if value is not None else default

    def number(self, key: str, default: int) -> int:
        value = self.text(key)
        return int(value) if value.lstrip("-").isdigit() else default

    def flag(self, key: str, default: bool) -> bool:
        return self.text(key, "true" if default else "false") == "true"

    def set(self, key: str, value: str | int | bool) -> None:
        self._store.setValue(key, str(value).lower() if isinstance(value, bool) else str(value))

    def state(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_state(self, key: str, value: QByteArray) -> None:
        self._store.setValue(key, value)

    # -- recent archives --
    def recent(self) -> list[Path]:
        """Archives opened lately that are still there, the last one first."""
        return [one.path for one in self.recently() if not one.missing]

    def recently(self) -> list[Recent]:
        """The same with those whose file is missing: a drive may only be unplugged."""
        return [Recent(path, not path.exists()) for path in self._paths()]

    def opened(self, path: Path) -> None:
        """Remember that an archive was opened."""
        self._write_paths([path, *(one for one in self._paths() if one != path)])

    def forget(self, path: Path) -> None:
        """Name an archive no more; its file is not touched."""
        self._write_paths([one for one in self._paths() if one != path])

    def _paths(self) -> list[Path]:
        return [Path(line) for line in self.text("recent").split("\n") if line]

    def _write_paths(self, paths: list[Path]) -> None:
        self.set("recent", "\n".join(str(one) for one in paths[:MOST_RECENT]))

    # -- windows --
    def for_window(self, place: int) -> WindowSettings:
        """The same settings with sizes of its own for the window at this place; the first one has the usual."""
        return _OfOneWindow(self._store, place) if place else self


class _OfOneWindow(WindowSettings):
    """Reads the usual sizes until it has written its own."""

    def __init__(self, store: QSettings, place: int) -> None:
        super().__init__(store)
        self._place = place

    def text(self, key: str, default: str = "") -> str:
        return super().text(self._own(key), super().text(key, default))

    def set(self, key: str, value: str | int | bool) -> None:
        super().set(self._own(key), value)

    def state(self, key: str) -> QByteArray:
        own = super().state(self._own(key))
        return own if not own.isEmpty() or self._own(key) == key else super().state(key)

    def set_state(self, key: str, value: QByteArray) -> None:
        super().set_state(self._own(key), value)

    def _own(self, key: str) -> str:
        return f"{OWN}{self._place}/{key.removeprefix(OWN)}" if key.startswith(OWN) else key
