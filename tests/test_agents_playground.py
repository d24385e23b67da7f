"""The story once more, in Microsoft's own Agents Playground: a client that nobody here wrote."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.agents_playground import CHANNEL, OTHERS, PERSONAL, Posted
from tests.agents_playground_story import Story, beginning, coordinates, joins
from tests.doors.door import Clock

SOON = timedelta(seconds=1)
SECRET_WORDS = "I interrupt more than I thought."


@pytest.fixture
async def story(sqlite: Database, shelf: Shelf, clock: Clock, tmp_path: Path) -> AsyncIterator[Story]:
    """Adam in the Playground."""
    async with beginning(sqlite, shelf, clock, tmp_path) as begun:
        yield begun


async def test_an_ally_joins_gets_his_lesson_and_reflects(story: Story) -> None:
    adam = story.client
    await joins(adam)
    assert not await adam.count("In your own words"), "the answer took the place of the form"

    await story.chat.passes(timedelta(days=1))
    await adam.sees("One thing to try this week")
    await adam.presses_without_dialogs("Write my answer")
    await adam.sees("Your words")
    await adam.fills("Your words", SECRET_WORDS)
    await adam.presses("Save")
    await adam.sees("Kept in your journal")
    assert not await adam.count(SECRET_WORDS)

    await adam.types("journal")
    await adam.presses("Delete")
    await adam.sees("Delete this entry?")
    assert not await adam.count("Read or change"), "the question took the place of the journal"
    await adam.presses("Delete")
    await adam.sees("Nothing here yet.")


async def test_a_press_is_answered_below(story: Story) -> None:
    adam = story.client
    await adam.types("hi")
    await adam.presses("What is stored")
    await adam.sees("Nothing. Until you join, I keep no trace of you.")


async def test_in_a_channel_nothing_private_is_said(story: Story) -> None:
    adam = story.client
    await joins(adam)
    await adam.mentions("why")
    places: list[tuple[str, bool]] = []
    while len(places) < 2:
        told = await adam.hears()
        words = str(told.get("message", {}))
        if "never heard" in words or "answered" in words:
            places.append((told["actionConversationId"].partition(";")[0], "never heard" in words))
    assert places == [(PERSONAL, True), (CHANNEL, False)]


async def asks_in_the_channel(story: Story, poll: str) -> Posted:
    """Adam makes a poll in the channel, looks at it in private and posts it. Its first button, where it stands then."""
    adam = story.client
    await adam.mentions(poll)
    await adam.sees("Your poll, before it is posted")
    await adam.presses("Post now")
    await adam.sees("On its way")
    await story.chat.passes(SOON)
    return await adam.hears_of("Yes")


async def closes(story: Story) -> None:
    """Adam closes it with a word in the channel."""
    adam = story.client
    await adam.goes_to("Personal Chat")
    await adam.mentions("poll close")
    await adam.sees("Nobody can answer any more.")
    await story.chat.passes(SOON)
    await adam.goes_to("Announcements")


async def test_three_people_answer_a_poll_and_nothing_is_shown(story: Story) -> None:
    adam = story.client
    await coordinates(story)
    yes = await asks_in_the_channel(story, 'poll "Do you feel heard?" "Yes" "No"')
    await adam.goes_to("Announcements")
    await adam.presses("No")
    await adam.sees("Your answer is in, and locked until Wednesday, March 4, 2026")
    for name in OTHERS[:2]:
        assert "Your answer is in" in await adam.presses_as(name, yes)
    await adam.sees("Fewer than five have answered so far.")
    await closes(story)
    await adam.sees("Not enough answers to show safely.")
    assert not await adam.count("Fewer than five"), "the result took the place of the poll"


async def test_more_answer_and_the_result_takes_the_place_of_the_poll(story: Story) -> None:
    adam = story.client
    await coordinates(story)
    yes = await asks_in_the_channel(story, 'poll "Is this meeting needed?" "Yes" "No"')
    await adam.goes_to("Announcements")
    await adam.presses("No")
    await adam.sees("Your answer is in, and locked until")
    for name in OTHERS[:7]:
        assert "Your answer is in" in await adam.presses_as(name, yes)
    await closes(story)
    await adam.sees("5 to 9 people answered. Most chosen: “Yes”.")
    await adam.sees("fewer than 3")
    await adam.sees("90 % or more")
    await adam.goes_to("Personal Chat")
    await adam.sees("The result as a table")
