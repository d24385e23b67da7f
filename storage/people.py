"""Who takes part: people, where each is to be found, and what each may do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, UniqueConstraint, bindparam, delete, exists, false, func, insert, select, update
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table
from storage.journey import ALLY, LEFT


class PersonRow(SQLModel, table=True):
    """One human being, on however many platforms. Stored only from the moment that something is to be kept for them."""

    __tablename__ = "person"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(sa_type=Sealed)
    language: str = ""


class Identity(SQLModel, table=True):
    """A person as one platform knows them. `reference`: what the platform's adapter needs to write first. `lost_at`: since when
    it does not reach them; `let_go`: they were taken out of everything for that."""

    __tablename__ = "identity"
    __table_args__ = (UniqueConstraint("platform", "workspace", "user"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True, ondelete="CASCADE")
    platform: str
    workspace: str
    user: str
    reference: str = Field(default="", sa_type=Sealed)
    lost_at: datetime | None = Field(default=None, sa_type=Moment, index=True)
    let_go: bool = Field(default=False, sa_column_kwargs={"server_default": false()})


class RoleRow(SQLModel, table=True):
    """What a person may do for the programme."""

    __tablename__ = "role"
    person_id: int = Field(foreign_key="person.id", primary_key=True, ondelete="CASCADE")
    role: str = Field(primary_key=True)


PERSON, IDENTITY, ROLE = table(PersonRow), table(Identity), table(RoleRow)


@dataclass(frozen=True, slots=True)
class Found:
    """A stored person, and where one platform finds them. `lost`: the platform last said that they cannot be reached.
    `reference` is only there where they are to be written to: opening what is sealed costs more than the question."""

    person: int
    language: str
    identity: int
    platform: str
    workspace: str
    user: str
    reference: str
    lost: bool
    ally: bool
    roles: tuple[str, ...]


_COLUMNS = (
    PERSON.c.id.label("person"),
    PERSON.c.language,
    IDENTITY.c.id.label("identity"),
    IDENTITY.c.platform,
    IDENTITY.c.workspace,
    IDENTITY.c.user,
    IDENTITY.c.lost_at,
    exists().where(ALLY.c.person_id == PERSON.c.id, ALLY.c.state != LEFT).label("ally"),
    select(func.aggregate_strings(ROLE.c.role, ","))
    .where(ROLE.c.person_id == PERSON.c.id)
    .scalar_subquery()
    .label("roles"),
)
_FROM = (IDENTITY, PERSON, IDENTITY.c.person_id == PERSON.c.id)
_BY_USER = (
    select(*_COLUMNS)
    .join_from(*_FROM)
    .where(
        IDENTITY.c.platform == bindparam("platform"),
        IDENTITY.c.workspace == bindparam("workspace"),
        IDENTITY.c.user == bindparam("user"),
    )
)
_BY_PERSON = (
    select(*_COLUMNS, IDENTITY.c.reference)
    .join_from(*_FROM)
    .where(PERSON.c.id.in_(bindparam("people", expanding=True)))
    .order_by(IDENTITY.c.id)
)


async def find(db: Db, platform: str, workspace: str, user: str) -> Found | None:
    """The stored person behind a platform's user; None for somebody of whom nothing is stored. Asked at every turn."""
    row = await db.row(_BY_USER, {"platform": platform, "workspace": workspace, "user": user})
    return None if row is None else _found(row)


async def reachable(db: Db, people: Iterable[int]) -> dict[int, Found]:
    """Where each of these people is to be written to: the first platform that did not say it lost them."""
    rows = await db.rows(_BY_PERSON, {"people": list(people)})
    everywhere = sorted((_found(row) for row in rows), key=lambda found: (found.lost, found.identity))
    return {found.person: found for found in reversed(everywhere)}


async def get(db: Db, person: int) -> Found | None:
    """A stored person as they are to be written to."""
    return (await reachable(db, [person])).get(person)


def _found(row: Row[Any]) -> Found:
    roles = tuple(sorted(row.roles.split(","))) if row.roles else ()
    lost = row.lost_at is not None
    return Found(
        row.person,
        row.language,
        row.identity,
        row.platform,
        row.workspace,
        row.user,
        getattr(row, "reference", ""),
        lost,
        bool(row.ally),
        roles,
    )


async def add(db: Db, name: str, platform: str, workspace: str, user: str, reference: str) -> int:
    """Begin to keep somebody; their id."""
    person: int = await db.value(insert(PERSON).values(name=name, language="").returning(PERSON.c.id))
    await db.run(
        insert(IDENTITY).values(
            person_id=person, platform=platform, workspace=workspace, user=user, reference=reference, lost_at=None
        )
    )
    return person


async def speak(db: Db, person: int, language: str) -> None:
    """Remember the language that somebody chose."""
    await db.run(update(PERSON).where(PERSON.c.id == person).values(language=language))


async def refer(db: Db, identity: int, reference: str, lost: bool) -> None:
    """Remember how a platform reaches somebody, if that is new; they are not lost any more."""
    known = await db.value(select(IDENTITY.c.reference).where(IDENTITY.c.id == identity))
    if not lost and known == reference:
        return
    await db.run(
        update(IDENTITY)
        .where(IDENTITY.c.id == identity)
        .values(reference=reference or known, lost_at=None, let_go=False)
    )


async def lose(db: Db, platform: str, workspace: str, user: str, now: datetime) -> None:
    """The platform says that this user cannot be reached."""
    await db.run(
        update(IDENTITY)
        .where(IDENTITY.c.platform == platform, IDENTITY.c.workspace == workspace, IDENTITY.c.user == user)
        .values(lost_at=now)
    )


_ELSEWHERE = IDENTITY.alias()
_LOST = (
    select(IDENTITY.c.person_id)
    .where(
        IDENTITY.c.lost_at >= bindparam("since"),
        IDENTITY.c.let_go.is_(False),
        ~exists().where(_ELSEWHERE.c.person_id == IDENTITY.c.person_id, _ELSEWHERE.c.lost_at.is_(None)),
    )
    .distinct()
    .limit(bindparam("many"))
)


async def lost(db: Db, since: datetime, many: int) -> list[int]:
    """Up to `many` people whom the last platform that reached them has lost after `since` (UTC), and who were not let go."""
    return [row.person_id for row in await db.rows(_LOST, {"since": since, "many": many})]


async def let_go(db: Db, people: Sequence[int]) -> None:
    """They were taken out of everything."""
    await db.run(update(IDENTITY).where(IDENTITY.c.person_id.in_(people)).values(let_go=True))


async def forget(db: Db, person: int) -> None:
    """Erase somebody and, by the foreign keys, every row about them."""
    await db.run(delete(PERSON).where(PERSON.c.id == person))


async def give_role(db: Db, person: int, role: str) -> None:
    """Let somebody do what the role may; harmless if they have it."""
    await db.run(db.insert(RoleRow).values(person_id=person, role=role).on_conflict_do_nothing())


async def take_role(db: Db, person: int, role: str) -> None:
    """End it."""
    await db.run(delete(ROLE).where(ROLE.c.person_id == person, ROLE.c.role == role))


async def holders(db: Db) -> list[tuple[int, str, str]]:
    """Who holds which role: person, name and role."""
    who = select(PERSON.c.id, PERSON.c.name, ROLE.c.role).join_from(PERSON, ROLE)
    return [(row.id, row.name, row.role) for row in await db.rows(who.order_by(ROLE.c.role, PERSON.c.id))]


async def holding_roles(db: Db) -> list[int]:
    """Everybody who holds a role, each once."""
    return sorted({person for person, _, _ in await holders(db)})


async def call(db: Db, person: int, name: str) -> None:
    """Remember what somebody is called, who was not known by name before."""
    await db.run(update(PERSON).where(PERSON.c.id == person, PERSON.c.name == "").values(name=name))


async def name(db: Db, person: int) -> str:
    """What somebody is called; empty if that is not known."""
    return str(await db.value(select(PERSON.c.name).where(PERSON.c.id == person)) or "")


async def count_role(db: Db, role: str) -> int:
    """How many people hold a role."""
    return int(await db.value(select(func.count()).where(ROLE.c.role == role)))
