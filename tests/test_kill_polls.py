"""Killed at any instruction while people vote and while the poll closes: what was thanked for is counted once, no key is left."""

from __future__ import annotations

import random
from pathlib import Path

from bot.app import Bot
from bot.library import Shelf
from bot.polls.questions import Result
from bot.polls.results import result_of
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Values
from storage import boxes
from storage import polls as store
from storage.schema import migrate
from tests.killed import NOW, VOTERS, opened
from tests.open_poll import YES_NO, open_poll, poll_keys
from tests.test_kill import killed, killed_soon

KILLS, KILLS_OF_THE_CLOSE = 8, 8


async def _ready(folder: Path, voters: int) -> str:
    database = opened(folder)
    await migrate(database)
    poll = await open_poll(database, YES_NO, [f"V{n}" for n in range(voters)], NOW, platform="post", workspace="town")
    await database.close()
    return poll


async def _result(folder: Path, poll: str) -> Result:
    database = opened(folder)
    await boxes.sweep(database)
    async with database.transaction() as db:
        row = await store.get(db, poll)
        assert row is not None and row.state == store.CLOSED
        found = await result_of(db, row)
    await database.close()
    return found


async def test_every_vote_that_was_thanked_for_is_counted_once(tmp_path: Path) -> None:
    poll = await _ready(tmp_path, KILLS * VOTERS)
    chance, thanked = random.Random(3), []
    for kill in range(KILLS):
        (tmp_path / "poll").write_text(f"{poll} {kill * VOTERS}")
        thanked += [int(line) for line in killed("votes", tmp_path, chance.randrange(1, 300))]
    for _ in range(KILLS_OF_THE_CLOSE):
        killed_soon("close", tmp_path, chance.random() * 0.02)
    killed_soon("close", tmp_path, None)
    found = await _result(tmp_path, poll)
    [one] = found.questions
    assert one is not None and len(thanked) > 100
    counted = [row.count or 0 for row in one.rows]
    for choice in (0, 1):
        mine = sum(number % 2 == choice for number in thanked)
        assert mine <= counted[choice] <= mine + 10 * KILLS, "a thanked vote was lost, or one was doubled"
    database = opened(tmp_path)
    assert await poll_keys(database, tmp_path / "keys") == [], "a key is left"
    await database.close()


async def test_a_lost_acknowledgement_and_a_second_device_are_one_vote(tmp_path: Path, shelf: Shelf) -> None:
    poll = await _ready(tmp_path, 10)
    database = opened(tmp_path)
    bot = Bot(database, shelf)
    for number in (0, 0, 1, 1, 1, 2, 3, 4, 5, 5):
        values: Values = {"poll": poll, "edition": 1, "choice": 0}
        sender = Sender("post", "town", f"V{number}")
        reply = await bot.handle("polls.vote", sender, Room(RoomKind.CHANNEL, "general"), values, NOW, event="same")
        assert isinstance(reply.view, Card) and reply.view.title == "Sealed"
    await database.close()
    killed_soon("close", tmp_path, None)
    [one] = (await _result(tmp_path, poll)).questions
    assert one is not None and one.voters == (6, 6)
