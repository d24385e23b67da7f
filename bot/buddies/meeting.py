"""Did they meet? Asked once near the round's end, privately; no answer is wrong, and none is told to anybody."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot import pace
from bot.buddies.cards import answered_card, asking_card, going_on_card, pausing_card
from bot.buddies.telling import held, my_group
from bot.turn import Stale, Turn
from bot.views import Reply
from storage import buddies as store


async def ask(turn: Turn) -> Reply:
    """What the clock brings, unless it is known, or there is nobody to have met any more."""
    found = await my_group(turn)
    if found is None or not found[2] or found[1].met or _have_met(found[2]):
        return Reply()
    return await held(turn, "buddies.ask", found[0]) or Reply(asking_card(turn, found[0], found[2]))


def _have_met(members: list[Row[Any]]) -> bool:
    """One yes is enough."""
    return any(row.met == store.MET for row in members)


async def met(turn: Turn) -> Reply:
    """It happened."""
    await _say(turn, store.MET)
    return Reply(answered_card(turn, True), replaces=True)


async def missed(turn: Turn) -> Reply:
    """It did not; after the second time in a row he is asked whether he wants a break."""
    group = await _say(turn, store.MISSED)
    if await _twice(turn, group):
        return Reply(pausing_card(turn), replaces=True)
    return Reply(answered_card(turn, False), replaces=True)


async def _say(turn: Turn, what: str) -> Row[Any]:
    found = await my_group(turn)
    if found is None:
        raise Stale
    await store.say_met(turn.db, turn.me, found[0].id, what)
    await pace.stirred(turn)
    return found[0]


async def remind(turn: Turn) -> Reply:
    """The same question for somebody who has not answered, and did not meet the time before either."""
    found = await my_group(turn)
    if found is None or not found[2] or found[1].met:
        return Reply()
    later = await held(turn, "buddies.remind", found[0])
    if later is not None:
        return later
    return Reply(pausing_card(turn)) if await _twice(turn, found[0]) else Reply()


async def _twice(turn: Turn, group: Row[Any]) -> bool:
    """Whether this round and the one before were missed and he was not asked about either; now he is. An interrupted
    question is asked again."""
    mine = await store.get(turn.db, turn.me)
    rounds = await store.last_two(turn.db, turn.me)
    asleep = mine is None or (mine.snoozed_until is not None and mine.snoozed_until > turn.now.date())
    if mine is None or asleep or len(rounds) < 2 or any(met for _, met in rounds):
        return False
    (latest, _), (before, _) = rounds
    if latest != group.round_id or not (mine.counted_after == latest or mine.counted_after < before):
        return False
    await store.change(turn.db, turn.me, counted_after=latest)
    return True


async def go_on(turn: Turn) -> Reply:
    """He stays in."""
    if await store.get(turn.db, turn.me) is None:
        raise Stale
    await pace.stirred(turn)
    return Reply(going_on_card(turn), replaces=True)
