"""Words without a name: questions, what was added to them, and answers. Nothing here leads to whoever wrote them.

What waits lies in sealed boxes (storage/boxes.py), one for each workspace; how often somebody asked in a week in another one,
whose key goes with the week. What was released stands here, with the day and nothing finer. Its author is known by a code
alone, and of that only a keyed fingerprint is kept. An answer with a name is signed: that, and only that, names somebody.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Index, LargeBinary, Row, bindparam, delete, exists, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.channels import CHANNEL
from storage.channels import OPEN as OFFERED
from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.deliveries import DELIVERY, OWED, SENDING, UNCERTAIN
from storage.deliveries import POSTED as MESSAGE

KIND, QUOTA = "asks", "asks-quota"
"""What the boxes are called."""

QUESTION, ADDED, ANSWER = "question", "added", "answer"
READING, POSTED, RETURNED, DONE, CLOSED, WITHDRAWN = "reading", "posted", "returned", "done", "closed", "withdrawn"
"""With a coordinator; in its channel; sent back to its author; closed by its author, who has what was needed; closed by a
coordinator; taken back. Of the last two the words are gone."""

REPORTED, LEFT = "reported", "left"
"""Somebody asked a coordinator to look at it; one did, and left it there."""


class AskRow(SQLModel, table=True):
    """One text. `thread` is the id of the question it belongs to; `mark` the fingerprint of its author's code, empty for what
    has no code of its own; `flag` REPORTED or LEFT; `signed`: an answer with a name; `fresh`: no coordinator was told yet that
    it waits for one; `day` (UTC) is when it was released. No column says who or at what time."""

    __tablename__ = "ask"
    __table_args__ = (Index("ask_mark", "mark", unique=True), {"sqlite_with_rowid": False})
    id: str = Field(primary_key=True)
    thread: str = Field(index=True)
    kind: str
    mark: bytes | None = Field(default=None, sa_type=LargeBinary)
    channel: int
    words: str = Field(sa_type=Sealed)
    state: str
    reason: str = Field(default="", sa_type=Sealed)
    flag: str = ""
    signed: bool = False
    fresh: bool = Field(default=False, index=True)
    day: date


class AskBoxRow(SQLModel, table=True):
    """The box in which a workspace's texts wait. `look_at` (UTC) is when it is looked into next; `lost_on`: the day on which
    what waited could last not be opened."""

    __tablename__ = "ask_box"
    platform: str = Field(primary_key=True)
    workspace: str = Field(primary_key=True)
    box: str
    look_at: datetime = Field(sa_type=Moment, index=True)
    lost_on: date | None = None


class AskWeekRow(SQLModel, table=True):
    """The box in which it is kept how often somebody asked in a week ("2026-10"), until that is over."""

    __tablename__ = "ask_week"
    week: str = Field(primary_key=True)
    box: str
    ends_at: datetime = Field(sa_type=Moment, index=True)


class AskKeyRow(SQLModel, table=True):
    """The only row has id 1: the key for the fingerprints of codes. Sealed like any text, so that a new server secret, once
    everything is sealed with it, leaves every code good."""

    __tablename__ = "ask_key"
    id: int = Field(primary_key=True)
    key: str = Field(sa_type=Sealed)


class AskSignatureRow(SQLModel, table=True):
    """Who gave an answer with a name."""

    __tablename__ = "ask_signature"
    ask: str = Field(primary_key=True, foreign_key="ask.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")


ASK, BOXES, WEEKS, KEY = table(AskRow), table(AskBoxRow), table(AskWeekRow), table(AskKeyRow)
SIGNATURE = table(AskSignatureRow)


_KEY = select(KEY.c.key).where(KEY.c.id == 1)
_BY_MARK = select(*ASK.c).where(ASK.c.mark == bindparam("of_code"))
_BOX_OF = select(*BOXES.c).where(BOXES.c.platform == bindparam("here"), BOXES.c.workspace == bindparam("within"))
"""Made once: building them costs more than running them, and they are asked for every guess of a code."""


# --- codes ---


async def begin(db: Db) -> None:
    """Make the key for the fingerprints of codes, unless there is one."""
    row = {"id": 1, "key": secrets.token_hex(32)}
    await db.run(db.insert(AskKeyRow).values(**row).on_conflict_do_nothing())


async def mark(db: Db, code: str) -> bytes:
    """The fingerprint of a code: to find what belongs to it, and not to be turned back. Begun before anybody asks."""
    key = await db.value(_KEY)
    return hmac.digest(bytes.fromhex(key or ""), b"alongside code " + code.encode(), sha256) if key else b""


# --- the boxes ---


async def box_of(db: Db, platform: str, workspace: str) -> Row[Any] | None:
    """Where a workspace's texts wait."""
    return await db.row(_BOX_OF, {"here": platform, "within": workspace})


async def use_box(db: Db, platform: str, workspace: str, **changed: Any) -> None:
    """Keep or change where a workspace's texts wait (a new one: box, look_at)."""
    row = {"lost_on": None, **changed}
    add = db.insert(AskBoxRow).values(platform=platform, workspace=workspace, **row)
    await db.run(add.on_conflict_do_update(index_elements=["platform", "workspace"], set_=changed))


async def change_box(db: Db, platform: str, workspace: str, **changed: Any) -> None:
    """Change what is known of a workspace's box."""
    here = (BOXES.c.platform == platform, BOXES.c.workspace == workspace)
    await db.run(update(BOXES).where(*here).values(**changed))


async def without_box(db: Db, many: int) -> Sequence[Row[Any]]:
    """Workspaces (platform, workspace) that have a channel for questions and no box yet."""
    has_one = exists().where(BOXES.c.platform == CHANNEL.c.platform, BOXES.c.workspace == CHANNEL.c.workspace)
    where = select(CHANNEL.c.platform, CHANNEL.c.workspace).where(CHANNEL.c.asks, CHANNEL.c.state == OFFERED, ~has_one)
    return await db.rows(where.distinct().limit(many))


async def to_look_into(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Boxes whose hour has come."""
    return await db.rows(select(*BOXES.c).where(BOXES.c.look_at <= now).limit(many))


async def week_box(db: Db, week: str) -> str | None:
    """The box of a week's quotas."""
    found: str | None = await db.value(select(WEEKS.c.box).where(WEEKS.c.week == week))
    return found


async def begin_week(db: Db, week: str, box: str, ends_at: datetime) -> None:
    """Note which box is for which week."""
    await db.run(insert(WEEKS).values(week=week, box=box, ends_at=ends_at))


async def weeks_over(db: Db, now: datetime) -> list[str]:
    """The boxes of weeks that are over; they are not known as such any more."""
    over = await db.rows(select(WEEKS.c.box).where(WEEKS.c.ends_at <= now))
    if over:
        await db.run(delete(WEEKS).where(WEEKS.c.ends_at <= now))
    return [row.box for row in over]


# --- texts ---


def new_id() -> str:
    """Random, so that it keeps no order."""
    return secrets.token_hex(8)


async def keep(db: Db, rows: Sequence[Mapping[str, Any]]) -> int:
    """Keep texts (id, thread, kind, mark, channel, words, state, reason, signed, fresh, day); one whose code is known already
    is left as it is. How many are new."""
    if not rows:
        return 0
    whole = [{"mark": None, "reason": "", "flag": "", "signed": False, "fresh": False, **row} for row in rows]
    return await db.run(db.insert(AskRow).on_conflict_do_nothing(index_elements=["mark"]), whole)


async def get(db: Db, id: str) -> Row[Any] | None:
    """One text."""
    return await db.row(select(*ASK.c).where(ASK.c.id == id))


async def by_mark(db: Db, mark: bytes) -> Row[Any] | None:
    """The text of a code."""
    return await db.row(_BY_MARK, {"of_code": mark}) if mark else None


async def change(db: Db, id: str, *states: str, **changed: Any) -> int:
    """Change a text that is in one of these states; 0 if it is in none of them (any more)."""
    return await db.run(update(ASK).where(ASK.c.id == id, ASK.c.state.in_(states)).values(**changed))


async def withdraw(db: Db, id: str, state: str, **changed: Any) -> None:
    """The words of a text, and of what its author added to it, are gone; WITHDRAWN: its code leads nowhere any more."""
    over = {"state": state, "words": "", "reason": "", "flag": "", "fresh": False}
    code = {"mark": None} if state == WITHDRAWN else {}
    await db.run(update(ASK).where(ASK.c.id == id).values(**{**over, **code, **changed}))
    await db.run(update(ASK).where(ASK.c.thread == id, ASK.c.kind == ADDED).values(**over))


async def belonging(db: Db, thread: str) -> Sequence[Row[Any]]:
    """What belongs to a question beside itself, oldest day first; within a day in no order."""
    mine = select(*ASK.c).where(ASK.c.thread == thread, ASK.c.id != thread)
    return await db.rows(mine.order_by(ASK.c.day, ASK.c.id))


async def added(db: Db, thread: str) -> int:
    """How often something was added to a question."""
    return int(await db.value(select(func.count()).where(ASK.c.thread == thread, ASK.c.kind == ADDED)))


async def to_decide(db: Db) -> Sequence[Row[Any]]:
    """What waits for a coordinator: reported ones first."""
    waiting = (ASK.c.state == READING) | (ASK.c.state.in_([POSTED, DONE]) & (ASK.c.flag == REPORTED))
    return await db.rows(select(*ASK.c).where(waiting).order_by(ASK.c.state, ASK.c.day, ASK.c.id))


async def posted(db: Db, after: date, many: int) -> Sequence[Row[Any]]:
    """The newest of what stands in channels."""
    here = select(*ASK.c).where(ASK.c.state.in_([POSTED, DONE]), ASK.c.day >= after)
    return await db.rows(here.order_by(ASK.c.day.desc(), ASK.c.id).limit(many))


async def unseen(db: Db, after: date, many: int) -> Sequence[Row[Any]]:
    """What should stand in a channel and of which no message is known: the platform did not take it."""
    message = exists().where(MESSAGE.c.name == "ask:" + ASK.c.id)
    still = DELIVERY.c.state.in_([OWED, SENDING, UNCERTAIN])
    coming = exists().where(DELIVERY.c.key == "ask:" + ASK.c.id + ":new", still)
    missing = select(*ASK.c).where(ASK.c.state == POSTED, ASK.c.day >= after, ~message, ~coming)
    return await db.rows(missing.limit(many))


async def fresh(db: Db) -> Sequence[Row[Any]]:
    """What no coordinator was told of yet (id, flag)."""
    return await db.rows(select(ASK.c.id, ASK.c.flag).where(ASK.c.fresh))


async def told(db: Db, ids: Sequence[str]) -> None:
    """The coordinators were told of these."""
    await db.run(update(ASK).where(ASK.c.id.in_(ids)).values(fresh=False))


async def forget(db: Db, before: date) -> int:
    """Forget the questions, with all that belongs to them, of which nothing was released since a day. What waits for a
    coordinator is kept."""
    old = select(ASK.c.thread).group_by(ASK.c.thread).having(func.max(ASK.c.day) < before)
    waiting = select(ASK.c.thread).where(ASK.c.state == READING)
    return await db.run(delete(ASK).where(ASK.c.thread.in_(old), ASK.c.thread.not_in(waiting)))


# --- names ---


async def sign(db: Db, id: str, person: int) -> None:
    """An answer was given with a name."""
    await db.run(db.insert(AskSignatureRow).values(ask=id, person_id=person).on_conflict_do_nothing())


async def signed_by(db: Db, person: int) -> Sequence[Row[Any]]:
    """The answers that somebody gave with a name."""
    return await db.rows(
        select(*ASK.c).join(SIGNATURE, SIGNATURE.c.ask == ASK.c.id).where(SIGNATURE.c.person_id == person)
    )


async def signer(db: Db, id: str) -> int | None:
    """Who signed an answer; None if nobody did, or whoever did was forgotten."""
    found: int | None = await db.value(select(SIGNATURE.c.person_id).where(SIGNATURE.c.ask == id))
    return found
