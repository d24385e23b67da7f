"""What the program knows of its content: when it was read, what was wrong with it, and which version it used last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, delete, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table

AT_ONCE = 500
"""Rows given to the database in one go."""


class ContentRow(SQLModel, table=True):
    """The only row has id 1. `asked` counts how often somebody asked that the folder be read again, `answered` up to which
    request it was. `digest` stands for the problems that the last reading found, empty if there were none; `change` counts
    how often it changed, `breach` how often it began to be broken. `edition` stands for the version in use."""

    __tablename__ = "content"
    id: int = Field(primary_key=True)
    asked: int = 0
    answered: int = 0
    read_at: datetime | None = Field(default=None, sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
    edition: str = ""
    digest: str = ""
    change: int = 0
    breach: int = 0
    many: int = 0
    problems: str = Field(default="", sa_type=Sealed)


class SeenRow(SQLModel, table=True):
    """A piece of the version in use: a lesson (`kind` "lessons"), prompt, template and so on in one language."""

    __tablename__ = "content_seen"
    kind: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    piece: str = Field(primary_key=True)
    digest: str
    title: str


CONTENT, SEEN = table(ContentRow), table(SeenRow)
THE_ONE = CONTENT.c.id == 1
TEXTS, COUNTS = ("edition", "digest", "problems"), ("asked", "answered", "change", "breach", "many")
Key = tuple[str, str, str]
"""Kind, language and id."""

Pieces = Mapping[Key, tuple[str, str]]
"""What stands for each piece, and its title."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a reading found: how many problems, the first of them as text, and what stands for all of them (empty: none)."""

    digest: str = ""
    many: int = 0
    problems: str = ""


async def state(db: Db) -> Row[Any] | None:
    """What is known; None before the first reading."""
    return await db.row(select(*CONTENT.c).where(THE_ONE))


async def ask(db: Db) -> int:
    """Ask every process to read the folder again; the number of the request."""
    await _begin(db)
    return int(
        await db.value(update(CONTENT).where(THE_ONE).values(asked=CONTENT.c.asked + 1).returning(CONTENT.c.asked))
    )


async def asked(db: Db) -> int:
    """The number of the last request."""
    return int(await db.value(select(CONTENT.c.asked).where(THE_ONE)) or 0)


async def keep(db: Db, found: Found, answered: int, now: datetime) -> bool:
    """Keep what a reading found, and up to which request it was made; whether it is news. Of several processes that read
    the same folder one is told that it is."""
    await _begin(db)
    done = case((CONTENT.c.answered < answered, answered), else_=CONTENT.c.answered)
    await db.run(update(CONTENT).where(THE_ONE).values(read_at=now, answered=done))
    breach = case((CONTENT.c.digest == "", CONTENT.c.breach + 1), else_=CONTENT.c.breach)
    changed = {"digest": found.digest, "many": found.many, "problems": found.problems}
    news = update(CONTENT).where(THE_ONE, CONTENT.c.digest != found.digest)
    return bool(await db.run(news.values(**changed, breach=breach, change=CONTENT.c.change + 1)))


async def use(db: Db, edition: str, pieces: Pieces, now: datetime, before: tuple[str, Pieces]) -> None:
    """Keep which version is in use. `before` is the one that this process used: if it is the one that is kept, only what is
    different is written, and nothing if nothing is."""
    await _begin(db)
    known, earlier = before
    kept = await db.value(select(CONTENT.c.edition).where(THE_ONE))
    if kept == edition:
        return
    await db.run(update(CONTENT).where(THE_ONE).values(edition=edition, used_at=now))
    if kept != known:
        await db.run(delete(SEEN))
        earlier = {}
    await _write(db, {key: piece for key, piece in pieces.items() if earlier.get(key) != piece})
    for kind, language, piece in earlier.keys() - pieces.keys():
        await db.run(delete(SEEN).where(SEEN.c.kind == kind, SEEN.c.language == language, SEEN.c.piece == piece))


async def _write(db: Db, pieces: Pieces) -> None:
    rows = [
        {"kind": kind, "language": language, "piece": piece, "digest": digest, "title": title}
        for (kind, language, piece), (digest, title) in pieces.items()
    ]
    insert = db.insert(SeenRow)
    changed = {"digest": insert.excluded.digest, "title": insert.excluded.title}
    statement = insert.on_conflict_do_update(index_elements=["kind", "language", "piece"], set_=changed)
    for start in range(0, len(rows), AT_ONCE):
        await db.run(statement, rows[start : start + AT_ONCE])


async def used(db: Db) -> dict[Key, tuple[str, str]]:
    """The pieces of the version in use; empty before the first start."""
    return {(row.kind, row.language, row.piece): (row.digest, row.title) for row in await db.rows(select(*SEEN.c))}


async def _begin(db: Db) -> None:
    blank = {**dict.fromkeys(TEXTS, ""), **dict.fromkeys(COUNTS, 0)}
    await db.run(db.insert(ContentRow).values(id=1, **blank).on_conflict_do_nothing())
