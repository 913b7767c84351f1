"""Jobs: longer work on the archive (export, backup, check) with progress, a stop button and a quiet result."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from domain.errors import Cancelled, ThreadmarkError
from domain.messages import Message, say
from domain.records import ArticleRecord, Damage
from gui.dialogs.export_dialog import ExportDialog, ExportValues, Part
from gui.i18n import sentences, translated
from gui.session import Session
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.views.result_bar import ResultBar
from gui.views.status_line import StatusLine
from operations import exporting, keeping, loading, pseudonymising
from operations.opening import SUFFIX, Archive

type Report = Callable[[Message, int, int | None], None]
_STOPPED = say("Stopped.")


class Jobs(QObject):
    """One job at a time; the archive's thread does it."""

    loaded = Signal(object)
    """The `Path` of an archive that was made."""

    def __init__(
        self,
        theme: Theme,
        session: Session,
        settings: WindowSettings,
        status: StatusLine,
        bar: ResultBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._session, self._settings, self._window = theme, session, settings, window
        self._status, self._bar = status, bar
        self.dialog: ExportDialog | None = None

    # -- export --
    def export(self, records: list[ArticleRecord], current: int | None, parts: Sequence[Part] = ()) -> None:
        """The export dialog. `parts`: comments that can be exported alone."""
        dialog = self.dialog = ExportDialog(self._theme, records, current, self._settings, self._window, parts)
        dialog.previewWanted.connect(self._preview)
        dialog.exportAsked.connect(self._export)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _preview(self, scope: exporting.Scope) -> None:
        dialog = self.dialog
        if dialog is not None:
            self._session.ask(lambda archive: exporting.preview(archive, scope), dialog.show_preview)

    def _export(self, values: ExportValues) -> None:
        dialog, stop = self.dialog, threading.Event()
        if dialog is None:
            return
        dialog.stopAsked.connect(stop.set)

        def job(archive: Archive) -> exporting.ExportReport:
            hidden = None
            if values.rules is not None:
                key = pseudonymising.key_from_keyring(archive, pseudonymising.CredentialStore())
                hidden = pseudonymising.Pseudonyms(key, values.rules)
            return exporting.export(
                *(archive, values.folder, values.format_name, values.settings),
                scope=values.scope,
                pseudonyms=hidden,
                overwrite=values.overwrite,
                progress=self._reporter(dialog.show_progress),
                cancel=stop,
            )

        def done(report: exporting.ExportReport) -> None:
            dialog.finish()
            text = self.tr("%Ln comments were exported to {folder}.", "", report.comments).format(folder=values.folder)
            self._bar.say(
                " ".join([text, *map(translated, report.losses)]),
                {self.tr("Open the folder"): lambda: open_folder(values.folder)},
            )

        self._session.ask(job, done, lambda error: dialog.fail(*sentences(error)))

    # -- backup and check --
    def backup(self) -> None:
        """Ask where to, then make a verified copy."""
        path = self._session.path
        if path is None:
            return
        proposal = path.with_name(f"{path.stem} {date.today().isoformat()}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Back up the archive"),
            str(proposal),
            self.tr("Threadmark archives (*{suffix})").format(suffix=SUFFIX),
        )
        if chosen:
            self.backup_to(Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX))

    def backup_to(self, target: Path) -> None:
        """Make a verified copy; the file dialog has asked about replacing."""
        self._run(
            lambda archive, report: keeping.backup(archive, target, replace=True, progress=report),
            lambda path: self._bar.say(
                self.tr("A verified copy is in {path}.").format(path=path),
                {self.tr("Open the folder"): lambda: open_folder(Path(path).parent)},
            ),
        )

    def load(self) -> None:
        """Ask for a file in the lossless form and for a name, then make an archive of it and open it."""
        folder = str(self._session.path.parent) if self._session.path is not None else ""
        source, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("An archive as JSON Lines"), folder, self.tr("JSON Lines (*.jsonl)")
        )
        if not source:
            return
        proposal = Path(source).with_suffix(SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("The archive to make of it"),
            str(proposal),
            self.tr("Threadmark archives (*{suffix})").format(suffix=SUFFIX),
            options=QFileDialog.Option.DontConfirmOverwrite,  # nothing is ever replaced
        )
        if chosen:
            self.load_from(Path(source), Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX))

    def load_from(self, source: Path, target: Path) -> None:
        """Make the archive `target` from its lossless form; then `loaded` says where it is."""
        self._run(lambda _archive, report: loading.load(source, target, progress=report), self.loaded.emit)

    def check(self) -> None:
        """Prove structure and hashes."""
        self._run(keeping.check, self._checked)

    def _checked(self, damages: list[Damage]) -> None:
        if not damages:
            self._bar.say(self.tr("The archive is whole: structure and all checksums are right."))
            return
        first = f"{damages[0].where}: {translated(damages[0].what)}"
        text = self.tr("%Ln damaged places were found. The first: {first}", "", len(damages)).format(first=first)
        advice = self.tr("Do not write to this file any more; go back to a backup.")
        self._bar.say(f"{text} {advice}", error=True)

    # -- how a job runs --
    def _run(self, job: Callable[[Archive, Report], Any], done: Callable[[Any], None]) -> None:
        stop = threading.Event()

        def tell(what: str, so_far: int, total: int | None) -> None:
            self._status.work(what, so_far, total, stop.set)

        def finished(result: Any) -> None:
            self._status.end_work()
            done(result)

        def failed(error: ThreadmarkError) -> None:
            self._status.end_work()
            if isinstance(error, Cancelled):
                self._bar.say(translated(error.what))
            else:
                self._bar.say(" ".join(part for part in sentences(error) if part), error=True)

        self._session.ask(lambda archive: job(archive, self._reporter(tell, stop)), finished, failed)

    def _reporter(self, tell: Callable[[str, int, int | None], None], stop: threading.Event | None = None) -> Report:
        """What a job calls on the archive's thread; the words arrive on the GUI thread."""

        def report(step: Message, done: int, total: int | None) -> None:
            if stop is not None and stop.is_set():
                raise Cancelled(_STOPPED)
            self._session.worker.post(lambda: tell(translated(step), done, total))

        return report


def open_folder(folder: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
