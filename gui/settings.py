"""What the window remembers on this machine: sizes, theme, language, recent archives. Never contents, never secrets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 8


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

    def recent(self) -> list[Path]:
        """Archives opened lately that are still there, the last one first."""
        return [Path(line) for line in self.text("recent").split("\n") if line and Path(line).exists()]

    def opened(self, path: Path) -> None:
        """Remember that an archive was opened."""
        others = [one for one in self.recent() if one != path]
        self.set("recent", "\n".join(str(one) for one in [path, *others][:MOST_RECENT]))
