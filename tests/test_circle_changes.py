"""The people of a circle come late and leave; small circles become one; circles end."""

from __future__ import annotations

from bot.circles import changes
from bot.turn import Room, Sender
from storage import deliveries, people
from tests.chat import Chat, Someone
from tests.circle_people import FIVE, MINUTE, ROOM, WEEK, ask, asks, begin, drafts, leaves_circle, opens


async def looks_for_a_circle(olga: Someone, name: str) -> Someone:
    """The coordinator looks where somebody who waits could go."""
    await olga.types("circles")
    await olga.presses("Who waits")
    return await olga.presses(name)


async def test_who_comes_late_is_put_where_it_suits_and_the_circle_hears_who(core: Chat) -> None:
    olga, [adam, *_] = await begin(core, *FIVE[:4])
    esra = await asks(core, "Esra")
    await olga.types("circles")
    await olga.presses("Who waits")
    assert olga.sees("Esra: Esra's team, London")
    await olga.presses("Esra")
    assert olga.sees("Circle 1 suits best (4 people so far)")
    await olga.presses("Into Circle 1")
    await core.passes(MINUTE)
    assert esra.rooms == (ROOM,) and esra.sees("You're in Circle 1 with Adam, Ben, Cleo, and Dana")
    assert "Esra joins you" in core.room(ROOM)
    assert not adam.sees("Esra")


async def test_nobody_is_put_beside_whom_he_must_not_meet(core: Chat) -> None:
    olga, [adam, *_] = await begin(core, *FIVE[:4])
    esra = await asks(core, "Esra")
    await looks_for_a_circle(olga, "Esra")
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Esra"})
    await olga.presses("Into Circle 1")
    assert olga.sees("These people can't be in one circle. Please choose another.")
    await looks_for_a_circle(olga, "Esra")
    assert olga.sees("There's no circle I'd suggest")
    await core.passes(MINUTE)
    assert not esra.rooms


async def test_who_has_left_the_company_meanwhile_is_not_brought_in(core: Chat) -> None:
    olga, _ = await begin(core, *FIVE[:4])
    esra = await asks(core, "Esra")
    await looks_for_a_circle(olga, "Esra")
    await olga.presses("Into Circle 1")
    await esra.leaves_the_company()
    await core.passes(MINUTE)
    assert "Esra joins you" not in core.room(ROOM) and not esra.rooms


async def test_who_leaves_is_out_of_the_room_and_named_to_nobody(core: Chat) -> None:
    olga, [adam, ben, *_] = await begin(core, *FIVE)
    await leaves_circle(adam)
    assert adam.sees("You've left the circle")
    await core.passes(MINUTE)
    assert not adam.rooms and ben.rooms == (ROOM,)
    assert "Somebody has left the circle. There are 4 of you now." in core.room(ROOM)
    assert not olga.sees("needs a look")
    await core.bot.handle("circles.left", Sender("core", "test", "Adam"), Room(), {"circle": 1}, core.clock())
    await adam.presses("Leave the circle")
    assert adam.count("A circle of your own") == 2
    await core.passes(MINUTE)
    assert core.room(ROOM).count("Somebody has left") == 1


async def test_an_old_card_does_not_take_anybody_out_of_a_new_circle(core: Chat) -> None:
    olga, [adam, *_] = await begin(core, *FIVE)
    await leaves_circle(adam)
    await adam.presses("I'd like one")
    await adam.answers({"Where do you work?": "Elsewhere"})
    await core.bot.handle("circles.left", Sender("core", "test", "Adam"), Room(), {"circle": 1}, core.clock())
    await core.passes(MINUTE)
    await looks_for_a_circle(olga, "Adam")
    await olga.presses("Into Circle 1")
    await core.bot.handle("circles.left", Sender("core", "test", "Adam"), Room(), {"circle": 2}, core.clock())
    await core.passes(MINUTE)
    assert adam.rooms == (ROOM,)


async def test_a_small_circle_is_told_to_coordinators_and_filled_by_the_next_draft(core: Chat) -> None:
    olga, [adam, ben, *_] = await begin(core, *FIVE[:4])
    await leaves_circle(adam)
    await core.passes(MINUTE)
    assert olga.sees("Circle 1 needs a look", "there are 3 people in it now")
    grace = await asks(core, "Grace")
    await drafts(olga)
    assert olga.sees("Circle 1 gets somebody new, and then has 4 people", "Grace: Grace's team, London")
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    assert grace.rooms == (ROOM,) and "Grace joins you" in core.room(ROOM) and ben.rooms == (ROOM,)


async def two_small_circles(core: Chat) -> tuple[Someone, list[Someone]]:
    """Circle 1 with Adam, Ben and Cleo, Circle 2 with Esra and Farid."""
    olga, first = await begin(core, *FIVE[:4])
    second = await ask(core, "Esra", "Farid", "Grace", "Hana")
    await drafts(olga)
    await olga.presses("Make it real")
    await core.passes(MINUTE)
    for one in (first[3], second[2], second[3]):
        await leaves_circle(one)
    await core.passes(MINUTE)
    return olga, [*first[:3], *second[:2]]


async def test_two_small_circles_become_one(core: Chat) -> None:
    olga, [adam, _, _, esra, farid] = await two_small_circles(core)
    assert olga.sees("Circle 1 would go well with it.")
    await opens(olga, "Circle 2")
    await olga.presses("Circle 1 (3)")
    assert olga.sees("Circle 2 goes into Circle 1, which then has 5 people.")
    await olga.presses("Yes, make them one")
    await olga.types("circles")
    assert olga.sees("Circle 1: 5 people")
    await core.passes(MINUTE)
    assert ROOM in esra.rooms and ROOM in farid.rooms
    assert "Esra joins you" in core.room(ROOM) and "Farid joins you" in core.room(ROOM)
    assert "Your circle has become one with Circle 1." in core.room("Circle 2")
    assert adam.rooms == (ROOM,)
    await olga.presses("Circle 1")
    assert olga.sees("Esra: Esra's team, London")


async def test_two_small_circles_whose_people_must_not_meet_stay_two(core: Chat) -> None:
    olga, [adam, *_] = await two_small_circles(core)
    await opens(olga, "Circle 2")
    await adam.types("not with")
    await adam.presses("Name somebody")
    await adam.answers({"Who?": "Esra"})
    await olga.presses("Circle 1 (3)")
    assert olga.sees("These two can't become one circle. Please choose another.")
    await opens(olga, "Circle 2")
    assert "Make it one with" not in olga.screen.split("• Farid: Farid's team")[-1]
    await olga.types("circles")
    assert olga.sees("Circle 1: 3 people", "Circle 2: 2 people")


async def test_a_circle_is_ended_once_and_its_people_may_ask_again(core: Chat) -> None:
    olga, [adam, *_] = await begin(core, *FIVE[:4])
    await opens(olga)
    await olga.presses("End this circle")
    await olga.presses("End this circle")
    assert olga.sees("There's no circle yet.")
    await core.bot.handle("circles.ended", Sender("core", "test", "Olga"), Room(), {"circle": 1}, core.clock())
    await core.passes(MINUTE)
    assert core.room(ROOM).count("This circle ends here") == 1 and adam.count("Your circle has ended") == 1
    await adam.presses("I'd like one")
    await adam.answers({"Where do you work?": "Sales"})
    assert adam.count("You're on the list") == 2
    await core.passes(2 * WEEK)
    assert "This week" not in core.room(ROOM)


async def test_the_last_one_who_leaves_ends_it(core: Chat) -> None:
    olga, members = await begin(core, *FIVE[:4])
    for one in members:
        await leaves_circle(one)
    await core.passes(MINUTE)
    await olga.types("circles")
    assert olga.sees("There's no circle yet.")


async def test_who_departs_is_gone_from_list_draft_and_circle(core: Chat) -> None:
    olga, [adam, ben, *_] = await begin(core, *FIVE)
    await ask(core, "Farid", "Grace", "Hana", "Ifeoma")
    await drafts(olga)
    for name in ("Adam", "Farid", "Adam"):
        async with core.bot.database.transaction() as db:
            found = await people.find(db, "core", "test", name)
            assert found is not None
            told = await changes.depart(db, core.bot.shelf.library, found.person, core.clock())
            await deliveries.owe(db, told, core.clock())
            assert not told or name == "Adam"
    await core.passes(MINUTE)
    assert not adam.rooms and ben.rooms == (ROOM,)
    assert core.room(ROOM).count("Somebody has left the circle. There are 4 of you now.") == 1
    await olga.types("circles")
    await olga.presses("See the draft")
    assert olga.sees("Draft 1: 3 people")


async def test_who_leaves_the_programme_or_the_company_is_out_the_same_day(core: Chat) -> None:
    _, [adam, ben, cleo, dana, _] = await begin(core, *FIVE)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await ben.types("forget me")
    await ben.presses("Erase everything")
    await cleo.leaves_the_company()
    await core.passes(MINUTE)
    assert not adam.rooms and not ben.rooms and not cleo.rooms
    await dana.types("circle")
    assert dana.sees("In it: Dana and Esra")
