"""What the people on the playground's page see: their messages, their home pages, and the windows open before them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from markupsafe import Markup
from sqlalchemy import Row

from adapters import web_pages as pages
from adapters.web_people import HOME, PEOPLE, PEOPLE_BY_ID, PlaygroundPerson, Seat, page_after
from bot.app import Bot
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Form, Values, View
from storage import playground as store

WORKSPACE = "playground"

STEPS = (
    (10, "+10 min", "10 minutes"),
    (60, "+1 h", "one hour"),
    (24 * 60, "+1 day", "one day"),
    (7 * 24 * 60, "+1 week", "one week"),
)
"""How far one can move the clock: minutes, label, spoken."""


@dataclass(frozen=True)
class Opener:
    """The turn that opened a window, and the room it was taken in: taking it again opens the window again."""

    room: str
    address: str
    values: Values

    @property
    def packed(self) -> str:
        """As it travels through the page and back."""
        return json.dumps({"address": self.address, "values": self.values}, ensure_ascii=False)


@dataclass(frozen=True)
class Window:
    """What one person has open: a form with its problems and what was typed, or the card that answered it."""

    view: View | None
    opener: Opener
    problems: dict[str, str] = field(default_factory=dict)
    typed: dict[str, list[str]] = field(default_factory=dict)


def sender(person: PlaygroundPerson) -> Sender:
    """Somebody on the page as the bot knows people."""
    return Sender("web", WORKSPACE, person.id, person.name, person.zone, person.language, person.owner)


class Screen:
    """Draws the page. `windows` (by person) are gone after a restart: nothing that was typed is stored before it is sent."""

    def __init__(self, bot: Bot, now: Callable[[], datetime]) -> None:
        self.bot, self.now = bot, now
        self.windows: dict[str, Window] = {}

    async def seated(self, seat: Seat) -> Seat:
        """This seat, or one's direct messages where it is in a room that this person is not in."""
        return seat.among({room.room for room in await self._rooms(seat)}) if seat.shared else seat

    async def page(self, seats: Sequence[Seat]) -> str:
        """The page with these seats."""
        rooms = [await self._rooms(seat) for seat in seats]
        seats = [seat.among({room.room for room in mine}) for seat, mine in zip(seats, rooms, strict=True)]
        columns = [await self._column(seat) | {"rooms": mine} for seat, mine in zip(seats, rooms, strict=True)]
        drawn: str = pages.ENVIRONMENT.get_template("page.html").render(
            seats=seats,
            columns=columns,
            window=await self._window(seats),
            people=PEOPLE,
            now=self.now(),
            steps=STEPS,
            moved=lambda index, person, room: page_after(seats, index, person, room),
        )
        return drawn

    async def _rooms(self, seat: Seat) -> Sequence[Row[Any]]:
        async with self.bot.database.transaction() as db:
            return await store.rooms(db, seat.person.id)

    async def _column(self, seat: Seat) -> dict[str, object]:
        zone = ZoneInfo(seat.person.zone)
        column: dict[str, object] = {"seat": seat, "local": self.now().astimezone(zone)}
        if seat.room == HOME:
            home = Room(RoomKind.HOME, HOME)
            reply = await self.bot.handle("home.show", sender(seat.person), home, {}, self.now())
            return column | {"home": pages.draw(reply.view) if isinstance(reply.view, Card) else ""}
        async with self.bot.database.transaction() as db:
            rows = await store.messages(db, seat.room, seat.person.id)
        return column | {"messages": [(row, Markup(row.html), row.at.astimezone(zone)) for row in rows]}  # noqa: S704

    async def _window(self, seats: Sequence[Seat]) -> dict[str, object] | None:
        """The open window of the first person shown who has one: there is one dialog on a page."""
        for person in (seat.person for seat in seats):
            window = self.windows.get(person.id)
            if window is not None and window.view is not None:
                html = await self._drawn(person, window.view, window)
                shown = {"person": person, "opener": window.opener, "title": window.view.title, "html": html}
                return shown | {"form": isinstance(window.view, Form)}
        return None

    async def _drawn(self, person: PlaygroundPerson, view: View, window: Window) -> Markup:
        if isinstance(view, Card):
            return pages.draw(view)
        async with self.bot.database.transaction() as db:
            rooms = [(room.room, f"#{room.name}") for room in await store.channels(db, person.id)]
        people = [(one.id, one.name) for one in PEOPLE_BY_ID.values()]
        return pages.form(view, window.problems, window.typed, (people, rooms))
