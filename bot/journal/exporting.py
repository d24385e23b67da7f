"""Taking the journal along: a Markdown file, sent to its writer alone, when he asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from sqlalchemy import Row

from bot.journal import contents
from bot.journal.subjects import day_of, month_name, title_of, zone_of
from bot.schedule import local
from bot.turn import Turn
from bot.views import Card, ChoiceField, Delivery, Document, Form, Note, Option, Reply, Text
from storage import journal as store

KEEP = timedelta(days=1)
"""A file that could not be sent for a day is not wanted any more: he can ask again."""

WHOLE = "all"
"""Instead of a month."""

MOST_MONTHS = 60
"""Months offered; the whole holds the others."""


async def export(turn: Turn) -> Reply:
    """Ask for the journal as a file, once it is clear where a file in the chat is kept."""
    if not await store.count(turn.db, turn.me, store.ALL):
        return Reply(contents.nothing(turn, "journal-none"))
    return Reply(await choosing(turn))


async def send(turn: Turn) -> Reply:
    """It comes into our private chat, wherever this was asked."""
    key = f"journal:{turn.me}:{turn.now:%Y%m%d%H%M%S}"
    file = Delivery(key, "journal.file", turn.me, values={"month": turn.text("month")}, expires_at=turn.now + KEEP)
    return Reply(Card(turn.label("journal-export-title"), (Text(turn.say("journal-export-sent")),)), (file,))


async def file(turn: Turn) -> Reply:
    """The file itself, as the journal stands now."""
    zone = await zone_of(turn)
    month = "" if turn.text("month") == WHOLE else turn.text("month")
    entries = await store.everything(turn.db, turn.me, contents.section_of(contents.Place(month=month), zone))
    if not entries:
        return Reply()
    name = f"journal-{month or local(turn.now, zone).date()}.md"
    document = Document(turn.label("journal-file"), name, as_markdown(turn, entries, zone).encode())
    text = Text(turn.say("journal-file-text", count=len(entries)))
    return Reply(Card(turn.label("journal-export-title"), (text, document)))


async def choosing(turn: Turn) -> Form:
    """Which part, and what to know first."""
    zone = await zone_of(turn)
    months = dict.fromkeys(f"{local(day, zone):%Y-%m}" for day in await store.days(turn.db, turn.me))
    options = [Option(WHOLE, turn.label("journal-export-all"))]
    options += [Option(month, month_name(turn, month)) for month in list(months)[:MOST_MONTHS]]
    hint = turn.label("journal-export-hint")
    field = ChoiceField("month", turn.label("journal-export-which"), tuple(options), hint, chosen=(WHOLE,), folded=True)
    note = (Note(turn.say("journal-export-note")),)
    return Form(
        turn.label("journal-export-title"), "journal.send_file", turn.label("journal-export-submit"), (field,), note
    )


def as_markdown(turn: Turn, entries: Iterable[Row[Any]], zone: str) -> str:
    """Entries as a Markdown page, oldest first: date and subject, what was asked, what he wrote."""
    pieces = [f"# {turn.label('journal-title')}"]
    for entry in entries:
        pieces.append(f"## {day_of(turn, entry, zone)}: {title_of(turn, entry)}")
        if entry.question:
            pieces.append("\n".join(f"> {line}".rstrip() for line in entry.question.splitlines()))
        pieces.append(entry.words)
    return "\n\n".join(pieces) + "\n"
