"""Leaving, all at once: whoever leaves the programme, has everything erased or is lost to every platform is out of every circle,
pair, directory and queue the same moment, and what others are owed for it goes out.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.buddies import taking_part as buddies
from bot.channels import hosts as channels
from bot.circles import changes as circles
from bot.library import Library
from bot.sos import calls
from bot.turn import Feature
from bot.views import Delivery
from storage import deliveries as owed
from storage import peers, people
from storage.db import Db

RECENT = timedelta(days=2)
"""Whoever was lost is looked for this long, so that a program that was down finds them as well."""

BATCH = 50
"""People in one transaction."""


async def depart(db: Db, library: Library, person: int, now: datetime) -> tuple[Delivery, ...]:
    """Take somebody out of everything; what others and rooms are owed. Done twice, it does nothing more."""
    deliveries: list[Delivery] = []
    for part in (circles.depart, buddies.depart, calls.depart, channels.depart):
        deliveries += await part(db, library, person, now)
    await peers.forget(db, person)
    return tuple(deliveries)


async def tick(db: Db, library: Library, now: datetime) -> int:
    """Take out whom the last platform has lost: a closed account, a removed app. How many."""
    lost = await people.lost(db, now - RECENT, BATCH)
    for person in lost:
        await owed.owe(db, await depart(db, library, person, now), now)
    if lost:
        await people.let_go(db, lost)
    return len(lost)


FEATURE = Feature((), tick=tick)
