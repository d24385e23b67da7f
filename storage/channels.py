"""The directory of support channels: where each is, for whom, who lets people in, and what has become of it.

A channel of which nobody has heard for a day is looked at; one that is archived or gone stays here and is not offered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, UniqueConstraint, bindparam, delete, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.deliveries import DELIVERY, OWED, SENDING, Place
from storage.people import IDENTITY

NEW, OPEN, ARCHIVED, GONE, ABSENT = "new", "open", "archived", "gone", "absent"
"""Not looked at yet; offered; closed; deleted; closed to us, as nobody has invited the bot."""

ASKED, DECLINED, TAKEN_BACK = "asked", "declined", "taken_back"
"""What a request is: nobody has decided; not now; taken back after that."""

KEPT = timedelta(days=1)
"""How long it is known who was told what about a channel."""

ANY = "any"
"""Every language is welcome."""

NEVER_AGAIN = {"sqlite_autoincrement": True}
"""The id of what is gone is given to nothing else, so that no old card ever means another channel, or lets somebody else in."""


class SupportChannelRow(SQLModel, table=True):
    """One channel. `person_id`: its host, who lets people in where it is private. `whom` says for whom it is; `asks` that
    questions without a name are posted there. `name`, `private` and `link` are what the platform told; `look_at` (UTC) is
    when it is asked again."""

    __tablename__ = "support_channel"
    __table_args__ = (UniqueConstraint("platform", "workspace", "room"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    platform: str
    workspace: str
    room: str
    name: str = Field(default="", sa_type=Sealed)
    link: str = ""
    topic: str = Field(sa_type=Sealed)
    whom: str = Field(default="", sa_type=Sealed)
    language: str = ANY
    private: bool = False
    asks: bool = False
    state: str = NEW
    look_at: datetime = Field(sa_type=Moment, index=True)


class ChannelRequestRow(SQLModel, table=True):
    """Somebody would like to be let into a private channel. `state`: that the host said not now is told to nobody; taken back
    after that, it stays, so that the host is not asked again the same week. `next_at` (UTC) is when the one who asked hears
    that there is no answer yet, and after that (`told`) when it is forgotten."""

    __tablename__ = "channel_request"
    __table_args__ = (UniqueConstraint("channel_id", "person_id"), NEVER_AGAIN)
    id: int | None = Field(default=None, primary_key=True)
    channel_id: int = Field(foreign_key="support_channel.id", ondelete="CASCADE")
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    state: str = ASKED
    told: bool = False
    next_at: datetime = Field(sa_type=Moment, index=True)


CHANNEL, REQUEST = table(SupportChannelRow), table(ChannelRequestRow)


# --- the directory ---


async def listed(db: Db, platform: str, workspace: str) -> Sequence[Row[Any]]:
    """Every channel of a workspace, whatever has become of it."""
    here = (CHANNEL.c.platform == platform, CHANNEL.c.workspace == workspace)
    return await db.rows(select(*CHANNEL.c).where(*here).order_by(CHANNEL.c.id))


async def offered(db: Db, platform: str, workspace: str) -> Sequence[Row[Any]]:
    """Those that can be joined."""
    here = (CHANNEL.c.platform == platform, CHANNEL.c.workspace == workspace, CHANNEL.c.state == OPEN)
    return await db.rows(select(*CHANNEL.c).where(*here).order_by(CHANNEL.c.id))


async def for_asks(db: Db, platform: str, workspace: str) -> Sequence[Row[Any]]:
    """Those where questions without a name are posted."""
    return [row for row in await offered(db, platform, workspace) if row.asks]


async def get(db: Db, id: int) -> Row[Any] | None:
    """One channel."""
    return await db.row(select(*CHANNEL.c).where(CHANNEL.c.id == id))


async def at(db: Db, place: Place) -> Row[Any] | None:
    """The channel at this place, if it is listed."""
    here = (CHANNEL.c.platform == place.platform, CHANNEL.c.workspace == place.workspace, CHANNEL.c.room == place.room)
    return await db.row(select(*CHANNEL.c).where(*here))


async def keep(db: Db, place: Place, told: Mapping[str, Any], look_at: datetime) -> Row[Any]:
    """List a channel (`told`: topic, whom, language, asks, perhaps person_id), or change what is said of one that is listed."""
    where = {"platform": place.platform, "workspace": place.workspace, "room": place.room}
    first = {"name": "", "link": "", "private": False, "state": NEW, "look_at": look_at, "person_id": None}
    add = db.insert(SupportChannelRow).values(**{**first, **told, **where})
    await db.run(add.on_conflict_do_update(index_elements=[*where], set_=dict(told)))
    row = await at(db, place)
    assert row is not None, "it has just been kept"
    return row


async def change(db: Db, id: int, **changed: Any) -> int:
    """Change what is known of a channel; 0 if it is not listed any more."""
    return await db.run(update(CHANNEL).where(CHANNEL.c.id == id).values(**changed))


async def turn_into(db: Db, id: int, state: str) -> int:
    """Something has become of it; 0 if that is known already."""
    return await db.run(update(CHANNEL).where(CHANNEL.c.id == id, CHANNEL.c.state != state).values(state=state))


async def unlist(db: Db, id: int) -> int:
    """Take it off the list, with every request to be let in; 0 if it is off it already."""
    return await db.run(delete(CHANNEL).where(CHANNEL.c.id == id))


_TO_LOOK_AT = (
    select(*CHANNEL.c)
    .where(CHANNEL.c.look_at <= bindparam("now"))
    .order_by(CHANNEL.c.look_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


async def to_look_at(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` channels of which it is time to ask what has become of them, and no other process does meanwhile."""
    return await db.rows(_TO_LOOK_AT, {"now": now, "many": many})


async def look_again(db: Db, ids: Sequence[int], at: datetime) -> None:
    """These are looked at next at `at` (UTC)."""
    await db.run(update(CHANNEL).where(CHANNEL.c.id.in_(ids)).values(look_at=at))


async def hosted(db: Db, person: int) -> Sequence[Row[Any]]:
    """The channels that somebody hosts."""
    return await db.rows(select(*CHANNEL.c).where(CHANNEL.c.person_id == person).order_by(CHANNEL.c.id))


async def step_down(db: Db, person: int, id: int) -> int:
    """Somebody does not host this channel any more; 0 if he did not."""
    his = update(CHANNEL).where(CHANNEL.c.id == id, CHANNEL.c.person_id == person)
    return await db.run(his.values(person_id=None))


# --- those who would like to be let in ---


async def ask(db: Db, channel: int, person: int, next_at: datetime) -> bool:
    """Keep that somebody would like to be let in; whether that is for the host to hear: it is new, or was asked so long ago
    that it is asked again."""
    first = {"channel_id": channel, "person_id": person, "state": ASKED, "told": False, "next_at": next_at}
    if await db.run(db.insert(ChannelRequestRow).values(first).on_conflict_do_nothing()):
        return True
    mine = update(REQUEST).where(REQUEST.c.channel_id == channel, REQUEST.c.person_id == person)
    await db.run(mine.where(REQUEST.c.state == TAKEN_BACK).values(state=DECLINED, next_at=next_at))
    return bool(await db.run(mine.where(REQUEST.c.told).values(state=ASKED, told=False, next_at=next_at)))


async def request(db: Db, id: int) -> Row[Any] | None:
    """One request."""
    return await db.row(select(*REQUEST.c).where(REQUEST.c.id == id))


async def request_of(db: Db, channel: int, person: int) -> Row[Any] | None:
    """What somebody has asked of this channel."""
    return await db.row(select(*REQUEST.c).where(REQUEST.c.channel_id == channel, REQUEST.c.person_id == person))


async def requests_for(db: Db, channel: int) -> Sequence[Row[Any]]:
    """Everybody's who would like to be let into this channel."""
    return await db.rows(select(*REQUEST.c).where(REQUEST.c.channel_id == channel).order_by(REQUEST.c.id))


async def requests_by(db: Db, person: int) -> Sequence[Row[Any]]:
    """What somebody has asked."""
    return await db.rows(select(*REQUEST.c).where(REQUEST.c.person_id == person).order_by(REQUEST.c.id))


async def turn_request(db: Db, id: int, state: str) -> None:
    """The host said not now, or whoever asked has taken it back."""
    await db.run(update(REQUEST).where(REQUEST.c.id == id).values(state=state))


async def settle(db: Db, id: int) -> int:
    """The request is over; 0 if it was already."""
    return await db.run(delete(REQUEST).where(REQUEST.c.id == id))


_UNANSWERED = (
    select(*REQUEST.c)
    .where(REQUEST.c.next_at <= bindparam("now"))
    .order_by(REQUEST.c.next_at)
    .limit(bindparam("many"))
    .with_for_update(skip_locked=True)
)


async def unanswered(db: Db, now: datetime, many: int) -> Sequence[Row[Any]]:
    """Up to `many` requests whose moment has come, and no other process takes up meanwhile."""
    return await db.rows(_UNANSWERED, {"now": now, "many": many})


async def forget_at(db: Db, ids: Sequence[int], at: datetime) -> None:
    """Those who asked are told that there is no answer yet; after `at` (UTC) this is forgotten."""
    await db.run(update(REQUEST).where(REQUEST.c.id.in_(ids)).values(told=True, next_at=at))


async def forget(db: Db, ids: Sequence[int]) -> None:
    """These were answered by nobody for long."""
    await db.run(delete(REQUEST).where(REQUEST.c.id.in_(ids)))


async def tidy(db: Db, now: datetime) -> None:
    """Forget what was told about channels the day before: nobody who reads the database later learns who joined which."""
    told = (DELIVERY.c.address.startswith("channels."), DELIVERY.c.state.not_in([OWED, SENDING]))
    await db.run(delete(DELIVERY).where(*told, DELIVERY.c.due_at < now - KEPT))


async def user_at(db: Db, person: int, channel: Row[Any]) -> str:
    """How the platform of a channel knows somebody; empty where it does not."""
    where = (IDENTITY.c.platform == channel.platform, IDENTITY.c.workspace == channel.workspace)
    mine = select(IDENTITY.c.user).where(IDENTITY.c.person_id == person, *where).order_by(IDENTITY.c.id)
    return str(await db.value(mine) or "")
