"""Circles: who waits for one, who is in which, and what each is due next. What is said in them is nowhere here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment
from storage.db import Db, table
from storage.journey import ALLY
from storage.people import IDENTITY, PERSON

DRAFT, OPEN, ENDED = "draft", "open", "ended"
HOST, GUIDE, ASK = "host", "guide", "ask"
"""What comes next: the host is told, the guide is posted, the circle is asked whether it met."""


class CircleRow(SQLModel, table=True):
    """One circle. `number` is its name (0 in a draft). `room` is empty where it has none: `link` then opens a prepared chat
    where a bot may make none, and `refused` says why it could not be made or is gone; `attempt` counts the tries.

    `day` is the weekday it chose itself (empty: the programme's), every `weeks`. `guide` is the place of the coming guide in
    their order, `round` counts those posted, `answered` is the last round of which is known whether it met, `missed` how many
    times in a row it did not. `step` comes at `next_at` (UTC) and belongs to the guide of `guide_on`. `host_id` hosts next;
    `ending_id` is who would end it.
    """

    __tablename__ = "circle"
    id: int | None = Field(default=None, primary_key=True)
    platform: str
    workspace: str
    state: str = DRAFT
    number: int = 0
    language: str = ""
    room: str = ""
    link: str = ""
    refused: str = ""
    attempt: int = 0
    day: int | None = None
    weeks: int = 1
    guide: int = 0
    round: int = 0
    answered: int = 0
    missed: int = 0
    step: str = HOST
    guide_on: date | None = None
    next_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    host_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")
    ending_id: int | None = Field(default=None, foreign_key="person.id", ondelete="SET NULL")


class SeatRow(SQLModel, table=True):
    """Somebody's one place: on the waiting list (no circle), proposed for a circle in the draft that only coordinators see
    (`drafted`), or in one. `hosted`: how many times; `passed`: the last round in which somebody else was asked to host."""

    __tablename__ = "circle_seat"
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    circle_id: int | None = Field(default=None, foreign_key="circle.id", index=True)
    drafted: bool = False
    since: datetime = Field(sa_type=Moment)
    hosted: int = 0
    passed: int = 0


class DraftingRow(SQLModel, table=True):
    """A coordinator has asked for a draft that takes long to make."""

    __tablename__ = "circle_drafting"
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    since: datetime = Field(sa_type=Moment)


CIRCLE, SEAT, DRAFTING = table(CircleRow), table(SeatRow), table(DraftingRow)

# --- places ---


async def alone(db: Db) -> None:
    """Nobody else changes who is in which circle until this transaction is over. It happens seldom, and takes little."""
    await db.hold("circles", alone=True)


async def seat(db: Db, person: int) -> Row[Any] | None:
    """Somebody's place."""
    return await db.row(select(*SEAT.c).where(SEAT.c.person_id == person))


async def wait(db: Db, person: int, now: datetime) -> int:
    """Onto the list; 0 for whoever has a place already."""
    row = {"circle_id": None, "drafted": False, "since": now, "hosted": 0, "passed": 0}
    return await db.run(db.insert(SeatRow).values(person_id=person, **row).on_conflict_do_nothing())


async def rise(db: Db, person: int) -> int:
    """The place is free; 0 if there was none."""
    return await db.run(delete(SEAT).where(SEAT.c.person_id == person))


async def put(db: Db, people: Iterable[int], circle: int | None, drafted: bool) -> int:
    """These people's places are in this circle now, or on the list."""
    mine = update(SEAT).where(SEAT.c.person_id.in_(list(people)))
    return await db.run(mine.values(circle_id=circle, drafted=drafted))


async def change_seat(db: Db, person: int, **changed: Any) -> int:
    """Change what is known of somebody's place."""
    return await db.run(update(SEAT).where(SEAT.c.person_id == person).values(**changed))


_SEATS = (
    select(*SEAT.c, PERSON.c.name, IDENTITY.c.user, ALLY.c.paused_until)
    .join_from(SEAT, PERSON, PERSON.c.id == SEAT.c.person_id)
    .join(CIRCLE, CIRCLE.c.id == SEAT.c.circle_id)
    .join(ALLY, ALLY.c.person_id == SEAT.c.person_id, isouter=True)
    .join(
        IDENTITY,
        and_(
            IDENTITY.c.person_id == SEAT.c.person_id,
            IDENTITY.c.platform == CIRCLE.c.platform,
            IDENTITY.c.workspace == CIRCLE.c.workspace,
        ),
        isouter=True,
    )
    .where(SEAT.c.circle_id.in_(bindparam("circles", expanding=True)))
    .order_by(SEAT.c.since, SEAT.c.person_id)
)


async def seats(db: Db, circles: Iterable[int]) -> Mapping[int, Sequence[Row[Any]]]:
    """Who has a place in each of these circles, proposed ones included, with name, the platform's id (None: unknown) and until
    when they take a break."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    known: set[int] = set()
    for row in await db.rows(_SEATS, {"circles": list(circles)}):
        if row.person_id not in known:  # two accounts in one workspace are one person
            known.add(row.person_id)
            found[row.circle_id].append(row)
    return found


async def waiting(db: Db) -> Sequence[Row[Any]]:
    """Who is on the list and in no draft, with names; who waits longest first."""
    names = select(*SEAT.c, PERSON.c.name).join_from(SEAT, PERSON, PERSON.c.id == SEAT.c.person_id)
    return await db.rows(names.where(SEAT.c.circle_id.is_(None)).order_by(SEAT.c.since, SEAT.c.person_id))


async def count_waiting(db: Db) -> int:
    """How many wait for a circle, those in the draft included."""
    return int(await db.value(select(func.count()).where(SEAT.c.circle_id.is_(None) | SEAT.c.drafted)))


# --- circles ---


async def get(db: Db, id: int) -> Row[Any] | None:
    """One circle, whatever its state."""
    return await db.row(select(*CIRCLE.c).where(CIRCLE.c.id == id))


async def some(db: Db, ids: Sequence[int]) -> Sequence[Row[Any]]:
    """These circles, by number."""
    return await db.rows(select(*CIRCLE.c).where(CIRCLE.c.id.in_(list(ids))).order_by(CIRCLE.c.number))


async def numbered(db: Db) -> int:
    """The number of the next circle: none comes twice."""
    return int(await db.value(select(func.max(CIRCLE.c.number))) or 0) + 1


async def add(db: Db, platform: str, workspace: str) -> int:
    """A circle in the draft; its id."""
    made: int = await db.value(insert(CIRCLE).values(**_new(platform, workspace)).returning(CIRCLE.c.id))
    return made


def _new(platform: str, workspace: str) -> dict[str, Any]:
    return CircleRow(platform=platform, workspace=workspace).model_dump(exclude={"id"})


async def change(db: Db, id: int, **changed: Any) -> int:
    """Change a circle."""
    return await db.run(update(CIRCLE).where(CIRCLE.c.id == id).values(**changed))


async def answer(db: Db, circle: Row[Any], **changed: Any) -> int:
    """Note whether it met in the round that `circle` shows; 0 if that is known already."""
    same = (CIRCLE.c.id == circle.id, CIRCLE.c.round == circle.round, CIRCLE.c.answered < circle.round)
    return await db.run(update(CIRCLE).where(*same).values(answered=circle.round, **changed))


async def end(db: Db, id: int) -> int:
    """It is no more; 0 if it was not open. Its number and room stay, so that what is still written there is understood."""
    mine = update(CIRCLE).where(CIRCLE.c.id == id, CIRCLE.c.state == OPEN)
    return await db.run(mine.values(state=ENDED, next_at=None, host_id=None, ending_id=None))


async def open_ones(db: Db, skip: int = 0, many: int = 1_000_000) -> Sequence[Row[Any]]:
    """A page of the circles there are, by number, each with how many are in it (`people`)."""
    real = func.count(SEAT.c.person_id).filter(~SEAT.c.drafted)
    counted = select(*CIRCLE.c, real.label("people")).join_from(
        CIRCLE, SEAT, SEAT.c.circle_id == CIRCLE.c.id, isouter=True
    )
    mine = counted.where(CIRCLE.c.state == OPEN).group_by(CIRCLE.c.id).order_by(CIRCLE.c.number)
    return await db.rows(mine.offset(skip).limit(many))


async def count_open(db: Db) -> int:
    """How many circles there are."""
    return int(await db.value(select(func.count()).where(CIRCLE.c.state == OPEN)))


# --- the draft ---


async def drafted(db: Db) -> Sequence[Row[Any]]:
    """The circles of the draft, in their order: new ones, then those that are to get somebody more."""
    more = select(SEAT.c.circle_id).where(SEAT.c.drafted).scalar_subquery()
    order = (CIRCLE.c.number > 0, CIRCLE.c.number, CIRCLE.c.id)
    return await db.rows(
        select(*CIRCLE.c)
        .where((CIRCLE.c.state == DRAFT) | ((CIRCLE.c.state == OPEN) & CIRCLE.c.id.in_(more)))
        .order_by(*order)
    )


async def throw_away(db: Db) -> None:
    """No draft any more; whoever stood in it waits as before."""
    await db.run(update(SEAT).where(SEAT.c.drafted).values(circle_id=None, drafted=False))
    await db.run(delete(CIRCLE).where(CIRCLE.c.state == DRAFT))


async def drop(db: Db, id: int) -> None:
    """A circle of the draft in which nobody is left."""
    await db.run(delete(CIRCLE).where(CIRCLE.c.id == id, CIRCLE.c.state == DRAFT))


async def ask_for_draft(db: Db, person: int, now: datetime) -> None:
    """Somebody waits for a draft."""
    await db.run(db.insert(DraftingRow).values(person_id=person, since=now).on_conflict_do_nothing())


async def asked_for_draft(db: Db) -> Sequence[int]:
    """Who waits for a draft."""
    return [row.person_id for row in await db.rows(select(DRAFTING.c.person_id).order_by(DRAFTING.c.person_id))]


async def draft_made(db: Db) -> int:
    """Nobody waits for a draft any more; 0 if another process has made it."""
    return await db.run(delete(DRAFTING))


# --- what is due ---

_DUE = (
    select(*CIRCLE.c)
    .where(CIRCLE.c.next_at <= bindparam("now"))
    .order_by(CIRCLE.c.next_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


async def due(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` circles that are due for something, and no other process sees to meanwhile."""
    return await db.rows(_DUE, {"now": now, "many": many})
