"""What is kept about somebody, read from the running database: every table with a `person_id`, whoever added it. Who is kept for
nothing is forgotten."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Table, delete, exists, func, select
from sqlmodel import SQLModel

from storage.db import Db
from storage.people import IDENTITY, PERSON


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


async def forget_strangers(db: Db, people: Iterable[int] | None = None) -> None:
    """Forget whoever (of these people, if they are named) is kept for nothing: of whom there is no more than who they are."""
    tables = (table for table in SQLModel.metadata.sorted_tables if table is not IDENTITY)
    about = (key.parent for table in tables for key in table.foreign_keys if key.column is PERSON.c.id)
    nothing = [~exists().where(column == PERSON.c.id) for column in about]
    these = [PERSON.c.id.in_(list(people))] if people is not None else []
    alone = select(PERSON.c.id).where(*these, *nothing).with_for_update(skip_locked=True)  # not whoever is joining now
    found = [row.id for row in await db.rows(alone)]
    if found:
        await db.run(delete(PERSON).where(PERSON.c.id.in_(found), *nothing))
