"""The bot: an address with values goes in, a reply comes out. One turn, one transaction.

`FEATURES` is the table of contents of the program.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from bot import (
    departures,
    forms,
    hello,
    home,
    journey,
    lessons,
    measures,
    pace,
    peers,
    privacy,
    promises,
    pushback,
    reception,
    rehearse,
    roles,
    serious,
    settings,
    studio,
    stumble,
    ticking,
    useful,
    whys,
)
from bot.asks import feature as asks
from bot.buddies import feature as buddies
from bot.channels import feature as channels
from bot.circles import feature as circles
from bot.journal import feature as journal
from bot.library import Library, Shelf
from bot.polls import feature as polls
from bot.sos import feature as sos
from bot.trouble import log_trouble as log_trouble
from bot.turn import Command, Entry, Errand, Feature, Person, Role, Room, RoomKind, Sender, Stale, Turn, Who
from bot.views import Button, Buttons, Card, Picture, Reply, Style, Text, Values
from bot.words import answered, understand
from storage import deliveries as owed
from storage import people as people_store
from storage.db import Database, Db

FEATURES: tuple[Feature, ...] = (
    hello.FEATURE,
    journey.FEATURE,
    whys.FEATURE,
    lessons.FEATURE,
    pace.FEATURE,
    useful.FEATURE,
    promises.FEATURE,
    serious.FEATURE,
    sos.FEATURE,
    stumble.FEATURE,
    rehearse.FEATURE,
    pushback.FEATURE,
    peers.FEATURE,
    circles.FEATURE,
    buddies.FEATURE,
    channels.FEATURE,
    departures.FEATURE,
    measures.FEATURE,
    journal.FEATURE,
    settings.FEATURE,
    home.FEATURE,
    polls.FEATURE,
    asks.FEATURE,
    privacy.FEATURE,
    roles.FEATURE,
    studio.FEATURE,
    reception.FEATURE,
)

NOTHING: Values = {}

TYPED = "typed"
"""The address of words that somebody typed; the text is in `values["text"]`."""


class Bot:
    """Everything Alongside does. Holds the tables of the features and no state of any turn."""

    def __init__(self, database: Database, shelf: Shelf, features: Iterable[Feature] = FEATURES) -> None:
        self.database = database
        self.shelf = shelf
        self.features = tuple(features)
        self.entries = _table(self.features)
        self.owed = asyncio.Event()
        """Set when something is owed now, so that the courier need not wait for its next round."""

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """What one can type, in the order of the features."""
        return tuple(
            Command(entry.typed[0], "help-" + entry.address.replace(".", "-").replace("_", "-"), entry.who)
            for entry in self.entries.values()
            if entry.typed
        )

    def wants_profile(self, address: str, values: Values) -> bool:
        """Whether the adapter should ask its platform who this is before it hands the turn in."""
        if address == TYPED:
            return str(values.get("text", "")).strip().lower().startswith(self._profiled_words)
        return address in self._profiled

    @cached_property
    def _profiled(self) -> frozenset[str]:
        return frozenset(entry.address for entry in self.entries.values() if entry.profile)

    def untraced(self, address: str) -> bool:
        """Whether what arrives there is said without a name."""
        return address in self._untraced

    @cached_property
    def _untraced(self) -> frozenset[str]:
        return frozenset(entry.address for entry in self.entries.values() if entry.untraced)

    def errand(self, address: str) -> Errand | None:
        """What the courier does at the platform before a delivery is drawn."""
        entry = self.entries.get(address)
        return None if entry is None else entry.errand

    @cached_property
    def _profiled_words(self) -> tuple[str, ...]:
        return tuple(words for entry in self.entries.values() if entry.profile for words in entry.typed)

    async def handle(
        self, address: str, sender: Sender, room: Room, values: Values, now: datetime, event: str = ""
    ) -> Reply:
        """Take one turn for `sender` at `now` (UTC). `event` is the platform's id of what happened: the same one twice has
        one effect, and the second answer is empty. Never raises: trouble becomes one kind sentence and nothing is saved."""
        library = self.shelf.library
        untraced = self.untraced(address)
        try:
            async with self.database.transaction() as db:
                if event and not untraced and not await owed.first_time(db, event, now):
                    return Reply()
                person = stranger(library, sender) if untraced else await meet(db, library, sender)
                reply = await self._turn(Turn(person, room, values, now, db, library, self.commands), address)
            if reply.deliveries:
                self.owed.set()
            return await _drawn(reply)
        except Stale:
            return Reply(stale(library, library.language_for(sender.language)), whisper=untraced)
        except Exception as trouble:
            log_trouble(trouble)
            return Reply(trouble_card(library, library.language_for(sender.language)), whisper=untraced)

    async def _turn(self, turn: Turn, address: str) -> Reply:
        if address == TYPED:
            meaning = understand(turn, self.entries)
            if meaning.entry is None:
                return await answered(turn, meaning)
            address, turn = meaning.entry.address, replace(turn, values=meaning.values)
        entry = self.entries.get(address)
        if entry is None or entry.by_clock:
            raise Stale
        if not turn.person.may(entry.who):
            return Reply(not_yours(turn, entry.who))
        form = None if entry.form is None else await entry.form(turn)
        if form is not None:
            values, problems = forms.check(turn, form)
            if problems:
                return Reply(form, problems=problems)
            turn = replace(turn, values=values)
        reply = await entry.handler(turn)
        await owed.owe(turn.db, reply.deliveries, turn.now)
        return replace(reply, view=form) if reply.problems else reply

    async def draw(
        self, parcel: owed.Owed, found: people_store.Found | None, now: datetime, more: Values = NOTHING
    ) -> Reply:
        """What a delivery shows now; a reply without a view means that there is nothing to say any more. Raises whatever
        the handler raises: the courier keeps the delivery and tries again. `found`: whom it is for, if it is for a person.
        `more`: what the platform was asked for it."""
        entry = self.entries.get(parcel.address)
        if entry is None or (parcel.person is not None and found is None):
            return Reply()
        library = self.shelf.library
        person = None if found is None else known(library, found)
        async with self.database.transaction() as db:
            room = Room(RoomKind.DIRECT) if parcel.place is None else Room(RoomKind.CHANNEL, parcel.place.room)
            values = {**parcel.values, **more}
            turn = Turn(person or nobody(library), room, values, now, db, library, self.commands)
            reply = await entry.handler(turn)
            await owed.owe(db, reply.deliveries, now)
        return await _drawn(reply)

    async def tick(self, now: datetime) -> int:
        """Plan what has become due; how many deliveries were planned. Cost grows with who is due, not with who exists."""
        return await ticking.tick(self.database, self.shelf.library, self.features, now)


def _table(features: Iterable[Feature]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    typed: dict[str, str] = {}
    for entry in (entry for feature in features for entry in feature.entries):
        if entry.address in entries:
            raise ValueError(f"two handlers for {entry.address}")
        if entry.untraced and entry.typed:  # what was typed is only understood once it was heard
            raise ValueError(f"{entry.address} cannot be both untraced and typed")
        entries[entry.address] = entry
        for words in entry.typed:
            if words in typed:
                raise ValueError(f"{words!r} leads to both {typed[words]} and {entry.address}")
            typed[words] = entry.address
    return entries


async def _drawn(reply: Reply) -> Reply:
    """The reply with its pictures: made in a thread once the transaction is over, so that nobody waits for them."""
    card = reply.view
    if not isinstance(card, Card) or not any(isinstance(part, Picture) and part.draw for part in card.parts):
        return reply
    parts = [
        Picture(await asyncio.to_thread(part.draw), part.alt) if isinstance(part, Picture) and part.draw else part
        for part in card.parts
    ]
    return replace(reply, view=replace(card, parts=tuple(parts)))


async def meet(db: Db, library: Library, sender: Sender) -> Person:
    """Who the sender is to us. Stores nothing about somebody new; keeps a known person's reference up to date."""
    found = await people_store.find(db, sender.platform, sender.workspace, sender.user)
    if found is None:
        return stranger(library, sender)
    if found.lost or sender.reference:
        await people_store.refer(db, found.identity, sender.reference, found.lost)
    return _person(library, sender, found)


def stranger(library: Library, sender: Sender) -> Person:
    """Somebody of whom nothing is stored, or is looked up: an untraced turn does not ask who takes it."""
    return Person(None, sender, library.language_for(sender.language), pollster=library.programme.everybody_polls)


def known(library: Library, found: people_store.Found) -> Person:
    """A stored person as somebody to deliver to."""
    return _person(library, Sender(found.platform, found.workspace, found.user), found)


def nobody(library: Library) -> Person:
    """Stands in a turn that is taken for a room rather than a person."""
    return Person(None, Sender("", "", ""), library.programme.languages[0])


def _person(library: Library, sender: Sender, found: people_store.Found) -> Person:
    language = library.language_for(found.language or sender.language)
    roles = frozenset(Role(role) for role in found.roles)
    return Person(found.person, sender, language, found.ally, roles, library.programme.everybody_polls)


# --- answers to what cannot be done ---


def stale(library: Library, language: str) -> Card:
    """A button from an older version, with a way on."""
    return Card(
        library.label(language, "stale-title"),
        (Text(library.say(language, "stale-text")), help_button(library, language)),
    )


def trouble_card(library: Library, language: str) -> Card:
    """One kind sentence when something unexpected went wrong."""
    return Card(library.label(language, "trouble-title"), (Text(library.say(language, "trouble-text")),))


def not_yours(turn: Turn, who: Who) -> Card:
    """One friendly line that says who can."""
    if who is Who.ALLY:
        join = Button(turn.label("join-button"), "journey.join", style=Style.PRIMARY, opens_form=True)
        return Card(turn.label("not-joined-title"), (Text(turn.say("not-joined-text")), Buttons((join,))))
    contact = turn.library.programme.contact
    return Card(turn.label("not-yours-title"), (Text(turn.say("not-yours-text", who=who.value, contact=contact)),))


def help_button(library: Library, language: str) -> Buttons:
    """The way on from anywhere."""
    return Buttons((Button(library.label(language, "help-button"), "hello.help"),))
