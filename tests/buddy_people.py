"""People who want a buddy: what they do in the conversations about rounds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tests.chat import Chat, Someone

MINUTE, DAY, ROUND = timedelta(minutes=1), timedelta(days=1), timedelta(weeks=2)
MONDAY, SECOND, THIRD, FOURTH = "2026-03-16 12:00", "2026-03-30 12:00", "2026-04-13 12:00", "2026-04-27 12:00"
"""On which a round begins; London's clocks change on March 29."""
BEFORE_DAWN = "2026-03-16 05:00"


async def until(chat: Chat, moment: str) -> None:
    """It is that moment (UTC), and the clock has ticked twice: once for a round to begin, once for it to be told."""
    await chat.sleeps_through(datetime.fromisoformat(moment).replace(tzinfo=UTC) - chat.clock() - MINUTE)
    await chat.passes(MINUTE)


async def takes_part(someone: Someone, department: str = "Sales", **instead: str | list[str]) -> Someone:
    """Join, with few lessons, and be counted in."""
    await someone.joins(**{"days": ["Monday"], **instead})
    await someone.types("buddy")
    await someone.presses("Count me in")
    return await someone.answers({"Where do you work?": department})


async def people(chat: Chat, *names: str) -> list[Someone]:
    """They all take part from the next round on: the round of this Monday has begun without them."""
    await chat.passes(MINUTE)
    return [await takes_part(chat.person(name)) for name in names]


async def avoids(someone: Someone, other: str) -> None:
    """Say not with whom."""
    await someone.types("not with")
    await someone.presses("Name somebody")
    await someone.answers({"Who?": other})


async def snoozes(someone: Someone, until: str) -> None:
    """Leave out some rounds."""
    await someone.types("buddy")
    await someone.presses("Snooze until …")
    await someone.answers({"Until which day?": until})


async def stops(someone: Someone) -> None:
    """For good."""
    await someone.types("buddy")
    await someone.presses("Stop")
    await someone.presses("Stop")
    assert someone.sees("You're out")


def left_over(someone: Someone) -> bool:
    """Whether there was nobody for this person in a round."""
    return someone.sees("Nobody free this round")
