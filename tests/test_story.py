"""The main job, told once and taken through every door: join, lesson, reflection, journal, pause, leave."""

from __future__ import annotations

from datetime import timedelta

from tests.chat import Chat

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


async def test_a_man_says_hi_joins_gets_his_lesson_and_reflects(chat: Chat) -> None:
    adam = chat.person("Adam")
    await adam.types("hi")
    assert adam.sees("Until you join I keep nothing about you.", "Join as an ally", "What is stored", "What can I say?")

    await adam.presses("Join as an ally")
    assert adam.sees("What is kept", "Europe/London")
    await adam.joins_form()
    assert adam.sees("Welcome. You are in.", "Tuesday and Thursday at 09:30")

    await chat.passes(DAY)
    assert adam.sees("Think about it", "One thing to try this week")
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "I interrupt more than I thought."})
    assert adam.sees("Kept in your journal")
    assert not adam.sees("I interrupt more than I thought.")

    await adam.types("journal")
    await adam.presses("Read or change")
    assert adam.sees("I interrupt more than I thought.")
    await adam.answers({"Your words": "I interrupt, and I can stop."})
    await adam.types("journal")
    await adam.presses("Delete")
    assert adam.sees("Delete this entry?")
    await adam.presses("Delete")
    assert adam.sees("Nothing here yet.")


async def test_one_lesson_a_day_on_the_chosen_days(chat: Chat) -> None:
    adam = await chat.person("Adam").joins(days=["Tuesday"])
    await chat.passes(2 * WEEK)
    assert adam.count("One thing to try this week") == 2


async def test_lesson_gives_todays_now_and_it_does_not_come_again(chat: Chat) -> None:
    adam = await chat.person("Adam").joins(days=["Tuesday", "Wednesday"])
    await chat.passes(timedelta(hours=15))
    await adam.types("lesson")
    await chat.passes(timedelta(hours=12))
    assert adam.count("One thing to try this week") == 1
    await chat.passes(DAY)
    assert adam.count("One thing to try this week") == 2


async def test_a_pause_loses_nothing(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("pause 2 weeks")
    assert adam.sees("No lessons until March 16, 2026")
    await chat.passes(2 * WEEK - DAY)
    assert not adam.sees("One thing to try this week")
    await chat.passes(3 * DAY)
    assert adam.count("One thing to try this week") == 1


async def test_resume_ends_the_pause(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("pause 2 weeks")
    await adam.types("resume")
    await chat.passes(WEEK)
    assert adam.count("One thing to try this week") == 2


async def test_catch_up_shows_what_was_missed(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await chat.passes(WEEK)
    await adam.types("catch up")
    assert adam.sees("2 lessons are waiting")


async def test_settings_change_everything(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("settings")
    await adam.opens("Settings")
    await adam.answers({"On which days?": ["Monday"], "In which timezone?": "Lundon"})
    assert adam.sees("Did you mean Europe/London?")
    await adam.answers({"On which days?": ["Monday"], "In which timezone?": "Asia/Tokyo"})
    assert adam.sees("Monday, March 9, 2026, 09:30, your time.")


async def test_a_why_keeps_its_history(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("why")
    await adam.presses("Change my why")
    await adam.answers({"In your own words": "Because silence is a choice, too."})
    await adam.types("why")
    assert adam.sees("Because silence is a choice, too.", "Earlier", "Because my best colleague was never heard.")


async def test_privacy_lists_what_is_stored(chat: Chat) -> None:
    adam = chat.person("Adam")
    await adam.types("privacy")
    assert adam.sees("Nothing. Until you join, I keep no trace of you.")
    await adam.joins()
    await adam.types("privacy")
    assert adam.sees("Your why, and earlier ones", "Your plan")


async def test_leaving_stops_everything(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    assert adam.sees("You have left")
    await chat.passes(2 * WEEK)
    assert not adam.sees("One thing to try this week")


async def test_words_i_do_not_know_get_the_nearest_command_and_the_best_lesson(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("jurnal")
    await adam.presses("journal")
    assert adam.sees("Nothing here yet.")
    await adam.types("how do I listen without defending myself?")
    assert adam.sees("There are lessons that may help")


async def test_what_is_typed_is_shown_as_typed(chat: Chat) -> None:
    evil = "<!channel> <@U1> *b* [x](https://evil.example) <b>hi</b> \u202eright\u202c"
    adam = await chat.person("Adam").joins(words=evil)
    await adam.types("why")
    assert adam.sees(evil)
