"""Socket Mode: the same turns through a WebSocket, and a watch that ends a process whose connection hangs."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import AsyncIterator

import pytest

from adapters.settings import WrongSetting
from adapters.slack import Slack, SlackSettings
from adapters.slack_socket import Socket
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.doors.door import Clock, Visitor
from tests.doors.slack import NO_PACE, hear_everything
from tests.server import serve
from tests.slack_workspace import APP_TOKEN, TEAM, TOKEN, Workspace


@pytest.fixture
async def workspace() -> AsyncIterator[Workspace]:
    """A workspace with a WebSocket."""
    runner, port, mount = await serve()
    made = Workspace(address=f"http://127.0.0.1:{port}")
    made.people["UADAM"] = Visitor("Adam")
    await mount(made.routes())
    yield made
    await runner.cleanup()


@pytest.fixture
async def slack(workspace: Workspace, sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Slack]:
    """The real door, connected."""
    settings = SlackSettings(TOKEN, app_token=APP_TOKEN, api_url=f"{workspace.address}/api/", pace=NO_PACE)
    door = Slack(Bot(sqlite, shelf), clock, settings)
    await door.start()
    await asyncio.wait_for(workspace.connected.wait(), 10)
    yield door
    await door.stop()


async def test_a_command_and_a_message_come_through_the_socket(
    slack: Slack, workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    hear_everything(caplog)
    command = {"command": "/ally", "text": "help", "user_id": "UADAM", "team_id": TEAM, "channel_id": "C0GENERAL"}
    answer = await workspace.through_socket("slash_commands", {**command, "trigger_id": "trigger UADAM"})
    assert answer["response_type"] == "ephemeral"
    event = {"type": "message", "channel_type": "im", "channel": "DADAM", "user": "UADAM", "text": "hi"}
    body = {"type": "event_callback", "team_id": TEAM, "event_id": "Ev1", "event": event}
    for _ in range(2):
        await workspace.through_socket("events_api", body)
    await slack.turns.shown()
    [message] = workspace.messages
    assert "Hello, this is Alongside" in message.body["text"]
    assert "UADAM" not in caplog.text


async def test_in_socket_mode_nothing_listens_on_http(slack: Slack) -> None:
    assert slack.routes() == []


async def test_a_connection_that_hangs_ends_the_process(slack: Slack, workspace: Workspace) -> None:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    watched = Socket(slack.app, APP_TOKEN, slack.out.client(""), look_every=0.01)
    await watched.start()
    await asyncio.wait_for(workspace.connected.wait(), 10)
    await watched.hang_up()
    await asyncio.wait_for(ended.wait(), 10)
    loop.remove_signal_handler(signal.SIGTERM)
    await watched.stop()


async def test_a_token_that_slack_does_not_take_stops_the_start(
    workspace: Workspace, sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    settings = SlackSettings(TOKEN, app_token="xoxb-mixed-up", api_url=f"{workspace.address}/api/", pace=NO_PACE)
    with pytest.raises(WrongSetting, match=r"SLACK_APP_TOKEN: Slack says invalid_auth; expected .*connections:write"):
        await Slack(Bot(sqlite, shelf), clock, settings).start()


async def test_while_slack_cannot_be_reached_the_rest_of_the_program_starts(
    sqlite: Database, shelf: Shelf, clock: Clock
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    settings = SlackSettings(TOKEN, app_token=APP_TOKEN, api_url=f"http://127.0.0.1:{port}/api/", pace=NO_PACE)
    door = Slack(Bot(sqlite, shelf), clock, settings)
    await asyncio.wait_for(door.start(), 10)
    await door.stop()
