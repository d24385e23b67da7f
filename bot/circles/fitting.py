"""Which people and circles fit together, as the matching counts it: hours, departments, languages, and who must not meet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot import matching
from bot.circles.hours import next_weekday
from bot.circles.members import Circle, gathered
from bot.common_hours import common
from bot.library import Programme
from bot.matching import FEWEST, MOST
from bot.peers import someone
from bot.turn import Turn
from storage import circles as store
from storage import peers
from storage.peers import Peer

LOOKED_THROUGH = 60
"""Circles looked through for one that fits: more than anybody would read."""

SHOWN = 20


def circle_day(programme: Programme, today: date) -> date:
    """The coming day of circles, whose hours count."""
    return next_weekday(today, programme.circles_on)


async def partners(turn: Turn, found: Circle) -> Sequence[Circle]:
    """Circles that a small one could become one with, the one with most hours in common first."""
    if not 0 < len(found.members) < FEWEST or own(turn, found):
        return ()
    room = MOST - len(found.everybody)
    rows = [row for row in await store.open_ones(turn.db) if row.id != found.id and 0 < row.people <= room]
    near = [row for row in rows if (row.platform, row.workspace) == found.where]
    others = await gathered(turn.db, near[:LOOKED_THROUGH], turn.now)
    refused = await _refused(turn, ids(found), others)
    programme, day = turn.library.programme, circle_day(turn.library.programme, turn.now.date())
    fitting = [one for one in others if one.id not in refused and len(one.everybody) <= room and not own(turn, one)]
    zones = {one.id: [peer.zone for peer in (*found.peers, *one.peers)] for one in fitting}
    return sorted(fitting, key=lambda one: -common(programme, zones[one.id], day).bit_count())[:SHOWN]


def go_well(turn: Turn, one: Circle, other: Circle) -> bool:
    """Whether all of both have an hour in common."""
    day = circle_day(turn.library.programme, turn.now.date())
    zones = [peer.zone for peer in (*one.peers, *other.peers)]
    return matching.can_talk(common(turn.library.programme, zones, day))


async def may_become_one(turn: Turn, one: Circle, other: Circle) -> bool:
    """Whether two circles may: few enough, in one place, and nobody to be kept apart."""
    few = one.members and other.members and len(one.everybody) + len(other.everybody) <= MOST
    return bool(few) and one.where == other.where and not await _refused(turn, ids(one), [other])


def own(turn: Turn, *circles: Circle) -> bool:
    """Whether a coordinator has a place in one of these. Nobody changes who sits with himself: from what is refused he would
    learn who would rather not meet him."""
    return any(turn.me in ids(one) for one in circles)


def ids(found: Circle) -> list[int]:
    """Everybody with a place in a circle."""
    return [one.id for one in found.everybody]


async def may_join(turn: Turn, person: int, found: Circle) -> bool:
    """Whether somebody may be put into a circle: nobody there is to be kept apart from him."""
    return not await _refused(turn, [person], [found])


async def _refused(turn: Turn, people: Sequence[int], circles: Sequence[Circle]) -> set[int]:
    """The circles in which somebody is to be kept apart from one of these people. Who it is never leaves this function."""
    everybody = {*people, *(id for one in circles for id in ids(one))}
    known = await peers.peers(turn.db, everybody, turn.now)
    apart = {other for one in known if one.id in people for other in one.apart}
    return {one.id for one in circles if apart & set(ids(one))}


async def suggested(turn: Turn, person: Peer, circles: Sequence[Circle]) -> Circle | None:
    """The circle with room that suits somebody best, for who comes late."""
    programme = turn.library.programme
    day = circle_day(programme, turn.now.date())
    refused = await _refused(turn, [person.id], circles)
    possible = [one for one in circles if one.id not in refused]
    inside = [[someone(programme, peer, day) for peer in one.peers] for one in possible]
    best = matching.placed(someone(programme, person, day), inside, programme.matching)
    return None if best is None else possible[best]
