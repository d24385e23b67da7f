"""Many workspaces: the app is installed by OAuth, its tokens are sealed, and what was removed is forgotten."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from aiohttp import ClientSession, DummyCookieJar

from adapters.slack import Slack, SlackSettings
from adapters.slack_oauth import INSTALL, REDIRECT, SCOPES
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database
from tests.conftest import CONTENT
from tests.doors.door import Clock, Visitor
from tests.doors.slack import NO_PACE, SECRET, SlackDriver
from tests.server import serve
from tests.slack_workspace import TEAM, TOKEN, Workspace


@dataclass
class Many:
    """A door for many workspaces, and one that may install it."""

    slack: SlackDriver
    browser: ClientSession

    async def begins(self) -> tuple[str, str]:
        """Somebody presses "Add to Slack": the state, and the cookie that his browser keeps."""
        async with self.browser.get(f"{self.slack.address}{INSTALL}", allow_redirects=False) as answer:
            assert answer.status == 302
            asked = urlsplit(answer.headers["Location"])
            cookie = answer.headers["Set-Cookie"].split(";")[0]
        query = parse_qs(asked.query)
        assert asked.netloc == "slack.com" and query["scope"] == [",".join(SCOPES)]
        return query["state"][0], cookie

    async def comes_back(self, state: str, cookie: str, code: str = "good") -> int:
        """Slack sends the browser back."""
        address = f"{self.slack.address}{REDIRECT}"
        asked = {"state": state, "code": code}
        async with self.browser.get(address, params=asked, headers={"Cookie": cookie}) as answer:
            return answer.status

    async def says_hi(self, event_id: str) -> int:
        """Adam says hi; how many messages he has then."""
        event = {"type": "message", "channel_type": "im", "channel": "DADAM", "user": "UADAM", "text": "hi"}
        assert await self.slack.happens(event, event_id) == 200
        return len(self.slack.workspace.messages)


@pytest.fixture
async def many(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Many]:
    """Everything real but Slack."""
    api_runner, api_port, mount_api = await serve()
    workspace = Workspace(address=f"http://127.0.0.1:{api_port}")
    workspace.people["UADAM"] = Visitor("Adam")
    await mount_api(workspace.routes())
    settings = SlackSettings(
        "", SECRET, client_id="1.2", client_secret="shh", api_url=f"{workspace.address}/api/", pace=NO_PACE
    )
    door = Slack(Bot(sqlite, shelf), clock, settings)
    await door.start()
    runner, port, mount = await serve()
    await mount(door.routes())
    slack = SlackDriver(door, workspace, clock, f"http://127.0.0.1:{port}", ClientSession(), [runner, api_runner])
    async with ClientSession(cookie_jar=DummyCookieJar()) as browser:
        yield Many(slack, browser)
    await slack.close()


async def test_installing_lets_the_bot_answer_and_removing_ends_it(many: Many, sqlite: Database) -> None:
    assert await many.says_hi("Ev1") == 0
    assert await many.comes_back(*await many.begins()) == 200
    assert await many.says_hi("Ev2") == 1
    raw = await sqlite.run_sync(lambda c: c.exec_driver_sql("SELECT token FROM slack_workspace").scalar())
    assert TOKEN not in raw
    await many.slack.happens({"type": "app_uninstalled"})
    assert await many.says_hi("Ev3") == 1


async def test_a_state_is_good_once_for_its_own_browser_and_not_for_long(many: Many) -> None:
    state, cookie = await many.begins()
    _, other = await many.begins()
    assert await many.comes_back(state, other) >= 400
    assert await many.comes_back(state, cookie) == 200
    assert await many.comes_back(state, cookie) >= 400
    assert await many.comes_back("made-up", "slack-app-oauth-state=made-up") >= 400
    late, cookie = await many.begins()
    many.slack.clock.moves(timedelta(minutes=11))
    assert await many.comes_back(late, cookie) >= 400


async def test_a_wrong_code_installs_nothing(many: Many) -> None:
    assert await many.comes_back(*await many.begins(), code="bad") >= 400
    assert await many.says_hi("Ev1") == 0


def test_the_manifest_asks_for_what_the_program_uses(sqlite: Database, shelf: Shelf) -> None:
    manifest = yaml.safe_load((CONTENT.parent / "docs" / "slack-manifest.yaml").read_text())
    assert tuple(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES
    addresses = Bot(sqlite, shelf).entries
    assert all(shortcut["callback_id"] in addresses for shortcut in manifest["features"]["shortcuts"])
    assert [command["command"] for command in manifest["features"]["slash_commands"]] == ["/ally"]
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert set(events) == {"message.im", "app_home_opened", "app_uninstalled", "tokens_revoked", "user_change"}
    assert json.dumps(manifest).count("https://YOUR-ADDRESS") >= 3
    assert TEAM not in json.dumps(manifest)
