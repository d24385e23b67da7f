"""Content that changes while the program runs is read again; a broken edit changes nothing and is named in the log."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from pathlib import Path

from watchfiles import awatch

from bot.library import Shelf

log = logging.getLogger("alongside.content")


class Watch:
    """Watches the content folder (watchfiles) and reloads the shelf, off the event loop."""

    def __init__(self, shelf: Shelf, folder: Path) -> None:
        self.shelf, self.folder = shelf, folder
        self._stop = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to watch."""
        self._task = asyncio.create_task(self._watch())

    async def stop(self) -> None:
        """End."""
        self._stop.set()
        if self._task is not None:
            with contextlib.suppress(Exception):
                await self._task

    async def _watch(self) -> None:
        async for _ in awatch(self.folder, stop_event=self._stop):
            await self.reload()

    async def reload(self) -> int:
        """Read the folder again; how many problems there were. With any, the last good version stays."""
        problems = await asyncio.to_thread(self.shelf.reload)
        for problem in problems:
            log.warning("%s", problem)
        log.info("content: %s", f"{len(problems)} problems, nothing changed" if problems else "read again")
        return len(problems)
