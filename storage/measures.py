"""Six short questions about himself, answered now and then: his own curve, for nobody else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import UniqueConstraint, func, select
from sqlmodel import Field, SQLModel

from storage.columns import Sealed
from storage.db import Db, table


class MeasureRow(SQLModel, table=True):
    """What he answered on one of his days; asked again on the same day, the later answers count."""

    __tablename__ = "measure"
    __table_args__ = (UniqueConstraint("person_id", "measured_on"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    measured_on: date
    answers: str = Field(sa_type=Sealed)


MEASURE = table(MeasureRow)


@dataclass(frozen=True, slots=True)
class Measure:
    """The answers of one day, by question."""

    measured_on: date
    answers: Mapping[str, int]


async def keep(db: Db, person: int, measure: Measure) -> None:
    """Keep the answers of a day."""
    row = {"answers": json.dumps(dict(measure.answers), sort_keys=True)}
    statement = db.insert(MeasureRow).values(person_id=person, measured_on=measure.measured_on, **row)
    await db.run(statement.on_conflict_do_update(index_elements=["person_id", "measured_on"], set_=row))


async def first_and_newest(db: Db, person: int, many: int) -> Sequence[Measure]:
    """His first measure and the last ones, at most `many` together, by day."""
    mine = select(*MEASURE.c).where(MEASURE.c.person_id == person)
    first = await db.rows(mine.order_by(MEASURE.c.measured_on).limit(1))
    newest = await db.rows(mine.order_by(MEASURE.c.measured_on.desc()).limit(many - 1))
    rows = {row.measured_on: row.answers for row in (*first, *newest)}
    return [Measure(day, json.loads(rows[day])) for day in sorted(rows)]


async def last(db: Db, person: int) -> date | None:
    """The day of his last measure; None if there was none."""
    day: date | None = await db.value(select(func.max(MEASURE.c.measured_on)).where(MEASURE.c.person_id == person))
    return day
