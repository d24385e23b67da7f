"""No traces elsewhere: nothing was sent, heard or noted because somebody voted."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import func, or_, select

from storage.asks import ASK, SIGNATURE
from storage.audit.findings import Check, Scene
from storage.deliveries import DELIVERY, HEARD, POSTED
from storage.polls import POLL

VOTING = ("polls.vote", "polls.answer", "polls.cast", "polls.mine", "polls.withdraw", "polls.how")
"""The addresses at which somebody votes or looks after a vote."""

ASKING = ("write", "look", "send", "enter", "open", "change", "report", "how")
WITHOUT_A_NAME = (*VOTING, *(f"asks.{address}" for address in ASKING))
"""And those at which somebody says something without a name, or comes back to it."""

POLLS, ASKS, NOTICE = "polls.", "asks.", "asks.notice"


def owed(scene: Scene) -> Iterator[str]:
    """No message is owed for a vote."""
    found = select(DELIVERY.c.address).where(DELIVERY.c.address.in_(WITHOUT_A_NAME)).distinct()
    for row in scene.connection.execute(found):
        did = "voted" if row.address.startswith(POLLS) else "asked"
        yield f"A message is kept because somebody {did} ({row.address}): it tells who, or when."


def heard(scene: Scene) -> Iterator[str]:
    """No event is noted for a vote, no message of ours remembered."""
    for column, what in ((HEARD.c.event, "An event is noted"), (POSTED.c.name, "A message is remembered")):
        hits = select(column).where(or_(*(column.contains(address, autoescape=True) for address in WITHOUT_A_NAME)))
        if scene.connection.execute(hits).first():
            yield f"{what} because somebody voted or asked: it tells who, or when."


def persons(scene: Scene) -> Iterator[str]:
    """Messages about a poll go to its maker or to a channel."""
    about = (DELIVERY.c.address.startswith(POLLS, autoescape=True), DELIVERY.c.person_id.is_not(None))
    makers = {row.id: row.person_id for row in scene.connection.execute(select(POLL.c.id, POLL.c.person_id))}
    for row in scene.connection.execute(select(DELIVERY.c.key, DELIVERY.c.person_id).where(*about)):
        poll = row.key.split(":")[1] if ":" in row.key else ""
        if makers.setdefault(poll, row.person_id) != row.person_id:  # of a deleted poll: one person at most
            yield f"A message about poll {poll or '?'} is addressed to somebody who did not make it."


def questions(scene: Scene) -> Iterator[str]:
    """Messages about questions without a name go to channels; to people only that something waits for a coordinator."""
    about = (DELIVERY.c.address.startswith(ASKS, autoescape=True), DELIVERY.c.address != NOTICE)
    found = select(DELIVERY.c.address).where(*about, DELIVERY.c.person_id.is_not(None)).distinct()
    for row in scene.connection.execute(found):
        yield f"A message about a question without a name is addressed to somebody ({row.address}): it tells whose it is."


def names(scene: Scene) -> Iterator[str]:
    """Only an answer that was given with a name leads to a person."""
    joined = SIGNATURE.outerjoin(ASK, ASK.c.id == SIGNATURE.c.ask)
    unsigned = select(func.count()).select_from(joined).where(ASK.c.signed.is_not(True))
    if count := scene.connection.execute(unsigned).scalar():
        yield f"{count} questions or answers without a name are linked to somebody: it tells whose they are."


CHECKS = (
    Check("No message is kept because somebody voted, or asked without a name.", owed),
    Check("No event is noted because somebody voted, or asked without a name.", heard),
    Check("Messages about questions without a name go to channels, and to nobody in particular.", questions),
    Check("No question or answer without a name is linked to a person.", names),
    Check("Messages about a poll go to channels and to whoever made it, and to nobody in particular.", persons),
)
