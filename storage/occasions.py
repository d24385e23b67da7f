"""What comes back to an ally by itself, and when: "Still true?" after sixty days, the six questions after ninety."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Index, Row, bindparam, delete, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment
from storage.db import Db, table
from storage.journey import ALLY


class OccasionRow(SQLModel, table=True):
    """One thing that comes back to one person. `at`: UTC."""

    __tablename__ = "occasion"
    __table_args__ = (Index("occasion_due", "kind", "at"),)
    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    kind: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


OCCASION = table(OccasionRow)


async def plan(db: Db, person: int, kind: str, at: datetime) -> None:
    """From now on it comes then, and not when it would have come before."""
    statement = db.insert(OccasionRow).values(person_id=person, kind=kind, at=at)
    await db.run(statement.on_conflict_do_update(index_elements=["person_id", "kind"], set_={"at": at}))


PLAN = ("days", "weeks", "at", "zone", "country", "state", "paused_until")
"""Of each ally: when something may come, and whether he takes a break."""

_DUE = (
    select(*OCCASION.c, *(ALLY.c[name].label(f"ally_{name}") for name in PLAN))
    .join_from(OCCASION, ALLY, ALLY.c.person_id == OCCASION.c.person_id)
    .where(OCCASION.c.kind == bindparam("what"), OCCASION.c.at <= bindparam("now"))
    .order_by(OCCASION.c.at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True, of=OCCASION)
)


async def due(db: Db, kind: str, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` that are due, each with its ally's plan (`ally_…`), and no other process plans them meanwhile."""
    return await db.rows(_DUE, {"what": kind, "now": now, "many": many})


async def move_on(db: Db, kind: str, moved: Sequence[tuple[int, datetime]]) -> None:
    """Set when it comes next to each of these people."""
    if not moved:
        return
    same = (OCCASION.c.person_id == bindparam("person"), OCCASION.c.kind == bindparam("what"))
    statement = update(OCCASION).where(*same).values(at=bindparam("then"))
    await db.run(statement, [{"person": person, "what": kind, "then": then} for person, then in moved])


async def end(db: Db, kind: str, people: Sequence[int]) -> None:
    """It does not come to these people any more."""
    if people:
        await db.run(delete(OCCASION).where(OCCASION.c.kind == kind, OCCASION.c.person_id.in_(people)))
