"""Anonymous polls, told through every door: made, posted, answered, closed, and nothing known before or beyond."""

from __future__ import annotations

from datetime import timedelta

from bot.roles import new_code
from storage import installation
from tests.chat import Chat, Someone

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
QUESTION = "Do you feel heard in meetings?"
HEARD = f'poll "{QUESTION}" "Yes" "No"'


async def coordinator(chat: Chat, people: int = 12) -> list[Someone]:
    """A channel with so many people; the first one looks after the bot."""
    code, kept = new_code()
    async with chat.bot.database.transaction() as db:
        await installation.begin(db, kept)
    them = chat.room_of(people)
    await them[0].types(f"claim {code}")
    return them


async def posted(chat: Chat, olga: Someone, words: str = HEARD) -> None:
    """A poll in #general."""
    await olga.types(words, room="general")
    await olga.presses("Post now")
    await chat.passes(timedelta(seconds=1))


async def test_results_stay_hidden_until_five_have_voted(chat: Chat) -> None:
    olga, *women = await coordinator(chat)
    await posted(chat, olga)
    assert QUESTION in chat.room("general")
    for woman in women[:4]:
        await woman.presses("No")
        assert woman.sees("Sealed", "locked until")
    await olga.types("poll close", room="general")
    await chat.passes(timedelta(seconds=1))
    assert "Not enough answers to show safely." in chat.room("general")
    assert "fewer than 3" not in chat.room("general") and "%" not in chat.room("general")


async def test_the_result_takes_the_place_of_the_poll(chat: Chat) -> None:
    olga, *women = await coordinator(chat)
    await posted(chat, olga)
    assert "locked until Wednesday, March 4, 2026" in chat.room("general")
    assert "Fewer than five have answered so far." in chat.room("general")
    for woman in women[:3]:
        await woman.presses("Yes")
    for woman in women[3:7]:
        await woman.presses("No")
    await chat.passes(2 * DAY + timedelta(minutes=11))
    room = chat.room("general")
    assert "5 to 9 people answered." in room and "Most chosen: “No”." in room
    assert "about 40 %" in room and "about 60 %" in room
    assert "Answer" not in room and "Fewer than five" not in room
    assert olga.sees("The result as a table", "Ask again")
    await women[0].types("privacy")
    assert women[0].sees("I no longer know whether you took part.") and not women[0].sees("is waiting, sealed")


async def test_an_answer_is_changed_and_taken_back_until_the_close(chat: Chat) -> None:
    olga, *women = await coordinator(chat)
    await posted(chat, olga, HEARD + " --exact")
    ada, *others = women[:6]
    for woman in others:
        await woman.presses("Yes")
    await ada.presses("No")
    first = ada.screen
    await ada.presses("No")
    await ada.presses("My answer…")
    assert ada.sees("An answer of yours is waiting, sealed.")
    await ada.presses("Change my answer")
    await ada.answers({"Your answer": "Yes"})
    assert first.count("Sealed") >= 1 and "No answer of yours" not in ada.screen
    await ada.presses("My answer…")
    await ada.presses("Withdraw it")
    assert ada.sees("Your answer is out of the box.")
    await ada.presses("Answer")
    await ada.answers({"Your answer": "Yes"})
    await olga.types("poll close", room="general")
    await chat.passes(timedelta(seconds=1))
    assert "6 people answered." in chat.room("general") and "Everybody chose “Yes”." in chat.room("general")
    assert "6 (100 %)" in chat.room("general") and "0 (0 %)" in chat.room("general")


async def test_a_form_builds_a_poll_and_keeps_what_was_typed_wrong(chat: Chat) -> None:
    olga, *people = await coordinator(chat)
    await olga.types("poll", room="general")
    await olga.opens("A poll")
    answers = {
        "What do you want to know?": "Which topics next?",
        "Kind of answer": "Several options",
        "Options": "Listening\nSpeaking up\nlistening",
        "How many may be chosen?": "2",
    }
    await olga.answers(answers)
    assert olga.sees("listening")
    await olga.answers({"Options": "Listening\nSpeaking up\nCourage"})
    assert olga.sees("Only you see this.", "Which topics next?", "Courage")
    await olga.presses("Post now")
    await chat.passes(timedelta(seconds=1))
    ben, *others = people[:6]
    await ben.presses("Answer")
    await ben.answers({"Your answer": ["Listening", "Speaking up", "Courage"]})
    assert ben.sees("Please choose 2 at most; you chose 3.")
    await ben.answers({"Your answer": ["Listening", "Courage"]})
    assert ben.sees("Sealed")
    for person in others:
        await person.presses("Answer")
        await person.answers({"Your answer": ["Listening"]})
    await olga.types("poll close", room="general")
    await chat.passes(timedelta(seconds=1))
    assert "90 % or more" in chat.room("general") and "fewer than 3" in chat.room("general")


async def test_words_come_in_random_order_from_ten_people_on(chat: Chat) -> None:
    olga, *people = await coordinator(chat, 14)
    await posted(chat, olga, 'poll "What should we stop doing?" --open')
    for number, person in enumerate(people[:9]):
        await person.presses("Answer")
        await person.answers({"Your answer": f"Stop thing {number}"})
    await olga.types("poll close", room="general")
    await chat.passes(timedelta(seconds=1))
    assert "Not enough answers" in chat.room("general") and "Stop thing" not in chat.room("general")
    await olga.types("polls")
    await olga.presses("What should we stop doing?")
    await olga.presses("Ask again")
    await olga.presses("Post now")
    await chat.passes(timedelta(seconds=1))
    for number, person in enumerate(people[:10]):
        await person.presses("Answer")
        await person.answers({"Your answer": f"Stop thing {number}"})
    await olga.types("poll close", room="general")
    await chat.passes(timedelta(seconds=1))
    assert chat.room("general").count("Stop thing") == 5
    await people[0].presses("Read all 10 answers")
    assert people[0].sees("Stop thing 0", "Stop thing 9")


async def test_a_channel_without_the_bot_costs_no_draft(chat: Chat) -> None:
    olga, *_ = await coordinator(chat)
    chat.bot_is_absent_from("general")
    await posted(chat, olga)
    assert QUESTION not in chat.room("general")
    assert olga.sees("I could not post it", "I am not in that channel yet.", "Your draft is kept.")
    chat.bot_joins("general")
    await olga.presses("Post now")
    await chat.passes(timedelta(seconds=1))
    assert QUESTION in chat.room("general")


async def test_a_question_is_changed_before_its_first_answer_only(chat: Chat) -> None:
    olga, ada, *_ = await coordinator(chat)
    await posted(chat, olga)
    await olga.types("polls")
    await olga.presses(QUESTION)
    await olga.presses("Change…")
    await olga.answers({"Options": "Often\nSeldom"})
    assert olga.sees("Nobody had answered yet")
    await chat.passes(timedelta(seconds=1))
    assert "Often" in chat.room("general")
    await ada.presses("Often")
    assert ada.sees("Sealed")
    await olga.presses("Change…")
    await olga.answers({"Options": "Always\nNever"})
    assert olga.sees("Too late to change it")
    await ada.presses("My answer…")
    await ada.presses("Withdraw it")
    await olga.types("polls")
    await olga.presses(QUESTION)
    await olga.presses("Change…")
    assert olga.count("Too late to change it") >= 1 and not olga.sees("Seldom\n")


async def test_a_poll_is_deleted_with_everything(chat: Chat) -> None:
    olga, ada, *_ = await coordinator(chat)
    await posted(chat, olga)
    await ada.presses("Yes")
    await olga.types("polls")
    await olga.presses(QUESTION)
    await olga.presses("Delete…")
    await olga.presses("Delete everything")
    await chat.passes(timedelta(seconds=1))
    assert QUESTION not in chat.room("general") and "This poll was deleted" in chat.room("general")


async def test_a_survey_from_a_template(chat: Chat) -> None:
    olga, *people = await coordinator(chat)
    await olga.types("poll templates", room="general")
    title = olga.chat.bot.shelf.library.templates("en")[0].title
    await olga.presses(title)
    await olga.presses("Post now")
    await chat.passes(timedelta(seconds=1))
    assert title in chat.room("general")
    await people[0].presses("Answer")
    assert people[0].sees("You may leave this out.") or people[0].sees("Your answer")
