"""The program as it is started, and somebody at a real browser: from `hi` to a journal, by mouse, by keyboard, without
script, on a phone in the dark, and across a restart."""

from __future__ import annotations

import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, expect

from tests.browser.playground_page import Visit, chromium

ALONGSIDE = Path(sys.executable).parent / "alongside"
CONTENT = Path(__file__).parent.parent / "content"

WIDE = {"width": 1280, "height": 800}
PHONE = {"width": 375, "height": 740}

ANSWER = "I interrupt more than I thought."
WHY = "Because silence is a choice."


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Chromium."""
    async with chromium() as running:
        yield running


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def _program(folder: Path, port: int) -> AsyncIterator[Process]:
    """`alongside run` with an empty environment but for what a first start needs; ends as Ctrl-C ends it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    own = {"ALONGSIDE_DATA": str(folder / "data"), "ALONGSIDE_CONTENT": str(CONTENT), "PORT": str(port)}
    process = await create_subprocess_exec(ALONGSIDE, "run", env=kept | own, stdout=PIPE, stderr=PIPE)
    assert process.stdout is not None
    try:
        while line := await process.stdout.readline():
            if b"README" in line:
                break
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        _, said = await process.communicate()
    assert (process.returncode, said) == (0, b"")


@asynccontextmanager
async def _visiting(browser: Browser, port: int, **how: Any) -> AsyncIterator[Visit]:
    """A visit to the program; `how` is Playwright's."""
    url = f"http://localhost:{port}"
    context = await browser.new_context(**{"viewport": WIDE, **how})
    context.set_default_timeout(10_000)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda sent: None if sent.url.startswith((url, "data:")) else complaints.append(sent.url))
    try:
        yield Visit(page, url, complaints)
    finally:
        await context.close()


async def _is_fit_for_everybody(visit: Visit, script: bool = True) -> None:
    assert not await visit.is_wider_than_the_screen()
    if script:  # axe-core is one itself: where none runs, it waits for ever
        assert await visit.violations() == []


async def _days_pass_until_the_lesson(visit: Visit) -> int:
    """Press the clock a day forward until the lesson is there; how many days that took. A week brings every weekday."""
    now = visit.page.locator("#now")
    for day in range(1, 8):
        before = await now.inner_text()
        await visit.presses("+1 day")
        await expect(now).not_to_have_text(before)
        await visit.stands_still()
        if await visit.page.get_by_role("button", name="Write my answer").count():
            return day
    raise AssertionError("no lesson came in a week")


VISITS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "phone in the dark": {"color_scheme": "dark", "viewport": PHONE, "is_mobile": True, "has_touch": True},
    "without script": {"java_script_enabled": False},
}


@pytest.mark.parametrize("how", VISITS.values(), ids=VISITS)
async def test_from_hi_to_the_journal(tmp_path: Path, browser: Browser, how: dict[str, Any]) -> None:
    port, script = _free_port(), how.get("java_script_enabled", True)
    async with _program(tmp_path, port), _visiting(browser, port, **how) as adam:
        await adam.goes_to()
        await adam.says("hi")
        await adam.presses("Join as an ally")
        await adam.sees("What is kept")
        await _is_fit_for_everybody(adam, script)
        await adam.joins()
        await adam.sees("Welcome. You are in.")
        await adam.closes()
        await _days_pass_until_the_lesson(adam)
        await _is_fit_for_everybody(adam, script)
        await adam.presses("Write my answer")
        await adam.window.get_by_label("Your words").fill(ANSWER)
        await _is_fit_for_everybody(adam, script)
        await adam.presses("Save")
        await adam.sees("Kept in your journal")
        await adam.closes()
        await adam.says("journal")
        await adam.presses("Read or change")
        await expect(adam.window.get_by_label("Your words")).to_have_value(ANSWER)
        await adam.goes_to("left=adam.home&right=ben.general")
        await _is_fit_for_everybody(adam, script)
        assert adam.complaints == []


FOCUS = """
() => {
  const one = document.activeElement;
  return [one.ariaLabel, one.labels?.[0]?.textContent, one === document.body ? "" : one.textContent].map((x) => x || "");
}
"""
"""What the focused element may be called by."""


async def _tabs_to(visit: Visit, name: str) -> None:
    for _ in range(80):
        await visit.page.keyboard.press("Tab")
        if any(words.strip().startswith(name) for words in await visit.page.evaluate(FOCUS)):
            return
    raise AssertionError(f"Tab never comes to {name!r}")


async def _joins_by_keyboard(adam: Visit) -> None:
    keys = adam.page.keyboard
    await _tabs_to(adam, "Say something as Adam")
    await keys.type("hi")
    await keys.press("Enter")
    await adam.sees("Until you join I keep nothing about you.")
    await _tabs_to(adam, "Join as an ally")
    await keys.press("Enter")
    await expect(adam.window.get_by_label("My family")).to_be_focused()
    await keys.press("Space")
    await _tabs_to(adam, "In your own words")
    await keys.type(WHY)
    await _tabs_to(adam, "Curious")
    await keys.press("Space")
    await _tabs_to(adam, "Join")
    await keys.press("Enter")
    await adam.sees("Welcome. You are in.")
    await keys.press("Escape")
    await expect(adam.window).to_have_count(0)


async def test_all_of_it_by_keyboard(tmp_path: Path, browser: Browser) -> None:
    port = _free_port()
    async with _program(tmp_path, port), _visiting(browser, port) as adam:
        keys = adam.page.keyboard
        await adam.goes_to()
        await _joins_by_keyboard(adam)
        await _tabs_to(adam, "+1 week")
        await keys.press("Space")
        await adam.stands_still()
        await _tabs_to(adam, "Write my answer")
        await keys.press("Space")
        await expect(adam.window.get_by_label("Your words")).to_be_focused()
        await keys.type(ANSWER)
        await _tabs_to(adam, "Save")
        await keys.press("Enter")
        await adam.sees("Kept in your journal")
        await _tabs_to(adam, "Close")
        await keys.press("Enter")
        await expect(adam.window).to_have_count(0)
        await _tabs_to(adam, "Say something as Adam")
        await keys.type("journal")
        await keys.press("Enter")
        await adam.sees("Read or change")
        await _tabs_to(adam, "Read or change")
        await keys.press("Enter")
        await expect(adam.window.get_by_label("Your words")).to_have_value(ANSWER)
        assert adam.complaints == []


def _read(clock: str) -> datetime:
    return datetime.strptime(clock, "%A %d %B %Y, %H:%M UTC")


async def test_an_open_page_lives_through_a_restart(tmp_path: Path, browser: Browser) -> None:
    port = _free_port()
    async with _visiting(browser, port) as adam:
        said, now = adam.page.locator(".typed"), adam.page.locator("#now")
        async with _program(tmp_path, port):
            await adam.goes_to("left=adam.general&right=ben.general")
            before = await now.inner_text()
            await adam.presses("+1 week")
            await expect(now).not_to_have_text(before)
            moved = _read(await now.inner_text())
            await adam.says("Good morning, all")
            await expect(said.filter(has_text="Good morning, all")).to_have_count(2)
            await adam.page.locator("#say-right").fill("Good mor")
        await adam.sees("Is it still running?")
        async with _program(tmp_path, port):
            await expect(adam.page.get_by_role("alert")).to_be_hidden(timeout=20_000)
            await adam.page.locator("#say-right").press_sequentially("ning, Adam")
            await adam.page.keyboard.press("Enter")
            await expect(said.filter(has_text="Good morning, Adam")).to_have_count(2)
            await expect(said.filter(has_text="Good morning, all")).to_have_count(2)
            assert _read(await now.inner_text()) >= moved
