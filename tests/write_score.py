"""Write docs/score.md: every page with gold, read by whatever speaks first, and by the detector alone.

    python -m tests.write_score

The pages lie beside the checkout (../shared/pages) and are read there; the table holds their names and figures only.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from domain.article import Article
from domain.capture import Capture, Receipt
from domain.errors import NoCommentsFound
from scrapers.capturing import SavedFile, Way, capture
from tests import score_gold
from tests.score_gold import PAGES, Score
from tests.scrapers.files.test_recorded_files import NOTHING, OTHERWISE, read_all
from tests.scrapers.files.test_recorded_files import rows as recorded_rows

FILE = Path(__file__).parent.parent / "docs" / "score.md"
NAMES = ("found", "precision", "parents", "authors", "dates", "kinds", "texts")
HEAD = """# Score

Hand-checked pages of other people's sites (`../shared/pages/gold`), read as saved files. Per cent of the comments that
a reader finds there: found at all (recall), how many of ours are comments (precision), with the right parent, author,
date, kind and text. Made by `python -m tests.write_score`; `python -m tests.score_gold -v` prints each difference;
`tests/scrapers/test_gold.py` and `test_detector.py` keep the floors.

Pages that nothing was tuned on: of 66 other WordPress pages in trafilatura's test set the detector alone has the exact
count on 62 (authors 99.0 %, dates 99.8 %, depth 99.8 %, measured against the WordPress reader); of its about 900 pages
without comments it takes 11 for pages with some (1.2 %).
"""


FILES_HEAD = """## Exports and saved answers

Every file of `../shared/pages` that is no web page, opened as a user opens it, all its discussions; with the count that
stands in `INDEX.tsv`. `tests/scrapers/files/test_recorded_files.py` keeps it so.
"""


def main() -> None:
    every = [_row(file, gold, None) for file, gold in score_gold.gold_files()]
    alone = [_row(file, gold, Way.DETECTOR) for file, gold in _pages()]
    text = HEAD
    text += "\n## As Threadmark reads them\n\n" + _table(every)
    text += "\n## The detector alone, as if no platform were known\n\n" + _table(alone)
    text += "\n" + FILES_HEAD + "\n" + _files()
    FILE.write_text(text, encoding="utf-8")


def _files() -> str:
    lines = ["| file | counted in the index | read | read by | |", "|---|--:|--:|---|---|"]
    for row in recorded_rows():
        name, counted = row["file"], (re.match(r"\d*", row["counted"]) or [""])[0]
        remark = OTHERWISE.get(name, (0, ""))[1] or NOTHING.get(name, "")
        try:
            taken = read_all(PAGES / name)
        except NoCommentsFound:
            lines.append(f"| {name} | {counted} | – | | {remark} |")
            continue
        ways = ", ".join(sorted({one.receipt.source for one in taken}))
        lines.append(f"| {name} | {counted} | {sum(len(one.comments) for one in taken)} | {ways} | {remark} |")
    return "\n".join(lines) + "\n"


def _pages() -> list[tuple[Path, dict]]:  # type: ignore[type-arg]
    found = []
    for file in sorted((PAGES / "gold").glob("*/*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        found.append((PAGES / gold["page"], gold))
    return found


def _row(file: Path, gold: dict, only: Way | None) -> tuple[str, Score]:  # type: ignore[type-arg]
    def taken(page: Path, url: str | None) -> Capture:
        try:
            return capture(SavedFile(page, url), only=only)
        except NoCommentsFound:
            return Capture(Article(), (), Receipt())

    score_gold._taken = taken
    return f"{file.parent.name}/{file.name}", score_gold.score_page(file, gold)


def _table(rows: list[tuple[str, Score]]) -> str:
    total = Score()
    lines = ["| page | gold | " + " | ".join(NAMES) + " | read by |", "|---|--:|" + "--:|" * len(NAMES) + "---|"]
    exact = 0
    for name, score in rows:
        total.add(score)
        exact += score.found == score.gold and not score.extra
        lines.append(f"| {name} | {score.gold} | {_values(score)} | {score.way} |")
    lines.append(f"| **all** | **{total.gold}** | {_values(total)} | exact count on {exact} of {len(rows)} pages |")
    return "\n".join(lines) + "\n"


def _values(score: Score) -> str:
    return " | ".join(f"{score.precision if name == 'precision' else score.percent(name):.1f}" for name in NAMES)


if __name__ == "__main__":
    main()
