"""Draws Adaptive Cards with Microsoft's own renderer in Chromium, and says what it complains about.

As a command: `python -m tests.render.adaptive_card card.json picture.png` makes a picture, in light and dark.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

MODULES = Path(__file__).parent.parent / "node" / "node_modules"
CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

COLOURS = {
    "light": {"back": "#ffffff", "page": "#f5f5f5", "emphasis": "#f0f0f0", "text": "#242424", "subtle": "#616161"},
    "dark": {"back": "#292929", "page": "#1f1f1f", "emphasis": "#333333", "text": "#ffffff", "subtle": "#adadad"},
}

STYLE = """
body { margin: 0; padding: 24px; background: PAGE; overflow-wrap: anywhere }
body { font: 14px/20px "Segoe UI", "DejaVu Sans", sans-serif; }
.card { width: 560px; margin: 0 0 24px; background: BACK; border-radius: 6px; box-shadow: 0 1px 3px #0004; }
.ac-pushButton { font: inherit; padding: 5px 12px; border-radius: 4px; border: 1px solid #8a8886; background: BACK; color: TEXT }
.ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff }
.ac-pushButton.style-destructive { color: #c4314b; border-color: #c4314b }
.ac-input { font: inherit; padding: 6px 8px; border: 1px solid #8a8886; border-radius: 4px; background: BACK; color: TEXT }
.ac-input { box-sizing: border-box }
textarea.ac-input { min-height: 72px } a { color: #4f52b2 }
"""


def host(colours: dict[str, str]) -> dict[str, Any]:
    """How Teams shows cards, as far as its documentation says."""
    plain = {"default": colours["text"], "subtle": colours["subtle"]}
    kinds = {"default": plain, "accent": {"default": "#6264a7"}, "attention": {"default": "#c4314b"}}
    shades = {
        name: {"backgroundColor": back, "foregroundColors": kinds}
        for name, back in (("default", colours["back"]), ("emphasis", colours["emphasis"]))
    }
    return {
        "fontFamily": '"Segoe UI", "DejaVu Sans", sans-serif',
        "fontSizes": {"small": 12, "default": 14, "medium": 14, "large": 18, "extraLarge": 24},
        "spacing": {"small": 6, "default": 12, "medium": 16, "large": 20, "extraLarge": 24, "padding": 16},
        "containerStyles": shades,
        "supportsInteractivity": True,
        "actions": {"maxActions": 6, "buttonSpacing": 8, "actionsOrientation": "horizontal", "actionAlignment": "left"},
        "inputs": {"label": {"requiredInputs": {"suffix": " *"}}, "errorMessage": {"color": "attention"}},
    }


SCRIPT = """
(given) => {
  const events = [];
  const config = new AdaptiveCards.HostConfig(given.host);
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownit().render(text); result.didProcess = true;
  };
  for (const json of given.cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = config;
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    context.onParseElement = undefined;
    card.parse(json, context);
    for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
    for (const failure of card.validateProperties().validationEvents) events.push(failure.message);
    const place = document.createElement("div");
    place.className = "card";
    place.appendChild(card.render());
    document.body.appendChild(place);
    if (place.innerText.trim() === "" ) events.push("nothing was drawn");
  }
  return events;
}
"""


@dataclass
class Easel:
    """A page to draw on."""

    page: Page

    async def draw(self, cards: list[dict[str, Any]], mode: str = "light") -> list[str]:
        """Draw cards below each other; what the renderer complained about."""
        colours = COLOURS[mode]
        style = STYLE.replace("PAGE", colours["page"]).replace("BACK", colours["back"]).replace("TEXT", colours["text"])
        await self.page.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style><body></body>")
        await self.page.add_script_tag(path=MODULES / "adaptivecards" / "dist" / "adaptivecards.min.js")
        await self.page.evaluate(MARKDOWN)
        return list(await self.page.evaluate(SCRIPT, {"cards": cards, "host": host(colours)}))

    async def words(self) -> str:
        """The text that one reads."""
        return await self.page.inner_text("body")

    async def picture(self, path: Path) -> None:
        """A PNG of the whole page."""
        await self.page.screenshot(path=path, full_page=True)


MARKDOWN = """
() => { window.markdownit = () => ({ render: (text) => text
  .replace(/&/g, "&amp;").replace(/</g, "&lt;")
  .replace(/\\[([^\\]]*)\\]\\(([^)]*)\\)/g, "<a href='$2'>$1</a>")
  .replace(/\\*\\*?([^*]+)\\*\\*?/g, "<em>$1</em>").replace(/_([^_]+)_/g, "<em>$1</em>") }) }
"""
"""Reads the Markdown that could do harm, as Teams does: whatever of it we let through becomes visible."""


@asynccontextmanager
async def easel(width: int = 620) -> AsyncIterator[Easel]:
    """A Chromium with an empty page; it reaches no network."""
    async with async_playwright() as playwright:
        browser: Browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        try:
            page = await browser.new_page(viewport={"width": width, "height": 400})
            await page.route("**/*", lambda route: route.abort())
            yield Easel(page)
        finally:
            await browser.close()


async def main(read: Any, picture: Path) -> None:
    """Draw a card, or a list of cards, in both modes."""
    async with easel() as drawn:
        for mode in COLOURS:
            complaints = await drawn.draw(read if isinstance(read, list) else [read], mode)
            await drawn.picture(picture.with_stem(f"{picture.stem}-{mode}"))
            for complaint in complaints:
                sys.stdout.write(complaint + "\n")


if __name__ == "__main__":
    asyncio.run(main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(sys.argv[2])))
