"""Private channels: the host lets people in, a no is told to nobody, and nobody waits in vain."""

from __future__ import annotations

import asyncio

import pytest

from bot.channels.hosts import depart
from bot.turn import Room, Sender
from bot.views import Card
from storage import deliveries as owed
from storage import people
from tests.channel_list import DAY, HOST, HOUR, SOON, WEEK, a_private_one, lists
from tests.chat import Chat, Someone
from tests.doors.core import PLATFORM, WORKSPACE


async def asks_in(someone: Someone) -> None:
    """Ask to be let into the private channel."""
    await someone.types("channels")
    await someone.presses("Join #private-men")
    await someone.presses("Ask to be let in")
    await someone.chat.passes(SOON)


# --- private channels ---


async def test_a_host_lets_people_in_after_they_heard_who_learns_of_it(core: Chat) -> None:
    ada, hana, adam = await a_private_one(core)
    assert hana.sees("You host #private-men")
    await adam.types("channels")
    await adam.presses("Join #private-men")
    assert adam.sees("would learn your name") and not hana.sees("Adam")
    await core.passes(SOON)
    await adam.presses("Ask to be let in")
    assert adam.sees("Passed on")
    await core.passes(SOON)
    assert hana.sees("Adam would like to join #private-men.") and not ada.sees("Adam")
    await hana.presses("Let them in")
    await core.passes(SOON)
    assert adam.rooms == ("private-men",) and adam.sees("You're in #private-men") and not hana.sees("Adam would like")


async def test_the_story_of_a_private_channel_through_every_door(chat: Chat) -> None:
    olga, adam, ben = chat.room_of(3)
    await olga.becomes_admin()
    await adam.joins()
    await lists(olga, "private-men", "When it hurts")
    if olga.sees("I can't find"):  # a bot of Teams does not see private channels
        return
    await ben.types("channels")
    await ben.presses("Join #private-men")
    await ben.presses("Ask to be let in")
    await chat.passes(SOON)
    assert olga.sees("Ben would like to join #private-men.") and not adam.sees("Ben")
    await olga.presses("Let them in")
    await chat.passes(SOON)
    assert ben.sees("You're in #private-men") and ben.rooms[-1:] == ("private-men",)


async def test_asked_twice_the_host_sees_one_card(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    for _ in range(2):
        await adam.types("channels")
        await adam.presses("Join #private-men")
        await adam.presses("Ask to be let in")
        await core.passes(HOUR)
    assert hana.count("would like to join #private-men.") == 1 and adam.count("Passed on") == 2


@pytest.mark.parametrize("answer", ["Not now", ""])
async def test_not_now_and_no_answer_are_the_same_to_whoever_asked(core: Chat, answer: str) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    if answer:
        await hana.presses(answer)
        assert hana.sees("Nobody is told that you said so.")
    await core.passes(6 * DAY)
    assert not adam.sees("No answer yet")
    await core.passes(2 * DAY)
    assert adam.count("No answer yet about #private-men") == 1
    await adam.presses("Ask again")
    await core.passes(SOON)
    assert hana.sees("Adam would like to join #private-men.")
    await hana.presses("Let them in")
    await core.passes(5 * WEEK)
    assert adam.rooms == ("private-men",) and not adam.sees("No answer yet")


async def test_whoever_takes_it_back_leaves_no_name_with_the_host(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await adam.presses("Take it back")
    await core.passes(SOON)
    assert not hana.sees("Adam") and hana.sees("Nothing left to decide")
    await core.passes(2 * WEEK)
    assert not adam.sees("No answer yet")


@pytest.mark.parametrize("answer", ["Not now", "Let them in"])
async def test_of_two_who_may_decide_a_yes_counts_once(core: Chat, answer: str) -> None:
    ada, ben = await core.person("Ada").becomes_admin(), core.person("Ben")
    await lists(ada, "private-men", "When it hurts")
    await ada.types("roles")
    await ada.presses("Give a role…")
    await ada.answers({"To whom?": "Ben", "Which role?": "Admin"})
    adam = await core.person("Adam").joins()
    await asks_in(adam)
    await ada.presses(answer)
    await ben.presses("Let them in")
    assert ben.sees("Nothing left to decide") == (answer == "Let them in")
    await core.passes(SOON)
    assert adam.rooms == ("private-men",) and adam.count("You're in #private-men") == 1


async def test_the_name_is_gone_from_everybodys_chat_once_it_is_settled(core: Chat) -> None:
    ada, ben = await core.person("Ada").becomes_admin(), core.person("Ben")
    await lists(ada, "private-men", "When it hurts")
    await ada.types("roles")
    await ada.presses("Give a role…")
    await ada.answers({"To whom?": "Ben", "Which role?": "Admin"})
    adam = await core.person("Adam").joins()
    await asks_in(adam)
    assert ben.sees("Adam would like to join")
    await ada.presses("Let them in")
    await core.passes(SOON)
    assert ben.sees("Nothing left to decide") and not ben.sees("Adam") and not ada.sees("Nothing left to decide")


async def test_several_who_take_it_back_at_the_same_moment_are_all_gone(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    grace = core.person("Grace")
    for one in (adam, grace):
        await asks_in(one)
    for one in (adam, grace):
        await one.presses("Take it back")
    await core.passes(SOON)
    assert hana.count("Nothing left to decide") == 2 and not hana.sees("Adam") and not hana.sees("Grace")


async def test_of_several_presses_at_once_one_lets_in(core: Chat) -> None:
    _, _, adam = await a_private_one(core)
    await asks_in(adam)
    pressed = (
        core.bot.handle("channels.let_in", Sender(PLATFORM, WORKSPACE, who), Room(), {"id": 1}, core.clock())
        for who in ("Hana", "Ada", "Hana", "Ada")
    )
    titles = [reply.view.title for reply in await asyncio.gather(*pressed) if isinstance(reply.view, Card)]
    assert sorted(titles) == [*["Nothing left to decide"] * 3, "Thank you"]
    await core.passes(SOON)
    assert adam.count("You're in #private-men") == 1


async def test_each_request_is_a_message_of_its_own(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await hana.presses("Let them in")
    await asks_in(core.person("Grace"))
    assert hana.sees("I'm bringing them into #private-men now.", "Grace would like to join #private-men.")


async def test_a_no_holds_for_the_week_also_if_it_is_taken_back_and_asked_again(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await hana.presses("Not now")
    await adam.presses("Take it back")
    await core.passes(DAY)
    await asks_in(adam)
    assert adam.count("Passed on") == 1 and not hana.sees("Adam would like")
    await core.passes(8 * DAY)
    assert adam.count("No answer yet") == 1
    await adam.presses("Ask again")
    await core.passes(SOON)
    assert hana.sees("Adam would like to join #private-men.")


async def test_a_no_that_was_taken_back_is_over_after_the_week(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await hana.presses("Not now")
    await adam.presses("Take it back")
    await core.passes(8 * DAY)
    assert not adam.sees("No answer yet")
    await asks_in(adam)
    assert hana.sees("Adam would like to join #private-men.")


async def test_nobody_else_lets_anybody_in(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    for address in ("channels.let_in", "channels.not_now"):
        reply = await core.bot.handle(address, Sender(PLATFORM, WORKSPACE, "Adam"), Room(), {"id": 1}, core.clock())
        assert isinstance(reply.view, Card) and reply.view.title == "That button is from an older version of me"
    await core.passes(SOON)
    assert adam.rooms == () and hana.sees("Let them in")


async def test_a_channel_of_another_workspace_is_neither_seen_nor_joined(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    await lists(ada, "general", "Fathers")
    stranger = Sender(PLATFORM, "elsewhere", "Zoe")
    for address in ("channels.join", "channels.ask"):
        reply = await core.bot.handle(address, stranger, Room(), {"id": 1}, core.clock())
        assert isinstance(reply.view, Card) and reply.view.title == "That button is from an older version of me"
    reply = await core.bot.handle("channels.show", stranger, Room(), {}, core.clock())
    assert isinstance(reply.view, Card) and "No channel is listed" in str(reply.view.parts[0])


# --- hosts ---


async def test_a_host_steps_down_and_what_is_undecided_goes_to_the_coordinators(core: Chat) -> None:
    ada, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await hana.presses("Not for me")
    await core.passes(SOON)
    assert hana.sees("You don't host #private-men any more.")
    assert ada.sees("#private-men has no host any more", "Adam would like to join #private-men.")
    await ada.presses("Name a host")
    await ada.answers({HOST: "Grace"})
    grace = core.person("Grace")
    await core.passes(SOON)
    assert grace.sees("You host #private-men", "Adam would like to join #private-men.")
    await hana.presses("Let them in")
    await core.passes(SOON)
    assert adam.rooms == ()


async def departs(chat: Chat, who: str) -> None:
    """Somebody leaves, as it is done for `leave`, `forget me` and accounts that are closed; twice, as it may be interrupted."""
    async with chat.bot.database.transaction() as db:
        found = await people.find(db, PLATFORM, WORKSPACE, who)
        assert found is not None
        for _ in range(2):
            await owed.owe(db, await depart(db, chat.bot.shelf.library, found.person, chat.clock()), chat.clock())
        await people.forget(db, found.person)
    await chat.passes(SOON)


async def test_a_host_who_leaves_leaves_nobody_waiting(core: Chat) -> None:
    ada, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await departs(core, "Hana")
    assert ada.count("#private-men has no host any more") == 1
    await ada.presses("Let them in")
    await core.passes(SOON)
    assert adam.rooms == ("private-men",) and hana.count("You host") == 1


async def test_whoever_leaves_is_asked_about_by_nobody(core: Chat) -> None:
    _, hana, adam = await a_private_one(core)
    await asks_in(adam)
    await departs(core, "Adam")
    assert not hana.sees("Adam") and not hana.sees("[Let them in]")


async def test_a_host_whose_account_is_closed_is_not_asked(core: Chat) -> None:
    ada, hana, adam = await a_private_one(core)
    await hana.leaves_the_company()
    await adam.types("channels")
    await adam.presses("Join #private-men")
    assert adam.sees("Your coordinators let people in")
    await adam.presses("Ask to be let in")
    await core.passes(SOON)
    assert ada.sees("Adam would like to join #private-men.")
