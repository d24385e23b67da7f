"""What we send, judged by `emulate`: posts, replacements, finding a message again, windows, Home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters import slack_blocks
from adapters.door import Parcel, Refused
from bot.library import Shelf
from bot.views import Card, Markdown, Text
from tests.emulate import JudgedOutbox, emulated
from tests.samples import EVERY_PART

TEAM = "T0"


@pytest.fixture
async def outbox(tmp_path: Path) -> AsyncIterator[JudgedOutbox]:
    """Our outbox, connected to the judge."""
    async with emulated(tmp_path) as judged:
        yield judged


async def _room(outbox: JudgedOutbox) -> str:
    client = await outbox.of(TEAM)
    channels = (await client.conversations_list())["channels"]
    return str(next(channel["id"] for channel in channels if channel["name"] == "allies"))


async def _adam(outbox: JudgedOutbox) -> str:
    members = (await (await outbox.of(TEAM)).users_list())["members"]
    return str(next(member["id"] for member in members if member["name"] == "adam"))


async def test_a_message_is_taken_found_again_and_replaced(outbox: JudgedOutbox) -> None:
    adam = await _adam(outbox)
    opened = await (await outbox.of(TEAM)).conversations_open(users=adam)
    direct = str(opened["channel"]["id"])
    sent = await outbox.send(Parcel("marker-1", TEAM, EVERY_PART, room=direct))
    assert await outbox.find(Parcel("marker-1", TEAM, Card(""), user=adam)) == sent
    assert await outbox.find(Parcel("marker-2", TEAM, Card(""), user=adam)) is None
    instead = Card("Instead", (Text(Markdown("Now **this**.")),))
    again = await outbox.send(Parcel("m", TEAM, instead, replaces=sent.message, replaces_in=sent.room))
    assert again == sent
    history = await (await outbox.of(TEAM)).conversations_history(channel=direct)
    assert [message["text"] for message in history["messages"]] == ["Instead"]


async def test_a_channel_message_is_taken_and_an_unknown_channel_refused(outbox: JudgedOutbox) -> None:
    room = await _room(outbox)
    assert (await outbox.send(Parcel("m", TEAM, EVERY_PART, room=room))).room == room
    with pytest.raises(Refused, match="channel_not_found"):
        await outbox.send(Parcel("m", TEAM, EVERY_PART, room="C0NOWHERE"))


async def test_the_home_page_is_taken(outbox: JudgedOutbox, shelf: Shelf) -> None:
    client = await outbox.of(TEAM)
    answer = await client.views_publish(user_id=await _adam(outbox), view=slack_blocks.home(EVERY_PART, {}))
    assert answer["ok"]
