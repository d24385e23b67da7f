"""The cards of a piece, as people get them: asked of a bot of our own with an empty database, for a reader who is made up.

What no feature of the bot shows yet, such as a circle's guide, is drawn field by field.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from typing import Any

from adapters.studio_draft import Draft, Piece
from bot.app import Bot
from bot.library import Saying, Template
from bot.turn import Room, Sender
from bot.views import Card, Items, Markdown, Note, Part, Quote, Text
from bot.way import CAMPAIGN, PROMPT, STORY
from storage import journey, people
from storage.db import Database, open_database
from storage.schema import migrate

WHY = "Because my best colleague was never heard."
"""The made-up reader's own."""

WHEN = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
"""The moment that the cards are asked for; nothing on them depends on it."""

STEPS = {"lessons": "", "prompts": PROMPT, "stories": STORY, "campaigns": CAMPAIGN}
"""The kinds that an ally gets one day, and how their steps' ids begin."""

WRITTEN = {"motives": "for", "attempt": "try"}
"""Fields that files call otherwise, because these words mean something in Python."""

ALLY, BARE = "ally", "ally-without-a-why"
PLATFORM = "preview"


@asynccontextmanager
async def readers(draft: Draft) -> AsyncIterator[Bot]:
    """A bot with two allies: one with a why and one without."""
    with TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/preview.db", [token_bytes(32)], Path(folder) / "keys")
        try:
            await migrate(database)
            await _enrol(database)
            yield Bot(database, draft)
        finally:
            await database.close()


async def _enrol(database: Database) -> None:
    plan = {"days": "0", "at": "09:30", "zone": "UTC", "country": "", "weeks": 1, "next_at": None}
    async with database.transaction() as db:
        for name in (ALLY, BARE):
            person = await people.add(db, "", PLATFORM, PLATFORM, name, "")
            await journey.enrol(db, person, WHEN.date(), {**plan, "readiness": "curious"})
            if name == ALLY:
                await journey.add_why(db, person, (), WHY, WHEN)


async def cards(bot: Bot, draft: Draft, piece: Piece, with_why: bool) -> list[Card]:
    """Every card of a piece; none if it cannot be read."""
    found = draft.reading.everything().get(piece.kind, {}).get(piece.language, {}).get(piece.id)
    if found is None or not draft.there:
        return []
    if piece.kind not in STEPS:
        return [template_card(found) if isinstance(found, Template) else plain_card(found)]
    reader = Sender(PLATFORM, PLATFORM, ALLY if with_why else BARE, language=piece.language)
    shown = [await _asked(bot, reader, "lessons.read", STEPS[piece.kind] + piece.id)]
    if getattr(found, "recall", None) is not None:
        shown.append(await _asked(bot, reader, "lessons.check", piece.id))
    return [card for card in shown if card is not None]


async def _asked(bot: Bot, reader: Sender, address: str, id: str) -> Card | None:
    reply = await bot.handle(address, reader, Room(), {"lesson": id}, WHEN)
    return reply.view if isinstance(reply.view, Card) else None


def template_card(template: Template) -> Card:
    """A poll's questions with their options, in their order."""
    parts: list[Part] = [Note(Markdown(template.about))]
    for question in template.questions:
        parts += [Quote(question.words), Items(tuple(map(Markdown, question.choices)))]
    return Card(template.title, tuple(parts))


def plain_card(piece: Any) -> Card:
    """Everything that is written in a piece, under the names that its file uses."""
    return Card(str(piece.title), tuple(_parts(piece)))


def _parts(piece: Any) -> Iterator[Part]:
    for field in fields(piece):
        value = getattr(piece, field.name)
        if field.name in ("id", "title") or value in ("", ()):
            continue
        yield Note(Markdown(WRITTEN.get(field.name, field.name)))
        yield from _of_field(value)


def _of_field(value: Any) -> Iterator[Part]:
    match value:
        case (Saying(), *_):
            for saying in value:
                yield from (Text(saying.say), Note(saying.why))
        case tuple() if not any(" " in str(one) for one in value):
            yield Text(Markdown(", ".join(map(str, value))))
        case tuple():
            yield Items(tuple(Markdown(str(one)) for one in value))
        case _:
            yield Text(Markdown(str(value)))
