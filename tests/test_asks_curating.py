"""Coordinators and questions without a name: reading first, reports, closing; never who it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.db import Database
from tests.asking import (
    DAY,
    HOUR,
    MINUTE,
    QUESTION,
    asked_and_posted,
    asks,
    channel,
    chooses,
    form_of,
    returns,
    sends,
)
from tests.chat import Chat, converse
from tests.doors.door import Clock
from tests.test_poll_settings import programme

# --- a coordinator reads first ---


async def test_where_a_coordinator_reads_first_the_author_hears_why_and_can_try_again(
    sqlite: Database, tmp_path: Path, clock: Clock
) -> None:
    async with converse("core", sqlite, programme(tmp_path, asks_read_first="yes"), clock) as chat:
        olga = await channel(chat)
        adam = chat.person("Adam")
        code = await asks(adam, "Does Peter ever stop?", "Not sealed: to a coordinator now")
        assert adam.sees("It's with the coordinators.")
        await chat.passes(MINUTE)
        assert olga.sees("One text waits to be read") and not olga.sees("Peter")
        await olga.presses("Look at the next one")
        assert olga.sees("It seems to name somebody.", "Peter")
        await olga.answers({"What becomes of it?": "Send it back, with a reason"})
        assert olga.sees("Please choose a reason")
        await olga.answers({"Reason": "It names somebody.", "Your own words to the author": "Leave out his name?"})
        assert olga.sees("That's all.")
        await returns(adam, code)
        assert adam.sees("It names somebody. Leave out his name?")
        await chooses(adam, "Change it and send it again", "Does it ever stop?")
        await chat.passes(DAY)
        await olga.presses("Look at the next one")
        await olga.answers({"What becomes of it?": "Post it"})
        await chat.passes(MINUTE)
        assert "Does it ever stop?" in chat.room("general") and "Peter" not in chat.room("general")


async def test_what_is_changed_while_it_is_read_is_read_again(sqlite: Database, tmp_path: Path, clock: Clock) -> None:
    async with converse("core", sqlite, programme(tmp_path, asks_read_first="yes"), clock) as chat:
        olga = await channel(chat)
        adam = chat.person("Adam")
        code = await asks(adam, QUESTION, "Not sealed: to a coordinator now")
        await chat.passes(MINUTE)
        await olga.presses("Look at the next one")
        await returns(adam, code)
        await chooses(adam, "Change it", "Is it ever only a joke?")
        await olga.answers({"What becomes of it?": "Post it"})
        await chat.passes(MINUTE)
        assert olga.sees("Is it ever only a joke?") and "joke" not in chat.room("general")
        await olga.answers({"What becomes of it?": "Post it"})
        await chat.passes(MINUTE)
        assert "Is it ever only a joke?" in chat.room("general")


async def test_coordinators_hear_once_a_day_that_something_waits(
    sqlite: Database, tmp_path: Path, clock: Clock
) -> None:
    async with converse("core", sqlite, programme(tmp_path, asks_read_first="yes"), clock) as chat:
        olga = await channel(chat)
        for name in ("Adam", "Ben", "Cleo"):
            await asks(chat.person(name), QUESTION + name.lower(), "Not sealed: to a coordinator now")
            await chat.passes(MINUTE)
        assert olga.count("Somebody waits for you") == 1
        await chat.passes(DAY)
        await olga.presses("Look at the next one")
        await olga.answers({"What becomes of it?": "Later"})
        for _ in range(2):
            await olga.answers({"What becomes of it?": "Post it"})
        assert olga.sees("What you left for later is still there.")
        await chat.passes(MINUTE)
        assert chat.room("general").count(QUESTION) == 2


# --- reports, and closing ---


async def test_a_report_brings_a_coordinator_who_closes_it(chat: Chat) -> None:
    adam, code = await asked_and_posted(chat)
    await chat.passes(MINUTE)
    await chat.person("Ben").presses("Report")
    assert chat.person("Ben").sees("Nobody learns that it was you.")
    await chat.passes(MINUTE)
    olga = chat.person("Olga")
    assert olga.sees("one was reported") and not olga.sees("Ben")
    await olga.presses("Look at the next one")
    assert olga.sees("Somebody has reported this.", QUESTION)
    await olga.answers(
        {"What becomes of it?": "Close it: its words are erased", "Reason": "It could hurt somebody who reads it."}
    )
    await chat.passes(MINUTE)
    assert QUESTION not in chat.room("general") and "A coordinator has closed this question." in chat.room("general")
    await returns(adam, code)
    assert adam.sees("It could hurt somebody who reads it.") and not adam.sees("What now?")


async def test_what_was_left_there_is_not_reported_again(core: Chat) -> None:
    await asked_and_posted(core)
    await core.passes(MINUTE)
    ben, olga = core.person("Ben"), core.person("Olga")
    for _ in range(5):
        await ben.presses("Report")
    await core.passes(MINUTE)
    assert olga.count("Somebody waits for you") == 1
    await olga.presses("Look at the next one")
    await olga.answers({"What becomes of it?": "Leave it there"})
    await ben.presses("Report")
    assert ben.sees("has looked at this already, and left it")
    await core.passes(2 * DAY)
    await olga.types("curate")
    assert olga.sees("Nothing waits to be read, and nothing was reported.") and QUESTION in core.room("general")


async def test_somebody_who_lost_the_words_has_it_closed_by_a_coordinator(core: Chat) -> None:
    await asked_and_posted(core)
    await core.passes(MINUTE)
    olga = core.person("Olga")
    await olga.types("curate")
    assert olga.sees("needn't say whose it is")
    await olga.presses("Open")
    await olga.answers({"What becomes of it?": "Close it: its words are erased"})
    await core.passes(MINUTE)
    assert QUESTION not in core.room("general")


async def test_only_a_coordinator_curates(core: Chat) -> None:
    await asked_and_posted(core)
    adam = core.person("Adam")
    await adam.types("curate")
    assert adam.sees("Only a coordinator can do that.")
    for address in ("asks.next", "asks.look_at", "asks.decide"):
        reply = await sends(core, "Adam", address, {"id": "x"})
        assert "Only a coordinator" in str(reply.view)


@pytest.mark.parametrize("decision", ["Post it", "Send it back, with a reason", "Close it: its words are erased"])
async def test_two_coordinators_at_once_decide_once(
    sqlite: Database, tmp_path: Path, clock: Clock, decision: str
) -> None:
    async with converse("core", sqlite, programme(tmp_path, asks_read_first="yes"), clock) as chat:
        olga = await channel(chat)
        await asks(chat.person("Adam"), QUESTION, "Not sealed: to a coordinator now")
        await chat.passes(MINUTE)
        await olga.presses("Look at the next one")
        form = form_of(olga)
        await olga.answers({"What becomes of it?": decision, "Reason": "Another reason."})
        reply = await sends(chat, "Olga", form.address, {**form.values, "decision": "post"})
        await chat.passes(DAY)
        assert (chat.room("general").count(QUESTION) == 1) is (decision == "Post it")
        assert reply.problems or reply.view is not None


async def test_what_was_reported_is_looked_at_also_when_its_author_closes_it(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    await core.person("Ben").presses("Report")
    await returns(adam, code)
    await chooses(adam, "Close it: I have what I need")
    await core.passes(MINUTE)
    olga = core.person("Olga")
    await olga.presses("Look at the next one")
    assert olga.sees("Somebody has reported this.", QUESTION)
    await olga.answers({"What becomes of it?": "Leave it there"})
    assert olga.sees("That's all.")
    await core.person("Ben").presses("Report")
    assert core.person("Ben").sees("has looked at this already, and left it")


async def test_no_coordinator_hears_when_an_author_came_back(sqlite: Database, tmp_path: Path, clock: Clock) -> None:
    async with converse("core", sqlite, programme(tmp_path, asks_read_first="yes"), clock) as chat:
        olga = await channel(chat)
        code = await asks(chat.person("Adam"), QUESTION, "Not sealed: to a coordinator now")
        await chat.passes(MINUTE)
        await olga.presses("Look at the next one")
        await olga.answers({"What becomes of it?": "Send it back, with a reason", "Reason": "Another reason."})
        await chat.passes(DAY)
        before = olga.screen
        await returns(chat.person("Adam"), code)
        await chooses(chat.person("Adam"), "Change it and send it again", "Is it ever only a joke?")
        await chat.passes(HOUR)
        assert olga.screen == before
        await chat.passes(DAY)
        assert olga.sees("One text waits to be read")
