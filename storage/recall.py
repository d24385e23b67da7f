"""Questions that come back: for each lesson an ally answered, how well it is remembered and when to ask again."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, Index, Row, bindparam, delete, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment
from storage.db import Db, inserting, table


class RecallRow(SQLModel, table=True):
    """How one lesson sits in his memory, as FSRS counts it: `stability` in days, `difficulty` from 1 to 10."""

    __tablename__ = "recall"
    __table_args__ = (Index("recall_due", "person_id", "due_at"),)
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    lesson: str = Field(primary_key=True)
    stability: float
    difficulty: float
    reviewed_at: datetime = Field(sa_type=Moment)
    due_at: datetime = Field(sa_type=Moment)


RECALL = table(RecallRow)
_ONE = select(*RECALL.c).where(RECALL.c.person_id == bindparam("person"), RECALL.c.lesson == bindparam("about"))
_NEXT = (
    select(RECALL.c.lesson)
    .where(RECALL.c.person_id == bindparam("person"), RECALL.c.due_at <= bindparam("by"))
    .order_by(RECALL.c.due_at)
    .limit(bindparam("many"))
)


async def get(db: Db, person: int, lesson: str) -> Row[Any] | None:
    """How well he remembers a lesson; None if he was never asked about it."""
    return await db.row(_ONE, {"person": person, "about": lesson})


async def keep(db: Db, person: int, lesson: str, **memory: Any) -> None:
    """Note how well he remembers a lesson: stability, difficulty, reviewed_at, due_at."""
    await db.run(_keeping(db.dialect.name), {"person_id": person, "lesson": lesson, **memory})


@cache
def _keeping(dialect: str) -> Executable:
    """Built once: building it costs more than running it."""
    insert = inserting(RecallRow, dialect)
    memory = {name: insert.excluded[name] for name in ("stability", "difficulty", "reviewed_at", "due_at")}
    return insert.on_conflict_do_update(index_elements=["person_id", "lesson"], set_=memory)


async def due(db: Db, person: int, by: datetime, many: int) -> list[str]:
    """The lessons to ask him about by then, the longest due first. Costs the same however many he has had."""
    return [row.lesson for row in await db.rows(_NEXT, {"person": person, "by": by, "many": many})]


async def put_off(db: Db, person: int, lesson: str, due_at: datetime) -> None:
    """Do not ask again before then, unless he answers."""
    await db.run(update(RECALL).where(RECALL.c.person_id == person, RECALL.c.lesson == lesson).values(due_at=due_at))


async def drop(db: Db, person: int, lesson: str) -> None:
    """Ask no more: the question is gone."""
    await db.run(delete(RECALL).where(RECALL.c.person_id == person, RECALL.c.lesson == lesson))


async def rename(db: Db, person: int, old: str, new: str) -> None:
    """A lesson has another id now."""
    if await get(db, person, new) is None:
        await db.run(update(RECALL).where(RECALL.c.person_id == person, RECALL.c.lesson == old).values(lesson=new))
