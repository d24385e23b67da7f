"""An anonymous poll on the playground's page in a real Chromium: made, answered by several people, closed, read, kept."""

from __future__ import annotations

import itertools
from datetime import timedelta
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, expect

from bot.roles import new_code
from storage import installation
from tests.browser.playground_page import PHONE, WIDE, Playground, Visit, visiting

QUESTION = "Do you feel heard?"
POLL = (
    '"When somebody is interrupted here, what happens most often?" '
    '"Somebody steps in" "They carry on alone" "The moment is lost" "I cannot tell" --closes 2d'
)
WAYS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ROOM = "left=olga.general"
ALT = "Bar chart of “Do you feel heard?”: Yes: about 50 %; No: about 50 %."
TABLE = """\
Question,Answer,Share,Answered by\r
Do you feel heard?,Yes,about 50 %,5 to 9 people\r
Do you feel heard?,No,about 50 %,5 to 9 people\r
"""


async def coordinates(at: Playground, olga: Visit) -> None:
    """Olga claims the role with the code of the first start."""
    code, kept = new_code()
    async with at.door.bot.database.transaction() as db:
        await installation.begin(db, kept)
    await olga.goes_to("left=olga.dm")
    await olga.says(f"claim {code}")
    await olga.sees("You are the admin now")


async def posts(at: Playground, olga: Visit, poll: str) -> None:
    """A poll in #general."""
    await olga.goes_to(ROOM)
    await olga.says(f"/ally {poll}")
    await olga.sees("Your poll, before it is posted")
    await olga.presses("Post now")
    await olga.sees("On its way")
    await at.duties.catch_up()
    await olga.sees("Fewer than five have answered so far.")


async def votes(page: Visit, who: str, choice: str) -> None:
    """One press in the channel, and the window that confirms it closed again."""
    await page.goes_to(f"left={who}.general")
    await page.presses(choice)
    await page.sees("Your answer is in, and locked until")
    await page.closes()


async def changes_and_takes_back(page: Visit) -> None:
    """In the window that confirmed an answer: another one, then none."""
    press = page.window.get_by_role("button")
    await press.filter(has_text="My answer…").click()
    await page.sees("An answer of yours is waiting, sealed.")
    await press.filter(has_text="Change my answer").click()
    await page.window.get_by_label("No").check()
    await press.filter(has_text="Seal it").click()
    await page.sees("Your answer is in, and locked until")
    await press.filter(has_text="My answer…").click()
    await press.filter(has_text="Withdraw it").click()
    await page.sees("Your answer is out of the box.")
    await page.closes()


async def table_of(page: Visit, folder: Path) -> str:
    """The file behind the link, as it is saved."""
    async with page.page.expect_download() as download:
        await page.page.get_by_role("link", name="The result as a table").click()
    saved = folder / "poll.csv"
    await (await download.value).save_as(saved)
    return saved.read_bytes().decode("utf-8-sig")


async def test_a_poll_from_the_question_to_the_table(at: Playground, browser: Browser, tmp_path: Path) -> None:
    async with visiting(browser, at) as page:
        await coordinates(at, page)
        await posts(at, page, f'poll "{QUESTION}" "Yes" "No" --closes 2h')
        await page.goes_to("left=adam.general&right=ben.general")
        await page.presses("Yes")
        await page.sees("Your answer is in, and locked until")
        await changes_and_takes_back(page)
        for who in ("adam", "kenji", "dana"):
            await votes(page, who, "Yes")
        for who in ("farid", "lars", "cleo"):
            await votes(page, who, "No")
        await page.goes_to("left=esra.general&right=olga.dm")
        await page.presses("+1 h")
        await page.stands_still()
        await page.sees("Five or more have answered.")
        for step in ("+1 h", "+10 min"):
            await page.presses(step)
            await page.stands_still()
        await page.sees("5 to 9 people answered.")
        await expect(page.page.get_by_text("about 50 %")).to_have_count(4)
        await expect(page.page.get_by_role("img")).to_have_accessible_name(ALT)
        assert await table_of(page, tmp_path) == TABLE
        assert page.complaints == []


async def test_a_poll_is_answered_by_keyboard(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as page:
        keys = page.page.keyboard
        await coordinates(at, page)
        await posts(at, page, f'poll "{QUESTION}" "Yes" "No"')
        await page.goes_to("left=dana.general")
        await page.tabs_to("No")
        await keys.press("Enter")
        await page.sees("Your answer is in, and locked until")
        await page.tabs_to("My answer…")
        await keys.press("Enter")
        await page.tabs_to("Change my answer")
        await keys.press("Enter")
        await expect(page.window.get_by_label("Yes")).to_be_focused()
        await keys.press("Space")
        await page.tabs_to("Seal it")
        await keys.press("Enter")
        await page.sees("Your answer is in, and locked until")
        await keys.press("Escape")
        await expect(page.window).to_have_count(0)
        await expect(page.page.get_by_role("button", name="No", exact=True)).to_be_focused()


async def is_fit(page: Visit, what: str) -> None:
    """What is on the page now is for everybody: light, dark, wide, on a phone."""
    for way, size in itertools.product(WAYS, (WIDE, PHONE)):
        await page.page.emulate_media(color_scheme=way)
        await page.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert await page.violations() == [], (what, way, size)
        assert not await page.is_wider_than_the_screen(), (what, way, size)


async def its_maker_looks(at: Playground, olga: Visit) -> None:
    """The form, with problems too; templates; the preview; the panel."""
    await olga.goes_to(ROOM)
    await olga.says("/ally poll")
    await olga.sees("What do you want to know?")
    await is_fit(olga, "the builder")
    await olga.presses("Preview")
    await olga.sees("Please fill this in.")
    await is_fit(olga, "its problems")
    await olga.closes()
    await olga.says("/ally poll templates")
    await olga.sees("Start from one")
    await is_fit(olga, "templates")
    await olga.says(f"/ally poll {POLL}")
    await olga.sees("Your poll, before it is posted")
    await is_fit(olga, "the preview")
    await olga.presses("Post now")
    await olga.sees("On its way")
    await at.duties.catch_up()
    await is_fit(olga, "the poll")


async def a_voter_looks(ben: Visit) -> None:
    """The confirmation, the form."""
    await ben.goes_to("left=ben.general")
    await ben.presses("They carry on alone")
    await ben.sees("Your answer is in, and locked until")
    await is_fit(ben, "the confirmation")
    await ben.window.get_by_role("button", name="My answer…").click()
    await ben.window.get_by_role("button", name="Change my answer").click()
    await ben.sees("Seal it")
    await is_fit(ben, "the form")


async def test_nothing_of_a_poll_stands_in_anybodys_way(at: Playground, browser: Browser) -> None:
    async with visiting(browser, at) as page:
        await coordinates(at, page)
        await its_maker_looks(at, page)
        await a_voter_looks(page)
        for who in ("adam", "kenji", "dana", "cleo", "mei"):
            await votes(page, who, "Somebody steps in")
        for who in ("farid", "lars"):
            await votes(page, who, "They carry on alone")
        await at.door.settings.move(timedelta(days=3))
        await page.goes_to("left=adam.general&right=olga.dm")
        await is_fit(page, "the result")
        await page.says("polls", "right")
        await page.sees("Look at one")
        await is_fit(page, "the list")
        assert page.complaints == []
