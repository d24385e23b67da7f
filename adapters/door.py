"""What a platform's adapter offers to the courier: one way out, honest answers about what became of a message, and the
errands that only a platform can run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bot.views import Card


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to send. `user` and `reference` for somebody's direct messages, `room` for a channel. `marker` is
    random and belongs into the message where the platform has a place for it. `replaces` is the platform's id of the
    message in `replaces_in` whose place this one takes."""

    marker: str
    workspace: str
    card: Card
    user: str = ""
    reference: str = ""
    room: str = ""
    replaces: str = ""
    replaces_in: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a message is now: the platform's ids of the conversation and the message."""

    room: str
    message: str


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a room: the id that a turn of this person would bring, and the address, if the platform tells it."""

    user: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Gathering:
    """A conversation to make: `users` are the platform's ids, `lasting` one to which others can be added later. `marker` is
    random, stays the same when the errand is run again, and belongs into the name where a platform wants unique ones."""

    users: tuple[str, ...]
    title: str
    lasting: bool
    marker: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """Its id; or, where a bot may not make one, no id and a link that opens a prepared one."""

    room: str
    link: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """A room as the platform has it now; what it does not tell is empty or None."""

    name: str = ""
    private: bool | None = None
    archived: bool = False
    link: str = ""


class Door(Protocol):
    """One platform."""

    @property
    def platform(self) -> str:
        """Its name, as in `Sender.platform`."""

    async def send(self, parcel: Parcel) -> Receipt:
        """Post or replace one message. Raises Refused, Busy or Unclear."""

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Whether a message with this marker has arrived. Raises Unclear where the platform cannot say."""

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """The people in a room, no bots. Raises Refused where the bot is not in it, Busy or Unclear."""

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """Make a conversation, or find the one that an interrupted attempt made. Raises Refused, Busy or Unclear."""

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """Bring somebody in; harmless if they are there. Where a bot may not, a link that leads there; else nothing. Raises
        Refused (`archived`, `gone`, `not in the channel`, `cannot be reached`), Busy or Unclear."""

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """Out of a room; harmless if they are not there, or the room is gone. Raises Refused (`not possible here`), Busy or
        Unclear."""

    async def look(self, workspace: str, room: str) -> Look:
        """What has become of a room; a public one is joined where that is allowed. Raises Refused (`gone`, `not in the
        channel`), Busy or Unclear."""


class Refused(Exception):
    """The platform will never take this message; `reason` is a short word for the coordinator (`user deactivated`).
    `lost`: the person cannot be reached there at all."""

    def __init__(self, reason: str, lost: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.lost = reason, lost


class Busy(Exception):
    """Not now: nothing was sent. `seconds` is the platform's own wish (`Retry-After`), 0 if it named none.
    `everybody`: the whole workspace waits, not just this message."""

    def __init__(self, reason: str, seconds: float = 0, everybody: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.seconds, self.everybody = reason, seconds, everybody


class Unclear(Exception):
    """The connection broke or timed out after the request left: it may or may not have arrived."""
