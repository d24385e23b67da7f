"""SQLite: statements run inline on one kept connection, one turn after the other (docs/decisions/0002 and 0008)."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, RootTransaction, Row, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from storage.columns import Sealer
from storage.db import Database, Db, Parameters, Unusable
from storage.keyring import Keyring

BUSY_SECONDS = 5
"""How long one waits for another process that writes to the same SQLite file."""


class _InlineDb(Db):
    def __init__(self, connection: Connection, keyring: Keyring) -> None:
        super().__init__(connection.dialect, keyring)
        self._connection = connection

    async def hold(self, name: str, alone: bool) -> None:
        """On SQLite every transaction is alone anyway."""

    async def rows(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        return self._connection.execute(statement, parameters).all()

    async def run(self, statement: Executable, parameters: Parameters = None) -> int:
        return self._connection.execute(statement, parameters).rowcount


class SqliteDatabase(Database):
    """SQLite in one file of the data folder (WAL; `secure_delete` so that what is deleted is overwritten).

    Turns that are taken in the same round of the event loop share one commit: every turn is a savepoint of its own, so that
    one that fails takes nothing with it, and none ends before the disk has it (`synchronous=FULL`).
    """

    def __init__(self, path: Path, sealer: Sealer, keyring: Keyring) -> None:
        self.keyring = keyring
        self._engine = create_engine(f"sqlite:///{path}", poolclass=NullPool, hide_parameters=True)
        self._engine.dialect.sealer = sealer  # type: ignore[attr-defined]
        _prepare_sqlite(self._engine)
        self._connection = self._engine.connect()
        self._turns = asyncio.Lock()
        self._batch: _Batch | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Db]:
        """One turn at a time; durable when it ends."""
        async with self._turns:
            batch = self._begun()
            raw: Any = self._connection.connection.dbapi_connection
            raw.execute("SAVEPOINT turn")
            db = _InlineDb(self._connection, self.keyring)
            try:
                yield db
            except BaseException:
                self._undo(batch, raw)
                raise
            raw.execute("RELEASE turn")
            if batch.overdue:
                self._commit(batch)
        await asyncio.shield(batch.done)  # whoever stops waiting does not stop the others
        db.committed()

    def _undo(self, batch: _Batch, raw: Any) -> None:
        if raw.in_transaction:
            raw.execute("ROLLBACK TO turn")
            raw.execute("RELEASE turn")
            if batch.overdue:
                self._commit(batch)
            return
        # SQLite has given up everything (disk full, file gone): so must every turn of this round
        self._batch = None
        batch.transaction.rollback()
        batch.fail(Unusable("the database gave up a round of turns"))

    def _begun(self) -> _Batch:
        if self._batch is None:
            loop = asyncio.get_running_loop()
            self._batch = _Batch(self._connection.begin(), loop.create_future())
            loop.call_soon(self._end_of_round, self._batch)
        return self._batch

    def _end_of_round(self, batch: _Batch) -> None:
        if self._turns.locked():  # a turn waits for something else than us: it commits when it is through
            batch.overdue = True
        else:
            self._commit(batch)

    def _commit(self, batch: _Batch) -> None:
        if self._batch is not batch:
            return
        self._batch = None
        try:
            batch.transaction.commit()
        except SQLAlchemyError as trouble:
            batch.transaction.rollback()
            batch.fail(trouble)
        else:
            batch.done.set_result(None)

    async def run_sync(self, work: Any) -> Any:
        """See Database."""
        async with self._turns:
            if self._batch is not None:
                self._commit(self._batch)
            with self._connection.begin():
                return work(self._connection)

    async def scrub(self) -> bool:
        """See Database."""
        async with self._turns:
            if self._batch is not None:
                self._commit(self._batch)
            raw: Any = self._connection.connection.dbapi_connection
            return bool(raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)

    async def close(self) -> None:
        """See Database."""
        if self._batch is not None:
            self._commit(self._batch)
        self._connection.close()
        self._engine.dispose()


@dataclass
class _Batch:
    """The turns of one round of the event loop. `overdue`: the round is over, but a turn is not."""

    transaction: RootTransaction
    done: asyncio.Future[None]
    overdue: bool = False

    def fail(self, trouble: Exception) -> None:
        """Nothing of this round was kept."""
        self.done.set_exception(trouble)
        self.done.exception()  # nobody may be waiting any more: that is no reason for a warning


def _prepare_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # we begin ourselves: Python's sqlite3 would leave out SELECTs and DDL
        for setting in (
            f"busy_timeout={BUSY_SECONDS * 1000}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "secure_delete=ON",
            "foreign_keys=ON",
            "cache_size=-16384",  # KiB: the indexes of a hundred thousand allies stay in memory
        ):
            connection.execute(f"PRAGMA {setting}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE: a turn that reads before it writes would otherwise fail when another process wrote in between
        raw: Any = connection.connection.dbapi_connection
        raw.execute("BEGIN IMMEDIATE")
