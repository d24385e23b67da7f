"""A simulated year: nobody gets two a day, one on a holiday or in quiet hours, the same lesson twice, or an unasked gap."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache

import holidays
import pytest

from bot import journey, lessons, pace, settings, useful, whys
from bot.app import Bot
from bot.journal import feature as journal
from bot.library import Shelf
from bot.schedule import local, moment_of
from storage.db import Database
from tests.doors.door import Clock
from tests.year import Year
from tests.year_people import DAY, HOUR, LESSON, OTHER, Came, Man, Span

FEATURES = [one.FEATURE for one in (journey, whys, lessons, pace, useful, journal, settings)]
"""What has to do with lessons: a tick of all the others, every hour of a year, is most of the work and shows nothing."""


@lru_cache
def is_holiday(country: str, day: date) -> bool:
    return bool(country) and day in holidays.country_holidays(country, years=day.year)


def expected(span: Span) -> Iterator[tuple[date, datetime]]:
    """The days on which something is to come, worked out day by day."""
    plan, day = span.plan, local(span.begins, span.plan.zone).date()
    while moment_of(day, plan.at, plan.zone) < span.ends:
        moment = moment_of(day, plan.at, plan.zone)
        if moment > span.begins and str(day.weekday()) in plan.days and not is_holiday(plan.country, day):
            yield day, moment
        day += DAY


def day_of(came: Came) -> date:
    return local(came.at, came.zone).date()


def mine(man: Man) -> list[Came]:
    """What came in the order of his curriculum, without what other features ask."""
    return [one for one in man.came if one.kind != OTHER]


@pytest.fixture
async def year(sqlite: Database, shelf: Shelf, clock: Clock) -> Year:
    """It has passed."""
    year, began = Year(Bot(sqlite, shelf, FEATURES), clock), time.perf_counter()
    await year.passes()
    print(*year.figures(), f"{time.perf_counter() - began:.1f} s", sep="\n")
    return year


def gaps(man: Man, span: Span, end: datetime) -> Iterator[str]:
    came = {day_of(one): one for one in mine(man)}
    asked = {local(moment, span.plan.zone).date() for moment in man.asked}
    before = span.begins
    for day, moment in expected(span):
        if moment > end:
            return
        found = came.get(day)
        if found is not None and (day in asked or moment <= found.at <= moment + HOUR):
            before = moment
        elif span.plan.weeks == 1 and day not in asked and day not in came:
            yield f"{man.name} ({man.habit}) got nothing on {day}"
        elif span.plan.weeks == 2 and moment - before > timedelta(days=22):
            yield f"{man.name} ({man.habit}) waited from {before} to {moment}"


async def test_a_year_of_two_hundred_allies(year: Year) -> None:
    quiet = year.bot.shelf.library.programme
    for man in year.men:
        days = [day_of(one) for one in mine(man)]
        assert len(set(days)) == len(days), f"{man.name}: two a day"
        lessons = [one.subject for one in man.came if one.kind == LESSON]
        assert len(set(lessons)) == len(lessons), f"{man.name}: the same lesson twice"
        for span in man.spans:
            for one in mine(man):
                if span.begins < one.at <= span.ends:
                    check(one, span, quiet.quiet_from, quiet.quiet_until)
            assert list(gaps(man, span, year.clock.at)) == []


def check(one: Came, span: Span, quiet_from: str, quiet_until: str) -> None:
    here = local(one.at, span.plan.zone)
    own = moment_of(here.date(), span.plan.at, span.plan.zone)
    assert not is_holiday(span.plan.country, here.date()), f"{one} on a holiday"
    assert quiet_until <= f"{here:%H:%M}" < quiet_from or own <= one.at <= own + HOUR, f"{one} in quiet hours"
