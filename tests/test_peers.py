"""People who are put together: their hours, and whom they would rather not meet."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.common_hours import common, on_clock, spans
from bot.library import Shelf
from bot.peers import HALF_HOURS, at_work, hours
from bot.schedule import local, zones
from storage import peers, people
from storage.db import Database
from tests.chat import Chat

TUESDAY = date(2026, 3, 3)


def _said(bits: int) -> list[int]:
    return [number for number in range(HALF_HOURS) if bits >> number & 1]


@pytest.mark.parametrize(
    ("zone", "first"),
    [("UTC", 18), ("Europe/London", 18), ("Asia/Kolkata", 7), ("America/Los_Angeles", 34)],
)
def test_a_working_day_is_sixteen_half_hours_of_utc(shelf: Shelf, zone: str, first: int) -> None:
    assert _said(hours(shelf.library.programme, zone, TUESDAY)) == sorted((first + step) % 48 for step in range(16))


def test_half_an_hour_counts_if_it_is_a_whole_one(shelf: Shelf) -> None:
    assert _said(hours(shelf.library.programme, "Asia/Kathmandu", TUESDAY)) == list(range(7, 22))


@given(st.sampled_from(sorted(zones())), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_whoever_is_at_work_has_that_half_hour(shelf: Shelf, zone: str, day: date) -> None:
    programme, bits = shelf.library.programme, hours(shelf.library.programme, zone, day)
    assert 13 <= bits.bit_count() <= 18  # a change of clocks at noon would be the exception
    for half_hour in _said(bits):
        moments = [
            datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=ahead, minutes=30 * half_hour + 15)
            for ahead in (-1, 0, 1)
        ]
        there = [moment for moment in moments if local(moment, zone).date() == day]
        assert any(at_work(programme, zone, "", moment) for moment in there) or day.weekday() > 4


@pytest.mark.parametrize(
    ("moment", "zone", "country", "is_at_work"),
    [
        (datetime(2026, 3, 3, 9, 0, tzinfo=UTC), "Europe/London", "GB", True),
        (datetime(2026, 3, 3, 8, 59, tzinfo=UTC), "Europe/London", "GB", False),
        (datetime(2026, 3, 3, 17, 0, tzinfo=UTC), "Europe/London", "GB", False),
        (datetime(2026, 3, 7, 12, 0, tzinfo=UTC), "Europe/London", "GB", False),  # a Saturday
        (datetime(2026, 12, 25, 12, 0, tzinfo=UTC), "Europe/London", "GB", False),  # Christmas
        (datetime(2026, 12, 25, 12, 0, tzinfo=UTC), "Europe/London", "", True),
        (datetime(2026, 3, 3, 1, 0, tzinfo=UTC), "Asia/Tokyo", "JP", True),
    ],
)
def test_at_work(shelf: Shelf, moment: datetime, zone: str, country: str, is_at_work: bool) -> None:
    assert at_work(shelf.library.programme, zone, country, moment) is is_at_work


def test_hours_in_common_may_go_over_midnight(shelf: Shelf) -> None:
    zones = ["Pacific/Auckland", "Australia/Sydney"]
    bits = common(shelf.library.programme, zones, date(2026, 3, 10))
    assert on_clock(bits, date(2026, 3, 10), "Pacific/Auckland") == ["11:00–17:00"]
    assert on_clock(bits, date(2026, 3, 10), "Australia/Sydney") == ["09:00–15:00"]
    assert common(shelf.library.programme, [*zones, "Europe/London"], date(2026, 3, 10)) == 0
    assert [*spans(0b11 | 0b111 << 45)] == [(45, 50)] and [*spans((1 << 48) - 1)] == [(0, 48)]
    assert [*spans(0)] == [] and [*spans(0b1 << 18 | 0b11 << 30)] == [(18, 19), (30, 32)]


async def test_whom_one_would_rather_not_meet_is_named_in_a_form_and_told_to_nobody(core: Chat) -> None:
    adam, ben = core.person("Adam"), core.person("Ben")
    await adam.joins()
    await adam.types("not with")
    assert adam.sees("You needn't say why")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Ben"})
    assert adam.sees("You've named one person.")
    assert not ben.screen
    await adam.types("not with")
    await adam.presses("Ben")
    assert adam.sees("If there's somebody")


async def test_whoever_has_not_joined_can_say_so_as_well(core: Chat) -> None:
    hana = core.person("Hana")
    await hana.types("not with")
    await hana.presses("Name somebody")
    assert hana.sees("To keep this I keep who you are.")
    await hana.answers({"Who?": "Ben"})
    assert hana.sees("You've named one person.")
    await hana.types("privacy")
    assert hana.sees("People you would rather not be put together with: 1")
    await hana.types("not with")
    await hana.presses("Ben")
    assert hana.sees("If there's somebody")


async def test_nobody_is_kept_apart_from_himself(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.joins()
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Adam"})
    assert adam.sees("That's you. Choose somebody else.")


async def test_named_twice_somebody_is_kept_once_and_the_list_ends(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.joins()
    await adam.types("not with")
    for who in ["Ben", "Ben", *(f"Guest{number}" for number in range(19))]:
        await adam.presses("Name somebody")
        await adam.answers({"Who?": who})
    assert adam.sees("You've named 20 people.")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Cleo"})
    assert adam.sees("You can name 20 people at most.")


async def test_one_of_two_saying_so_keeps_both_apart_also_before_the_other_has_come(
    core: Chat, database: Database
) -> None:
    adam, ben = core.person("Adam"), core.person("Ben")
    await adam.joins()
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Ben"})
    await ben.joins()
    async with database.transaction() as db:
        ids = {name: found.person for name in ("Adam", "Ben") if (found := await people.find(db, "core", "test", name))}
        first, second = await peers.peers(db, ids.values(), core.clock())
    assert first.apart == {second.id} and second.apart == {first.id}
    assert {first.user, second.user} == {"Adam", "Ben"}


async def test_whom_he_named_stands_nowhere_in_the_clear(core: Chat, database: Database) -> None:
    adam = core.person("Adam")
    await adam.joins()
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Zeisig"})
    async with database.transaction() as db:
        [row] = await db.rows(peers.APART.select())
    assert row.other == "core:test:Zeisig"
    dumped = await database.run_sync(lambda one: one.exec_driver_sql("SELECT other FROM apart").all())
    assert "Zeisig" not in str(dumped)


async def test_who_has_left_or_is_lost_is_put_together_with_nobody(core: Chat, database: Database) -> None:
    adam, ben, kenji = core.person("Adam"), core.person("Ben"), core.person("Kenji")
    for one in (adam, ben, kenji):
        await one.joins()
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await ben.leaves_the_company()
    async with database.transaction() as db:
        rows = await db.rows(people.IDENTITY.select())
        [left] = await peers.peers(db, [row.person_id for row in rows], core.clock())
    assert left.user == "Kenji" and not left.away and left.zone == "Europe/London"


async def test_whoever_was_first_named_by_others_is_called_by_name_once_they_come(
    core: Chat, database: Database
) -> None:
    olga = await core.person("Olga").becomes_admin()
    await olga.types("roles")
    await olga.presses("Give a role…")
    await olga.answers({"To whom?": "Ben"})
    await core.person("Ben").joins()
    async with database.transaction() as db:
        found = await people.find(db, "core", "test", "Ben")
        assert found is not None and await people.name(db, found.person) == "Ben"
