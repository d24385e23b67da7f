"""The courier: sent once, in order, also after a crash; patient with a busy platform; honest about what it cannot know."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy import select

from adapters.courier import ABANDONED, Courier
from adapters.door import Busy, Member, Parcel, Receipt, Refused, Unclear
from bot.app import Bot
from bot.library import Shelf
from bot.turn import Entry, Errand, Feature, Turn
from bot.views import Card, Delivery, Reply
from storage import deliveries as owed
from storage import people
from storage.db import Database
from storage.deliveries import Place
from tests.doors.door import Clock
from tests.doors.roomless import Roomless

MINUTE = timedelta(minutes=1)


@dataclass
class Letterbox(Roomless):
    """A door that keeps what it is given, and has bad days when told to."""

    platform: str = "post"
    arrived: list[tuple[str, str, str]] = field(default_factory=list)
    trouble: list[Exception] = field(default_factory=list)
    after: list[Exception] = field(default_factory=list)
    knows: bool = True

    async def send(self, parcel: Parcel) -> Receipt:
        """Take a message, or raise today's trouble before it arrived (`trouble`) or after (`after`)."""
        if self.trouble:
            raise self.trouble.pop(0)
        if parcel.replaces:
            self.arrived = [(m, w, parcel.card.title if m == parcel.replaces else t) for m, w, t in self.arrived]
            return Receipt("box", parcel.replaces)
        self.arrived.append((parcel.marker, parcel.workspace, parcel.card.title))
        if self.after:
            raise self.after.pop(0)
        return Receipt("box", parcel.marker)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Whether it arrived, if this door can say."""
        if not self.knows:
            raise Unclear
        found = any(marker == parcel.marker for marker, _, _ in self.arrived)
        return Receipt("box", parcel.marker) if found else None

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """Two people, or today's trouble."""
        if self.trouble:
            raise self.trouble.pop(0)
        return (Member("U1", "adam@example.org"), Member("U2"))

    @property
    def titles(self) -> list[str]:
        """What arrived, in order."""
        return [title for _, _, title in self.arrived]


async def _count(turn: Turn) -> Reply:
    """Keep what was told about who is there: it is owed to the customer."""
    told = turn.text("refused") or ", ".join(turn.chosen("members"))
    return Reply(deliveries=(Delivery(f"told {told}", "sample.tell", turn.number("for"), values={"words": told}),))


async def _tell(turn: Turn) -> Reply:
    """Say what the delivery carries."""
    words = turn.text("words")
    return Reply(Card(words)) if words else Reply()


SAMPLE = Feature(
    (Entry("sample.tell", _tell, by_clock=True), Entry("sample.count", _count, by_clock=True, errand=Errand.MEMBERS))
)
TOWN = Place("post", "town", "square")


@dataclass
class Office:
    """A post office with one customer."""

    database: Database
    clock: Clock
    box: Letterbox
    courier: Courier
    customer: int

    async def owes(self, key: str, words: str, **more: object) -> None:
        """A turn that promises a message."""
        delivery = Delivery(key, "sample.tell", self.customer, values={"words": words}, **more)  # type: ignore[arg-type]
        async with self.database.transaction() as db:
            await owed.owe(db, [delivery], self.clock())

    async def counts(self) -> None:
        """A turn that wants to know who is in the square."""
        delivery = Delivery("count", "sample.count", place=TOWN, values={"for": self.customer})
        async with self.database.transaction() as db:
            await owed.owe(db, [delivery], self.clock())

    async def works(self, *, minutes: int = 0) -> list[str]:
        """Time passes, the courier makes its rounds; what is in the box."""
        for _ in range(max(1, minutes)):
            self.clock.moves(MINUTE if minutes else timedelta(0))
            while await self.courier.round():
                pass
        return self.box.titles

    async def missed(self) -> list[str]:
        """What the coordinator is shown."""
        async with self.database.transaction() as db:
            return [f"{row.count} {row.state}: {row.reason}" for row in await owed.missed(db)]


@pytest.fixture
async def office(database: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Office]:
    """An office, on both databases."""
    box = Letterbox()
    async with database.transaction() as db:
        customer = await people.add(db, "Adam", "post", "town", "U1", "")
    yield Office(database, clock, box, Courier(Bot(database, shelf, [SAMPLE]), {"post": box}, clock), customer)


async def test_what_is_owed_is_sent_once(office: Office) -> None:
    await office.owes("a", "Hello")
    await office.owes("a", "Hello again under the same key")
    assert await office.works() == ["Hello"]
    assert await office.works(minutes=5) == ["Hello"]


async def test_messages_to_one_person_stay_in_order(office: Office) -> None:
    for number in range(20):
        await office.owes(f"n{number}", str(number))
    assert await office.works() == [str(number) for number in range(20)]


async def test_not_before_its_time_and_not_too_late(office: Office) -> None:
    await office.owes("later", "Later", due_at=office.clock() + 3 * MINUTE)
    await office.owes("stale", "Stale", expires_at=office.clock() + MINUTE, due_at=office.clock() + 2 * MINUTE)
    assert await office.works() == []
    assert await office.works(minutes=4) == ["Later"]


async def test_the_same_name_replaces_the_earlier_message(office: Office) -> None:
    await office.owes("v1", "Poll, open", name="poll:7")
    await office.works()
    await office.owes("v2", "Poll, closed", name="poll:7")
    assert await office.works() == ["Poll, closed"]


async def test_a_busy_platform_is_given_the_time_it_asked_for(office: Office) -> None:
    office.box.trouble = [Busy("rate limited", seconds=120, everybody=True)]
    await office.owes("a", "Hello")
    await office.owes("b", "You too")
    assert await office.works(minutes=1) == []
    assert sorted(await office.works(minutes=4)) == ["Hello", "You too"]


async def test_trouble_passes_and_nothing_is_lost(office: Office) -> None:
    office.box.trouble = [Busy("bad gateway"), ZeroDivisionError(), Busy("bad gateway")]
    await office.owes("a", "Hello")
    assert await office.works(minutes=30) == ["Hello"]


async def test_it_gives_up_in_the_end_and_says_so(office: Office) -> None:
    office.box.trouble = [Busy("bad gateway")] * 100
    await office.owes("a", "Hello")
    assert await office.works(minutes=60 * 12) == []
    assert await office.missed() == ["1 failed: bad gateway"]


async def test_somebody_who_cannot_be_reached_is_not_tried_again(office: Office) -> None:
    office.box.trouble = [Refused("user deactivated", lost=True)]
    await office.owes("a", "Hello")
    assert await office.works(minutes=5) == []
    assert await office.missed() == ["1 failed: user deactivated"]
    async with office.database.transaction() as db:
        found = await people.get(db, office.customer)
    assert found is not None and found.lost


async def test_a_connection_that_broke_after_the_message_arrived_does_not_double_it(office: Office) -> None:
    office.box.after = [Unclear()]
    await office.owes("a", "Hello")
    assert await office.works(minutes=10) == ["Hello"]
    assert await office.missed() == []


async def test_where_the_platform_cannot_say_it_is_listed_and_not_sent_twice(office: Office) -> None:
    office.box.knows = False
    office.box.after = [Unclear()]
    await office.owes("a", "Hello")
    assert await office.works(minutes=10) == ["Hello"]
    assert await office.missed() == ["1 uncertain: connection lost"]


@pytest.mark.parametrize("arrived", [True, False], ids=["killed after sending", "killed before sending"])
async def test_a_process_killed_between_sending_and_recording(office: Office, arrived: bool) -> None:
    await office.owes("a", "Hello")
    async with office.database.transaction() as db:
        [claimed] = await owed.claim(db, office.clock(), 10)
    if arrived:
        office.box.arrived.append((claimed.marker, "town", "Hello"))
    office.clock.moves(ABANDONED + MINUTE)
    assert await office.courier.settle() == 1
    assert await office.works(minutes=2) == ["Hello"]


async def test_two_couriers_share_the_work(office: Office) -> None:
    for number in range(150):
        await office.owes(f"n{number}", str(number))
    second = Courier(office.courier.bot, {"post": office.box}, office.clock)

    while any(await asyncio.gather(office.courier.round(), second.round())):
        pass
    assert sorted(map(int, office.box.titles)) == list(range(150))


async def test_nothing_to_say_any_more_is_not_said(office: Office) -> None:
    await office.owes("a", "")
    assert await office.works() == []
    assert await office.missed() == []


async def test_who_is_in_a_room_is_asked_first_and_the_turn_counts_as_done(office: Office) -> None:
    await office.counts()
    assert await office.works() == ["U1 adam@example.org, U2 "]
    async with office.database.transaction() as db:
        assert set(await db.rows(select(owed.DELIVERY.c.state))) == {(owed.SENT,)}


async def test_a_room_without_the_bot_is_told_to_the_turn(office: Office) -> None:
    office.box.trouble = [Refused("not in the channel")]
    await office.counts()
    assert await office.works() == ["not in the channel"]
    assert await office.missed() == []


@pytest.mark.parametrize("trouble", [Busy("rate limited", 60, everybody=True), Unclear(), ZeroDivisionError()])
async def test_a_room_is_asked_about_again_when_the_platform_has_time(office: Office, trouble: Exception) -> None:
    office.box.trouble = [trouble]
    await office.counts()
    assert await office.works() == []
    assert await office.works(minutes=5) == ["U1 adam@example.org, U2 "]


async def test_a_count_whose_process_died_is_made_again(office: Office) -> None:
    office.box.knows = False
    await office.counts()
    async with office.database.transaction() as db:
        await owed.claim(db, office.clock(), 10)
    office.clock.moves(ABANDONED + MINUTE)
    assert await office.courier.settle() == 1
    assert await office.works() == ["U1 adam@example.org, U2 "]


async def test_somebody_erased_is_owed_nothing(office: Office) -> None:
    await office.owes("a", "Hello")
    async with office.database.transaction() as db:
        await people.forget(db, office.customer)
    assert await office.works(minutes=2) == []


async def test_old_deliveries_are_forgotten(office: Office) -> None:
    await office.owes("a", "Hello")
    await office.works()
    office.clock.moves(owed.REMEMBER + MINUTE)
    async with office.database.transaction() as db:
        await owed.tidy(db, office.clock())
        assert await db.rows(select(owed.DELIVERY.c.id)) == []
