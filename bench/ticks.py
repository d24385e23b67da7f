"""The clock: an idle tick must not know how many allies there are, and planning must be linear in who is due."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from bench.measure import Figure, report, seconds_each
from bot.app import Bot
from bot.library import Shelf
from storage.db import Database, open_database
from storage.journey import ALLY
from storage.people import PERSON
from storage.schema import migrate

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
FEW, MANY, DUE = 10_000, 1_000_000, 100_000
CHUNK = 20_000


async def run(shelf: Shelf) -> None:
    """Both figures."""
    few, many = await _idle(shelf, FEW), await _idle(shelf, MANY)
    report(Figure(f"tick with nothing due, {MANY:,} allies (against {FEW:,})", many, few, "goal ≤ 1.3 ×"))
    tenth, whole = await _planning(shelf, DUE // 10), await _planning(shelf, DUE)
    report(Figure(f"planning one of {DUE:,} due allies (against {DUE // 10:,})", whole, tenth, "goal ≤ 60 µs, linear"))


async def _idle(shelf: Shelf, allies: int) -> float:
    with TemporaryDirectory() as folder:
        database = await _filled(Path(folder), allies, NOW + timedelta(days=1))
        bot = Bot(database, shelf)
        seconds = await seconds_each(lambda: bot.tick(NOW), 200)
        await database.close()
        return seconds


async def _planning(shelf: Shelf, allies: int) -> float:
    with TemporaryDirectory() as folder:
        database = await _filled(Path(folder), allies, NOW)
        bot = Bot(database, shelf)
        started = time.perf_counter()
        assert await bot.tick(NOW) == allies
        seconds = (time.perf_counter() - started) / allies
        await database.close()
        return seconds


async def _filled(folder: Path, allies: int, next_at: datetime) -> Database:
    database = open_database(f"sqlite:///{folder / 'bench.db'}", [b"b" * 32])
    await migrate(database)
    zones = ("Europe/London", "America/New_York", "Asia/Tokyo", "Africa/Lagos", "America/Sao_Paulo")
    for start in range(1, allies + 1, CHUNK):
        ids = range(start, min(start + CHUNK, allies + 1))
        async with database.transaction() as db:
            await db.run(insert(PERSON), [{"id": id, "name": "", "language": "en"} for id in ids])
            row = {
                "state": "active",
                "readiness": "willing",
                "days": "13",
                "at": "09:30",
                "joined_on": date(2026, 1, 1),
            }
            await db.run(
                insert(ALLY), [{"person_id": id, "zone": zones[id % 5], "next_at": next_at, **row} for id in ids]
            )
    return database
