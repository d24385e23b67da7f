"""Who is in a circle changes: somebody comes late or leaves, two become one, one ends. Each time the room gets one quiet line
without a name of whoever is gone, and coordinators hear of a circle that has become too small.

Everything here is called by somebody who has the circles to himself (`storage.circles.alone`), and returns what is owed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.circles.members import Circle, Member, called, circle
from bot.library import Library
from bot.matching import FEWEST
from bot.turn import Turn
from bot.views import Delivery, Values
from storage import circles as store
from storage import people
from storage.db import Db
from storage.deliveries import Place

KEEP = timedelta(days=4)
"""What could not be said for so long is not said any more."""


async def depart(db: Db, library: Library, person: int, now: datetime) -> Sequence[Delivery]:
    """Take somebody off the list and out of his circle at once; what others are owed. Asked twice, the second finds nothing."""
    await store.alone(db)
    seat = await store.seat(db, person)
    found = await circle(db, seat.circle_id, now) if seat else None
    if seat is None or not await store.rise(db, person) or found is None:
        return ()
    if seat.drafted:
        await _drop_if_empty(db, found.id)
        return ()
    gone = found.member(person)
    return await _smaller(db, found, gone, now) if gone else ()


async def _drop_if_empty(db: Db, id: int) -> None:
    if not (await store.seats(db, [id])).get(id):
        await store.drop(db, id)


async def _smaller(db: Db, before: Circle, gone: Member, now: datetime) -> Sequence[Delivery]:
    found = await circle(db, before.id, now) or before
    if his := _his(before, gone):
        await store.change(db, found.id, **his)
    out = _removed(found, gone, now)
    if not found.members:
        await _ended(db, found)
        return out
    told = await desk(db, found.id, "small", now) if len(found.members) < FEWEST else ()
    return (*out, *line(found, "left", now), *told)


def _his(before: Circle, gone: Member) -> dict[str, None]:
    """What he was to do, or wished, which nobody is or does now."""
    return dict.fromkeys(name for name in ("host_id", "ending_id") if getattr(before.row, name) == gone.id)


def _removed(found: Circle, gone: Member, now: datetime) -> Sequence[Delivery]:
    if found.room is None or not gone.user:
        return ()
    values: Values = {"circle": found.id, "users": (gone.user,)}
    return (Delivery(f"circle:{found.id}:out:{gone.id}:{_at(now)}", "circles.out", place=found.room, values=values),)


# --- coming late ---


async def come(turn: Turn, to: Circle, people: Sequence[int]) -> Sequence[Delivery]:
    """These people are in this circle now. Where a bot may not bring them in, the others are asked to, or all get a new link."""
    await store.put(turn.db, people, to.id, drafted=False)
    found = await circle(turn.db, to.id, turn.now) or to
    coming = [one for one in found.members if one.id in people]
    if found.room is None:
        return () if _being_made(found) else await room(turn, found)
    if found.row.link:
        shown = [line(found, "add", turn.now, {"person": one.id}) for one in coming]
        return (*(one for lines in shown for one in lines), *yours(found, coming, turn.now))
    return [invited(found, found.room, one, turn.now) for one in coming]


def _being_made(found: Circle) -> bool:
    """Whoever comes meanwhile is brought in when it is there."""
    return found.row.attempt > 0 and not found.row.link and not found.row.refused


def invited(found: Circle, place: Place, one: Member, now: datetime) -> Delivery:
    """Somebody is brought into the room."""
    values: Values = {"circle": found.id, "person": one.id, "users": (one.user,)}
    return Delivery(f"circle:{found.id}:in:{one.id}:{_at(now)}", "circles.invited", place=place, values=values)


async def room(turn: Turn, found: Circle) -> Sequence[Delivery]:
    """A conversation for a circle that has none."""
    attempt = found.row.attempt + 1
    await store.change(turn.db, found.id, attempt=attempt, refused="")
    title = called(turn.speaking(found.row.language), found.row)
    values = {"circle": found.id, "attempt": attempt, "users": found.users, "title": title, "lasting": 1}
    place = Place(found.row.platform, found.row.workspace, "")
    return (Delivery(f"circle:{found.id}:made:{attempt}", "circles.made", place=place, values=values),)


# --- becoming one, and ending ---


async def merge(turn: Turn, small: Circle, large: Circle) -> Sequence[Delivery]:
    """The people of one circle go on in another; where they were, a goodbye says which."""
    goodbye = line(small, "merged", turn.now, {"other": large.id})
    into = await come(turn, large, [one.id for one in small.members])
    await _ended(turn.db, small)
    return (*goodbye, *into)


async def over(turn: Turn, found: Circle) -> Sequence[Delivery]:
    """It ends: a goodbye in the room, a word to each, and to the coordinators."""
    goodbye = line(found, "over", turn.now)
    each = tuple(
        Delivery(f"circle:{found.id}:over:{one.id}", "circles.over", one.id, values={"circle": found.id})
        for one in found.members
        if one.peer
    )
    for one in found.members:
        await store.rise(turn.db, one.id)
    await _ended(turn.db, found)
    return (*goodbye, *each)


async def _ended(db: Db, found: Circle) -> None:
    await store.put(db, [one.id for one in found.proposed], None, drafted=False)
    await store.end(db, found.id)


# --- what is said about it ---


def line(found: Circle, what: str, now: datetime, more: Values | None = None) -> Sequence[Delivery]:
    """One quiet line in the room; none where there is no room."""
    if found.room is None:
        return ()
    values: Values = {"circle": found.id, "what": what, **(more or {})}
    about = ":".join(str(value) for value in (more or {}).values())
    key = f"circle:{found.id}:{what}:{about}:{_at(now)}"
    return (Delivery(key, "circles.line", place=found.room, values=values, expires_at=now + KEEP),)


def yours(found: Circle, people: Sequence[Member], now: datetime) -> Sequence[Delivery]:
    """Told to each of these people: this is your circle."""
    return tuple(
        Delivery(f"circle:{found.id}:yours:{one.id}:{_at(now)}", "circles.yours", one.id, values={"circle": found.id})
        for one in people
        if one.peer
    )


async def desk(db: Db, id: int, what: str, now: datetime) -> Sequence[Delivery]:
    """Coordinators and admins hear that a circle needs them."""
    values: Values = {"circle": id, "what": what}
    return tuple(
        Delivery(f"circle:{id}:{what}:{_at(now)}:{person}", "circles.desk", person, values=values)
        for person in await people.holding_roles(db)
    )


def _at(now: datetime) -> str:
    return f"{now:%Y-%m-%dT%H:%M:%S.%f}"
