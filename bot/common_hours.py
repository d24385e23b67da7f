"""The hours at which people in several places are all at work: in bits, and as each of them reads them on his own clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import reduce

from bot.library import Programme
from bot.peers import HALF_HOUR, HALF_HOURS, hours
from bot.schedule import local

ALL = (1 << HALF_HOURS) - 1


def common(programme: Programme, zones: Iterable[str], day: date) -> int:
    """The half hours at which everybody in these zones is at work on a day, as bits (see `bot.peers.hours`)."""
    return reduce(lambda bits, zone: bits & hours(programme, zone, day), zones, ALL)


def has(bits: int, half_hour: int) -> bool:
    """Whether a half hour is among them; counted on over midnight."""
    return bool(bits >> half_hour % HALF_HOURS & 1)


def spans(bits: int) -> Iterator[tuple[int, int]]:
    """Half hours one after the other, also over midnight: where each span begins, and where it ends."""
    if bits == ALL:
        yield 0, HALF_HOURS
        return
    for first in (one for one in range(HALF_HOURS) if has(bits, one) and not has(bits, one - 1)):
        yield first, next(end for end in range(first, first + HALF_HOURS) if not has(bits, end))


def on_clock(bits: int, day: date, zone: str) -> list[str]:
    """The same on the clocks of a zone, the earliest first: "09:00–12:30"."""
    midnight = datetime.combine(day, time(), UTC)
    moments = ((local(midnight + half * HALF_HOUR, zone) for half in span) for span in spans(bits))
    return sorted(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in moments)


def town(zone: str) -> str:
    """The town that stands for a zone."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")
