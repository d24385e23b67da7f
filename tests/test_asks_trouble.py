"""Questions without a name where something is wrong: too long, too often, telling, serious, closed, gone."""

from __future__ import annotations

from pathlib import Path

from bot.views import Form, Text
from tests.asking import (
    ANSWER,
    DAY,
    MINUTE,
    NOW,
    OTHERS,
    QUESTION,
    WEEK,
    answers,
    asked_and_posted,
    asks,
    channel,
    chooses,
    code_of,
    form_of,
    returns,
    sends,
    writes,
)
from tests.chat import Chat

AGAIN = "as many as I take"


async def test_without_a_channel_a_friendly_line_says_who_can_make_one(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("ask")
    assert adam.sees("There's no channel for questions without a name yet", "I have a code")
    assert not adam.sees("Write my question") and not adam.sees("Choose a channel")
    reply = await sends(core, "Adam", "asks.write", {})
    assert "There's no channel" in str(reply.view)


async def test_twenty_thousand_characters_get_one_sentence_and_stay(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam, "x" * 20_000)
    assert adam.sees("This can have at most 2,000 characters; yours has 20,000.", "x" * 20_000)
    await adam.answers({"Your question": QUESTION})
    assert adam.sees("Before it's sent")


async def test_the_longest_question_in_the_widest_letters_fits(core: Chat) -> None:
    await channel(core)
    adam, longest = core.person("Adam"), "𝄞\n" * 1000
    code = await asks(adam, longest)
    await returns(adam, code)
    assert adam.count("𝄞") > 1000


async def test_words_typed_after_the_command_are_not_taken(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await adam.types(f"ask {QUESTION}")
    assert adam.sees("stands in this chat, under your name") and not adam.sees(QUESTION)


async def test_who_asks_too_often_is_told_so_and_keeps_the_words(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    for number in range(3):
        code = await asks(adam, f"{QUESTION} {'And then?' * number}")
    await returns(adam, code)
    await chooses(adam, "Take it back: its words are erased")
    await writes(adam, "One more, please?")
    await adam.answers({})
    assert adam.sees("as many as I take", "One more, please?")
    await core.passes(DAY)
    await adam.answers({})
    assert adam.count(AGAIN) == 1
    await core.passes(WEEK)
    await adam.answers({})
    assert code_of(adam) != code


async def test_a_person_is_told_of_what_could_tell_who_it_is(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam, "My boss Peter said on Monday at 15:30 in B2.14 that I'm too loud. Mei heard it.")
    for telling in ("My boss", "Peter", "Monday", "15:30", "B2.14", "Mei"):
        assert telling in adam.screen
    assert adam.sees("What's in bold could tell who you are")
    await adam.answers({"Change it here if you like": "My boss Peter said that I'm too loud."})
    assert adam.sees("Before it's sent", "What's in bold")
    await adam.answers({"Change it here if you like": "Somebody said that I'm too loud."})
    assert adam.sees("Keep these six words")


async def test_serious_words_bring_those_who_help_and_one_tap_goes_on(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam, "She was raped by her manager. What do I do?")
    assert adam.sees("This sounds serious", "What do I do?") and not adam.sees("Before it's sent")
    await adam.answers({})
    assert adam.sees("Before it's sent", "What do I do?")
    await adam.answers({"Change it here if you like": "I want to kill myself."})
    assert adam.sees("Keep these six words")


async def test_serious_words_that_come_at_the_last_look_are_seen_as_well(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    await adam.answers({"Change it here if you like": "I want to kill myself."})
    assert adam.sees("This sounds serious") and not adam.sees("Keep these six words")


async def test_a_closed_question_takes_no_more_answers(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    ben = core.person("Ben")
    await ben.presses("Answer without my name")
    await returns(adam, code)
    await chooses(adam, "Close it: I have what I need")
    await ben.answers({"Your answer": ANSWER})
    assert ben.sees("This question is closed")


async def test_an_answer_that_waits_when_the_question_is_taken_back_goes_back_to_its_author(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    cleo = core.person("Cleo")
    hers = await answers(cleo)
    await returns(adam, code)
    await chooses(adam, "Take it back: its words are erased")
    await core.passes(WEEK)
    assert ANSWER not in core.room("general")
    await returns(cleo, hers)
    assert cleo.sees("The question was closed before this could be posted.", ANSWER)


async def test_what_is_answered_keeps_nothing_of_a_question_that_was_taken_back(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    ben = core.person("Ben")
    await ben.presses("Answer with my name")
    await ben.answers({"Your answer": "Say it back to them, slowly."})
    await core.passes(MINUTE)
    assert core.room("general").count(QUESTION) == 2
    await returns(adam, code)
    await chooses(adam, "Take it back: its words are erased")
    await core.passes(MINUTE)
    assert QUESTION not in core.room("general") and "Say it back to them, slowly." in core.room("general")


async def test_an_answer_with_a_name_sent_twice_is_posted_once(core: Chat) -> None:
    await asked_and_posted(core)
    await core.passes(MINUTE)
    ben = core.person("Ben")
    await ben.presses("Answer with my name")
    form = form_of(ben)
    for _ in range(2):
        await sends(core, "Ben", form.address, {**form.values, "words": ANSWER})
    await core.passes(DAY)
    assert core.room("general").count(ANSWER) == 1
    assert "Ben" in core.room("general")
    await ben.types("forget me")
    await ben.presses("Erase everything")
    await core.passes(MINUTE)
    assert "Ben" not in core.room("general") and ANSWER in core.room("general")
    await ben.types("privacy")
    assert ben.sees("Nothing. Until you join")


async def test_a_channel_that_is_gone_sends_it_back(core: Chat) -> None:
    olga = await channel(core)
    adam = core.person("Adam")
    code = await asks(adam)
    await olga.types("channels")
    await olga.presses("Take it off the list")
    await olga.presses("Take it off the list")
    await core.passes(WEEK)
    await returns(adam, code)
    assert adam.sees("Its channel isn't there any more.", QUESTION)


async def test_what_the_platform_did_not_take_is_posted_when_it_does(core: Chat) -> None:
    await channel(core)
    core.bot_is_absent_from("general")
    await asks(core.person("Adam"), when=NOW)
    await core.passes(MINUTE)
    assert QUESTION not in core.room("general")
    core.bot_joins("general")
    await core.passes(DAY)
    await core.passes(WEEK)
    assert core.room("general").count(QUESTION) == 1


async def test_when_a_key_is_gone_everybody_is_told_and_asking_works_again(core: Chat, tmp_path: Path) -> None:
    await channel(core)
    adam = core.person("Adam")
    code = await asks(adam)
    for key in (tmp_path / "keys").glob("*.key"):
        key.unlink()
    await returns(adam, code)
    assert adam.sees("could not be opened any more") and adam.sees("March 2, 2026")
    await core.passes(MINUTE)
    assert "I can't open them any more" in core.room("general")
    await asks(adam, OTHERS[0], NOW)
    await core.passes(MINUTE)
    assert OTHERS[0] in core.room("general")


async def test_an_old_form_with_other_words_is_not_taken_for_what_was_released(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    form = form_of(adam)
    await adam.answers({"When?": NOW})
    await core.passes(MINUTE)
    reply = await sends(core, "Adam", form.address, {**form.values, "words": OTHERS[0], "when": "now"})
    assert "six words" not in str(reply.view) and "from an older version of me" in str(reply.view)
    ben = core.person("Ben")
    await ben.presses("Answer with my name")
    form = form_of(ben)
    await ben.answers({"Your answer": ANSWER})
    reply = await sends(core, "Ben", form.address, {**form.values, "words": OTHERS[0]})
    assert "on its way" not in str(reply.view)
    await core.passes(WEEK)
    assert OTHERS[0] not in core.room("general")


async def test_of_words_that_are_too_long_to_be_sent_no_more_is_looked_at_than_can_be(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    form = form_of(adam)
    long = "a." * 900 + " Peter " + "a." * 100_000 + " Monday"
    reply = await sends(core, "Adam", form.address, {**form.values, "words": long, "when": "together"})
    assert set(reply.problems) == {"words"} and isinstance(reply.view, Form)
    [marked] = [part.words for part in reply.view.intro if isinstance(part, Text) and "Peter" in part.words]
    assert len(marked) < 2 * 2000 and "Monday" not in marked
