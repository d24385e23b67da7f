"""Making a draft: who waits is put into groups, small circles are filled up first, and nobody but coordinators sees it.

A few people are put together in the turn itself; many by the duty, outside any transaction and in a process of its own, while the
bot goes on answering. Whoever has left the list meanwhile is not in it.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot import matching
from bot.circles.fitting import circle_day
from bot.circles.members import Circle, gathered
from bot.library import Library, Programme
from bot.matching import FEWEST
from bot.peers import someone
from bot.views import Delivery
from storage import circles as store
from storage import deliveries as owed
from storage import peers
from storage.db import Database, Db
from storage.peers import Peer

FEW = 60
"""People put together within a turn, in a tenth of a second; of so few the matching makes no process of its own."""

Where = tuple[str, str]


@dataclass(frozen=True)
class Waiting:
    """Everybody to be put together, by place: people elsewhere can never share a room."""

    people: Mapping[Where, Sequence[Peer]]
    small: Mapping[Where, Sequence[Circle]]

    @property
    def count(self) -> int:
        """How many wait."""
        return sum(map(len, self.people.values()))


@dataclass(frozen=True)
class Proposal:
    """Who would be where: new circles with their place, and circles that are there with whoever comes."""

    made: Sequence[tuple[Where, Sequence[int]]]
    filled: Mapping[int, Sequence[int]]


async def read(db: Db, now: datetime) -> Waiting:
    """Who waits and takes no break, and the circles that have become small."""
    rows = [row for row in await store.open_ones(db) if 0 < row.people < FEWEST]
    small = await gathered(db, rows, now)
    waits = {row.person_id for row in await store.waiting(db)}
    inside = [one.id for found in small for one in found.everybody]
    people, circles = defaultdict[Where, list[Peer]](list), defaultdict[Where, list[Circle]](list)
    everybody = await peers.peers(db, [*waits, *inside], now)  # together: who must not meet whom is told among them
    for peer in everybody:
        if peer.id in waits and not peer.away:
            people[peer.platform, peer.workspace].append(peer)
    for found in small:
        circles[found.where].append(found)
    return Waiting(people, circles)


async def proposed(programme: Programme, waiting: Waiting, now: datetime) -> Proposal:
    """Small circles filled up to four, the others in new ones."""
    made: list[tuple[Where, Sequence[int]]] = []
    filled: dict[int, Sequence[int]] = {}
    day = circle_day(programme, now.date())
    for where, here in waiting.people.items():
        people = [someone(programme, one, day) for one in here]
        circles = waiting.small.get(where, ())
        small = {one.id: [someone(programme, peer, day) for peer in one.peers] for one in circles}
        new, more = await matching.in_background(matching.filled, people, small, programme.matching, _chance(now))
        made += [(where, group) for group in new.groups]
        filled |= more
    return Proposal(made, filled)


def _chance(now: datetime) -> random.Random:
    """The same all day: a coordinator who waits as well and drafts again and again would see with whom he never is."""
    return random.Random(now.date().toordinal())  # noqa: S311 - nothing is kept safe by it


async def write(db: Db, proposal: Proposal) -> int:
    """Keep it as the draft, in place of an earlier one; how many circles are in it. Only for whoever still waits."""
    await store.throw_away(db)
    waits = {row.person_id for row in await store.waiting(db)}
    count = 0
    for (platform, workspace), people in proposal.made:
        still = [id for id in people if id in waits]
        if still:
            await store.put(db, still, await store.add(db, platform, workspace), drafted=True)
            count += 1
    for circle, people in proposal.filled.items():
        row, still = await store.get(db, circle), [id for id in people if id in waits]
        if row is not None and row.state == store.OPEN and still:
            await store.put(db, still, circle, drafted=True)
            count += 1
    return count


async def duty(database: Database, library: Library, now: datetime) -> int:
    """Make the draft that somebody asked for, and tell everybody who did. Whichever process is through first keeps it."""
    async with database.transaction() as db:
        if not await store.asked_for_draft(db):
            return 0
        waiting = await read(db, now)
    proposal = await proposed(library.programme, waiting, now)
    async with database.transaction() as db:
        await store.alone(db)
        asked = await store.asked_for_draft(db)
        if not await store.draft_made(db):
            return 0
        await write(db, proposal)
        await owed.owe(db, [_ready(person, now) for person in asked], now)
    return 1


def _ready(person: int, now: datetime) -> Delivery:
    return Delivery(f"circles:draft:{now:%Y-%m-%dT%H:%M:%S}:{person}", "circles.drafted", person)
