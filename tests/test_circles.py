"""Circles: asked for, drafted and made real."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.chat import Chat
from tests.circle_people import DAY, FIVE, MINUTE, ROOM, ask, asks, begin, drafts, leaves_circle


async def test_four_who_ask_become_a_circle_with_a_room_of_its_own(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = members = await ask(core, *FIVE[:4])
    assert adam.sees("You're on the list")
    await drafts(olga)
    assert olga.sees("Draft 1: 4 people", "Adam: Adam's team, London", "All at work: 09:00–17:00 in London")
    await core.passes(MINUTE)
    assert not adam.sees("You're in Circle 1") and not adam.rooms
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert all(one.rooms == (ROOM,) for one in members) and not olga.rooms
    assert "Adam, Ben, Cleo, and Dana: this is your own place." in core.room(ROOM)
    assert adam.sees("You're in Circle 1", "with Ben, Cleo, and Dana")
    await adam.types("circle")
    assert adam.sees("All at work: 09:00–17:00, your time", "Next guide: Tuesday, March 10, 2026, 09:00", "Why I came")
    await olga.types("circles")
    assert olga.sees("Nobody waits for a circle.", "Circle 1: 4 people")


async def test_a_circle_through_every_door(chat: Chat) -> None:
    olga = await chat.person("Olga").becomes_admin()
    adam, *_ = members = await ask(chat, *FIVE)
    await drafts(olga)
    await olga.presses("Change Draft 1")
    await olga.answers({"Who?": "Esra", "Where to?": "Back to the list, to wait for another"})
    assert olga.sees("Draft 1: 4 people")
    await olga.presses("Make it real")
    await chat.passes(MINUTE)
    assert adam.sees("You're in Circle 1", "with Ben, Cleo, and Dana")
    await chat.passes(11 * DAY)
    [room] = adam.rooms or ("",)  # in Teams a bot may make none
    there = chat.room(room) if room else adam.screen
    assert "This week: Why I came" in there and "Did you meet?" in there
    assert members[4].rooms == () and (not room or all(one.rooms == (room,) for one in members[:4]))
    await members[1].presses("We did")
    await chat.passes(MINUTE)
    assert "Good to hear" in (chat.room(room) if room else adam.screen)
    await leaves_circle(adam)
    await chat.passes(MINUTE)
    assert not adam.rooms and olga.sees("Circle 1 needs a look")


async def test_the_list_is_joined_once_and_left_at_once(core: Chat) -> None:
    adam = await asks(core, "Adam")
    await adam.types("circle")
    assert adam.sees("You're on the list")
    await adam.presses("Not any more")
    await adam.presses("I'd like one")
    await adam.answers({"Where do you work?": ""})
    await adam.types("circle")
    await adam.presses("Not any more")
    assert adam.count("You're off the list") == 2
    olga = await core.person("Olga").becomes_admin()
    await olga.types("circles")
    assert olga.sees("Nobody waits for a circle.", "There's no circle yet.")


async def test_whoever_left_the_list_on_an_old_card_stays_in_his_circle(core: Chat) -> None:
    _, [adam, *_] = await begin(core, *FIVE[:4])
    await adam.presses("Not any more")
    assert adam.sees("Next guide") and not adam.sees("You're off the list")


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ((), "Circles begin with four people; nobody waits at the moment."),
        (("Adam",), "Circles begin with four people; one waits so far."),
        (("Adam", "Ben", "Cleo"), "Circles begin with four people; 3 wait so far."),
    ],
)
async def test_fewer_than_four_wait(core: Chat, names: Sequence[str], sentence: str) -> None:
    olga = await core.person("Olga").becomes_admin()
    await ask(core, *names)
    await drafts(olga)
    assert olga.sees(sentence)
    await olga.types("circles")
    assert olga.sees("Draft circles") and not olga.sees("See the draft")


async def test_four_of_whom_nobody_may_meet_another_get_no_circle_and_no_reason(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    members = await ask(core, *FIVE[:4])
    for one in members:
        for other in FIVE[:4]:
            if other != one.visitor.name:
                await one.types("not with")
                await one.presses("Name somebody")
                await one.answers({"Who?": other})
    await drafts(olga)
    assert olga.sees("4 people wait, but no four of them go together") and not olga.sees("Not with")


async def test_whoever_takes_a_break_waits_until_he_is_back(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = await ask(core, *FIVE[:4])
    await adam.types("pause 2 weeks")
    await drafts(olga)
    assert olga.sees("3 wait so far")
    await core.passes(15 * DAY)
    await drafts(olga)
    assert olga.sees("Draft 1: 4 people")


async def test_hours_are_said_on_the_clock_of_each_place(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    for name, zone in zip(FIVE, ("Europe/London", "Europe/Berlin", "Africa/Lagos", "Asia/Karachi"), strict=False):
        await asks(core, name, zone)
    await drafts(olga)
    assert olga.sees("09:00–12:00 in London; 10:00–13:00 in Lagos and Berlin; 14:00–17:00 in Karachi")
    await olga.presses("Make it real")
    await core.passes(9 * DAY)
    assert "This week: Why I came" in core.room(ROOM)
