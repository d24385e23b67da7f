"""Buddies: counted in, put together at a kind hour, asked whether they met; and what nobody learns."""

from __future__ import annotations

from bot.turn import Room, Sender
from bot.views import Card, Values
from storage.deliveries import Owed, Place
from tests.buddy_people import (
    BEFORE_DAWN,
    DAY,
    FOURTH,
    MINUTE,
    MONDAY,
    ROUND,
    SECOND,
    THIRD,
    avoids,
    left_over,
    people,
    stops,
    takes_part,
    until,
)
from tests.chat import Chat

ASKED, PAUSE = "Did you meet?", "Busy weeks?"

# --- a round ---


async def test_two_are_put_together_at_a_kind_hour_and_asked_whether_they_met(core: Chat) -> None:
    await core.passes(MINUTE)
    adam = await takes_part(core.person("Adam"))
    mei = await takes_part(core.person("Mei", zone="Asia/Karachi"), "Finance", zone="Asia/Karachi")
    assert adam.sees("The next round begins on Monday, March 16, 2026.")
    await until(core, BEFORE_DAWN)
    await adam.types("buddy")
    assert adam.sees("There's a new round.") and not adam.rooms
    await until(core, "2026-03-16 09:01")
    for words in ("Adam and Mei", "You share 3 hours", "London: 09:00–12:00", "Karachi: 14:00–17:00", "To begin with:"):
        assert words in core.room("Buddies")
    assert adam.rooms == mei.rooms == ("Buddies",)
    await adam.types("buddy")
    assert adam.sees("This round you're with Mei.")
    await until(core, "2026-03-26 10:00")
    assert adam.count(ASKED) == 1 and adam.sees("put together with Mei") and mei.sees(ASKED)
    await adam.presses("Yes")
    assert adam.sees("Good to hear", "The next round begins on Monday, March 30, 2026.")
    await mei.presses("Not this time")
    assert mei.sees("That's all right")


async def test_two_are_brought_together_on_every_platform(chat: Chat) -> None:
    adam, mei = await people(chat, "Adam", "Mei")
    await until(chat, MONDAY)
    if adam.rooms:
        assert adam.rooms == mei.rooms and "To begin with:" in chat.room(adam.rooms[0])
    else:
        assert adam.sees("Your buddy this round: Mei", "To begin with:") and mei.sees("Your buddy this round: Adam")
    await until(chat, "2026-03-26 12:00")
    await mei.presses("Yes")
    assert mei.sees("Good to hear")


async def test_on_every_platform_one_may_stop_and_the_other_hears_a_neutral_line(chat: Chat) -> None:
    adam, mei = await people(chat, "Adam", "Mei")
    await until(chat, MONDAY)
    await stops(adam)
    await chat.passes(MINUTE)
    assert mei.sees("Your buddy can't make it this round.") and not adam.sees("can't make it this round.")


async def test_hours_that_do_not_meet(core: Chat) -> None:
    await core.passes(MINUTE)
    await takes_part(core.person("Adam"))
    await takes_part(core.person("Mei", zone="Pacific/Auckland"), zone="Pacific/Auckland")
    await until(core, MONDAY)
    assert core.room("Buddies") == ""  # one in the morning there
    await until(core, "2026-03-16 19:30")
    assert "Your working hours don't overlap." in core.room("Buddies")


async def test_where_no_conversation_can_be_made_each_is_told_in_private(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await core.sleeps_through(ROUND)
    await core.bot.tick(core.clock())
    values: Values = {"group": 1, "platform": "core", "workspace": "test", "refused": "not possible here"}
    parcel = Owed(0, "", None, Place("core", "test", ""), "buddies.gathered", values, "", 1, None)
    assert (await core.bot.draw(parcel, None, core.clock())).view is None
    await core.duties.deliver()
    assert adam.sees("Your buddy this round: Mei", "please write to Mei yourself")
    assert mei.sees("Your buddy this round: Adam")


async def test_an_odd_one_makes_three(core: Chat) -> None:
    three = await people(core, "Adam", "Ben", "Mei")
    await until(core, MONDAY)
    assert [one.rooms for one in three] == [("Buddies",)] * 3
    assert all(one.visitor.name in core.room("Buddies") for one in three)


async def test_nobody_is_met_again_while_others_remain_and_each_time_with_another_question(core: Chat) -> None:
    adam, *_ = await people(core, "Adam", "Ben", "Mei", "Dana")
    met, asked = set[str](), set[str]()
    for monday in (MONDAY, SECOND, THIRD):
        await until(core, monday)
        await adam.types("resume")
        await adam.types("buddy")
        met.add(adam.screen.rsplit("This round you're with", 1)[-1].split(".")[0].strip())
        asked.add(core.room(adam.rooms[-1]).rsplit("To begin with:", 1)[-1].split("\n")[0])
    assert met == {"Ben", "Mei", "Dana"} and len(asked) == 3


async def test_whoever_is_alone_is_told_kindly_and_first_in_line(core: Chat) -> None:
    [adam] = await people(core, "Adam")
    await until(core, MONDAY)
    assert left_over(adam) and adam.sees("first in line for the next round, on Monday, March 30, 2026")
    await adam.types("buddy")
    assert adam.sees("This round you're without a buddy.") and not adam.rooms
    await takes_part(core.person("Ben"))
    await until(core, SECOND)
    assert adam.rooms == ("Buddies",)


# --- not with ---


async def test_nobody_learns_that_he_is_avoided(core: Chat) -> None:
    adam, mei, ben = await people(core, "Adam", "Mei", "Ben")
    await avoids(mei, "Adam")
    await avoids(mei, "Ben")
    await until(core, MONDAY)
    assert left_over(mei) and adam.rooms == ben.rooms == ("Buddies",)
    lonely = mei.screen.split("Nobody free this round")[1].split(".")[0]
    await avoids(ben, "Adam")
    await until(core, SECOND)
    for one in (adam, ben):
        assert one.screen.split("Nobody free this round")[1].split(".")[0] == lonely


async def test_what_is_said_before_they_are_told_still_counts(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, BEFORE_DAWN)  # put together, and not told
    await avoids(mei, "Adam")
    await until(core, MONDAY)
    assert left_over(adam) and left_over(mei) and not adam.rooms


# --- did you meet? ---


async def test_missed_twice_in_a_row_asks_once_whether_he_wants_a_break(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await until(core, "2026-03-27 09:00")
    await adam.presses("Not this time")
    assert not adam.sees(PAUSE)
    await until(core, SECOND)
    await until(core, "2026-04-09 12:00")
    await adam.presses("Not this time")
    assert adam.sees(PAUSE, "twice in a row") and not mei.sees(PAUSE)
    await adam.presses("Keep going")
    assert adam.sees("You stay in")
    await until(core, "2026-04-10 12:00")
    assert not adam.sees(PAUSE) and mei.count(PAUSE) == 1  # who has said nothing either time
    await mei.presses("Snooze a month")
    assert mei.sees("You're snoozing", "May 10, 2026") and not mei.sees(PAUSE)
    await until(core, THIRD)
    assert left_over(adam)


async def test_after_the_question_it_takes_two_more_to_be_asked_again(core: Chat) -> None:
    adam, _ = await people(core, "Adam", "Mei")
    for times, monday in enumerate((MONDAY, SECOND, THIRD, FOURTH), 1):
        await until(core, monday)
        await core.sleeps_through(11 * DAY)
        assert adam.count(PAUSE) == times // 2
    await adam.presses("Stop")
    await adam.presses("Stop")
    assert adam.sees("You're out")


async def test_one_yes_is_enough_for_both(core: Chat) -> None:
    adam, mei = await people(core, "Adam", "Mei")
    await until(core, MONDAY)
    await until(core, SECOND)
    await until(core, "2026-04-09 12:00")
    await adam.presses("Yes")
    await mei.presses("Not this time")
    await until(core, "2026-04-10 12:00")
    assert not mei.sees(PAUSE) and not adam.sees(PAUSE)


async def test_nobody_answers_for_others(core: Chat) -> None:
    await people(core, "Adam", "Mei")
    await core.person("Eve").joins()
    await until(core, MONDAY)
    for address in ("buddies.met", "buddies.missed", "buddies.wake", "buddies.go_on", "buddies.month"):
        reply = await core.bot.handle(address, Sender("core", "test", "Eve"), Room(), {"group": 1}, core.clock())
        assert isinstance(reply.view, Card) and reply.view.title == "That button is from an older version of me"


# --- what others see ---


async def test_a_coordinator_sees_numbers_and_nothing_of_a_small_round(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    await ada.types("buddies")
    assert ada.sees("Take part: 0", "There has been no whole round yet.")
    few = await people(core, "Adam", "Mei", "Ben")
    await until(core, MONDAY)
    await until(core, SECOND)
    await ada.types("buddies")
    assert ada.sees("Take part: 3", "fewer than five pairs")
    names = ("Cleo", "Dana", "Esra", "Farid", "Grace", "Hana", "Kenji", "Lars")
    everybody = [*few, *[await takes_part(core.person(name)) for name in names]]
    await until(core, THIRD)
    await until(core, "2026-04-23 12:00")
    for one in everybody:
        if one.sees("[Not this time]"):
            await one.presses("Yes")
    await until(core, FOURTH)
    await ada.types("buddies")
    assert ada.sees("Pairs: 4", "Groups of three: 1", "Met, as far as we know: 90 % or more")
    assert not ada.sees("Adam") and not ada.sees("Mei")


async def test_a_promise_that_slips_three_times_leads_here(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("promise")
    await adam.answers({"What will you do?": "Ask Mei.", "By which day?": "2026-03-10"})
    for day in ("2026-03-12", "2026-03-14", "2026-03-16"):
        assert not adam.sees("[My buddy]")
        await adam.types("promises")
        await adam.presses("How did it go?")
        await adam.presses("Not yet")
        await adam.answers({"By which day?": day})
    await adam.presses("My buddy")
    assert adam.sees("Twenty minutes, over coffee or on a call.")
