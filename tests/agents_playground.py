"""The Microsoft 365 Agents Playground as a real Teams client, and what it lacks: signatures.

It sends no token, so a proxy signs what it sends as Microsoft's channel would, and the bot verifies it in full. It runs
without telemetry, on this machine only, and is a tool of the tests: nothing of it is part of Alongside.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType, web
from playwright.async_api import Page

from tests.render.adaptive_card import easel
from tests.teams_people import everything
from tests.teams_service import APP_ID, TENANT, Microsoft, serving

HERE = Path(__file__).parent
PROGRAM = HERE / "node" / "node_modules" / "@microsoft" / "m365agentsplayground" / "cli.js"
PERSONAL, TEAM, CHANNEL = "personal-chat-id", "team-id", "channel-announcements-id"
NAMES = ("Adam", "Bo", "Cy", "Di", "Ed", "Flo", "Gil", "Hal", "Ina")
"""Adam is at the page; nine are a team large enough for an anonymous poll."""

PATIENCE = 20


def person(number: int) -> dict[str, str]:
    """Somebody of the make-believe tenant."""
    name = NAMES[number]
    mail = f"{name.lower()}@example.org"
    aad = f"00000000-0000-0000-0000-0000000000a{number}"
    known = {"id": f"user-id-{number}", "name": name, "userPrincipleName": mail, "aadObjectId": aad}
    return {**known, "givenName": name, "surname": "Example", "email": mail}


CONFIGURATION = {
    "version": "0.1.1",
    "tenantId": TENANT,
    "bot": {"id": APP_ID, "name": "Alongside"},
    "currentUser": person(0),
    "users": [person(number) for number in range(1, len(NAMES))],
    "personalChat": {"id": PERSONAL},
    "groupChat": {"id": "group-chat-id", "name": "Group"},
    "team": {
        "id": TEAM,
        "name": "Team",
        "aadGroupId": "00000000-0000-0000-0000-000000000031",
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
class Playground:
    """Adam at his Teams: the Playground's own page in Chromium."""

    url: str
    session: ClientSession
    stream: ClientWebSocketResponse
    page: Page

    async def types(self, text: str) -> None:
        """Say something in the private chat."""
        await self.page.locator("[role=textbox]").last.fill(text)
        await self.page.keyboard.press("Enter")

    async def presses(self, label: str) -> None:
        """Press the newest button with this label."""
        await self.page.get_by_role("button", name=label, exact=True).last.click()

    async def presses_without_dialogs(self, label: str) -> None:
        """The same for a button that opens a dialog: this client has none, so the press goes as a message."""
        posted = await self.hears_of(label)
        press = {"from": {"id": "user-id-0"}, "conversation": {"id": PERSONAL}, "replyToId": posted.message}
        await self.asks("/_conversation/v1/submit", {**press, "value": posted.action["data"]})

    async def mentions(self, words: str) -> None:
        """Adam says something to the bot in the channel."""
        bot = {"text": "<at>Alongside</at>", "mentioned": {"id": APP_ID, "name": "Alongside"}}
        message = {"from": {"id": "user-id-0"}, "text": f"<at>Alongside</at> {words}", "textFormat": "plain"}
        await self.asks(f"/_conversation/v1/conversations/{CHANNEL}/messages", {**message, "mentions": [bot]})

    async def goes_to(self, place: str) -> None:
        """Look at a chat or channel."""
        await self.page.get_by_role("treeitem", name=place).click()

    async def hears_of(self, label: str) -> Posted:
        """The next message, wherever, that has a button with this label."""
        return await asyncio.wait_for(self._newest(label), PATIENCE)

    async def presses_as(self, number: int, posted: Posted) -> str:
        """Somebody else of the team presses it: Adam is alone at this page, but its server takes presses of everybody.
        What the bot says to that."""
        action = {name: posted.action[name] for name in ("type", "verb", "data")}
        press = {
            "name": "adaptiveCard/action",
            "value": {"action": action, "trigger": "manual"},
            "from": {"id": f"user-id-{number}"},
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


def signing(cloud: Microsoft, bot_url: str, session: ClientSession) -> list[web.RouteDef]:
    """Signs what comes and passes it on."""

    async def passed_on(request: web.Request) -> web.Response:
        activity = await request.json()
        header = cloud.header(serviceurl=activity["serviceUrl"])
        async with session.post(bot_url, json=activity, headers=header) as answer:
            return web.Response(status=answer.status, body=await answer.read(), content_type=answer.content_type)

    return [web.post("/api/messages", passed_on)]


@asynccontextmanager
async def playground(cloud: Microsoft, bot_url: str, folder: Path) -> AsyncIterator[Playground]:
    """The Playground in front of a bot."""
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(ClientSession())
        proxy = await stack.enter_async_context(serving(signing(cloud, bot_url, session)))
        url = await stack.enter_async_context(_running(folder, f"http://127.0.0.1:{proxy}/api/messages"))
        stream = await stack.enter_async_context(session.ws_connect(f"{url}/_ws_conversation/v1/conversations/stream"))
        drawing = await stack.enter_async_context(easel(width=1200))
        await drawing.page.unroute_all()
        drawing.page.set_default_timeout(PATIENCE * 1000)
        await drawing.page.set_viewport_size({"width": 1600, "height": 900})
        await drawing.page.goto(url)
        yield Playground(url, session, stream, drawing.page)


@asynccontextmanager
async def _running(folder: Path, endpoint: str) -> AsyncIterator[str]:
    async with serving([]) as port:
        free = port
    (folder / ".m365agentsplayground.yml").write_text(yaml.safe_dump(CONFIGURATION), encoding="utf-8")
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
