"""The database: one way to open it, one transaction a turn, on SQLite and PostgreSQL alike.

On SQLite statements run inline on one kept connection, one turn after the other: a handler awaits nothing but the
database, so nothing is gained by threads, and a hop to one costs more than the statement (docs/decisions/0002).
On PostgreSQL every turn has a connection of its own.
"""

from __future__ import annotations

import logging
import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Executable, Row, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlmodel import SQLModel

from storage.columns import Sealer
from storage.keyring import Keyring

logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
"""At DEBUG it would log whole rows."""

Parameters = Mapping[str, Any] | Sequence[Mapping[str, Any]] | None


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


def open_database(url: str, secrets: Sequence[bytes], keys: Path | None = None) -> Database:
    """The database at `url` (SQLAlchemy's form), with the folder for the keys of sealed boxes (None: without). Raises
    Unusable with one clear sentence."""
    from storage.postgresql import PostgresDatabase  # each knows this module, and only one of them is needed
    from storage.sqlite import SqliteDatabase

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
