"""Somebody who sends the playground what a browser would, without one."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientResponse, ClientSession
from bs4 import BeautifulSoup

from bot.library import Shelf
from storage.db import Database
from tests.browser.playground_page import Playground, playground
from tests.doors.door import Clock


@pytest.fixture
async def at(sqlite: Database, shelf: Shelf, clock: Clock) -> AsyncIterator[Playground]:
    """The playground with the real bot."""
    async with playground(sqlite, shelf, clock) as running:
        yield running


@pytest.fixture
async def browser() -> AsyncIterator[ClientSession]:
    """Something that speaks HTTP."""
    async with ClientSession() as session:
        yield session


ADAM = {"person": "adam", "room": "dm", "left": "adam.dm"}


async def sends(browser: ClientSession, at: Playground, path: str, **fields: str) -> ClientResponse:
    return await browser.post(at.url + path, data={**ADAM, **fields}, headers={"Origin": at.url})


async def page_of(browser: ClientSession, at: Playground, query: str = "left=adam.dm") -> BeautifulSoup:
    async with browser.get(f"{at.url}/?{query}") as answer:
        assert answer.status == 200
        return BeautifulSoup(await answer.text(), "html.parser")


def messages_of(page: BeautifulSoup) -> list[str]:
    return [tag.get_text(" ", strip=True) for tag in page.select(".messages .bubble, .messages .card")]
