"""The tests' own Slack workspace: a Web API with state and every limit enforced, and a Socket Mode server."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.slack_channels import BOT, Conversations, no, yes
from tests.slack_limits import check_message, check_view

Json = dict[str, Any]
TEAM = "T0TEST"
TOKEN, APP_TOKEN = "xoxb-test", "xapp-test"


@dataclass
class Message:
    """Something that stands in a conversation. `only_for`: an ephemeral one."""

    ts: str
    channel: str
    body: Json
    only_for: str = ""


@dataclass
class Workspace(Conversations):
    """People, conversations, messages, windows, and troubles to order: methods that do not answer until it `goes_on`,
    methods whose answer `vanishes` once, clicks that have `expired`, an app that was `removed`."""

    messages: list[Message] = field(default_factory=list)
    windows: dict[str, Json] = field(default_factory=dict)
    homes: dict[str, Json] = field(default_factory=dict)
    calls: list[tuple[str, Json]] = field(default_factory=list)
    busy_after: dict[str, tuple[int, web.Response]] = field(default_factory=dict)
    troubles: list[web.Response] = field(default_factory=list)
    uploads: list[bytes] = field(default_factory=list)
    attached: dict[str, list[str]] = field(default_factory=dict)
    vanishes: set[str] = field(default_factory=set)
    refuses_files: bool = False
    expired: bool = False
    removed: bool = False
    hangs: set[str] = field(default_factory=set)
    goes_on: asyncio.Event = field(default_factory=asyncio.Event)
    sockets: list[web.WebSocketResponse] = field(default_factory=list)
    connected: asyncio.Event = field(default_factory=asyncio.Event)
    acknowledged: dict[str, asyncio.Future[Json]] = field(default_factory=dict)
    address: str = ""

    def routes(self) -> list[web.RouteDef]:
        """The Web API and the WebSocket."""
        return [
            web.route("*", "/api/{method}", self.api),
            web.post("/upload", self.uploaded),
            web.post("/respond/{user}", self.responded),
            web.get("/socket", self.socket),
        ]

    async def api(self, request: web.Request) -> web.Response:
        """One call."""
        method = request.match_info["method"]
        body = await _body(request)
        self.calls.append((method, body))
        token = APP_TOKEN if method == "apps.connections.open" else TOKEN
        if request.headers.get("Authorization") != f"Bearer {token}" and method != "oauth.v2.access":
            return no("invalid_auth")
        if method in self.hangs:
            await self.goes_on.wait()
        if method in self.busy_after:
            left, trouble = self.busy_after.pop(method)
            if not left:
                return trouble
            self.busy_after[method] = left - 1, trouble
        if self.troubles and method.startswith("chat."):
            return self.troubles.pop(0)
        handler = self._handlers().get(method)
        assert handler is not None, f"the bot called {method}, which this workspace does not know"
        answer = await handler(body)
        if method in self.vanishes:
            self.vanishes.remove(method)
            assert request.transport is not None
            request.transport.close()
        return answer

    def _handlers(self) -> dict[str, Callable[[Json], Awaitable[web.Response]]]:
        return {
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._whisper,
            "chat.update": self._update,
            "views.open": self._open,
            "views.update": self._change,
            "views.publish": self._publish,
            "users.info": self._info,
            "users.list": self._list,
            **self.about_conversations(),
            "conversations.history": self._history,
            "files.getUploadURLExternal": self._upload_url,
            "files.completeUploadExternal": self._upload_done,
            "apps.connections.open": self._connection,
            "oauth.v2.access": self._oauth,
            "auth.test": self._who,
        }

    async def _post(self, body: Json) -> web.Response:
        channel = body["channel"]
        if self.removed:
            return no("account_inactive")
        if channel.startswith("U") and channel in self.deleted:
            return no("user_disabled")
        if channel.startswith("U") and channel not in self.people:
            return no("user_not_found")
        if channel.startswith("C") and self.trouble(channel):
            return no(self.trouble(channel))
        check_message(body)
        message = Message(f"1.{len(self.messages):06}", channel.replace("U", "D", 1), body)
        self.messages.append(message)
        return yes(channel=message.channel, ts=message.ts)

    async def _whisper(self, body: Json) -> web.Response:
        check_message(body)
        return yes(message_ts=self.whispers(body["channel"], body["user"], body).ts)

    def whispers(self, channel: str, user: str, body: Json) -> Message:
        """An ephemeral message appears."""
        self.messages.append(Message(f"1.{len(self.messages):06}", channel, body, user))
        return self.messages[-1]

    async def _update(self, body: Json) -> web.Response:
        check_message(body)
        for message in self.messages:
            if (message.ts, message.channel) == (body["ts"], body["channel"]):
                message.body = body
                return yes(channel=message.channel, ts=message.ts)
        return no("message_not_found")

    async def _open(self, body: Json) -> web.Response:
        if self.expired:
            return no("expired_trigger_id")
        check_view(body["view"])
        user = body["trigger_id"].removeprefix("trigger ")
        self.windows[user] = {**body["view"], "id": f"V{user}"}
        return yes(view=self.windows[user])

    async def _change(self, body: Json) -> web.Response:
        check_view(body["view"])
        user = body["view_id"].removeprefix("V")
        self.windows[user] = {**body["view"], "id": body["view_id"]}
        return yes(view=self.windows[user])

    async def _publish(self, body: Json) -> web.Response:
        check_view(body["view"])
        self.homes[body["user_id"]] = body["view"]
        return yes(view=body["view"])

    async def _info(self, body: Json) -> web.Response:
        person = self.people.get(body["user"])
        if person is None:
            return no("user_not_found")
        about = {
            "real_name": person.name,
            "tz": person.zone,
            "locale": f"{person.language}-US",
            "is_owner": person.owner,
        }
        return yes(user={"id": body["user"], **about, "deleted": body["user"] in self.deleted})

    async def _list(self, body: Json) -> web.Response:
        def about(id: str, **more: Any) -> Json:
            return {"id": id, "profile": {"email": f"{id}@Example.org"}, "deleted": id in self.deleted, **more}

        everybody = [about(id) for id in self.people]
        everybody += [about(BOT, is_bot=True), about("USLACKBOT"), about("UGONE", deleted=True)]
        return self.paged("members", everybody, body)

    async def _history(self, body: Json) -> web.Response:
        found = [m for m in reversed(self.messages) if m.channel == body["channel"] and not m.only_for]
        return yes(messages=[{"ts": m.ts, "metadata": m.body.get("metadata")} for m in found])

    async def _upload_url(self, body: Json) -> web.Response:
        return yes(upload_url=f"{self.address}/upload", file_id=f"F{len(self.calls)}")

    async def uploaded(self, request: web.Request) -> web.Response:
        """A file's bytes arrive."""
        self.uploads.append(await request.read())
        return web.Response(status=503 if self.refuses_files else 200, text="OK")

    async def _upload_done(self, body: Json) -> web.Response:
        files = body["files"] if isinstance(body["files"], list) else json.loads(body["files"])
        if "channel_id" in body:
            assert any((m.ts, m.channel) == (body["thread_ts"], body["channel_id"]) for m in self.messages)
            self.attached[body["channel_id"]] = [file["title"] for file in files]
        return yes(files=[{"id": file["id"]} for file in files])

    async def _oauth(self, body: Json) -> web.Response:
        if body["code"] != "good":
            return no("invalid_code")
        return yes(
            access_token=TOKEN,
            bot_user_id=BOT,
            scope="commands",
            team={"id": TEAM, "name": "Test"},
            app_id="A0",
            authed_user={"id": "U0"},
        )

    async def _who(self, body: Json) -> web.Response:
        return yes(team_id=TEAM, user_id=BOT, bot_id="B0BOT", team="Test", url="https://test.slack.example/")

    async def responded(self, request: web.Request) -> web.Response:
        """A `response_url` is used."""
        body, user = await request.json(), request.match_info["user"]
        check_message(body)
        mine = [m for m in self.messages if m.only_for == user and request.query.get("ts", m.ts) == m.ts]
        if body.get("replace_original") and mine:
            mine[-1].body = body
        else:
            self.whispers(request.query.get("channel", "C0GENERAL"), user, body)
        return web.Response(text="ok")

    async def _connection(self, body: Json) -> web.Response:
        return yes(url=f"{self.address.replace('http', 'ws')}/socket")

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        """Socket Mode: envelopes go out, acknowledgements come back."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self.sockets.append(socket)
        await socket.send_json({"type": "hello", "num_connections": 1})
        self.connected.set()
        async for message in socket:
            if message.type is WSMsgType.TEXT:
                answer = json.loads(message.data)
                self.acknowledged[answer["envelope_id"]].set_result(answer.get("payload") or {})
        return socket

    async def through_socket(self, kind: str, payload: Json) -> Json:
        """Send an envelope; what was acknowledged."""
        id = f"envelope {len(self.acknowledged)}"
        self.acknowledged[id] = asyncio.get_running_loop().create_future()
        envelope = {"type": kind, "envelope_id": id, "payload": payload, "accepts_response_payload": True}
        await self.sockets[-1].send_json(envelope)
        return await asyncio.wait_for(self.acknowledged[id], 10)


async def _body(request: web.Request) -> Json:
    """The arguments of a call: Slack takes them from the address, a form or JSON."""
    sent: Json = await request.json() if request.content_type == "application/json" else dict(await request.post())
    return {name: _value(value) for name, value in {**request.query, **sent}.items()}


def _value(text: Any) -> Any:
    try:
        return json.loads(text) if isinstance(text, str) and text[:1] in ("[", "{") else text
    except ValueError:
        return text
