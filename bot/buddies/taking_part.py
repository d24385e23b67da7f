"""Taking part, sleeping for a while, stopping. Whoever goes leaves a neutral line behind: not who, and not why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import pace, spoken
from bot.acquaintance import as_ally
from bot.buddies.cards import (
    away_note,
    joining_form,
    next_note,
    not_told_yet,
    offer_card,
    snoozed_card,
    snoozing_form,
    standing_card,
    stopped_card,
    stopping_card,
    with_whom,
)
from bot.buddies.telling import private
from bot.library import Library
from bot.occasions import away_until
from bot.schedule import local
from bot.turn import Stale, Turn
from bot.views import Card, Delivery, Form, Part, Reply
from storage import buddies as store
from storage import peers
from storage.db import Db

LONGEST_SNOOZE, USUAL_SNOOZE, MONTH = 365, 28, 30
"""Days. Whoever wants to sleep for longer stops, and starts again any day."""


async def show(turn: Turn) -> Reply:
    """See who you're with, or get a different ally as a buddy every few weeks."""
    return Reply(await overview(turn), replaces="back" in turn.values)


async def overview(turn: Turn) -> Card:
    """What is so now."""
    mine, ally = await store.get(turn.db, turn.me), await as_ally(turn)
    if mine is None:
        return offer_card(turn)
    if mine.snoozed_until is not None and mine.snoozed_until > local(turn.now, ally.zone).date():
        return snoozed_card(turn, mine.snoozed_until)
    if away_until(ally.state, ally.paused_until, turn.now) is not None:
        return standing_card(turn, (*await _running(turn), away_note(turn)))
    return standing_card(turn, (*await _running(turn), next_note(turn)))


async def _running(turn: Turn) -> tuple[Part, ...]:
    group = await store.current(turn.db, turn.me, turn.now.date())
    if group is None:
        return ()
    if group.tell_at is not None:
        return not_told_yet(turn)
    members = await _members(turn.db, group)
    mine = next(row for row in members if row.person_id == turn.me)
    others = [row for row in members if row is not mine]
    here = {one.id for one in await peers.peers(turn.db, [row.person_id for row in others], turn.now)}
    if others and not here:  # they met, and then left the programme
        return ()
    return with_whom(turn, group, mine, [row for row in others if row.person_id in here])


async def join(turn: Turn) -> Reply:
    """Say where you work, and be counted in."""
    return Reply(await joining(turn))


async def joining(turn: Turn) -> Form:
    """The one form."""
    known = await peers.get(turn.db, turn.me)
    return joining_form(turn, known.department if known else "")


async def joined(turn: Turn) -> Reply:
    """He is in, from the next round on. Sent twice, he is in once."""
    await peers.settle(turn.db, turn.me, department=turn.text("department").strip())
    await store.join(turn.db, turn.me)
    await pace.stirred(turn)
    return Reply(await overview(turn))


async def snooze(turn: Turn) -> Reply:
    """Leave out some rounds."""
    return Reply(await snoozing(turn))


async def snoozing(turn: Turn) -> Form:
    """Until when."""
    return snoozing_form(turn, await _today(turn) + timedelta(days=USUAL_SNOOZE))


async def snoozed(turn: Turn) -> Reply:
    """Sleep until that day; the running round goes on."""
    until, today = date.fromisoformat(turn.text("until")), await _today(turn)
    last = today + timedelta(days=LONGEST_SNOOZE)
    if until <= today:
        return Reply(problems={"until": turn.label("buddies-problem-past")})
    if until > last:
        words = turn.label("buddies-problem-far", last=spoken.day(turn.person.language, last))
        return Reply(problems={"until": words})
    return Reply(await _sleep(turn, until))


async def month(turn: Turn) -> Reply:
    """The same for a month."""
    return Reply(await _sleep(turn, await _today(turn) + timedelta(days=MONTH)), replaces=True)


async def _sleep(turn: Turn, until: date) -> Card:
    if not await store.change(turn.db, turn.me, snoozed_until=until):
        raise Stale
    return snoozed_card(turn, until)


async def wake(turn: Turn) -> Reply:
    """Take part again from the next round on."""
    if not await store.change(turn.db, turn.me, snoozed_until=None):
        raise Stale
    await pace.stirred(turn)
    return Reply(await overview(turn), replaces=True)


async def stop(turn: Turn) -> Reply:
    """Ask once."""
    if await store.get(turn.db, turn.me) is None:
        return Reply(await overview(turn), replaces=True)
    group = await store.current(turn.db, turn.me, turn.now.date())
    told = await _members(turn.db, group) if group is not None and group.tell_at is None else ()
    met = any(row.met == store.MET for row in told)
    others = [row for row in told if row.person_id != turn.me and not met]
    return Reply(stopping_card(turn, others), replaces=True)


async def stopped(turn: Turn) -> Reply:
    """He is out; pressed twice, he still is."""
    deliveries = await depart(turn.db, turn.library, turn.me, turn.now)
    return Reply(stopped_card(turn), tuple(deliveries), replaces=True)


async def depart(db: Db, library: Library, person: int, now: datetime) -> Sequence[Delivery]:
    """Out of everything at once; what those are owed who were with him. Nothing if they have met, or are not told yet."""
    await store.leave(db, person)
    group = await store.current(db, person, now.date())
    members = await _members(db, group)
    if group is None or any(row.met == store.MET for row in members):
        return ()
    await store.take_out(db, person, group.id)
    if group.tell_at is not None:
        return ()
    others = [private("buddies.left", group, row.person_id) for row in members if row.person_id != person]
    return [replace(one, key=f"{one.key}:{len(others)}") for one in others]  # of three, a second one may go


async def _members(db: Db, group: Row[Any] | None) -> Sequence[Row[Any]]:
    return () if group is None else (await store.members(db, [group.id]))[group.id]


async def _today(turn: Turn) -> date:
    """On his own calendar."""
    return local(turn.now, (await as_ally(turn)).zone).date()
