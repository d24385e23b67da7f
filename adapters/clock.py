"""Time is one more platform: APScheduler takes a handful of turns at the bot and holds no job of anybody.

Every duty may run in every process: what is due is claimed in the database, so two that run at once share the work.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from adapters.courier import ABANDONED, Courier
from bot.app import Bot, log_trouble
from storage import boxes, channels, deliveries, polls, privacy

TICK_SECONDS = 5
"""A lesson is planned for a minute; five seconds late is on time."""

COURIER_SECONDS = 1.0
"""How long the courier sleeps if nobody wakes it: what another process owes is found within this time."""

SETTLE_SECONDS = 60
SWEEP_SECONDS = 60
"""What a closed poll leaves in SQLite's log is gone within a minute; longer only while somebody reads."""

TIDY_HOURS = 6

STOP_SECONDS = 10
"""How long a stop waits for messages that are on their way."""

SILENT_FOR = timedelta(minutes=2)
"""A duty that has not succeeded for so long is not alive."""


class Duties:
    """The duties of one process, and when each last succeeded (real time, UTC)."""

    def __init__(
        self, bot: Bot, courier: Courier, now: Callable[[], datetime], real_now: Callable[[], datetime]
    ) -> None:
        self.bot, self.courier, self.now, self._real_now = bot, courier, now, real_now
        self.succeeded: dict[str, datetime] = {}
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._courier_task: asyncio.Task[None] | None = None
        self._stopping = False

    async def start(self, alone: bool) -> None:
        """Begin; what an earlier process left half-sent is settled before anything is sent. `alone`: no other process
        shares the database, so whatever is half-sent was left behind."""
        await self.courier.settle(timedelta(0) if alone else ABANDONED)
        duties = (
            (self.tick, TICK_SECONDS),
            (self.settle, SETTLE_SECONDS),
            (self.sweep, SWEEP_SECONDS),
            (self.tidy, TIDY_HOURS * 3600),
        )
        for duty, seconds in duties:
            self._scheduler.add_job(
                self._dutifully,
                "interval",
                (duty,),
                seconds=seconds,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        self._scheduler.start()
        await self._dutifully(self.tick)
        self._courier_task = asyncio.create_task(self._deliver())

    async def stop(self) -> None:
        """End after what is on its way; what takes longer is settled at the next start."""
        self._stopping = True
        self.bot.owed.set()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._courier_task is not None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._courier_task, STOP_SECONDS)

    @property
    def alive(self) -> bool:
        """Whether the tick and the courier have succeeded lately."""
        now = self._real_now()
        return all(now - self.succeeded.get(duty, now - 2 * SILENT_FOR) < SILENT_FOR for duty in ("tick", "deliver"))

    async def tick(self) -> None:
        """Plan what has become due."""
        if await self.bot.tick(self.now()):
            self.bot.owed.set()

    async def settle(self) -> None:
        """See what became of deliveries whose process died."""
        await self.courier.settle()

    async def sweep(self) -> None:
        """Destroy keys that are not needed any more, and empty the log in which deleted rows linger."""
        await boxes.sweep(self.bot.database)

    async def tidy(self) -> None:
        """Forget what need not be kept."""
        async with self.bot.database.transaction() as db:
            await deliveries.tidy(db, self.now())
            await polls.tidy(db, self.now())
            await channels.tidy(db, self.now())
            await privacy.forget_strangers(db)

    async def catch_up(self) -> None:
        """Tick and deliver until nothing is due: what the playground does after it moved its clock."""
        await self.tick()
        while await self.courier.round():
            pass

    async def deliver(self) -> None:
        """One round of the courier, and the next at once while there is work."""
        while not self._stopping and await self.courier.round():
            pass

    async def _deliver(self) -> None:
        while not self._stopping:
            await self._dutifully(self.deliver)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self.bot.owed.wait(), COURIER_SECONDS)
            self.bot.owed.clear()

    async def _dutifully(self, duty: Callable[[], Awaitable[None]]) -> None:
        try:
            await duty()
            self.succeeded[duty.__name__] = self._real_now()
        except Exception as trouble:
            log_trouble(trouble)
