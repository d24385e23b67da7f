"""What coordinators see: how many take part and how the last round went; nothing by name, and nothing of a small round."""

from __future__ import annotations

from collections.abc import Sequence

from bot import spoken
from bot.polls import said
from bot.polls.careful import HIDDEN, marks, most, steps
from bot.polls.questions import Kind, Question
from bot.polls.questions import Row as Published
from bot.turn import Turn
from bot.views import Card, Facts, Note, Part, Reply, Text
from storage import buddies as store

FEWEST = 5
"""Pairs and threes: of a round with fewer nothing is said."""


async def show(turn: Turn) -> Reply:
    """See how many have a buddy, and how the last round went."""
    today = turn.now.date()
    everybody, asleep = await store.count(turn.db, today)
    rows = ((turn.label("buddies-count-in"), str(everybody)), (turn.label("buddies-count-asleep"), str(asleep)))
    note = Note(turn.say("buddies-numbers-note"))
    return Reply(Card(turn.label("buddies-numbers"), (Facts(rows), *await _last_round(turn), note)))


async def _last_round(turn: Turn) -> tuple[Part, ...]:
    last = await store.over(turn.db, turn.now.date())
    if last is None:
        return (Text(turn.say("buddies-no-round")),)
    day = spoken.day(turn.person.language, last.begins_on)
    groups = [one for one in await store.outcomes(turn.db, last.id) if one[0] > 1]
    if len(groups) < FEWEST:
        return (Text(turn.say("buddies-small-round", day=day)),)
    threes = sum(people > 2 for people, _ in groups)
    rows = (
        (turn.label("buddies-pairs"), str(len(groups) - threes)),
        (turn.label("buddies-threes"), str(threes)),
        (turn.label("buddies-share-met"), _share(turn, [met for _, met in groups])),
    )
    return Text(turn.say("buddies-last-round", day=day)), Facts(rows)


def _share(turn: Turn, met: Sequence[bool]) -> str:
    """Rounded, and hidden where it is nobody or nearly nobody, as a poll would say it."""
    [mark] = marks(Question(Kind.MULTIPLE, "met", ("yes",)), [sum(met)], len(met))
    row = Published(None) if mark == HIDDEN else Published(mark / steps(len(met)), capped=mark == most(len(met)))
    return said.share(turn.library, turn.person.language, row)
