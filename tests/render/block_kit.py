"""Draws Block Kit with slack-blocks-to-jsx in Chromium.

As a command: `python -m tests.render.block_kit message.json picture.png`.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import async_playwright

from tests.render.adaptive_card import CHROMIUM, QUIET

SCRIPT = Path(__file__).parent / "block_kit.mjs"


async def picture(address: str, to: Path) -> None:
    """Take a picture of a page."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        shown = await browser.new_page(viewport={"width": 690, "height": 400})
        await shown.goto(address)
        await shown.screenshot(path=to, full_page=True)
        await browser.close()


def draw(message: Path, to: Path) -> None:
    """A message in a JSON file, as a picture."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        subprocess.run(["node", SCRIPT, message, page], check=True)
        asyncio.run(picture(page.resolve().as_uri(), to))


if __name__ == "__main__":
    draw(Path(sys.argv[1]), Path(sys.argv[2]))
