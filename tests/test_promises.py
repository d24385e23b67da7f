"""Promises: made, asked about on their morning, kept or moved on, and never written into the chat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.turn import Room, Sender
from bot.views import Card
from tests.chat import Chat, Someone

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
ACT = "Say in Thursday's meeting that the idea was Mei's."
WHY = "Because my best colleague was never heard."
ASKED = "You made yourself a promise"


async def promises(someone: Someone, act: str = ACT, day: str = "2026-03-10", whom: str = "Mei") -> Someone:
    """Make one by the form."""
    await someone.types("promise")
    await someone.opens("A promise")
    return await someone.answers({"What will you do?": act, "For whom?": whom, "By which day?": day})


async def test_a_promise_is_asked_about_on_its_morning_and_never_stands_in_the_chat(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await promises(adam)
    assert adam.sees("It is a promise", "Tuesday, March 10, 2026, 09:30, your time.")
    await chat.passes(WEEK)
    assert not adam.sees(ASKED)
    await chat.passes(DAY)
    assert adam.sees(ASKED, "March 10, 2026") and not adam.sees(ACT) and not adam.sees("Mei")
    await adam.presses("Kept")
    assert adam.sees("That is one more than yesterday.") and not adam.sees(ASKED)
    await chat.passes(WEEK)
    assert not adam.sees(ASKED)


async def test_not_yet_takes_a_new_day_with_his_why_and_the_third_time_a_word_about_company(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    await adam.presses("How did it go?")
    for times, day in enumerate(("2026-03-12", "2026-03-14", "2026-03-16"), 1):
        await adam.presses("Not yet")
        assert adam.sees("that is all right", WHY)
        await adam.answers({"By which day?": day})
        assert adam.sees("I ask you again on") and adam.sees("Its day has moved") == (times == 3)
        await adam.types("promises")
        await adam.presses("How did it go?")
    await adam.presses("Let it go")
    assert adam.sees("It is off your list.")


async def test_reading_changing_and_deleting(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    assert adam.sees("A promise of your own, by March 10, 2026") and not adam.sees(ACT)
    await adam.presses("Read or change")
    assert adam.sees(ACT)
    await adam.answers({"What will you do?": "Something smaller.", "By which day?": "2026-03-11"})
    assert adam.sees("Kept as changed")
    await adam.types("promises")
    assert adam.sees("A promise of your own, by March 11, 2026")
    await adam.presses("Delete")
    assert adam.sees("Delete this promise?")
    await adam.presses("Delete")
    assert adam.sees("No promise is open.")


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-03-01", "That day is over."),
        ("1999-12-31", "That day is over."),
        ("2027-03-03", "Please choose a day until March 2, 2027."),
        ("9999-12-31", "Please choose a day until March 2, 2027."),
        ("soon", "Please enter a date such as"),
    ],
)
async def test_a_day_that_cannot_be_gets_one_sentence_and_the_words_stay(core: Chat, day: str, sentence: str) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam, day=day)
    assert adam.sees(sentence, ACT) and not adam.sees("It is a promise")
    await adam.answers({"By which day?": "2027-03-02"})
    assert adam.sees("It is a promise")


async def test_words_too_long_get_one_sentence_and_stay(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam, act="x" * 501)
    assert adam.sees("This can have at most 500 characters; yours has 501.", "x" * 501)
    await adam.answers({"What will you do?": "   "})
    assert adam.sees("Please fill this in.")


async def test_a_lessons_one_thing_to_try_becomes_a_promise(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("lesson")
    lesson = core.bot.shelf.library.lesson("en", core.bot.shelf.library.track("willing")[0])
    assert lesson is not None
    await adam.presses("Promise it")
    assert adam.screen.endswith("[Promise it]") and adam.count(lesson.attempt) == 2
    await adam.answers({"By which day?": "2026-03-03"})
    await core.passes(DAY)
    assert adam.sees(ASKED, f"It came from the lesson {lesson.title}") and adam.count(lesson.attempt) == 2
    await adam.presses("Read or change")
    await adam.answers({"What will you do?": ACT})
    await adam.types("promises")
    assert adam.sees(f"{lesson.title}, by March 3, 2026")
    await adam.presses("How did it go?")
    assert not adam.sees(ACT)


async def test_the_form_sent_twice_makes_one_promise_and_pressing_twice_changes_nothing(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await promises(adam)
    await adam.types("promises")
    assert adam.count("A promise of your own, by March 10, 2026") == 1
    await adam.types("promises")
    await adam.presses("How did it go?")
    await adam.types("promises")
    await adam.presses("How did it go?")
    await adam.presses("Kept")
    await adam.presses("Kept")
    assert adam.count("That is one more than yesterday.") == 2
    await adam.types("promises")
    await adam.presses("Earlier ones")
    assert adam.sees("1 kept, 0 partly, 0 let go")


async def test_an_old_card_moves_nothing_a_second_time(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    await adam.presses("How did it go?")
    for _ in range(4):
        await adam.presses("Not yet")
        await adam.answers({"By which day?": "2026-03-20"})
    assert adam.count("I ask you again on Friday, March 20, 2026, 09:30") == 4 and not adam.sees("Its day has moved")


async def test_partly_offers_to_promise_the_rest(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    await adam.presses("How did it go?")
    await adam.presses("Partly")
    await adam.presses("Promise the rest")
    assert adam.sees(ACT, "Mei")
    await adam.answers({"By which day?": "2026-03-12"})
    await adam.types("promises")
    assert adam.sees("by March 12, 2026") and adam.sees("Earlier ones")


@pytest.mark.parametrize(("answer", "moment"), [("Kept", "after-win"), ("Not yet", "after-slip")])
async def test_a_question_for_the_moment_is_offered_and_answered_into_the_journal(
    core: Chat, answer: str, moment: str
) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    await adam.presses("How did it go?")
    await adam.presses(answer)
    if answer == "Not yet":
        await adam.answers({"By which day?": "2026-03-12"})
    await adam.presses("A question to think about")
    fitting = [one for one in core.bot.shelf.library.prompts("en") if one.moment == moment]
    assert any(adam.sees(one.words.split("\n\n")[-1].split("?")[0]) for one in fitting)
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "I said it to the room, not to him."})
    assert adam.sees("Kept in your journal")


async def test_a_promise_for_today_is_asked_about_the_next_morning(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam, day="2026-03-02")
    assert adam.sees("Tuesday, March 3, 2026, 09:30, your time.")
    await core.passes(DAY)
    assert adam.count(ASKED) == 1


async def test_whoever_likes_late_evenings_is_asked_in_the_morning(core: Chat) -> None:
    adam = await core.person("Adam").joins(at="22:30")
    await promises(adam)
    assert adam.sees("Tuesday, March 10, 2026, 09:00, your time.")


async def test_what_is_late_waits_for_the_end_of_the_quiet_hours(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await core.sleeps_through(8 * DAY + 11 * HOUR)  # Tuesday, 23:00
    assert not adam.sees(ASKED)
    await core.sleeps_through(9 * HOUR)
    assert adam.count(ASKED) == 1


async def test_a_break_comes_first_and_the_question_after_it(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("pause 2 weeks")
    await core.sleeps_through(13 * DAY)
    assert not adam.sees(ASKED)
    await core.passes(2 * DAY)
    assert adam.count(ASKED) == 1


async def test_whoever_left_is_asked_nothing_and_finds_it_when_he_returns(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("leave")
    await adam.presses("Leave, keep my journal")
    await core.sleeps_through(2 * WEEK)
    assert not adam.sees(ASKED)
    await adam.joins()
    await adam.types("promises")
    assert adam.sees("A promise of your own, by March 10, 2026")


async def test_a_question_that_could_not_be_sent_for_days_is_not_sent_and_the_promise_stays(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    core.clock.moves(8 * DAY)
    await core.bot.tick(core.clock())
    await core.sleeps_through(5 * DAY)
    assert not adam.sees(ASKED)
    await adam.types("promises")
    assert adam.sees("A promise of your own, by March 10, 2026")


async def test_a_new_day_by_his_own_wish_is_no_slip_and_the_old_day_asks_nothing(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam)
    await adam.types("promises")
    await adam.presses("Read or change")
    await adam.answers({"By which day?": "2026-02-28"})
    assert adam.sees("That day is over.")
    await adam.answers({"By which day?": "2026-03-20"})
    await core.passes(9 * DAY)
    assert not adam.sees(ASKED)
    await core.passes(10 * DAY)
    assert adam.count(ASKED) == 1
    await adam.presses("Read or change")  # its day has come, and only the words are changed
    await adam.answers({"What will you do?": "Something smaller."})
    assert adam.count("Kept as changed") == 2


async def test_moving_west_is_asked_in_the_new_morning(core: Chat) -> None:
    adam = await core.person("Adam", zone="Asia/Tokyo").joins(zone="Asia/Tokyo")
    await promises(adam)
    await adam.types("settings")
    await adam.answers({"In which timezone?": "America/Los_Angeles"})
    await core.passes(8 * DAY)  # noon in London, four in the morning there
    assert not adam.sees(ASKED)
    await core.passes(6 * HOUR)
    assert adam.count(ASKED) == 1


async def test_pages_of_many_and_the_earlier_ones(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    for number in range(6):
        await promises(adam, act=f"Act {number}", day=f"2026-03-1{number}")
    await adam.types("promises")
    assert adam.sees("by March 13, 2026", "2 more") and not adam.sees("by March 14, 2026")
    await adam.presses("2 more")
    assert adam.sees("by March 14, 2026", "Back to the first")
    for answer in ("Kept", "Partly", "Let it go"):
        await adam.types("promises")
        await adam.presses("How did it go?")
        await adam.presses(answer)
    await adam.types("promises")
    await adam.presses("Earlier ones")
    assert adam.sees("1 kept, 1 partly, 1 let go", "A promise of your own, let go")
    await adam.presses("Read or change")
    assert adam.sees("Act") and not adam.sees("By which day?:")


async def test_nobody_sees_or_changes_what_another_promised(core: Chat) -> None:
    adam, ben = await core.person("Adam").joins(), await core.person("Ben").joins()
    await promises(adam)
    await promises(ben, act="Mine.")
    await adam.types("privacy")
    assert adam.sees("Your promises: 1")
    for address in ("promises.open", "promises.kept", "promises.ask", "promises.not_yet", "promises.delete"):
        values = {"id": 1, "edition": 1}
        reply = await core.bot.handle(address, Sender("core", "test", "Ben"), Room(), values, core.clock())
        assert isinstance(reply.view, Card) and reply.view.title == "That button is from an older version of me"
    await adam.types("promises")
    assert adam.sees("by March 10, 2026")
    await adam.types("forget me")
    await adam.presses("Erase everything")
    await ben.types("promises")
    assert ben.sees("by March 10, 2026")
