"""Real pages beside the checkout, checked by hand: what `make score` prints must not fall."""

from __future__ import annotations

import pytest

from tests.score_gold import PAGES, Score, gold_files, score_page

LEAST = {
    "found": 99.8, "parents": 99.8, "authors": 99.8, "dates": 99.8, "raw_dates": 99.8, "kinds": 99.5, "marks": 99.0,
    "texts": 99.8, "precision": 100.0,
}  # fmt: skip


@pytest.mark.skipif(not (PAGES / "gold").exists(), reason="../shared/pages is not there")
def test_the_score_does_not_fall() -> None:
    total = Score()
    for file, gold in gold_files():
        total.add(score_page(file, gold))
    reached = {name: total.precision if name == "precision" else total.percent(name) for name in LEAST}
    assert all(reached[name] >= least for name, least in LEAST.items()), reached
    assert total.totals == total.pages
