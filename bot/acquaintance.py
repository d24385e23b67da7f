"""Whoever takes a turn, as they are kept. Somebody begins to be kept only when there is something to keep for them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from bot.turn import Sender, Stale, Turn
from storage import journey, people


async def kept(turn: Turn) -> int:
    """The id of whoever takes this turn, who is stored now if they were not before; named once the platform tells a name."""
    sender = turn.person.sender
    if turn.person.id is None:
        return await _known(turn, sender)
    if sender.name:
        await people.call(turn.db, turn.person.id, sender.name)
    return turn.person.id


async def introduced(turn: Turn, user: str) -> int:
    """The same for somebody whom whoever takes this turn has named: a person of the same workspace."""
    return await _known(turn, Sender(turn.person.sender.platform, turn.person.sender.workspace, user))


async def _known(turn: Turn, who: Sender) -> int:
    await turn.db.hold(f"person:{who.known_as}", alone=True)  # of two at once, the second finds whom the first kept
    found = await people.find(turn.db, who.platform, who.workspace, who.user)
    if found is not None:
        return found.person
    return await people.add(turn.db, who.name, who.platform, who.workspace, who.user, who.reference)


async def as_ally(turn: Turn) -> Row[Any]:
    """The plan of an ally who takes this turn. Raises Stale for everybody else."""
    ally = await journey.ally(turn.db, turn.me)
    if ally is None:
        raise Stale
    return ally
