"""Home: everything about an ally in one look, and nothing that should not stand in a chat."""

from __future__ import annotations

from datetime import date, timedelta

from tests.chat import Chat, Someone

DAY = timedelta(days=1)


def page(who: Someone) -> str:
    """The home page that was shown last."""
    return who.screen.rpartition("\nAlongside\n")[2]


async def promises(who: Someone, act: str, day: date) -> None:
    """Make a promise."""
    await who.types("promise")
    await who.opens("A promise")
    await who.answers({"What will you do?": act, "By which day?": day.isoformat()})


async def test_one_look_shows_why_next_days_and_the_ways_on(chat: Chat) -> None:
    adam = await chat.person("Adam").joins()
    await adam.types("home")
    assert adam.sees("Because my best colleague was never heard.", "Tuesday, March 3, 2026, 09:30")
    assert adam.sees("Tuesday and Thursday at 09:30 (Europe/London)", "Today's lesson", "My journal", "My promises")


async def test_what_was_asked_stands_there_until_it_is_answered(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("home")
    assert "Six short questions" in page(adam) and "There is no hurry." not in page(adam)
    await core.passes(DAY)
    await adam.types("home")
    assert "March 3, 2026. There is no hurry." in page(adam)
    await adam.presses("Read it")
    await adam.presses("Write my answer")
    await adam.answers({"Your words": "An answer."})
    await adam.types("home")
    assert "There is no hurry." not in page(adam) and "In your journal: 1" in page(adam)


async def test_promises_stand_by_day_without_their_words_and_ask_when_their_day_has_come(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await promises(adam, "Ask Dana what she thinks.", date(2026, 3, 6))
    await promises(adam, "Read the minutes aloud.", date(2026, 3, 4))
    await adam.types("home")
    assert page(adam).index("by March 4, 2026") < page(adam).index("by March 6, 2026")
    assert "Ask Dana" not in page(adam) and "How did it go with your promise" not in page(adam)
    await core.passes(2 * DAY)
    await adam.types("home")
    assert "How did it go with your promise: A promise of your own?" in page(adam)
    await adam.presses("How did it go?")
    await adam.presses("Kept")
    await adam.types("home")
    assert "by March 4, 2026" not in page(adam)


async def test_on_a_break_home_says_until_when_and_offers_to_go_on(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    await adam.types("pause 2 weeks")
    await adam.types("home")
    assert "On a break; next lesson: Tuesday, March 17, 2026" in page(adam) and "[Go on now]" in page(adam)
    await adam.presses("Go on now")
    await adam.types("home")
    assert "Next lesson: Tuesday, March 3, 2026" in page(adam) and "[Today's lesson]" in page(adam)


async def test_after_a_long_silence_home_says_that_it_is_quiet(core: Chat) -> None:
    adam = await core.person("Adam").joins(days=["Tuesday"])
    await core.passes(timedelta(weeks=16))
    assert adam.sees("I will be quiet now")
    await adam.types("home")
    assert "Next lesson: when you like: I am quiet until you go on" in page(adam) and "[Go on now]" in page(adam)


async def test_who_does_something_for_the_programme_finds_it_there(core: Chat) -> None:
    ada = await core.person("Ada").becomes_admin()
    await ada.types("home")
    assert ada.sees("Join as an ally", "[Polls] [Circles] [Questions to look at] [Roles] [Lessons and messages]")
    await ada.joins()
    await ada.types("home")
    assert "[Polls] [Circles] [Questions to look at] [Roles] [Lessons and messages]" in page(ada)
    adam = await core.person("Adam").joins()
    await adam.types("home")
    assert "For the programme" not in page(adam)


async def test_nobody_else_sees_a_home(core: Chat) -> None:
    adam, ben = await core.person("Adam").joins(), core.person("Ben")
    await adam.types("home")
    await ben.types("home")
    assert not ben.sees("Because my best colleague was never heard.") and ben.sees("Join as an ally")
