"""The clock: boxes made ahead, opened at the hour of release when enough waits together, and what is too old forgotten.

One transaction opens a box, keeps its texts in random order, owes their messages and ends the box; its key is destroyed
when that is committed. Killed before, nothing has happened.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot.asks import curating
from bot.asks.posting import TIMES_AGAIN, deliveries
from bot.asks.reasons import NO_CHANNEL, OVER, packed
from bot.asks.waiting import ALONE, DAY, PAD, SLOT_PAD, TOGETHER, WEEK, Waiting, lock, next_look, week_of
from bot.library import Library, Programme
from bot.turn import Turn
from bot.views import Card, Delivery, Reply, Text
from storage import asks as store
from storage import boxes, channels
from storage import deliveries as owed
from storage.db import Db
from storage.deliveries import Place
from storage.keyring import BoxKey

BATCH = 10
"""Workspaces in one transaction."""

AGAIN = 100
"""Messages that are tried again in one go."""

KEPT = timedelta(days=90)
"""How long a question can be found by its code after the last thing that was posted of it."""


async def tick(db: Db, library: Library, now: datetime) -> int:
    """Whatever is due; how much that was. Weeks end before boxes are opened: see `week_of`."""
    done = await _weeks(db, library.programme, now)
    for place in await store.without_box(db, BATCH):
        done += await begin(db, library.programme, place.platform, place.workspace, now)
    for row in await store.to_look_into(db, now, BATCH):
        done += await _look(db, library, row, now)
    told = await curating.tell(db, now)
    await owed.owe(db, told, now)
    return done + len(told)


# --- boxes ---


async def _weeks(db: Db, programme: Programme, now: datetime) -> int:
    """Forget who asked how often in a week that is over; make the boxes of this one and the next."""
    over = await store.weeks_over(db, now)
    for box in over:
        await boxes.remove(db, box)
    made = 0
    for week, ends_at in (week_of(programme, now), week_of(programme, now + WEEK)):
        if await store.week_box(db, week) is None:
            await db.hold("asks-week", alone=True)
            made += await _begin_week(db, week, ends_at)
    return len(over) + made


async def _begin_week(db: Db, week: str, ends_at: datetime) -> int:
    if await store.week_box(db, week) is not None:  # another process was faster
        return 0
    box, _ = await boxes.prepare(db, store.QUOTA, SLOT_PAD, boxes.FIVE)
    await boxes.open_(db, box, ends_at)
    await store.begin_week(db, week, box, ends_at)
    return 1


async def begin(db: Db, programme: Programme, platform: str, workspace: str, now: datetime) -> int:
    """The first box of a workspace, so that asking writes nothing but what is asked."""
    await db.hold(lock(platform, workspace), alone=True)
    if await store.box_of(db, platform, workspace) is not None:
        return 0
    await store.begin(db)
    look_at = next_look(programme, now)
    box, _ = await _new_box(db, look_at)
    await store.use_box(db, platform, workspace, box=box, look_at=look_at)
    return 1


async def _new_box(db: Db, look_at: datetime) -> tuple[str, BoxKey]:
    box, key = await boxes.prepare(db, store.KIND, PAD, boxes.FIVE)
    await boxes.open_(db, box, look_at + WEEK)
    return box, key


async def ready(turn: Turn) -> tuple[Delivery, ...]:
    """There is a box that can be opened, before anybody is invited to ask."""
    sender = turn.person.sender
    where = (sender.platform, sender.workspace)
    await begin(turn.db, turn.library.programme, *where, turn.now)
    row = await store.box_of(turn.db, *where)
    if row is None or boxes.key_of(turn.db, await boxes.get(turn.db, row.box)) is not None:
        return ()
    return await _lost(turn.db, row, turn.now, row.look_at)


# --- the hour of release ---


async def _look(db: Db, library: Library, row: Row[Any], now: datetime) -> int:
    """Once a day for each workspace: open its box if enough waits, or something has waited long enough."""
    await db.hold(lock(row.platform, row.workspace), alone=True)
    current = await store.box_of(db, row.platform, row.workspace)
    if current is None or current.look_at > now:
        return 0
    again = await store.unseen(db, (now - TIMES_AGAIN * DAY).date(), AGAIN)
    owing = await deliveries(db, again, f"again-{now:%Y-%m-%d}")
    opened = await _opened(db, library, current, now, next_look(library.programme, now))
    await owed.owe(db, (*owing, *opened, *await curating.remind(db, now)), now)
    await store.forget(db, (now - KEPT).date())
    return 1


async def _opened(db: Db, library: Library, row: Row[Any], now: datetime, look_at: datetime) -> tuple[Delivery, ...]:
    box = await boxes.get(db, row.box)
    ballots = await boxes.opened(db, box)
    if box is None or ballots is None:
        return await _lost(db, row, now, look_at)
    texts = [Waiting.unpacked(ballot) for ballot in ballots if ballot]
    due = _due(texts, ballots.count(b""), now.date())
    idle = not ballots and now < box.closes_at  # an empty box goes as well, some day, and the secret of its key with it
    if idle or (texts and not due):
        await store.change_box(db, row.platform, row.workspace, look_at=look_at)
        return ()
    random.SystemRandom().shuffle(texts)
    await _ended(db, row, look_at, [text for text in texts if text not in due])
    rows = [await _row(db, library, text, now.date()) for text in texts if text in due]
    await store.keep(db, rows)
    kept = [await store.get(db, one["id"]) for one in rows if one["state"] == store.POSTED]
    return await deliveries(db, [one for one in kept if one is not None], "new")


def _due(texts: list[Waiting], people: int, today: date) -> list[Waiting]:
    """What is posted now: everything if texts of enough people wait, else what has waited long enough by itself. Nothing that
    somebody else puts in or takes out makes it come alone any sooner."""
    if min(people, len(texts)) >= TOGETHER:
        return texts
    return [text for text in texts if today - text.day >= ALONE]


async def _ended(db: Db, row: Row[Any], look_at: datetime, rest: list[Waiting]) -> None:
    """The box and its key are gone; what is not due goes on waiting in a new one."""
    await boxes.close(db, row.box, boxes.CLOSED, "")
    box, key = await _new_box(db, look_at)
    for text in rest:
        await boxes.put(db, key, text.member, text.packed(), PAD)
    await store.use_box(db, row.platform, row.workspace, box=box, look_at=look_at)


async def _row(db: Db, library: Library, text: Waiting, today: date) -> dict[str, Any]:
    id = store.new_id()
    state, reason = await _becomes(db, library.programme, text)
    words = "" if state == store.WITHDRAWN else text.words
    about = {"id": id, "thread": text.thread or id, "kind": text.kind, "channel": text.channel, "words": words}
    mark = None if text.kind == store.ADDED else text.mark
    fresh = state == store.READING
    return about | {"mark": mark, "state": state, "reason": reason, "fresh": fresh, "day": today}


async def _becomes(db: Db, programme: Programme, text: Waiting) -> tuple[str, str]:
    """What a text is when it is released, and why it is not posted."""
    channel = await channels.get(db, text.channel)
    if channel is None or channel.state != channels.OPEN:
        return store.RETURNED, packed(NO_CHANNEL)
    if not await curating.can_follow(db, text.kind, text.thread):  # what its author added to it goes with the question
        return (store.WITHDRAWN, "") if text.kind == store.ADDED else (store.RETURNED, packed(OVER))
    return (store.READING if programme.asks_read_first else store.POSTED), ""


async def _lost(db: Db, row: Row[Any], now: datetime, look_at: datetime) -> tuple[Delivery, ...]:
    """A share of the key is gone, or something was tampered with: nothing of it can be posted, and everybody is told."""
    waited = await boxes.count(db, row.box)
    await boxes.close(db, row.box, boxes.VOID, "")
    box, _ = await _new_box(db, look_at)
    changed = {"box": box, "look_at": look_at}
    lost = {"lost_on": now.date()} if waited else {}
    await store.use_box(db, row.platform, row.workspace, **changed, **lost)
    return await _announced(db, row) if waited else ()


async def _announced(db: Db, row: Row[Any]) -> tuple[Delivery, ...]:
    found: Sequence[Row[Any]] = await channels.for_asks(db, row.platform, row.workspace)
    places = [Place(row.platform, row.workspace, one.room) for one in found]
    return tuple(Delivery(f"asks-lost:{row.box}:{place.room}", "asks.lost", place=place) for place in places)


async def lost(turn: Turn) -> Reply:
    """What a channel hears when what waited cannot be opened any more."""
    return Reply(Card(turn.label("asks-lost-title"), (Text(turn.say("asks-lost")),)))
