"""Circles of four to six who may all meet and have an hour in common; whom no circle fits, waits."""

from __future__ import annotations

import random
from collections.abc import Sequence

from bot.content.curriculum import Matching
from bot.matching.company import Company
from bot.matching.growing import begin
from bot.matching.mending import mend, polish
from bot.matching.people import Grouping, Someone
from bot.matching.seating import Seating

PART = 150
"""More people are dealt into parts of about so many by chance."""

BOLD = 0.9
"""How much of whom a try begins with is left to chance, once the careful one has left somebody over."""

TRIES, EFFORT = 20, 3000
"""How often few people are seated anew at most while somebody waits, and how many people in all tries. In many parts,
somebody is found for nearly everybody in the end."""

WAIT = {1: 1, 2: 2, 3: 3, 7: 1}
"""Of so many people, so many must wait."""


def circles(people: Sequence[Someone], weights: Matching, chance: random.Random) -> Grouping:
    """Everybody who can be is in a circle of four to six. Nobody is with whom he must not meet; everybody of a circle is
    at work at an hour of the day, the same for all; departments are mixed and so on, as the weights say. Alone are those
    whom no circle fits, and one of seven."""
    company = Company(people, {}, {}, weights, chance)
    everybody = chance.sample(sorted(company.people), len(company.people))
    seating = Seating(company, ())
    count = max(1, len(everybody) // PART)
    for number in range(count):
        part = everybody[number::count]
        seating.join(_best(company, part) if count == 1 else _tried(company, part))
    mend(seating)
    polish(seating)
    return Grouping(tuple(tuple(circle) for circle in seating.circles), tuple(seating.waiting))


def _best(company: Company, people: Sequence[int]) -> Seating:
    """The one with the fewest who wait, and who like each other best, of a few that are made by chance."""
    best = _tried(company, people)
    for _ in range(min(TRIES, EFFORT // max(1, len(people)))):
        if len(best.waiting) <= WAIT.get(len(people), 0):
            break
        best = min(best, _tried(company, people, boldness=BOLD), key=lambda one: (len(one.waiting), -one.liked()))
    return best


def _tried(company: Company, people: Sequence[int], boldness: float = 0) -> Seating:
    seating = Seating(company, company.chance.sample(people, len(people)))
    begin(seating, boldness)
    mend(seating)
    return seating
