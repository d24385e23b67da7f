"""Questions without a name on trial: asked by forms in four workspaces, changed and withdrawn by their codes, and posted at the
hour of release. What the attacker is after is who asked what.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from adapters import plain_text
from bot.turn import Room, RoomKind, Sender
from bot.views import Card, Form, Reply, Values
from storage import asks, channels
from storage.deliveries import Place
from tests.asking import AROUND, SIX
from tests.forensics.open_polls import PLATFORM, ROOM, House, text_of
from tests.forensics.scenes import SIDE_BY_SIDE, Box, numbers_in

LATER = timedelta(days=365)


class Asks:
    """A Scene: one box for each workspace."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._codes: dict[tuple[str, str], str] = {}
        self._sent: dict[tuple[str, str], tuple[int, Values]] = {}

    async def opens(self) -> list[tuple[str, str, bool]]:
        """See Scene. The clock makes the boxes, before anybody asks."""
        workspaces = [f"workspace{number}" for number in range(SIDE_BY_SIDE)]
        async with self._house.database.transaction() as db:
            for workspace in workspaces:
                place = Place(PLATFORM, workspace, ROOM)
                told = {"topic": "Anything", "asks": True, "person_id": None}
                channel = await channels.keep(db, place, told, self._house.now + LATER)
                await channels.change(db, channel.id, state=channels.OPEN)
        await self._house.bot.tick(self._house.now)
        async with self._house.database.transaction() as db:
            found = [await asks.box_of(db, PLATFORM, workspace) for workspace in workspaces]
        return [(row.workspace, row.box, True) for row in found if row is not None]

    async def says(self, who: str, box: Box, number: int, event: str) -> None:
        """See Scene. A change comes by the code; the same words once more are the same form sent twice."""
        before = self._sent.get((box.about, who))
        if before is not None and before[0] == number:
            await self._turn(who, box, "asks.send", before[1], event)
        elif before is not None:
            await self._returns(who, box, {"what": "change", "words": text_of(number)}, event)
        else:
            await self._asks(who, box, number, event)

    async def _asks(self, who: str, box: Box, number: int, event: str) -> None:
        words = {"words": text_of(number)}
        written = _form(await self._turn(who, box, "asks.write", {}, event))
        looked = _form(await self._turn(who, box, "asks.look", {**written.values, **words}, event))
        sending: Values = {**looked.values, **words, "when": "together"}
        card = (await self._turn(who, box, "asks.send", sending, event)).view
        assert isinstance(card, Card)
        code = SIX.search(plain_text.draw(card).rpartition(AROUND)[2])
        assert code is not None, card
        self._codes[box.about, who] = code[0]
        self._sent[box.about, who] = number, sending

    async def withdraws(self, who: str, box: Box, event: str) -> None:
        """See Scene. The code is used up."""
        await self._returns(who, box, {"what": "withdraw"}, event)
        del self._sent[box.about, who]

    async def _returns(self, who: str, box: Box, chosen: Values, event: str) -> None:
        code = {"typed": self._codes[box.about, who]}
        shown = _form(await self._turn(who, box, "asks.open", code, event))
        reply = await self._turn(who, box, "asks.change", {**shown.values, **chosen}, event)
        if isinstance(reply.view, Form):  # a look at what could tell who it is; sent once more, it is taken
            reply = await self._turn(who, box, "asks.change", {**reply.view.values, **chosen}, event)
        assert isinstance(reply.view, Card), reply
        self._sent[box.about, who] = -1, {}

    async def closes(self, box: Box) -> None:
        """See Scene. All boxes are opened at the same hour."""
        if box.about.endswith("0"):
            self._house.now += timedelta(days=1)
        await self._house.bot.tick(self._house.now)

    async def published(self, box: Box) -> list[int]:
        """See Scene. The order is that in which the texts lie in their table."""
        async with self._house.database.transaction() as db:
            channel = await channels.at(db, Place(PLATFORM, box.about, ROOM))
            assert channel is not None
            rows = await db.rows(select(asks.ASK.c.words).where(asks.ASK.c.channel == channel.id))
        return numbers_in([row.words for row in rows])

    async def _turn(self, who: str, box: Box, address: str, values: Values, event: str) -> Reply:
        sender, room = Sender(PLATFORM, box.about, who, f"Ms {who}"), Room(RoomKind.DIRECT)
        reply = await self._house.bot.handle(address, sender, room, values, self._house.now, event)
        assert not reply.deliveries and not reply.problems, reply
        return reply


def _form(reply: Reply) -> Form:
    assert isinstance(reply.view, Form), reply
    return reply.view
