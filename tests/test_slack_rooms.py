"""Slack's channels: who is in one, asked at Slack's pace, and answers to a click by the address that came with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import web

from adapters.door import Busy, Member, Refused
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Reply
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.slack import SlackDriver, open_door
from tests.slack_workspace import TEAM

ADAM = Visitor("Adam")
GENERAL = "C0GENERAL"


async def _hush(turn: Turn) -> Reply:
    """Say something in passing, that leads on."""
    return Reply(Card("Psst", (Buttons((Button("Again", "sample.hush"),)),)), whisper=True)


SAMPLE = Feature((Entry("sample.hush", _hush),))


@pytest.fixture
async def slack(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[SlackDriver]:
    """The real door, and a channel of twelve."""
    driver = await open_door(Bot(sqlite, shelf, (*FEATURES, SAMPLE)), clock)
    for n in range(12):
        driver.known(Visitor(f"P{n:02}"))
    yield driver
    await driver.close()


def _methods(slack: SlackDriver) -> list[str]:
    return [method for method, _ in slack.workspace.calls]


async def test_people_of_a_channel_and_no_bots(slack: SlackDriver) -> None:
    slack.workspace.deleted = {"UP11"}
    people = await slack.door.members(TEAM, GENERAL)
    assert people == tuple(Member(f"UP{n:02}", f"up{n:02}@example.org") for n in range(11))


async def test_a_workspaces_list_is_read_once_an_hour(slack: SlackDriver, clock: Clock) -> None:
    pages = 3
    for _ in range(2):
        await slack.door.members(TEAM, GENERAL)
    assert _methods(slack).count("users.list") == pages
    clock.moves(timedelta(minutes=61))
    await slack.door.members(TEAM, GENERAL)
    assert _methods(slack).count("users.list") == 2 * pages


async def test_where_slack_wants_a_pause_reading_goes_on_from_there(slack: SlackDriver) -> None:
    busy = web.json_response({"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "30"})
    slack.workspace.busy_after = {"users.list": (2, busy)}
    with pytest.raises(Busy) as told:
        await slack.door.members(TEAM, GENERAL)
    assert (told.value.seconds, told.value.everybody) == (30, True)
    assert len(await slack.door.members(TEAM, GENERAL)) == 12
    cursors = [body.get("cursor") for method, body in slack.workspace.calls if method == "users.list"]
    assert cursors == [None, "5", "10", "10"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        ("channel_not_found", "not in the channel"),
        ("missing_scope", "install the app again: it lacks a permission"),
        ("invalid_auth", "invalid_auth"),
    ],
)
async def test_why_nobody_can_tell_is_said_in_words(slack: SlackDriver, error: str, reason: str) -> None:
    answer = web.json_response({"ok": False, "error": error})
    slack.workspace.busy_after = {"conversations.info": (0, answer)}
    with pytest.raises(Refused, match=reason):
        await slack.door.members(TEAM, GENERAL)


async def test_a_channel_without_the_bot_is_refused(slack: SlackDriver) -> None:
    slack.bot_is_in("general", joined=False)
    with pytest.raises(Refused, match="not in the channel"):
        await slack.door.members(TEAM, GENERAL)


async def _presses(slack: SlackDriver, channel: str, **more: str) -> list[str]:
    action = {"type": "button", "action_id": "sample.hush#0", "block_id": "b", "value": "{}"}
    container = {"type": "message", "message_ts": "1.1", "channel_id": channel}
    about = {"user": {"id": "UP00"}, "team": {"id": TEAM}, "trigger_id": "t", "channel": {"id": channel}}
    await slack.interacts({"type": "block_actions", "actions": [action], "container": container, **about, **more})
    return _methods(slack)


@pytest.mark.parametrize("channel", [GENERAL, "DP00"])
async def test_a_click_is_answered_by_its_own_address_without_a_call(slack: SlackDriver, channel: str) -> None:
    url = f"{slack.workspace.address}/respond/UP00?channel={channel}"
    assert await _presses(slack, channel, response_url=url) == []
    [message] = slack.workspace.messages
    assert (message.channel, message.only_for, message.body["text"]) == (channel, "UP00", "Psst")


async def test_without_such_an_address_it_is_whispered(slack: SlackDriver) -> None:
    assert await _presses(slack, GENERAL) == ["chat.postEphemeral"]
