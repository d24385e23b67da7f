"""An ally's way through the programme: when he wants his lessons, his whys, what he was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, UniqueConstraint, bindparam, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table

ACTIVE, PAUSED, LEFT = "active", "paused", "left"


class AllyRow(SQLModel, table=True):
    """Somebody who joined. `days` are weekday numbers (0 is Monday), `at` is his local time, `next_at` UTC."""

    __tablename__ = "ally"
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    state: str = ACTIVE
    readiness: str
    days: str
    at: str
    zone: str
    joined_on: date
    paused_until: datetime | None = Field(default=None, sa_type=Moment)
    next_at: datetime | None = Field(default=None, sa_type=Moment, index=True)


class WhyRow(SQLModel, table=True):
    """Why he is doing this, in his words; the newest is the one in force, the others are its history."""

    __tablename__ = "why"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    motives: str
    words: str = Field(sa_type=Sealed)
    since: datetime = Field(sa_type=Moment)


class StepRow(SQLModel, table=True):
    """A lesson that was given; one a local day, and each lesson once. `answered_at`: he did something with it."""

    __tablename__ = "step"
    __table_args__ = (UniqueConstraint("person_id", "lesson"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    lesson: str
    given_on: date
    answered_at: datetime | None = Field(default=None, sa_type=Moment)


class ReflectionRow(SQLModel, table=True):
    """What he wrote for himself. `subject` is a lesson or prompt id; `question` what he was asked, as it stood then."""

    __tablename__ = "reflection"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    subject: str
    question: str = Field(sa_type=Sealed)
    words: str = Field(sa_type=Sealed)
    written_at: datetime = Field(sa_type=Moment)


ALLY, WHY, STEP, REFLECTION = table(AllyRow), table(WhyRow), table(StepRow), table(ReflectionRow)
