"""Settings, pausing and resuming. Nothing is lost by a pause: he goes on exactly where he was."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.acquaintance import as_ally
from bot.plan import about_holidays, plan_fields, plan_from
from bot.schedule import following, local, moment_of
from bot.turn import Entry, Feature, Turn, Who
from bot.views import Button, Buttons, Card, ChoiceField, Form, Note, Option, Reply, Style, Text
from storage import journey as store
from storage import people

LONGEST_PAUSE = 365
"""Days. Whoever wants to be away for longer leaves, and is welcome back any day."""

DAYS = {"day": 1, "week": 7, "month": 30}
NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
SPAN = re.compile(r"(?:for\s+)?(\d{1,6}|" + "|".join(NUMBERS) + r")\s*(day|week|month)s?", re.IGNORECASE)
CHOICES = (3, 7, 14, 28, 90)


async def change(turn: Turn) -> Reply:
    """Change days, time, timezone, language or where you start."""
    return Reply(await changing(turn))


async def save(turn: Turn) -> Reply:
    """Keep the new plan; a pause that he asked for goes on, a quiet one is over."""
    plan, problems = plan_from(turn)
    if problems:
        return Reply(problems=problems)
    ally = await as_ally(turn)
    if ally.paused_until is not None and ally.paused_until > turn.now:
        plan["next_at"] = _next(ally, ally.paused_until, **plan)
    await people.speak(turn.db, turn.me, turn.text("language"))
    await store.change(turn.db, turn.me, state=store.ACTIVE, silent=0, stage=0, **plan)
    when = spoken.moment(turn.person.language, local(plan["next_at"], plan["zone"]))
    words = Text(turn.say("settings-saved-text", when=when))
    new = plan["country"] != ally.country
    notes = tuple(Note(note) for note in (about_holidays(turn, plan["country"]) if new else ()))
    return Reply(Card(turn.label("settings-saved-title"), (words, *notes)), home=True)


def _next(ally: Row[Any], after: datetime, **plan: Any) -> datetime:
    """When he is due after a moment, by his plan or a new one."""
    names = ("days", "weeks", "at", "zone", "country")
    return following(*(plan.get(name, getattr(ally, name)) for name in names), after)


async def pause(turn: Turn) -> Reply:
    """Pause, for example: pause 2 weeks."""
    wish = turn.text("rest")
    if not wish:
        return Reply(await pausing(turn))
    days = span(wish)
    if days is None:
        return Reply(
            Card(turn.label("pause-title"), (Text(turn.say("pause-unclear", words=wish)), _pause_button(turn)))
        )
    return await _pause(turn, days)


async def pause_chosen(turn: Turn) -> Reply:
    """Pause for the time chosen in the form."""
    return await _pause(turn, int(turn.text("days")))


async def resume(turn: Turn) -> Reply:
    """Go on where you stopped."""
    ally = await as_ally(turn)
    next_at = _next(ally, turn.now)
    awake = {"state": store.ACTIVE, "silent": 0, "stage": 0}
    await store.change(turn.db, turn.me, paused_until=None, next_at=next_at, **awake)
    when = spoken.moment(turn.person.language, local(next_at, ally.zone))
    lesson = Button(turn.label("lesson-button"), "lessons.today", style=Style.PRIMARY)
    card = Card(turn.label("resumed-title"), (Text(turn.say("resumed-text", when=when)), Buttons((lesson,))))
    return Reply(card, home=True)


async def _pause(turn: Turn, days: int) -> Reply:
    if not 1 <= days <= LONGEST_PAUSE:
        text = Text(turn.say("pause-too-long", limit=LONGEST_PAUSE))
        return Reply(Card(turn.label("pause-title"), (text, _pause_button(turn))))
    ally = await as_ally(turn)
    until = _pause_end(turn.now, days, ally)
    next_at = _next(ally, until - timedelta(seconds=1))
    awake = {"state": store.ACTIVE, "silent": 0, "stage": 0}
    await store.change(turn.db, turn.me, paused_until=until, next_at=next_at, **awake)
    day = spoken.day(turn.person.language, local(until, ally.zone).date())
    button = Buttons((Button(turn.label("resume-button"), "settings.resume"),))
    return Reply(Card(turn.label("paused-title"), (Text(turn.say("paused-text", day=day)), button)), home=True)


def _pause_end(now: datetime, days: int, ally: Row[Any]) -> datetime:
    """The start of the day, on his own calendar, on which lessons come again."""
    return moment_of(local(now, ally.zone).date() + timedelta(days=days), "00:00", ally.zone)


def span(words: str) -> int | None:
    """Days in "2 weeks", "a month", "for 10 days"; None if it is no such time."""
    found = SPAN.fullmatch(words.strip().rstrip(".!"))
    if found is None:
        return None
    number = found[1].lower()
    return (NUMBERS.get(number) or int(number)) * DAYS[found[2].lower()]


async def changing(turn: Turn) -> Form:
    """The settings form, filled in with what is so now."""
    fields = plan_fields(turn, await as_ally(turn))
    return Form(turn.label("settings-title"), "settings.save", turn.label("save"), fields)


async def pausing(turn: Turn) -> Form:
    """How long."""
    options = tuple(Option(str(days), turn.label("pause-days", days=days)) for days in CHOICES)
    field = ChoiceField("days", turn.label("pause-how-long"), options, chosen=("14",))
    return Form(
        turn.label("pause-title"),
        "settings.pause_chosen",
        turn.label("pause-submit"),
        (field,),
        intro=(Text(turn.say("pause-intro")),),
    )


def _pause_button(turn: Turn) -> Buttons:
    return Buttons((Button(turn.label("pause-title"), "settings.pause", opens_form=True),))


FEATURE = Feature(
    (
        Entry("settings.change", change, typed=("settings",), who=Who.ALLY),
        Entry("settings.save", save, who=Who.ALLY, form=changing),
        Entry("settings.pause", pause, typed=("pause",), who=Who.ALLY),
        Entry("settings.pause_chosen", pause_chosen, who=Who.ALLY, form=pausing),
        Entry("settings.resume", resume, typed=("resume",), who=Who.ALLY),
    )
)
