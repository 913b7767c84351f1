"""Archives: opening and making them, from menus, by dropping, and at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from domain.errors import ArchiveLocked, ArchiveReadOnly, ThreadmarkError
from gui.dialogs.question import ask, tell
from gui.i18n import sentences
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from operations.capturing import read as read_source
from operations.capturing import sample_page, save, source_of
from operations.opening import SUFFIX, Archive, default_path


class Archives(QObject):
    """Keeps the present archive open until the next one is."""

    sampleAdded = Signal(int)
    """The number of its article."""

    def __init__(self, theme: Theme, session: Session, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        session.opened.connect(self._settings.opened)

    def start(self, named: Path | None) -> None:
        """The archive that was named, else the last one, else a first one with the sample discussion."""
        recent = self._settings.recent()
        path = named or (recent[0] if recent else default_path())
        self.open_path(str(path), sample=not path.exists() and named is None)

    def ask_to_open(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open an archive"), self._folder(), self._filter()
        )
        if chosen:
            self.open_path(chosen)

    def ask_for_new(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self._window, self.tr("New archive"), self._folder(), self._filter())
        if not chosen:
            return
        path = Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX)
        if path.exists():
            tell(
                self._theme,
                self._window,
                self.tr("There is already an archive {name}.").format(name=path.name),
                self.tr("Threadmark never writes over an archive. Choose another name, or open this one."),
            )
        else:
            self.open_path(str(path))

    def open_path(self, file: str, *, sample: bool = False) -> None:
        """Open (or make) this archive. If another program has it, it can be read."""
        path = Path(file)

        def failed(error: ThreadmarkError) -> None:
            what, advice = sentences(error)
            if isinstance(error, (ArchiveLocked, ArchiveReadOnly)) and path.exists():
                if ask(self._theme, self._window, what, advice, self.tr("Open for reading"), self.tr("Cancel")):
                    self._session.open(path, read_only=True)
            else:
                tell(self._theme, self._window, what, advice)

        self._session.open(path, failed=failed, prepare=_add_sample if sample else None)

    def add_sample(self) -> None:
        """Put the sample discussion into the archive that is open."""
        self._session.ask(_add_sample, self.sampleAdded.emit)

    def _folder(self) -> str:
        return str((self._session.path or default_path()).parent)

    def _filter(self) -> str:
        return self.tr("Threadmark archives (*{suffix})").format(suffix=SUFFIX)


def _add_sample(archive: Archive) -> int:
    return save(archive, read_source(source_of(str(sample_page()))))
