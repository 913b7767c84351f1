"""Write docs/sources.md from the scrapers themselves: ``python -m tests.write_sources``."""

from __future__ import annotations

from pathlib import Path

from operations.sources import Evidence, Known, known

FILE = Path(__file__).parent.parent / "docs" / "sources.md"
TRIED = {
    Evidence.LIVE: "live: the real server, in the tests",
    Evidence.RECORDED: "recorded: real pages or answers",
    Evidence.DOCUMENTED: "documented: from documentation only",
}
HEAD = """# Sources

What Threadmark reads, in the order of finding: a platform that is known, then what the page marks for machines, then
the site's recipe, then the detector. The receipt names the way that spoke, and how sure it was. Whatever is not a known
platform is shown before it is saved (on the command line: a question, or `--accept`). `threadmark sources NAME` prints
what is known about one: where its data is, how nesting, time, votes, edited, deleted and moderated comments appear, and
what is lost.

| source | system | tried on | needs |
|---|---|---|---|
"""


def _needs(row: Known) -> str:
    return f"a key of your own. {row.key}" if row.key is not None else ""


def table() -> str:
    """The whole file."""
    rows = [f"| `{row.name}` | {row.title} | {TRIED[row.evidence]} | {_needs(row)} |" for row in known()]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    FILE.write_text(table(), encoding="utf-8")
