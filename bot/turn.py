"""What a handler gets, and how a feature lists its handlers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, StrEnum

from bot.library import Library
from bot.views import Form, Markdown, Reply, Values
from storage.db import Database, Db


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


class Errand(Enum):
    """What the courier does at the platform before such a delivery's turn is taken, and what the turn hears of it in its
    values. What went wrong comes as `refused`: a short reason ("not in the channel", "archived", "gone", "cannot be
    reached", "not possible here"). An errand that was interrupted is run again, so each can be run twice without harm.

    MEMBERS: who is in the delivery's room; `members`, `"<user id> <e-mail address or nothing>"` each.
    GATHER: a conversation of the delivery's `users` (the platform's ids) with us, called `title`: a private channel, to
    which others can be added later, if `lasting` is 1, else a group message. The place's room is empty. `room` is its id;
    where a bot may not make one, `room` is empty and `link` opens a prepared one for whoever presses it.
    INVITE, REMOVE: each of the delivery's `users` into or out of its room; `done` is 1, or `link` leads where a bot may not.
    LOOK: what has become of the delivery's room, which is joined where that is allowed; `name`, `private` and `archived`
    (0 or 1), `link` where the platform has one. What a platform does not tell is left out.
    """

    MEMBERS = "members"
    GATHER = "gather"
    INVITE = "invite"
    REMOVE = "remove"
    LOOK = "look"


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

    @property
    def skip(self) -> int:
        """How far down a list somebody has gone; 0 at its beginning. Raises Stale if that is no number."""
        return max(0, self.number("skip")) if "skip" in self.values else 0

    def speaking(self, language: str) -> Turn:
        """The same turn in another language, for what others read; in this one if that is empty."""
        return replace(self, person=replace(self.person, language=language or self.person.language))

    def say(self, message: str, **details: str | int) -> Markdown:
        """A message of the content files in this person's language; what people wrote is shown as typed."""
        return self.library.say(self.person.language, message, **details)

    def label(self, message: str, **details: str | int) -> str:
        """The same for labels, titles and other places without emphasis or links."""
        return self.library.label(self.person.language, message, **details)


Handler = Callable[[Turn], Awaitable[Reply]]
FormMaker = Callable[[Turn], Awaitable[Form]]
Tick = Callable[[Db, Library, datetime], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a feature's table.

    `typed` are the words that lead here; their help is the message named like the address (`help-journey-join`). `form`
    makes the form whose answers arrive here: they are checked against it before the handler sees them. `profile`: the
    platform is asked for name, zone, language and ownership first, as the handler shows them. `by_clock`: a turn taken
    only by the clock or the courier, never by a person. `errand`: what the courier does first for such a delivery.
    `untraced`: a turn there writes nothing but what its handler writes: not that an
    event was heard, nor where its sender can be reached.
    """

    address: str
    handler: Handler
    typed: tuple[str, ...] = ()
    who: Who = Who.ANYONE
    form: FormMaker | None = None
    by_clock: bool = False
    profile: bool = False
    errand: Errand | None = None
    untraced: bool = False


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature's table, and what it does when the clock ticks (adds deliveries; nothing else). `duty` is for what takes
    long: it opens its own transactions, none while it thinks, and may find that another process was faster. Both say how
    much they did; what says more than nothing is called again."""

    entries: tuple[Entry, ...]
    tick: Tick | None = None
    duty: Callable[[Database, Library, datetime], Awaitable[int]] | None = None


class Stale(Exception):
    """The button or form belongs to something that is no longer there."""
