"""Somebody begins to be kept: only when there is something to keep for them."""

from __future__ import annotations

from bot.turn import Turn
from storage import people


async def kept(turn: Turn) -> int:
    """The id of whoever takes this turn, who is stored now if they were not before."""
    if turn.person.id is not None:
        return turn.person.id
    sender = turn.person.sender
    return await people.add(turn.db, sender.name, sender.platform, sender.workspace, sender.user, sender.reference)
