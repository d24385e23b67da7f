"""People who ask for a person, people who are on call, and a look at what is kept of it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from bot.sos.calls import depart, gathered
from bot.turn import Person, Room, RoomKind, Sender, Turn
from bot.views import Card, Reply, Values
from storage import deliveries, people
from storage.calls import CALL, CALL_ASKED
from storage.deliveries import DELIVERY, POSTED
from tests.chat import Chat, Someone

SOON, MINUTE, HOUR, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ASKED = "Somebody would like ten minutes with another ally, now"
THERE = "You needn't come any more"
NOBODY = "Nobody's free right now"


async def on_call(chat: Chat, *names: str, **instead: str | list[str]) -> list[Someone]:
    """Allies who can be asked."""
    people = []
    for name in names:
        one = await chat.person(name).joins(**instead)
        await one.types("on call")
        await one.presses("I can be asked")
        people.append(one)
        chat.clock.moves(MINUTE)
    return people


async def calls(who: Someone) -> None:
    """Ask for a person."""
    await who.types("sos")
    await who.presses("Get a person")
    await who.chat.passes(SOON)


async def current(chat: Chat) -> str:
    async with chat.bot.database.transaction() as db:
        rows = await db.rows(select(CALL.c.id))
    return str(rows[0].id) if rows else "gone"


async def sends(chat: Chat, who: Someone, address: str, call: str = "") -> str:
    """Press a button of a card that is not there any more; the title of the answer."""
    sender = Sender("core", "test", who.visitor.name, who.visitor.name)
    values = {"call": call or await current(chat)}
    reply = await chat.bot.handle(address, sender, Room(), values, chat.clock())
    return reply.view.title if isinstance(reply.view, Card) else ""


async def gathered_by(chat: Chat, told: Values) -> Reply:
    nobody, values = Person(None, Sender("", "", ""), "en"), {"call": await current(chat), **told}
    async with chat.bot.database.transaction() as db:
        turn = Turn(nobody, Room(RoomKind.CHANNEL), values, chat.clock(), db, chat.bot.shelf.library)
        return await gathered(turn)


async def keeps_apart(who: Someone, other: str) -> None:
    await who.types("not with")
    await who.presses("Name somebody")
    await who.answers({"Who?": other})


async def departs(chat: Chat, name: str) -> None:
    async with chat.bot.database.transaction() as db:
        found = await people.find(db, "core", "test", name)
        assert found is not None
        now = chat.clock()
        await deliveries.owe(db, await depart(db, chat.bot.shelf.library, found.person, now), now)


async def traces(chat: Chat) -> list[str]:
    """Everything that is kept of any call."""
    async with chat.bot.database.transaction() as db:
        found = [row.id for row in await db.rows(select(CALL.c.id))]
        found += [row.call_id for row in await db.rows(select(CALL_ASKED.c.call_id))]
        found += [row.key for row in await db.rows(select(DELIVERY.c.key)) if row.key.startswith("call:")]
        found += [row.name for row in await db.rows(select(POSTED.c.name)) if row.name.startswith("call:")]
    return found
