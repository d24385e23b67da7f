"""Promises: one act by a day, his own, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, Row, bindparam, delete, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.journey import ALLY

OPEN, KEPT, PARTLY, LET_GO = "open", "kept", "partly", "let_go"


class PromiseRow(SQLModel, table=True):
    """One promise. `lesson`: where it came from, if from one. `due_on` is a day on his calendar; `ask_at` (UTC) when he is to
    be asked, empty once that is planned or over. `edition` grows with each new day, so that an old button changes nothing;
    `slips` counts how often the day was moved on because it had not happened."""

    __tablename__ = "promise"
    __table_args__ = (Index("promise_asking", "ask_at"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    lesson: str = ""
    act: str = Field(sa_type=Sealed)
    whom: str = Field(sa_type=Sealed)
    made_at: datetime = Field(sa_type=Moment)
    due_on: date
    ask_at: datetime | None = Field(default=None, sa_type=Moment)
    state: str = OPEN
    edition: int = 1
    slips: int = 0
    settled_at: datetime | None = Field(default=None, sa_type=Moment)


PROMISE = table(PromiseRow)


async def make(db: Db, person: int, promise: Mapping[str, Any]) -> int:
    """Keep a new one (`promise`: lesson, act, whom, made_at, due_on, ask_at); its id."""
    row = {"state": OPEN, "edition": 1, "slips": 0, "settled_at": None, **promise}
    made: int = await db.value(insert(PROMISE).values(person_id=person, **row).returning(PROMISE.c.id))
    return made


async def get(db: Db, person: int, id: int) -> Row[Any] | None:
    """One of his own; None for anybody else's."""
    return await db.row(select(*PROMISE.c).where(PROMISE.c.person_id == person, PROMISE.c.id == id))


async def due_that_day(db: Db, person: int, day: date) -> Sequence[Row[Any]]:
    """The open ones of one day."""
    mine = select(*PROMISE.c).where(PROMISE.c.person_id == person, PROMISE.c.state == OPEN, PROMISE.c.due_on == day)
    return await db.rows(mine)


async def open_ones(db: Db, person: int, skip: int, many: int) -> Sequence[Row[Any]]:
    """A page of his open promises, the nearest day first."""
    mine = select(*PROMISE.c).where(PROMISE.c.person_id == person, PROMISE.c.state == OPEN)
    return await db.rows(mine.order_by(PROMISE.c.due_on, PROMISE.c.id).offset(skip).limit(many))


async def earlier_ones(db: Db, person: int, skip: int, many: int) -> Sequence[Row[Any]]:
    """A page of those that are over, the last one first."""
    mine = select(*PROMISE.c).where(PROMISE.c.person_id == person, PROMISE.c.state != OPEN)
    return await db.rows(mine.order_by(PROMISE.c.settled_at.desc(), PROMISE.c.id.desc()).offset(skip).limit(many))


async def count(db: Db, person: int) -> dict[str, int]:
    """How many of his promises are in each state."""
    states = select(PROMISE.c.state, func.count().label("many")).where(PROMISE.c.person_id == person)
    return {row.state: row.many for row in await db.rows(states.group_by(PROMISE.c.state))}


async def change(db: Db, person: int, id: int, **changed: Any) -> int:
    """Change his promise; 0 if there is no such promise of his."""
    mine = update(PROMISE).where(PROMISE.c.person_id == person, PROMISE.c.id == id)
    return await db.run(mine.values(**changed))


async def settle(db: Db, person: int, id: int, state: str, now: datetime) -> int:
    """It is over, one way or the other; 0 if that is known already, or it is gone."""
    mine = update(PROMISE).where(PROMISE.c.person_id == person, PROMISE.c.id == id, PROMISE.c.state != state)
    return await db.run(mine.values(state=state, settled_at=now, ask_at=None))


async def move(db: Db, asked: Row[Any], due_on: date, ask_at: datetime) -> int:
    """It did not happen and has a new day: one slip more. 0 if this was done already since `asked` was read."""
    same = (PROMISE.c.id == asked.id, PROMISE.c.person_id == asked.person_id, PROMISE.c.edition == asked.edition)
    moved = {"due_on": due_on, "ask_at": ask_at, "state": OPEN, "settled_at": None}
    grown = {"edition": PROMISE.c.edition + 1, "slips": PROMISE.c.slips + 1}
    return await db.run(update(PROMISE).where(*same).values(**moved, **grown))


async def erase(db: Db, person: int, id: int) -> int:
    """Delete his promise; 0 if it is gone already."""
    return await db.run(delete(PROMISE).where(PROMISE.c.person_id == person, PROMISE.c.id == id))


_DUE = (
    select(
        *(PROMISE.c[name] for name in ("id", "person_id", "due_on", "ask_at", "edition")),
        *(ALLY.c[name] for name in ("at", "zone", "state", "paused_until")),
    )
    .join_from(PROMISE, ALLY, ALLY.c.person_id == PROMISE.c.person_id)
    .where(PROMISE.c.ask_at <= bindparam("now"))
    .order_by(PROMISE.c.ask_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True, of=PROMISE)
)
"""Whose promises are due, each with its maker's plan; `state` is the ally's."""


async def due(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` promises of which it is time to ask, and no other process does meanwhile."""
    return await db.rows(_DUE, {"now": now, "many": many})


async def ask_at(db: Db, moved: Sequence[tuple[int, datetime | None]]) -> None:
    """Set when each of these promises is to be asked about; None: that is planned."""
    if not moved:
        return
    statement = update(PROMISE).where(PROMISE.c.id == bindparam("promise")).values(ask_at=bindparam("then"))
    await db.run(statement, [{"promise": promise, "then": then} for promise, then in moved])
