"""Who makes a three: somebody is over, or a three saves two from having no hour in common. Nobody stays alone who need not.

Found by trying: one three after the other is fixed, and the best pairs are made of all others. Up to `EVERY` people every
three is tried; of more, those that look best. If there is one that costs nothing, it is nearly always the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from bot.matching.company import Arrangement, Company
from bot.matching.pool import Pool

EVERY = 15
"""People of whom every three is tried: there are 455."""

FEW, MANY, EFFORT = 12, 500, 1_000_000
"""How many threes are tried at least and at most, and in between: how many twos are looked at in all tries together."""

WRONG = 6
"""People with whom something is wrong who are looked at together."""

Three = tuple[int, ...]
Trouble = Callable[[Arrangement], int]


def alone(arrangement: Arrangement) -> int:
    """How many are with nobody."""
    return arrangement.score.alone


def untimely(arrangement: Arrangement) -> int:
    """How many are with nobody with whom they have an hour in common."""
    return arrangement.score.alone + arrangement.score.hourless


def arranged(pool: Pool) -> Arrangement:
    """Everybody of a pool: in pairs, and in as few threes as it takes."""
    pairs = pool.arranged()
    plain = _finished(pool, pairs)
    if not untimely(plain):
        return plain
    timely = list(_better(pool, pairs, untimely))
    return min((plain, *(_finished(pool, one) for one in timely[-2:])), key=lambda one: one.score)


def _finished(pool: Pool, begun: Arrangement) -> Arrangement:
    """Whoever is alone makes a three with others, if he may."""
    *_, last = (begun, *_better(pool, begun, alone))
    return last


def _better(pool: Pool, begun: Arrangement, trouble: Trouble) -> Iterator[Arrangement]:
    """The same with one three more, with two more …, as long as there is less trouble each time."""
    while trouble(begun):
        threes = [group for group in begun.groups if len(group) > 2]
        tried = (pool.arranged((*threes, three)) for three in _candidates(pool, begun, trouble))
        best = _first_or_best(tried, begun, trouble)
        if best is None:
            return
        yield best
        begun = best


def _first_or_best(tried: Iterator[Arrangement], begun: Arrangement, trouble: Trouble) -> Arrangement | None:
    """The first that is as good as can be, or else the best. With a three more it cannot get better than the pairs were
    without those who were over."""
    best, least = None, trouble(begun) - 1
    floor = begun.score[1:4]
    for one in tried:
        if trouble(one) <= least and (best is None or (trouble(one), one.score) < (trouble(best), best.score)):
            best = one
            if one.score[1:4] <= floor:
                break
    return best


def _candidates(pool: Pool, begun: Arrangement, trouble: Trouble) -> list[Three]:
    """Threes of people who are in none, those first that cost least; as many as there is time to try."""
    company, free = pool.company, [group for group in begun.groups if len(group) < 3]
    people = [*begun.alone, *(one for group in free for one in group)]
    few = people if len(people) <= EVERY else _likely(company, begun, people)
    threes = {tuple(sorted(three)) for three in combinations(few, 3)}
    threes |= {tuple(sorted((one, *two))) for one in begun.alone for two in free}
    scores = {three: company.score(three) for three in sorted(threes) if company.may_meet(three)}
    able = [three for three, score in scores.items() if trouble is alone or not score.hourless]
    company.chance.shuffle(able)
    return sorted(able, key=scores.__getitem__)[: max(FEW, min(MANY, EFFORT // len(people) ** 2))]


def _likely(company: Company, begun: Arrangement, people: Sequence[int]) -> list[int]:
    """Those with whom something is wrong, and those whose turn it is."""
    wrong = [*begun.alone, *(one for group in begun.groups if company.score(group).hourless for one in group)]
    turns = company.by_turn(people)
    return [*dict.fromkeys((*wrong[:WRONG], *turns))][:EVERY]
