"""From a draft to an open poll: who is there is counted first, and what would not be safe is not opened.

The audience is fixed here: whoever comes later cannot vote, so nobody can be singled out by who was added since.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from sqlalchemy import Row

from bot.polls.questions import Sheet
from bot.schedule import local, moment_of
from bot.turn import Sender, Turn
from bot.views import Delivery, Reply
from storage import boxes
from storage import polls as store
from storage.db import Db
from storage.deliveries import Place
from storage.keyring import BoxKey

SMALLEST_AUDIENCE = 8
"""People (anonymity.md): in a smaller group even a band tells who it was."""

HOUR = timedelta(hours=1)

RULES = {
    "weekly": relativedelta(weeks=1),
    "fortnightly": relativedelta(weeks=2),
    "monthly": relativedelta(months=1),
    "quarterly": relativedelta(months=3),
}
"""How a poll may be repeated."""

MONTHS = ("monthly", "quarterly")


async def begin(db: Db, poll: Row[Any], sheet: Sheet) -> tuple[Delivery, ...]:
    """Make the box and have every place counted; what was counted in an earlier attempt is forgotten."""
    await store.forget_audience(db, poll.id)
    box, _ = await boxes.prepare(db, "poll", sheet.pad, boxes.FIVE)
    asks = db.keyring.alias("asks:" + " ".join(sheet.name.casefold().split()))
    await store.change(db, poll.id, state=store.COUNTING, box=box, exact=sheet.exact, asks=asks)
    return tuple(
        Delivery(
            f"count:{box}:{place.platform}:{place.room}",
            "polls.count",
            place=place,
            values={"poll": poll.id, "platform": place.platform, "workspace": place.workspace},
        )
        for place in await store.places(db, poll.id)
    )


async def count(turn: Turn) -> Reply:
    """Put the members of one place into the audience; with the last place the poll opens, or its maker is told why not."""
    poll = await store.alone(turn.db, turn.text("poll"))
    if poll is None or poll.state != store.COUNTING:
        return Reply()
    place = Place(turn.text("platform"), turn.text("workspace"), turn.room.id)
    key = boxes.key_of(turn.db, await boxes.get(turn.db, poll.box))
    if turn.text("refused") or not key:
        return Reply(deliveries=await _back(turn, poll, "absent"))
    here = turn.chosen("members")
    if await _two_platforms(turn.db, poll.id) and not all(words.partition(" ")[2] for words in here):
        return Reply(deliveries=await _back(turn, poll, "unlinked"))
    members = [_member(turn.db, key, place, words) for words in here]
    if await store.count_in(turn.db, poll.id, place, members):
        return Reply()
    trouble = await _unsafe(turn, poll)
    return Reply(deliveries=await (_back(turn, poll, trouble) if trouble else _open(turn, poll)))


async def _two_platforms(db: Db, poll: str) -> bool:
    return len({place.platform for place in await store.places(db, poll)}) > 1


def _member(db: Db, key: BoxKey, place: Place, words: str) -> tuple[bytes, bytes]:
    """One human being: two platforms know the same one by the same address."""
    user, _, email = words.partition(" ")
    known_as = Sender(place.platform, place.workspace, user).known_as
    return key.tag(known_as), db.keyring.alias(f"mail:{email.lower()}" if email else known_as)


async def _unsafe(turn: Turn, poll: Row[Any]) -> str:
    """Why this poll must not be opened; empty if it may."""
    if await store.audience(turn.db, poll.id) < SMALLEST_AUDIENCE:
        return "few"
    if poll.exact and await store.asked_before(turn.db, poll, turn.now):
        return "again"
    return ""


async def _back(turn: Turn, poll: Row[Any], why: str) -> tuple[Delivery, ...]:
    """A draft again, with nothing lost; its maker is told privately what to do."""
    await boxes.remove(turn.db, poll.box)
    await store.change(turn.db, poll.id, state=store.DRAFT, box="", opens_at=None)
    return told(poll, why, turn.now, turn.room.id)


def told(poll: Row[Any], why: str, now: datetime, room: str = "") -> tuple[Delivery, ...]:
    """A private line to the maker, unless they were erased. What stands there about an open poll is brought up to date at
    its close."""
    if poll.person_id is None:
        return ()
    key = f"told:{poll.id}:{why}:{now.timestamp():.0f}"
    name = f"panel:{poll.id}" if why in ("open", "closed") else ""
    values = {"poll": poll.id, "why": why, "room": room}
    return (Delivery(key, "polls.told", poll.person_id, values=values, name=name),)


async def _open(turn: Turn, poll: Row[Any]) -> tuple[Delivery, ...]:
    closes_at = turn.now + timedelta(seconds=poll.lasts)
    ends_at = await boxes.open_(turn.db, poll.box, closes_at)
    look_at = turn.now.replace(minute=0, second=0, microsecond=0) + HOUR
    moments = {"opened_at": turn.now, "closes_at": closes_at, "ends_at": ends_at, "look_at": look_at}
    await store.change(turn.db, poll.id, state=store.OPEN, lively=False, **moments)
    await _plan_next(turn.db, poll, turn.now)
    deliveries = await shown(turn.db, poll.id, "open")
    return (*deliveries, *await _reminders(turn, poll, closes_at), *told(poll, "open", turn.now))


async def shown(db: Db, poll: str, occasion: str) -> tuple[Delivery, ...]:
    """The poll's message in every place, drawn as it is then; it replaces the one that is there."""
    return tuple(
        Delivery(
            f"show:{poll}:{occasion}:{place.platform}:{place.room}",
            "polls.show",
            place=place,
            values={"poll": poll},
            name=f"poll:{poll}",
        )
        for place in await store.places(db, poll)
    )


async def _reminders(turn: Turn, poll: Row[Any], closes_at: datetime) -> tuple[Delivery, ...]:
    """To everybody in the place alike: nobody knows who has answered."""
    due_at = closes_at - timedelta(seconds=poll.remind)
    if not poll.remind or due_at <= turn.now:
        return ()
    return tuple(
        Delivery(
            f"remind:{poll.id}:{place.platform}:{place.room}",
            "polls.remind",
            place=place,
            values={"poll": poll.id},
            due_at=due_at,
            expires_at=closes_at,
        )
        for place in await store.places(turn.db, poll.id)
    )


# --- again ---


async def _plan_next(db: Db, poll: Row[Any], now: datetime) -> None:
    """The next poll of a series, at the same hour on the clock of its zone, unless the series ends before."""
    began = poll.opens_at or now
    rule = anchored(poll.rule, poll.zone or "UTC", began)
    following = next_opening(rule, poll.zone or "UTC", began, now)
    if following is None or (poll.rule_until and following > poll.rule_until):
        return
    kept = ("series", "rule_until", "zone", "lasts", "remind", "language", "exact")
    more = {name: getattr(poll, name) for name in kept}
    id = await store.draft(db, poll.person_id, poll.sheet, now, **more, rule=rule)
    await store.change(db, id, state=store.PLANNED, opens_at=following)
    for place in await store.places(db, poll.id):
        await store.add_place(db, id, place)


def anchored(rule: str, zone: str, began: datetime) -> str:
    """The rule with the day of the month that a series keeps ("monthly 31" is the last day where there is no 31st)."""
    return rule if not rule or " " in rule else f"{rule} {local(began, zone).day}"


def next_opening(rule: str, zone: str, began: datetime, now: datetime) -> datetime | None:
    """When the poll after one that opened at `began` (UTC) opens: not before `now`. None where it is not repeated."""
    name, _, day = rule.partition(" ")
    if name not in RULES:
        return None
    here = local(began, zone)
    following = here.date()
    while (moment := moment_of(following, f"{here:%H:%M}", zone)) <= max(began, now):
        following += RULES[name]
        if name in MONTHS:
            following += relativedelta(day=int(day))
    return moment


async def plan(db: Db, now: datetime, batch: int) -> tuple[int, tuple[Delivery, ...]]:
    """Begin the planned polls whose time has come; how many, and what is owed."""
    due = await store.opening(db, now, batch)
    owed: list[Delivery] = []
    for row in due:
        poll = await store.alone(db, row.id)
        if poll is not None and poll.state == store.PLANNED:
            owed += await begin(db, poll, Sheet.unpacked(poll.sheet))
    return len(due), tuple(owed)
