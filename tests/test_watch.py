"""Editing content while the program runs: a good edit is used at once, a bad one changes nothing and is named."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from adapters.watch import Watch
from bot.app import Bot
from bot.library import Shelf
from storage import studio
from storage.db import Database
from tests.conftest import CONTENT
from tests.doors.door import Clock

AT_MOST = 20
"""Seconds that the operating system may take to tell of a change; it takes milliseconds."""


OFTEN = 0.02
"""Seconds between two looks, where nobody wants to wait."""


@pytest.fixture
async def watch(tmp_path: Path, sqlite: Database, clock: Clock) -> AsyncIterator[Watch]:
    """A folder of our own, watched."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    watching = Watch(Bot(sqlite, Shelf(folder)), folder, clock, OFTEN)
    await watching.start()
    yield watching
    await watching.stop()


def _lesson(watch: Watch) -> Path:
    return next((watch.folder / "en" / "lessons" / "your-why").glob("01-*.md"))


def _title(watch: Watch) -> str:
    library = watch.shelf.library
    lesson = library.lesson("en", library.track("curious")[0])
    assert lesson is not None
    return lesson.title


def _retitle(path: Path, title: str) -> None:
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(f"title: {title}\n" if line.startswith("title:") else line for line in lines))


async def _until(done: Callable[[], bool], meanwhile: Callable[[], object] = lambda: None) -> None:
    async with asyncio.timeout(AT_MOST):
        while not done():
            meanwhile()
            await asyncio.sleep(0)


async def test_a_good_edit_is_used_without_a_restart(watch: Watch) -> None:
    await _until(lambda: _title(watch) == "A new title", lambda: _retitle(_lesson(watch), "A new title"))


async def test_a_broken_edit_changes_nothing_and_is_named_with_its_line(
    watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    before = _title(watch)
    _retitle(_lesson(watch), "x" * 200)
    with caplog.at_level(logging.WARNING, "alongside.content"):
        assert await watch.reload() == 1
    assert _title(watch) == before
    assert ":2: " in caplog.text and "title" in caplog.text


async def test_a_deleted_folder_changes_nothing_and_one_that_comes_back_is_read(watch: Watch) -> None:
    before = _title(watch)
    kept = watch.folder.with_name("kept")
    watch.folder.rename(kept)
    assert await watch.reload() > 0
    assert _title(watch) == before
    _retitle(next(kept.rglob("01-*.md")), "Never mind")
    shutil.copytree(CONTENT, watch.folder)
    _retitle(_lesson(watch), "Back again")
    await _until(lambda: _title(watch) == "Back again")


async def test_a_folder_that_came_back_is_watched_as_the_first_one_was(watch: Watch) -> None:
    shutil.rmtree(watch.folder)
    shutil.copytree(CONTENT, watch.folder)
    await _until(lambda: _title(watch) == "Later", lambda: _retitle(_lesson(watch), "Later"))


async def test_whoever_asks_has_the_folder_read_in_every_process(watch: Watch, tmp_path: Path, clock: Clock) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(CONTENT, copy)
    other = Watch(Bot(watch.bot.database, Shelf(copy)), copy, clock, OFTEN)
    await other.start()
    try:
        for watching in (watch, other):
            watching._another.set()  # neither hears of changes by itself any more
        for folder in (watch.folder, copy):
            _retitle(next((folder / "en" / "lessons" / "your-why").glob("01-*.md")), "Asked for")
        async with watch.bot.database.transaction() as db:
            await studio.ask(db)
        await _until(lambda: _title(watch) == _title(other) == "Asked for")
    finally:
        await other.stop()


async def test_many_who_save_at_once_leave_a_whole_version(watch: Watch) -> None:
    async def saves(title: str) -> None:
        for number in range(20):
            _retitle(_lesson(watch), f"{title} {number}")
            await asyncio.sleep(0)

    await asyncio.gather(saves("Olga"), saves("Ben"), watch.reload(), watch.reload(), saves("Cleo"))
    assert await watch.reload() == 0
    assert _title(watch) == "Cleo 19"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("---\ntitle: Half a li", "---"),
        ("", "---"),
        ("x" * 10_000_000, "256 KB"),
        ("---\ntitle: \0", "NUL"),
        ("<<<<<<< mine\n", "two people at once"),
    ],
    ids=["half", "empty", "10 MB", "binary", "merged badly"],
)
async def test_a_file_that_cannot_be_read_is_explained(
    watch: Watch, caplog: pytest.LogCaptureFixture, written: str, words: str
) -> None:
    before = _title(watch)
    _lesson(watch).write_text(written)
    with caplog.at_level(logging.WARNING, "alongside.content"):
        assert await watch.reload() == 1
    assert _title(watch) == before
    assert "01-" in caplog.text and words in caplog.text


async def test_without_the_database_the_folder_is_read_all_the_same(watch: Watch) -> None:
    await watch.bot.database.run_sync(
        lambda connection: connection.exec_driver_sql("ALTER TABLE content RENAME TO gone")
    )
    _retitle(_lesson(watch), "All the same")
    assert await watch.reload() == 0
    assert _title(watch) == "All the same"
