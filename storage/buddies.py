"""Buddies: who takes part, the rounds, who was put together in each, and whether they met."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, exists, func, insert, or_, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.journey import ALLY
from storage.people import PERSON

MET, MISSED = "yes", "no"
"""What somebody said of his round; empty while he has said nothing."""


class BuddyRow(SQLModel, table=True):
    """Somebody who takes part. `snoozed_until`: from that day on he does again. `counted_after`: rounds after this one count
    when we look whether he missed two in a row."""

    __tablename__ = "buddy"
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    snoozed_until: date | None = None
    counted_after: int = 0


class RoundRow(SQLModel, table=True):
    """One round, from a Monday to the Monday of the next one (UTC). There is one a Monday, however many processes begin it."""

    __tablename__ = "buddy_round"
    id: int | None = Field(default=None, primary_key=True)
    begins_on: date = Field(unique=True)
    ends_on: date = Field(index=True)


class GroupRow(SQLModel, table=True):
    """Two or three who were put together, or one for whom there was nobody. `tell_at` (UTC): when it is a kind hour to tell
    them; empty once they are told. `room` is their conversation; `link` opens one where we cannot."""

    __tablename__ = "buddy_group"
    id: int | None = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="buddy_round.id", index=True, ondelete="CASCADE")
    tell_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    room: str = ""
    link: str = Field(default="", sa_type=Sealed)


class MemberRow(SQLModel, table=True):
    """Who was in which group; once a round. `met`: what he said of it."""

    __tablename__ = "buddy_member"
    round_id: int = Field(primary_key=True, foreign_key="buddy_round.id", ondelete="CASCADE")
    person_id: int = Field(primary_key=True, foreign_key="person.id", index=True, ondelete="CASCADE")
    group_id: int = Field(foreign_key="buddy_group.id", index=True, ondelete="CASCADE")
    met: str = ""


BUDDY, ROUND, GROUP, MEMBER = table(BuddyRow), table(RoundRow), table(GroupRow), table(MemberRow)

# --- who takes part ---


async def get(db: Db, person: int) -> Row[Any] | None:
    """His row; None for somebody who does not take part."""
    return await db.row(select(*BUDDY.c).where(BUDDY.c.person_id == person))


async def join(db: Db, person: int) -> None:
    """Take part from the next round on; harmless for somebody who does. What he missed before does not count."""
    row = {"person_id": person, "snoozed_until": None, "counted_after": await _latest(db)}
    await db.run(db.insert(BuddyRow).values(**row).on_conflict_do_nothing(index_elements=["person_id"]))


async def _latest(db: Db) -> int:
    return int(await db.value(select(func.max(ROUND.c.id))) or 0)


async def change(db: Db, person: int, **changed: Any) -> int:
    """Change his row; 0 if he does not take part."""
    return await db.run(update(BUDDY).where(BUDDY.c.person_id == person).values(**changed))


async def leave(db: Db, person: int) -> None:
    """He does not take part any more."""
    await db.run(delete(BUDDY).where(BUDDY.c.person_id == person))


async def ready(db: Db, day: date) -> list[int]:
    """Who takes part and does not sleep on that day."""
    awake = or_(BUDDY.c.snoozed_until.is_(None), BUDDY.c.snoozed_until <= day)
    return [row.person_id for row in await db.rows(select(BUDDY.c.person_id).where(awake))]


async def count(db: Db, day: date) -> tuple[int, int]:
    """How many take part, and how many of them sleep."""
    asleep = func.sum(case((BUDDY.c.snoozed_until > day, 1), else_=0))
    row = await db.row(select(func.count().label("all"), asleep.label("asleep")).select_from(BUDDY))
    return (0, 0) if row is None else (row.all, row.asleep or 0)


# --- rounds ---


async def has_begun(db: Db, day: date) -> bool:
    """Whether the round of that Monday is there."""
    return await db.value(select(ROUND.c.id).where(ROUND.c.begins_on == day)) is not None


async def rounds_since(db: Db, day: date) -> list[int]:
    """The rounds from that day on, the oldest first."""
    mine = select(ROUND.c.id).where(ROUND.c.begins_on >= day).order_by(ROUND.c.begins_on)
    return [row.id for row in await db.rows(mine)]


async def groups_of(db: Db, round: int) -> list[list[int]]:
    """Who was together in a round."""
    rows = await db.rows(select(MEMBER.c.group_id, MEMBER.c.person_id).where(MEMBER.c.round_id == round))
    found: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        found[row.group_id].append(row.person_id)
    return list(found.values())


async def begin(db: Db, begins_on: date, ends_on: date) -> int | None:
    """A new round; None if there is one of that Monday already."""
    add = db.insert(RoundRow).values(begins_on=begins_on, ends_on=ends_on).on_conflict_do_nothing()
    if not await db.run(add):
        return None
    return int(await db.value(select(ROUND.c.id).where(ROUND.c.begins_on == begins_on)))


async def put_together(db: Db, round: int, groups: Sequence[tuple[Sequence[int], datetime]]) -> None:
    """Store who is with whom, and when each group is to be told (UTC)."""
    if not groups:
        return
    empty = {"round_id": round, "room": "", "link": ""}
    add = insert(GROUP).returning(GROUP.c.id, sort_by_parameter_order=True)
    made = await db.rows(add, [{**empty, "tell_at": tell_at} for _, tell_at in groups])
    members = [
        {"round_id": round, "group_id": row.id, "person_id": person, "met": ""}
        for row, (people, _) in zip(made, groups, strict=True)
        for person in people
    ]
    await db.run(insert(MEMBER), members)


async def forget_before(db: Db, day: date) -> None:
    """Drop the rounds that began before that day, with everything that was in them."""
    await db.run(delete(ROUND).where(ROUND.c.begins_on < day))


# --- telling them ---

_TO_TELL = (
    select(GROUP.c.id, GROUP.c.round_id, ROUND.c.begins_on, ROUND.c.ends_on)
    .join_from(GROUP, ROUND)
    .where(GROUP.c.tell_at <= bindparam("now"))
    .order_by(GROUP.c.tell_at, GROUP.c.id)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True, of=GROUP)
)
_SEATED = (
    select(*MEMBER.c, PERSON.c.name, PERSON.c.language, *(ALLY.c[name] for name in ("at", "zone", "country")))
    .join_from(MEMBER, PERSON, PERSON.c.id == MEMBER.c.person_id)
    .join(ALLY, ALLY.c.person_id == MEMBER.c.person_id)
    .where(MEMBER.c.group_id.in_(bindparam("groups", expanding=True)))
    .order_by(MEMBER.c.group_id, MEMBER.c.person_id)
)


async def to_tell(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` groups that may have to be told, and no other process tells them meanwhile."""
    return await db.rows(_TO_TELL, {"now": now, "many": many})


async def members(db: Db, groups: Iterable[int]) -> Mapping[int, list[Row[Any]]]:
    """Who is in each of these groups: name, language, and when and where he is."""
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in await db.rows(_SEATED, {"groups": list(groups)}):
        found[row.group_id].append(row)
    return found


async def tell_at(db: Db, moved: Sequence[tuple[int, datetime | None]]) -> None:
    """Set when to look at each of these groups again; None: they are told."""
    if moved:
        statement = update(GROUP).where(GROUP.c.id == bindparam("group")).values(tell_at=bindparam("then"))
        await db.run(statement, [{"group": group, "then": then} for group, then in moved])


async def settle(db: Db, group: int, room: str, link: str) -> None:
    """Where they talk."""
    await db.run(update(GROUP).where(GROUP.c.id == group).values(room=room, link=link))


async def part(db: Db, round: int, group: int, tell_at: datetime) -> None:
    """They are not to be together after all: each is alone now, and the group is gone."""
    apart = [([row.person_id], tell_at) for row in (await members(db, [group]))[group]]
    await db.run(delete(GROUP).where(GROUP.c.id == group))
    await put_together(db, round, apart)


# --- the running round, and what became of it ---


async def group(db: Db, id: int) -> Row[Any] | None:
    """A group with the days of its round."""
    mine = select(*GROUP.c, ROUND.c.begins_on, ROUND.c.ends_on).join_from(GROUP, ROUND)
    return await db.row(mine.where(GROUP.c.id == id))


async def current(db: Db, person: int, today: date) -> Row[Any] | None:
    """The group he is in now, with the days of its round."""
    mine = select(*GROUP.c, ROUND.c.begins_on, ROUND.c.ends_on).join_from(GROUP, ROUND)
    mine = mine.join(MEMBER, MEMBER.c.group_id == GROUP.c.id)
    running = (MEMBER.c.person_id == person, ROUND.c.begins_on <= today, ROUND.c.ends_on > today)
    return await db.row(mine.where(*running).order_by(ROUND.c.id.desc()))


async def say_met(db: Db, person: int, group: int, met: str) -> int:
    """What he says of it; 0 if he was not in it."""
    mine = update(MEMBER).where(MEMBER.c.person_id == person, MEMBER.c.group_id == group)
    return await db.run(mine.values(met=met))


async def take_out(db: Db, person: int, group: int) -> None:
    """He is not in it any more."""
    await db.run(delete(MEMBER).where(MEMBER.c.person_id == person, MEMBER.c.group_id == group))


async def together_before(db: Db, people: Sequence[int], before: int) -> int:
    """In how many rounds before this one at least two of these people were together."""
    pairs = (
        select(MEMBER.c.round_id)
        .where(MEMBER.c.person_id.in_(people), MEMBER.c.round_id < before)
        .group_by(MEMBER.c.round_id, MEMBER.c.group_id)
        .having(func.count() > 1)
    )
    return len({row.round_id for row in await db.rows(pairs)})


async def last_two(db: Db, person: int) -> list[tuple[int, bool]]:
    """The last two rounds in which he was with somebody, the latest first: of each whether anybody says they met."""
    other = MEMBER.alias()
    with_him = (other.c.group_id == MEMBER.c.group_id, other.c.person_id != person)
    said = select(1).where(other.c.group_id == MEMBER.c.group_id, other.c.met == MET).exists()
    mine = select(MEMBER.c.round_id, said.label("met")).where(MEMBER.c.person_id == person, exists().where(*with_him))
    return [(row.round_id, bool(row.met)) for row in await db.rows(mine.order_by(MEMBER.c.round_id.desc()).limit(2))]


async def over(db: Db, today: date) -> Row[Any] | None:
    """The last round that is over."""
    return await db.row(select(*ROUND.c).where(ROUND.c.ends_on <= today).order_by(ROUND.c.ends_on.desc()).limit(1))


async def outcomes(db: Db, round: int) -> list[tuple[int, bool]]:
    """Of each group of a round how many were in it, and whether anybody says they met."""
    met = func.sum(case((MEMBER.c.met == MET, 1), else_=0))
    rows = select(func.count().label("people"), met.label("met")).where(MEMBER.c.round_id == round)
    return [(row.people, bool(row.met)) for row in await db.rows(rows.group_by(MEMBER.c.group_id))]
