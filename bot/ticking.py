"""What all features do when the clock ticks, one after the other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from datetime import datetime
from functools import partial

from bot.library import Library
from bot.trouble import log_trouble
from bot.turn import Feature, Tick
from storage.db import Database

Work = Callable[[datetime], Awaitable[int]]


async def tick(database: Database, library: Library, features: Iterable[Feature], now: datetime) -> int:
    """Plan what has become due; how much was planned. A feature that fails does not hold up the others. Raises only if all of
    them fail, as without a database: then nothing is alive."""
    planned, works, failed = 0, list(_works(database, library, features)), list[Exception]()
    for work in works:
        try:
            while done := await work(now):
                planned += done
        except Exception as trouble:
            failed.append(trouble)
    if failed and len(failed) == len(works):
        raise failed[0]
    for one in failed:
        log_trouble(one)
    return planned


def _works(database: Database, library: Library, features: Iterable[Feature]) -> Iterator[Work]:
    for feature in features:
        if feature.tick is not None:
            yield partial(_in_one_transaction, database, library, feature.tick)
        if feature.duty is not None:
            yield partial(feature.duty, database, library)


async def _in_one_transaction(database: Database, library: Library, tick: Tick, now: datetime) -> int:
    async with database.transaction() as db:
        return await tick(db, library, now)
