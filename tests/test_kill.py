"""Killed at any instruction: what was answered is kept, once; what was owed arrives, once."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from sqlalchemy import select

from bot.app import Bot
from bot.library import Shelf
from bot.turn import Room
from bot.views import Delivery, Values
from storage import deliveries as owed
from storage import people
from storage.db import Database
from storage.journey import REFLECTION
from storage.schema import migrate
from tests.killed import NOW, SENDER, arrived, opened

ROOT = Path(__file__).parent.parent
KILLS = 12
OWED = 2000

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


def killed(what: str, folder: Path, after_lines: int) -> list[str]:
    """Start the process, kill it after so many lines, and give back everything that it said."""
    command = [sys.executable, "-m", "tests.killed", what, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(after_lines)]
        process.kill()
        said += [line.strip() for line in process.stdout if line.endswith("\n")]
    return [line for line in said if line]


async def _ready(folder: Path) -> Database:
    database = opened(folder)
    await migrate(database)
    return database


async def test_every_note_that_was_answered_is_kept_once(tmp_path: Path, shelf: Shelf) -> None:
    database = await _ready(tmp_path)
    await Bot(database, shelf).handle("journey.enrol", SENDER, Room(), JOINING, NOW)
    await database.close()
    chance, answered = random.Random(7), []
    for _ in range(KILLS):
        answered += killed("notes", tmp_path, chance.randrange(1, 200))
    database = await _ready(tmp_path)
    async with database.transaction() as db:
        kept = [row.words for row in await db.rows(select(REFLECTION.c.words))]
    await database.close()
    assert len(answered) > KILLS
    assert set(answered) <= set(kept), "an answered note was lost"
    assert len(kept) == len(set(kept)), "a note was kept twice"


async def test_everything_owed_arrives_once(tmp_path: Path) -> None:
    database = await _ready(tmp_path)
    async with database.transaction() as db:
        them = [await people.add(db, "", "post", "town", f"U{n}", "") for n in range(OWED)]
        await owed.owe(db, [Delivery(f"k{n}", "sample.tell", person) for n, person in enumerate(them)], NOW)
    await database.close()
    chance = random.Random(11)
    for _ in range(KILLS):
        _killed_when(tmp_path, chance.randrange(1, OWED // KILLS))
    _to_the_end(tmp_path)
    markers = arrived(tmp_path / "arrived")
    assert len(markers) == len(set(markers)), "a message arrived twice"
    assert len(markers) == OWED, "a message was lost"


def _to_the_end(folder: Path) -> None:
    """Let it finish."""
    subprocess.run([sys.executable, "-m", "tests.killed", "courier", str(folder)], cwd=ROOT, check=True, timeout=120)


def killed_soon(what: str, folder: Path, seconds: float | None) -> None:
    """Start the process, and kill it so many seconds after it says that it is at work; without any, let it finish."""
    command = [sys.executable, "-m", "tests.killed", what, str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            code = process.wait(seconds if seconds is not None else 120)
        except subprocess.TimeoutExpired:
            process.kill()
        else:
            assert code == 0


def _killed_when(folder: Path, more: int) -> None:
    """Kill the courier when so many more messages have arrived."""
    before = len(arrived(folder / "arrived"))
    command = [sys.executable, "-m", "tests.killed", "courier", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        while process.poll() is None and len(arrived(folder / "arrived")) < before + more:
            pass
        process.kill()
