"""Conversations: people who type, press, fill in and read, through any door."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module

from adapters.clock import Duties
from adapters.courier import Courier
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.roles import new_code
from bot.turn import Feature
from storage import installation
from storage.db import Database
from tests.doors.door import Answers, Clock, Driver, Opens, Visitor

NAMES = (
    *("Olga", "Adam", "Ben", "Cleo", "Dana", "Esra", "Farid", "Grace", "Hana", "Ifeoma"),
    *("Kenji", "Lars", "Mei", "Priya", "Mateo", "Leilani"),
)
"""Who can be in a channel; the playground's people, so that they are there as well."""

JOINING: Answers = {
    "Why are you doing this?": ["Fairness", "Better teams and better work"],
    "In your own words": "Because my best colleague was never heard.",
    "Where are you now?": "Willing: I want to start doing things differently",
    "On which days?": ["Tuesday", "Thursday"],
    "At what time?": "09:30",
    "In which timezone?": "Europe/London",
}


@dataclass
class Someone:
    """A person in a conversation."""

    visitor: Visitor
    chat: Chat

    async def types(self, text: str, room: str = "") -> Someone:
        """Say something to the bot, in private or in a channel."""
        await self.chat.driver.types(self.visitor, text, room)
        return self

    async def presses(self, label: str) -> Someone:
        """Press what is on the screen, or in a channel: the newest button with this label."""
        await self.chat.driver.presses(self.visitor, label)
        return self

    async def answers(self, answers: Answers) -> Someone:
        """Fill in the open form by its labels."""
        await self.chat.driver.fills_in(self.visitor, answers)
        return self

    async def becomes_admin(self) -> Someone:
        """Claim the role with the code that the program printed at its first start."""
        code, kept = new_code()
        async with self.chat.bot.database.transaction() as db:
            await installation.begin(db, kept)
        return await self.types(f"claim {code}")

    async def opens(self, button: str) -> Someone:
        """A typed word cannot open a form everywhere (Slack wants a click): press the button that stands for it there."""
        if f"[{button}]" in self.screen.splitlines()[-1]:
            await self.presses(button)
        return self

    async def joins_form(self, **instead: str | list[str]) -> Someone:
        """Fill in the open joining form."""
        return await self.answers({**JOINING, **{_labels[name]: value for name, value in instead.items()}})

    async def joins(self, **instead: str | list[str]) -> Someone:
        """Join, with the usual answers or others instead."""
        await self.types("join")
        await self.opens("Join as an ally")
        return await self.joins_form(**instead)

    @property
    def screen(self) -> str:
        """Everything that is shown to this person alone; what everybody sees is `chat.room`."""
        return self.chat.driver.screen(self.visitor)

    def sees(self, *words: str) -> bool:
        """Whether all of these words are on the screen."""
        return all(part in self.screen for part in words)

    @property
    def rooms(self) -> tuple[str, ...]:
        """The names of the conversations that the bot has brought this person into."""
        return self.chat.driver.rooms_of(self.visitor)

    async def leaves_the_company(self) -> None:
        """The account is closed."""
        await self.chat.driver.deactivates(self.visitor)

    def count(self, words: str) -> int:
        """How often these words are on the screen."""
        return self.screen.count(words)


_labels = {
    "words": "In your own words",
    "days": "On which days?",
    "at": "At what time?",
    "zone": "In which timezone?",
    "readiness": "Where are you now?",
}


@dataclass
class Chat:
    """One conversation: its people, its clock, its courier."""

    bot: Bot
    clock: Clock
    duties: Duties
    driver: Driver

    def person(self, name: str, zone: str = "Europe/London", language: str = "en", owner: bool = False) -> Someone:
        """Somebody at the door, and in every channel."""
        visitor = Visitor(name, zone, language, owner)
        self.driver.welcomes(visitor)
        return Someone(visitor, self)

    def room_of(self, people: int) -> list[Someone]:
        """So many people who are in #general. The first one is Olga."""
        return [self.person(name, owner=name == NAMES[0]) for name in NAMES[:people]]

    def room(self, name: str) -> str:
        """What everybody sees in a channel."""
        return self.driver.room(name)

    def bot_is_absent_from(self, room: str) -> None:
        """Nobody has invited the bot there."""
        self.driver.bot_is_in(room, joined=False)

    def bot_joins(self, room: str) -> None:
        """Somebody invites it."""
        self.driver.bot_is_in(room, joined=True)

    def happens_to(self, room: str, what: str) -> None:
        """A channel is `archived`, `gone`, or gets another name."""
        self.driver.happens_to(room, what)

    async def database_breaks(self, table: str) -> None:
        """A table is gone: whatever needs it fails in a way that nobody foresaw."""
        await self.bot.database.run_sync(
            lambda connection: connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO gone")
        )

    async def passes(self, step: timedelta) -> None:
        """Let time pass in steps of at most six hours, ticking and delivering as the program does."""
        end = self.clock.at + step
        while self.clock.at < end:
            self.clock.at = min(end, self.clock.at + timedelta(hours=6))
            await self.duties.catch_up()
        await self.driver.news()

    async def sleeps_through(self, step: timedelta) -> None:
        """The program is down meanwhile."""
        self.clock.moves(step)
        await self.duties.catch_up()
        await self.driver.news()


@asynccontextmanager
async def converse(
    door: str, database: Database, shelf: Shelf, clock: Clock, features: Iterable[Feature] = FEATURES
) -> AsyncIterator[Chat]:
    """A conversation through one door."""
    bot = Bot(database, shelf, features)
    open_door: Opens = import_module(f"tests.doors.{door}").open_door
    driver = await open_door(bot, clock)
    courier = Courier(bot, {driver.door.platform: driver.door}, clock)
    try:
        yield Chat(bot, clock, Duties(bot, courier, clock, clock), driver)
    finally:
        await driver.close()
