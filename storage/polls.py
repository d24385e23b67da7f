"""Polls: what is asked, where, when, and who was there when it opened. Never who answered: see storage/boxes.py."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Index, LargeBinary, Row, bindparam, delete, func, or_, select, update
from sqlmodel import Field, SQLModel

from storage.boxes import BOX
from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.deliveries import Place
from storage.keyring import BoxKey

DRAFT, PLANNED, COUNTING, OPEN, CLOSED, VOID = "draft", "planned", "counting", "open", "closed", "void"

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters of a poll's id, which people may have to type: none that looks like another."""

ID_LETTERS = 8
"""31^8, about 850 thousand million: two never meet, and nobody guesses one."""

COMPARED_FOR = timedelta(days=30)
"""How long an exact poll's audience is kept, so that nobody asks almost the same people the same again (anonymity.md)."""

SHEETS = 1000
"""Questions kept in memory, sealed ones being costly to open at every vote."""


class PollRow(SQLModel, table=True):
    """One poll. `sheet` is what is asked, `edition` counts its changes. `person_id` is its maker's, empty once they are
    erased. `box` holds the answers. `closes_at` is what people are told, `ends_at` has some random minutes more. `asks` is a
    keyed fingerprint of the question. `lively`: five or more have answered, `touched`: somebody has; both are looked at by
    the hour (`look_at`)."""

    __tablename__ = "poll"
    __table_args__ = (
        Index("poll_opening", "state", "opens_at"),
        Index("poll_ending", "state", "ends_at"),
        Index("poll_looking", "state", "look_at"),
    )
    id: str = Field(primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True, ondelete="SET NULL")
    state: str = DRAFT
    sheet: str = Field(sa_type=Sealed)
    edition: int = 1
    exact: bool = False
    language: str = ""
    asks: bytes = Field(default=b"", sa_type=LargeBinary)
    box: str = Field(default="", index=True)
    lasts: int = 0
    remind: int = 0
    series: str = Field(default="", index=True)
    rule: str = ""
    rule_until: datetime | None = Field(default=None, sa_type=Moment)
    zone: str = ""
    lively: bool = False
    touched: bool = False
    made_at: datetime = Field(sa_type=Moment)
    opens_at: datetime | None = Field(default=None, sa_type=Moment)
    opened_at: datetime | None = Field(default=None, sa_type=Moment)
    closes_at: datetime | None = Field(default=None, sa_type=Moment)
    ends_at: datetime | None = Field(default=None, sa_type=Moment)
    look_at: datetime | None = Field(default=None, sa_type=Moment)


class PlaceRow(SQLModel, table=True):
    """A conversation in which a poll is shown. `counted`: its members are in the audience."""

    __tablename__ = "poll_place"
    poll: str = Field(primary_key=True, foreign_key="poll.id", ondelete="CASCADE")
    platform: str = Field(primary_key=True)
    workspace: str = Field(primary_key=True)
    room: str = Field(primary_key=True)
    counted: bool = False


class AudienceRow(SQLModel, table=True):
    """One member of the audience, as fixed at the opening. `door` finds them by what their platform calls them, and only
    while the box has its key; `member` is the same for one human on two platforms, and comparable between polls."""

    __tablename__ = "audience"
    __table_args__ = {"sqlite_with_rowid": False}
    poll: str = Field(primary_key=True, foreign_key="poll.id", ondelete="CASCADE")
    door: bytes = Field(primary_key=True, sa_type=LargeBinary)
    member: bytes = Field(sa_type=LargeBinary)


POLL, PLACE, AUDIENCE = table(PollRow), table(PlaceRow), table(AudienceRow)
_sheets: dict[tuple[str, int], str] = {}
_ROW = [column for column in POLL.c if column.name != "sheet"]
_BOX = (BOX.c.share, BOX.c.proof, BOX.c.pad)
_WITH_BOX = select(*_ROW, *_BOX).join_from(POLL, BOX, POLL.c.box == BOX.c.id)
_VOTED = (POLL.c.id, POLL.c.state, POLL.c.edition, POLL.c.box, POLL.c.closes_at, POLL.c.language, POLL.c.zone)
_FOR_VOTE = select(*_VOTED, *_BOX).join_from(POLL, BOX, POLL.c.box == BOX.c.id).where(POLL.c.id == bindparam("poll"))
_MEMBER = select(AUDIENCE.c.member).where(AUDIENCE.c.poll == bindparam("poll"), AUDIENCE.c.door == bindparam("door"))


# --- drafts ---


async def draft(db: Db, person: int | None, sheet: str, now: datetime, **more: Any) -> str:
    """Keep a draft; its id."""
    id = "".join(secrets.choice(ALPHABET) for _ in range(ID_LETTERS))
    row = {"id": id, "person_id": person, "state": DRAFT, "sheet": sheet, "edition": 1, "made_at": now, "series": id}
    await db.run(db.insert(PollRow).values(**{**row, **more}))
    return id


async def get(db: Db, poll: str) -> Row[Any] | None:
    """A poll with its sheet."""
    return await db.row(select(*POLL.c).where(POLL.c.id == poll))


async def alone(db: Db, poll: str) -> Row[Any] | None:
    """A poll that nobody else changes, votes in or counts meanwhile."""
    await db.hold(f"poll:{poll}", alone=True)
    return await get(db, poll)


async def for_vote(db: Db, poll: str) -> Row[Any] | None:
    """A poll and its box for one vote: shared with other votes, not with a change or the close. Only what a
    vote needs: in a burst this is asked a thousand times a second."""
    await db.hold(f"poll:{poll}", alone=False)
    return await db.row(_FOR_VOTE, {"poll": poll})


async def sheet(db: Db, poll: str, edition: int) -> str:
    """What an edition of a poll asks. It never changes, so that it is kept in memory."""
    if (poll, edition) not in _sheets:
        while len(_sheets) >= SHEETS:
            del _sheets[next(iter(_sheets))]
        found = await db.value(select(POLL.c.sheet).where(POLL.c.id == poll, POLL.c.edition == edition))
        if found is None:
            return ""
        _sheets[poll, edition] = found
    return _sheets[poll, edition]


async def change(db: Db, poll: str, **values: Any) -> None:
    """Change what is known of a poll."""
    await db.run(update(POLL).where(POLL.c.id == poll).values(**values))


async def remove(db: Db, poll: str) -> None:
    """A poll and, by the foreign keys, its places and audience are gone."""
    await db.run(delete(POLL).where(POLL.c.id == poll))


async def recent(db: Db, limit: int) -> Sequence[Row[Any]]:
    """The newest polls, newest first."""
    return await db.rows(select(*POLL.c).order_by(POLL.c.made_at.desc(), POLL.c.id).limit(limit))


async def of_series(db: Db, series: str, until: datetime) -> Sequence[Row[Any]]:
    """The closed polls of a series with what was published, oldest first, up to one that opened at `until`."""
    found = (
        select(POLL.c.id, POLL.c.opened_at, POLL.c.sheet, BOX.c.published)
        .join_from(POLL, BOX, POLL.c.box == BOX.c.id)
        .where(POLL.c.series == series, POLL.c.state == CLOSED, POLL.c.opened_at <= until)
    )
    return await db.rows(found.order_by(POLL.c.opened_at))


# --- places ---


async def add_place(db: Db, poll: str, place: Place) -> None:
    """Show the poll there as well; harmless if it is."""
    row = {"poll": poll, "platform": place.platform, "workspace": place.workspace, "room": place.room, "counted": False}
    await db.run(db.insert(PlaceRow).values(**row).on_conflict_do_nothing())


async def drop_places(db: Db, poll: str) -> None:
    """Show it nowhere."""
    await db.run(delete(PLACE).where(PLACE.c.poll == poll))


async def places(db: Db, poll: str) -> list[Place]:
    """Where the poll is shown."""
    rows = await db.rows(select(*PLACE.c).where(PLACE.c.poll == poll).order_by(PLACE.c.platform, PLACE.c.room))
    return [Place(row.platform, row.workspace, row.room) for row in rows]


# --- the audience ---


async def count_in(db: Db, poll: str, place: Place, members: Iterable[tuple[bytes, bytes]]) -> int:
    """Put the members (door, member) of a place into the audience; how many places are still to be counted."""
    rows = [{"poll": poll, "door": door, "member": member} for door, member in sorted(members)]
    if rows:
        await db.run(db.insert(AudienceRow).on_conflict_do_nothing(), rows)
    here = (PLACE.c.platform == place.platform, PLACE.c.workspace == place.workspace, PLACE.c.room == place.room)
    await db.run(update(PLACE).where(PLACE.c.poll == poll, *here).values(counted=True))
    left = select(func.count()).where(PLACE.c.poll == poll, PLACE.c.counted.is_(False))
    return int(await db.value(left))


async def forget_audience(db: Db, poll: str) -> None:
    """Nobody is in the audience, and every place is to be counted again."""
    await db.run(delete(AUDIENCE).where(AUDIENCE.c.poll == poll))
    await db.run(update(PLACE).where(PLACE.c.poll == poll).values(counted=False))


async def audience(db: Db, poll: str) -> int:
    """How many human beings are in the audience."""
    return int(await db.value(select(func.count(AUDIENCE.c.member.distinct())).where(AUDIENCE.c.poll == poll)))


async def member(db: Db, poll: str, key: BoxKey, identity: str) -> str | None:
    """Who somebody is within this poll; None for somebody who was not there when it opened."""
    found = await db.value(_MEMBER, {"poll": poll, "door": key.tag(identity)})
    return None if found is None else bytes(found).hex()


async def asked_before(db: Db, poll: Row[Any], now: datetime) -> bool:
    """Whether an exact poll asked the same within 30 days of nearly, but not quite, the same people (1 to 4 differ)."""
    others = select(POLL.c.id).where(
        POLL.c.asks == poll.asks,
        POLL.c.exact,
        POLL.c.id != poll.id,
        POLL.c.opened_at.is_not(None),
        or_(POLL.c.state == OPEN, POLL.c.ends_at > now - COMPARED_FOR),
    )
    for other in await db.rows(others):
        differ = await _missing(db, poll.id, other.id) + await _missing(db, other.id, poll.id)
        if 1 <= differ <= 4:
            return True
    return False


async def _missing(db: Db, here: str, there: str) -> int:
    """How many human beings of one audience are not in the other."""
    known = select(AUDIENCE.c.member).where(AUDIENCE.c.poll == there)
    lacking = AUDIENCE.c.member.not_in(known)
    return int(await db.value(select(func.count(AUDIENCE.c.member.distinct())).where(AUDIENCE.c.poll == here, lacking)))


async def tidy(db: Db, now: datetime) -> None:
    """Forget audiences that need not be compared any more."""
    over = select(POLL.c.id).where(POLL.c.state.in_([CLOSED, VOID]), POLL.c.ends_at < now - COMPARED_FOR)
    await db.run(delete(AUDIENCE).where(AUDIENCE.c.poll.in_(over)))


# --- what is due ---


async def opening(db: Db, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """Planned polls whose time has come."""
    due = (POLL.c.state == PLANNED, POLL.c.opens_at <= now)
    return await db.rows(_due(limit, *due))


async def ending(db: Db, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """Open polls whose time is over."""
    return await db.rows(_due(limit, POLL.c.state == OPEN, POLL.c.ends_at <= now))


async def looking(db: Db, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """Open polls to be looked at: once an hour, whatever happens in them."""
    return await db.rows(_due(limit, POLL.c.state == OPEN, POLL.c.look_at <= now))


def _due(limit: int, *which: Any) -> Any:
    """Whoever comes second finds it done, by the state: a lock on the row would be written, and could wait for `hold`."""
    return select(POLL.c.id).where(*which).order_by(POLL.c.id).limit(limit)


async def open_ones(db: Db) -> Sequence[Row[Any]]:
    """Every open poll with its box, for what somebody may ask about himself."""
    return await db.rows(_WITH_BOX.where(POLL.c.state == OPEN).order_by(POLL.c.closes_at))
