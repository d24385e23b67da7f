"""Putting together: 5,000 people who have 52 rounds behind them, in seconds; ten times as many take about ten times as long."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from functools import partial

from bench.measure import Figure, report
from bot.library import Shelf
from bot.matching import Someone, buddies, circles
from tests.matching_people import programme

FEW, MANY, ROUNDS = 500, 5_000, 52


async def run(shelf: Shelf) -> None:
    """A round of buddies and a draft of circles."""
    weights = shelf.library.programme.matching
    few, many = _people(FEW), _people(MANY)

    small, large = (_seconds(partial(buddies, of, _behind(of), {}, weights, random.Random(1))) for of in (few, many))
    report(Figure(f"a round of buddies, {MANY:,} people (against {FEW})", large, small, "goal ≤ 10 s, 12 ×"))
    small, large = (_seconds(partial(circles, of, weights, random.Random(1))) for of in (few, many))
    report(Figure(f"a draft of circles, {MANY:,} people (against {FEW})", large, small, "goal ≤ 10 s, 15 ×"))


def _people(count: int) -> list[Someone]:
    return programme(count, random.Random(count), zones=10, apart=0.1)


def _behind(people: list[Someone]) -> Counter[frozenset[int]]:
    """Rounds by lot: only their number matters."""
    met, mixed = Counter[frozenset[int]](), [one.id for one in people]
    for number in range(ROUNDS):
        random.Random(number).shuffle(mixed)
        met.update(map(frozenset, zip(mixed[::2], mixed[1::2], strict=False)))
    return met


def _seconds(work: Callable[[], object]) -> float:
    """Of the processor."""
    started = time.process_time()
    work()
    return time.process_time() - started
