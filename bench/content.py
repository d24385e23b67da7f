"""A thousand lessons: reading and checking them all, one of them anew, finding one; and how long turns wait meanwhile."""

from __future__ import annotations

import asyncio
import shutil
import statistics
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.program import settle_down
from adapters.watch import Watch
from bench.measure import Figure, report, seconds_each
from bot.app import Bot
from bot.library import Library, Shelf, load
from bot.turn import Room, Sender
from storage.db import open_database
from storage.schema import migrate

LESSONS = 1000
ROUNDS, TURNS = 9, 400
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
WORDS = "how do I react when a colleague is interrupted in a meeting?"
OLGA = Sender("bench", "bench", "olga")


async def run(shelf: Shelf) -> None:
    """The real content, multiplied; the baseline of times is reading every file's bytes once."""
    with TemporaryDirectory() as folder:
        root = Path(folder) / "content"
        multiply(Path("content"), root)
        bare = await seconds_each(lambda: asyncio.to_thread(_read_bytes, root), 1)
        whole = await seconds_each(lambda: asyncio.to_thread(load, root), 1)
        report(Figure(f"read and check {LESSONS} lessons and everything else", whole, bare, "goal ≤ 3 s"))
        await _while_it_runs(root, Path(folder), bare)


def multiply(source: Path, root: Path) -> None:
    """The content with copies of its lessons under other numbers and names, until there are a thousand."""
    shutil.copytree(source, root)
    originals = sorted((root / "en" / "lessons").glob("*/*.md"))
    for number in range(LESSONS - len(originals)):
        original = originals[number % len(originals)]
        again = 100 + number
        original.with_name(f"{again}-copy-{again}.md").write_text(_retitled(original, f"Copy {again}"))


def _retitled(path: Path, title: str) -> str:
    lines = path.read_text().splitlines(keepends=True)
    return "".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines)


def _read_bytes(root: Path) -> int:
    return sum(len(path.read_bytes()) for path in root.rglob("*") if path.is_file())


async def _while_it_runs(root: Path, folder: Path, bare: float) -> None:
    database = open_database(f"sqlite:///{folder / 'bench.db'}", [b"b" * 32], folder / "keys")
    try:
        await migrate(database)
        bot = Bot(database, Shelf(root))
        watch = Watch(bot, root, lambda: NOW)
        await watch.reload()
        settle_down()
        path = next((root / "en" / "lessons").glob("*/100-*.md"))
        reloads, alone, beside = [], [], []
        for number in range(ROUNDS):
            path.write_text(_retitled(path, f"Changed {number}"))
            reloads.append(await _reload(watch))
            alone.append(await _longest_turn(bot))
            path.write_text(_retitled(path, f"Changed again {number}"))
            beside.append(await _longest_turn(bot, asyncio.create_task(watch.reload())))
        report(Figure(f"reload of one file among {LESSONS}", statistics.median(reloads), bare, "goal ≤ 100 ms"))
        pause, usual = statistics.median(beside), statistics.median(alone)
        report(Figure("the longest turn beside a reload, and without one", pause, usual, "goal ≤ 20 ms"))
        await _search(bot.shelf.library)
    finally:
        await database.close()


async def _turn(bot: Bot) -> float:
    started = time.perf_counter()
    await bot.handle("hello.show", OLGA, Room(), {}, NOW)
    return time.perf_counter() - started


async def _reload(watch: Watch) -> float:
    started = time.perf_counter()
    await watch.reload()
    return time.perf_counter() - started


async def _longest_turn(bot: Bot, beside: asyncio.Task[int] | None = None) -> float:
    """The longest of many turns, one right after the other, or of as many as there is time for beside a task."""
    longest, count = 0.0, 0
    while count < TURNS if beside is None else not beside.done():
        await asyncio.sleep(0)
        longest, count = max(longest, await _turn(bot)), count + 1
    return longest


async def _search(library: Library) -> None:
    library.search("en", WORDS)

    async def search() -> None:
        library.search("en", WORDS)

    async def scan() -> None:
        [
            lesson
            for id in library.track("curious")
            if (lesson := library.lesson("en", id)) and "interrupted" in lesson.body
        ]

    found, bare = await seconds_each(search, 100), await seconds_each(scan, 100)
    report(Figure(f"search among {LESSONS} lessons, beside looking for one word", found, bare, "goal ≤ 5 ms"))
