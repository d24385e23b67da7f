"""What is in the boxes now: sealed answers of one size while they are open, and nothing but the result afterwards."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Text, func, or_, select, type_coerce

from storage.audit.findings import Check, NotChecked, Scene
from storage.boxes import BOX, CLOSED, ENVELOPE, FIVE, OPEN, VOID
from storage.columns import Unreadable
from storage.keyring import NONCE, SEAL
from storage.polls import AUDIENCE, POLL
from storage.polls import OPEN as POLL_OPEN

SMALLEST_AUDIENCE = 8
"""People (anonymity.md): in a smaller group even a band tells who it was."""

FINE_FROM = 50
"""From so many voters on a careful result is given in steps of 5 % instead of 10 % (anonymity.md)."""


def sizes(scene: Scene) -> Iterator[str]:
    """One length a box."""
    length = func.length(ENVELOPE.c.sealed)
    odd = (
        select(BOX.c.id, func.count().label("count"))
        .join_from(ENVELOPE, BOX, ENVELOPE.c.box == BOX.c.id)
        .where(length != BOX.c.pad + NONCE + SEAL)
        .group_by(BOX.c.id)
    )
    for row in scene.connection.execute(odd):
        yield f"{row.count} sealed answers in box {row.id} differ in size from the others: the size could tell what is inside."


def only_while_open(scene: Scene) -> Iterator[str]:
    """No envelope outside an open box."""
    left = (
        select(ENVELOPE.c.box, BOX.c.state, func.count().label("count"))
        .join_from(ENVELOPE, BOX, ENVELOPE.c.box == BOX.c.id, isouter=True)
        .where(or_(BOX.c.state.is_(None), BOX.c.state != OPEN))
        .group_by(ENVELOPE.c.box, BOX.c.state)
    )
    for row in scene.connection.execute(left):
        where = f"which is {row.state}" if row.state else "which does not exist any more"
        yield f"{row.count} sealed answers are still there for box {row.box}, {where}: they should have been deleted."


def key_parts(scene: Scene) -> Iterator[str]:
    """The database's part of the key goes at the close."""
    kept = or_(func.length(BOX.c.share) > 0, func.length(BOX.c.proof) > 0)
    for row in scene.connection.execute(select(BOX.c.id, BOX.c.state).where(BOX.c.state.in_([CLOSED, VOID]), kept)):
        yield f"Box {row.id} is {row.state}, yet the database still keeps its part of the key."


def thresholds(scene: Scene) -> Iterator[str]:
    """Never below five."""
    for row in scene.connection.execute(select(BOX.c.id, BOX.c.k_min).where(BOX.c.k_min < FIVE)):
        yield f"Box {row.id} would publish from {row.k_min} answers on; the least that is promised is {FIVE}."


def audiences(scene: Scene) -> Iterator[str]:
    """No open poll among a handful."""
    people = func.count(AUDIENCE.c.member.distinct())
    joined = POLL.outerjoin(AUDIENCE, AUDIENCE.c.poll == POLL.c.id)
    small = select(POLL.c.id, people.label("people")).select_from(joined).where(POLL.c.state == POLL_OPEN)
    for row in scene.connection.execute(small.group_by(POLL.c.id).having(people < SMALLEST_AUDIENCE)):
        yield f"Poll {row.id} is open to {row.people} people only; the least that is promised is {SMALLEST_AUDIENCE}."


def nothing_early(scene: Scene) -> Iterator[str]:
    """No result before the close."""
    early = (BOX.c.state != CLOSED, type_coerce(BOX.c.published, Text) != "")
    for row in scene.connection.execute(select(BOX.c.id, BOX.c.state).where(*early)):
        yield f"Box {row.id} is {row.state}, yet something of it is already kept as a result."


# --- what was published ---


def results(scene: Scene) -> Iterator[str]:
    """Every result obeys its threshold and its manner."""
    scene.needs_secret()
    columns = (BOX.c.id, BOX.c.k_min, BOX.c.published, POLL.c.exact)
    found = select(*columns).join_from(BOX, POLL, POLL.c.box == BOX.c.id, isouter=True).where(BOX.c.state == CLOSED)
    for row in _opened(scene, found):
        for question in filter(None, json.loads(row.published or "{}").get("questions", ())):
            yield from _unsafe(row, question)


def _opened(scene: Scene, statement: Any) -> Sequence[Row[Any]]:
    try:
        return scene.connection.execute(statement).all()
    except Unreadable:
        raise NotChecked("the server secret at hand is not the one of this database") from None


def _unsafe(row: Row[Any], question: Mapping[str, Any]) -> Iterator[str]:
    low, high = question["voters"]
    if low < max(FIVE, row.k_min):
        yield f"The result of box {row.id} tells of {low} answers; nothing is to be told below {max(FIVE, row.k_min)}."
    if row.exact:
        return
    if low == high or any(line["count"] is not None for line in question["rows"]):
        yield f"The result of box {row.id} gives exact counts, though bands were promised to those who answered."
    steps = 20 if low >= FINE_FROM else 10
    shares = [line["share"] for line in question["rows"] if line["share"] is not None]
    if any(abs(share * steps - round(share * steps)) > 1e-6 or share > 0.9 for share in shares):
        yield f"The result of box {row.id} gives shares that are finer than was promised."


CHECKS = (
    Check("All sealed answers of a poll have the same size, whatever is inside.", sizes),
    Check("Sealed answers are kept only while their poll is open.", only_while_open),
    Check("Of a closed poll the database keeps no part of the key.", key_parts),
    Check("No poll can publish anything from fewer than five answers.", thresholds),
    Check("Every open poll is open to at least eight people.", audiences),
    Check("Nothing is kept as a result before a poll is closed.", nothing_early),
    Check(
        "Every result that was published keeps to what was promised: from five answers on, in bands or as announced.",
        results,
    ),
)
