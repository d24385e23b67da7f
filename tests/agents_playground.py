"""The Microsoft 365 Agents Playground as a real Teams client, and what it lacks: signatures.

It sends no token, so a proxy signs what it sends as Microsoft's channel would, and the bot verifies it in full. It runs
without telemetry, on this machine only, and is a tool of the tests: nothing of it is part of Alongside.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web
from playwright.async_api import Page

from tests.doors.door import Visitor
from tests.render.adaptive_card import easel
from tests.teams_people import Client, directory_id, everything
from tests.teams_service import APP_ID, TENANT, Microsoft, serving

HERE = Path(__file__).parent
PROGRAM = HERE / "node" / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
PERSONAL, GROUP, TEAM, CHANNEL = "personal-chat-id", "group-chat-id", "team-id", "channel-announcements-id"
TEAM_GROUP = "00000000-0000-0000-0000-000000000031"
OTHERS = ("Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hal", "Ina")
"""Adam is at the page; nine are a team large enough for an anonymous poll."""

PATIENCE = 20


def person(name: str) -> dict[str, str]:
    """Somebody of the make-believe tenant. Teams finds people by the directory's id as well as by its own; the Playground
    only by its own, so that they are one here."""
    mail, id = f"{name.lower()}@example.org", directory_id(name)
    known = {"id": id, "name": name, "userPrincipleName": mail, "aadObjectId": id}
    return {**known, "givenName": name, "surname": "Example", "email": mail}


ADAM = person("Adam")

CONFIGURATION = {
    "version": "0.1.1",
    "tenantId": TENANT,
    "bot": {"id": APP_ID, "name": "Alongside"},
    "currentUser": ADAM,
    "personalChat": {"id": PERSONAL},
    "groupChat": {"id": GROUP, "name": "Group"},
    "team": {
        "id": TEAM,
        "name": "Team",
        "aadGroupId": TEAM_GROUP,
        "channels": [{"id": CHANNEL, "name": "Announcements"}],
    },
}


@dataclass(frozen=True)
class Posted:
    """A button of a message in a conversation."""

    conversation: str
    message: str
    action: dict[str, Any]


@dataclass
class Dialogs(Client):
    """Adam's dialogs. The Playground's page opens none, but its server passes on what opens and submits one; `answered` is
    what the bot says to that."""

    playground: str = ""
    answered: asyncio.Queue[dict[str, Any]] = field(default_factory=asyncio.Queue)

    @property
    def id(self) -> str:
        """As the Playground names him."""
        return ADAM["id"]

    async def opens(self, posted: Posted) -> None:
        """Press a button that opens a dialog."""
        await self._act(posted.message, posted.action, {})

    async def send(self, activity: Mapping[str, Any], expect: int = 200) -> dict[str, Any]:
        """Through the Playground."""
        path = f"{self.playground}/_internal/v1/customActivities"
        async with self.session.get(f"{path}/template", params={"conversationId": PERSONAL}) as answer:
            template = await answer.json()
        told = {name: activity[name] for name in ("type", "name", "value", "from")}
        async with self.session.post(path, json={**activity, **template, **told}) as answer:
            assert answer.status == expect
        return await asyncio.wait_for(self.answered.get(), PATIENCE)


@dataclass
class Playground:
    """Adam at his Teams: the Playground's own page in Chromium."""

    url: str
    session: ClientSession
    stream: ClientWebSocketResponse
    page: Page
    dialogs: Dialogs

    async def types(self, text: str) -> None:
        """Say something in the private chat."""
        await self.page.locator("[role=textbox]").last.fill(text)
        await self.page.keyboard.press("Enter")

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        await self.page.get_by_role("button", name=label, exact=True).last.click()

    async def presses_without_dialogs(self, label: str) -> None:
        """The same for a button that opens a dialog: this client has none, so the press goes as a message."""
        await self.submits(await self.hears_of(label))

    async def submits(self, posted: Posted) -> None:
        """A press as a message, as old clients send it."""
        press = {"from": {"id": ADAM["id"]}, "conversation": {"id": PERSONAL}, "replyToId": posted.message}
        await self.asks("/_conversation/v1/submit", {**press, "value": posted.action["data"]})

    async def mentions(self, words: str, place: str = CHANNEL) -> None:
        """Adam says something to the bot where others read along."""
        bot = {"text": "<at>Alongside</at>", "mentioned": {"id": APP_ID, "name": "Alongside"}}
        message = {"from": {"id": ADAM["id"]}, "text": f"<at>Alongside</at> {words}", "textFormat": "plain"}
        await self.asks(f"/_conversation/v1/conversations/{place}/messages", {**message, "mentions": [bot]})

    async def goes_to(self, place: str) -> None:
        """Look at a chat or channel."""
        await self.page.get_by_role("treeitem", name=place).click()

    async def hears_of(self, label: str) -> Posted:
        """The next message, wherever, that has a button with this label."""
        return await asyncio.wait_for(self._newest(label), PATIENCE)

    async def presses_as(self, name: str, posted: Posted) -> str:
        """Somebody else of the team presses it: Adam is alone at this page, but its server takes presses of everybody.
        What the bot says to that."""
        action = {name: posted.action[name] for name in ("type", "verb", "data")}
        press = {
            "name": "adaptiveCard/action",
            "value": {"action": action, "trigger": "manual"},
            "from": {"id": directory_id(name)},
            "conversation": {"id": posted.conversation},
            "replyToId": posted.message,
        }
        return str((await self.asks("/_conversation/v1/invoke", press))["value"])

    async def ticks(self, *labels: str) -> None:
        """Tick boxes, or choose."""
        for label in labels:
            await self.page.get_by_text(label, exact=True).last.click()

    async def fills(self, label: str, words: str) -> None:
        """Write into a field."""
        await self.page.get_by_label(label).last.fill(words)

    async def sees(self, words: str) -> None:
        """Wait until these words are there."""
        await self.page.get_by_text(words).last.wait_for(timeout=PATIENCE * 1000)

    async def count(self, words: str) -> int:
        """How often these words are there."""
        return await self.page.get_by_text(words).count()

    async def asks(self, path: str, body: Any) -> Any:
        """As the page asks its server; what that answers."""
        async with self.session.post(self.url + path, json=body) as answer:
            words = await answer.text()
            assert answer.status < 300, (path, answer.status, words)
            return json.loads(words or "{}")

    async def hears(self) -> dict[str, Any]:
        """The next thing that its page is told."""
        message = await asyncio.wait_for(self.stream.receive(), PATIENCE)
        assert message.type is WSMsgType.TEXT, message
        told: dict[str, Any] = message.json()
        return told

    async def _newest(self, label: str) -> Posted:
        while True:
            told = await self.hears()
            message = told.get("message", {})
            for item in everything(message.get("attachments", [])):
                if str(item.get("type", "")).startswith("Action.") and item.get("title") == label:
                    place = message.get("postConversationId") or told["actionConversationId"]
                    return Posted(place, message["messageId"], item)


def signing(cloud: Microsoft, bot_url: str, dialogs: Dialogs) -> list[web.RouteDef]:
    """Signs what comes and passes it on. What the bot says to dialogs is heard on the way back."""

    async def passed_on(request: web.Request) -> web.Response:
        activity = await request.json()
        header = cloud.header(serviceurl=activity["serviceUrl"])
        async with dialogs.session.post(bot_url, json=activity, headers=header) as answer:
            if str(activity.get("name")).startswith("task/"):
                dialogs.answered.put_nowait(await answer.json())
            return web.Response(status=answer.status, body=await answer.read(), content_type=answer.content_type)

    return [web.post("/api/messages", passed_on)]


@asynccontextmanager
async def playground(
    cloud: Microsoft, bot_url: str, folder: Path, others: Sequence[str] = OTHERS
) -> AsyncIterator[Playground]:
    """The Playground in front of a bot, with these people beside Adam."""
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(ClientSession())
        dialogs = Dialogs(Visitor("Adam", zone="UTC"), bot_url, cloud, session)
        proxy = await stack.enter_async_context(serving(signing(cloud, bot_url, dialogs)))
        endpoint = f"http://127.0.0.1:{proxy}/api/messages"
        url = dialogs.playground = await stack.enter_async_context(_running(folder, endpoint, others))
        stream = await stack.enter_async_context(session.ws_connect(f"{url}/_ws_conversation/v1/conversations/stream"))
        drawing = await stack.enter_async_context(easel(width=1200))
        await drawing.page.unroute_all()
        await drawing.page.route(lambda address: not address.startswith(url), lambda route: route.abort())
        drawing.page.set_default_timeout(PATIENCE * 1000)
        await drawing.page.set_viewport_size({"width": 1600, "height": 900})
        await drawing.page.goto(url)
        yield Playground(url, session, stream, drawing.page, dialogs)


@asynccontextmanager
async def _running(folder: Path, endpoint: str, others: Sequence[str]) -> AsyncIterator[str]:
    async with serving([]) as port:
        free = port
    configuration = {**CONFIGURATION, "users": [person(name) for name in others]}
    (folder / ".m365agentsplayground.yml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    environment = {
        **os.environ,
        "NODE_OPTIONS": f"--require={HERE / 'agents_playground.cjs'}",
        "TEAMSAPPTESTER_BROWSER": "none",
        "HOME": str(folder),
    }
    options = f"-e {endpoint} -c msteams -p {free} --dt --er --su http://127.0.0.1:{free}/_connector".split()
    pipes: Any = {"stdout": asyncio.subprocess.PIPE, "stderr": asyncio.subprocess.STDOUT}
    process = await asyncio.create_subprocess_exec("node", str(PROGRAM), *options, cwd=folder, env=environment, **pipes)
    assert process.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE):
            while b"Listening on" not in (line := await process.stdout.readline()):
                assert line, "the Playground did not start"
        yield f"http://127.0.0.1:{free}"
    finally:
        process.terminate()
        await process.wait()
