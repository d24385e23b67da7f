"""What a handler gets, and how a feature lists its handlers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, StrEnum

from bot.library import Library
from bot.views import Form, Markdown, Reply, Values
from storage.db import Db


class Who(Enum):
    """Who may take a turn at an address."""

    ANYONE = "anyone"
    ALLY = "ally"
    POLLSTER = "pollster"
    COORDINATOR = "coordinator"
    ADMIN = "admin"


class Role(StrEnum):
    """What somebody may do for the programme, beside what everybody may."""

    COORDINATOR = "coordinator"
    ADMIN = "admin"


class RoomKind(StrEnum):
    """Who else reads along."""

    DIRECT = "direct"
    CHANNEL = "channel"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody as a platform names him. `reference` is what the adapter needs to write to him first (kept sealed);
    `owner` says that he owns the workspace; `zone` and `language` are the platform's guess."""

    platform: str
    workspace: str
    user: str
    name: str = ""
    zone: str = ""
    language: str = ""
    owner: bool = False
    reference: str = ""

    @property
    def known_as(self) -> str:
        """One name for somebody on a platform, in sealed boxes and audiences: only ever used under a key."""
        return f"{self.platform}:{self.workspace}:{self.user}"


@dataclass(frozen=True, slots=True)
class Room:
    """Where a turn is taken."""

    kind: RoomKind = RoomKind.DIRECT
    id: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Who takes the turn. `id` is None for somebody of whom nothing is stored. `pollster`: the programme lets everybody
    make polls."""

    id: int | None
    sender: Sender
    language: str
    ally: bool = False
    roles: frozenset[Role] = frozenset()
    pollster: bool = False

    def may(self, who: Who) -> bool:
        """Whether an entry for `who` is open to this person. An admin may do what a coordinator may."""
        match who:
            case Who.ANYONE:
                return True
            case Who.ALLY:
                return self.ally
            case Who.POLLSTER:
                return self.pollster or bool(self.roles)
            case Who.COORDINATOR:
                return bool(self.roles)
            case Who.ADMIN:
                return Role.ADMIN in self.roles


@dataclass(frozen=True, slots=True)
class Command:
    """Something one can type, who may, and the message that says what it does."""

    words: str
    message: str
    who: Who


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn in one transaction: the only argument of a handler. `now` is UTC; `commands` is what one can type."""

    person: Person
    room: Room
    values: Values
    now: datetime
    db: Db
    library: Library
    commands: tuple[Command, ...] = ()

    @property
    def me(self) -> int:
        """The id of a person who is known to be stored (every ally and every role holder is)."""
        if self.person.id is None:
            raise Stale
        return self.person.id

    def text(self, name: str) -> str:
        """A value as words; empty if absent."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else ""

    def number(self, name: str) -> int:
        """A value as a whole number. Raises Stale if it is none, as only our own buttons carry numbers."""
        value = self.values.get(name)
        if isinstance(value, int):
            return value
        raise Stale

    def chosen(self, name: str) -> tuple[str, ...]:
        """A value as the options chosen."""
        value = self.values.get(name, ())
        if isinstance(value, tuple):
            return value
        return (value,) if isinstance(value, str) and value else ()

    def say(self, message: str, **details: str | int) -> Markdown:
        """A message of the content files in this person's language; what people wrote is shown as typed."""
        return self.library.say(self.person.language, message, **details)

    def label(self, message: str, **details: str | int) -> str:
        """The same for labels, titles and other places without emphasis or links."""
        return self.library.label(self.person.language, message, **details)


Handler = Callable[[Turn], Awaitable[Reply]]
FormMaker = Callable[[Turn], Awaitable[Form]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a feature's table.

    `typed` are the words that lead here; their help is the message named like the address (`help-journey-join`). `form`
    makes the form whose answers arrive here: they are checked against it before the handler sees them. `profile`: the
    platform is asked for name, zone, language and ownership first, as the handler shows them. `by_clock`: a turn taken
    only by the clock or the courier, never by a person. `members`: before such a delivery is drawn the platform is asked
    who is in its room; they come as `values["members"]`, `"<user id> <e-mail address or nothing>"` each, or the reason why
    nobody can tell as `values["refused"]`. `untraced`: a turn there writes nothing but what its handler writes: not that an
    event was heard, nor where its sender can be reached.
    """

    address: str
    handler: Handler
    typed: tuple[str, ...] = ()
    who: Who = Who.ANYONE
    form: FormMaker | None = None
    by_clock: bool = False
    profile: bool = False
    members: bool = False
    untraced: bool = False


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature's table, and what it does when the clock ticks (adds deliveries; nothing else)."""

    entries: tuple[Entry, ...]
    tick: Callable[[Db, Library, datetime], Awaitable[int]] | None = None


class Stale(Exception):
    """The button or form belongs to something that is no longer there."""
