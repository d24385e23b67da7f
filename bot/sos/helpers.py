"""The allies who can be asked: who opted in, who is at work now, and who was not asked for longest."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.library import Library
from bot.peers import at_work
from bot.turn import Sender, Turn
from bot.views import Button, Buttons, Card, Note, Reply, Style, Text
from storage import calls as store
from storage import peers, people
from storage.db import Db

ENOUGH, AT_A_TIME = 3, 200
"""So many are asked at once: one of them is likely to have ten minutes, and not many are disturbed. Of those who are on call,
so many are looked at in one question to the database."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """Who asks for a person; `id` is None for somebody of whom nothing is stored."""

    id: int | None
    platform: str
    workspace: str
    user: str
    language: str

    @property
    def known_as(self) -> str:
        """As in `Sender.known_as`."""
        return Sender(self.platform, self.workspace, self.user).known_as


def stranger(turn: Turn) -> Seeker:
    """Whoever takes this turn, before anything is kept."""
    sender = turn.person.sender
    return Seeker(turn.person.id, sender.platform, sender.workspace, sender.user, turn.person.language)


async def seeker(db: Db, library: Library, person: int | None) -> Seeker | None:
    """Somebody who is kept, as the platform reaches them; None if it does not any more."""
    found = await people.get(db, person) if person is not None else None
    if found is None or found.lost:
        return None
    return Seeker(found.person, found.platform, found.workspace, found.user, library.language_for(found.language))


async def available(db: Db, library: Library, who: Seeker, now: datetime, besides: Container[int] = ()) -> list[int]:
    """Who can be asked for somebody now: first those who speak the same language, and among them whoever was not asked for
    longest. Only as many are looked at as it takes."""
    ids = [id for id in await peers.on_call(db) if id != who.id and id not in besides]
    near, far = list[int](), list[int]()
    for begin in range(0, len(ids), AT_A_TIME):
        some = ids[begin : begin + AT_A_TIME]
        willing = {peer.id: peer for peer in await _willing(db, library, who, some, now)}
        for id in (id for id in some if id in willing):
            (near if library.language_for(willing[id].language) == who.language else far).append(id)
        if len(near) >= ENOUGH:
            break
    return near + far


async def _willing(db: Db, library: Library, who: Seeker, ids: Sequence[int], now: datetime) -> list[peers.Peer]:
    """Those of them who are at work, on the same platform, and of whom neither would rather not meet the other."""
    there = [
        peer
        for peer in await peers.peers(db, ids, now)
        if (peer.platform, peer.workspace) == (who.platform, who.workspace)
        and not peer.away
        and at_work(library.programme, peer.zone, peer.country, now)
    ]
    theirs = await store.unwilling(db, [peer.id for peer in there], who.known_as)
    mine = {row.other for row in await peers.apart(db, who.id)} if who.id is not None else set()
    known_as = {peer.id: Sender(peer.platform, peer.workspace, peer.user).known_as for peer in there}
    return [peer for peer in there if peer.id not in theirs and known_as[peer.id] not in mine]


# --- on call ---


async def on_call(turn: Turn) -> Reply:
    """Let yourself be asked when somebody wants ten minutes with another ally."""
    row = await peers.get(turn.db, turn.me)
    return Reply(_card(turn, bool(row and row.on_call)))


async def begin(turn: Turn) -> Reply:
    """From now on he can be asked."""
    await peers.settle(turn.db, turn.me, on_call=True)
    return Reply(_card(turn, True), replaces=True)


async def stop(turn: Turn) -> Reply:
    """He is not asked any more."""
    if await peers.get(turn.db, turn.me):
        await peers.settle(turn.db, turn.me, on_call=False)
    return Reply(_card(turn, False), replaces=True)


def _card(turn: Turn, is_on: bool) -> Card:
    programme = turn.library.programme
    hours = {"begins": programme.hours_from, "ends": programme.hours_until}
    words = turn.say("sos-on-call-yes", **hours) if is_on else turn.say("sos-on-call-no", **hours)
    yes = Button(turn.label("sos-on-call-begin"), "sos.begin", style=Style.PRIMARY)
    no = Button(turn.label("sos-on-call-stop"), "sos.stop")
    parts = (Text(words), Note(turn.say("sos-on-call-how")), Buttons((no if is_on else yes,)))
    return Card(turn.label("sos-on-call-title"), parts)
