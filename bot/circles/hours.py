"""When the people of a circle are at work together, in moments and in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import spoken
from bot.common_hours import common, on_clock, town
from bot.library import Programme
from bot.peers import FRIDAY, at_work
from bot.schedule import local, moment_of
from bot.turn import Turn
from storage.peers import Peer

DAY = timedelta(days=1)


def in_words(turn: Turn, people: Sequence[Peer], day: date, zone: str = "") -> str:
    """The hours they share, on the clock of `zone` or of each place, earliest first; or that there are none."""
    bits = common(turn.library.programme, [one.zone for one in people], day)
    if not people or not bits:
        return turn.label("circle-no-hours")
    language = turn.person.language
    if zone:
        return spoken.listed(language, on_clock(bits, day, zone))
    places = defaultdict[str, list[str]](list)
    for one in sorted({one.zone for one in people}):
        places[spoken.listed(language, on_clock(bits, day, one))].append(town(one))
    here = [(words, spoken.listed(language, towns)) for words, towns in sorted(places.items())]
    return "; ".join(turn.label("circle-hours-in", hours=words, place=towns) for words, towns in here)


def best_moment(programme: Programme, people: Sequence[Peer], day: date) -> datetime:
    """The moment (UTC) on a day of theirs at which most of them are at work, the earliest of those; where it is another date
    for some, their working day counts all the same. The most are at work just when somebody begins."""
    begins = {moment_of(day + days * DAY, programme.hours_from, one.zone) for one in people for days in (-1, 0, 1)}
    some = [moment for moment in begins if any(_date(one, moment) == day for one in people)]
    if not some:
        return moment_of(day, programme.hours_from, "UTC")
    return max(some, key=lambda moment: (*_there(programme, people, day, moment), -moment.timestamp()))


def _there(programme: Programme, people: Sequence[Peer], day: date, moment: datetime) -> tuple[int, int]:
    working = sum(at_work(programme, one.zone, one.country, moment) for one in people)
    return working, sum(_date(one, moment) == day for one in people)


def _date(one: Peer, moment: datetime) -> date:
    return local(moment, one.zone).date()


def workday(day: date, steps: int) -> date:
    """So many working days (Monday to Friday) later, or earlier if negative."""
    step = DAY if steps > 0 else -DAY
    for _ in range(abs(steps)):
        day += step
        while day.weekday() > FRIDAY:
            day += step
    return day


def next_weekday(after: date, weekday: int) -> date:
    """The first such day after another."""
    return after + ((weekday - after.weekday() - 1) % 7 + 1) * DAY
