"""Get a person: three allies who are at work now are asked for ten minutes, and the first to come is put together with the one
who asks. Nobody else learns who that was; a call carries a random id and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.acquaintance import kept
from bot.library import Library
from bot.sos import cards
from bot.sos.helpers import ENOUGH, Seeker, available, seeker, stranger
from bot.turn import Person, Stale, Turn
from bot.views import Card, Delivery, Reply, Values
from storage import calls as store
from storage import deliveries as owed
from storage import peers, people, privacy
from storage.calls import ASKED, NOT_NOW, OPEN, OVER, TAKEN, key_of, name_of
from storage.db import Db
from storage.deliveries import Place

LONGEST = timedelta(minutes=30)
"""After that nobody comes any more, and it is better to say so."""

KEPT = timedelta(hours=6)
"""How long a call that is over is known: twice as long as the courier tries to deliver what belongs to it."""

MOST = 5
"""Calls of one person of which something is known: more would wear out those who can be asked."""

BATCH = 100
"""Calls given up or erased in one transaction."""


async def person(turn: Turn) -> Reply:
    """Ask for somebody to talk to."""
    who = stranger(turn)
    if who.id is not None and (again := await _again(turn, who.id)):
        return Reply(again)
    if not await available(turn.db, turn.library, who, turn.now):
        return Reply(await cards.nobody(turn))
    me = await _kept(turn)
    if again := await _again(turn, me):
        return Reply(again)
    call = await store.begin(turn.db, me, turn.now + LONGEST)
    asked = await _ask(turn.db, turn.library, call, replace(who, id=me), turn.now)
    return Reply(cards.waiting(turn, call), asked)


async def _again(turn: Turn, me: int) -> Card | None:
    """What is said to somebody who is waiting already, or has asked very often today."""
    await turn.db.hold(f"calls:{me}", alone=True)  # pressed twice at once, the second sees the first
    calls = await store.of(turn.db, me, OPEN, TAKEN, OVER)
    waits = [call.id for call in calls if call.state == OPEN]
    if waits:
        return cards.waiting(turn, waits[0], again=True)
    return await cards.often(turn) if len(calls) >= MOST else None


async def _kept(turn: Turn) -> int:
    me = await kept(turn)
    if turn.person.id is None:
        await people.speak(turn.db, me, turn.person.language)
    return me


async def _ask(db: Db, library: Library, call: str, who: Seeker, now: datetime) -> tuple[Delivery, ...]:
    """Ask the next ones, until three have not answered yet."""
    asked = await store.asked(db, call)
    many = ENOUGH - list(asked.values()).count(ASKED)
    chosen = (await available(db, library, who, now, asked))[:many]
    for one in chosen:
        await store.ask(db, call, one)
        await peers.settle(db, one, called_at=now)
    return tuple(
        Delivery(
            key_of(call, "ask", one),
            "sos.asked",
            one,
            values={"call": call},
            expires_at=now + LONGEST,
            name=name_of(call),
        )
        for one in chosen
    )


async def cancel(turn: Turn) -> Reply:
    """It is not needed any more."""
    call = await _held(turn)
    if call is None:
        return Reply(cards.cancelled(turn), replaces=True)
    if call.person_id != turn.me:
        raise Stale
    if call.state == TAKEN:
        return Reply(cards.cancelled_late(turn), replaces=True)
    return Reply(cards.cancelled(turn), await _over(turn.db, call.id, turn.now), replaces=True)


async def asked(turn: Turn) -> Reply:
    """What one of the three gets, unless it is too late by now."""
    call = await store.get(turn.db, turn.text("call"))
    if call is None or call.state != OPEN or (await store.asked(turn.db, call.id)).get(turn.me) != ASKED:
        return Reply()
    return Reply(cards.asking(turn, call.id))


async def here(turn: Turn) -> Reply:
    """He comes. The first one does; pressed twice, he still does."""
    call = await _held(turn)
    if call is None:
        return Reply(cards.over(turn), replaces=True)
    said = (await store.asked(turn.db, call.id)).get(turn.me)
    if said is None:
        raise Stale
    who = await seeker(turn.db, turn.library, call.person_id)
    if said == TAKEN:
        return Reply(cards.taken(turn, await _name(turn, call.person_id)), replaces=True)
    if who is None or not await store.end(turn.db, call.id, TAKEN, turn.now + KEPT):
        return Reply(cards.over(turn), replaces=True)
    others = await _over_for_others(turn.db, call.id, turn.now, turn.me)
    await store.answer(turn.db, call.id, turn.me, TAKEN)
    gather = await _gather(turn, call.id, who)
    return Reply(cards.taken(turn, await _name(turn, call.person_id)), (gather, *others), replaces=True)


async def _gather(turn: Turn, call: str, who: Seeker) -> Delivery:
    title = turn.library.label(who.language, "sos-room-title")
    values: Values = {"call": call, "users": (who.user, turn.person.sender.user), "title": title}
    place = Place(who.platform, who.workspace, "")
    return Delivery(key_of(call, "room"), "sos.gathered", place=place, values=values, expires_at=turn.now + KEPT)


async def not_now(turn: Turn) -> Reply:
    """He does not come, and nobody is told; the next one is asked, if there is one."""
    call = await _held(turn)
    if call is None or (await store.asked(turn.db, call.id)).get(turn.me) != ASKED:
        return Reply(cards.declined(turn), replaces=True)
    await store.answer(turn.db, call.id, turn.me, NOT_NOW)
    next_ones = await go_on(turn.db, turn.library, call, turn.now) if call.state == OPEN else ()
    return Reply(cards.declined(turn), tuple(next_ones), replaces=True)


async def go_on(db: Db, library: Library, call: Row[Any], now: datetime) -> Sequence[Delivery]:
    """One fewer is asked than there were: the next one is, and where there is none, it is said at once."""
    who = await seeker(db, library, call.person_id)
    next_ones = await _ask(db, library, call.id, who, now) if who is not None else ()
    if next_ones or ASKED in (await store.asked(db, call.id)).values():
        return next_ones
    return await give_up(db, call, now)


async def give_up(db: Db, call: Row[Any], now: datetime) -> tuple[Delivery, ...]:
    """Nobody comes: the one who asks hears of other ways, and those who were asked that it is over."""
    if not await store.end(db, call.id, OVER, now + KEPT):
        return ()
    over = await _over_for_others(db, call.id, now)
    if call.person_id is None:
        return over
    return (Delivery(key_of(call.id, "nobody"), "sos.nobody", call.person_id, expires_at=now + KEPT), *over)


async def nobody(turn: Turn) -> Reply:
    """What the one who asks hears then."""
    return Reply(await cards.nobody(turn))


async def over(turn: Turn) -> Reply:
    """Takes the place of what somebody was asked; nothing, if that never arrived."""
    name = name_of(turn.text("call"))
    arrived = (name, owed.spot_of(turn.me, None)) in await owed.posted(turn.db, [name])
    return Reply(cards.over(turn) if arrived else None)


async def gathered(turn: Turn) -> Reply:
    """Their conversation is there, or a link to one, or neither: each of the two hears how they meet."""
    call = await store.get(turn.db, turn.text("call"))
    pair = await _pair(turn.db, call) if call is not None else ()
    who = await seeker(turn.db, turn.library, pair[0]) if pair else None
    if call is None or who is None:
        return Reply()
    room, expires = turn.text("room"), turn.now + KEPT
    values = {"call": call.id, "link": turn.text("link"), "room": int(bool(room))}
    told = [
        Delivery(key_of(call.id, "told", one), "sos.told", one, values=values, expires_at=expires)
        for one in (pair[:1] if room else pair)
    ]
    if room:
        place = Place(who.platform, who.workspace, room)
        told += [Delivery(key_of(call.id, "hello"), "sos.together", place=place, values={"call": call.id})]
    return Reply(deliveries=tuple(told))


async def together(turn: Turn) -> Reply:
    """The first line in their conversation, in the language of the one who asked."""
    call = await store.get(turn.db, turn.text("call"))
    pair = await _pair(turn.db, call) if call is not None else ()
    who = await seeker(turn.db, turn.library, pair[0]) if pair else None
    if who is None:
        return Reply()
    theirs = replace(turn, person=Person(None, turn.person.sender, who.language))
    names = spoken.listed(who.language, [await _name(theirs, one) for one in pair])
    return Reply(cards.together(theirs, names))


async def told(turn: Turn) -> Reply:
    """Where the other one is."""
    call = await store.get(turn.db, turn.text("call"))
    pair = await _pair(turn.db, call) if call is not None else ()
    others = [one for one in pair if one != turn.me]
    if not others:
        return Reply()
    return Reply(cards.told(turn, await _name(turn, others[0]), turn.text("link"), bool(turn.number("room"))))


async def plan(db: Db, library: Library, now: datetime) -> int:
    """Give up what was open for too long; erase what has been over for long, and who was kept for nothing but that. How many
    calls there were."""
    due = await store.due(db, now, BATCH)
    for call in due:
        if call.state == OPEN:
            await owed.owe(db, await give_up(db, call, now), now)
        else:
            await store.erase(db, call)
    if due:
        await privacy.forget_strangers(db, [call.person_id for call in due if call.person_id is not None])
    return len(due)


async def depart(db: Db, library: Library, person: int, now: datetime) -> Sequence[Delivery]:
    """Somebody is not with us any more: nobody is asked for them, and they are asked no more. Harmless if done again."""
    deliveries: list[Delivery] = []
    for call in await store.of(db, person, OPEN):
        deliveries += await _over(db, call.id, now)
    waiting = await store.open_for(db, person)
    await store.release(db, person)
    row = await peers.get(db, person)
    if row is not None and row.on_call:
        await peers.settle(db, person, on_call=False)
    for waits in [await store.get(db, id) for id in waiting]:
        if waits is not None:
            deliveries += await go_on(db, library, waits, now)
    return deliveries


# --- what they share ---


async def _held(turn: Turn) -> Row[Any] | None:
    """The call that a button is about, for this turn alone."""
    id = turn.text("call")
    await turn.db.hold(name_of(id), alone=True)
    return await store.get(turn.db, id)


async def _over(db: Db, call: str, now: datetime) -> tuple[Delivery, ...]:
    """An open call is over without anybody coming; nothing if it is already."""
    if not await store.end(db, call, OVER, now + KEPT):
        return ()
    return await _over_for_others(db, call, now)


async def _over_for_others(db: Db, call: str, now: datetime, besides: int = 0) -> tuple[Delivery, ...]:
    """Those who have not answered hear that they need not."""
    return tuple(
        Delivery(
            key_of(call, "over", one), "sos.over", one, values={"call": call}, expires_at=now + KEPT, name=name_of(call)
        )
        for one, said in (await store.asked(db, call)).items()
        if said == ASKED and one != besides
    )


async def _pair(db: Db, call: Row[Any]) -> tuple[int, ...]:
    """The one who asked and the one who came; nothing unless both are still there."""
    came = [one for one, said in (await store.asked(db, call.id)).items() if said == TAKEN]
    return (call.person_id, *came) if came and call.person_id is not None else ()


async def _name(turn: Turn, who: int | None) -> str:
    return (await people.name(turn.db, who) if who is not None else "") or turn.label("sos-somebody")
