"""What a conversation needs of a door: the same story is told through the core, Slack, Teams and the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from adapters.door import Door
from bot.app import Bot


@dataclass
class Clock:
    """A clock that moves when told to. Starts on a Monday noon, UTC."""

    at: datetime = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def moves(self, step: timedelta) -> None:
        """Let time pass."""
        self.at += step


@dataclass(frozen=True)
class Visitor:
    """Somebody at the door: a name, and what the platform knows of him."""

    name: str
    zone: str = "Europe/London"
    language: str = "en"
    owner: bool = False


Answers = Mapping[str, str | list[str]]
"""What is filled into a form, by the label of the field; for a choice, the labels of the options."""


class Driver(Protocol):
    """Plays people on one platform, through its real wire format. One can press only what is on one's screen: a label
    that is not there fails the test."""

    @property
    def door(self) -> Door:
        """The adapter under test, for the courier."""

    async def types(self, who: Visitor, text: str) -> None:
        """Say something in one's direct messages with the bot."""

    async def presses(self, who: Visitor, label: str) -> None:
        """Press the newest button with this label that one sees, an option of a menu or choice included."""

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """Fill in the open form and submit it; a field not named keeps what it was prefilled with."""

    async def news(self) -> None:
        """Time has passed: look again at what has arrived, where looking is not immediate."""

    def screen(self, who: Visitor) -> str:
        """Everything that one sees now, as text, oldest first: one's messages, then the open form with its problems."""

    async def close(self) -> None:
        """Go home."""


class Opens(Protocol):
    """Each module in `tests/doors/` has `async def open_door(bot, clock) -> Driver`."""

    async def __call__(self, bot: Bot, clock: Clock) -> Driver: ...
