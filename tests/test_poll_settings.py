"""Polls as a programme sets them up: who may make them and where, keys without a disk, several workers, whole surveys."""

from __future__ import annotations

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.app import Bot
from bot.library import Shelf
from bot.polls.results import result_of
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Values
from storage import polls as store
from storage.boxes import BOX, ENVELOPE
from storage.db import Database, open_database
from storage.schema import migrate
from tests.chat import Chat, converse
from tests.conftest import CONTENT, SECRET
from tests.doors.door import Clock
from tests.open_poll import YES_NO, open_poll
from tests.test_polls import DAY, HEARD, QUESTION, coordinator, posted

SOON = timedelta(seconds=1)


def programme(folder: Path, **instead: str) -> Shelf:
    """The real content with other settings of the programme."""
    shutil.copytree(CONTENT, folder / "content")
    path = folder / "content" / "programme.yaml"
    lines = path.read_text().splitlines()
    for name, value in instead.items():
        lines = [f"{name}: {value}" if line.startswith(f"{name}:") else line for line in lines]
    path.write_text("\n".join(lines) + "\n")
    return Shelf(folder / "content")


async def test_a_programme_may_let_everybody_ask(sqlite: Database, tmp_path: Path, clock: Clock) -> None:
    shelf = programme(tmp_path, polls_by="everybody")
    async with converse("core", sqlite, shelf, clock) as chat:
        olga, ben, *_ = chat.room_of(9)
        await posted(chat, olga)
        assert QUESTION in chat.room("general")
        await ben.types("poll close", room="general")
        assert QUESTION in chat.room("general") and "Not enough" not in chat.room("general")
        await ben.types("polls")
        assert ben.sees("There are no polls yet.") and not ben.sees(QUESTION + " – open")
        await olga.types("poll close", room="general")
        await chat.passes(SOON)
        assert "Not enough answers to show safely." in chat.room("general")


async def test_a_programme_may_name_the_channels_for_polls(sqlite: Database, tmp_path: Path, clock: Clock) -> None:
    shelf = programme(tmp_path, polls_in="[allies]")
    async with converse("core", sqlite, shelf, clock) as chat:
        olga, *_ = await coordinator(chat)
        await posted(chat, olga)
        assert olga.sees("Polls are not posted in that channel here.") and chat.room("general") == ""
        await olga.types(HEARD, room="allies")
        await olga.presses("Post now")
        await chat.passes(SOON)
        assert QUESTION in chat.room("allies")


async def test_without_a_disk_the_promise_is_the_weaker_one(tmp_path: Path, shelf: Shelf, clock: Clock) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'data' / 'a.db'}", [SECRET])
    await migrate(database)
    async with converse("core", database, shelf, clock) as chat:
        olga, *people = await coordinator(chat)
        await posted(chat, olga)
        assert "Once the host’s backups from those days have expired" in chat.room("general")
        for person in people[:6]:
            await person.presses("Yes")
        await chat.passes(3 * DAY)
        assert "5 to 9 people answered." in chat.room("general")
    await database.close()


async def test_a_whole_survey_is_answered_and_published_question_by_question(core: Chat) -> None:
    olga, *people = await coordinator(core, 16)
    survey = next(one for one in core.bot.shelf.library.templates("en") if len(one.questions) > 2)
    await olga.types("poll templates", room="general")
    await olga.presses(survey.title)
    await olga.presses("Post now")
    await core.passes(SOON)
    first = next(question for question in survey.questions if question.choices)
    for person in people[:12]:
        await person.presses("Answer")
        form = core.driver.windows[person.visitor.name].form  # type: ignore[attr-defined]
        field = next(field for field in form.fields if field.label == first.words)
        await person.answers({first.words: [field.options[-1].label] if field.multiple else field.options[-1].label})
        assert person.sees("Sealed")
    await olga.types("poll close", room="general")
    await core.passes(SOON)
    assert first.words in core.room("general") and "90 % or more" in core.room("general")
    assert "Not enough answers to show safely." in core.room("general")


@pytest.fixture
def two_on_postgresql(request: pytest.FixtureRequest, tmp_path: Path) -> list[Database]:
    """Two workers' connections to one PostgreSQL, with one folder of keys."""
    cluster = request.getfixturevalue("postgres")
    url = cluster.url(cluster.new())
    return [open_database(url, [SECRET], tmp_path / "keys") for _ in range(2)]


async def test_two_workers_count_every_vote_once(two_on_postgresql: list[Database], shelf: Shelf, clock: Clock) -> None:
    await migrate(two_on_postgresql[0])
    voters = [f"V{n}" for n in range(60)]
    poll = await open_poll(two_on_postgresql[0], YES_NO, voters, clock(), DAY)
    workers = [Bot(database, shelf) for database in two_on_postgresql]
    room = Room(RoomKind.CHANNEL, "general")

    async def vote(worker: Bot, number: int, choice: int) -> bool:
        values: Values = {"poll": poll, "edition": 1, "choice": choice}
        reply = await worker.handle("polls.vote", Sender("core", "test", f"V{number}"), room, values, clock())
        return isinstance(reply.view, Card) and reply.view.title == "Sealed"

    both = [vote(worker, number, number % 2) for number in range(60) for worker in workers]
    assert all(await asyncio.gather(*both))
    clock.moves(2 * DAY)
    await asyncio.gather(*(worker.tick(clock()) for worker in workers))
    async with two_on_postgresql[1].transaction() as db:
        row = await store.get(db, poll)
        assert row is not None
        [published] = (await result_of(db, row)).questions
        assert await db.value(select(func.count()).select_from(ENVELOPE)) == 0
        assert await db.value(select(BOX.c.share)) == b""
    assert published is not None and [row.count for row in published.rows] == [30, 30]
    for database in two_on_postgresql:
        await database.close()
