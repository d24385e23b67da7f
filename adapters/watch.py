"""Content that changes while the program runs is read again, whole or not at all; a bad edit changes nothing, stands in the
log and is told to the admins.

Files are read in a thread, so that nobody's turn waits. Every process looks at its own folder; what it found is kept in the
database, where an admin's wish to read again arrives as well (`content reload`, typed or on the command line).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from watchfiles import awatch

from bot import studio
from bot.app import Bot, log_trouble
from bot.library import Problem
from storage import studio as store

log = logging.getLogger("alongside.content")

LOOK_SECONDS = 1.5
"""How often one looks whether somebody asked, or the whole folder was replaced, of which the operating system tells nothing."""

GIVES_WAY_SECONDS = 0.001
"""Measured with a thousand lessons: the longest turn beside a reload takes 8 ms instead of 15."""

LOGGED = 20
"""Problems that are logged one by one: a deleted folder or another encoding would fill the log."""


class Watch:
    """Watches the content folder (watchfiles) and reloads the shelf, off the event loop."""

    def __init__(self, bot: Bot, folder: Path, now: Callable[[], datetime], look_seconds: float = LOOK_SECONDS) -> None:
        self.bot, self.shelf, self.folder, self.now = bot, bot.shelf, folder, now
        self._look_seconds = look_seconds
        self._one_at_a_time = asyncio.Lock()
        self._over, self._another = asyncio.Event(), asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._place = _place(folder)
        self._answered = 0
        self._used = studio.Version()

    async def start(self) -> None:
        """Keep what was read at the start, and begin to watch."""
        async with self.bot.database.transaction() as db:
            self._answered = await store.asked(db)
        await self._note([], self._answered)
        self._tasks = [asyncio.create_task(self._watch()), asyncio.create_task(self._look())]

    async def stop(self) -> None:
        """End."""
        self._over.set()
        self._another.set()
        for task in self._tasks:
            with contextlib.suppress(Exception):
                await task

    async def _watch(self) -> None:
        while not self._over.is_set():
            self._another.clear()
            try:
                async for changes in awatch(self.folder, stop_event=self._another):
                    if self._is_among({path for _, path in changes}):
                        self._another.set()  # the folder itself went; what has its name now is to be watched anew
                    await self.reload()
            except OSError as trouble:
                if (
                    _place(self.folder) is not None
                ):  # a folder that is gone is another matter: `_look` sees it come back
                    log.warning("Changes go unseen (%s): alongside content reload", type(trouble).__name__)
            await self._pause()

    def _is_among(self, paths: set[str]) -> bool:
        return any(Path(path).absolute() == self.folder.absolute() for path in paths)

    async def _look(self) -> None:
        while not self._over.is_set():
            await self._pause()
            try:
                place = _place(self.folder)
                if place != self._place:
                    self._place = place
                    self._another.set()
                    await self.reload()
                elif await self._asked() > self._answered:
                    await self.reload()
            except Exception as trouble:
                log_trouble(trouble)

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._over.wait(), self._look_seconds)

    async def _asked(self) -> int:
        async with self.bot.database.transaction() as db:
            return await store.asked(db)

    async def reload(self) -> int:
        """Read the folder again; how many problems there were. With any, the last good version stays. Never raises."""
        async with self._one_at_a_time:
            asked = self._answered
            with contextlib.suppress(Exception):  # without the database nobody can ask or be told, but one can read
                asked = await self._asked()
            with _turns_first():
                problems = await asyncio.to_thread(self.shelf.reload)
            _log(problems)
            try:
                await self._note(problems, asked)
                self._answered = asked
            except Exception as trouble:
                log_trouble(trouble)
            return len(problems)

    async def _note(self, problems: list[Problem], asked: int) -> None:
        before = self._used
        with _turns_first():
            used = await asyncio.to_thread(studio.version, self.shelf.library, before)
        async with self.bot.database.transaction() as db:
            await studio.noted(db, studio.Read(problems, asked, used, before), self.now())
        self._used = used
        self.bot.owed.set()


@contextlib.contextmanager
def _turns_first() -> Iterator[None]:
    """A thread that computes gives way to a turn within a millisecond, not five: a turn asks for its way several times."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(GIVES_WAY_SECONDS)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _log(problems: list[Problem]) -> None:
    for problem in problems[:LOGGED]:
        log.warning("%s", problem)
    log.info("content: %s", f"{len(problems)} problems, nothing changed" if problems else "read again")


def _place(folder: Path) -> tuple[int, int] | None:
    """Which folder it is: another one may have taken its name."""
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
