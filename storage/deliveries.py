"""Messages owed to somebody, where each named one went, and the events already heard.

A delivery is stored in the transaction of the change that caused it. The courier claims what is due, sends it and records
what became of it: what was promised is sent even after a crash, once, and never out of date.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Index, Row, bindparam, delete, func, or_, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table

Value = str | int | tuple[str, ...]
Values = Mapping[str, Value]

OWED, SENDING, SENT, DROPPED, FAILED, UNCERTAIN = "owed", "sending", "sent", "dropped", "failed", "uncertain"

REMEMBER = timedelta(days=30)
"""How long what was sent is kept: long enough to see that something was missed."""

HEARD_FOR = timedelta(days=2)
"""Slack repeats an event for minutes, Teams for less; two days outlast a clock that is wrong by one."""


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation on a platform."""

    platform: str
    workspace: str
    room: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A turn to be taken later, or at once, for somebody else or by the clock.

    `key` is unique per occasion, so nothing is planned twice. A `name` stands for the message afterwards: delivering
    the same name to the same place again replaces it. After `expires_at` (UTC) it is dropped unsent.
    """

    key: str
    address: str
    person: int | None = None
    place: Place | None = None
    values: Values = field(default_factory=dict)
    due_at: datetime | None = None
    expires_at: datetime | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Owed:
    """A delivery that was claimed. `marker` is random and travels with the message, so that after a crash it can be
    found again; it says nothing about anybody."""

    id: int
    marker: str
    person: int | None
    place: Place | None
    address: str
    values: Values
    name: str
    attempts: int
    expires_at: datetime | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed delivery. `retry_at` only when it is owed again."""

    id: int
    state: str
    reason: str = ""
    retry_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """Where a named message went: `spot` is the person or place it was for, `message` the platform's id of it."""

    name: str
    spot: str
    room: str
    message: str


class DeliveryRow(SQLModel, table=True):
    """One message owed."""

    __tablename__ = "delivery"
    __table_args__ = (Index("delivery_due", "state", "due_at"),)
    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    marker: str
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="CASCADE")
    platform: str = ""
    workspace: str = ""
    room: str = ""
    address: str
    details: str = Field(sa_type=Sealed)
    name: str = ""
    state: str = OWED
    attempts: int = 0
    reason: str = ""
    due_at: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    claimed_at: datetime | None = Field(default=None, sa_type=Moment)


class PostedRow(SQLModel, table=True):
    """Where a named message went last."""

    __tablename__ = "posted"
    name: str = Field(primary_key=True)
    spot: str = Field(primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="CASCADE")
    room: str
    message: str


class HeardRow(SQLModel, table=True):
    """An event that has had its effect."""

    __tablename__ = "heard"
    event: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)


DELIVERY, POSTED, HEARD = table(DeliveryRow), table(PostedRow), table(HeardRow)


def spot_of(person: int | None, place: Place | None) -> str:
    """One name for where a delivery goes, whoever or whatever that is."""
    return f"person:{person}" if place is None else f"{place.platform}:{place.workspace}:{place.room}"


async def owe(db: Db, deliveries: Sequence[Delivery], now: datetime) -> int:
    """Store what is owed; one whose key is already known is left as it is. How many are new."""
    if not deliveries:
        return 0
    statement = db.insert(DeliveryRow).on_conflict_do_nothing(index_elements=["key"])
    return await db.run(statement, [_stored(delivery, now) for delivery in deliveries])


def _stored(delivery: Delivery, now: datetime) -> dict[str, Any]:
    place = delivery.place or Place("", "", "")
    return {
        "key": delivery.key,
        "marker": secrets.token_hex(8),
        "person_id": delivery.person,
        "platform": place.platform,
        "workspace": place.workspace,
        "room": place.room,
        "address": delivery.address,
        "details": json.dumps(delivery.values) if delivery.values else "",
        "name": delivery.name,
        "state": OWED,
        "attempts": 0,
        "reason": "",
        "due_at": delivery.due_at or now,
        "expires_at": delivery.expires_at,
    }


_DUE = (
    select(DELIVERY.c.id)
    .where(DELIVERY.c.state == OWED, DELIVERY.c.due_at <= bindparam("now"))
    .order_by(DELIVERY.c.due_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)
_CLAIM = (
    update(DELIVERY)
    .where(DELIVERY.c.id.in_(_DUE.scalar_subquery()))
    .values(state=SENDING, claimed_at=bindparam("now"), attempts=DELIVERY.c.attempts + 1)
    .returning(*DELIVERY.c)
)
"""Made once: building it costs more than running it, and it is asked every second."""


async def claim(db: Db, now: datetime, limit: int) -> list[Owed]:
    """Take up to `limit` due deliveries, oldest first; no other process gets the same ones."""
    rows = await db.rows(_CLAIM, {"now": now, "many": limit})
    return [_owed(row) for row in sorted(rows, key=lambda row: (row.due_at, row.id))]


async def interrupted(db: Db, before: datetime) -> list[Owed]:
    """Deliveries claimed before `before` of which no outcome was recorded: the process died in between."""
    rows = await db.rows(
        select(*DELIVERY.c).where(DELIVERY.c.state == SENDING, DELIVERY.c.claimed_at <= before).limit(500)
    )
    return [_owed(row) for row in rows]


async def record(db: Db, outcomes: Sequence[Outcome], posted: Sequence[tuple[Posted, int | None]] = ()) -> None:
    """Write down what became of claimed deliveries, and where named ones went (with the person they were for)."""
    done = [outcome.id for outcome in outcomes if outcome.state == SENT]
    if done:
        await db.run(update(DELIVERY).where(DELIVERY.c.id.in_(done)).values(state=SENT, reason=""))
    for outcome in outcomes:
        if outcome.state != SENT:
            changed = {"state": outcome.state, "reason": outcome.reason}
            due = {"due_at": outcome.retry_at} if outcome.retry_at else {}
            await db.run(update(DELIVERY).where(DELIVERY.c.id == outcome.id).values(**changed, **due))
    for where, person in posted:
        row = {"room": where.room, "message": where.message, "person_id": person}
        insert = db.insert(PostedRow).values(name=where.name, spot=where.spot, **row)
        await db.run(insert.on_conflict_do_update(index_elements=["name", "spot"], set_=row))


async def posted(db: Db, names: Iterable[str]) -> dict[tuple[str, str], Posted]:
    """Where these named messages are now, by name and spot."""
    rows = await db.rows(select(*POSTED.c).where(POSTED.c.name.in_(list(names))))
    return {(row.name, row.spot): Posted(row.name, row.spot, row.room, row.message) for row in rows}


async def readers(db: Db, name: str) -> list[int]:
    """The people with whom a message of this name stands."""
    whose = select(POSTED.c.person_id).where(POSTED.c.name == name, POSTED.c.person_id.is_not(None))
    return [row.person_id for row in await db.rows(whose.order_by(POSTED.c.person_id))]


async def first_time(db: Db, event: str, now: datetime) -> bool:
    """Whether this event has not been heard before; from now on it has."""
    insert = db.insert(HeardRow).values(event=event, at=now).on_conflict_do_nothing()
    return bool(await db.run(insert))


async def missed(db: Db) -> list[Row[Any]]:
    """Messages that did not reach anybody: how many, by state and reason. Never to whom or what."""
    lost = or_(DELIVERY.c.state == FAILED, DELIVERY.c.state == UNCERTAIN)
    columns = (DELIVERY.c.state, DELIVERY.c.reason, func.count().label("count"))
    return list(await db.rows(select(*columns).where(lost).group_by(DELIVERY.c.state, DELIVERY.c.reason)))


async def tidy(db: Db, now: datetime) -> None:
    """Forget what was sent or dropped long ago, and events that no platform repeats any more."""
    over = DELIVERY.c.state.in_([SENT, DROPPED, FAILED, UNCERTAIN])
    await db.run(delete(DELIVERY).where(over, DELIVERY.c.due_at < now - REMEMBER))
    await db.run(delete(HEARD).where(HEARD.c.at < now - HEARD_FOR))


def _owed(row: Row[Any]) -> Owed:
    place = None if row.person_id is not None else Place(row.platform, row.workspace, row.room)
    return Owed(
        row.id,
        row.marker,
        row.person_id,
        place,
        row.address,
        unpacked(json.loads(row.details or "{}")),
        row.name,
        row.attempts,
        row.expires_at,
    )


def unpacked(values: Mapping[str, Any]) -> Values:
    """Values as they were before JSON made lists of tuples."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
