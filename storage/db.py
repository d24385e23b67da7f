"""The database: one way to open it, one transaction a turn, on SQLite and PostgreSQL alike.

On SQLite statements run inline on one kept connection, one turn after the other: a handler awaits nothing but the
database, so nothing is gained by threads, and a hop to one costs more than the statement (docs/decisions/0002).
On PostgreSQL every turn has a connection of its own.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Executable, RootTransaction, Row, Table, create_engine, event, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from storage.columns import Sealer
from storage.keyring import Keyring

logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
"""At DEBUG it would log whole rows."""

Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None

BUSY_SECONDS = 5
"""How long one waits for another process that writes to the same SQLite file."""


class Unusable(Exception):
    """The database cannot be used; the message says why and what to do."""


def table(model: type[SQLModel]) -> Table:
    """The table behind a model."""
    found: Table = model.__table__  # type: ignore[attr-defined]
    return found


def inserting(model: type[SQLModel], dialect: str) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update` (the same on both engines)."""
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return make(table(model))


class Db(ABC):
    """One transaction. Statements are SQLAlchemy's; rows have one attribute a column."""

    dialect: Dialect
    keyring: Keyring

    def __init__(self, dialect: Dialect, keyring: Keyring) -> None:
        self.dialect, self.keyring = dialect, keyring
        self._afterwards: list[Callable[[], None]] = []

    def afterwards(self, act: Callable[[], None]) -> None:
        """Do this once the transaction is committed: what cannot be undone, such as destroying a key."""
        self._afterwards.append(act)

    def committed(self) -> None:
        """Do what was to be done afterwards."""
        for act in self._afterwards:
            act()

    @abstractmethod
    async def hold(self, name: str, alone: bool) -> None:
        """Until the end of the transaction, share `name` with others, or have it `alone`. Writes nothing, unlike a lock on
        a row."""

    @abstractmethod
    async def rows(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        """Every row."""

    @abstractmethod
    async def run(self, statement: Executable, parameters: Parameters = None) -> int:
        """How many rows were changed."""

    async def row(self, statement: Executable, parameters: Parameters = None) -> Row[Any] | None:
        """The first row, if there is one."""
        found = await self.rows(statement, parameters)
        return found[0] if found else None

    async def value(self, statement: Executable, parameters: Parameters = None) -> Any:
        """The first column of the first row; None if there is no row."""
        found = await self.row(statement, parameters)
        return None if found is None else found[0]

    def insert(self, model: type[SQLModel]) -> sqlite.Insert | postgresql.Insert:
        """See `inserting`."""
        return inserting(model, self.dialect.name)


class Database(ABC):
    """Where transactions come from."""

    keyring: Keyring

    async def scrub(self) -> bool:
        """Empty the write-ahead log, where what was deleted lingers; whether that could be done (somebody may be reading)."""
        return True

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Db]:
        """`async with database.transaction() as db`: commits at the end, rolls back on an exception."""

    @abstractmethod
    async def close(self) -> None:
        """Give everything back."""

    @abstractmethod
    async def run_sync(self, work: Any) -> Any:
        """Run `work(connection)` on a plain connection in a transaction of its own (migrations)."""


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


class _AsyncDb(Db):
    def __init__(self, connection: AsyncConnection, keyring: Keyring) -> None:
        super().__init__(connection.dialect, keyring)
        self._connection = connection

    async def hold(self, name: str, alone: bool) -> None:
        lock = func.pg_advisory_xact_lock if alone else func.pg_advisory_xact_lock_shared
        await self._connection.execute(select(lock(func.hashtextextended(name, 0))))

    async def rows(self, statement: Executable, parameters: Parameters = None) -> Sequence[Row[Any]]:
        return (await self._connection.execute(statement, parameters)).all()

    async def run(self, statement: Executable, parameters: Parameters = None) -> int:
        return (await self._connection.execute(statement, parameters)).rowcount


class PostgresDatabase(Database):
    """PostgreSQL, shared by any number of processes."""

    def __init__(self, url: str, sealer: Sealer, keyring: Keyring) -> None:
        self.keyring = keyring
        self._engine: AsyncEngine = create_async_engine(
            make_url(url).set(drivername="postgresql+asyncpg"), pool_pre_ping=True, hide_parameters=True
        )
        self._engine.sync_engine.dialect.sealer = sealer  # type: ignore[attr-defined]

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Db]:
        """One connection of the pool for one turn."""
        async with self._engine.begin() as connection:
            db = _AsyncDb(connection, self.keyring)
            yield db
        db.committed()

    async def run_sync(self, work: Any) -> Any:
        """See Database."""
        async with self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        """See Database."""
        await self._engine.dispose()


def open_database(url: str, secrets: Sequence[bytes], keys: Path | None = None) -> Database:
    """The database at `url` (SQLAlchemy's form), with the folder for the keys of sealed boxes (None: without). Raises
    Unusable with one clear sentence."""
    parsed = make_url(url)
    sealer, keyring = Sealer(secrets), Keyring(secrets, keys)
    if parsed.get_backend_name() == "postgresql":
        return PostgresDatabase(url, sealer, keyring)
    path = Path(parsed.database or "")
    old_mask = os.umask(0o077)  # SQLite creates the file, its log and its index: readable by nobody else
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return SqliteDatabase(path, sealer, keyring)
    except (OSError, SQLAlchemyError) as trouble:
        raise Unusable(f"The database {path} cannot be opened: {reason(trouble)}.") from None
    finally:
        os.umask(old_mask)


def reason(trouble: BaseException) -> str:
    """What went wrong in the database's own words, without the statement or what was in it."""
    origin = trouble.orig if isinstance(trouble, DBAPIError) and trouble.orig is not None else trouble
    if isinstance(origin, OSError):
        return origin.strerror or type(origin).__name__
    return str(origin).splitlines()[0] if str(origin) else type(origin).__name__
