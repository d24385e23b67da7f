"""A conversation in which Adam sits at the Agents Playground and everybody else at Teams as the tests play it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.library import Shelf
from bot.roles import new_code
from storage import installation
from storage.db import Database
from tests.agents_playground import OTHERS, Playground, playground
from tests.chat import Chat, converse
from tests.doors.door import Clock
from tests.doors.teams import TeamsDriver


@dataclass
class Story:
    """The conversation and the client."""

    chat: Chat
    client: Playground


@asynccontextmanager
async def beginning(
    database: Database, shelf: Shelf, clock: Clock, folder: Path, others: Sequence[str] = OTHERS
) -> AsyncIterator[Story]:
    """The real bot behind its Teams door, Adam in the Playground, with these people in the team and in the group chat."""
    async with converse("teams", database, shelf, clock) as chat:
        driver = chat.driver
        assert isinstance(driver, TeamsDriver)
        chat.person("Adam")  # whichever half of our Microsoft is asked knows him
        async with playground(driver.cloud, driver.bot_url, folder, others) as client:
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


async def coordinates(story: Story) -> None:
    """Adam claims the role with the code of the first start."""
    code, kept = new_code()
    async with story.chat.bot.database.transaction() as db:
        await installation.begin(db, kept)
    await story.client.sees("Hello, this is Alongside")
    await story.client.types(f"claim {code}")
    await story.client.sees("You are the admin now")
