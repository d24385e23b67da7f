"""Slack: signed HTTP into the real door, Block Kit out of it into a workspace that enforces Slack's limits."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import pytest
from aiohttp import ClientSession, web
from slack_sdk.signature import SignatureVerifier

from adapters.slack import Slack, SlackSettings
from adapters.slack_out import Pace
from bot.app import Bot
from tests.doors.door import Answers, Clock, Visitor
from tests.doors.slack_screen import actions, filled, inputs, prefilled, read, text_of
from tests.server import serve
from tests.slack_limits import check_message, check_view
from tests.slack_workspace import TEAM, TOKEN, Json, Message, Workspace

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
NO_PACE = Pace(0, 0)


@dataclass
class SlackDriver:
    """A driver: plays people of a workspace."""

    door: Slack
    workspace: Workspace
    clock: Clock
    address: str
    session: ClientSession
    runners: list[web.AppRunner]
    problems: dict[str, dict[str, str]] = field(default_factory=dict)
    typed: dict[str, Json] = field(default_factory=dict)
    sent: int = 0

    # --- signed requests ---

    def signed(self, body: str, content_type: str) -> dict[str, str]:
        """The headers with which Slack would send this."""
        self.sent += 1
        timestamp = str(int(self.clock().timestamp()))
        signature = SignatureVerifier(SECRET).generate_signature(timestamp=timestamp, body=body)
        assert signature is not None
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature, "Content-Type": content_type}

    async def post(self, body: str, headers: dict[str, str]) -> tuple[int, str]:
        """One request; its status and body."""
        async with self.session.post(f"{self.address}/slack/events", data=body.encode(), headers=headers) as answer:
            status, text = answer.status, await answer.text()
        _judge(text)
        await self.door.turns.shown()
        return status, text

    async def interacts(self, payload: Json) -> Json:
        """A click or a submission; the acknowledgement."""
        body = urlencode({"payload": json.dumps({**payload, "n": self.sent})})
        status, text = await self.post(body, self.signed(body, "application/x-www-form-urlencoded"))
        assert status == 200, (status, text)
        return dict(json.loads(text)) if text else {}

    async def happens(self, event: Json, event_id: str = "") -> int:
        """An event; the status of the answer."""
        id = event_id or f"Ev{self.sent}"
        body = json.dumps({"type": "event_callback", "team_id": TEAM, "event_id": id, "event": event, "n": self.sent})
        status, _ = await self.post(body, self.signed(body, "application/json"))
        return status

    # --- Driver ---

    def welcomes(self, who: Visitor) -> None:
        """See Driver."""
        self.known(who)

    def bot_is_in(self, room: str, joined: bool) -> None:
        """See Driver."""
        self.workspace.channel(room).bot = joined

    def rooms_of(self, who: Visitor) -> tuple[str, ...]:
        """See Driver."""
        user = self.known(who)
        return tuple(channel.title for brought, channel in self.workspace.brought if brought == user)

    def happens_to(self, room: str, what: str) -> None:
        """See Driver."""
        channel = self.workspace.channel(room)
        channel.archived, channel.gone = what == "archived", what == "gone"
        if what not in ("archived", "gone"):
            channel.name, channel.purpose = what, ""

    async def deactivates(self, who: Visitor) -> None:
        """See Driver."""
        user = self.known(who)
        self.workspace.deleted.add(user)
        assert await self.happens({"type": "user_change", "user": {"id": user, "deleted": True}}) == 200

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """See Driver."""
        user = self.known(who)
        self._closed(user)
        if room:
            await self._command(user, text, room)
            return
        event = {
            "type": "message",
            "channel_type": "im",
            "channel": user.replace("U", "D", 1),
            "user": user,
            "text": text,
        }
        assert await self.happens(event) == 200

    async def _command(self, user: str, text: str, room: str) -> None:
        channel = self.workspace.channel(room).id
        assert self.workspace.sees(user, channel), f"{user} is not in {room!r}"
        fields = {"command": "/ally", "text": text, "user_id": user, "team_id": TEAM, "trigger_id": f"trigger {user}"}
        where = {"channel_id": channel, "channel_name": room, "n": self.sent}
        body = urlencode({**fields, **where, "response_url": self._response_url(user, channel, "")})
        status, answer = await self.post(body, self.signed(body, "application/x-www-form-urlencoded"))
        assert status == 200, (status, answer)
        if answer:
            self.workspace.whispers(channel, user, json.loads(answer))

    async def presses(self, who: Visitor, label: str) -> None:
        """See Driver."""
        user = self.known(who)
        window = self.workspace.windows.get(user)
        for action in actions(window["blocks"] if window else [], label):
            await self._press(user, action, {"type": "view", "view_id": f"V{user}"}, view=window)
            return
        for message in reversed([m for m in self.workspace.messages if self._sees(user, m)]):
            for action in actions(message.body["blocks"], label):
                container: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
                container |= {"is_ephemeral": True} if message.only_for else {}
                await self._press(user, action, container, channel={"id": message.channel})
                return
        raise AssertionError(f"{who.name} sees no {label!r} to press")

    async def _press(self, user: str, action: Json, container: Json, **more: Any) -> None:
        if container["type"] == "message":
            self._closed(user)
        about = {"user": {"id": user}, "team": {"id": TEAM}, "trigger_id": f"trigger {user}", "container": container}
        url = self._response_url(user, container.get("channel_id", ""), container.get("message_ts", ""))
        await self.interacts({"type": "block_actions", "actions": [action], "response_url": url, **about, **more})

    def _response_url(self, user: str, channel: str, ts: str) -> str:
        about = urlencode({name: value for name, value in (("channel", channel), ("ts", ts)) if value})
        return f"{self.workspace.address}/respond/{user}?{about}"

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """See Driver."""
        user = self.known(who)
        window = self.workspace.windows.get(user)
        assert window is not None, f"{who.name} sees no form"
        self.typed[user] = self.typed.get(user) or {b["block_id"]: prefilled(b["element"]) for b in inputs(window)}
        by_label = {block["label"]["text"]: block for block in inputs(window)}
        for label, answer in answers.items():
            block = by_label[label]
            self.typed[user][block["block_id"]] = filled(block["element"], answer)
        state = {id: {id: value} for id, value in self.typed[user].items()}
        view = {**window, "state": {"values": state}}
        reply = await self.interacts(
            {"type": "view_submission", "user": {"id": user}, "team": {"id": TEAM}, "view": view}
        )
        self._acknowledged(user, reply)

    def _acknowledged(self, user: str, reply: Json) -> None:
        action = reply.get("response_action")
        if action == "errors":
            assert set(reply["errors"]) <= {block["block_id"] for block in inputs(self.workspace.windows[user])}
            self.problems[user] = reply["errors"]
            return
        self._closed(user)
        if action == "update":
            self.workspace.windows[user] = {**reply["view"], "id": f"V{user}"}

    async def news(self) -> None:
        """Everything is seen at once."""

    def screen(self, who: Visitor) -> str:
        """See Driver."""
        user = self.known(who)
        seen = [text_of(message.body["blocks"]) for message in self._mine(user)]
        window = self.workspace.windows.get(user)
        if window is not None:
            typed = [read(value) for value in self.typed.get(user, {}).values()]
            seen += [window["title"]["text"], text_of(window["blocks"]), *typed, *self.problems.get(user, {}).values()]
        return "\n\n".join(seen)

    def room(self, name: str) -> str:
        """See Driver."""
        channel = self.workspace.channel(name).id
        there = [m for m in self.workspace.messages if m.channel == channel and not m.only_for]
        return "\n\n".join(text_of(message.body["blocks"]) for message in there)

    def known(self, who: Visitor) -> str:
        """The id of somebody, who is a member from now on."""
        user = f"U{who.name.upper()}"
        self.workspace.people.setdefault(user, who)
        return user

    def _mine(self, user: str) -> list[Message]:
        direct = user.replace("U", "D", 1)
        return [m for m in self.workspace.messages if m.only_for == user or (m.channel == direct and not m.only_for)]

    def _sees(self, user: str, message: Message) -> bool:
        """What one can press: in direct messages, or in a channel where one is; what was whispered there to oneself."""
        here = message.channel == user.replace("U", "D", 1) or self.workspace.sees(user, message.channel)
        return here and message.only_for in ("", user)

    def _closed(self, user: str) -> None:
        for kept in (self.workspace.windows, self.problems, self.typed):
            kept.pop(user, None)

    async def close(self) -> None:
        """See Driver."""
        await self.door.stop()
        await self.session.close()
        for runner in self.runners:
            await runner.cleanup()


def _judge(acknowledgement: str) -> None:
    """What is said in an acknowledgement has the same limits as everything else."""
    said = json.loads(acknowledgement) if acknowledgement.startswith("{") else {}
    if "blocks" in said:
        check_message(said)
    if "view" in said:
        check_view(said["view"])


def hear_everything(caplog: pytest.LogCaptureFixture) -> None:
    """Every logger that handles what Slack says writes all that it can."""
    caplog.set_level(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(("slack", "aiohttp", "alongside")):
            caplog.set_level(logging.DEBUG, logger=name)


async def open_door(bot: Bot, clock: Clock) -> SlackDriver:
    """See Opens."""
    api_runner, api_port, mount_api = await serve()
    workspace = Workspace(address=f"http://127.0.0.1:{api_port}")
    await mount_api(workspace.routes())
    settings = SlackSettings(TOKEN, SECRET, api_url=f"{workspace.address}/api/", pace=NO_PACE)
    door = Slack(bot, clock, settings)
    await door.start()
    runner, port, mount = await serve()
    await mount(door.routes())
    return SlackDriver(door, workspace, clock, f"http://127.0.0.1:{port}", ClientSession(), [runner, api_runner])
