"""What comes next for one ally: on day 700, after everything he has had by then, it must cost what it cost on day 1."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from sqlalchemy import insert

from bench.measure import Figure, report
from bot.app import Bot
from bot.lessons import plan
from bot.library import Shelf
from bot.way import DONE, track_of, turning
from storage import deliveries as owed
from storage import people
from storage.db import Database, open_database
from storage.journey import ALLY, STEP, WHY
from storage.people import IDENTITY, PERSON
from storage.recall import RECALL
from storage.schema import migrate

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
ALLIES = 400


async def run(shelf: Shelf) -> None:
    """Both days beside each other."""
    first, late = await _steps(shelf, 0), await _steps(shelf, 700)
    report(Figure("planning and choosing the next step on day 700 (against day 1)", late, first, "goal the same"))


async def _steps(shelf: Shelf, days: int) -> float:
    """Median seconds of one delivery, tick included, over many allies who are as far as that."""
    with TemporaryDirectory() as folder:
        database = await _filled(Path(folder), shelf, days)
        bot, taken = Bot(database, shelf), list[float]()
        async with database.transaction() as db:
            await plan(db, shelf.library, NOW)
            claimed = await owed.claim(db, NOW, ALLIES)
            found = await people.reachable(db, [one.person or 0 for one in claimed])
        for one in claimed:
            started = time.perf_counter()
            reply = await bot.draw(one, found[one.person or 0], NOW)
            taken.append(time.perf_counter() - started)
            assert reply.view is not None
        await database.close()
        return median(taken)


async def _filled(folder: Path, shelf: Shelf, days: int) -> Database:
    database = open_database(f"sqlite:///{folder / 'bench.db'}", [b"b" * 32], folder / "keys")
    await migrate(database)
    track, motives = track_of(shelf.library, "willing"), frozenset(("fairness",))
    lessons = [id for _, ids in track.modules for id in ids]
    had = [*lessons, *turning(shelf.library, "en", motives)][:days]
    place = {
        "edition": track.edition,
        "module": DONE if days else track.modules[0][0],
        "turning": had[-1] if had else "",
    }
    ids = range(1, ALLIES + 1)
    async with database.transaction() as db:
        await db.run(insert(PERSON), [{"id": id, "name": "", "language": "en"} for id in ids])
        where = {"platform": "bench", "workspace": "", "reference": "", "lost_at": None}
        await db.run(insert(IDENTITY), [{"person_id": id, "user": str(id), **where} for id in ids])
        why = {"motives": "fairness", "words": "Because it is fair.", "since": NOW}
        await db.run(insert(WHY), [{"person_id": id, **why} for id in ids])
        plan_ = {"readiness": "willing", "days": "0123456", "at": "09:30", "zone": "Europe/London", "state": "active"}
        row = {**plan_, "joined_on": date(2024, 4, 1), "next_at": NOW, "since_recall": 0, **place}
        await db.run(insert(ALLY), [{"person_id": id, **row} for id in ids])
        for number, id in enumerate(had):
            day = {"given_on": date(2024, 4, 1) + timedelta(days=number), "by_clock": True, "answered_at": NOW}
            await db.run(insert(STEP), [{"person_id": person, "lesson": id, **day} for person in ids])
        memory = {"stability": 90.0, "difficulty": 5.0, "reviewed_at": NOW - timedelta(days=60), "due_at": NOW}
        for id in lessons if days else ():
            await db.run(insert(RECALL), [{"person_id": person, "lesson": id, **memory} for person in ids])
    return database
