"""A house to be audited: everything in it is in order, until a test does something about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import text

from bot.library import Shelf
from storage.audit import Keys, Verdict, audit
from storage.db import Database
from storage.keyring import SUFFIX
from tests.conftest import SECRET
from tests.forensics.open_polls import House, choices, texts, voters

PEOPLE = 12


@dataclass
class Audited:
    """A house with one open poll and three closed ones: with texts (`closed`), with bands, with too few answers."""

    house: House
    url: str
    folder: Path
    open: str
    closed: str

    @property
    def database(self) -> Database:
        return self.house.database

    async def sql(self, statement: str, **values: object) -> None:
        """Do something that the program never does."""
        await self.database.run_sync(lambda connection: connection.execute(text(statement), values))

    async def broken(self, secret: bytes | None = SECRET) -> list[str]:
        """What is found to be broken."""
        findings = await audit(self.url, [secret] if secret else [], Keys(self.folder, known=True))
        return [finding.words for finding in findings if finding.verdict is Verdict.BROKEN]

    async def box(self, poll: str) -> str:
        async with self.database.transaction() as db:
            return str(await db.value(text("SELECT box FROM poll WHERE id = :poll"), {"poll": poll}))

    async def key(self, poll: str) -> Path:
        return self.folder / (await self.box(poll) + SUFFIX)


async def a_house_in_order(database: Database, url: str, shelf: Shelf, keys: Path) -> Audited:
    """An open poll and three closed ones."""
    house = House.of(database, shelf)
    still_open = await house.opens(choices(4), voters(PEOPLE))
    over = [await house.opens(texts(), voters(PEOPLE)) for _ in range(2)]
    careful = await house.opens(replace(choices(4), exact=False), voters(PEOPLE))
    for number, who in enumerate(voters(PEOPLE)):
        await house.votes(who, over[0], number, wordy=True)
        await house.votes(who, still_open, number % 4)
        await house.votes(who, careful, number % 3)
    for poll in (*over, careful):
        await house.closes(poll)
    await database.scrub()
    return Audited(house, url, keys, still_open, over[0])
