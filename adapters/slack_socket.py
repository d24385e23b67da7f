"""Socket Mode: Slack through a WebSocket that we open, for a place that the outside cannot reach."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack_client import SILENT

log = logging.getLogger("alongside.slack")

LOOK_EVERY = 15.0
"""Seconds between two looks at the connection."""

HANGS_AFTER = 4
"""Looks in a row without a connection: the client has bugs in which it never comes back (bolt-python #1529,
python-slack-sdk #1110), and only a new process does."""


class Socket:
    """A connection, and a watch over it that ends the process when it hangs (whoever runs it starts it again)."""

    def __init__(self, app: AsyncApp, app_token: str, client: AsyncWebClient, look_every: float = LOOK_EVERY) -> None:
        self._look_every = look_every
        self._handler = AsyncSocketModeHandler(app, app_token, logger=SILENT, web_client=client, ping_interval=10)
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Connect."""
        await self._handler.connect_async()  # type: ignore[no-untyped-call]
        self._watch = asyncio.create_task(self._watching())

    async def stop(self) -> None:
        """Disconnect."""
        if self._watch is not None:
            self._watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._watch
        await self.hang_up()

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
