"""The schema: brought up to date by Alembic, and the secret checked against what it sealed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select, text, update
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import SQLModel

from storage import (
    asks,
    boxes,
    buddies,
    calls,
    channels,
    circles,
    deliveries,
    installation,
    journal,
    journey,
    measures,
    occasions,
    peers,
    people,
    playground,
    polls,
    promises,
    recall,
    slack,
    studio,
    useful,
)
from storage.columns import Sealed, Unreadable
from storage.db import Database, Unusable, reason

MODULES = (
    *(asks, boxes, buddies, calls, channels, circles, deliveries, installation, journal, journey, measures, occasions),
    *(people, playground, peers, polls, promises, recall, slack, studio, useful),
)
"""Every module with tables: importing them here fills SQLModel's metadata."""

MIGRATION_LOCK = 0x616C6F6E67
"""PostgreSQL's advisory lock ("along" in ASCII): two processes that start at once do not migrate at once."""


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, for one connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


async def migrate(database: Database) -> None:
    """Bring the database up to date and check that the secret fits. Raises Unusable with one clear sentence."""
    try:
        await database.run_sync(_upgrade)
        await database.run_sync(_prove)
    except Unreadable:
        raise Unusable(
            "The database was sealed with another secret. Set ALONGSIDE_SECRET to the one it was made with "
            "(in the data folder: the file `secret`), or add it to ALONGSIDE_OLD_SECRETS."
        ) from None
    except (SQLAlchemyError, OSError) as trouble:
        raise Unusable(f"The database cannot be used: {reason(trouble)}.") from None


def _upgrade(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    script = ScriptDirectory.from_config(alembic_config())
    current = MigrationContext.configure(connection).get_current_revision()
    known = {revision.revision for revision in script.walk_revisions()}
    if current is not None and current not in known:
        raise Unusable(
            f"The database is from a newer version ({current}). Update the program, or use another database."
        )
    if current != script.get_current_head():
        command.upgrade(alembic_config(connection), "head")


def _prove(connection: Connection) -> None:
    connection.execute(select(installation.INSTALLATION.c.proof)).all()


async def reseal(database: Database) -> int:
    """Seal everything again with the newest secret, so that an old one can be retired. How many texts were sealed."""
    count: int = await database.run_sync(_reseal)
    return count


def _reseal(connection: Connection) -> int:
    count = 0
    for table in SQLModel.metadata.sorted_tables:
        keys = list(table.primary_key.columns)
        for column in (column for column in table.columns if isinstance(column.type, Sealed)):
            for row in connection.execute(select(*keys, column)).all():
                mine: Any = [key == value for key, value in zip(keys, row[:-1], strict=True)]
                connection.execute(update(table).where(*mine).values({column.name: row[-1]}))
                count += 1
    return count
