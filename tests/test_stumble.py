"""Stumble and repair: one sentence becomes a promise, and nothing else is kept. On both databases."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.chat import Chat, Someone

DAY = timedelta(days=1)
SENTENCE = "I cut you off on Monday. I'm sorry, and I'd like to hear the rest."
REPAIRED = "That's a repair"


async def repairs(who: Someone, **instead: str | list[str]) -> None:
    """Fill in the form; another line instead of a good one."""
    labels = {"what": "What happened?", "effect": "What did it do to the other person?", "keep": "And the rest?"}
    given = {labels.get(name, "What will you say?"): answer for name, answer in instead.items()}
    await who.types("stumble")
    await who.presses("I said something wrong")
    await who.answers({"What will you say?": SENTENCE, **given})


async def test_a_repair_becomes_a_promise_and_the_rest_is_gone(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await repairs(adam, what="I talked over Priya twice.", effect="She shut her notebook.")
    assert adam.sees(REPAIRED, "Tuesday, March 3, 2026, 09:30, your time", "The rest is gone.")
    await adam.types("promises")
    await adam.presses("Read or change")
    assert adam.sees(SENTENCE) and not adam.sees("Priya") and not adam.sees("notebook")
    await adam.answers({"By which day?": "2026-03-04"})
    await adam.types("journal")
    assert not adam.sees("A stumble and its repair")


async def test_he_is_asked_how_it_went(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await repairs(adam)
    await core.passes(2 * DAY)
    assert adam.sees("[Kept] [Partly]") and not adam.sees(SENTENCE)


async def test_his_why_and_ways_on_follow(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await repairs(adam)
    assert adam.sees("Because my best colleague was never heard.", "[A question to think about]", "[Get a person]")
    await adam.presses("Practise saying it")
    assert adam.sees("Choose a scene")


async def test_what_he_ticks_is_kept_in_his_journal_and_opens_in_a_form(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await repairs(adam, what="I talked over Priya.", keep=["Keep it all in my journal"])
    assert adam.sees("It's all in your journal")
    await repairs(adam, what="I talked over Priya.", keep=["Keep it all in my journal"])
    await adam.types("journal")
    assert adam.count("A stumble and its repair, March 2, 2026") == 1 and not adam.sees("Priya")
    await adam.presses("Read or change")
    assert adam.sees("I talked over Priya.", SENTENCE)
    await adam.types("journal search")
    await adam.types("promises")
    assert adam.count("A promise of your own, by March 3, 2026") == 1


@pytest.mark.parametrize(
    ("sentence", "remark"),
    [
        ("I'm sorry, but you started it.", "What comes after “but”"),
        ("I’m sorry if you felt hurt.", "“If” leaves it open"),
        ("I didnt mean it like that.", "is about you"),
        ("Sorry, it was just a joke.", "Calling it a joke"),
    ],
)
async def test_an_explanation_is_pointed_out_once_and_may_stay(core: Chat, sentence: str, remark: str) -> None:
    adam = await core.person("Adam").joins()
    await repairs(adam, sentence=sentence, what="Something.")
    assert adam.sees("One thing about your sentence", remark, sentence, "Something.", "[Keep it as it is]")
    assert not adam.sees(REPAIRED)
    await adam.types("promises")
    assert not adam.sees("A promise of your own")
    await repairs(adam, sentence=sentence)
    await adam.answers({})
    assert adam.sees(REPAIRED)
    await adam.types("promises")
    await adam.presses("Read or change")
    assert adam.sees(sentence)


async def test_a_sentence_that_was_changed_is_taken_as_it_is(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await repairs(adam, sentence="Sorry, but you started it.")
    assert adam.sees("What comes after “but”")
    await adam.answers({"What will you say?": "I'm sorry. But for my temper it was a good meeting."})
    assert adam.sees(REPAIRED)


async def test_a_serious_word_brings_help_first_and_nothing_is_kept_before(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await repairs(adam, what="He groped her, and I laughed.")
    assert adam.sees("This sounds serious", "They'll know it's you")
    await adam.types("promises")
    assert not adam.sees("A promise of your own")
    await repairs(adam, what="He groped her, and I laughed.")
    await adam.answers({"What will you say?": "I laughed, but I didn't want to."})
    assert adam.sees("What comes after “but”")
    await adam.answers({"What will you say?": "I laughed. That was wrong of me. I'm sorry."})
    assert adam.sees(REPAIRED)


async def test_a_day_that_is_over_is_said_with_everything_kept(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("stumble")
    await adam.presses("I said something wrong")
    await adam.answers({"What will you say?": "Sorry, but no.", "By which day?": "2026-03-01"})
    assert adam.sees("That day is over.", "Sorry, but no.")
    await adam.answers({"By which day?": "2026-03-09"})
    assert adam.sees("What comes after “but”", "2026-03-09")
    await adam.answers({})
    assert adam.sees("Monday, March 9, 2026, 09:30")


async def test_a_sentence_is_needed(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await repairs(adam, sentence="  ", what="Something.")
    assert adam.sees("Something.") and not adam.sees(REPAIRED)


async def test_it_is_for_allies_and_push_back_has_its_own_way(core: Chat) -> None:
    hana, adam = core.person("Hana"), await core.person("Adam").joins()
    await hana.types("stumble")
    assert hana.sees("Join as an ally")
    await adam.types("stumble")
    await adam.presses("I met push-back")
    assert adam.sees("When somebody pushes back", "[Get a person] [Practise what to say]", "[This is serious]")
    assert adam.sees("Because my best colleague was never heard.")
