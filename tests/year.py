"""A year of two hundred allies: people with habits, a clock that moves by the hour, and a record of all that came."""

from __future__ import annotations

import asyncio
import heapq
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count
from random import Random

from sqlalchemy import bindparam, exists, or_, select

from adapters.courier import Courier
from adapters.door import Member, Parcel, Receipt
from bot.app import Bot
from bot.days_off import country_name, country_of
from bot.schedule import local, moment_of
from bot.turn import Room
from bot.views import Card, Reply, Values
from storage.deliveries import DELIVERY, OWED
from storage.journey import ACTIVE, ALLY
from tests.doors.door import Clock
from tests.doors.roomless import Roomless
from tests.year_people import (
    CAMPAIGN,
    DAY,
    END,
    HABITS,
    HOUR,
    HOURS,
    LESSON,
    MOTIVES,
    OFFER,
    OTHER,
    PROMPT,
    QUIET,
    READINESS,
    RECALL,
    REMINDER,
    START,
    STORY,
    WEEK,
    ZONES,
    Came,
    Man,
    Plan,
    buttons,
    kind_of,
)

DUE = select(
    or_(
        exists().where(ALLY.c.next_at <= bindparam("now"), ALLY.c.state == ACTIVE),
        exists().where(DELIVERY.c.state == OWED, DELIVERY.c.due_at <= bindparam("now")),
    )
)


class Year(Roomless):
    """The bot, its clock and its people. It is a door as well: what it sends arrives here."""

    platform = "year"

    def __init__(self, bot: Bot, clock: Clock, men: int = 200, seed: int = 8) -> None:
        self.bot, self.clock, self.chance = bot, clock, Random(seed)
        self.men = [self._man(number) for number in range(men)]
        self.by_name = {man.name: man for man in self.men}
        self.courier = Courier(bot, {self.platform: self}, clock)
        self._turns, self._acts, self._number = 0, list[tuple[datetime, int, str, str, Values]](), count()

    def _man(self, number: int) -> Man:
        zone, habit = ZONES[number % len(ZONES)], "daily" if number % 40 == 1 else self.chance.choice(HABITS)
        many = {"daily": 7, "eager": 2}.get(habit, self.chance.choice((1, 1, 1, 1, 2)))
        days = "".join(sorted(self.chance.sample("0123456" if many == 7 else "01234", many)))
        weeks = 2 if habit not in ("daily", "eager") and self.chance.random() < 0.3 else 1
        plan = Plan(days, self.chance.choice(HOURS), zone, "" if number % 10 == 9 else country_of(zone), weeks)
        motives = tuple(self.chance.sample(MOTIVES, 2))
        return Man(f"man {number}", habit, plan, self.chance.choice(READINESS), motives)

    # --- the door ---

    async def send(self, parcel: Parcel) -> Receipt:
        """It arrives, and he may react to it some hours later."""
        man, now = self.by_name[parcel.user], self.clock()
        kind, subject = kind_of(parcel.card)
        man.came.append(Came(now, kind, subject, man.plan.zone))
        if kind == QUIET:
            man.stops(now)
        self._react(man, parcel.card, kind)
        return Receipt(parcel.user, parcel.marker)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Nothing is ever lost here."""
        return None

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """There are no rooms."""
        return ()

    # --- time ---

    async def passes(self) -> None:
        """The whole year, hour by hour."""
        for man in self.men:
            joins = START + timedelta(hours=self.chance.randrange(24 * 28))
            self._plan(joins, man, "journey.enrol", {})
            self._lives(man, joins)
        self.clock.at = START
        while self.clock.at < END:
            self.clock.at += HOUR
            if await self._something_due():
                await self.bot.tick(self.clock.at)
                while await self.courier.round():
                    pass
            await self._act()

    async def _something_due(self) -> bool:
        """Whether a tick would find anything; asked first, as most of a year is nothing."""
        async with self.bot.database.transaction() as db:
            return bool(await db.value(DUE, {"now": self.clock.at}))

    def _plan(self, when: datetime, man: Man, address: str, values: Values) -> None:
        heapq.heappush(self._acts, (when, next(self._number), man.name, address, values))

    async def _act(self) -> None:
        taken = []
        while self._acts and self._acts[0][0] <= self.clock.at:
            _, _, name, address, values = heapq.heappop(self._acts)
            taken.append(self._take(self.by_name[name], address, values))
        await asyncio.gather(*taken)

    def _lives(self, man: Man, joins: datetime) -> None:
        """What he does of himself, beside answering."""
        for week in range(5, 52):
            when = joins + week * WEEK + timedelta(hours=self.chance.randrange(24 * 6))
            if man.habit == "paused" and week % 11 == 0:
                self._plan(when, man, "typed", {"text": f"pause {self.chance.choice((1, 2, 3))} weeks"})
                if self.chance.random() < 0.4:
                    self._plan(when + 3 * DAY, man, "typed", {"text": "resume"})
            if man.habit == "changing" and week % 7 == 0:
                motives = tuple(self.chance.sample(MOTIVES, 2))
                self._plan(when, man, "whys.save", {"motives": motives, "words": f"Because, in week {week}."})
            if man.habit == "changing" and week % 13 == 0:
                self._plan(when, man, "settings.save", {})
            if man.habit == "eager" and week % 6 == 0:
                self._plan(when, man, "typed", {"text": "lesson"})
        if man.habit == "leaving":
            leaves = joins + timedelta(days=self.chance.randrange(30, 250))
            self._plan(leaves, man, "journey.left", {})
            if self.chance.random() < 0.5:
                self._plan(leaves + timedelta(days=self.chance.randrange(20, 80)), man, "journey.enrol", {})

    # --- what people do ---

    def _react(self, man: Man, card: Card, kind: str) -> None:
        """Whether he does something with what came, and what."""
        now = self.clock()
        if kind == QUIET:
            if man.habit != "onlooker" and self.chance.random() < 0.6:
                self._plan(now + self.chance.randrange(3, 15) * WEEK, man, "typed", {"text": "resume"})
            return
        if man.habit == "onlooker":
            wanted = {REMINDER: "pace.keep", OFFER: "pace.slower"}.get(kind, "")
        else:
            wanted = self._wanted(man, kind)
        pressed = [button for button in buttons(card) if button.address == wanted]
        if pressed:
            one = self.chance.choice(pressed)
            self._plan(now + timedelta(hours=self.chance.randrange(1, 20)), man, one.address, one.values)

    def _wanted(self, man: Man, kind: str) -> str:
        willing = {"eager": 0.97, "daily": 0.95, "silent": 0.9 if len(man.came) < 12 else 0.03}.get(man.habit, 0.75)
        if self.chance.random() > willing:
            return ""
        if kind == RECALL:
            return "lessons.answer"
        if kind in (LESSON, PROMPT):
            return "journal.write" if self.chance.random() < 0.1 else "lessons.done"
        return {REMINDER: "pace.keep", OFFER: "pace.slower"}.get(kind, "lessons.done")

    async def _take(self, man: Man, address: str, values: Values) -> None:
        """One turn of his, and what it means for what is to come."""
        now = self.clock()
        match address:
            case "journey.enrol":
                values = self._joining(man)
            case "settings.save":
                values = self._changed(man)
            case "journal.write":
                address, values = "journal.save", {**values, "words": "What I thought."}
        was_quiet = man.quiet
        reply = await self.bot.handle(address, man.sender, Room(), values, now)
        assert reply.view is not None, (man, address, reply.problems)
        self._turns += 1
        man.answers += address in ("lessons.done", "lessons.answer", "journal.save")
        self._noted(man, address, values, reply, was_quiet)

    def _noted(self, man: Man, address: str, values: Values, reply: Reply, was_quiet: bool) -> None:
        now, text = self.clock(), str(values.get("text", ""))
        if text == "lesson":
            man.asked.append(now)
        if address == "journey.left":
            man.stops(now)
        elif text.startswith("pause"):
            man.stops(now)
            day = local(now, man.plan.zone).date() + int(text.split()[1]) * WEEK
            man.begins(moment_of(day, "00:00", man.plan.zone) - timedelta(seconds=1))
        elif address == "pace.slower":
            one = len(man.plan.days) > 1
            man.plan = Plan(
                man.plan.days[0], man.plan.at, man.plan.zone, man.plan.country, man.plan.weeks if one else 2
            )
            man.begins(now)
        elif text == "resume" or address in ("journey.enrol", "settings.save") or was_quiet:
            man.begins(now)

    def _joining(self, man: Man) -> Values:
        return {**self._settings(man), "motives": man.motives, "words": "Because of what I saw."}

    def _changed(self, man: Man) -> Values:
        """Other days, another hour, perhaps another place."""
        zone = self.chance.choice((man.plan.zone, man.plan.zone, self.chance.choice(ZONES)))
        days = "".join(sorted(self.chance.sample("01234", 2)))
        man.plan = Plan(days, self.chance.choice(HOURS), zone, country_of(zone))
        return self._settings(man)

    def _settings(self, man: Man) -> dict[str, str | int | tuple[str, ...]]:
        plan = man.plan
        where: Values = {"zone": plan.zone, "country": country_name("en", plan.country) if plan.country else ""}
        when: Values = {"days": tuple(plan.days), "weeks": str(plan.weeks), "at": plan.at}
        return {"readiness": man.readiness, "language": "en", **where, **when}

    def figures(self) -> Iterator[str]:
        """The year in numbers."""
        kinds = Counter(one.kind for man in self.men for one in man.came)
        yield f"{len(self.men)} allies in {len({man.plan.zone for man in self.men})} zones, {self._turns:,} turns of theirs"
        yield ", ".join(f"{kinds[kind]:,} {kind}" for kind in (LESSON, RECALL, PROMPT, STORY, CAMPAIGN))
        yield ", ".join(f"{kinds[kind]:,} {kind}" for kind in (REMINDER, OFFER, QUIET, OTHER))
        for habit in sorted({man.habit for man in self.men}):
            men = [man for man in self.men if man.habit == habit]
            got = sorted(sum(one.kind == LESSON for one in man.came) for man in men)
            yield f"{habit}: {len(men)} men, lessons from {got[0]} to {got[-1]}, half of them {got[len(got) // 2]} or more"
