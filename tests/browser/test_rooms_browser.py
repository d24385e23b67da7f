"""Rooms of the playground in a real Chromium: one is made, appears by itself, is walked into by keyboard, and left."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator
from typing import Literal

import pytest
from playwright.async_api import Browser, expect

from adapters.door import Gathering
from adapters.web_screen import WORKSPACE
from bot.app import FEATURES
from bot.library import Shelf
from storage.db import Database
from tests.boards import Parlour, parlour
from tests.browser.playground_page import PHONE, WIDE, Playground, Visit, playground, visiting
from tests.doors.door import Clock

__all__ = ["parlour"]

WAYS: tuple[Literal["light", "dark"], ...] = ("light", "dark")


@pytest.fixture
async def at(sqlite: Database, shelf: Shelf, clock: Clock, parlour: Parlour) -> AsyncIterator[Playground]:
    """The playground with the real bot, which also makes rooms when it is asked to."""
    async with playground(sqlite, shelf, clock, (*FEATURES, parlour.feature)) as running:
        yield running


async def _meet(at: Playground, visit: Visit, *others: str) -> None:
    """A room for Adam and others, made by the press of a button."""
    for who in (*others, "adam"):
        await visit.goes_to(f"left={who}.dm&right=dana.dm")
        await visit.says("parlour signup")
        await visit.sees("You are on the list")
    await visit.presses("Meet")
    await visit.sees("I see to it")


async def _arrives(at: Playground) -> None:
    """What the press has caused, until nothing is due."""
    while await at.duties.courier.round():
        pass


async def test_a_new_room_appears_by_itself_and_is_walked_into_by_keyboard(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as adam:
        await _meet(at, adam, "ben")
        other = adam.page.locator("#say-right")
        await other.fill("I am still writ")
        await adam.page.get_by_role("link", name="#allies").first.focus()
        await _arrives(at)
        room = adam.page.get_by_role("link", name="The parlour (private)")
        await expect(room).to_have_count(1)
        await expect(adam.page.get_by_role("status")).to_contain_text("Adam is in a new room: The parlour (private)")
        await expect(adam.page.get_by_role("link", name="#allies").first).to_be_focused()
        await expect(other).to_have_value("I am still writ")
        await adam.tabs_to("The parlour")
        await adam.page.keyboard.press("Enter")
        await adam.sees("Welcome, all")
        await adam.tabs_to("Wave")
        await adam.page.keyboard.press("Enter")
        await adam.sees("You waved in a channel")
        assert adam.complaints == []


async def test_whoever_is_taken_out_of_a_room_sees_their_own_messages_instead(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as page:
        made = await at.door.gather(WORKSPACE, Gathering(("adam", "ben"), "The parlour", True, "0f1e2d3c4b5a6978"))
        await page.goes_to(f"left=ben.{made.room}&right=adam.{made.room}")
        said = page.page.locator(".typed", has_text="Hello, Adam")
        await page.says("Hello, Adam")
        await expect(said).to_have_count(2)
        await page.page.locator("#say-right").fill("Hello, B")
        await at.door.remove(WORKSPACE, made.room, "ben")
        await expect(said).to_have_count(1)
        ben = page.page.get_by_role("region", name="Ben", exact=True)
        await expect(ben.locator("[aria-current=page]")).to_have_text("Messages")
        await expect(page.page.locator("#say-right")).to_have_value("Hello, B")
        assert page.complaints == []


async def test_nobody_says_to_the_bot_what_was_meant_for_a_room(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as page:
        made = await at.door.gather(WORKSPACE, Gathering(("adam", "ben"), "The parlour", True, "0f1e2d3c4b5a6978"))
        await page.goes_to(f"left=ben.{made.room}")
        await page.page.locator("#say-left").fill("Between us")
        await page.page.evaluate("stream.close()")  # a page that hears no news still shows the room
        await at.door.remove(WORKSPACE, made.room, "ben")
        await page.page.keyboard.press("Enter")
        await expect(page.page.get_by_role("alert")).to_contain_text(
            "Ben is not in that room any more. Nothing was said."
        )
        await expect(page.page.locator("#say-left")).to_have_value("Between us")


async def test_rooms_stand_in_nobodys_way(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as page:
        long = "Fathers and mothers of very small children who work at night, in the mountains"
        await at.door.gather(WORKSPACE, Gathering(("adam", "ben"), long, True, "0f1e2d3c4b5a6978"))
        await at.door.gather(WORKSPACE, Gathering(("adam", "ben", "cleo"), "", False, ""))
        await at.door.gather(WORKSPACE, Gathering(("adam", "ben"), "W" * 120, True, "2f1e2d3c4b5a6978"))
        await _meet(at, page, "ben")
        await _arrives(at)
        made = await page.page.get_by_role("link", name="The parlour").get_attribute("data-room")
        for seats in (f"left=adam.{made}", "left=ben.made-adam-ben-cleo&right=adam.general"):
            await page.goes_to(seats)
            for way, size in itertools.product(WAYS, (WIDE, PHONE)):
                await page.page.emulate_media(color_scheme=way)
                await page.page.set_viewport_size({"width": size["width"], "height": size["height"]})
                assert await page.violations() == [], (seats, way, size)
                assert not await page.is_wider_than_the_screen(), (seats, way, size)
        assert page.complaints == []
