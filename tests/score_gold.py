"""Comments, parents, authors, dates and kinds against the hand-checked pages beside the checkout (`make score`).

The pages and their gold lie in ../shared/pages and are read there; nothing of them is copied. A gold
comment is found when ours has its id, or, where it has none, when the texts begin alike. Each page is read as a
saved file, by whatever way speaks first; the table names it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from domain.article import Article
from domain.capture import Capture, Receipt
from domain.comment import Comment
from domain.errors import NoCommentsFound
from domain.thread import Thread
from domain.time import Precision, Timestamp
from scrapers.capturing import SavedFile, capture

PAGES = Path(__file__).parent.parent.parent / "shared" / "pages"
FOLDERS = ("wordpress_html", "wpdiscuz", "news_native_html", "blogger", "forums_html", "derstandard")


@dataclass
class Score:
    """Counts over one or more pages; `extra` are comments of ours that the gold does not have."""

    gold: int = 0
    found: int = 0
    extra: int = 0
    parents: int = 0
    authors: int = 0
    dates: int = 0
    raw_dates: int = 0
    kinds: int = 0
    marks: int = 0
    texts: int = 0
    totals: int = 0
    pages: int = 0
    way: str = ""
    """How the page was read (the receipt's source); nothing for a sum."""

    def add(self, other: Score) -> None:
        for field in fields(self):
            if field.name != "way":
                setattr(self, field.name, getattr(self, field.name) + getattr(other, field.name))

    def percent(self, name: str) -> float:
        return 100.0 * getattr(self, name) / self.gold if self.gold else 100.0

    @property
    def precision(self) -> float:
        ours = self.found + self.extra
        return 100.0 * self.found / ours if ours else 100.0


def gold_files(folders: tuple[str, ...] = FOLDERS) -> Iterator[tuple[Path, dict[str, Any]]]:
    for folder in folders:
        for file in sorted((PAGES / "gold" / folder).glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            yield PAGES / gold["page"], _with_answers(gold)


def _with_answers(gold: dict[str, Any]) -> dict[str, Any]:
    """Stack Exchange: the gold lists answers apart and says on what a comment stands. We read both as one thread."""
    if "answers" not in gold:
        return gold
    comments = []
    for one in gold["comments"]:
        on = one["on"] if one["on"].startswith("answer-") else None
        comments.append(one | {"parent": on, "depth": 0 if on is None else 1})
    return gold | {"comments": [*gold["answers"], *comments]}


def score_page(file: Path, gold: dict[str, Any], *, tell: bool = False) -> Score:
    taken = _taken(file, gold.get("url"))
    score = _compare(list(taken.comments), gold["comments"], tell)
    nothing = not gold["comments"] and not gold["declared"] and not taken.comments
    score.totals = int(taken.receipt.declared == gold["declared"] or nothing)
    score.way = taken.receipt.source or "(nothing)"
    if tell and not score.totals:
        print(f"    stated: {taken.receipt.declared} for {gold['declared']} ({gold['declared_text']!r})")
    return score


def _taken(file: Path, url: str | None) -> Capture:
    try:
        return capture(SavedFile(file, url))
    except NoCommentsFound:
        return Capture(Article(), (), Receipt())


def _compare(ours: list[Comment], gold: list[dict[str, Any]], tell: bool) -> Score:
    nodes = {node.comment.key: node for node in Thread(ours)}
    pairs = list(_matched(ours, gold))
    score = Score(gold=len(gold), found=len(pairs), extra=len(ours) - len(pairs), pages=1)
    for one, wanted in pairs:
        node = nodes[one.key]
        parent = one.parent_key if node.parent is not None else None
        checks = {
            "parents": (parent, wanted["parent"]) if wanted["id"] else (node.depth, wanted["depth"]),
            "authors": (_fold(one.author.name), _fold(wanted["author"])),
            "dates": (_date(one.published, wanted), wanted["date"]),
            "raw_dates": (_fold(one.published.raw), _fold(wanted["date_raw"])),
            "kinds": (one.kind.value, wanted["kind"]),
            "marks": (one.by_article_author, wanted["by_article_author"]),
            "texts": (_text(one.text.plain, wanted), True),
        }
        for name, (got, expected) in checks.items():
            right = got == expected
            setattr(score, name, getattr(score, name) + right)
            if tell and not right:
                print(f"    {one.key} {name}: {got!r} for {expected!r}")
                if name == "texts":
                    plain = " ".join(one.text.plain.split())
                    print(
                        f"      {plain[:60]!r} … {plain[-40:]!r}",
                        f"\n      {wanted['text_start']!r} … {wanted['text_end']!r}",
                    )
    return score


def _matched(ours: list[Comment], gold: list[dict[str, Any]]) -> Iterator[tuple[Comment, dict[str, Any]]]:
    by_id = {one.site_id: one for one in ours if one.site_id}
    rest = list(ours)
    for wanted in gold:
        one = by_id.get(wanted["id"]) if wanted["id"] else None
        if one is None:
            start = _letters(wanted["text_start"])
            one = next((o for o in rest if _letters(o.text.plain).startswith(start[:40])), None)
        if one is not None and one in rest:
            rest.remove(one)
            yield one, wanted


def _fold(text: str | None) -> str:
    return " ".join((text or "").split()).strip(" -–—|·,:")


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


def _date(published: Timestamp, gold: dict[str, Any]) -> str | None:
    """Ours as the gold writes it: with as much as the gold says (seconds and zone may be more than printed).

    The gold leaves relative times ("vor 8 Stunden") open; ours count from when the page was seen.
    """
    ours, wanted = published.iso, gold["date"]
    if wanted is None:
        return None if published.precision is Precision.RELATIVE else ours
    ours, zulu = ours or "", str(wanted).replace("Z", "+00:00")
    return wanted if ours and (ours.startswith(zulu) or zulu.startswith(ours)) else ours or None


def _text(plain: str, wanted: dict[str, Any]) -> bool:
    letters = _letters(plain)
    start, end = _letters(wanted["text_start"]), _letters(wanted["text_end"])
    return start[:30] in letters[:120] and end[-20:] in letters[-80:]


def main() -> int:
    if not PAGES.exists():
        print(f"{PAGES} is not there: nothing to score.")
        return 0
    tell = "-v" in sys.argv
    names = ("found", "precision", "parents", "authors", "dates", "raw_dates", "kinds", "marks", "texts")
    total = Score()
    print(f"{'page':<58} {'gold':>5} " + " ".join(f"{name:>9}" for name in names) + "  total  read by")
    for file, gold in gold_files():
        score = score_page(file, gold, tell=tell)
        total.add(score)
        stated = "ok" if score.totals else "--"
        print(_line(f"{file.parent.name[:10]}/{file.name}", score, names) + f"     {stated}  {score.way}")
    print(_line("all", total, names) + f"  {total.totals}/{total.pages}")
    return 0


def _line(name: str, score: Score, names: tuple[str, ...]) -> str:
    values = [score.precision if n == "precision" else score.percent(n) for n in names]
    return f"{name[:58]:<58} {score.gold:>5} " + " ".join(f"{value:>8.1f}%" for value in values)


if __name__ == "__main__":
    sys.exit(main())
