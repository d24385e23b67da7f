"""What is kept about somebody, read from the running database: every table with a `person_id`, whoever added it."""

from __future__ import annotations

from sqlalchemy import Table, func, select
from sqlmodel import SQLModel

from storage.db import Db


def personal_tables() -> tuple[Table, ...]:
    """Every table whose rows belong to a person, by name."""
    tables = SQLModel.metadata.tables
    return tuple(tables[name] for name in sorted(tables) if "person_id" in tables[name].c)


async def held(db: Db, person: int) -> list[tuple[str, int]]:
    """How many rows each table keeps about this person; tables with none are left out."""
    found = []
    for table in personal_tables():
        count = int(await db.value(select(func.count()).select_from(table).where(table.c.person_id == person)))
        if count:
            found.append((table.name, count))
    return found
