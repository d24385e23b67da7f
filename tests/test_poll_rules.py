"""The rules of anonymous polls: who is asked, what is not opened, what is repeated, and what happens when something is lost."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

from sqlalchemy import func, select

from bot.polls import closing
from storage import boxes
from storage import polls as store
from storage.boxes import ENVELOPE
from storage.db import Database
from storage.deliveries import DELIVERY
from tests.chat import Chat, Someone
from tests.doors.core import Core
from tests.doors.door import Visitor
from tests.open_poll import poll_keys
from tests.test_polls import DAY, HEARD, HOUR, QUESTION, coordinator, posted

SOON = timedelta(seconds=1)


async def closed(chat: Chat, olga: Someone) -> str:
    """The poll of the channel is closed; what the channel shows."""
    await olga.types("poll close", room="general")
    await chat.passes(SOON)
    return chat.room("general")


async def test_fewer_than_eight_people_are_not_asked(core: Chat) -> None:
    olga, *_ = await coordinator(core, 7)
    await posted(core, olga)
    assert olga.sees("Fewer than eight people are in the channel.", "Your draft is kept.")
    assert QUESTION not in core.room("general")
    core.person("Zoe")
    await olga.presses("Post now")
    await core.passes(SOON)
    assert QUESTION in core.room("general")


async def test_who_came_later_cannot_be_singled_out(core: Chat) -> None:
    olga, *_ = await coordinator(core)
    await posted(core, olga)
    zoe = core.person("Zoe")
    await zoe.presses("Yes")
    assert zoe.sees("Those who were in the channel when it opened can answer.")


async def test_almost_the_same_people_are_not_asked_the_same_exactly(core: Chat) -> None:
    olga, *_ = await coordinator(core)
    await posted(core, olga, HEARD + " --exact")
    await closed(core, olga)
    core.person("Zoe")
    await posted(core, olga, 'poll "do you feel HEARD in  meetings?" "Yes" "No" --exact')
    assert olga.sees("of nearly the same people")
    await core.passes(31 * DAY)
    await olga.presses("Post now")
    await core.passes(SOON)
    assert core.room("general").count("locked until") == 1


async def test_a_question_about_harm_is_published_carefully_whatever_its_maker_chose(core: Chat) -> None:
    olga, *_ = await coordinator(core)
    await olga.types('poll "Were you harassed here last year?" "Yes" "No" --exact', room="general")
    assert olga.sees("careful: rounded, small groups not shown") and not olga.sees(
        "every choice is shown with its count"
    )


async def test_exact_results_are_announced_before_anybody_votes(core: Chat) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga, HEARD + " --exact")
    assert "every choice is shown with its count" in core.room("general")
    for person in people[:6]:
        await person.presses("No")
    assert "0 (0 %)" in await closed(core, olga)


async def test_the_turnout_moves_by_the_hour_and_never_because_somebody_voted(core: Chat) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga)
    before = core.room("general")
    for person in people[:5]:
        await person.presses("Yes")
        await core.passes(SOON)
        assert core.room("general") == before
    await core.passes(HOUR)
    assert "Five or more have answered." in core.room("general")


async def test_a_poll_is_posted_later_and_again_until_its_series_ends(core: Chat) -> None:
    olga, *people = await coordinator(core)
    await olga.types("poll", room="general")
    series = {"What do you want to know?": "How was this week?", "Kind of answer": "A scale from 1 to 5"}
    times = {
        "Open for": "one day",
        "Repeat": "Every week",
        "Repeat until": "2026-03-25",
        "In which timezone?": "Europe/Berlin",
    }
    await olga.answers({**series, **times})
    await olga.presses("Post later…")
    await olga.answers({"On which day?": "2026-03-09", "At what time?": "10:00"})
    assert olga.sees("planned for Monday, March 9, 2026, 10:00 (Europe/Berlin)")
    await core.passes(6 * DAY)
    assert "How was this week?" not in core.room("general")
    for monday, answer in enumerate(("2", "4", "4")):
        await core.passes(DAY if monday == 0 else 6 * DAY)
        assert core.room("general").count("locked until") == 1
        for person in people[: 6 + monday]:
            await person.presses(answer)
        await core.passes(DAY + timedelta(minutes=10))
    assert core.room("general").count("people answered") == 3
    await core.passes(30 * DAY)
    assert core.room("general").count("people answered") == 3
    await olga.presses("Over time")
    assert olga.sees("3 polls so far:", "March 9, 2026", "March 23, 2026")


async def test_everybody_is_reminded_alike(core: Chat) -> None:
    olga, adam, *_ = await coordinator(core)
    await olga.types("poll", room="general")
    what = {"What do you want to know?": "Lunch?", "Options": "Yes\nNo", "Remind everybody": "A day before the close"}
    await olga.answers(what)
    await olga.presses("Post now")
    await core.passes(SOON)
    await adam.presses("Yes")
    await core.passes(DAY)
    assert core.room("general").count("This poll closes on") == 1
    await core.passes(2 * DAY)
    assert core.room("general").count("This poll closes on") == 1


async def test_one_poll_in_two_channels_and_on_two_platforms_has_one_result(core: Chat) -> None:
    olga, *people = await coordinator(core)
    other = Core(core.bot, core.clock, "other")
    core.duties.courier.doors = {**core.duties.courier.doors, "other": other}
    for one in (olga, *people):
        other.welcomes(one.visitor)
    await olga.types(HEARD + " --exact", room="general")
    code = olga.screen.split("say “poll also ")[1].split("”")[0]
    await olga.types(f"poll also {code}", room="random")
    oskar = Visitor("Oskar")
    other.welcomes(oskar)
    await _becomes_coordinator(core, other, oskar)
    await other.types(oskar, f"poll also {code}", "allgemein")
    await olga.presses("Post now")
    await core.passes(SOON)
    for place in (core.room("general"), core.room("random"), other.room("allgemein")):
        assert QUESTION in place
    for person in people[:5]:
        await person.presses("Yes")
        await other.presses(person.visitor, "No")
    await olga.types(f"poll close {code}")
    await core.passes(SOON)
    for place in (core.room("general"), core.room("random"), other.room("allgemein")):
        assert "5 people answered." in place and "Everybody chose “No”." in place


async def _becomes_coordinator(chat: Chat, door: Core, who: Visitor) -> None:
    from storage import people

    async with chat.bot.database.transaction() as db:
        person = await people.add(db, who.name, door.platform, "test", who.name, "")
        await people.give_role(db, person, "coordinator")


async def test_a_lost_key_makes_a_poll_void_and_everybody_is_told(
    core: Chat, database: Database, tmp_path: Path
) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga)
    for person in people[:6]:
        await person.presses("Yes")
    for key in (tmp_path / "keys").glob("*.key"):
        key.unlink()
    await core.passes(HOUR)
    assert "This poll is void: its key was lost" in core.room("general")
    assert olga.sees("The key of this poll was lost")
    await people[0].types("privacy")
    assert not people[0].sees("is waiting, sealed")
    async with database.transaction() as db:
        assert await db.value(select(func.count()).select_from(ENVELOPE)) == 0


async def test_a_vote_that_finds_no_key_says_so(core: Chat, tmp_path: Path) -> None:
    olga, adam, *_ = await coordinator(core)
    await posted(core, olga)
    for key in (tmp_path / "keys").glob("*.key"):
        key.unlink()
    await adam.presses("Yes")
    assert adam.sees("This poll is void") and not adam.sees("Sealed")


async def test_no_key_outlives_its_poll(core: Chat, database: Database, tmp_path: Path) -> None:
    olga, *_ = await coordinator(core)
    await posted(core, olga)
    assert len(await poll_keys(database, tmp_path / "keys")) == 1
    await closed(core, olga)
    assert await poll_keys(database, tmp_path / "keys") == []


async def test_a_start_destroys_the_key_that_a_crash_left_behind(
    core: Chat, database: Database, tmp_path: Path
) -> None:
    olga, *_ = await coordinator(core)
    await posted(core, olga)
    [key] = await poll_keys(database, tmp_path / "keys")
    left = key.read_bytes()
    await closed(core, olga)
    key.write_bytes(left)  # as if the process had died between the commit and the destruction
    await boxes.sweep(database)
    assert not key.exists()


async def test_two_workers_that_close_at_once_publish_once(core: Chat, database: Database) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga)
    for person in people[:6]:
        await person.presses("Yes")
    core.clock.moves(3 * DAY)

    async def work() -> None:
        async with database.transaction() as db:
            await closing.tick(db, core.bot.shelf.library, core.clock())

    await asyncio.gather(work(), work(), core.bot.tick(core.clock()))
    await core.passes(SOON)
    async with database.transaction() as db:
        results = select(func.count()).where(DELIVERY.c.address == "polls.result")
        assert await db.value(results) == 1
    assert "5 to 9 people answered." in core.room("general")


async def test_votes_and_the_close_at_the_same_moment_lose_nothing_that_was_thanked_for(
    core: Chat, database: Database
) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga, HEARD + " --exact")
    for person in people[:5]:
        await person.presses("Yes")
    late = people[5:]

    async def close() -> None:
        await olga.types("poll close", room="general")

    await asyncio.gather(*(person.presses("Yes") for person in late), close())
    await core.passes(SOON)
    thanked = 5 + sum(person.sees("Sealed") for person in late)
    assert f"{thanked} people answered." in core.room("general")


async def test_a_press_on_an_older_edition_is_not_counted_as_something_else(core: Chat, database: Database) -> None:
    olga, adam, *_ = await coordinator(core)
    await posted(core, olga)
    old = [message for message in core.driver.messages if message.room == "general"]  # type: ignore[attr-defined]
    before = old[-1].card
    await olga.types("polls")
    await olga.presses(QUESTION)
    await olga.presses("Change…")
    await olga.answers({"Options": "Never\nAlways"})
    await core.passes(SOON)
    old[-1].card = before
    await adam.presses("Yes")
    assert adam.sees("The question has changed") and not adam.sees("Sealed")


async def test_suggestions_come_with_the_result_and_into_the_next_poll(core: Chat) -> None:
    olga, *people = await coordinator(core)
    await posted(core, olga, 'poll "Which topic next?" "Listening" "Courage" --suggest')
    for number, person in enumerate(people[:10]):
        await person.presses("Answer")
        await person.answers(
            {"Your answer": "Courage", "Another option you would suggest": "Repair" if number == 3 else ""}
        )
    room = await closed(core, olga)
    assert "Also suggested" in room and "Repair" in room
    await olga.presses("Ask again")
    assert olga.sees("Your poll, before it is posted") and olga.screen.rstrip().count("Repair") >= 2


async def test_privacy_says_what_waits_also_to_somebody_of_whom_nothing_else_is_kept(core: Chat) -> None:
    olga, adam, ben, *_ = await coordinator(core)
    await posted(core, olga)
    await adam.presses("Yes")
    await adam.types("privacy")
    assert adam.sees(f"Your answer to “{QUESTION}” is waiting, sealed.")
    await ben.types("privacy")
    assert not ben.sees("is waiting, sealed")


async def test_what_is_not_yours_cannot_be_closed_or_deleted(core: Chat) -> None:
    olga, adam, *_ = await coordinator(core)
    await posted(core, olga)
    await adam.types("poll close", room="general")
    assert adam.sees("Only a coordinator can do that.")
    await adam.types("polls")
    assert adam.count("Only a coordinator can do that.") == 2


async def test_a_line_that_is_not_understood_is_kept_and_mended_in_the_form(core: Chat) -> None:
    olga, *_ = await coordinator(core)
    await olga.types(f'poll "{QUESTION}" "Yes" --colour red', room="general")
    assert olga.sees("Almost", "colour", "What you typed is kept as a draft.")
    await olga.presses("Fix it in a form")
    assert olga.sees(QUESTION)
    await olga.answers({"Options": "Yes\nNo"})
    await olga.presses("Post now")
    await core.passes(SOON)
    assert QUESTION in core.room("general")


async def test_a_hundred_options_and_a_very_long_question(core: Chat) -> None:
    olga, *people = await coordinator(core)
    options = " ".join(
        f'"Option number {n} 🎉 מספר {n} with a rather long explanation that goes on and on and on and on"'
        for n in range(100)
    )
    question = "Why " + "really " * 420 + "so?"
    await posted(core, olga, f'poll "{question}" {options} --multiple 3')
    await people[0].presses("Answer")
    label = next(
        line for line in people[0].screen.splitlines() if "99. Option number 98" in line or "Option number 98" in line
    )
    assert label
    state = await _only_poll(core)
    assert state == store.OPEN


async def _only_poll(chat: Chat) -> str:
    async with chat.bot.database.transaction() as db:
        [row] = await store.recent(db, 5)
        return str(row.state)
