"""The draft of circles: changed until it suits, made real, and whatever may come between."""

from __future__ import annotations

import asyncio

from bot.turn import Room, Sender
from bot.views import Card
from tests.chat import Chat
from tests.circle_people import FIVE, MINUTE, ROOM, ask, begin, drafts, leaves_circle


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
