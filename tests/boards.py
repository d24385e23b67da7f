"""Two features for what happens in rooms, whatever else Alongside does: one posts, the other has rooms made."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.app import FEATURES
from bot.library import Shelf
from bot.turn import Entry, Errand, Feature, Room, Turn
from bot.views import Button, Buttons, Card, Delivery, Form, Markdown, Reply, Text, TextField, Values
from storage.db import Database
from storage.deliveries import Place
from tests.chat import Chat, converse
from tests.doors.door import Clock

SOON = timedelta(seconds=1)


class Board:
    """A feature that posts into the room it is asked from, and remembers where it was asked."""

    def __init__(self) -> None:
        self.rooms: list[Room] = []
        self.told: list[Values] = []
        self.version = 0

    async def post(self, turn: Turn) -> Reply:
        """Post a card here; the same name takes the place of the one before."""
        self.version += 1
        card = Card("Posting", (Buttons((Button("Like it", "board.like"),)),))
        return Reply(card, (self._delivery(turn, "board.show", f"v{self.version}", "board"),))

    async def count(self, turn: Turn) -> Reply:
        """Have it counted who is here."""
        self.version += 1
        return Reply(Card("Counting"), (self._delivery(turn, "board.counted", f"c{self.version}"),))

    def _delivery(self, turn: Turn, address: str, key: str, name: str = "") -> Delivery:
        self.rooms.append(turn.room)
        sender = turn.person.sender
        place = Place(sender.platform, sender.workspace, turn.room.id)
        return Delivery(key, address, place=place, values={"by": sender.user}, name=name)

    async def show(self, turn: Turn) -> Reply:
        """The card."""
        write, like = Button("Write", "board.write", opens_form=True), Button("Like", "board.like")
        hush = Button("Hush", "board.hush")
        text = Text(Markdown(f"Version {self.version}."))
        return Reply(Card("The board", (text, Buttons((write, like, hush)))))

    async def counted(self, turn: Turn) -> Reply:
        """Keep what was told."""
        self.told.append(turn.values)
        return Reply()

    async def form(self, turn: Turn) -> Form:
        """The form."""
        return Form("Your line", "board.save", "Save", (TextField("line", "Line"),))

    async def write(self, turn: Turn) -> Reply:
        """Open the form."""
        self.rooms.append(turn.room)
        return Reply(await self.form(turn))

    async def save(self, turn: Turn) -> Reply:
        """Say that it was heard."""
        again = Button("Once more", "board.write", opens_form=True)
        return Reply(Card("Heard", (Text(turn.say("help-note")), Buttons((again,)))))

    async def like(self, turn: Turn) -> Reply:
        """Thank for it."""
        self.rooms.append(turn.room)
        return Reply(Card("Thank you"))

    async def hush(self, turn: Turn) -> Reply:
        """Say it in passing."""
        return Reply(Card("Psst"), whisper=True)

    @property
    def feature(self) -> Feature:
        """Its table."""
        return Feature(
            (
                Entry("board.post", self.post, typed=("board",)),
                Entry("board.count", self.count, typed=("count",)),
                Entry("board.show", self.show, by_clock=True),
                Entry("board.counted", self.counted, by_clock=True, errand=Errand.MEMBERS),
                Entry("board.write", self.write, typed=("write",)),
                Entry("board.save", self.save, form=self.form),
                Entry("board.like", self.like, untraced=True),
                Entry("board.hush", self.hush, untraced=True),
            )
        )


@dataclass
class Parlour:
    """A feature that has rooms made for whoever signed up, has these people brought in and taken out, and looks at rooms.
    `told` is what it heard of each errand."""

    users: list[str] = field(default_factory=list)
    told: list[Values] = field(default_factory=list)

    async def sign_up(self, turn: Turn) -> Reply:
        """From now on this person is meant."""
        self.users.append(turn.person.sender.user)
        return Reply(Card("You are on the list", (Buttons((Button("Meet", "parlour.meet"),)),)))

    async def meet(self, turn: Turn) -> Reply:
        """A room that others can be brought into later."""
        return self._asked(turn, "parlour.made", "", title="The parlour", lasting=1)

    async def huddle(self, turn: Turn) -> Reply:
        """A group message."""
        return self._asked(turn, "parlour.made", "", title="The huddle", lasting=0)

    async def bring(self, turn: Turn) -> Reply:
        """Whoever signed up into this room."""
        return self._asked(turn, "parlour.brought", turn.room.id)

    async def send_away(self, turn: Turn) -> Reply:
        """Whoever signed up out of this room."""
        return self._asked(turn, "parlour.sent_away", turn.room.id)

    async def look(self, turn: Turn) -> Reply:
        """What has become of this room."""
        return self._asked(turn, "parlour.seen", turn.room.id)

    def _asked(self, turn: Turn, address: str, room: str, **more: str | int) -> Reply:
        sender = turn.person.sender
        place = Place(sender.platform, sender.workspace, room)
        values: Values = {
            "users": tuple(self.users),
            "workspace": sender.workspace,
            "platform": sender.platform,
            **more,
        }
        key = f"{address} {turn.now.isoformat()}"
        return Reply(Card("I see to it"), (Delivery(key, address, place=place, values=values),))

    async def made(self, turn: Turn) -> Reply:
        """Greet those in the new room."""
        self.told.append(turn.values)
        if not turn.text("room"):
            return Reply()
        place = Place(turn.text("platform"), turn.text("workspace"), turn.text("room"))
        return Reply(deliveries=(Delivery(f"greeting {place.room}", "parlour.greet", place=place),))

    async def greet(self, turn: Turn) -> Reply:
        """The first card in a new room."""
        return Reply(Card("Welcome, all", (Buttons((Button("Wave", "parlour.wave"),)),)))

    async def wave(self, turn: Turn) -> Reply:
        """Wave back."""
        return Reply(Card(f"You waved in a {turn.room.kind}"))

    async def heard(self, turn: Turn) -> Reply:
        """Keep what was told."""
        self.told.append(turn.values)
        return Reply()

    @property
    def feature(self) -> Feature:
        """Its table."""
        return Feature(
            (
                Entry("parlour.sign_up", self.sign_up, typed=("parlour signup",)),
                Entry("parlour.meet", self.meet, typed=("parlour meet",)),
                Entry("parlour.huddle", self.huddle, typed=("parlour huddle",)),
                Entry("parlour.bring", self.bring, typed=("parlour bring",)),
                Entry("parlour.send_away", self.send_away, typed=("parlour away",)),
                Entry("parlour.look", self.look, typed=("parlour look",)),
                Entry("parlour.made", self.made, by_clock=True, errand=Errand.GATHER),
                Entry("parlour.greet", self.greet, by_clock=True),
                Entry("parlour.wave", self.wave),
                Entry("parlour.brought", self.heard, by_clock=True, errand=Errand.INVITE),
                Entry("parlour.sent_away", self.heard, by_clock=True, errand=Errand.REMOVE),
                Entry("parlour.seen", self.heard, by_clock=True, errand=Errand.LOOK),
            )
        )


@pytest.fixture
def board() -> Board:
    """The feature under the doors."""
    return Board()


@pytest.fixture
def parlour() -> Parlour:
    """The one that has rooms made."""
    return Parlour()


@pytest.fixture(params=["core", "slack", "teams", "web"])
async def town(
    request: pytest.FixtureRequest, sqlite: Database, shelf: Shelf, clock: Clock, board: Board, parlour: Parlour
) -> AsyncIterator[Chat]:
    """A conversation with these features, through every door."""
    async with converse(request.param, sqlite, shelf, clock, (*FEATURES, board.feature, parlour.feature)) as chat:
        yield chat
