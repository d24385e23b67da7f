"""Joining a circle that exists: one who comes late, or those who wait, before they are put into new ones."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from bot.content.curriculum import Matching
from bot.matching.circles import circles
from bot.matching.people import Grouping, Someone, can_talk, liking, may_meet, shared
from bot.matching.seating import FEWEST, MOST

EVEN = Matching()
"""Everything counts the same."""


def fits(people: Sequence[Someone]) -> bool:
    """Whether they may all meet and have an hour in common."""
    return can_talk(shared(people)) and all(may_meet(one, other) for one, other in combinations(people, 2))


def placed(person: Someone, among: Sequence[Sequence[Someone]], weights: Matching = EVEN) -> int | None:
    """The number of the circle somebody who comes late fits into best: one of the smallest that has a seat and where
    everybody may meet and has an hour in common. None if there is none."""
    able = [number for number, circle in enumerate(among) if 0 < len(circle) < MOST and fits([*circle, person])]
    return min(
        able,
        key=lambda number: (len(among[number]) >= FEWEST, -_mean(person, among[number], weights)),
        default=None,
    )


def filled(
    people: Sequence[Someone], small: Mapping[int, Sequence[Someone]], weights: Matching, chance: random.Random
) -> tuple[Grouping, Mapping[int, Sequence[int]]]:
    """From those who wait to a draft: who comes to which of the circles that have become `small` (by id), up to four, and
    new circles of all others."""
    inside = {id: list(members) for id, members in small.items()}
    coming: dict[int, list[int]] = defaultdict(list)
    rest = []
    for one in chance.sample(people, len(people)):
        open_ = [id for id, members in inside.items() if len(members) < FEWEST]
        best = placed(one, [inside[id] for id in open_], weights)
        if best is None:
            rest.append(one)
            continue
        inside[open_[best]].append(one)
        coming[open_[best]].append(one.id)
    return circles(rest, weights, chance), dict(coming)


def _mean(person: Someone, circle: Sequence[Someone], weights: Matching) -> float:
    return sum(liking(person, one, weights) for one in circle) / max(1, len(circle))
