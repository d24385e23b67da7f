"""Those of one round, what they have behind them, and how good an arrangement of them is."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import NamedTuple

from bot.content.curriculum import Matching
from bot.matching.people import Someone, can_talk, liking, shared


class Score(NamedTuple):
    """What is bad about an arrangement, the worst first: people who are alone, people of groups without a common hour,
    twos who meet again, how often those met before, how lately those of threes and those alone were it already, and how
    little the groups go together."""

    alone: int = 0
    hourless: int = 0
    again: int = 0
    met: int = 0
    owed: int = 0
    dislike: int = 0

    def plus(self, other: Score) -> Score:
        """Of two arrangements side by side."""
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Groups of two and three, and who is alone."""

    groups: tuple[tuple[int, ...], ...]
    alone: tuple[int, ...]
    score: Score


class Company:
    """They, by id. `met[one][other]`: how often; `owed[one]`: the place in the line of those who want to be in a pair again,
    0 for who was in one all the time."""

    def __init__(
        self,
        people: Iterable[Someone],
        met: Mapping[frozenset[int], int],
        waited: Mapping[int, int],
        weights: Matching,
        chance: random.Random,
    ) -> None:
        self.people = {one.id: one for one in people}
        self.met = _each_way(met, self.people)
        self.owed = _line({id: waited.get(id, 0) for id in self.people})
        self.apart = _both_ways(self.people)
        self.weights = weights
        self.chance = chance
        self._worth: dict[tuple[int, int], tuple[bool, int]] = {}
        self._kind: dict[int, int] = _kinds(self.people.values())

    def worth(self, one: int, other: int) -> tuple[bool, int]:
        """Whether two have an hour in common, and how well they go together. Asked once for each two kinds of people:
        there are far fewer kinds than people."""
        kinds = self._kind[one], self._kind[other]
        known = self._worth.get(kinds)
        if known is None:
            a, b = self.people[one], self.people[other]
            known = can_talk(a.hours & b.hours), liking(a, b, self.weights)
            self._worth[kinds] = known
        return known

    def may_meet(self, group: Iterable[int]) -> bool:
        """Whether nobody of the group must not meet another."""
        return all(other not in self.apart[one] for one, other in combinations(group, 2))

    def is_new(self, one: int, other: int) -> bool:
        """Whether two have an hour in common and have not met."""
        return self.worth(one, other)[0] and other not in self.met[one]

    def by_turn(self, people: Sequence[int]) -> list[int]:
        """Those first who were in a three or alone longest ago or never; the same by chance."""
        mixed = self.chance.sample(people, len(people))
        return sorted(mixed, key=self.owed.__getitem__)

    def after(self, arrangement: Arrangement) -> Company:
        """The same people when they have met like this."""
        later = copy(self)
        later.met = defaultdict(dict, {one: dict(times) for one, times in self.met.items()})
        for group in arrangement.groups:
            for one, other in permutations(group, 2):
                later.met[one][other] = later.met[one].get(other, 0) + 1
        return later

    def score(self, group: Sequence[int]) -> Score:
        """Of one group alone, or of somebody who is alone."""
        if len(group) == 1:
            return Score(alone=1, owed=self._turn(group))
        talk = can_talk(shared(self.people[one] for one in group))
        twos = list(combinations(group, 2))
        times = [self.met[one].get(other, 0) for one, other in twos]
        return Score(
            hourless=0 if talk else len(group),
            again=sum(1 for time in times if time),
            met=sum(times),
            owed=self._turn(group) if len(group) > 2 else 0,
            dislike=-sum(self.worth(one, other)[1] for one, other in twos) * len(group) // len(twos),
        )

    def _turn(self, group: Sequence[int]) -> int:
        """How little it is their turn: that of one at least counts first, then that of all."""
        places = [self.owed[one] for one in group]
        return min(places) * (3 * max(self.owed.values()) + 1) + sum(places)

    def arrangement(self, groups: Sequence[tuple[int, ...]], alone: Sequence[int]) -> Arrangement:
        """With its score."""
        total = Score()
        for group in (*groups, *((one,) for one in alone)):
            total = total.plus(self.score(group))
        return Arrangement(tuple(groups), tuple(alone), total)


def _each_way(met: Mapping[frozenset[int], int], people: Mapping[int, Someone]) -> defaultdict[int, dict[int, int]]:
    found: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for two, times in met.items():
        if times > 0 and len(two) == 2 and people.keys() >= two:
            one, other = two
            found[one][other] = found[other][one] = times
    return found


def _both_ways(people: Mapping[int, Someone]) -> Mapping[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for one in people.values():
        for other in one.apart & people.keys():
            found[one.id].add(other)
            found[other].add(one.id)
    return found


def _line(waited: Mapping[int, int]) -> Mapping[int, int]:
    """From figures of any size to places: 0, 1, 2 …, the same for the same figure."""
    places = {figure: place for place, figure in enumerate(sorted({0, *waited.values()}))}
    return {id: places[figure] for id, figure in waited.items()}


def _kinds(people: Iterable[Someone]) -> dict[int, int]:
    numbers: dict[tuple[str, str, str, int], int] = {}
    return {
        one.id: numbers.setdefault((one.department, one.language, one.zone, one.hours), len(numbers)) for one in people
    }
