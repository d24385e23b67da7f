"""What is published of a poll, read by somebody who knows the rule and tries to prove what it hides.

The reader's possibilities are all the counts that would have been published in the same words. The same code that finds
nothing to prove under our rule finds what is known to be provable under a leaky one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product

import pytest

from bot.polls.publishing import result
from bot.polls.questions import Result, Row, Sheet
from tests.small_polls import MOST, SMALL, Counts, Said, ballots_of, multiple, said, single

FEWEST, ALL = 5, 40


# --- one choice a voter: every poll of 5 to 40 voters with 2 to 4 choices ---


def splits(voters: int, choices: int) -> Iterator[Counts]:
    """Every way these voters can choose."""
    if choices == 1:
        yield (voters,)
        return
    for count in range(voters + 1):
        for rest in splits(voters - count, choices - 1):
            yield (count, *rest)


@cache
def ours_in_order(counts: Counts, audience: int) -> Said:
    return said(result(Sheet((single(len(counts)),)), ballots_of(counts), audience=audience))


def ours(counts: Counts, audience: int = 0) -> Said:
    """Our rule does not look at which choice is which (see the property below): so 20 times fewer polls are counted."""
    order = sorted(range(len(counts)), key=lambda place: -counts[place])
    told = ours_in_order(tuple(counts[place] for place in order), audience)
    if told is None:
        return None
    return told[0], tuple(told[1][order.index(place)] for place in range(len(counts)))


def leaky(counts: Counts) -> Said:
    """The usual rule: the total, and every count but the small ones."""
    return sum(counts), tuple(count if count >= 3 else SMALL for count in counts)


def alike(
    choices: int, rule: Callable[[Counts], Said], voters: Iterable[int] = range(FEWEST, ALL + 1)
) -> dict[Said, list[Counts]]:
    classes: dict[Said, list[Counts]] = defaultdict(list)
    for number in voters:
        for counts in splits(number, choices):
            classes[rule(counts)].append(counts)
    return classes


def proofs(told: Said, possible: Sequence[Counts]) -> set[str]:
    """What somebody can prove who reads this, beside what it says."""
    if told is None:
        return set()
    hidden = [place for place, row in enumerate(told[1]) if row == SMALL]
    found = set()
    for place in hidden:
        values = {counts[place] for counts in possible}
        found |= {"somebody is there"} if min(values) > 0 else set()
        found |= {"the number"} if len(values) == 1 else set()
        found |= {"not everything is left open"} if values != {0, 1, 2} else set()
    for size in range(1, len(hidden) + 1):
        for group in combinations(hidden, size):
            sums = {sum(counts[place] for place in group) for counts in possible}
            found |= {"a small group"} if min(sums) > 0 and max(sums) < 3 else set()
    return found | ({"all chose the same"} if all(max(counts) == sum(counts) for counts in possible) else set())


@pytest.mark.parametrize("choices", [2, 3, 4])
def test_nothing_hidden_can_be_proved(choices: int) -> None:
    for told, possible in alike(choices, ours, range(FEWEST, 50)).items():
        assert proofs(told, possible) == set(), (told, possible[:3])


@pytest.mark.parametrize("asked", [8, 9, 10, 11, 14, 15, 21])
@pytest.mark.parametrize("choices", [2, 3, 4])
def test_nor_by_somebody_who_knows_how_many_were_asked(choices: int, asked: int) -> None:
    for told, possible in alike(choices, lambda counts: ours(counts, asked), range(FEWEST, asked + 1)).items():
        assert proofs(told, possible) == set(), (told, possible[:3])


def test_the_reader_is_good_enough_to_catch_the_leaky_rule() -> None:
    small = proved = 0
    for told, possible in alike(4, leaky).items():
        assert told is not None
        for place in [place for place, row in enumerate(told[1]) if row == SMALL]:
            values = [counts[place] for counts in possible]
            small += sum(value > 0 for value in values)
            proved += len(values) if min(values) > 0 else 0
            assert ("somebody is there" in proofs(told, possible)) or min(values) == 0
    assert (proved, small) == (61_880, 88_440)


def test_hardly_anything_is_kept_back_for_that() -> None:
    """Beside the few polls in which nothing is visible, or in which the bands would prove a number."""
    silent, polls = 0, 0
    for told, possible in alike(4, ours).items():
        polls += len(possible)
        silent += len(possible) if told is None else 0
    assert (silent, polls) == (335, 135_681)


# --- several choices a voter ---


def patterns(choices: int, limit: int) -> list[Counts]:
    return [pattern for pattern in product((0, 1), repeat=choices) if 1 <= sum(pattern) <= limit]


def several(choices: int, limit: int, voters: Iterable[int]) -> dict[Said, list[Counts]]:
    """How many chose each combination, in every possible way, by what is published of it."""
    combined = patterns(choices, limit)
    sheet = Sheet((multiple(choices, limit),))
    classes: dict[Said, list[Counts]] = defaultdict(list)
    seen: dict[tuple[int, Counts], Said] = {}
    for number in voters:
        for split in splits(number, len(combined)):
            counts = tuple(sum(map(int.__mul__, split, column)) for column in zip(*combined, strict=True))
            if (number, counts) not in seen:
                seen[number, counts] = said(result(sheet, several_ballots(split, combined)))
            classes[seen[number, counts]].append(split)
    return classes


def several_ballots(split: Counts, combined: Sequence[Counts]) -> list[tuple[Counts]]:
    chosen = [tuple(place for place, one in enumerate(pattern) if one) for pattern in combined]
    return [(chosen[place],) for place, count in enumerate(split) for _ in range(count)]


def groups(choices: int, limit: int) -> dict[str, list[int]]:
    """Everybody who chose one, did not, chose this of two and not that, or exactly one combination."""
    combined = patterns(choices, limit)
    found = {f"exactly {pattern}": [place] for place, pattern in enumerate(combined)}
    for one, other in product(range(choices), repeat=2):
        for first, second in product((0, 1), repeat=2):
            name = f"{first} of {one} and {second} of {other}"
            found[name] = [n for n, pattern in enumerate(combined) if (pattern[one], pattern[other]) == (first, second)]
    return {name: members for name, members in found.items() if members}


def several_proofs(told: Said, possible: Sequence[Counts], watched: Mapping[str, Sequence[int]]) -> set[str]:
    if told is None:
        return set()
    found = set()
    for name, members in watched.items():
        sizes = {sum(split[place] for place in members) for split in possible}
        found |= {f"a small group: {name}"} if min(sizes) > 0 and max(sizes) < 3 else set()
    for place, row in enumerate(told[1]):
        who = watched[f"{int(row == SMALL)} of {place} and {int(row == SMALL)} of {place}"]
        sizes = {sum(split[n] for n in who) for split in possible}
        found |= {f"not everything is left open: {place}"} if row in (SMALL, MOST) and not {0, 1, 2} <= sizes else set()
    return found


@pytest.mark.parametrize(
    ("choices", "limit", "voters"),
    [
        (2, 2, (5, 9)),
        (2, 2, (10, 14)),
        (2, 2, (15, 19)),
        (2, 2, (20, 29)),
        (2, 2, (30, 49)),
        (2, 1, (5, 9)),
        (2, 1, (10, 14)),
        (3, 2, (5, 9)),
        (3, 2, (10, 14)),
        (3, 3, (5, 9)),
    ],
)
def test_nothing_hidden_can_be_proved_of_several_choices(choices: int, limit: int, voters: tuple[int, int]) -> None:
    watched = groups(choices, limit)
    classes = several(choices, limit, range(voters[0], voters[1] + 1))
    assert any(told is not None for told in classes)
    for told, possible in classes.items():
        assert several_proofs(told, possible, watched) == set(), (told, possible[:3])


def test_the_reader_catches_options_that_are_each_published_by_themselves() -> None:
    """Of two choices 60 % and 50 % among 5 to 9 voters: there were eight, and exactly one chose both."""
    alone = (multiple(2, 2),)
    possible = [split for n in range(5, 10) for split in splits(n, 3) if by_themselves(split) == (0.6, 0.5)]
    told: Said = ((5, 9), (Row(0.6), Row(0.5)))
    assert several_proofs(told, possible, groups(2, 2)) != set()
    split = possible[0]
    assert result(Sheet(alone), several_ballots(split, patterns(2, 2))) == Result()


def by_themselves(split: Counts) -> tuple[float, ...]:
    """Each option as a question of its own, as long as nothing of it is small."""
    both = [sum(split[n] for n, pattern in enumerate(patterns(2, 2)) if pattern[place]) for place in range(2)]
    if any(count < 3 or sum(split) - count < 3 for count in both):
        return ()
    return tuple((20 * count + sum(split)) // (2 * sum(split)) / 10 for count in both)
