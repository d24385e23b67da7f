"""The journal: what somebody wrote for himself, found again by date and subject, and what of it he shared on purpose."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, UniqueConstraint, delete, func, select
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.journey import REFLECTION
from storage.people import PERSON


class ShareRow(SQLModel, table=True):
    """One entry that its writer shared with one other person: the words as they stood when he did. Gone when he takes it
    back, deletes the entry, or one of the two is forgotten. `id` is random, so that no message ever means another share."""

    __tablename__ = "share"
    __table_args__ = (UniqueConstraint("reflection_id", "receiver_id"),)
    id: str = Field(primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    receiver_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    reflection_id: int = Field(foreign_key="reflection.id", ondelete="CASCADE")
    title: str = Field(sa_type=Sealed)
    question: str = Field(sa_type=Sealed)
    words: str = Field(sa_type=Sealed)
    shared_at: datetime = Field(sa_type=Moment)


SHARE = table(ShareRow)


@dataclass(frozen=True, slots=True)
class Section:
    """Which entries: `about` is a subject, or the beginning of one up to its slash (all if empty), written from `since` until
    before `until` (UTC)."""

    about: str = ""
    since: datetime | None = None
    until: datetime | None = None


ALL = Section()

# --- entries ---


async def subjects(db: Db, person: int) -> list[str]:
    """Every subject he wrote about: lesson ids, prompt ids and notes."""
    mine = select(REFLECTION.c.subject).where(REFLECTION.c.person_id == person).distinct()
    return sorted(row.subject for row in await db.rows(mine))


async def days(db: Db, person: int) -> list[datetime]:
    """When he wrote, newest first."""
    mine = select(REFLECTION.c.written_at).where(REFLECTION.c.person_id == person)
    return [row.written_at for row in await db.rows(mine.order_by(REFLECTION.c.written_at.desc()))]


async def page(db: Db, person: int, section: Section, skip: int, many: int) -> Sequence[Row[Any]]:
    """A page of what he wrote, newest first."""
    newest = _mine(person, section).order_by(REFLECTION.c.id.desc())
    return await db.rows(newest.offset(skip).limit(many))


async def count(db: Db, person: int, section: Section) -> int:
    """How many of them there are."""
    return int(await db.value(select(func.count()).select_from(_mine(person, section).subquery())))


async def everything(db: Db, person: int, section: Section = ALL) -> Sequence[Row[Any]]:
    """All that he wrote, oldest first."""
    return await db.rows(_mine(person, section).order_by(REFLECTION.c.id))


def _mine(person: int, section: Section) -> Select[Any]:
    mine = select(*REFLECTION.c).where(REFLECTION.c.person_id == person)
    if section.about:
        within = REFLECTION.c.subject.startswith(section.about + "/", autoescape=True)
        mine = mine.where((REFLECTION.c.subject == section.about) | within)
    if section.since is not None and section.until is not None:
        mine = mine.where(REFLECTION.c.written_at >= section.since, REFLECTION.c.written_at < section.until)
    return mine


# --- what is shared ---


async def share(db: Db, entry: Row[Any], receiver: int, shown: tuple[str, str], now: datetime) -> str:
    """Share an entry as it stands now, `shown` under a title and a question; again with the same person: what they see is
    renewed. Its id."""
    title, question = shown
    seen = {"title": title, "question": question, "words": entry.words, "shared_at": now}
    key = {"person_id": entry.person_id, "receiver_id": receiver, "reflection_id": entry.id}
    insert = db.insert(ShareRow).values(id=secrets.token_hex(8), **key, **seen)
    renewed = insert.on_conflict_do_update(index_elements=["reflection_id", "receiver_id"], set_=seen)
    made: str = await db.value(renewed.returning(SHARE.c.id))
    return made


async def shared(db: Db, person: int, entries: Sequence[int] | None = None) -> Sequence[Row[Any]]:
    """With whom he shared (these entries of his, or any): share, entry, receiver and the receiver's name."""
    columns = (SHARE.c.id, SHARE.c.reflection_id, SHARE.c.receiver_id, PERSON.c.name)
    mine = select(*columns).join_from(SHARE, PERSON, PERSON.c.id == SHARE.c.receiver_id)
    mine = mine.where(SHARE.c.person_id == person).order_by(SHARE.c.shared_at)
    return await db.rows(mine if entries is None else mine.where(SHARE.c.reflection_id.in_(entries)))


async def received(db: Db, receiver: int, id: str) -> Row[Any] | None:
    """What somebody shared with this person, and that one's name; None if it was taken back or is for somebody else."""
    theirs = select(*SHARE.c, PERSON.c.name).join_from(SHARE, PERSON, PERSON.c.id == SHARE.c.person_id)
    return await db.row(theirs.where(SHARE.c.receiver_id == receiver, SHARE.c.id == id))


async def take_back(db: Db, person: int, id: str) -> Row[Any] | None:
    """Nobody reads it any more: its entry and who could. None if that was done already."""
    mine = delete(SHARE).where(SHARE.c.person_id == person, SHARE.c.id == id)
    return await db.row(mine.returning(SHARE.c.reflection_id, SHARE.c.receiver_id))


async def decline(db: Db, receiver: int, id: str) -> None:
    """Who received it does not want it."""
    await db.run(delete(SHARE).where(SHARE.c.receiver_id == receiver, SHARE.c.id == id))
