"""When rounds begin, when they are asked about, and when it is a kind hour to tell people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import cache

from bot.common_hours import common, has
from bot.library import Programme
from bot.peers import HALF_HOUR, HALF_HOURS, at_work
from bot.schedule import waking, week
from storage.peers import Peer

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)

LATE = 3 * DAY
"""A round that could not begin on its Monday begins until Wednesday; later there would be too little of it left."""

ASKED_BEFORE_END = 4 * DAY
"""Whether they met is asked on a Thursday, two working days before the Monday of the next round."""

REMINDED_BEFORE_END = 3 * DAY
"""On that Friday somebody who missed two in a row is asked whether he wants a break."""

LOOK_AHEAD = 5 * HALF_HOURS
"""Half hours in which a kind one is looked for: with these, a weekend and a holiday are over."""


def _is_first(programme: Programme, monday: date) -> bool:
    return week(monday) % programme.buddies_every == 0


def due_round(programme: Programme, now: datetime) -> date | None:
    """The Monday whose round is to have begun by now (UTC); None in a week without one, or late in it."""
    today = now.date()
    monday = today - today.weekday() * DAY
    return monday if today - monday < LATE and _is_first(programme, monday) else None


def next_round(programme: Programme, today: date) -> date:
    """The Monday after today on which the next round begins."""
    monday = today + (7 - today.weekday()) * DAY
    while not _is_first(programme, monday):
        monday += WEEK
    return monday


def kind_hours(programme: Programme, now: datetime) -> Callable[[Sequence[Peer]], datetime]:
    """When to tell people that they are together (UTC): as soon as all of them are at work; those who never are at once, as
    soon as all of them are awake. Thousands of groups live in few places: each combination is worked out once."""

    @cache
    def found(places: frozenset[tuple[str, str]]) -> datetime:
        ahead = [now, *(_half_hour(now) + step * HALF_HOUR for step in range(1, LOOK_AHEAD))]
        zones = [zone for zone, _ in places]
        bits = common(programme, zones, now.date())
        for then in (then for then in ahead if has(bits, then.hour * 2 + then.minute // 30)):
            if all(at_work(programme, zone, country, then) for zone, country in places):
                return then
        return next((then for then in ahead if awake(programme, zones, then)), now)

    return lambda people: found(frozenset((one.zone, one.country) for one in people))


def awake(programme: Programme, zones: Sequence[str], now: datetime) -> bool:
    """Whether it is a quiet hour in none of these zones."""
    return all(waking(now, zone, programme.quiet) == now for zone in zones)


def next_awake(programme: Programme, zones: Sequence[str], now: datetime) -> datetime:
    """Now, or as soon as it is a quiet hour in none of them; now for those of whom always one sleeps."""
    ahead = (now, *(_half_hour(now) + step * HALF_HOUR for step in range(1, HALF_HOURS)))
    return next((then for then in ahead if awake(programme, zones, then)), now)


def _half_hour(now: datetime) -> datetime:
    return now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
