"""PostgreSQL, shared by any number of processes: every turn has a connection of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Executable, Row, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.columns import Sealer
from storage.db import Database, Db, Parameters
from storage.keyring import Keyring


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
