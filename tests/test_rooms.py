"""Channels, through every door: what is posted there is seen by everybody, and what one is answered there by nobody else."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select
from sqlmodel import SQLModel

from bot.app import FEATURES, Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Room, RoomKind, Sender
from bot.views import Card
from storage import people
from storage.db import Database
from tests.boards import SOON, Board, board, parlour, town
from tests.chat import Chat
from tests.doors.door import Clock

__all__ = ["board", "parlour", "town"]


async def test_what_is_asked_in_a_channel_is_answered_to_the_asker_and_posted_to_everybody(
    town: Chat, board: Board
) -> None:
    olga, adam = town.room_of(2)
    await olga.types("board", room="general")
    await town.passes(SOON)
    assert "The board" in town.room("general") and "Version 1." in town.room("general")
    assert olga.sees("Posting") and not adam.sees("Posting")
    assert "Posting" not in town.room("general")
    [room] = board.rooms
    assert room.kind is RoomKind.CHANNEL and room.id


async def test_the_same_name_takes_the_place_of_the_message_before(town: Chat) -> None:
    [olga] = town.room_of(1)
    for _ in range(2):
        await olga.types("board", room="general")
        await town.passes(SOON)
    assert town.room("general").count("The board") == 1
    assert "Version 2." in town.room("general")


async def test_a_press_in_a_channel_is_answered_to_whoever_pressed(town: Chat, board: Board) -> None:
    olga, adam = town.room_of(2)
    await olga.types("board", room="general")
    await town.passes(SOON)
    await adam.presses("Like")
    assert adam.sees("Thank you") and not olga.sees("Thank you")
    assert "Thank you" not in town.room("general")
    assert board.rooms[0] == board.rooms[1]


async def test_what_was_answered_about_a_channel_goes_on_there(town: Chat, board: Board) -> None:
    [olga] = town.room_of(1)
    await olga.types("board", room="general")
    await olga.presses("Like it")
    assert olga.sees("Thank you")
    assert board.rooms[0] == board.rooms[1]


async def test_a_form_asked_for_in_a_channel_belongs_there(town: Chat, board: Board) -> None:
    [olga] = town.room_of(1)
    await olga.types("write", room="general")
    await olga.opens("Your line")
    await olga.answers({"Line": "Mine."})
    assert olga.sees("Heard")
    assert {room.kind for room in board.rooms} == {RoomKind.CHANNEL}


async def test_what_is_said_in_passing_is_seen_by_whoever_pressed(town: Chat) -> None:
    olga, adam = town.room_of(2)
    await olga.types("board", room="general")
    await town.passes(SOON)
    await adam.presses("Hush")
    assert adam.sees("Psst") and not olga.sees("Psst")
    assert "Psst" not in town.room("general")


async def test_a_form_opens_from_a_channel_and_its_answer_is_a_card_that_leads_on(town: Chat, board: Board) -> None:
    olga, adam = town.room_of(2)
    await olga.types("board", room="general")
    await town.passes(SOON)
    await adam.presses("Write")
    assert adam.sees("Your line") and board.rooms[0] == board.rooms[1]
    await adam.answers({"Line": "Mine."})
    assert adam.sees("Heard") and not olga.sees("Heard")
    await adam.presses("Once more")
    await adam.answers({"Line": "Another."})
    assert adam.sees("Heard") and "Heard" not in town.room("general")


async def test_who_is_in_a_channel_is_counted_by_the_ids_that_press_there(town: Chat, board: Board) -> None:
    olga, *others = town.room_of(9)
    await olga.types("count", room="general")
    await town.passes(SOON)
    [told] = board.told
    members = told["members"]
    assert isinstance(members, tuple) and "refused" not in told
    by_id = dict(member.split(" ") for member in members)
    assert len(by_id) == len(members) >= len(others) + 1
    assert by_id[str(told["by"])].endswith("olga@example.org")
    assert all(email == email.lower() and email.endswith("@example.org") for email in by_id.values())


async def test_where_the_bot_is_not_nobody_is_counted_and_the_turn_hears_why(town: Chat, board: Board) -> None:
    [olga] = town.room_of(1)
    town.bot_is_absent_from("general")
    await olga.types("count", room="general")
    await town.passes(SOON)
    [told] = board.told
    assert told["refused"] == "not in the channel" and "members" not in told
    town.bot_joins("general")
    await olga.types("count", room="general")
    await town.passes(SOON)
    assert "members" in board.told[-1]


async def _rows(database: Database) -> dict[str, int]:
    async with database.transaction() as db:
        tables = SQLModel.metadata.sorted_tables
        return {table.name: await db.value(select(func.count()).select_from(table)) for table in tables}


@pytest.mark.parametrize("event", ["", "slack:Ev1"])
async def test_a_turn_that_leaves_no_trace_writes_nothing(
    database: Database, shelf: Shelf, clock: Clock, board: Board, event: str
) -> None:
    bot = Bot(database, shelf, (*FEATURES, board.feature))
    async with database.transaction() as db:
        await people.add(db, "Adam", "core", "t", "adam", "where he was")
    before, known = await _rows(database), await _adam(database)
    sender = Sender("core", "t", "adam", reference="where he is now")
    for _ in range(2):
        reply = await bot.handle("board.like", sender, Room(RoomKind.CHANNEL, "general"), {}, clock(), event)
        assert isinstance(reply.view, Card) and reply.view.title == "Thank you"
    assert (await _rows(database), await _adam(database)) == (before, known)
    await bot.handle("board.write", sender, Room(), {}, clock(), "slack:Ev2")
    assert (await _rows(database), await _adam(database)) != (before, known)


async def _adam(database: Database) -> people.Found | None:
    async with database.transaction() as db:
        return await people.find(db, "core", "t", "adam")


def test_words_cannot_lead_to_a_turn_without_a_trace(sqlite: Database, shelf: Shelf, board: Board) -> None:
    typed = Feature((Entry("board.said", board.like, typed=("said",), untraced=True),))
    with pytest.raises(ValueError, match="both untraced and typed"):
        Bot(sqlite, shelf, (*FEATURES, typed))
