"""A signed Slack button: one durable write, then the acknowledgement. Beside the same with bolt's `ack()` alone."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from aiohttp import ClientSession, web
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltRequest
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.signature import SignatureVerifier

from adapters.program import settle_down
from adapters.slack import Slack, SlackSettings
from adapters.slack_out import Pace
from bench.measure import ROUNDS, Figure, report
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Room, Sender, Turn
from bot.views import Reply, Values
from storage import journey
from storage.db import open_database
from storage.schema import migrate
from tests.server import serve
from tests.slack_workspace import TEAM, TOKEN

SECRET = "bench"
TIMES = 400
AT_ONCE = 100
RATE, FOR_SECONDS = 200, 10
"""The load: so many presses a second, for so long."""

JOINING: Values = {
    "motives": ("fairness",),
    "words": "Because.",
    "readiness": "willing",
    "days": ("1",),
    "weeks": "1",
    "at": "09:30",
    "zone": "Europe/London",
    "language": "en",
}


async def _write(turn: Turn) -> Reply:
    """The write of `lessons.done`, with nothing to show after it: what is shown comes after the acknowledgement."""
    await journey.answer(turn.db, turn.me, turn.text("lesson"), turn.now)
    return Reply()


WRITING = Feature((Entry("bench.write", _write),))


class Pressing:
    """Makes signed presses of one button; each one is new, so that none is a replay."""

    def __init__(self, lesson: str) -> None:
        self.count, self._lesson = 0, lesson
        self._verifier = SignatureVerifier(SECRET)

    def __call__(self) -> tuple[str, dict[str, str]]:
        """A body and its headers."""
        self.count += 1
        action = {
            "type": "button",
            "action_id": "bench.write#0",
            "block_id": "part 0",
            "value": json.dumps({"lesson": self._lesson}),
        }
        payload = {
            "type": "block_actions",
            "n": self.count,
            "user": {"id": "U1"},
            "team": {"id": TEAM},
            "trigger_id": "t",
            "container": {"type": "message", "message_ts": "1.1", "channel_id": "D1"},
            "channel": {"id": "D1"},
            "actions": [action],
        }
        body, timestamp = urlencode({"payload": json.dumps(payload)}), str(int(time.time()))
        signature = self._verifier.generate_signature(timestamp=timestamp, body=body) or ""
        kind = "application/x-www-form-urlencoded"
        return body, {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature, "Content-Type": kind}


Signing = Callable[[], tuple[str, dict[str, str]]]


async def run(shelf: Shelf) -> None:
    """Both over real HTTP on one connection, then without HTTP, then under load."""
    logging.getLogger("slack_bolt").setLevel(logging.CRITICAL)
    async with _ours(shelf) as (door, pressing):
        bare_app = bare_bolt("bench.write")
        settle_down()
        bare = await _each(lambda body, headers: dispatched(bare_app, body, headers), pressing, door)
        inside = await _each(lambda body, headers: _verified(door, body, headers), pressing, door)
        report(Figure("Slack: bolt with ack() alone", bare, bare))
        report(Figure("Slack: button, one durable write, ack, one after the other", inside, bare))
        bare = await together(lambda body, headers: dispatched(bare_app, body, headers), pressing, door)
        inside = await together(lambda body, headers: _verified(door, body, headers), pressing, door)
        report(Figure(f"Slack: bolt with ack() alone, {AT_ONCE} at once", bare, bare))
        report(Figure(f"Slack: button, one durable write, ack, {AT_ONCE} at once", inside, bare, "goal ≤ 3 ×"))
        async with http(door.routes()) as url:
            print(await _load(url, pressing))
        await door.turns.shown()


async def _each(take: Callable[[str, dict[str, str]], Awaitable[object]], pressing: Pressing, door: Slack) -> float:
    """Median seconds until the acknowledgement; what is shown after it is not waited for."""
    rounds = []
    for _ in range(ROUNDS):
        taken = 0.0
        for _ in range(TIMES):
            body, headers = pressing()
            started = time.perf_counter()
            await take(body, headers)
            taken += time.perf_counter() - started
            await door.turns.shown()
        rounds.append(taken / TIMES)
    return statistics.median(rounds)


async def together(take: Callable[[str, dict[str, str]], Awaitable[object]], pressing: Signing, door: Slack) -> float:
    """Median seconds a press when many come at once, until the last is acknowledged."""
    rounds = []
    for _ in range(3 * ROUNDS):
        presses = [pressing() for _ in range(AT_ONCE)]
        started = time.perf_counter()
        await asyncio.gather(*(take(body, headers) for body, headers in presses))
        rounds.append((time.perf_counter() - started) / AT_ONCE)
        await door.turns.shown()
    return statistics.median(rounds)


async def _verified(door: Slack, body: str, headers: dict[str, str]) -> None:
    verified = door.gate.verified(body.encode(), headers, headers["Content-Type"])
    assert (await door.dispatched(verified)).status == 200


async def dispatched(app: AsyncApp, body: str, headers: dict[str, str]) -> None:
    """One request through stock bolt."""
    answer = await app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(headers)))
    assert answer.status == 200


def bare_bolt(address: str) -> AsyncApp:
    """Stock bolt that acknowledges the buttons of one address and does nothing else."""

    async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=enterprise_id, team_id=team_id, bot_token=TOKEN)

    # process_before_response: otherwise bolt looks for the acknowledgement every 10 ms, and the wait is what is measured
    app = AsyncApp(signing_secret=SECRET, authorize=authorize, process_before_response=True)

    @app.action(re.compile(f"{address}#.*"))
    async def done(ack: AsyncAck) -> None:
        await ack()

    return app


@asynccontextmanager
async def _ours(shelf: Shelf) -> AsyncIterator[tuple[Slack, Pressing]]:
    async def answered(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "channel": "D1", "ts": "1.1"})

    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'bench.db'}", [b"b" * 32])
        await migrate(database)
        bot, lesson = Bot(database, shelf, (*FEATURES, WRITING)), shelf.library.track("willing")[0]
        sender = Sender("slack", TEAM, "U1", "Adam")
        await bot.handle("journey.enrol", sender, Room(), JOINING, datetime.now(UTC))
        await bot.handle("lessons.today", sender, Room(), {}, datetime.now(UTC))
        async with http([web.post("/api/{method}", answered)]) as api:
            settings = SlackSettings(TOKEN, SECRET, api_url=f"{api}/api/", pace=Pace(0, 0))
            door = Slack(bot, lambda: datetime.now(UTC), settings)
            await door.start()
            yield door, Pressing(lesson)
            await door.stop()
        await database.close()


@asynccontextmanager
async def http(routes: list[web.RouteDef]) -> AsyncIterator[str]:
    """The address of a server with these routes."""
    runner, port, mount = await serve()
    await mount(routes)
    yield f"http://127.0.0.1:{port}"
    await runner.cleanup()


async def _load(url: str, pressing: Pressing) -> str:
    """Presses at a steady rate, none waiting for another; client and server share this process."""
    times: list[float] = []

    async def press(session: ClientSession) -> None:
        body, headers = pressing()
        started = time.perf_counter()
        async with session.post(f"{url}/slack/events", data=body, headers=headers) as answer:
            assert answer.status == 200
        times.append(time.perf_counter() - started)

    async with ClientSession() as session:
        started = time.perf_counter()
        pressed = []
        for n in range(RATE * FOR_SECONDS):
            await asyncio.sleep(max(0.0, started + n / RATE - time.perf_counter()))
            pressed.append(asyncio.create_task(press(session)))
        await asyncio.gather(*pressed)
    p99 = sorted(times)[int(len(times) * 0.99)]
    return f"{'Slack: p99 of ' + str(RATE) + ' presses a second over HTTP':<64} {p99 * 1e3:>10.1f} ms             goal < 100 ms"
