"""Get a person: the first to come is put together with the one who asks, and nobody else learns who that was."""

from __future__ import annotations

import asyncio

from tests.calling import ASKED, DAY, MINUTE, NOBODY, SOON, THERE, calls, on_call, sends
from tests.chat import Chat


async def test_the_first_to_come_is_put_together_with_the_one_who_asked(chat: Chat) -> None:
    ben, cleo, dana = await on_call(chat, "Ben", "Cleo", "Dana")
    hana = chat.person("Hana")
    await calls(hana)
    assert hana.sees("I'm asking around")
    for one in (ben, cleo, dana):
        assert one.sees(ASKED) and not one.sees("Hana")
    await cleo.presses("I'm here")
    await chat.passes(SOON)
    await chat.passes(SOON)
    assert cleo.sees("Thank you", "Hana")
    assert hana.sees("Cleo") and hana.sees("ten minutes")
    for one in (ben, dana):
        assert one.sees(THERE) and not one.sees(ASKED) and not one.sees("Hana") and not one.sees("Cleo")


async def test_whoever_is_named_in_no_message_stays_unknown_to_the_rest(core: Chat) -> None:
    ben, *others = await on_call(core, "Ben", "Cleo", "Dana")
    hana = core.person("Hana")
    await calls(hana)
    await ben.presses("I'm here")
    await core.passes(SOON)
    assert hana.rooms == ben.rooms == ("Ten minutes",)
    assert "Hana and Ben: here you are" in core.room("Ten minutes")
    assert hana.sees("You and Ben")
    assert all(not one.rooms and not one.sees("Hana") and not one.sees("Ben has") for one in others)


async def test_too_late_is_told_kindly_and_pressing_twice_changes_nothing(core: Chat) -> None:
    ben, cleo = await on_call(core, "Ben", "Cleo")
    await calls(core.person("Hana"))
    for _ in range(2):  # the card of the first press is gone: an old client sends it once more
        await sends(core, ben, "sos.here")
    await sends(core, cleo, "sos.here")
    await core.passes(SOON)
    assert cleo.sees(THERE) and not cleo.sees("Hana") and not cleo.rooms
    assert ben.rooms == ("Ten minutes",) and core.room("Ten minutes").count("here you are") == 1
    await sends(core, ben, "sos.not_now")
    await core.passes(DAY)
    await sends(core, ben, "sos.here")
    await core.passes(SOON)
    assert core.room("Ten minutes").count("here you are") == 1


async def test_of_two_who_come_at_the_same_moment_one_is_the_first(core: Chat) -> None:
    people = await on_call(core, "Ben", "Cleo", "Dana")
    hana = core.person("Hana")
    await calls(hana)
    titles = await asyncio.gather(*(sends(core, one, "sos.here") for one in people))
    await core.passes(SOON)
    assert sorted(titles) == ["Thank you", THERE, THERE]
    assert len(hana.rooms) == 1 and sum(bool(one.rooms) for one in people) == 1


async def test_not_now_is_told_to_nobody_and_the_next_one_is_asked(core: Chat) -> None:
    ben, cleo, dana, esra = await on_call(core, "Ben", "Cleo", "Dana", "Esra")
    hana = core.person("Hana")
    await calls(hana)
    assert not esra.sees(ASKED)
    length = len(hana.screen)
    await ben.presses("Not now")
    await core.passes(SOON)
    assert ben.sees("That's fine") and not ben.sees(ASKED) and esra.sees(ASKED)
    assert len(hana.screen) == length
    await esra.presses("I'm here")
    await core.passes(SOON)
    assert hana.rooms == esra.rooms == ("Ten minutes",)
    assert cleo.sees(THERE) and dana.sees(THERE) and not ben.sees(THERE)


async def test_when_everybody_said_not_now_it_is_said_at_once(core: Chat) -> None:
    ben, cleo = await on_call(core, "Ben", "Cleo")
    hana = core.person("Hana")
    await calls(hana)
    for one in (ben, cleo):
        await one.presses("Not now")
    await core.passes(SOON)
    assert hana.sees(NOBODY, "People who help: ask your programme team.", "[Try again]")


async def test_after_thirty_minutes_there_are_other_ways_and_the_cards_are_taken_back(core: Chat) -> None:
    ben, cleo = await on_call(core, "Ben", "Cleo")
    hana = core.person("Hana")
    await calls(hana)
    await core.passes(29 * MINUTE)
    assert not hana.sees(NOBODY) and ben.sees(ASKED)
    await core.passes(2 * MINUTE)
    assert hana.count(NOBODY) == 1
    assert not ben.sees(ASKED) and not cleo.sees(ASKED) and ben.sees("Thank you for being there.")
    await sends(core, ben, "sos.here")
    await core.passes(SOON)
    assert not ben.sees("Hana") and not hana.rooms


async def test_where_nobody_can_be_asked_that_is_said_at_once_and_nothing_is_kept(core: Chat) -> None:
    hana = core.person("Hana")
    await calls(hana)
    assert hana.sees(NOBODY, "That's about their day")
    await hana.types("privacy")
    assert hana.sees("Nothing. Until you join, I keep no trace of you.")


async def test_asking_twice_asks_once_and_cancelling_takes_it_back(core: Chat) -> None:
    ben, cleo = await on_call(core, "Ben", "Cleo")
    hana = core.person("Hana")
    await calls(hana)
    await calls(hana)
    assert hana.sees("I'm already asking") and ben.count(ASKED) == 1
    await hana.presses("I don't need it any more")
    await core.passes(SOON)
    assert hana.sees("I've stopped asking") and ben.sees(THERE) and not cleo.sees(ASKED)
    await calls(hana)
    assert ben.sees(ASKED)


async def test_pressed_several_times_at_once_by_somebody_new_it_is_asked_once(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    hana = core.person("Hana")
    titles = await asyncio.gather(*(sends(core, hana, "sos.person", "none") for _ in range(4)))
    await core.passes(SOON)
    assert set(titles) == {"I'm asking around"} and ben.count(ASKED) == 1


async def test_whoever_asks_over_and_over_is_shown_other_ways_for_some_hours(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    hana = core.person("Hana")
    for _ in range(5):
        await calls(hana)
        await hana.presses("I don't need it any more")
    await calls(hana)
    assert hana.sees("I've asked several times today", "People who help", "[This is serious]") and not ben.sees(ASKED)
    await core.passes(DAY)
    await calls(hana)
    assert ben.sees(ASKED)


async def test_cancelling_too_late_says_that_somebody_is_there(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    hana = core.person("Hana")
    await calls(hana)
    await ben.presses("I'm here")
    await core.passes(SOON)
    await hana.presses("I don't need it any more")
    assert hana.sees("Somebody has come already") and hana.rooms


async def test_nobody_cancels_or_answers_for_another(core: Chat) -> None:
    ben, cleo, dana, esra = await on_call(core, "Ben", "Cleo", "Dana", "Esra")
    await calls(core.person("Hana"))
    await sends(core, ben, "sos.cancel")
    assert await sends(core, esra, "sos.here") == "That button is from an older version of me"
    assert cleo.sees(ASKED) and dana.sees(ASKED)
    for address in ("sos.here", "sos.not_now", "sos.cancel"):
        await sends(core, ben, address, "no such call")
    await core.passes(SOON)
    assert not ben.rooms and cleo.sees(ASKED)
