"""Few people think ahead: of arrangements that are equally good today, the one after which they go on longest without
meeting the same again. Six people could otherwise be stuck after three rounds, with two more to come."""

from __future__ import annotations

from collections.abc import Sequence

from bot.matching.company import Arrangement, Company
from bot.matching.pool import Pool
from bot.matching.threes import arranged

FEW = 30
"""People: more have so many ways that they are seldom stuck early, and thinking ahead takes longer."""

OTHERS = 8
"""Arrangements made by chance, beside the one in which people go together best."""


def foreseen(company: Company, people: Sequence[int]) -> Arrangement:
    """Everybody in pairs or a three."""
    liked = arranged(Pool(company, people))
    if len(people) > FEW or liked.score.again or len(people) < 6:
        return liked
    others = [arranged(Pool(company, people, wild=True)) for _ in range(OTHERS)]
    as_good = [liked, *(one for one in others if one.score[:-1] == liked.score[:-1])]
    return max(as_good, key=lambda one: _rounds_to_come(company, people, one))


def _rounds_to_come(company: Company, people: Sequence[int], arrangement: Arrangement) -> int:
    """How many there are before two meet again."""
    for number in range(len(people)):
        company = company.after(arrangement)
        arrangement = Pool(company, people).arranged()
        if arrangement.score.again:
            return number
    return len(people)
