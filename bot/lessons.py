"""Lessons: the next one at his own hour, one a day, each once; with a question to reflect on and one thing to try.

The clock only notes that somebody is due. What it is, is decided when it is sent: so it is never out of date, and a lesson he
asked for himself in the morning does not come again.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import pace, quiz, recall, spoken, useful, way
from bot.answers import answered, skipped
from bot.lesson_cards import asked as asked
from bot.lesson_cards import finished, lesson_card, shown, step_card, step_title
from bot.library import Library
from bot.schedule import LATE, following, free_morning, kind_moment, local, moment_of
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import Button, Buttons, Card, Delivery, Items, Reply, Text
from bot.way import PROMPT as PROMPT
from bot.way import Step
from storage import deliveries as owed
from storage import journey as store
from storage.db import Db

BATCH = 500
"""Allies planned in one transaction: short enough that a person who writes meanwhile does not notice."""

KEEP = timedelta(days=1)
"""A lesson that could not be sent for a day is not sent any more; it waits in `catch up`."""

CATCH_UP = 4
"""Missed lessons shown at once: four long titles are what a row of buttons holds."""

COUNTED = 40
"""More missed lessons than these are not counted: the number would only weigh."""

RECALL = "recall/"
"""Begins what is kept of a day on which a question came in place of a lesson."""


async def plan(db: Db, library: Library, now: datetime) -> int:
    """Note what is owed to the allies who are due, and move each on to his next time. How many there were."""
    due = await store.due(db, now, BATCH)
    quiet = library.programme.quiet
    planned, moved = [], []
    for ally in due:
        send_at = kind_moment(ally.next_at, now, ally.zone, quiet, ally.country)
        planned.append(_delivery(ally.person_id, local(send_at, ally.zone).date(), send_at))
        then = following(ally.days, ally.weeks, ally.at, ally.zone, ally.country, max(now, send_at))
        moved.append((ally.person_id, then))
    if due:
        await owed.owe(db, planned, now)
        await store.move_on(db, moved)
    return len(due)


def _delivery(person: int, day: date, send_at: datetime) -> Delivery:
    return Delivery(f"lesson:{person}:{day}", "lessons.deliver", person, due_at=send_at, expires_at=send_at + KEEP)


async def deliver(turn: Turn) -> Reply:
    """What the clock brings: today's lesson, unless he left, paused, or had it already. What was planned and could not be
    sent in time waits for the morning, and over a holiday."""
    ally = await store.ally(turn.db, turn.me)
    if ally is None or ally.state == store.LEFT or (ally.paused_until and ally.paused_until > turn.now):
        return Reply()
    today = local(turn.now, ally.zone).date()
    if ally.asked_on is not None and ally.asked_on >= today:  # later than today: he has flown west since
        return Reply(await _asked_card(turn, ally.asked) if ally.asked_on == today else None)
    if ally.state != store.ACTIVE:
        return Reply()
    if not timedelta(0) <= turn.now - moment_of(today, ally.at, ally.zone) <= LATE:
        morning = free_morning(turn.now, ally.zone, turn.library.programme.quiet, ally.country)
        if morning > turn.now:
            return Reply(deliveries=(_delivery(turn.me, local(morning, ally.zone).date(), morning),))
    newest = await store.newest(turn.db, turn.me)
    if newest is not None and newest.given_on >= today:
        again = newest.by_clock and newest.given_on == today
        return Reply(await shown(turn, newest.lesson) if again else None)
    nudge = pace.to_say(ally)
    if nudge:
        return Reply(await _say(turn, nudge, today))
    why = await store.why(turn.db, turn.me)
    step = await _chosen(turn, ally, way.motives_of(why), today)
    if step is None:
        return Reply()
    return Reply(await (_ask if step.id.startswith(RECALL) else _give)(turn, ally, why, step, today))


async def _chosen(turn: Turn, ally: Row[Any], motives: frozenset[str], today: date) -> Step | None:
    """One thing: a campaign, a question to recall, the next lesson, or what comes after them."""
    lesson, place = await way.next_lesson(turn, ally, motives)
    budget = recall.BETWEEN_LESSONS if lesson else recall.AFTER_THE_TRACK
    step = (
        await way.campaign(turn, ally, today)
        or (await _question(turn) if ally.since_recall >= budget else None)
        or (Step(lesson) if lesson else await way.in_turn(turn, ally, motives, today))
        or await _question(turn, early=True)
        or await way.in_turn(turn, ally, motives, today, early=True)
    )
    return step and replace(step, place={**place, **step.place})


async def _question(turn: Turn, early: bool = False) -> Step | None:
    id = await recall.due(turn, early)
    return Step(RECALL + id) if id else None


async def _say(turn: Turn, nudge: str, today: date) -> Card | None:
    """A word about his silence, in place of a lesson."""
    stage = pace.SAID.index(nudge) + 1
    await store.change(turn.db, turn.me, asked=nudge, asked_on=today, stage=stage)
    if nudge == pace.QUIET:
        await pace.fall_quiet(turn)
    return await pace.said(turn, nudge)


async def _ask(turn: Turn, ally: Row[Any], why: Row[Any] | None, step: Step, today: date) -> Card | None:
    """A question to recall, in place of a lesson."""
    await recall.asked(turn, step.id.removeprefix(RECALL))
    counted = {"since_recall": 0, "silent": ally.silent + 1}
    await store.change(turn.db, turn.me, asked=step.id, asked_on=today, **counted, **step.place)
    return await _asked_card(turn, step.id)


async def _asked_card(turn: Turn, what: str) -> Card | None:
    """What came today in place of a lesson, once more."""
    if not what.startswith(RECALL):
        return await pace.said(turn, what)
    lesson = turn.library.lesson(turn.person.language, what.removeprefix(RECALL))
    return quiz.recall_card(turn, lesson, lesson.recall) if lesson and lesson.recall else None


async def _give(
    turn: Turn, ally: Row[Any], why: Row[Any] | None, step: Step, today: date, by_clock: bool = True
) -> Card | None:
    """A lesson, or what may come again."""
    give = store.give_again if step.again else store.give
    await give(turn.db, turn.me, step.id, today, by_clock)
    counted = {"since_recall": ally.since_recall + 1, "silent": ally.silent + by_clock}
    await store.change(turn.db, turn.me, **counted, **step.place)
    return step_card(turn, step.id, why.words if why else "")


async def today(turn: Turn) -> Reply:
    """Get today's lesson now."""
    await pace.stirred(turn)
    ally = await store.ally(turn.db, turn.me)
    if ally is None:
        raise Stale
    day, newest = local(turn.now, ally.zone).date(), await store.newest(turn.db, turn.me)
    if newest is not None and newest.given_on >= day:
        return Reply(await shown(turn, newest.lesson) or finished(turn))
    why = await store.why(turn.db, turn.me)
    lesson, place = await way.next_lesson(turn, ally, way.motives_of(why))
    step = Step(lesson) if lesson else await way.in_turn(turn, ally, way.motives_of(why), day, early=True)
    if step is None:
        return Reply(finished(turn))
    step = replace(step, place={**place, **step.place})
    return Reply(await _give(turn, ally, why, step, day, by_clock=False) or finished(turn))


async def read(turn: Turn) -> Reply:
    """Show one lesson, whether he was given it or found it."""
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    if lesson is not None and not turn.person.ally:
        return Reply(lesson_card(turn, lesson, ""))
    card = await shown(turn, turn.text("lesson")) if turn.person.ally else None
    if card is None:
        raise Stale
    return Reply(card)


async def done(turn: Turn) -> Reply:
    """He read it and has nothing to write."""
    await answered(turn, turn.text("lesson"))
    parts = (Text(turn.say("done-text")), *await useful.question(turn, turn.text("lesson")))
    return Reply(Card(turn.label("done-title"), parts))


async def skip(turn: Turn) -> Reply:
    """He leaves out a lesson that deals with harm; nobody asks why."""
    await skipped(turn, turn.text("lesson"))
    return Reply(Card(turn.label("skipped-title"), (Text(turn.say("done-text")),)))


async def catch_up(turn: Turn) -> Reply:
    """See the lessons you have not answered yet."""
    language = turn.person.language
    found = await store.missed(turn.db, turn.me, COUNTED)
    missed = [(step, title) for step in found if (title := step_title(turn, step.lesson))]
    if not missed:
        return Reply(Card(turn.label("catch-up-title"), (Text(turn.say("catch-up-none")),)))
    lines = [turn.say("catch-up-line", title=title, day=spoken.day(language, step.given_on)) for step, title in missed]
    buttons = [
        Button(turn.label("read-lesson", title=title), "lessons.read", {"lesson": step.lesson})
        for step, title in missed
    ]
    text = Text(turn.say("catch-up-text", count=len(missed)))
    shown = Items(tuple(lines[:CATCH_UP])), Buttons(tuple(buttons[:CATCH_UP]))
    return Reply(Card(turn.label("catch-up-title"), (text, *shown)))


FEATURE = Feature(
    (
        Entry("lessons.deliver", deliver, by_clock=True),
        Entry("lessons.today", today, typed=("lesson",), who=Who.ALLY),
        Entry("lessons.catch_up", catch_up, typed=("catch up",), who=Who.ALLY),
        Entry("lessons.read", read),
        Entry("lessons.done", done, who=Who.ALLY),
        Entry("lessons.skip", skip, who=Who.ALLY),
        Entry("lessons.check", quiz.check),
        Entry("lessons.answer", quiz.answer),
        Entry("lessons.checked", quiz.checked, form=quiz.checking),
    ),
    tick=plan,
)
