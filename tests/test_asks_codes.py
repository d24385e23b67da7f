"""The six words: the only way back, from any device, and of no use to whoever guesses."""

from __future__ import annotations

import secrets
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.asks.codes import WORDS, new_code, understood, wordlist
from bot.library import Shelf
from bot.views import Card
from storage import asks as store
from storage import boxes
from storage.db import Database, open_database
from storage.schema import migrate, reseal
from tests.asking import (
    ANSWER,
    DAY,
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
    form_of,
    returns,
    sends,
    writes,
)
from tests.chat import Chat, converse
from tests.conftest import SECRET
from tests.doors.door import Clock

GUESSES = 10_000
NEW = bytes(reversed(range(32)))


def test_a_code_is_six_words_of_a_list_in_which_none_begins_another() -> None:
    words = sorted(understood(word) for word in wordlist())
    assert len(set(words)) == 6**5 - 4 and not any(after.startswith(word) for word, after in pairwise(words))
    assert len(new_code().split()) == WORDS and len({new_code() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "spoil", [str.upper, str.title, lambda code: code.replace(" ", "-"), lambda code: f"  {code}.\n"]
)
async def test_what_stands_between_the_words_does_not_matter(core: Chat, spoil) -> None:  # type: ignore[no-untyped-def]
    await channel(core)
    adam = core.person("Adam")
    code = await asks(adam)
    await returns(core.person("Hana"), spoil(code))
    assert core.person("Hana").sees("It waits, sealed", QUESTION)


async def test_a_wrong_code_a_used_one_and_a_guessed_one_get_the_same_sentence(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    code = await asks(adam)
    await returns(adam, code)
    await chooses(adam, "Take it back: its words are erased")
    wrong = " ".join(reversed(code.split()))
    told = {
        str((await sends(core, "Adam", "asks.open", {"typed": typed})).problems)
        for typed in (code, wrong, new_code(), "?")
    }
    assert len(told) == 1 and UNKNOWN in told.pop()


async def test_ten_thousand_guesses_find_nothing_and_write_nothing(
    sqlite: Database, shelf: Shelf, clock: Clock, tmp_path: Path
) -> None:
    async with converse("core", sqlite, shelf, clock) as chat:
        await channel(chat)
        code = await asks(chat.person("Adam"))
        await asks(chat.person("Ben"), OTHERS[0], NOW)
        before = _bytes(tmp_path)
        for number in range(GUESSES):
            guess = code.split()
            guess[number % WORDS] = secrets.choice([word for word in wordlist()[:50] if word not in guess])
            reply = await sends(
                chat, "Mallory", "asks.open", {"typed": " ".join(guess if number % 2 else new_code().split())}
            )
            assert not isinstance(reply.view, Card) and set(reply.problems) == {"typed"}
        assert _bytes(tmp_path) == before


def _bytes(folder: Path) -> dict[str, bytes]:
    """The database and its log, but not SQLite's index of the log, which notes who reads."""
    return {path.name: path.read_bytes() for path in (folder / "data").iterdir() if not path.name.endswith("-shm")}


async def test_a_form_that_somebody_made_up_opens_nothing(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    form = form_of(adam)
    for forged in ("", "x", "gAAAAA" + "x" * 100, QUESTION):
        values = {**form.values, "code": forged, "words": QUESTION, "when": "together"}
        reply = await sends(core, "Adam", form.address, values)
        assert "asks" not in str(reply.problems) and "six words" not in str(reply.view)
        reply = await sends(core, "Adam", "asks.change", {"code": forged, "what": "withdraw"})
        assert "six words" not in str(reply.view)


async def test_the_platform_never_has_the_code_in_what_a_form_carries(core: Chat) -> None:
    await channel(core)
    adam = core.person("Adam")
    await writes(adam)
    carried = str(form_of(adam).values)
    await adam.answers({})
    code = await asks(adam, OTHERS[0])
    await returns(adam, code)
    assert not any(code in str(values) for values in (carried, form_of(adam).values))


async def test_codes_stay_good_when_the_secret_is_changed_and_the_old_one_removed(
    database_url: str, shelf: Shelf, clock: Clock, tmp_path: Path
) -> None:
    before = open_database(database_url, [SECRET], tmp_path / "keys")
    await migrate(before)
    async with converse("core", before, shelf, clock) as chat:
        _, code = await asked_and_posted(chat)
        await chat.passes(MINUTE)
    await before.close()
    rotated = open_database(database_url, [NEW, SECRET], tmp_path / "keys")
    await reseal(rotated)
    await rotated.close()
    after = open_database(database_url, [NEW], tmp_path / "keys")
    async with converse("core", after, shelf, clock) as chat:
        await returns(chat.person("Hana"), code)
        assert chat.person("Hana").sees("It stands in", QUESTION)
    await after.close()


async def test_what_was_added_can_be_changed_while_it_waits_and_is_posted_once(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    for words in ("It was in a meeting.", "It was in a large meeting."):
        await returns(adam, code)
        way = "Add something" if "large" not in words else "Change what I've added"
        await chooses(adam, way, words, "What you'd like to add")
    await core.passes(WEEK)
    assert core.room("general").count("It was in a large meeting.") == 1
    assert "It was in a meeting." not in core.room("general")


async def test_adding_nothing_is_asked_for_and_what_could_tell_is_shown_once_more(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    await returns(adam, code)
    await chooses(adam, "Add something")
    assert adam.sees("Please fill this in.")
    await adam.answers({"What you'd like to add": "Peter said it on Monday."})
    assert adam.sees("This is how it will stand there.", "What's in bold")
    await adam.answers({})
    assert adam.sees("It's sealed.")


async def test_serious_words_that_are_added_bring_those_who_help(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    await returns(adam, code)
    await chooses(adam, "Add something", "I want to kill myself.", "What you'd like to add")
    assert adam.sees("This sounds serious", "I want to kill myself.")
    await adam.answers({})
    assert adam.sees("It's sealed.")


async def test_a_question_takes_ten_additions(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.passes(MINUTE)
    for number in range(11):
        await returns(adam, code)
        await chooses(adam, "Add something", f"And {'also ' * number}this.", "What you'd like to add")
        for _ in range(2):  # a first look at which it waits, and one when it has waited long enough
            await core.sleeps_through(WEEK)
    assert adam.sees("You've added 10 times")


async def test_an_answer_has_its_own_code(core: Chat) -> None:
    await asked_and_posted(core)
    await core.passes(MINUTE)
    cleo = core.person("Cleo")
    code = await answers(cleo)
    await returns(cleo, code)
    assert cleo.sees("Your answer", ANSWER) and not cleo.sees("Add something")
    await chooses(cleo, "Change it", "I leave the room.")
    await core.passes(WEEK)
    assert "I leave the room." in core.room("general") and ANSWER not in core.room("general")
    await returns(cleo, code)
    await chooses(cleo, "Take it back: its words are erased")
    await core.passes(MINUTE)
    assert "I leave the room." not in core.room("general")
    assert "Whoever gave this answer has taken it back." in core.room("general")


async def test_who_floods_with_answers_is_told_so(core: Chat) -> None:
    await asked_and_posted(core)
    await core.passes(MINUTE)
    cleo = core.person("Cleo")
    for _ in range(10):
        await answers(cleo)
    await cleo.presses("Answer without my name")
    await cleo.answers({"Your answer": ANSWER})
    await cleo.answers({})
    assert cleo.sees("You've given 10 answers without your name this week", ANSWER)


async def test_after_ninety_quiet_days_a_question_is_forgotten(core: Chat) -> None:
    adam, code = await asked_and_posted(core)
    await core.sleeps_through(60 * DAY)
    await core.person("Ben").presses("Answer with my name")
    await core.person("Ben").answers({"Your answer": ANSWER})
    await core.sleeps_through(60 * DAY)
    await returns(adam, code)
    assert adam.sees("1 answer") or adam.sees("One answer:")
    await core.sleeps_through(40 * DAY)
    await returns(adam, code)
    assert adam.sees(UNKNOWN)
    async with core.bot.database.transaction() as db:
        assert await db.value(select(func.count()).select_from(store.ASK)) == 0
        assert await db.value(select(func.count()).select_from(store.SIGNATURE)) == 0


async def test_what_a_week_keeps_of_who_asked_ends_with_it(core: Chat, tmp_path: Path) -> None:
    await channel(core)
    await asks(core.person("Adam"))
    keys = {path.name for path in (tmp_path / "keys").iterdir()}
    await core.passes(WEEK - timedelta(hours=4))  # Monday, 08:01: not yet
    assert keys - {path.name for path in (tmp_path / "keys").iterdir()} == set()
    await core.passes(timedelta(hours=2))
    gone = keys - {path.name for path in (tmp_path / "keys").iterdir()}
    assert len(gone) == 2, "that of the week, and that of the box"
    async with core.bot.database.transaction() as db:
        assert await db.value(select(func.count()).select_from(boxes.ENVELOPE)) == 0


async def test_where_nobody_asks_a_box_and_the_secret_of_its_key_go_within_nine_days(core: Chat) -> None:
    await channel(core)
    await core.passes(MINUTE)
    async with core.bot.database.transaction() as db:
        before = await store.box_of(db, "core", "test")
    await core.passes(9 * DAY)
    async with core.bot.database.transaction() as db:
        after = await store.box_of(db, "core", "test")
        assert before and after and before.box != after.box
        gone = await boxes.get(db, before.box)
        assert gone is not None and gone.state == boxes.CLOSED
