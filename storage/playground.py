"""What the playground's page shows: its messages, so that a restart keeps the demo, and how far its clock was moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, insert, or_, select, true, update
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


class PlaygroundClockRow(SQLModel, table=True):
    """The only row has id 1: how many seconds the playground's clock is ahead of the real one."""

    __tablename__ = "playground_clock"
    id: int = Field(primary_key=True)
    ahead: int


MESSAGE, CLOCK = table(PlaygroundMessageRow), table(PlaygroundClockRow)


async def post(db: Db, message: dict[str, Any]) -> int:
    """Keep a message (room, only_for, author, marker, html, at); its id."""
    id: int = await db.value(insert(MESSAGE).values(**message).returning(MESSAGE.c.id))
    return id


async def replace(db: Db, id: int, html: str, seen_by: str = "") -> int:
    """Put other content in a message's place; 0 if there is no such message, or none that `seen_by` (if named) sees."""
    seen = MESSAGE.c.only_for.in_(["", seen_by]) if seen_by else true()
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
