"""Archives: opening and making them, from menus, by dropping, and at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from domain.errors import ArchiveLocked, ArchiveReadOnly, ThreadmarkError
from gui.dialogs.question import ask, tell
from gui.i18n import sentences
from gui.session import Session
from gui.settings import Recent, WindowSettings
from gui.theme import Theme
from operations.capturing import read as read_source
from operations.capturing import sample_page, save, source_of
from operations.opening import SUFFIX, Archive, default_path


class Archives(QObject):
    """Keeps the present archive open until the next one is."""

    sampleAdded = Signal(int)
    """The number of its article."""
    firstMade = Signal()
    """The very first archive was made, with the sample in it."""
    windowAsked = Signal(object)
    """Another window, on this `Path`."""

    def __init__(self, theme: Theme, session: Session, settings: WindowSettings, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        session.opened.connect(self._settings.opened)

    # -- the start --
    def start(self, named: Path | None) -> None:
        """The archive that was named, else the last one, else a first one with the sample discussion."""
        if named is not None:
            self._start_named(named)
            return
        recent = self._settings.recent()
        path = recent[0] if recent else default_path()
        self.open_path(str(path), sample=not path.exists())

    def _start_named(self, path: Path) -> None:
        """A name that nothing has may be a slip of the pen: a new archive is made only after a question."""
        if path.exists() or not path.absolute().parent.is_dir() or self._may_make(path):
            self.open_path(str(path))
            return
        recent = self._settings.recent()
        if recent:
            self.open_path(str(recent[0]))

    def _may_make(self, path: Path) -> bool:
        return ask(
            self._theme,
            self._window,
            self.tr("There is no archive {name} in the folder {folder}.").format(
                name=path.name, folder=path.absolute().parent
            ),
            self.tr("Was it moved or written differently? A new, empty one can be made there."),
            self.tr("Make a new archive"),
            self.tr("Do not make one"),
        )

    # -- from the menu --
    def ask_to_open(self) -> None:
        chosen = self._chosen_file()
        if chosen:
            self.open_path(chosen)

    def ask_for_window(self) -> None:
        """An archive in a window of its own."""
        chosen = self._chosen_file()
        if chosen:
            self.windowAsked.emit(Path(chosen))

    def same_in_window(self) -> None:
        """The present archive in one more window."""
        self.windowAsked.emit(self._session.path)

    def _chosen_file(self) -> str:
        title = self.tr("Open an archive")
        return QFileDialog.getOpenFileName(self._window, title, self._folder(), self._filter())[0]

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

        def prepare(archive: Archive) -> None:
            _add_sample(archive)
            self._session.worker.post(self.firstMade.emit)

        self._session.open(path, failed=failed, prepare=prepare if sample else None)

    def add_sample(self) -> None:
        """Put the sample discussion into the archive that is open."""
        self._session.ask(_add_sample, self.sampleAdded.emit)

    # -- recent ones --
    def recently(self) -> list[Recent]:
        """What was open lately, the present one left out."""
        return [one for one in self._settings.recently() if one.path != self._session.path]

    def open_recent(self, path: Path) -> None:
        """Open it; if its file is gone, ask whether to go on naming it."""
        if path.exists():
            self.open_path(str(path))
        elif ask(
            self._theme,
            self._window,
            self.tr("The archive {name} is not there any more.").format(name=path.name),
            self.tr(
                "It was in {folder}. If that is on a drive or in a network, connect it and try again; if the archive "
                "was moved, open it from its new place."
            ).format(folder=path.parent),
            self.tr("Take it off the list"),
            self.tr("Keep it"),
        ):
            self._settings.forget(path)

    def forget_missing(self) -> None:
        """Name only archives that are there."""
        for one in self._settings.recently():
            if one.missing:
                self._settings.forget(one.path)

    # -- dropping --
    @staticmethod
    def dropped(data: QMimeData) -> list[Path]:
        """The archives among the files that are dragged."""
        files = [url.toLocalFile() for url in data.urls()] if data.hasUrls() else []
        return [Path(file) for file in files if file.lower().endswith(SUFFIX)]

    def take(self, paths: list[Path]) -> None:
        """Archives were dropped: the first one comes here, each further one into its own window."""
        for number, path in enumerate(paths):
            if number == 0:
                self.open_path(str(path))
            else:
                self.windowAsked.emit(path)

    def _folder(self) -> str:
        return str((self._session.path or default_path()).parent)

    def _filter(self) -> str:
        return self.tr("Threadmark archives (*{suffix})").format(suffix=SUFFIX)


def _add_sample(archive: Archive) -> int:
    return save(archive, read_source(source_of(str(sample_page()))))
