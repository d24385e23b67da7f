"""What is kept of a call, for how long, and what becomes of it when one of the two is not with us any more."""

from __future__ import annotations

import json

from sqlalchemy import select

from storage import people
from storage.deliveries import DELIVERY
from tests.calling import ASKED, HOUR, NOBODY, SOON, THERE, calls, departs, gathered_by, on_call, sends, traces
from tests.chat import Chat


async def test_a_few_hours_later_nothing_says_who_asked_and_who_came(core: Chat) -> None:
    [ben, *_] = await on_call(core, "Ben", "Cleo")
    hana = core.person("Hana")
    await calls(hana)
    await ben.presses("I'm here")
    await core.passes(SOON)
    assert await traces(core)
    await core.passes(7 * HOUR)
    assert await traces(core) == []
    await hana.types("privacy")
    assert hana.sees("Nothing. Until you join, I keep no trace of you.")


async def test_whoever_leaves_soon_after_a_call_leaves_no_trace_of_it(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    adam = await core.person("Adam").joins()
    await calls(adam)
    await ben.presses("I'm here")
    await core.passes(SOON)
    for one in (adam, ben):
        await one.types("leave")
        await one.presses("Leave, keep my journal")
    await core.passes(7 * HOUR)
    assert await traces(core) == []


async def test_no_card_and_no_message_to_those_who_are_asked_says_who_asks(core: Chat) -> None:
    await on_call(core, "Ben", "Cleo", "Dana")
    adam = await core.person("Adam").joins()
    async with core.bot.database.transaction() as db:
        before = {row.id for row in await db.rows(select(DELIVERY.c.id))}
    await calls(adam)
    async with core.bot.database.transaction() as db:
        rows = [row for row in await db.rows(select(*DELIVERY.c)) if row.id not in before]
        me = await people.find(db, "core", "test", "Adam")
    assert len(rows) == 3 and me is not None
    for row in rows:
        assert "Adam" not in f"{row.key}{row.details}{row.name}" and row.person_id != me.person
        assert set(json.loads(row.details)) == {"call"}


async def test_the_one_who_asks_may_leave_and_the_cards_are_taken_back(core: Chat) -> None:
    ben, cleo = await on_call(core, "Ben", "Cleo")
    adam = await core.person("Adam").joins()
    await calls(adam)
    await departs(core, "Adam")
    await departs(core, "Adam")
    await core.passes(SOON)
    assert ben.sees(THERE) and cleo.sees(THERE)
    assert await sends(core, ben, "sos.here") == THERE
    await core.passes(7 * HOUR)
    assert await traces(core) == []
    assert not adam.sees("Nobody's free")


async def test_who_is_erased_is_named_in_no_call_any_more(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    adam = await core.person("Adam").joins()
    await calls(adam)
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await ben.presses("I'm here")
    assert not ben.sees("Adam") and ben.sees(THERE)


async def test_when_a_helper_leaves_the_next_one_is_asked(core: Chat) -> None:
    ben, _, _, esra = await on_call(core, "Ben", "Cleo", "Dana", "Esra")
    hana = core.person("Hana")
    await calls(hana)
    await departs(core, "Ben")
    await core.passes(SOON)
    assert esra.sees(ASKED)
    assert await sends(core, ben, "sos.here") == "That button is from an older version of me"
    await departs(core, "Esra")
    await departs(core, "Cleo")
    await departs(core, "Dana")
    await core.passes(SOON)
    assert hana.sees(NOBODY)


async def test_where_the_conversation_cannot_be_made_both_hear_of_each_other(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    hana = core.person("Hana")
    await calls(hana)
    await ben.presses("I'm here")
    for values in ({"refused": "not possible here"}, {"room": "", "link": "https://chat.example.org/both"}):
        reply = await gathered_by(core, values)
        assert {one.address for one in reply.deliveries} == {"sos.told"} and len(reply.deliveries) == 2
