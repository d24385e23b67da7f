"""Circles: asked for, drafted, changed and made real."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.turn import Room, Sender
from bot.views import Card
from tests.chat import Chat
from tests.circle_people import DAY, FIVE, MINUTE, ROOM, ask, asks, begin, drafts, leaves_circle

# --- from the list to a circle ---


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


# --- the draft ---


async def test_a_draft_is_changed_until_it_suits(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    _, ben, *_ = await ask(core, *FIVE)
    await drafts(olga)
    await olga.presses("Change Draft 1")
    await olga.answers({"Who?": "Ben", "Where to?": "Back to the list, to wait for another"})
    assert olga.sees("Draft 1: 4 people")
    await olga.presses("Change Draft 1")
    await olga.answers({"Who?": "Cleo", "Where to?": "Back to the list, to wait for another"})
    assert olga.sees("Draft 1: 3 people", "Not four to six people: Draft 1.")
    assert not olga.screen.split("Draft 1: 3 people")[1].count("Make it real")
    await olga.presses("Throw it away")
    assert olga.sees("5 people wait for a circle.")
    await drafts(olga)
    await olga.presses("Draft again")
    assert olga.sees("Draft 1: 5 people")
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert ben.rooms == (ROOM,)


async def test_what_has_the_wrong_size_stays_in_the_draft(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    members = await ask(core, *FIVE, "Farid", "Grace", "Hana", "Ifeoma")
    await drafts(olga)
    assert olga.sees("2 circles are drafted")
    four = "Draft 1" if "Draft 1: 4 people" in olga.screen else "Draft 2"
    names = olga.screen.split(f"{four}: 4 people")[1].split("• ")[1:]
    await olga.presses(f"Change {four}")
    await olga.answers({"Who?": names[0].split(":")[0], "Where to?": "Back to the list, to wait for another"})
    assert olga.sees(f"Not four to six people: {four}. It stays in the draft until that's mended.")
    await olga.presses("Make it real")
    assert olga.sees("What could be made real is real now. What's left needs a change first", "Draft 1: 3 people")
    await core.passes(MINUTE)
    assert sum(one.rooms == (ROOM,) for one in members) == 5


async def test_an_exclusion_is_kept_and_a_move_beside_it_is_refused_without_a_name(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = await ask(core, *FIVE[:4])
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Hana"})
    await drafts(olga)
    await olga.presses("Make it real")
    await ask(core, "Grace", "Hana", "Ifeoma", "Kenji")
    await drafts(olga)
    await olga.presses("Change Draft 1")
    await olga.answers({"Who?": "Hana", "Where to?": "Circle 1 (4)"})
    assert olga.sees("These people can't be in one circle. Please choose another.")
    assert not olga.sees("Adam and Hana") and not olga.sees("rather not")
    await olga.answers({"Who?": "Grace"})
    assert olga.sees("Circle 1 gets somebody new, and then has 5 people")
    await olga.presses("Make it real")
    await olga.types("circles")
    assert olga.sees("Circle 1: 5 people", "See the draft")


async def test_whoever_asks_to_be_kept_apart_after_the_draft_is_not_put_there(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = await ask(core, *FIVE[:4])
    await drafts(olga)
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Ben"})
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert not adam.rooms and olga.sees("What's left needs a change first")


async def test_nobody_arranges_who_sits_with_himself(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    await ask(core, "Olga", *FIVE[:3], "Farid", "Grace", "Hana", "Ifeoma")
    await drafts(olga)
    other = "Draft 2" if "Olga" in olga.screen.split("Draft 1: 4")[1].split("Draft 2: 4")[0] else "Draft 1"
    await olga.presses(f"Change {other}")
    assert olga.sees("Circles that you're in yourself aren't on offer here")
    assert "(4)" not in olga.screen.split("Where to?")[1]
    await olga.presses("Make 2 circles real")
    await ask(core, "Kenji")
    await olga.types("circles")
    await olga.presses("Who waits")
    await olga.presses("Kenji")
    assert olga.screen.split("A circle for Kenji")[1].count("suits best") == 1
    assert "Or into another" not in olga.screen.split("A circle for Kenji")[1]


async def test_drawing_again_and_again_tells_nobody_with_whom_he_never_is(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    await ask(core, "Olga", *FIVE, "Farid", "Grace", "Hana")
    await drafts(olga)
    first = olga.screen.split("Draft: circles")[-1]
    for _ in range(4):
        await olga.presses("Draft again")
        assert olga.screen.split("Draft: circles")[-1] == first


async def test_a_form_for_the_list_that_comes_late_shows_the_circle(core: Chat) -> None:
    _, [adam, *_] = await begin(core, *FIVE[:4])
    late = {"department": "Sales"}
    reply = await core.bot.handle("circles.wanted", Sender("core", "test", "Adam"), Room(), late, core.clock())
    assert isinstance(reply.view, Card) and reply.view.title == "Circle 1" and not adam.sees("Sales")


async def test_a_full_circle_takes_nobody(core: Chat) -> None:
    olga, _ = await begin(core, *FIVE, "Farid")
    await ask(core, "Grace", "Hana", "Ifeoma", "Kenji", "Lars")
    await drafts(olga)
    assert olga.sees("Draft 1: 5 people")
    await olga.presses("Change Draft 1")
    assert not olga.sees("Circle 1 (6)")


async def test_a_draft_from_which_somebody_left_is_shown_again_first(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, ben, *_ = await ask(core, *FIVE)
    await drafts(olga)
    await adam.presses("Not any more")
    await olga.presses("Make it real")
    assert olga.sees("Somebody left or moved while you were looking.", "Draft 1: 4 people")
    await core.passes(MINUTE)
    assert not ben.rooms
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert ben.rooms == (ROOM,) and not adam.rooms


async def test_a_draft_that_nobody_is_left_in_is_gone(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    members = await ask(core, *FIVE[:4])
    await drafts(olga)
    for one in members:
        await one.presses("Not any more")
    await olga.presses("Make it real")
    assert olga.sees("Nobody waits for a circle.", "There's no circle yet.")


async def test_two_coordinators_at_once_make_one_circle(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    await olga.types("roles")
    await olga.presses("Give a role…")
    await olga.answers({"To whom?": "Priya"})
    priya = core.person("Priya")
    adam, *_ = await ask(core, *FIVE[:4])
    await drafts(olga)
    await priya.types("circles")
    await priya.presses("See the draft")
    await olga.presses("Make it real")
    await priya.presses("Make it real")
    assert priya.sees("Circle 1: 4 people")
    await core.passes(MINUTE)
    assert adam.rooms == (ROOM,)


async def test_pressed_at_the_same_moment_everything_happens_once(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, ben, *_ = await ask(core, *FIVE)
    await drafts(olga)
    real = asyncio.gather(*(olga.presses("Make it real") for _ in range(3)), adam.presses("Not any more"))
    await asyncio.gather(real, core.duties.tick())
    await olga.types("circles")
    if olga.sees("See the draft"):  # Adam was faster
        await olga.presses("See the draft")
        await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert ben.rooms == (ROOM,) and adam.rooms in ((), (ROOM,))
    if not adam.rooms:
        await olga.types("circles")
        assert olga.sees("Circle 1: 4 people")
    await asyncio.gather(*(leaves_circle(ben) for _ in range(2)), core.duties.tick())
    await core.passes(MINUTE)
    assert not ben.rooms and core.room(ROOM).count("Somebody has left") == 1


async def test_a_form_about_a_draft_that_is_gone_changes_nothing(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    adam, *_ = await ask(core, *FIVE[:4])
    await drafts(olga)
    await olga.presses("Change Draft 1")
    await core.bot.handle("circles.discard", Sender("core", "test", "Olga"), Room(), {}, core.clock())
    await olga.answers({"Who?": "Adam", "Where to?": "Back to the list, to wait for another"})
    assert olga.sees("That button is from an older version of me")
    assert not adam.sees("You're off the list")


async def test_only_coordinators_see_circles(core: Chat) -> None:
    adam, *_ = await ask(core, *FIVE[:4])
    for address in ("circles.circles", "circles.draft", "circles.look_at", "circles.ended"):
        reply = await core.bot.handle(address, Sender("core", "test", "Adam"), Room(), {"circle": 1}, core.clock())
        assert isinstance(reply.view, Card) and reply.view.title == "Not yours to do"
    await adam.types("circles")
    assert adam.sees("Only a coordinator can do that.")


async def test_many_are_put_together_by_the_clock_and_the_coordinator_is_told(core: Chat) -> None:
    olga = await core.person("Olga").becomes_admin()
    await ask(core, *(f"Ally{number}" for number in range(62)))
    await drafts(olga)
    assert olga.sees("62 people take a moment") and not olga.sees("Draft 1")
    await olga.presses("Draft circles")
    await core.passes(MINUTE)
    assert olga.count("Draft: circles") == 1 and olga.sees("circles are drafted")
    more = olga.screen.split(" more]")[0].split("[")[-1]
    await olga.presses(f"{more} more")
    assert olga.sees("Draft 5: ", "Draft 8: ") and not olga.sees("Draft 1: ")
