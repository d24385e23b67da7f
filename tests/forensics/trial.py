"""Trials of our own design: things said by forty people in a known order, copied after every act, closed, and attacked."""

from __future__ import annotations

import asyncio
import logging
import random
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg
from sqlalchemy import select

from bot.library import Shelf
from bot.polls.questions import unpacked_ballot
from storage import boxes
from storage.db import Database, open_database
from storage.keyring import Keyring
from storage.schema import migrate
from tests.forensics.attacks import CHOICE, ON, SEALED, Act, Evidence, Guess, everything_seen
from tests.forensics.copies import SqliteTaker, Surroundings, Taker
from tests.forensics.open_polls import VOTERS, House, voters
from tests.forensics.postgres_copies import PostgresTaker
from tests.forensics.scenes import PASSING, Box, Polls, Scene
from tests.forensics.score import Score
from tests.postgres import Cluster

SECRET = bytes(range(32))

TABLES = ("envelope", "audience")

Step = tuple[str, int | None]
"""Who, and the number of what they say; None for a withdrawal."""


async def attacked(scene: Scene, house: House, engine: str, taker: Taker, folder: Path, chance: random.Random) -> Score:
    """Open boxes side by side, let everybody speak, change and withdraw, copy after each act, close, and attack."""
    them = [_drawn(*opened, chance) for opened in await scene.opens()]
    shutil.copytree(folder / "keys", folder / "stolen")  # for the control; no attack is given them
    await taker.take()
    for box, step in _mixed([(box, plan(box.truth, chance)) for box in them], chance):
        await _act(scene, taker, box, step, f"event-{chance.getrandbits(64)}")
    for box in them:
        await _keep(house.database, box)
    for box in them:
        await scene.closes(box)
        await taker.take()
    await taker.finish()
    await boxes.sweep(house.database)
    await taker.take()
    score = Score(len(them), len(taker.loot.copies), canaries=taker.loot.canaries)
    score.left = _left(taker, {box.id for box in them})
    for box in them:
        evidence = _evidence(taker, box, await scene.published(box))
        for name, attack in ON[engine].items():
            score.add(name, evidence.truth, attack(evidence))
        _with_keys(score, evidence, box, folder)
    return score


def _drawn(about: str, id: str, wordy: bool, chance: random.Random) -> Box:
    stay = chance.sample(voters(VOTERS + PASSING), VOTERS)
    return Box(about, id, wordy, dict(zip(stay, chance.sample(range(VOTERS), VOTERS), strict=True)))


def _left(taker: Taker, ids: set[str]) -> int:
    """Envelopes and key files of closed boxes that are still there."""
    envelopes = [found[0] for found in SEALED.findall(taker.loot.now) if found[0].decode() in ids]
    return len(envelopes) + sum(name.partition(".")[0] in ids for name, _ in taker.loot.copies[-1].listing)


def plan(truth: Guess, chance: random.Random) -> list[Step]:
    """What one poll's people do, in order: most answer once; some change, press twice, or withdraw and come back."""
    steps: list[tuple[float, Step]] = []
    for who in voters(VOTERS + PASSING):
        final: list[int | None] = [truth.get(who)]
        other = chance.randrange(VOTERS)
        kind = chance.random()
        if who not in truth:
            final = [other, None]
        elif kind < 0.15:
            final = [other, *final]
        elif kind < 0.25:
            final = final * 2
        elif kind < 0.3:
            final = [other, None, *final]
        moments = sorted(chance.random() for _ in final)
        steps += [(moment, (who, number)) for moment, number in zip(moments, final, strict=True)]
    return [step for _, step in sorted(steps)]


def _mixed(plans: Sequence[tuple[Box, list[Step]]], chance: random.Random) -> Iterator[tuple[Box, Step]]:
    """The steps of all polls, each poll's in its order."""
    turns = [box for box, steps in plans for _ in steps]
    chance.shuffle(turns)
    left = {box.id: iter(steps) for box, steps in plans}
    for box in turns:
        yield box, next(left[box.id])


async def _act(scene: Scene, taker: Taker, box: Box, step: Step, event: str) -> None:
    who, number = step
    if number is None:
        await scene.withdraws(who, box, event)
    else:
        await scene.says(who, box, number, event)
    await taker.take()
    box.acts.append(Act(len(taker.loot.copies) - 1, who, number is not None))


async def _keep(database: Database, box: Box) -> None:
    """What the database holds of a box before its close."""
    async with database.transaction() as db:
        row = await boxes.get(db, box.id)
        envelopes = await db.rows(select(boxes.ENVELOPE).where(boxes.ENVELOPE.c.box == box.id))
    assert row is not None
    box.share, box.proof = row.share, row.proof
    box.sealed = {bytes(one.tag): bytes(one.sealed) for one in envelopes}
    assert len(box.sealed) >= VOTERS


def _evidence(taker: Taker, box: Box, published: list[int]) -> Evidence:
    assert len(published) == (VOTERS if box.wordy else 0)
    numbers = list(range(VOTERS))
    return Evidence(taker.loot, box.acts, numbers, box.truth, "envelope", mark=box.id.encode(), published=published)


def _with_keys(score: Score, evidence: Evidence, box: Box, folder: Path) -> None:
    """The control: with the stolen key file, the database's share and the secret, everything is known; with a share less,
    nothing. Which envelope is whose, whoever has every copy knows anyway."""
    whose = {tag: who for raw, who in everything_seen(evidence).items() for tag in box.sealed if tag in raw}
    for secret, keys in (
        (SECRET, folder / "stolen"),
        (SECRET, folder / "keys"),
        (SECRET, None),
        (b"x" * 32, folder / "stolen"),
    ):
        key = Keyring([secret], keys).find(box.id, box.share, box.proof)
        opened = {tag: key.open(tag, sealed) for tag, sealed in box.sealed.items()} if key else {}
        guess = {whose[tag]: _number(ballot) for tag, ballot in opened.items() if ballot}  # empty: that one was there
        complete = keys == folder / "stolen" and secret == SECRET
        score.control(complete, box.truth, guess)


def _number(ballot: bytes) -> int:
    """What an opened envelope says: the words themselves, or the number of a choice."""
    found = CHOICE.search(ballot)
    if found is not None:
        return int(found[1])
    [answer] = unpacked_ballot(ballot)
    assert isinstance(answer, tuple)
    return answer[0]


# --- houses ---


def beginning(folder: Path) -> Path:
    """A folder with an empty log in it; the log."""
    folder.mkdir(parents=True)
    log = folder / "program.log"
    log.touch()
    return log


@contextmanager
def logging_into(file: Path) -> Iterator[None]:
    """Everything that any library logs, at its most talkative."""
    root, handler = logging.getLogger(), logging.FileHandler(file)
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield
    finally:
        root.setLevel(before)
        root.removeHandler(handler)
        handler.close()


@asynccontextmanager
async def sqlite_house(folder: Path, shelf: Shelf) -> AsyncIterator[tuple[House, Taker]]:
    """A house on SQLite in an empty folder."""
    path, log = folder / "a.db", beginning(folder)
    database = open_database(f"sqlite:///{path}", [SECRET], folder / "keys")
    try:
        await migrate(database)
        await database.scrub()
        with logging_into(log):
            yield House.of(database, shelf), SqliteTaker(path, Surroundings(log, folder / "keys"), TABLES)
    finally:
        await database.close()


@asynccontextmanager
async def postgres_house(folder: Path, shelf: Shelf, cluster: Cluster) -> AsyncIterator[tuple[House, Taker]]:
    """A house on PostgreSQL, and its administrator."""
    name, log = await asyncio.to_thread(cluster.new), beginning(folder)
    database = open_database(cluster.url(name), [SECRET], folder / "keys")
    spy = await asyncpg.connect(host="127.0.0.1", port=cluster.port, user="postgres", database=name)
    try:
        await migrate(database)
        with logging_into(log):
            yield House.of(database, shelf), PostgresTaker(cluster, spy, Surroundings(log, folder / "keys"), TABLES)
    finally:
        await spy.close()
        await database.close()


async def ours(
    engine: str,
    houses: int,
    folder: Path,
    shelf: Shelf,
    cluster: Cluster | None,
    seed: int,
    scene: Callable[[House], Scene] = Polls,
) -> Score:
    """Our own design in so many houses of four boxes each. `seed` decides what people do, not what the program draws."""
    score = Score()
    for number in range(houses):
        here = folder / f"{engine}-{number}"
        house = sqlite_house(here, shelf) if cluster is None else postgres_house(here, shelf, cluster)
        async with house as (bot, taker):
            score = score.plus(await attacked(scene(bot), bot, engine, taker, here, random.Random(f"{seed} {number}")))
        shutil.rmtree(here)
    return score
