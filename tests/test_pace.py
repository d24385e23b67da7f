"""His pace: what silence leads to, what ends it, holidays, and how often something comes. On both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.days_off import country_named, country_of, holidays_of, is_holiday, season_of
from bot.schedule import following, local
from tests.chat import Chat, Someone

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
LESSON = "One thing to try this week"
EVERY_DAY = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


# --- silence ---


async def test_silence_leads_to_one_reminder_a_slower_pace_and_a_quiet_pause(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    await core.passes(2 * DAY)
    assert adam.count(LESSON) == 2
    await core.passes(DAY)
    assert adam.count(LESSON) == 2
    assert adam.sees("No hurry", "You do not have to answer anything")
    await core.passes(3 * DAY)
    assert adam.count(LESSON) == 4
    assert adam.sees("Would less be better?", "One a week")
    await core.passes(3 * DAY)
    assert adam.count(LESSON) == 6
    assert adam.sees("I will be quiet now", "resume")
    length = len(adam.screen)
    await core.passes(8 * WEEK)
    assert len(adam.screen) == length
    assert adam.count("No hurry") == 1


async def test_an_answer_at_any_time_makes_it_undone(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    for _ in range(8):
        await core.passes(2 * DAY)
        await adam.presses("Done")
    assert not adam.sees("No hurry")
    await core.passes(3 * DAY)
    await adam.presses("I read along, go on like this")
    assert adam.sees("Good, it goes on like this")
    await core.passes(2 * DAY)
    assert adam.count("Would less be better?") == 0


async def test_who_reads_along_is_left_in_peace_for_long(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    await core.passes(3 * DAY)
    await adam.presses("I read along, go on like this")
    await core.passes(10 * DAY)
    assert (adam.count("No hurry"), adam.count("Would less be better?")) == (0, 0)  # the answer took its place
    await core.passes(DAY)
    assert adam.count("No hurry") == 1


async def test_the_slower_pace_is_one_press(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday", "Wednesday", "Thursday"])
    await core.passes(2 * WEEK)
    await adam.presses("One a week")
    assert adam.sees("A slower pace", "Tuesday, March 17, 2026, 09:30, your time.")
    before = adam.count(LESSON)
    await core.passes(2 * WEEK)
    assert adam.count(LESSON) == before + 2


async def test_who_comes_once_a_week_may_come_every_second_week_and_seldomer_there_is_not(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await core.passes(6 * WEEK)
    await adam.presses("One every second week")
    before = adam.count(LESSON)
    await core.passes(8 * WEEK)
    assert before + 2 <= adam.count(LESSON) <= before + 4
    await core.passes(12 * WEEK)
    assert adam.count("Would less be better?") == 0
    assert adam.sees("I will be quiet now")


async def quieted(core: Chat) -> Someone:
    adam = await core.person("Adam").joins(days=EVERY_DAY)
    await core.passes(10 * DAY)
    assert adam.sees("I will be quiet now")
    return adam


async def test_resume_ends_the_quiet_pause_where_he_was(core: Chat) -> None:
    adam = await quieted(core)
    before = adam.count(LESSON)
    await core.passes(WEEK)
    await adam.types("resume")
    assert adam.sees("You go on exactly where you stopped.")
    await core.passes(2 * DAY)
    assert adam.count(LESSON) == before + 2


async def test_an_answer_ends_the_quiet_pause_as_well(core: Chat) -> None:
    adam = await quieted(core)
    before = adam.count(LESSON)
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "I was away, not gone."})
    await core.passes(DAY)
    assert adam.count(LESSON) == before + 1


async def test_a_pause_of_his_own_out_of_the_quiet_one_ends_by_itself(core: Chat) -> None:
    adam = await quieted(core)
    before = adam.count(LESSON)
    await adam.types("pause 1 week")
    await core.passes(WEEK + 2 * DAY)
    assert adam.count(LESSON) > before


async def test_leaving_out_of_the_quiet_pause_and_coming_back(core: Chat) -> None:
    adam = await quieted(core)
    before = adam.count(LESSON)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await adam.joins(days=EVERY_DAY)
    await core.passes(2 * DAY)
    assert adam.count(LESSON) == before + 2
    assert adam.count("No hurry") == 1


# --- days, weeks, holidays ---


async def test_where_he_stands_suggests_the_days(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=[], readiness="Curious: I want to understand what this is about")
    assert adam.sees("Tuesday and Thursday at 09:30")
    ben = await core.person("Ben").joins(days=[], readiness="Active: I speak up sometimes and want to get better")
    assert ben.sees("Monday, Wednesday, and Friday at 09:30")


async def test_no_lesson_on_a_public_holiday_of_his_country(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Friday"])
    kenji = await core.person("Kenji", zone="Asia/Tokyo").joins(days=["Friday"], zone="Asia/Tokyo")
    core.clock.at = datetime(2026, 4, 1, 9, tzinfo=UTC)
    await core.duties.catch_up()
    before = adam.count(LESSON), kenji.count(LESSON)
    await core.passes(3 * DAY)  # Good Friday
    assert (adam.count(LESSON), kenji.count(LESSON)) == (before[0], before[1] + 1)


async def test_what_is_late_does_not_come_on_a_holiday_either(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Thursday"])
    core.clock.at = datetime(2026, 3, 26, 12, tzinfo=UTC)
    await core.duties.catch_up()
    before = adam.count(LESSON)
    core.clock.at = datetime(2026, 4, 2, 22, tzinfo=UTC)  # held until the morning, which is Good Friday
    await core.duties.catch_up()
    await core.passes(23 * HOUR)
    assert adam.count(LESSON) == before
    await core.passes(12 * HOUR)
    assert adam.count(LESSON) == before + 1


async def test_a_country_is_named_in_words_or_left_empty(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("settings")
    await adam.answers({"Whose public holidays do you keep?": "Germny"})
    assert adam.sees("Did you mean Germany?")
    await adam.answers({"Whose public holidays do you keep?": "qqq"})
    assert adam.sees("I do not know a country called “qqq”.")
    await adam.answers({"Whose public holidays do you keep?": ""})
    assert adam.sees("Saved")


async def test_a_country_without_holidays_is_said_once_and_breaks_nothing(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for _ in range(2):
        await adam.types("settings")
        await adam.answers({"Whose public holidays do you keep?": "Ascension Island"})
    assert adam.count("I do not know the public holidays of Ascension Island") == 1
    await core.passes(WEEK)
    assert adam.count(LESSON) == 2


@given(
    days=st.sets(st.sampled_from("0123456"), min_size=1),
    weeks=st.sampled_from([1, 2]),
    country=st.sampled_from(["", "DE", "JP", "US", "BR", "XX"]),
    after=st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC)),
)
def test_the_next_time_is_on_a_chosen_day_and_never_a_holiday_and_not_weeks_away(
    days: set[str], weeks: int, country: str, after: datetime
) -> None:
    moment = following("".join(sorted(days)), weeks, "09:30", "Europe/Berlin", country, after)
    day = local(moment, "Europe/Berlin").date()
    assert moment > after
    assert str(day.weekday()) in days
    assert not is_holiday(country, day)
    assert moment - after < timedelta(weeks=weeks + 3)


@pytest.mark.parametrize(
    ("zone", "country", "january", "july"),
    [
        ("Europe/London", "GB", "winter", "summer"),
        ("Australia/Sydney", "AU", "summer", "winter"),
        ("Asia/Calcutta", "IN", "", ""),  # Kolkata's former name; between the tropics
        ("UTC", "", "", ""),
    ],
)
def test_country_and_season_come_with_the_zone(zone: str, country: str, january: str, july: str) -> None:
    assert country_of(zone) == country
    assert season_of(zone, date(2026, 1, 15)) == january
    assert season_of(zone, date(2026, 7, 15)) == july


def test_countries_have_several_names() -> None:
    names = ("Germany", "germany", "DE", "DEU", "Alemania")
    assert {country_named("es", name) for name in names} == {"DE"}
    assert country_named("en", "UK") == "GB"
    assert country_named("en", "") == ""
    assert holidays_of("XX", 2026) == frozenset()
