"""The why comes back: every sixty days, before a hard lesson, after push-back. Only he ever sees it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.chat import Chat, Someone

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
WHY = "Because my best colleague was never heard."
STILL = "Still true?"


async def lives(chat: Chat, someone: Someone, weeks: int) -> None:
    """He answers once a week, so that he is not left in peace as somebody who is silent."""
    for _ in range(weeks):
        await chat.sleeps_through(3 * DAY)
        await chat.sleeps_through(4 * DAY)
        await someone.types("lesson")
        await someone.presses("Done")


async def test_is_it_still_true(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await chat.sleeps_through(60 * DAY)  # Friday; his next day is a Tuesday
    assert not adam.sees(STILL)
    await chat.sleeps_through(4 * DAY)
    assert adam.sees(STILL, WHY, "This is what you wrote on March 2, 2026.", "It has changed", "Not today")
    await adam.presses("Yes")
    assert adam.sees("I ask again in sixty days.") and not adam.sees("It has changed")


async def test_he_is_asked_every_sixty_days(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await lives(core, adam, 8)
    await core.passes(3 * DAY)
    assert not adam.sees(STILL)
    await core.passes(6 * DAY)
    await adam.presses("Yes")
    await lives(core, adam, 8)
    assert not adam.sees(STILL)
    await core.passes(3 * DAY)
    await adam.presses("Not today")
    assert adam.sees("Nothing changes.")


async def test_a_why_that_has_changed_is_the_one_that_comes_back(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await lives(core, adam, 8)
    await core.passes(9 * DAY)
    await adam.presses("It has changed")
    assert adam.sees(WHY)
    await adam.answers({"In your own words": "Because silence is a choice, too."})
    await lives(core, adam, 8)
    assert adam.count(STILL) == 1
    await core.passes(WEEK)
    assert adam.sees("May 6, 2026. Is it still why you are here?\n\n“Because silence is a choice, too.”")


async def test_whoever_wrote_a_new_why_just_before_is_not_asked(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await lives(core, adam, 8)
    await core.passes(5 * DAY + 12 * HOUR)  # the question is planned for Tuesday
    await adam.types("why")
    await adam.presses("Change my why")
    await adam.answers({"In your own words": "Because silence is a choice, too."})
    await lives(core, adam, 4)
    assert not adam.sees(STILL)


async def test_nothing_is_asked_of_somebody_who_left_or_takes_a_break(core: Chat) -> None:
    adam, ben = await core.person("Adam").joins(), await core.person("Ben").joins()
    await lives(core, adam, 8)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await ben.types("pause 4 weeks")
    await core.sleeps_through(4 * WEEK - DAY)
    assert not adam.sees(STILL) and not ben.sees(STILL)
    await core.passes(5 * DAY)
    assert not adam.sees(STILL) and ben.count(STILL) == 1
    for _ in range(40):
        await core.sleeps_through(4 * DAY)  # silent: nothing more comes
    assert ben.count(STILL) == 1


async def test_what_is_late_waits_for_the_morning(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await lives(core, adam, 8)
    await core.passes(7 * DAY)
    await core.sleeps_through(DAY + 11 * HOUR)  # Tuesday, 23:00
    assert not adam.sees(STILL)
    await core.passes(10 * HOUR)
    assert adam.count(STILL) == 1


async def test_before_a_hard_lesson_his_why_comes_back(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("how do I deal with four men laughing?")
    library = core.bot.shelf.library
    hard = [library.lesson("en", id) for id in library.track("willing")]
    courage = next(one for one in hard if one and one.module == "courage" and "{why}" not in one.reflect)
    easy = next(one for one in hard if one and one.module == "listening" and one.level != "leading")
    for lesson, quoted in ((courage, True), (easy, False)):
        await adam.types(lesson.title)
        await adam.presses(f"Read “{lesson.title}”")
        assert ("You said why you are here" in adam.screen.split(lesson.title)[-1]) == quoted


@pytest.mark.parametrize("words", ["pushback", "push-back", "Push back!"])
async def test_push_back_gets_three_lines_his_why_and_a_question(core: Chat, words: str) -> None:
    adam = await core.person("Adam").joins()
    await adam.types(words)
    assert adam.sees("“What makes you say that?”", "Coffee at three?", WHY, "your programme team")
    await adam.presses("A question to think about")
    assert adam.sees("A question for you", "Write my answer")
