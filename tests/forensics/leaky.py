"""Designs that leak, so that every attack can be seen to succeed: those of the table in anonymity.md, and the mistakes
that could creep into ours. Each is what a careful person might write who has not tried to break it."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from tests.forensics.attacks import ON, Act, Evidence
from tests.forensics.copies import SqliteTaker, Surroundings, Taker
from tests.forensics.open_polls import CHOICE_CANARY, VOTERS, voters
from tests.forensics.postgres_copies import PostgresTaker
from tests.forensics.score import Score
from tests.postgres import Cluster

Run = Callable[[str], Awaitable[None]]

TWO_TABLES = (
    "CREATE TABLE roll (key TEXT PRIMARY KEY, who TEXT){rowid}",
    "CREATE TABLE said (key TEXT PRIMARY KEY, what TEXT){rowid}",
)
APART = ("INSERT INTO roll VALUES ('{one}', '{who}')", "INSERT INTO said VALUES ('{two}', '{what}')")


@dataclass(frozen=True)
class Leaky:
    """One design. `vote`: the statements of one transaction, in which {who}, {what}, {number} and random {one}, {two} stand;
    `after`: after each vote, `finally_` before the last copy; `logs`: what the program writes into its log."""

    name: str
    engine: str
    caught_by: tuple[str, ...]
    schema: tuple[str, ...] = TWO_TABLES
    vote: tuple[str, ...] = APART
    rowid: str = ""
    roll: str = "roll"
    after: str = ""
    finally_: str = ""
    logs: str = ""
    touches: bool = False
    published: str = "shuffled"

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables to be copied."""
        return ("said", self.roll) if self.roll else ("said",)


SEALED_ALONE = ("CREATE TABLE said (key TEXT PRIMARY KEY, sealed BLOB)",)
COUNTERS = ("CREATE TABLE said (what TEXT PRIMARY KEY, votes INTEGER)", "CREATE TABLE roll (who TEXT PRIMARY KEY)")
COUNT = ("UPDATE said SET votes = votes + 1 WHERE what = '{what}'", "INSERT INTO roll VALUES ('{who}')")

DESIGNS = (
    Leaky(
        "two tables, random keys",
        "sqlite",
        ("number of the row", "replay of the database's log", "two adjacent copies", "carving"),
    ),
    Leaky(
        "the same without row numbers, log emptied",
        "sqlite",
        ("place in the page", "place in the page, changes count"),
        rowid=" WITHOUT ROWID",
        after="PRAGMA wal_checkpoint(TRUNCATE)",
    ),
    Leaky(
        "counters instead of ballots",
        "sqlite",
        ("replay of the database's log", "two adjacent copies"),
        schema=COUNTERS,
        vote=COUNT,
    ),
    Leaky(
        "keys that count",
        "sqlite",
        ("order of keys",),
        vote=("INSERT INTO roll VALUES ('{number}', '{who}')", "INSERT INTO said VALUES ('{number}', '{what}')"),
        rowid=" WITHOUT ROWID",
    ),
    Leaky(
        "sealed at its own length",
        "sqlite",
        ("lengths",),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', randomblob(28 + {length}))",),
        roll="",
    ),
    Leaky(
        "sealed by a number that grows with the choice",
        "sqlite",
        ("two adjacent copies, sealed bytes",),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', '{mirrored}')",),
        roll="",
    ),
    Leaky(
        "a talkative log",
        "sqlite",
        ("program's log",),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', randomblob(64))",),
        roll="",
        logs="DEBUG handling {{'action_id': 'vote', 'value': '{what}'}}\n",
    ),
    Leaky(
        "a key file touched at every vote",
        "sqlite",
        ("key files",),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', randomblob(64))",),
        roll="",
        touches=True,
    ),
    Leaky(
        "published in the order of its rows",
        "sqlite",
        ("published in the order of tags",),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', randomblob(64))",),
        roll="",
        published="by key",
    ),
    Leaky(
        "published as it came in",
        "sqlite",
        ("published in the order of voting", "published in the order of last change"),
        schema=SEALED_ALONE,
        vote=("INSERT INTO said VALUES ('{one}', randomblob(64))",),
        roll="",
        published="as voted",
    ),
    Leaky(
        "two tables, one transaction, frozen",
        "postgresql",
        (
            "join by transaction",
            "transaction of the row",
            "transaction of the row, changes count",
            "two adjacent copies",
        ),
        finally_="VACUUM FREEZE roll, said",
    ),
    Leaky(
        "two tables, rewritten",
        "postgresql",
        ("place in the page",),
        finally_="VACUUM FULL roll, said",
    ),
    Leaky(
        "counters instead of ballots, on PostgreSQL",
        "postgresql",
        ("dead rows", "replay of the database's log", "two adjacent copies"),
        schema=COUNTERS,
        vote=COUNT,
    ),
)


@dataclass
class Stage:
    """Where a design is played: a way to run statements, and somebody who copies."""

    run: Run
    taker: Taker
    log: Path
    keys: Path


async def play(design: Leaky, stage: Stage, chance: random.Random) -> Evidence:
    """Forty people vote, each for something else, in an order of their own; everything is copied after each vote."""
    for statement in design.schema:
        await stage.run(statement.format(rowid=design.rowid))
    numbers = list(range(VOTERS))
    if design.schema is COUNTERS:
        for number in numbers:
            await stage.run(f"INSERT INTO said VALUES ('{CHOICE_CANARY} {number:03}', 0)")
    them = chance.sample(voters(), VOTERS)
    truth = dict(zip(them, chance.sample(numbers, VOTERS), strict=True))
    keys = {who: f"{chance.getrandbits(64):016x}" for who in them}
    await stage.taker.take()
    acts = []
    for place, who in enumerate(them, start=1):
        await _vote(design, stage, who, truth[who], {"one": keys[who], "number": f"{place:03}"}, chance)
        if place == VOTERS and design.finally_:
            await stage.run(design.finally_)
        await stage.taker.take()
        acts.append(Act(place, who))
    await stage.taker.finish()
    in_order = {"shuffled": chance.sample(them, VOTERS), "by key": sorted(them, key=keys.__getitem__), "as voted": them}
    published = [truth[who] for who in in_order[design.published]]
    return Evidence(stage.taker.loot, acts, numbers, truth, "said", design.roll, published=published)


async def _vote(
    design: Leaky, stage: Stage, who: str, number: int, details: dict[str, str], chance: random.Random
) -> None:
    what = f"{CHOICE_CANARY} {number:03}"
    details |= {"who": who, "what": what, "two": f"{chance.getrandbits(64):016x}"}
    details |= {"length": str(number), "mirrored": f"{number:03}"[::-1]}
    statements = [statement.format(**details) for statement in design.vote]
    await stage.run(";".join(["BEGIN", *statements, "COMMIT"]))
    if design.after:
        await stage.run(design.after)
    with stage.log.open("a") as log:
        log.write(design.logs.format(**details))
    if design.touches:
        (stage.keys / f"{number:03}.key").touch()


def _nothing_yet(folder: Path) -> Surroundings:
    (folder / "keys").mkdir(parents=True)
    (folder / "program.log").touch()
    return Surroundings(folder / "program.log", folder / "keys")


@asynccontextmanager
async def stage_of(design: Leaky, folder: Path, cluster: Cluster) -> AsyncIterator[Stage]:
    """An empty database, log and key folder."""
    around = _nothing_yet(folder)
    stage = _on_sqlite if design.engine == "sqlite" else _on_postgresql
    async with stage(design, folder, around, cluster) as (run, taker):
        yield Stage(run, taker, folder / "program.log", folder / "keys")


@asynccontextmanager
async def _on_sqlite(design: Leaky, folder: Path, around: Surroundings, _: Cluster) -> AsyncIterator[tuple[Run, Taker]]:
    with closing(sqlite3.connect(folder / "leaky.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")

        async def run(statements: str) -> None:
            connection.executescript(statements)

        yield run, SqliteTaker(folder / "leaky.db", around, design.tables)


@asynccontextmanager
async def _on_postgresql(
    design: Leaky, _: Path, around: Surroundings, cluster: Cluster
) -> AsyncIterator[tuple[Run, Taker]]:
    name = await asyncio.to_thread(cluster.new)
    connection = await asyncpg.connect(host="127.0.0.1", port=cluster.port, user="postgres", database=name)

    async def run(statements: str) -> None:
        await connection.execute(statements)

    try:
        yield run, PostgresTaker(cluster, connection, around, design.tables)
    finally:
        await connection.close()


async def score_of(design: Leaky, folder: Path, cluster: Cluster, chance: random.Random) -> Score:
    """How well every attack does against one such design."""
    async with stage_of(design, folder, cluster) as stage:
        evidence = await play(design, stage, chance)
    score = Score(1, len(evidence.loot.copies), canaries=evidence.loot.canaries)
    for name, attack in ON[design.engine].items():
        score.add(name, evidence.truth, attack(evidence))
    return score
