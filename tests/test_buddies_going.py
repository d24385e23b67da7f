"""Buddies: asleep for a while, gone without a word about why, and a round that others change while it is made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.app import Bot
from bot.buddies import rounds
from storage.db import Database, Db
from tests.buddy_people import (
    BEFORE_DAWN,
    MINUTE,
    MONDAY,
    ROUND,
    SECOND,
    avoids,
    left_over,
    people,
    snoozes,
    stops,
    until,
)
from tests.chat import Chat

# --- sleeping and stopping ---


async def test_snoozing_until_a_day_and_back_by_itself(core: Chat) -> None:
    adam, mei, ben = await people(core, "Adam", "Mei", "Ben")
    await snoozes(adam, "2026-03-02")
    assert adam.sees("Please choose a day from tomorrow on.")
    await adam.answers({"Until which day?": "2027-03-05"})
    assert adam.sees("Please choose a day up to March 2, 2027.")
    await adam.answers({"Until which day?": "2026-03-30"})
    assert adam.sees("You're snoozing", "No new buddy until March 30, 2026.")
    await until(core, MONDAY)
    assert mei.rooms == ben.rooms == ("Buddies",) and not adam.rooms
    await until(core, SECOND)
    assert adam.rooms == ("Buddies",)


async def test_waking_up_early(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await snoozes(adam, "2026-05-01")
    await adam.types("buddy")
    await adam.presses("Wake up")
    await until(core, MONDAY)
    assert adam.rooms == mei.rooms == ("Buddies",)


async def test_whoever_takes_a_break_from_everything_gets_no_buddy(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await adam.types("pause 3 weeks")
    await adam.types("buddy")
    assert adam.sees("You're on a break, and I leave you out until it's over.")
    await until(core, MONDAY)
    assert left_over(mei) and not left_over(adam)


async def test_whoever_has_left_the_company_gets_no_buddy(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await adam.leaves_the_company()
    await until(core, MONDAY)
    assert left_over(mei) and not adam.rooms


async def test_stopping_leaves_a_neutral_line_behind(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await adam.types("buddy")
    await adam.presses("Stop")
    assert adam.sees("Mei will hear that you can't make it this round, not why.")
    await adam.presses("Stop")
    await core.passes(MINUTE)
    assert mei.sees("Your buddy can't make it this round. You're first in line", "March 30, 2026")
    assert not mei.sees("Adam") and mei.count("A change for this round") == 1
    await until(core, "2026-03-27 12:00")
    assert not mei.sees("Did you meet?") and not adam.sees("Did you meet?")
    await adam.types("buddy")
    assert adam.screen.endswith("[Count me in]")


async def test_an_old_stop_button_does_no_harm(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    for _ in range(2):
        await adam.types("buddy")
    await adam.presses("Stop")
    await adam.presses("Stay in")
    assert adam.count("[Not with …] [Snooze until …] [Stop]") == 3
    for _ in range(3):
        await adam.presses("Stop")
    assert adam.sees("You're out", "[Count me in]")
    await until(core, MONDAY)
    assert left_over(mei) and not left_over(adam)


async def test_of_three_two_remain_and_then_one(core: Chat) -> None:
    adam, mei, ben = await people(core, "Adam", "Mei", "Ben")
    await until(core, MONDAY)
    for one in (adam, mei):
        await stops(one)
        await core.passes(MINUTE)
    assert ben.sees("It's you and Mei now.", "Your buddy can't make it this round.")
    assert mei.sees("It's you and Ben now.") and not mei.sees("Your buddy can't make it")


async def test_stopping_before_anybody_is_told_looks_like_nobody_was_there(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, BEFORE_DAWN)
    await stops(adam)
    assert not adam.sees("Mei")
    await until(core, MONDAY)
    assert left_over(mei) and not mei.sees("can't make it")


async def test_after_they_have_met_nobody_hears_that_one_stops(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await until(core, "2026-03-26 12:00")
    await adam.presses("Yes")
    await stops(adam)
    await core.passes(MINUTE)
    assert not mei.sees("can't make it") and not mei.sees("first in line")


# --- processes, days, years ---


async def test_two_processes_make_one_round(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    core.clock.moves(ROUND)
    other = Bot(core.bot.database, core.bot.shelf, core.bot.features)
    await asyncio.gather(core.bot.tick(core.clock()), other.tick(core.clock()))
    await core.passes(MINUTE)
    assert core.room("Buddies").count("To begin with:") == 1 and adam.rooms == mei.rooms == ("Buddies",)


class Meanwhile(Database):
    """A database. Between the second-to-last transaction of a round and the last, which writes it, something happens."""

    def __init__(self, database: Database, happens: Callable[[], Awaitable[object]]) -> None:
        self.database, self.happens, self.keyring = database, happens, database.keyring
        self.left = 3  # of the transactions before: who is ready, which rounds there were, and who was in the one

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Db]:
        if self.left == 0:
            await self.happens()
        self.left -= 1
        async with self.database.transaction() as db:
            yield db

    async def close(self) -> None:
        await self.database.close()

    async def run_sync(self, work: Any) -> Any:
        return await self.database.run_sync(work)


async def test_whoever_goes_while_it_is_thought_about_is_taken_out(core: Chat) -> None:
    adam, ben, mei, dana = await people(core, "Adam", "Ben", "Mei", "Dana")
    for other in ("Mei", "Dana"):
        await avoids(adam, other)  # so it is Adam with Ben, and Mei with Dana

    async def happens() -> None:
        await stops(adam)
        await snoozes(mei, "2026-05-01")

    core.clock.moves(ROUND)
    await rounds.begin(Meanwhile(core.bot.database, happens), core.bot.shelf.library, core.clock())
    await core.passes(MINUTE)
    assert ben.rooms == dana.rooms == ("Buddies",) and not adam.rooms and not mei.rooms


async def test_a_round_that_is_days_late_waits_for_the_next(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, "2026-03-19 12:00")
    assert not adam.rooms
    await until(core, SECOND)
    assert adam.rooms == mei.rooms == ("Buddies",)


async def test_rounds_are_forgotten_after_a_year(core: Chat) -> None:
    adam, _ = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await until(core, SECOND)
    await adam.types("privacy")
    assert adam.sees("whether you met: 2")
    await until(core, "2027-04-12 12:00")
    await adam.types("privacy")
    assert adam.sees("whether you met: 1")


async def test_whoever_leaves_or_is_lost_is_out_at_once(core: Chat) -> None:
    adam, mei, ben = await people(core, "Adam", "Mei", "Ben")
    await until(core, MONDAY)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await core.passes(MINUTE)
    assert mei.sees("It's you and Ben now.") and ben.sees("It's you and Mei now.")
    await mei.leaves_the_company()
    await core.passes(MINUTE)
    assert ben.sees("Your buddy can't make it this round.")
    await until(core, SECOND)
    assert left_over(ben)


async def test_whoever_leaves_the_programme_after_they_met_is_shown_no_more(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await until(core, "2026-03-26 12:00")
    await adam.presses("Yes")
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await core.passes(MINUTE)
    await mei.types("buddy")
    assert mei.screen.split("Your buddy")[-1].strip().startswith("The next round begins on Monday, March 30, 2026.")
    assert not mei.sees("without a buddy")


async def test_a_feature_that_fails_does_not_hold_up_the_next(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await core.database_breaks("circle")
    await until(core, MONDAY)
    assert adam.rooms == mei.rooms == ("Buddies",)


async def test_whoever_is_erased_leaves_nothing_but_the_neutral_line(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await core.passes(MINUTE)
    assert mei.sees("Your buddy can't make it this round.") and not mei.sees("Adam")
    await mei.types("buddy")
    assert mei.sees("This round you're without a buddy.")
