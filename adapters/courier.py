"""The courier sends what is owed: once, in order for each person, at the pace of the platform, and honestly.

Claim, draw, send, record. Between sending and recording a process may die; such a delivery is settled before anything is
sent again: where the platform can say whether it arrived, it is asked; elsewhere it is listed as uncertain.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from prometheus_client import Counter

from adapters import errands
from adapters.door import Busy, Door, Parcel, Receipt, Refused, Unclear
from bot.app import Bot, log_trouble
from bot.views import Card, Form
from storage import deliveries as owed
from storage import people
from storage.deliveries import DROPPED, FAILED, OWED, SENT, UNCERTAIN, Outcome, Owed, Posted

BATCH = 100
"""Deliveries claimed at once; what a crash may leave to be settled."""

SIDE_BY_SIDE = 20
"""Messages on their way at the same time."""

GIVE_UP_AFTER = 12
"""Attempts: with the pauses below, about three hours."""

GIVE_UP_ON_ALL_AFTER = 200
"""Attempts where a whole workspace waits: the message is not to blame, and has been counted also while it only waited."""

AFTER_A_PAUSE = 2.0
"""Seconds over which those who waited come back."""

LONGEST_PAUSE = 1800
"""Seconds between two attempts, at most."""

ABANDONED = timedelta(minutes=5)
"""A delivery claimed longer ago than this belongs to a process that died; sending takes seconds."""

DELIVERED = Counter("alongside_deliveries", "Deliveries by what became of them", ["state"])


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one delivery, and where its message is if it has a name."""

    outcome: Outcome
    posted: Posted | None = None
    person: int | None = None
    lost: people.Found | None = None


@dataclass
class Round:
    """What one round needs to know, asked once for all of it."""

    found: Mapping[int, people.Found]
    posted: Mapping[tuple[str, str], Posted]
    now: datetime
    free: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SIDE_BY_SIDE))


class Courier:
    """One a process. `doors` by platform; `now` gives UTC."""

    def __init__(self, bot: Bot, doors: Mapping[str, Door], now: Callable[[], datetime]) -> None:
        self.bot, self.doors, self.now = bot, doors, now
        self._paused: dict[tuple[str, str], datetime] = {}

    async def round(self) -> int:
        """Send what is due now; how many deliveries were taken up."""
        now = self.now()
        async with self.bot.database.transaction() as db:
            claimed = await owed.claim(db, now, BATCH)
            if not claimed:
                return 0
            found = await people.reachable(db, {one.person for one in claimed if one.person is not None})
            named = await owed.posted(db, {one.name for one in claimed if one.name})
        this = Round(found, named, now)
        results = await asyncio.gather(*(self._in_order(this, mine) for mine in _by_spot(claimed)))
        await self._record([result for group in results for result in group])
        return len(claimed)

    async def settle(self, older_than: timedelta = ABANDONED) -> int:
        """Find out what became of deliveries whose process died; how many there were."""
        now = self.now()
        async with self.bot.database.transaction() as db:
            interrupted = await owed.interrupted(db, now - older_than)
            found = await people.reachable(db, {one.person for one in interrupted if one.person is not None})
        this = Round(found, {}, now)
        await self._record([await self._settled(this, one) for one in interrupted])
        return len(interrupted)

    async def _in_order(self, this: Round, mine: Sequence[Owed]) -> list[Result]:
        async with this.free:
            return [await self._take(this, one) for one in mine]

    async def _take(self, this: Round, one: Owed) -> Result:
        if one.expires_at is not None and one.expires_at <= this.now:
            return Result(Outcome(one.id, DROPPED, "too late"))
        target = _target(this, one)
        if target is None or target[0] not in self.doors:
            return Result(Outcome(one.id, FAILED, "not connected"))
        paused_until = self._paused.get(target, this.now)
        if paused_until > this.now:
            return Result(Outcome(one.id, OWED, "busy", paused_until))
        try:
            return await self._send(this, one, self.doors[target[0]])
        except Refused as refused:
            lost = this.found.get(one.person or 0) if refused.lost else None
            return Result(Outcome(one.id, FAILED, refused.reason), lost=lost)
        except Busy as busy:
            return self._again(this, one, busy, target)
        except Unclear:
            return await self._settled(this, one)
        except Exception as trouble:
            log_trouble(trouble)
            return self._again(this, one, Busy("unexpected"), target)

    async def _send(self, this: Round, one: Owed, door: Door) -> Result:
        found, errand = this.found.get(one.person or 0), self.bot.errand(one.address)
        reply = await self.bot.draw(one, found, this.now, await errands.run(errand, door, one) if errand else {})
        if reply.view is None:  # an errand is done with that; anybody else has nothing to say any more
            return Result(Outcome(one.id, SENT) if errand else Outcome(one.id, DROPPED, "nothing to say"))
        assert not isinstance(reply.view, Form), "a form cannot be delivered: nobody has asked for it"
        spot = owed.spot_of(one.person, one.place)
        before = this.posted.get((one.name, spot)) if one.name else None
        receipt = await door.send(_parcel(this, one, reply.view, before))
        posted = Posted(one.name, spot, receipt.room, receipt.message) if one.name else None
        return Result(Outcome(one.id, SENT), posted, one.person)

    async def _settled(self, this: Round, one: Owed) -> Result:
        target = _target(this, one)
        if target is None or target[0] not in self.doors:
            return Result(Outcome(one.id, FAILED, "not connected"))
        if self.bot.errand(one.address):  # it can be run twice
            return self._found(this, one, None)
        try:
            receipt = await self.doors[target[0]].find(_parcel(this, one, Card(""), None))
        except Busy as busy:
            return Result(Outcome(one.id, owed.SENDING, busy.reason))
        except (Unclear, Refused):
            return Result(Outcome(one.id, UNCERTAIN, "connection lost"))
        return self._found(this, one, receipt)

    def _found(self, this: Round, one: Owed, receipt: Receipt | None) -> Result:
        if receipt is None:
            return Result(Outcome(one.id, OWED, "connection lost", this.now))
        spot = owed.spot_of(one.person, one.place)
        posted = Posted(one.name, spot, receipt.room, receipt.message) if one.name else None
        return Result(Outcome(one.id, SENT), posted, one.person)

    def _again(self, this: Round, one: Owed, busy: Busy, target: tuple[str, str]) -> Result:
        if one.attempts >= (GIVE_UP_ON_ALL_AFTER if busy.everybody else GIVE_UP_AFTER):
            return Result(Outcome(one.id, FAILED, busy.reason))
        # Full jitter: random between nothing and the doubled pause, so that a crowd does not come back as one. A platform
        # that names its own pause means that one: longer would hold up everybody else's messages.
        longest = AFTER_A_PAUSE if busy.seconds else min(LONGEST_PAUSE, 2.0**one.attempts)
        wait = busy.seconds + random.uniform(0, longest)  # noqa: S311
        retry_at = this.now + timedelta(seconds=wait)
        if busy.everybody:
            self._paused[target] = retry_at
        return Result(Outcome(one.id, OWED, busy.reason, retry_at))

    async def _record(self, results: Sequence[Result]) -> None:
        if not results:
            return
        posted = [(result.posted, result.person) for result in results if result.posted]
        async with self.bot.database.transaction() as db:
            await owed.record(db, [result.outcome for result in results], posted)
            for lost in (result.lost for result in results if result.lost):
                await people.lose(db, lost.platform, lost.workspace, lost.user, self.now())
        for result in results:
            DELIVERED.labels(result.outcome.state).inc()


def _by_spot(claimed: Sequence[Owed]) -> list[list[Owed]]:
    """What goes to the same place stays in order."""
    spots: dict[str, list[Owed]] = {}
    for one in claimed:
        spots.setdefault(owed.spot_of(one.person, one.place), []).append(one)
    return list(spots.values())


def _target(this: Round, one: Owed) -> tuple[str, str] | None:
    if one.place is not None:
        return one.place.platform, one.place.workspace
    found = this.found.get(one.person or 0)
    return None if found is None else (found.platform, found.workspace)


def _parcel(this: Round, one: Owed, card: Card, before: Posted | None) -> Parcel:
    replaces, replaces_in = (before.message, before.room) if before else ("", "")
    if one.place is not None:
        place = one.place
        return Parcel(one.marker, place.workspace, card, room=place.room, replaces=replaces, replaces_in=replaces_in)
    found = this.found[one.person or 0]
    return Parcel(one.marker, found.workspace, card, found.user, found.reference, "", replaces, replaces_in)
