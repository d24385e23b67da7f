"""Whether an audit finds it when a question without a name is linked to whoever asked it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library import Shelf
from storage import asks, people
from storage import deliveries as owed
from storage.db import Database
from storage.deliveries import Delivery
from tests.audited import Audited, a_house_in_order


@pytest.fixture
async def audited(database: Database, database_url: str, shelf: Shelf, tmp_path: Path) -> Audited:
    return await a_house_in_order(database, database_url, shelf, tmp_path / "keys")


SCHEMA = {
    "ALTER TABLE ask ADD COLUMN person_id INTEGER REFERENCES person (id)": "table “ask” is linked to “person”",
    "ALTER TABLE ask_box ADD COLUMN asked_at TIMESTAMP": "column “asked_at”",
    "CREATE INDEX asked ON ask (day, words)": "index “asked”",
}


async def test_what_was_changed_in_its_tables_is_found_without_any_secret(audited: Audited) -> None:
    for statement, said in SCHEMA.items():
        assert not any(said in words for words in await audited.broken(secret=None))
        await audited.sql(statement)
        assert any(said in words for words in await audited.broken(secret=None)), statement


async def _owed(audited: Audited, delivery: Delivery) -> None:
    async with audited.database.transaction() as db:
        await owed.owe(db, [delivery], audited.house.now)


async def _message_for_a_question(audited: Audited) -> None:
    await _owed(audited, Delivery("q", "asks.send", place=owed.Place("core", "test", "general")))


async def _message_to_an_asker(audited: Audited) -> None:
    async with audited.database.transaction() as db:
        asker = await people.add(db, "Ida", "core", "test", "ida", "en")
    await _owed(audited, Delivery("ask:1:new", "asks.post", asker))


async def _asking_noted(audited: Audited) -> None:
    async with audited.database.transaction() as db:
        await owed.first_time(db, "asks.send ida", audited.house.now)


async def _question_signed(audited: Audited) -> None:
    about = {"id": "q", "thread": "q", "kind": asks.QUESTION, "channel": 1, "words": "Why?", "state": asks.POSTED}
    async with audited.database.transaction() as db:
        await asks.keep(db, [about | {"day": audited.house.now.date()}])
        await asks.sign(db, "q", await people.add(db, "Uma", "core", "test", "uma", "en"))


SPOILT = {
    "A message is kept because somebody asked (asks.send)": _message_for_a_question,
    "A message about a question without a name is addressed to somebody (asks.post)": _message_to_an_asker,
    "An event is noted because somebody voted or asked": _asking_noted,
    "1 questions or answers without a name are linked to somebody": _question_signed,
}


async def test_every_trace_of_who_asked_is_found(audited: Audited) -> None:
    assert await audited.broken() == []
    for said, spoil in SPOILT.items():
        assert not any(said in words for words in await audited.broken())
        await spoil(audited)
        assert any(said in words for words in await audited.broken()), said
