"""What waits: sealed in its workspace's box until others wait with it, under a name that only its author's code gives.

Putting something in writes its envelope; an empty one that says that this person has something in the box, so that three
texts of one person are not taken for three people; and for something new one that stands for one of the person's times this
week. Nothing in them leads from one to the other. The boxes are made ahead by the clock (bot/asks/releasing.py), never by
whoever asks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.library import Programme
from bot.schedule import local, zones
from bot.turn import Turn
from storage import asks as store
from storage import boxes
from storage.db import Db
from storage.keyring import BoxKey

LONGEST = 2000
"""Characters of a text; the box holds all of them, four bytes each."""

PAD, SLOT_PAD = 8192, 64
"""Bytes of every envelope: of those with words, and of those that stand for a time."""

ANSWERS_A_WEEK = 10
"""Without a name, a person: answers are short, and a flood of them is one all the same."""

DAY, WEEK = timedelta(days=1), timedelta(days=7)

ALONE = timedelta(days=6)
"""After the first look at which it waited, something is posted at the latest: within a week of being written."""

TOGETHER = 3
"""Texts of so many people are posted together."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One text as it waits. `day`: that of the first look at which it waits; `mark`: of its author's code; `thread`: the
    question that it belongs to, empty for a question."""

    kind: str
    words: str
    channel: int
    day: date
    mark: bytes
    thread: str = ""

    @property
    def member(self) -> str:
        """The name under which it waits."""
        return place_in(self.mark, self.kind)

    def packed(self) -> bytes:
        """Its bytes: the words as they are, so that no spelling of them is longer than another."""
        about = [self.kind, self.channel, self.day.isoformat(), self.mark.hex(), self.thread]
        return json.dumps(about).encode() + b"\n" + self.words.encode()

    @staticmethod
    def unpacked(ballot: bytes) -> Waiting:
        """From its bytes."""
        about, _, words = ballot.partition(b"\n")
        kind, channel, day, mark, thread = json.loads(about)
        return Waiting(kind, words.decode(), channel, date.fromisoformat(day), bytes.fromhex(mark), thread)


def place_in(mark: bytes, kind: str) -> str:
    """Where something waits by its author's code: what was added to a question beside the question."""
    return f"{kind} {mark.hex()}"


def next_look(programme: Programme, now: datetime) -> datetime:
    """The next time of day (UTC) at which boxes are looked into."""
    today = datetime.combine(now.date(), time.fromisoformat(programme.asks_at), now.tzinfo)
    return today if today > now else today + DAY


def week_of(programme: Programme, now: datetime) -> tuple[str, datetime]:
    """The week of the quotas and when it ends: on a Monday at the hour of release, so that a text that is released alone after
    its days of waiting is released when nothing tells any more who asked in the week in which it came."""
    shift = timedelta(hours=int(programme.asks_at[:2]), minutes=int(programme.asks_at[3:]))
    day = (now - shift).date()
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return f"{year}-{week:02}", datetime.combine(monday, time(), now.tzinfo) + WEEK + shift


async def open_box(db: Db, platform: str, workspace: str) -> tuple[Row[Any], BoxKey] | None:
    """The box of a workspace and its key, for a turn that puts something in or looks for it; None if there is none, or its key
    is gone. Held by many at once, and by a release alone."""
    await db.hold(lock(platform, workspace), alone=False)
    row = await store.box_of(db, platform, workspace)
    key = row and boxes.key_of(db, await boxes.get(db, row.box))
    return (row, key) if row is not None and key is not None else None


def lock(platform: str, workspace: str) -> str:
    """What a release holds alone."""
    return f"asks:{platform}:{workspace}"


async def found(db: Db, key: BoxKey, member: str) -> Waiting | None:
    """What waits under a name, opened in memory."""
    ballot = await boxes.ballot(db, key, member)
    return None if ballot is None else Waiting.unpacked(ballot)


async def put_in(turn: Turn, key: BoxKey, text: Waiting) -> None:
    """Let a text wait. What waits there already under its author's code is replaced, and has waited as long."""
    before = await found(turn.db, key, text.member)
    text = replace(text, day=before.day) if before else text
    await boxes.put(turn.db, key, text.member, text.packed(), PAD)
    await boxes.put(turn.db, key, f"who {turn.person.sender.known_as}", b"", PAD)


async def take_a_turn(turn: Turn, kind: str, most: int) -> bool:
    """Use up one of this person's times this week; False if all are used. The envelope is empty. Taking something back does not
    give its time back: nobody is to find out in that way that it was taken back."""
    week, _ = week_of(turn.library.programme, turn.now)
    box = await store.week_box(turn.db, week)
    key = boxes.key_of(turn.db, await boxes.get(turn.db, box)) if box else None
    if key is None:  # the clock makes a new one; nobody is kept from asking for that
        return True
    who = f"{kind} {turn.person.sender.known_as}"
    await turn.db.hold(f"asks-quota:{key.tag(who).hex()}", alone=True)
    for number in range(most):
        if not await boxes.holds(turn.db, key, f"{who} {number}"):
            await boxes.put(turn.db, key, f"{who} {number}", b"", SLOT_PAD)
            return True
    return False


def when_posted(turn: Turn) -> tuple[str, str]:
    """The hour at which boxes are looked into, and the day by which something put in now is posted even if it stays alone. The
    same whether anything waits or not."""
    known = turn.person.sender.zone
    zone = known if known in zones() else "UTC"
    first = next_look(turn.library.programme, turn.now)
    hour = turn.label("asks-hour", hour=f"{local(first, zone):%H:%M}", zone=zone.replace("_", " "))
    return hour, spoken.day(turn.person.language, local(first + ALONE, zone).date())
