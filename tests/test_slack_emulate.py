"""What we send, judged by `emulate`: posts, replacements, finding a message again, windows, Home."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters import slack_blocks
from adapters.door import Gathering, Look, Parcel, Receipt, Refused
from adapters.slack_conversations import Conversations, link_to
from bot.library import Shelf
from bot.views import Card, Markdown, Text
from storage.db import Database
from tests.chat import converse
from tests.doors.core import Core
from tests.doors.door import Clock
from tests.emulate import JudgedOutbox, emulated
from tests.samples import DOT, EVERY_FIELD, EVERY_PART
from tests.test_polls import DAY, QUESTION, coordinator, posted

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


async def _adam(outbox: JudgedOutbox, name: str = "adam") -> str:
    members = (await (await outbox.of(TEAM)).users_list())["members"]
    return str(next(member["id"] for member in members if member["name"] == name))


async def _both(outbox: JudgedOutbox) -> tuple[str, str]:
    return await _adam(outbox), await _adam(outbox, "ben")


async def _inside(outbox: JudgedOutbox, room: str) -> set[str]:
    answer = await (await outbox.of(TEAM)).conversations_members(channel=room)
    return set(answer["members"])


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


async def test_a_circle_gets_its_channel_once_and_people_come_and_go(outbox: JudgedOutbox) -> None:
    adam, ben = await _both(outbox)
    rooms, circle = Conversations(outbox), Gathering((adam, "U0NOBODY"), "Circle & friends", True, "0a1b2c3d")
    made = await rooms.gather(TEAM, circle)
    assert await rooms.gather(TEAM, circle) == made
    assert (await rooms.look(TEAM, made.room)) == Look("circle-friends-0a1b2c", True, False, link_to(TEAM, made.room))
    for _ in range(2):
        await rooms.invite(TEAM, made.room, ben)
    assert await _inside(outbox, made.room) >= {adam, ben}
    await rooms.remove(TEAM, made.room, adam)
    there = await _inside(outbox, made.room)
    assert ben in there and adam not in there
    await (await outbox.of(TEAM)).conversations_archive(channel=made.room)
    assert (await rooms.look(TEAM, made.room)).archived
    with pytest.raises(Refused, match="archived"):
        await rooms.invite(TEAM, made.room, adam)
    await rooms.remove(TEAM, made.room, ben)


async def test_a_pair_gets_one_group_message_and_can_be_written_to(outbox: JudgedOutbox) -> None:
    both, rooms = await _both(outbox), Conversations(outbox)
    first, second = [await rooms.gather(TEAM, Gathering(both, "Two", False, "m")) for _ in range(2)]
    assert first == second and await _inside(outbox, first.room) >= set(both)
    assert (await outbox.send(Parcel("m", TEAM, EVERY_PART, room=first.room))).room == first.room
    with pytest.raises(Refused, match="cannot be reached"):
        await rooms.gather(TEAM, Gathering((*both, "U0NOBODY"), "Three", False, "m"))


async def test_a_public_channel_is_joined_when_it_is_looked_at(outbox: JudgedOutbox) -> None:
    look = await Conversations(outbox).look(TEAM, await _room(outbox))
    assert (look.name, look.private, look.archived) == ("allies", False, False)


async def _a_poll(database: Database, shelf: Shelf, clock: Clock) -> tuple[Card, Card, Card]:
    """A poll as a conversation makes it: open, closed, and what its maker gets."""
    async with converse("core", database, shelf, clock) as chat:
        olga, *people = await coordinator(chat)
        await posted(chat, olga)
        assert isinstance(chat.driver, Core)
        [message] = [one for one in chat.driver.messages if one.room == "general" and not one.only_for]
        open_poll = message.card
        for number, person in enumerate(people):
            await person.presses("Yes" if number % 3 else "No")
        await chat.passes(3 * DAY)
        return open_poll, message.card, chat.driver.messages[-1].card


async def _standing(outbox: JudgedOutbox, receipt: Receipt) -> Mapping[str, Any]:
    """What stands there now."""
    history = await (await outbox.of(TEAM)).conversations_history(channel=receipt.room, oldest=receipt.message)
    [message] = [one for one in history["messages"] if one["ts"] == receipt.message]
    return dict(message)


async def test_a_poll_gives_way_to_its_result(
    outbox: JudgedOutbox, sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    open_poll, result, _ = await _a_poll(sqlite, shelf, clock)
    sent = await outbox.send(Parcel("m1", TEAM, open_poll, room=await _room(outbox)))
    stands = await _standing(outbox, sent)
    assert stands["text"] == f"Anonymous poll: {QUESTION}"
    [buttons] = [block for block in stands["blocks"] if block["type"] == "actions"]
    assert [one["text"]["text"] for one in buttons["elements"]] == ["Yes", "No", "My answer…"]
    again = await outbox.send(Parcel("m2", TEAM, result, replaces=sent.message, replaces_in=sent.room))
    assert again == sent
    stands = await _standing(outbox, sent)
    assert stands["text"] == f"Result: {QUESTION}"
    assert "about 60 %" in str(stands["blocks"]) and "actions" not in {block["type"] for block in stands["blocks"]}


async def test_its_maker_gets_the_picture_and_the_table(
    outbox: JudgedOutbox, sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    *_, for_maker = await _a_poll(sqlite, shelf, clock)
    client = await outbox.of(TEAM)
    opened = await client.conversations_open(users=await _adam(outbox))
    sent = await outbox.send(Parcel("m", TEAM, for_maker, room=str(opened["channel"]["id"])))
    files = {file["filetype"]: file for file in (await client.files_list())["files"]}
    [image] = [block for block in (await _standing(outbox, sent))["blocks"] if block["type"] == "image"]
    assert image["slack_file"] == {"id": files["png"]["id"]}
    assert image["alt_text"] == f"Bar chart of “{QUESTION}”: Yes: about 60 %; No: about 40 %."
    assert (await _kept(client, files["png"])).startswith(b"\x89PNG")
    assert (await _kept(client, files["csv"])).decode("utf-8-sig").splitlines() == [
        "Question,Answer,Share,Answered by",
        f"{QUESTION},Yes,about 60 %,10 to 14 people",
        f"{QUESTION},No,about 40 %,10 to 14 people",
    ]


async def _kept(client: AsyncWebClient, file: Mapping[str, Any]) -> bytes:
    """A file as one can download it."""
    assert client.session is not None
    async with client.session.get(file["url_private"], headers={"Authorization": f"Bearer {client.token}"}) as answer:
        assert answer.status == 200
        return await answer.read()
