"""The real window, coding as fast as it can; it prints what it has acknowledged. test_killed.py runs and kills it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer

from gui.application import make_application, make_window
from gui.session import Aftermath
from gui.settings import WindowSettings
from gui.theme import Theme
from operations import annotating, capturing


def main(archive: Path) -> None:
    application = make_application()
    theme = Theme(scheme="light")
    theme.install(application)
    settings = WindowSettings(QSettings(str(archive.with_suffix(".ini")), QSettings.Format.IniFormat))
    window = make_window(application, settings, theme)
    window.show()
    ids: list[int] = []
    rounds = iter(range(1_000_000))

    def one_more() -> None:
        number = next(rounds)
        comment = ids[number % len(ids)]
        window.session.change(
            lambda opened: annotating.write_note(opened, f"Notiz {number}", comment_id=comment),
            window.reader.current_id,
        )
        if number % 25 == 24:  # and in between a capture
            window.captures.save(capturing.read(capturing.source_of(str(capturing.sample_page()))))

    def acknowledged(aftermath: Aftermath) -> None:
        newest = max(aftermath.annotations, key=lambda one: one.id)
        print("note", newest.note, flush=True)
        QTimer.singleShot(0, one_more)

    def start() -> None:
        ids.extend(comment.id for comment in window.desk.thread_view.model.comments)
        one_more()

    window.session.changed.connect(acknowledged)
    window.captures.saved.connect(lambda number: print("article", number, flush=True))
    window.reader.shown.connect(lambda opened: start() if opened and not ids else None)
    window.archives.open_path(str(archive), sample=not archive.exists())
    application.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
