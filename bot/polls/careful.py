"""Careful publication: what is said of a question's counts, and whether somebody could prove too much from it.

Published are a band of voters and, for each choice, a mark: hidden ("fewer than 3"), or its share in coarse steps. Before it
is said, we read it as somebody would who knows these rules and how many were asked: every set of counts that would have been
published in the same words is possible. If any hidden number is not left open (0, 1 and 2 all possible), nothing is said.
Only what would be said goes into that decision, so that the silence tells nothing either, except that something was small.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.polls.questions import Kind, Question

FEW = 3
"""Fewer than these are hidden."""

HIDDEN = -1
"""The mark of a choice with fewer than `FEW`; the others are numbers of steps."""

BANDS = ((5, 9), (10, 14), (15, 19), (20, 29), (30, 49), (50, 99), (100, 0))
"""How many answered is only said as one of these; 0 is "or more"."""

ENDLESS = 1000
"""How far we look in the last band for counts that would be published alike: farther ones only add possibilities."""

Span = tuple[int, int]


def band(voters: int) -> Span:
    """The band this many voters fall into."""
    return next(one for one in reversed(BANDS) if voters >= one[0])


def steps(voters: int) -> int:
    """Into how many steps a share is rounded: 10 %, from 50 voters on 5 %."""
    return 20 if voters >= 50 else 10


def most(voters: int) -> int:
    """The highest mark, "90 % or more"."""
    return steps(voters) * 9 // 10


def marks(question: Question, counts: Sequence[int], voters: int) -> tuple[int, ...]:
    """What is said of each choice: `HIDDEN`, or its share in steps. Of several choices each is a yes or no of its own: a
    "no" of fewer than `FEW` is hidden behind the highest mark. Else the shares are those among the choices not hidden."""
    if question.kind is Kind.MULTIPLE:
        return tuple(_mark(count, voters, steps(voters), FEW) for count in counts)
    shown = sum(count for count in counts if count >= FEW)
    return tuple(_mark(count, shown, steps(voters), 0) for count in counts)


def _mark(count: int, whole: int, fine: int, few_others: int) -> int:
    if count < FEW:
        return HIDDEN
    if whole - count < few_others:
        return fine * 9 // 10
    return min((2 * fine * count + whole) // (2 * whole), fine * 9 // 10)


def keeps_secrets(question: Question, said: tuple[int, ...], low: int, high: int) -> bool:
    """Whether these marks, said of `low` to `high` voters, leave open every number they hide, and prove no small group."""
    if question.kind is Kind.MULTIPLE:
        return _several_open(question.limit, said, low, high)
    return _one_open(said, low, high)


@lru_cache(maxsize=4096)
def _one_open(said: tuple[int, ...], low: int, high: int) -> bool:
    """Each voter chose one: the choices shown add up to one number, the hidden ones to what is left of the voters."""
    shown = [mark for mark in said if mark != HIDDEN]
    others = (FEW - 1) * (len(said) - len(shown) - 1)
    if others < 0:
        return True
    wholes = [whole for whole in range(FEW, high + 1) if _adds_up(shown, whole, steps(low))]
    return all(any(low <= whole + few + others and whole + few <= high for whole in wholes) for few in range(FEW))


def _adds_up(shown: Sequence[int], whole: int, fine: int) -> bool:
    spans = [_span(mark, whole, fine, 0) for mark in shown]
    return _possible(spans) and _least(spans) <= whole <= _greatest(spans)


@lru_cache(maxsize=4096)
def _several_open(limit: int, said: tuple[int, ...], low: int, high: int) -> bool:
    """Each voter chose at least one and at most `limit`: that ties the numbers of all choices together."""
    worlds = list(_worlds(limit, said, low, high))
    places = [place for place, mark in enumerate(said) if mark in (HIDDEN, most(low))]
    return all(_leaves_open(place, said, limit, worlds) for place in places) and _pair_open(worlds)


def _worlds(limit: int, said: tuple[int, ...], low: int, high: int) -> Iterator[tuple[int, list[Span]]]:
    """Every number of voters that is possible, with the counts each choice may then have had."""
    for voters in range(low, high + 1):
        spans = [_span(mark, voters, steps(low), FEW) for mark in said]
        if _possible(spans) and _greatest(spans) >= voters and _least(spans) <= limit * voters:
            yield voters, spans


def _leaves_open(place: int, said: tuple[int, ...], limit: int, worlds: Sequence[tuple[int, list[Span]]]) -> bool:
    """Whether 0, 1 and 2 who chose it (at the highest mark: who did not) are all possible."""
    return all(
        any(
            _fits(place, few if said[place] == HIDDEN else voters - few, limit, voters, spans)
            for voters, spans in worlds
        )
        for few in range(FEW)
    )


def _fits(place: int, count: int, limit: int, voters: int, spans: Sequence[Span]) -> bool:
    low, high = spans[place]
    least, greatest = _least(spans) - low + count, _greatest(spans) - high + count
    return low <= count <= high and greatest >= voters and least <= limit * voters


def _pair_open(worlds: Sequence[tuple[int, list[Span]]]) -> bool:
    """With only two choices, who chose both is what the two have more than there are voters: never provably 1 or 2."""
    if not worlds or len(worlds[0][1]) != 2:
        return True
    fewest = min(max(0, _least(spans) - voters) for voters, spans in worlds)
    return fewest == 0 or max(_greatest(spans) - voters for voters, spans in worlds) >= FEW


@lru_cache(maxsize=65536)
def _span(mark: int, whole: int, fine: int, few_others: int) -> Span:
    """The lowest and highest count that gets this mark."""
    counts = range(whole + 1)
    low = bisect_left(counts, mark, key=lambda count: _mark(count, whole, fine, few_others))
    return low, bisect_right(counts, mark, key=lambda count: _mark(count, whole, fine, few_others)) - 1


def _possible(spans: Sequence[Span]) -> bool:
    return all(low <= high for low, high in spans)


def _least(spans: Sequence[Span]) -> int:
    return sum(low for low, _ in spans)


def _greatest(spans: Sequence[Span]) -> int:
    return sum(high for _, high in spans)
