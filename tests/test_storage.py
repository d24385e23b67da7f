"""The database: migrations equal the models, text is sealed, secrets rotate, and what is wrong is said in one line."""

from __future__ import annotations

import asyncio
import base64
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, insert, select
from sqlmodel import SQLModel

from storage import boxes, installation
from storage.columns import Sealed, Sealer, Unreadable
from storage.db import Database, Unusable, open_database
from storage.journey import REFLECTION
from storage.people import PERSON
from storage.schema import alembic_config, migrate, reseal
from tests.chat import Chat

OLD, NEW = b"o" * 32, b"n" * 32
WORDS = "She said it first, and I said nothing."


async def test_an_empty_database_upgraded_step_by_step_equals_the_models(database_url: str) -> None:
    opened = open_database(database_url, [OLD])

    def step_by_step(connection: Connection) -> list[object]:
        script = ScriptDirectory.from_config(alembic_config())
        for revision in reversed(list(script.walk_revisions())):
            command.upgrade(alembic_config(connection), revision.revision)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, SQLModel.metadata))

    assert await opened.run_sync(step_by_step) == []
    await opened.close()


async def _write(database: Database) -> None:
    async with database.transaction() as db:
        person = await db.value(insert(PERSON).values(name="Adam", language="en").returning(PERSON.c.id))
        row = {"person_id": person, "subject": "a/b", "question": "", "words": WORDS}
        await db.run(insert(REFLECTION).values(**row, written_at=datetime(2026, 3, 3, tzinfo=UTC)))


async def _read(database: Database) -> str:
    async with database.transaction() as db:
        return str(await db.value(select(REFLECTION.c.words)))


async def test_words_are_sealed_at_rest_and_open_with_a_retired_secret(database_url: str) -> None:
    before = open_database(database_url, [OLD])
    await migrate(before)
    await _write(before)
    raw = await before.run_sync(lambda connection: connection.exec_driver_sql("SELECT words FROM reflection").scalar())
    assert WORDS not in raw and "She" not in raw
    await before.close()

    rotated = open_database(database_url, [NEW, OLD])
    await migrate(rotated)
    assert await _read(rotated) == WORDS
    assert await reseal(rotated) > 0
    await rotated.close()

    after = open_database(database_url, [NEW])
    await migrate(after)
    assert await _read(after) == WORDS
    await after.close()


async def test_another_secret_is_refused_with_a_cure(database_url: str) -> None:
    before = open_database(database_url, [OLD])
    await migrate(before)
    async with before.transaction() as db:
        await installation.begin(db, "x")
    await before.close()
    after = open_database(database_url, [NEW])
    with pytest.raises(Unusable, match="ALONGSIDE_OLD_SECRETS"):
        await migrate(after)
    await after.close()


async def test_a_turn_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as db:
            await db.run(insert(PERSON).values(name="Adam", language="en"))
            raise ZeroDivisionError
    async with database.transaction() as db:
        assert await db.rows(select(PERSON.c.id)) == []


async def test_files_are_readable_by_nobody_else(tmp_path: Path) -> None:
    opened = open_database(f"sqlite:///{tmp_path / 'data' / 'alongside.db'}", [OLD])
    await migrate(opened)
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    for path in (tmp_path / "data").iterdir():
        assert path.stat().st_mode & 0o777 == 0o600, path.name
    await opened.close()


async def test_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "data" / "alongside.db"
    opened = open_database(f"sqlite:///{path}", [OLD])
    assert await opened.run_sync(lambda c: c.exec_driver_sql("PRAGMA secure_delete").scalar()) == 1
    assert await opened.run_sync(lambda c: c.exec_driver_sql("PRAGMA journal_mode").scalar()) == "wal"
    await opened.close()


async def test_a_file_that_is_no_database_is_said_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "alongside.db").write_text("this is a shopping list, not a database, and it is long enough" * 20)
    with pytest.raises(Unusable, match="file is not a database"):
        opened = open_database(f"sqlite:///{tmp_path / 'alongside.db'}", [OLD])
        await migrate(opened)


async def test_a_database_of_a_newer_version_is_refused(sqlite: Database) -> None:
    await sqlite.run_sync(lambda c: c.exec_driver_sql("UPDATE alembic_version SET version_num = 'from the future'"))
    with pytest.raises(Unusable, match="newer version"):
        await migrate(sqlite)


async def test_an_unreachable_server_is_said_in_one_line() -> None:
    opened = open_database("postgresql+asyncpg://nobody@127.0.0.1:9/none", [OLD])
    with pytest.raises(Unusable, match="cannot be used"):
        await migrate(opened)
    await opened.close()


def test_sealed_text_says_nothing_about_when_it_was_written() -> None:
    sealed = base64.urlsafe_b64decode(Sealer([OLD]).seal(WORDS))
    assert sealed[1:9] == bytes(8)


def test_sealed_text_that_was_tampered_with_does_not_open() -> None:
    sealed = Sealer([OLD]).seal(WORDS)
    with pytest.raises(Unreadable):
        Sealer([OLD]).open(sealed[:-6] + "AAAAA=")


def test_every_column_with_somebodys_words_is_sealed() -> None:
    personal = {"words", "question", "name", "reference", "details", "proof", "card", "text", "html", "drawn"}
    plain = {"delivery.name", "posted.name", "box.proof"}
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if column.name in personal and f"{table.name}.{column.name}" not in plain:
                assert isinstance(column.type, Sealed), f"{table.name}.{column.name} is not sealed"


async def test_a_full_disk_costs_one_kind_sentence_and_loses_nothing(sqlite: Database) -> None:
    def limit(connection: Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await sqlite.run_sync(limit)
    with pytest.raises(Exception, match="full"):
        async with sqlite.transaction() as db:
            await db.run(insert(PERSON).values(name="x" * 100_000, language="en"))
    async with sqlite.transaction() as db:
        assert await db.rows(select(PERSON.c.id)) == []


async def test_a_database_that_cannot_be_written_costs_one_kind_sentence(core: Chat) -> None:
    adam = await core.person("Adam").joins()
    read_only = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"
    if core.bot.database.__class__.__name__ == "SqliteDatabase":
        read_only = "PRAGMA query_only=ON"
    await core.bot.database.run_sync(lambda connection: connection.exec_driver_sql(read_only))
    await adam.types("pause 2 weeks")
    assert adam.sees("Something went wrong on my side, and nothing was saved.")


async def _add(database: Database, name: str, trouble: Exception | None = None) -> None:
    async with database.transaction() as db:
        await db.run(insert(PERSON).values(name=name, language="en"))
        if trouble is not None:
            raise trouble


async def _names(database: Database) -> list[str]:
    async with database.transaction() as db:
        return sorted(row.name for row in await db.rows(select(PERSON.c.name)))


async def test_turns_at_the_same_time_share_a_commit_and_not_their_troubles(database: Database) -> None:
    turns = [_add(database, "a"), _add(database, "b", ZeroDivisionError()), _add(database, "c")]
    results = await asyncio.gather(*turns, return_exceptions=True)
    assert [type(result) for result in results] == [type(None), ZeroDivisionError, type(None)]
    assert await _names(database) == ["a", "c"]


async def test_whoever_stops_waiting_does_not_stop_the_others(sqlite: Database) -> None:
    impatient, patient = (asyncio.ensure_future(_add(sqlite, name)) for name in ("impatient", "patient"))
    await asyncio.sleep(0)
    impatient.cancel()
    await patient
    with pytest.raises(asyncio.CancelledError):
        await impatient
    assert await _names(sqlite) == ["impatient", "patient"]


async def test_a_turn_that_waits_for_something_else_keeps_the_others_apart(sqlite: Database) -> None:
    gate = asyncio.Event()

    async def slow() -> None:
        async with sqlite.transaction() as db:
            await db.run(insert(PERSON).values(name="slow", language="en"))
            await gate.wait()

    waiting = asyncio.ensure_future(slow())
    quick = asyncio.ensure_future(_add(sqlite, "quick"))
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(waiting, quick)
    assert await _names(sqlite) == ["quick", "slow"]


async def test_it_is_known_which_boxes_need_an_old_secret_and_until_when(database_url: str, tmp_path: Path) -> None:
    closes_at = datetime(2026, 3, 9, 9, tzinfo=UTC)
    before = open_database(database_url, [OLD], tmp_path / "keys")
    await migrate(before)
    async with before.transaction() as db:
        first, _ = await boxes.prepare(db, "poll", 64, 5)
        await boxes.open_(db, first, closes_at)
        closed, _ = await boxes.prepare(db, "poll", 64, 5)
        await boxes.close(db, closed, boxes.CLOSED, "")
        assert await boxes.needing_old(db) == []
    await before.close()
    rotated = open_database(database_url, [NEW, OLD], tmp_path / "keys")
    await reseal(rotated)
    async with rotated.transaction() as db:
        await boxes.prepare(db, "poll", 64, 5)
        [needing] = await boxes.needing_old(db)
        assert needing.id == first and needing.closes_at >= closes_at
        await boxes.close(db, first, boxes.CLOSED, "")
        assert await boxes.needing_old(db) == []
    await rotated.close()
