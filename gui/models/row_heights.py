"""RowHeights: how high every row of a long list is, without measuring them all.

Rows lie in blocks of 256. An untouched block has the mean of a sample; a touched one has an estimate
per row, and exact heights replace those as rows are painted. Opening 100,000 rows costs one sample.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

BLOCK = 256
SAMPLE = 400


class RowHeights:
    """Heights in px. `estimate(row)` must be cheap; `put` says what a row really measures."""

    def __init__(self, count: int, estimate: Callable[[int], int]) -> None:
        self.count = count
        self._estimate = estimate
        self._blocks: list[list[int] | None] = [None] * -(-count // BLOCK)
        self._mean = self._sampled_mean()
        self._sums = [self._mean * (min(count, start + BLOCK) - start) for start in range(0, count, BLOCK)]
        self._tops: list[int] | None = None

    def _sampled_mean(self) -> int:
        if not self.count:
            return 1
        step = max(1, self.count // SAMPLE)
        rows = range(0, self.count, step)
        return max(1, sum(self._estimate(row) for row in rows) // len(rows))

    def _block(self, number: int) -> list[int]:
        heights = self._blocks[number]
        if heights is None:
            start = number * BLOCK
            heights = [self._estimate(row) for row in range(start, min(self.count, start + BLOCK))]
            self._blocks[number] = heights
            self._sums[number] = sum(heights)
            self._tops = None
        return heights

    def _block_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._sums, initial=0))
        return self._tops

    def height(self, row: int) -> int:
        return self._block(row // BLOCK)[row % BLOCK]

    def put(self, row: int, height: int) -> None:
        """The exact height of a row."""
        heights = self._block(row // BLOCK)
        difference = height - heights[row % BLOCK]
        if difference:
            heights[row % BLOCK] = height
            self._sums[row // BLOCK] += difference
            self._tops = None

    def total(self) -> int:
        return self._block_tops()[-1]

    def top(self, row: int) -> int:
        """Where a row begins, as far as is known."""
        if row >= self.count:
            return self.total()
        heights = self._block(row // BLOCK)
        return self._block_tops()[row // BLOCK] + sum(heights[: row % BLOCK])

    def row_at(self, y: int) -> tuple[int, int]:
        """The row at height `y` and the distance into it."""
        if not self.count:
            return 0, 0
        y = max(0, y)
        number = min(bisect_right(self._block_tops(), y) - 1, len(self._blocks) - 1)
        heights = self._block(number)
        rest = y - self._block_tops()[number]
        row = number * BLOCK
        for height in heights[:-1]:
            if rest < height:
                return row, rest
            rest -= height
            row += 1
        return row, min(rest, heights[-1] - 1)
