"""What is put on trial: a scene opens boxes, lets people say things in them through the bot, and closes them. Polls are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sqlalchemy import select

from bot.polls.questions import Result
from storage import boxes, polls
from tests.forensics.attacks import CHOICE, Act, Guess
from tests.forensics.open_polls import VOTERS, House, choices, texts, voters

SIDE_BY_SIDE = 4
"""Boxes that are open in one house at the same time."""

PASSING = 4
"""People who answer and then withdraw for good, beside the forty."""


@dataclass
class Box:
    """One box of a trial: what everybody says in the end, and everything that was done, in order. `about`: the poll or the
    workspace it belongs to; `wordy`: people say it in words. `sealed`: its envelopes before the close, with the database's
    part of the key."""

    about: str
    id: str
    wordy: bool
    truth: Guess
    acts: list[Act] = field(default_factory=list)
    sealed: dict[bytes, bytes] = field(default_factory=dict)
    share: bytes = b""
    proof: bytes = b""


class Scene(Protocol):
    """What is put on trial: how boxes are opened, filled and closed through the bot, and what is published of them."""

    async def opens(self) -> list[tuple[str, str, bool]]:
        """Boxes side by side: what each is about, its id, whether people say it in words."""

    async def says(self, who: str, box: Box, number: int, event: str) -> None:
        """Somebody says number `number`, or changes to it, or says it once more."""

    async def withdraws(self, who: str, box: Box, event: str) -> None:
        """Somebody takes back what was said."""

    async def closes(self, box: Box) -> None:
        """Its time is over."""

    async def published(self, box: Box) -> list[int]:
        """The numbers of the texts that were published, in their order, as the server secret lets one read them."""


class Polls:
    """Polls, half of them for words."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def opens(self) -> list[tuple[str, str, bool]]:
        """See Scene."""
        return [await self._opened(wordy) for wordy in (False, True) * (SIDE_BY_SIDE // 2)]

    async def _opened(self, wordy: bool) -> tuple[str, str, bool]:
        poll = await self._house.opens(texts() if wordy else choices(), voters(VOTERS + PASSING))
        async with self._house.database.transaction() as db:
            return poll, str(await db.value(select(polls.POLL.c.box).where(polls.POLL.c.id == poll))), wordy

    async def says(self, who: str, box: Box, number: int, event: str) -> None:
        """See Scene."""
        await self._house.votes(who, box.about, number, box.wordy, event)

    async def withdraws(self, who: str, box: Box, event: str) -> None:
        """See Scene."""
        await self._house.withdraws(who, box.about, event)

    async def closes(self, box: Box) -> None:
        """See Scene."""
        await self._house.closes(box.about)

    async def published(self, box: Box) -> list[int]:
        """See Scene. Of choices there are only counts."""
        async with self._house.database.transaction() as db:
            row = await boxes.get(db, box.id)
        assert row is not None and row.state == boxes.CLOSED
        [question] = Result.unpacked(row.published).questions
        assert question is not None
        return numbers_in(question.texts)


def numbers_in(words: Sequence[str]) -> list[int]:
    """Which number each of these texts says."""
    told = [CHOICE.search(text.encode()) for text in words]
    return [int(found[1]) for found in told if found]
