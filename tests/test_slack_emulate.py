"""What we send, judged by `emulate`: posts, replacements, finding a message again, windows, Home."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from adapters import slack_blocks
from adapters.door import Parcel, Refused
from bot.views import Card, Markdown, Text
from tests.emulate import JudgedOutbox, emulated
from tests.samples import DOT, EVERY_FIELD, EVERY_PART

TEAM = "T0"


@pytest.fixture
async def outbox(tmp_path: Path) -> AsyncIterator[JudgedOutbox]:
    """Our outbox, connected to the judge."""
    async with emulated(tmp_path) as judged:
        yield judged


def _label(message: str) -> str:
    return {"adapter-close": "Close"}[message]


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


async def test_a_picture_is_uploaded_before_the_message_that_shows_it_and_a_table_after_it(
    outbox: JudgedOutbox,
) -> None:
    await outbox.send(Parcel("m", TEAM, EVERY_PART, room=await _room(outbox)))
    files = {file["name"]: file["id"] for file in (await (await outbox.of(TEAM)).files_list())["files"]}
    assert set(files) == {"picture.png", "answers.csv"}
    assert await outbox.pictures(TEAM, EVERY_PART) == {DOT: files["picture.png"]}


async def test_a_form_opens_by_its_click_alone_and_gives_way_to_the_answer(outbox: JudgedOutbox) -> None:
    client = await outbox.of(TEAM)
    click = (await client.api_call("views.generateTriggerId", json={"user_id": await _adam(outbox)}))["trigger_id"]
    form = slack_blocks.modal(EVERY_FIELD, _label)
    opened = (await client.views_open(trigger_id=click, view=form))["view"]
    assert opened["callback_id"] == "sample.save"
    assert opened["private_metadata"] == form["private_metadata"]
    assert [block["block_id"] for block in opened["blocks"] if block["type"] == "input"] == [
        field.name for field in EVERY_FIELD.fields
    ]
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        await client.views_open(trigger_id=click, view=form)
    changed = await client.views_update(view_id=opened["id"], view=slack_blocks.answer(EVERY_PART, {}, _label))
    assert changed["view"]["title"]["text"] == "Every part"


async def test_the_home_page_is_taken(outbox: JudgedOutbox) -> None:
    client = await outbox.of(TEAM)
    answer = await client.views_publish(user_id=await _adam(outbox), view=slack_blocks.home(EVERY_PART, {}))
    assert answer["ok"]
