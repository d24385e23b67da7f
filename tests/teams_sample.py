"""A feature with every way of answering, and Adam, who uses it on Teams."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import (
    Button,
    Buttons,
    Card,
    ChannelField,
    Choices,
    Form,
    Markdown,
    NumberField,
    Option,
    PersonField,
    Reply,
    Text,
    TextField,
)
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.teams import TeamsDriver, open_door
from tests.teams_people import MENTION, Client, channel

ADAM = Visitor("Adam", zone="Asia/Tokyo")
CHANNEL = channel("general", "5")
HELLO = Card("A message", (Text(Markdown("Your lesson.")),))


class Sample:
    """A feature with one handler for every way of answering; remembers the turns it took."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []
        self.go_on = asyncio.Event()

    async def show(self, turn: Turn) -> Reply:
        """Show buttons of every kind."""
        self.turns.append(turn)
        buttons = (
            Button("Write", "sample.write", {"n": 1}, opens_form=True),
            Button("Replace", "sample.replace", {"n": 2}),
            Button("Add", "sample.add"),
            Button("Odd", "sample.write"),
            Button("Silent", "sample.silent"),
        )
        choice = Choices("answer", "Which?", (Option("a", "Answer A"), Option("b", "Answer B")), "sample.replace")
        return Reply(Card("Sample", (Buttons(buttons), choice)))

    async def write(self, turn: Turn) -> Reply:
        """Open a form."""
        self.turns.append(turn)
        return Reply(await self.form(turn))

    async def form(self, turn: Turn) -> Form:
        """The form."""
        fields = (
            TextField("words", "Words", multiline=True, value="written before"),
            NumberField("number", "Number", 1, 5, required=False),
            PersonField("who", "Who", required=False),
            ChannelField("where", "Where", required=False),
        )
        return Form("Write", "sample.save", "Save", fields, values={"kept": "x"})

    async def save(self, turn: Turn) -> Reply:
        """Keep it."""
        self.turns.append(turn)
        return Reply(
            Card("Saved", (Buttons((Button("Add", "sample.add"), Button("Again", "sample.write", opens_form=True))),))
        )

    async def put(self, turn: Turn) -> Reply:
        """Take the place of what was pressed."""
        self.turns.append(turn)
        return Reply(Card("Replaced"), replaces=True)

    async def add(self, turn: Turn) -> Reply:
        """Come after it."""
        self.turns.append(turn)
        return Reply(Card("Added"))

    async def silent(self, turn: Turn) -> Reply:
        """Say nothing."""
        self.turns.append(turn)
        return Reply()

    async def slow(self, turn: Turn) -> Reply:
        """Take as long as the test wants."""
        await self.go_on.wait()
        return Reply(Card("At last"))

    @property
    def feature(self) -> Feature:
        """Its table."""
        return Feature(
            (
                Entry("sample.show", self.show, typed=("sample",)),
                Entry("sample.write", self.write, typed=("write",)),
                Entry("sample.save", self.save, form=self.form),
                Entry("sample.replace", self.put),
                Entry("sample.add", self.add),
                Entry("sample.silent", self.silent),
                Entry("sample.slow", self.slow, typed=("slow",)),
            )
        )


async def teams_with(sample: Sample, database: Database, shelf: Shelf, clock: Clock) -> TeamsDriver:
    """The door with this feature, and Microsoft behind it."""
    return await open_door(Bot(database, shelf, (*FEATURES, sample.feature)), clock)


def in_channel(adam: Client, text: str, **more: Any) -> dict[str, Any]:
    """Adam says something in a channel."""
    activity = adam.activity("message", text=text, conversation=CHANNEL, **more)
    return {**activity, "entities": [*activity["entities"], MENTION]}
