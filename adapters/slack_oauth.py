"""Many workspaces: installing the app by OAuth, with bolt's flow and our own sealed store.

`/slack/install` leads to Slack, `/slack/oauth_redirect` comes back. The `state` is random, bound to the browser by a cookie
and used once.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from aiohttp import ClientSession, web
from slack_bolt.async_app import AsyncBoltRequest
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth.installation_store import Bot as InstalledBot
from slack_sdk.oauth.installation_store import Installation
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from adapters.slack_client import SILENT, Client
from storage import slack as store
from storage.db import Database

if TYPE_CHECKING:
    from adapters.slack import SlackSettings

SCOPES = (
    "commands",
    "chat:write",
    "im:write",
    "im:history",
    "channels:read",
    "groups:read",
    "channels:join",
    "channels:manage",
    "groups:write",
    "mpim:read",
    "mpim:write",
    "users:read",
    "users:read.email",
    "files:write",
)
"""The fewest that are needed (docs/slack-manifest.yaml lists the same)."""

INSTALL, REDIRECT = "/slack/install", "/slack/oauth_redirect"


class _Workspaces(AsyncInstallationStore):
    """bolt's store of installations: only the bot's token is kept, sealed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def logger(self) -> logging.Logger:
        """One that says nothing: what bolt would log here holds tokens."""
        return SILENT

    async def async_save(self, installation: Installation) -> None:
        """A workspace has installed the app."""
        async with self._database.transaction() as db:
            await store.install(db, str(installation.team_id), str(installation.bot_token))

    async def async_save_bot(self, bot: InstalledBot) -> None:
        """The same, as bolt also calls it."""
        async with self._database.transaction() as db:
            await store.install(db, str(bot.team_id), bot.bot_token)


class _States(AsyncOAuthStateStore):
    """bolt's store of installations that were begun."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database, self._now = database, now

    @property
    def logger(self) -> logging.Logger:
        """One that says nothing."""
        return SILENT

    async def async_issue(self, *args: Any, **kwargs: Any) -> str:
        """A new random word."""
        state = secrets.token_urlsafe(24)
        async with self._database.transaction() as db:
            await store.begin(db, state, self._now())
        return state

    async def async_consume(self, state: str) -> bool:
        """Whether the word is one of ours and comes back for the first time."""
        async with self._database.transaction() as db:
            return await store.finish(db, state, self._now())


class Installer:
    """The two pages of OAuth, and the tokens that came of it."""

    def __init__(
        self, database: Database, settings: SlackSettings, session: ClientSession, now: Callable[[], datetime]
    ) -> None:
        self._database, self._tokens = database, dict[str, str]()
        self._flow = _flow(database, settings, session, now) if settings.client_id else None

    def routes(self) -> list[web.RouteDef]:
        """Both pages."""
        return [web.get(INSTALL, self.install), web.get(REDIRECT, self.redirect)]

    async def install(self, request: web.Request) -> web.Response:
        """Leads to Slack."""
        assert self._flow is not None
        return _http(await self._flow.handle_installation(_bolt(request)))

    async def redirect(self, request: web.Request) -> web.Response:
        """Comes back from Slack."""
        assert self._flow is not None
        answer = await self._flow.handle_callback(_bolt(request))
        self._tokens.clear()  # of a workspace that installs it again, the old one is known here
        return _http(answer)

    async def token(self, workspace: str) -> str:
        """The workspace's token; empty if the app is not there."""
        if workspace not in self._tokens:
            async with self._database.transaction() as db:
                found = await store.token(db, workspace)
            if not found:
                return ""
            self._tokens[workspace] = found
        return self._tokens[workspace]

    async def forget(self, workspace: str) -> None:
        """The app was removed there."""
        self._tokens.pop(workspace, None)
        async with self._database.transaction() as db:
            await store.remove(db, workspace)


def _flow(
    database: Database, settings: SlackSettings, session: ClientSession, now: Callable[[], datetime]
) -> AsyncOAuthFlow:
    return AsyncOAuthFlow(
        client=Client(base_url=settings.api_url, session=session, retry_handlers=[], logger=SILENT),
        logger=SILENT,
        settings=AsyncOAuthSettings(
            client_id=settings.client_id,
            client_secret=settings.client_secret,
            scopes=SCOPES,
            redirect_uri=f"{settings.public_url}{REDIRECT}" if settings.public_url else None,
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            installation_store=_Workspaces(database),
            state_store=_States(database, now),
            install_page_rendering_enabled=False,
            logger=SILENT,
        ),
    )


def _bolt(request: web.Request) -> AsyncBoltRequest:
    headers: Mapping[str, str] = request.headers
    return AsyncBoltRequest(body="", query=dict(request.query), headers=dict(headers))


def _http(answer: Any) -> web.Response:
    headers = {name: values[0] for name, values in answer.headers.items() if name.lower() != "content-type"}
    return web.Response(status=answer.status, text=answer.body, headers=headers, content_type="text/html")
