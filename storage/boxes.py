"""Sealed boxes: what people say without a name, locked until the close and counted once.

Putting something in writes one row and nothing else. The stored rows say neither who, nor what, nor when; opening them
takes a key that is destroyed at the close (storage/keyring.py).
"""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Index, LargeBinary, Row, bindparam, delete, func, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Database, Db, inserting, table
from storage.keyring import BoxKey, prove

log = logging.getLogger("alongside")

WAITING, OPEN, CLOSED, VOID = "waiting", "open", "closed", "void"

FIVE = 5
"""From so many voters on something is published; the floor for every box (anonymity.md)."""

LATEST_CLOSE = 600
"""Seconds: a box is opened up to ten random minutes after its close, so that a last vote and the result do not meet."""

ORPHAN_SECONDS = 600
"""A key without a box is older than any transaction that may still be making one."""


class BoxRow(SQLModel, table=True):
    """One box. `share` and `proof` are empty once it is closed; `published` is all that is kept of what was in it."""

    __tablename__ = "box"
    __table_args__ = (Index("box_state", "state"),)
    id: str = Field(primary_key=True)
    kind: str
    state: str
    share: bytes = Field(sa_type=LargeBinary)
    proof: bytes = Field(sa_type=LargeBinary)
    pad: int
    k_min: int
    closes_at: datetime | None = Field(default=None, sa_type=Moment)
    published: str = Field(default="", sa_type=Sealed)


class EnvelopeRow(SQLModel, table=True):
    """One sealed ballot: no time, no number, no person, and no key to one. (A foreign key to the box would make PostgreSQL
    lock, and so write, the box's row at every vote.)"""

    __tablename__ = "envelope"
    __table_args__ = {"sqlite_with_rowid": False}
    box: str = Field(primary_key=True)
    tag: bytes = Field(primary_key=True, sa_type=LargeBinary)
    sealed: bytes = Field(sa_type=LargeBinary)


BOX, ENVELOPE = table(BoxRow), table(EnvelopeRow)


async def prepare(db: Db, kind: str, pad: int, k_min: int) -> tuple[str, BoxKey]:
    """Make a box with its key; nothing can be put in before `open_`. `pad`: bytes of every ballot; `k_min`: from how many
    voters on something is published, at least five. Raises OSError if the key cannot be written."""
    box, share = secrets.token_hex(16), db.keyring.new_share()
    key = db.keyring.begin(box, share)
    row = {"kind": kind, "state": WAITING, "share": share, "proof": prove(key), "pad": pad, "k_min": max(FIVE, k_min)}
    await db.run(db.insert(BoxRow).values(id=box, closes_at=None, published="", **row))
    return box, key


async def open_(db: Db, box: str, closes_at: datetime) -> datetime:
    """From now on something can be put in, until `closes_at` (UTC). When the box is opened: some random minutes later;
    nothing moves that."""
    ends_at = closes_at + timedelta(seconds=secrets.randbelow(LATEST_CLOSE))
    await db.run(update(BOX).where(BOX.c.id == box, BOX.c.state == WAITING).values(state=OPEN, closes_at=ends_at))
    return ends_at


async def resize(db: Db, box: str, pad: int) -> None:
    """Another size for the ballots of a box in which there is none yet."""
    await db.run(update(BOX).where(BOX.c.id == box).values(pad=pad))


async def get(db: Db, box: str) -> Row[Any] | None:
    """A box."""
    return await db.row(select(*BOX.c).where(BOX.c.id == box))


def key_of(db: Db, row: Row[Any] | None) -> BoxKey | None:
    """The key of a box that `get` gave; None if there is no such box, or a share of its key is gone."""
    return None if row is None else db.keyring.find(row.id, row.share, row.proof)


async def opened(db: Db, row: Row[Any] | None) -> list[bytes] | None:
    """The ballots of a box that `get` gave, for its close; None if they cannot all be opened: then it is void."""
    key = key_of(db, row)
    return None if key is None else await ballots(db, key)


async def put(db: Db, key: BoxKey, member: str, ballot: bytes, pad: int) -> None:
    """Seal a ballot; the same member's earlier one is replaced. One row, whatever happens, however often."""
    tag = key.tag(member)
    sealed = key.seal(tag, ballot, pad)
    await db.run(_upsert(db.dialect.name), {"box": key.box, "tag": tag, "sealed": sealed})


@cache
def _upsert(dialect: str) -> Any:
    """Built once: building it costs more than running it."""
    insert = inserting(EnvelopeRow, dialect)
    return insert.on_conflict_do_update(index_elements=["box", "tag"], set_={"sealed": insert.excluded.sealed})


async def take_back(db: Db, key: BoxKey, member: str) -> None:
    """Remove what this member put in, if anything."""
    await db.run(delete(ENVELOPE).where(ENVELOPE.c.box == key.box, ENVELOPE.c.tag == key.tag(member)))


async def holds(db: Db, key: BoxKey, member: str) -> bool:
    """Whether something of this member is inside. Not what."""
    mine = select(func.count()).where(ENVELOPE.c.box == key.box, ENVELOPE.c.tag == key.tag(member))
    return bool(await db.value(mine))


_BALLOT = select(ENVELOPE.c.sealed).where(ENVELOPE.c.box == bindparam("in_box"), ENVELOPE.c.tag == bindparam("under"))
"""Made once: building it costs more than running it, and it is asked for every guess of a code."""


async def ballot(db: Db, key: BoxKey, member: str) -> bytes | None:
    """What this member put in; None if nothing, or it was tampered with."""
    tag = key.tag(member)
    sealed = await db.value(_BALLOT, {"in_box": key.box, "under": tag})
    return None if sealed is None else key.open(tag, bytes(sealed))


async def count(db: Db, box: str) -> int:
    """How many ballots are inside. For thresholds only: never shown."""
    return int(await db.value(select(func.count()).where(ENVELOPE.c.box == box)))


async def ballots(db: Db, key: BoxKey) -> list[bytes] | None:
    """Every ballot, opened in memory, in the order of their tags (which is random). None if one of them was tampered with."""
    rows = await db.rows(select(ENVELOPE.c.tag, ENVELOPE.c.sealed).where(ENVELOPE.c.box == key.box))
    opened = [key.open(bytes(row.tag), bytes(row.sealed)) for row in rows]
    return None if any(ballot is None for ballot in opened) else [ballot for ballot in opened if ballot is not None]


async def close(db: Db, box: str, state: str, published: str) -> None:
    """Keep what is published and nothing else. The key's file is destroyed when this is committed."""
    await db.run(delete(ENVELOPE).where(ENVELOPE.c.box == box))
    kept = {"state": state, "share": b"", "proof": b"", "published": published}
    await db.run(update(BOX).where(BOX.c.id == box).values(**kept))
    db.afterwards(lambda: _destroy(db, box))


async def remove(db: Db, box: str) -> None:
    """A box, what is in it and its key are gone when this is committed."""
    await db.run(delete(ENVELOPE).where(ENVELOPE.c.box == box))
    await db.run(delete(BOX).where(BOX.c.id == box))
    db.afterwards(lambda: _destroy(db, box))


def _destroy(db: Db, box: str) -> None:
    try:
        db.keyring.destroy(box)
    except OSError as trouble:
        log.error(
            "The key of a closed box could not be destroyed (%s); it is tried again every minute", trouble.strerror
        )


async def needing_old(db: Db) -> Sequence[Row[Any]]:
    """The boxes (id, closes_at) of which the key was made under a secret that is not the newest: it is needed until they are
    closed."""
    columns = (BOX.c.id, BOX.c.share, BOX.c.proof, BOX.c.closes_at)
    rows = await db.rows(select(*columns).where(BOX.c.state.in_([WAITING, OPEN])))
    return [row for row in rows if db.keyring.needs_old(row.id, row.share, row.proof)]


async def sweep(database: Database) -> None:
    """Finish what a crash left: destroy the keys of boxes that are closed or gone, and empty SQLite's log, where deleted
    rows linger. Run before anything is served, and every minute."""
    async with database.transaction() as db:
        rows = await db.rows(select(BOX.c.id).where(BOX.c.state.in_([WAITING, OPEN])))
        needed = {row.id for row in rows}
        known = {row.id for row in await db.rows(select(BOX.c.id).where(BOX.c.id.in_(_kept(db))))}
        for box, written in list(db.keyring.kept()):
            if box not in needed and (box in known or time.time() - written > ORPHAN_SECONDS):
                _destroy(db, box)
    await database.scrub()


def _kept(db: Db) -> Sequence[str]:
    return [box for box, _ in db.keyring.kept()]
