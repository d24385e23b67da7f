"""In the moment: a sentence for now and one for later; and who is asked when somebody wants a person. On both databases."""

from __future__ import annotations

from bot.turn import Room, Sender
from tests.calling import ASKED, DAY, HOUR, NOBODY, SOON, calls, keeps_apart, on_call
from tests.chat import Chat


async def test_each_of_three_moments_has_a_sentence_for_now_and_one_for_later(chat: Chat) -> None:
    hana = chat.person("Hana")
    for moment, title in (
        ("I just heard something", "You heard something"),
        ("I said something", "You said something"),
        ("I'm being mocked for this", "They're having a go at you"),
    ):
        await hana.types("sos")
        await hana.presses(moment)
        assert hana.sees(title, "Now:", "Later:")


async def test_there_is_another_sentence_at_each_press_and_on_each_day(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("sos")
    await adam.presses("I just heard something")
    first = adam.screen
    await adam.presses("Another one")
    assert adam.screen != first and adam.count("You heard something") == 1
    for _ in range(4):
        await adam.presses("Another one")
    assert adam.screen == first
    await core.passes(DAY)
    await adam.types("sos")
    await adam.presses("I just heard something")
    assert adam.screen.rpartition("What's happened?")[2] != first.rpartition("What's happened?")[2]


async def test_looking_keeps_nothing_of_a_stranger(core: Chat) -> None:
    hana = core.person("Hana")
    await hana.types("sos")
    await hana.presses("I said something")
    await hana.types("privacy")
    assert hana.sees("Nothing. Until you join, I keep no trace of you.")


async def test_only_allies_are_shown_the_ways_of_allies(core: Chat) -> None:
    hana, adam = core.person("Hana"), await core.person("Adam").joins()
    for one in (hana, adam):
        await one.types("sos")
        await one.presses("I said something")
    assert adam.sees("[I want to repair it]") and not hana.sees("[I want to repair it]")
    assert adam.sees("Say “on call”") and not hana.sees("Say “on call”")


async def test_only_who_is_at_work_and_on_no_break_is_asked(core: Chat) -> None:
    await on_call(core, "Ben", zone="Asia/Tokyo")
    [cleo] = await on_call(core, "Cleo")
    await cleo.types("pause 2 weeks")
    hana = core.person("Hana")
    await calls(hana)
    assert hana.sees(NOBODY)
    await cleo.types("resume")
    await hana.presses("Try again")
    await core.passes(SOON)
    assert cleo.sees(ASKED)


async def test_the_evening_and_the_weekend_belong_to_those_on_call(core: Chat) -> None:
    await on_call(core, "Ben")
    hana = core.person("Hana")
    core.clock.moves(6 * HOUR)
    await calls(hana)
    core.clock.moves(5 * DAY - 6 * HOUR)  # Saturday noon
    await calls(hana)
    assert hana.count(NOBODY) == 2


async def test_two_who_would_rather_not_meet_are_not_put_together_whoever_of_them_said_so(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    hana = core.person("Hana")
    await keeps_apart(ben, "Hana")
    await calls(hana)
    assert hana.sees(NOBODY) and not ben.sees(ASKED)
    adam, dana = await core.person("Adam").joins(), core.person("Dana")
    for one in (adam, dana):
        await keeps_apart(one, "Ben")
        await calls(one)
        assert one.sees(NOBODY) and not ben.sees(ASKED)


async def test_whoever_was_not_asked_for_longest_is_asked_first_and_nobody_is_asked_for_himself(core: Chat) -> None:
    ben, cleo, dana, esra = await on_call(core, "Ben", "Cleo", "Dana", "Esra")
    await calls(ben)
    assert not ben.sees(ASKED) and all(one.sees(ASKED) for one in (cleo, dana, esra))
    await ben.presses("I don't need it any more")
    farid = (await on_call(core, "Farid"))[0]
    await calls(core.person("Hana"))
    assert farid.sees(ASKED) and ben.sees(ASKED)
    assert sum(one.sees(ASKED) for one in (cleo, dana, esra)) == 1


async def test_who_shares_the_language_is_asked_first(core: Chat) -> None:
    people = await on_call(core, "Ben", "Cleo", "Dana", "Esra")
    await people[3].types("settings")
    await people[3].answers({"Language": "Español"})
    await core.bot.handle("sos.person", Sender("core", "test", "Mateo", language="es"), Room(), {}, core.clock())
    await core.passes(SOON)
    assert [one.sees(ASKED) for one in people[:3]] == [True, True, False]


async def test_being_asked_can_be_ended_any_time(core: Chat) -> None:
    [ben] = await on_call(core, "Ben")
    await ben.presses("Not any more")
    assert ben.sees("Would you be one of those who can be asked?")
    hana = core.person("Hana")
    await calls(hana)
    assert hana.sees(NOBODY)
