"""Circles and pairs in Slack, as the courier makes them: through crashes, seen by their members only."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from adapters.courier import Courier
from adapters.door import Gathering
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Errand, Feature, Turn
from bot.views import Button, Buttons, Card, Delivery, Reply, Value, Values
from storage import deliveries as owed
from storage.db import Database
from storage.deliveries import Place
from tests.doors.door import Clock
from tests.doors.slack import SlackDriver
from tests.slack_four import ADAM, BEN, CIRCLE, DANA, USERS, four_people, refuses
from tests.slack_workspace import TEAM


@dataclass
class Circles:
    """A feature that makes a room, posts there, and remembers what it was told."""

    told: list[Values] = field(default_factory=list)

    async def made(self, turn: Turn) -> Reply:
        """The room is there, or why not: say hello in it."""
        self.told.append(turn.values)
        place = Place("slack", TEAM, turn.text("room"))
        return Reply(deliveries=(Delivery("hello", "rooms.hello", place=place),) if place.room else ())

    async def hello(self, turn: Turn) -> Reply:
        """A card with something to press."""
        return Reply(Card("Welcome, all", (Buttons((Button("I am in", "rooms.in"),)),)))

    async def inside(self, turn: Turn) -> Reply:
        """A press."""
        return Reply(Card("Good"), whisper=True)

    @property
    def feature(self) -> Feature:
        """Its table."""
        return Feature(
            (
                Entry("rooms.made", self.made, by_clock=True, errand=Errand.GATHER),
                Entry("rooms.left", self.made, by_clock=True, errand=Errand.REMOVE),
                Entry("rooms.hello", self.hello, by_clock=True),
                Entry("rooms.in", self.inside, typed=("in",)),
            )
        )


@pytest.fixture
def circles() -> Circles:
    """The feature under the door."""
    return Circles()


@pytest.fixture
async def slack(sqlite: Database, shelf: Shelf, clock: Clock, circles: Circles) -> AsyncIterator[SlackDriver]:
    """The real door with that feature, and four people."""
    async with four_people(Bot(sqlite, shelf, (*FEATURES, circles.feature)), clock) as driver:
        yield driver


async def _owe(database: Database, clock: Clock, address: str, room: str = "", **values: Value) -> None:
    given = {"users": USERS, "title": CIRCLE.title, "lasting": 1, **values}
    async with database.transaction() as db:
        await owed.owe(db, [Delivery(address, address, place=Place("slack", TEAM, room), values=given)], clock())


async def _works(courier: Courier, clock: Clock, minutes: int = 1) -> None:
    for _ in range(minutes):
        clock.moves(timedelta(minutes=1))
        while await courier.round():
            pass


async def test_a_circle_begins_in_its_channel_where_only_its_members_see_and_press(
    slack: SlackDriver, circles: Circles, sqlite: Database, clock: Clock
) -> None:
    courier = Courier(slack.door.bot, {"slack": slack.door}, clock)
    await _owe(sqlite, clock, "rooms.made")
    await _works(courier, clock)
    assert "Welcome, all" in slack.room(CIRCLE.title)
    await slack.presses(ADAM, "I am in")
    assert "Good" in slack.screen(ADAM) and "Good" not in slack.room(CIRCLE.title)
    await slack.types(BEN, "in", room=CIRCLE.title)
    assert "Good" in slack.screen(BEN)
    with pytest.raises(AssertionError, match="Dana sees no"):
        await slack.presses(DANA, "I am in")
    with pytest.raises(AssertionError, match="is not in"):
        await slack.types(DANA, "in", room=CIRCLE.title)
    await _owe(sqlite, clock, "rooms.left", slack.workspace.channel(CIRCLE.title).id, users=("UBEN",))
    await _works(courier, clock)
    assert slack.rooms_of(BEN) == () and circles.told[-1]["done"] == 1
    with pytest.raises(AssertionError, match="Ben sees no"):
        await slack.presses(BEN, "I am in")


async def test_a_pair_meets_in_a_group_message(slack: SlackDriver, sqlite: Database, clock: Clock) -> None:
    await _owe(sqlite, clock, "rooms.made", users=("UADAM", "UBEN"), lasting=0)
    await _works(Courier(slack.door.bot, {"slack": slack.door}, clock), clock)
    [room] = slack.rooms_of(ADAM)
    assert "Welcome, all" in slack.room(room)
    await slack.presses(BEN, "I am in")
    assert "Good" in slack.screen(BEN)


@pytest.mark.parametrize("step", ["create", "setPurpose", "invite"])
async def test_a_gathering_survives_everything_and_happens_once(
    slack: SlackDriver, circles: Circles, sqlite: Database, clock: Clock, step: str
) -> None:
    courier = Courier(slack.door.bot, {"slack": slack.door}, clock)
    slack.workspace.vanishes = {f"conversations.{step}"}
    await _owe(sqlite, clock, "rooms.made")
    await _works(courier, clock)
    assert not circles.told
    refuses(slack, "list", "ratelimited", status=429, seconds=90)
    await _works(courier, clock, minutes=5)
    [told] = circles.told
    assert told["room"] and slack.workspace.channels[str(told["room"])].members == list(USERS)
    assert slack.room(CIRCLE.title).count("Welcome, all") == 1


async def test_a_process_that_dies_before_it_recorded_the_room_finds_it_again(
    slack: SlackDriver, circles: Circles, sqlite: Database, clock: Clock
) -> None:
    await _owe(sqlite, clock, "rooms.made")
    async with sqlite.transaction() as db:
        [claimed] = await owed.claim(db, clock(), 10)
    await slack.door.gather(TEAM, Gathering(USERS, CIRCLE.title, True, claimed.marker))
    clock.moves(timedelta(minutes=6))
    courier = Courier(slack.door.bot, {"slack": slack.door}, clock)
    await courier.settle()
    await _works(courier, clock)
    [told] = circles.told
    assert slack.rooms_of(ADAM) == (CIRCLE.title,)
    assert slack.workspace.channels[str(told["room"])].members == list(USERS)
