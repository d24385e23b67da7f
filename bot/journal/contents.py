"""The journal's pages: dates and subjects, whole or of one subject and month. The words open in a form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from sqlalchemy import Row

from bot.journal import sharing
from bot.journal.subjects import day_of, month_name, subject_name, title_of, zone_of
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Markdown, Menu, Note, Part, Reply, Text, Values
from storage import journal as store

PAGE = 4
"""Entries shown at once: each has a line and three buttons, and one more leads to older ones."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in his journal he is: a subject ("" is all), a month ("2026-03", or "" for all), and how many entries down."""

    about: str = ""
    month: str = ""
    skip: int = 0

    def down(self, skip: int) -> Values:
        """As a button carries it, farther down."""
        narrowed = {"about": self.about, "month": self.month}
        return {"skip": skip, **{name: value for name, value in narrowed.items() if value}}


async def show(turn: Turn) -> Reply:
    """See, search, edit, delete, export and share your private reflections."""
    place = Place(turn.text("about"), turn.text("month"), turn.skip)
    return Reply(await page(turn, place), replaces="skip" in turn.values)


async def page(turn: Turn, place: Place | None = None) -> Card:
    """A page of the journal."""
    place, zone = place or Place(), await zone_of(turn)
    section = section_of(place, zone)
    entries = await store.page(turn.db, turn.me, section, place.skip, PAGE)
    if not entries:
        return nothing(turn, "journal-none" if place == Place() else "journal-none-there")
    left = await store.count(turn.db, turn.me, section) - place.skip - PAGE
    ways = [*_ways_through(turn, place, left), Button(turn.label("journal-new"), "journal.note", opens_form=True)]
    listed = await lines(turn, entries, zone)
    return Card(turn.label("journal-title"), (*_intro(turn, place), *listed, Buttons(tuple(ways)), more(turn)))


def _ways_through(turn: Turn, place: Place, left: int) -> list[Button]:
    older = Button(turn.label("journal-older", count=left), "journal.show", place.down(place.skip + PAGE))
    whole = place.skip or place.about or place.month
    newest = Button(turn.label("journal-newest"), "journal.show", {"skip": 0})
    return [*([older] if left > 0 else []), *([newest] if whole else [])]


def _intro(turn: Turn, place: Place) -> tuple[Part, ...]:
    narrowed = [name for name in (subject_name(turn, place.about), month_name(turn, place.month)) if name]
    only = (Text(turn.say("journal-only", what=", ".join(narrowed))),) if narrowed else ()
    return (Note(turn.say("journal-intro")), *only)


def more(turn: Turn) -> Menu:
    """What one seldom does with a journal."""
    find = Button(turn.label("journal-find"), "journal.find", opens_form=True)
    export = Button(turn.label("journal-export"), "journal.export", opens_form=True)
    return Menu(turn.label("journal-more"), (find, export))


def nothing(turn: Turn, message: str) -> Card:
    """There is no entry, and the ways on."""
    new = Button(turn.label("journal-new"), "journal.note", opens_form=True)
    find = Button(turn.label("journal-find"), "journal.find", opens_form=True)
    ways = (new,) if message == "journal-none" else (find, new)
    return Card(turn.label("journal-title"), (Text(turn.say(message)), Buttons(ways)))


async def lines(turn: Turn, entries: Iterable[Row[Any]], zone: str) -> list[Part]:
    """Entries by subject and date, with what can be done with each."""
    entries = list(entries)
    shared = list(await store.shared(turn.db, turn.me, [entry.id for entry in entries]))
    parts: list[Part] = []
    for entry in entries:
        parts += _entry(turn, entry, zone, [share for share in shared if share.reflection_id == entry.id])
    return parts


def _entry(turn: Turn, entry: Row[Any], zone: str, shared: list[Row[Any]]) -> tuple[Text, Buttons]:
    title, values, day = title_of(turn, entry), {"id": entry.id}, day_of(turn, entry, zone)
    read = turn.label("journal-open-spoken", title=title, day=day)
    erase = turn.label("journal-delete-spoken", title=title, day=day)
    buttons = (
        Button(turn.label("journal-open"), "journal.open", values, opens_form=True, spoken=read),
        sharing.button(turn, entry, shared, turn.label("journal-share-spoken", title=title, day=day)),
        Button(turn.label("journal-delete"), "journal.delete", values, spoken=erase),
    )
    return Text(_line(turn, title, day, shared)), Buttons(buttons)


def _line(turn: Turn, title: str, day: str, shared: list[Row[Any]]) -> Markdown:
    if not shared:
        return turn.say("journal-line", title=title, day=day)
    return turn.say("journal-line-shared", title=title, day=day, people=sharing.people(turn, shared))


def section_of(place: Place, zone: str) -> store.Section:
    """The same as a question to the database. Raises Stale for a month that is none."""
    if not place.month:
        return store.Section(place.about)
    try:
        since = datetime.strptime(place.month, "%Y-%m").replace(tzinfo=ZoneInfo(zone))
        until = since + relativedelta(months=1)
        return store.Section(place.about, since.astimezone(UTC), until.astimezone(UTC))
    except (ValueError, OverflowError):
        raise Stale from None
