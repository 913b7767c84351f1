"""KeyMap: which keys do what, as the user wants it. One for the whole program; every window follows it.

A command's default keys stand in the code. Kept are only the user's own, by the command's id, so that
another language or a newer version finds them again. A key that somebody gave to one command is
silently taken from the defaults of every other: no key does two things.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from gui.settings import WindowSettings

SETTING = "keys"
FORMAT = "threadmark-keys"
MOST_KEYS = 3
"""A command has at most so many keys."""
LARGEST = 200_000
"""Characters of a file of keys; ours has about two thousand."""

THREAD = (
    "J",
    "K",
    "H",
    "L",
    "P",
    "X",
    "A",
    "*",
    "Space",
    "Shift+Space",
    "Shift+J",
    "Shift+K",
    "Ctrl+Down",
    "Ctrl+Up",
    "F3",
    "Shift+F3",
)
MOVING = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
WRITING = ("Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+A", "Ctrl+Ins", "Shift+Ins", "Shift+Del", "Backspace", "Del")
LEAVING = ("Tab", "Shift+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab", "Esc", "Return", "Enter", "Shift+Return", "Shift+Enter")


class Refusal(Enum):
    """Why a key cannot be had."""

    NO_KEY = "no key"
    LETTER = "a letter alone, outside the texts"
    MENU = "Alt and a letter open a menu"
    SIGN = "Ctrl, Alt and a letter write a sign on many keyboards"
    FIXED = "moving, writing, or the thread's own"


@dataclass(frozen=True, slots=True)
class Command:
    """Something with a name that keys can do. `in_texts`: only where nothing is typed, so letters are possible."""

    id: str
    group: str
    title: str
    defaults: tuple[str, ...] = ()
    in_texts: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a file of keys."""

    taken: int
    refused: tuple[str, ...] = ()
    """``id: key`` of what could not be taken."""


class KeysFileError(ValueError):
    """The text is not a file of keys."""


class KeyMap(QObject):
    """Keys are written as Qt's portable text: ``Ctrl+Shift+F``."""

    changed = Signal()

    def __init__(self, settings: WindowSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._fixed = {portable(key) for key in (*THREAD, *WRITING, *LEAVING, *_moves())}
        self._own: dict[str, tuple[str, ...]] = {}
        if settings is not None:
            try:
                self._own = _read(settings.text(SETTING))
            except KeysFileError:
                self._own = {}  # a damaged setting is no reason not to start

    # -- what is --
    def keys_of(self, command_id: str, defaults: Sequence[str] = ()) -> tuple[str, ...]:
        """The keys of a command: the user's, else those of its defaults that the user gave to no other."""
        own = self._own.get(command_id)
        if own is not None:
            return own
        taken = {key for other, keys in self._own.items() if other != command_id for key in keys}
        return tuple(key for key in map(portable, defaults) if key and key not in taken)

    def is_own(self, command_id: str) -> bool:
        """Whether the user changed this one."""
        return command_id in self._own

    def any_own(self) -> bool:
        return bool(self._own)

    def holder(self, key: str, commands: Iterable[Command], besides: str = "") -> Command | None:
        """Which of these commands has the key now."""
        wanted = portable(key)
        found = (one for one in commands if one.id != besides and wanted in self.keys_of(one.id, one.defaults))
        return next(found, None)

    def refusal(self, key: str, *, in_texts: bool) -> Refusal | None:
        """Why a command of this kind cannot have the key; None: it can."""
        sequence = QKeySequence(key)
        if not portable(key):
            return Refusal.NO_KEY
        if portable(key) in self._fixed:
            return Refusal.FIXED
        if not _writes_a_sign(sequence):
            return None
        held = _first(sequence).keyboardModifiers()
        control, alt, meta = (bool(held & one) for one in (Mod.ControlModifier, Mod.AltModifier, Mod.MetaModifier))
        if alt and not control:
            return Refusal.MENU
        if alt and control:
            return Refusal.SIGN
        return None if control or meta or in_texts else Refusal.LETTER

    def reserve(self, keys: Iterable[str]) -> None:
        """Keys that a view keeps for itself."""
        self._fixed |= {portable(key) for key in keys}

    # -- changing --
    def set_keys(self, command: Command, keys: Sequence[str]) -> None:
        """Give a command exactly these keys; whoever had one of them loses it. None at all: it has no key."""
        wanted = tuple(dict.fromkeys(portable(key) for key in keys))[:MOST_KEYS]
        for other, had in list(self._own.items()):
            if other != command.id and set(had) & set(wanted):
                self._own[other] = tuple(key for key in had if key not in wanted)
        self._own[command.id] = wanted
        if wanted == tuple(map(portable, command.defaults)):
            del self._own[command.id]
        self._keep()

    def reset(self, command_id: str) -> None:
        """The defaults again."""
        if self._own.pop(command_id, None) is not None:
            self._keep()

    def reset_all(self) -> None:
        self._own.clear()
        self._keep()

    # -- files --
    def exported(self) -> str:
        """The user's keys as a small JSON file."""
        keys = {name: list(keys) for name, keys in sorted(self._own.items())}
        return json.dumps({"format": FORMAT, "version": 1, "keys": keys}, indent=2, ensure_ascii=False) + "\n"

    def imported(self, text: str, commands: Sequence[Command]) -> Imported:
        """Take the keys of such a file instead of the present ones. Unknown commands are kept for a version that
        knows them; keys that cannot be had are named."""
        refused: list[str] = []
        taken: dict[str, tuple[str, ...]] = {}
        known, used = {one.id: one for one in commands}, set[str]()
        for name, keys in _read(text).items():
            in_texts = known[name].in_texts if name in known else True
            good = tuple(key for key in keys if key not in used and self.refusal(key, in_texts=in_texts) is None)
            refused += [f"{name}: {key}" for key in keys if key not in good]
            used |= set(good)
            if good or not keys:
                taken[name] = good
        self._own = taken
        self._keep()
        return Imported(len(taken), tuple(refused))

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.set(SETTING, self.exported() if self._own else "")
        self.changed.emit()


Mod = Qt.KeyboardModifier


def portable(key: str) -> str:
    """The one way to write a key; empty for what is none, and for several one after the other."""
    sequence = QKeySequence(key)
    if sequence.count() != 1 or _first(sequence).key() == Qt.Key.Key_unknown:
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native(key: str) -> str:
    """As this system and language write it: ``Strg+Umschalt+F``."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _first(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index,no-any-return] # PySide's stubs do not know it


def _moves() -> Iterable[str]:
    """Arrows and their like move and select wherever one is."""
    for key in MOVING:
        yield from (key, f"Shift+{key}", f"Ctrl+{key}", f"Ctrl+Shift+{key}")


def _writes_a_sign(sequence: QKeySequence) -> bool:
    """Whether the key itself is a letter, a digit or a sign."""
    return 0x20 <= _first(sequence).key() < Qt.Key.Key_Escape


def _read(text: str) -> dict[str, tuple[str, ...]]:
    """The keys of a file; raises KeysFileError for anything else."""
    if not text.strip():
        return {}
    if len(text) > LARGEST:
        raise KeysFileError
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise KeysFileError from error
    found = data.get("keys") if isinstance(data, dict) and data.get("format") == FORMAT else None
    if not isinstance(found, dict):
        raise KeysFileError
    result = {}
    for name, keys in found.items():
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise KeysFileError
        result[str(name)] = tuple(key for key in map(portable, keys) if key)[:MOST_KEYS]
    return result
