"""What both walks stand on: the playground with the real bot, and Chromium."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser

from bot.library import Shelf
from storage.db import Database
from tests.browser.playground_page import Playground, chromium, playground
from tests.doors.door import Clock


@pytest.fixture
async def at(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Playground]:
    """The playground with the real bot."""
    async with playground(sqlite, shelf, clock) as running:
        yield running


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium."""
    async with chromium() as running:
        yield running
