"""A round of buddies: everybody is with somebody, and nobody with whom he must not or need not be again."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from bot.content.curriculum import Matching
from bot.matching.company import Arrangement, Company
from bot.matching.foresight import foreseen
from bot.matching.people import Grouping, Someone
from bot.matching.pool import Pool

AT_ONCE = 300
"""People who are looked at two by two, all of them. The time grows with the third power of their number."""

PART = 150
"""More are dealt into parts of so many by chance, and those of them for whom nothing good was found come together in the
end: among so many, something is found for nearly everybody."""

HELPERS = 2
"""Pairs that are parted again for each of those."""

TURNS = 40
"""Where one is over: so many whose turn it is to make a three are kept for the end."""


def buddies(
    people: Sequence[Someone],
    met: Mapping[frozenset[int], int],
    waited: Mapping[int, int],
    weights: Matching,
    chance: random.Random,
) -> Grouping:
    """Pairs, and a three where one is over. `met`: how often two were in a group together; `waited`: the more, the sooner
    somebody is in a pair again who was in a three or alone (how often in a row, or in which round last: then everybody has
    his turn). In this order: whoever must not meet does not; nobody is alone who need not; groups have an hour in common;
    nobody meets the same one again while there are others; turns; what the programme likes. Of a three, the last one is
    who was in one longest ago. Whoever is alone may meet nobody who is free."""
    company = Company(people, met, waited, weights, chance)
    found = [*_rounds(company, chance.sample(sorted(company.people), len(company.people)))]
    groups = [tuple(_last_by_turn(company, group)) for one in found for group in one.groups]
    return Grouping(tuple(groups), tuple(id for one in found for id in one.alone))


def _last_by_turn(company: Company, group: Sequence[int]) -> Sequence[int]:
    return company.by_turn(group)[::-1] if len(group) > 2 else group


def _rounds(company: Company, people: Sequence[int]) -> Iterator[Arrangement]:
    """Part by part, as long as most of them find somebody; then those who are left."""
    left = people
    while len(left) > AT_ONCE:
        before = len(left)
        done, left = _in_parts(company, left)
        yield done
        if len(left) > before // 2:
            break
    for part in _parts(left, AT_ONCE):
        yield foreseen(company, part)


def _in_parts(company: Company, people: Sequence[int]) -> tuple[Arrangement, Sequence[int]]:
    """The pairs that leave nothing to be wished, and all others, with so many of the pairs that these have a choice."""
    kept = set(company.by_turn(people)[: TURNS if len(people) % 2 else 0])
    good: dict[int, tuple[int, ...]] = {}
    for part in _parts([one for one in people if one not in kept], PART):
        for pair in Pool(company, part).arranged().groups:
            if not any(company.score(pair)[:4]):
                good |= dict.fromkeys(pair, pair)
    for one in [one for one in people if one not in good]:
        _help(company, one, good, len(people))
    pairs = dict.fromkeys(good.values())
    return company.arrangement([*pairs], ()), [one for one in people if one not in good]


def _help(company: Company, one: int, good: dict[int, tuple[int, ...]], people: int) -> None:
    """Part pairs again for somebody who is left, if he gets on with one of each; as long as not too many are left."""
    if people - len(good) > AT_ONCE - 2 * HELPERS:
        return
    mixed = company.chance.sample(sorted(good), len(good))
    may = [other for other in mixed if other not in company.apart[one]]
    best = [*islice((other for other in may if company.is_new(one, other)), HELPERS)]
    for other in best or may[:HELPERS]:
        for freed in good.get(other, ()):
            del good[freed]


def _parts(people: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    """Of about the same even number; the last one has whoever is over."""
    count = -(-len(people) // most)
    size = -(-len(people) // max(1, count))
    size += size % 2
    for start in range(0, len(people), max(2, size)):
        yield people[start : start + size]
