"""Leaving, in whatever way: out of every circle, pair, directory and queue the same moment."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import buddies, calls, channels, circles, peers, people
from storage.db import Database
from tests.buddy_people import takes_part
from tests.channel_list import lists
from tests.chat import Chat, Someone

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FIVE = ("Adam", "Ben", "Cleo", "Dana", "Esra")

Leaving = Callable[[Someone], Awaitable[object]]


async def leaves(someone: Someone) -> None:
    """By his own wish, keeping his journal."""
    await someone.types("leave")
    await someone.presses("Leave, keep my journal")


async def is_forgotten(someone: Someone) -> None:
    """Every row about him is erased."""
    await someone.types("forget me")
    await someone.presses("Erase everything")


async def closes_the_account(someone: Someone) -> None:
    """The company closes the account, and the clock ticks once."""
    await someone.leaves_the_company()
    await someone.chat.passes(MINUTE)


async def everywhere(chat: Chat) -> tuple[Someone, list[Someone]]:
    """Olga coordinates; five take part in everything: a circle, buddies, on call, waiting for a private channel; one hosts."""
    olga = await chat.person("Olga").becomes_admin()
    five = [await takes_part(chat.person(name)) for name in FIVE]
    await lists(olga, "private-men", "When it hurts", host="Ben")
    for one in five:
        await one.types("circle")
        await one.presses("I'd like one")
        await one.answers({})
        await one.types("on call")
        await one.presses("I can be asked")
    await five[0].types("channels")
    await five[0].presses("Join #private-men")
    await five[0].presses("Ask to be let in")
    await olga.types("circles")
    await olga.presses("Draft circles")
    await olga.presses("Make it real")
    await chat.passes(MINUTE)
    return olga, five


async def rows_of(database: Database, person: int) -> dict[str, int]:
    """How many rows there are that would put somebody together with others, or let them be asked for."""
    async with database.transaction() as db:
        found = {}
        for table in (buddies.BUDDY, circles.SEAT, channels.REQUEST, calls.CALL_ASKED, peers.PEER):
            mine = select(func.count()).where(table.c.person_id == person)
            found[table.name] = int(await db.value(mine))
        return {name: count for name, count in found.items() if count}


async def id_of(database: Database, name: str) -> int:
    """Somebody's id."""
    async with database.transaction() as db:
        found = await people.find(db, "core", "test", name)
    assert found is not None
    return found.person


@pytest.mark.parametrize("departs", [leaves, is_forgotten, closes_the_account])
async def test_whoever_leaves_is_out_of_everything_the_same_moment(
    core: Chat, database: Database, departs: Leaving
) -> None:
    _, (adam, *others) = await everywhere(core)
    person = await id_of(database, "Adam")
    assert len(await rows_of(database, person)) >= 4
    assert "Circle 1" in adam.rooms
    await departs(adam)
    assert await rows_of(database, person) == {}
    await core.passes(MINUTE)
    assert "Circle 1" not in adam.rooms
    for other in others:
        before = len(other.screen)
        await other.types("circle")
        await other.types("buddy")
        assert "Circle 1" in other.screen[before:] and "Adam" not in other.screen[before:]


@pytest.mark.parametrize("departs", [leaves, is_forgotten, closes_the_account])
async def test_a_host_who_leaves_is_missed_by_the_coordinators(core: Chat, departs: Leaving) -> None:
    olga, (_, ben, *_) = await everywhere(core)
    await departs(ben)
    await core.passes(MINUTE)
    assert olga.sees("#private-men has no host any more")


async def test_nobody_is_let_go_twice_and_whoever_returns_can_begin_again(core: Chat, database: Database) -> None:
    olga, (adam, *_) = await everywhere(core)
    await closes_the_account(adam)
    told = olga.screen
    await core.passes(DAY)
    assert olga.screen.count("needs a look") == told.count("needs a look") or "needs a look" not in told
    await adam.types("hi")  # the account is open again
    await adam.types("buddy")
    await adam.presses("Count me in")
    await adam.answers({"Where do you work?": "Sales"})
    assert set(await rows_of(database, await id_of(database, "Adam"))) == {"buddy", "peer"}
