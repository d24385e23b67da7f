"""Local time, for every timezone there is, across every change of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.schedule import kind_moment, likely_zone, local, moment_of, next_time, zones

ZONES = sorted(zones())
START = datetime(2026, 1, 1, tzinfo=UTC)


def _offsets(zone: str) -> tuple[object, ...]:
    return tuple((START + timedelta(weeks=week)).astimezone(ZoneInfo(zone)).utcoffset() for week in range(60))


DIFFERENT_ZONES = sorted({_offsets(zone): zone for zone in reversed(ZONES)}.values())
"""Of zones that agree week by week one is enough."""


def test_in_the_spring_gap_the_next_minute_that_exists() -> None:
    assert local(moment_of(date(2026, 3, 29), "02:30", "Europe/Berlin"), "Europe/Berlin").strftime("%H:%M") == "03:00"


def test_in_the_autumn_the_first_of_the_two() -> None:
    assert moment_of(date(2026, 10, 25), "02:30", "Europe/Berlin") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("at", ["00:00", "00:30", "02:30", "09:30", "23:59"])
def test_every_zone_gets_every_day_once_for_a_year(at: str) -> None:
    for zone in DIFFERENT_ZONES:
        after, days = START, []
        end = START + timedelta(days=400)
        while after < end:
            after = next_time("0123456", at, zone, after)
            days.append(local(after, zone).date())
        assert len(set(days)) == len(days), f"{zone}: a day twice"
        assert len(days) == (days[-1] - days[0]).days + 1, f"{zone}: a day missed"


@given(
    zone=st.sampled_from(ZONES),
    days=st.sets(st.sampled_from("0123456"), min_size=1),
    at=st.times(),
    after=st.datetimes(datetime(2025, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
)
def test_the_next_time_is_later_on_a_chosen_day_and_at_his_hour(
    zone: str, days: set[str], at: object, after: datetime
) -> None:
    clock = f"{at:%H:%M}"
    found = next_time("".join(sorted(days)), clock, zone, after)
    here = found.astimezone(ZoneInfo(zone))
    assert after < found <= after + timedelta(days=9)
    assert str(here.weekday()) in days
    assert (
        here.strftime("%H:%M") == clock
        or here.utcoffset() != (found - timedelta(hours=3)).astimezone(ZoneInfo(zone)).utcoffset()
    )


@given(late=st.timedeltas(timedelta(0), timedelta(days=40)), zone=st.sampled_from(ZONES))
def test_what_is_late_comes_at_once_or_after_the_quiet_hours_never_in_them(late: timedelta, zone: str) -> None:
    due = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
    moment = kind_moment(due, due + late, zone, ("21:00", "08:00"))
    if late <= timedelta(hours=1):
        assert moment == due
    else:
        assert due + late <= moment <= due + late + timedelta(hours=12)
        assert "08:00" <= local(moment, zone).strftime("%H:%M") < "21:00"


def test_a_zone_that_does_not_exist_has_a_likely_one() -> None:
    assert likely_zone("lundon") == "Europe/London"
    assert likely_zone("new york") == "America/New_York"
    assert likely_zone("qqqq") == ""
