"""The close: every envelope is opened in memory, what is published is kept, the rest and the key are gone.

One transaction, and whoever comes second finds it done. Killed before the commit: nothing happened. Killed after it: the
key is destroyed before anything is served again (storage/boxes.py, `sweep`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot.library import Library
from bot.polls import opening
from bot.polls.ballots import ballot_card, shortened, title_of, when
from bot.polls.publishing import result
from bot.polls.questions import Sheet, unpacked_ballot
from bot.polls.results import result_card
from bot.turn import Turn
from bot.views import Button, Buttons, Card, Delivery, Quote, Reply, Style, Text
from storage import boxes
from storage import deliveries as owed
from storage import polls as store
from storage.db import Db

BATCH = 20
"""Polls handled in one transaction: opening the envelopes of one large poll takes a while."""

NAME = 200


async def tick(db: Db, library: Library, now: datetime) -> int:
    """Open what is planned, look by the hour, close what is over; how many polls that were."""
    begun, deliveries = await opening.plan(db, now, BATCH)
    owing = list(deliveries)
    ending = await store.ending(db, now, BATCH)
    for row in ending:
        owing += await close(db, row.id, now)
    looking = await store.looking(db, now, BATCH)
    for row in looking:
        owing += await _look(db, row.id, now)
    await owed.owe(db, owing, now)
    return begun + len(ending) + len(looking)


async def close(db: Db, id: str, now: datetime) -> tuple[Delivery, ...]:
    """Open the box, keep what is published, seal it for ever. Closing what is not open does nothing."""
    poll = await store.alone(db, id)
    if poll is None or poll.state != store.OPEN:
        return ()
    box = await boxes.get(db, poll.box)
    opened = await boxes.opened(db, box)
    if box is None or opened is None:
        return await void(db, id, now)
    sheet, asked = Sheet.unpacked(poll.sheet), await store.audience(db, id)
    published = result(sheet, [unpacked_ballot(one) for one in opened], least=box.k_min, audience=asked)
    await boxes.close(db, box.id, boxes.CLOSED, published.packed())
    await store.change(db, id, state=store.CLOSED, ends_at=now)
    return (*await opening.shown(db, id, "closed"), *_for_maker(poll, now))


async def void(db: Db, id: str, now: datetime) -> tuple[Delivery, ...]:
    """A share of the key is gone, or an envelope was tampered with: nothing is published, and everybody is told."""
    poll = await store.alone(db, id)
    if poll is None or poll.state != store.OPEN:
        return ()
    await boxes.close(db, poll.box, boxes.VOID, "")
    await store.change(db, id, state=store.VOID)
    return (*await opening.shown(db, id, "void"), *_for_maker(poll, now))


def _for_maker(poll: Row[Any], now: datetime) -> tuple[Delivery, ...]:
    if poll.person_id is None:
        return ()
    result = Delivery(f"result:{poll.id}", "polls.result", poll.person_id, values={"poll": poll.id})
    return (*opening.told(poll, "closed", now), result)


async def _look(db: Db, id: str, now: datetime) -> tuple[Delivery, ...]:
    """By the hour, whatever was answered meanwhile: are five reached, and is the key still there?"""
    poll = await store.alone(db, id)
    if poll is None or poll.state != store.OPEN:
        return ()
    if boxes.key_of(db, await boxes.get(db, poll.box)) is None:
        return await void(db, id, now)
    answers = await boxes.count(db, poll.box)
    lively, hour = answers >= boxes.FIVE, now.replace(minute=0, second=0, microsecond=0)
    await store.change(db, id, lively=lively, touched=poll.touched or answers > 0, look_at=hour + opening.HOUR)
    return () if lively == poll.lively else await opening.shown(db, id, f"{hour:%Y%m%d%H}")


# --- what stands in the channel ---


async def show(turn: Turn) -> Reply:
    """The poll's message, as it is now."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None:
        return Reply(Card(turn.label("poll-deleted-title"), (Text(turn.say("poll-deleted")),)))
    turn, sheet = turn.speaking(poll.language), Sheet.unpacked(poll.sheet)
    match poll.state:
        case store.OPEN:
            return Reply(ballot_card(turn, poll, sheet))
        case store.CLOSED:
            return Reply(await result_card(turn, poll, sheet))
        case store.VOID:
            return Reply(Card(title_of(turn, sheet), (Text(turn.say("poll-void")),)))
        case _:
            return Reply()


async def remind(turn: Turn) -> Reply:
    """A line to everybody in the place before the close."""
    poll = await store.get(turn.db, turn.text("poll"))
    if poll is None or poll.state != store.OPEN:
        return Reply()
    turn, sheet = turn.speaking(poll.language), Sheet.unpacked(poll.sheet)
    about = {"poll": poll.id}
    answer = Button(turn.label("poll-answer-button"), "polls.answer", about, Style.PRIMARY, opens_form=True)
    words = turn.say("poll-reminder", close=when(turn, poll, poll.closes_at))
    parts = (Quote(shortened(sheet.name, NAME)), Text(words), Buttons((answer,)))
    return Reply(Card(turn.label("poll-reminder-title"), parts))
