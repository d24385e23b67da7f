"""Socket Mode: Slack through a WebSocket that we open, for a place that the outside cannot reach."""

from __future__ import annotations

import asyncio
import logging
import signal
from typing import Any

from aiohttp import ClientError
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.settings import WrongSetting
from adapters.slack_client import SILENT

log = logging.getLogger("alongside.slack")

LOOK_EVERY = 15.0
"""Seconds between two looks at the connection."""

HANGS_AFTER = 4
"""Looks in a row without a connection: the client has bugs in which it never comes back (bolt-python #1529,
python-slack-sdk #1110), and only a new process does."""

CHECK_SECONDS = 5.0
"""How long the start waits to hear whether Slack takes the token."""

WRONG_TOKEN = frozenset(
    {"invalid_auth", "not_authed", "not_allowed_token_type", "account_inactive", "token_revoked", "missing_scope"}
)
"""What `apps.connections.open` says to a token with which it will never open anything."""


class Socket:
    """A connection, and a watch over it that ends the process when it hangs (whoever runs it starts it again)."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient, look_every: float = LOOK_EVERY) -> None:
        self._app_token, self._client, self._look_every = app_token, client, look_every
        self._handler = AsyncSocketModeHandler(app, app_token, logger=SILENT, web_client=client, ping_interval=10)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Begin to connect. Raises WrongSetting for a token that Slack does not take: the client would try for ever, and
        say nothing. While Slack cannot be reached, the rest of the program does not wait for it."""
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                await self._client.apps_connections_open(app_token=self._app_token)
        except SlackApiError as trouble:
            error = str(trouble.response.get("error", ""))
            if error in WRONG_TOKEN:
                await self.hang_up()
                expected = "an app-level token (xapp-…) with the scope connections:write"
                raise WrongSetting(f"SLACK_APP_TOKEN: Slack says {error}; expected {expected}.") from None
        except (ClientError, TimeoutError):
            pass  # the watch tells, if it stays like that
        self._tasks = [asyncio.create_task(self._connecting()), asyncio.create_task(self._watching())]

    async def stop(self) -> None:
        """Disconnect."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.hang_up()

    async def _connecting(self) -> None:
        await self._handler.connect_async()  # type: ignore[no-untyped-call]

    async def _watching(self) -> None:
        missed = 0
        while True:
            await asyncio.sleep(self._look_every)
            missed = 0 if await self.connected() else missed + 1
            if missed >= HANGS_AFTER:
                log.error("Socket Mode has lost its connection for good: ending, to be started again")
                signal.raise_signal(signal.SIGTERM)
                return

    async def hang_up(self) -> None:
        """Close the connection without opening another."""
        await self._handler.close_async()  # type: ignore[no-untyped-call]

    async def connected(self) -> bool:
        """Whether the connection stands."""
        client: Any = self._handler.client
        return bool(await client.is_connected())
