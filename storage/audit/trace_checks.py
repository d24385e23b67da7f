"""No traces elsewhere: nothing was sent, heard or noted because somebody voted."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import or_, select

from storage.audit.findings import Check, Scene
from storage.deliveries import DELIVERY, HEARD, POSTED
from storage.polls import POLL

VOTING = ("polls.vote", "polls.answer", "polls.cast", "polls.mine", "polls.withdraw", "polls.how")
"""The addresses at which somebody votes or looks after a vote."""

POLLS = "polls."


def owed(scene: Scene) -> Iterator[str]:
    """No message is owed for a vote."""
    found = select(DELIVERY.c.address).where(DELIVERY.c.address.in_(VOTING)).distinct()
    for row in scene.connection.execute(found):
        yield f"A message is kept because somebody voted ({row.address}): it tells who, or when."


def heard(scene: Scene) -> Iterator[str]:
    """No event is noted for a vote, no message of ours remembered."""
    for column, what in ((HEARD.c.event, "An event is noted"), (POSTED.c.name, "A message is remembered")):
        hits = select(column).where(or_(*(column.contains(address, autoescape=True) for address in VOTING)))
        if scene.connection.execute(hits).first():
            yield f"{what} because somebody voted: it tells who, or when."


def persons(scene: Scene) -> Iterator[str]:
    """Messages about a poll go to its maker or to a channel."""
    about = (DELIVERY.c.address.startswith(POLLS, autoescape=True), DELIVERY.c.person_id.is_not(None))
    makers = {row.id: row.person_id for row in scene.connection.execute(select(POLL.c.id, POLL.c.person_id))}
    for row in scene.connection.execute(select(DELIVERY.c.key, DELIVERY.c.person_id).where(*about)):
        poll = row.key.split(":")[1] if ":" in row.key else ""
        if makers.setdefault(poll, row.person_id) != row.person_id:  # of a deleted poll: one person at most
            yield f"A message about poll {poll or '?'} is addressed to somebody who did not make it."


CHECKS = (
    Check("No message is kept because somebody voted.", owed),
    Check("No event is noted because somebody voted.", heard),
    Check("Messages about a poll go to channels and to whoever made it, and to nobody in particular.", persons),
)
