"""Circles: four to six who may all meet and have an hour in common. And what takes long is thought about elsewhere."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching import Grouping, Someone, buddies, circles, in_background, placed
from tests.matching_people import WEIGHTS, apart, programme, someone, twos, working_day


def seated(people: Sequence[Someone], seed: int = 1) -> Grouping:
    return circles(people, WEIGHTS, random.Random(seed))


def can_talk(people: Sequence[Someone]) -> bool:
    """Half hour by half hour."""
    return any(all(one.hours >> n & one.hours >> (n + 1) % 48 & 1 for one in people) for n in range(48))


def may_sit(people: Sequence[Someone]) -> bool:
    return can_talk(people) and apart(people).isdisjoint(twos(one.id for one in people))


def is_fair(people: Sequence[Someone], found: Grouping) -> None:
    """What always holds."""
    by_id = {one.id: one for one in people}
    everybody = [one for circle in found.groups for one in circle] + list(found.alone)
    assert sorted(everybody) == sorted(by_id)
    assert all(4 <= len(circle) <= 6 for circle in found.groups)
    assert all(may_sit([by_id[one] for one in circle]) for circle in found.groups)


def most_seats(people: Sequence[Someone], left: frozenset[int]) -> int:
    """How many can be in a circle: every way is tried."""
    if len(left) < 4:
        return 0
    first, *others = sorted(left)
    best = most_seats(people, left - {first})
    for more in (3, 4, 5):
        for circle in combinations(others, more):
            if best < len(left) and may_sit([people[one] for one in (first, *circle)]):
                best = max(best, more + 1 + most_seats(people, left - {first, *circle}))
    return best


@st.composite
def few(draw: st.DrawFn) -> list[Someone]:
    count = draw(st.integers(0, 9))
    pairs = [frozenset(two) for two in combinations(range(count), 2)]
    forbidden = draw(st.sets(st.sampled_from(pairs), max_size=12)) if pairs else set()
    offsets = draw(st.lists(st.sampled_from([0, 3, 6, 9]), min_size=count, max_size=count))
    away = {one: {max(two) for two in forbidden if min(two) == one} for one in range(count)}
    return [someone(id, *away[id], hours=working_day(offsets[id])) for id in range(count)]


@settings(max_examples=200)
@given(few(), st.integers(0, 9))
def test_of_few_people_as_many_have_a_seat_as_can_have_one(people: list[Someone], seed: int) -> None:
    found = seated(people, seed)
    is_fair(people, found)
    assert len(people) - len(found.alone) == most_seats(people, frozenset(range(len(people))))


@settings(max_examples=40)
@given(st.integers(0, 300), st.sampled_from([1, 3, 10]), st.sampled_from([0.0, 0.5]), st.integers(0, 99))
def test_of_many_people_nearly_everybody_has_one(count: int, zones: int, excluded: float, seed: int) -> None:
    people = programme(count, random.Random(seed), zones, apart=excluded)
    found = seated(people, seed)
    is_fair(people, found)
    if zones == 1 and excluded == 0:
        assert len(found.alone) == (count if count < 4 else count == 7)
    if count > 60:
        assert not found.alone


@settings(max_examples=40)
@given(st.lists(st.integers(4, 6), min_size=2, max_size=10), st.sampled_from([0.05, 0.3]), st.integers(0, 99))
def test_where_there_is_a_way_to_seat_everybody_everybody_is_seated(sizes: list[int], hidden: float, seed: int) -> None:
    """The way is hidden: people of different circles would often rather not meet, and work at all hours."""
    chance = random.Random(seed)
    homes = [home for home, size in enumerate(sizes) for _ in range(size)]
    hours = [working_day(7 * homes[id] % 24 + chance.randrange(7)) for id in range(len(homes))]
    people = [
        someone(id, *(o for o in range(id) if homes[o] != homes[id] and chance.random() < hidden), hours=hours[id])
        for id in range(len(homes))
    ]
    found = seated(people, seed)
    is_fair(people, found)
    assert not found.alone


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_fewer_than_four_wait(count: int) -> None:
    found = seated([someone(id) for id in range(count)])
    assert found == Grouping((), found.alone)
    assert sorted(found.alone) == [*range(count)]


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (4, [4]),
        (5, [5]),
        (6, [6]),
        (7, [6]),
        (8, [4, 4]),
        (9, [4, 5]),
        (10, [5, 5]),
        (11, [5, 6]),
        (12, [6, 6]),
        (23, [5, 6, 6, 6]),
    ],
)
def test_sizes(count: int, sizes: list[int]) -> None:
    found = seated([someone(id) for id in range(count)])
    assert sorted(map(len, found.groups)) == sizes
    assert len(found.alone) == count - sum(sizes)


def test_a_far_office_is_with_those_whose_hours_it_shares() -> None:
    """Los Angeles and London have no hour in common, but each has some with New York or São Paulo."""
    places = ["Europe/London"] * 12 + ["America/Los_Angeles"] * 2 + ["America/New_York"] * 4 + ["America/Sao_Paulo"] * 2
    people = [someone(id, zone=zone) for id, zone in enumerate(places)]
    for seed in range(20):
        found = seated(people, seed)
        is_fair(people, found)
        assert not found.alone


def test_whose_hours_fit_nobody_waits() -> None:
    found = seated([*(someone(id) for id in range(5)), someone(9, zone="Australia/Sydney")])
    assert found.alone == (9,)


def test_where_nobody_may_meet_anybody_all_wait() -> None:
    found = seated([someone(id, *range(12)) for id in range(12)])
    assert found.groups == ()


def test_departments_are_mixed() -> None:
    people = [someone(id, department="ABCDE"[id % 5]) for id in range(25)]
    found = seated(people)
    assert [len({people[one].department for one in circle}) for circle in found.groups] == [5] * 5


def test_the_same_seed_gives_the_same_circles_and_another_one_others() -> None:
    people = programme(40, random.Random(1), zones=3)
    assert seated(people, 1) == seated(people[::-1], 1)
    assert len({frozenset(map(frozenset, seated(people, seed).groups)) for seed in range(5)}) == 5


# --- joining ---


def test_who_comes_late_joins_a_circle_with_a_seat_and_a_common_hour() -> None:
    full = [someone(id) for id in range(6)]
    far = [someone(id, zone="Australia/Sydney") for id in range(10, 14)]
    five = [someone(id, department="Law") for id in range(20, 25)]
    four = [someone(id, department="Sales") for id in range(30, 34)]
    late = someone(99, department="Sales")
    assert placed(late, [full, far, five, four]) == 2
    assert placed(late, [full, far, four]) == 2
    assert placed(late, [full, far, []]) is None
    assert placed(someone(99, 22), [full, far, five]) is None
    assert placed(late, []) is None


def test_a_circle_that_has_become_too_small_comes_first() -> None:
    three, five = [someone(id) for id in range(3)], [someone(id) for id in range(5, 10)]
    assert placed(someone(99), [five, three]) == 1


# --- elsewhere ---


@pytest.mark.parametrize("count", [3, 120])
async def test_what_is_thought_about_in_the_background_is_the_same(count: int) -> None:
    people = programme(count, random.Random(1), zones=3)
    there = await in_background(buddies, people, {}, {}, WEIGHTS, random.Random(5))
    assert there == buddies(people, {}, {}, WEIGHTS, random.Random(5))


async def test_who_no_longer_waits_leaves_nothing_behind() -> None:
    people = programme(3000, random.Random(1))
    waiting = asyncio.ensure_future(in_background(buddies, people, {}, {}, WEIGHTS, random.Random(5)))
    await asyncio.wait([waiting], timeout=0.2)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


def _trouble(people: Sequence[Someone]) -> None:
    raise LookupError(len(people))


@pytest.mark.parametrize("count", [3, 120])
async def test_what_goes_wrong_there_goes_wrong_here(count: int) -> None:
    with pytest.raises(LookupError):
        await in_background(_trouble, programme(count, random.Random(1)))
