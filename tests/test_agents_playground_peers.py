"""Nobody walks alone, in Microsoft's own Agents Playground: ways out of the private chat, and what comes where others are."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.library import Shelf
from storage.db import Database
from tests.agents_playground import CHANNEL, GROUP, TEAM_GROUP
from tests.agents_playground_story import Story, beginning, coordinates, joins
from tests.asking import QUESTION, code_in, others_ask
from tests.buddy_people import MONDAY, takes_part, until
from tests.calling import ASKED
from tests.circle_people import ask
from tests.doors.door import Clock
from tests.teams_service import TENANT

SOON, MINUTE, DAY = timedelta(seconds=1), timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
async def story(sqlite: Database, shelf: Shelf, clock: Clock, tmp_path: Path) -> AsyncIterator[Story]:
    """Adam in the Playground, in a team and a group chat of four."""
    async with beginning(sqlite, shelf, clock, tmp_path, ("Ben", "Cleo", "Dana")) as begun:
        yield begun


async def way_of(story: Story, label: str) -> tuple[str, dict[str, list[str]]]:
    """Where a button leads: the address, and what stands behind its question mark."""
    posted = await story.client.hears_of(label)
    parts = urlsplit(posted.action["url"])
    return f"{parts.scheme}://{parts.netloc}{parts.path}", parse_qs(parts.query)


def names(chat: dict[str, list[str]]) -> list[str]:
    """Who is in a prepared chat, by their addresses."""
    [users] = chat["users"]
    return sorted(address.lower().removesuffix("@example.org") for address in users.split(","))


# --- channels, and questions without a name ---


async def registers(story: Story) -> None:
    """Adam puts the channel into the directory, from within it."""
    adam = story.client
    await coordinates(story)
    await adam.mentions("channels add")
    await adam.sees("Add a channel")
    await adam.presses_without_dialogs("Add a channel")
    await adam.fills("What is it about?", "Everyday things")
    await adam.ticks("Yes")
    await adam.presses("Save")
    await adam.sees("One moment")
    await story.chat.passes(SOON)
    await adam.sees("#Announcements is in the directory")


async def asks_without_a_name(story: Story) -> str:
    """By dialogs, as everywhere but in the Playground's page, where it is not taken; the six words."""
    adam = story.client
    await adam.types("ask")
    button = await adam.hears_of("Write my question")
    await adam.submits(button)
    await adam.sees("The Teams you have here can't open one.")
    await adam.dialogs.opens(button)
    await adam.dialogs.fills_in({"Your question": QUESTION})
    assert "Before it's sent" in adam.dialogs.screen()
    await adam.dialogs.fills_in({})
    return code_in(adam.dialogs.screen())


async def test_a_channel_is_one_press_away_and_takes_a_question_without_a_name(story: Story) -> None:
    adam = story.client
    await registers(story)
    await adam.types("channels")
    await adam.sees("Everyday things")
    await adam.presses("Join #Announcements")
    await adam.sees("I'm bringing you into #Announcements.")
    await story.chat.passes(SOON)
    await adam.sees("The way into #Announcements")
    assert await way_of(story, "Open #Announcements") == (
        f"https://teams.microsoft.com/l/channel/{CHANNEL}/Announcements",
        {"groupId": [TEAM_GROUP], "tenantId": [TENANT]},
    )

    await others_ask(story.chat)
    code = await asks_without_a_name(story)
    await story.chat.passes(DAY)
    assert not await adam.count(QUESTION) and not await adam.count(code), "nothing of it stands in the private chat"
    await adam.goes_to("Announcements")
    await adam.sees(QUESTION)
    for way in ("Answer with my name", "Answer without my name", "Report", "Ask one too"):
        assert await adam.count(way) == 3


# --- circles ---


async def drafts(story: Story) -> None:
    """Adam, who coordinates and would like a circle, makes one of the four who wait."""
    adam = story.client
    await adam.types("circle")
    await adam.presses_without_dialogs("I'd like one")
    await adam.fills("Where do you work?", "Sales")
    await adam.presses("I'd like one")
    await adam.sees("You're on the list")
    await adam.types("circles")
    await adam.presses("Draft circles")
    await adam.sees("Draft 1: 4 people")
    await adam.presses("Make it real")
    await adam.sees("Circle 1: 4 people")
    await story.chat.passes(MINUTE)


async def test_a_circle_opens_its_own_chat_and_meets_there(story: Story) -> None:
    adam = story.client
    await coordinates(story)
    await ask(story.chat, "Ben", "Cleo", "Dana")
    await joins(adam)
    await drafts(story)
    await adam.sees("You're in Circle 1")
    address, chat = await way_of(story, "Open the chat")
    assert address == "https://teams.microsoft.com/l/chat/0/0" and chat["topicName"] == ["Circle 1"]
    assert names(chat) == ["adam", "ben", "cleo", "dana"]

    await adam.mentions("circle here", GROUP)
    await adam.sees("Your circle's chat")
    await story.chat.passes(MINUTE)
    await adam.goes_to("Group")
    await adam.sees("Welcome to Circle 1")
    await story.chat.passes(8 * DAY)
    await adam.sees("This week: Why I came")
    await story.chat.passes(3 * DAY)
    await adam.presses("We did")
    await story.chat.passes(MINUTE)
    await adam.sees("Good to hear")
    assert not await adam.count("Did you meet?"), "the thanks took the place of the question"


# --- buddies, and somebody at once ---


async def test_a_buddy_for_two_weeks_and_somebody_at_once(story: Story) -> None:
    adam = story.client
    await story.chat.passes(MINUTE)
    ben = await takes_part(story.chat.person("Ben"))
    await joins(adam)
    await adam.types("buddy")
    await adam.presses_without_dialogs("Count me in")
    await adam.fills("Where do you work?", "Finance")
    await adam.presses("Count me in")
    await adam.sees("The next round begins on Monday, March 16, 2026.")
    await until(story.chat, MONDAY)
    await adam.sees("Your buddy this round: Ben")
    await adam.sees("To begin with:")
    _, chat = await way_of(story, "Open our chat")
    assert names(chat) == ["adam", "ben"]
    await until(story.chat, "2026-03-26 12:00")
    await adam.sees("Did you meet?")
    await adam.presses("Yes")
    await adam.sees("Good to hear")
    assert not await adam.count("Did you meet?")

    await ben.types("on call")
    await ben.presses("I can be asked")
    await adam.types("sos")
    await adam.presses("Get a person")
    await adam.sees("They don't know who's asking.")
    await story.chat.passes(SOON)
    assert ben.sees(ASKED) and "Adam" not in ben.screen.rpartition(ASKED)[2]
    await ben.presses("I'm here")
    await story.chat.passes(SOON)
    await adam.sees("You and Ben")
    _, chat = await way_of(story, "Open the chat")
    assert names(chat) == ["adam", "ben"]
