"""A process that is made to be killed: it writes notes, or sends what is owed, and says what it has done.

`python -m tests.killed notes FOLDER` prints the number of each note when the bot has answered.
`python -m tests.killed votes FOLDER` answers a poll and prints who has been thanked; `close` closes it.
`python -m tests.killed courier FOLDER` appends the marker of each message to `FOLDER/arrived`, as a platform would keep it.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters.courier import Courier
from adapters.door import Member, Parcel, Receipt
from bot.app import Bot
from bot.library import Shelf
from bot.turn import Entry, Feature, Room, RoomKind, Sender, Turn
from bot.views import Card, Reply, Values
from storage import boxes
from storage.db import Database, open_database
from tests.doors.roomless import Roomless

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SENDER = Sender("post", "town", "U1", "Adam")
VOTERS = 1000
CONTENT = Path(__file__).parent.parent / "content"


async def tell(turn: Turn) -> Reply:
    """What a delivery says."""
    return Reply(Card("Hello"))


TELLING = Feature((Entry("sample.tell", tell, by_clock=True),))


@dataclass
class Letterbox(Roomless):
    """A platform that keeps its messages in a file, whatever becomes of us."""

    file: Path
    platform: str = "post"

    async def send(self, parcel: Parcel) -> Receipt:
        """Keep it, then let others have a turn: here one may be killed."""
        with self.file.open("a") as file:
            file.write(parcel.marker + "\n")
            file.flush()
            os.fsync(file.fileno())
        await asyncio.sleep(0)
        return Receipt("box", parcel.marker)

    async def find(self, parcel: Parcel) -> Receipt | None:
        """Whether it is there."""
        return Receipt("box", parcel.marker) if parcel.marker in arrived(self.file) else None

    async def members(self, workspace: str, room: str) -> tuple[Member, ...]:
        """Nobody."""
        return ()


def arrived(file: Path) -> Sequence[str]:
    """The markers of what arrived, in order."""
    return file.read_text().split() if file.exists() else []


def opened(folder: Path) -> Database:
    """The database of the test."""
    return open_database(f"sqlite:///{folder / 'data' / 'a.db'}", [b"k" * 32], folder / "keys")


async def notes(folder: Path) -> None:
    """Write notes, ten at once, until killed."""
    bot = Bot(opened(folder), Shelf(CONTENT))

    async def write(number: int) -> None:
        reply = await bot.handle("journal.save_note", SENDER, Room(), {"words": str(number)}, NOW)
        assert isinstance(reply.view, Card) and reply.home, "not kept"
        print(number, flush=True)

    start = os.getpid() * 1_000_000
    for number in range(start, start + 1_000_000, 10):
        await asyncio.gather(*(write(number + n) for n in range(10)))


async def courier(folder: Path) -> None:
    """Settle and send until nothing is owed."""
    box = Letterbox(folder / "arrived")
    courier = Courier(Bot(opened(folder), Shelf(CONTENT), [TELLING]), {"post": box}, lambda: NOW)
    await courier.settle(timedelta(0))
    print("at work", flush=True)
    while await courier.round():
        pass


async def votes(folder: Path) -> None:
    """Answer the open poll, ten people at once, each once, until killed: who, and what."""
    bot = Bot(opened(folder), Shelf(CONTENT))
    poll, start = (folder / "poll").read_text().split()

    async def vote(number: int) -> None:
        sender = Sender("post", "town", f"V{number}")
        values: Values = {"poll": poll, "edition": 1, "choice": number % 2}
        reply = await bot.handle("polls.vote", sender, Room(RoomKind.CHANNEL, "general"), values, NOW)
        assert isinstance(reply.view, Card) and reply.view.title == "Sealed", "not sealed"
        print(number, flush=True)

    for number in range(int(start), int(start) + VOTERS, 10):
        await asyncio.gather(*(vote(number + n) for n in range(10)))


async def close(folder: Path) -> None:
    """Start as the program does, then close what is over."""
    database = opened(folder)
    await boxes.sweep(database)
    print("at work", flush=True)
    await Bot(database, Shelf(CONTENT)).tick(NOW + timedelta(days=2))


if __name__ == "__main__":
    work = {"notes": notes, "courier": courier, "votes": votes, "close": close}
    asyncio.run(work[sys.argv[1]](Path(sys.argv[2])))
