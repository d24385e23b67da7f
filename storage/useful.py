"""Was a lesson useful? One sealed box (storage/boxes.py) for each lesson and calendar quarter; and how many answered a lesson."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, UniqueConstraint, bindparam, func, select
from sqlmodel import Field, SQLModel

from storage.boxes import BOX, OPEN
from storage.db import Db, table
from storage.journey import STEP

KIND = "useful"


class UsefulRow(SQLModel, table=True):
    """Which box is for which lesson in which quarter ("2026-1")."""

    __tablename__ = "useful"
    __table_args__ = (UniqueConstraint("lesson", "quarter"),)
    box: str = Field(primary_key=True)
    lesson: str
    quarter: str


USEFUL = table(UsefulRow)
_OPEN = (
    select(USEFUL.c.box, BOX.c.share, BOX.c.proof, BOX.c.pad)
    .join_from(USEFUL, BOX, USEFUL.c.box == BOX.c.id)
    .where(USEFUL.c.lesson == bindparam("about"), USEFUL.c.quarter == bindparam("in_quarter"), BOX.c.state == OPEN)
)
_ENDING = (
    select(BOX.c.id)
    .where(BOX.c.state == OPEN, BOX.c.kind == KIND, BOX.c.closes_at <= bindparam("now"))
    .limit(bindparam("many"))
)


async def open_box(db: Db, lesson: str, quarter: str) -> Row[Any] | None:
    """The box of a lesson in a quarter, while one can put something in. Votes share it; the close is alone."""
    return await db.row(_OPEN, {"about": lesson, "in_quarter": quarter})


async def begun(db: Db, lesson: str, quarter: str) -> bool:
    """Whether a lesson has had a box in this quarter."""
    found = select(USEFUL.c.box).where(USEFUL.c.lesson == lesson, USEFUL.c.quarter == quarter)
    return await db.row(found) is not None


async def begin(db: Db, box: str, lesson: str, quarter: str) -> None:
    """Note which box is for what."""
    await db.run(db.insert(UsefulRow).values(box=box, lesson=lesson, quarter=quarter))


async def ending(db: Db, now: datetime, many: int) -> list[str]:
    """Boxes of this kind that are over."""
    return [row.id for row in await db.rows(_ENDING, {"now": now, "many": many})]


async def published(db: Db) -> Sequence[Row[Any]]:
    """What was published: lesson, quarter and words, the newest quarter first."""
    found = select(USEFUL.c.lesson, USEFUL.c.quarter, BOX.c.published).join_from(USEFUL, BOX, USEFUL.c.box == BOX.c.id)
    return await db.rows(found.where(BOX.c.published != "").order_by(USEFUL.c.quarter.desc(), USEFUL.c.lesson))


async def completion(db: Db, before: date, moment: datetime) -> Sequence[Row[Any]]:
    """For each lesson how many got it (`given`) before a day, and how many of them had answered by a moment. For thresholds
    and rounding only: never shown as it is."""
    answered = func.count().filter(STEP.c.answered_at < moment)
    counts = select(STEP.c.lesson, func.count().label("given"), answered.label("answered"))
    return await db.rows(counts.where(STEP.c.given_on < before).group_by(STEP.c.lesson))
