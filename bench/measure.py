"""How things are measured: several rounds, the median, and always beside a baseline of the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

ROUNDS = 5


@dataclass(frozen=True)
class Figure:
    """Seconds for one thing, and how many times a baseline that is."""

    what: str
    seconds: float
    baseline: float
    goal: str = ""

    def __str__(self) -> str:
        ratio = self.seconds / self.baseline
        return f"{self.what:<64} {self.seconds * 1e6:>10.1f} µs  {ratio:>6.2f} ×   {self.goal}"


async def seconds_each(work: Callable[[], Awaitable[object]], times: int) -> float:
    """Median over several rounds of the seconds that one `await work()` takes."""
    rounds = []
    await work()
    for _ in range(ROUNDS):
        started = time.perf_counter()
        for _ in range(times):
            await work()
        rounds.append((time.perf_counter() - started) / times)
    return statistics.median(rounds)


def report(figure: Figure) -> None:
    """Print one figure; a benchmark never fails the build."""
    print(figure, flush=True)
