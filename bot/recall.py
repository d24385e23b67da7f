"""What was learned comes back before it is forgotten: one short question, by spaced repetition (the library `fsrs`).

Only lessons that he answered are asked about. A question takes the place of a lesson on one of his own days, so that there
never is more than one a day: at most every fourth of them while there are new lessons, at most every second afterwards.
Nothing is scored and nobody sees it; an answer only says when to ask again.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fsrs import Card as Memory
from fsrs import Rating, Scheduler, State
from sqlalchemy import Row

from bot.library import Lesson
from bot.turn import Turn
from storage import recall as store

BETWEEN_LESSONS, AFTER_THE_TRACK = 3, 1
"""How many other things come between two questions: the budget of recall."""

LONGEST = 180
"""Days: even what is remembered well comes back twice a year."""

NOT_AGAIN = timedelta(days=7)
"""A question that he let pass is not asked again before."""

SAME_DAY = timedelta(hours=12)
"""A second answer within this time does not count: he has just read the first one's feedback."""

FIRST_STEPS = 3.0
"""Days of stability up to which a memory is that of the first reading."""

SOON = timedelta(days=30)
"""Where nothing else is left, what will be due by then is asked now."""

SPACING = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False)
"""Whole days between two questions, from the library's defaults (fitted to many people's reviews): nine of ten are to be
remembered when they come."""


async def due(turn: Turn, early: bool = False) -> str:
    """The lesson to ask him about; empty if there is none. What is no question any more is forgotten on the way."""
    by = turn.now + SOON if early else turn.now
    for id in await store.due(turn.db, turn.me, by, many=4):
        lesson = turn.library.lesson(turn.person.language, id)
        if lesson is not None and lesson.recall is not None:
            return id
        await store.drop(turn.db, turn.me, id)
    return ""


async def begin(turn: Turn, lesson: Lesson) -> None:
    """He has answered this lesson: from now on it may come back. A second time changes nothing."""
    if lesson.recall is not None and await store.get(turn.db, turn.me, lesson.id) is None:
        await _keep(turn, lesson.id, None, Rating.Good)


async def grade(turn: Turn, lesson: Lesson, right: bool) -> None:
    """He answered its question. Only the first answer of a day counts, and a wrong one beside the first reading."""
    known = await store.get(turn.db, turn.me, lesson.id)
    if known is not None and turn.now - known.reviewed_at < SAME_DAY:
        if right or known.stability > FIRST_STEPS:
            return
        known = None
    await _keep(turn, lesson.id, known, Rating.Good if right else Rating.Again)


async def _keep(turn: Turn, lesson: str, known: Row[Any] | None, rating: Rating) -> None:
    memory, _ = SPACING.review_card(_memory(turn, known), rating, turn.now)
    await store.keep(
        turn.db,
        turn.me,
        lesson,
        stability=memory.stability,
        difficulty=memory.difficulty,
        reviewed_at=turn.now,
        due_at=memory.due,
    )


def _memory(turn: Turn, known: Row[Any] | None) -> Memory:
    """As the library wants it; everything is given, so that it never looks at the machine's clock."""
    if known is None:
        return Memory(card_id=0, due=turn.now)
    return Memory(0, State.Review, None, known.stability, known.difficulty, known.due_at, known.reviewed_at)


async def asked(turn: Turn, lesson: str) -> None:
    """It goes out now; if he lets it pass, it waits."""
    await store.put_off(turn.db, turn.me, lesson, turn.now + NOT_AGAIN)
