"""Those who are there for each other: where somebody works, whom he would rather not meet, whether he can be called upon.

Whoever wants a buddy, a circle or to be called upon has a row here, and only they; it goes when they leave.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, insert, select
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.journey import ACTIVE, ALLY, LEFT
from storage.people import IDENTITY, PERSON


class PeerRow(SQLModel, table=True):
    """`on_call`: may be asked by somebody who wants a person to talk to; `called_at`: when that happened last."""

    __tablename__ = "peer"
    person_id: int = Field(primary_key=True, foreign_key="person.id", ondelete="CASCADE")
    department: str = Field(default="", sa_type=Sealed)
    on_call: bool = False
    called_at: datetime | None = Field(default=None, sa_type=Moment)


class ApartRow(SQLModel, table=True):
    """Whom somebody would rather not meet: `other` is how a platform knows them (`Sender.known_as`), sealed, so that it
    holds for people who are not with us yet, and nobody can read it out of the database."""

    __tablename__ = "apart"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    other: str = Field(sa_type=Sealed)


PEER, APART = table(PeerRow), table(ApartRow)


@dataclass(frozen=True, slots=True)
class Peer:
    """Somebody to be put together with others, where the platform reaches him. `away`: he is on a pause. `apart`: the ids of
    those he must not meet, whoever of the two said so."""

    id: int
    platform: str
    workspace: str
    user: str
    language: str
    zone: str
    country: str
    department: str
    away: bool
    apart: frozenset[int]


_PEERS = (
    select(
        *(IDENTITY.c[name] for name in ("person_id", "platform", "workspace", "user", "lost_at")),
        *(ALLY.c[name] for name in ("zone", "country", "state", "paused_until")),
        PERSON.c.language,
        PEER.c.department,
    )
    .join_from(IDENTITY, PERSON, IDENTITY.c.person_id == PERSON.c.id)
    .join(ALLY, ALLY.c.person_id == PERSON.c.id)
    .join(PEER, PEER.c.person_id == PERSON.c.id, isouter=True)
    .where(PERSON.c.id.in_(bindparam("people", expanding=True)), ALLY.c.state != LEFT)
    .order_by(IDENTITY.c.id)
)


async def peers(db: Db, people: Iterable[int], now: datetime) -> list[Peer]:
    """These people as they can be put together, by id; without those who have left or whom no platform reaches."""
    rows = await db.rows(_PEERS, {"people": list(people)})
    here = {row.person_id: row for row in reversed(rows) if row.lost_at is None}
    known_as = {f"{row.platform}:{row.workspace}:{row.user}": row.person_id for row in rows}
    apart = await _apart(db, known_as)
    return [_peer(here[id], apart[id], now) for id in sorted(here)]


def _peer(row: Row[Any], apart: Iterable[int], now: datetime) -> Peer:
    away = row.state != ACTIVE or (row.paused_until is not None and row.paused_until > now)
    where = (row.platform, row.workspace, row.user, row.language, row.zone, row.country)
    return Peer(row.person_id, *where, row.department or "", away, frozenset(apart))


async def _apart(db: Db, known_as: Mapping[str, int]) -> Mapping[int, set[int]]:
    """Both ways, among these people."""
    mine = select(APART.c.person_id, APART.c.other).where(APART.c.person_id.in_(set(known_as.values())))
    found: dict[int, set[int]] = defaultdict(set)
    for row in await db.rows(mine):
        other = known_as.get(row.other)
        if other is not None and other != row.person_id:
            found[row.person_id].add(other)
            found[other].add(row.person_id)
    return found


async def get(db: Db, person: int) -> Row[Any] | None:
    """What is kept of somebody here."""
    return await db.row(select(*PEER.c).where(PEER.c.person_id == person))


async def settle(db: Db, person: int, **changed: Any) -> None:
    """Keep or change what is known of somebody: department, on_call, called_at."""
    values = {"department": "", "on_call": False, "called_at": None, **changed}
    add = db.insert(PeerRow).values(person_id=person, **values)
    if changed:
        await db.run(add.on_conflict_do_update(index_elements=["person_id"], set_=changed))
    else:
        await db.run(add.on_conflict_do_nothing())


async def forget(db: Db, person: int) -> None:
    """He is in nothing any more. Whom he would rather not meet stays with him, should he return."""
    await db.run(delete(PEER).where(PEER.c.person_id == person))


async def on_call(db: Db) -> Sequence[int]:
    """Who may be called upon, the one who was not for longest first."""
    mine = select(PEER.c.person_id).where(PEER.c.on_call)
    rows = await db.rows(mine.order_by(PEER.c.called_at.asc().nulls_first(), PEER.c.person_id))
    return [row.person_id for row in rows]


# --- whom one would rather not meet ---


async def apart(db: Db, person: int) -> Sequence[Row[Any]]:
    """Whom somebody would rather not meet."""
    return await db.rows(select(*APART.c).where(APART.c.person_id == person).order_by(APART.c.id))


async def stay_apart(db: Db, person: int, other: str) -> None:
    """From now on they are not put together; said twice, it is kept once."""
    if all(row.other != other for row in await apart(db, person)):
        await db.run(insert(APART).values(person_id=person, other=other))


async def meet_again(db: Db, person: int, id: int) -> None:
    """They may be put together again."""
    await db.run(delete(APART).where(APART.c.person_id == person, APART.c.id == id))
