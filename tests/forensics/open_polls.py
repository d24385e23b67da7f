"""Real polls to be attacked: opened as the program opens them, answered through the bot, closed as the clock closes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.polls import closing, opening
from bot.polls.feature import FEATURE
from bot.polls.questions import Kind, Question, Sheet
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Values
from storage import deliveries as owed
from storage import polls
from storage.db import Database
from storage.deliveries import Owed, Place

PLATFORM, WORKSPACE, ROOM = "core", "test", "general"
START = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
LASTS = timedelta(days=2)

VOTERS = 40
ID_CANARY, CHOICE_CANARY, TEXT_CANARY = "UKANARIEN", "Zeisigwahl", "Stieglitzwort"
"""Each is part of every voter's id, every choice, every text: wherever one of them turns up, something leaked."""


def voters(count: int = VOTERS) -> list[str]:
    """The ids of the voters."""
    return [f"{ID_CANARY}{number:03}" for number in range(count)]


def choices(count: int = VOTERS) -> Sheet:
    """A question with as many choices as voters, counted exactly: if everybody chooses another one, whoever links a ballot
    to its voter by chance is right once in `count`."""
    options = tuple(f"{CHOICE_CANARY} {number:03}" for number in range(count))
    return Sheet((Question(Kind.SINGLE, "Which one?", options),), exact=True)


def texts() -> Sheet:
    """A question that is answered in words."""
    return Sheet((Question(Kind.TEXT, "What happened?"),))


def text_of(number: int) -> str:
    """What the voter says who says number `number`; the lengths differ."""
    return f"{TEXT_CANARY} {number:03} " + "word " * (number * 7 % 50)


@dataclass
class House:
    """A bot with its database and the hour."""

    bot: Bot
    now: datetime = START

    @staticmethod
    def of(database: Database, shelf: Shelf) -> House:
        """Every feature of the program."""
        return House(Bot(database, shelf, tuple(dict.fromkeys((*FEATURES, FEATURE)))))

    @property
    def database(self) -> Database:
        """Where everything is."""
        return self.bot.database

    async def opens(self, sheet: Sheet, people: Sequence[str], maker: int | None = None) -> str:
        """A poll, drafted, counted and opened; its id."""
        place = Place(PLATFORM, WORKSPACE, ROOM)
        async with self.database.transaction() as db:
            lasts = int(LASTS.total_seconds())
            id = await polls.draft(db, maker, sheet.packed(), self.now, lasts=lasts, language="en", zone="UTC")
            await polls.add_place(db, id, place)
            poll = await polls.get(db, id)
            assert poll is not None
            [counting] = await opening.begin(db, poll, sheet)
        members = tuple(f"{one} {one.lower()}@example.org" for one in people)
        values: Values = {**counting.values, "members": members}
        await self.bot.draw(Owed(0, "", None, place, "polls.count", values, "", 0, None), None, self.now)
        assert await self.state(id) == polls.OPEN
        return id

    async def state(self, poll: str) -> str:
        """In which state a poll is."""
        async with self.database.transaction() as db:
            row = await polls.get(db, poll)
        assert row is not None
        return str(row.state)

    async def turn(self, address: str, who: str, values: Values, event: str = "") -> Card:
        """Somebody presses a button in the channel, or sends a form; what they are shown."""
        sender, room = Sender(PLATFORM, WORKSPACE, who, f"Ms {who}"), Room(RoomKind.CHANNEL, ROOM)
        reply = await self.bot.handle(address, sender, room, values, self.now, event)
        assert isinstance(reply.view, Card), reply
        assert not reply.deliveries
        return reply.view

    async def votes(self, who: str, poll: str, number: int, wordy: bool = False, event: str = "") -> Card:
        """Choose number `number`, or say it in words."""
        address, answer = ("polls.cast", {"q0": text_of(number)}) if wordy else ("polls.vote", {"choice": number})
        card = await self.turn(address, who, {"poll": poll, "edition": 1, **answer}, event)
        assert card.title == "Sealed", card
        return card

    async def withdraws(self, who: str, poll: str, event: str = "") -> Card:
        """Take the answer back."""
        return await self.turn("polls.withdraw", who, {"poll": poll}, event)

    async def closes(self, poll: str) -> None:
        """Its time is over."""
        self.now += timedelta(seconds=1)
        async with self.database.transaction() as db:
            await owed.owe(db, await closing.close(db, poll, self.now), self.now)
        assert await self.state(poll) == polls.CLOSED
