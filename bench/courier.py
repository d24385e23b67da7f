"""The courier: claiming, drawing, sending and recording, beside a bare AsyncWebClient that only posts."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from aiohttp import ClientSession, web
from slack_sdk.web.async_client import AsyncWebClient

from adapters import slack_blocks
from adapters.courier import SIDE_BY_SIDE, Courier
from adapters.program import settle_down
from adapters.slack import Slack, SlackSettings
from adapters.slack_out import Pace
from bench.measure import Figure, report
from bot.app import Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Turn
from bot.views import Button, Buttons, Card, Delivery, Markdown, Reply, Text
from storage import deliveries as owed
from storage import people
from storage.db import Database, open_database
from storage.schema import migrate
from tests.server import serve

MESSAGES = 3000
CARD = Card(
    "Give the credit back",
    (
        Text(Markdown("A lesson of **some** words. " * 20)),
        Buttons((Button("Write", "sample.write", {"lesson": "a/b"}),)),
    ),
)


async def _tell(turn: Turn) -> Reply:
    return Reply(CARD)


FEATURE = Feature((Entry("sample.tell", _tell, by_clock=True),))


async def run(shelf: Shelf) -> None:
    """Messages a second of both, to a server in a process of its own."""
    settle_down()
    with _server() as url:
        bare = await _bare(url)
        ours = await _ours(url, shelf)
    report(Figure("courier: one message, claimed, sent and recorded", ours, bare, "goal ≤ 1.67 × (0.6 of the rate)"))


async def _bare(url: str) -> float:
    async with ClientSession() as session:
        client = AsyncWebClient("xoxb", base_url=url, session=session, retry_handlers=[])
        message = slack_blocks.message(CARD, {})
        free = asyncio.Semaphore(SIDE_BY_SIDE)

        async def post() -> None:
            async with free:
                await client.chat_postMessage(channel="U1", **message)

        await post()
        started = time.perf_counter()
        await asyncio.gather(*(post() for _ in range(MESSAGES)))
        return (time.perf_counter() - started) / MESSAGES


async def _ours(url: str, shelf: Shelf) -> float:
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'bench.db'}", [b"b" * 32])
        await migrate(database)
        bot = Bot(database, shelf, [FEATURE])
        await _owe(database)
        door = Slack(bot, lambda: datetime.now(UTC), SlackSettings("xoxb", "x", api_url=url, pace=Pace(0, 0)))
        await door.start()
        courier = Courier(bot, {"slack": door}, lambda: datetime.now(UTC))
        started = time.perf_counter()
        while await courier.round():
            pass
        seconds = (time.perf_counter() - started) / MESSAGES
        await door.stop()
        await database.close()
        return seconds


async def _owe(database: Database) -> None:
    async with database.transaction() as db:
        ids = [await people.add(db, "", "slack", "T1", f"U{n}", "") for n in range(MESSAGES)]
        await owed.owe(db, [Delivery(f"k{id}", "sample.tell", id) for id in ids], datetime.now(UTC))


@contextmanager
def _server() -> Iterator[str]:
    """A process that answers every post."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(there,), daemon=True)
    process.start()
    try:
        yield f"http://127.0.0.1:{here.recv()}/api/"
    finally:
        process.terminate()
        process.join(10)


def _serve(pipe: Connection) -> None:
    async def answered(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "channel": "D1", "ts": "1.1"})

    async def serving() -> None:
        _, port, mount = await serve()
        await mount([web.post("/api/{method}", answered)])
        pipe.send(port)
        await asyncio.Event().wait()

    asyncio.run(serving())
