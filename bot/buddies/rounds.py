"""A round: who is ready is read, put together in the background, and written down; then each group is told at a kind hour.

Nothing is held while the matching is thought about. Whoever changed his mind meanwhile is taken out before it is written.
"""

from __future__ import annotations

import random
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import combinations

from bot.buddies.calendar import due_round, kind_hours, next_round
from bot.library import Library, Programme
from bot.matching import Grouping, buddies, in_background
from bot.peers import someone
from storage import buddies as store
from storage import peers
from storage.db import Database, Db
from storage.peers import Peer

REMEMBER = timedelta(days=365)
"""Who was with whom is kept so long, so that nobody meets the same one again too soon; then it is forgotten."""


@dataclass(frozen=True, slots=True)
class Round:
    """One in the making. `monday` is when it begins."""

    programme: Programme
    monday: date
    now: datetime


@dataclass(frozen=True, slots=True)
class Past:
    """`met`: how often two were together; `waited`: in which round (1 is the oldest) somebody was last in a three or alone."""

    met: Counter[frozenset[int]] = field(default_factory=Counter)
    waited: dict[int, int] = field(default_factory=dict)


async def begin(database: Database, library: Library, now: datetime) -> int:
    """Begin the round that is due. How many groups there are; none if another process was faster."""
    monday = due_round(library.programme, now)
    if monday is None:
        return 0
    this = Round(library.programme, monday, now)
    async with database.transaction() as db:
        if await store.has_begun(db, monday):
            return 0
        people = await _ready(db, this)
    past = await _past(database, monday)
    found = [await _matched(this, some, past) for some in _by_workspace(people)]
    async with database.transaction() as db:
        return await _write(db, this, past, found)


async def _ready(db: Db, this: Round) -> list[Peer]:
    """Who takes part, sleeps not, is on no break, and is reached by his platform."""
    found = await peers.peers(db, await store.ready(db, this.monday), this.now)
    return [one for one in found if not one.away]


def _by_workspace(people: Iterable[Peer]) -> list[list[Peer]]:
    """Only those on one platform and workspace can share a conversation."""
    found: dict[tuple[str, str], list[Peer]] = defaultdict(list)
    for one in people:
        found[one.platform, one.workspace].append(one)
    return list(found.values())


async def _past(database: Database, monday: date) -> Past:
    """What the rounds of a year say; each is read in a transaction of its own, so that nobody waits for all of them."""
    past = Past()
    async with database.transaction() as db:
        rounds = await store.rounds_since(db, monday - REMEMBER)
    for number, round in enumerate(rounds, 1):
        async with database.transaction() as db:
            groups = await store.groups_of(db, round)
        for group in groups:
            past.met.update(map(frozenset, combinations(group, 2)))
            past.waited.update({} if len(group) == 2 else dict.fromkeys(group, number))
    return past


async def _matched(this: Round, people: Sequence[Peer], past: Past) -> Grouping:
    them = [someone(this.programme, one, this.monday) for one in people]
    return await in_background(buddies, them, past.met, past.waited, this.programme.matching, _chance())


def _chance() -> random.Random:
    """A source of its own, that can be sent to another process."""
    return random.Random(secrets.randbits(128))  # noqa: S311 - nothing is kept safe by it


async def _write(db: Db, this: Round, past: Past, found: Sequence[Grouping]) -> int:
    round = await store.begin(db, this.monday, next_round(this.programme, this.monday))
    if round is None:
        return 0
    here = {one.id: one for one in await _ready(db, this)}
    groups = [group for one in found for group in one.groups if _holds(group, here)]
    placed = {person for group in groups for person in group}
    over = [here[id] for one in found for id in _everybody(one) if id in here and id not in placed]
    groups += _left_over(this, past, over)
    kind = kind_hours(this.programme, this.now)
    await store.put_together(db, round, [(group, kind([here[id] for id in group])) for group in groups])
    await store.forget_before(db, this.monday - REMEMBER)
    return len(groups)


def _left_over(this: Round, past: Past, people: Sequence[Peer]) -> Iterator[tuple[int, ...]]:
    """Those who were alone, or are since somebody has gone: they are few."""
    for some in _by_workspace(people):
        them = [someone(this.programme, one, this.monday) for one in some]
        again = buddies(them, past.met, past.waited, this.programme.matching, _chance())
        yield from again.groups
        yield from ((id,) for id in again.alone)


def _everybody(grouping: Grouping) -> Iterable[int]:
    return (*(person for group in grouping.groups for person in group), *grouping.alone)


def _holds(group: Sequence[int], here: Mapping[int, Peer]) -> bool:
    """Whether all of them are still there, and nobody has asked meanwhile not to meet another."""
    return all(id in here and not here[id].apart.intersection(group) for id in group)
