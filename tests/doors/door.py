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

    def welcomes(self, who: Visitor) -> None:
        """From now on this person is there, and a member of every channel."""

    def bot_is_in(self, room: str, joined: bool) -> None:
        """Whether the bot is in a channel; it is in all that conversations name, until told otherwise."""

    def rooms_of(self, who: Visitor) -> tuple[str, ...]:
        """The names of the conversations that the bot has made with this person or brought this person into, oldest first,
        and has not taken them out of since. Only who is in a conversation that the bot made sees what is said there."""

    def happens_to(self, room: str, what: str) -> None:
        """A channel is `archived`, `gone`, or gets another name (anything else). From then on tests use that name."""

    async def deactivates(self, who: Visitor) -> None:
        """Their account in the workspace is closed, and the platform tells us in its way."""

    async def types(self, who: Visitor, text: str, room: str = "") -> None:
        """Say something to the bot, in one's direct messages or in a channel, as one does there."""

    async def presses(self, who: Visitor, label: str) -> None:
        """Press the newest button with this label that one sees, on one's screen or in a channel, an option of a menu or
        choice included. The turn is taken where the button is."""

    async def fills_in(self, who: Visitor, answers: Answers) -> None:
        """Fill in the open form and submit it; a field not named keeps what it was prefilled with."""

    async def news(self) -> None:
        """Time has passed: look again at what has arrived, where looking is not immediate."""

    def screen(self, who: Visitor) -> str:
        """Everything that is shown to this person alone now, as text, oldest first: direct messages, what only they see in
        channels, then the open form with its problems."""

    def room(self, name: str) -> str:
        """What everybody sees in a channel, as text, oldest first."""

    async def close(self) -> None:
        """Go home."""


class Opens(Protocol):
    """Each module in `tests/doors/` has `async def open_door(bot, clock) -> Driver`."""

    async def __call__(self, bot: Bot, clock: Clock) -> Driver: ...
