"""Buddies: nobody twice, nobody dropped, nobody with whom he must not be; nobody again who need not be."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rustworkx import PyGraph, max_weight_matching

from bot.matching import Grouping, Someone, buddies
from tests.matching_people import WEIGHTS, Rounds, apart, programme, someone, twos, working_day

Met = Mapping[frozenset[int], int]
Fault = tuple[int, int, int, int]


def again(seed: int = 1) -> random.Random:
    return random.Random(seed)


def put_together(people: Sequence[Someone], met: Met | None = None, seed: int = 1) -> Grouping:
    return buddies(people, met or {}, {}, WEIGHTS, again(seed))


def is_fair(people: Sequence[Someone], found: Grouping) -> None:
    """What always holds."""
    everybody = [one for group in found.groups for one in group] + list(found.alone)
    assert sorted(everybody) == sorted(one.id for one in people)
    assert all(2 <= len(group) <= 3 for group in found.groups)
    assert not apart(people) & {two for group in found.groups for two in twos(group)}


def can_talk(*people: Someone) -> bool:
    """Half hour by half hour."""
    return any(all(one.hours >> n & one.hours >> (n + 1) % 48 & 1 for one in people) for n in range(48))


def fault(people: Mapping[int, Someone], met: Met, groups: Iterable[Sequence[int]]) -> Fault:
    """People alone, people without a common hour, twos who meet again, and how often they did."""
    alone = hourless = repeats = times = 0
    for group in groups:
        alone += len(group) == 1
        hourless += 0 if can_talk(*(people[one] for one in group)) else len(group)
        repeats += sum(1 for two in twos(group) if met.get(two))
        times += sum(met.get(two, 0) for two in twos(group))
    return alone, hourless, repeats, times


def every_way(people: tuple[int, ...], forbidden: set[frozenset[int]]) -> Iterator[list[tuple[int, ...]]]:
    """All ways to make ones, twos and threes of them."""
    if not people:
        yield []
        return
    first, rest = people[0], people[1:]
    for more in range(3):
        for others in combinations(rest, more):
            if forbidden.isdisjoint(twos((first, *others))):
                left = tuple(one for one in rest if one not in others)
                yield from ([(first, *others), *ways] for ways in every_way(left, forbidden))


@st.composite
def few(draw: st.DrawFn) -> tuple[list[Someone], dict[frozenset[int], int]]:
    """Up to seven, who may have met before, of three places of which two have no hour in common."""
    count = draw(st.integers(0, 7))
    pairs = [frozenset(two) for two in combinations(range(count), 2)]
    forbidden = draw(st.sets(st.sampled_from(pairs))) if pairs else set()
    offsets = draw(st.lists(st.sampled_from([0, 6, 12]), min_size=count, max_size=count))
    met = draw(st.dictionaries(st.sampled_from(pairs), st.integers(0, 3))) if pairs else {}
    away = {one: {other for two in forbidden if min(two) == one for other in two - {one}} for one in range(count)}
    return [someone(id, *away[id], hours=working_day(offsets[id])) for id in range(count)], met


@settings(max_examples=300)
@given(few(), st.integers(0, 9))
def test_of_few_people_every_way_is_tried_and_none_is_better(
    given: tuple[list[Someone], dict[frozenset[int], int]], seed: int
) -> None:
    people, met = given
    by_id = {one.id: one for one in people}
    found = put_together(people, met, seed)
    is_fair(people, found)
    best = min(fault(by_id, met, way) for way in every_way(tuple(by_id), apart(people)))
    assert fault(by_id, met, [*found.groups, *((one,) for one in found.alone)]) == best


def most_fresh(people: Sequence[Someone], met: Met, without: Iterable[int] = ()) -> int:
    """How many pairs there can be of people who have not met, in all who may meet and can talk."""
    left = [one for one in people if one.id not in set(without)]
    graph: PyGraph[int, None] = PyGraph()
    graph.add_nodes_from([one.id for one in left])
    forbidden = apart(people)
    for (a, one), (b, other) in combinations(enumerate(left), 2):
        two = frozenset((one.id, other.id))
        if two not in forbidden and not met.get(two) and can_talk(one, other):
            graph.add_edge(a, b, None)
    return len(max_weight_matching(graph, max_cardinality=True))


@settings(max_examples=12)
@given(st.integers(2, 40), st.sampled_from([0.0, 0.3]), st.sampled_from([1, 3, 8]), st.integers(0, 99))
def test_over_fifty_rounds_nobody_meets_the_same_again_while_there_are_others(
    count: int, excluded: float, zones: int, seed: int
) -> None:
    rounds = Rounds(programme(count, again(seed), zones, apart=excluded), again(seed))
    for number in range(50 if count < 16 else 20):
        met = Counter(rounds.met)
        found = rounds.pass_one()
        is_fair(rounds.people, found)
        if count % 2 == 0 and number % 3 == 0:
            pairs = [two for group in found.groups for two in twos(group)]
            possible = most_fresh(rounds.people, met)
            assert possible < count // 2 or not any(met[two] for two in pairs)
            if zones == 1 and not excluded:
                assert sum(1 for two in pairs if not met[two]) == possible


@pytest.mark.parametrize(
    ("count", "rounds", "zones"), [(61, 50, 1), (100, 50, 2), (299, 4, 8), (300, 50, 8), (701, 5, 8)]
)
def test_in_a_large_programme_a_year_passes_without_anybody_meeting_the_same_again(
    count: int, rounds: int, zones: int
) -> None:
    year = Rounds(programme(count, again(count), zones, apart=0.2), again(count))
    for _ in range(rounds):
        found = year.pass_one()
        is_fair(year.people, found)
        assert not found.alone
        assert sum(1 for group in found.groups if len(group) > 2) == count % 2
    repeats = sum(times - 1 for times in year.met.values())
    assert repeats == 0, repeats


# --- turns ---


@pytest.mark.parametrize("count", [9, 15, 31, 45])
def test_nobody_makes_a_three_again_while_three_who_have_not_met_never_did(count: int) -> None:
    rounds = Rounds(programme(count, again(count)), again(count))
    for _ in range(count // 3):
        never = [one for one in range(count) if one not in rounds.last]
        possible = any(not any(rounds.met[two] for two in twos(three)) for three in combinations(never, 3))
        three = next(group for group in rounds.pass_one().groups if len(group) > 2)
        assert not possible or {*three} <= {*never}
    assert len(rounds.last) >= count - 3


@pytest.mark.parametrize("count", [7, 21, 45])
def test_the_third_of_a_three_is_who_was_in_one_longest_ago(count: int) -> None:
    """As long as nobody has to meet the same again for it; that would be worse."""
    rounds = Rounds(programme(count, again(count)), again(count))
    for _ in range(count // 2):
        before = dict(rounds.last)
        three = next(group for group in rounds.pass_one().groups if len(group) > 2)
        assert before.get(three[-1], 0) == min(before.get(one, 0) for one in range(count))


@pytest.mark.parametrize("count", [5, 9, 21])
def test_over_a_year_threes_are_everybodys_affair(count: int) -> None:
    rounds = Rounds(programme(count, again(count)), again(count))
    times = Counter[int]()
    for _ in range(26):
        times.update(one for group in rounds.pass_one().groups if len(group) > 2 for one in group)
    fair = 3 * 26 / count
    assert all(abs(times[one] - fair) <= max(1.5, fair / 4) for one in range(count))


def test_who_was_left_alone_is_with_somebody_next_time() -> None:
    """Four who may meet nobody but one: he is with each in turn, and nobody is alone more than necessary."""
    rounds = Rounds([someone(0), *(someone(id, *range(1, 5)) for id in range(1, 5))], again())
    found = [rounds.pass_one() for _ in range(8)]
    assert all(len(one.groups) == 1 and len(one.alone) == 3 for one in found)
    with_him = [one for round in found for one in round.groups[0] if one]
    assert sorted(with_him[:4]) == sorted(with_him[4:]) == [1, 2, 3, 4]


@pytest.mark.parametrize("count", [4, 6, 8, 10, 12])
def test_in_a_small_programme_everybody_meets_everybody_before_anybody_meets_twice(count: int) -> None:
    rounds = Rounds(programme(count, again(count)), again(count))
    for _ in range(count - 1):
        rounds.pass_one()
    assert sorted(rounds.met.values()) == [1] * (count * (count - 1) // 2)


# --- few people, and people who do not get on ---


def test_nobody_and_somebody_on_his_own() -> None:
    assert put_together([]) == Grouping((), ())
    assert put_together([someone(7)]) == Grouping((), (7,))


def test_two_and_three() -> None:
    assert {*put_together([someone(1), someone(2)]).groups[0]} == {1, 2}
    assert {*put_together([someone(1), someone(2), someone(3)]).groups[0]} == {1, 2, 3}


def test_two_who_must_not_meet_stay_alone_whoever_of_them_said_so() -> None:
    for people in ([someone(1, 2), someone(2)], [someone(1), someone(2, 1)]):
        found = put_together(people)
        assert found.groups == ()
        assert {*found.alone} == {1, 2}


def test_a_third_who_must_not_meet_one_of_two_is_not_with_them() -> None:
    found = put_together([someone(1, 2), someone(2), someone(3)])
    assert len(found.alone) == 1
    assert 3 in found.groups[0]


def test_where_nobody_may_meet_anybody_all_are_alone() -> None:
    found = put_together([someone(id, *range(9)) for id in range(9)])
    assert found.groups == ()
    assert sorted(found.alone) == [*range(9)]


def test_who_must_not_meet_himself_or_a_stranger_is_like_everybody() -> None:
    assert not put_together([someone(1, 1, 77), someone(2, 88)], {frozenset((1, 99)): 3}).alone


def test_who_may_meet_only_three_of_a_thousand_is_with_one_of_them() -> None:
    people = [someone(0, *range(4, 1001)), *(someone(id) for id in range(1, 1001))]
    found = put_together(people)
    is_fair(people, found)
    assert not found.alone
    mine = next(group for group in found.groups if 0 in group)
    assert {*mine} <= {0, 1, 2, 3}


# --- hours, departments, chance ---


def test_two_threes_rather_than_two_without_a_common_hour() -> None:
    here = [someone(id) for id in range(3)]
    far = [someone(id, zone="Australia/Sydney") for id in range(3, 6)]
    assert sorted(map(sorted, put_together([*here, *far]).groups)) == [[0, 1, 2], [3, 4, 5]]


def test_without_a_common_hour_rather_than_alone() -> None:
    assert not put_together([someone(1), someone(2, zone="Australia/Sydney")]).alone
    assert not put_together([someone(1), someone(2), someone(3, zone="Australia/Sydney")]).alone


def test_what_the_programme_likes_is_what_there_is() -> None:
    half = [someone(id, department="Law" if id % 2 else "Sales", language="en" if id < 8 else "es") for id in range(16)]
    by_id = {one.id: one for one in half}
    for group in put_together(half).groups:
        assert len({by_id[one].department for one in group}) == 2
        assert len({by_id[one].language for one in group}) == 1


def test_the_same_seed_gives_the_same_round_and_another_one_another() -> None:
    people = programme(40, again(), zones=4)
    assert put_together(people, seed=1) == put_together(people[::-1], seed=1)
    assert len({frozenset(map(frozenset, put_together(people, seed=seed).groups)) for seed in range(5)}) == 5
