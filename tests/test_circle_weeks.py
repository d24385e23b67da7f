"""A circle's weeks: its host, its guide, and whether it met."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.chat import Chat, Someone, converse
from tests.circle_people import DAY, FIVE, HOUR, MINUTE, ROOM, WEEK, begin, leaves_circle
from tests.doors.door import Clock

FIRST, SECOND = "This week: Why I came", "This week: What passed me by"
TO_THE_EVE = 7 * DAY - MINUTE
"""From Monday noon to the Monday before the first guide."""


@pytest.fixture
async def weekly(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Chat]:
    """For what takes many weeks: on one database."""
    async with converse("core", sqlite, shelf, clock) as chat:
        yield chat


def host_of(people: list[Someone]) -> Someone:
    """Who was told to host, and nobody else was."""
    [host] = [one for one in people if one.sees("You host the next meeting")]
    return host


async def test_the_host_is_told_a_day_ahead_and_the_guide_names_him(core: Chat) -> None:
    _, people = await begin(core, *FIVE[:4])
    await core.passes(TO_THE_EVE)
    host = host_of(people)
    assert host.sees("Tuesday, March 10, 2026, 09:00, your time.", "Why I came", "Write down what you agree")
    assert FIRST not in core.room(ROOM)
    await core.passes(DAY)
    assert f"{FIRST}\n\n{host.visitor.name} hosts this time." in core.room(ROOM)
    assert "What would make you glad, twelve weeks from now" in core.room(ROOM)
    await core.passes(2 * DAY)
    assert "Did you meet?" in core.room(ROOM) and not host.sees("Did you meet?")


async def test_somebody_else_hosts_and_nobody_hears_who_passed(core: Chat) -> None:
    _, people = await begin(core, *FIVE[:4])
    await core.passes(TO_THE_EVE)
    first = host_of(people)
    await first.presses("Somebody else, please")
    assert first.sees("Somebody else hosts this time", "don't say who passed")
    await core.passes(MINUTE)
    second = host_of([one for one in people if one is not first])
    assert not second.sees(first.visitor.name + " ")
    for one in [one for one in people if one is not first]:
        if one.sees("Somebody else, please"):
            await one.presses("Somebody else, please")
    await core.passes(MINUTE)
    third = host_of([one for one in people if one not in (first, second)])
    await third.presses("Somebody else, please")
    await core.passes(MINUTE)
    [last] = [one for one in people if one not in (first, second, third)]
    await last.presses("Somebody else, please")
    await core.passes(DAY)
    assert "Nobody hosts this time" in core.room(ROOM)


async def test_everybody_hosts_once_before_anybody_hosts_twice(weekly: Chat) -> None:
    _, people = await begin(weekly, *FIVE[:4])
    for _ in range(4):
        await weekly.passes(WEEK + 3 * DAY + HOUR)
        await people[0].presses("We did")
        await weekly.passes(4 * DAY - HOUR)
    hosted = [weekly.room(ROOM).count(f"{one.visitor.name} hosts this time") for one in people]
    assert sorted(hosted) == [1, 2, 2, 2]


async def test_the_first_tap_counts_and_is_thanked_for_in_the_room(core: Chat) -> None:
    _, [adam, ben, *_] = await begin(core, *FIVE[:4])
    await core.passes(11 * DAY)
    await adam.presses("We did")
    assert "Good to hear" in core.room(ROOM) and "Did you meet?" not in core.room(ROOM)
    with pytest.raises(AssertionError):
        await ben.presses("Not this week")
    await core.passes(WEEK)
    assert SECOND in core.room(ROOM)


async def test_not_met_brings_the_same_guide_again(core: Chat) -> None:
    _, [adam, *_] = await begin(core, *FIVE[:4])
    await core.passes(11 * DAY)
    await adam.presses("Not this week")
    assert "Such weeks happen" in core.room(ROOM)
    await core.passes(WEEK)
    assert core.room(ROOM).count(FIRST) == 2 and SECOND not in core.room(ROOM)


async def test_a_late_answer_after_silence_is_believed_and_says_what_comes(core: Chat) -> None:
    _, [adam, ben, *_] = await begin(core, *FIVE[:4])
    await core.passes(14 * DAY)  # the next host has been told by now
    await adam.presses("We did")
    assert "Good to hear" in core.room(ROOM) and "Such weeks happen" not in core.room(ROOM)
    await core.passes(7 * DAY)
    assert core.room(ROOM).count(FIRST) == core.room(ROOM).count(SECOND) == 1
    await ben.presses("Not this week")
    assert "Such weeks happen\n\nNext time there's a new guide." in core.room(ROOM)
    await core.passes(DAY)
    assert core.room(ROOM).count("This week: ") == 3 and core.room(ROOM).count(SECOND) == 1


async def test_three_times_not_met_is_asked_about_kindly(weekly: Chat) -> None:
    _, [adam, ben, *_] = await begin(weekly, *FIVE[:4])
    await weekly.passes(4 * DAY)
    for _ in range(3):
        assert "Would something else suit you better?" not in weekly.room(ROOM)
        await weekly.passes(WEEK)
        await ben.presses("Not this week")
    assert "Would something else suit you better?" in weekly.room(ROOM)
    await adam.presses("Every two weeks")
    assert "From now on the guide comes every two weeks." in weekly.room(ROOM)
    await weekly.passes(WEEK)
    assert weekly.room(ROOM).count(FIRST) == 3
    await weekly.passes(WEEK)
    assert weekly.room(ROOM).count(FIRST) == 4


async def test_three_times_without_an_answer_is_asked_about_kindly_and_another_day_may_be_chosen(weekly: Chat) -> None:
    _, [adam, *_] = await begin(weekly, *FIVE[:4])
    await weekly.passes(28 * DAY + HOUR)
    assert "Would something else suit you better?" in weekly.room(ROOM)
    assert weekly.room(ROOM).count("This week: ") == 3
    await adam.presses("Friday")
    assert "From now on the guide comes on Friday." in weekly.room(ROOM)
    await weekly.passes(DAY)
    assert weekly.room(ROOM).count("This week: ") == 3 + 1  # the one of this Tuesday was about to come
    await weekly.passes(8 * DAY)
    await adam.types("circle")
    assert adam.sees("Next guide: Friday, April 10")


async def test_a_circle_ends_when_a_second_one_wishes_it(weekly: Chat) -> None:
    olga, [adam, ben, cleo, _] = await begin(weekly, *FIVE[:4])
    await weekly.passes(28 * DAY + HOUR)
    await adam.presses("We'd rather end it")
    assert "One of you would rather end it." in weekly.room(ROOM)
    await adam.presses("Yes, let's end it")
    assert adam.sees("It takes two")
    await cleo.presses("Carry on as we are")
    assert "You carry on" in weekly.room(ROOM) and "Your circle has ended" not in weekly.room(ROOM)
    await weekly.passes(21 * DAY)
    await adam.presses("We'd rather end it")
    await ben.presses("Yes, let's end it")
    await weekly.passes(DAY)
    assert "This circle ends here" in weekly.room(ROOM) and cleo.sees("Your circle has ended")
    assert olga.sees("Circle 1 has ended: two of its people wished it.")


async def test_whoever_takes_a_break_does_not_host(core: Chat) -> None:
    _, people = await begin(core, *FIVE[:4])
    for one in people[:3]:
        await one.types("pause 2 weeks")
    await core.passes(TO_THE_EVE)
    assert host_of(people) is people[3]


async def test_a_host_who_leaves_is_replaced(core: Chat) -> None:
    _, people = await begin(core, *FIVE)
    await core.passes(TO_THE_EVE)
    host = host_of(people)
    await leaves_circle(host)
    await core.passes(DAY)
    assert f"{host.visitor.name} hosts" not in core.room(ROOM) and "hosts this time" in core.room(ROOM)


async def test_after_the_last_guide_they_begin_again(weekly: Chat) -> None:
    _, [adam, *_] = await begin(weekly, *FIVE[:4])
    await weekly.passes(4 * DAY)
    for _ in range(13):
        await weekly.passes(WEEK)
        await adam.presses("We did")
    assert weekly.room(ROOM).count(FIRST) == 2 and "This week: What stays" in weekly.room(ROOM)
    assert "You've been through all the guides" in weekly.room(ROOM)


async def test_after_weeks_asleep_one_guide_comes_and_no_pile(weekly: Chat) -> None:
    await begin(weekly, *FIVE[:4])
    await weekly.sleeps_through(5 * WEEK)
    assert "This week: " not in weekly.room(ROOM)
    await weekly.passes(9 * DAY)
    assert weekly.room(ROOM).count("This week: ") == 1
