"""Lessons: the next one at his own hour, one a day, each once; with a question to reflect on and one thing to try.

The clock only notes that somebody is due. Which lesson it is, is decided when it is sent: so it is never out of date, and
a lesson he asked for himself in the morning does not come again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Row

from bot import spoken
from bot.library import Lesson, Library
from bot.schedule import LATE, kind_moment, local, moment_of, next_time, waking
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.typed_text import as_typed
from bot.views import Button, Buttons, Card, Delivery, Items, Markdown, Note, Part, Quote, Reply, Style, Text
from storage import deliveries as owed
from storage import journey as store
from storage.db import Db

BATCH = 500
"""Allies planned in one transaction: short enough that a person who writes meanwhile does not notice."""

KEEP = timedelta(days=1)
"""A lesson that could not be sent for a day is not sent any more; it waits in `catch up`."""

CATCH_UP = 4
"""Missed lessons shown at once: four long titles are what a row of buttons holds."""

ANY_DAY = "any-day"
"""The moment of prompts that fit when nothing in particular has happened."""

WHY = "{why}"
"""Where a question puts in his own words."""

PROMPT = "prompt/"
"""Begins the id of a step that is a prompt, not a lesson."""


async def plan(db: Db, library: Library, now: datetime) -> int:
    """Note what is owed to the allies who are due, and move each on to his next time. How many there were."""
    due = await store.due(db, now, BATCH)
    quiet = _quiet(library)
    planned, moved = [], []
    for ally in due:
        send_at = kind_moment(ally.next_at, now, ally.zone, quiet)
        planned.append(_delivery(ally.person_id, local(send_at, ally.zone).date(), send_at))
        moved.append((ally.person_id, next_time(ally.days, ally.at, ally.zone, max(now, send_at))))
    if due:
        await owed.owe(db, planned, now)
        await store.move_on(db, moved)
    return len(due)


def _quiet(library: Library) -> tuple[str, str]:
    return library.programme.quiet_from, library.programme.quiet_until


def _delivery(person: int, day: date, send_at: datetime) -> Delivery:
    return Delivery(f"lesson:{person}:{day}", "lessons.deliver", person, due_at=send_at, expires_at=send_at + KEEP)


async def deliver(turn: Turn) -> Reply:
    """What the clock brings: today's lesson, unless he left, paused, or had it already. What was planned and could not be
    sent in time waits for the morning."""
    ally = await store.ally(turn.db, turn.me)
    if ally is None or ally.state != store.ACTIVE or (ally.paused_until and ally.paused_until > turn.now):
        return Reply()
    today = local(turn.now, ally.zone).date()
    if not timedelta(0) <= turn.now - moment_of(today, ally.at, ally.zone) <= LATE:
        morning = waking(turn.now, ally.zone, _quiet(turn.library))
        if morning > turn.now:
            return Reply(deliveries=(_delivery(turn.me, local(morning, ally.zone).date(), morning),))
    steps = await store.steps(turn.db, turn.me)
    if steps and steps[0].given_on >= today:
        return Reply(await _lesson_card(turn, steps[0].lesson)) if steps[0].by_clock else Reply()
    return Reply(await _give_next(turn, ally, steps, by_clock=True))


async def today(turn: Turn) -> Reply:
    """Get today's lesson now."""
    ally = await store.ally(turn.db, turn.me)
    if ally is None:
        raise Stale
    steps = await store.steps(turn.db, turn.me)
    if steps and steps[0].given_on >= local(turn.now, ally.zone).date():
        return Reply(await _lesson_card(turn, steps[0].lesson) or finished(turn))
    return Reply(await _give_next(turn, ally, steps, by_clock=False) or finished(turn))


async def _give_next(turn: Turn, ally: Row[Any], steps: Sequence[Row[Any]], by_clock: bool) -> Card | None:
    given = {step.lesson for step in steps}
    prompts = (PROMPT + p.id for p in turn.library.prompts(turn.person.language) if p.moment == ANY_DAY)
    waiting = (id for id in (*turn.library.track(ally.readiness), *prompts) if id not in given)
    following = next(waiting, None)
    if following is None:
        return None
    await store.give(turn.db, turn.me, following, local(turn.now, ally.zone).date(), by_clock)
    return await _lesson_card(turn, following)


async def _lesson_card(turn: Turn, id: str) -> Card | None:
    lesson = turn.library.lesson(turn.person.language, id)
    whys = await store.whys(turn.db, turn.me)
    why = whys[0].words if whys else ""
    if lesson is not None:
        return lesson_card(turn, lesson, why)
    words = _prompt_words(turn, id)
    return None if words is None else prompt_card(turn, id, asked(words, why))


async def read(turn: Turn) -> Reply:
    """Show one lesson, whether he was given it or found it."""
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    if lesson is not None and not turn.person.ally:
        return Reply(lesson_card(turn, lesson, ""))
    card = await _lesson_card(turn, turn.text("lesson")) if turn.person.ally else None
    if card is None:
        raise Stale
    return Reply(card)


async def done(turn: Turn) -> Reply:
    """He read it and has nothing to write."""
    await store.answer(turn.db, turn.me, turn.text("lesson"), turn.now)
    return Reply(Card(turn.label("done-title"), (Text(turn.say("done-text")),)))


async def check(turn: Turn) -> Reply:
    """The lesson's question with its answers."""
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    if lesson is None or lesson.recall is None:
        raise Stale
    answers = tuple(
        Button(answer.words, "lessons.answer", {"lesson": lesson.id, "answer": number})
        for number, answer in enumerate(lesson.recall.answers)
    )
    return Reply(Card(turn.label("check-title"), (Text(lesson.recall.question), Buttons(answers))))


async def answer(turn: Turn) -> Reply:
    """What is to be said about the answer he chose."""
    lesson = turn.library.lesson(turn.person.language, turn.text("lesson"))
    number = turn.number("answer")
    if lesson is None or lesson.recall is None or not 0 <= number < len(lesson.recall.answers):
        raise Stale
    chosen = lesson.recall.answers[number]
    parts: list[Part] = [Quote(chosen.words), Text(turn.say("check-feedback", feedback=chosen.feedback))]
    if not chosen.right:
        again = Button(turn.label("check-again"), "lessons.check", {"lesson": lesson.id})
        parts.append(Buttons((again,)))
    title = turn.label("check-right" if chosen.right else "check-other")
    return Reply(Card(title, tuple(parts)), replaces=True)


async def catch_up(turn: Turn) -> Reply:
    """See the lessons you have not answered yet."""
    language = turn.person.language
    missed = [step for step in await store.steps(turn.db, turn.me) if step.answered_at is None]
    lines, buttons = [], []
    for step in missed[:CATCH_UP]:
        lesson = turn.library.lesson(language, step.lesson)
        title = turn.label("prompt-title") if lesson is None else lesson.title
        lines.append(turn.say("catch-up-line", title=title, day=spoken.day(language, step.given_on)))
        buttons.append(Button(turn.label("read-lesson", title=title), "lessons.read", {"lesson": step.lesson}))
    if not lines:
        return Reply(Card(turn.label("catch-up-title"), (Text(turn.say("catch-up-none")),)))
    text = Text(turn.say("catch-up-text", count=len(missed)))
    return Reply(Card(turn.label("catch-up-title"), (text, Items(tuple(lines)), Buttons(tuple(buttons)))))


def _prompt_words(turn: Turn, id: str) -> Markdown | None:
    prompts = turn.library.prompts(turn.person.language)
    return next((prompt.words for prompt in prompts if PROMPT + prompt.id == id), None)


def lesson_card(turn: Turn, lesson: Lesson, why: str) -> Card:
    """The lesson, its question, its one thing to try, and what he can do with it."""
    parts: list[Part] = [Note(turn.say("lesson-about", module=_module(turn, lesson), minutes=lesson.minutes))]
    if lesson.note:
        parts.append(Note(turn.say("lesson-content-note", note=lesson.note)))
    parts += [
        Text(lesson.body),
        Text(turn.say("lesson-reflect")),
        Text(asked(lesson.reflect, why)),
        Text(turn.say("lesson-try")),
        Text(lesson.attempt),
        Note(turn.say("lesson-private")),
        _buttons(turn, lesson),
    ]
    return Card(lesson.title, tuple(parts), brief=turn.label("lesson-brief", title=lesson.title))


def _module(turn: Turn, lesson: Lesson) -> str:
    return turn.label(f"module-{lesson.module}")


def asked(words: Markdown, why: str) -> Markdown:
    """A question with `{why}` in his own words; the paragraph that holds it is left out for somebody without a why."""
    paragraphs = words.split("\n\n")
    kept = (paragraph for paragraph in paragraphs if why or WHY not in paragraph)
    return Markdown("\n\n".join(paragraph.replace(WHY, as_typed(why)) for paragraph in kept))


def _buttons(turn: Turn, lesson: Lesson) -> Buttons:
    values = {"lesson": lesson.id}
    join = Button(turn.label("join-button"), "journey.join", style=Style.PRIMARY, opens_form=True)
    write = Button(turn.label("lesson-write"), "journal.write", values, Style.PRIMARY, opens_form=True)
    finish = Button(turn.label("lesson-done"), "lessons.done", values)
    quiz = Button(turn.label("lesson-check"), "lessons.check", values)
    return Buttons((write, finish, quiz) if turn.person.ally else (join, quiz))


def prompt_card(turn: Turn, id: str, words: Markdown) -> Card:
    """A question for a day without a lesson."""
    values = {"lesson": id}
    write = Button(turn.label("lesson-write"), "journal.write", values, Style.PRIMARY, opens_form=True)
    finish = Button(turn.label("prompt-skip"), "lessons.done", values)
    parts = (Text(words), Note(turn.say("lesson-private")), Buttons((write, finish)))
    return Card(turn.label("prompt-title"), parts)


def finished(turn: Turn) -> Card:
    """He has had everything that there is."""
    return Card(turn.label("finished-title"), (Text(turn.say("finished-text")),))


FEATURE = Feature(
    (
        Entry("lessons.deliver", deliver, by_clock=True),
        Entry("lessons.today", today, typed=("lesson",), who=Who.ALLY),
        Entry("lessons.catch_up", catch_up, typed=("catch up",), who=Who.ALLY),
        Entry("lessons.read", read),
        Entry("lessons.done", done, who=Who.ALLY),
        Entry("lessons.check", check),
        Entry("lessons.answer", answer),
    ),
    tick=plan,
)
