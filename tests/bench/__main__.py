"""``make bench``: the main jobs against floors measured in the same run."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from lxml import etree

from domain.page import Page
from operations import exporting
from operations.capturing import SavedFile, read, save
from scrapers.markup import parse
from scrapers.platforms.wordpress_html import read_comments
from scrapers.scraper import Context
from storage.archive import Archive
from tests.bench.measure import HEADER, Row, pairs
from tests.bench.pages import make_page
from tests.bench.window import window_rows

CONTEXT = Context("2026-01-01T00:00:00+00:00")


def main() -> None:
    """Measure and print the table."""
    print(HEADER)
    folder = Path(tempfile.mkdtemp(prefix="threadmark-bench-"))
    try:
        for comments in (1_000, 10_000):
            for row in _rows(comments, folder):
                print(row, flush=True)
    finally:
        shutil.rmtree(folder)


def _rows(comments: int, folder: Path) -> list[Row]:
    made = make_page(comments)
    size = f"{comments:,}"
    page = Page("https://gemacht.example/seite/", made.html)
    file = folder / f"{comments}.html"
    file.write_bytes(made.html)

    def raw() -> object:
        return etree.fromstring(made.html, etree.HTMLParser(huge_tree=True))

    def comments_of_page() -> object:
        return read_comments(parse(page), page, CONTEXT)

    numbers = iter(range(1_000_000))

    def capture_and_save() -> object:
        with Archive.create(folder / f"{comments}-{next(numbers)}.threadmark") as archive:
            return save(archive, read(SavedFile(file, page.url)))

    kept = folder / f"{comments}.threadmark"
    with Archive.create(kept) as archive:
        number = save(archive, read(SavedFile(file, page.url)))
        records = archive.comments.thread(number)

    def bare_csv() -> object:
        import csv

        with (folder / "bare.csv").open("w", newline="", encoding="utf-8") as out:
            writer = csv.writer(out)
            for record in records:
                writer.writerow((record.id, record.parent_id, record.author.name, record.text.plain))

    def export() -> object:
        with Archive.open(kept, read_only=True) as archive:
            return exporting.export(archive, folder / f"csv{comments}", overwrite=True)

    parse_row = pairs("parse into comments, fields and blocks", size, comments_of_page, raw, "raw lxml parse")
    capture_row = pairs("capture a saved page, durable and searchable", size, capture_and_save, raw, "raw lxml parse")
    export_row = pairs("export CSV with tags", size, export, bare_csv, "csv module, four columns from memory")
    return [parse_row, capture_row, export_row, *window_rows(size, kept, folder)]


if __name__ == "__main__":
    main()
