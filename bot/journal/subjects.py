"""What the entries of a journal are about, and when they were written."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.lesson_cards import prompt_words, step_title
from bot.library import Scenario
from bot.schedule import local
from bot.turn import Stale, Turn
from bot.views import Markdown
from storage import journey as store

NOTE, STUMBLE, SCENE = "note", "stumble", "scene/"
"""The subject of what he wrote unasked, of a stumble and its repair, and how that of a line begins which he rehearsed."""


async def mine(turn: Turn) -> Row[Any]:
    """The entry that a button stands for. Raises Stale if it is not there, or not his."""
    entry = await store.reflection(turn.db, turn.me, turn.number("id"))
    if entry is None:
        raise Stale
    return entry


async def zone_of(turn: Turn) -> str:
    """His timezone."""
    ally = await store.ally(turn.db, turn.me)
    return ally.zone if ally else "UTC"


def question_about(turn: Turn, subject: str) -> Markdown | None:
    """What a lesson or prompt asks, with `{why}` still in it; None if there is none of that name."""
    lesson = turn.library.lesson(turn.person.language, subject)
    return prompt_words(turn, subject) if lesson is None else lesson.reflect


def title_of(turn: Turn, entry: Row[Any]) -> str:
    """What an entry is about."""
    if entry.subject == NOTE:
        return turn.label("journal-note-title")
    if entry.subject == STUMBLE:
        return turn.label("stumble-entry")
    scene = scene_of(turn, entry.subject)
    return scene.title if scene else step_title(turn, entry.subject) or turn.label("prompt-title")


def scene_of(turn: Turn, subject: str) -> Scenario | None:
    """The scene that a line was rehearsed for; None for another subject, or if it is no more."""
    scenes = turn.library.scenarios(turn.person.language)
    return next((scene for scene in scenes if SCENE + scene.id == subject), None)


def subject_name(turn: Turn, about: str) -> str:
    """A module, "notes" or "questions"; nothing for nothing."""
    if about in turn.library.programme.modules:
        return turn.label(f"module-{about}")
    if not about:
        return ""
    if about == STUMBLE:
        return turn.label("stumble-about")
    if about == group_of(SCENE):
        return turn.label("rehearse-about")
    return turn.label("journal-about-notes" if about == NOTE else "journal-about-questions")


def month_name(turn: Turn, month: str) -> str:
    """ "March 2026"; nothing for nothing."""
    return spoken.month(turn.person.language, datetime.strptime(month, "%Y-%m").date()) if month else ""


def day_of(turn: Turn, entry: Row[Any], zone: str) -> str:
    """The day it was written on, on his calendar, as it is said."""
    return spoken.day(turn.person.language, local(entry.written_at, zone).date())


def group_of(subject: str) -> str:
    """What a subject belongs to: a module, "prompt" or "note"."""
    return subject.partition("/")[0]
