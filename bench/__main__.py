"""`make bench`: every figure beside a baseline measured in the same run. It never fails the build."""

from __future__ import annotations

import asyncio
import sys
from importlib import import_module
from pathlib import Path

from bot.library import Shelf

SECTIONS = (
    "ticks",
    "next_step",
    "slack_button",
    "poll_votes",
    "teams_invoke",
    "courier",
    "content",
    "search",
    "matching",
    "start",
)


async def main(wanted: list[str]) -> None:
    """Run the sections named on the command line, or all."""
    shelf = Shelf(Path("content"))
    for name in wanted or SECTIONS:
        await import_module(f"bench.{name}").run(shelf)


asyncio.run(main(sys.argv[1:]))
