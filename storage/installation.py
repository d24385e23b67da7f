"""The installation itself: proof that the secret fits, and the one-time code for the first admin."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Sealed
from storage.db import Db, table


class InstallationRow(SQLModel, table=True):
    """The only row has id 1. `proof` opens only under the right secret; `claim`: the hash of the admin code, empty once used."""

    __tablename__ = "installation"
    id: int = Field(primary_key=True)
    proof: str = Field(sa_type=Sealed)
    claim: str


INSTALLATION = table(InstallationRow)


async def begin(db: Db, claim: str) -> bool:
    """Set the installation up; False if it was set up before."""
    row = {"id": 1, "proof": "alongside", "claim": claim}
    return bool(await db.run(db.insert(InstallationRow).values(**row).on_conflict_do_nothing()))


async def read(db: Db) -> Row[Any] | None:
    """The installation. Raises Unreadable if the secret is not the one it was sealed with."""
    return await db.row(select(*INSTALLATION.c))


async def claim(db: Db, code_hash: str) -> bool:
    """Use the one-time code up; False if it is not the one, or used."""
    fits = update(INSTALLATION).where(INSTALLATION.c.claim == code_hash, INSTALLATION.c.claim != "")
    return bool(await db.run(fits.values(claim="")))
