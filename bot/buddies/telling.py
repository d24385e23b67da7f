"""Each group is told once, at an hour that is kind to all of them: together in a conversation of theirs where a bot may make
one, else each in private with the way to it. Everything else is private.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from sqlalchemy import Row

from bot.buddies.calendar import ASKED_BEFORE_END, DAY, REMINDED_BEFORE_END, next_awake
from bot.buddies.cards import alone_card, left_card, start_card, told_card
from bot.library import Library
from bot.occasions import asking_moment, kind_moment
from bot.turn import Turn
from bot.views import Delivery, Reply
from storage import buddies as store
from storage import deliveries as owed
from storage import journey, peers
from storage.db import Db
from storage.deliveries import Place
from storage.journey import LEFT
from storage.peers import Peer

BATCH = 100
"""Groups told in one transaction."""


async def tell(db: Db, library: Library, now: datetime) -> int:
    """Owe it to the groups whose kind hour has come. How many groups were looked at."""
    due = await store.to_tell(db, now, BATCH)
    if not due:
        return 0
    seated = await store.members(db, [group.id for group in due])
    everybody = await peers.peers(db, [row.person_id for rows in seated.values() for row in rows], now)
    here = {one.id: one for one in everybody}
    moved, deliveries = list[tuple[int, datetime | None]](), list[Delivery]()
    for group in due:
        rows = [row for row in seated[group.id] if row.person_id in here]
        people = [here[row.person_id] for row in rows]
        if any(one.apart.intersection(here_too.id for here_too in people) for one in people):
            await store.part(db, group.round_id, group.id, now)  # said since the round began, and told to nobody
            continue
        kind = next_awake(library.programme, [one.zone for one in people], now)  # it has come, unless we are late
        moved.append((group.id, kind if kind > now else None))
        if kind <= now < _end(group):
            deliveries += _telling(library, group, people)
            deliveries += _asking(library, group, rows, now)
    await owed.owe(db, deliveries, now)
    await store.tell_at(db, moved)
    return len(due)


def _end(group: Row[Any]) -> datetime:
    return datetime.combine(group.ends_on, time(), UTC)


def _telling(library: Library, group: Row[Any], people: Sequence[Peer]) -> Iterator[Delivery]:
    if len(people) < 2:
        yield from (private("buddies.alone", group, one.id) for one in people)
        return
    first = people[0]
    title = library.label(library.programme.languages[0], "buddies-room")
    where = {"platform": first.platform, "workspace": first.workspace}
    values = {"group": group.id, "users": tuple(one.user for one in people), "title": title, "lasting": 0, **where}
    place = Place(first.platform, first.workspace, "")
    key = f"buddies.gathered:{group.id}"
    yield Delivery(key, "buddies.gathered", place=place, values=values, expires_at=_end(group))


def _asking(library: Library, group: Row[Any], rows: Sequence[Row[Any]], now: datetime) -> Iterator[Delivery]:
    """Whether they met, and a day later a word to somebody who keeps missing it; what they show is decided then."""
    if len(rows) < 2:
        return
    for row in rows:
        for address, before in (("buddies.ask", ASKED_BEFORE_END), ("buddies.remind", REMINDED_BEFORE_END)):
            then = asking_moment(library, group.ends_on - before, row.at, row.zone)
            if then > now + DAY:
                yield replace(private(address, group, row.person_id), due_at=then)


def private(address: str, group: Row[Any], person: int) -> Delivery:
    """Something for one of them, once in a round."""
    key, values = f"{address}:{group.id}:{person}", {"group": group.id}
    return Delivery(key, address, person, values=values, expires_at=_end(group))


async def held(turn: Turn, address: str, group: Row[Any]) -> Reply | None:
    """What to answer the clock while it is not a kind hour for him; None if it is. A break that outlasts the round ends it."""
    ally = await journey.ally(turn.db, turn.me)
    if ally is None or ally.state == LEFT:
        return Reply()
    moment = kind_moment(turn, ally, ally.country)
    if moment <= turn.now:
        return None
    later = private(address, group, turn.me)
    return Reply(deliveries=(replace(later, key=f"{later.key}:{moment:%Y-%m-%dT%H:%M}", due_at=moment),))


async def group_of(turn: Turn) -> tuple[Row[Any], list[Row[Any]]] | None:
    """The group that is spoken of, with who is in it; None once that is nobody."""
    group = await store.group(turn.db, turn.number("group"))
    members = (await store.members(turn.db, [group.id]))[group.id] if group else []
    return (group, members) if group and members else None


async def my_group(turn: Turn) -> tuple[Row[Any], Row[Any], list[Row[Any]]] | None:
    """The same for one of them: the group, he, and the others; None if he is not in it."""
    found = await group_of(turn)
    mine = [row for row in found[1] if row.person_id == turn.me] if found else []
    if found is None or not mine:
        return None
    return found[0], mine[0], [row for row in found[1] if row is not mine[0]]


async def gathered(turn: Turn) -> Reply:
    """They have a conversation, or the way to one, or neither: then each is told with whom, in private."""
    found = await group_of(turn)
    if found is None or len(found[1]) < 2:
        return Reply()
    group, members = found
    room, link = turn.text("room"), turn.text("link")
    await store.settle(turn.db, group.id, room, link)
    if not room:
        return Reply(deliveries=tuple(private("buddies.told", group, row.person_id) for row in members))
    place = Place(turn.text("platform"), turn.text("workspace"), room)
    values, key = {"group": group.id}, f"buddies.start:{group.id}"
    return Reply(deliveries=(Delivery(key, "buddies.start", place=place, values=values, expires_at=_end(group)),))


async def start(turn: Turn) -> Reply:
    """What stands first in their conversation; in their language, if it is one."""
    found = await group_of(turn)
    if found is None or len(found[1]) < 2:
        return Reply()
    languages = {turn.library.language_for(row.language) for row in found[1]}
    if len(languages) == 1:
        turn = turn.speaking(languages.pop())
    return Reply(start_card(turn, *found, await _times(turn, *found)))


async def told(turn: Turn) -> Reply:
    """With whom he is, where we could not bring them together ourselves."""
    found = await my_group(turn)
    if found is None or not found[2]:
        return Reply()
    group, mine, others = found
    later = await held(turn, "buddies.told", group)
    return later or Reply(told_card(turn, group, mine, others, await _times(turn, group, [mine, *others])))


async def _times(turn: Turn, group: Row[Any], members: Sequence[Row[Any]]) -> int:
    """How often some of them were together before: each time they get another question to start with."""
    people: list[int] = [row.person_id for row in members]
    return sum(people) + await store.together_before(turn.db, people, group.round_id)


async def alone(turn: Turn) -> Reply:
    """There was nobody for him."""
    found = await my_group(turn)
    if found is None or found[2]:
        return Reply()
    return await held(turn, "buddies.alone", found[0]) or Reply(alone_card(turn))


async def left(turn: Turn) -> Reply:
    """Somebody cannot make it. Who, and why, is not said."""
    found = await my_group(turn)
    if found is None:
        return Reply()
    return await held(turn, "buddies.left", found[0]) or Reply(left_card(turn, found[2]))
