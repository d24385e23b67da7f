"""A circle's week: its host is told a working day ahead, the guide is posted, and two working days later one tap tells whether
it met. Whoever takes a break does not host, and hears nothing alone; what is late by days does not come at all.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot.circles.hours import best_moment, next_weekday, workday
from bot.circles.members import Circle, Member, gathered
from bot.library import Library, Programme
from bot.views import Delivery, Values
from storage import circles as store
from storage import deliveries as owed
from storage.db import Db

BATCH = 50
"""Circles seen to in one transaction: short enough that a person who writes meanwhile does not notice."""

ASK_AFTER = 2
"""Working days between the guide and the question whether they met."""

TOO_LATE = timedelta(days=2)
"""A guide that could not be posted for so long waits for the next week."""

ASKED_FOR = timedelta(days=4)

KIND_AFTER = 3
"""Times not met in a row, until the circle is asked whether something else suits it better."""

CHANCE = random.SystemRandom()


async def plan(db: Db, library: Library, now: datetime) -> int:
    """See to the circles that are due, each for its next step; how many there were."""
    await store.alone(db)
    due = await store.due(db, now, BATCH)
    if not due:
        return 0
    owing: list[Delivery] = []
    for circle in await gathered(db, due, now):
        owing += await _step(db, library.programme, circle, now)
    await owed.owe(db, owing, now)
    return len(due)


async def _step(db: Db, programme: Programme, circle: Circle, now: datetime) -> Sequence[Delivery]:
    row = circle.row
    if row.guide_on is None or (row.step != store.ASK and _guide_at(programme, circle) < now - TOO_LATE):
        answered = row.round if row.step == store.GUIDE else row.answered  # silence has been counted for this round
        await store.change(db, circle.id, **next_week(programme, circle, now, answered=answered))
        return ()
    match row.step:
        case store.HOST:
            return await _tell_host(db, programme, circle, now)
        case store.GUIDE:
            return await _post_guide(db, programme, circle, now)
        case _:
            return await _ask(db, programme, circle, now)


def _guide_at(programme: Programme, circle: Circle) -> datetime:
    return best_moment(programme, circle.peers, circle.row.guide_on)


def next_week(programme: Programme, circle: Circle, now: datetime, **changed: Any) -> dict[str, Any]:
    """What a circle is due next, after the guide that was planned last."""
    return _after(programme, circle, circle.row.guide_on or now.date(), now, changed)


def replanned(programme: Programme, circle: Circle, now: datetime, **changed: Any) -> dict[str, Any]:
    """The same in another rhythm (`changed`: `day` or `weeks`), in place of the guide that is planned."""
    last = circle.row.guide_on - timedelta(weeks=circle.row.weeks)
    return _after(programme, circle, last, now, changed)


def _after(
    programme: Programme, circle: Circle, last: date, now: datetime, changed: Mapping[str, Any]
) -> dict[str, Any]:
    """The first of its days after `last` whose eve is yet to come."""
    day, apart = changed.get("day", circle.row.day), changed.get("weeks", circle.row.weeks)
    weekday = programme.circles_on if day is None else day
    guide_on = next_weekday(last + timedelta(weeks=apart - 1), weekday)
    while (told_at := _eve(programme, circle, guide_on)) <= now:
        guide_on += timedelta(weeks=1)
    return {**changed, "step": store.HOST, "guide_on": guide_on, "next_at": told_at}


def _eve(programme: Programme, circle: Circle, guide_on: date) -> datetime:
    return best_moment(programme, circle.peers, workday(guide_on, -1))


# --- the three steps ---


async def _tell_host(db: Db, programme: Programme, circle: Circle, now: datetime) -> Sequence[Delivery]:
    row = circle.row
    if not circle.members:
        await store.end(db, circle.id)
        return ()
    if not circle.peers:  # nobody is reached any more
        await store.change(db, circle.id, **next_week(programme, circle, now))
        return ()
    silent = row.answered < row.round
    changed = {"missed": row.missed + 1, "guide": row.guide + 1} if silent else {}
    host = next_host(circle)
    then = max(_guide_at(programme, circle), now)
    await store.change(db, circle.id, step=store.GUIDE, next_at=then, host_id=host.id if host else None, **changed)
    told = (host_note(circle, host, then),) if host else ()
    return (*told, *(kind_question(circle, now) if silent and (row.missed + 1) % KIND_AFTER == 0 else ()))


def next_host(circle: Circle) -> Member | None:
    """Who hosts next: who did so least often; nobody who is away, or has asked that it be somebody else this time."""
    free = [one for one in circle.members if one.here and one.passed <= circle.row.round]
    fewest = min((one.hosted for one in free), default=0)
    return CHANCE.choice([one for one in free if one.hosted == fewest]) if free else None


def host_note(circle: Circle, host: Member, guide_at: datetime) -> Delivery:
    """Told to the host alone."""
    coming = circle.row.round + 1
    key = f"circle:{circle.id}:host:{coming}:{host.id}"
    values = {"circle": circle.id, "round": coming}
    return Delivery(key, "circles.host", host.id, values=values, expires_at=guide_at + timedelta(hours=1))


async def _post_guide(db: Db, programme: Programme, circle: Circle, now: datetime) -> Sequence[Delivery]:
    known = circle.member(circle.row.host_id)
    host = known if known and known.here else next_host(circle)
    if host:
        await store.change_seat(db, host.id, hosted=host.hosted + 1)
    coming = circle.row.round + 1
    ask_at = best_moment(programme, circle.peers, workday(circle.row.guide_on, ASK_AFTER))
    changed = {"round": coming, "step": store.ASK, "next_at": max(ask_at, now), "host_id": host.id if host else None}
    await store.change(db, circle.id, **changed)
    values = {"circle": circle.id, "round": coming}
    if circle.room is None:
        return to_each(circle, "circles.guide", f"guide:{coming}", values, now + TOO_LATE)
    key = f"circle:{circle.id}:look:{coming}"
    return (Delivery(key, "circles.look", place=circle.room, values=values, expires_at=now + TOO_LATE),)


async def _ask(db: Db, programme: Programme, circle: Circle, now: datetime) -> Sequence[Delivery]:
    row = circle.row
    await store.change(db, circle.id, **next_week(programme, circle, now), host_id=None)
    if row.answered >= row.round or now > row.next_at + ASKED_FOR:
        return ()
    values = {"circle": circle.id, "round": row.round}
    return to_all(circle, "circles.ask", f"met:{row.round}", values, now + ASKED_FOR)


def kind_question(circle: Circle, now: datetime) -> Sequence[Delivery]:
    """Whether something else suits them better."""
    values = {"circle": circle.id, "round": circle.row.round}
    return to_all(circle, "circles.rest", f"rest:{circle.row.round}", values, now + ASKED_FOR)


def to_all(circle: Circle, address: str, name: str, values: Values, expires_at: datetime) -> Sequence[Delivery]:
    """A card for the circle: in its room, or for each alone where there is none."""
    if circle.room is None:
        return to_each(circle, address, name, values, expires_at)
    full = f"circle:{circle.id}:{name}"
    return (Delivery(full, address, place=circle.room, values=values, expires_at=expires_at, name=full),)


def to_each(circle: Circle, address: str, name: str, values: Values, expires_at: datetime) -> Sequence[Delivery]:
    """The same card for each member alone, but for those who take a break."""
    full = f"circle:{circle.id}:{name}"
    return tuple(
        Delivery(f"{full}:{one.id}", address, one.id, values=values, expires_at=expires_at, name=full)
        for one in circle.members
        if one.here
    )


def moment_of_guide(programme: Programme, circle: Circle) -> datetime | None:
    """When the next guide comes (UTC); None once it is there, until the question whether they met."""
    row: Row[Any] = circle.row
    planned = row.guide_on is not None and row.step != store.ASK
    return _guide_at(programme, circle) if planned else None
