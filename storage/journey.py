"""An ally's way through the programme: when he wants his lessons, his whys, what he was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Executable, Row, UniqueConstraint, Update, bindparam, delete, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, inserting, table

ACTIVE, PAUSED, LEFT = "active", "paused", "left"
"""`PAUSED` is the quiet pause without an end, after a long silence; one that he asked for is a date (`paused_until`)."""

EMPTY, NONE, ONE = {"server_default": ""}, {"server_default": "0"}, {"server_default": "1"}


class AllyRow(SQLModel, table=True):
    """Somebody who joined. `days` are weekday numbers (0 is Monday) of every week or every second (`weeks`), `at` is his local
    time, `next_at` UTC, `country` the one whose public holidays are kept (two letters; empty for none).

    Where he is in the curriculum: all modules of his track before `module` are done, as of the curriculum of `edition`;
    `turning` is the prompt or story that came last. `asked` is what came on `asked_on` in place of a lesson, `since_recall`
    how many times something else came since the last recall question. `silent`: what came since he last answered; `stage`:
    what has been said about it.
    """

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
    country: str = Field(default="", sa_column_kwargs=EMPTY)
    weeks: int = Field(default=1, sa_column_kwargs=ONE)
    edition: str = Field(default="", sa_column_kwargs=EMPTY)
    module: str = Field(default="", sa_column_kwargs=EMPTY)
    turning: str = Field(default="", sa_column_kwargs=EMPTY)
    asked: str = Field(default="", sa_column_kwargs=EMPTY)
    asked_on: date | None = None
    since_recall: int = Field(default=0, sa_column_kwargs=NONE)
    silent: int = Field(default=0, sa_column_kwargs=NONE)
    stage: int = Field(default=0, sa_column_kwargs=NONE)


class WhyRow(SQLModel, table=True):
    """Why he is doing this, in his words; the newest is the one in force, the others are its history."""

    __tablename__ = "why"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    motives: str
    words: str = Field(sa_type=Sealed)
    since: datetime = Field(sa_type=Moment)


class StepRow(SQLModel, table=True):
    """A lesson that was given; one a local day, and each lesson once. `answered_at`: he did something with it.
    `by_clock`: it came by itself, so a second attempt to send it shows it again; one that he asked for does not come twice."""

    __tablename__ = "step"
    __table_args__ = (UniqueConstraint("person_id", "lesson"), UniqueConstraint("person_id", "given_on"))
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    lesson: str
    given_on: date
    by_clock: bool
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

# --- allies ---

_ALLY = select(*ALLY.c).where(ALLY.c.person_id == bindparam("person"))


async def ally(db: Db, person: int) -> Row[Any] | None:
    """His row, also after he left; None if he never joined."""
    return await db.row(_ALLY, {"person": person})


async def enrol(db: Db, person: int, joined_on: date, plan: Mapping[str, Any]) -> None:
    """Join, or join again: `plan` has readiness, days, at, zone, country, weeks and next_at."""
    row = {"state": ACTIVE, "paused_until": None, "joined_on": joined_on, "silent": 0, "stage": 0, **plan}
    insert_ally = db.insert(AllyRow).values(person_id=person, **row)
    await db.run(insert_ally.on_conflict_do_update(index_elements=["person_id"], set_=row))


async def change(db: Db, person: int, **changed: Any) -> None:
    """Change his plan or state."""
    await db.run(_changing(tuple(changed)), {"person": person, **{f"new_{name}": changed[name] for name in changed}})


@cache
def _changing(names: tuple[str, ...]) -> Update:
    """Built once for each set of columns: building it costs more than running it."""
    mine = update(ALLY).where(ALLY.c.person_id == bindparam("person"))
    return mine.values({name: bindparam(f"new_{name}") for name in names})


_DUE = (
    select(*(ALLY.c[name] for name in ("person_id", "days", "weeks", "at", "zone", "country", "next_at")))
    .where(ALLY.c.next_at <= bindparam("now"), ALLY.c.state == ACTIVE)
    .order_by(ALLY.c.next_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


async def due(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` allies whose next lesson is due, and no other process plans them meanwhile."""
    return await db.rows(_DUE, {"now": now, "many": many})


async def move_on(db: Db, moved: Sequence[tuple[int, datetime]]) -> None:
    """Set when each of these allies is due next."""
    statement = update(ALLY).where(ALLY.c.person_id == bindparam("person")).values(next_at=bindparam("then"))
    await db.run(statement, [{"person": person, "then": then} for person, then in moved])


# --- whys ---


async def whys(db: Db, person: int) -> Sequence[Row[Any]]:
    """His whys, the one in force first."""
    return await db.rows(select(*WHY.c).where(WHY.c.person_id == person).order_by(WHY.c.id.desc()))


_WHY = select(*WHY.c).where(WHY.c.person_id == bindparam("person")).order_by(WHY.c.id.desc()).limit(1)


async def why(db: Db, person: int) -> Row[Any] | None:
    """The one in force."""
    return await db.row(_WHY, {"person": person})


async def add_why(db: Db, person: int, motives: Sequence[str], words: str, since: datetime) -> None:
    """A new why; the earlier ones stay as its history."""
    await db.run(insert(WHY).values(person_id=person, motives=",".join(motives), words=words, since=since))


# --- lessons given ---

_MINE = STEP.c.person_id == bindparam("person")
_NEWEST = select(*STEP.c).where(_MINE).order_by(STEP.c.given_on.desc()).limit(1)
_AMONG = select(STEP.c.lesson, STEP.c.given_on).where(_MINE, STEP.c.lesson.in_(bindparam("some", expanding=True)))
"""Statements made once: building one costs more than running it. None of them reads more on day 700 than on day 1."""


async def newest(db: Db, person: int) -> Row[Any] | None:
    """What he was given last."""
    return await db.row(_NEWEST, {"person": person})


async def count_steps(db: Db, person: int) -> int:
    """How many he was given."""
    return int(await db.value(select(func.count()).where(STEP.c.person_id == person)))


async def missed(db: Db, person: int, many: int) -> Sequence[Row[Any]]:
    """What he was given and has not answered, the newest first."""
    mine = select(*STEP.c).where(STEP.c.person_id == person, STEP.c.answered_at.is_(None))
    return await db.rows(mine.order_by(STEP.c.given_on.desc()).limit(many))


async def given_among(db: Db, person: int, some: Sequence[str]) -> dict[str, date]:
    """Which of these he was given, and on which day last."""
    rows = await db.rows(_AMONG, {"person": person, "some": list(some)})
    return {row.lesson: row.given_on for row in rows}


async def give(db: Db, person: int, lesson: str, given_on: date, by_clock: bool) -> None:
    """Note that he gets this lesson on this local day."""
    row = {"person_id": person, "lesson": lesson, "given_on": given_on, "by_clock": by_clock, "answered_at": None}
    await db.run(_giving(db.dialect.name), row)


@cache
def _giving(dialect: str) -> Executable:
    return inserting(StepRow, dialect).on_conflict_do_nothing()


async def give_again(db: Db, person: int, lesson: str, given_on: date, by_clock: bool) -> None:
    """The same for a question, a story or a campaign, which may come back after a while."""
    earlier = update(STEP).where(STEP.c.person_id == person, STEP.c.lesson == lesson)
    if not await db.run(earlier.values(given_on=given_on, by_clock=by_clock, answered_at=None)):
        await give(db, person, lesson, given_on, by_clock)


async def rename(db: Db, person: int, old: str, new: str) -> None:
    """A lesson has another id now: what he was given and wrote goes with it. What he has under both stays as it is."""
    taken = select(STEP.c.id).where(STEP.c.person_id == person, STEP.c.lesson == new)
    given = update(STEP).where(STEP.c.person_id == person, STEP.c.lesson == old)
    if await db.row(taken) is None:
        await db.run(given.values(lesson=new))
    written = update(REFLECTION).where(REFLECTION.c.person_id == person, REFLECTION.c.subject == old)
    await db.run(written.values(subject=new))


_ANSWER = (
    update(STEP)
    .where(STEP.c.person_id == bindparam("person"), STEP.c.lesson == bindparam("about"))
    .values(answered_at=bindparam("now"))
)
"""Made once: building a statement costs more than running it, and this is the commonest button."""


async def answer(db: Db, person: int, lesson: str, now: datetime) -> int:
    """Note that he did something with a lesson; 0 if he was never given it."""
    return await db.run(_ANSWER, {"person": person, "about": lesson, "now": now})


_HEARD = (
    update(ALLY)
    .where(ALLY.c.person_id == bindparam("person"), ALLY.c.state == ACTIVE, ALLY.c.silent + ALLY.c.stage > 0)
    .values(silent=0, stage=0)
)


async def hear(db: Db, person: int) -> int:
    """He is not silent any more; 0 if he was not, or if nothing comes to him at all."""
    return await db.run(_HEARD, {"person": person})


# --- reflections ---


async def count_reflections(db: Db, person: int) -> int:
    """How many there are."""
    return int(await db.value(select(func.count()).where(REFLECTION.c.person_id == person)))


async def reflection(db: Db, person: int, id: int) -> Row[Any] | None:
    """One of his own; None for anybody else's."""
    return await db.row(select(*REFLECTION.c).where(REFLECTION.c.person_id == person, REFLECTION.c.id == id))


async def reflection_on(db: Db, person: int, subject: str) -> Row[Any] | None:
    """What he wrote about a lesson last."""
    about = select(*REFLECTION.c).where(REFLECTION.c.person_id == person, REFLECTION.c.subject == subject)
    return await db.row(about.order_by(REFLECTION.c.id.desc()).limit(1))


async def reflect(db: Db, person: int, subject: str, question: str, words: str, now: datetime) -> None:
    """Keep what he wrote."""
    row = {"person_id": person, "subject": subject, "question": question, "words": words, "written_at": now}
    await db.run(insert(REFLECTION).values(**row))


async def rewrite(db: Db, person: int, id: int, words: str) -> int:
    """Change what he wrote; 0 if there is no such reflection of his."""
    mine = update(REFLECTION).where(REFLECTION.c.person_id == person, REFLECTION.c.id == id)
    return await db.run(mine.values(words=words))


async def erase(db: Db, person: int, id: int) -> int:
    """Delete what he wrote; 0 if it is gone already."""
    return await db.run(delete(REFLECTION).where(REFLECTION.c.person_id == person, REFLECTION.c.id == id))
