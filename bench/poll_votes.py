"""Votes: a signed press, sealed, durable, acknowledged; beside bolt's `ack()` alone. Then a burst over HTTP."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode

from aiohttp import ClientSession, TCPConnector, web
from slack_sdk.signature import SignatureVerifier

from adapters.program import settle_down
from adapters.slack import Slack, SlackSettings
from adapters.slack_out import Pace
from bench.measure import Figure, report
from bench.slack_button import AT_ONCE, SECRET, bare_bolt, dispatched, http, together
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.polls import voting
from bot.polls.questions import unpacked_ballot
from bot.turn import Entry, Feature, Turn
from bot.views import Reply
from storage import boxes
from storage import polls as store
from storage.db import Database, open_database
from storage.schema import migrate
from tests.open_poll import YES_NO, open_poll
from tests.slack_workspace import TEAM, TOKEN

VOTES, SECONDS = 5000, 10


async def _vote(turn: Turn) -> Reply:
    """A vote, with nothing to show after the acknowledgement."""
    await voting.vote(turn)
    return Reply()


SILENT = Feature((Entry("bench.vote", _vote, untraced=True),))


class Voting:
    """Makes signed presses of a poll's buttons: each by another person, the choice by the person's number."""

    def __init__(self, poll: str, answers: str) -> None:
        self.count, self.address, self._poll, self._answers = 0, "polls.vote", poll, answers
        self._verifier = SignatureVerifier(SECRET)

    def __call__(self) -> tuple[str, dict[str, str]]:
        """A body and its headers."""
        voter = self.count % VOTES
        self.count += 1
        value = json.dumps({"poll": self._poll, "edition": 1, "choice": voter % 2})
        payload = {
            "type": "block_actions",
            "n": self.count,
            "user": {"id": f"V{voter}"},
            "team": {"id": TEAM},
            "trigger_id": "t",
            "response_url": self._answers,
            "container": {"type": "message", "message_ts": "1.1", "channel_id": "C1"},
            "channel": {"id": "C1"},
            "actions": [{"type": "button", "action_id": f"{self.address}#2.0", "block_id": "part 2", "value": value}],
        }
        body, timestamp = urlencode({"payload": json.dumps(payload)}), str(int(time.time()))
        signature = self._verifier.generate_signature(timestamp=timestamp, body=body) or ""
        kind = "application/x-www-form-urlencoded"
        return body, {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": signature, "Content-Type": kind}


async def run(shelf: Shelf) -> None:
    """The ratio first, then the burst, then the count."""
    async with _ours(shelf) as (door, presses, poll, confirmed):
        settle_down()
        bare_app = bare_bolt("polls.vote")
        bare = await together(lambda body, headers: dispatched(bare_app, body, headers), presses, door)
        report(Figure(f"Polls: bolt with ack() alone, {AT_ONCE} at once", bare, bare))

        async def vote(body: str, headers: dict[str, str]) -> None:
            verified = door.gate.verified(body.encode(), headers, headers["Content-Type"])
            assert (await door.dispatched(verified)).status == 200

        presses.address = "bench.vote"
        inside = await together(vote, presses, door)
        goal = f"goal ≤ 4 ×; {1 / inside:,.0f} votes a second"
        report(Figure(f"Polls: a vote sealed, durable, acknowledged, {AT_ONCE} at once", inside, bare, goal))
        presses.address = "polls.vote"
        inside = await together(vote, presses, door)
        rate = f"{1 / inside:,.0f} votes a second"
        report(Figure("Polls: the same, while the voters are told", inside, bare, rate))
        presses.count = 0
        confirmed.clear()
        async with http(door.routes()) as url:
            print(await _burst(url, presses))
        await door.turns.shown()
        print(await _counted(door.bot.database, poll, confirmed))


async def _burst(url: str, presses: Voting) -> str:
    """5,000 votes in 10 s at a steady rate; client and server share this process."""
    times: list[float] = []

    async def press(session: ClientSession) -> None:
        body, headers = presses()
        started = time.perf_counter()
        async with session.post(f"{url}/slack/events", data=body, headers=headers) as answer:
            assert answer.status == 200
        times.append(time.perf_counter() - started)

    async with ClientSession(connector=TCPConnector(limit=200)) as session:
        started = time.perf_counter()
        pressed = []
        for n in range(VOTES):
            await asyncio.sleep(max(0.0, started + n * SECONDS / VOTES - time.perf_counter()))
            pressed.append(asyncio.create_task(press(session)))
        await asyncio.gather(*pressed)
    p99 = sorted(times)[int(len(times) * 0.99)]
    what = f"Polls: p99 of {VOTES:,} votes in {SECONDS} s over signed HTTP"
    return f"{what:<64} {p99 * 1e3:>10.1f} ms             goal < 1,000 ms"


async def _counted(database: Database, poll: str, confirmed: list[bytes]) -> str:
    """What is in the box after the burst: every voter once, with what they pressed."""
    async with database.transaction() as db:
        row = await store.get(db, poll)
        assert row is not None
        box = await boxes.get(db, row.box)
        key = box and db.keyring.find(box.id, box.share, box.proof)
        assert key is not None
        counts = Counter(unpacked_ballot(one)[0] for one in await boxes.ballots(db, key) or [])
    right = counts == {(0,): VOTES // 2, (1,): VOTES // 2}
    same = len(set(confirmed)) == 1
    words = f"{sum(counts.values()):,} of {VOTES:,} votes in the box, {'none' if right else 'SOME'} lost or double"
    return f"Polls: {words}; {len(confirmed):,} confirmations, {'all alike' if same else 'NOT ALIKE'}"


@asynccontextmanager
async def _ours(shelf: Shelf) -> AsyncIterator[tuple[Slack, Voting, str, list[bytes]]]:
    confirmed: list[bytes] = []

    async def answered(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "channel": "D1", "ts": "1.1"})

    async def confirmation(request: web.Request) -> web.Response:
        confirmed.append(await request.read())
        return web.Response(text="ok")

    routes: list[Any] = [web.post("/api/{method}", answered), web.post("/answers", confirmation)]
    with TemporaryDirectory() as folder:
        path = Path(folder)
        database = open_database(f"sqlite:///{path / 'data' / 'bench.db'}", [b"b" * 32], path / "keys")
        await migrate(database)
        voters = [f"V{n}" for n in range(VOTES)]
        poll = await open_poll(database, YES_NO, voters, datetime.now(UTC), platform="slack", workspace=TEAM)
        async with http(routes) as api:
            settings = SlackSettings(TOKEN, SECRET, api_url=f"{api}/api/", pace=Pace(0, 0))
            door = Slack(Bot(database, shelf, (*FEATURES, SILENT)), lambda: datetime.now(UTC), settings)
            await door.start()
            yield door, Voting(poll, f"{api}/answers"), poll, confirmed
            await door.stop()
        await database.close()
