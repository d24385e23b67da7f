"""A circle with the people in it, as everything here works with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.turn import Stale, Turn
from storage import circles as store
from storage import peers
from storage.db import Db
from storage.deliveries import Place
from storage.peers import Peer


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with a place in a circle. `user` is the platform's id, `peer` is None for whom no platform reaches any more.
    `paused`: he has asked for a break; who has only fallen silent towards lessons may well talk to his circle."""

    id: int
    name: str
    user: str
    drafted: bool
    hosted: int
    passed: int
    paused: bool
    peer: Peer | None

    @property
    def here(self) -> bool:
        """Whether he is reached, and takes no break."""
        return self.peer is not None and not self.paused


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle's row and everybody with a place in it, proposed ones included."""

    row: Row[Any]
    everybody: tuple[Member, ...]

    @property
    def id(self) -> int:
        """Its id."""
        return int(self.row.id)

    @property
    def is_open(self) -> bool:
        """Whether it is real and has not ended."""
        return bool(self.row.state == store.OPEN)

    @property
    def members(self) -> tuple[Member, ...]:
        """Who is in it."""
        return tuple(one for one in self.everybody if not one.drafted)

    @property
    def proposed(self) -> tuple[Member, ...]:
        """Who would be in it, or come to it, if the draft became real."""
        return tuple(one for one in self.everybody if one.drafted)

    @property
    def peers(self) -> tuple[Peer, ...]:
        """Everybody with a place whom a platform reaches."""
        return tuple(one.peer for one in self.everybody if one.peer)

    @property
    def users(self) -> tuple[str, ...]:
        """The platform's ids of its members."""
        return tuple(one.user for one in self.members if one.user)

    @property
    def room(self) -> Place | None:
        """Its conversation, if it has one."""
        return Place(self.row.platform, self.row.workspace, self.row.room) if self.row.room else None

    @property
    def where(self) -> tuple[str, str]:
        """People from elsewhere can never share its room."""
        return self.row.platform, self.row.workspace

    def member(self, person: int | None) -> Member | None:
        """This person, if he is in it."""
        return next((one for one in self.members if one.id == person), None)


async def gathered(db: Db, rows: Sequence[Row[Any]], now: datetime) -> list[Circle]:
    """These circles with their people, in the same order."""
    seats = await store.seats(db, [row.id for row in rows])
    known = {
        one.id: one for one in await peers.peers(db, [seat.person_id for all_ in seats.values() for seat in all_], now)
    }
    return [
        Circle(row, tuple(_member(seat, known.get(seat.person_id), now) for seat in seats.get(row.id, ())))
        for row in rows
    ]


def _member(seat: Row[Any], peer: Peer | None, now: datetime) -> Member:
    paused = seat.paused_until is not None and seat.paused_until > now
    return Member(seat.person_id, seat.name, seat.user or "", seat.drafted, seat.hosted, seat.passed, paused, peer)


async def circle(db: Db, id: int | None, now: datetime) -> Circle | None:
    """One circle with its people."""
    row = await store.get(db, id) if id is not None else None
    return None if row is None else (await gathered(db, [row], now))[0]


async def open_circle(turn: Turn) -> Circle:
    """The circle that a button or delivery is about, which must not have ended. Raises Stale."""
    found = await circle(turn.db, turn.number("circle"), turn.now)
    if found is None or not found.is_open:
        raise Stale
    return found


async def mine(turn: Turn) -> Circle | None:
    """The circle that somebody is in."""
    seat = await store.seat(turn.db, turn.me)
    return None if seat is None or seat.drafted else await circle(turn.db, seat.circle_id, turn.now)


def called(turn: Turn, row: Row[Any]) -> str:
    """What a circle is called."""
    return turn.label("circle-name", number=row.number)


def name_of(turn: Turn, one: Member) -> str:
    """What somebody is called."""
    return one.name or turn.label("circle-somebody")
