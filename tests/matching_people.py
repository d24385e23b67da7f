"""Made-up people to be put together, and rounds that pass."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from bot.content.curriculum import Matching
from bot.matching import Grouping, Someone, buddies

WEIGHTS = Matching(department=4, hours=3, language=6, zone=1)
"""As in the programme that is shipped."""

ZONES = {
    "Europe/London": 0,
    "Europe/Berlin": 1,
    "America/New_York": -5,
    "America/Sao_Paulo": -3,
    "America/Los_Angeles": -8,
    "Asia/Dubai": 4,
    "Asia/Karachi": 5,
    "Asia/Tokyo": 9,
    "Africa/Lagos": 1,
    "Australia/Sydney": 10,
}
"""Hours from UTC in winter."""


def working_day(offset: int = 0, length: int = 16) -> int:
    """Nine to five, so many hours east of UTC."""
    return sum(1 << ((9 - offset) * 2 + step) % 48 for step in range(length))


def someone(
    id: int,
    *apart: int,
    zone: str = "Europe/London",
    department: str = "",
    language: str = "en",
    hours: int | None = None,
) -> Someone:
    day = working_day(ZONES[zone]) if hours is None else hours
    return Someone(id, department, language, zone, day, frozenset(apart))


def programme(
    count: int, chance: random.Random, zones: int = 1, departments: int = 8, apart: float = 0.0
) -> list[Someone]:
    """People from all over; `apart`: the share of those who would rather not meet somebody."""
    places = list(ZONES)[:zones]
    return [
        someone(
            id,
            *([chance.randrange(count)] if chance.random() < apart else []),
            zone=chance.choice(places),
            department=f"department {chance.randrange(departments)}",
        )
        for id in range(count)
    ]


def apart(people: Iterable[Someone]) -> set[frozenset[int]]:
    """Who must not meet, but nobody himself."""
    return {frozenset((one.id, other)) for one in people for other in one.apart if other != one.id}


def twos(group: Iterable[int]) -> Iterator[frozenset[int]]:
    return (frozenset(two) for two in combinations(sorted(group), 2))


class Rounds:
    """One after the other; what there was is kept as the bot keeps it."""

    def __init__(self, people: Sequence[Someone], chance: random.Random) -> None:
        self.people, self.chance = people, chance
        self.met = Counter[frozenset[int]]()
        self.last: dict[int, int] = {}
        self.number = 0

    def pass_one(self) -> Grouping:
        """A round, remembered."""
        self.number += 1
        found = buddies(self.people, self.met, self.last, WEIGHTS, self.chance)
        self.met.update(two for group in found.groups for two in twos(group))
        odd = [*(one for group in found.groups if len(group) > 2 for one in group), *found.alone]
        self.last |= dict.fromkeys(odd, self.number)
        return found
