"""Questions without a name: asked by form, sealed until others wait with them, posted together, answered by anybody."""

from __future__ import annotations

from sqlalchemy import func, select

from storage import asks as store
from storage import schema
from storage.db import table
from tests.asking import (
    ANSWER,
    DAY,
    HOUR,
    MINUTE,
    NOW,
    OTHERS,
    QUESTION,
    UNKNOWN,
    WEEK,
    answers,
    asked_and_posted,
    asks,
    channel,
    chooses,
    code_of,
    form_of,
    others_ask,
    returns,
    sends,
    writes,
)
from tests.chat import Chat


async def rows(chat: Chat) -> dict[str, int]:
    """How many rows there are in every table."""
    tables = {one for module in schema.MODULES for one in vars(module).values() if hasattr(one, "__table__")}
    async with chat.bot.database.transaction() as db:
        return {one.__tablename__: await db.value(select(func.count()).select_from(table(one))) for one in tables}


# --- the whole way ---


async def test_a_question_waits_for_others_is_posted_with_them_answered_and_followed_up(chat: Chat) -> None:
    await channel(chat)
    adam = chat.person("Adam")
    await writes(adam)
    assert adam.sees("Before it's sent", QUESTION)
    await adam.answers({})
    code = code_of(adam)
    assert adam.sees("at least three people") and QUESTION not in chat.room("general")
    await others_ask(chat)
    await chat.passes(DAY)
    assert chat.room("general").count(QUESTION) == 1 and all(one in chat.room("general") for one in OTHERS)
    await returns(adam, code.upper().replace(" ", "-"))
    assert adam.sees("It stands in", QUESTION, "No answers yet.")
    await chooses(adam, "Add something", "It was in a meeting.", "What you'd like to add")
    assert adam.sees("It's sealed.")
    await others_ask(chat)
    await chat.passes(DAY)
    assert "Whoever asked adds" in chat.room("general") and "It was in a meeting." in chat.room("general")


async def test_answers_come_with_a_name_at_once_and_without_one_sealed(chat: Chat) -> None:
    adam, code = await asked_and_posted(chat)
    await chat.passes(MINUTE)
    ben, cleo = chat.person("Ben"), chat.person("Cleo")
    await ben.presses("Answer with my name")
    await ben.answers({"Your answer": "Say it back to them, slowly."})
    await chat.passes(MINUTE)
    assert "Say it back to them, slowly." in chat.room("general") and "Ben" in chat.room("general")
    await answers(cleo)
    assert cleo.sees("It's sealed.") and ANSWER not in chat.room("general")
    await chat.passes(WEEK)
    assert chat.room("general").count(ANSWER) == 1 and "Cleo" not in chat.room("general")
    await returns(adam, code)
    assert adam.sees("2 answers", ANSWER, "Say it back to them, slowly.")
    await chooses(adam, "Close it: I have what I need")
    await chat.passes(MINUTE)
    assert "Whoever asked has what was needed." in chat.room("general") and QUESTION in chat.room("general")


async def test_what_is_posted_now_stands_there_at_once_and_can_be_taken_back(chat: Chat) -> None:
    adam, code = await asked_and_posted(chat)
    assert adam.sees("It's on its way to")
    await chat.passes(MINUTE)
    assert QUESTION in chat.room("general")
    await returns(adam, code)
    await chooses(adam, "Take it back: its words are erased")
    assert adam.sees("Its words are erased")
    await chat.passes(MINUTE)
    assert QUESTION not in chat.room("general") and "Whoever asked has taken this question back." in chat.room(
        "general"
    )
    await returns(adam, code)
    assert adam.sees(UNKNOWN)


# --- what is written ---


async def test_asking_writes_three_envelopes_and_nothing_else(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    before = await rows(core)
    await adam.answers({})
    after = await rows(core)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"envelope": 3}


async def test_nothing_is_written_before_it_is_sent(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await adam.types("ask")
    await adam.presses("How does this work?")
    before = await rows(core)
    await adam.presses("Write my question")
    await adam.answers({"Your question": "She was raped by her manager."})
    await adam.answers({"Your question": QUESTION})
    await adam.presses("I have a code")
    await adam.answers({"Six words": "six words that nobody has got"})
    assert adam.sees(UNKNOWN) and await rows(core) == before


async def test_changing_what_waits_and_taking_it_back_write_no_new_row(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    code = await asks(adam)
    before = await rows(core)
    await returns(adam, code)
    await chooses(adam, "Change it", "Is it ever only a joke?")
    assert adam.sees("It's kept as changed.") and await rows(core) == before
    await returns(adam, code)
    assert adam.sees("Is it ever only a joke?")
    await chooses(adam, "Take it back: its words are erased")
    after = await rows(core)
    assert {name: after[name] - before[name] for name in after if after[name] != before[name]} == {"envelope": -1}
    await core.passes(2 * WEEK)
    assert "joke" not in core.room("general")


async def test_the_form_sent_twice_is_one_question_with_one_code_also_after_it_was_posted(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    form = form_of(adam)
    values = {**form.values, "words": QUESTION, "when": "together"}
    await adam.answers({})
    code = code_of(adam)
    await sends(core, "Adam", form.address, values)
    await others_ask(core)
    await core.passes(DAY)
    reply = await sends(core, "Adam", form.address, values)
    assert code in str(reply.view)
    await core.passes(2 * WEEK)
    assert core.room("general").count(QUESTION) == 1


async def test_no_table_says_who_and_no_message_stands_in_the_chat(core: Chat) -> None:
    adam, _ = await asked_and_posted(core)
    await adam.types("privacy")
    assert adam.sees("Nothing. Until you join, I keep no trace of you.", "nobody, not even I, can tell which are yours")


# --- when it is posted ---


async def test_alone_it_waits_for_six_days_and_is_posted_within_a_week(core: Chat) -> None:
    await channel(core)
    await asks(core.person("Adam"))
    await core.passes(6 * DAY)
    assert QUESTION not in core.room("general")
    await core.passes(DAY)
    assert QUESTION in core.room("general")


async def test_three_texts_of_one_person_are_not_three_people(core: Chat) -> None:
    await channel(core)
    for words in (QUESTION, *OTHERS):
        await asks(core.person("Adam"), words)
    await core.passes(6 * DAY)
    assert QUESTION not in core.room("general")
    await core.passes(DAY)
    assert all(one in core.room("general") for one in (QUESTION, *OTHERS))


async def test_what_somebody_else_puts_in_or_takes_out_brings_nobody_out_alone_any_sooner(core: Chat) -> None:
    await channel(core)
    code = await asks(core.person("Ben"), OTHERS[0])
    await core.passes(3 * DAY)
    await returns(core.person("Ben"), code)
    await chooses(core.person("Ben"), "Take it back: its words are erased")
    await asks(core.person("Cleo"), OTHERS[1])
    await core.passes(3 * DAY)
    await asks(core.person("Adam"))
    await core.passes(4 * DAY)
    assert OTHERS[1] in core.room("general") and QUESTION not in core.room("general")
    await core.passes(3 * DAY)
    assert QUESTION in core.room("general")


async def test_two_wait_and_the_third_brings_all_of_them(core: Chat) -> None:
    await channel(core)
    await asks(core.person("Adam"))
    await asks(core.person("Ben"), OTHERS[0])
    await core.passes(2 * DAY)
    assert QUESTION not in core.room("general")
    await asks(core.person("Cleo"), OTHERS[1])
    await core.passes(HOUR)
    assert QUESTION not in core.room("general")
    await core.passes(DAY)
    assert all(one in core.room("general") for one in (QUESTION, *OTHERS))


async def test_a_program_that_slept_posts_it_once_when_it_wakes(core: Chat) -> None:
    await channel(core)
    await asks(core.person("Adam"))
    await others_ask(core)
    await core.sleeps_through(3 * WEEK)
    await core.passes(WEEK)
    assert core.room("general").count(QUESTION) == 1


async def test_where_several_channels_take_questions_one_is_chosen(core: Chat) -> None:
    await channel(core)
    await channel(core, "fathers", "Fathers")
    adam = core.person("Adam")
    await writes(adam)
    assert adam.sees("Please fill this in.", QUESTION)
    await adam.answers({"Where?": "#fathers"})
    assert adam.sees("Your question will stand in #fathers")
    await adam.answers({"When?": NOW})
    await core.passes(MINUTE)
    assert QUESTION in core.room("fathers") and QUESTION not in core.room("general")


async def test_each_workspaces_texts_wait_for_each_other(core: Chat) -> None:
    await channel(core)
    await asks(core.person("Adam"))
    async with core.bot.database.transaction() as db:
        box = await store.box_of(db, "core", "test")
        assert box is not None and await store.box_of(db, "core", "elsewhere") is None
