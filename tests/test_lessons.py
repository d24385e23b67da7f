"""Lessons through time: restarts, clocks, deletions. On both databases."""

from __future__ import annotations

from datetime import timedelta

from tests.chat import Chat

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
LESSON = "One thing to try this week"


async def test_after_a_long_silence_one_lesson_comes_and_not_a_pile(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await core.sleeps_through(5 * WEEK)
    assert adam.count(LESSON) == 1


async def test_what_is_late_waits_for_the_end_of_the_quiet_hours(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await core.sleeps_through(DAY + 11 * HOUR)  # Tuesday 23:00
    assert adam.count(LESSON) == 0
    await core.passes(10 * HOUR)
    assert adam.count(LESSON) == 1


async def test_what_was_planned_for_the_morning_is_not_sent_at_night_after_another_silence(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Monday", "Tuesday", "Wednesday"])
    await core.sleeps_through(DAY + 10 * HOUR)  # Tuesday 22:00: held until Wednesday 08:00
    assert adam.count(LESSON) == 0
    await core.sleeps_through(DAY)  # Wednesday 22:00
    assert adam.count(LESSON) == 0
    await core.sleeps_through(10 * HOUR)  # Thursday 08:00
    assert adam.count(LESSON) == 1


async def test_a_clock_set_back_repeats_nothing(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await core.passes(DAY)
    assert adam.count(LESSON) == 1
    core.clock.moves(-3 * HOUR)
    await core.duties.catch_up()
    await core.passes(6 * HOUR)
    assert adam.count(LESSON) == 1


async def test_moving_west_in_the_evening_does_not_double_the_day(core: Chat) -> None:
    adam = await core.person("Adam", zone="Asia/Tokyo").joins(days=["Tuesday"], zone="Asia/Tokyo")
    await core.passes(13 * HOUR)  # Tuesday 10:00 in Tokyo
    assert adam.count(LESSON) == 1
    await adam.types("settings")
    await adam.answers({"In which timezone?": "America/New_York"})
    await core.passes(DAY)
    assert adam.count(LESSON) == 1


async def test_two_allies_in_two_zones_each_at_his_own_hour(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"], zone="Europe/London")
    kenji = await core.person("Kenji").joins(days=["Tuesday"], zone="Asia/Tokyo")
    await core.passes(13 * HOUR)  # 01:00 in London, 10:00 in Tokyo
    assert (adam.count(LESSON), kenji.count(LESSON)) == (0, 1)
    await core.passes(9 * HOUR)
    assert (adam.count(LESSON), kenji.count(LESSON)) == (1, 1)


async def test_the_quick_check_answers_each_choice(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("lesson")
    await adam.presses("Quick check")
    lesson = core.bot.shelf.library.lesson("en", core.bot.shelf.library.track("willing")[0])
    assert lesson is not None and lesson.recall is not None
    wrong = next(answer for answer in lesson.recall.answers if not answer.right)
    await adam.presses(wrong.words)
    assert adam.sees("Not quite", wrong.feedback)
    await adam.presses("Try again")
    right = next(answer for answer in lesson.recall.answers if answer.right)
    await adam.presses(right.words)
    assert adam.sees("Yes", right.feedback)


async def test_saving_twice_keeps_one_entry(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("lesson")
    for words in ("Once.", "Twice."):
        await adam.presses("Write my answer")
        await adam.answers({"Your words": words})
    await adam.types("journal")
    assert adam.screen.split("Your journal")[-1].count("Read or change") == 1


async def test_a_note_of_ones_own_and_pages_of_a_long_journal(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for number in range(6):
        await adam.types("note")
        await adam.answers({"Your words": f"Note {number}"})
    await adam.types("journal")
    assert adam.sees("2 older")
    await adam.presses("2 older")
    assert adam.sees("Newest")


async def test_erasing_leaves_no_row(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await core.passes(WEEK)
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await adam.types("privacy")
    assert adam.sees("Nothing. Until you join, I keep no trace of you.")


async def test_whoever_left_can_come_back_and_goes_on(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await core.passes(WEEK)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await core.passes(WEEK)
    assert adam.count(LESSON) == 2
    await adam.joins()
    await core.passes(WEEK)
    assert adam.count(LESSON) == 4


async def test_a_pause_of_a_hundred_years_is_refused_with_a_way_on(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for words in ("pause 5000 weeks", "pause 999999 months", "pause until the cows come home"):
        await adam.types(words)
    assert adam.count("at most") or adam.count("365 days")
    await core.passes(WEEK)
    assert adam.count(LESSON) == 2
