"""Calls for a person: who asks, and which allies were asked. Nothing is left of one a few hours after it is over: neither here,
nor in the messages that were sent for it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment
from storage.db import Db, table
from storage.deliveries import DELIVERY, OWED, POSTED, SENDING
from storage.peers import APART

OPEN, TAKEN, OVER = "open", "taken", "over"
ASKED, NOT_NOW = "asked", "not_now"


class CallRow(SQLModel, table=True):
    """One call. `id` is random: it is all that those who are asked get to know. `person_id`: who asks, if they are still with us.
    `due_at` (UTC): when an open one is given up, and one that is over is erased."""

    __tablename__ = "call"
    id: str = Field(primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    state: str = OPEN
    due_at: datetime = Field(sa_type=Moment, index=True)


class CallAskedRow(SQLModel, table=True):
    """An ally who was asked, and what he said: `ASKED` is nothing yet, `TAKEN` that he came."""

    __tablename__ = "call_asked"
    call_id: str = Field(primary_key=True, foreign_key="call.id", ondelete="CASCADE")
    person_id: int = Field(primary_key=True, foreign_key="person.id", index=True, ondelete="CASCADE")
    state: str = ASKED


CALL, CALL_ASKED = table(CallRow), table(CallAskedRow)


def name_of(call: str) -> str:
    """What the messages of a call are named by."""
    return f"call:{call}"


def key_of(call: str, what: str, person: int | None = None) -> str:
    """The key of one delivery of a call: `ask`, `over` and `told` are each for a person."""
    return f"{name_of(call)}:{what}" if person is None else f"{name_of(call)}:{what}:{person}"


ONCE, FOR_EACH = ("room", "hello", "nobody"), ("ask", "over", "told")
"""Everything that is delivered for a call."""


async def begin(db: Db, person: int, due_at: datetime) -> str:
    """A new call; its id."""
    id = secrets.token_hex(8)
    await db.run(insert(CALL).values(id=id, person_id=person, state=OPEN, due_at=due_at))
    return id


async def get(db: Db, id: str) -> Row[Any] | None:
    """A call; None for one that is over and erased."""
    return await db.row(select(*CALL.c).where(CALL.c.id == id))


async def of(db: Db, person: int, *states: str) -> Sequence[Row[Any]]:
    """The calls of somebody in these states."""
    return await db.rows(select(*CALL.c).where(CALL.c.person_id == person, CALL.c.state.in_(states)))


async def end(db: Db, id: str, state: str, due_at: datetime) -> int:
    """An open call is taken, or over; 0 if somebody was faster."""
    mine = update(CALL).where(CALL.c.id == id, CALL.c.state == OPEN)
    return await db.run(mine.values(state=state, due_at=due_at))


_DUE = (
    select(*CALL.c)
    .where(CALL.c.due_at <= bindparam("now"))
    .order_by(CALL.c.due_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


async def due(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` calls to give up or to erase, and no other process does meanwhile."""
    return await db.rows(_DUE, {"now": now, "many": many})


# --- who was asked ---


async def ask(db: Db, call: str, person: int) -> None:
    """Note that somebody is asked; once."""
    await db.run(db.insert(CallAskedRow).values(call_id=call, person_id=person, state=ASKED).on_conflict_do_nothing())


async def asked(db: Db, call: str) -> dict[int, str]:
    """Who was asked, and what each said."""
    rows = await db.rows(select(*CALL_ASKED.c).where(CALL_ASKED.c.call_id == call).order_by(CALL_ASKED.c.person_id))
    return {row.person_id: row.state for row in rows}


async def answer(db: Db, call: str, person: int, state: str) -> int:
    """What somebody said who was asked; 0 if he was not."""
    mine = update(CALL_ASKED).where(CALL_ASKED.c.call_id == call, CALL_ASKED.c.person_id == person)
    return await db.run(mine.values(state=state))


async def open_for(db: Db, person: int) -> Sequence[str]:
    """The open calls for which somebody was asked."""
    mine = select(CALL.c.id).join_from(CALL_ASKED, CALL, CALL.c.id == CALL_ASKED.c.call_id)
    rows = await db.rows(mine.where(CALL_ASKED.c.person_id == person, CALL.c.state == OPEN))
    return [row.id for row in rows]


async def unwilling(db: Db, people: Iterable[int], known_as: str) -> set[int]:
    """Who of these would rather not meet somebody, by what that one is known as."""
    rows = await db.rows(select(APART.c.person_id, APART.c.other).where(APART.c.person_id.in_(set(people))))
    return {row.person_id for row in rows if row.other == known_as}


# --- the end ---


async def release(db: Db, person: int) -> None:
    """Nothing says any more which calls were somebody's, and for which he was asked; nor what was delivered to him for them, as
    nobody could tell later that it belonged to one."""
    await db.run(update(CALL).where(CALL.c.person_id == person).values(person_id=None))
    await db.run(delete(CALL_ASKED).where(CALL_ASKED.c.person_id == person))
    his = (DELIVERY.c.person_id == person, DELIVERY.c.key.startswith(name_of("")))
    await db.run(delete(DELIVERY).where(*his, DELIVERY.c.state != SENDING))


async def erase(db: Db, call: Row[Any]) -> None:
    """Nothing is left that says who asked and who was asked: the call goes, what was delivered for it, and where its messages
    are."""
    people = [*await asked(db, call.id), *([call.person_id] if call.person_id is not None else [])]
    keys = [key_of(call.id, what) for what in ONCE]
    keys += [key_of(call.id, what, person) for what in FOR_EACH for person in people]
    settled = DELIVERY.c.state.not_in([OWED, SENDING])
    await db.run(delete(DELIVERY).where(DELIVERY.c.key.in_(keys), settled))
    await db.run(delete(POSTED).where(POSTED.c.name == name_of(call.id)))
    await db.run(delete(CALL).where(CALL.c.id == call.id))
