"""The playground in a real Chromium: the main job with and without script, by keyboard, in both schemes and widths."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from playwright.async_api import Browser, expect

from tests.browser.playground_page import PHONE, WIDE, Playground, Visit, visiting
from tests.doors.door import Clock


async def _joins_gets_a_lesson_and_reflects(adam: Visit) -> None:
    await adam.goes_to("left=adam.dm")
    await adam.says("hi")
    await adam.presses("Join as an ally")
    await adam.sees("What is kept")
    await adam.joins()
    await adam.sees("Welcome. You are in.")
    await adam.closes()
    await adam.presses("+1 day")
    await adam.sees("One thing to try this week")
    await adam.presses("Write my answer")
    await adam.window.get_by_label("Your words").fill("I interrupt more than I thought.")
    await adam.presses("Save")
    await adam.sees("Kept in your journal")
    await adam.closes()
    await expect(adam.page.get_by_text("I interrupt more than I thought.")).to_have_count(0)
    await adam.says("journal")
    await adam.presses("Read or change")
    await expect(adam.window.get_by_label("Your words")).to_have_value("I interrupt more than I thought.")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
async def test_a_newcomer_joins_gets_a_lesson_and_reflects(at: Playground, browser: Browser, script: bool) -> None:
    async with visiting(browser, at, java_script_enabled=script) as adam:
        await _joins_gets_a_lesson_and_reflects(adam)
        assert adam.complaints == []


async def test_everything_can_be_done_without_a_mouse(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as adam:
        keys = adam.page.keyboard
        await adam.goes_to("left=adam.dm")
        await adam.tabs_to("Say something as Adam")
        await keys.type("join")
        await keys.press("Enter")
        await expect(adam.window.get_by_label("My family")).to_be_focused()
        await keys.press("Tab")
        await keys.press("Space")
        await adam.tabs_to("In your own words")
        await keys.type("Because silence is a choice.")
        await adam.tabs_to("Curious")
        await keys.press("ArrowDown")
        await adam.tabs_to("Join")
        await keys.press("Enter")
        await adam.sees("Welcome. You are in.")
        await keys.press("Escape")
        await expect(adam.window).to_have_count(0)
        await expect(adam.page.get_by_label("Say something as Adam")).to_be_focused()
        await adam.tabs_to("+1 day")
        await keys.press("Enter")
        await adam.sees("One thing to try this week")
        await expect(adam.page.get_by_label("+1 day")).to_be_focused()


async def test_a_problem_stands_at_its_field_and_what_was_typed_is_kept(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as adam:
        await adam.goes_to("left=adam.dm")
        await adam.says("join")
        await adam.window.get_by_label("Fairness").check()
        await adam.window.get_by_label("In your own words").fill("  Because \u202eright\u202c <b>matters</b>")
        await adam.window.get_by_label("Willing").check()
        zone = adam.window.get_by_label("In which timezone?")
        await zone.fill("Lundon")
        await adam.presses("Join")
        await adam.sees("Did you mean Europe/London?")
        await expect(zone).to_be_focused()
        await expect(zone).to_have_value("Lundon")
        await expect(zone).to_have_accessible_description(re.compile("Did you mean Europe/London?.* A place, such"))
        await expect(adam.window.get_by_label("In your own words")).to_have_value(
            "  Because \u202eright\u202c <b>matters</b>"
        )
        await expect(adam.window.get_by_label("Fairness")).to_be_checked()


async def _nothing(_: Visit) -> None: ...


async def _a_form(visit: Visit) -> None:
    await visit.says("join")
    await visit.sees("What is kept")


async def _problems(visit: Visit) -> None:
    await _a_form(visit)
    await visit.presses("Join")
    await visit.sees("Please fill this in.")


async def _an_answer(visit: Visit) -> None:
    await visit.says("how do I listen?")
    await visit.sees("What can I say?")


VIEWS: dict[str, tuple[str, Callable[[Visit], Awaitable[None]]]] = {
    "an empty page": ("left=dana.dm", _nothing),
    "a conversation": ("left=adam.dm", _an_answer),
    "two people": ("left=adam.dm&right=olga.general", _an_answer),
    "the same person twice": ("left=adam.dm&right=adam.dm", _an_answer),
    "home": ("left=adam.home", _nothing),
    "a form": ("left=ben.dm", _a_form),
    "problems": ("left=ben.dm", _problems),
}


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nothing_stands_in_anybodys_way(
    at: Playground, browser: Browser, scheme: str, size: dict[str, int]
) -> None:
    async with visiting(browser, at, color_scheme=scheme, viewport=size) as visit:
        await _joins_gets_a_lesson_and_reflects(visit)
        await visit.closes()
        for name, (query, happens) in VIEWS.items():
            await visit.goes_to(query)
            await happens(visit)
            assert await visit.violations() == [], name
            assert not await visit.is_wider_than_the_screen(), name
            assert visit.complaints == [], name
            at.door.screen.windows.clear()


async def test_news_arrive_by_themselves_and_disturb_nobody(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as adam, visiting(browser, at) as olga:
        await adam.goes_to("left=adam.general")
        await olga.goes_to("left=olga.dm&right=olga.general")
        box = adam.page.get_by_label("Say something as Adam")
        await box.fill("half a sent")
        await olga.says("Good <i>morning</i>, all", "right")
        await adam.sees("Good <i>morning</i>, all")
        await expect(adam.page.get_by_role("status")).to_contain_text("Good <i>morning</i>, all")
        await expect(box).to_be_focused()
        await expect(box).to_have_value("half a sent")


async def test_a_delivery_is_seen_by_whoever_looks(at: Playground, browser: Browser, clock: Clock) -> None:
    async with visiting(browser, at) as adam:
        await adam.goes_to("left=adam.dm")
        await adam.says("join")
        await adam.joins()
        await adam.closes()
        clock.moves(timedelta(days=1))
        await at.duties.catch_up()
        await adam.sees("One thing to try this week")
        await expect(adam.page.get_by_text("Tuesday 3 March 2026, 12:00 UTC")).to_be_visible()


async def test_what_is_typed_beside_stays_when_somebody_else_acts(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as both:
        await both.goes_to("left=adam.dm&right=ben.dm")
        await both.page.locator("#say-right").fill("I am still writ")
        await both.says("hi")
        await both.sees("Until you join I keep nothing about you.")
        await expect(both.page.locator("#say-right")).to_have_value("I am still writ")
        await expect(both.page.locator("#say-left")).to_have_value("")


async def test_a_long_message_is_read_from_its_first_line(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at, viewport=PHONE) as adam:
        await adam.goes_to("left=adam.dm")
        await adam.says("help")
        await expect(adam.page.get_by_role("heading", name="What you can say")).to_be_in_viewport()


async def test_the_page_says_when_nobody_answers(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as adam:
        await adam.goes_to("left=adam.dm")
        await adam.page.context.set_offline(True)
        await adam.says("hi")
        await expect(adam.page.get_by_role("alert")).to_have_text("Alongside does not answer. Is it still running?")
        await expect(adam.page.get_by_label("Say something as Adam")).to_have_value("hi")


async def test_hostile_words_do_nothing_in_the_browser(at: Playground, browser: Browser) -> None:
    hostile = "<img src=x onerror=\"document.title='taken over'\"><script>document.title='taken over'</script>"
    async with visiting(browser, at) as adam:
        await adam.goes_to("left=adam.general")
        await adam.says(hostile)
        await adam.sees(hostile)
        await adam.goes_to("left=ben.general")
        await adam.sees(hostile)
        assert await adam.page.title() == "Alongside playground"
        assert adam.complaints == []
