"""What the playground's page shows: its messages and rooms, so that a restart keeps the demo, and how far its clock was
moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, UniqueConstraint, and_, bindparam, delete, func, insert, or_, select, true, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table

KEPT = 200
"""Messages shown in one conversation; older ones are of no use to a demo."""


class PlaygroundMessageRow(SQLModel, table=True):
    """One message on the page. `only_for`: the one person who sees it, empty where everybody in the room does."""

    __tablename__ = "playground_message"
    id: int | None = Field(default=None, primary_key=True)
    room: str = Field(index=True)
    only_for: str = Field(default="", index=True)
    author: str
    marker: str = Field(default="", index=True)
    html: str = Field(sa_type=Sealed)
    at: datetime = Field(sa_type=Moment)


class PlaygroundRoomRow(SQLModel, table=True):
    """Where several people are. `room` is its id for everybody else, `name` what is shown. `everybody`: nobody need be brought
    in. `lasting`: a channel, others can be brought in; else the group message of those who are in it."""

    __tablename__ = "playground_room"
    id: int | None = Field(default=None, primary_key=True)
    room: str = Field(unique=True)
    name: str = Field(sa_type=Sealed)
    private: bool
    lasting: bool
    everybody: bool
    archived: bool = False


class PlaygroundMemberRow(SQLModel, table=True):
    """Who was brought into a room: `person` is somebody of the page, not of the bot's."""

    __tablename__ = "playground_member"
    __table_args__ = (UniqueConstraint("room", "person"),)
    id: int | None = Field(default=None, primary_key=True)
    room: str = Field(foreign_key="playground_room.room", ondelete="CASCADE")
    person: str = Field(index=True)


class PlaygroundClockRow(SQLModel, table=True):
    """The only row has id 1: how many seconds the playground's clock is ahead of the real one."""

    __tablename__ = "playground_clock"
    id: int = Field(primary_key=True)
    ahead: int


MESSAGE, CLOCK = table(PlaygroundMessageRow), table(PlaygroundClockRow)
ROOM, MEMBER = table(PlaygroundRoomRow), table(PlaygroundMemberRow)


async def post(db: Db, message: dict[str, Any]) -> int:
    """Keep a message (room, only_for, author, marker, html, at); its id."""
    id: int = await db.value(insert(MESSAGE).values(**message).returning(MESSAGE.c.id))
    return id


async def replace(db: Db, id: int, html: str, seen_by: str = "", room: str = "") -> int:
    """Put other content in a message's place; 0 if there is no such message, or none that `seen_by` (if named) sees in
    `room`."""
    seen = and_(MESSAGE.c.only_for.in_(["", seen_by]), MESSAGE.c.room == room) if seen_by else true()
    return await db.run(update(MESSAGE).where(MESSAGE.c.id == id, seen).values(html=html))


async def marked(db: Db, marker: str) -> int | None:
    """The id of the message with this marker."""
    found: int | None = await db.value(select(MESSAGE.c.id).where(MESSAGE.c.marker == marker))
    return found


async def messages(db: Db, room: str, person: str) -> Sequence[Row[Any]]:
    """The newest messages of a room that this person sees, oldest first."""
    mine = or_(MESSAGE.c.only_for == "", MESSAGE.c.only_for == person)
    newest = select(*MESSAGE.c).where(MESSAGE.c.room == room, mine).order_by(MESSAGE.c.id.desc()).limit(KEPT)
    return list(reversed(await db.rows(newest)))


async def make(db: Db, room: dict[str, Any], people: Iterable[str]) -> None:
    """Make a room (room, name, private, lasting, everybody) with these people in it; one that is there is left as it is."""
    added = db.insert(PlaygroundRoomRow).values(**room, archived=False).on_conflict_do_nothing(index_elements=["room"])
    if await db.run(added):
        for person in people:
            await enter(db, str(room["room"]), person)


async def enter(db: Db, room: str, person: str) -> None:
    """Bring somebody in; harmless if they are there."""
    await db.run(db.insert(PlaygroundMemberRow).values(room=room, person=person).on_conflict_do_nothing())


async def leave(db: Db, room: str, person: str) -> None:
    """Out of it; harmless if they are not there."""
    await db.run(delete(MEMBER).where(MEMBER.c.room == room, MEMBER.c.person == person))


async def room(db: Db, room: str) -> Row[Any] | None:
    """One room."""
    return await db.row(select(*ROOM.c).where(ROOM.c.room == room))


async def members(db: Db, room: str) -> list[str]:
    """Who was brought in, in the order in which they came."""
    rows = await db.rows(select(MEMBER.c.person).where(MEMBER.c.room == room).order_by(MEMBER.c.id))
    return [row.person for row in rows]


_MINE = and_(MEMBER.c.room == ROOM.c.room, MEMBER.c.person == bindparam("person"))
_KNOWN = select(*ROOM.c, MEMBER.c.id.label("since")).join_from(ROOM, MEMBER, _MINE, isouter=True)
_IN_ORDER = (ROOM.c.everybody.desc(), func.coalesce(MEMBER.c.id, 0), ROOM.c.id)


async def rooms(db: Db, person: str) -> Sequence[Row[Any]]:
    """The rooms that somebody is in: first those in which everybody is, then the others, in the order in which they came
    there. `since`: the number of their coming, for whoever was brought in."""
    mine = or_(ROOM.c.everybody, MEMBER.c.id.is_not(None))
    return await db.rows(_KNOWN.where(mine).order_by(*_IN_ORDER), {"person": person})


async def channels(db: Db, person: str) -> Sequence[Row[Any]]:
    """The channels that somebody can find: the public ones, and private ones that they are in."""
    found = and_(ROOM.c.lasting, ROOM.c.archived.is_(False), or_(ROOM.c.private.is_(False), MEMBER.c.id.is_not(None)))
    return await db.rows(_KNOWN.where(found).order_by(*_IN_ORDER), {"person": person})


async def ahead(db: Db) -> timedelta:
    """How far the clock was moved."""
    return timedelta(seconds=int(await db.value(select(CLOCK.c.ahead)) or 0))


async def move(db: Db, step: timedelta) -> timedelta:
    """Move it further; how far it is ahead now."""
    now_ahead = await ahead(db) + step
    row = {"ahead": int(now_ahead.total_seconds())}
    added = db.insert(PlaygroundClockRow).values(id=1, **row)
    await db.run(added.on_conflict_do_update(index_elements=["id"], set_=row))
    return now_ahead
