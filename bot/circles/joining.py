"""For coordinators: somebody who waits comes into a circle that is there, and small circles become one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from bot.circles import changes
from bot.circles.desk import counted, overview
from bot.circles.fitting import may_become_one, may_join, own, suggested
from bot.circles.members import Circle, called, circle, gathered, open_circle
from bot.common_hours import town
from bot.matching import MOST
from bot.turn import Stale, Turn
from bot.views import Button, Buttons, Card, Choices, Items, Markdown, Option, Part, Reply, Style, Text, Values
from storage import circles as store
from storage import peers
from storage.peers import Peer

PAGE = 10

WITH_ROOM = 60
"""Circles offered to somebody who comes late: the smallest ones."""


async def waiting(turn: Turn) -> Reply:
    """Who waits and stands in no draft, the longest first."""
    skip = max(0, turn.number("skip"))
    everybody = await store.waiting(turn.db)
    page = everybody[skip : skip + PAGE]
    back = Button(turn.label("circles-back"), "circles.circles", {"skip": 0})
    if not page:
        text = Text(turn.say("circles-nobody-waits"))
        return Reply(Card(turn.label("circles-waiting-title"), (text, Buttons((back,)))), replaces=True)
    known = {one.id: one for one in await peers.peers(turn.db, [row.person_id for row in page], turn.now)}
    lines = Items(tuple(_line(turn, row, known.get(row.person_id)) for row in page))
    options = tuple(Option(str(row.person_id), _name(turn, row)) for row in page)
    who = Choices("who", turn.label("circles-who"), options, "circles.late")
    rest = len(everybody) - skip - PAGE
    more = Button(turn.label("circles-more", count=rest), "circles.waiting", {"skip": skip + PAGE})
    buttons = Buttons((more, back) if rest > 0 else (back,))
    return Reply(Card(turn.label("circles-waiting-title"), (lines, who, buttons)), replaces=True)


def _name(turn: Turn, row: Row[Any]) -> str:
    return str(row.name) or turn.label("circle-somebody")


def _line(turn: Turn, row: Row[Any], peer: Peer | None) -> Markdown:
    if peer is None:
        return turn.say("circle-person-lost", name=_name(turn, row))
    details = [peer.department, town(peer.zone), turn.label("circle-away") if peer.away else ""]
    return turn.say("circle-person", name=_name(turn, row), details=", ".join(filter(None, details)))


async def late(turn: Turn) -> Reply:
    """Into which circle somebody could come: the one that suits best first."""
    who = turn.text("who")
    waits = next((row for row in await store.waiting(turn.db) if str(row.person_id) == who), None)
    if waits is None:
        raise Stale
    peer = await _peer(turn, waits.person_id)
    back = Button(turn.label("circles-back"), "circles.waiting", {"skip": 0})
    title = turn.label("circles-late-title", name=_name(turn, waits))
    with_room = [] if peer is None else await _with_room(turn, peer)
    if peer is None or not with_room:
        return Reply(
            Card(title, (Text(turn.say("circles-late-none", name=_name(turn, waits))), Buttons((back,)))), replaces=True
        )
    parts = await _where(turn, peer, with_room)
    return Reply(Card(title, (*parts, Buttons((back,)))), replaces=True)


async def _peer(turn: Turn, person: int) -> Peer | None:
    return next(iter(await peers.peers(turn.db, [person], turn.now)), None)


async def _with_room(turn: Turn, peer: Peer) -> Sequence[Circle]:
    """Circles of his place with fewer than six, the smallest first."""
    rows = [row for row in await store.open_ones(turn.db) if 0 < row.people < MOST]
    near = [row for row in rows if (row.platform, row.workspace) == (peer.platform, peer.workspace)]
    found = await gathered(turn.db, sorted(near, key=lambda row: row.people)[:WITH_ROOM], turn.now)
    return [one for one in found if len(one.everybody) < MOST and not own(turn, one) and peer.id != turn.me]


async def _where(turn: Turn, peer: Peer, with_room: Sequence[Circle]) -> Sequence[Part]:
    best = await suggested(turn, peer, with_room)
    values: Values = {"who": str(peer.id)}
    options = tuple(Option(str(one.id), counted(turn, one)) for one in with_room if one is not best)
    label = turn.label("circles-which-else" if best else "circles-into")
    choice = (Choices("which", label, options, "circles.seat", values),) if options else ()
    if best is None:
        return (Text(turn.say("circles-late-unfit")), *choice)
    name, this = called(turn, best.row), {**values, "which": str(best.id)}
    into = Button(turn.label("circles-into-this", circle=name), "circles.seat", this, Style.PRIMARY)
    text = Text(turn.say("circles-late-best", circle=name, count=len(best.members)))
    return (text, Buttons((into,)), *choice)


async def seat(turn: Turn) -> Reply:
    """He is in it, and is told, and the circle as well. Refused where it is full, or does not suit."""
    await store.alone(turn.db)
    who, found = turn.text("who"), await _chosen(turn)
    waits = next((row for row in await store.waiting(turn.db) if str(row.person_id) == who), None)
    if waits is None or found is None or not found.is_open:
        raise Stale
    peer = await _peer(turn, waits.person_id)
    if peer is None or (peer.platform, peer.workspace) != found.where:
        raise Stale
    if peer.id == turn.me or own(turn, found):
        return Reply(refusal(turn, "circles-yours"))
    if len(found.everybody) >= MOST:
        return Reply(refusal(turn, "circles-full"))
    if not await may_join(turn, peer.id, found):
        return Reply(refusal(turn, "circles-apart"))
    owed = await changes.come(turn, found, [peer.id])
    return Reply(await overview(turn), tuple(owed), replaces=True)


async def _chosen(turn: Turn) -> Circle | None:
    which = turn.text("which")
    return await circle(turn.db, int(which) if which.isdecimal() else 0, turn.now)


def refusal(turn: Turn, why: str) -> Card:
    """One sentence, and the way back."""
    back = Button(turn.label("circles-back"), "circles.circles", {"skip": 0})
    return Card(turn.label("circles-refused-title"), (Text(turn.say(why)), Buttons((back,))))


# --- two become one ---


async def merge(turn: Turn) -> Reply:
    """Ask once, and say which room goes on."""
    found, other = await open_circle(turn), await _chosen(turn)
    if other is None or not other.is_open or other.id == found.id:
        raise Stale
    if own(turn, found, other):
        return Reply(refusal(turn, "circles-yours"))
    if not await may_become_one(turn, found, other):
        return Reply(refusal(turn, "circles-not-one"))
    small, large = _by_size(found, other)
    values: Values = {"circle": small.id, "which": str(large.id)}
    yes = Button(turn.label("circle-merge-yes"), "circles.merged", values, Style.PRIMARY)
    no = Button(turn.label("circles-back"), "circles.circles", {"skip": 0})
    count = len(small.members) + len(large.members)
    text = turn.say("circle-merge-text", small=called(turn, small.row), large=called(turn, large.row), count=count)
    return Reply(Card(turn.label("circle-merge-title"), (Text(text), Buttons((yes, no)))), replaces=True)


def _by_size(one: Circle, other: Circle) -> tuple[Circle, Circle]:
    """The larger one's room goes on; of two alike the one that has a room, then the older one."""
    small, large = sorted((one, other), key=lambda found: (len(found.members), bool(found.row.room), -found.row.number))
    return small, large


async def merged(turn: Turn) -> Reply:
    """They are one; pressed twice, once."""
    await store.alone(turn.db)
    small, large = await open_circle(turn), await _chosen(turn)
    if large is None or not large.is_open:
        raise Stale
    if own(turn, small, large) or not await may_become_one(turn, small, large):
        return Reply(refusal(turn, "circles-not-one"), replaces=True)
    owed = await changes.merge(turn, small, large)
    return Reply(await overview(turn), tuple(owed), replaces=True)
