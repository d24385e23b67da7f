"""What a moment brings: his why before a hard lesson, a question after a slip, after push-back, after something went well."""

from __future__ import annotations

from bot.library import Lesson
from bot.turn import Turn
from bot.views import Button, Quote, Text
from bot.way import PROMPT
from storage import journey

AFTER_SLIP, AFTER_PUSH_BACK, AFTER_WIN = "after-slip", "after-push-back", "after-win"

HARD_MODULES = frozenset({"courage", "getting-it-wrong", "safety"})
HARD_LEVEL = "leading"
"""Lessons that ask something of him: his why comes back before them."""


def before_hard(turn: Turn, lesson: Lesson, why: str) -> tuple[Text | Quote, ...]:
    """His why before a hard lesson; nothing before an easier one, or where the lesson quotes it itself."""
    hard = lesson.module in HARD_MODULES or lesson.level == HARD_LEVEL
    if not hard or not why or "{why}" in lesson.reflect:
        return ()
    return (Text(turn.say("why-before-hard")), Quote(why, by=turn.label("why-yours")))


async def question(turn: Turn, moment: str, turns: int) -> tuple[Button, ...]:
    """The way to a question for this moment that speaks to his why; none if the content has none. `turns` counts, so that
    it is another one the next time."""
    why = await journey.why(turn.db, turn.me)
    mine = set(why.motives.split(",")) if why else set()
    prompts = [prompt for prompt in turn.library.prompts(turn.person.language) if prompt.moment == moment]
    fitting = [prompt for prompt in prompts if not prompt.motives or mine.intersection(prompt.motives)] or prompts
    if not fitting:
        return ()
    chosen = fitting[turns % len(fitting)]
    return (Button(turn.label("moment-question"), "lessons.read", {"lesson": PROMPT + chosen.id}),)
