"""Editing content while the program runs: a good edit is used at once, a bad one changes nothing and is named."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.watch import Watch
from bot.library import Shelf
from tests.conftest import CONTENT

AT_MOST = 20
"""Seconds that the operating system may take to tell of a change; it takes milliseconds."""


@pytest.fixture
async def watch(tmp_path: Path) -> AsyncIterator[Watch]:
    """A folder of our own, watched."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    watching = Watch(Shelf(folder), folder)
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


async def test_a_good_edit_is_used_without_a_restart(watch: Watch) -> None:
    async def read_again() -> None:
        while _title(watch) != "A new title":
            _retitle(_lesson(watch), "A new title")
            await asyncio.sleep(0)

    await asyncio.wait_for(read_again(), AT_MOST)


async def test_a_broken_edit_changes_nothing_and_is_named_with_its_line(
    watch: Watch, caplog: pytest.LogCaptureFixture
) -> None:
    before = _title(watch)
    _retitle(_lesson(watch), "x" * 200)
    with caplog.at_level(logging.WARNING, "alongside.content"):
        assert await watch.reload() == 1
    assert _title(watch) == before
    assert ":2: " in caplog.text and "title" in caplog.text


async def test_a_deleted_folder_changes_nothing(watch: Watch) -> None:
    before = _title(watch)
    shutil.rmtree(watch.folder)
    assert await watch.reload() > 0
    assert _title(watch) == before
