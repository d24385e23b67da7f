"""He did something with what he got: it counts as answered, his silence is over, and a lesson may come back as a question."""

from __future__ import annotations

from bot import pace, recall
from bot.turn import Turn
from storage import journey as store


async def answered(turn: Turn, id: str) -> None:
    """Note it, by the id of a lesson or another step. Twice is the same as once; harmless for what he never got."""
    lesson = turn.library.lesson(turn.person.language, id)
    given = await store.answer(turn.db, turn.me, id, turn.now)
    if lesson is not None and lesson.id != id:  # it has another name since, perhaps also in what he was given
        given += await store.answer(turn.db, turn.me, lesson.id, turn.now)
    await pace.stirred(turn)
    if lesson is not None and given:
        await recall.begin(turn, lesson)


async def skipped(turn: Turn, id: str) -> None:
    """He leaves it out: it does not wait any more, and is never asked about."""
    await store.answer(turn.db, turn.me, id, turn.now)
    await pace.stirred(turn)
