"""Six short questions about himself, at the start, after ninety days and whenever he likes. The curve is his alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from bot import pace, spoken
from bot.occasions import DAY_90, begin_again, held, plan
from bot.polls.picture import curves
from bot.schedule import local
from bot.turn import Entry, Feature, Stale, Turn, Who
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Form,
    Items,
    Markdown,
    Note,
    Option,
    Part,
    Picture,
    Reply,
    Style,
    Text,
)
from storage import journey
from storage import measures as store

ACTIVITY, QUALITY, AWARENESS = ("credit", "room"), ("asked", "stayed"), ("noticed", "acted")
"""Two questions for each level. The names are kept with the answers: a question that asks something else needs a new one."""

TOP = 5
"""From 1 (never) to 5 (nearly always)."""

MOST = 6
"""Measures drawn, his first always among them: a picture of more is too large for a Teams card."""

RECENT = timedelta(days=21)
"""Whoever answered so shortly before is not asked again."""


async def show(turn: Turn) -> Reply:
    """Answer six questions about yourself, and see how your answers change."""
    measures = await store.first_and_newest(turn.db, turn.me, MOST)
    return Reply(curve(turn, measures) if measures else await taking(turn))


async def take(turn: Turn) -> Reply:
    """The six questions."""
    return Reply(await taking(turn))


async def save(turn: Turn) -> Reply:
    """Keep his answers; given twice on one day, the later ones count."""
    ally = await journey.ally(turn.db, turn.me)
    if ally is None:
        raise Stale
    answers = {question: int(turn.text(question)) for question in (*ACTIVITY, *QUALITY, *AWARENESS)}
    if await store.last(turn.db, turn.me) is None:
        await begin_again(turn.db, turn.me, DAY_90, turn.now)
    await store.keep(turn.db, turn.me, store.Measure(local(turn.now, ally.zone).date(), answers))
    await pace.stirred(turn)
    return Reply(curve(turn, await store.first_and_newest(turn.db, turn.me, MOST)), home=True)


async def ask(turn: Turn) -> Reply:
    """What the clock brings after ninety days, unless he has just answered by himself."""
    waits = await held(turn, DAY_90)
    if waits is not None:
        return waits
    last = await store.last(turn.db, turn.me)
    if last is not None and turn.now.date() - last < RECENT:
        return Reply()
    return Reply(day_90(turn))


async def offer(turn: Turn) -> tuple[Button, ...]:
    """The way to the six questions for an ally who has never answered them; nothing for anybody else."""
    if not turn.person.ally or await store.last(turn.db, turn.me) is not None:
        return ()
    return (button(turn),)


def button(turn: Turn) -> Button:
    """The way to the six questions."""
    return Button(turn.label("measure-button"), "measures.take", opens_form=True)


async def taking(turn: Turn) -> Form:
    """The six questions, each with five answers."""
    questions = {
        "credit": turn.label("measure-credit"),
        "room": turn.label("measure-room"),
        "asked": turn.label("measure-asked"),
        "stayed": turn.label("measure-stayed"),
        "noticed": turn.label("measure-noticed"),
        "acted": turn.label("measure-acted"),
    }
    answers = tuple(Option(str(answer), turn.label(f"measure-{answer}")) for answer in range(1, TOP + 1))
    fields = tuple(ChoiceField(name, words, answers) for name, words in questions.items())
    intro = (Text(turn.say("measure-intro")), Note(turn.say("measure-private")))
    return Form(turn.label("measure-button"), "measures.save", turn.label("save"), fields, intro)


def day_90(turn: Turn) -> Card:
    """The same questions again, if he likes."""
    again = Button(turn.label("measure-button"), "measures.take", style=Style.PRIMARY, opens_form=True)
    parts = (Text(turn.say("measure-day-90-text")), Note(turn.say("measure-private")), Buttons((again,)))
    return Card(turn.label("measure-day-90-title"), parts)


def curve(turn: Turn, measures: Sequence[store.Measure]) -> Card:
    """His answers over time: as a picture, and in words."""
    language, levels = turn.person.language, _levels(turn, measures)
    days = [spoken.day(language, measure.measured_on) for measure in measures]
    title, note = turn.label("measure-picture-title"), turn.label("measure-picture-note")
    alt = turn.label("measure-picture", levels=spoken.listed(language, [name for name, _ in levels]))
    again = Button(turn.label("measure-again"), "measures.take", opens_form=True)
    parts: list[Part] = [
        Text(turn.say("measure-saved-text", count=len(measures))),
        Picture(b"", alt, partial(curves, title, days, levels, TOP, note)),
        Items(tuple(_line(turn, name, values) for name, values in levels)),
        Note(turn.say("measure-private")),
        Buttons((again,)),
    ]
    return Card(turn.label("measure-title"), tuple(parts))


def _levels(turn: Turn, measures: Sequence[store.Measure]) -> list[tuple[str, list[float | None]]]:
    names = (turn.label("measure-activity"), turn.label("measure-quality"), turn.label("measure-awareness"))
    return [
        (name, [_level(measure, questions) for measure in measures])
        for name, questions in zip(names, (ACTIVITY, QUALITY, AWARENESS), strict=True)
    ]


def _level(measure: store.Measure, questions: Sequence[str]) -> float | None:
    """The mean of what he answered to these questions; None if they were not asked then."""
    answers = [measure.answers[question] for question in questions if question in measure.answers]
    return sum(answers) / len(answers) if answers else None


def _line(turn: Turn, name: str, values: Sequence[float | None]) -> Markdown:
    known = [spoken.number(turn.person.language, value) for value in values if value is not None] or ["–"]
    if len(known) == 1:
        return turn.say("measure-line", level=name, value=known[0])
    return turn.say("measure-line-change", level=name, first=known[0], last=known[-1])


FEATURE = Feature(
    (
        Entry("measures.show", show, typed=("measure", "measures"), who=Who.ALLY),
        Entry("measures.take", take, who=Who.ALLY),
        Entry("measures.save", save, who=Who.ALLY, form=taking),
        Entry("measures.ask", ask, by_clock=True),
    ),
    tick=partial(plan, occasion=DAY_90),
)
