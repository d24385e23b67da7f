"""What comes back to an ally by itself: at his usual hour, never in quiet hours, and not while he takes a break."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row

from bot.library import Library
from bot.schedule import following, free_morning, local, moment_of
from bot.turn import Turn
from bot.views import Delivery, Reply
from storage import deliveries as owed
from storage import journey
from storage import occasions as store
from storage.db import Db
from storage.journey import LEFT, PAUSED

BATCH = 500
"""People planned in one transaction: short enough that a person who writes meanwhile does not notice."""

KEEP = timedelta(days=4)
"""What could not be sent for so long is not sent any more."""

LOOK_AGAIN = timedelta(days=7)
"""At somebody who takes a break without an end."""

MORNING = "09:00"
"""The hour of somebody whose own lies in the quiet hours."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing that comes back: `after` so many days for the first time, and every so many if `repeats`."""

    kind: str
    address: str
    after: timedelta
    repeats: bool


STILL_TRUE = Occasion("still-true", "whys.ask", timedelta(days=60), repeats=True)
DAY_90 = Occasion("measure", "measures.ask", timedelta(days=90), repeats=False)


async def begin(db: Db, person: int, now: datetime) -> None:
    """He joins, now or again."""
    for occasion in (STILL_TRUE, DAY_90):
        await begin_again(db, person, occasion, now)


async def begin_again(db: Db, person: int, occasion: Occasion, now: datetime) -> None:
    """Its time is counted from now on."""
    await store.plan(db, person, occasion.kind, now + occasion.after)


async def plan(db: Db, library: Library, now: datetime, occasion: Occasion) -> int:
    """Owe it to those for whom it is due, on the next of their days, and move each on. How many there were."""
    due = await store.due(db, occasion.kind, now, BATCH)
    deliveries: list[Delivery] = []
    moved: list[tuple[int, datetime]] = []
    over: list[int] = []
    for one in due:
        away = away_until(one.ally_state, one.ally_paused_until, now)
        if away is not None:
            moved.append((one.person_id, away))
            continue
        if one.ally_state != LEFT:
            deliveries.append(_delivery(library, one, occasion, now))
        if occasion.repeats and one.ally_state != LEFT:
            moved.append((one.person_id, now + occasion.after))
        else:
            over.append(one.person_id)
    await owed.owe(db, deliveries, now)
    await store.move_on(db, occasion.kind, moved)
    await store.end(db, occasion.kind, over)
    return len(due)


def _delivery(library: Library, one: Row[Any], occasion: Occasion, now: datetime) -> Delivery:
    hour = asking_hour(library, one.ally_at)
    send_at = following(one.ally_days, one.ally_weeks, hour, one.ally_zone, one.ally_country, now)
    return _owing(one.person_id, occasion, send_at)


def _owing(person: int, occasion: Occasion, send_at: datetime) -> Delivery:
    key = f"{occasion.kind}:{person}:{send_at:%Y-%m-%dT%H:%M}"
    return Delivery(key, occasion.address, person, due_at=send_at, expires_at=send_at + KEEP)


async def held(turn: Turn, occasion: Occasion) -> Reply | None:
    """What to answer the clock if he cannot be asked now, because he left, sleeps or takes a break; None if he can."""
    ally = await journey.ally(turn.db, turn.me)
    if ally is None or ally.state == LEFT:
        return Reply()
    moment = kind_moment(turn, ally, ally.country)
    return Reply(deliveries=(_owing(turn.me, occasion, moment),)) if moment > turn.now else None


def away_until(state: str, paused_until: datetime | None, now: datetime) -> datetime | None:
    """When to look again at somebody who takes a break; None for somebody who does not."""
    if state == LEFT:
        return None
    if paused_until is not None and paused_until > now:
        return paused_until
    return now + LOOK_AGAIN if state == PAUSED else None


def asking_hour(library: Library, at: str) -> str:
    """His usual hour (HH:MM), or nine o'clock if that lies in the quiet hours."""
    quiet_from, quiet_until = library.programme.quiet
    if time.fromisoformat(quiet_until) <= time.fromisoformat(at) < time.fromisoformat(quiet_from):
        return at
    return max(MORNING, quiet_until)


def asking_moment(library: Library, day: date, at: str, zone: str) -> datetime:
    """The moment (UTC) on a day of his when he is asked something."""
    return moment_of(day, asking_hour(library, at), zone)


def kind_moment(turn: Turn, ally: Row[Any], country: str = "") -> datetime:
    """When to show what has come due: now, or when he is up, back from his break, and has no holiday of this country."""
    away = away_until(ally.state, ally.paused_until, turn.now)
    if away is not None:
        return asking_moment(turn.library, local(away, ally.zone).date(), ally.at, ally.zone)
    return free_morning(turn.now, ally.zone, turn.library.programme.quiet, country)
