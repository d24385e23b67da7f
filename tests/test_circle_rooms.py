"""A circle's room: made, gone, made anew, opened by its people themselves; and the hours they share."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

import pytest

from bot.circles import hours
from bot.library import Shelf
from storage.db import Database
from storage.peers import Peer
from tests.chat import Chat, converse
from tests.circle_people import DAY, FIVE, HOUR, MINUTE, ROOM, WEEK, asks, begin, leaves_circle
from tests.doors.core import Meeting
from tests.doors.door import Clock

FIRST, SECOND = "This week: Why I came", "This week: What passed me by"


@pytest.fixture
async def teams(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Chat]:
    """Where a bot may make no rooms."""
    async with converse("teams", sqlite, shelf, clock) as chat:
        yield chat


@pytest.mark.parametrize(("fate", "reason"), [("archived", "it's archived"), ("gone", "it's gone")])
async def test_a_room_that_is_gone_is_noticed_and_made_anew(core: Chat, fate: str, reason: str) -> None:
    olga, [adam, ben, *_] = await begin(core, *FIVE[:4])
    core.happens_to(next(iter(core.driver.door.made)), fate)  # type: ignore[attr-defined]
    await core.passes(8 * DAY + HOUR)
    assert adam.sees(FIRST) and ben.sees(FIRST)
    assert olga.sees("Circle 1 needs a look", f"can't be used any more ({reason})")
    await core.passes(2 * DAY)
    await adam.presses("We did")
    await core.passes(MINUTE)
    assert ben.sees("Good to hear") and not ben.sees("Did you meet?")
    await olga.presses("Make a new conversation")
    await core.passes(MINUTE)
    assert adam.rooms == (ROOM, ROOM) and "Welcome to Circle 1" in core.room(ROOM)
    await core.passes(WEEK)
    assert SECOND in core.room(ROOM) and not adam.sees(SECOND)


async def test_who_left_while_the_room_was_made_is_not_in_it(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = [await asks(core, name) for name in FIVE]
    await olga.types("circles")
    await olga.presses("Draft circles")
    await olga.presses("Make it real")
    await leaves_circle(adam)
    farid = await asks(core, "Farid")
    await olga.types("circles")
    await olga.presses("Who waits")
    await olga.presses("Farid")
    await olga.presses("Into Circle 1")
    await core.passes(MINUTE)
    assert not adam.rooms and farid.rooms == (ROOM,)


async def test_where_a_bot_may_make_no_room_they_open_the_chat_and_say_so(teams: Chat) -> None:
    _, [adam, ben, *_] = await begin(teams, *FIVE[:4])
    assert adam.sees("You're in Circle 1", "Open the chat") and not adam.rooms
    await teams.passes(8 * DAY + HOUR)
    assert adam.sees(FIRST) and ben.sees(FIRST)
    await adam.types("circle here")
    assert adam.sees("That goes into your circle's own group chat")
    await leaves_circle(ben)
    assert ben.sees("Please leave the group chat yourself")


async def test_a_room_that_could_not_be_made_is_told_to_the_coordinators_and_tried_again(teams: Chat) -> None:
    olga = await teams.person("Olga").becomes_admin()
    adam, *others = [await asks(teams, name) for name in FIVE[:4]]
    await olga.types("circles")
    await olga.presses("Draft circles")
    await olga.presses("Make it real")
    for one in others:
        await one.leaves_the_company()
    await teams.passes(MINUTE)
    assert olga.sees("I couldn't make a conversation for Circle 1 (not everybody could be reached).")
    await olga.presses("Make a new conversation")
    await teams.passes(MINUTE)
    assert not adam.rooms


async def test_the_chat_that_they_opened_becomes_the_circles_room(teams: Chat) -> None:
    await teams.person("Olga").becomes_admin()
    olga = await asks(teams, "Olga")
    adam, *_ = [await asks(teams, name) for name in FIVE[:3]]
    await olga.types("circles")
    await olga.presses("Draft circles")
    await olga.presses("Make it real")
    await teams.passes(MINUTE)
    await adam.types("circle here", "general")
    await teams.passes(MINUTE)
    assert "Welcome to Circle 1" in teams.room("general")
    await teams.passes(8 * DAY + HOUR)
    assert FIRST in teams.room("general") and not adam.sees(FIRST)
    await leaves_circle(adam)
    await teams.passes(MINUTE)
    assert "Somebody who has left the circle is still in this chat" in teams.room("general")


async def test_a_chat_with_somebody_else_in_it_is_not_taken(core: Chat) -> None:
    _, [adam, *_] = await begin(core, *FIVE[:4])
    await adam.types("circle here", "general")
    await core.passes(MINUTE)
    assert adam.sees("There's somebody in that chat who isn't in your circle.")
    assert "Welcome" not in core.room("general")
    await core.passes(8 * DAY)
    assert FIRST in core.room(ROOM)


async def test_a_chat_without_all_of_them_is_not_taken(core: Chat) -> None:
    _, [adam, *_] = await begin(core, *FIVE[:4])
    core.driver.door.made["a chat"] = Meeting("Three of us", ["Adam", "Ben", "Cleo"])  # type: ignore[attr-defined]
    await adam.types("circle here", "Three of us")
    await core.passes(MINUTE)
    assert adam.sees("Not everybody from your circle is in that chat") and "Welcome" not in core.room("Three of us")
    await core.passes(8 * DAY)
    assert FIRST in core.room(ROOM)


async def test_circle_here_without_a_circle(core: Chat) -> None:
    eve = await core.person("Eve").joins()
    await eve.types("circle here", "general")
    assert eve.sees("You're not in a circle yet.")


# --- hours ---


def peer(id: int, zone: str, country: str = "") -> Peer:
    """Somebody somewhere."""
    return Peer(id, "core", "test", str(id), "en", zone, country, "", False, frozenset())


TUESDAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("zones", "moment"),
    [
        (("Europe/London",), datetime(2026, 3, 10, 9, tzinfo=UTC)),
        (("Europe/London", "Asia/Karachi"), datetime(2026, 3, 10, 9, tzinfo=UTC)),
        (("America/New_York", "Europe/Berlin"), datetime(2026, 3, 10, 13, tzinfo=UTC)),
        (("America/Los_Angeles", "Pacific/Auckland"), datetime(2026, 3, 9, 20, tzinfo=UTC)),
        (("Asia/Kathmandu",), datetime(2026, 3, 10, 3, 15, tzinfo=UTC)),
    ],
)
def test_the_guide_comes_when_most_are_at_work(shelf: Shelf, zones: tuple[str, ...], moment: datetime) -> None:
    people = [peer(number, zone) for number, zone in enumerate(zones)]
    assert hours.best_moment(shelf.library.programme, people, TUESDAY) == moment


def test_the_hour_follows_the_clocks_and_keeps_to_its_day_on_a_holiday(shelf: Shelf) -> None:
    programme, berlin = shelf.library.programme, [peer(1, "Europe/Berlin", "DE")]
    assert hours.best_moment(programme, berlin, date(2026, 3, 24)) == datetime(2026, 3, 24, 8, tzinfo=UTC)
    assert hours.best_moment(programme, berlin, date(2026, 3, 31)) == datetime(2026, 3, 31, 7, tzinfo=UTC)
    assert hours.best_moment(programme, berlin, date(2026, 5, 1)) == datetime(2026, 5, 1, 7, tzinfo=UTC)
    assert hours.best_moment(programme, [], TUESDAY) == datetime(2026, 3, 10, 9, tzinfo=UTC)


def test_working_days_step_over_weekends() -> None:
    friday, monday = date(2026, 3, 6), date(2026, 3, 9)
    assert hours.workday(monday, -1) == friday and hours.workday(friday, 2) == date(2026, 3, 10)
    assert hours.next_weekday(monday, 0) == monday + 7 * DAY and hours.next_weekday(friday, 0) == monday
