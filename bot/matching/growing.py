"""The first circles: each grows around somebody whose hours fit the fewest others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.matching.people import can_talk
from bot.matching.seating import FEWEST, MOST, Seating

GOOD = 5
"""People: two can be away, and one can leave."""


def begin(seating: Seating, boldness: float = 0) -> None:
    """Circle after circle. Around whom none can grow, waits. The bolder, the more is left to chance."""
    chance, free = seating.company.chance, seating.waiting
    while len(free) >= FEWEST:
        choices = {one: max(1, n) * chance.uniform(1 - boldness, 1) for one, n in _choices(seating, free).items()}
        first = min(free, key=choices.__getitem__)
        circle = _grown(seating, first, free, choices)
        if len(circle) < FEWEST:
            circle = [first]
        else:
            seating.open(circle)
        free = [one for one in free if one not in circle]


def _size(people: int) -> int:
    """Of the next circle: all are dealt into circles of five or six, or of four where it must be."""
    count = max(1, people // GOOD)
    if people > count * MOST and people >= (count + 1) * FEWEST:
        count += 1
    return min(MOST, -(-people // count))


def _choices(seating: Seating, people: Iterable[int]) -> Mapping[int, int]:
    """How many each could choose from."""
    company, here = seating.company, set(people)
    counts = Counter(company.people[one].hours for one in here)
    able = {hours: sum(n for other, n in counts.items() if can_talk(hours & other)) for hours in counts}
    return {one: able[company.people[one].hours] - len(company.apart[one] & here) for one in here}


def _grown(seating: Seating, first: int, free: Sequence[int], choices: Mapping[int, float]) -> list[int]:
    """Somebody and those who suit, one after the other; nobody who leaves too few to go on with, if there is another."""
    circle, able, size = [first], free, _size(len(free))
    while len(circle) < size:
        able = [one for one in able if one not in circle and seating.fits(one, circle)]
        if not able:
            break
        circle.append(_next(seating, circle, able, choices))
    return circle


def _next(seating: Seating, circle: Sequence[int], able: Sequence[int], choices: Mapping[int, float]) -> int:
    """Who suits best; the fewer choices somebody has, the better."""
    fewest = min(choices[one] for one in able)
    worth = {one: seating.suits(one, circle) * (1 + fewest / choices[one]) for one in able}
    best = sorted(able, key=worth.__getitem__, reverse=True)
    needed = FEWEST - len(circle) - 1
    for one in best:
        then = (other for other in able if other != one and seating.fits(other, [*circle, one]))
        if needed <= 0 or sum(1 for _ in then) >= needed:
            return one
    return best[0]
