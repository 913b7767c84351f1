"""Pairs of job and floor in one run: this machine is noisy, so only ratios count."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

type Job = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One line of the table: medians in milliseconds, the median of the pair ratios and their spread."""

    job: str
    size: str
    ours: float
    floor: float
    ratio: float
    spread: tuple[float, float]
    against: str

    def __str__(self) -> str:
        return (
            f"{self.job:<44} {self.size:>8} {self.ours:>10.1f} {self.floor:>10.1f} {self.ratio:>7.2f} "
            f"[{self.spread[0]:.2f}-{self.spread[1]:.2f}]  {self.against}"
        )


HEADER = f"{'job':<44} {'size':>8} {'ours ms':>10} {'floor ms':>10} {'ratio':>7} spread  against"


def pairs(job: str, size: str, ours: Job, floor: Job, against: str, *, runs: int = 5) -> Row:
    """Floor and job in turn, `runs` times after one warm-up; garbage is collected between, not during."""
    ours(), floor()
    times: list[tuple[float, float]] = []
    for _ in range(runs):
        below = timed(floor)
        times.append((timed(ours), below))
    ratios = [a / b for a, b in times]
    return Row(
        job,
        size,
        statistics.median(a for a, _ in times) * 1000,
        statistics.median(b for _, b in times) * 1000,
        statistics.median(ratios),
        (min(ratios), max(ratios)),
        against,
    )


def timed(job: Job) -> float:
    """Seconds of one run."""
    gc.collect()
    start = time.perf_counter()
    job()
    return time.perf_counter() - start
