"""The story once more, in Microsoft's own Agents Playground: a client that nobody here wrote."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.agents_playground import CHANNEL, PERSONAL, Playground, playground
from tests.chat import Chat, converse
from tests.doors.door import Clock
from tests.doors.teams import TeamsDriver
from tests.teams_service import APP_ID

SECRET_WORDS = "I interrupt more than I thought."


@dataclass
class Story:
    """The conversation and the client."""

    chat: Chat
    client: Playground


@pytest.fixture
async def story(sqlite: Database, shelf: Shelf, clock: Clock, tmp_path: Path) -> AsyncIterator[Story]:
    """The real bot behind its Teams door, Adam in the Playground."""
    async with converse("teams", sqlite, shelf, clock) as chat:
        driver = chat.driver
        assert isinstance(driver, TeamsDriver)
        async with playground(driver.cloud, driver.bot_url, tmp_path) as client:
            yield Story(chat, client)


async def joins(adam: Playground) -> None:
    """Adam says hi and joins."""
    await adam.sees("Hello, this is Alongside")
    await adam.types("hi")
    await adam.presses_without_dialogs("Join as an ally")
    await adam.sees("In your own words")
    await adam.ticks("Fairness", "Willing: I want to start doing things differently")
    await adam.fills("In your own words", "Because my best colleague was never heard.")
    await adam.presses("Join")
    await adam.sees("Welcome. You are in.")


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
    mention = {"text": "<at>Alongside</at>", "mentioned": {"id": APP_ID, "name": "Alongside"}}
    message = {
        "from": {"id": "user-id-0"},
        "text": "<at>Alongside</at> why",
        "textFormat": "plain",
        "mentions": [mention],
    }
    await adam.asks(f"/_conversation/v1/conversations/{CHANNEL}/messages", message)
    places: list[tuple[str, bool]] = []
    while len(places) < 2:
        told = await adam.hears()
        words = str(told.get("message", {}))
        if "never heard" in words or "answered" in words:
            places.append((told["actionConversationId"].partition(";")[0], "never heard" in words))
    assert places == [(PERSONAL, True), (CHANNEL, False)]
