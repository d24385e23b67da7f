"""When something is due for somebody: his days, his hour, his timezone, his holidays, through every change of clocks.

The zones come from the IANA database (zoneinfo, tzdata); whether a local time exists is python-dateutil's answer. In the
spring gap the next minute that exists counts, in the autumn the first of the two.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from dateutil.tz import datetime_exists
from rapidfuzz import process

from bot.days_off import is_holiday

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)

LATE = timedelta(hours=1)
"""Later than this is late: it then respects quiet hours, which his own chosen hour need not."""

LOOK_AHEAD = 100
"""Of his days: there is no country with as many holidays in a row."""


@lru_cache(maxsize=1)
def zones() -> frozenset[str]:
    """Every timezone one may choose: the ones with a place or UTC in their names, not POSIX leftovers."""
    return frozenset(zone for zone in available_timezones() if "/" in zone or zone == "UTC")


@lru_cache(maxsize=4096)
def likely_zone(words: str) -> str:
    """The known zone most like these words ("london" gives Europe/London); empty if none is."""
    wish = words.strip().replace(" ", "_").lower()
    for zone in sorted(zones(), key=len):
        if wish and wish in (zone.lower(), zone.lower().rsplit("/", 1)[-1]):
            return zone
    found = process.extractOne(wish, sorted(zones()), processor=str.lower, score_cutoff=60)
    return found[0] if found else ""


def local(moment: datetime, zone: str) -> datetime:
    """A moment on somebody's own clock."""
    return moment.astimezone(ZoneInfo(zone))


def moment_of(day: date, at: str, zone: str) -> datetime:
    """The moment (UTC) when it is `at` (HH:MM) on `day` there, or the next minute that exists. Where that would be the
    next day already (Greenland's clocks leave out the last hour of a day), the last minute before."""
    wall = datetime.combine(day, time.fromisoformat(at), ZoneInfo(zone))
    for step in (MINUTE, -MINUTE):
        found = _existing(wall, step)
        if found.date() == day:
            return found.astimezone(UTC)
    return _existing(wall, MINUTE).astimezone(UTC)


def _existing(wall: datetime, step: timedelta) -> datetime:
    while not datetime_exists(wall):
        wall += step  # on the wall clock: aware datetimes of one zone add without looking at the offset
    return wall


@lru_cache(maxsize=65_536)
def next_time(days: str, at: str, zone: str, after: datetime) -> datetime:
    """The first moment (UTC) after `after` when it is `at` there on one of `days` (digits, 0 is Monday)."""
    day = local(after, zone).date()
    for ahead in range(9):  # today may be over, and a date may be missing where a country crossed the date line
        candidate = day + ahead * DAY
        if str(candidate.weekday()) not in days:
            continue
        moment = moment_of(candidate, at, zone)
        if moment > after and local(moment, zone).date() == candidate:
            return moment
    raise ValueError(f"no day among {days!r}")


@lru_cache(maxsize=65_536)
def following(days: str, weeks: int, at: str, zone: str, country: str, after: datetime) -> datetime:
    """The same, without the public holidays of a country, and only in every second week if `weeks` is 2. What a holiday
    takes away from such a week comes in the next one."""
    moment, due = after, False
    for _ in range(LOOK_AHEAD):
        moment = next_time(days, at, zone, moment)
        day = local(moment, zone).date()
        due = due or week(day) % weeks == 0
        if due and not is_holiday(country, day):
            return moment
    return next_time(days, at, zone, after)


def week(day: date) -> int:
    """Its number: weeks are counted from Monday on, through the turn of the year, so that two are always two."""
    return (day.toordinal() - 1) // 7


def kind_moment(due: datetime, now: datetime, zone: str, quiet: tuple[str, str], country: str = "") -> datetime:
    """When to send what was due at `due`: then, or, if it is late, not before he is up, and not on a holiday."""
    return due if now - due <= LATE else free_morning(now, zone, quiet, country)


def free_morning(now: datetime, zone: str, quiet: tuple[str, str], country: str) -> datetime:
    """Now, or the end of the quiet hours if they have begun there, on the first day that is no holiday."""
    moment = waking(now, zone, quiet)
    for _ in range(LOOK_AHEAD):
        day = local(moment, zone).date()
        if not is_holiday(country, day):
            break
        moment = moment_of(day + DAY, quiet[1], zone)
    return moment


def waking(now: datetime, zone: str, quiet: tuple[str, str]) -> datetime:
    """Now, or the end of the quiet hours (`from`, `until`) if they have begun there."""
    quiet_from, quiet_until = map(time.fromisoformat, quiet)
    here = local(now, zone)
    if quiet_until <= here.time() < quiet_from:
        return now
    morning = here.date() if here.time() < quiet_until else here.date() + DAY
    return moment_of(morning, quiet[1], zone)
