"""The playground as the courier sees it: messages that go to the page, and rooms that are made there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

from markupsafe import Markup
from sqlalchemy import Row

from adapters import web_pages as pages
from adapters.door import Gathered, Gathering, Look, Member, Parcel, Receipt, Refused
from adapters.web_inputs import number
from adapters.web_people import CHANNELS, DIRECT, HOME, PEOPLE, PEOPLE_BY_ID
from bot.app import Bot
from storage import playground as store
from storage.db import Db

PLATFORM = "web"


class WebDoor:
    """A Door. `absent`: the rooms in which the bot is not; `closed`: whose accounts are closed. Nothing on the page does
    either, so no restart need remember it."""

    platform = PLATFORM

    def __init__(self, bot: Bot, now: Callable[[], datetime]) -> None:
        self.bot, self.now = bot, now
        self.absent: frozenset[str] = frozenset()
        self.closed: frozenset[str] = frozenset()
        self.news = 0
        self.told = asyncio.Condition()

    async def start(self) -> None:
        """The channels that are there from the beginning."""
        async with self.bot.database.transaction() as db:
            for one in CHANNELS:
                kind = {"private": one.private, "lasting": True, "everybody": one.everybody}
                await store.make(db, {"room": one.name, "name": one.name, **kind}, one.members)

    # --- messages ---

    async def send(self, parcel: Parcel) -> Receipt:
        """See Door."""
        if parcel.user in self.closed:
            raise Refused("user deactivated", lost=True)
        if parcel.room:
            async with self.bot.database.transaction() as db:
                await self._open(db, parcel.room)
        html = pages.draw(parcel.card)
        if parcel.replaces and await self.put(number(parcel.replaces), html):
            return Receipt(parcel.replaces_in, parcel.replaces)
        room = parcel.room or DIRECT
        return Receipt(room, str(await self.post(room, parcel.user, "", html, parcel.marker)))

    async def find(self, parcel: Parcel) -> Receipt | None:
        """See Door."""
        async with self.bot.database.transaction() as db:
            id = await store.marked(db, parcel.marker)
        return None if id is None else Receipt(parcel.room or DIRECT, str(id))

    async def post(self, room: str, only_for: str, author: str, html: Markup, marker: str = "") -> int:
        """A new message on the page; its number."""
        place = DIRECT if room == HOME else room
        row = {"room": place, "only_for": only_for, "author": author, "marker": marker, "html": html}
        async with self.bot.database.transaction() as db:
            id = await store.post(db, {**row, "at": self.now()})
        await self.tell()
        return id

    async def put(self, message: int, html: Markup, seen_by: str = "", room: str = "") -> bool:
        """Other content in the place of a message (which `seen_by`, if named, must see in `room`); whether it is there."""
        async with self.bot.database.transaction() as db:
            done = await store.replace(db, message, html, seen_by, room)
        await self.tell()
        return bool(done)

    async def tell(self) -> None:
        """The pages hear that something is new."""
        async with self.told:
            self.news += 1
            self.told.notify_all()

    # --- rooms ---

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """See Door."""
        async with self.bot.database.transaction() as db:
            found = await self._open(db, room)
            people = [person.id for person in PEOPLE] if found.everybody else await store.members(db, room)
        return tuple(Member(person, f"{person}@example.org") for person in people)

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """See Door. The same people have one group message; a lasting room is one for each marker."""
        people = sorted({user for user in gathering.users if self._is_here(user)})
        if not people:
            raise Refused("cannot be reached")
        room = f"made-{gathering.marker if gathering.lasting else '-'.join(people)}"
        name = gathering.title or ", ".join(PEOPLE_BY_ID[person].name for person in people)
        kind = {"private": True, "lasting": gathering.lasting, "everybody": False}
        async with self.bot.database.transaction() as db:
            await store.make(db, {"room": room, "name": name, **kind}, people)
        await self.tell()
        return Gathered(room)

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """See Door."""
        async with self.bot.database.transaction() as db:
            found = await self._open(db, room)
            if not found.lasting:
                raise Refused("not possible here")
            if not self._is_here(user):
                raise Refused("cannot be reached")
            await store.enter(db, room, user)
        await self.tell()
        return ""

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """See Door. Nobody is taken out of a group message: it would be another one."""
        async with self.bot.database.transaction() as db:
            found = await store.room(db, room)
            if found is not None and not found.lasting:
                raise Refused("not possible here")
            await store.leave(db, room, user)
        await self.tell()

    async def look(self, workspace: str, room: str) -> Look:
        """See Door."""
        async with self.bot.database.transaction() as db:
            found = await self._there(db, room)
        return Look(found.name, found.private, found.archived)

    async def _open(self, db: Db, room: str) -> Row[Any]:
        found = await self._there(db, room)
        if found.archived:
            raise Refused("archived")
        return found

    async def _there(self, db: Db, room: str) -> Row[Any]:
        found = await store.room(db, room)
        if found is None:
            raise Refused("gone")
        if room in self.absent:
            raise Refused("not in the channel")
        return found

    def _is_here(self, user: str) -> bool:
        return user in PEOPLE_BY_ID and user not in self.closed
