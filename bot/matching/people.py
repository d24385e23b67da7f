"""Those who are put together, and how well two of them go together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from bot.content.curriculum import Matching

HALF_HOURS = 48
ALL_DAY = (1 << HALF_HOURS) - 1

FULL = 16
"""The most that one thing counts, before its weight: the half hours of a working day."""


@dataclass(frozen=True, slots=True)
class Someone:
    """`hours`: when they are at work, a bit for each half hour UTC; `apart`: whom they must not meet, whoever of the two
    said so; `department` may be empty: unknown."""

    id: int
    department: str
    language: str
    zone: str
    hours: int
    apart: frozenset[int]


@dataclass(frozen=True, slots=True)
class Grouping:
    """Who is together, by id, and who is with nobody this time."""

    groups: tuple[tuple[int, ...], ...]
    alone: tuple[int, ...]


def may_meet(one: Someone, other: Someone) -> bool:
    """Whether neither would rather not."""
    return other.id not in one.apart and one.id not in other.apart


def shared(people: Iterable[Someone]) -> int:
    """The half hours at which all of them are at work."""
    return reduce(lambda bits, one: bits & one.hours, people, ALL_DAY)


def can_talk(hours: int) -> bool:
    """Whether there is an hour among the half hours: two that follow each other, also over midnight."""
    return bool(hours & (hours >> 1 | (hours & 1) << HALF_HOURS - 1))


def liking(one: Someone, other: Someone, weights: Matching) -> int:
    """How well two go together: another department, many common hours, the same language, another part of the world."""
    return (
        weights.department * _elsewhere(one.department, other.department)
        + weights.hours * min(FULL, (one.hours & other.hours).bit_count())
        + weights.language * FULL * (one.language == other.language)
        + weights.zone * _far(one.zone, other.zone)
    )


def most_liked(weights: Matching) -> int:
    """The most that `liking` can be."""
    return FULL * (weights.department + weights.hours + weights.language + weights.zone)


def _elsewhere(one: str, other: str) -> int:
    """An unknown department may be another one or not."""
    if not one or not other:
        return FULL // 2
    return FULL * (one != other)


def _far(one: str, other: str) -> int:
    """Another continent counts whole, another zone of the same one half."""
    if one == other:
        return 0
    return FULL // 2 if one.partition("/")[0] == other.partition("/")[0] else FULL
