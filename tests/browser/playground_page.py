"""The playground with the real bot behind it, and somebody at a real browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from adapters.clock import Duties
from adapters.courier import Courier
from adapters.web import Web, WebSettings
from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Feature
from storage.db import Database
from tests.doors.door import Clock
from tests.render.adaptive_card import CHROMIUM, MODULES, QUIET
from tests.server import serve

AXE = MODULES / "axe-core" / "axe.min.js"

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 375, "height": 740}

FOCUS = """
() => {
  const one = document.activeElement;
  const names = [one.ariaLabel, one.labels?.[0]?.textContent, one === document.body ? "" : one.textContent];
  return [names.map((name) => name || ""), one === document.body || getComputedStyle(one).outlineStyle !== "none"];
}
"""
"""What the focused element may be called by, and whether one sees where the focus is."""


@dataclass
class Playground:
    """The page's address, and what runs behind it."""

    url: str
    door: Web
    duties: Duties


@asynccontextmanager
async def playground(
    database: Database, shelf: Shelf, clock: Clock, features: Iterable[Feature] = FEATURES
) -> AsyncIterator[Playground]:
    """The page as `alongside run` serves it, with a clock that stands still until it is moved."""
    runner, port, mount = await serve()
    bot = Bot(database, shelf, features)
    duties = Duties(bot, Courier(bot, {}, clock), clock, clock)

    async def move(step: timedelta) -> None:
        clock.moves(step)
        await duties.catch_up()

    door = Web(bot, clock, WebSettings(port, move))
    duties.courier.doors = {door.platform: door}
    await door.start()
    await mount(door.routes())
    try:
        yield Playground(f"http://127.0.0.1:{port}", door, duties)
    finally:
        await door.stop()
        await runner.cleanup()


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser that looks for no network."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Visit:
    """Somebody looks at the page. Whatever the browser complains about is kept in `complaints`."""

    page: Page
    url: str
    complaints: list[str]

    async def goes_to(self, query: str = "") -> None:
        """Open the page at some seats: `left=adam.dm&right=ben.general`."""
        await self.page.goto(f"{self.url}/?{query}")

    async def says(self, words: str, side: str = "left") -> None:
        """Type and send."""
        await self.page.locator(f"#say-{side}").fill(words)
        await self.page.keyboard.press("Enter")

    async def presses(self, label: str) -> None:
        """Press the newest button on which this stands."""
        await self.page.locator("button", has_text=re.compile(f"^{re.escape(label)}$")).last.click()

    async def closes(self) -> None:
        """Close the window."""
        await self.window.get_by_label("Close").click()
        await expect(self.window).to_have_count(0)

    async def stands_still(self) -> None:
        """Wait until the clock has moved: a press while it moves is not taken."""
        await expect(self.page.locator(".clock[aria-busy]")).to_have_count(0, timeout=30_000)

    async def sees(self, words: str) -> None:
        """Wait until these words are there to be seen."""
        await expect(self.page.get_by_text(words).last).to_be_visible()

    @property
    def window(self) -> Locator:
        """The dialog."""
        return self.page.get_by_role("dialog")

    async def joins(self) -> None:
        """Fill in the joining form that is open."""
        await self.window.get_by_label("Fairness").check()
        await self.window.get_by_label("In your own words").fill("Because my best colleague was never heard.")
        await self.window.get_by_label("Willing").check()
        days = self.window.get_by_role("group", name="On which days?").get_by_role("checkbox")
        for day in await days.all():
            await day.set_checked(await day.get_attribute("value") in ("1", "3"))
        await self.window.get_by_role("button", name="Join").click()

    async def tabs_to(self, name: str) -> None:
        """Press Tab until the focus, always to be seen, is on the element with this name."""
        for _ in range(60):
            await self.page.keyboard.press("Tab")
            found, can_be_seen = await self.page.evaluate(FOCUS)
            assert can_be_seen, f"one cannot see that the focus is on {found}"
            if any(part.strip().startswith(name) for part in found):
                return
        raise AssertionError(f"Tab never comes to {name!r}")

    async def violations(self) -> list[str]:
        """What axe-core has to say against the page, with the elements."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: list[dict[str, Any]] = await self.page.evaluate("axe.run().then((result) => result.violations)")
        return [f"{one['id']}: {[node['html'][:120] for node in one['nodes'][:3]]}" for one in found]

    async def is_wider_than_the_screen(self) -> bool:
        """Whether one must scroll sideways."""
        root = "document.documentElement"
        return bool(await self.page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))


@asynccontextmanager
async def visiting(browser: Browser, at: Playground, **how: Any) -> AsyncIterator[Visit]:
    """A visit; `how` is Playwright's (colour scheme, size of the screen, with or without script)."""
    context = await browser.new_context(**{"viewport": WIDE, **how})
    context.set_default_timeout(10_000)
    page = await context.new_page()
    complaints: list[str] = []
    page.on(
        "console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda sent: None if sent.url.startswith((at.url, "data:")) else complaints.append(sent.url))
    try:
        yield Visit(page, at.url, complaints)
    finally:
        await context.close()
