#!/usr/bin/env python
"""Render the real windows to PNG files, offscreen, with the sample discussion and a long thread.

python tools/screenshots.py FOLDER                  all states: light, dark, German, English, dialogs
python tools/screenshots.py FOLDER --archive FILE   one picture (window.png) of that archive
"""

from __future__ import annotations

import csv
import os
import sys
import tempfile
from collections.abc import Callable
from itertools import product
from pathlib import Path
from time import monotonic, sleep

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # the offscreen screen has no window hints
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from gui.application import make_application, make_window
from gui.dialogs.columns_dialog import ColumnsDialog
from gui.dialogs.crash_dialog import CrashDialog
from gui.dialogs.keys_help import KeysHelp
from gui.dialogs.preferences import Preferences
from gui.dialogs.question import question_box
from gui.dialogs.sources_dialog import SourcesDialog
from gui.dialogs.tag_dialog import TagDialog
from gui.dialogs.teach_dialog import TeachDialog
from gui.i18n import Language
from gui.models.lesson_model import Part
from gui.settings import WindowSettings
from gui.theme import Theme
from gui.window import MainWindow
from operations import annotating, capturing
from operations.opening import Archive
from operations.teaching import RecipeBook

PATIENCE = 20.0
TAGS = (
    ("Argument", 8, "Eine Behauptung wird mit einem Grund gestützt.", 1),
    ("Argument/Kosten", 2, "Der Grund sind Kosten oder Einnahmen.", 2),
    ("Argument/Fairness", 4, "Der Grund ist Gerechtigkeit zwischen Gruppen.", 3),
    ("Erfahrung", 5, "Eigenes Erleben wird erzählt.", 4),
    ("Ironie", 10, "Das Gegenteil des Gesagten ist gemeint.", 5),
    ("Rückfrage", 7, "Jemand will etwas wissen.", None),
)


class Studio:
    """An application with its own settings, so that no user's are touched."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder, self.work = folder, work
        folder.mkdir(parents=True, exist_ok=True)
        self.application = make_application()
        self.application.setFont(QFont("DejaVu Sans", 10))
        self.settings = WindowSettings(QSettings(str(work / "settings.ini"), QSettings.Format.IniFormat))
        self.theme = Theme(scheme="light")
        self.theme.install(self.application)
        self.language = Language()
        self.windows: list[MainWindow] = []

    def window(self, archive: Path, language: str, scheme: str, size: tuple[int, int] = (1280, 800)) -> MainWindow:
        """A window on that archive, on the screen."""
        self.language.install(language)
        self.theme.set_scheme(scheme)
        window = make_window(self.application, self.settings, self.theme)
        self.windows.append(window)
        window.resize(*size)
        window.show()
        window.archives.open_path(str(archive))
        self.until(lambda: window.reader.opened is not None or (not window.reader.records and self.idle(window)))
        return window

    def idle(self, window: MainWindow) -> bool:
        return window.session.path is not None and not window.session.worker.busy

    def settle(self, window: MainWindow | None = None) -> None:
        """Until nothing is under way."""
        self.until(lambda: window is None or self.idle(window))
        for _ in range(5):
            self.application.processEvents()

    def until(self, reached: Callable[[], bool]) -> None:
        end = monotonic() + PATIENCE
        while not reached():
            self.application.processEvents()
            sleep(0.005)
            if monotonic() > end:
                raise SystemExit("the window did not get there in time")

    def save(self, widget: QWidget, name: str) -> None:
        """One picture."""
        self.settle()
        file = self.folder / f"{name}.png"
        widget.grab().save(str(file))
        print(file)

    def close(self, window: MainWindow) -> None:
        window.close()
        self.windows.remove(window)
        window.deleteLater()
        self.settle()


def annotated_sample(path: Path) -> Path:
    """The sample discussion with some days of work on it."""
    with Archive.create(path) as archive:
        article = capturing.save(archive, capturing.read(capturing.source_of(str(capturing.sample_page()))))
        for name, hue, definition, key in TAGS:
            above, _, last = name.rpartition("/")
            parent = archive.codebook.by_path(above) if above else None
            annotating.make_tag(archive, last, parent.id if parent else None, hue, definition, key)
        tags = {name: archive.codebook.by_path(name).id for name, *_ in TAGS}  # type: ignore[union-attr]
        comments = archive.comments.thread(article)
        for number, names in {
            0: ["Erfahrung"],
            1: ["Argument"],
            3: ["Argument", "Argument/Kosten"],
            4: ["Rückfrage"],
            5: ["Erfahrung"],
            7: ["Argument"],
            8: ["Ironie"],
            12: ["Argument/Fairness"],
        }.items():
            annotating.tag_comments(archive, [comments[number].id], [tags[name] for name in names])
        for number, words, name in (
            (0, "samstags stehen alle gleichzeitig in der Schlange", "Erfahrung"),
            (0, "Ein Sonntag im Monat wäre für mich schon ein Gewinn", "Argument"),
            (3, "Jeder Sonntag kostet 61.000 €", "Argument/Kosten"),
            (1, "Entweder richtig oder gar nicht.", "Ironie"),
        ):
            start = comments[number].text.plain.index(words)
            annotating.tag_passage(archive, article, comments[number].id, start, start + len(words), [tags[name]])
        annotating.write_note(
            archive, "Greift die Zahl aus dem vierten Absatz auf. Mit Nr. 1 vergleichen.", comment_id=comments[3].id
        )
        plain = archive.articles.plain(article)
        for words, names in (
            ("Eine Bibliothek ist der letzte Ort in der Innenstadt", ["Argument"]),
            ("Kosten von 17.500 Euro im Jahr", ["Argument/Kosten"]),
            ("letzte Ort in der Innenstadt, an dem man sein darf, ohne etwas zu kaufen", ["Argument/Fairness"]),
        ):
            start = plain.index(words)
            annotating.tag_passage(archive, article, None, start, start + len(words), [tags[one] for one in names])
    return path


def long_archive(path: Path) -> Path:
    """A thread of 2,000 comments, a twelfth of them tagged."""
    from tests.bench.pages import make_page

    page = path.with_suffix(".html")
    page.write_bytes(make_page(2000, deepest=9).html)
    with Archive.create(path) as archive:
        article = capturing.save(archive, capturing.read(capturing.source_of(str(page))))
        for name, hue, definition, key in TAGS:
            if "/" not in name:
                annotating.make_tag(archive, name, None, hue, definition, key)
        tags = archive.codebook.tags()
        comments = archive.comments.thread(article)
        for offset, tag in enumerate(tags):
            annotating.tag_comments(archive, [one.id for one in comments[offset * 7 :: 48]], [tag.id])
    return path


def all_pictures(studio: Studio) -> None:
    """Every state that a designer would want to see."""
    sample = annotated_sample(studio.work / "bibliothek.threadmark")
    long = long_archive(studio.work / "lang.threadmark")
    for language, scheme, size in (
        ("de", "light", (1280, 800)),
        ("de", "dark", (1280, 800)),
        ("en", "light", (1280, 800)),
        ("en", "light", (1920, 1080)),
        ("de", "light", (1920, 1080)),
        ("de", "dark", (1920, 1080)),
        ("en", "sepia", (1280, 800)),
        ("de", "contrast", (1280, 800)),
        ("de", "light", (860, 700)),
    ):
        window = studio.window(sample, language, scheme, size)
        window.desk.reveal(window.desk.thread_view.model.comments[3].id)
        window.codebook.select(window.coding.codes.tags[2].id)
        studio.settle(window)
        studio.save(window, f"window-{language}-{scheme}-{size[0]}")
        if size[0] == 1280 and language == "de" and scheme != "contrast":
            _states(studio, window, scheme)
        studio.close(window)
    _more(studio, long)


def _states(studio: Studio, window: MainWindow, scheme: str) -> None:
    window.coding.ask_for_tag()
    studio.settle()
    studio.save(window.coding.palette, f"palette-{scheme}")
    window.coding.close_palette()
    window.menus.commands.trigger()
    studio.save(window.menus.palette, f"commands-{scheme}")
    window.menus.palette.close()
    window.search.setText("Sonntag")
    window.finding.start(everywhere=True)
    window.finding.find_now()
    studio.settle(window)
    studio.save(window, f"search-{scheme}")
    window.finding.close()
    window.desk.receipt.toggle()
    studio.save(window, f"receipt-{scheme}")
    window.jobs.export(window.reader.records, window.reader.current_id)
    studio.settle(window)
    if window.jobs.dialog is not None:
        studio.save(window.jobs.dialog, f"export-{scheme}")
        window.jobs.dialog.reject()
    dialog = window.captures.ask()
    if dialog is not None:
        studio.save(dialog, f"capture-{scheme}")
        dialog.start_file(capturing.sample_page())
        studio.until(lambda: dialog.is_previewing)
        studio.save(dialog, f"capture-preview-{scheme}")
        dialog.login.ask("account", "blog.example", "Dieser Beitrag ist nicht öffentlich.", "")
        dialog.pages.setCurrentWidget(dialog.login)
        studio.save(dialog, f"capture-login-{scheme}")
        dialog.close()
        studio.settle(window)
    _sources(studio, window, scheme)
    codes, theme = window.coding.codes, studio.theme
    report = "Threadmark 0.1.0 · Python 3.12\n\nTraceback (most recent call last):\n  …"
    for name, widget in {
        "tag": TagDialog(theme, codes.tags, codes.tags[1], codes.tags[0].id, window),
        "preferences": Preferences(theme, studio.settings, "Kim Beispiel", window),
        "keys": KeysHelp(theme, window.menus.around.keys_overview(), window),
        "crash": CrashDialog(theme, report, Path("/home/kim/.local/share/Threadmark/crashes/1.txt"), window),
        "question": question_box(
            theme,
            window,
            "Das Schlagwort „Argument“ entfernen?",
            "5 Annotationen verlieren es.",
            "Entfernen",
            "Behalten",
        ),
    }.items():
        widget.show()
        studio.save(widget, f"{name}-{scheme}")
        widget.close()
        widget.deleteLater()


def _sources(studio: Studio, window: MainWindow, scheme: str) -> None:
    """What discussions come from: exports, tables, a queue, a site that is taught."""
    theme, dialog = studio.theme, window.captures.ask()
    assert dialog is not None
    dialog.start_file(_export(studio.work / "linden-blatt.WordPress.2026-11-20.xml"))
    studio.until(lambda: dialog.pages.currentWidget() is dialog.contents and not dialog.is_reading)
    studio.save(dialog, f"capture-contents-{scheme}")
    dialog.start_file(_table(studio.work / "kommentare.csv"))
    studio.until(lambda: not dialog.is_reading and dialog.columns.isVisible())
    dialog.columns.click()
    columns = dialog.findChild(ColumnsDialog)
    assert columns is not None
    studio.until(lambda: len(columns.thread_view.model.comments) > 0)
    studio.save(columns, f"columns-{scheme}")
    columns.tabs.setCurrentIndex(1)
    studio.save(columns, f"columns-table-{scheme}")
    columns.reject()
    lesson = TeachDialog(
        theme, window.captures.worker, capturing.source_of(str(capturing.sample_page())).page(), RecipeBook(), dialog
    )
    lesson.show()
    studio.until(lambda: lesson.model.rowCount() > 0)
    for part, words in ((Part.FIRST, "samstags stehen alle"), (Part.OTHER, "Entweder richtig")):
        row = lesson.model.find(words, -1)
        lesson.lines.selectRow(row if row is not None else 0)
        lesson.parts[part].click()
        studio.until(lambda: not window.captures.worker.busy)
    studio.save(lesson, f"teach-{scheme}")
    lesson.reject()
    dialog.close()
    studio.settle(window)
    sites = SourcesDialog(theme, window)
    sites.show()
    studio.save(sites, f"sources-{scheme}")
    sites.close()
    window.queue.offer("\n".join(f"https://blatt-{number % 3}.example/artikel/{number}" for number in range(1, 13)))
    queue = window.queue.ask()
    assert queue is not None
    studio.save(queue, f"queue-add-{scheme}")
    queue.add.click()
    studio.until(lambda: not queue.is_adding)
    studio.save(queue, f"queue-{scheme}")
    queue.close()


def _export(file: Path) -> Path:
    """A site's export with some posts."""
    titles = (
        "Die Stadtbibliothek soll sonntags öffnen: was die Probezeit gezeigt hat und was sie kostet",
        "Radweg an der Lindenauer Straße",
        "Warum der Markt umzieht",
        "Straßenbahnlinie 7: Verspätungen ohne Ende?",
        "Haushaltsentwurf 2027",
        "Brunnen am Rathaus läuft wieder",
    )
    comment = """<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>Anna</wp:comment_author>
<wp:comment_date>2026-05-03 12:30:00</wp:comment_date><wp:comment_content>Das sehe ich auch so.</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>"""
    items = "".join(
        f"<item><title>{title}</title><link>https://linden-blatt.example/{number}</link>"
        f"<wp:post_id>{number}</wp:post_id><wp:post_type>post</wp:post_type>"
        + "".join(comment.format(id=100 * number + one) for one in range(3 + 37 * number % 29))
        + "</item>"
        for number, title in enumerate(titles, start=1)
    )
    file.write_text(
        '<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>'
        f"<title>Linden-Blatt</title><wp:wxr_version>1.2</wp:wxr_version>{items}</channel></rss>",
        encoding="utf-8",
    )
    return file


def _table(file: Path) -> Path:
    """The sample's comments as somebody's own table."""
    taken = capturing.read(capturing.source_of(str(capturing.sample_page())))
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream, delimiter=";")
        rows.writerow(("Lfd. Nr.", "Antwort auf", "Wer", "Wann", "Kommentar", "Zustimmungen", "E-Mail"))
        for one in taken.comments:
            name = one.author.name or ""
            rows.writerow((one.key, one.parent_key, name, one.published.raw, one.text.plain, 3, "x@post.example"))
    return file


def _more(studio: Studio, long: Path) -> None:
    for scheme, size in product(("light", "dark"), ((1280, 800), (1920, 1080))):
        window = studio.window(long, "de", scheme, size)
        thread = window.desk.thread_view
        thread.reveal(thread.model.comments[1200].id)
        thread.setFocus()
        studio.settle(window)
        studio.save(window, f"long-{scheme}-{size[0]}")
        studio.close(window)
    window = studio.window(studio.work / "leer.threadmark", "de", "light")
    studio.settle(window)
    studio.save(window, "empty-light")
    studio.close(window)


def one_picture(studio: Studio, archive: Path) -> None:
    """The window on an archive, as the user would see it."""
    window = studio.window(archive, "de", "light")
    studio.settle(window)
    studio.save(window, "window")
    studio.close(window)


def main() -> int:
    arguments = sys.argv[1:]
    if not arguments:
        print(__doc__)
        return 2
    with tempfile.TemporaryDirectory() as work:
        studio = Studio(Path(arguments[0]), Path(work))
        if "--archive" in arguments:
            one_picture(studio, Path(arguments[arguments.index("--archive") + 1]))
        else:
            all_pictures(studio)
        QApplication.closeAllWindows()
    return 0


if __name__ == "__main__":
    sys.exit(main())
