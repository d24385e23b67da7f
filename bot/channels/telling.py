"""What is owed about a channel: messages to its host and to those who keep the list, and the two errands at the platform."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.turn import Role
from bot.views import Delivery, Values
from storage import people
from storage.db import Db
from storage.deliveries import Place


def tell(person: int, address: str, values: Values, now: datetime, name: str = "") -> Delivery:
    """A message about a channel or a request (`values["id"]`) to somebody, once a second at most."""
    key = f"{address}:{values['id']}:{person}:{now:%Y%m%d%H%M%S}"
    return Delivery(key, address, person, values=values, name=name)


async def coordinators(db: Db, without: int = 0) -> tuple[int, ...]:
    """Who keeps the list: the coordinators who can be reached, or else the admins."""
    holders = [(person, role) for person, _, role in await people.holders(db) if person != without]
    for wanted in (Role.COORDINATOR, Role.ADMIN):
        here = await _reached(db, (person for person, role in holders if role == wanted))
        if here:
            return here
    return ()


async def _reached(db: Db, who: Iterable[int]) -> tuple[int, ...]:
    found = await people.reachable(db, who)
    return tuple(sorted(person for person, one in found.items() if not one.lost))


async def keepers(db: Db, channel: Row[Any], without: int = 0) -> tuple[int, ...]:
    """Who may let people into a private channel and is asked to: its host; where there is none, the coordinators."""
    host = channel.person_id if channel.person_id != without else None
    here = await _reached(db, [host]) if host else ()
    return here or await coordinators(db, without)


# --- errands ---


def invite(channel: Row[Any], person: int, user: str, now: datetime) -> Delivery:
    """Bring somebody in. Pressed twice within a minute, it is run once."""
    key = f"channels.invited:{channel.id}:{person}:{now:%Y%m%d%H%M}"
    values = {"id": channel.id, "person": person, "users": (user,)}
    return Delivery(key, "channels.invited", place=_place(channel), values=values)


def looking(channel: Row[Any], now: datetime, by: int = 0, host: int = 0) -> Delivery:
    """See what has become of it. `by`: who wants to know; `host`: who is to be told that he hosts it."""
    key = f"channels.looked:{channel.id}:{by}:{now:%Y%m%d%H%M%S}"
    return Delivery(key, "channels.looked", place=_place(channel), values={"id": channel.id, "by": by, "host": host})


def _place(channel: Row[Any]) -> Place:
    return Place(channel.platform, channel.workspace, channel.room)
